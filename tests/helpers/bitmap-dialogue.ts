import { expect } from "vitest";
import type { CommandContext, QmpCommand } from "../../src/qmp/command.js";
import { blockDirtyBitmapAdd } from "../../src/qmp/commands/block-dirty-bitmap-add.js";
import { blockDirtyBitmapClear } from "../../src/qmp/commands/block-dirty-bitmap-clear.js";
import { blockDirtyBitmapDisable } from "../../src/qmp/commands/block-dirty-bitmap-disable.js";
import { blockDirtyBitmapEnable } from "../../src/qmp/commands/block-dirty-bitmap-enable.js";
import { blockDirtyBitmapMerge } from "../../src/qmp/commands/block-dirty-bitmap-merge.js";
import { blockDirtyBitmapRemove } from "../../src/qmp/commands/block-dirty-bitmap-remove.js";
import { xDebugBlockDirtyBitmapSha256 } from "../../src/qmp/commands/x-debug-block-dirty-bitmap-sha256.js";
import type { CommandName } from "../../qapi/generated/commands.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";
import { startDaemon } from "./daemon.js";
import { addNode, testGraph, type TestGraph } from "./graph.js";

/** A command and its arguments. */
export type Line = readonly [command: string, args: object];

/** What came back: an error's words, or the value. */
export type Answer = string | object;

type Table = Readonly<Record<string, QmpCommand<CommandName>>>;

export const bitmapCommands: Table = Object.fromEntries(
  [
    blockDirtyBitmapAdd,
    blockDirtyBitmapClear,
    blockDirtyBitmapDisable,
    blockDirtyBitmapEnable,
    blockDirtyBitmapMerge,
    blockDirtyBitmapRemove,
    xDebugBlockDirtyBitmapSha256,
  ].map((command) => [command.name, command as unknown as QmpCommand<CommandName>]),
);

/** What bitmap commands use of the context, over a graph in memory. */
export function contextOf({ graph }: TestGraph, more: Partial<CommandContext> = {}): CommandContext {
  return { graph, emit: () => undefined, ...more } as CommandContext;
}

/** Answers of our commands, called as functions, and what the nodes' bitmaps look like at the end. */
export async function ask(
  context: CommandContext,
  lines: readonly Line[],
  commands: Table = bitmapCommands,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [name, args] of lines) {
    try {
      answers.push((await commands[name]!.run(args, context)) ?? {});
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      answers.push(error.message);
    }
  }
  return answers;
}

/** Speak a dialogue with both daemons, ours in process; the answers and the bitmaps at the end must be the same. */
export async function expectSameDialogue(
  nodes: readonly BlockdevOptions[],
  lines: readonly Line[],
  commands: Table = bitmapCommands,
): Promise<void> {
  await using test = testGraph();
  for (const options of nodes) await addNode(test.graph, options);
  const ours = await ask(contextOf(test), lines, commands);
  const bitmaps = new Map(test.graph.nodes().map((node) => [node.nodeName, node.bitmaps.info()]));

  await using daemon = await startDaemon({
    program: "qemu-storage-daemon",
    args: nodes.flatMap((options) => ["--blockdev", JSON.stringify(options)]),
  });
  const theirs: Answer[] = [];
  for (const [name, args] of lines) {
    const reply = await daemon.qmp.execute(name, args);
    const error = reply["error"] as { desc: string } | undefined;
    theirs.push(error?.desc ?? (reply["return"] as object));
  }
  expect(ours).toEqual(theirs);
  const infos =
    await daemon.qmp.command<{ "node-name": string; "dirty-bitmaps"?: unknown[] }[]>("query-named-block-nodes");
  for (const info of infos) expect(bitmaps.get(info["node-name"])).toEqual(info["dirty-bitmaps"] ?? []);
}
