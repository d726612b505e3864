import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DirtyBitmap, NOT_BUSY, READABLE, USABLE, type BitmapOwner } from "../../../src/block/bitmaps/dirty-bitmap.js";

/** A list of bitmaps with nothing around it. */
class Owner implements BitmapOwner {
  readonly released: DirtyBitmap[] = [];
  constructor(readonly size: number) {}
  enabledChanged(): void {}
  renamed(): void {}
  anonymous(granularity: number): DirtyBitmap {
    return new DirtyBitmap(null, granularity, this.size, this);
  }
  release(bitmap: DirtyBitmap): void {
    this.released.push(bitmap);
  }
}

const SIZE = 200_000;

function make(granularity = 4096, name: string | null = "b0"): DirtyBitmap {
  const bitmap = new DirtyBitmap(name, granularity, SIZE, new Owner(SIZE));
  bitmap.enable();
  return bitmap;
}

/** All dirty runs, clamped to the bitmap. */
function runs(bitmap: DirtyBitmap, maxLength = Infinity): [number, number][] {
  const area = { offset: 0, length: 0 };
  const found: [number, number][] = [];
  for (let at = 0; bitmap.nextDirtyArea(at, bitmap.size, maxLength, area); at = area.offset + area.length) {
    found.push([area.offset, area.length]);
  }
  return found;
}

describe("DirtyBitmap", () => {
  it("covers whole sectors", () => {
    expect(make().size).toBe(200_192);
  });

  it("marks every granule that a write touches, and counts whole granules", () => {
    const bitmap = make();
    bitmap.written(4095, 2);
    bitmap.written(199_999, 1);
    expect(runs(bitmap)).toEqual([
      [0, 8192],
      [196_608, 200_192 - 196_608],
    ]);
    expect(bitmap.count).toBe(3 * 4096);
    expect(runs(bitmap, 5000)[0]).toEqual([0, 5000]);
  });

  it("agrees with a byte map", () => {
    const range = fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 60_000 }), fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(512, 4096, 65536, 2 ** 31), fc.array(range, { maxLength: 8 }), (granularity, ops) => {
        const bitmap = make(granularity);
        const granules = new Set<number>();
        for (const [offset, wanted, mark] of ops) {
          const length = Math.min(wanted, SIZE - offset);
          const from = Math.floor(offset / granularity);
          const to = Math.ceil((offset + length) / granularity);
          if (mark) {
            bitmap.written(offset, length);
            for (let at = from; at < to; at++) granules.add(at);
          } else {
            // Only whole granules become clean.
            bitmap.clear(offset, length);
            for (let at = Math.ceil(offset / granularity); (at + 1) * granularity <= offset + length; at++) {
              granules.delete(at);
            }
          }
        }
        expect(bitmap.count).toBe(granules.size * granularity);
        for (let at = 0; at < SIZE; at += 1777) {
          expect(bitmap.isDirty(at)).toBe(granules.has(Math.floor(at / granularity)));
          const dirty = bitmap.nextDirty(at);
          if (dirty >= 0) expect(granules.has(Math.floor(dirty / granularity))).toBe(true);
          const clean = bitmap.nextClean(at);
          if (clean >= 0) expect(granules.has(Math.floor(clean / granularity))).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("merges across granularities, a granule being dirty when any part of it is", () => {
    const granularity = fc.constantFrom(512, 1024, 4096, 32768, 65536);
    const writes = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 9000 })), { maxLength: 6 });
    fc.assert(
      fc.property(granularity, granularity, writes, writes, (a, b, toTarget, toSource) => {
        const target = make(a);
        const source = make(b);
        const expected = make(a);
        for (const [offset, length] of toTarget) {
          target.written(offset, Math.min(length, SIZE - offset));
          expected.written(offset, Math.min(length, SIZE - offset));
        }
        for (const [offset, length] of toSource) source.written(offset, Math.min(length, SIZE - offset));
        for (const [offset, length] of runs(source)) expected.written(offset, length);
        target.merge(source);
        expect(runs(target)).toEqual(runs(expected));
      }),
    );
  });

  it("merges into itself, and not with a bitmap of another size", () => {
    const bitmap = make();
    bitmap.written(0, 1);
    bitmap.merge(bitmap);
    expect(bitmap.count).toBe(4096);
    const other = make();
    other.truncate(1_000_000);
    expect(() => bitmap.merge(other)).toThrow(
      "Bitmaps are of different sizes (destination size is 200192, source size is 1000448) and can't be merged",
    );
  });

  it("follows the length of the node", () => {
    const bitmap = make();
    bitmap.written(150_000, 10);
    bitmap.truncate(100_000);
    bitmap.truncate(300_000);
    expect(runs(bitmap)).toEqual([]);
    // A protocol node grew by a write behind its end.
    bitmap.written(400_000, 100);
    expect(bitmap.size).toBe(400_384);
    expect(bitmap.isDirty(400_050)).toBe(true);
  });

  it("keeps its bits through serialize and deserialize", () => {
    const bitmap = make(512);
    bitmap.written(5 * 512, 512);
    bitmap.written(100_000, 70_000);
    const copy = make(512);
    const bytes = new Uint8Array(64);
    for (let bit = 0; bit < bitmap.lengthBits; bit += 512) {
      bitmap.serialize(bit, bytes);
      copy.deserialize(bit, bytes);
    }
    expect(runs(copy)).toEqual(runs(bitmap));
    bitmap.serialize(0, bytes);
    expect(bytes[0]).toBe(1 << 5);
  });

  it("says in the reference's words why it cannot be used", () => {
    const bitmap = make();
    bitmap.readOnly = true;
    expect(() => bitmap.check(USABLE)).toThrow("Bitmap 'b0' is readonly and cannot be modified");
    expect(() => bitmap.check(READABLE)).not.toThrow();
    bitmap.setBusy("a test");
    expect(() => bitmap.check(NOT_BUSY)).toThrow(
      "Bitmap 'b0' is currently in use by another operation and cannot be used",
    );
    bitmap.clearBusy();
    bitmap.setInconsistent();
    expect(bitmap.recording).toBe(false);
    expect(() => bitmap.check(READABLE)).toThrow("Bitmap 'b0' is inconsistent and cannot be used");
  });
});

