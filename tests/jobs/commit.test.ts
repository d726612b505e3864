import { describe, expect, it } from "vitest";
import { EIO, ENOSPC } from "../../src/base/errno.js";
import { Deferred } from "../../src/base/lifecycle.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE, OP_ZERO } from "../../src/block/engine/engine.js";
import type { FaultKind } from "../../src/block/engine/memory.js";
import { Random } from "../../src/block/engine/random.js";
import { writeBackingName } from "../../src/block/graph/backing-file.js";
import { filenameOf } from "../../src/block/graph/filename.js";
import type { BlockNode } from "../../src/block/node.js";
import { Guest } from "../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../helpers/commit.js";
import { addNode } from "../helpers/graph.js";

const SIZE = 16 * CLUSTER;
const engineOptions = (seed: number) => ({ seed, order: "random", shortTransfers: 0.2 }) as const;
const seeds = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at);

function sameBytes(actual: Uint8Array, expected: Uint8Array, what: string): void {
  if (Buffer.compare(actual, expected) === 0) return;
  const at = actual.findIndex((byte, index) => byte !== expected[index]);
  expect.fail(`${what} differs at ${String(at)}`);
}

async function contents(bench: ChainBench, node: BlockNode): Promise<Uint8Array> {
  const data = new Uint8Array(node.length);
  await bench.test.graph.path.run(node, 0, 0, data.length, data);
  return data;
}

/** Guest requests of every kind at random places, while `going` says so. A model of the disk keeps up with them. */
async function disturb(guest: Guest, random: Random, model: Uint8Array, going: () => boolean): Promise<void> {
  while (going()) {
    // One at a time: what the disk holds is known then.
    const length = 512 * (1 + random.below(300));
    const offset = 512 * random.below(Math.floor((model.length - length) / 512));
    const byte = random.below(256);
    const writes = random.chance(0.7);
    const errno = writes
      ? await guest.start(WRITE, offset, length, new Uint8Array(length).fill(byte))
      : await guest.start(WRITE_ZEROES, offset, length);
    const after = new Uint8Array(length).fill(writes ? byte : 0);
    if (errno !== 0) {
      // A request that fails may have done a part.
      const now = await guest.read(offset, length);
      for (let i = 0; i < length; i++) if (now[i] === model[offset + i]) after[i] = now[i]!;
      sameBytes(now, after, "what a failed request has left");
    }
    model.set(after, offset);
    if (random.chance(0.3)) await new Promise(setImmediate);
  }
}

const threeLayers = (bench: ChainBench) =>
  openChain(bench, { base: { size: SIZE }, mid: { size: SIZE }, top: { size: SIZE } });

