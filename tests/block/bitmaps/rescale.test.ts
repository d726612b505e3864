import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HierarchicalBitmap } from "../../../src/block/bitmaps/hierarchical-bitmap.js";
import { mergeRescaled } from "../../../src/block/bitmaps/rescale.js";

/** Runs of set bits, as [from, to). */
function runsOf(bitmap: HierarchicalBitmap): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = bitmap.nextSet(0); from >= 0;) {
    const clear = bitmap.nextClear(from);
    const to = clear < 0 ? bitmap.length : clear;
    runs.push([from, to]);
    from = to < bitmap.length ? bitmap.nextSet(to) : -1;
  }
  return runs;
}

describe("mergeRescaled", () => {
  it("sets each bit that any part of is set, whatever the scale", () => {
    const run = fc.tuple(fc.nat(300_000), fc.oneof(fc.nat(3), fc.nat(70), fc.nat(100_000)));
    const shifts = fc.integer({ min: -16, max: 20 });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 40 }), fc.array(run, { maxLength: 5 }), shifts, (runs, there, shift) => {
        const bits = shift >= 0 ? 400_003 : Math.ceil(400_003 * 2 ** (-shift > 8 ? shift + 8 : 0));
        const length = Math.ceil(bits * 2 ** -shift);
        const from = new HierarchicalBitmap(bits);
        const into = new HierarchicalBitmap(length);
        const model = new HierarchicalBitmap(length);
        for (const [at, count] of there) {
          into.set(Math.min(at, length), Math.min(at + count, length));
          model.set(Math.min(at, length), Math.min(at + count, length));
        }
        for (const [at, count] of runs) from.set(Math.min(at, bits), Math.min(at + count, bits));
        for (const [first, end] of runsOf(from)) {
          model.set(Math.floor(first * 2 ** -shift), Math.min(length, Math.ceil(end * 2 ** -shift)));
        }
        mergeRescaled(into, from, shift);
        expect(runsOf(into)).toEqual(runsOf(model));
        expect(into.count).toBe(model.count);
      }),
      { numRuns: 300 },
    );
  });
});

describe("16 TiB in pieces of 64 KiB, every other one dirty", () => {
  const BITS = 2 ** 28;
  const CLUSTER = 65536;
  const bitmap = new HierarchicalBitmap(BITS);
  const pattern = new Uint8Array(CLUSTER).fill(0x55);
  for (let at = 0; at < BITS; at += 8 * CLUSTER) bitmap.mergeBytes(at, pattern);

  it("are counted, found and written cluster by cluster", () => {
    expect(bitmap.count).toBe(BITS / 2);
    expect(bitmap.nextSet(BITS - 2)).toBe(BITS - 2);
    expect(bitmap.nextClear(BITS - 2)).toBe(BITS - 1);
    const cluster = new Uint8Array(CLUSTER);
    for (let at = 0; at < BITS; at += 8 * CLUSTER) {
      bitmap.readBytes(at, cluster);
      if (!Buffer.from(cluster.buffer).equals(pattern)) expect.fail(`wrong bytes from bit ${at} on`);
    }
  });

  it("are merged word by word: into coarser pieces, into finer ones, and into their like", () => {
    // Run by run each of these took half a minute.
    const begun = performance.now();
    const like = new HierarchicalBitmap(BITS);
    like.merge(bitmap);
    expect(like.count).toBe(BITS / 2);
    const coarser = new HierarchicalBitmap(BITS / 2);
    mergeRescaled(coarser, bitmap, 1);
    expect(coarser.count).toBe(BITS / 2);
    const finer = new HierarchicalBitmap(2 * BITS);
    mergeRescaled(finer, bitmap, -1);
    expect([finer.count, finer.nextClear(0), finer.nextSet(2)]).toEqual([BITS, 2, 4]);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
