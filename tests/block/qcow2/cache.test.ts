import { describe, expect, it } from "vitest";
import { READ, ZERO, type Extent } from "../../../src/block/driver.js";
import { SliceCache } from "../../../src/block/qcow2/cache.js";
import { testGraph } from "../../helpers/graph.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";

const ENTRY = 4096;

interface Source {
  readonly cache: SliceCache;
  readonly reads: number[];
}

/** A cache over a disk whose every word is its own offset, big-endian. */
function cacheOf(capacity: number, writeBack: (cache: SliceCache) => void = () => undefined): Source {
  const reads: number[] = [];
  const read = (offset: number, bytes: Uint8Array): Promise<void> => {
    reads.push(offset);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length; at += 4) view.setUint32(at, offset + at);
    return Promise.resolve();
  };
  const cache: SliceCache = new SliceCache(ENTRY, capacity, true, { read }, () => {
    writeBack(cache);
    return Promise.resolve();
  });
  return { cache, reads };
}

describe("SliceCache", () => {
  it("holds entries in the host's order, and gives them back in the disk's", async () => {
    const { cache } = cacheOf(4);
    const slice = await cache.load(ENTRY);
    expect(slice.words[3]).toBe(ENTRY + 12);
    cache.markDirty(slice);
    expect(new DataView(cache.encode(slice).buffer, cache.encode(slice).byteOffset).getUint32(12)).toBe(ENTRY + 12);
  });

  it("reads once for many who ask at once", async () => {
    const { cache, reads } = cacheOf(4);
    await Promise.all(Array.from({ length: 10 }, () => cache.load(0)));
    expect(reads).toEqual([0]);
  });

  it("lets go of what was not used of late", async () => {
    const { cache, reads } = cacheOf(4);
    for (let i = 0; i < 4; i++) await cache.load(i * ENTRY);
    await cache.load(4 * ENTRY);
    cache.get(4 * ENTRY);
    cache.get(3 * ENTRY);
    await cache.load(5 * ENTRY);
    reads.length = 0;
    await cache.load(4 * ENTRY);
    await cache.load(3 * ENTRY);
    expect(reads).toEqual([]);
  });

  it("keeps its bounds however many load at once, and goes back to them", async () => {
    const { cache } = cacheOf(8);
    await Promise.all(Array.from({ length: 50 }, (_, i) => cache.load(i * ENTRY)));
    expect(cache.size).toBeLessThanOrEqual(8 + 50);
    for (let i = 100; i < 160; i++) await cache.load(i * ENTRY);
    expect(cache.size).toBe(8);
  });

  it("keeps what a write on its way will change, and what is dirty until it is written", async () => {
    const { cache, reads } = cacheOf(2, (one) => {
      for (const slice of [...one.dirty]) {
        one.encode(slice);
        slice.writing = false;
      }
    });
    const pinned = await cache.load(0);
    pinned.pins += 1;
    cache.markDirty(await cache.load(ENTRY));
    for (let i = 2; i < 20; i++) await cache.load(i * ENTRY);
    expect(cache.get(0)).toBe(pinned);
    expect(cache.dirty.size).toBe(0);
    pinned.pins -= 1;
    for (let i = 2; i < 20; i++) await cache.load(i * ENTRY);
    expect(cache.get(0)).toBeUndefined();
    expect(cache.size).toBe(2);
    expect(reads.length).toBeGreaterThan(30);
  });

  it("forgets what nobody used between two clean-ups", async () => {
    const { cache } = cacheOf(8);
    for (let i = 0; i < 8; i++) await cache.load(i * ENTRY);
    cache.cleanUnused();
    expect(cache.size).toBe(8);
    cache.get(3 * ENTRY);
    cache.cleanUnused();
    expect(cache.size).toBe(1);
    cache.cleanUnused();
    expect(cache.size).toBe(0);
  });
});

describe("large images", () => {
  const TIB = 2 ** 40;

  it.each([
    { size: TIB, clusterSize: 65536 },
    { size: 16 * TIB, clusterSize: 65536 },
    { size: 16 * TIB, clusterSize: 2 << 20 },
  ])(
    "of $size bytes in clusters of $clusterSize open at once, and take no more memory however much is read",
    async (one) => {
      await using test = testGraph();
      await createImage(test, "disk", { size: one.size, "cluster-size": one.clusterSize });
      const covers = (one.clusterSize / 8) * one.clusterSize;
      const tables = 60;
      {
        await using image = await openImage(test, "disk");
        // A table in many places, and with 2 MiB clusters many slices of each.
        for (let i = 0; i < tables; i++) {
          await image.backend.write(Math.floor((i * one.size) / tables / covers) * covers, new Uint8Array(512).fill(1));
        }
      }
      const begun = performance.now();
      const entry = 4096;
      await using image = await openImage(test, "disk", {
        "l2-cache-size": 32 * entry,
        "l2-cache-entry-size": entry,
        "refcount-cache-size": 4 * one.clusterSize,
      });
      const openedMs = performance.now() - begun;
      expect(openedMs).toBeLessThan(500);
      const cached = () => (image.node.self as unknown as { image: { map: { cache: SliceCache } } }).image.map.cache;
      const data = new Uint8Array(512);
      const step = (entry / 8) * one.clusterSize;
      let most = 0;
      for (let i = 0; i < tables; i++) {
        const start = Math.floor((i * one.size) / tables / covers) * covers;
        for (let slice = 0; slice < 20; slice++) {
          if (start + slice * step + 512 > one.size) break;
          await image.backend.read(start + slice * step, data);
          most = Math.max(most, cached().size);
        }
      }
      expect(most).toBe(32);
      const extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
      image.node.self.map(READ, 0, 512, extent);
      expect(extent.length).toBe(512);
    },
  );
});
