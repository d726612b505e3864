import { assert } from "../base/assert.js";
import { BlockError } from "../base/errors.js";
import { ECANCELED, ENOSPC, errnoText } from "../base/errno.js";
import { Deferred } from "../base/lifecycle.js";
import type { BackendOwner } from "../block/backend.js";
import type { EventSink } from "../block/event-sink.js";
import type {
  BlockDeviceIoStatus,
  BlockdevOnError,
  BlockErrorAction,
  BlockJobInfo,
  JobInfo,
  JobStatus,
  JobType,
} from "../../qapi/generated/types.js";
import type { JobControl, JobDriver } from "./job.js";
import { RateLimit } from "./rate-limit.js";
import { checkTransition } from "./states.js";

/** With policy `ignore` a failed request is tried again, but not in a busy loop. */
const IGNORED_ERROR_DELAY_MS = 100;
/** What a timer of Node can wait for. */
const TIMER_MAX_MS = 2 ** 31 - 1;

export interface JobOptions {
  readonly id: string;
  readonly autoFinalize: boolean;
  readonly autoDismiss: boolean;
  readonly speed: number;
}

/** What a job needs of its surroundings. */
export interface JobHost {
  readonly emit: EventSink;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** The job is in state null: its id is free. */
  gone(job: ActiveJob): void;
}

/**
 * One job: its state, its progress, and the places where it rests. Rests are entered and left synchronously, so that
 * the events of a verb come before the verb's reply. What happens when jobs end is {@link JobTransaction}'s.
 */
export class ActiveJob implements JobControl {
  readonly id: string;
  readonly autoFinalize: boolean;
  readonly autoDismiss: boolean;
  status: JobStatus = "undefined";
  /** Set when `run` is over without success, or the job was cancelled. */
  error: string | null = null;
  cancelled = false;
  /** `run` is over, or will never be called. */
  runOver = false;
  private ran = false;
  userPaused = false;
  /** Who gets to know that `run` is over; set by the transaction. */
  onRunOver: () => void = () => undefined;
  /** Resolved when `run` is over, and what follows of it at once has happened. */
  readonly ended = new Deferred();
  /** Resolved in state concluded. */
  readonly concluded = new Deferred();

  private readonly controller = new AbortController();
  private readonly rate = new RateLimit();
  private pauseCount = 0;
  /** Holds of the job whose nodes are drained. */
  private drainedHolds = 0;
  /** The job stands at a pausePoint, in state paused or standby, until it is resolved. */
  private parked: Deferred | null = null;
  /** The job waits for a timer (or for nothing but a verb). */
  private asleep: { readonly woken: Deferred; readonly timer: NodeJS.Timeout | undefined } | null = null;
  /** Drains that wait until the job rests. */
  private restWaiters: Deferred[] = [];
  private current = 0;
  private remaining = 0;
  private ioStatus: BlockDeviceIoStatus = "ok";

  constructor(
    readonly driver: JobDriver,
    options: JobOptions,
    private readonly host: JobHost,
  ) {
    this.id = options.id;
    this.autoFinalize = options.autoFinalize;
    this.autoDismiss = options.autoDismiss;
    this.rate.speed = options.speed;
  }

  /** For the backends that the job holds: their drains pause it. */
  get owner(): BackendOwner {
    return {
      description: `${this.driver.type} job '${this.id}'`,
      jobId: this.id,
      drainedBegin: (isFirst) => this.drainedBegin(isFirst),
      drainedEnd: () => this.drainedEnd(),
    };
  }

  setStatus(status: JobStatus): void {
    checkTransition(this.status, status);
    const changed = this.status !== status;
    this.status = status;
    if (changed) this.host.emit("JOB_STATUS_CHANGE", { status, id: this.id });
    if (status === "concluded") this.concluded.resolve();
    if (status === "null") this.host.gone(this);
  }

  /** created → running. With a hold (see {@link hold}) it rests at once, in state paused. */
  start(): void {
    this.ran = true;
    this.setStatus("running");
    if (this.pauseCount > 0) this.park();
    void this.main();
  }

