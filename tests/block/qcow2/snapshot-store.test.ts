import { describe, expect, it } from "vitest";
import { EINVAL, EIO, ENOSPC } from "../../../src/base/errno.js";
import { REQ_COMPRESSED, REQ_MAY_UNMAP, type SnapshotStore } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import { MemoryEngine } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { createImage, openImage, type OpenImage, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { CrashModel, crashWorkload, graphOn } from "../../helpers/qcow2-crash.js";
import { QemuFolder } from "../../helpers/qemu-img.js";

const AT_SNAPSHOTS_OFFSET = 64;
const noJudge = !hasJudge("qemu-img") || !hasJudge("qemu-io");

function storeOf(image: OpenImage): SnapshotStore {
  const { snapshots } = image.node.self;
  if (snapshots === undefined) throw new Error("qcow2 keeps snapshots");
  return snapshots;
}

/** With requests held back, as the commands do it. */
function snapshot(test: TestGraph, image: OpenImage, name: string) {
  return test.graph.drainedAsync([image.node], () => storeOf(image).create(name));
}

function remove(test: TestGraph, image: OpenImage, id: string, name: string) {
  return test.graph.drainedAsync([image.node], () => storeOf(image).delete(id, name));
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly extra: Buffer;
  readonly diskSize: number;
  readonly l1: Buffer;
}

/** The table as it lies in the file, read independently of the code under test. */
function tableOf(file: Uint8Array): Entry[] {
  const bytes = Buffer.from(file);
  const entries: Entry[] = [];
  let at = Number(bytes.readBigUInt64BE(AT_SNAPSHOTS_OFFSET));
  for (let left = bytes.readUInt32BE(60); left > 0; left--) {
    const idLength = bytes.readUInt16BE(at + 12);
    const nameLength = bytes.readUInt16BE(at + 14);
    const extraLength = bytes.readUInt32BE(at + 36);
    const extra = bytes.subarray(at + 40, at + 40 + extraLength);
    const strings = at + 40 + extraLength;
    entries.push({
      id: bytes.toString("utf8", strings, strings + idLength),
      name: bytes.toString("utf8", strings + idLength, strings + idLength + nameLength),
      extra,
      diskSize: extraLength >= 16 ? Number(extra.readBigUInt64BE(8)) : 0,
      l1: bytes.subarray(at, at + 12),
    });
    at = Math.ceil((strings + idLength + nameLength) / 8) * 8;
  }
  return entries;
}

/** What the snapshot holds: of a copy of the image whose header has the snapshot's L1 table and size. */
async function contentsOf(file: Uint8Array, name: string): Promise<Buffer> {
  const entry = tableOf(file).find((each) => each.name === name)!;
  const past = Buffer.from(file);
  past.writeBigUInt64BE(BigInt(entry.diskSize), 24);
  past.writeUInt32BE(entry.l1.readUInt32BE(8), 36);
  entry.l1.copy(past, 40, 0, 8);
  await using test = testGraph();
  test.engine.put("past", past);
  await using image = await openImage(test, "past", { "read-only": true });
  const all = Buffer.alloc(image.node.length);
  await image.backend.read(0, all);
  return all;
}

interface Variant {
  readonly name: string;
  readonly create: Omit<Qcow2CreateOptions, "size">;
}

const variants: Variant[] = [
  { name: "512-byte clusters", create: { "cluster-size": 512 } },
  { name: "4 KiB clusters", create: { "cluster-size": 4096 } },
  { name: "64 KiB clusters", create: {} },
  { name: "version 2", create: { version: "v2", "cluster-size": 1024 } },
  { name: "2-bit refcounts", create: { "refcount-bits": 2, "cluster-size": 4096 } },
  { name: "64-bit refcounts", create: { "refcount-bits": 64, "cluster-size": 2048 } },
  { name: "lazy refcounts", create: { "lazy-refcounts": true, "cluster-size": 1024 } },
];

const SIZE = 256 * 1024;

/** Writes of every kind, snapshots, deletions, resizes and closings; a model that knows the disk and every snapshot. */
async function workload(test: TestGraph, variant: Variant, seed: number): Promise<Map<string, Buffer>> {
  const random = new Random(seed);
  await createImage(test, "disk", { size: SIZE, ...variant.create });
  const options = { discard: "unmap", "l2-cache-entry-size": 512, "l2-cache-size": 1024 } as const;
  let image = await openImage(test, "disk", options);
  let disk = Buffer.alloc(SIZE);
  const taken = new Map<string, Buffer>();
  const cluster = variant.create["cluster-size"] ?? 65536;
  for (let step = 0; step < 80; step++) {
    const kind = random.below(12);
    let offset = random.below(disk.length / 512) * 512;
    let length = Math.min(disk.length - offset, (1 + random.below(40)) * 512);
    if (kind < 5) {
      const data = Buffer.alloc(length, 1 + random.below(255));
      await image.backend.write(offset, data);
      data.copy(disk, offset);
    } else if (kind === 5) {
      offset -= offset % cluster;
      length = Math.min(cluster, disk.length - offset);
      const data = Buffer.alloc(length, 1 + random.below(255));
      await image.backend.write(offset, data, REQ_COMPRESSED);
      data.copy(disk, offset);
    } else if (kind < 8) {
      await image.backend.writeZeroes(offset, length, random.chance(0.5) ? REQ_MAY_UNMAP : 0);
      disk.fill(0, offset, offset + length);
    } else if (kind === 8 && taken.size < (variant.create["refcount-bits"] === 2 ? 2 : 6)) {
      const name = `s${step}`;
      const before = storeOf(image)
        .list()
        .map(({ id }) => Number(id));
      const made = await snapshot(test, image, name).catch((error: unknown) => {
        // Compressed clusters share a host cluster, which then counts more often than narrow counts can.
        expect(variant.create["refcount-bits"]).toBe(2);
        expect(error).toMatchObject({ errno: EINVAL });
      });
      if (made === undefined) continue;
      expect(Number(made.id)).toBe(1 + Math.max(0, ...before));
      taken.set(name, Buffer.from(disk));
    } else if (kind === 9 && taken.size > 0 && random.chance(0.6)) {
      const all = storeOf(image).list();
      const { id, name } = all[random.below(all.length)]!;
      await remove(test, image, id, name);
      taken.delete(name);
    } else if (kind === 10 && variant.create.version !== "v2" && random.chance(0.4)) {
      const length = (1 + random.below((2 * SIZE) / 512)) * 512;
      await test.graph.drainedAsync([image.node], () => image.node.self.truncate!(length, "off"));
      const longer = Buffer.alloc(length);
      disk.copy(longer);
      disk = longer;
    } else if (kind === 11 && random.chance(0.4)) {
      await image[Symbol.asyncDispose]();
      image = await openImage(test, "disk", options);
    }
  }
  const all = Buffer.alloc(disk.length);
  await image.backend.read(0, all);
  expect(all.equals(disk)).toBe(true);
  expect(
    storeOf(image)
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...taken.keys()].sort());
  await image[Symbol.asyncDispose]();
  return taken.set("", disk);
}

