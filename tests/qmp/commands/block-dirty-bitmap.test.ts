import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import { ask, contextOf, expectSameDialogue, type Line } from "../../helpers/bitmap-dialogue.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";

const MIB = 1024 * 1024;

const nodes: BlockdevOptions[] = [
  { driver: "null-co", "node-name": "n0", size: 10 * MIB },
  { driver: "null-co", "node-name": "n1", size: 10 * MIB },
  { driver: "null-co", "node-name": "odd", size: 1_000_000 },
  { driver: "null-co", "node-name": "empty", size: 0 },
  { driver: "null-co", "node-name": "ro", size: MIB, "read-only": true },
];

const line =
  (verb: string) =>
  (node: string, name: string, more: object = {}): Line => [`block-dirty-bitmap-${verb}`, { node, name, ...more }];
const add = line("add");
const remove = line("remove");
const clear = line("clear");
const enable = line("enable");
const disable = line("disable");
const merge = (node: string, target: string, bitmaps: unknown[]): Line => [
  "block-dirty-bitmap-merge",
  { node, target, bitmaps },
];
const sha256 = (node: string, name: string): Line => ["x-debug-block-dirty-bitmap-sha256", { node, name }];

describe.skipIf(!hasJudge("qemu-storage-daemon"))(
  "bitmap commands answer as the reference does",
  { timeout: 30_000 },
  () => {
    it("to every way to add one", async () => {
      await expectSameDialogue(nodes, [
        add("zz", "b"),
        add("n0", ""),
        add("n0", "x".repeat(1023)),
        add("n0", "x".repeat(1024)),
        add("n0", "é".repeat(512)),
        ...[0, 1, 256, 511, 513, 1536].map((granularity) => add("n0", "g", { granularity })),
        ...[512, 4096, 2 ** 31].map((granularity) => add("n0", `g${String(granularity)}`, { granularity })),
        add("n0", "b0"),
        add("n0", "b0"),
        add("n0", "b0", { granularity: 7 }),
        add("n0", "", { granularity: 7 }),
        add("n0", "x".repeat(1023)),
        add("n0", "off", { disabled: true }),
        add("ro", "b"),
        add("odd", "b"),
        add("empty", "b"),
        add("n0", "p", { persistent: true }),
        add("n0", "p", { persistent: true, granularity: 7 }),
        add("n0", "", { persistent: true }),
        add("n0", "b0", { persistent: true }),
        add("ro", "p", { persistent: true }),
        add("zz", "p", { persistent: true }),
      ]);
    });

    it("to bitmaps and nodes that are not there", async () => {
      await expectSameDialogue(nodes, [
        ...[remove, clear, enable, disable].flatMap((command) => [
          command("zz", "b"),
          command("n0", "zz"),
          command("n0", ""),
        ]),
        sha256("zz", "b"),
        sha256("n0", "zz"),
        merge("zz", "b", ["a"]),
        merge("n0", "zz", ["a"]),
        add("n0", "b0"),
        merge("n0", "b0", ["zz"]),
        merge("n0", "b0", [{ node: "zz", name: "b0" }]),
        merge("n0", "b0", [{ node: "n1", name: "b0" }]),
      ]);
    });

    it("to the life of a bitmap", async () => {
      await expectSameDialogue(nodes, [
        add("n0", "a"),
        disable("n0", "a"),
        disable("n0", "a"),
        add("n0", "b", { granularity: 512 }),
        enable("n0", "a"),
        enable("n0", "a"),
        clear("n0", "a"),
        merge("n0", "a", ["a"]),
        merge("n0", "a", ["b"]),
        add("n1", "c", { granularity: 4096 }),
        merge("n0", "a", ["b", { node: "n1", name: "c" }]),
        add("odd", "d"),
        merge("n0", "a", [{ node: "odd", name: "d" }]),
        merge("odd", "d", [{ node: "n0", name: "a" }]),
        sha256("n0", "a"),
        sha256("n0", "b"),
        sha256("odd", "d"),
        add("empty", "e"),
        sha256("empty", "e"),
        remove("n0", "a"),
        remove("n0", "a"),
        add("n0", "a"),
        remove("n0", "b"),
      ]);
    });
  },
);

describe("bitmap commands", () => {
  it("hash the bits in whole words of eight bytes, as the reference does", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, nodes[0]!);
    const context = contextOf(test);
    await ask(context, [add("n0", "b0"), add("n0", "other")]);
    await using backend = test.graph.backend(
      node,
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      { description: "a test" },
    );
    await backend.write(65536, new Uint8Array(65536));
    await backend.write(MIB, new Uint8Array(102_400));
    // Measured with the same writes over NBD.
    expect(await ask(context, [sha256("n0", "b0")])).toEqual([
      { sha256: "5ed3c916d2760829feab3a5473bc1c269952da7cbb38d8ad94137902e36c1b8c" },
    ]);
    await ask(context, [clear("n0", "b0")]);
    const clean = createHash("sha256").update(new Uint8Array(24)).digest("hex");
    expect(await ask(context, [sha256("n0", "b0")])).toEqual([{ sha256: clean }]);
    await ask(context, [merge("n0", "b0", ["other"])]);
    expect(node.bitmaps.get("b0").count).toBe(3 * 65536);
  });

  it("leave a bitmap alone that is in use", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, nodes[0]!);
    const context = contextOf(test);
    await ask(context, [add("n0", "b0"), add("n0", "free")]);
    node.bitmaps.get("b0").setBusy("a test");
    const busy = "Bitmap 'b0' is currently in use by another operation and cannot be used";
    expect(
      await ask(context, [
        remove("n0", "b0"),
        clear("n0", "b0"),
        enable("n0", "b0"),
        disable("n0", "b0"),
        merge("n0", "b0", ["free"]),
        merge("n0", "free", ["b0"]),
        merge("n0", "b0", ["zz"]),
        merge("n0", "b0", []),
      ]),
    ).toEqual([busy, busy, busy, busy, busy, busy, "Dirty bitmap 'zz' not found", busy]);
  });

  it("do nothing when there is nothing to merge (the reference crashes)", async () => {
    await using test = testGraph();
    await addNode(test.graph, nodes[0]!);
    expect(await ask(contextOf(test), [add("n0", "b0"), merge("n0", "b0", [])])).toEqual([{}, {}]);
  });

  it("merge all or nothing", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, nodes[0]!);
    const context = contextOf(test);
    await ask(context, [add("n0", "a"), add("n0", "b")]);
    node.bitmaps.get("b").set(0, MIB);
    await ask(context, [merge("n0", "a", ["b", "zz"])]);
    expect(node.bitmaps.get("a").count).toBe(0);
  });
});
