import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RateLimit, SLICE_MS } from "../../src/jobs/rate-limit.js";

describe("a rate limit", () => {
  it("lets everything go at once while there is no limit", () => {
    const rate = new RateLimit();
    rate.charge(2 ** 40, 0);
    expect(rate.delay(0)).toBe(0);
  });

  it("lets one large piece go and asks for its time afterwards", () => {
    const rate = new RateLimit();
    rate.speed = 65536;
    expect(rate.delay(0)).toBe(0);
    rate.charge(1 << 20, 0);
    expect(rate.delay(0)).toBe(16_000);
    expect(rate.delay(15_000)).toBe(1000);
    expect(rate.delay(16_000)).toBe(0);
  });

  it("lets small pieces go until the slice is used up", () => {
    const rate = new RateLimit();
    rate.speed = 100_000;
    rate.charge(5000, 0);
    expect(rate.delay(0)).toBe(0);
    rate.charge(5000, 10);
    expect(rate.delay(10)).toBe(SLICE_MS - 10);
  });

  it("pays its debts at the new speed when that changes", () => {
    const rate = new RateLimit();
    rate.speed = 65536;
    rate.charge(1 << 20, 0);
    rate.speed = 32768;
    expect(rate.delay(1000)).toBe(31_000);
    rate.speed = 1 << 20;
    expect(rate.delay(500)).toBe(500);
    rate.speed = 0;
    expect(rate.delay(501)).toBe(0);
  });

  it("never exceeds the speed by more than one piece and one slice", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 10 ** 9 }),
        fc.array(fc.integer({ min: 1, max: 1 << 20 }), { minLength: 1, maxLength: 200 }),
        (speed, pieces) => {
          const rate = new RateLimit();
          rate.speed = speed;
          let now = 0;
          let sent = 0;
          for (const piece of pieces) {
            now += rate.delay(now);
            rate.charge(piece, now);
            sent += piece;
            const allowed = (speed * (now + SLICE_MS)) / 1000 + (1 << 20);
            expect(sent).toBeLessThanOrEqual(allowed + 1);
          }
        },
      ),
    );
  });
});
