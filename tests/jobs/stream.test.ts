import { describe, expect, it } from "vitest";
import { EIO, ENOSPC } from "../../src/base/errno.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, READ, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { OP_READ, OP_WRITE } from "../../src/block/engine/engine.js";
import { Random } from "../../src/block/engine/random.js";
import type { BlockNode } from "../../src/block/node.js";
import { blockCommit } from "../../src/qmp/commands/block-commit.js";
import { blockdevDel } from "../../src/qmp/commands/blockdev-del.js";
import { blockdevSnapshotSync } from "../../src/qmp/commands/blockdev-snapshot-sync.js";
import { blockStream } from "../../src/qmp/commands/block-stream.js";
import type { Commands } from "../../qapi/generated/commands.js";
import { Guest } from "../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../helpers/commit.js";
import { checkFile } from "../helpers/qcow2-check.js";

type Arguments = Commands["block-stream"]["arguments"];

const SIZE = 16 * CLUSTER;
const seeds = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at);

const stream = (bench: ChainBench, args: Partial<Arguments> = {}) =>
  bench.command(blockStream, { "job-id": "j", device: "top", ...args });

function sameBytes(actual: Uint8Array, expected: Uint8Array, what: string): void {
  if (Buffer.compare(actual, expected) === 0) return;
  const at = actual.findIndex((byte, index) => byte !== expected[index]);
  expect.fail(`${what} differs at ${String(at)}`);
}

async function contents(bench: ChainBench, node: BlockNode): Promise<Uint8Array> {
  const data = new Uint8Array(node.length);
  await bench.test.graph.path.run(node, READ, 0, data.length, data);
  return data;
}

const layers = (bench: ChainBench, ...names: string[]) =>
  openChain(bench, Object.fromEntries(names.map((name) => [name, { size: SIZE }])));

const below = (node: BlockNode) => node.children.get("backing")?.node.nodeName;

/** Guest requests at random places while `going` says so; `model` keeps up with them. */
async function disturb(guest: Guest, random: Random, model: Uint8Array, going: () => boolean): Promise<void> {
  while (going()) {
    const length = 512 * (1 + random.below(300));
    const offset = 512 * random.below(Math.floor((model.length - length) / 512));
    if (random.chance(0.4)) {
      sameBytes(await guest.read(offset, length), model.subarray(offset, offset + length), "what the guest reads");
      continue;
    }
    const byte = random.below(256);
    const writes = random.chance(0.7);
    const errno = writes
      ? await guest.start(WRITE, offset, length, new Uint8Array(length).fill(byte))
      : await guest.start(WRITE_ZEROES, offset, length);
    expect(errno).toBe(0);
    model.fill(writes ? byte : 0, offset, offset + length);
  }
}

