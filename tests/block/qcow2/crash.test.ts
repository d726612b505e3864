import { describe, expect, it } from "vitest";
import { MemoryEngine } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { createImage, LUKS, openImage, openOptions, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { CrashModel, crashWorkload, graphOn } from "../../helpers/qcow2-crash.js";

interface Variant {
  readonly name: string;
  readonly create: Omit<Qcow2CreateOptions, "size">;
  readonly size: number;
  readonly maxSectors: number;
  readonly parallel?: number;
}

const variants: Variant[] = [
  { name: "512-byte clusters", create: { "cluster-size": 512 }, size: 256 * 1024, maxSectors: 24 },
  { name: "4 KiB clusters", create: { "cluster-size": 4096 }, size: 1024 * 1024, maxSectors: 64 },
  { name: "64 KiB clusters", create: {}, size: 2048 * 1024, maxSectors: 300 },
  {
    name: "large batches of small writes",
    create: { "cluster-size": 4096 },
    size: 1024 * 1024,
    maxSectors: 6,
    parallel: 60,
  },
  {
    name: "large batches of whole clusters",
    create: { "cluster-size": 512 },
    size: 256 * 1024,
    maxSectors: 4,
    parallel: 60,
  },
  { name: "version 2", create: { version: "v2", "cluster-size": 1024 }, size: 300 * 1024, maxSectors: 24 },
  { name: "1-bit refcounts", create: { "refcount-bits": 1, "cluster-size": 512 }, size: 256 * 1024, maxSectors: 24 },
  {
    name: "subclusters",
    create: { "cluster-size": 16384, "extended-l2": true },
    size: 1024 * 1024,
    maxSectors: 60,
  },
  {
    name: "large batches to subclusters",
    create: { "cluster-size": 16384, "extended-l2": true },
    size: 1024 * 1024,
    maxSectors: 4,
    parallel: 60,
  },
  {
    name: "subclusters in an external data file",
    create: { "cluster-size": 16384, "extended-l2": true, "data-file": { driver: "file", filename: "data" } },
    size: 512 * 1024,
    maxSectors: 60,
  },
  ...[false, true].map((raw) => ({
    name: raw ? "a raw external data file" : "an external data file",
    create: {
      "cluster-size": 4096,
      "data-file": { driver: "file" as const, filename: "data" },
      ...(raw ? { "data-file-raw": true } : {}),
    },
    size: 512 * 1024,
    maxSectors: 24,
  })),
  { name: "LUKS", create: { "cluster-size": 4096, encrypt: LUKS }, size: 512 * 1024, maxSectors: 64 },
  {
    name: "large batches to subclusters, LUKS",
    create: { "cluster-size": 16384, "extended-l2": true, encrypt: LUKS },
    size: 512 * 1024,
    maxSectors: 4,
    parallel: 60,
  },
  {
    name: "lazy refcounts, LUKS",
    create: { "lazy-refcounts": true, "cluster-size": 1024, encrypt: LUKS },
    size: 256 * 1024,
    maxSectors: 24,
  },
  {
    name: "lazy refcounts",
    create: { "lazy-refcounts": true, "cluster-size": 1024 },
    size: 512 * 1024,
    maxSectors: 24,
  },
];

const CRASHES = 6;

/** One life of an image: crash after crash, each in the middle of a workload. */
async function life(variant: Variant, seed: number, crashes = CRASHES): Promise<void> {
  const random = new Random(seed);
  // Whole transfers only: a disk tears writes between sectors, never inside one.
  let engine = new MemoryEngine({ seed, order: "random" });
  const lazy = variant.create["lazy-refcounts"] === true;
  {
    await using test = graphOn(engine);
    await createImage(test, "disk", { size: variant.size, ...variant.create });
  }
  const model = new CrashModel(variant.size / 512);
  for (let crash = 0; crash < crashes; crash++) {
    const test = graphOn(engine);
    const image = await openImage(test, "disk", {
      ...openOptions(variant.create),
      discard: "unmap",
      "l2-cache-entry-size": 512,
      "l2-cache-size": random.chance(0.5) ? 1024 : 65536,
    });
    const all = Buffer.alloc(variant.size);
    await image.backend.read(0, all);
    expect(model.settle(all), `before crash ${crash}`).toBeUndefined();
    const stopped = engine.haltAfter(1 + random.below(400));
    const options = {
      seed: random.below(1 << 30),
      firstStamp: crash << 24,
      clusterSize: variant.create["cluster-size"] ?? 65536,
      maxSectors: variant.maxSectors,
      compressed: variant.create["data-file"] === undefined && random.chance(0.5),
      parallel: variant.parallel ?? 6,
    };
    await Promise.race([stopped, crashWorkload(image.backend, model, options, 200)]);
    engine = engine.crash({ keep: random.next() });
    await using after = graphOn(engine);
    if (variant.create["data-file-raw"] === true) {
      expect(model.copy().settle(Buffer.from(engine.contents("data")))).toBeUndefined();
    }
    if (lazy) continue;
    const report = await checkFile(after, "disk");
    expect(report.messages, `after crash ${crash}`).toEqual([]);
    expect(report.corruptions).toBe(0);
  }
  await using test = graphOn(engine);
  {
    await using image = await openImage(test, "disk", openOptions(variant.create));
    const all = Buffer.alloc(variant.size);
    await image.backend.read(0, all);
    expect(model.settle(all)).toBeUndefined();
  }
  expect((await checkFile(test, "disk")).corruptions).toBe(0);
}

describe.each(variants)("crashes: $name", (variant) => {
  const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
  it.each(seeds)("lose nothing that was flushed and leave leaks at worst (seed %i)", async (seed) => {
    await life(variant, seed);
  });
});
