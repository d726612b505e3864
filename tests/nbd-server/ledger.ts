import { readdirSync } from "node:fs";
import { expect, vi } from "vitest";
import { sleepOneTurn } from "../../src/base/turns.js";
import type { BufferPool } from "../../src/nbd-server/buffers.js";
import type { RingSockets } from "../../src/nbd-server/ring-transport.js";

const TURNS_MAX = 2000;

/** What connections take and give back: buffers, entries of the ring, descriptors of this process. */
export interface Ledger {
  /** Buffers of the pool that are in use. */
  buffersInUse(): number;
  /** Everything that was taken since has been given back, in a while at most. */
  settled(): Promise<void>;
}

/** Begun when nobody is connected. */
export function ledger(pool: BufferPool, ring: RingSockets | null): Ledger {
  const pairs = [[vi.spyOn(pool, "take"), vi.spyOn(pool, "give")]];
  if (ring !== null) {
    const { buffers, loop } = ring;
    pairs.push([vi.spyOn(buffers, "take") as never, vi.spyOn(buffers, "give") as never]);
    pairs.push([vi.spyOn(loop.ring, "register") as never, vi.spyOn(loop.ring, "unregister") as never]);
  }
  const descriptors = (): number => readdirSync("/proc/self/fd").length;
  const before = descriptors();
  const open = (): number[] => [
    ...pairs.map(([taken, given]) => taken!.mock.calls.length - given!.mock.calls.length),
    descriptors() - before,
  ];
  const nothing = open().map(() => 0);
  return {
    buffersInUse: () => open()[0]!,
    async settled() {
      for (let turns = 0; turns < TURNS_MAX && open().some((count) => count !== 0); turns++) await sleepOneTurn();
      expect(open()).toEqual(nothing);
    },
  };
}