describe.each(variants)("snapshots inside an image: $name", (variant) => {
  it.each([1, 2, 3, 4, 5, 6])("keep what the disk held, whatever is written later (seed %i)", async (seed) => {
    await using test = testGraph();
    const taken = await workload(test, variant, seed);
    const report = await checkFile(test, "disk");
    expect(report).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
    const file = test.engine.contents("disk");
    for (const [name, held] of taken) {
      if (name !== "") expect((await contentsOf(file, name)).equals(held), `snapshot ${name}`).toBe(true);
    }
    expect(test.warnings).toEqual([]);
  });

  it.skipIf(noJudge).each([11, 12])("are what the reference takes them for (seed %i)", async (seed) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    const taken = await workload(test, variant, seed);
    await folder.put("disk", test.engine.contents("disk"));
    expect(await folder.check("disk")).toEqual({ corruptions: 0, leaks: 0, text: "" });
    const listed = await folder.tool("qemu-img", "snapshot", "-l", "disk");
    for (const [name, held] of taken) {
      const args = name === "" ? [] : ["-l", `snapshot.name=${name}`];
      await folder.tool("qemu-img", "convert", "-f", "qcow2", "-O", "raw", ...args, "disk", "past");
      // It reads a snapshot as if the disk had been as long then as it is now.
      const past = await folder.get("past");
      const length = Math.min(past.length, held.length);
      expect(past.subarray(0, length).equals(held.subarray(0, length)), `snapshot ${name}`).toBe(true);
      expect(listed).toContain(name);
    }
    // With narrow counts it cannot go on from there.
    if (variant.create["refcount-bits"] === 2) return;
    // The reference goes on: it applies one, deletes the others, and finds nothing to say.
    for (const name of taken.keys()) {
      if (name === "") continue;
      await folder.tool("qemu-img", "snapshot", "-a", name, "disk");
      await folder.tool("qemu-img", "snapshot", "-d", name, "disk");
      expect(await folder.check("disk")).toEqual({ corruptions: 0, leaks: 0, text: "" });
    }
  });
});

