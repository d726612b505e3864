import { describe, expect, it } from "vitest";
import { Rules } from "../../../src/block/blkdebug/rules.js";
import type { BlkdebugInjectErrorOptions, BlkdebugSetStateOptions } from "../../../qapi/generated/types.js";

const rules = (errors: BlkdebugInjectErrorOptions[], states: BlkdebugSetStateOptions[] = []): Rules =>
  new Rules(errors, states);
const errnoOf = (of: Rules, offset = 0, length = 512): number | undefined => of.hit("read", offset, length)?.errno;

describe("the rules of blkdebug", () => {
  it("sleep until their event, and stay active until another event activates some", () => {
    const some = rules([
      { event: "read_aio", errno: 5 },
      { event: "pwritev", errno: 28 },
    ]);
    expect(errnoOf(some)).toBeUndefined();
    some.raise("read_aio");
    expect([errnoOf(some), errnoOf(some)]).toEqual([5, 5]);
    some.raise("cluster_free");
    expect(errnoOf(some)).toBe(5);
    some.raise("pwritev");
    expect(errnoOf(some)).toBe(28);
  });

  it("of an event that comes when the node is opened are active at once", () => {
    expect(errnoOf(rules([{ event: "none" }]))).toBe(5);
  });

  it("count in their order, and one that is to be once goes for good", () => {
    const some = rules([
      { event: "pwritev", errno: 1, once: true },
      { event: "pwritev", errno: 2, once: true },
    ]);
    some.raise("pwritev");
    expect([errnoOf(some), errnoOf(some), errnoOf(some)]).toEqual([1, 2, undefined]);
    some.raise("pwritev");
    expect(errnoOf(some)).toBeUndefined();
  });

  it("apply to one sector, or to any", () => {
    const some = rules([{ event: "none", sector: 1 }]);
    const ranges = [
      [0, 512],
      [512, 1],
      [1023, 1],
      [1024, 512],
      [0, 513],
      [0, 4096],
      [600, 0],
    ] as const;
    expect(ranges.map(([offset, length]) => errnoOf(some, offset, length))).toEqual([
      undefined,
      5,
      undefined,
      undefined,
      5,
      5,
      undefined,
    ]);
    expect(errnoOf(rules([{ event: "none", sector: -7 }]))).toBeUndefined();
    expect(errnoOf(rules([{ event: "none", sector: -1 }]), 1024, 0)).toBe(5);
  });

  it("apply to one type of requests, or to all but block-status", () => {
    const types = ["read", "write", "write-zeroes", "discard", "flush", "block-status"] as const;
    const hits = (of: Rules): string[] => types.filter((type) => of.hit(type, 0, 512) !== null);
    expect(hits(rules([{ event: "none" }]))).toEqual(types.slice(0, -1));
    for (const iotype of types) expect(hits(rules([{ event: "none", iotype }]))).toEqual([iotype]);
  });

  it("without an error hide those that come later", () => {
    const some = rules([
      { event: "none", errno: 0, sector: 1, once: true },
      { event: "none", errno: 5 },
    ]);
    expect([errnoOf(some, 512), errnoOf(some, 512), errnoOf(some, 0)]).toEqual([undefined, undefined, 5]);
  });

  it("keep the lower 32 bits of an errno", () => {
    expect(errnoOf(rules([{ event: "none", errno: 2 ** 32 + 5 }]))).toBe(5);
    expect(errnoOf(rules([{ event: "none", errno: -5 }]))).toBe(-5);
  });

  it("ask for the state as it was before the event, and the first that sets it counts", () => {
    const some = rules(
      [
        { event: "pwritev", state: 1, errno: 1, once: true },
        { event: "pwritev", state: 2, errno: 2, once: true },
        { event: "pwritev", state: 3, errno: 3, once: true },
      ],
      [
        { event: "pwritev", state: 1, new_state: 2 },
        { event: "pwritev", new_state: 4 },
        { event: "pwritev", state: 2, new_state: 3 },
      ],
    );
    const seen = [1, 2, 3].map(() => {
      some.raise("pwritev");
      return errnoOf(some);
    });
    expect(seen).toEqual([1, 2, undefined]);
  });
});
