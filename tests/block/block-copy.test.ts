import { describe, expect, it } from "vitest";
import { EIO } from "../../src/base/errno.js";
import { isCopyingNode, type BlockCopy } from "../../src/block/block-copy.js";
import { CopyBuffers } from "../../src/block/copy-buffers.js";
import { OP_READ, OP_WRITE } from "../../src/block/engine/engine.js";
import { addNode } from "../helpers/graph.js";
import { jobBench, type JobBench } from "../helpers/backup.js";

const CLUSTER = 65536;
const SIZE = 8 * CLUSTER;

async function copyOf(bench: JobBench, bytes = new Uint8Array(SIZE).fill(1)): Promise<BlockCopy> {
  await bench.raw("s", bytes);
  await bench.raw("t", new Uint8Array(bytes.length).fill(9));
  const node = await addNode(bench.test.graph, {
    driver: "copy-before-write",
    "node-name": "c",
    file: "s",
    target: "t",
  });
  if (!isCopyingNode(node.self)) throw new Error("copy-before-write copies");
  return node.self.blockCopy;
}

describe("block copy", () => {
  it("lets two who want one cluster share one copy", async () => {
    await using bench = jobBench({ manual: true });
    const copy = await copyOf(bench);
    const all = Promise.all([copy.copy(0, 512), copy.copy(1024, 512), copy.startNext(0).then((task) => task?.done)]);
    await bench.test.engine.runUntilIdle();
    await all;
    // One read and one write for the guests; the job took the rest.
    expect(bench.test.engine.completed).toBe(4);
    expect(copy.missing.count).toBe(0);
  });

  it("clears a bit only when the bytes are in the target", async () => {
    await using bench = jobBench({ manual: true });
    const copy = await copyOf(bench);
    const done = copy.copy(0, CLUSTER);
    for (let steps = 0; copy.busy; steps++) {
      if (bench.test.engine.contents("t.img")[CLUSTER - 1] !== 1) expect(copy.missing.isDirty(0)).toBe(true);
      expect(steps).toBeLessThan(100);
      bench.test.engine.step();
      await new Promise(setImmediate);
    }
    await done;
    expect(copy.missing.isDirty(0)).toBe(false);
  });

  it("tries itself what somebody else failed to copy", async () => {
    await using bench = jobBench();
    const copy = await copyOf(bench);
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "t.img", errno: EIO });
    const task = await copy.startNext(0);
    await copy.copy(0, SIZE);
    expect(await task!.done).toMatchObject({ isRead: false });
    expect(copy.missing.count).toBe(0);
  });

  it("rejects with the error of its own copy, tells which side failed, and leaves the bit set", async () => {
    await using bench = jobBench();
    const copy = await copyOf(bench);
    bench.test.engine.inject({ kinds: [OP_READ], filename: "s.img", errno: EIO, times: 2 });
    await expect(copy.copy(0, 512)).rejects.toMatchObject({ errno: EIO });
    const task = await copy.startNext(0);
    expect(await task!.done).toMatchObject({ isRead: true });
    expect(copy.missing.count).toBe(SIZE);
    expect(copy.busy).toBe(false);
  });

  it("writes zeroes where the source has none but zeroes, and steps over holes in large pieces", async () => {
    await using bench = jobBench();
    const size = 1 << 30;
    await bench.test.engine.create("s.img", size, "off");
    await bench.test.engine.create("t.img", size, "off");
    for (const name of ["s", "t"]) {
      await addNode(bench.test.graph, { driver: "file", "node-name": name, filename: `${name}.img` });
    }
    const { graph } = bench.test;
    const node = await addNode(graph, { driver: "copy-before-write", "node-name": "c", file: "s", target: "t" });
    if (!isCopyingNode(node.self)) throw new Error("copy-before-write copies");
    const { blockCopy } = node.self;
    let tasks = 0;
    for (let at = 0; ; tasks++) {
      const task = await blockCopy.startNext(at);
      if (task === null) break;
      at = task.offset + task.length;
      expect(await task.done).toBeNull();
    }
    expect(tasks).toBeLessThanOrEqual(16);
  });

  it.each([
    ["null-co", { driver: "null-co", size: SIZE }, true],
    ["raw over it", { driver: "raw", file: { driver: "null-co", size: SIZE } }, true],
    ["file", { driver: "file", filename: "f.img" }, false],
    ["raw over it", { driver: "raw", file: { driver: "file", filename: "f.img" } }, false],
  ] as const)("warns of a target whose clusters nobody knows: %s", async (_name, target, warns) => {
    await using bench = jobBench();
    await bench.raw("s", new Uint8Array(SIZE));
    await bench.test.engine.create("f.img", SIZE, "off");
    await addNode(bench.test.graph, { driver: "copy-before-write", "node-name": "c", file: "s", target });
    expect(bench.test.warnings).toEqual(
      warns
        ? [
            "The target block device doesn't provide information about the block size and it doesn't have a backing " +
              "file. The default block size of 65536 bytes is used. If the actual block size of the target exceeds " +
              "this default, the backup may be unusable",
          ]
        : [],
    );
  });

  it("copies a last cluster that the end of the disk cuts off", async () => {
    await using bench = jobBench();
    const copy = await copyOf(bench, new Uint8Array(CLUSTER + 512).fill(1));
    await copy.copy(CLUSTER, 512);
    expect(copy.missing.count).toBe(CLUSTER);
    await copy.copy(0, copy.length);
    expect(copy.missing.count).toBe(0);
    expect(bench.test.engine.contents("t.img").every((byte) => byte === 1)).toBe(true);
  });

  it("holds pieces to max-chunk, in whole clusters", async () => {
    await using bench = jobBench();
    const copy = await copyOf(bench);
    copy.setMaxChunk(2 * CLUSTER + 100);
    const task = await copy.startNext(CLUSTER);
    expect(task).toMatchObject({ offset: CLUSTER, length: 2 * CLUSTER });
    await copy.idle();
  });
});

describe("buffers of copies", () => {
  it("are lent up to the budget, and again when they come back, in the order of asking", async () => {
    const buffers = new CopyBuffers(1 << 20);
    const first = await buffers.take(1 << 20);
    const order: string[] = [];
    const large = buffers.take(600_000).then((buffer) => {
      order.push("large");
      return buffer;
    });
    const small = buffers.take(100).then((buffer) => {
      order.push("small");
      return buffer;
    });
    await new Promise(setImmediate);
    expect(order).toEqual([]);
    buffers.give(first);
    expect(await large).toBe(first);
    await new Promise(setImmediate);
    expect(order).toEqual(["large"]);
    buffers.give(await large);
    expect((await small).length).toBe(128);
    expect(order).toEqual(["large", "small"]);
  });

  it("lend one that exceeds the budget to nobody else at the same time", async () => {
    const buffers = new CopyBuffers(1000);
    const first = await buffers.take(4096);
    let second = false;
    void buffers.take(1).then(() => (second = true));
    await new Promise(setImmediate);
    expect(second).toBe(false);
    buffers.give(first);
    await new Promise(setImmediate);
    expect(second).toBe(true);
  });
});
