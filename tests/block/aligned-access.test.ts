import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AlignedAccess, type BlockAccess } from "../../src/block/aligned-access.js";

const BLOCK = 16;
const BLOCKS = 8;
const BYTES = BLOCK * BLOCKS;

/** Memory that takes whole blocks only, and takes as many turns for each access as `delays` says. */
class Memory implements BlockAccess {
  readonly bytes = Buffer.alloc(BYTES);
  readonly flags: number[] = [];
  private calls = 0;

  constructor(private readonly delays: readonly number[]) {}

  private async turns(): Promise<void> {
    const turns = this.delays[this.calls++ % this.delays.length]!;
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
  }

  private check(offset: number, length: number): void {
    expect(offset % BLOCK).toBe(0);
    expect(length % BLOCK).toBe(0);
    expect(offset + length).toBeLessThanOrEqual(BYTES);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    this.check(offset, data.length);
    await this.turns();
    data.set(this.bytes.subarray(offset, offset + data.length));
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    this.check(offset, data.length);
    this.flags.push(flags);
    await this.turns();
    this.bytes.set(data, offset);
  }

  async zero(offset: number, length: number): Promise<void> {
    this.check(offset, length);
    await this.turns();
    this.bytes.fill(0, offset, offset + length);
  }
}

const range = fc
  .tuple(fc.nat(BYTES), fc.nat(BYTES))
  .map(([a, b]) => ({ offset: Math.min(a, b), length: Math.abs(a - b) }))
  .filter(({ length }) => length > 0);

describe("AlignedAccess", () => {
  it("reads any range by whole blocks", async () => {
    await fc.assert(
      fc.asyncProperty(range, async ({ offset, length }) => {
        const memory = new Memory([0]);
        for (let i = 0; i < BYTES; i++) memory.bytes[i] = i;
        const data = Buffer.alloc(length);
        await new AlignedAccess(memory, BLOCK).read(offset, data);
        expect(data.equals(memory.bytes.subarray(offset, offset + length))).toBe(true);
      }),
    );
  });

  it("writes any ranges at once by whole blocks, and loses no byte of any", async () => {
    const action = fc.record({ range, value: fc.integer({ min: 1, max: 255 }), zero: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 8 }),
        fc.array(fc.nat(4), { minLength: 3, maxLength: 9 }),
        async (actions, delays) => {
          const memory = new Memory(delays);
          memory.bytes.fill(0xee);
          const access = new AlignedAccess(memory, BLOCK);
          await Promise.all(
            actions.map(({ range: { offset, length }, value, zero }) =>
              zero
                ? access.writeZeroes(offset, length, 5, (start, count) => memory.zero(start, count))
                : access.write(offset, Buffer.alloc(length, value), 5),
            ),
          );
          for (let at = 0; at < BYTES; at++) {
            const here = actions.filter(({ range: { offset, length } }) => offset <= at && at < offset + length);
            const possible = here.length === 0 ? [0xee] : here.map(({ value, zero }) => (zero ? 0 : value));
            expect(possible).toContain(memory.bytes[at]);
          }
          expect(memory.flags.every((flags) => flags === 5)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("lets a failed write go, and those that waited for it go on", async () => {
    let fail = true;
    const bytes = Buffer.alloc(BYTES);
    const access = new AlignedAccess(
      {
        read: async (offset, data) => data.set(bytes.subarray(offset, offset + data.length)),
        write: async (offset, data) => {
          if (fail) {
            fail = false;
            throw new Error("no");
          }
          bytes.set(data, offset);
        },
      },
      BLOCK,
    );
    const first = access.write(1, Buffer.alloc(3, 1), 0);
    const second = access.write(5, Buffer.alloc(3, 2), 0);
    await expect(first).rejects.toThrow("no");
    await second;
    expect(bytes.subarray(0, 8).toString("hex")).toBe("0000000000020202");
  });

  it("knows the blocks inside and around a range", () => {
    const access = new AlignedAccess(new Memory([0]), BLOCK);
    expect(access.inside(1, 47)).toEqual({ offset: 16, length: 32 });
    expect(access.inside(16, 16)).toEqual({ offset: 16, length: 16 });
    expect(access.inside(17, 14).length).toBeLessThanOrEqual(0);
    expect(access.around(17, 1)).toEqual({ offset: 16, length: 16 });
    expect(access.around(15, 2)).toEqual({ offset: 0, length: 32 });
  });
});
