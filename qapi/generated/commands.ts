// Generated from qapi/*.json by `npm run generate`. Do not edit.

import type {
  BlockCommitArguments,
  BlockDeviceInfo,
  BlockDirtyBitmap,
  BlockDirtyBitmapAdd,
  BlockDirtyBitmapMerge,
  BlockDirtyBitmapSha256,
  BlockExportDelArguments,
  BlockExportInfo,
  BlockExportOptions,
  BlockInfo,
  BlockJobCancelArguments,
  BlockJobChangeOptions,
  BlockJobCompleteArguments,
  BlockJobDismissArguments,
  BlockJobFinalizeArguments,
  BlockJobInfo,
  BlockJobPauseArguments,
  BlockJobResumeArguments,
  BlockJobSetSpeedArguments,
  BlockResizeArguments,
  BlockSetWriteThresholdArguments,
  BlockStats,
  BlockStreamArguments,
  BlockdevBackup,
  BlockdevCreateArguments,
  BlockdevDelArguments,
  BlockdevMirrorArguments,
  BlockdevOptions,
  BlockdevReopenArguments,
  BlockdevSetActiveArguments,
  BlockdevSnapshot,
  BlockdevSnapshotDeleteInternalSyncArguments,
  BlockdevSnapshotInternal,
  BlockdevSnapshotSync,
  ChangeBackingFileArguments,
  ChardevAddArguments,
  ChardevBackendInfo,
  ChardevChangeArguments,
  ChardevInfo,
  ChardevRemoveArguments,
  ChardevReturn,
  ChardevSendBreakArguments,
  CommandInfo,
  DriveBackup,
  DriveMirror,
  IoEngineInfo,
  JobCancelArguments,
  JobCompleteArguments,
  JobDismissArguments,
  JobFinalizeArguments,
  JobInfo,
  JobPauseArguments,
  JobResumeArguments,
  NbdServerAddOptions,
  NbdServerOptionsLegacy,
  NbdServerRemoveArguments,
  ObjectDelArguments,
  ObjectOptions,
  ObjectPropertyInfo,
  ObjectTypeInfo,
  QmpCapabilitiesArguments,
  QomGetArguments,
  QomListArguments,
  QomListPropertiesArguments,
  QomListTypesArguments,
  QomSetArguments,
  QueryBlockstatsArguments,
  QueryNamedBlockNodesArguments,
  RingbufReadArguments,
  RingbufWriteArguments,
  SchemaInfo,
  SnapshotInfo,
  TransactionArguments,
  VersionInfo,
  XBlockdevAmendArguments,
  XBlockdevChangeArguments,
  XBlockdevSetIothreadArguments,
  XDbgBlockGraph,
} from "./types.js";

/** The arguments of a command that takes none. */
export type NoArguments = Record<string, never>;

