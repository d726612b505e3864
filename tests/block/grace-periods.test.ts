import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GracePeriods } from "../../src/block/grace-periods.js";

describe("GracePeriods", () => {
  it("runs a callback at once while nothing is in flight", () => {
    let ran = 0;
    new GracePeriods().after(() => (ran += 1));
    expect(ran).toBe(1);
  });

  it("waits for those who were there, not for those who come later", () => {
    const periods = new GracePeriods();
    const first = periods.enter();
    let ran = 0;
    periods.after(() => (ran += 1));
    const second = periods.enter();
    expect(ran).toBe(0);
    periods.leave(first);
    expect(ran).toBe(1);
    periods.leave(second);
    expect(ran).toBe(1);
  });

  it("never runs a callback before everyone who was in flight has left, and always runs it in the end", () => {
    const action = fc.oneof(
      fc.constant("enter"),
      fc.constant("after"),
      fc.nat().map((n) => ({ leave: n })),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 200 }), (actions) => {
        const periods = new GracePeriods();
        const inFlight: { id: number; generation: number }[] = [];
        let next = 0;
        const pending = new Set<number>();
        const after = () => {
          const there = new Set(inFlight.map(({ id }) => id));
          const callback = (next += 1);
          pending.add(callback);
          periods.after(() => {
            for (const { id } of inFlight) expect(there.has(id)).toBe(false);
            expect(pending.delete(callback)).toBe(true);
          });
        };
        const leave = (at: number) => {
          const [gone] = inFlight.splice(at % inFlight.length, 1);
          periods.leave(gone!.generation);
        };
        for (const step of actions) {
          if (step === "enter") inFlight.push({ id: (next += 1), generation: periods.enter() });
          else if (step === "after") after();
          else if (typeof step === "object" && inFlight.length > 0) leave(step.leave);
        }
        while (inFlight.length > 0) leave(0);
        expect(pending.size).toBe(0);
        expect(periods.requests).toBe(0);
      }),
    );
  });
});
