import { describe, expect, it } from "vitest";
import { DISCARD, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { buildUp, connectedNodes, takeDown } from "../../src/block/graph/move.js";
import { blockDeviceInfo } from "../../src/block/graph/node-info.js";
import { setWriteThreshold } from "../../src/block/write-threshold.js";
import { blockSetWriteThreshold } from "../../src/qmp/commands/block-set-write-threshold.js";
import type { CommandContext } from "../../src/qmp/command.js";
import { Guest } from "../helpers/backup.js";
import { addNode, testGraph } from "../helpers/graph.js";

const KIB = 1024;

async function bench() {
  const test = testGraph();
  test.engine.put("f.img", new Uint8Array(256 * KIB));
  const file = await addNode(test.graph, { driver: "file", "node-name": "f", filename: "f.img", discard: "unmap" });
  const disk = await addNode(test.graph, { driver: "raw", "node-name": "r", file: "f", discard: "unmap" });
  const set = (offset: number, name = "f") => {
    const { graph } = test;
    const context = { graph, emit: graph.options.emit } as unknown as CommandContext;
    return blockSetWriteThreshold.run({ "node-name": name, "write-threshold": offset }, context);
  };
  const threshold = async () => (await blockDeviceInfo(file, true)).write_threshold;
  return { test, file, disk, set, threshold };
}

describe("block-set-write-threshold", () => {
  it("tells once when somebody writes behind the threshold", async () => {
    const { test, disk, set, threshold } = await bench();
    await using _ = test;
    await using guest = new Guest(test, disk);
    await set(64 * KIB);
    expect(await threshold()).toBe(64 * KIB);
    await guest.write(63 * KIB, new Uint8Array(KIB));
    expect(test.events).toEqual([]);
    await guest.write(63 * KIB, new Uint8Array(2 * KIB));
    const data = { "node-name": "f", "amount-exceeded": KIB, "write-threshold": 64 * KIB };
    expect(test.events).toEqual([{ name: "BLOCK_WRITE_THRESHOLD", data }]);
    expect(await threshold()).toBe(0);
    await guest.write(100 * KIB, new Uint8Array(KIB));
    expect(test.events).toHaveLength(1);
  });

  it.each([
    ["a write", WRITE],
    ["zeroes", WRITE_ZEROES],
    ["a discard", DISCARD],
  ] as const)("hears of %s", async (_what, access) => {
    const { test, disk, set } = await bench();
    await using _ = test;
    await using guest = new Guest(test, disk);
    await set(64 * KIB);
    expect(await guest.start(access, 128 * KIB, KIB, new Uint8Array(KIB))).toBe(0);
    expect(test.events).toMatchObject([{ data: { "amount-exceeded": 65 * KIB } }]);
  });

  it("keeps nothing from bitmaps that came before or after", async () => {
    const { test, file, disk, set } = await bench();
    await using _ = test;
    await using guest = new Guest(test, disk);
    const before = file.bitmaps.add("before", 512);
    await set(64 * KIB);
    const after = file.bitmaps.add("after", 512);
    await guest.write(64 * KIB, new Uint8Array(KIB));
    expect([before, after].map((bitmap) => bitmap.isDirty(64 * KIB))).toEqual([true, true]);
  });

  it("takes a new threshold in place of the old one, and 0 for none", async () => {
    const { test, file, disk, set } = await bench();
    await using _ = test;
    await using guest = new Guest(test, disk);
    await set(64 * KIB);
    await set(128 * KIB);
    expect(file.writeObservers).toBe(1);
    await guest.write(100 * KIB, new Uint8Array(KIB));
    expect(test.events).toEqual([]);
    await set(0);
    expect(file.writeObservers).toBe(0);
    await guest.write(200 * KIB, new Uint8Array(KIB));
    expect(test.events).toEqual([]);
  });

  it("refuses a node that is not there", async () => {
    const { test, set } = await bench();
    await using _ = test;
    expect(() => set(1, "nope")).toThrow("Device 'nope' not found");
  });

  it("stays with a node that goes to another iothread", async () => {
    await using from = testGraph();
    await using to = testGraph();
    const node = await addNode(from.graph, { driver: "null-co", "node-name": "n", size: 256 * KIB });
    setWriteThreshold(node, 64 * KIB, from.graph.options.emit);
    await buildUp(to.graph, structuredClone(await takeDown(from.graph, connectedNodes([node]))));
    await using guest = new Guest(to, to.graph.findNode("n"));
    await guest.write(64 * KIB, new Uint8Array(KIB));
    expect(to.events).toMatchObject([{ name: "BLOCK_WRITE_THRESHOLD", data: { "amount-exceeded": KIB } }]);
    expect(from.events).toEqual([]);
  });
});
