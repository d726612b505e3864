import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EBADF, EINVAL, EIO, ENOSPC, ENOTSUP } from "../../../src/base/errno.js";
import {
  OP_DISCARD,
  OP_FLUSH,
  OP_READ,
  OP_WRITE,
  OP_ZERO,
  OP_ZERO_UNMAP,
  type EngineFile,
  type IoEngine,
  type OperationKind,
} from "../../../src/block/engine/engine.js";
import { MemoryEngine } from "../../../src/block/engine/memory.js";

const OPEN = { readOnly: false, direct: false, kind: "file", locking: "auto" } as const;

/** One operation behind a promise of its errno. */
function run(
  engine: IoEngine,
  file: EngineFile,
  kind: OperationKind,
  offset = 0,
  data = new Uint8Array(0),
  length = data.length,
  noFallback = false,
): Promise<number> {
  return new Promise((resolve) => {
    engine.queue(
      { kind, file, offset, data, start: 0, length, noFallback },
      { onOperationDone: (_operation, errno) => resolve(errno) },
    );
    engine.submit();
  });
}

async function withFile(engine: MemoryEngine, size = 0, filename = "a"): Promise<EngineFile> {
  await engine.create(filename, size, "off");
  return engine.open(filename, OPEN);
}

describe("MemoryEngine", () => {
  it("reads what was written, and zeroes past the end", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine);
    expect(await run(engine, file, OP_WRITE, 4090, Buffer.from("0123456789"))).toBe(0);
    const data = new Uint8Array(16).fill(7);
    expect(await run(engine, file, OP_READ, 4092, data)).toBe(0);
    expect(Buffer.from(data).toString()).toBe("23456789" + "\0".repeat(8));
    expect(engine.contents("a").length).toBe(4100);
  });

  it("agrees with a flat model whatever the order, the shortness and the seed", async () => {
    const command = fc.record({
      kind: fc.constantFrom(OP_READ, OP_WRITE, OP_ZERO, OP_ZERO_UNMAP, OP_DISCARD, OP_FLUSH),
      offset: fc.nat(40_000),
      length: fc.integer({ min: 1, max: 20_000 }),
      fill: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), fc.nat(), async (commands, seed) => {
        const engine = new MemoryEngine({ seed, order: "random", shortTransfers: 0.4 });
        const file = await withFile(engine, 50_000);
        const model = new Uint8Array(50_000);
        for (const { kind, offset, length: asked, fill } of commands) {
          const length = Math.min(asked, 50_000 - offset);
          const data = new Uint8Array(length).fill(kind === OP_WRITE ? fill : 0xee);
          expect(await run(engine, file, kind, offset, data, length)).toBe(0);
          if (kind === OP_WRITE) model.fill(fill, offset, offset + length);
          else if (kind === OP_READ) expect(Buffer.compare(data, model.subarray(offset, offset + length))).toBe(0);
          else if (kind !== OP_FLUSH) model.fill(0, offset, offset + length);
        }
        expect(Buffer.compare(engine.contents("a"), model)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("completes in another order when told to, and the same one for the same seed", async () => {
    const orderOf = async (seed: number): Promise<number[]> => {
      const engine = new MemoryEngine({ seed, order: "random", manual: true });
      const file = await withFile(engine);
      const order: number[] = [];
      for (let i = 0; i < 20; i++) void run(engine, file, OP_WRITE, i, new Uint8Array(1)).then(() => order.push(i));
      await engine.runUntilIdle();
      return order;
    };
    const first = await orderOf(5);
    expect(first).toHaveLength(20);
    expect(first).not.toEqual([...first].sort((a, b) => a - b));
    expect(await orderOf(5)).toEqual(first);
  });

  it("does nothing before it is stepped, when manual", async () => {
    const engine = new MemoryEngine({ manual: true });
    const file = await withFile(engine);
    const done: number[] = [];
    void run(engine, file, OP_WRITE, 0, new Uint8Array(1)).then((errno) => done.push(errno));
    await new Promise(setImmediate);
    expect(done).toEqual([]);
    expect(engine.step()).toBe(true);
    expect(engine.step()).toBe(false);
    await new Promise(setImmediate);
    expect(done).toEqual([0]);
  });

  it("fails the n-th operation of a kind", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine);
    engine.inject({ kinds: [OP_WRITE], errno: EIO, after: 1, times: 2 });
    const results = [];
    for (let i = 0; i < 4; i++) results.push(await run(engine, file, OP_WRITE, i, new Uint8Array(1)));
    expect(results).toEqual([0, EIO, EIO, 0]);
    engine.inject({ kinds: ["truncate"], errno: ENOSPC });
    await expect(file.truncate(10, "off")).rejects.toThrow("No space left on device");
    engine.inject({ kinds: ["open"], errno: EIO });
    await expect(engine.open("a", OPEN)).rejects.toThrow("Could not open 'a': Input/output error");
  });

  it("fails only operations that touch the range of a fault", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine, 100);
    engine.inject({ errno: EIO, offset: 50, length: 1, times: Infinity });
    expect(await run(engine, file, OP_READ, 0, new Uint8Array(50))).toBe(0);
    expect(await run(engine, file, OP_READ, 0, new Uint8Array(51))).toBe(EIO);
    expect(await run(engine, file, OP_READ, 51, new Uint8Array(10))).toBe(0);
  });

  it("runs out of space", async () => {
    const engine = new MemoryEngine({ capacity: 8192 });
    const file = await withFile(engine, 1 << 20);
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(8192))).toBe(0);
    expect(await run(engine, file, OP_WRITE, 8192, new Uint8Array(1))).toBe(ENOSPC);
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(8192))).toBe(0);
    expect(await run(engine, file, OP_ZERO_UNMAP, 0, undefined, 4096)).toBe(0);
    expect(await run(engine, file, OP_WRITE, 8192, new Uint8Array(1))).toBe(0);
    await expect(engine.create("b", 1 << 20, "full")).rejects.toThrow("No space left on device");
  });

  it("has no cheap zeroes when told to", async () => {
    const engine = new MemoryEngine({ holes: false });
    const file = await withFile(engine, 8192);
    expect(await run(engine, file, OP_ZERO, 0, undefined, 4096, true)).toBe(ENOTSUP);
    expect(await run(engine, file, OP_ZERO, 0, undefined, 4096)).toBe(0);
    expect(await run(engine, file, OP_DISCARD, 0, undefined, 4096)).toBe(ENOTSUP);
    expect(await file.extent(5000)).toEqual({ data: true, end: 8192 });
  });

  it("tells data from holes, also in a very large file", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine, 2 ** 42);
    expect(await run(engine, file, OP_WRITE, 2 ** 41, new Uint8Array(5000))).toBe(0);
    expect(await file.extent(0)).toEqual({ data: false, end: 2 ** 41 });
    expect(await file.extent(2 ** 41 + 1)).toEqual({ data: true, end: 2 ** 41 + 8192 });
    expect(await file.extent(2 ** 42 - 1)).toEqual({ data: false, end: 2 ** 42 });
    expect(await file.allocatedSize()).toBe(8192);
    expect(await run(engine, file, OP_ZERO_UNMAP, 0, undefined, 2 ** 42)).toBe(0);
    expect(await file.allocatedSize()).toBe(0);
  });

  it("refuses what a host refuses", async () => {
    const engine = new MemoryEngine();
    await expect(engine.open("a", OPEN)).rejects.toThrow("Could not open 'a': No such file or directory");
    engine.addDevice("d", 4096);
    await expect(engine.open("d", OPEN)).rejects.toThrow("'file' driver requires 'd' to be a regular file");
    const device = await engine.open("d", { ...OPEN, kind: "device", direct: true });
    await expect(device.truncate(1, "off")).rejects.toThrow("Cannot resize device files");
    expect(await run(engine, device, OP_WRITE, 4096, new Uint8Array(512))).toBe(ENOSPC);
    expect(await run(engine, device, OP_READ, 1, new Uint8Array(512))).toBe(EINVAL);
    await engine.create("a", 0, "off");
    const file = await engine.open("a", { ...OPEN, readOnly: true });
    expect(await run(engine, file, OP_WRITE, 0, new Uint8Array(1))).toBe(EBADF);
    await expect(file.truncate(0, "off")).rejects.toThrow("Bad file descriptor");
    await expect(engine.open("a", { ...OPEN, kind: "device" })).rejects.toThrow(
      "'host_device' driver requires 'a' to be either a character or block device",
    );
    await file.close();
    await file.close();
    await device.close();
    expect(engine.openFiles).toBe(0);
  });

  it("keeps locks by open file, and ends them at close", async () => {
    const engine = new MemoryEngine();
    const one = await withFile(engine);
    const two = await engine.open("a", OPEN);
    expect(one.locks.lockShared(101)).toBe(true);
    expect(one.locks.isLockedByOthers(101)).toBe(false);
    expect(two.locks.isLockedByOthers(101)).toBe(true);
    expect(two.locks.lockShared(101)).toBe(true);
    expect(one.locks.isLockedByOthers(101)).toBe(true);
    two.locks.unlock(101);
    expect(one.locks.isLockedByOthers(101)).toBe(false);
    expect(two.locks.isLockedByOthers(101)).toBe(true);
    await one.close();
    expect(two.locks.isLockedByOthers(101)).toBe(false);
  });

  it("halts after n completions", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine);
    const halted = engine.haltAfter(2);
    let done = 0;
    for (let i = 0; i < 5; i++) void run(engine, file, OP_WRITE, i, new Uint8Array(1)).then(() => (done += 1));
    await halted;
    await engine.runUntilIdle();
    expect(done).toBe(2);
    expect(engine.inFlight).toBe(3);
  });
});

