import { stat, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { libc } from "../../../src/base/libc.js";
import { EIO } from "../../../src/base/errno.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE } from "../../../src/block/driver.js";
import { OP_ZERO } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import type { BlockBackend } from "../../../src/block/backend.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import { reopenNodes } from "../../../src/block/graph/reopen.js";
import { buildUp, closeDescriptors, connectedNodes, takeDown } from "../../../src/block/graph/move.js";
import type { BlockNode } from "../../../src/block/node.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";
import { createInto } from "../../helpers/qcow2-builder.js";

const KIB = 1024;
const MIB = 1 << 20;
const bytes = (value: number, length: number) => new Uint8Array(length).fill(value);

async function bench(engine: MemoryEngineOptions = {}, size = MIB, length = 64 * KIB) {
  const test = testGraph(engine);
  test.engine.put("f.img", bytes(9, length));
  await addNode(test.graph, { driver: "file", "node-name": "f", filename: "f.img" });
  const options = { driver: "preallocate", "node-name": "p", file: "f", "prealloc-size": size } as const;
  const node = await addNode(test.graph, { ...options, "prealloc-align": 4096 });
  return { test, node };
}

/** A format above: writes, and makes longer. */
function writer({ graph }: Pick<TestGraph, "graph">, node: BlockNode): BlockBackend {
  const taken = PERM_CONSISTENT_READ | PERM_WRITE | PERM_RESIZE;
  return graph.backend(node, { taken, shared: PERM_ALL }, { description: "the test" });
}

const fileLength = ({ engine }: TestGraph) => engine.contents("f.img").length;

describe("preallocate", () => {
  it("makes the file longer than is needed, and cuts it when nobody writes any more", async () => {
    const { test, node } = await bench();
    await using _ = test;
    {
      await using above = writer(test, node);
      await above.write(32 * KIB, bytes(1, 512));
      expect(fileLength(test)).toBe(64 * KIB);
      await above.write(64 * KIB, bytes(1, 512));
      expect([fileLength(test), node.length]).toEqual([64 * KIB + 4 * KIB + MIB, 64 * KIB + 512]);
      const done = test.engine.completed;
      await above.write(64 * KIB + 512, bytes(2, 512));
      expect(test.engine.completed - done).toBe(1);
      await above.writeZeroes(512 * KIB, KIB);
      expect(node.length).toBe(513 * KIB);
      const read = new Uint8Array(KIB);
      await above.read(500 * KIB, read);
      expect(read).toEqual(bytes(0, KIB));
    }
    expect([fileLength(test), node.length]).toEqual([513 * KIB, 513 * KIB]);
    expect([...test.engine.contents("f.img").subarray(64 * KIB - 1, 64 * KIB + 1)]).toEqual([9, 1]);
  });

  it("ends where it was used when it is opened anew, and goes on", async () => {
    const { test, node } = await bench();
    await using _ = test;
    const reopen = (align: number, size: number) => {
      const options = { driver: "preallocate", "node-name": "p", file: "f" } as const;
      const wanted = [{ ...options, "prealloc-align": align, "prealloc-size": size }];
      return reopenNodes(
        test.graph,
        planReopen(test.graph, wanted, () => false),
      );
    };
    {
      await using above = writer(test, node);
      await above.write(64 * KIB, bytes(1, 512));
      await reopen(4096, 0);
      expect([fileLength(test), node.length]).toEqual([64 * KIB + 512, 64 * KIB + 512]);
      await above.write(128 * KIB, bytes(2, 512));
      expect([fileLength(test), node.length]).toEqual([132 * KIB, 128 * KIB + 512]);
      await expect(reopen(777, 0)).rejects.toThrow("is not aligned to 512");
      expect(node.length).toBe(128 * KIB + 512);
      await above.write(128 * KIB + 512, bytes(3, 512));
      expect([fileLength(test), node.length]).toEqual([132 * KIB, 129 * KIB]);
    }
    expect(fileLength(test)).toBe(129 * KIB);
  });

  it("does nothing for those who may not resize", async () => {
    const { test, node } = await bench();
    await using _ = test;
    const taken = PERM_CONSISTENT_READ | PERM_WRITE;
    await using guest = test.graph.backend(node, { taken, shared: PERM_ALL }, { description: "the test" });
    await guest.write(0, bytes(1, 512));
    await expect(guest.write(64 * KIB, bytes(1, 512))).rejects.toThrow("No space left on device");
    expect(fileLength(test)).toBe(64 * KIB);
  });

  it("goes on growing where the host gives nothing in advance", async () => {
    const { test, node } = await bench();
    await using _ = test;
    test.engine.inject({ kinds: [OP_ZERO], filename: "f.img", errno: EIO });
    await using above = writer(test, node);
    await above.write(64 * KIB, bytes(1, 512));
    expect([fileLength(test), node.length]).toEqual([64 * KIB + 512, 64 * KIB + 512]);
    await above.write(65 * KIB, bytes(1, 512));
    expect(fileLength(test)).toBeGreaterThan(MIB);
  });

  it("changes its length", async () => {
    const { test, node } = await bench();
    await using _ = test;
    {
      await using above = writer(test, node);
      await above.write(64 * KIB, bytes(1, 512));
      await node.self.truncate!(128 * KIB, "off");
      expect([fileLength(test) > MIB, node.length]).toEqual([true, 128 * KIB]);
      await node.self.truncate!(8 * KIB, "off");
      expect([fileLength(test), node.length]).toEqual([8 * KIB, 8 * KIB]);
      await node.self.truncate!(70 * KIB, "off");
      const read = new Uint8Array(62 * KIB);
      await above.read(8 * KIB, read);
      expect(read).toEqual(bytes(0, 62 * KIB));
    }
    expect(fileLength(test)).toBe(70 * KIB);
  });

  it("lets nobody else write", async () => {
    const { test, node } = await bench();
    await using _ = test;
    await using above = writer(test, node);
    expect(() => writer(test, test.graph.findNode("f"))).toThrow(/permissions 'write, resize' are both required/);
    expect(above.length).toBe(64 * KIB);
  });

  it("is cut in the step of the graph in which its writers lose their permissions", async () => {
    const { test, node } = await bench();
    await using _ = test;
    await using above = writer(test, node);
    await above.write(64 * KIB, bytes(1, 512));
    const reader = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
    await test.graph.drained([node], () => test.graph.setPermissions(above, reader));
    expect(fileLength(test)).toBe(64 * KIB + 512);
    await test.graph.drained([node], () => test.graph.setPermissions(above, { taken: PERM_ALL, shared: PERM_ALL }));
    await above.write(65 * KIB, bytes(1, 512));
    expect([fileLength(test) > MIB, node.length]).toEqual([true, 65 * KIB + 512]);
  });

  it("goes from iothread to iothread", async () => {
    const { test, node } = await bench();
    await using _ = test;
    {
      await using above = writer(test, node);
      await above.write(64 * KIB, bytes(1, 512));
    }
    const moved = await takeDown(test.graph, connectedNodes([node]));
    await buildUp(test.graph, moved);
    closeDescriptors(moved);
    const again = test.graph.findNode("p");
    await using above = writer(test, again);
    await above.write(70 * KIB, bytes(1, 512));
    expect([fileLength(test) > MIB, again.length]).toEqual([true, 70 * KIB + 512]);
  });

  it.each([
    [{ "prealloc-align": 513 }, "prealloc-align parameter of preallocate filter is not aligned to 512"],
    [{ "prealloc-align": -512 }, "Parameter 'prealloc-align' expects a non-negative number below 2^64"],
    [{ "prealloc-size": -1 }, "Parameter 'prealloc-size' expects a non-negative number below 2^64"],
  ])("refuses %j", async (numbers, refused) => {
    const { test } = await bench();
    await using _ = test;
    const options = { driver: "preallocate", "node-name": "x", file: "f", ...numbers } as const;
    await expect(test.graph.open(options)).rejects.toThrow(refused);
  });

  it.each(Array.from({ length: 20 }, (_, i) => i + 1))("holds what a plain file holds (seed %i)", async (seed) => {
    const random = new Random(seed);
    const { test, node } = await bench({ seed, order: "random", shortTransfers: 0.3 }, random.below(256 * KIB), 0);
    await using _ = test;
    let model = new Uint8Array(0);
    for (let session = 0; session < 3; session++) {
      await using above = writer(test, node);
      const running: Promise<void>[] = [];
      const busy = new Set<number>();
      for (let i = 0; i < 50; i++) {
        const sector = random.below(600);
        const count = 1 + random.below(60);
        const sectors = Array.from({ length: count }, (_unused, at) => sector + at);
        if (sectors.some((each) => busy.has(each))) continue;
        for (const each of sectors) busy.add(each);
        const value = random.chance(0.3) ? 0 : 1 + random.below(255);
        const end = (sector + count) * 512;
        if (end > model.length) {
          const longer = new Uint8Array(end);
          longer.set(model);
          model = longer;
        }
        model.fill(value, sector * 512, end);
        if (value === 0) running.push(above.writeZeroes(sector * 512, count * 512));
        else running.push(above.write(sector * 512, bytes(value, count * 512)));
      }
      await Promise.all(running);
      expect(node.length).toBe(model.length);
    }
    expect(Buffer.from(test.engine.contents("f.img")).equals(model)).toBe(true);
  });
});

describe("preallocate on files of the host", () => {
  it.skipIf(libc() === null)("gets blocks for a qcow2 image, and gives back those that are too many", async () => {
    await using host = await hostGraph();
    const { graph } = host;
    const filename = host.path("disk.q");
    await writeFile(filename, "");
    const file = { driver: "file", filename } as const;
    await createInto(graph, file, { size: 16 * MIB });
    const { size: before } = await stat(filename);
    const below = await addNode(graph, { driver: "preallocate", "node-name": "p", file });
    const image = await addNode(graph, { driver: "qcow2", "node-name": "q", file: "p" });
    {
      await using above = writer(host, image);
      await above.write(0, bytes(1, 64 * KIB));
      const { size, blocks } = await stat(filename);
      expect(size % MIB).toBe(0);
      expect(size).toBeGreaterThan(before + 128 * MIB);
      expect(blocks * 512).toBeGreaterThan(128 * MIB);
      await above.write(64 * KIB, bytes(2, 64 * KIB));
      expect((await stat(filename)).size).toBe(size);
    }
    await graph.close(image);
    expect(below.opened).toBe(true);
    const { size } = await stat(filename);
    expect(size - before).toBeLessThanOrEqual(4 * 64 * KIB);
    expect(size % (64 * KIB)).toBe(0);
  });
});
