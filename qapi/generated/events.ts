// Generated from qapi/*.json by `npm run generate`. Do not edit.

import type {
  BlockExportDeletedEvent,
  BlockImageCorruptedEvent,
  BlockIoErrorEvent,
  BlockJobCancelledEvent,
  BlockJobCompletedEvent,
  BlockJobErrorEvent,
  BlockJobPendingEvent,
  BlockJobReadyEvent,
  BlockWriteThresholdEvent,
  JobStatusChangeEvent,
  QuorumFailureEvent,
  QuorumReportBadEvent,
  VserportChangeEvent,
} from "./types.js";

/** The data of each event. */
export interface Events {
  /** An export has gone. */
  BLOCK_EXPORT_DELETED: BlockExportDeletedEvent;
  /** An image is damaged, as its driver just found. */
  BLOCK_IMAGE_CORRUPTED: BlockImageCorruptedEvent;
  /** A device of a guest has failed to read or write. A storage daemon has no such device and never sends this: what fails is answered to the client of the export, and told by QUORUM_REPORT_BAD, BLOCK_JOB_ERROR and the like. */
  BLOCK_IO_ERROR: BlockIoErrorEvent;
  /** A block job was cancelled and has ended. */
  BLOCK_JOB_CANCELLED: BlockJobCancelledEvent;
  /** A block job ended, well or with an error. */
  BLOCK_JOB_COMPLETED: BlockJobCompletedEvent;
  /** A request of a block job failed. */
  BLOCK_JOB_ERROR: BlockJobErrorEvent;
  /** A block job with `auto-finalize` off waits to be finalized. */
  BLOCK_JOB_PENDING: BlockJobPendingEvent;
  /** A block job can be completed. */
  BLOCK_JOB_READY: BlockJobReadyEvent;
  /** Somebody has written behind the threshold of a node. It has none any more. */
  BLOCK_WRITE_THRESHOLD: BlockWriteThresholdEvent;
  /** A job went into another state. */
  JOB_STATUS_CHANGE: JobStatusChangeEvent;
  /** Too few children of a `quorum` agree on what was read, or took what was written. At most one a second for each node. */
  QUORUM_FAILURE: QuorumFailureEvent;
  /** A child of a `quorum` failed, or was outvoted. At most one a second for each child. */
  QUORUM_REPORT_BAD: QuorumReportBadEvent;
  /** A guest has opened or closed a virtio serial port. A storage daemon has no guest and never sends this. */
  VSERPORT_CHANGE: VserportChangeEvent;
}

export type EventName = keyof Events;

export const EVENT_NAMES: readonly EventName[] = [
  "BLOCK_EXPORT_DELETED",
  "BLOCK_IMAGE_CORRUPTED",
  "BLOCK_IO_ERROR",
  "BLOCK_JOB_CANCELLED",
  "BLOCK_JOB_COMPLETED",
  "BLOCK_JOB_ERROR",
  "BLOCK_JOB_PENDING",
  "BLOCK_JOB_READY",
  "BLOCK_WRITE_THRESHOLD",
  "JOB_STATUS_CHANGE",
  "QUORUM_FAILURE",
  "QUORUM_REPORT_BAD",
  "VSERPORT_CHANGE",
];
