import { describe, expect, it, vi } from "vitest";
import { EIO, ENOSPC, ENOTSUP, EXDEV } from "../../src/base/errno.js";
import { DISCARD, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE, OP_ZERO } from "../../src/block/engine/engine.js";
import { Random } from "../../src/block/engine/random.js";
import { createImage } from "../../src/jobs/create.js";
import type { BlockdevBackup, BlockdevOptions } from "../../qapi/generated/types.js";
import { Guest, jobBench, type JobBench } from "../helpers/backup.js";
import { addNode } from "../helpers/graph.js";

const CLUSTER = 65536;
const SIZE = 24 * CLUSTER + 4096;

/** Data with holes in it, so that both kinds of copy happen. */
function disk(random: Random, size = SIZE): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 4096) {
    if (random.chance(0.3)) continue;
    bytes.fill(1 + random.below(255), at, Math.min(size, at + 4096));
  }
  return bytes;
}

function sameBytes(actual: Uint8Array, expected: Uint8Array, what: string): void {
  if (Buffer.compare(actual, expected) === 0) return;
  const at = actual.findIndex((byte, index) => byte !== expected[index]);
  expect.fail(`${what} differs at ${String(at)}`);
}

/** Guest requests of every kind at random places, while `while_` says so. */
async function disturb(guest: Guest, random: Random, going: () => boolean): Promise<number> {
  let requests = 0;
  while (going()) {
    if (guest.inFlight < 6 && random.chance(0.7)) {
      const length = 512 * (1 + random.below(400));
      const offset = 512 * random.below(Math.floor((SIZE - length) / 512));
      const kind = random.below(4);
      if (kind < 2) void guest.start(WRITE, offset, length, new Uint8Array(length).fill(random.below(256)));
      else void guest.start(kind === 2 ? WRITE_ZEROES : DISCARD, offset, length);
      requests += 1;
    }
    await new Promise(setImmediate);
  }
  await guest.idle();
  return requests;
}

const engineOptions = (seed: number) => ({ seed, order: "random", shortTransfers: 0.2 }) as const;

async function setUp(bench: JobBench, random: Random, size = SIZE) {
  const before = disk(random, size);
  const source = await bench.raw("s", before, { discard: "unmap" });
  await bench.raw("t", new Uint8Array(size).fill(0xee));
  return { before, source };
}

const target = (bench: JobBench) => bench.test.engine.contents("t.img");

describe("a backup under guest writes", () => {
  it.each(Array.from({ length: 40 }, (_, at) => at + 1))("is the point in time it began at (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = jobBench(engineOptions(seed));
    const { before, source } = await setUp(bench, random);
    await using guest = new Guest(bench.test, source);
    const warmUp = disturb(guest, random, () => random.chance(0.9));
    await warmUp;
    const snapshot = await guest.read(0, SIZE);
    expect(before).toHaveLength(SIZE);
    const workers = 1 + random.below(8);
    const perf = { "max-workers": workers, "use-copy-range": random.chance(0.5) };
    // A host may refuse at any time.
    bench.test.engine.inject({ kinds: ["copy"], errno: EXDEV, after: random.below(20), times: random.below(3) });
    expect(await bench.backup({ "x-perf": perf })).toBeNull();
    let requests = 0;
    const guests = disturb(guest, random, () => bench.jobs.list().length > 0).then((count) => (requests = count));
    await bench.ended();
    await guests;
    sameBytes(target(bench), snapshot, "the target");
    expect(bench.told.slice(-3, -2)).toEqual([`j BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`]);
    expect(requests).toBeGreaterThan(0);
    expect(guest.backend.node).toBe(source);
  });

  it.each(Array.from({ length: 25 }, (_, at) => at + 100))(
    "comes through pauses and cancels (seed %i)",
    async (seed) => {
      const random = new Random(seed);
      await using bench = jobBench(engineOptions(seed));
      const { source } = await setUp(bench, random);
      await using guest = new Guest(bench.test, source);
      await bench.backup({ "x-perf": { "max-chunk": CLUSTER } });
      const guests = disturb(guest, random, () => bench.jobs.list().length > 0);
      for (let turns = random.below(20); turns > 0; turns--) await new Promise(setImmediate);
      // It may end while the verb waits.
      await bench.jobs.pause("j", "job").catch(() => undefined);
      for (let turns = random.below(20); turns > 0; turns--) await new Promise(setImmediate);
      const verb = random.chance(0.5) ? bench.jobs.resume("j", "job") : bench.jobs.cancel("j", "job", true);
      await verb.catch(() => undefined);
      await bench.ended();
      await guests;
      expect([...source.bitmaps]).toEqual([]);
      expect(bench.test.graph.nodes()).toHaveLength(4);
    },
  );
});