describe("MemoryEngine.crash", () => {
  it("keeps what was flushed, whatever it loses of the rest", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(8), async (seed, flushAfter) => {
        const engine = new MemoryEngine({ seed, order: "random" });
        const file = await withFile(engine, 4096);
        for (let i = 0; i < 8; i++) {
          if (i === flushAfter) await run(engine, file, OP_FLUSH);
          await run(engine, file, OP_WRITE, i * 512, new Uint8Array(512).fill(i + 1));
        }
        const after = engine.crash().contents("a");
        if (flushAfter < 8) expect(after.length).toBe(4096);
        for (let i = 0; i < after.length / 512; i++) {
          const sector = after.subarray(i * 512, i * 512 + 512);
          expect(i < flushAfter && flushAfter < 8 ? [i + 1] : [0, i + 1]).toContain(sector[0]);
          expect(sector.every((byte) => byte === sector[0])).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not make stable what was still in flight when the flush began", async () => {
    let lost = 0;
    for (let seed = 1; seed <= 50; seed++) {
      const engine = new MemoryEngine({ seed, manual: true });
      const file = await withFile(engine, 512);
      void run(engine, file, OP_WRITE, 0, new Uint8Array(512).fill(1));
      const flushed = run(engine, file, OP_FLUSH);
      await engine.runUntilIdle();
      expect(await flushed).toBe(0);
      const after = engine.crash();
      if (after.filenames().length === 0 || after.contents("a")[0] !== 1) lost += 1;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it("loses nothing when only the process dies", async () => {
    const engine = new MemoryEngine();
    const file = await withFile(engine);
    for (let i = 0; i < 10; i++) await run(engine, file, OP_WRITE, i, new Uint8Array([i]));
    await file.truncate(8, "off");
    expect([...engine.crash({ keep: 1, tear: 0 }).contents("a")]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("tears a write at sectors", async () => {
    const engine = new MemoryEngine({ seed: 3 });
    const file = await withFile(engine, 16 * 512);
    await run(engine, file, OP_FLUSH);
    await run(engine, file, OP_WRITE, 0, new Uint8Array(16 * 512).fill(9));
    const after = engine.crash({ keep: 1, tear: 1 }).contents("a");
    const kept = Array.from({ length: 16 }, (_, i) => after[i * 512] === 9);
    expect(kept).toContain(true);
    expect(kept).toContain(false);
  });
});
