/** fdatasync(2); `done` hears 0 or an errno. */
export type Fdatasync = (fd: number, done: (errno: number) => void) => void;

/**
 * The flushes of one file, at most one `fdatasync` at a time: what is asked for while it runs shares the next one, so
 * that clients who flush all the time leave the threads to others.
 */
export class Flushes {
  private waiting: ((errno: number) => void)[] = [];
  private running = false;

  constructor(private readonly fd: number) {}

  /** `done` is called once everything that had been written before this call is on stable storage, or that failed. */
  start(sync: Fdatasync, done: (errno: number) => void): void {
    this.waiting.push(done);
    if (!this.running) this.next(sync);
  }

  private next(sync: Fdatasync): void {
    this.running = true;
    const served = this.waiting;
    this.waiting = [];
    sync(this.fd, (errno) => {
      // The next one begins before the owners hear, who may close the file only when none of theirs is left.
      if (this.waiting.length > 0) this.next(sync);
      else this.running = false;
      for (const done of served) done(errno);
    });
  }
}