describe("an incremental backup", () => {
  const MODES = ["on-success", "never", "always"] as const;

  it.each(Array.from({ length: 40 }, (_, at) => at + 200))("copies what its bitmap says (seed %i)", async (seed) => {
    const random = new Random(seed);
    const mode = MODES[random.below(3)]!;
    await using bench = jobBench(engineOptions(seed));
    const { source } = await setUp(bench, random);
    await using guest = new Guest(bench.test, source);
    const granularity = 2 ** (9 + random.below(10));
    const bitmap = source.bitmaps.add("b", granularity);
    await bench.backup({});
    await bench.ended();
    let writes = 0;
    await disturb(guest, random, () => writes++ < 8);
    const snapshot = await guest.read(0, SIZE);
    const dirtyBefore = bitmap.count;
    await bench.backup({ sync: "bitmap", bitmap: "b", "bitmap-mode": mode });
    if (random.chance(0.3)) await bench.jobs.cancel("j", "job", true).catch(() => undefined);
    await disturb(guest, random, () => bench.jobs.list().length > 0);
    const failed = bench.told.some((line) => line.includes("CANCELLED"));
    const now = source.bitmaps.get("b");
    expect(now.busy).toBe(false);
    expect(source.bitmaps.size).toBe(1);
    // What a bitmap has forgotten no power cut may take away.
    if (!failed && mode !== "never") expect(bench.test.engine.unflushed("t.img")).toBe(0);
    if (!failed) sameBytes(target(bench), snapshot, "the target");
    if (mode === "never" || (mode === "on-success" && failed)) expect(now.count).toBeGreaterThanOrEqual(dirtyBefore);
    // Whatever happened, one more backup by that bitmap brings the target up to date, unless the first was for nothing.
    const last = await guest.read(0, SIZE);
    await bench.backup({ sync: "bitmap", bitmap: "b", "bitmap-mode": "on-success" });
    await bench.ended();
    sameBytes(target(bench), last, "the target after the next backup");
    expect(source.bitmaps.get("b").count).toBe(0);
  });
});

