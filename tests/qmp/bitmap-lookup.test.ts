import { describe, expect, it } from "vitest";
import { blockResize } from "../../src/qmp/commands/block-resize.js";
import { blockdevReopen } from "../../src/qmp/commands/blockdev-reopen.js";
import { EIO } from "../../src/base/errno.js";
import { OP_WRITE } from "../../src/block/engine/engine.js";
import { JobScheduler } from "../../src/jobs/scheduler.js";
import { ask, bitmapCommands, contextOf, type Line } from "../helpers/bitmap-dialogue.js";
import { addNode, testGraph, type TestGraph } from "../helpers/graph.js";
import { createImage } from "../helpers/qcow2-builder.js";
import type { BlockDirtyInfo, BlockdevOptions } from "../../qapi/generated/types.js";

const MIB = 1 << 20;

function disk(more: object = {}): BlockdevOptions {
  return { driver: "qcow2", "node-name": "n", file: { driver: "file", filename: "a" }, ...more };
}

/** What the image gives to who opens it when nobody has it open. */
async function stored(test: TestGraph): Promise<BlockDirtyInfo[]> {
  const node = await addNode(test.graph, disk({ "read-only": true }));
  const found = node.bitmaps.info();
  await test.graph.close(node);
  return found;
}

const byName = (a: BlockDirtyInfo, b: BlockDirtyInfo) => (a.name! < b.name! ? -1 : 1);

const CHANGES: readonly Line[] = [
  ["block-dirty-bitmap-remove", { node: "n", name: "p" }],
  ["block-dirty-bitmap-clear", { node: "n", name: "p" }],
  ["block-dirty-bitmap-merge", { node: "n", target: "p", bitmaps: ["q"] }],
  ["block_resize", { "node-name": "n", size: 9 * MIB }],
];

describe.each(CHANGES)("%s while the node is opened anew", (command, args) => {
  describe.each([
    ["to be read only", { "read-only": true }],
    ["with other options", { discard: "unmap" }],
  ])("%s", (_how, options) => {
    it.each([false, true])("is done before or after it (a write fails: %s)", async (fails) => {
      const seen = new Set<string>();
      for (let turns = 0; turns < 60; turns++) {
        await using test = testGraph();
        await createImage(test, "a", { size: MIB });
        const node = await addNode(test.graph, disk());
        for (const [name, at] of [["p", 0] as const, ["q", 65536 * 3] as const]) {
          const bitmap = node.bitmaps.add(name, 65536);
          bitmap.persistent = true;
          bitmap.set(at, 65536);
        }
        const context = contextOf(test, { jobs: new JobScheduler(() => undefined) });
        await blockdevReopen.run({ options: [disk({ "read-only": true })] }, context);
        await blockdevReopen.run({ options: [disk()] }, context);
        if (fails) test.engine.inject({ kinds: [OP_WRITE], errno: EIO, after: turns % 7 });
        const reopened = blockdevReopen.run({ options: [disk(options)] }, context);
        const outcome = Promise.resolve(reopened).then(
          () => "reopened",
          (error: unknown) => String(error),
        );
        for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
        const [answer] = await ask(context, [[command, args]], { ...bitmapCommands, block_resize: blockResize });
        const words = typeof answer === "string" ? answer : "done";
        expect(words).toMatch(
          /^(done|Bitmap '[pq]' is readonly and cannot be modified|Failed to get "resize" lock|.*Input\/output error)$/,
        );
        seen.add(words);
        expect(await outcome).toMatch(fails ? /reopened|Input\/output error/ : /reopened/);
        test.engine.clearFaults();
        const kept = node.bitmaps.info().sort(byName);
        expect(kept.map(({ name }) => name)).toEqual(
          command.endsWith("remove") && words === "done" ? ["q"] : ["p", "q"],
        );
        await test.graph.close(node);
        expect((await stored(test)).sort(byName), `${turns} turns, ${words}`).toEqual(kept);
      }
      expect(seen.has("done")).toBe(true);
    });
  });
});
