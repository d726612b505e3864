import { describe, expect, it, vi } from "vitest";
import { EACCES, EIO, ENOSPC, ETIMEDOUT } from "../../../src/base/errno.js";
import { DISCARD, READ, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import type { BlockdevOptionsCopyBeforeWrite } from "../../../qapi/generated/types.js";
import { addNode } from "../../helpers/graph.js";
import { Guest, jobBench } from "../../helpers/backup.js";

const CLUSTER = 65536;
const SIZE = 16 * CLUSTER + 512;

type Options = Partial<BlockdevOptionsCopyBeforeWrite>;

async function fleece(options: Options = {}, engine: MemoryEngineOptions = {}, bytes = new Uint8Array(SIZE).fill(1)) {
  const bench = jobBench(engine);
  await bench.raw("s", bytes, { discard: "unmap" });
  await bench.raw("t", new Uint8Array(SIZE), { discard: "unmap" });
  const { graph } = bench.test;
  const base = { driver: "copy-before-write", "node-name": "cbw", file: "s", target: "t", discard: "unmap" } as const;
  const filter = await addNode(graph, { ...base, ...options });
  const access = await addNode(graph, { driver: "snapshot-access", "node-name": "sa", file: "cbw", discard: "unmap" });
  return { bench, graph, guest: new Guest(bench.test, filter), reader: new Guest(bench.test, access), access };
}

describe("copy-before-write", () => {
  it("copies what is about to be overwritten, once, by whole clusters", async () => {
    const { bench, guest, reader } = await fleece();
    await guest.write(CLUSTER + 512, new Uint8Array(512).fill(2));
    const target = bench.test.engine.contents("t.img");
    expect(target.subarray(CLUSTER, 2 * CLUSTER).every((byte) => byte === 1)).toBe(true);
    expect(target.subarray(0, CLUSTER).every((byte) => byte === 0)).toBe(true);
    const before = bench.test.engine.completed;
    await guest.write(CLUSTER + 1024, new Uint8Array(512).fill(2));
    expect(bench.test.engine.completed - before).toBe(1);
    await guest[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
  });

  it.each(Array.from({ length: 30 }, (_, at) => at + 1))(
    "keeps the snapshot readable under writes (seed %i)",
    async (seed) => {
      const random = new Random(seed);
      const bytes = new Uint8Array(SIZE);
      for (let at = 0; at < SIZE; at += 512) if (random.chance(0.7)) bytes.fill(random.below(256), at, at + 512);
      const { bench, guest, reader } = await fleece({}, { seed, order: "random", shortTransfers: 0.3 }, bytes);
      let checked = 0;
      for (let turn = 0; turn < 150; turn++) {
        const length = 512 * (1 + random.below(300));
        const offset = 512 * random.below((SIZE - length) / 512);
        const kind = random.below(5);
        if (kind >= 3 && reader.inFlight < 4) {
          const data = new Uint8Array(length);
          void reader.start(READ, offset, length, data).then((errno) => {
            expect(errno).toBe(0);
            expect(Buffer.compare(data, bytes.subarray(offset, offset + length))).toBe(0);
            checked += 1;
          });
        } else if (guest.inFlight < 4) {
          const access = ([WRITE, WRITE_ZEROES, DISCARD] as const)[kind % 3]!;
          void guest.start(access, offset, length, new Uint8Array(length).fill(random.below(256)));
        }
        if (random.chance(0.5)) await new Promise(setImmediate);
      }
      await guest.idle();
      await reader.idle();
      expect(checked).toBeGreaterThan(10);
      expect(Buffer.compare(await reader.read(0, SIZE), bytes)).toBe(0);
      await guest[Symbol.asyncDispose]();
      await reader[Symbol.asyncDispose]();
      await bench[Symbol.asyncDispose]();
    },
  );

  it("lets the guest's write fail by default when the copy does, and tries again with the next", async () => {
    const { bench, guest, reader } = await fleece();
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "t.img", errno: ENOSPC });
    expect(await guest.start(WRITE, 0, 512, new Uint8Array(512).fill(2))).toBe(ENOSPC);
    expect((await guest.read(0, 512))[0]).toBe(1);
    expect(await guest.start(WRITE, 0, 512, new Uint8Array(512).fill(2))).toBe(0);
    expect((await reader.read(0, 512))[0]).toBe(1);
    await guest[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
  });

  it("gives up the snapshot instead with on-cbw-error=break-snapshot", async () => {
    const { bench, guest, reader } = await fleece({ "on-cbw-error": "break-snapshot" });
    bench.test.engine.inject({ kinds: [OP_READ], filename: "s.img", errno: EIO });
    expect(await guest.start(WRITE, 0, 512, new Uint8Array(512).fill(2))).toBe(0);
    expect(await reader.start(READ, 0, 512, new Uint8Array(512))).toBe(EACCES);
    expect(await reader.start(READ, 8 * CLUSTER, 512, new Uint8Array(512))).toBe(EACCES);
    // Nothing is copied any more.
    const before = bench.test.engine.completed;
    expect(await guest.start(WRITE, 4 * CLUSTER, 512, new Uint8Array(512).fill(2))).toBe(0);
    expect(bench.test.engine.completed - before).toBe(1);
    await guest[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
  });

  it.each([
    ["break-guest-write", ETIMEDOUT],
    ["break-snapshot", 0],
  ] as const)("waits no longer than cbw-timeout for a copy (%s)", async (onError, errno) => {
    const { bench, guest, reader } = await fleece({ "cbw-timeout": 1, "on-cbw-error": onError }, { manual: true });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const write = guest.start(WRITE, 0, 512, new Uint8Array(512).fill(2));
    let result = -1;
    void write.then((value) => (result = value));
    await vi.advanceTimersByTimeAsync(999);
    expect(result).toBe(-1);
    // The copy hangs: its engine does nothing.
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    // What the guest writes is let through now, or not at all.
    if (onError === "break-snapshot") await bench.test.engine.runUntilIdle();
    await write;
    expect(result).toBe(errno);
    // The engine has to be moved on by hand until all is closed.
    let open = true;
    const closed = (async () => {
      await guest[Symbol.asyncDispose]();
      await reader[Symbol.asyncDispose]();
      await bench[Symbol.asyncDispose]();
    })().finally(() => (open = false));
    while (open) await bench.test.engine.runUntilIdle();
    await closed;
  });

  it("takes a bitmap of any granularity, and refuses what it cannot use in the reference's words", async () => {
    await using bench = jobBench();
    const { graph } = bench.test;
    const source = await bench.raw("s", new Uint8Array(SIZE));
    await bench.raw("t", new Uint8Array(SIZE));
    const small = await bench.raw("small", new Uint8Array(4096));
    source.bitmaps.add("b", 4096);
    small.bitmaps.add("b");
    const open = (options: Options) =>
      graph.open({ driver: "copy-before-write", file: "s", target: "t", ...options }).catch((error: unknown) => {
        return (error as Error).message;
      });
    expect(await open({ file: "nope" })).toBe("Cannot find device='nope' nor node-name='nope'");
    expect(await open({ target: "nope" })).toBe("Cannot find device='nope' nor node-name='nope'");
    expect(await open({ bitmap: { node: "s", name: "nope" } })).toBe("Dirty bitmap 'nope' not found");
    expect(await open({ bitmap: { node: "zz", name: "b" } })).toBe("Node 'zz' not found");
    const prefix = "Cannot create block-copy-state: Failed to merge bitmap 'b' to internal copy-bitmap";
    const sizes = `(destination size is ${SIZE}, source size is 4096)`;
    expect(await open({ bitmap: { node: "small", name: "b" } })).toBe(
      `${prefix}: Bitmaps are of different sizes ${sizes} and can't be merged`,
    );
    source.bitmaps.get("b").setBusy("export");
    expect(await open({ bitmap: { node: "s", name: "b" } })).toBe(
      `${prefix}: Bitmap 'b' is currently in use by another operation and cannot be used`,
    );
    source.bitmaps.get("b").clearBusy();
    expect(source.bitmaps.size).toBe(1);
    expect(await open({ "min-cluster-size": 3000 })).toBe("min-cluster-size needs to be a power of 2");
    const node = await open({ "min-cluster-size": 1 << 20 });
    expect(typeof node === "string" ? node : source.bitmaps.info()[0]).toMatchObject({ granularity: 1 << 20 });
    if (typeof node !== "string") await graph.close(node);
  });

  it("shows the guest no trace of itself: status, discards, flushes", async () => {
    const { bench, guest, reader } = await fleece();
    expect(await guest.start(DISCARD, 0, CLUSTER)).toBe(0);
    expect((await guest.read(0, 512))[0]).toBe(0);
    expect((await reader.read(0, 512))[0]).toBe(1);
    // The guest's flush does not wait for the copies.
    bench.test.engine.inject({ kinds: [OP_FLUSH], filename: "t.img", errno: EIO });
    await guest.backend.flush();
    bench.test.engine.clearFaults();
    expect(bench.test.engine.unflushed("t.img")).toBeGreaterThan(0);
    await guest[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
  });

  it("keeps writers away from its source, and resizes from both, once it is used", async () => {
    const { bench, graph, guest, reader } = await fleece();
    expect(() => new Guest(bench.test, graph.findNode("s"))).toThrow(
      "Permission conflict on node 's': permissions 'write' are both required by an unnamed block device (uses node 's' " +
        "as 'root' child) and unshared by node 'cbw' (uses node 's' as 'file' child).",
    );
    await expect(graph.truncate(graph.findNode("t"), 2 * SIZE)).rejects.toThrow("Permission conflict on node 't'");
    await guest[Symbol.asyncDispose]();
    await reader[Symbol.asyncDispose]();
    await bench[Symbol.asyncDispose]();
  });
});
