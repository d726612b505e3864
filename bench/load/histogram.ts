/** Buckets per doubling: a percentile is at most 1/64 too high. */
const STEPS = 64;
const STEP_BITS = 6;
const DOUBLINGS = 30;

/** Latencies in nanoseconds, up to about a minute, in logarithmic buckets: recording one allocates nothing. */
export class Histogram {
  private readonly buckets = new Uint32Array(STEPS * DOUBLINGS);
  private total = 0;

  get count(): number {
    return this.total;
  }

  record(nanoseconds: number): void {
    this.total += 1;
    const value = nanoseconds > 0x7fff_ffff ? 0x7fff_ffff : nanoseconds | 0;
    const doubling = value < STEPS ? 0 : 31 - Math.clz32(value) - STEP_BITS + 1;
    const step = doubling === 0 ? value : (value >> (doubling - 1)) & (STEPS - 1);
    this.buckets[doubling * STEPS + step]! += 1;
  }

  clear(): void {
    this.buckets.fill(0);
    this.total = 0;
  }

  /** The latency in microseconds that `share` (0 to 1) of all do not exceed. NaN when none was recorded. */
  percentile(share: number): number {
    let left = Math.max(1, Math.ceil(this.total * share));
    for (let i = 0; i < this.buckets.length; i++) {
      left -= this.buckets[i]!;
      if (left <= 0) return upperEnd(i) / 1000;
    }
    return NaN;
  }
}

function upperEnd(bucket: number): number {
  const doubling = bucket >> STEP_BITS;
  const step = bucket & (STEPS - 1);
  return doubling === 0 ? step : (STEPS + step + 1) * 2 ** (doubling - 1) - 1;
}