/** What each command takes and returns; `void` is sent as an empty object. */
export interface Commands {
  /**
   * Start a job that moves what lies above an image of a backing chain down into that image, so that the ones above it are no longer needed. Where the topmost image is among them, the job gets ready when all is copied, follows what is written from then on, and is to be completed: then the users of @device go on with the base. Else the job ends by itself, and the image above names the base as its backing file from then on.
   * Deprecated: @base and @top: use @base-node and @top-node.
   */
  "block-commit": {
    arguments: BlockCommitArguments;
    returns: void;
  };
  /** Make a bitmap. It is clean, and records from now on. */
  "block-dirty-bitmap-add": {
    arguments: BlockDirtyBitmapAdd;
    returns: void;
  };
  /** Make a bitmap clean. */
  "block-dirty-bitmap-clear": {
    arguments: BlockDirtyBitmap;
    returns: void;
  };
  /** Let a bitmap record no longer. */
  "block-dirty-bitmap-disable": {
    arguments: BlockDirtyBitmap;
    returns: void;
  };
  /** Let a bitmap record. */
  "block-dirty-bitmap-enable": {
    arguments: BlockDirtyBitmap;
    returns: void;
  };
  /** Add the bits of bitmaps to another one. All of them or none. */
  "block-dirty-bitmap-merge": {
    arguments: BlockDirtyBitmapMerge;
    returns: void;
  };
  /** Remove a bitmap, from the image too. */
  "block-dirty-bitmap-remove": {
    arguments: BlockDirtyBitmap;
    returns: void;
  };
  /** Export a node. */
  "block-export-add": {
    arguments: BlockExportOptions;
    returns: void;
  };
  /** Ask an export to go. It has gone, and its id is free, when BLOCK_EXPORT_DELETED tells. */
  "block-export-del": {
    arguments: BlockExportDelArguments;
    returns: void;
  };
  /** Stop a job. */
  "block-job-cancel": {
    arguments: BlockJobCancelArguments;
    returns: void;
  };
  /** Change how a job works while it does. */
  "block-job-change": {
    arguments: BlockJobChangeOptions;
    returns: void;
  };
  /** Tell a job that is ready to do its last step. */
  "block-job-complete": {
    arguments: BlockJobCompleteArguments;
    returns: void;
  };
  /** Forget a job that is concluded. */
  "block-job-dismiss": {
    arguments: BlockJobDismissArguments;
    returns: void;
  };
  /** Let a job that is pending make its changes final, together with the jobs of its transaction. */
  "block-job-finalize": {
    arguments: BlockJobFinalizeArguments;
    returns: void;
  };
  /** Let a job rest. */
  "block-job-pause": {
    arguments: BlockJobPauseArguments;
    returns: void;
  };
  /** Let a job that rests go on. */
  "block-job-resume": {
    arguments: BlockJobResumeArguments;
    returns: void;
  };
  /** Limit a job, or lift its limit. */
  "block-job-set-speed": {
    arguments: BlockJobSetSpeedArguments;
    returns: void;
  };
  /** Have it announced when a node is written to behind an offset: time to make the device that it lies on larger. Once; then it may be set again. */
  "block-set-write-threshold": {
    arguments: BlockSetWriteThresholdArguments;
    returns: void;
  };
  /** Start a job that copies what an image shows of its backing files into the image, so that it no longer needs them. At the end the image has what lies below the copied layers as its backing file: @base, or none. The image may be the backing file of others, and be written to meanwhile. */
  "block-stream": {
    arguments: BlockStreamArguments;
    returns: void;
  };
  /** Change the size of a disk. New bytes read as zeroes; bytes cut off are lost. */
  block_resize: {
    arguments: BlockResizeArguments;
    returns: void;
  };
  /** Open an image and add it to the graph as a node with a name. */
  "blockdev-add": {
    arguments: BlockdevOptions;
    returns: void;
  };
  /** Start a job that copies a node as it is at this moment, while others go on to write to it: what they are about to overwrite is copied first. */
  "blockdev-backup": {
    arguments: BlockdevBackup;
    returns: void;
  };
  /** Start a job that creates an image. An image in a file takes two: one for the file, then, once that is open as a node, one for the format. The job stays concluded, with its error if it failed, until `job-dismiss`. */
  "blockdev-create": {
    arguments: BlockdevCreateArguments;
    returns: void;
  };
  /** Close a node that `blockdev-add` made. What was opened inline below it goes with it. */
  "blockdev-del": {
    arguments: BlockdevDelArguments;
    returns: void;
  };
  /** Start a job that makes a node a copy of another, which goes on being used. When all is copied the job is ready and follows what is written. Completed with `job-complete`, it lets the users of the source go over to the copy; cancelled without force, it leaves them, and the copy is what the source was at that moment. */
  "blockdev-mirror": {
    arguments: BlockdevMirrorArguments;
    returns: void;
  };
  /** Give open nodes other options, while they are in use: all of them, or none when one cannot be changed. An option that is left out goes back to its default, so tell all that are to stay. `driver` and `node-name` cannot change, and neither can what a driver needs to find its data, such as `filename`. */
  "blockdev-reopen": {
    arguments: BlockdevReopenArguments;
    returns: void;
  };
  /** Hand images over to another process, or take them over. An inactive node has written all that it has, its image holds what was kept of it (dirty bitmaps too), and it has no locks: another process may open the image and write to it. Here nobody can change it, and what is read may be old. When the node is activated it takes its locks again and looks at the image anew. */
  "blockdev-set-active": {
    arguments: BlockdevSetActiveArguments;
    returns: void;
  };
  /** Put a node that is open above another one, as its overlay: whoever uses the lower one writes to the overlay from now on, and the lower one keeps what it holds, read-only. No request is lost. */
  "blockdev-snapshot": {
    arguments: BlockdevSnapshot;
    returns: void;
  };
  /** Delete a snapshot inside an image. What only it used becomes free. */
  "blockdev-snapshot-delete-internal-sync": {
    arguments: BlockdevSnapshotDeleteInternalSyncArguments;
    returns: SnapshotInfo;
  };
  /** Keep what a disk holds now inside its own image, beside what will be written to it. The image must be qcow2. */
  "blockdev-snapshot-internal-sync": {
    arguments: BlockdevSnapshotInternal;
    returns: void;
  };
  /** Create an image that is empty so far, and put it above a node: whoever uses the node writes to the new image from now on, and the node keeps what it holds, read-only. No request is lost. The new node closes when its last user has gone. */
  "blockdev-snapshot-sync": {
    arguments: BlockdevSnapshotSync;
    returns: void;
  };
  /** Change what an image says of its backing file: the name in its header. The node that is its backing file stays; it is up to the caller that the name leads to the same bytes when the image is opened again. */
  "change-backing-file": {
    arguments: ChangeBackingFileArguments;
    returns: void;
  };
  /** Open a character device. */
  "chardev-add": {
    arguments: ChardevAddArguments;
    returns: ChardevReturn;
  };
  /** Put another device in the place of one that nothing uses. When the new one cannot be opened the old one is gone. */
  "chardev-change": {
    arguments: ChardevChangeArguments;
    returns: ChardevReturn;
  };
  /** Close a character device that nothing uses. */
  "chardev-remove": {
    arguments: ChardevRemoveArguments;
    returns: void;
  };
  /** Send a break on a serial port. Other devices know none, and ignore it. */
  "chardev-send-break": {
    arguments: ChardevSendBreakArguments;
    returns: void;
  };
  /**
   * As `blockdev-backup`, into a file that is opened, and created where @mode says so, for the time of the job. A created image has as its backing file the node itself (`sync` is `none`), or the one below the topmost image (`sync` is `top`).
   * Deprecated: use `blockdev-create`, `blockdev-add` and `blockdev-backup`.
   */
  "drive-backup": {
    arguments: DriveBackup;
    returns: void;
  };
  /** As `blockdev-mirror`, into a file that is opened, and created where @mode says so. A created image has as its backing file the node itself (`sync` is `none`), or the one below the topmost image (`sync` is `top`). The file is closed when nobody goes on with it. */
  "drive-mirror": {
    arguments: DriveMirror;
    returns: void;
  };
  /** Make a job stop without success, as soon as it can. What it was to leave behind is not left behind. */
  "job-cancel": {
    arguments: JobCancelArguments;
    returns: void;
  };
  /** Tell a job that is ready to do its last step. */
  "job-complete": {
    arguments: JobCompleteArguments;
    returns: void;
  };
  /** Forget a job that is concluded. Its id is free again. */
  "job-dismiss": {
    arguments: JobDismissArguments;
    returns: void;
  };
  /** Let a job that is pending make its changes final, together with the jobs of its transaction. */
  "job-finalize": {
    arguments: JobFinalizeArguments;
    returns: void;
  };
  /** Let a job rest. It comes to a stop at its next safe point, not at once. */
  "job-pause": {
    arguments: JobPauseArguments;
    returns: void;
  };
  /** Let a job that rests go on. */
  "job-resume": {
    arguments: JobResumeArguments;
    returns: void;
  };
  /**
   * Export a node over NBD, read-only by itself where the node is.
   * Deprecated: `block-export-add` does the same and more.
   */
  "nbd-server-add": {
    arguments: NbdServerAddOptions;
    returns: void;
  };
  /**
   * Remove an NBD export.
   * Deprecated: `block-export-del` does the same.
   */
  "nbd-server-remove": {
    arguments: NbdServerRemoveArguments;
    returns: void;
  };
  /** Start the NBD server. There is at most one. */
  "nbd-server-start": {
    arguments: NbdServerOptionsLegacy;
    returns: void;
  };
  /** Stop the NBD server: it disconnects its clients and removes its exports. */
  "nbd-server-stop": {
    arguments: NoArguments;
    returns: void;
  };
  /** Make an object. */
  "object-add": {
    arguments: ObjectOptions;
    returns: void;
  };
  /** Remove an object. Who uses it already keeps what it needs of it; its id is free. An iothread goes when it has no exports and no jobs; its nodes return to the main iothread. A throttle-group goes when no node uses it. */
  "object-del": {
    arguments: ObjectDelArguments;
    returns: void;
  };
  /** Leave negotiation mode. Every session begins with this command; until then all others are refused. */
  qmp_capabilities: {
    arguments: QmpCapabilitiesArguments;
    returns: void;
  };
  /** Read a property of an object. */
  "qom-get": {
    arguments: QomGetArguments;
    returns: unknown;
  };
  /** List the properties of an object, and the objects below it. */
  "qom-list": {
    arguments: QomListArguments;
    returns: ObjectPropertyInfo[];
  };
  /** List the properties that objects of a type have. */
  "qom-list-properties": {
    arguments: QomListPropertiesArguments;
    returns: ObjectPropertyInfo[];
  };
  /** List the types of objects. */
  "qom-list-types": {
    arguments: QomListTypesArguments;
    returns: ObjectTypeInfo[];
  };
  /** Write a property of an object. Files have been read and keys decrypted when the object was made: to have them read again, make it anew. */
  "qom-set": {
    arguments: QomSetArguments;
    returns: void;
  };
  /** List the devices of the machine. A storage daemon has no machine, so the list is empty: see `query-named-block-nodes`. */
  "query-block": {
    arguments: NoArguments;
    returns: BlockInfo[];
  };
  /** List the exports. */
  "query-block-exports": {
    arguments: NoArguments;
    returns: BlockExportInfo[];
  };
  /** List the block jobs. Jobs that create images are not among them: see `query-jobs`. */
  "query-block-jobs": {
    arguments: NoArguments;
    returns: BlockJobInfo[];
  };
  /** What was read and written through each export, or, with @query-nodes, on each node; the oldest first. Beyond the C daemon, which lists no exports and counts nothing. */
  "query-blockstats": {
    arguments: QueryBlockstatsArguments;
    returns: BlockStats[];
  };
  /** All character devices. */
  "query-chardev": {
    arguments: NoArguments;
    returns: ChardevInfo[];
  };
  /** The kinds of character devices that there are. */
  "query-chardev-backends": {
    arguments: NoArguments;
    returns: ChardevBackendInfo[];
  };
  /** List the commands. */
  "query-commands": {
    arguments: NoArguments;
    returns: CommandInfo[];
  };
  /** List the jobs, of every type. */
  "query-jobs": {
    arguments: NoArguments;
    returns: JobInfo[];
  };
  /** List the block nodes. */
  "query-named-block-nodes": {
    arguments: QueryNamedBlockNodesArguments;
    returns: BlockDeviceInfo[];
  };
  /** Describe everything that goes over the wire. Names of types are numbers without meaning: walk from the commands and events, whose names are real. */
  "query-qmp-schema": {
    arguments: NoArguments;
    returns: SchemaInfo[];
  };
  /** Ask which daemon answers. */
  "query-version": {
    arguments: NoArguments;
    returns: VersionInfo;
  };
  /** End the daemon as SIGTERM does: jobs are cancelled, exports closed, caches and bitmaps stored. */
  quit: {
    arguments: NoArguments;
    returns: void;
  };
  /** Take data out of a ring buffer, the oldest first. */
  "ringbuf-read": {
    arguments: RingbufReadArguments;
    returns: string;
  };
  /** Put data into a ring buffer. What is oldest in it goes when there is no room. */
  "ringbuf-write": {
    arguments: RingbufWriteArguments;
    returns: void;
  };
  /** Do several things at one moment, with no request in between. If one cannot be done, none is. */
  transaction: {
    arguments: TransactionArguments;
    returns: void;
  };
  /** Start a job that changes how an image is stored, not what is in it. The job stays concluded, with its error if it failed, until `job-dismiss`. */
  "x-blockdev-amend": {
    arguments: XBlockdevAmendArguments;
    returns: void;
  };
  /** Add a child to a node, or take one away. Today that is for `quorum`. */
  "x-blockdev-change": {
    arguments: XBlockdevChangeArguments;
    returns: void;
  };
  /** Move a node, and all nodes that it is connected with, to an iothread. Exports of these nodes that have no clients come along. */
  "x-blockdev-set-iothread": {
    arguments: XBlockdevSetIothreadArguments;
    returns: void;
  };
  /** Digest of a bitmap, to compare two of them in tests. */
  "x-debug-block-dirty-bitmap-sha256": {
    arguments: BlockDirtyBitmap;
    returns: BlockDirtyBitmapSha256;
  };
  /** Show the graph of block nodes, with jobs, exports and permissions. */
  "x-debug-query-block-graph": {
    arguments: NoArguments;
    returns: XDbgBlockGraph;
  };
  /** Ask which I/O engine serves files and devices. */
  "x-query-io-engine": {
    arguments: NoArguments;
    returns: IoEngineInfo;
  };
}