describe("a stream", () => {
  it("ends by itself with an image that needs no backing file", async () => {
    await using bench = chainBench();
    const [, mid, top] = await layers(bench, "base", "mid", "top");
    await using guest = new Guest(bench.test, top!);
    const before = await guest.read(0, SIZE);
    expect(await stream(bench, { "filter-node-name": "flt" })).toBeNull();
    expect(bench.test.graph.lookup("flt")!.driver.name).toBe("copy-on-read");
    expect(guest.backend.node.nodeName).toBe("flt");
    await guest.write(0, new Uint8Array(512).fill(8));
    before.fill(8, 0, 512);
    await bench.ended();
    expect(bench.told).toEqual([
      "j created",
      "j running",
      "return",
      "j waiting",
      "j pending",
      `j BLOCK_JOB_COMPLETED ${String(SIZE)}/${String(SIZE)}`,
      "j concluded",
      "j null",
    ]);
    expect(below(top!)).toBeUndefined();
    expect(top!.self.backingFilename).toBeUndefined();
    expect(guest.backend.node).toBe(top);
    expect(bench.test.graph.lookup("flt")).toBeUndefined();
    expect(mid!.children.get("backing")!.frozen).toBe(0);
    sameBytes(await guest.read(0, SIZE), before, "the disk");
    // It has all of it to itself, and the layers are as they were.
    await bench.test.graph.close(mid!);
    sameBytes(await guest.read(0, SIZE), before, "the disk");
  });

  it.each([
    [{ "base-node": "base" }, "base", "base.q"],
    [{ base: "mid.q" }, "mid", "mid.q"],
    [{ bottom: "mid" }, "base", "base.q"],
    [{ bottom: "base" }, undefined, undefined],
    [{ "base-node": "mid", "backing-file": "./mid.q" }, "mid", "./mid.q"],
  ] as const)("%j: what stays below is named in the image", async (args, base, name) => {
    await using bench = chainBench();
    const [, , , top] = await layers(bench, "base", "mid", "upper", "top");
    const before = await contents(bench, top!);
    expect(await stream(bench, args)).toBeNull();
    await bench.ended();
    expect(below(top!)).toBe(base);
    expect(top!.self.backingFilename).toBe(name);
    sameBytes(await contents(bench, top!), before, "the disk");
  });

  it("is over before the reply where there is nothing to copy", async () => {
    await using bench = chainBench();
    const [, mid] = await layers(bench, "base", "mid", "top");
    expect(await stream(bench, { device: "mid", "base-node": "base", "backing-file": "./base.q" })).toBeNull();
    expect(bench.told.slice(-4)).toEqual(["j BLOCK_JOB_COMPLETED 0/0", "j concluded", "j null", "return"]);
    expect(mid!.self.backingFilename).toBe("./base.q");
    expect(mid!.readOnly).toBe(true);
  });

  it("copies zeroes where a layer is shorter than what stays below it", async () => {
    await using bench = chainBench();
    const [, , top] = await openChain(bench, { base: { size: SIZE }, mid: { size: SIZE / 4 }, top: { size: SIZE } });
    const before = await contents(bench, top!);
    await stream(bench, { "base-node": "base" });
    await bench.ended();
    expect(below(top!)).toBe("base");
    sameBytes(await contents(bench, top!), before, "the disk");
  });

  it("writes to a read-only layer in the middle, which is read-only again afterwards", async () => {
    await using bench = chainBench();
    const [, mid, top] = await layers(bench, "base", "mid", "top");
    await using guest = new Guest(bench.test, top!);
    const before = await guest.read(0, SIZE);
    await stream(bench, { device: "mid", "auto-finalize": false });
    await bench.until(/PENDING/);
    expect(mid!.readOnly).toBe(false);
    await guest.write(CLUSTER, new Uint8Array(3 * CLUSTER).fill(9));
    before.fill(9, CLUSTER, 4 * CLUSTER);
    await bench.jobs.finalize("j", "job");
    await bench.ended();
    expect(mid!.readOnly).toBe(true);
    expect(below(mid!)).toBeUndefined();
    expect(below(top!)).toBe("mid");
    sameBytes(await guest.read(0, SIZE), before, "the disk");
  });

  it("keeps others from writing to what it copies, and from putting something else there", async () => {
    await using bench = chainBench();
    const [, mid, top] = await layers(bench, "base", "mid", "top");
    const { graph } = bench.test;
    await stream(bench, { "auto-finalize": false });
    const writes = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
    await using _writer = graph.backend(top!, writes, { description: "an unnamed block device" });
    await bench.until(/PENDING/);
    expect(() => graph.backend(mid!, writes, { description: "an unnamed block device" })).toThrow(
      "Permission conflict on node 'mid': permissions 'write' are both required by an unnamed block device " +
        "(uses node 'mid' as 'root' child) and unshared by stream job 'j' (uses node 'mid' as 'intermediate node' child).",
    );
    const link = top!.children.get("backing")!;
    await expect(graph.drained([top!], (transaction) => transaction.detach(link))).rejects.toThrow(
      "Cannot change frozen 'backing' link from 'top' to 'mid'",
    );
    expect(below(top!)).toBe("mid");
    for (const device of ["top", "mid", "base"]) {
      const busy = `Node '${device}' is busy: block device is in use by block job: stream`;
      expect(await stream(bench, { "job-id": "k", device })).toBe(busy);
    }
    // "top" has a writer of its own here.
    for (const name of ["mid", "base"]) {
      const busy = `Node '${name}' is busy: block device is in use by block job: stream`;
      expect(await bench.command(blockdevDel, { "node-name": name })).toBe(busy);
    }
    await bench.jobs.finalize("j", "job");
    await bench.ended();
  });

  it("copies what a guest reads", async () => {
    await using bench = chainBench();
    const [, , top] = await layers(bench, "base", "mid", "top");
    await using guest = new Guest(bench.test, top!);
    const before = await guest.read(0, SIZE);
    await stream(bench, { speed: 1, "filter-node-name": "flt" });
    await bench.jobs.pause("j", "job");
    sameBytes(await guest.read(0, SIZE), before, "what is read");
    await bench.jobs.cancel("j", "job", true);
    await bench.ended();
    // The lower layers are no longer asked for anything.
    bench.test.engine.inject({ kinds: [OP_READ], filename: "base.q", errno: EIO });
    bench.test.engine.inject({ kinds: [OP_READ], filename: "mid.q", errno: EIO });
    sameBytes(await guest.read(0, SIZE), before, "what is read again");
  });

  it("is cancelled, and the chain stays what it was", async () => {
    await using bench = chainBench();
    const [, , top] = await layers(bench, "base", "mid", "top");
    const before = await contents(bench, top!);
    await stream(bench, { speed: 1 });
    await bench.jobs.cancel("j", "block-job", false);
    await bench.ended();
    const end = bench.told.slice(-4).map((line) => line.replace(/ \d.*/, ""));
    expect(end).toEqual(["j aborting", "j BLOCK_JOB_CANCELLED", "j concluded", "j null"]);
    expect(below(top!)).toBe("mid");
    expect(top!.children.get("backing")!.frozen).toBe(0);
    expect(top!.self.backingFilename).toBe("mid.q");
    sameBytes(await contents(bench, top!), before, "the disk");
  });

  it("tells failures as reads, and goes on, stops or fails as it is told", async () => {
    for (const [policy, errno, action] of [
      ["report", EIO, "report"],
      ["ignore", EIO, "ignore"],
      ["stop", EIO, "stop"],
      ["enospc", EIO, "report"],
      ["enospc", ENOSPC, "stop"],
      ["auto", ENOSPC, "stop"],
    ] as const) {
      await using bench = chainBench();
      const [, , top] = await layers(bench, "base", "mid", "top");
      const before = await contents(bench, top!);
      const what = `${policy} ${String(errno)}`;
      bench.test.engine.inject({ kinds: [OP_WRITE], filename: "top.q", errno, times: 1 });
      await stream(bench, { "on-error": policy });
      await bench.until(/BLOCK_JOB_ERROR/);
      expect(bench.told, what).toContain(`j BLOCK_JOB_ERROR read ${action}`);
      if (action === "stop") {
        await bench.until(/paused/);
        await bench.jobs.resume("j", "job");
      }
      await bench.ended();
      const words = errno === EIO ? "Input/output error" : "No space left on device";
      const completed = bench.told.find((line) => line.includes("BLOCK_JOB_COMPLETED"))!;
      if (action === "stop") expect(completed, what).not.toContain(words);
      else expect(completed, what).toContain(words);
      if (action === "ignore") expect(completed).toContain(`${String(SIZE)}/${String(SIZE)}`);
      expect(below(top!), what).toBe(action === "stop" ? undefined : "mid");
      sameBytes(await contents(bench, top!), before, "the disk");
    }
  });

  it("tells of the first piece that failed alone, and is as far as that", async () => {
    const piece = 512 << 10;
    const size = 6 * piece;
    for (const [policy, end] of [
      ["report", String(2 * piece)],
      ["stop", String(size)],
      ["ignore", String(size)],
    ] as const) {
      await using bench = chainBench({ seed: 1, order: "random" });
      // All of the base is allocated, in the order of the disk.
      const [, top] = await openChain(bench, { base: { size }, top: { size } });
      const before = await contents(bench, top!);
      // The third piece and all after it, which is on its way at the same time: its first cluster is at 0x50000.
      const range = { offset: 0x50000 + 2 * piece, length: size };
      bench.test.engine.inject({ kinds: [OP_READ], filename: "base.q", errno: EIO, times: 4, ...range });
      await stream(bench, { "on-error": policy });
      await bench.until(/BLOCK_JOB_ERROR/);
      if (policy === "stop") {
        await bench.until(/paused/);
        expect(bench.jobs.list()[0]).toMatchObject({ "current-progress": 2 * piece, "total-progress": size });
        await bench.jobs.resume("j", "job");
      }
      await bench.ended();
      const errors = bench.told.filter((line) => line.includes("BLOCK_JOB_ERROR"));
      expect(errors.length, policy).toBe(policy === "ignore" ? 4 : 1);
      const completed = bench.told.find((line) => line.includes("BLOCK_JOB_COMPLETED"))!;
      expect(completed, policy).toContain(` ${end}/${String(size)}`);
      sameBytes(await contents(bench, top!), before, "the disk");
    }
  });

  it.each(seeds(40, 1))("keeps the disk as guests see it, whatever they write meanwhile (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = chainBench({ seed, order: "random", shortTransfers: 0.2 });
    const [, mid, upper, top] = await layers(bench, "base", "mid", "upper", "top");
    await using guest = new Guest(bench.test, top!);
    const model = await guest.read(0, SIZE);
    // Two of them on parts of one chain that do not meet, or one of them in the middle.
    const lower = random.chance(0.7);
    expect(await stream(bench, { bottom: "upper" })).toBeNull();
    if (lower) expect(await stream(bench, { "job-id": "k", device: "mid" })).toBeNull();
    await disturb(guest, random, model, () => bench.jobs.list().length > 0);
    sameBytes(await guest.read(0, SIZE), model, "the disk");
    expect(below(top!)).toBe("mid");
    expect(below(upper!)).toBe("mid");
    expect(below(mid!)).toBe(lower ? undefined : "base");
    expect(bench.test.graph.nodes().map(({ driver }) => driver.kind)).not.toContain("filter");
    await guest[Symbol.asyncDispose]();
    await bench.test.graph.closeAll();
    for (const name of ["base", "mid", "upper", "top"]) {
      expect(await checkFile(bench.test, `${name}.q`), name).toMatchObject({ corruptions: 0, leaks: 0 });
    }
  });

  it("does not rely on the filter of a commit further down, but may end right above it", async () => {
    await using bench = chainBench();
    await layers(bench, "base", "mid", "upper", "top", "root");
    const commit = { "job-id": "k", device: "root", "top-node": "mid", "filter-node-name": "flt" };
    expect(await bench.command(blockCommit, { ...commit, speed: 1 })).toBeNull();
    const words = "Cannot freeze 'backing' link to 'flt'";
    expect(await stream(bench, { "base-node": "mid" })).toBe(words);
    const upper = bench.test.graph.lookup("upper")!;
    expect(upper.children.get("backing")!.frozen).toBe(0);
    expect(await stream(bench, { "base-node": "flt" })).toBeNull();
    await bench.jobs.setSpeed("k", 0);
    await bench.ended();
    expect(below(bench.test.graph.lookup("top")!)).toBe("base");
  });

  it("names no filter of another job in a header", async () => {
    await using bench = chainBench();
    const [, , , upper, top] = await layers(bench, "base", "low", "mid", "upper", "top");
    await using guest = new Guest(bench.test, top!);
    const low = { device: "mid", "base-node": "base", "filter-node-name": "flt", "auto-finalize": false } as const;
    expect(await stream(bench, { ...low, "job-id": "k" })).toBeNull();
    expect(await stream(bench, { "base-node": "upper" })).toBeNull();
    await bench.until(/^j null/);
    expect(below(upper!)).toBe("flt");
    expect(top!.self.backingFilename).toBe("upper.q");
    const snapshot = { "node-name": "top", "snapshot-file": "new.q", "snapshot-node-name": "new" };
    expect(await bench.command(blockdevSnapshotSync, snapshot)).toBeNull();
    expect(guest.backend.node.nodeName).toBe("new");
    expect(guest.backend.node.self.backingFilename).toBe("top.q");
    await bench.until(/^k .*PENDING/);
    await bench.jobs.finalize("k", "job");
    await bench.ended();
  });

  // The layer between is nobody's but the chain's, and goes with the stream.
  it.each(seeds(16, -8))("ends together with the commit whose filter is its base, %i turns apart", async (apart) => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const [, , upper, top] = await layers(bench, "base", "mid", "upper", "top", "root");
    await graph.close(upper!);
    const before = await contents(bench, top!);
    const commit = { "job-id": "k", device: "root", "top-node": "mid", "filter-node-name": "flt" };
    expect(await bench.command(blockCommit, { ...commit, "auto-finalize": false })).toBeNull();
    expect(await stream(bench, { "base-node": "flt", "auto-finalize": false })).toBeNull();
    for (const job of ["j", "k"]) await bench.until(new RegExp(`^${job} .*PENDING`));
    const [first, second] = apart < 0 ? ["j", "k"] : ["k", "j"];
    const finalized = bench.jobs.finalize(first, "job");
    for (let turns = Math.abs(apart); turns > 0; turns--) await new Promise(setImmediate);
    await Promise.all([finalized, bench.jobs.finalize(second, "job")]);
    await bench.ended();
    expect(bench.told.filter((line) => line.includes("COMPLETED"))).toHaveLength(2);
    expect(bench.told.filter((line) => line.includes("abort"))).toEqual([]);
    expect(graph.lookup("upper")).toBeUndefined();
    expect(below(top!)).toBe("base");
    expect(top!.self.backingFilename).toBe("base.q");
    sameBytes(await contents(bench, top!), before, "the disk");
  });

  it("goes together with a commit further down", async () => {
    await using bench = chainBench();
    const [base, , , top] = await layers(bench, "base", "mid", "upper", "top");
    const before = await contents(bench, top!);
    await stream(bench, { bottom: "upper", "auto-finalize": false });
    await bench.until(/PENDING/);
    const commit = { "job-id": "k", device: "top", "top-node": "mid" };
    expect(await bench.command(blockCommit, commit)).toBe("Need a root block node");
    await bench.jobs.finalize("j", "job");
    await bench.ended();
    expect(await bench.command(blockCommit, { ...commit, "base-node": "base" })).toBeNull();
    await bench.ended();
    expect(below(top!)).toBe(base!.nodeName);
    sameBytes(await contents(bench, top!), before, "the disk");
  });
});