  private async main(): Promise<void> {
    try {
      await this.pausePoint();
      await this.driver.run(this);
      if (this.cancelled && this.error === null) this.error = errnoText(ECANCELED);
    } catch (error) {
      // Anything else is a bug, and ends the iothread.
      if (!(error instanceof BlockError)) throw error;
      this.error = this.cancelled ? errnoText(ECANCELED) : error.message;
    }
    this.runOver = true;
    this.atRest();
    this.onRunOver();
    this.ended.resolve();
  }

  // The job's own calls.

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get speed(): number {
    return this.rate.speed;
  }

  get interrupted(): boolean {
    return this.pauseCount > 0 || this.cancelled || this.rate.delay(this.host.now()) > 0;
  }

  async pausePoint(): Promise<void> {
    for (;;) {
      if (this.parked !== null) await this.parked.promise;
      if (this.controller.signal.aborted) throw cancelledError();
      if (this.parked !== null) continue;
      if (this.pauseCount > 0) {
        this.park();
        continue;
      }
      const delay = this.rate.delay(this.host.now());
      if (delay <= 0) return;
      await this.sleep(delay);
    }
  }

  async rest(milliseconds: number, until?: () => boolean): Promise<void> {
    const end = this.host.now() + milliseconds;
    for (;;) {
      await this.pausePoint();
      const left = end - this.host.now();
      if (left <= 0 || until?.() === true) return;
      await this.sleep(left);
    }
  }

  charge(bytes: number): void {
    this.rate.charge(bytes, this.host.now());
  }

  processed(bytes: number): void {
    this.current += bytes;
    this.remaining = Math.max(0, this.remaining - bytes);
  }

  setRemaining(bytes: number): void {
    this.remaining = bytes;
  }

  increaseRemaining(bytes: number): void {
    this.remaining += bytes;
  }

  ready(): void {
    this.setStatus("ready");
    this.host.emit("BLOCK_JOB_READY", this.eventData());
  }

  get isReady(): boolean {
    return this.status === "ready" || this.status === "standby";
  }

  async ioError(error: unknown, policy: BlockdevOnError, isRead: boolean): Promise<void> {
    // A bug is not an error of the disk.
    if (!(error instanceof BlockError)) throw error;
    const noSpace = error.errno === ENOSPC;
    const action = actionFor(policy, noSpace);
    this.host.emit("BLOCK_JOB_ERROR", { device: this.id, operation: isRead ? "read" : "write", action });
    if (action === "report") throw error;
    if (action === "ignore") return this.rest(IGNORED_ERROR_DELAY_MS);
    if (!this.userPaused) {
      this.userPaused = true;
      this.pauseCount += 1;
    }
    // The first failure tells why the job stopped.
    if (this.ioStatus === "ok") this.ioStatus = noSpace ? "nospace" : "failed";
    await this.pausePoint();
  }

  // Verbs and drains.

  /** Keep the job from running until `release`; not a pause that a user sees or ends. */
  hold(): void {
    this.pauseCount += 1;
    this.interruptSleep();
  }

  release(): void {
    assert(this.pauseCount > 0, "only a held job is released");
    this.pauseCount -= 1;
    if (this.pauseCount === 0) this.unpark();
  }

  userPause(): void {
    if (this.userPaused) throw new BlockError("invalid", "Job is already paused");
    this.userPaused = true;
    this.hold();
  }

  userResume(): void {
    if (!this.userPaused) throw new BlockError("invalid", "Can't resume a job that was not paused");
    this.ioStatus = "ok";
    this.userPaused = false;
    this.release();
  }

  setSpeed(speed: number): void {
    this.rate.speed = speed;
    // What it waits for may be over now.
    this.wake();
  }

  /** Let `run` end soon, without success. A user's pause ends. */
  interrupt(): void {
    this.cancelled = true;
    if (this.userPaused) {
      this.userPaused = false;
      this.release();
    }
    this.controller.abort(cancelledError());
    this.wake();
  }

