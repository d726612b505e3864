import type { JobControl, JobDriver } from "../../src/jobs/job.js";
import { JobScheduler } from "../../src/jobs/scheduler.js";
import { Deferred } from "../../src/base/lifecycle.js";

/** A scheduler that writes down what it tells, each event as one short line. */
export function recordedScheduler(now?: () => number): { jobs: JobScheduler; told: string[] } {
  const told: string[] = [];
  const jobs = new JobScheduler((name, data) => told.push(eventLine(name, data as JobEventData)), now);
  return { jobs, told };
}

/** What the events of jobs hold, all of them together. */
export interface JobEventData {
  readonly id?: string;
  readonly device?: string;
  readonly status?: string;
  readonly len?: number;
  readonly offset?: number;
  readonly operation?: string;
  readonly action?: string;
  readonly error?: string;
  readonly "node-name"?: string;
}

/** `j running`, `j BLOCK_JOB_COMPLETED 5/10 error`, … */
export function eventLine(name: string, data: JobEventData): string {
  const id = data.id ?? data.device ?? "";
  if (name === "JOB_STATUS_CHANGE") return `${id} ${data.status ?? ""}`;
  const parts = [id, name];
  if (data.len !== undefined) parts.push(`${data.offset ?? 0}/${data.len}`);
  if (data.operation !== undefined) parts.push(data.operation, data.action ?? "");
  if (data.error !== undefined) parts.push(data.error);
  return parts.join(" ");
}

/** A job whose work is done by the test: it rests until the test says how it ends. */
export class PuppetJob implements JobDriver {
  readonly type = "backup";
  readonly calls: string[] = [];
  control: JobControl | null = null;
  private readonly started = new Deferred<JobControl>();
  private readonly ending = new Deferred();
  prepare?: () => Promise<void>;

  constructor(readonly isBlockJob = true) {}

  async run(job: JobControl): Promise<void> {
    this.control = job;
    this.started.resolve(job);
    const aborted = new Promise<void>((resolve) => job.signal.addEventListener("abort", () => resolve()));
    await Promise.race([this.ending.promise, aborted]);
    await job.pausePoint();
  }

  running(): Promise<JobControl> {
    return this.started.promise;
  }

  finish(): void {
    this.ending.resolve();
  }

  fail(error: Error): void {
    this.ending.reject(error);
  }

  commit(): void {
    this.calls.push("commit");
  }

  abort(): void {
    this.calls.push("abort");
  }

  async clean(): Promise<void> {
    this.calls.push("clean");
  }
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
