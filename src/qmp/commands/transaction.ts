import { BlockError } from "../../base/errors.js";
import { defineCommand } from "../command.js";
import { runTransaction, type ActionTable } from "../transaction.js";
import { blockDirtyBitmapAddAction } from "./block-dirty-bitmap-add.js";
import { blockDirtyBitmapClearAction } from "./block-dirty-bitmap-clear.js";
import { blockDirtyBitmapDisableAction } from "./block-dirty-bitmap-disable.js";
import { blockDirtyBitmapEnableAction } from "./block-dirty-bitmap-enable.js";
import { blockDirtyBitmapMergeAction } from "./block-dirty-bitmap-merge.js";
import { blockDirtyBitmapRemoveAction } from "./block-dirty-bitmap-remove.js";
import { backupAction } from "./blockdev-backup.js";
import { blockdevSnapshotInternalSyncAction } from "./blockdev-snapshot-internal-sync.js";
import { blockdevSnapshotSyncAction } from "./blockdev-snapshot-sync.js";
import { blockdevSnapshotAction } from "./blockdev-snapshot.js";
import { driveBackupAction } from "./drive-backup.js";

const actions: ActionTable = {
  abort: {
    type: "abort",
    // It fails anyway, and in its own words.
    groupable: true,
    prepare() {
      throw new BlockError("cancelled", "Transaction aborted using Abort action");
    },
  },
  "block-dirty-bitmap-add": blockDirtyBitmapAddAction,
  "block-dirty-bitmap-clear": blockDirtyBitmapClearAction,
  "block-dirty-bitmap-disable": blockDirtyBitmapDisableAction,
  "block-dirty-bitmap-enable": blockDirtyBitmapEnableAction,
  "block-dirty-bitmap-merge": blockDirtyBitmapMergeAction,
  "block-dirty-bitmap-remove": blockDirtyBitmapRemoveAction,
  "blockdev-backup": backupAction,
  "blockdev-snapshot": blockdevSnapshotAction,
  "blockdev-snapshot-internal-sync": blockdevSnapshotInternalSyncAction,
  "blockdev-snapshot-sync": blockdevSnapshotSyncAction,
  "drive-backup": driveBackupAction,
};

/** Do several things at one moment. If one of them cannot be done, none is. */
export const transaction = defineCommand("transaction", async (args, context) => {
  await runTransaction(actions, args, context);
});