describe.skipIf(noJudge)("snapshots that the reference made", () => {
  it.each(["compat=1.1,cluster_size=4k", "compat=0.10,cluster_size=1k", "lazy_refcounts=on", "refcount_bits=8"])(
    "are listed, kept and deleted (%s)",
    async (options) => {
      await using folder = await QemuFolder.make();
      await using test = testGraph();
      const io = (...commands: string[]) =>
        folder.tool("qemu-io", "-f", "qcow2", ...commands.flatMap((line) => ["-c", line]), "disk");
      await folder.tool("qemu-img", "create", "-q", "-f", "qcow2", "-o", options, "disk", "4M");
      await io("write -P 1 0 2M");
      await folder.tool("qemu-img", "snapshot", "-c", "one", "disk");
      await io("write -P 2 1M 2M");
      await folder.tool("qemu-img", "snapshot", "-c", "two", "disk");
      test.engine.put("disk", await folder.get("disk"));
      {
        await using image = await openImage(test, "disk");
        const listed = storeOf(image).list();
        expect(listed.map(({ id, name }) => [id, name])).toEqual([
          ["1", "one"],
          ["2", "two"],
        ]);
        const info = JSON.parse(await folder.tool("qemu-img", "info", "--output=json", "disk")) as {
          snapshots: unknown;
        };
        expect(listed).toEqual(info.snapshots);
        await image.backend.write(512 * 1024, Buffer.alloc(1 << 20, 3));
        await snapshot(test, image, "three");
        await remove(test, image, "1", "one");
        await image.backend.write(0, Buffer.alloc(4096, 4));
      }
      await folder.put("disk", test.engine.contents("disk"));
      expect(await folder.check("disk")).toEqual({ corruptions: 0, leaks: 0, text: "" });
      await folder.tool("qemu-img", "convert", "-f", "qcow2", "-O", "raw", "-l", "two", "disk", "past");
      const past = await folder.get("past");
      expect([0, 1 << 20, (3 << 20) - 1, 3 << 20].map((at) => past[at])).toEqual([1, 2, 2, 0]);
    },
  );
});

/** Crash after crash, some of them in the middle of making or deleting a snapshot. */
async function life(variant: Variant, seed: number): Promise<void> {
  const random = new Random(seed);
  let engine = new MemoryEngine({ seed, order: "random" });
  {
    await using test = graphOn(engine);
    await createImage(test, "disk", { size: SIZE, ...variant.create });
  }
  const model = new CrashModel(SIZE / 512);
  /** What is known of snapshots. Undefined: it was being deleted, or made, and may be there or not. */
  const kept = new Map<string, Buffer>();
  for (let crash = 0; crash < 10; crash++) {
    const test = graphOn(engine);
    const image = await openImage(test, "disk", { "l2-cache-entry-size": 512, "l2-cache-size": 1024 });
    const all = Buffer.alloc(SIZE);
    await image.backend.read(0, all);
    expect(model.settle(all), `before crash ${crash}`).toBeUndefined();
    const names = storeOf(image)
      .list()
      .map(({ name }) => name);
    for (const name of kept.keys()) expect(names, `before crash ${crash}`).toContain(name);
    const file = engine.contents("disk");
    for (const [name, held] of kept) expect((await contentsOf(file, name)).equals(held)).toBe(true);
    // Too many users of a cluster for narrow counts, else.
    for (const { id, name } of storeOf(image).list().slice(2)) {
      kept.delete(name);
      await remove(test, image, id, name);
    }
    const options = {
      seed: random.below(1 << 30),
      firstStamp: crash << 24,
      clusterSize: variant.create["cluster-size"] ?? 65536,
      maxSectors: 40,
      compressed: random.chance(0.5),
    };
    const changes = async (): Promise<void> => {
      await crashWorkload(image.backend, model, options, 12);
      await image.backend.flush();
      model.flushed();
      await image.backend.read(0, all);
      const first = storeOf(image).list()[0];
      if (first !== undefined && random.chance(0.5)) {
        kept.delete(first.name);
        await remove(test, image, first.id, first.name);
      }
      const name = `s${crash}`;
      const made = await snapshot(test, image, name).catch((error: unknown) => {
        expect(variant.create["refcount-bits"]).toBe(2);
        expect(error).toMatchObject({ errno: EINVAL });
      });
      if (made === undefined) return;
      kept.set(name, Buffer.from(all));
      await crashWorkload(image.backend, model, { ...options, firstStamp: options.firstStamp + (1 << 20) }, 12);
      kept.delete(name);
      await remove(
        test,
        image,
        storeOf(image)
          .list()
          .find((each) => each.name === name)!.id,
        name,
      );
    };
    const stopped = engine.haltAfter(1 + random.below(random.chance(0.5) ? 150 : 700));
    await Promise.race([stopped, changes()]);
    engine = engine.crash({ keep: random.next() });
    if (variant.create["lazy-refcounts"] === true) continue;
    // Before anybody repairs it: flags may be off, and clusters count too often.
    await using after = graphOn(engine);
    const report = await checkFile(after, "disk");
    expect(report.brokenEntries).toBe(0);
    expect(
      report.messages.filter((message) => !message.includes("COPIED")),
      `after crash ${crash}`,
    ).toEqual([]);
    {
      await using opened = await openImage(after, "disk");
      expect(opened.node.self.dirtyFlag).toBe(false);
    }
    if (variant.create.version === "v2") continue;
    expect(await checkFile(after, "disk"), `after crash ${crash}`).toMatchObject({ corruptions: 0, messages: [] });
  }
}

