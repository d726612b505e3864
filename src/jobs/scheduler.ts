import { performance } from "node:perf_hooks";
import { BlockError } from "../base/errors.js";
import { Sequence } from "../base/sequence.js";
import { QmpError } from "../base/qmp-error.js";
import type { EventSink } from "../block/event-sink.js";
import { isWellFormedId } from "../block/graph/open.js";
import type { BlockNode } from "../block/node.js";
import type { BlockJobChangeOptions, BlockJobInfo, JobInfo } from "../../qapi/generated/types.js";
import { ActiveJob, type JobHost } from "./active-job.js";
import type { JobDriver } from "./job.js";
import { checkVerb, type JobVerb } from "./states.js";
import { JobTransaction } from "./transaction.js";

export interface NewJobOptions {
  readonly id: string;
  /** Default: true. */
  readonly autoFinalize?: boolean | undefined;
  /** Default: true. */
  readonly autoDismiss?: boolean | undefined;
  /** Bytes per second; 0, the default, for no limit. */
  readonly speed?: number | undefined;
  /** The jobs that it ends with; null or nothing where it is on its own. */
  readonly transaction?: JobTransaction | null | undefined;
}

/** How long a reply waits for the end of a job, which may have to wait for a disk. */
const REPLY_DELAY_MS = 200;

/** Which family of commands speaks: they look a job up, and fail to, in their own ways. */
export type JobFamily = "job" | "block-job";

interface Entry {
  readonly job: ActiveJob;
  /** Its place among the jobs of all threads. */
  readonly order: number;
  readonly transaction: JobTransaction;
}

/** All jobs: their ids, the verbs, and the queries. */
export class JobScheduler {
  private readonly entries = new Map<string, Entry>();
  private readonly host: JobHost;

  /** Ids of jobs on other threads that the command at hand might want to give again. */
  idsElsewhere: ReadonlySet<string> = new Set();

  /** `orders`: where jobs run on several threads, their common order. */
  constructor(
    emit: EventSink,
    now: () => number = () => performance.now(),
    private readonly orders = new Sequence(),
  ) {
    this.host = { emit, now, gone: (job) => this.entries.delete(job.id) };
  }

  /** Throws where `id` is no id or is taken. */
  checkId(id: string): void {
    if (!isWellFormedId(id)) throw new BlockError("invalid", `Invalid job ID '${id}'`);
    if (this.entries.has(id) || this.idsElsewhere.has(id))
      throw new BlockError("busy", `Job ID '${id}' already in use`);
  }

  /**
   * A new job in state created. `attach` makes the job's holds on nodes; when it fails, or `speed` will not do, the job
   * goes straight to null and the error is thrown. Throws as {@link checkId} does before that.
   */
  create(driver: JobDriver, options: NewJobOptions, attach?: (job: ActiveJob) => void): ActiveJob {
    const { id, autoFinalize = true, autoDismiss = true, speed = 0 } = options;
    this.checkId(id);
    const transaction = options.transaction ?? new JobTransaction();
    const job = new ActiveJob(driver, { id, autoFinalize, autoDismiss, speed }, this.host);
    this.entries.set(id, { job, transaction, order: this.orders.next() });
    job.setStatus("created");
    try {
      attach?.(job);
      checkSpeed(speed);
    } catch (error) {
      job.setStatus("null");
      throw error;
    }
    transaction.add(job);
    return job;
  }

  /** created → running, and out of sight of the caller to the end. */
  start(job: ActiveJob): void {
    job.start();
  }

  /** The job has done its work, and what follows of that by itself has happened. */
  async runOver(job: ActiveJob): Promise<void> {
    const transaction = this.entries.get(job.id)?.transaction;
    await job.ended.promise;
    await transaction?.settled();
  }

  /** A job that has not been started comes to its end: created, aborting, concluded, null. */
  async abandon(job: ActiveJob): Promise<void> {
    const entry = this.entries.get(job.id);
    if (entry?.job !== job) return;
    await entry.transaction.cancel(job, true);
    if (job.status === "concluded") job.setStatus("null");
  }

  // Verbs. All reject with the class and words of the reference.

  async pause(id: string, family: JobFamily): Promise<void> {
    const { job } = await this.take(id, family, "pause");
    job.userPause();
  }

  async resume(id: string, family: JobFamily): Promise<void> {
    const { job } = await this.find(id, family);
    if (!job.userPaused) throw new BlockError("invalid", "Can't resume a job that was not paused");
    checkVerb(id, job.status, "resume");
    job.userResume();
  }

  /**
   * Resolves when the job is concluded, so that its events come before the reply, as clients are used to; but a disk
   * that does not answer holds the reply up only for a moment.
   */
  async cancel(id: string, family: JobFamily, force: boolean): Promise<void> {
    const found = await this.find(id, family);
    if (family === "block-job" && found.job.userPaused && !force) {
      throw new BlockError("busy", `The block job for device '${id}' is currently paused`);
    }
    checkVerb(id, found.job.status, "cancel");
    await within(REPLY_DELAY_MS, cancelAndWait(found, force));
  }

