import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockStatus } from "../../../src/block/block-status.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE } from "../../../src/block/driver.js";
import { addNode, testGraph } from "../../helpers/graph.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };
const FILE = { driver: "file", filename: "a" } as const;

describe("the raw driver", () => {
  it("shows all of its file, in whole sectors", async () => {
    await using test = testGraph();
    test.engine.put("a", Buffer.alloc(1000, 1));
    const node = await addNode(test.graph, { driver: "raw", "node-name": "r", file: FILE });
    expect(node.length).toBe(1024);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const data = new Uint8Array(1024).fill(9);
    await backend.read(0, data);
    expect([...data.subarray(0, 1000)].every((byte) => byte === 1)).toBe(true);
    expect([...data.subarray(1000)].every((byte) => byte === 0)).toBe(true);
    await backend.write(1020, Buffer.from("tail"));
    expect(test.engine.contents("a").length).toBe(1024);
  });

  it("shows the window that offset and size cut out, and touches nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.nat(8), fc.nat(4095), fc.nat(600), async (offset, sectors, at, count) => {
        await using test = testGraph();
        const before = Buffer.alloc(10_240, 7);
        test.engine.put("a", before);
        const size = sectors * 512;
        const options = { driver: "raw", "node-name": "r", file: FILE, offset, size } as const;
        const node = await addNode(test.graph, options);
        expect(node.length).toBe(size);
        const length = Math.max(0, Math.min(count, size - at));
        if (length > 0) {
          await using backend = test.graph.backend(node, READ_WRITE, OWNER);
          await backend.write(at, Buffer.alloc(length, 3));
          before.fill(3, offset + at, offset + at + length);
        }
        expect(Buffer.compare(test.engine.contents("a"), before)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ offset: 4609 }, "Offset (4609) cannot be greater than size of the containing file (4608)"],
    [
      { size: 5120 },
      "The sum of offset (0) and size (5120) has to be smaller or equal to the  actual size of the containing file (4608)",
    ],
    [
      { offset: 512, size: 4608 },
      "The sum of offset (512) and size (4608) has to be smaller or equal to the  actual size of the containing file (4608)",
    ],
    [{ size: 513 }, "Specified size is not multiple of 512"],
    [{ offset: -1 }, "Parameter 'offset' expects a non-negative number below 2^64"],
    [{ size: -1 }, "Parameter 'size' expects a non-negative number below 2^64"],
  ])("refuses %j in the reference's words, and leaves nothing open", async (options, message) => {
    await using test = testGraph();
    test.engine.put("a", Buffer.alloc(4608));
    const all = { driver: "raw", "node-name": "r", file: FILE, ...options } as const;
    await expect(test.graph.open(all)).rejects.toThrow(message);
    expect(test.engine.openFiles).toBe(0);
  });

  it.each([
    [{ offset: 1 }, 4608],
    [{ offset: 4608 }, 0],
    [{ size: 0 }, 0],
    [{ offset: 512, size: 4096 }, 4096],
  ])("with %j has the reference's length", async (options, length) => {
    await using test = testGraph();
    test.engine.put("a", Buffer.alloc(4608));
    const node = await addNode(test.graph, { driver: "raw", "node-name": "r", file: FILE, ...options });
    expect(node.length).toBe(length);
  });

  it("changes the length of its file, unless its own is fixed", async () => {
    await using test = testGraph();
    test.engine.put("a", Buffer.alloc(4096));
    const node = await addNode(test.graph, { driver: "raw", "node-name": "r", file: FILE, offset: 512 });
    await test.graph.truncate(node, 8192);
    expect(test.engine.contents("a").length).toBe(8704);
    const fixed = await addNode(test.graph, { driver: "raw", "node-name": "s", file: FILE, size: 512 });
    await expect(test.graph.truncate(fixed, 1024)).rejects.toThrow();
    expect(test.engine.contents("a").length).toBe(8704);
  });

  it("lets its users resize the file elsewhere only where it shows all of it", async () => {
    await using test = testGraph();
    test.engine.put("a", Buffer.alloc(4096));
    const file = await addNode(test.graph, { ...FILE, "node-name": "f" });
    await addNode(test.graph, { driver: "raw", "node-name": "all", file: "f" });
    await test.graph.truncate(file, 8192);
    await addNode(test.graph, { driver: "raw", "node-name": "part", file: "f", size: 512 });
    await expect(test.graph.truncate(file, 4096)).rejects.toThrow("Permission conflict on node 'f'");
    expect(file.permissions.shared & PERM_RESIZE).toBe(0);
  });

  it("passes block status on", async () => {
    await using test = testGraph();
    await test.engine.create("a", 1 << 20, "off");
    const node = await addNode(test.graph, { driver: "raw", "node-name": "r", file: FILE, offset: 4096 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(8192, Buffer.alloc(4096, 1));
    expect(await blockStatus(node, 0, node.length)).toMatchObject({ length: 8192, data: false, zero: true });
    expect(await blockStatus(node, 8192, 65536)).toMatchObject({ length: 4096, data: true, zero: false });
  });
});
