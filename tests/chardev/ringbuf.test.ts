import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ring } from "../../src/chardev/ringbuf.js";

describe("a ring buffer", () => {
  it("keeps the newest bytes, as a model does", () => {
    const step = fc.oneof(
      fc.record({ write: fc.uint8Array({ maxLength: 40 }) }),
      fc.record({ read: fc.integer({ min: 1, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.array(step, { maxLength: 60 }), (power, steps) => {
        const size = 2 ** power;
        const ring = new Ring(size);
        let model: number[] = [];
        for (const each of steps) {
          if ("write" in each) {
            ring.write(each.write);
            model = [...model, ...each.write].slice(-size);
          } else {
            expect([...ring.read(each.read)]).toEqual(model.splice(0, each.read));
          }
        }
      }),
    );
  });
});
