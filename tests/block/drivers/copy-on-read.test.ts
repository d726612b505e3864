import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { READ, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import { Guest } from "../../helpers/backup.js";
import { chainBench, CLUSTER, openChain } from "../../helpers/commit.js";
import { addNode } from "../../helpers/graph.js";
import { createImage } from "../../helpers/qcow2-builder.js";

const SIZE = 16 * CLUSTER;

/** base (clusters 0 to 7 are 1) ← mid (cluster 4 is 2) ← top, and the filter on it. */
async function chain(bottom?: string, engine: MemoryEngineOptions = {}) {
  const bench = chainBench(engine);
  const layer = { size: SIZE, readOnly: false };
  const [base, mid, top] = await openChain(bench, { base: layer, mid: layer, top: layer });
  for (const [node, offset, length, byte] of [
    [base!, 0, 8 * CLUSTER, 1],
    [mid!, 4 * CLUSTER, CLUSTER, 2],
  ] as const) {
    await using guest = new Guest(bench.test, node);
    await guest.write(offset, new Uint8Array(length).fill(byte));
  }
  const filter = await addNode(bench.test.graph, {
    driver: "copy-on-read",
    "node-name": "cor",
    file: "top",
    ...(bottom === undefined ? {} : { bottom }),
  });
  return { bench, filter, top: top! };
}

/** Which layer decides each cluster; 0: none. */
async function depths(node: Parameters<typeof blockStatus>[0]): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < SIZE; at += CLUSTER) found.push((await blockStatus(node, at, CLUSTER)).depth);
  return found;
}

describe("copy-on-read", () => {
  it("copies into the image below a raw node", async () => {
    const { bench, top } = await chain();
    await using _ = bench;
    await addNode(bench.test.graph, { driver: "raw", "node-name": "raw", file: "top" });
    const filter = await addNode(bench.test.graph, { driver: "copy-on-read", "node-name": "above", file: "raw" });
    await using guest = new Guest(bench.test, filter);
    expect([...(await guest.read(3 * CLUSTER, 2))]).toEqual([1, 1]);
    expect((await depths(top)).slice(2, 5)).toEqual([3, 1, 2]);
    const { completed } = bench.test.engine;
    await guest.read(3 * CLUSTER, CLUSTER);
    expect(bench.test.engine.completed - completed).toBe(1);
  });

  it("copies what is read from the layers below, by whole clusters", async () => {
    const { bench, filter, top } = await chain();
    await using _ = bench;
    {
      await using guest = new Guest(bench.test, filter);
      const data = await guest.read(3 * CLUSTER + 512, CLUSTER);
      expect([data[0], data.at(-1)]).toEqual([1, 2]);
      expect(await depths(top)).toEqual([3, 3, 3, 1, 1, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
      const written = bench.test.engine.completed;
      await guest.read(3 * CLUSTER, 2 * CLUSTER);
      // Both lie in the image now, side by side.
      expect(bench.test.engine.completed - written).toBe(1);
      // What no layer has becomes zero clusters.
      await guest.read(8 * CLUSTER, CLUSTER);
      expect(await blockStatus(top, 8 * CLUSTER, CLUSTER)).toMatchObject({ depth: 1, zero: true, data: false });
    }
  });

  it("copies from a raw layer that is `bottom`", async () => {
    const { bench } = await chain();
    await using _ = bench;
    const { graph, engine } = bench.test;
    engine.put("raw.img", new Uint8Array(SIZE).fill(7));
    await addNode(graph, { driver: "raw", "node-name": "lowest", file: { driver: "file", filename: "raw.img" } });
    const file = { driver: "file", filename: "over.img" } as const;
    await createImage(bench.test, "over.img", { size: SIZE });
    await addNode(graph, { driver: "qcow2", "node-name": "over", file, backing: "lowest" });
    const filter = await addNode(graph, { driver: "copy-on-read", "node-name": "c", file: "over", bottom: "lowest" });
    await using guest = new Guest(bench.test, filter);
    expect([...(await guest.read(CLUSTER, 2))]).toEqual([7, 7]);
    expect((await depths(graph.findNode("over"))).slice(0, 3)).toEqual([2, 1, 2]);
  });

  it("copies nothing from below `bottom`", async () => {
    const { bench, filter, top } = await chain("mid");
    await using _ = bench;
    await using guest = new Guest(bench.test, filter);
    const data = await guest.read(0, SIZE);
    expect([data[0], data[4 * CLUSTER], data[8 * CLUSTER]]).toEqual([1, 2, 0]);
    expect(await depths(top)).toEqual([3, 3, 3, 3, 1, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("lets the read fail when its copy does", async () => {
    const { bench, filter, top } = await chain();
    await using _ = bench;
    await using guest = new Guest(bench.test, filter);
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "top.q", errno: EIO });
    expect(await guest.start(READ, 0, 512, new Uint8Array(512))).toBe(EIO);
    expect(await depths(top)).toEqual([3, 3, 3, 3, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect((await guest.read(0, 512))[0]).toBe(1);
  });

  it("refuses what the reference refuses, in its words", async () => {
    const { bench } = await chain();
    await using _ = bench;
    const { graph } = bench.test;
    const cor = { driver: "copy-on-read", "node-name": "x", file: "top" } as const;
    await expect(graph.open({ ...cor, bottom: "nope" })).rejects.toThrow("Bottom node 'nope' not found");
    await expect(graph.open({ ...cor, bottom: "cor" })).rejects.toThrow("Bottom node 'cor' is a filter");
    await addNode(graph, { driver: "null-co", "node-name": "ro", "read-only": true });
    await expect(graph.open({ ...cor, file: "ro" })).rejects.toThrow("Block node is read-only");
  });

  it.each(Array.from({ length: 20 }, (_, i) => i + 1))("never undoes a write (seed %i)", async (seed) => {
    const random = new Random(seed);
    const { bench, filter, top } = await chain(undefined, { seed, order: "random", shortTransfers: 0.3 });
    await using _ = bench;
    // Half of the writes go past the filter, straight to the layer that it copies into.
    await using through = new Guest(bench.test, filter);
    await using past = new Guest(bench.test, top);
    const model = await past.read(0, SIZE);
    const busy = new Set<number>();
    let reads = 0;
    for (let turn = 0; turn < 200; turn++) {
      const sector = random.below(SIZE / 512 - 200);
      const length = 512 * (1 + random.below(200));
      const offset = sector * 512;
      if (random.chance(0.5)) {
        reads += 1;
        void through.start(READ, offset, length, new Uint8Array(length));
      } else {
        // One sector is written by one at a time, or nobody knows what it holds.
        const sectors = Array.from({ length: length / 512 }, (_, i) => sector + i);
        if (sectors.some((each) => busy.has(each))) continue;
        for (const each of sectors) busy.add(each);
        const byte = random.chance(0.2) ? 0 : 3 + random.below(250);
        const access = byte === 0 ? WRITE_ZEROES : WRITE;
        model.fill(byte, offset, offset + length);
        const guest = random.chance(0.5) ? through : past;
        void guest.start(access, offset, length, new Uint8Array(length).fill(byte)).then((errno) => {
          expect(errno).toBe(0);
          for (const each of sectors) busy.delete(each);
        });
      }
      if (random.chance(0.4)) await new Promise(setImmediate);
    }
    await through.idle();
    await past.idle();
    expect(reads).toBeGreaterThan(20);
    expect(Buffer.compare(await past.read(0, SIZE), model)).toBe(0);
  });
});
