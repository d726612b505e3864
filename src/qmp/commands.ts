import type { CommandName } from "../../qapi/generated/commands.js";
import type { QmpCommand } from "./command.js";
import { blockCommit } from "./commands/block-commit.js";
import { blockStream } from "./commands/block-stream.js";
import { blockDirtyBitmapAdd } from "./commands/block-dirty-bitmap-add.js";
import { blockDirtyBitmapClear } from "./commands/block-dirty-bitmap-clear.js";
import { blockDirtyBitmapDisable } from "./commands/block-dirty-bitmap-disable.js";
import { blockDirtyBitmapEnable } from "./commands/block-dirty-bitmap-enable.js";
import { blockDirtyBitmapMerge } from "./commands/block-dirty-bitmap-merge.js";
import { blockDirtyBitmapRemove } from "./commands/block-dirty-bitmap-remove.js";
import { blockExportAdd } from "./commands/block-export-add.js";
import { blockExportDel } from "./commands/block-export-del.js";
import { blockJobCancel } from "./commands/block-job-cancel.js";
import { blockJobChange } from "./commands/block-job-change.js";
import { blockJobComplete } from "./commands/block-job-complete.js";
import { blockJobDismiss } from "./commands/block-job-dismiss.js";
import { blockJobFinalize } from "./commands/block-job-finalize.js";
import { blockJobPause } from "./commands/block-job-pause.js";
import { blockJobResume } from "./commands/block-job-resume.js";
import { blockJobSetSpeed } from "./commands/block-job-set-speed.js";
import { blockResize } from "./commands/block-resize.js";
import { blockSetWriteThreshold } from "./commands/block-set-write-threshold.js";
import { blockdevAdd } from "./commands/blockdev-add.js";
import { blockdevBackup } from "./commands/blockdev-backup.js";
import { blockdevCreate } from "./commands/blockdev-create.js";
import { blockdevDel } from "./commands/blockdev-del.js";
import { blockdevMirror } from "./commands/blockdev-mirror.js";
import { changeBackingFile } from "./commands/change-backing-file.js";
import { blockdevSnapshot } from "./commands/blockdev-snapshot.js";
import { blockdevSnapshotDeleteInternalSync } from "./commands/blockdev-snapshot-delete-internal-sync.js";
import { blockdevSnapshotInternalSync } from "./commands/blockdev-snapshot-internal-sync.js";
import { blockdevSnapshotSync } from "./commands/blockdev-snapshot-sync.js";
import { blockdevReopen } from "./commands/blockdev-reopen.js";
import { blockdevSetActive } from "./commands/blockdev-set-active.js";
import { driveBackup } from "./commands/drive-backup.js";
import { driveMirror } from "./commands/drive-mirror.js";
import { jobCancel } from "./commands/job-cancel.js";
import { jobComplete } from "./commands/job-complete.js";
import { jobDismiss } from "./commands/job-dismiss.js";
import { jobFinalize } from "./commands/job-finalize.js";
import { jobPause } from "./commands/job-pause.js";
import { jobResume } from "./commands/job-resume.js";
import { nbdServerAdd } from "./commands/nbd-server-add.js";
import { nbdServerRemove } from "./commands/nbd-server-remove.js";
import { nbdServerStart } from "./commands/nbd-server-start.js";
import { nbdServerStop } from "./commands/nbd-server-stop.js";
import { queryBlock } from "./commands/query-block.js";
import { queryBlockExports } from "./commands/query-block-exports.js";
import { queryBlockJobs } from "./commands/query-block-jobs.js";
import { queryBlockstats } from "./commands/query-blockstats.js";
import { queryJobs } from "./commands/query-jobs.js";
import { queryNamedBlockNodes } from "./commands/query-named-block-nodes.js";
import { transaction } from "./commands/transaction.js";
import { xBlockdevChange } from "./commands/x-blockdev-change.js";
import { xBlockdevAmend } from "./commands/x-blockdev-amend.js";
import { xDebugQueryBlockGraph } from "./commands/x-debug-query-block-graph.js";
import { xQueryIoEngine } from "./commands/x-query-io-engine.js";
import { xDebugBlockDirtyBitmapSha256 } from "./commands/x-debug-block-dirty-bitmap-sha256.js";

