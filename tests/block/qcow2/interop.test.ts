import { describe, expect, it } from "vitest";
import { REQ_COMPRESSED } from "../../../src/block/driver.js";
import { Random } from "../../../src/block/engine/random.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, openImage, type Qcow2OpenOptions } from "../../helpers/qcow2-builder.js";
import { DiskModel, Workload } from "../../helpers/qcow2-workload.js";

const KIB = 1024;

/** Options of `qemu-img create -o`, the size of the disk, and how large one of qemu-io's writes is. */
interface Variant {
  readonly options: string;
  readonly size: number;
  readonly maxLength: number;
  readonly clusterSize: number;
}

const variants: Variant[] = [
  ...[512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152].flatMap(
    (clusterSize) =>
      ["1.1", "0.10"].map((compat) => ({
        options: `compat=${compat},cluster_size=${clusterSize}`,
        size: Math.max(512 * KIB, 4 * clusterSize) + 512,
        maxLength: Math.min(512 * KIB, Math.max(8 * KIB, 3 * clusterSize)),
        clusterSize,
      })),
  ),
  ...[1, 2, 4, 8, 32, 64].map((bits) => ({
    options: `refcount_bits=${bits},cluster_size=1k`,
    size: 512 * KIB,
    maxLength: 16 * KIB,
    clusterSize: 1024,
  })),
  ...[16384, 65536, 2097152].map((clusterSize) => ({
    options: `extended_l2=on,cluster_size=${clusterSize}`,
    size: Math.max(1024 * KIB, 3 * clusterSize) + 512,
    maxLength: 200 * KIB,
    clusterSize,
  })),
  ...["cluster_size=4k,data_file=data", "cluster_size=64k,data_file=data,data_file_raw=on"].map((options) => ({
    options,
    size: 1024 * KIB,
    maxLength: 96 * KIB,
    clusterSize: 4096,
  })),
  ...["lazy_refcounts=on,cluster_size=4k", "compression_type=zstd,cluster_size=4k"].map((options) => ({
    options,
    size: 1024 * KIB,
    maxLength: 32 * KIB,
    clusterSize: 4096,
  })),
];

/** qemu-io commands that do to an image what they do to the model. */
function commands(random: Random, model: DiskModel, variant: Variant, count: number, compress: boolean): string[] {
  const made: string[] = [];
  for (let i = 0; i < count; i++) {
    const offset = random.below(model.length / 512) * 512;
    const length = Math.min(512 * (1 + random.below(variant.maxLength / 512)), model.length - offset);
    const fill = 1 + random.below(250);
    const kind = random.below(10);
    if (kind < 6) {
      made.push(`write -P ${fill} ${offset} ${length}`);
      model.write(offset, Buffer.alloc(length, fill));
    } else if (kind < 7) {
      made.push(`write -z${random.chance(0.5) ? " -u" : ""} ${offset} ${length}`);
      model.zero(offset, length);
    } else if (kind < 8) {
      made.push(`discard ${offset} ${length}`);
      model.discard(offset, length);
    } else if (compress) {
      const cluster = offset - (offset % variant.clusterSize);
      if (cluster + variant.clusterSize > model.length) continue;
      // It refuses to compress over what is there already: then nothing changes, and nobody knows.
      made.unshift(`write -c -P ${fill} ${cluster} ${variant.clusterSize}`);
    }
  }
  return made;
}

async function qemuIo(folder: QemuFolder, image: string, script: readonly string[]): Promise<void> {
  await folder.tool("qemu-io", "-f", "qcow2", "-d", "unmap", ...script.flatMap((line) => ["-c", line]), image);
}

async function contents(test: TestGraph, filename: string, options: Qcow2OpenOptions = {}): Promise<Buffer> {
  await using image = await openImage(test, filename, { "read-only": true, ...options });
  const data = Buffer.alloc(image.node.length);
  await image.backend.read(0, data);
  return data;
}

