import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERM_ALL } from "../../../src/block/driver.js";
import { PermissionLocks } from "../../../src/block/drivers/file-locks.js";
import type { EngineFile } from "../../../src/block/engine/engine.js";
import { MemoryEngine } from "../../../src/block/engine/memory.js";

const OPEN = { readOnly: false, direct: false, kind: "file", locking: "auto" } as const;
const BYTES = [100, 101, 102, 103, 200, 201, 202, 203];

async function openTwice(): Promise<readonly [EngineFile, EngineFile, EngineFile]> {
  const engine = new MemoryEngine();
  await engine.create("a", 512, "off");
  return [await engine.open("a", OPEN), await engine.open("a", OPEN), await engine.open("a", OPEN)];
}

/** What somebody else sees locked. */
const seenBy = (file: EngineFile): number[] => BYTES.filter((byte) => file.locks.isLockedByOthers(byte));

describe("PermissionLocks", () => {
  it("locks the bytes that the reference locks for a writer that shares all but resizing", async () => {
    const [one, two] = await openTwice();
    const locks = new PermissionLocks(one.locks, "a");
    locks.change({ taken: 0b0011, shared: 0b0111 });
    expect(seenBy(two)).toEqual([100, 101, 203]);
    locks.release();
    expect(seenBy(two)).toEqual([]);
  });

  it("grants exactly what the permissions of both allow", async () => {
    const bits = fc.integer({ min: 0, max: PERM_ALL });
    await fc.assert(
      fc.asyncProperty(bits, bits, bits, bits, async (taken1, shared1, taken2, shared2) => {
        const [one, two, third] = await openTwice();
        new PermissionLocks(one.locks, "a").change({ taken: taken1, shared: shared1 });
        const before = seenBy(third);
        const second = new PermissionLocks(two.locks, "a");
        const fits = (taken2 & ~shared1) === 0 && (taken1 & ~shared2) === 0;
        if (fits) {
          second.change({ taken: taken2, shared: shared2 });
        } else {
          const words = (taken2 & ~shared1) !== 0 ? /^Failed to get "/ : /^Failed to get shared "/;
          expect(() => second.change({ taken: taken2, shared: shared2 })).toThrow(words);
          expect(seenBy(third)).toEqual(before);
        }
      }),
    );
  });

  it("keeps the old locks until the caller's work is done, so that it can be undone", async () => {
    const [one, two] = await openTwice();
    const locks = new PermissionLocks(one.locks, "a");
    const writer = { taken: 0b0010, shared: 0b0101 };
    locks.change(writer);
    locks.change({ taken: 0, shared: PERM_ALL });
    expect(seenBy(two)).toEqual([101, 201, 203]);
    locks.change(writer);
    await Promise.resolve();
    expect(seenBy(two)).toEqual([101, 201, 203]);
    locks.change({ taken: 0, shared: PERM_ALL });
    await Promise.resolve();
    expect(seenBy(two)).toEqual([]);
  });

  it("fails where a byte is locked exclusively", () => {
    const locked = { lockShared: () => false, unlock: () => undefined, isLockedByOthers: () => false };
    const locks = new PermissionLocks(locked, "a");
    expect(() => locks.change({ taken: 1, shared: PERM_ALL })).toThrow("Failed to lock byte 100");
  });
});