export type CommandName = keyof Commands;

export const COMMAND_NAMES: readonly CommandName[] = [
  "block-commit",
  "block-dirty-bitmap-add",
  "block-dirty-bitmap-clear",
  "block-dirty-bitmap-disable",
  "block-dirty-bitmap-enable",
  "block-dirty-bitmap-merge",
  "block-dirty-bitmap-remove",
  "block-export-add",
  "block-export-del",
  "block-job-cancel",
  "block-job-change",
  "block-job-complete",
  "block-job-dismiss",
  "block-job-finalize",
  "block-job-pause",
  "block-job-resume",
  "block-job-set-speed",
  "block-set-write-threshold",
  "block-stream",
  "block_resize",
  "blockdev-add",
  "blockdev-backup",
  "blockdev-create",
  "blockdev-del",
  "blockdev-mirror",
  "blockdev-reopen",
  "blockdev-set-active",
  "blockdev-snapshot",
  "blockdev-snapshot-delete-internal-sync",
  "blockdev-snapshot-internal-sync",
  "blockdev-snapshot-sync",
  "change-backing-file",
  "chardev-add",
  "chardev-change",
  "chardev-remove",
  "chardev-send-break",
  "drive-backup",
  "drive-mirror",
  "job-cancel",
  "job-complete",
  "job-dismiss",
  "job-finalize",
  "job-pause",
  "job-resume",
  "nbd-server-add",
  "nbd-server-remove",
  "nbd-server-start",
  "nbd-server-stop",
  "object-add",
  "object-del",
  "qmp_capabilities",
  "qom-get",
  "qom-list",
  "qom-list-properties",
  "qom-list-types",
  "qom-set",
  "query-block",
  "query-block-exports",
  "query-block-jobs",
  "query-blockstats",
  "query-chardev",
  "query-chardev-backends",
  "query-commands",
  "query-jobs",
  "query-named-block-nodes",
  "query-qmp-schema",
  "query-version",
  "quit",
  "ringbuf-read",
  "ringbuf-write",
  "transaction",
  "x-blockdev-amend",
  "x-blockdev-change",
  "x-blockdev-set-iothread",
  "x-debug-block-dirty-bitmap-sha256",
  "x-debug-query-block-graph",
  "x-query-io-engine",
];