describe.each(variants)("crashes while snapshots are made and deleted: $name", (variant) => {
  it.each([1, 2, 3, 4, 5, 6])("leave all of one or nothing (seed %i)", async (seed) => {
    await life(variant, seed);
  });
});

describe("operations that fail while snapshots are made and deleted", () => {
  const cases = (["create", "delete"] as const).flatMap((verb) =>
    [EIO, ENOSPC].flatMap((errno) =>
      variants
        .slice(1, 4)
        .flatMap((variant) => ([OP_READ, OP_WRITE, OP_FLUSH] as const).map((kind) => ({ verb, errno, variant, kind }))),
    ),
  );
  it.each(cases)("leave the image whole: $verb, errno $errno, $variant.name, kind $kind", async (one) => {
    let failures = 0;
    let strikes = 0;
    for (let after = 0; ; after++) {
      await using test = testGraph();
      await createImage(test, "disk", { size: SIZE, ...one.variant.create });
      {
        await using image = await openImage(test, "disk");
        await image.backend.write(0, Buffer.alloc(SIZE / 2, 1));
        await snapshot(test, image, "first");
        await image.backend.write(4096, Buffer.alloc(SIZE / 2, 2));
        await image.backend.flush();
      }
      await using image = await openImage(test, "disk", { "l2-cache-entry-size": 512, "l2-cache-size": 1024 });
      test.engine.inject({ kinds: [one.kind], errno: one.errno, after, times: 1 });
      const change = one.verb === "create" ? snapshot(test, image, "second") : remove(test, image, "1", "first");
      const error: unknown = await change.then(
        () => null,
        (reason: unknown) => reason,
      );
      const struck = test.engine.faultsHit > 0;
      test.engine.clearFaults();
      if (error !== null) {
        failures += 1;
        expect(error).toMatchObject({ errno: one.errno });
      }
      const all = Buffer.alloc(SIZE);
      await image.backend.read(0, all);
      expect([all[0], all[4096], all[SIZE / 2 + 4095], all[SIZE / 2 + 4096]]).toEqual([1, 2, 2, 0]);
      await image.backend.write(0, Buffer.alloc(512, 5)).catch((reason: unknown) => {
        expect(reason).toMatchObject({ errno: one.errno });
      });
      const names = storeOf(image)
        .list()
        .map(({ name }) => name);
      await image[Symbol.asyncDispose]();
      {
        // Whoever opens it next finds all in order.
        await using again = await openImage(test, "disk");
        const found = storeOf(again)
          .list()
          .map(({ name }) => name);
        if (error === null) expect(found).toEqual(names);
        if (found.includes("first")) {
          const past = await contentsOf(test.engine.contents("disk"), "first");
          expect([past[0], past[4096], past[SIZE / 2]]).toEqual([1, 1, 0]);
        }
      }
      expect(await checkFile(test, "disk"), `after ${after}`).toMatchObject({ corruptions: 0, messages: [] });
      if (!struck) break;
      strikes += 1;
    }
    expect(strikes).toBeGreaterThan(1);
    // What cannot be read while a snapshot is deleted is put right: there is no way back then.
    if (one.verb === "create" || one.kind !== OP_READ) expect(failures).toBeGreaterThan(0);
  });
});