describe.skipIf(!hasJudge("qemu-img") || !hasJudge("qemu-io"))("images of the reference", () => {
  it.each(variants)("go back and forth: $options", async (variant) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    const random = new Random(variant.clusterSize + variant.options.length);
    await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "-o", variant.options, "disk", `${variant.size}`);
    const isExternal = variant.options.includes("data_file");
    for (let round = 0; round < 2; round++) {
      const model = new DiskModel(variant.size);
      const before = round === 0 ? model.bytes : await folder.contents("disk");
      model.bytes.set(before);
      await qemuIo(folder, "disk", commands(random, model, variant, 25, false));
      const theirs = await folder.contents("disk");
      expect(model.differs(theirs)).toBe(-1);
      test.engine.put("disk", await folder.get("disk"));
      if (isExternal) test.engine.put("data", await folder.get("data"));
      expect((await contents(test, "disk")).equals(theirs)).toBe(true);
      model.bytes.set(theirs);
      model.loose.fill(0);
      {
        await using image = await openImage(test, "disk", { discard: "unmap" });
        const { maxLength, clusterSize } = variant;
        const workload = new Workload(
          image.backend,
          model,
          { compressed: !isExternal, discard: true, maxLength, clusterSize, parallel: 4 },
          round,
        );
        for (let i = 0; i < 15; i++) await workload.batch();
      }
      await folder.put("disk", test.engine.contents("disk"));
      if (isExternal) await folder.put("data", test.engine.contents("data"));
      expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
      const ours = await folder.contents("disk");
      expect(model.differs(ours)).toBe(-1);
    }
    expect(test.warnings).toEqual([]);
  });

  it.each(["zlib", "zstd"] as const)("are read where they are compressed: %s", async (type) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    const raw = Buffer.alloc(3 * 1024 * KIB + 512);
    const random = new Random(7);
    for (let at = 0; at < raw.length; at += 4) raw.writeUInt32LE(random.below(1 << (1 + ((at >> 14) % 20))), at);
    await folder.put("raw", raw);
    for (const clusterSize of [512, 4096, 65536, 2097152]) {
      const options = `compression_type=${type},cluster_size=${clusterSize}`;
      await folder.tool("qemu-img", "convert", "-c", "-O", "qcow2", "-o", options, "-f", "raw", "raw", "disk");
      test.engine.put("disk", await folder.get("disk"));
      expect((await contents(test, "disk")).equals(raw)).toBe(true);
      // And the other way.
      test.engine.remove("ours");
      await createImage(test, "ours", { size: raw.length, "compression-type": type, "cluster-size": clusterSize });
      {
        await using image = await openImage(test, "ours");
        for (let at = 0; at < raw.length; at += 1 << 20) {
          await image.backend.write(at, raw.subarray(at, at + (1 << 20)), REQ_COMPRESSED);
        }
      }
      await folder.put("ours", test.engine.contents("ours"));
      expect(await folder.check("ours")).toMatchObject({ corruptions: 0, leaks: 0 });
      expect((await folder.contents("ours")).equals(raw)).toBe(true);
    }
  });

  it.each(["raw", "qcow2"] as const)("may have a backing file: %s", async (format) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    for (const [index, compat] of (["1.1", "0.10"] as const).entries()) {
      const size = 512 * KIB;
      const base = new DiskModel(size / 2 + 1024);
      const variant = { options: "", size: base.length, maxLength: 40 * KIB, clusterSize: 4096 };
      await folder.tool("qemu-img", "create", "-q", "-f", format, "base", `${base.length}`);
      const script = commands(new Random(index), base, variant, 20, false).flatMap((line) => ["-c", line]);
      await folder.tool("qemu-io", "-f", format, ...script, "base");
      const options = `compat=${compat},cluster_size=4k`;
      await folder.tool(
        "qemu-img",
        "create",
        "-q",
        "-f",
        "qcow2",
        "-o",
        options,
        "-b",
        "base",
        "-F",
        format,
        "top",
        `${size}`,
      );
      test.engine.put("base", await folder.get("base"));
      test.engine.put("top", await folder.get("top"));
      const model = new DiskModel(size);
      model.bytes.set(await folder.contents("top"));
      expect(model.differs(await contents(test, "top"))).toBe(-1);
      {
        await using image = await openImage(test, "top", { discard: "unmap" });
        const workload = new Workload(
          image.backend,
          model,
          { compressed: true, discard: true, maxLength: 20 * KIB, clusterSize: 4096, parallel: 4 },
          index,
        );
        for (let i = 0; i < 40; i++) await workload.batch();
        expect(Buffer.from(test.engine.contents("base")).equals(await folder.get("base"))).toBe(true);
      }
      await folder.put("top", test.engine.contents("top"));
      expect(await folder.check("top")).toMatchObject({ corruptions: 0, leaks: 0 });
      expect(model.differs(await folder.contents("top"))).toBe(-1);
    }
  });
});
