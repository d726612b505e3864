import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, READ, WRITE } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import { Random } from "../../../src/block/engine/random.js";
import { openJobFilter } from "../../../src/block/graph/job-filter.js";
import { reopenNodes } from "../../../src/block/graph/reopen.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const SIZE = 1 << 20;
const PIECE = 4096;
const file = (filename: string) => ({ driver: "file", filename }) as const;

async function reopen({ graph }: TestGraph, ...options: BlockdevOptions[]): Promise<void> {
  await reopenNodes(
    graph,
    planReopen(graph, options, () => false),
  );
}

async function image(test: TestGraph, name: string): Promise<BlockNode> {
  const { graph, engine } = test;
  await engine.create(name, 0, "off");
  await createImage(graph, graph.options.drivers.get("qcow2")!, { driver: "qcow2", file: file(name), size: SIZE });
  await addNode(graph, { ...file(name), "node-name": `${name}-file` });
  return addNode(graph, qcow2(name));
}

function qcow2(name: string, more: Partial<BlockdevOptions> = {}): BlockdevOptions {
  return { driver: "qcow2", "node-name": name, file: `${name}-file`, ...more } as BlockdevOptions;
}

const write = ({ graph }: TestGraph, node: BlockNode, offset: number, byte: number) =>
  graph.path.run(node, WRITE, offset, PIECE, new Uint8Array(PIECE).fill(byte));

async function byteAt({ graph }: TestGraph, node: BlockNode, offset: number): Promise<number> {
  const data = new Uint8Array(1);
  await graph.path.run(node, READ, offset, 1, data);
  return data[0]!;
}

