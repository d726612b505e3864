import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import { setActive } from "../../../src/block/graph/activation.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";

const SIZE = 1 << 20;
const CLUSTER = 65536;
const file = { driver: "file", filename: "disk" } as const;

async function image(test: TestGraph): Promise<BlockNode> {
  const { graph, engine } = test;
  await engine.create("disk", 0, "off");
  await createImage(graph, graph.options.drivers.get("qcow2")!, { driver: "qcow2", file, size: SIZE });
  return addNode(graph, { driver: "qcow2", "node-name": "n", file });
}

/** Who may be there while the node is inactive. */
function guest({ graph }: TestGraph, node: BlockNode, allowsInactive: boolean) {
  const taken = PERM_CONSISTENT_READ | PERM_WRITE;
  return graph.backend(node, { taken, shared: PERM_ALL }, { description: "guest", allowsInactive });
}

const write = (backend: ReturnType<typeof guest>, cluster: number, byte: number) =>
  backend.write(cluster * CLUSTER, new Uint8Array(4096).fill(byte));

async function byteAt(backend: ReturnType<typeof guest>, cluster: number): Promise<number> {
  const data = new Uint8Array(1);
  await backend.read(cluster * CLUSTER, data);
  return data[0]!;
}

describe("setActive", () => {
  it("goes all the way or not at all, whichever operation fails", async () => {
    const failed = { false: 0, true: 0 };
    let lost = 0;
    for (const to of [false, true]) {
      for (let after = 0, done = false; !done; after++) {
        await using test = testGraph();
        const node = await image(test);
        node.bitmaps.add("p").persistent = true;
        await using user = guest(test, node, true);
        await write(user, 0, 5);
        if (to) await setActive(test.graph, [node], false);
        const { self } = node;
        test.engine.inject({ kinds: [OP_READ, OP_WRITE, OP_FLUSH, "open"], errno: EIO, after });
        try {
          await setActive(test.graph, [node], to);
          done = true;
        } catch (error) {
          expect(String(error)).toMatch(/Input\/output error/);
          failed[to ? "true" : "false"] += 1;
          expect([node.active, node.self]).toEqual([!to, self]);
        }
        test.engine.clearFaults();
        expect(test.engine.openFiles).toBe(1);
        expect(await byteAt(user, 0)).toBe(5);
        if (node.active) await write(user, 1, 6);
        else await expect(write(user, 1, 6)).rejects.toThrow("Operation not permitted");
        const counts = Array.from(node.bitmaps, (bitmap) => bitmap.count);
        expect(counts).toEqual(node.active ? [2 * CLUSTER] : []);
        // And from there wherever it is wanted.
        await setActive(test.graph, [node], false);
        expect([...node.bitmaps]).toEqual([]);
        await setActive(test.graph, [node], true);
        const [bitmap] = node.bitmaps;
        if (bitmap === undefined || bitmap.inconsistent) {
          // The write that was to say "in use" has failed, and nobody knows what is on disk of it.
          expect([to, done]).toEqual([true, false]);
          lost += 1;
        } else {
          expect(bitmap.count).toBe(counts[0] ?? CLUSTER);
          expect(test.warnings).toEqual([]);
        }
      }
    }
    expect(failed.false).toBeGreaterThan(5);
    expect(failed.true).toBeGreaterThan(3 + lost);
  });

  it("lets another user of the file write, and sees what that one wrote", async () => {
    await using test = testGraph();
    const node = await image(test);
    const user = guest(test, node, true);
    await write(user, 0, 1);
    const { graph } = test;
    const open = () => addNode(graph, { driver: "qcow2", "node-name": "o", file });
    await expect(open()).rejects.toThrow(/Failed to get .*lock/);
    await setActive(graph, [node], false);
    const other = await open();
    const writer = guest(test, other, false);
    expect(await byteAt(writer, 0)).toBe(1);
    await write(writer, 0, 2);
    await write(writer, 7, 3);
    other.bitmaps.add("late").persistent = true;
    await expect(setActive(graph, [node], true)).rejects.toThrow(/Failed to get .*lock/);
    await expect(setActive(graph, [other], false)).rejects.toThrow("Operation not permitted");
    await writer[Symbol.asyncDispose]();
    await graph.close(other);
    await setActive(graph, [node], true);
    expect([await byteAt(user, 0), await byteAt(user, 7)]).toEqual([2, 3]);
    expect(node.bitmaps.get("late").recording).toBe(true);
    await user[Symbol.asyncDispose]();
  });

  it("keeps a bitmap that somebody uses where it is", async () => {
    await using test = testGraph();
    const node = await image(test);
    const bitmap = node.bitmaps.add("p");
    bitmap.persistent = true;
    bitmap.setBusy("an export");
    await expect(setActive(test.graph, [node], false)).rejects.toThrow("is currently in use by another operation");
    bitmap.clearBusy();
    await setActive(test.graph, [node], false);
    await setActive(test.graph, [node], false);
    expect(node.active).toBe(false);
  });
});
