import { BlockError, messageOf } from "../../base/errors.js";
import { errnoText } from "../../base/errno.js";
import { snapshotNode } from "../../block/graph/chain.js";
import type { BlockdevSnapshotInternal } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";
import { findRoot } from "../internal-snapshot.js";
import { runAction, type PreparedAction, type TransactionAction } from "../transaction.js";

export const blockdevSnapshotInternalSyncAction: TransactionAction<"blockdev-snapshot-internal-sync"> = {
  type: "blockdev-snapshot-internal-sync",
  groupable: false,
  node({ device }, { graph }) {
    const node = graph.lookup(device);
    return node === undefined ? undefined : (snapshotNode(node) ?? node);
  },
  prepare,
};

/** Keep what a disk holds now inside its own image. */
export const blockdevSnapshotInternalSync = defineCommand("blockdev-snapshot-internal-sync", (args, context) =>
  runAction(blockdevSnapshotInternalSyncAction, args, context),
);

async function prepare({ device, name }: BlockdevSnapshotInternal, context: CommandContext): Promise<PreparedAction> {
  const { graph, jobs } = context;
  const root = findRoot(device, context);
  jobs.checkUnblocked(root);
  if (root.readOnly) throw new BlockError("read-only", `Device '${device}' is read only`);
  const node = snapshotNode(root);
  const store = node?.self.snapshots;
  if (node === undefined || store === undefined || node.readOnly) {
    const message = `Block format '${root.driver.name}' used by device '${device}' does not support internal snapshots`;
    throw new BlockError("unsupported", message);
  }
  store.check();
  if (name === "") throw new BlockError("invalid", "Name is empty");
  if (store.list().some((snapshot) => snapshot.name === name)) {
    throw new BlockError("invalid", `Snapshot with name '${name}' already exists on device '${device}'`);
  }
  let made;
  try {
    made = await store.create(name);
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    const message = `Failed to create snapshot '${name}' on device '${device}': ${errnoText(error.errno)}`;
    throw new BlockError(error.kind, message, { cause: error, errno: error.errno });
  }
  return {
    async abort() {
      try {
        await store.delete(made.id, made.name);
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        graph.options.warn(`Could not delete snapshot '${name}' on device '${device}': ${messageOf(error)}`);
      }
    },
  };
}