describe("a successor", () => {
  it("records while the bitmap is frozen, and takes its place when the job succeeds", () => {
    const bitmap = make();
    bitmap.persistent = true;
    bitmap.written(0, 1);
    const heir = bitmap.createSuccessor("a test");
    expect([bitmap.enabled, bitmap.recording, bitmap.busy, heir.name, heir.enabled]).toEqual([
      false,
      true,
      true,
      null,
      true,
    ]);
    expect(() => bitmap.createSuccessor("another")).toThrow("in use by another operation");
    heir.written(8192, 1);
    expect(bitmap.abdicate()).toBe(heir);
    expect([heir.name, heir.persistent, heir.busy, runs(heir)]).toEqual(["b0", true, false, [[8192, 4096]]]);
    expect(bitmap.name).toBe(null);
  });

  it("gives back what it recorded when the job fails", () => {
    const bitmap = make();
    bitmap.written(0, 1);
    bitmap.createSuccessor("a test").written(8192, 1);
    expect(bitmap.reclaim()).toBe(bitmap);
    expect([bitmap.enabled, bitmap.busy, runs(bitmap)]).toEqual([
      true,
      false,
      [
        [0, 4096],
        [8192, 4096],
      ],
    ]);
  });

  it("of a disabled bitmap records nothing", () => {
    const bitmap = make();
    bitmap.disable();
    expect(bitmap.createSuccessor("a test").enabled).toBe(false);
    expect(bitmap.recording).toBe(false);
    bitmap.reclaim();
    expect(bitmap.enabled).toBe(false);
  });
});

describe("a checkpoint", () => {
  it("brings back what was there, with what was written since", () => {
    const bitmap = make();
    const other = make();
    bitmap.written(0, 1);
    other.written(4096, 1);
    const first = bitmap.checkpoint();
    bitmap.merge(other);
    bitmap.written(20_000, 1);
    const second = bitmap.checkpoint();
    bitmap.clearAll();
    bitmap.written(40_000, 1);
    second.restore();
    expect(bitmap.count).toBe(4 * 4096);
    first.restore();
    expect(runs(bitmap)).toEqual([
      [0, 4096],
      [16_384, 4096],
      [36_864, 4096],
    ]);
  });

  it("costs nothing once it is released", () => {
    const bitmap = make();
    bitmap.checkpoint().release();
    bitmap.written(0, 1);
    expect(bitmap.count).toBe(4096);
  });
});
