import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sleepOneTurn } from "../../src/base/turns.js";
import { StatusCache } from "../../src/block/status-cache.js";

const EXTENTS = [
  { length: 100, flags: 0 },
  { length: 50, flags: 3 },
  { length: 50, flags: 3 },
  { length: 200, flags: 0 },
];

describe("StatusCache", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function filled(): StatusCache {
    const cache = new StatusCache();
    cache.add(1000, EXTENTS, cache.epoch);
    return cache;
  }

  it("answers a scan, neighbours of one kind together, never more than is asked for", () => {
    const cache = filled();
    expect(cache.find(1000, 30)).toEqual({ flags: 0, length: 30 });
    expect(cache.find(1030, 1000)).toEqual({ flags: 0, length: 70 });
    expect(cache.find(1100, 1000)).toEqual({ flags: 3, length: 100 });
    expect(cache.find(1200, 150)).toEqual({ flags: 0, length: 150 });
    expect(cache.find(1350, 1000)).toEqual({ flags: 0, length: 50 });
    expect(cache.find(1400, 1)).toBeNull();
  });

  it("asks again for what it has answered in an earlier turn, and for what it does not know", async () => {
    const cache = filled();
    expect(cache.find(999, 10)).toBeNull();
    expect(cache.find(1150, 10)).toEqual({ flags: 3, length: 10 });
    expect(cache.find(1150, 10)).toEqual({ flags: 3, length: 10 });
    await sleepOneTurn();
    expect(cache.find(1150, 10)).toBeNull();
    expect(cache.find(1000, 10)).toBeNull();
    expect(cache.find(1160, 10)).toEqual({ flags: 3, length: 10 });
    expect(cache.find(1170, 1000)).toEqual({ flags: 3, length: 30 });
    expect(cache.find(1200, 1000)).toEqual({ flags: 0, length: 200 });
    await sleepOneTurn();
    expect(cache.find(1399, 1)).toBeNull();
  });

  it("forgets what is half a second old", () => {
    const cache = filled();
    vi.advanceTimersByTime(499);
    expect(cache.find(1000, 10)).not.toBeNull();
    vi.advanceTimersByTime(2);
    expect(cache.find(1010, 10)).toBeNull();
  });

  it("forgets ranges that are written to, and no others", () => {
    const cache = filled();
    cache.written(0, 1000);
    cache.written(1400, 10);
    expect(cache.find(1000, 10)).not.toBeNull();
    cache.written(1399, 1);
    expect(cache.find(1010, 10)).toBeNull();
    const cleared = filled();
    cleared.clear();
    expect(cleared.find(1000, 10)).toBeNull();
  });

  it("gives an answer that a write may have overtaken only once", async () => {
    const cache = new StatusCache();
    const { epoch } = cache;
    cache.written(5000, 1);
    cache.add(1000, EXTENTS, epoch);
    expect(cache.find(1000, 10)).toEqual({ flags: 0, length: 10 });
    expect(cache.find(1010, 10)).toBeNull();
    expect(cache.find(1000, 10)).toEqual({ flags: 0, length: 10 });
    await sleepOneTurn();
    expect(cache.find(1000, 10)).toBeNull();
  });

  it("keeps a few answers", () => {
    const cache = new StatusCache();
    for (let i = 0; i < 10; i++) cache.add(i * 1000, EXTENTS, cache.epoch);
    expect(cache.find(1000, 1)).toBeNull();
    for (let i = 2; i < 10; i++) expect(cache.find(i * 1000 + 100, 1000)).toEqual({ flags: 3, length: 100 });
  });
});
