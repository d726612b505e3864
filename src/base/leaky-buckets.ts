/* hot path: take */

/** Of one bucket, in bytes or operations. */
export interface BucketLimit {
  /** A second, in the long run; 0 for no limit. */
  readonly average: number;
  /** A second, during a burst; 0 where only what a tenth of a second allows may go at once. */
  readonly max: number;
  /** How long a burst may last, seconds. */
  readonly burstSeconds: number;
}

/** What the buckets limit, in their order in the memory. */
export const BUCKETS = ["bps-total", "bps-read", "bps-write", "iops-total", "iops-read", "iops-write"] as const;
export type BucketName = (typeof BUCKETS)[number];

export interface BucketLimits extends Readonly<Record<BucketName, BucketLimit>> {
  /** An operation of more bytes counts as several; 0 for never. */
  readonly opSize: number;
}

/** How much of what a second allows fits into a bucket whose limit says nothing of bursts. */
const QUICK_SECONDS = 0.1;

/* The memory: three integers, padding, then doubles. */
const LOCK = 0;
const MEMBERS = 1;
/** Bit 0: reads are limited; bit 1: writes are. */
const LIMITED = 2;
const INTEGERS = 4;
const LEAKED_AT = 0;
const OP_SIZE = 1;
const FIRST_BUCKET = 2;
/* Of each bucket. `LEVEL` leaks at the average speed, `BURST_LEVEL` at that of bursts. */
const AVERAGE = 0;
const MAX = 1;
const BURST_SECONDS = 2;
const LEVEL = 3;
const BURST_LEVEL = 4;
const BUCKET_SIZE = 5;
const END = FIRST_BUCKET + BUCKETS.length * BUCKET_SIZE;

const OF_READS = [0, 1, 3, 4] as const;
const OF_WRITES = [0, 2, 3, 5] as const;
const FIRST_OPS_BUCKET = 3;

/* The lock: free, taken, taken with somebody who sleeps. */
const FREE = 0;
const TAKEN = 1;
const WANTED = 2;
/** Nobody holds the lock for long; who sleeps looks again after this many milliseconds in any case. */
const LOCK_SLEEP_MS = 10;

/**
 * Limits of speed, as leaky buckets: what goes is poured in, and leaks at the speed that is allowed. Who finds a bucket
 * fuller than it may be waits until enough has leaked. All in memory that threads share: a limit is for them together.
 */
export class LeakyBuckets {
  private readonly integers: Int32Array;
  private readonly doubles: Float64Array;

  constructor(readonly memory = new SharedArrayBuffer(INTEGERS * 4 + END * 8)) {
    this.integers = new Int32Array(memory, 0, INTEGERS);
    this.doubles = new Float64Array(memory, INTEGERS * 4, END);
  }

  /** New limits; the buckets are empty then. */
  setLimits(limits: BucketLimits, now: number): void {
    const { doubles } = this;
    this.lock();
    doubles.fill(0);
    doubles[LEAKED_AT] = now;
    doubles[OP_SIZE] = limits.opSize;
    let limited = 0;
    BUCKETS.forEach((name, index) => {
      const { average, max, burstSeconds } = limits[name];
      doubles.set([average, max, burstSeconds], FIRST_BUCKET + index * BUCKET_SIZE);
      if (average > 0) limited |= name.endsWith("read") ? 1 : name.endsWith("write") ? 2 : 3;
    });
    Atomics.store(this.integers, LIMITED, limited);
    this.unlock();
  }

  /** How many use these buckets, on all threads. */
  get members(): number {
    return Atomics.load(this.integers, MEMBERS);
  }

  join(): void {
    Atomics.add(this.integers, MEMBERS, 1);
  }

  leave(): void {
    Atomics.sub(this.integers, MEMBERS, 1);
  }

  isLimited(isWrite: boolean): boolean {
    return (this.integers[LIMITED]! & (isWrite ? 2 : 1)) !== 0;
  }

  /**
   * How long, in milliseconds from `now` on, until so many bytes may go in one operation. They are poured in where that
   * is 0, and where `anyway` is: then who comes next waits for a time behind that. `now` is {@link sharedNow}. 110 ns
   * with the clock; a member whose kind of request is not limited does not come here.
   */
  take(isWrite: boolean, bytes: number, now: number, anyway: boolean): number {
    const { doubles } = this;
    const mine = isWrite ? OF_WRITES : OF_READS;
    this.lock();
    this.leak(now);
    let wait = 0;
    for (let i = 0; i < mine.length; i++) {
      const seconds = this.waitFor(FIRST_BUCKET + mine[i]! * BUCKET_SIZE);
      if (seconds > wait) wait = seconds;
    }
    if (wait === 0 || anyway) {
      const opSize = doubles[OP_SIZE]!;
      const operations = opSize > 0 && bytes > opSize ? bytes / opSize : 1;
      for (let i = 0; i < mine.length; i++) {
        const index = mine[i]!;
        const at = FIRST_BUCKET + index * BUCKET_SIZE;
        const amount = index < FIRST_OPS_BUCKET ? bytes : operations;
        doubles[at + LEVEL]! += amount;
        doubles[at + BURST_LEVEL]! += amount;
      }
    }
    this.unlock();
    return wait * 1000;
  }

  private leak(now: number): void {
    const { doubles } = this;
    const seconds = (now - doubles[LEAKED_AT]!) / 1000;
    // Another thread may have looked at its clock later, and been here earlier.
    if (seconds <= 0) return;
    doubles[LEAKED_AT] = now;
    for (let at = FIRST_BUCKET; at < END; at += BUCKET_SIZE) {
      const level = doubles[at + LEVEL]! - doubles[at + AVERAGE]! * seconds;
      const burst = doubles[at + BURST_LEVEL]! - doubles[at + MAX]! * seconds;
      doubles[at + LEVEL] = level > 0 ? level : 0;
      doubles[at + BURST_LEVEL] = burst > 0 ? burst : 0;
    }
  }

  /** Seconds until the bucket at `at` takes something. */
  private waitFor(at: number): number {
    const { doubles } = this;
    const average = doubles[at + AVERAGE]!;
    if (average === 0) return 0;
    const max = doubles[at + MAX]!;
    const burstSeconds = doubles[at + BURST_SECONDS]!;
    const capacity = max > 0 ? max * burstSeconds : average * QUICK_SECONDS;
    const excess = doubles[at + LEVEL]! - capacity;
    if (excess > 0) return excess / average;
    // One second's worth of a burst may go at once; a longer burst has to keep to its speed.
    if (burstSeconds <= 1) return 0;
    const burstExcess = doubles[at + BURST_LEVEL]! - max * QUICK_SECONDS;
    return burstExcess > 0 ? burstExcess / max : 0;
  }

  private lock(): void {
    const { integers } = this;
    if (Atomics.compareExchange(integers, LOCK, FREE, TAKEN) === FREE) return;
    while (Atomics.exchange(integers, LOCK, WANTED) !== FREE) Atomics.wait(integers, LOCK, WANTED, LOCK_SLEEP_MS);
  }

  private unlock(): void {
    const { integers } = this;
    if (Atomics.exchange(integers, LOCK, FREE) === WANTED) Atomics.notify(integers, LOCK, 1);
  }
}

/** `performance.now()` counts from another moment in each thread. */
const THREAD_BEGAN = ((): number => {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6 - performance.now();
})();

/** Milliseconds of a clock that only goes forward, the same for all threads. */
export function sharedNow(): number {
  return THREAD_BEGAN + performance.now();
}
