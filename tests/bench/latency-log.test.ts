import { describe, expect, it } from "vitest";
import { Histogram } from "../../bench/load/histogram.js";
import { LatencyLog } from "../../bench/load/latency-log.js";
import { isStopLine, spanOf, stopLine } from "../../bench/load/stop-line.js";

describe("LatencyLog", () => {
  it("counts what was under way in the span, and all of its time", () => {
    const log = new LatencyLog();
    log.add(0, 9); // over before it
    log.add(5, 110); // stalled right through it
    log.add(20, 21);
    log.add(99, 130); // ends behind it
    log.add(101, 102); // begins behind it
    const histogram = new Histogram();
    log.fill(histogram, { from: 10, to: 100 });
    expect(histogram.count).toBe(3);
    expect(histogram.percentile(1 / 3) / 1000).toBeCloseTo(1, 1);
    expect(histogram.percentile(1)).toBeGreaterThan(105_000);
    expect(histogram.percentile(1)).toBeLessThan(108_000);
  });

  it("keeps more operations than it has room for at first", () => {
    const log = new LatencyLog();
    for (let i = 0; i < 200_000; i++) log.add(i, i + 1);
    const histogram = new Histogram();
    log.fill(histogram, { from: -1, to: Infinity });
    expect(histogram.count).toBe(200_000);
  });
});

describe("the stop line", () => {
  it("carries a span from one process's clock to another's", () => {
    const line = stopLine({ from: 12.5, to: 99 });
    expect(isStopLine(line)).toBe(true);
    expect(isStopLine('{"kind":"nbd"}')).toBe(false);
    const { from, to } = spanOf(line);
    expect(from).toBeCloseTo(12.5, 2);
    expect(to).toBeCloseTo(99, 2);
  });
});
