import { describe, expect, it } from "vitest";
import { blockStatus } from "../../../src/block/block-status.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import { filenameOf, protocolOptions } from "../../../src/block/graph/filename.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import { addNode, testGraph } from "../../helpers/graph.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };

describe.each(["null-co", "null-aio"] as const)("the %s driver", (driver) => {
  it("takes everything, and reads as zeroes even over old bytes of the buffer", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver, "node-name": "n" });
    expect(node.length).toBe(2 ** 30);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(4096, new Uint8Array(4096).fill(1));
    await backend.writeZeroes(0, 1 << 20);
    await backend.discard(0, 1 << 20);
    await backend.flush();
    const data = new Uint8Array(4096).fill(9);
    await backend.read(4096, data);
    expect(data.every((byte) => byte === 0)).toBe(true);
  });

  it("takes its time with latency-ns", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver, "node-name": "n", "latency-ns": 5_000_000 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const order: string[] = [];
    const data = new Uint8Array(512).fill(9);
    const read = backend.read(0, data).then(() => order.push("read"));
    await new Promise(setImmediate);
    order.push("turn");
    await Promise.all([read, backend.write(0, data), backend.writeZeroes(0, 512), backend.flush()]);
    expect(order).toEqual(["turn", "read"]);
    expect(data.every((byte) => byte === 0)).toBe(true);
  });

  it("says that it reads as zeroes only when told to", async () => {
    await using test = testGraph();
    const plain = await addNode(test.graph, { driver, "node-name": "a" });
    const zeroes = await addNode(test.graph, { driver, "node-name": "b", "read-zeroes": true });
    expect(await blockStatus(plain, 0, 4096)).toMatchObject({ length: 4096, zero: false });
    expect(await blockStatus(zeroes, 0, 4096)).toMatchObject({ length: 4096, zero: true, data: false });
  });

  it("has a filename of its own, which takes no options", () => {
    const parse = (filename: string): BlockdevOptions => protocolOptions(filename, () => expect.unreachable());
    expect(parse(`${driver}://`)).toEqual({ driver });
    for (const filename of [`${driver}:`, `${driver}://x`, `${driver}:///`]) {
      expect(() => parse(filename)).toThrow(`The only allowed filename for this driver is '${driver}://'`);
    }
  });

  it("has a length in whole sectors, and a name that shows its options", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, { driver, "node-name": "n", size: 4097 });
    expect(node.length).toBe(4608);
    expect(node.self.filename).toBeUndefined();
    expect(JSON.parse(filenameOf(node).slice("json:".length))).toEqual({ driver, size: 4097 });
    const plain = await addNode(test.graph, { driver, "node-name": "m" });
    expect(plain.self.filename).toBe(`${driver}://`);
    expect(await node.self.allocatedSize?.()).toBe(0);
    await expect(test.graph.truncate(node, 512)).rejects.toThrow("Image format driver does not support resize");
  });

  it.each([
    [{ "latency-ns": -5 }, "latency-ns is invalid"],
    [{ size: -1 }, "Parameter 'size' expects a non-negative number below 2^64"],
    [{ size: 2 ** 63 }, "Could not refresh total sector count: File too large"],
  ])("refuses %j", async (options, message) => {
    await using test = testGraph();
    await expect(test.graph.open({ driver, "node-name": "n", ...options })).rejects.toThrow(message);
  });
});
