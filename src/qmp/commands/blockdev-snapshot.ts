import type { BlockdevSnapshot } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";
import { checkSnapshotSource, putAbove } from "../external-snapshot.js";
import { runAction, type PreparedAction, type TransactionAction } from "../transaction.js";

export const blockdevSnapshotAction: TransactionAction<"blockdev-snapshot"> = {
  type: "blockdev-snapshot",
  groupable: false,
  node: ({ node }, { graph }) => graph.lookup(node),
  prepare,
};

/** Put a node that is open already above another, as a snapshot of the moment. */
export const blockdevSnapshot = defineCommand("blockdev-snapshot", (args, context) =>
  runAction(blockdevSnapshotAction, args, context),
);

async function prepare(args: BlockdevSnapshot, context: CommandContext): Promise<PreparedAction> {
  const node = context.graph.findNode(args.node);
  await checkSnapshotSource(node, context);
  return putAbove(node, context.graph.findNode(args.overlay), context);
}
