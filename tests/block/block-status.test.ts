import { describe, expect, it } from "vitest";
import { blockStatus, type StatusExtent } from "../../src/block/block-status.js";
import type { BlockNode } from "../../src/block/node.js";
import { addNode, testGraph } from "../helpers/graph.js";
import { PATCH, patchwork } from "../helpers/patchwork.js";

async function all(node: BlockNode, base: BlockNode | null = null): Promise<StatusExtent[]> {
  const extents: StatusExtent[] = [];
  for (let offset = 0; offset < node.length;) {
    const extent = { ...(await blockStatus(node, offset, node.length - offset, base)) };
    extents.push(extent);
    offset += extent.length;
  }
  return extents;
}

const HOLE = { data: false, zero: true };
const DATA = { data: true, zero: false, allocated: true, depth: 1 };

describe("blockStatus", () => {
  it("looks through raw and filters for the holes of the file", async () => {
    await using test = testGraph();
    await test.engine.create("disk.raw", 1 << 20, "off");
    const node = await addNode(test.graph, {
      driver: "raw",
      "node-name": "disk",
      file: { driver: "file", filename: "disk.raw" },
    });
    expect(await all(node)).toEqual([{ ...HOLE, length: 1 << 20, allocated: true, depth: 1 }]);
    await node.children.get("file")!.write(1 << 16, new Uint8Array(1 << 16).fill(1));
    expect(await all(node)).toEqual([
      { ...HOLE, length: 1 << 16, allocated: true, depth: 1 },
      { ...DATA, length: 1 << 16 },
      { ...HOLE, length: (1 << 20) - (2 << 16), allocated: true, depth: 1 },
    ]);
  });

  it("says which layer of a backing chain decides, and stops above the base", async () => {
    await using test = testGraph({}, [patchwork]);
    const { graph, engine } = test;
    await engine.create("top.img", 14 * PATCH, "off");
    await addNode(graph, { driver: "file", "node-name": "top", filename: "top.img" });
    const base = await addNode(graph, { driver: "null-co", "node-name": "base", size: 13.5 * PATCH });
    const node = await addNode(graph, { driver: "qcow2", "node-name": "patched", file: "top", backing: "base" });
    const [zero] = [await blockStatus(node, 11 * PATCH, PATCH)].map((extent) => ({ ...extent }));
    expect(zero).toEqual({ ...HOLE, length: PATCH, allocated: true, depth: 1 });
    expect(await blockStatus(node, 13 * PATCH, PATCH)).toEqual({ ...DATA, length: PATCH / 2, depth: 2 });
    expect(await blockStatus(node, 13.5 * PATCH, PATCH / 2)).toEqual({
      ...HOLE,
      length: PATCH / 2,
      allocated: false,
      depth: 0,
    });
    expect(await blockStatus(node, 13 * PATCH, PATCH, base)).toMatchObject({ allocated: false, depth: 0 });
    expect(await blockStatus(node, 5 * PATCH, PATCH)).toEqual({ ...DATA, length: PATCH });
  });

  it("passes on the error of a table that cannot be read", async () => {
    await using test = testGraph();
    await test.engine.create("disk.raw", 4096, "off");
    const node = await addNode(test.graph, { driver: "file", "node-name": "disk", filename: "disk.raw" });
    test.engine.inject({ kinds: ["extent"], errno: 5 });
    await expect(blockStatus(node, 0, 4096)).rejects.toThrow("Input/output error");
  });
});
