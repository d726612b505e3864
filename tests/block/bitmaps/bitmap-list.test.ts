import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { createImage } from "../../helpers/qcow2-builder.js";

const SIZE = 10 * 1024 * 1024;

describe("BitmapList", () => {
  it("lists the newest first, with the fields of the reference", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n0", size: SIZE });
    node.bitmaps.add("b0");
    node.bitmaps.add("b1", 512).disable();
    node.bitmaps.anonymous(4096);
    expect(node.bitmaps.info()).toEqual([
      { recording: false, persistent: false, busy: false, granularity: 4096, count: 0 },
      { name: "b1", recording: false, persistent: false, busy: false, granularity: 512, count: 0 },
      { name: "b0", recording: true, persistent: false, busy: false, granularity: 65536, count: 0 },
    ]);
  });

  it("hears of writes only while something is enabled", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n0", size: SIZE });
    expect(node.writeObservers).toBe(0);
    const bitmap = node.bitmaps.add("b0");
    expect(node.writeObservers).toBe(1);
    await using backend = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      { description: "a test" },
    );
    await backend.write(65536, new Uint8Array(100));
    await backend.writeZeroes(1024 * 1024, 65536);
    expect(bitmap.count).toBe(2 * 65536);
    bitmap.disable();
    expect(node.writeObservers).toBe(0);
    await backend.write(0, new Uint8Array(100));
    expect(bitmap.count).toBe(2 * 65536);
    bitmap.enable();
    node.bitmaps.release(bitmap);
    expect(node.writeObservers).toBe(0);
  });

  it("finds the successor under the name of the bitmap it follows", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n0", size: SIZE });
    const bitmap = node.bitmaps.add("b0");
    const heir = bitmap.createSuccessor("a test");
    expect(node.bitmaps.info()).toMatchObject([
      { recording: true, busy: false },
      { name: "b0", recording: true, busy: true },
    ]);
    bitmap.abdicate();
    expect(node.bitmaps.get("b0")).toBe(heir);
    expect(node.bitmaps.size).toBe(1);
    expect(heir.createSuccessor("again")).not.toBe(heir);
    expect(heir.reclaim()).toBe(heir);
    expect(node.bitmaps.get("b0")).toBe(heir);
    expect(node.writeObservers).toBe(1);
    node.bitmaps.release(heir);
    expect(() => node.bitmaps.get("b0")).toThrow("Dirty bitmap 'b0' not found");
  });

  it("refuses names and granularities in the reference's words", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "n0", size: SIZE });
    const { bitmaps } = node;
    expect(() => bitmaps.add("")).toThrow("Bitmap name cannot be empty");
    for (const granularity of [0, 1, 511, 1536]) {
      expect(() => bitmaps.add("b", granularity)).toThrow("Granularity must be power of 2 and at least 512");
    }
    bitmaps.add("b", 2 ** 31);
    expect(() => bitmaps.add("b")).toThrow("Bitmap already exists: b");
    const long = "é".repeat(512);
    expect(() => bitmaps.add(long)).toThrow(`Bitmap name too long: ${long}`);
    bitmaps.add("x".repeat(1023));
    await expect(bitmaps.checkStorable("p")).rejects.toThrow(
      "Can't store persistent bitmaps to n0: Operation not supported",
    );
  });

  it("follows the length of the node", async () => {
    await using test = testGraph();
    test.engine.put("disk", new Uint8Array(SIZE));
    const node = await addNode(test.graph, { driver: "file", "node-name": "f0", filename: "disk" });
    const enabled = node.bitmaps.add("b0");
    const disabled = node.bitmaps.add("b1");
    disabled.disable();
    await test.graph.truncate(node, SIZE * 2);
    expect([enabled.size, disabled.size]).toEqual([SIZE * 2, SIZE * 2]);
  });

  it("has the cluster size as granularity, within bounds, also behind raw", async () => {
    await using test = testGraph();
    for (const [clusterSize, granularity] of [
      [512, 4096],
      [16384, 16384],
      [2 * 1024 * 1024, 65536],
    ] as const) {
      const name = `q${String(clusterSize)}`;
      await createImage(test, name, { size: SIZE, "cluster-size": clusterSize });
      const file = { driver: "file", filename: name } as const;
      const node = await addNode(test.graph, { driver: "qcow2", "node-name": name, file });
      expect(node.bitmaps.add("b").granularity).toBe(granularity);
      const raw = await addNode(test.graph, { driver: "raw", "node-name": `r${name}`, file: name });
      expect(raw.bitmaps.add("b").granularity).toBe(granularity);
      expect(node.children.get("file")?.node.bitmaps.add("b").granularity).toBe(65536);
    }
  });

  it("marks a write that failed: the disk may have changed", async () => {
    await using test = testGraph();
    test.engine.put("disk", new Uint8Array(SIZE));
    const node = await addNode(test.graph, { driver: "file", "node-name": "f0", filename: "disk" });
    const bitmap = node.bitmaps.add("b0");
    await using backend = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      { description: "a test" },
    );
    test.engine.inject({ kinds: [OP_WRITE], errno: EIO });
    await expect(backend.write(65536, new Uint8Array(512))).rejects.toThrow("Input/output error");
    expect([bitmap.count, bitmap.nextDirty(0)]).toEqual([65536, 65536]);
    await expect(backend.read(0, new Uint8Array(512))).resolves.toBeUndefined();
    expect(bitmap.count).toBe(65536);
  });
});
