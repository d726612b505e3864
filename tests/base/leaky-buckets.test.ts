import { Worker } from "node:worker_threads";
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, LeakyBuckets, type BucketLimit, type BucketLimits } from "../../src/base/leaky-buckets.js";

/** This code in a thread of its own. */
const WORKER = `import("tsx/esm/api").then(({ tsImport }) => tsImport("./buckets-worker.ts", ${JSON.stringify(import.meta.url)}))`;

const NONE: BucketLimit = { average: 0, max: 0, burstSeconds: 1 };

function limits(given: Partial<BucketLimits>): BucketLimits {
  return {
    ...(Object.fromEntries(BUCKETS.map((name) => [name, NONE])) as unknown as BucketLimits),
    opSize: 0,
    ...given,
  };
}

function buckets(given: Partial<BucketLimits>): LeakyBuckets {
  const made = new LeakyBuckets();
  made.setLimits(limits(given), 0);
  return made;
}

const iops = (average: number, max = 0, burstSeconds = 1) => buckets({ "iops-total": { average, max, burstSeconds } });

/** Somebody who always wants to write: how many operations of so many bytes begin in each half second. */
function halfSeconds(of: LeakyBuckets, bytes: number, seconds: number): number[] {
  const counts = new Array<number>(seconds * 2).fill(0);
  for (let now = 0; ;) {
    const begins = now + of.take(true, bytes, now, true);
    // What is half a second by the last bit.
    const half = Math.floor(begins / 500 + 1e-9);
    if (half >= counts.length) return counts;
    counts[half]! += 1;
    now = begins;
  }
}

describe("LeakyBuckets", () => {
  // As counted at the other end of a socket of qemu-storage-daemon 7.2 with these limits.
  it.each<[string, LeakyBuckets, number, number[]]>([
    ["100 operations", iops(100), 512, [60, 50, 50, 50]],
    ["with a burst", iops(100, 300), 512, [350, 50, 50, 50]],
    ["with a long burst", iops(100, 300, 2), 512, [180, 150, 150, 150, 150, 120, 50, 50, 50, 50]],
    [
      "of two kinds of size",
      buckets({ "iops-total": { ...NONE, average: 100 }, opSize: 4096 }),
      16384,
      [15, 13, 12, 13],
    ],
    ["larger than the limit", buckets({ "bps-total": { ...NONE, average: 65536 } }), 1 << 20, [1, 0, 0, 0]],
    ["1 MiB", buckets({ "bps-total": { ...NONE, average: 1 << 20 } }), 65536, [10, 8, 8, 8]],
  ])("let through what the reference does: %s", (_what, of, bytes, expected) => {
    const counts = halfSeconds(of, bytes, expected.length / 2);
    // Who is first in a half second is a matter of rounding.
    counts.forEach((count, index) => expect(Math.abs(count - expected[index]!), counts.join()).toBeLessThanOrEqual(1));
  });

  it("never exceed the mark and what leaks, whoever takes when", () => {
    const step = fc.record({ pause: fc.nat(300), bytes: fc.integer({ min: 1, max: 5000 }), isWrite: fc.boolean() });
    const limit = fc.record({ average: fc.integer({ min: 1, max: 5000 }), factor: fc.nat(4) });
    fc.assert(
      fc.property(limit, fc.array(step, { maxLength: 100 }), ({ average, factor }, steps) => {
        const max = average * factor;
        const of = buckets({ "bps-total": { average, max, burstSeconds: 1 } });
        const capacity = max > 0 ? max : average / 10;
        let now = 0;
        let gone = 0;
        for (const { pause, bytes, isWrite } of steps) {
          now += pause;
          const before = gone;
          if (of.take(isWrite, bytes, now, false) > 0) continue;
          gone += bytes;
          // What goes goes whole, if anything may go.
          expect(before).toBeLessThanOrEqual(capacity + (average * now) / 1000 + 1e-6);
        }
      }),
    );
  });

  it("keep reads and writes apart where their limits are", () => {
    const of = buckets({ "iops-read": { ...NONE, average: 10 } });
    expect([of.isLimited(false), of.isLimited(true)]).toEqual([true, false]);
    expect([of.take(false, 1, 0, false), of.take(false, 1, 0, false)]).toEqual([0, 0]);
    expect(of.take(false, 1, 0, false)).toBeCloseTo(100);
    expect(of.take(true, 1, 0, false)).toBe(0);
  });

  it("are empty when their limits change, and do not run backwards", () => {
    const of = iops(10);
    for (let i = 0; i < 5; i++) of.take(true, 1, 1000, true);
    expect(of.take(true, 1, 900, false)).toBeCloseTo(400);
    of.setLimits(limits({ "iops-total": { ...NONE, average: 20 } }), 1000);
    expect(of.take(true, 1, 1000, false)).toBe(0);
  });

  it("lose nothing between threads", async () => {
    const of = iops(1);
    const TAKES = 50_000;
    const workers = [0, 1].map(
      () => new Worker(WORKER, { eval: true, workerData: { memory: of.memory, takes: TAKES } }),
    );
    const ended = Promise.all(workers.map((worker) => once(worker, "exit")));
    for (let i = 0; i < TAKES; i++) of.take(true, 1, 0, true);
    await ended;
    expect(of.take(true, 1, 0, false)).toBeCloseTo((3 * TAKES - 0.1) * 1000);
  });
});