describe("a backup on a disk that fails", () => {
  const faulty = async (
    bench: JobBench,
    seed: number,
    args: Partial<BlockdevBackup>,
    errno: number,
    isRead: boolean,
  ) => {
    const random = new Random(seed);
    const { source } = await setUp(bench, random);
    const bitmap = source.bitmaps.add("b", CLUSTER);
    bitmap.set(0, SIZE);
    bench.test.engine.inject({
      kinds: isRead ? [OP_READ] : [OP_WRITE, OP_ZERO],
      filename: isRead ? "s.img" : "t.img",
      errno,
      after: random.below(4),
    });
    const small = { "x-perf": { "max-chunk": CLUSTER } };
    const refusal = await bench.backup({ sync: "bitmap", bitmap: "b", "bitmap-mode": "on-success", ...small, ...args });
    expect(refusal).toBeNull();
    return source;
  };

  it.each(Array.from({ length: 10 }, (_, at) => at))(
    "fails with that error, and the bitmap is whole (seed %i)",
    async (seed) => {
      const isRead = seed % 2 === 0;
      await using bench = jobBench(engineOptions(seed));
      const source = await faulty(bench, seed, {}, EIO, isRead);
      await bench.ended();
      expect(bench.told).toContain(`j BLOCK_JOB_ERROR ${isRead ? "read" : "write"} report`);
      expect(bench.told.at(-3)).toMatch(/^j BLOCK_JOB_COMPLETED \d+\/\d+ Input\/output error$/);
      expect(source.bitmaps.get("b")).toMatchObject({ busy: false, count: 25 * CLUSTER });
      expect(bench.test.graph.nodes()).toHaveLength(4);
    },
  );

  it.each(["stop", "enospc", "auto"] as const)("stops with policy %s, and goes on when resumed", async (policy) => {
    await using bench = jobBench(engineOptions(7));
    const source = await faulty(bench, 7, { "on-target-error": policy }, ENOSPC, false);
    while (bench.told.at(-1) !== "j paused") await new Promise(setImmediate);
    expect(bench.told.at(-2)).toBe("j BLOCK_JOB_ERROR write stop");
    expect(bench.jobs.listBlockJobs()[0]).toMatchObject({ "io-status": "nospace", paused: true });
    await bench.jobs.resume("j", "block-job");
    await bench.ended();
    sameBytes(target(bench), bench.test.engine.contents("s.img"), "the target");
    expect(source.bitmaps.get("b").count).toBe(0);
  });

  it("fails when the target cannot make it durable", async () => {
    await using bench = jobBench();
    const { source } = await setUp(bench, new Random(1));
    source.bitmaps.add("b", CLUSTER).set(0, SIZE);
    bench.test.engine.inject({ kinds: [OP_FLUSH], filename: "t.img", errno: EIO });
    await bench.backup({ sync: "incremental", bitmap: "b" });
    await bench.ended();
    expect(bench.told.slice(-5)).toEqual([
      "j pending",
      "j aborting",
      expect.stringMatching(/^j BLOCK_JOB_COMPLETED \d+\/\d+ Input\/output error$/),
      "j concluded",
      "j null",
    ]);
    expect(source.bitmaps.get("b").count).toBe(25 * CLUSTER);
  });

  it("tries again with policy ignore", async () => {
    await using bench = jobBench(engineOptions(3));
    await faulty(bench, 3, { "on-source-error": "ignore" }, EIO, true);
    await bench.ended();
    expect(bench.told).toContain("j BLOCK_JOB_ERROR read ignore");
    expect(bench.told).not.toContain("j aborting");
    sameBytes(target(bench), bench.test.engine.contents("s.img"), "the target");
  });

  it("keeps in the bitmap what it did not copy with bitmap-mode always", async () => {
    const random = new Random(1);
    await using bench = jobBench();
    const { source } = await setUp(bench, random);
    source.bitmaps.add("b", CLUSTER).set(0, SIZE);
    bench.test.engine.inject({ filename: "t.img", errno: EIO, offset: 20 * CLUSTER, length: 1, times: Infinity });
    await bench.backup({ sync: "bitmap", bitmap: "b", "bitmap-mode": "always", "x-perf": { "max-chunk": CLUSTER } });
    await bench.ended();
    const bitmap = source.bitmaps.get("b");
    expect(bitmap.isDirty(20 * CLUSTER)).toBe(true);
    expect(bitmap.isDirty(0)).toBe(false);
    expect(bitmap.enabled).toBe(true);
  });
});

