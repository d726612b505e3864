import type { BlockdevOnError, BlockJobChangeOptions, JobType } from "../../qapi/generated/types.js";
import type { BlockNode } from "../block/node.js";

/** What a kind of job does; the scheduler does the rest (states, verbs, events, pausing, speed, transactions). */
export interface JobDriver {
  readonly type: JobType;
  /** Block jobs show up in query-block-jobs and send BLOCK_JOB_* events; the others (create) do neither. */
  readonly isBlockJob: boolean;
  /** Do the work. Rejecting makes the job fail with that message. Called once, after the reply to the command. */
  run(job: JobControl): Promise<void>;
  /** All jobs of the transaction are about to succeed; the last chance to fail. */
  prepare?(): Promise<void>;
  /** Exactly one of commit and abort is called, then clean; synchronous, cannot fail. Graph changes go to `clean`. */
  commit?(): void;
  abort?(): void;
  clean?(): Promise<void>;
  /** `job-complete` in state ready. */
  complete?(): void;
  /** A cancel was asked for. True: the job will end by itself without failing (soft cancel of a ready mirror). */
  cancel?(force: boolean): boolean;
  /** What query-block-jobs tells of this kind of job alone. */
  info?(): { readonly type: "mirror"; readonly "actively-synced": boolean };
  /** block-job-change. Rejects with BlockError. */
  change?(options: BlockJobChangeOptions): Promise<void>;
  /** Nodes that nothing else may replace, close, or start a job on while this one lives. */
  readonly blockedNodes?: readonly BlockNode[];
}

/** What a running job may ask of the scheduler. */
export interface JobControl {
  readonly id: string;
  /** Aborted when the job is cancelled: waiting code gives up. */
  readonly signal: AbortSignal;
  readonly speed: number;
  /**
   * A pause, a drain, a cancel or the speed wants the job at its next pausePoint: start nothing more, wait for what is
   * in flight, then go there.
   */
  readonly interrupted: boolean;
  /**
   * Call often, with no I/O of the job in flight: here it pauses (user, drain), here it waits for what `speed` allows,
   * and here it learns of a cancel (rejects).
   */
  pausePoint(): Promise<void>;
  /**
   * Nothing to do until `milliseconds` are over, or `until` is true when somebody calls `wake`; pauses meanwhile.
   * Rejects on a cancel.
   */
  rest(milliseconds: number, until?: () => boolean): Promise<void>;
  /** What a resting job waits for may be there. */
  wake(): void;
  /** `bytes` are about to move: counted against `speed`. */
  charge(bytes: number): void;
  /** `bytes` more are done: progress. */
  processed(bytes: number): void;
  setRemaining(bytes: number): void;
  increaseRemaining(bytes: number): void;
  /** The job is ready: it goes on until `complete` or `cancel`. */
  ready(): void;
  /**
   * A request failed: applies the policy (BLOCK_JOB_ERROR, io-status, stop = pause until resumed). Resolves when it is
   * to be tried again, rejects with the error for `report`. Call with no I/O of the job in flight.
   */
  ioError(error: unknown, policy: BlockdevOnError, isRead: boolean): Promise<void>;
}
