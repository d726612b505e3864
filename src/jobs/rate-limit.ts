/** Speed is counted in slices of this length: what a slice allows may all go at its beginning. */
export const SLICE_MS = 100;

/**
 * So many bytes a second. A piece that is larger than a slice allows goes at once and is paid for afterwards, by as
 * many whole or partial slices as it takes. Times are milliseconds of any monotonic clock.
 */
export class RateLimit {
  private bytesPerSecond = 0;
  private sliceStart = 0;
  private sliceEnd = 0;
  /** In the current slice, which is as long as `dispatched` makes it. */
  private dispatched = 0;

  get speed(): number {
    return this.bytesPerSecond;
  }

  /** 0 lifts the limit. What is owed for the current slice is paid at the new speed. */
  set speed(bytesPerSecond: number) {
    this.bytesPerSecond = bytesPerSecond;
    this.stretch();
  }

  /** `bytes` are about to go. */
  charge(bytes: number, now: number): void {
    if (this.bytesPerSecond === 0) return;
    if (now >= this.sliceEnd) {
      this.sliceStart = now;
      this.sliceEnd = now + SLICE_MS;
      this.dispatched = 0;
    }
    this.dispatched += bytes;
    this.stretch();
  }

  /** How long to wait, from `now` on, before anything more may go; 0 for not at all. */
  delay(now: number): number {
    if (this.bytesPerSecond === 0 || now >= this.sliceEnd) return 0;
    return this.dispatched < this.allowed ? 0 : this.sliceEnd - now;
  }

  /** In one slice. */
  private get allowed(): number {
    return (this.bytesPerSecond * SLICE_MS) / 1000;
  }

  /** The current slice is as long as it takes. */
  private stretch(): void {
    if (this.bytesPerSecond === 0) return;
    this.sliceEnd = this.sliceStart + Math.max(SLICE_MS, (this.dispatched / this.allowed) * SLICE_MS);
  }
}