describe("x-perf use-copy-range", () => {
  const MIB = 1 << 20;
  const LARGE = 40 * MIB;

  /** The lengths that the host was asked to copy. */
  async function askedOf(
    options: Partial<BlockdevBackup>,
    prepare: (bench: JobBench) => void = () => undefined,
    targetOptions: Partial<BlockdevOptions> = {},
  ): Promise<number[]> {
    await using bench = jobBench();
    await bench.raw("s", new Uint8Array(LARGE).fill(7));
    await bench.raw("t", new Uint8Array(LARGE).fill(0xee), targetOptions);
    prepare(bench);
    const copyRange = vi.spyOn(bench.test.engine, "copyRange");
    expect(await bench.backup(options)).toBeNull();
    await bench.ended();
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${LARGE}/${LARGE}`);
    sameBytes(target(bench), bench.test.engine.contents("s.img"), "the target");
    return copyRange.mock.calls.map(([, , , , length]) => length);
  }

  it("is off where nobody asks for it", async () => {
    expect(await askedOf({})).toEqual([]);
    expect(await askedOf({ "x-perf": { "use-copy-range": false } })).toEqual([]);
  });

  it("has the host copy in ever larger pieces", async () => {
    const asked = await askedOf({ "x-perf": { "use-copy-range": true, "max-workers": 1 } });
    expect(asked).toEqual([1, 2, 4, 8, 16, 9].map((mib) => mib * MIB));
  });

  it("keeps to max-chunk, and to even pieces under a speed limit", async () => {
    const chunk = 3 * CLUSTER;
    const asked = await askedOf({ "x-perf": { "use-copy-range": true, "max-chunk": chunk } });
    expect(Math.max(...asked)).toBe(chunk);
    expect(Math.max(...(await askedOf({ "x-perf": { "use-copy-range": true }, speed: 2 ** 40 })))).toBe(MIB);
  });

  it.each([EXDEV, ENOTSUP, EIO, ENOSPC])("reads and writes what the host will not copy (errno %i)", async (errno) => {
    const refuse = (bench: JobBench) => {
      bench.test.engine.inject({ kinds: ["copy"], errno, after: 2, times: Infinity });
    };
    expect((await askedOf({ "x-perf": { "use-copy-range": true } }, refuse)).length).toBeGreaterThan(2);
  });

  it("leaves a node that looks for zeroes its bytes to look at", async () => {
    expect(await askedOf({ "x-perf": { "use-copy-range": true } }, undefined, { "detect-zeroes": "on" })).toEqual([]);
  });

  it("tells the target's bitmaps what was written", async () => {
    await using bench = jobBench();
    await bench.raw("s", new Uint8Array(SIZE).fill(7));
    const node = await bench.raw("t", new Uint8Array(SIZE).fill(0xee));
    const bitmap = node.bitmaps.add("b", CLUSTER);
    await bench.backup({ "x-perf": { "use-copy-range": true } });
    await bench.ended();
    expect(bitmap.count).toBe(25 * CLUSTER);
  });

  it("takes what a qcow2 image has in its file, and writes into clusters that are there", async () => {
    await using bench = jobBench();
    const { graph, engine } = bench.test;
    for (const name of ["s", "t"]) {
      await engine.create(`${name}.q`, 0, "off");
      const file = { driver: "file", filename: `${name}.q` } as const;
      await createImage(graph, graph.options.drivers.get("qcow2")!, { driver: "qcow2", file, size: SIZE });
      const node = await addNode(graph, { driver: "qcow2", "node-name": name, file });
      await using guest = new Guest(bench.test, node);
      await guest.write(0, new Uint8Array(SIZE).fill(name === "s" ? 7 : 1));
    }
    const copyRange = vi.spyOn(engine, "copyRange");
    await bench.backup({ "x-perf": { "use-copy-range": true } });
    await bench.ended();
    expect(copyRange).toHaveBeenCalled();
    await using guest = new Guest(bench.test, graph.findNode("t"));
    expect((await guest.read(0, SIZE)).every((byte) => byte === 7)).toBe(true);
  });
});

describe("several at once", () => {
  it.each(Array.from({ length: 20 }, (_, at) => at + 300))(
    "are each at their own point in time (seed %i)",
    async (seed) => {
      const random = new Random(seed);
      await using bench = jobBench(engineOptions(seed));
      const { source } = await setUp(bench, random);
      await bench.raw("t2", new Uint8Array(SIZE));
      await using guest = new Guest(bench.test, source);
      const first = await guest.read(0, SIZE);
      await bench.backup({ "x-perf": { "max-chunk": CLUSTER } });
      let requests = 0;
      await disturb(guest, random, () => requests++ < 5);
      const second = await guest.read(0, SIZE);
      await bench.backup({ "job-id": "k", target: "t2", "x-perf": { "max-chunk": CLUSTER } });
      await disturb(guest, random, () => bench.jobs.list().length > 0);
      sameBytes(target(bench), first, "the first target");
      sameBytes(bench.test.engine.contents("t2.img"), second, "the second target");
      expect(guest.backend.node).toBe(source);
      expect([...source.bitmaps]).toEqual([]);
      expect(bench.test.graph.nodes()).toHaveLength(6);
    },
  );

  it.each(["j", "k"])("survive the end of %s: the other still sees every write", async (first) => {
    await using bench = jobBench();
    const { before, source } = await setUp(bench, new Random(8));
    await bench.raw("t2", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    await bench.backup({ sync: "none" });
    await bench.backup({ "job-id": "k", target: "t2", sync: "none" });
    await bench.jobs.cancel(first, "job", true);
    await guest.write(0, new Uint8Array(CLUSTER).fill(0x77));
    const other = bench.test.engine.contents(first === "j" ? "t2.img" : "t.img");
    sameBytes(other.subarray(0, CLUSTER), before.subarray(0, CLUSTER), "what the other copied");
    await bench.jobs.cancelAll();
    expect(guest.backend.node).toBe(source);
  });
});

describe("disks of odd lengths", () => {
  it.each([0, 1, 1000, CLUSTER - 1, CLUSTER + 1])("such as %i bytes are copied to the last", async (size) => {
    await using bench = jobBench();
    const { test } = bench;
    test.engine.put("s.img", disk(new Random(1), size));
    test.engine.put("t.img", new Uint8Array(size).fill(0xee));
    for (const name of ["s", "t"]) {
      const node = await test.graph.open({ driver: "file", "node-name": name, filename: `${name}.img` });
      node.monitorOwned = true;
    }
    expect(await bench.backup({})).toBeNull();
    await bench.ended();
    expect(bench.told).not.toContain("j aborting");
    // Nodes are whole sectors long.
    const copy = target(bench);
    expect(copy).toHaveLength(Math.ceil(size / 512) * 512);
    sameBytes(copy.subarray(0, size), test.engine.contents("s.img"), "the target");
  });
});

describe("sync modes", () => {
  it("none copies nothing but what is overwritten, and never ends by itself", async () => {
    await using bench = jobBench();
    const { before, source } = await setUp(bench, new Random(5));
    await using guest = new Guest(bench.test, source);
    await bench.backup({ sync: "none" });
    await guest.write(CLUSTER + 100 * 512, new Uint8Array(512).fill(0x77));
    expect(bench.jobs.list()[0]).toMatchObject({ "current-progress": CLUSTER, "total-progress": SIZE });
    const copy = target(bench);
    sameBytes(copy.slice(CLUSTER, 2 * CLUSTER), before.slice(CLUSTER, 2 * CLUSTER), "what was overwritten");
    expect(copy.subarray(0, CLUSTER).every((byte) => byte === 0xee)).toBe(true);
    await bench.jobs.cancel("j", "block-job", false);
    expect(bench.told.at(-1)).toBe("j null");
  });

  it("bitmap with nothing to copy is done before the reply", async () => {
    await using bench = jobBench();
    const { source } = await setUp(bench, new Random(5));
    source.bitmaps.add("b");
    await bench.backup({ sync: "incremental", bitmap: "b" });
    expect(bench.told).toEqual([
      "j created",
      "j running",
      "j paused",
      "j running",
      "j waiting",
      "j pending",
      "j BLOCK_JOB_COMPLETED 0/0",
      "j concluded",
      "j null",
      "return",
    ]);
  });

  it("full over a source without data is quick, whatever its size", async () => {
    await using bench = jobBench();
    const size = 2 ** 40;
    const { test } = bench;
    await test.engine.create("s.img", size, "off");
    await test.engine.create("t.img", size, "off");
    for (const name of ["s", "t"]) {
      const node = await test.graph.open({ driver: "file", "node-name": name, filename: `${name}.img` });
      node.monitorOwned = true;
    }
    await bench.backup({});
    await bench.ended();
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${size}/${size}`);
  });
});
