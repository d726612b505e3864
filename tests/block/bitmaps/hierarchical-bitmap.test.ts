import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BITS_MAX, HierarchicalBitmap } from "../../../src/block/bitmaps/hierarchical-bitmap.js";

/** The obvious bitmap: an array of booleans. */
class Model {
  bits: boolean[];

  constructor(length: number) {
    this.bits = new Array<boolean>(length).fill(false);
  }

  next(value: boolean, from: number, to: number): number {
    for (let at = from; at < Math.min(to, this.bits.length); at++) if (this.bits[at] === value) return at;
    return -1;
  }
}

/** Bits around the edges of words, summaries, leaves and branches. */
const LENGTHS = [0, 1, 31, 32, 33, 1024, 1025, 32767, 32768, 32769, 70000, 98304];

const operation = fc.record({
  kind: fc.constantFrom("set", "clear", "resize", "merge", "bytes"),
  a: fc.double({ min: 0, max: 1, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
});

function check(bitmap: HierarchicalBitmap, model: Model): void {
  const { bits } = model;
  expect(bitmap.length).toBe(bits.length);
  expect(bitmap.count).toBe(bits.filter(Boolean).length);
  const starts = [0, 1, 31, 32, 1023, 1024, 32767, 32768, 65536, bits.length - 1, bits.length];
  for (const from of starts.filter((at) => at >= 0)) {
    for (const to of [bits.length, Math.floor((from + bits.length) / 2), from + 1]) {
      expect(bitmap.nextSet(from, to)).toBe(model.next(true, from, to));
      expect(bitmap.nextClear(from, to)).toBe(model.next(false, from, to));
    }
  }
}

function bytesOf(model: Model, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length * 8; i++) if (model.bits[from + i] === true) bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}

describe("HierarchicalBitmap", () => {
  it("agrees with an array of booleans after any operations", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LENGTHS), fc.array(operation, { maxLength: 12 }), (length, operations) => {
        let bitmap = new HierarchicalBitmap(length);
        const model = new Model(length);
        for (const { kind, a, b } of operations) {
          const size = model.bits.length;
          const [from, to] = [Math.floor(a * size), Math.floor(b * size)].sort((x, y) => x - y) as [number, number];
          if (kind === "set" || kind === "clear") {
            const value = kind === "set";
            let changed = 0;
            for (let at = from; at < to; at++) {
              if (model.bits[at] !== value) changed += 1;
              model.bits[at] = value;
            }
            expect(bitmap[kind](from, to)).toBe(changed);
          } else if (kind === "resize") {
            const size = LENGTHS[Math.floor(a * (LENGTHS.length - 1))]!;
            bitmap.resize(size);
            while (model.bits.length < size) model.bits.push(false);
            model.bits.length = size;
          } else if (kind === "merge") {
            const other = new HierarchicalBitmap(size);
            other.set(from, to);
            bitmap.merge(other);
            model.bits.fill(true, from, to);
          } else {
            const start = Math.floor(from / 32) * 32;
            const bytes = new Uint8Array(Math.ceil(to / 8) + 5);
            bitmap.readBytes(start, bytes);
            expect(Buffer.compare(bytes, bytesOf(model, start, bytes.length))).toBe(0);
            const copy = new HierarchicalBitmap(size);
            const all = new Uint8Array(Math.ceil(size / 8) + 3).fill(0xff);
            bitmap.readBytes(0, all);
            copy.mergeBytes(0, all);
            bitmap = copy;
          }
          check(bitmap, model);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("enumerates the runs of a sparse bitmap of 2 ** 45 bits", () => {
    const bitmap = new HierarchicalBitmap(BITS_MAX);
    const at = [0, 2 ** 20 + 5, 2 ** 31, 2 ** 32 + 1, 2 ** 44 + 12345, BITS_MAX - 1];
    for (const index of at) expect(bitmap.set(index, index + 1)).toBe(1);
    const found: number[] = [];
    for (let i = bitmap.nextSet(0); i >= 0; i = bitmap.nextSet(i + 1)) found.push(i);
    expect(found).toEqual(at);
    expect(bitmap.nextClear(2 ** 31)).toBe(2 ** 31 + 1);
    expect(bitmap.count).toBe(at.length);
  });

  it("takes no memory for stretches of ones", () => {
    const bitmap = new HierarchicalBitmap(BITS_MAX);
    expect(bitmap.set(0, BITS_MAX)).toBe(BITS_MAX);
    expect(bitmap.nextClear(0)).toBe(-1);
    expect(bitmap.clear(2 ** 40 + 1, 2 ** 40 + 2)).toBe(1);
    expect(bitmap.nextClear(7)).toBe(2 ** 40 + 1);
    expect(bitmap.nextSet(2 ** 40 + 1)).toBe(2 ** 40 + 2);
    expect(bitmap.clear(0, BITS_MAX)).toBe(BITS_MAX - 1);
    expect(bitmap.nextSet(0)).toBe(-1);
  });

  it("merges trees of different depth", () => {
    const long = new HierarchicalBitmap(2 ** 31);
    long.set(100, 40000);
    long.resize(50000);
    const short = new HierarchicalBitmap(50000);
    short.merge(long);
    expect([short.count, short.nextSet(0), short.nextClear(100)]).toEqual([39900, 100, 40000]);
    long.merge(short);
    expect(long.count).toBe(39900);
  });
});
