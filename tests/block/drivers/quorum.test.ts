import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EINVAL, EIO, ENOSPC, ENOTSUP } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { FLUSH, READ, REQ_FUA, REQ_NO_FALLBACK, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE, OP_ZERO } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import { Guest } from "../../helpers/backup.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import type { BlockdevOptionsQuorum } from "../../../qapi/generated/types.js";

const SIZE = 64 * 1024;

/** Children `f0`, `f1`, … filled with these bytes, and a guest on the quorum `q` above them. */
async function bench(bytes: readonly number[], options: Partial<BlockdevOptionsQuorum>, engine?: MemoryEngineOptions) {
  const test = testGraph(engine);
  for (const [index, byte] of bytes.entries()) test.engine.put(`${String(index)}.img`, new Uint8Array(SIZE).fill(byte));
  const node = await addNode(test.graph, {
    driver: "quorum",
    "node-name": "q",
    discard: "unmap",
    "vote-threshold": 2,
    children: bytes.map((_, index) => ({
      driver: "file",
      "node-name": `f${String(index)}`,
      filename: `${String(index)}.img`,
    })),
    ...options,
  });
  const guest = new Guest(test, node);
  return {
    test,
    node,
    guest,
    /** What was told since the last time, shortly. */
    told: () => test.events.splice(0).map(({ name, data }) => shorten(name, data as Record<string, unknown>)),
    /** The n-th byte of each child. */
    bytes: (at = 0) => bytes.map((_, index) => test.engine.contents(`${String(index)}.img`)[at]),
    async [Symbol.asyncDispose]() {
      await guest[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

function shorten(name: string, data: Record<string, unknown>): string {
  const where = `${String(data["sector-num"])}+${String(data["sectors-count"])}`;
  if (name === "QUORUM_FAILURE") return `failure ${String(data["reference"])} ${where}`;
  expect(name).toBe("QUORUM_REPORT_BAD");
  const error = "error" in data ? `: ${String(data["error"])}` : "";
  return `bad ${String(data["type"])} ${String(data["node-name"])} ${where}${error}`;
}

describe("quorum: reads", () => {
  it.each<[string, number[], Partial<BlockdevOptionsQuorum>, number | "EIO", string[]]>([
    ["all agree", [1, 1, 1], {}, 1, []],
    ["one differs", [1, 1, 2], {}, 1, ["bad read f2 1+3"]],
    ["nobody agrees", [1, 3, 2], {}, "EIO", ["failure q 1+3"]],
    ["of equal votes the newest counts", [1, 2], { "vote-threshold": 1 }, 2, ["bad read f0 1+3"]],
    ["and whose they were last", [2, 1, 1, 2], {}, 1, ["bad read f3 1+3", "bad read f0 1+3"]],
    ["all must agree", [1, 1, 2], { "vote-threshold": 3 }, "EIO", ["failure q 1+3"]],
    ["fifo asks nobody else", [1, 3, 2], { "read-pattern": "fifo" }, 1, []],
  ])("%s", async (_title, bytes, options, answer, told) => {
    await using q = await bench(bytes, options);
    const data = new Uint8Array(1024);
    const errno = await q.guest.start(READ, 1000, 1024, data);
    expect(errno === EIO ? "EIO" : data).toEqual(answer === "EIO" ? answer : new Uint8Array(1024).fill(answer));
    expect(q.told()).toEqual(told);
  });

  it("goes on without children that cannot be read", async () => {
    await using q = await bench([1, 1, 1], {});
    q.test.engine.inject({ filename: "1.img", kinds: [OP_READ], errno: ENOSPC });
    expect((await q.guest.read(0, 512))[511]).toBe(1);
    expect(q.told()).toEqual(["bad read f1 0+1: No space left on device"]);
    for (const [index, errno] of [ENOSPC, EIO, ENOSPC].entries()) {
      q.test.engine.inject({ filename: `${String(index)}.img`, kinds: [OP_READ], errno });
    }
    expect(await q.guest.start(READ, 0, 512, new Uint8Array(512))).toBe(ENOSPC);
    expect(q.told()).toEqual([
      "bad read f0 0+1: No space left on device",
      "bad read f1 0+1: Input/output error",
      "bad read f2 0+1: No space left on device",
      "failure q 0+1",
    ]);
  });

  it("fifo asks the next where one fails, for the very run that failed", async () => {
    await using q = await bench([1, 2, 3], { "read-pattern": "fifo" });
    q.test.engine.inject({ filename: "0.img", kinds: [OP_READ], errno: EIO });
    expect((await q.guest.read(512, 512))[0]).toBe(2);
    expect(q.told()).toEqual(["bad read f0 1+1: Input/output error"]);
    // It was out of order once; the next read begins with it again.
    expect((await q.guest.read(512, 512))[0]).toBe(1);
    for (const [index, errno] of [ENOSPC, EIO, EINVAL].entries()) {
      q.test.engine.inject({ filename: `${String(index)}.img`, kinds: [OP_READ], errno });
    }
    expect(await q.guest.start(READ, 0, 512, new Uint8Array(512))).toBe(EINVAL);
    expect(q.told()).toHaveLength(3);
  });

  it("rewrites what was outvoted, where it is read-only itself, too", async () => {
    {
      await using q = await bench([1, 1, 2], { "rewrite-corrupted": true });
      await q.guest.read(512, 512);
      expect([q.bytes(0), q.bytes(512), q.bytes(1024)]).toEqual([
        [1, 1, 2],
        [1, 1, 1],
        [1, 1, 2],
      ]);
      q.told();
      q.test.engine.inject({ filename: "2.img", kinds: [OP_WRITE], errno: ENOSPC });
      expect((await q.guest.read(0, 512))[0]).toBe(1);
      expect(q.told()).toEqual(["bad read f2 0+1", "bad write f2 0+1: No space left on device"]);
    }
    const test = testGraph();
    await using _ = test;
    for (const [index, byte] of [1, 1, 2].entries()) {
      test.engine.put(`${String(index)}.img`, new Uint8Array(SIZE).fill(byte));
    }
    const files = [0, 1, 2].map((index) => ({ driver: "file" as const, filename: `${String(index)}.img` }));
    const options = { driver: "quorum", "read-only": true, "vote-threshold": 2, "rewrite-corrupted": true } as const;
    // Its own files follow it, and cannot be written to.
    await expect(test.graph.open({ ...options, children: files })).rejects.toThrow("Block node is read-only");
    const children: string[] = [];
    for (const [index, file] of files.entries()) {
      children.push((await addNode(test.graph, { ...file, "node-name": `f${String(index)}` })).nodeName);
    }
    const node = await addNode(test.graph, { ...options, "node-name": "q", children });
    const data = new Uint8Array(512);
    await test.graph.path.run(node, READ, 0, 512, data);
    expect(data[0]).toBe(1);
    expect(test.engine.contents("2.img")[0]).toBe(1);
  });

  it("blkverify fails where the two differ, and says where", async () => {
    await using q = await bench([1, 1], { blkverify: true });
    expect((await q.guest.read(0, 512))[0]).toBe(1);
    await q.node.children.get("children.1")!.write(700, new Uint8Array(1).fill(9));
    expect(await q.guest.start(READ, 512, 512, new Uint8Array(512))).toBe(EIO);
    expect(q.test.warnings).toEqual(["quorum: offset=512 bytes=512 contents mismatch at offset 700"]);
    expect(q.told()).toEqual(["failure q 1+1"]);
  });
});

describe("quorum: writes", () => {
  it("needs the threshold", async () => {
    await using q = await bench([1, 1, 1], {});
    const fail = (index: number, kind: typeof OP_WRITE | typeof OP_FLUSH | typeof OP_ZERO, errno: number): void =>
      q.test.engine.inject({ filename: `${String(index)}.img`, kinds: [kind], errno });
    const data = new Uint8Array(512).fill(7);
    fail(1, OP_WRITE, ENOSPC);
    expect(await q.guest.start(WRITE, 0, 512, data)).toBe(0);
    expect(q.told()).toEqual(["bad write f1 0+1: No space left on device"]);
    expect(q.bytes(511)).toEqual([7, 1, 7]);
    fail(0, OP_WRITE, ENOSPC);
    fail(1, OP_WRITE, EIO);
    expect(await q.guest.start(WRITE, 0, 512, data)).toBe(EIO);
    expect(q.told().at(-1)).toBe("failure q 0+1");
    fail(0, OP_ZERO, ENOSPC);
    expect(await q.guest.start(WRITE_ZEROES, 512, 1024, undefined)).toBe(0);
    expect(q.told()).toEqual(["bad write f0 1+2: No space left on device"]);
    fail(2, OP_FLUSH, EIO);
    expect(await q.guest.start(WRITE, 0, 512, data, REQ_FUA)).toBe(0);
    expect(q.told()).toEqual(["bad flush f2 0+0: Input/output error"]);
    await q.guest.start(WRITE, 0, 512, data);
    fail(0, OP_FLUSH, EIO);
    fail(1, OP_FLUSH, ENOSPC);
    expect(await q.guest.start(FLUSH, 0, 0)).toBe(ENOSPC);
    expect(q.told()).toHaveLength(2);
  });

  it("is no fault of a child not to zero fast", async () => {
    await using q = await bench([1, 1], {});
    q.test.engine.inject({ filename: "1.img", kinds: [OP_ZERO], errno: ENOTSUP });
    expect(await q.guest.start(WRITE_ZEROES, 0, 512, undefined, REQ_NO_FALLBACK)).toBe(ENOTSUP);
    expect(q.told()).toEqual([]);
  });

  it("reads as what was written, whatever a minority does", async () => {
    const step = fc.record({
      write: fc.boolean(),
      offset: fc.nat(63),
      length: fc.integer({ min: 1, max: 8 }),
      byte: fc.integer({ min: 1, max: 255 }),
      /** Which child fails this once, or has something else scribbled there; 3: none. */
      broken: fc.nat(3),
      scribble: fc.boolean(),
    });
    const run = async (steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[], fifo: boolean) => {
      await using q = await bench([0, 0, 0], { "rewrite-corrupted": true, "read-pattern": fifo ? "fifo" : "quorum" });
      const model = new Uint8Array(SIZE);
      for (const { write, offset, length, byte, broken, scribble } of steps) {
        const at = offset * 512;
        const bytes = Math.min(length * 512, SIZE - at);
        if (write) {
          model.fill(byte, at, at + bytes);
          expect(await q.guest.start(WRITE, at, bytes, new Uint8Array(bytes).fill(byte))).toBe(0);
        } else {
          if (scribble && broken < 3 && !fifo) {
            await q.node.children.get(`children.${String(broken)}`)!.write(at, new Uint8Array(bytes).fill(byte ^ 0xff));
          } else if (broken < 3) {
            q.test.engine.inject({ filename: `${String(broken)}.img`, kinds: [OP_READ], errno: EIO });
          }
          expect(Buffer.compare(await q.guest.read(at, bytes), model.subarray(at, at + bytes))).toBe(0);
          q.test.engine.clearFaults();
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), run), { numRuns: 60 });
  });

  it("keeps the children the same, and takes no race of reads and writes for a disagreement", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        await using q = await bench([0, 0, 0], { "rewrite-corrupted": true }, { seed, order: "random" });
        const random = new Random(seed);
        for (let round = 0; round < 10; round++) {
          const all = Array.from({ length: 6 }, (_, index) => {
            const offset = random.below(8) * 512;
            const length = (1 + random.below(8)) * 512;
            const data = new Uint8Array(length).fill(round * 6 + index + 1);
            return q.guest.start(index < 3 ? WRITE : READ, offset, length, data);
          });
          expect(await Promise.all(all)).toEqual(all.map(() => 0));
          const [first, ...others] = [0, 1, 2].map((index) => q.test.engine.contents(`${String(index)}.img`));
          for (const other of others) expect(Buffer.compare(first!, other)).toBe(0);
        }
        expect(q.told()).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("quorum: the rest", () => {
  it("shows as zeroes what all children do", async () => {
    await using q = await bench([1, 1], {});
    const zero = async (at: number) => (await blockStatus(q.node, at, 4096)).zero;
    expect(await zero(0)).toBe(false);
    await q.node.children.get("children.0")!.writeZeroes(0, 8192, 0);
    expect(await zero(0)).toBe(false);
    await q.node.children.get("children.1")!.writeZeroes(0, 4096, 0);
    expect([await zero(0), await zero(4096)]).toEqual([true, false]);
  });

  it("has data as far as one child has, and zeroes as far as all", async () => {
    await using q = await bench([0, 0, 0], {});
    for (const [index, length] of [4096, 12288, 8192].entries()) {
      const child = q.node.children.get(`children.${String(index)}`)!;
      await child.writeZeroes(0, q.node.length);
      await child.write(0, new Uint8Array(length).fill(1));
      await child.write(32768 + length, new Uint8Array(4096).fill(1));
    }
    const { length } = q.node;
    expect(await blockStatus(q.node, 0, length)).toMatchObject({ zero: false, length: 12288 });
    expect(await blockStatus(q.node, 32768, length - 32768)).toMatchObject({ zero: true, length: 4096 });
  });

  it.each<[object, string]>([
    [{ "vote-threshold": 0 }, "Parameter 'vote-threshold' expects a value >= 1"],
    [{ "vote-threshold": 3 }, "threshold may not exceed children count"],
    [{ children: [] }, "Number of provided children must be 1 or more"],
    [
      { "vote-threshold": 1, blkverify: true },
      "blkverify=on can only be set if there are exactly two files and vote-threshold is 2",
    ],
    [{ blkverify: true, "rewrite-corrupted": true }, "rewrite-corrupted=on cannot be used with blkverify=on"],
    [
      {
        children: [
          { driver: "null-co", size: 512 },
          { driver: "null-co", size: 1024 },
        ],
      },
      "Could not refresh total sector count: Input/output error",
    ],
  ])("refuses %j", async (options, message) => {
    await using test = testGraph();
    const child = { driver: "null-co" as const };
    const all = { driver: "quorum" as const, "vote-threshold": 2, children: [child, child], ...options };
    await expect(test.graph.open(all)).rejects.toThrow(message);
    expect(test.graph.nodes()).toEqual([]);
  });
});
