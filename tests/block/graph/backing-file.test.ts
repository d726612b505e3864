import { describe, expect, it } from "vitest";
import { backingNameOf, writeBackingName } from "../../../src/block/graph/backing-file.js";
import { makeWritable } from "../../../src/block/graph/reopen.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { addNode } from "../../helpers/graph.js";
import { hostGraph, type HostGraph } from "../../helpers/host-graph.js";

const NAME = { file: "base.raw", format: "raw" };
const TURNS = [0, 1, 2, 3, 5, 8, 12, 20];

const imageIn = (test: HostGraph) =>
  ({ driver: "qcow2", file: { driver: "file", filename: test.path("disk") }, "read-only": true }) as const;

async function readOnlyImage(test: HostGraph): Promise<BlockNode> {
  const { graph, engine } = test;
  const { driver, file } = imageIn(test);
  await engine.create(file.filename, 0, "off");
  await createImage(graph, graph.options.drivers.get("qcow2")!, { driver, file, size: 1 << 20 });
  return addNode(graph, { ...imageIn(test), "node-name": "n" });
}

async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
}

/** What the header says to somebody who opens the image anew. */
async function written(test: HostGraph, node: BlockNode): Promise<unknown> {
  await test.graph.close(node);
  return backingNameOf(await addNode(test.graph, { ...imageIn(test), "node-name": "n", backing: null }));
}

describe("writeBackingName", () => {
  it("has a read-only image writable for a moment", async () => {
    await using test = await hostGraph();
    const node = await readOnlyImage(test);
    await writeBackingName(test.graph, node, NAME);
    expect(node.readOnly).toBe(true);
    expect(backingNameOf(node)).toEqual(NAME);
    expect(await written(test, node)).toEqual(NAME);
  });

  it.each(TURNS)("writes, though a job that had the image writable ends (after %i turns)", async (turns) => {
    await using test = await hostGraph();
    const node = await readOnlyImage(test);
    const restore = await makeWritable(test.graph, node);
    const restored = restore();
    await pass(turns);
    await writeBackingName(test.graph, node, NAME);
    await restored;
    expect(node.readOnly).toBe(true);
    expect(await written(test, node)).toEqual(NAME);
  });

  it.each(TURNS)("leaves the image to a job that needs it writable meanwhile (after %i turns)", async (turns) => {
    await using test = await hostGraph();
    const node = await readOnlyImage(test);
    const renamed = writeBackingName(test.graph, node, NAME);
    await pass(turns);
    const restore = await makeWritable(test.graph, node);
    await renamed;
    expect(node.readOnly).toBe(false);
    await restore();
    expect(node.readOnly).toBe(true);
    expect(await written(test, node)).toEqual(NAME);
  });
});