describe("an active commit", () => {
  it("gets ready, is completed, and leaves its users with the base", async () => {
    await using bench = chainBench();
    const [base, , top] = await threeLayers(bench);
    await using guest = new Guest(bench.test, top!);
    await guest.write(3 * CLUSTER, new Uint8Array(CLUSTER).fill(9));
    const before = await guest.read(0, SIZE);
    expect(await bench.commit({ "filter-node-name": "flt" })).toBeNull();
    await bench.until(/READY/);
    expect(bench.told.slice(0, 4)).toEqual(["j created", "j running", "return", "j ready"]);
    expect(guest.backend.node.nodeName).toBe("flt");
    expect(bench.test.graph.lookup("flt")!.driver.name).toBe("mirror_top");
    expect(base!.readOnly).toBe(false);
    // What is written now gets there as well.
    await guest.write(5 * CLUSTER, new Uint8Array(512).fill(7));
    before.fill(7, 5 * CLUSTER, 5 * CLUSTER + 512);
    const from = bench.told.length;
    await bench.jobs.complete("j", "job");
    bench.told.push("return");
    await bench.ended();
    expect(bench.told[from]).toBe("return");
    expect(bench.told.slice(from + 1).map((line) => line.replace(/ \d.*/, ""))).toEqual([
      "j waiting",
      "j pending",
      "j BLOCK_JOB_COMPLETED",
      "j concluded",
      "j null",
    ]);
    expect(guest.backend.node).toBe(base);
    sameBytes(await guest.read(0, SIZE), before, "what the guest sees");
    await guest.write(0, new Uint8Array(512).fill(1));
    expect([...top!.bitmaps]).toEqual([]);
    expect(bench.test.graph.lookup("flt")).toBeUndefined();
    expect(bench.test.engine.unflushed("base.q")).toBeGreaterThan(0);
  });

  it("takes those along who came to the top by its name meanwhile", async () => {
    await using bench = chainBench();
    const [base, top] = await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
    await using guest = new Guest(bench.test, top!);
    await bench.commit();
    await bench.until(/READY/);
    await using late = new Guest(bench.test, top!);
    await late.write(0, new Uint8Array(CLUSTER).fill(5));
    const all = await guest.read(0, SIZE);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect([guest.backend.node, late.backend.node]).toEqual([base, base]);
    sameBytes(await late.read(0, SIZE), all, "the base");
  });

  it("ends where it is when it is cancelled gently, with a base that holds all of that moment", async () => {
    await using bench = chainBench();
    const [base, , top] = await threeLayers(bench);
    await using guest = new Guest(bench.test, top!);
    await bench.commit();
    await bench.until(/READY/);
    await guest.write(0, new Uint8Array(CLUSTER).fill(5));
    const all = await guest.read(0, SIZE);
    await bench.jobs.cancel("j", "block-job", false);
    await bench.ended();
    expect(bench.told.some((line) => line.includes("BLOCK_JOB_COMPLETED"))).toBe(true);
    expect(guest.backend.node).toBe(top);
    expect(base!.readOnly).toBe(true);
    sameBytes(await contents(bench, base!), all, "the base");
  });

  it("is cancelled by force in ready, after the reply", async () => {
    await using bench = chainBench();
    const [base, , top] = await threeLayers(bench);
    await bench.commit();
    await bench.until(/READY/);
    const from = bench.told.length;
    await bench.jobs.cancel("j", "block-job", true);
    bench.told.push("return");
    await bench.ended();
    expect(bench.told.slice(from).map((line) => line.replace(/ \d.*/, ""))).toEqual([
      "return",
      "j aborting",
      "j BLOCK_JOB_CANCELLED",
      "j concluded",
      "j null",
    ]);
    expect([...top!.bitmaps]).toEqual([]);
    expect(base!.readOnly).toBe(true);
  });

  it("goes to standby and back, and is paused by drains", async () => {
    await using bench = chainBench();
    const [, mid] = await threeLayers(bench);
    await bench.commit();
    await bench.until(/READY/);
    await bench.jobs.pause("j", "job");
    expect(bench.told.at(-1)).toBe("j standby");
    await bench.jobs.resume("j", "job");
    expect(bench.told.at(-1)).toBe("j ready");
    await bench.test.graph.drained([mid!], () => undefined);
    expect(bench.told.slice(-2)).toEqual(["j standby", "j ready"]);
    await bench.jobs.complete("j", "job");
    await bench.ended();
  });

  it("waits for job-finalize with guests that go on", async () => {
    await using bench = chainBench();
    const [base, , top] = await threeLayers(bench);
    await using guest = new Guest(bench.test, top!);
    await bench.commit({ "auto-finalize": false });
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.until(/PENDING/);
    await guest.write(0, new Uint8Array(3 * CLUSTER).fill(4));
    const all = await guest.read(0, SIZE);
    await bench.jobs.finalize("j", "job");
    expect(guest.backend.node).toBe(base);
    sameBytes(await guest.read(0, SIZE), all, "what the guest sees");
    await bench.ended();
  });

  it("makes a shorter base as long as the top, and shows no more of a longer layer than the top does", async () => {
    await using bench = chainBench();
    const [base, , top] = await openChain(bench, {
      base: { size: SIZE },
      mid: { size: SIZE / 4 },
      top: { size: 2 * SIZE },
    });
    const before = await contents(bench, top!);
    await bench.commit();
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(base!.length).toBe(2 * SIZE);
    sameBytes(await contents(bench, base!), before, "the base");
  });

  it("keeps what lies between from being read, and lets others read and write the base", async () => {
    await using bench = chainBench();
    const [base, mid] = await threeLayers(bench);
    const { graph } = bench.test;
    const reads = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
    await bench.commit();
    expect(() => graph.backend(mid!, reads, { description: "an unnamed block device" })).toThrow(
      "Permission conflict on node 'mid': permissions 'consistent read' are both required by an unnamed block device " +
        "(uses node 'mid' as 'root' child) and unshared by commit job 'j' (uses node 'mid' as 'intermediate node' child).",
    );
    const writes = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
    await using _holder = graph.backend(base!, writes, { description: "an unnamed block device" });
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
  });

  it.each(seeds(30, 1))("brings the guest's disk over, whatever it writes meanwhile (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = chainBench(engineOptions(seed));
    const [base, , top] = await threeLayers(bench);
    await using guest = new Guest(bench.test, top!);
    const model = await guest.read(0, SIZE);
    await bench.commit({ "auto-finalize": random.chance(0.7) });
    const writes = disturb(guest, random, model, () => bench.jobs.list().length > 0);
    await bench.until(/READY/);
    for (let turns = random.below(40); turns > 0; turns--) await new Promise(setImmediate);
    await bench.jobs.complete("j", "job");
    await bench.until(/pending/);
    for (let turns = random.below(20); turns > 0; turns--) await new Promise(setImmediate);
    if (bench.told.some((line) => line.includes("PENDING"))) await bench.jobs.finalize("j", "job");
    await bench.ended();
    await writes;
    expect(guest.backend.node).toBe(base);
    sameBytes(await guest.read(0, SIZE), model, "the disk");
    expect([...top!.bitmaps]).toEqual([]);
  });

  it.each(seeds(30, 100))("leaves the disk alone when a request fails (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = chainBench(engineOptions(seed));
    const [base, , top] = await threeLayers(bench);
    await using guest = new Guest(bench.test, top!);
    const model = await guest.read(0, SIZE);
    const errno = random.chance(0.5) ? EIO : ENOSPC;
    const kinds: readonly FaultKind[] = [OP_WRITE, OP_ZERO, OP_FLUSH];
    bench.test.engine.inject({ kinds, filename: "base.q", errno, after: random.below(12), times: 1 });
    expect(await bench.commit()).toBeNull();
    const writes = disturb(guest, random, model, () => bench.jobs.list().length > 0);
    const ready = bench.until(/READY|null/);
    await ready;
    await bench.jobs.complete("j", "job").catch(() => undefined);
    await bench.ended();
    await writes;
    bench.test.engine.clearFaults();
    const failed = bench.told.find((line) => line.includes("BLOCK_JOB_COMPLETED"))!;
    const words = errno === EIO ? "Input/output error" : "No space left on device";
    // The fault may have been for a place that nobody came to.
    if (guest.backend.node === top) {
      expect(failed).toMatch(new RegExp(`${words}$`));
      expect(base!.readOnly).toBe(true);
    } else {
      expect(failed).not.toMatch(/error|space/);
    }
    sameBytes(await guest.read(0, SIZE), model, "the disk");
    expect([...top!.bitmaps]).toEqual([]);
    expect(bench.test.graph.nodes().map(({ driver }) => driver.kind)).not.toContain("filter");
  });

  it("tries again after a stop, and ignores what it is to ignore", async () => {
    for (const policy of ["stop", "ignore"] as const) {
      await using bench = chainBench();
      const [base, , top] = await threeLayers(bench);
      const before = await contents(bench, top!);
      bench.test.engine.inject({ kinds: [OP_WRITE], filename: "base.q", errno: EIO, times: 1 });
      await bench.commit({ "on-error": policy });
      await bench.until(/BLOCK_JOB_ERROR write/);
      if (policy === "stop") {
        await bench.until(/paused/);
        await bench.jobs.resume("j", "job");
      }
      await bench.until(/READY/);
      await bench.jobs.complete("j", "job");
      await bench.ended();
      sameBytes(await contents(bench, base!), before, "the base");
    }
  });
});

