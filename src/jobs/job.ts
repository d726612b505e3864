import type { BlockBackend } from "../block/backend.js";
import type { BlockdevOnError, JobType } from "../../qapi/generated/types.js";

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
  /** The `speed` changed, bytes per second, 0 for no limit. */
  setSpeed?(speed: number): void;
  /** Backends whose drains pause the job. */
  readonly backends?: readonly BlockBackend[];
}

/** What a running job may ask of the scheduler. */
export interface JobControl {
  readonly id: string;
  /** Aborted when the job is cancelled: waiting code gives up. */
  readonly signal: AbortSignal;
  readonly speed: number;
  /** Call often, with no I/O of the job in flight: here it pauses (user, drain), and here it learns of a cancel (rejects). */
  pausePoint(): Promise<void>;
  /** `bytes` more are done: progress, and the delay that `speed` asks for is taken at the next pausePoint. */
  processed(bytes: number): Promise<void> | void;
  setRemaining(bytes: number): void;
  increaseRemaining(bytes: number): void;
  /** The job is ready: it goes on until `complete` or `cancel`. */
  ready(): void;
  /**
   * A request failed: applies the policy (BLOCK_JOB_ERROR, io-status, stop = pause until resumed). `retry`: again after
   * it was resumed; `skip`: ignore. Rejects for `report`.
   */
  ioError(error: unknown, policy: BlockdevOnError, isRead: boolean): Promise<"retry" | "skip">;
}
