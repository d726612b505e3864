import { describe, expect, it } from "vitest";
import { EACCES, EIO } from "../../../src/base/errno.js";
import { OP_READ } from "../../../src/block/engine/engine.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, READ, WRITE } from "../../../src/block/driver.js";
import { makeWritable } from "../../../src/block/graph/reopen.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";

const SIZE = 1 << 20;
const file = { driver: "file", filename: "disk" } as const;

async function imageOf({ graph, engine }: TestGraph): Promise<void> {
  await engine.create("disk", 0, "off");
  await createImage(graph, graph.options.drivers.get("qcow2")!, { driver: "qcow2", file, size: SIZE });
}

async function readOnlyNode(test: TestGraph): Promise<BlockNode> {
  await imageOf(test);
  return addNode(test.graph, { driver: "qcow2", "node-name": "n", file, "read-only": true });
}

const write = ({ graph }: TestGraph, node: BlockNode, byte: number) =>
  graph.path.run(node, WRITE, 0, 4096, new Uint8Array(4096).fill(byte));

async function firstByte({ graph }: TestGraph, node: BlockNode): Promise<number> {
  const data = new Uint8Array(1);
  await graph.path.run(node, READ, 0, 1, data);
  return data[0]!;
}

describe("makeWritable", () => {
  it("opens a format and its file for writing, and for reading again", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    const reader = test.graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, { description: "r" });
    await expect(write(test, node, 1)).rejects.toThrow("Operation not permitted");
    const restore = await makeWritable(test.graph, node);
    const child = node.children.get("file")!.node;
    expect([node.readOnly, child.readOnly]).toEqual([false, false]);
    await write(test, node, 7);
    await restore();
    expect([node.readOnly, child.readOnly]).toEqual([true, true]);
    await expect(write(test, node, 1)).rejects.toThrow("Operation not permitted");
    const data = new Uint8Array(1);
    await reader.read(0, data);
    expect(data[0]).toBe(7);
    expect(test.engine.openFiles).toBe(1);
    expect(test.engine.unflushed("disk")).toBe(0);
    expect(test.warnings).toEqual([]);
    await reader[Symbol.asyncDispose]();
  });

  it("stays writable when somebody writes to it by then", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    const restore = await makeWritable(test.graph, node);
    const writer = test.graph.backend(node, { taken: PERM_WRITE, shared: PERM_ALL }, { description: "w" });
    await restore();
    expect(node.readOnly).toBe(false);
    await writer.write(0, new Uint8Array(512).fill(1));
    await writer[Symbol.asyncDispose]();
    await restore();
    expect(node.readOnly).toBe(true);
    expect(test.warnings).toEqual([]);
  });

  it("leaves a node writable, with what it has to store, when it cannot be opened to be read", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    const restore = await makeWritable(test.graph, node);
    node.bitmaps.add("p").persistent = true;
    await write(test, node, 7);
    test.engine.inject({ kinds: [OP_READ], errno: EIO });
    await restore();
    test.engine.clearFaults();
    expect([node.readOnly, node.children.get("file")!.node.readOnly]).toEqual([false, false]);
    expect(await firstByte(test, node)).toBe(7);
    expect(test.warnings).toEqual(["Could not reopen node 'n' read-only: Input/output error"]);
    await test.graph.close(node);
    const again = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file, "read-only": true });
    expect(again.bitmaps.info()).toMatchObject([{ name: "p", count: 65536 }]);
    expect(test.warnings).toHaveLength(1);
  });

  it("has nothing to do for a node that can be written to", async () => {
    await using test = testGraph();
    await imageOf(test);
    const node = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file });
    const { self } = node;
    await (
      await makeWritable(test.graph, node)
    )();
    expect(node.self).toBe(self);
    expect(node.readOnly).toBe(false);
  });

  it("changes nothing when the file cannot be opened for writing", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    test.engine.inject({ kinds: ["open"], errno: EACCES });
    await expect(makeWritable(test.graph, node)).rejects.toThrow("Permission denied");
    expect([node.readOnly, node.children.get("file")!.node.readOnly]).toEqual([true, true]);
    expect(await firstByte(test, node)).toBe(0);
    expect(test.engine.openFiles).toBe(1);
  });

  it("takes the file back when the format cannot be opened", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    test.engine.inject({ kinds: [OP_READ], errno: EIO });
    await expect(makeWritable(test.graph, node)).rejects.toThrow("Input/output error");
    test.engine.clearFaults();
    expect([node.readOnly, node.children.get("file")!.node.readOnly]).toEqual([true, true]);
    expect(await firstByte(test, node)).toBe(0);
    expect(test.engine.openFiles).toBe(1);
    await (
      await makeWritable(test.graph, node)
    )();
  });

  it("leaves nodes by reference to their owner", async () => {
    await using test = testGraph();
    await imageOf(test);
    await addNode(test.graph, { ...file, "node-name": "f", "read-only": true });
    const node = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file: "f", "read-only": true });
    await expect(makeWritable(test.graph, node)).rejects.toThrow("Block node is read-only");
    expect(node.readOnly).toBe(true);
  });

  it("leaves a child alone that was to be read-only itself", async () => {
    await using test = testGraph();
    await imageOf(test);
    const child = { ...file, "read-only": true };
    const node = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file: child, "read-only": true });
    await expect(makeWritable(test.graph, node)).rejects.toThrow("Block node is read-only");
    expect(node.readOnly).toBe(true);
  });

  it("is refused while another user of the file forbids writing", async () => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    const other = await addNode(test.graph, { ...file, "node-name": "o", "read-only": true });
    const held = test.graph.backend(
      other,
      { taken: PERM_CONSISTENT_READ, shared: PERM_ALL & ~PERM_WRITE },
      { description: "r" },
    );
    await expect(makeWritable(test.graph, node)).rejects.toThrow('Failed to get "write" lock');
    expect(node.readOnly).toBe(true);
    await held[Symbol.asyncDispose]();
    await (
      await makeWritable(test.graph, node)
    )();
  });

  it("keeps persistent bitmaps, which record while the image is writable", async () => {
    await using test = testGraph();
    await imageOf(test);
    const first = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file });
    first.bitmaps.add("b").persistent = true;
    await test.graph.close(first);
    const node = await addNode(test.graph, { driver: "qcow2", "node-name": "n", file, "read-only": true });
    expect(node.bitmaps.get("b").readOnly).toBe(true);
    const restore = await makeWritable(test.graph, node);
    expect([node.bitmaps.get("b").readOnly, node.bitmaps.get("b").enabled]).toEqual([false, true]);
    await write(test, node, 1);
    await restore();
    const bitmap = node.bitmaps.get("b");
    expect([bitmap.readOnly, bitmap.inconsistent, bitmap.count]).toEqual([true, false, 65536]);
    bitmap.setBusy("an export");
    const again = await makeWritable(test.graph, node);
    expect(node.bitmaps.get("b")).toBe(bitmap);
    expect([bitmap.readOnly, bitmap.enabled, bitmap.busy]).toEqual([false, true, true]);
    await again();
    bitmap.clearBusy();
    expect(test.warnings).toEqual([]);
  });

  it("exchanges open files with their locks", async () => {
    await using test = await hostGraph();
    const filename = test.path("disk");
    await test.engine.create(filename, SIZE, "off");
    const options = { driver: "raw", "node-name": "n", file: { driver: "file", filename } } as const;
    const node = await addNode(test.graph, { ...options, "read-only": true });
    const holder = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ, shared: PERM_ALL & ~PERM_WRITE },
      { description: "r" },
    );
    const restore = await makeWritable(test.graph, node);
    expect(node.readOnly).toBe(false);
    await restore();
    expect(node.readOnly).toBe(true);
    await holder[Symbol.asyncDispose]();
  });
});

describe("reopening and closing at once", () => {
  it.each([0, 1, 2, 5, 10, 20, 40])("leaves no file open (closed after %i turns)", async (turns) => {
    await using test = testGraph();
    const node = await readOnlyNode(test);
    const reopened = makeWritable(test.graph, node).then(
      () => "writable",
      (error: unknown) => String(error),
    );
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    await test.graph.close(node);
    expect(await reopened).toMatch(/writable|Failed to find node with node-name='n'/);
    expect(test.graph.nodes()).toEqual([]);
    expect(test.engine.openFiles).toBe(0);
    expect(test.warnings).toEqual([]);
  });
});
