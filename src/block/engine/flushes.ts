import * as fs from "node:fs";

/**
 * The flushes of one file, at most one `fdatasync` at a time: what is asked for while it runs shares the next one, so
 * that clients who flush all the time leave the thread pool to others.
 */
export class Flushes {
  private waiting: ((error: Error | null) => void)[] = [];
  private running = false;

  constructor(private readonly fd: number) {}

  /** `done` is called once everything that had been written before this call is on stable storage, or that failed. */
  start(done: (error: Error | null) => void): void {
    this.waiting.push(done);
    if (!this.running) this.next();
  }

  private next(): void {
    this.running = true;
    const served = this.waiting;
    this.waiting = [];
    fs.fdatasync(this.fd, (error) => {
      // The next one begins before the owners hear, who may close the file only when none of theirs is left.
      if (this.waiting.length > 0) this.next();
      else this.running = false;
      for (const done of served) done(error);
    });
  }
}
