import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Histogram } from "../../bench/load/histogram.js";
import { coprimeStep } from "../../bench/load/nbd-load.js";
import { median, medianRatio } from "../../bench/statistics.js";

describe("median", () => {
  it("is the middle one, or between the middle two", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it("leaves its argument alone", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("medianRatio", () => {
  it("pairs the figures of one round", () => {
    // The ratio of the medians would be 2; in every round it was 4, 1 and 3.
    expect(medianRatio([40, 20, 30], [10, 20, 10])).toBe(3);
  });

  it("leaves out rounds that lack a figure, and divides by no zero", () => {
    expect(medianRatio([40, undefined, 30], [10, 20, 0])).toBe(4);
    expect(medianRatio([undefined], [1])).toBeUndefined();
    expect(medianRatio([1, 2], [])).toBeUndefined();
  });
});

describe("Histogram", () => {
  it("has percentiles at most 1/64 above the exact ones, and never below", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0, 0.5, 0.99, 0.999, 1),
        (latencies, share) => {
          const histogram = new Histogram();
          for (const latency of latencies) histogram.record(latency);
          const sorted = [...latencies].sort((a, b) => a - b);
          const exact = sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1]!;
          const found = histogram.percentile(share) * 1000;
          // Microseconds and back: a rounding error of doubles, on top of the bucket's width.
          expect(found).toBeGreaterThanOrEqual(exact - 1e-3);
          expect(found).toBeLessThanOrEqual(exact * (1 + 1 / 64) + 1e-3);
        },
      ),
    );
  });

  it("counts, and forgets", () => {
    const histogram = new Histogram();
    histogram.record(5);
    expect(histogram.count).toBe(1);
    histogram.clear();
    expect(histogram.count).toBe(0);
    expect(histogram.percentile(0.5)).toBeNaN();
  });
});

describe("coprimeStep", () => {
  it("visits each place once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (places) => {
        const step = coprimeStep(places);
        const visited = new Set(Array.from({ length: places }, (_, n) => (n * step) % places));
        expect(visited.size).toBe(places);
      }),
    );
  });
});
