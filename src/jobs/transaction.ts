import { errnoText, ECANCELED } from "../base/errno.js";
import { BlockError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import type { ActiveJob } from "./active-job.js";

/**
 * Jobs that end together: all succeed, or the others are cancelled when one fails. A job on its own has one to itself.
 * What is done to all of them is done to the newest first.
 */
export class JobTransaction {
  /** Newest first. */
  private readonly jobs: ActiveJob[] = [];
  private aborting = false;
  /** The end has begun: nothing can be cancelled any more. Resolved when all jobs are concluded. */
  private ending: Deferred | null = null;

  add(job: ActiveJob): void {
    this.jobs.unshift(job);
    job.onRunOver = () => void this.runOver(job);
  }

  /** Waits until an end that has begun is over, so that a verb finds a job in a state that lasts. */
  async settled(): Promise<void> {
    if (this.ending !== null) await this.ending.promise;
  }

  /** Let all pending jobs become final. */
  finalize(): Promise<void> {
    return this.end(async () => {
      if (!(await this.prepare())) return this.abortAll();
      for (const job of this.jobs) await conclude(job);
    });
  }

  /**
   * Cancel `job`, and with it the others. A job that runs ends by itself soon after; for jobs that have not begun or
   * have done their work this resolves when they are concluded.
   */
  async cancel(job: ActiveJob, force: boolean): Promise<void> {
    if (job.status === "created" || job.runOver) {
      job.cancelled = true;
      job.runOver = true;
      return this.abort();
    }
    const soft = job.driver.cancel?.(force) === true;
    if (!soft) job.interrupt();
  }

  private async runOver(job: ActiveJob): Promise<void> {
    if (job.error !== null) {
      job.setStatus("aborting");
      if (!this.aborting) await this.abort();
      return;
    }
    if (this.aborting) return;
    job.setStatus("waiting");
    if (this.jobs.some((other) => other.status !== "waiting")) return;
    for (const each of this.jobs) each.becomePending();
    if (this.jobs.every((each) => each.autoFinalize)) await this.finalize();
  }

  private abort(): Promise<void> {
    return this.end(() => this.abortAll());
  }

  private async abortAll(): Promise<void> {
    this.aborting = true;
    for (const job of this.jobs) {
      if (job.error !== null) continue;
      if (job.runOver || job.status === "created") job.cancelled = job.runOver = true;
      else job.interrupt();
    }
    for (const job of this.jobs) {
      if (!job.runOver) await job.ended.promise;
      if (job.cancelled) job.error ??= errnoText(ECANCELED);
      await conclude(job);
    }
  }

  /** The last chance to fail; false where a job did. */
  private async prepare(): Promise<boolean> {
    for (const job of this.jobs) {
      try {
        await job.driver.prepare?.();
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        job.error = error.message;
        return false;
      }
    }
    return true;
  }

  private async end(section: () => Promise<void>): Promise<void> {
    if (this.ending !== null) return this.ending.promise;
    this.ending = new Deferred();
    await section();
    this.ending.resolve();
  }
}

/** commit or abort, clean, the event, concluded, and perhaps null. */
async function conclude(job: ActiveJob): Promise<void> {
  const { driver } = job;
  if (job.error === null) driver.commit?.();
  else {
    if (job.status !== "aborting") job.setStatus("aborting");
    driver.abort?.();
  }
  await driver.clean?.();
  job.tellEnd();
  job.setStatus("concluded");
  if (job.autoDismiss) job.setStatus("null");
}