  /** Nothing of the job goes on by itself: it stands at a pausePoint, waits for a timer, or has not run or is over. */
  get resting(): boolean {
    return !this.ran || this.runOver || this.parked !== null || this.asleep !== null;
  }

  private async drainedBegin(isFirst: boolean): Promise<void> {
    if (isFirst) {
      this.drainedHolds += 1;
      if (this.drainedHolds === 1) this.hold();
    }
    if (!this.ran || this.runOver || this.parked !== null) return;
    const waiter = new Deferred();
    this.restWaiters.push(waiter);
    await waiter.promise;
  }

  private drainedEnd(): void {
    assert(this.drainedHolds > 0, "a drain ends once");
    this.drainedHolds -= 1;
    if (this.drainedHolds === 0) this.release();
  }

  /** Into state paused or standby. */
  private park(): void {
    this.parked = new Deferred();
    this.setStatus(this.status === "ready" ? "standby" : "paused");
    this.atRest();
  }

  private unpark(): void {
    const { parked } = this;
    if (parked === null) return;
    this.parked = null;
    this.setStatus(this.status === "standby" ? "ready" : "running");
    parked.resolve();
  }

  private atRest(): void {
    const waiters = this.restWaiters;
    this.restWaiters = [];
    for (const waiter of waiters) waiter.resolve();
  }

  private async sleep(milliseconds: number): Promise<void> {
    // Between its pausePoint and here somebody may have paused or cancelled the job.
    if (this.pauseCount > 0 || this.cancelled) return;
    const woken = new Deferred();
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => this.wake(), Math.min(TIMER_MAX_MS, Math.ceil(milliseconds)))
      : undefined;
    this.asleep = { woken, timer };
    await woken.promise;
  }

  wake(): void {
    if (this.asleep === null) return;
    const { woken, timer } = this.asleep;
    this.asleep = null;
    clearTimeout(timer);
    woken.resolve();
  }

  /** A sleeping job is at its pausePoint already: it is in its pause before the verb returns. */
  private interruptSleep(): void {
    if (this.asleep === null) return;
    this.park();
    this.wake();
  }

  // What is told of it.

  becomePending(): void {
    this.setStatus("pending");
    if (this.autoFinalize || !this.driver.isBlockJob) return;
    this.host.emit("BLOCK_JOB_PENDING", { type: this.driver.type, id: this.id });
  }

  /** BLOCK_JOB_COMPLETED, or BLOCK_JOB_CANCELLED. A job that never ran says nothing. */
  tellEnd(): void {
    if (!this.driver.isBlockJob || !this.ran) return;
    if (this.cancelled) this.host.emit("BLOCK_JOB_CANCELLED", this.eventData());
    else
      this.host.emit("BLOCK_JOB_COMPLETED", {
        ...this.eventData(),
        ...(this.error === null ? {} : { error: this.error }),
      });
  }

  eventData() {
    const { current, remaining, speed, driver, id } = this;
    return { device: id, len: current + remaining, offset: current, speed, type: driver.type };
  }

  info(): JobInfo {
    return {
      id: this.id,
      type: this.driver.type,
      status: this.status,
      "current-progress": this.current,
      "total-progress": this.current + this.remaining,
      ...(this.error === null ? {} : { error: this.error }),
    };
  }

  blockInfo(): BlockJobInfo {
    const common = {
      ...this.eventData(),
      busy: !this.resting,
      paused: this.pauseCount > 0,
      "io-status": this.ioStatus,
      ready: this.isReady,
      status: this.status,
      "auto-finalize": this.autoFinalize,
      "auto-dismiss": this.autoDismiss,
      ...(this.error === null ? {} : { error: this.error }),
    };
    // Kinds that have more to tell say so themselves.
    return { ...common, ...(this.driver.info?.() ?? { type: this.driver.type as Exclude<JobType, "mirror"> }) };
  }
}

function actionFor(policy: BlockdevOnError, noSpace: boolean): BlockErrorAction {
  if (policy === "auto" || policy === "enospc") return noSpace ? "stop" : "report";
  return policy;
}

function cancelledError(): BlockError {
  return new BlockError("cancelled", errnoText(ECANCELED));
}
