import type { BlockNode } from "../../block/node.js";
import type { JobTransaction } from "../../jobs/transaction.js";
import type { DriveBackup } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";
import { openDriveTarget } from "../drive-target.js";
import type { PreparedAction, TransactionAction } from "../transaction.js";
import { prepareBackup } from "./blockdev-backup.js";

/** As an action of a transaction. The image is created even where a later action fails. */
export const driveBackupAction: TransactionAction<"drive-backup"> = {
  type: "drive-backup",
  groupable: true,
  node: (data, { graph }) => graph.lookup(data.device),
  async prepare(data, context, group) {
    const target = await openTarget(data, context);
    return prepareWith(target, data, context, group);
  },
};

/** blockdev-backup into a file, which is open only as long as the job lives. */
export const driveBackup = defineCommand("drive-backup", async (args, context) => {
  const target = await openTarget(args, context);
  const source = context.graph.lookup(args.device);
  const prepared = await context.graph.drainedAsync(source === undefined ? [] : [source], () =>
    prepareWith(target, args, context, null),
  );
  await prepared.commit?.();
  await prepared.clean?.();
});

/** The job's filter holds the target, which closes with it. */
async function prepareWith(
  target: BlockNode,
  args: DriveBackup,
  context: CommandContext,
  group: JobTransaction | null,
): Promise<PreparedAction> {
  const { target: _filename, format: _format, mode: _mode, ...common } = args;
  try {
    return await prepareBackup({ ...common, target: target.nodeName }, context, group);
  } catch (error) {
    await context.graph.closeIfUnused(target);
    throw error;
  }
}

async function openTarget(args: DriveBackup, context: CommandContext): Promise<BlockNode> {
  const source = context.graph.findNode(args.device);
  context.jobs.checkUnblocked(source);
  // As the reference does: a copy takes no more room than it needs, whatever the disk is opened with.
  return openDriveTarget(args, source, context, { discard: "unmap", "detect-zeroes": "unmap" });
}