describe("blockdev-reopen", () => {
  it("swaps, takes away and gives a backing file", async () => {
    await using test = testGraph();
    const [top, a, b] = [await image(test, "top"), await image(test, "a"), await image(test, "b")];
    await write(test, a, 0, 1);
    await write(test, b, 0, 2);
    expect(await byteAt(test, top, 0)).toBe(0);
    await reopen(test, qcow2("top", { backing: "a" }));
    expect(await byteAt(test, top, 0)).toBe(1);
    await write(test, top, 65536, 9);
    await reopen(test, qcow2("top", { backing: "b" }));
    expect([await byteAt(test, top, 0), await byteAt(test, top, 65536)]).toEqual([2, 9]);
    await expect(reopen(test, qcow2("top"))).rejects.toThrow("backing is missing for 'top'");
    await expect(reopen(test, qcow2("b", { backing: "top" }))).rejects.toThrow("would create a cycle");
    await reopen(test, qcow2("top", { backing: null }));
    expect(await byteAt(test, top, 0)).toBe(0);
    expect(test.warnings).toEqual([]);
  });

  it("changes all nodes or none, whichever operation fails", async () => {
    let failed = 0;
    for (let after = 0; ; after++) {
      await using test = testGraph();
      const [a, b] = [await image(test, "a"), await image(test, "b")];
      a.bitmaps.add("p").persistent = true;
      await write(test, a, 0, 5);
      await write(test, b, 0, 6);
      const selves = [a.self, b.self];
      const files = test.engine.openFiles;
      test.engine.inject({ kinds: [OP_READ, OP_WRITE, OP_FLUSH, "open"], errno: EIO, after });
      let succeeded = true;
      try {
        await reopen(
          test,
          { ...file("a"), "node-name": "a-file", "read-only": true },
          qcow2("a", { "read-only": true }),
          qcow2("b", { "read-only": true, backing: "a", "cache-size": 1 << 20 }),
        );
      } catch (error) {
        expect(String(error)).toMatch(/Input\/output error/);
        succeeded = false;
      }
      test.engine.clearFaults();
      expect(test.engine.openFiles).toBe(files);
      expect([await byteAt(test, a, 0), await byteAt(test, b, 0)]).toEqual([5, 6]);
      if (succeeded) {
        expect([a.readOnly, b.readOnly, a.bitmaps.get("p").readOnly]).toEqual([true, true, true]);
        break;
      }
      failed += 1;
      expect([a.self, b.self]).toEqual(selves);
      expect([a.readOnly, b.readOnly, b.children.has("backing")]).toEqual([false, false, false]);
      await write(test, a, 65536, 7);
      expect(a.bitmaps.get("p").count).toBe(2 * 65536);
    }
    expect(failed).toBeGreaterThan(5);
  });

  it("takes the filter of a job that nobody named for what is below it, and leaves it where it is", async () => {
    await using test = testGraph();
    const [top, a] = [await image(test, "top"), await image(test, "a")];
    await image(test, "b");
    const filter = await openJobFilter(test.graph, "mirror_top", a, undefined);
    await reopen(test, qcow2("top", { backing: filter.nodeName }));
    await reopen(test, qcow2("top", { backing: "a" }));
    expect(top.children.get("backing")!.node).toBe(filter);
    await expect(reopen(test, qcow2("top", { backing: "b" }))).rejects.toThrow(
      "Cannot replace implicit backing child of top",
    );
  });

  it("gives a node that is named twice what either says", async () => {
    await using test = testGraph();
    const node = await image(test, "disk");
    await reopen(test, qcow2("disk", { "read-only": true }), qcow2("disk", { discard: "unmap" }));
    expect([node.readOnly, node.unmap]).toEqual([true, true]);
  });

  it("refuses what a writer does not put up with", async () => {
    await using test = testGraph();
    const node = await image(test, "a");
    const writer = test.graph.backend(node, { taken: PERM_WRITE, shared: PERM_ALL }, { description: "w" });
    await expect(reopen(test, qcow2("a", { "read-only": true }))).rejects.toThrow(
      "Read-only block node 'a' cannot support read-write users",
    );
    expect(node.readOnly).toBe(false);
    await writer[Symbol.asyncDispose]();
  });

  it("keeps bitmaps in memory, stored while nobody can write", async () => {
    await using test = testGraph();
    const node = await image(test, "a");
    const bitmap = node.bitmaps.add("p");
    bitmap.persistent = true;
    bitmap.setBusy("a job");
    await write(test, node, 0, 1);
    await reopen(test, qcow2("a", { "read-only": true }));
    expect(node.bitmaps.get("p")).toBe(bitmap);
    expect(bitmap.readOnly).toBe(true);
    expect(node.self.imageInfo!()).toMatchObject({ data: { bitmaps: [{ name: "p", flags: ["auto"] }] } });
    await reopen(test, qcow2("a"));
    expect(node.self.imageInfo!()).toMatchObject({ data: { bitmaps: [{ name: "p", flags: ["in-use", "auto"] }] } });
    await write(test, node, 65536, 1);
    expect([bitmap.readOnly, bitmap.count]).toEqual([false, 2 * 65536]);
    bitmap.clearBusy();
  });

  it.each([1, 2, 3, 4, 5])("loses nothing in the middle of I/O (seed %i)", async (seed) => {
    await using test = testGraph({ seed, order: "random", shortTransfers: 0.3 });
    const random = new Random(seed);
    const [top, a, b] = [await image(test, "top"), await image(test, "a"), await image(test, "b")];
    for (const lower of [a, b]) await write(test, lower, 8 * 65536, 3);
    const user = test.graph.backend(
      top,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      { description: "guest" },
    );
    const model = new Uint8Array(8);
    const guest = async (slot: number): Promise<void> => {
      for (let i = 0; i < 25; i++) {
        const byte = 1 + random.below(250);
        await user.write(slot * 65536, new Uint8Array(PIECE).fill(byte));
        model[slot] = byte;
        const data = new Uint8Array(PIECE);
        await user.read(slot * 65536, data);
        expect(data.every((each) => each === model[slot])).toBe(true);
      }
    };
    const changes = async (): Promise<void> => {
      for (let i = 0; i < 20; i++) {
        const backing = random.below(3) === 0 ? null : random.below(2) === 0 ? "a" : "b";
        const direct = random.below(2) === 1;
        await reopen(
          test,
          { ...file("top"), "node-name": "top-file", cache: { direct } },
          qcow2("top", { backing, "l2-cache-entry-size": 512 << random.below(4) }),
        );
        const data = new Uint8Array(512);
        await user.read(8 * 65536, data);
        expect(data[0]).toBe(backing === null ? 0 : 3);
        // A writer is there: nothing of this may stay.
        await expect(reopen(test, qcow2("top", { backing: null, "read-only": true }))).rejects.toThrow("read-write");
      }
    };
    await Promise.all([...model.keys()].map(guest).concat(changes()));
    await user[Symbol.asyncDispose]();
    expect(test.warnings).toEqual([]);
  });
});
