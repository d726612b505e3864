import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLimits, pieces } from "../../../src/block/blkdebug/limits.js";

const check = (options: object, below = 1) => checkLimits({ driver: "blkdebug", image: "i", ...options }, below);

describe("the limits of blkdebug", () => {
  it("are none where nothing or 0 is given", () => {
    const none = { align: 1, optWriteZero: 0, optDiscard: 0, maxTransfer: 2 ** 53 - 1 };
    expect(check({})).toMatchObject(none);
    expect(check({ align: 0, "max-transfer": 0, "opt-write-zero": 0, "max-discard": 0 })).toMatchObject(none);
    expect(check({}, 512).align).toBe(512);
    expect(check({ align: 4096 }, 512).align).toBe(4096);
  });

  it.each([
    [{ align: 3 }, "align 3"],
    [{ align: 2 ** 31 }, "align 2147483648"],
    [{ align: 4096, "max-transfer": 512 }, "max-transfer 512"],
    [{ "max-transfer": 2 ** 31 - 1 }, "max-transfer 2147483647"],
    [{ align: 512, "opt-discard": 1000 }, "opt-discard 1000"],
    [{ "opt-write-zero": 8192, "max-write-zero": 4096 }, "max-write-zero 4096"],
    [{ "opt-discard": 4096, "max-discard": 6144 }, "max-discard 6144"],
  ])("refuse what does not go together: %j", (options, what) => {
    expect(() => check(options)).toThrow(`Cannot meet constraints with ${what}`);
  });

  it("refuse numbers below 0", () => {
    expect(() => check({ align: -1 })).toThrow("Parameter 'align' expects a non-negative number below 2^64");
  });

  it("cut a range without gaps, no piece too long, and only parts at its ends where it can be", () => {
    const size = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (start, length, unit, n) => {
          let at = start;
          for (const [offset, bytes] of pieces(start, start + length, unit, n * unit)) {
            expect(offset).toBe(at);
            expect(bytes).toBeGreaterThan(0);
            expect(bytes).toBeLessThanOrEqual(n * unit);
            const isWhole = offset % unit === 0 && bytes % unit === 0;
            const isEdge = bytes < unit && (offset === start || offset + bytes === start + length);
            expect(isWhole || isEdge).toBe(true);
            at += bytes;
          }
          expect(at).toBe(start + length);
        },
      ),
    );
  });
});
