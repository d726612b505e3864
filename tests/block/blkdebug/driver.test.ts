import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EIO, ENOSPC, ENOTSUP } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { PERM_ALL, REQ_NO_FALLBACK, WRITE_ZEROES } from "../../../src/block/driver.js";
import {
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
} from "../../../src/block/nbd/protocol.js";
import { Guest } from "../../helpers/backup.js";
import { BlkdebugBench, type Step } from "../../helpers/blkdebug.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlkdebugInjectErrorOptions, BlockdevOptionsBlkdebug } from "../../../qapi/generated/types.js";

const SIZE = 64 << 10;
const bytes = (value: number, length: number) => new Uint8Array(length).fill(value);

async function bench(options: Partial<BlockdevOptionsBlkdebug>, contents = bytes(9, SIZE)) {
  const test = testGraph();
  test.engine.put("f.img", contents);
  await addNode(test.graph, { driver: "file", "node-name": "f", filename: "f.img", discard: "unmap" });
  const node = await addNode(test.graph, {
    driver: "blkdebug",
    "node-name": "b",
    image: "f",
    discard: "unmap",
    ...options,
  });
  return { test, node };
}

describe("blkdebug", () => {
  it("lets everything through where there are no rules", async () => {
    const { test, node } = await bench({});
    await using _ = test;
    await using guest = new Guest(test, node);
    await guest.write(512, bytes(1, 512));
    await guest.backend.writeZeroes(1024, 512);
    await guest.backend.discard(4096, 4096);
    await guest.backend.flush();
    const expected = bytes(9, SIZE).fill(1, 512, 1024).fill(0, 1024, 1536).fill(0, 4096, 8192);
    expect(await guest.read(0, SIZE)).toEqual(expected);
    expect(test.engine.contents("f.img")).toEqual(expected);
  });

  it("does nothing, and says that all is well, where the errno is below 0", async () => {
    const rule: BlkdebugInjectErrorOptions = { event: "none", errno: -1, once: true };
    const rules = (["write", "write-zeroes", "discard", "read"] as const).map((iotype) => ({ ...rule, iotype }));
    const { test, node } = await bench({ "inject-error": rules });
    await using _ = test;
    await using guest = new Guest(test, node);
    await guest.write(0, bytes(1, 512));
    await guest.backend.writeZeroes(0, 512);
    await guest.backend.discard(0, 4096);
    expect(await guest.read(0, 512)).toEqual(bytes(0, 512));
    expect(await guest.read(0, 512)).toEqual(bytes(9, 512));
  });

  it("fails to tell where data lies", async () => {
    const rule = { event: "none", iotype: "block-status", sector: 8, errno: ENOSPC, once: true } as const;
    const { test, node } = await bench({ "inject-error": [rule] });
    await using _ = test;
    expect((await blockStatus(node, 0, 4096)).data).toBe(true);
    await expect(blockStatus(node, 0, 8192)).rejects.toMatchObject({ errno: ENOSPC });
    expect((await blockStatus(node, 0, 8192)).data).toBe(true);
  });

  it("makes whole blocks of all that reaches the image, and keeps what lies around", async () => {
    const block = 4096;
    const { test, node } = await bench({ align: block });
    await using _ = test;
    await using guest = new Guest(test, node);
    const contents = bytes(9, SIZE);
    const range = fc.tuple(
      fc.integer({ min: 0, max: 5 * block }),
      fc.integer({ min: 1, max: 5 * block }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(range, async ([offset, length, isZero]) => {
        if (isZero) await guest.backend.writeZeroes(offset, length);
        else await guest.write(offset, bytes(length % 256, length));
        contents.fill(isZero ? 0 : length % 256, offset, offset + length);
        expect(Buffer.compare(test.engine.contents("f.img"), contents)).toBe(0);
        expect(Buffer.compare(await guest.read(offset, length), contents.subarray(offset, offset + length))).toBe(0);
      }),
    );
    // Two that want the same block do not undo each other.
    await Promise.all([guest.write(10, bytes(1, 10)), guest.write(100, bytes(2, 10))]);
    expect(await guest.read(10, 100)).toEqual(contents.slice(10, 110).fill(1, 0, 10).fill(2, 90));
  });

  it("does not write where the rest of a block cannot be read", async () => {
    const { test, node } = await bench({ align: 512, "inject-error": [{ event: "none", iotype: "read" }] });
    await using _ = test;
    await using guest = new Guest(test, node);
    await expect(guest.backend.write(10, bytes(1, 10))).rejects.toMatchObject({ errno: EIO });
    expect(test.engine.contents("f.img")).toEqual(bytes(9, SIZE));
  });

  it("does not make a file longer that ends inside a block, unless a format does", async () => {
    const { test, node } = await bench({ align: 4096 }, bytes(9, 1000));
    await using _ = test;
    await using guest = new Guest(test, node);
    expect(node.growable).toBe(true);
    await guest.backend.write(990, bytes(1, 5));
    expect(test.engine.contents("f.img").length).toBe(4096);
  });

  it("writes zeroes as data where they are no whole block, or refuses", async () => {
    const rule = { event: "none", iotype: "write" } as const;
    const { test, node } = await bench({ "opt-write-zero": 4096, "inject-error": [rule] });
    await using _ = test;
    await using guest = new Guest(test, node);
    await guest.backend.writeZeroes(4096, 4096);
    await expect(guest.backend.writeZeroes(4096, 512)).rejects.toMatchObject({ errno: EIO });
    const request = guest.start(WRITE_ZEROES, 0, 512, undefined, REQ_NO_FALLBACK);
    expect(await request).toBe(ENOTSUP);
  });

  it("tells clients its limits", async () => {
    const { test, node } = await bench({ align: 1024, "max-transfer": 8192 });
    await using _ = test;
    expect(node.self).toMatchObject({ requestAlignment: 1024, maxTransfer: 8192 });
    expect(node.maxTransfer).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("takes and refuses permissions of the image", async () => {
    const { test } = await bench({ "take-child-perms": ["write", "resize"], "unshare-child-perms": ["write"] });
    await using _ = test;
    const f = test.graph.findNode("f");
    expect(f.permissions).toEqual({ taken: 0x0a, shared: PERM_ALL & ~0x02 });
    const other: BlockdevOptionsBlkdebug = {
      driver: "blkdebug",
      "node-name": "c",
      image: "f",
      "take-child-perms": ["write"],
    };
    await expect(addNode(test.graph, other)).rejects.toThrow(
      "Permission conflict on node 'f': permissions 'write' are both required by node 'c' (uses node 'f' as 'image' " +
        "child) and unshared by node 'b' (uses node 'f' as 'image' child).",
    );
  });

  it("stops to listen when it is closed, also where it could not be opened", async () => {
    const { test } = await bench({});
    await using _ = test;
    expect(test.graph.path.listeners).toBe(1);
    const bad = { driver: "blkdebug", "node-name": "c", image: "f", align: 3 } as const;
    await expect(addNode(test.graph, bad)).rejects.toThrow("Cannot meet constraints with align 3");
    expect(test.graph.path.listeners).toBe(1);
    await test.graph.closeAll();
    expect(test.graph.path.listeners).toBe(0);
  });

  it("refuses lists that are empty", async () => {
    for (const name of ["inject-error", "set-state", "take-child-perms", "unshare-child-perms"]) {
      await expect(bench({ [name]: [] })).rejects.toThrow(
        `Block protocol 'blkdebug' doesn't support the option '${name}'`,
      );
    }
  });
});

const EVENTS = [
  "none",
  "pwritev",
  "pwritev_zero",
  "pwritev_done",
  "pwritev_rmw_head",
  "pwritev_rmw_after_tail",
  "read_aio",
  "write_aio",
  "flush_to_os",
  "flush_to_disk",
] as const;
const TYPES = ["read", "write", "write-zeroes", "discard", "flush"] as const;

const number = (max: number) => fc.integer({ min: 0, max });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
/** With `align` the reference goes on where it cannot read the rest of a block: no rule may hit such a read. */
const errorRule = (isAligned: boolean) =>
  fc.record({
    event: fc.constantFrom(...EVENTS),
    errno: maybe(fc.constantFrom(0, 1, 5, 12, 22, 28)),
    iotype: isAligned ? fc.constantFrom(...TYPES.slice(1)) : maybe(fc.constantFrom(...TYPES)),
    sector: maybe(number(20)),
    once: maybe(fc.boolean()),
    immediately: maybe(fc.boolean()),
    state: maybe(number(3)),
  });
const stateRule = fc.record({ event: fc.constantFrom(...EVENTS), state: maybe(number(3)), new_state: number(3) });
const limits = (isAligned: boolean) =>
  fc.record({
    ...(isAligned ? { align: fc.constantFrom(512, 1024) } : {}),
    "max-transfer": maybe(fc.constant(2048)),
    "opt-write-zero": maybe(fc.constantFrom(1024, 2048)),
    "max-write-zero": maybe(fc.constantFrom(2048, 4096)),
    "opt-discard": maybe(fc.constantFrom(1024, 2048)),
    "max-discard": maybe(fc.constantFrom(2048, 4096)),
  });
/** The reference aborts where it is to discard a part of a block. */
const step = (isAligned: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.tuple(
      fc.constantFrom(NBD_CMD_READ, NBD_CMD_WRITE, NBD_CMD_WRITE_ZEROES),
      number(9000),
      fc.integer({ min: 1, max: 9000 }),
    ),
    fc.tuple(fc.constant(NBD_CMD_TRIM), number(8), fc.integer({ min: 1, max: 8 })).map(([type, at, count]) => {
      const unit = isAligned ? 1024 : 700;
      return [type, at * unit, count * unit] as const;
    }),
    fc.constant([NBD_CMD_FLUSH, 0, 0] as const),
  );
const scene = fc.boolean().chain((isAligned) =>
  fc.record({
    limits: limits(isAligned),
    errors: fc.array(errorRule(isAligned), { minLength: 1, maxLength: 3 }),
    states: fc.array(stateRule, { maxLength: 3 }),
    // With `align` the reference has requests aligned above `raw` already.
    hasRaw: isAligned ? fc.constant(false) : fc.boolean(),
    steps: fc.array(step(isAligned), { minLength: 1, maxLength: 8 }),
  }),
);

describe.skipIf(!hasJudge("qemu-storage-daemon"))("blkdebug, against the installed reference", () => {
  it("fails the same requests in the same way", { timeout: 120_000 }, async () => {
    await using reference = await BlkdebugBench.start("qemu-storage-daemon");
    await using tsd = await BlkdebugBench.start("tsd");
    await fc.assert(
      fc.asyncProperty(scene, async ({ limits, errors, states, hasRaw, steps }) => {
        const debug = {
          ...{ driver: "blkdebug", "node-name": "b", image: "f", discard: "unmap", ...limits },
          "inject-error": errors,
          ...(states.length > 0 ? { "set-state": states } : {}),
        };
        const raw = { driver: "raw", "node-name": "r", file: "b", discard: "unmap" };
        // As a client would send it: without what is undefined.
        const nodes = JSON.parse(JSON.stringify(hasRaw ? [debug, raw] : [debug])) as object[];
        expect(await tsd.try(nodes, steps)).toEqual(await reference.try(nodes, steps));
      }),
      { numRuns: Number(process.env["RUNS"] ?? 60) },
    );
  });
});