describe("what a snapshot table cannot be", () => {
  it("more users of a cluster than its count holds: refused, with nothing changed", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: SIZE, "refcount-bits": 1, "cluster-size": 4096 });
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, Buffer.alloc(SIZE, 1));
      await expect(snapshot(test, image, "s")).rejects.toMatchObject({ errno: EINVAL });
      expect(storeOf(image).list()).toEqual([]);
      expect(image.node.self.dirtyFlag).toBe(false);
      await image.backend.write(0, Buffer.alloc(SIZE, 2));
    }
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0 });
  });

  it.each([
    ["too large", 8, 0x1000_0000, "Snapshot L1 table too large"],
    ["unaligned", 4, 513, "Snapshot L1 table offset invalid"],
    ["behind all", 0, 0x8000_0000, "Snapshot L1 table offset invalid"],
  ])("an L1 table that is %s: not followed, and the disk goes on", async (_what, at, value, message) => {
    await using test = testGraph();
    await createImage(test, "disk", { size: SIZE, "cluster-size": 4096 });
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, Buffer.alloc(8192, 1));
      await snapshot(test, image, "s");
    }
    const file = Buffer.from(test.engine.contents("disk"));
    file.writeUInt32BE(value, Number(file.readBigUInt64BE(AT_SNAPSHOTS_OFFSET)) + at);
    test.engine.put("disk", file);
    await using image = await openImage(test, "disk");
    await expect(remove(test, image, "1", "s")).rejects.toThrow(message);
    expect(storeOf(image).list()).toHaveLength(1);
    await image.backend.write(0, Buffer.alloc(8192, 2));
  });

  it("keeps what it does not know, and completes what is too short", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: SIZE, "cluster-size": 4096 });
    {
      await using image = await openImage(test, "disk");
      await snapshot(test, image, "s");
      await snapshot(test, image, "t");
    }
    const file = Buffer.from(test.engine.contents("disk"));
    const table = Number(file.readBigUInt64BE(AT_SNAPSHOTS_OFFSET));
    const first = Buffer.from(file.subarray(table, table + 40));
    const second = Buffer.from(file.subarray(table + 72, table + 72 + 40));
    // The first has 8 bytes more than anybody knows, the second none at all, but a size of its own.
    first.writeUInt32BE(32, 36);
    second.writeUInt32BE(0, 36);
    second.writeUInt32BE(0xfedcba98, 32);
    const extra = Buffer.alloc(32, 0x77);
    extra.writeBigUInt64BE(7n << 32n, 0);
    extra.writeBigUInt64BE(42n, 16);
    const padding = Buffer.alloc(6);
    Buffer.concat([first, extra, Buffer.from("1s"), padding, second, Buffer.from("2t"), padding]).copy(file, table);
    test.engine.put("disk", file);
    {
      await using image = await openImage(test, "disk");
      const [one, two] = storeOf(image).list();
      expect(one).toMatchObject({ id: "1", name: "s", "vm-state-size": 7 * 2 ** 32, icount: 42 });
      expect(two).toMatchObject({ id: "2", name: "t", "vm-state-size": 0xfedcba98 });
      expect(two).not.toHaveProperty("icount");
      await snapshot(test, image, "u");
    }
    const [one, two] = tableOf(test.engine.contents("disk"));
    expect(one!.extra.equals(extra)).toBe(true);
    expect(two!.extra.toString("hex")).toBe(`00000000fedcba98${SIZE.toString(16).padStart(16, "0")}${"f".repeat(16)}`);
  });

  it("cuts a name after 255 bytes, between two characters", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: SIZE });
    await using image = await openImage(test, "disk");
    expect((await snapshot(test, image, "x".repeat(300))).name).toBe("x".repeat(255));
    expect((await snapshot(test, image, `x${"ä".repeat(200)}`)).name).toBe(`x${"ä".repeat(127)}`);
    expect((await snapshot(test, image, "ä".repeat(200))).name).toBe("ä".repeat(127));
  });
});