describe("a commit below the active layer", () => {
  const fourLayers = (bench: ChainBench, sizes: readonly [number, number, number, number] = [SIZE, SIZE, SIZE, SIZE]) =>
    openChain(bench, {
      base: { size: sizes[0] },
      mid: { size: sizes[1] },
      upper: { size: sizes[2] },
      top: { size: sizes[3] },
    });

  it("ends by itself, and the image above names the base", async () => {
    await using bench = chainBench();
    const [base, , , top] = await fourLayers(bench);
    await using guest = new Guest(bench.test, top!);
    const before = await guest.read(0, SIZE);
    expect(await bench.commit({ "top-node": "upper", "filter-node-name": "flt" })).toBeNull();
    expect(bench.test.graph.lookup("flt")!.driver.name).toBe("commit_top");
    await guest.write(0, new Uint8Array(512).fill(8));
    before.fill(8, 0, 512);
    await bench.ended();
    expect(bench.told).toEqual([
      "j created",
      "j running",
      "return",
      "j waiting",
      "j pending",
      `j BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`,
      "j concluded",
      "j null",
    ]);
    expect(top!.children.get("backing")!.node).toBe(base);
    expect([top!.self.backingFilename, top!.self.backingFormat]).toEqual(["base.q", "qcow2"]);
    expect(base!.readOnly).toBe(true);
    sameBytes(await guest.read(0, SIZE), before, "the disk");
  });

  it("rewrites the header of a read-only image above, and names there what it is told to", async () => {
    await using bench = chainBench();
    const [base, , upper] = await fourLayers(bench);
    await bench.commit({ "top-node": "mid", "base-node": "base", "backing-file": "elsewhere.q" });
    await bench.ended();
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`);
    expect(upper!.self.backingFilename).toBe("elsewhere.q");
    expect(upper!.children.get("backing")!.node).toBe(base);
    expect([upper!.readOnly, base!.readOnly]).toEqual([true, true]);
  });

  it.each([
    [[SIZE / 4, SIZE, SIZE, SIZE]],
    [[SIZE, SIZE / 2, SIZE / 4, SIZE]],
    [[SIZE, SIZE / 4, SIZE / 2, SIZE]],
    [[2 * SIZE, SIZE, SIZE, 2 * SIZE]],
  ] as const)("keeps the disk the same with layers of %j bytes", async (sizes) => {
    await using bench = chainBench();
    const [base, , , top] = await fourLayers(bench, sizes);
    const before = await contents(bench, top!);
    await bench.commit({ "top-node": "upper" });
    await bench.ended();
    expect(top!.children.get("backing")!.node).toBe(base);
    expect(base!.length).toBe(Math.max(sizes[0], sizes[2]));
    sameBytes(await contents(bench, top!), before, "the disk");
  });

  it.each(seeds(25, 300))("keeps the disk the same when any request fails (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = chainBench(engineOptions(seed));
    const [base, , upper, top] = await fourLayers(bench);
    await using guest = new Guest(bench.test, top!);
    const model = await guest.read(0, SIZE);
    const filename = random.chance(0.5) ? "base.q" : "upper.q";
    const kinds: readonly FaultKind[] = filename === "base.q" ? [OP_WRITE, OP_ZERO, OP_FLUSH] : [OP_READ];
    bench.test.engine.inject({ kinds, filename, errno: EIO, after: random.below(12), times: 1 });
    await bench.commit({ "top-node": "upper", speed: random.chance(0.2) ? 1 << 24 : 0 });
    await disturb(guest, random, model, () => bench.jobs.list().length > 0);
    bench.test.engine.clearFaults();
    const ended = bench.told.find((line) => line.includes("BLOCK_JOB_COMPLETED"));
    const failed = ended?.includes("Input/output error") ?? true;
    expect(top!.children.get("backing")!.node).toBe(failed ? upper : base);
    expect(top!.self.backingFilename).toBe(failed ? "upper.q" : "base.q");
    expect(bench.test.graph.nodes().map(({ driver }) => driver.kind)).not.toContain("filter");
    expect([...upper!.bitmaps]).toEqual([]);
    expect(base!.readOnly).toBe(true);
    sameBytes(await guest.read(0, SIZE), model, "the disk");
  });

  it("fails, with the disk as it was, when the image above cannot be changed", async () => {
    await using bench = chainBench();
    const [, , upper, top] = await fourLayers(bench);
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "top.q", errno: EIO, times: 1 });
    await bench.commit({ "top-node": "upper" });
    await bench.ended();
    expect(bench.told).toContain(
      `j BLOCK_JOB_COMPLETED ${SIZE}/${SIZE} Could not update backing file link: Input/output error`,
    );
    expect(top!.children.get("backing")!.node).toBe(upper);
    expect(top!.self.backingFilename).toBe("upper.q");
  });

  it("is nothing to an image that is being closed when it ends", async () => {
    await using bench = chainBench();
    const { engine, graph } = bench.test;
    const [base, , upper, top] = await fourLayers(bench);
    engine.put("other.q", engine.contents("top.q"));
    const file = { driver: "file", filename: "other.q" } as const;
    await bench.commit({ "top-node": "upper", "filter-node-name": "flt", "auto-finalize": false });
    await bench.until(/PENDING/);
    const options = { driver: "qcow2", "node-name": "other", file, backing: "flt", "read-only": true } as const;
    const other = await addNode(graph, options);
    const stored = other.children.get("file")!.node.self;
    const close = stored.close!.bind(stored);
    const isFinalized = new Deferred();
    // It has let go of its file, not of its backing file yet.
    stored.close = () => isFinalized.promise.then(close);
    const closed = graph.close(other);
    await bench.jobs.finalize("j", "job");
    isFinalized.resolve();
    await Promise.all([closed, bench.ended()]);
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`);
    expect(top!.children.get("backing")!.node).toBe(base);
    expect(upper!.parents.size).toBe(0);
    expect(graph.lookup("other")).toBeUndefined();
  });

  it("has the base named as it is called at its end", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const [base, mid, , top] = await fourLayers(bench);
    await writeBackingName(graph, mid!, { file: "", format: "" });
    expect(filenameOf(mid!)).toContain("json:");
    const nodes = { "top-node": "upper", "base-node": mid!.nodeName };
    await bench.commit({ ...nodes, "auto-finalize": false });
    await bench.until(/PENDING/);
    await writeBackingName(graph, mid!, { file: filenameOf(base!), format: "qcow2" });
    await bench.jobs.finalize("j", "job");
    await bench.ended();
    expect(top!.self.backingFilename).toBe(filenameOf(mid!));
    expect(filenameOf(mid!)).not.toContain("json:");
  });

  it("is at an error as far as the first piece that failed, and goes on from there", async () => {
    const piece = 512 << 10;
    const size = 6 * piece;
    for (const policy of ["report", "stop"] as const) {
      await using bench = chainBench({ seed: 1, order: "random" });
      // All of cow is allocated, in the order of the disk.
      const [base, cow] = await openChain(bench, { base: { size }, cow: { size }, top: { size } });
      const before = await contents(bench, cow!);
      // The third piece and the fourth, of those on their way: the first cluster of data is at 0x50000.
      const range = { offset: 0x50000 + 2 * piece, length: 2 * piece };
      bench.test.engine.inject({ kinds: [OP_READ], filename: "cow.q", errno: EIO, times: 2, ...range });
      await bench.commit({ "top-node": "cow", "on-error": policy });
      await bench.until(/BLOCK_JOB_ERROR/);
      if (policy === "stop") {
        await bench.until(/paused/);
        expect(bench.jobs.list()[0]).toMatchObject({ "current-progress": 2 * piece, "total-progress": size });
        await bench.jobs.resume("j", "job");
      }
      await bench.ended();
      expect(bench.told.filter((line) => line.includes("BLOCK_JOB_ERROR")).length, policy).toBe(1);
      const end = policy === "stop" ? size : 2 * piece;
      expect(
        bench.told.find((line) => line.includes("COMPLETED")),
        policy,
      ).toContain(` ${String(end)}/${String(size)}`);
      if (policy === "stop") sameBytes(await contents(bench, base!), before, "the base");
    }
  });

  it("is cancelled at once", async () => {
    await using bench = chainBench();
    const [base, , upper, top] = await fourLayers(bench);
    await bench.commit({ "top-node": "upper", speed: 1 });
    await bench.jobs.cancel("j", "job", true);
    await bench.ended();
    expect(bench.told.slice(-3).map((line) => line.replace(/ \d.*/, ""))).toEqual([
      "j BLOCK_JOB_CANCELLED",
      "j concluded",
      "j null",
    ]);
    expect(top!.children.get("backing")!.node).toBe(upper);
    expect(base!.readOnly).toBe(true);
  });
});