  async complete(id: string, family: JobFamily): Promise<void> {
    const { job } = await this.take(id, family, "complete");
    if (job.cancelled || job.driver.complete === undefined) {
      throw new BlockError("invalid", `The active block job '${id}' cannot be completed`);
    }
    job.driver.complete();
  }

  /** Resolves when all jobs of its transaction are concluded. */
  async finalize(id: string, family: JobFamily): Promise<void> {
    const { transaction } = await this.take(id, family, "finalize");
    await transaction.finalize();
  }

  async dismiss(id: string, family: JobFamily): Promise<void> {
    const { job } = await this.take(id, family, "dismiss");
    job.setStatus("null");
  }

  async setSpeed(id: string, speed: number): Promise<void> {
    const { job } = await this.take(id, "block-job", "set-speed");
    checkSpeed(speed);
    job.setSpeed(speed);
  }

  async change(options: BlockJobChangeOptions): Promise<void> {
    const { job } = await this.take(options.id, "block-job", "change");
    const { type } = job.driver;
    if (type !== options.type) {
      throw new BlockError("invalid", `job '${options.id}' is '${type}' job, not '${options.type}'`);
    }
    if (job.driver.change === undefined) throw new BlockError("unsupported", "Job type does not support change");
    await job.driver.change(options);
  }

  // Queries: newest first.

  list(): JobInfo[] {
    return [...this.entries.values()].reverse().map(({ job }) => job.info());
  }

  listBlockJobs(): BlockJobInfo[] {
    const jobs = [...this.entries.values()].reverse().filter(({ job }) => job.driver.isBlockJob);
    return jobs.map(({ job }) => job.blockInfo());
  }

  /** Its place among the jobs of all threads; undefined where there is none of that name. */
  orderOf(id: string): number | undefined {
    return this.entries.get(id)?.order;
  }

  /** Throws `Node '…' is busy: …` where a job relies on nobody else using the node. */
  checkUnblocked(node: BlockNode): void {
    for (const { job } of this.entries.values()) {
      if (job.status === "concluded" || job.driver.blockedNodes?.includes(node) !== true) continue;
      const { type } = job.driver;
      throw new BlockError("busy", `Node '${node.nodeName}' is busy: block device is in use by block job: ${type}`);
    }
  }

  /** A job relies on both, and on the one being below the other. */
  isLinked(parent: BlockNode, child: BlockNode): boolean {
    for (const { job } of this.entries.values()) {
      const { blockedNodes = [] } = job.driver;
      if (job.status !== "concluded" && blockedNodes.includes(parent) && blockedNodes.includes(child)) return true;
    }
    return false;
  }

  /** Shutdown: every job comes to rest, is cancelled by force, waited for, and forgotten. */
  async cancelAll(): Promise<void> {
    const owners = [...this.entries.values()].map(({ job }) => job.owner);
    await Promise.all(owners.map(async (owner) => owner.drainedBegin?.(true)));
    for (const owner of owners) owner.drainedEnd?.();
    for (let last = [...this.entries.values()].at(-1); last !== undefined; last = [...this.entries.values()].at(-1)) {
      const { job, transaction } = last;
      await transaction.settled();
      if (job.status !== "concluded" && job.status !== "null") {
        await transaction.cancel(job, true);
        await job.concluded.promise;
      }
      // Told apart by the table of states, which the compiler does not know.
      if ((job.status as string) === "concluded") job.setStatus("null");
    }
  }

  /** The job of that name, in a state that lasts: an end that has begun is given a moment. */
  private async find(id: string, family: JobFamily): Promise<Entry> {
    const entry = this.lookup(id, family);
    await within(REPLY_DELAY_MS, entry.transaction.settled());
    return this.lookup(id, family);
  }

  private async take(id: string, family: JobFamily, verb: JobVerb): Promise<Entry> {
    const entry = await this.find(id, family);
    checkVerb(id, entry.job.status, verb);
    return entry;
  }

  private lookup(id: string, family: JobFamily): Entry {
    const entry = this.entries.get(id);
    if (family === "block-job" && entry?.job.driver.isBlockJob !== true) {
      throw new QmpError("DeviceNotActive", `Block job '${id}' not found`);
    }
    if (entry === undefined) throw new BlockError("not-found", "Job not found");
    return entry;
  }
}

async function cancelAndWait({ job, transaction }: Entry, force: boolean): Promise<void> {
  // One that is ready has its last steps before it, whichever they are: clients hear of them after the reply.
  const { isReady } = job;
  await transaction.cancel(job, force);
  if (job.cancelled && job.driver.isBlockJob && !isReady) await job.concluded.promise;
}

async function within(milliseconds: number, event: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}

function checkSpeed(speed: number): void {
  if (speed < 0) throw new BlockError("invalid", "Parameter 'speed' expects a non-negative value");
}
