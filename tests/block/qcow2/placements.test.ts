import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { DATA, READ, REQ_COMPRESSED, WRITE, ZERO, type Extent } from "../../../src/block/driver.js";
import { OP_READ, OP_WRITE, type IoOperation } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import type { BlockNode } from "../../../src/block/node.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";

const CLUSTER = 65536;

/** Every operation that the engine is given from here on. */
function watch({ engine }: TestGraph): { readonly kind: number; readonly offset: number; readonly length: number }[] {
  const seen: { kind: number; offset: number; length: number }[] = [];
  const queue = engine.queue.bind(engine);
  engine.queue = (operation: IoOperation, owner) => {
    seen.push({ kind: operation.kind, offset: operation.offset, length: operation.length });
    queue(operation, owner as Parameters<typeof queue>[1]);
  };
  return seen;
}

function place(node: BlockNode, offset: number, length: number, flags = 0): Extent | undefined {
  const out: Extent = { status: ZERO, child: null, offset: -1, length };
  return node.self.place!(offset, length, flags, out) ? out : undefined;
}

async function cleanAfter(test: TestGraph): Promise<void> {
  expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
}

describe("writes that only need a cluster", () => {
  it("change tables in memory, and one flush brings those of a whole batch to the disk", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 64 << 20 });
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, new Uint8Array(512));
      await image.backend.flush();
      const seen = watch(test);
      const some = new Uint8Array(4096).fill(7);
      await Promise.all(Array.from({ length: 200 }, (_, i) => image.backend.write((1 + i) * CLUSTER + 4096, some)));
      expect(seen).toHaveLength(200);
      expect(seen.every(({ kind, length }) => kind === OP_WRITE && length === 4096)).toBe(true);
      seen.length = 0;
      await image.backend.flush();
      // One refcount block, a barrier, one L2 table, and the flush.
      expect(seen.filter(({ kind }) => kind === OP_WRITE)).toHaveLength(2);
      expect(seen).toHaveLength(4);
    }
    await cleanAfter(test);
  });

  it("lie one behind the other where they are written one after the other", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20, "cluster-size": 4096 });
    await using image = await openImage(test, "disk");
    await image.backend.write(0, new Uint8Array(4096));
    const seen = watch(test);
    const writes = [1, 2, 3].map((i) => image.backend.write(i * 40960, new Uint8Array(40960).fill(i)));
    await Promise.all(writes);
    expect(seen.map(({ length }) => length)).toEqual([40960, 40960, 40960]);
    expect(seen[1]!.offset - seen[0]!.offset).toBe(40960);
    seen.length = 0;
    await image.backend.read(40960, new Uint8Array(3 * 40960));
    expect(seen).toMatchObject([{ kind: OP_READ, length: 3 * 40960 }]);
  });

  it("share a cluster that is on its way", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20 });
    await using image = await openImage(test, "disk");
    await image.backend.write(CLUSTER, new Uint8Array(512));
    const self = image.node.self;
    const first = place(image.node, 512, 512)!;
    const second = place(image.node, 4096, CLUSTER)!;
    expect(first).toMatchObject({ status: DATA, length: 512 });
    expect(second).toMatchObject({ status: DATA, offset: first.offset + 3584, length: CLUSTER - 4096 });
    const entry: Extent = { status: DATA, child: null, offset: 0, length: 0 };
    self.map(READ, 0, 512, entry);
    expect(entry.status).not.toBe(DATA);
    self.landed!(4096, CLUSTER - 4096, 0);
    self.map(WRITE, 0, 512, entry);
    expect(entry).toMatchObject({ status: DATA, offset: first.offset - 512 });
    self.landed!(512, 512, EIO);
    self.map(READ, 0, 512, entry);
    expect(entry.status).toBe(DATA);
  });

  it("are not for those that want compression, or must copy the rest of a cluster", async () => {
    await using test = testGraph();
    test.engine.put("base", new Uint8Array(3 * CLUSTER).fill(9));
    await createImage(test, "disk", { size: 16 * CLUSTER, "backing-file": "base", "backing-fmt": "raw" });
    await using image = await openImage(test, "disk");
    await image.backend.write(15 * CLUSTER, new Uint8Array(512).fill(1));
    const { node } = image;
    expect(place(node, 5 * CLUSTER, CLUSTER, REQ_COMPRESSED)).toBeUndefined();
    expect(place(node, 0, 512)).toBeUndefined();
    expect(place(node, CLUSTER, 512)).toBeUndefined();
    // What is whole goes; the part behind it does not.
    expect(place(node, 0, CLUSTER + 512)).toMatchObject({ length: CLUSTER });
    // Nobody joins: where a part fails, what lies there are neither the old bytes nor the new ones.
    expect(place(node, 512, 512)).toBeUndefined();
    node.self.landed!(0, CLUSTER, 0);
    // Behind the backing file there are zeroes.
    expect(place(node, 4 * CLUSTER + 512, 512)).toMatchObject({ length: 512 });
    node.self.landed!(4 * CLUSTER + 512, 512, 0);
  });

  it("give the cluster back when they fail, and the old bytes stay", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20 });
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, new Uint8Array(512).fill(1));
      test.engine.inject({ errno: EIO, kinds: [OP_WRITE], times: 2 });
      const places = [CLUSTER, CLUSTER + 512, 2 * CLUSTER];
      const writes = places.map((at) => image.backend.write(at, new Uint8Array(512).fill(2)));
      const failed = { status: "rejected", reason: { errno: EIO } };
      expect(await Promise.allSettled(writes)).toMatchObject([failed, failed, { status: "fulfilled" }]);
      const data = new Uint8Array(3 * CLUSTER);
      await image.backend.read(0, data);
      expect([data[0], data[CLUSTER], data[CLUSTER + 512], data[2 * CLUSTER]]).toEqual([1, 0, 0, 2]);
      // The same cluster of the file is taken again; its bytes are not known to be zeroes any more.
      await image.backend.write(3 * CLUSTER + 512, new Uint8Array(512).fill(3));
      await image.backend.read(0, data);
      await image.backend.read(3 * CLUSTER, data);
      expect([data[0], data[511], data[512], data[1024]]).toEqual([0, 0, 3, 0]);
    }
    await cleanAfter(test);
  });

  it("are waited for by who changes the tables, also when many end at once", async () => {
    for (let seed = 1; seed <= 20; seed++) {
      await using test = testGraph({ seed, order: "random", shortTransfers: 0.3 });
      const random = new Random(seed);
      await createImage(test, "disk", { size: 1 << 20, "cluster-size": 4096 });
      {
        await using image = await openImage(test, "disk", { discard: "unmap" });
        await image.backend.write(0, new Uint8Array(512));
        for (let round = 0; round < 8; round++) {
          const requests: Promise<void>[] = [];
          for (let i = 0; i < 40; i++) {
            const cluster = random.below(150);
            const at = cluster * 4096 + 512 * random.below(8);
            if (i % 10 === 9) requests.push(image.backend.discard(cluster * 4096, 4096 * (1 + random.below(100))));
            else requests.push(image.backend.write(at, new Uint8Array(512 * (1 + random.below(20))).fill(i)));
          }
          await Promise.all(requests);
        }
        expect(test.graph.path.inFlight.requests).toBe(0);
      }
      await cleanAfter(test);
    }
  });
});
