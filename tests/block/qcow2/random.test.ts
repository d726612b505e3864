import { describe, expect, it } from "vitest";
import type { BlockBackend } from "../../../src/block/backend.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, LUKS, openImage, openOptions, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { DiskModel, Workload } from "../../helpers/qcow2-workload.js";

interface Variant {
  readonly name: string;
  readonly create: Omit<Qcow2CreateOptions, "size">;
  readonly size: number;
  readonly maxLength: number;
}

const KIB = 1024;

const variants: Variant[] = [
  { name: "512-byte clusters", create: { "cluster-size": 512 }, size: 513 * KIB + 512, maxLength: 8 * KIB },
  { name: "4 KiB clusters", create: { "cluster-size": 4096 }, size: 3 * 1024 * KIB, maxLength: 32 * KIB },
  { name: "64 KiB clusters", create: {}, size: 4 * 1024 * KIB + 512, maxLength: 200 * KIB },
  { name: "2 MiB clusters", create: { "cluster-size": 2048 * KIB }, size: 9 * 1024 * KIB, maxLength: 300 * KIB },
  { name: "version 2", create: { version: "v2", "cluster-size": 4096 }, size: 2 * 1024 * KIB, maxLength: 32 * KIB },
  ...[16, 64].map((kib) => ({
    name: `subclusters of clusters of ${kib} KiB`,
    create: { "cluster-size": kib * KIB, "extended-l2": true },
    size: 3 * 1024 * KIB + 512,
    maxLength: 2 * kib * KIB,
  })),
  {
    name: "subclusters in an external data file",
    create: {
      "cluster-size": 16 * KIB,
      "extended-l2": true,
      "data-file": { driver: "file", filename: "data" },
    },
    size: 2 * 1024 * KIB,
    maxLength: 64 * KIB,
  },
  {
    name: "subclusters in a raw external data file",
    create: {
      "cluster-size": 16 * KIB,
      "extended-l2": true,
      "data-file": { driver: "file", filename: "data" },
      "data-file-raw": true,
    },
    size: 2 * 1024 * KIB,
    maxLength: 64 * KIB,
  },
  {
    name: "an external data file",
    create: { "cluster-size": 4096, "data-file": { driver: "file", filename: "data" } },
    size: 2 * 1024 * KIB,
    maxLength: 32 * KIB,
  },
  {
    name: "a raw external data file",
    create: { "cluster-size": 4096, "data-file": { driver: "file", filename: "data" }, "data-file-raw": true },
    size: 1024 * KIB + 512,
    maxLength: 32 * KIB,
  },
  ...[512, 64 * KIB, 2048 * KIB].map((bytes) => ({
    name: `LUKS, clusters of ${bytes} bytes`,
    create: { "cluster-size": bytes, encrypt: LUKS },
    size: Math.max(512 * KIB, 4 * bytes) + 512,
    maxLength: Math.max(8 * KIB, 1.5 * bytes),
  })),
  {
    name: "LUKS, version 2",
    create: { version: "v2", "cluster-size": 4096, encrypt: LUKS },
    size: 2048 * KIB,
    maxLength: 32 * KIB,
  },
  {
    name: "LUKS, subclusters",
    create: { "cluster-size": 16 * KIB, "extended-l2": true, encrypt: LUKS },
    size: 2 * 1024 * KIB,
    maxLength: 64 * KIB,
  },
  {
    name: "LUKS, a raw external data file",
    create: {
      "cluster-size": 4096,
      "data-file": { driver: "file", filename: "data" },
      "data-file-raw": true,
      encrypt: LUKS,
    },
    size: 1024 * KIB + 512,
    maxLength: 32 * KIB,
  },
  {
    name: "AES",
    create: { "cluster-size": 4096, encrypt: { format: "qcow", "key-secret": "s" } },
    size: 2 * 1024 * KIB,
    maxLength: 100 * KIB,
  },
  {
    name: "lazy refcounts",
    create: { "lazy-refcounts": true, "cluster-size": 4096 },
    size: 2 * 1024 * KIB,
    maxLength: 32 * KIB,
  },
  ...[1, 2, 4, 8, 32, 64].map((bits) => ({
    name: `${bits}-bit refcounts`,
    create: { "refcount-bits": bits, "cluster-size": 512 },
    size: 300 * KIB,
    maxLength: 8 * KIB,
  })),
];

async function readAll(backend: BlockBackend, length: number): Promise<Uint8Array> {
  const data = new Uint8Array(length);
  await backend.read(0, data);
  return data;
}

async function session(
  test: TestGraph,
  variant: Variant,
  model: DiskModel,
  seed: number,
  batches: number,
): Promise<void> {
  await using image = await openImage(test, "disk", {
    ...openOptions(variant.create),
    discard: "unmap",
    "l2-cache-entry-size": 512,
    "l2-cache-size": 2048,
    "discard-no-unref": seed % 3 === 0,
  });
  const workload = new Workload(
    image.backend,
    model,
    {
      compressed: variant.create["data-file"] === undefined,
      discard: true,
      maxLength: variant.maxLength,
      parallel: 8,
      clusterSize: variant.create["cluster-size"] ?? 65536,
    },
    seed,
  );
  for (let i = 0; i < batches; i++) await workload.batch();
  expect(model.differs(await readAll(image.backend, model.length))).toBe(-1);
}

async function judge(
  image: Uint8Array,
  data: Uint8Array | undefined,
  model: DiskModel,
  encrypted: boolean,
): Promise<void> {
  await using folder = await QemuFolder.make();
  await folder.put("disk", image);
  if (data !== undefined) await folder.put("data", data);
  expect(await folder.check("disk", encrypted)).toMatchObject({ corruptions: 0, leaks: 0 });
  expect(model.differs(await folder.contents("disk", encrypted))).toBe(-1);
}

describe.each(variants)("random requests: $name", (variant) => {
  it.each([1, 2, 3])("agrees with a flat disk, and leaves a clean image (seed %i)", async (seed) => {
    await using test = testGraph({ seed, order: "random", shortTransfers: 0.2 });
    await createImage(test, "disk", { size: variant.size, ...variant.create });
    const model = new DiskModel(variant.size);
    for (let round = 0; round < 3; round++) {
      await session(test, variant, model, 10 * seed + round, 60);
      const report = await checkFile(test, "disk");
      expect(report.messages).toEqual([]);
      expect({ corruptions: report.corruptions, leaks: report.leaks }).toEqual({ corruptions: 0, leaks: 0 });
    }
    expect(test.warnings).toEqual([]);
    const data = variant.create["data-file"] === undefined ? undefined : test.engine.contents("data");
    const encrypted = variant.create.encrypt !== undefined;
    if (variant.create["data-file-raw"] === true && !encrypted) expect(model.differs(data!)).toBe(-1);
    if (hasJudge("qemu-img")) await judge(test.engine.contents("disk"), data, model, encrypted);
  });
});
