/* hot path: two stores an operation */
import type { Histogram } from "./histogram.js";
import type { Span } from "./stop-line.js";

const FIRST_OPERATIONS = 1 << 16;
/** More than a load of a minute has; 256 MiB. */
const OPERATIONS_MAX = 1 << 24;

/**
 * When each operation began and ended, for a job whose span of interest is known only when it is over. Times are of
 * `performance.now`, in milliseconds.
 */
export class LatencyLog {
  private times = new Float64Array(2 * FIRST_OPERATIONS);
  private count = 0;

  add(begun: number, ended: number): void {
    if (2 * this.count === this.times.length) this.grow();
    this.times[2 * this.count] = begun;
    this.times[2 * this.count + 1] = ended;
    this.count += 1;
  }

  /**
   * Fill `histogram` with the latencies of all that were under way at some time of the span. An operation that began
   * before it or ended behind it counts whole: its client waited for all of that.
   */
  fill(histogram: Histogram, { from, to }: Span): void {
    histogram.clear();
    for (let i = 0; i < this.count; i++) {
      const begun = this.times[2 * i]!;
      const ended = this.times[2 * i + 1]!;
      if (ended >= from && begun <= to) histogram.record((ended - begun) * 1e6);
    }
  }

  private grow(): void {
    if (this.count >= OPERATIONS_MAX) throw new Error(`a stoppable job has ${OPERATIONS_MAX} operations at most`);
    const longer = new Float64Array(2 * this.times.length);
    longer.set(this.times);
    this.times = longer;
  }
}
