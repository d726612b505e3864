import { describe, expect, it } from "vitest";
import type { PreparedAction, TransactionAction } from "../../src/qmp/transaction.js";
import { runTransaction, type ActionTable } from "../../src/qmp/transaction.js";
import { transaction } from "../../src/qmp/commands/transaction.js";
import type { QmpCommand } from "../../src/qmp/command.js";
import type { CommandName } from "../../qapi/generated/commands.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";
import { ask, bitmapCommands, contextOf, expectSameDialogue, type Line } from "../helpers/bitmap-dialogue.js";
import { addNode, testGraph } from "../helpers/graph.js";
import { hasJudge } from "../helpers/judges.js";

const MIB = 1024 * 1024;

const nodes: BlockdevOptions[] = [
  { driver: "null-co", "node-name": "n0", size: 10 * MIB },
  { driver: "null-co", "node-name": "odd", size: 1_000_000 },
];

const commands = { ...bitmapCommands, transaction: transaction as unknown as QmpCommand<CommandName> };

type Step = readonly [verb: string, name: string, more?: object];

/** A transaction of bitmap actions on n0; `abort` stands for itself. */
function together(steps: readonly (Step | "abort")[], properties?: object): Line {
  const actions = steps.map((step) => {
    if (step === "abort") return { type: "abort", data: {} };
    const [verb, name, more] = step;
    const key = verb === "merge" ? "target" : "name";
    return { type: `block-dirty-bitmap-${verb}`, data: { node: "n0", [key]: name, ...more } };
  });
  return ["transaction", { actions, ...(properties === undefined ? {} : { properties }) }];
}

const grouped = { "completion-mode": "grouped" };

describe.skipIf(!hasJudge("qemu-storage-daemon"))(
  "transactions answer as the reference does",
  { timeout: 30_000 },
  () => {
    it("when all goes well", async () => {
      await expectSameDialogue(
        nodes,
        [
          together([]),
          together([], grouped),
          together([
            ["add", "a"],
            ["disable", "a"],
            ["add", "b", { disabled: true, granularity: 512 }],
            ["enable", "b"],
          ]),
          together([["merge", "a", { bitmaps: ["b", { node: "n0", name: "b" }] }]], {
            "completion-mode": "individual",
          }),
          together([
            ["clear", "a"],
            ["merge", "b", { bitmaps: ["a"] }],
          ]),
          together([
            ["add", "new"],
            ["remove", "new"],
            ["remove", "a"],
          ]),
        ],
        commands,
      );
    });

    it("when an action fails: nothing has happened", async () => {
      await expectSameDialogue(
        nodes,
        [
          together(["abort"]),
          together([["add", "a"], "abort"]),
          together([
            ["add", "a"],
            ["add", "b"],
          ]),
          together([["disable", "a"], ["remove", "b"], "abort"]),
          together([
            ["disable", "b"],
            ["enable", "b"],
            ["add", "a"],
          ]),
          together([
            ["remove", "a"],
            ["clear", "a"],
          ]),
          together([
            ["remove", "a"],
            ["add", "a"],
          ]),
          together([
            ["remove", "a"],
            ["remove", "a"],
          ]),
          together([
            ["clear", "a"],
            ["merge", "a", { bitmaps: ["b", "zz"] }],
          ]),
          together([["add", "c", { granularity: 7 }]]),
          together([["add", "c", { persistent: true }]]),
          together([["merge", "zz", { bitmaps: [] }]]),
          together([["merge", "a", { bitmaps: [{ node: "zz", name: "a" }] }]]),
          ["transaction", { actions: [{ type: "block-dirty-bitmap-add", data: { node: "zz", name: "a" } }] }],
          ["transaction", { actions: [{ type: "block-dirty-bitmap-clear", data: { node: "zz", name: "a" } }] }],
        ],
        commands,
      );
    });

    it("to actions that cannot be grouped", async () => {
      await expectSameDialogue(
        nodes,
        [
          together([["add", "a"]], grouped),
          together([["remove", "a"]], grouped),
          together([["clear", "a"]], grouped),
          together(["abort"], grouped),
          together(["abort", ["add", "a"]], grouped),
        ],
        commands,
      );
    });
  },
);

describe("a transaction", () => {
  it("refuses to group what the reference crashes over", async () => {
    await using test = testGraph();
    await addNode(test.graph, nodes[0]!);
    const refusals = ["enable", "disable", "merge"].map(
      (verb) => `Action 'block-dirty-bitmap-${verb}' does not support Transaction property completion-mode = grouped`,
    );
    const lines = [
      together([["enable", "a"]], grouped),
      together([["disable", "a"]], grouped),
      together([["merge", "a", { bitmaps: [] }]], grouped),
    ];
    expect(await ask(contextOf(test), lines, commands)).toEqual(refusals);
  });

  it("brings back the contents of bitmaps when it fails", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, nodes[0]!);
    const a = node.bitmaps.add("a");
    const b = node.bitmaps.add("b");
    a.set(0, MIB);
    b.set(4 * MIB, MIB);
    const line = together([
      ["merge", "a", { bitmaps: ["b"] }],
      ["clear", "b"],
      ["merge", "b", { bitmaps: ["a"] }],
      ["clear", "a"],
      "abort",
    ]);
    expect(await ask(contextOf(test), [line], commands)).toEqual(["Transaction aborted using Abort action"]);
    expect([a.count, a.nextClean(0), b.count, b.nextDirty(0)]).toEqual([MIB, MIB, MIB, 4 * MIB]);
    const [answer] = await ask(
      contextOf(test),
      [
        together([
          ["merge", "a", { bitmaps: ["b"] }],
          ["clear", "b"],
        ]),
      ],
      commands,
    );
    expect([answer, a.count, b.count]).toEqual([{}, 2 * MIB, 0]);
  });

  it("prepares in order, aborts in reverse, cleans always", async () => {
    await using test = testGraph();
    const node = await addNode(test.graph, nodes[0]!);
    const log: string[] = [];
    const step = (name: string): PreparedAction => ({
      commit: () => void log.push(`commit ${name}`),
      abort: () => void log.push(`abort ${name}`),
      clean: () => void log.push(`clean ${name}`),
    });
    const add: TransactionAction<"block-dirty-bitmap-add"> = {
      type: "block-dirty-bitmap-add",
      groupable: true,
      node: () => node,
      async prepare({ name }, _context, group) {
        await Promise.resolve();
        if (name === "bad") throw new Error("bad");
        log.push(`prepare ${name} ${group === null ? "alone" : "grouped"}`);
        return step(name);
      },
    };
    const table = { "block-dirty-bitmap-add": add } as unknown as ActionTable;
    const actions = (...names: string[]) =>
      names.map((name) => ({ type: "block-dirty-bitmap-add" as const, data: { node: "n0", name } }));
    await runTransaction(table, { actions: actions("a", "b") }, contextOf(test));
    expect(log.splice(0)).toEqual(["prepare a alone", "prepare b alone", "commit a", "commit b", "clean a", "clean b"]);
    const properties = { "completion-mode": "grouped" } as const;
    const failing = runTransaction(table, { actions: actions("a", "b", "bad", "c"), properties }, contextOf(test));
    await expect(failing).rejects.toThrow("bad");
    expect(log).toEqual(["prepare a grouped", "prepare b grouped", "abort b", "abort a", "clean a", "clean b"]);
  });
});