/** Answered by the monitor itself, on the main thread: they touch no node. */
export type MonitorCommandName = "qmp_capabilities" | "query-commands" | "query-qmp-schema" | "query-version" | "quit";

/** Answered on the main thread, which owns the objects, in turn with those of the iothread (object-commands.ts). */
export type ObjectCommandName =
  "object-add" | "object-del" | "qom-get" | "qom-list" | "qom-list-properties" | "qom-list-types" | "qom-set";

/** Answered on the main thread, which owns the character devices (chardev-commands.ts). */
export type ChardevCommandName =
  | "chardev-add"
  | "chardev-change"
  | "chardev-remove"
  | "chardev-send-break"
  | "query-chardev"
  | "query-chardev-backends"
  | "ringbuf-read"
  | "ringbuf-write";

/** Answered where all iothreads are known (iothreads.ts). */
export type IoThreadsCommandName = "x-blockdev-set-iothread";

type CommandTable = {
  readonly [
    N in Exclude<CommandName, MonitorCommandName | ObjectCommandName | ChardevCommandName | IoThreadsCommandName>
  ]: QmpCommand<N>;
};

/** Every command of the schema that runs in the iothread. Does not compile while one has no handler. */
export const commands = {
  "block-commit": blockCommit,
  "block-stream": blockStream,
  "block-dirty-bitmap-add": blockDirtyBitmapAdd,
  "block-dirty-bitmap-clear": blockDirtyBitmapClear,
  "block-dirty-bitmap-disable": blockDirtyBitmapDisable,
  "block-dirty-bitmap-enable": blockDirtyBitmapEnable,
  "block-dirty-bitmap-merge": blockDirtyBitmapMerge,
  "block-dirty-bitmap-remove": blockDirtyBitmapRemove,
  "block-export-add": blockExportAdd,
  "block-export-del": blockExportDel,
  "block-job-cancel": blockJobCancel,
  "block-job-change": blockJobChange,
  "block-job-complete": blockJobComplete,
  "block-job-dismiss": blockJobDismiss,
  "block-job-finalize": blockJobFinalize,
  "block-job-pause": blockJobPause,
  "block-job-resume": blockJobResume,
  "block-job-set-speed": blockJobSetSpeed,
  "block-set-write-threshold": blockSetWriteThreshold,
  block_resize: blockResize,
  "blockdev-add": blockdevAdd,
  "blockdev-backup": blockdevBackup,
  "blockdev-create": blockdevCreate,
  "blockdev-del": blockdevDel,
  "blockdev-mirror": blockdevMirror,
  "change-backing-file": changeBackingFile,
  "blockdev-snapshot": blockdevSnapshot,
  "blockdev-snapshot-delete-internal-sync": blockdevSnapshotDeleteInternalSync,
  "blockdev-snapshot-internal-sync": blockdevSnapshotInternalSync,
  "blockdev-snapshot-sync": blockdevSnapshotSync,
  "blockdev-reopen": blockdevReopen,
  "blockdev-set-active": blockdevSetActive,
  "drive-backup": driveBackup,
  "drive-mirror": driveMirror,
  "job-cancel": jobCancel,
  "job-complete": jobComplete,
  "job-dismiss": jobDismiss,
  "job-finalize": jobFinalize,
  "job-pause": jobPause,
  "job-resume": jobResume,
  "nbd-server-add": nbdServerAdd,
  "nbd-server-remove": nbdServerRemove,
  "nbd-server-start": nbdServerStart,
  "nbd-server-stop": nbdServerStop,
  "query-block": queryBlock,
  "query-block-exports": queryBlockExports,
  "query-block-jobs": queryBlockJobs,
  "query-blockstats": queryBlockstats,
  "query-jobs": queryJobs,
  "query-named-block-nodes": queryNamedBlockNodes,
  transaction: transaction,
  "x-debug-block-dirty-bitmap-sha256": xDebugBlockDirtyBitmapSha256,
  "x-blockdev-amend": xBlockdevAmend,
  "x-blockdev-change": xBlockdevChange,
  "x-debug-query-block-graph": xDebugQueryBlockGraph,
  "x-query-io-engine": xQueryIoEngine,
} satisfies CommandTable;
