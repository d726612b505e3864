import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import {
  BACKING,
  DATA,
  PERM_ALL,
  PERM_CONSISTENT_READ,
  READ,
  REQ_COMPRESSED,
  REQ_MAY_UNMAP,
  ZERO,
  type Extent,
} from "../../../src/block/driver.js";
import { OP_READ, OP_WRITE, type IoOperation } from "../../../src/block/engine/engine.js";
import type { BlockNode } from "../../../src/block/node.js";
import { L2Entries, unitMask } from "../../../src/block/qcow2/entries.js";
import { geometryOf } from "../../../src/block/qcow2/format.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage, openImage, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { DiskModel, Workload } from "../../helpers/qcow2-workload.js";

const KIB = 1024;
const CLUSTER = 64 * KIB;
const UNIT = 2 * KIB;
const SIZE = 16 * CLUSTER;

async function make(test: TestGraph, options: Partial<Qcow2CreateOptions> = {}): Promise<void> {
  await createImage(test, "disk", { size: SIZE, "extended-l2": true, ...options });
}

const OVER_BASE = { "backing-file": "base", "backing-fmt": "raw" } as const;

function mapped(node: BlockNode, offset: number, length: number): Pick<Extent, "status" | "length"> {
  const extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
  node.self.map(READ, offset, length, extent);
  return { status: extent.status, length: extent.length };
}

/** Bytes read and written from now on. */
function traffic(test: TestGraph): { read: number; written: number } {
  const seen = { read: 0, written: 0 };
  const { engine } = test;
  const queue = engine.queue.bind(engine);
  engine.queue = (operation: IoOperation, owner) => {
    if (operation.kind === OP_READ) seen.read += operation.length;
    if (operation.kind === OP_WRITE) seen.written += operation.length;
    queue(operation, owner as Parameters<typeof queue>[1]);
  };
  return seen;
}

async function read(
  image: { readonly backend: { read(offset: number, data: Uint8Array): Promise<void> } },
  offset: number,
  length: number,
): Promise<Buffer> {
  const data = Buffer.alloc(length, 0xee);
  await image.backend.read(offset, data);
  return data;
}

describe("extended L2 entries", () => {
  it("say of each unit what it is, and of runs how long they are", () => {
    const features = { incompatible: { lo: 16 }, autoclear: { lo: 0 } };
    const entries = new L2Entries(
      geometryOf({ version: 3, clusterBits: 16, refcountOrder: 4, cryptMethod: 0, ...features }),
    );
    const bits = fc.oneof(fc.integer({ min: 0, max: 0xffff_ffff }), fc.constantFrom(0, 0xffff_ffff, 1, 0x8000_0000));
    fc.assert(
      fc.property(bits, bits, fc.boolean(), fc.integer({ min: 0, max: 31 }), (zero, there, hasPlace, unit) => {
        const words = Uint32Array.of(0, 0, 0, 0, hasPlace ? 0x8000_0000 : 0, hasPlace ? 0x50000 : 0, zero, there);
        const state = (at: number): string => `${(zero >>> at) & 1}${(there >>> at) & 1}`;
        let same = 1;
        while (unit + same < 32 && state(unit + same) === state(unit)) same += 1;
        expect(entries.sameFrom(words, 32 + unit)).toBe(same);
        const names: Record<string, number> = hasPlace
          ? { "00": 0, "10": 2, "01": 3, "11": 5 }
          : { "00": 0, "10": 1, "01": 5, "11": 5 };
        expect(entries.typeAt(words, 32 + unit)).toBe(names[state(unit)]);
        if (hasPlace) expect(entries.hostAt(words, 32 + unit)).toBe(0x50000 + unit * UNIT);
      }),
    );
    for (let first = 0; first <= 32; first++) {
      for (let end = first; end <= 32; end++) {
        const expected = Array.from({ length: 32 }, (_, unit) => (unit >= first && unit < end ? 2 ** unit : 0));
        expect(unitMask(first, end)).toBe(expected.reduce((sum, bit) => sum + bit, 0));
      }
    }
  });

  it("let a write into a new cluster copy nothing but the rest of its units", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.alloc(SIZE, 9));
    await make(test, OVER_BASE);
    await using image = await openImage(test, "disk");
    await image.backend.write(15 * CLUSTER, Buffer.alloc(CLUSTER, 1));
    const seen = traffic(test);
    await image.backend.write(4 * KIB, Buffer.alloc(4 * KIB, 7));
    expect(seen).toEqual({ read: 0, written: 4 * KIB });
    // A part of a unit: that unit is put together.
    await image.backend.write(5 * CLUSTER + 512, Buffer.alloc(512, 7));
    expect(seen).toEqual({ read: UNIT, written: 4 * KIB + UNIT });
    // The cluster has a place by now.
    await image.backend.write(5 * CLUSTER + 8 * UNIT, Buffer.alloc(3 * UNIT, 7));
    expect(seen).toEqual({ read: UNIT, written: 4 * KIB + 4 * UNIT });
    expect(mapped(image.node, 0, CLUSTER)).toEqual({ status: BACKING, length: 4 * KIB });
    expect(mapped(image.node, 4 * KIB, CLUSTER)).toEqual({ status: DATA, length: 4 * KIB });
    expect(mapped(image.node, 8 * KIB, CLUSTER - 8 * KIB)).toEqual({ status: BACKING, length: CLUSTER - 8 * KIB });
    const expected = Buffer.alloc(CLUSTER, 9);
    expected.fill(7, 512, 1024).fill(7, 8 * UNIT, 11 * UNIT);
    expect((await read(image, 5 * CLUSTER, CLUSTER)).equals(expected)).toBe(true);
  });

  it("let a write to a shared cluster copy what is there, and no more", async () => {
    await using test = testGraph();
    await make(test);
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(4 * UNIT, Buffer.alloc(2 * UNIT, 3));
      await test.graph.drainedAsync([image.node], () => image.node.self.snapshots!.create("s"));
      const seen = traffic(test);
      await image.backend.write(8 * UNIT, Buffer.alloc(UNIT, 4));
      expect(seen.written).toBeLessThanOrEqual(5 * UNIT + CLUSTER);
      expect(mapped(image.node, 4 * UNIT, CLUSTER)).toEqual({ status: DATA, length: 5 * UNIT });
      const expected = Buffer.alloc(CLUSTER);
      expected.fill(3, 4 * UNIT, 6 * UNIT).fill(4, 8 * UNIT, 9 * UNIT);
      expect((await read(image, 0, CLUSTER)).equals(expected)).toBe(true);
    }
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0, messages: [] });
  });

  it("zero and forget single units, and free a cluster of which nothing is left", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.alloc(SIZE, 9));
    await make(test, OVER_BASE);
    {
      await using image = await openImage(test, "disk", { discard: "unmap" });
      await image.backend.write(0, Buffer.alloc(2 * CLUSTER, 5));
      const seen = traffic(test);
      await image.backend.writeZeroes(UNIT, UNIT, REQ_MAY_UNMAP);
      await image.backend.writeZeroes(4 * CLUSTER + UNIT, 2 * UNIT, 0);
      await image.backend.discard(4 * UNIT, 2 * UNIT);
      expect(seen.written).toBe(0);
      expect(mapped(image.node, 0, CLUSTER)).toEqual({ status: DATA, length: UNIT });
      expect(mapped(image.node, UNIT, CLUSTER)).toEqual({ status: ZERO, length: UNIT });
      expect(mapped(image.node, 4 * UNIT, CLUSTER)).toEqual({ status: ZERO, length: 2 * UNIT });
      expect(mapped(image.node, 4 * CLUSTER, CLUSTER)).toEqual({ status: BACKING, length: UNIT });
      expect(mapped(image.node, 4 * CLUSTER + UNIT, CLUSTER)).toEqual({ status: ZERO, length: 2 * UNIT });
      for (let at = CLUSTER; at < 2 * CLUSTER; at += 4 * UNIT) await image.backend.discard(at, 4 * UNIT);
      expect(mapped(image.node, CLUSTER, CLUSTER)).toEqual({ status: ZERO, length: CLUSTER });
    }
    // The second cluster is counted no more: nothing leaks, and nothing is missed.
    const report = await checkFile(test, "disk");
    expect(report).toMatchObject({ corruptions: 0, leaks: 0 });
    expect(report.counts.get(6) + report.counts.get(5)).toBeLessThan(2);
  });

  it("take compressed clusters as a whole", async () => {
    await using test = testGraph();
    await make(test);
    await using image = await openImage(test, "disk", { discard: "unmap" });
    await image.backend.write(0, Buffer.alloc(CLUSTER, 5), REQ_COMPRESSED);
    await image.backend.writeZeroes(3 * UNIT, UNIT, REQ_MAY_UNMAP);
    const expected = Buffer.alloc(CLUSTER, 5);
    expected.fill(0, 3 * UNIT, 4 * UNIT);
    expect((await read(image, 0, CLUSTER)).equals(expected)).toBe(true);
    await image.backend.write(CLUSTER, Buffer.alloc(CLUSTER, 6), REQ_COMPRESSED);
    await image.backend.discard(CLUSTER + UNIT, UNIT);
    await image.backend.write(CLUSTER + 512, Buffer.alloc(512, 7));
    expect(mapped(image.node, CLUSTER, CLUSTER)).toEqual({ status: DATA, length: CLUSTER });
  });

  it("finish a write of which one part has a new place and another must wait for it", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.alloc(SIZE, 9));
    await make(test, OVER_BASE);
    await using image = await openImage(test, "disk");
    await image.backend.write(4 * UNIT, Buffer.alloc(UNIT, 1));
    // New units, one that is there, and a part of a new one.
    await image.backend.write(2 * UNIT, Buffer.alloc(3 * UNIT + 512, 2));
    const expected = Buffer.alloc(CLUSTER, 9);
    expected.fill(2, 2 * UNIT, 5 * UNIT + 512);
    expect((await read(image, 0, CLUSTER)).equals(expected)).toBe(true);
  });

  it("let what is preallocated show the backing file", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.alloc(SIZE, 9));
    await make(test, { ...OVER_BASE, preallocation: "metadata" });
    await using image = await openImage(test, "disk");
    const seen = traffic(test);
    await image.backend.write(3 * CLUSTER, Buffer.alloc(UNIT, 1));
    expect(seen).toEqual({ read: expect.any(Number) as number, written: UNIT });
    expect(
      (await read(image, 3 * CLUSTER, 2 * UNIT)).equals(Buffer.concat([Buffer.alloc(UNIT, 1), Buffer.alloc(UNIT, 9)])),
    ).toBe(true);
  });

  it("copy up units, and leave those that are there", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.concat([Buffer.alloc(8 * UNIT), Buffer.alloc(SIZE - 8 * UNIT, 9)]));
    await make(test, OVER_BASE);
    await using image = await openImage(test, "disk");
    await image.backend.write(2 * UNIT, Buffer.alloc(UNIT, 1));
    await image.node.self.copyUp!(0, await read(image, 0, 8 * UNIT));
    await image.node.self.copyUp!(6 * UNIT, await read(image, 6 * UNIT, 4 * UNIT));
    expect(mapped(image.node, 0, CLUSTER)).toEqual({ status: ZERO, length: 2 * UNIT });
    expect(mapped(image.node, 2 * UNIT, CLUSTER)).toEqual({ status: DATA, length: UNIT });
    expect(mapped(image.node, 3 * UNIT, CLUSTER)).toEqual({ status: ZERO, length: 5 * UNIT });
    expect(mapped(image.node, 8 * UNIT, CLUSTER)).toEqual({ status: DATA, length: 2 * UNIT });
    expect(mapped(image.node, 10 * UNIT, UNIT)).toEqual({ status: BACKING, length: UNIT });
  });

  it("keep of what is read through copy-on-read units, not clusters", async () => {
    await using test = testGraph();
    test.engine.put("base", Buffer.alloc(SIZE, 9));
    await make(test, OVER_BASE);
    await using image = await openImage(test, "disk", { "node-name": "q" });
    const filter = await test.graph.open({ driver: "copy-on-read", file: "q" });
    const taken = PERM_CONSISTENT_READ;
    await using reader = test.graph.backend(filter, { taken, shared: PERM_ALL }, { description: "a reader" });
    await image.backend.write(15 * CLUSTER, Buffer.alloc(UNIT, 1));
    const seen = traffic(test);
    await reader.read(CLUSTER + UNIT + 512, Buffer.alloc(UNIT));
    expect(seen.written).toBe(2 * UNIT);
    expect(mapped(image.node, CLUSTER, CLUSTER)).toEqual({ status: BACKING, length: UNIT });
    expect(mapped(image.node, CLUSTER + UNIT, CLUSTER)).toEqual({ status: DATA, length: 2 * UNIT });
  });

  it.each<[string, Partial<Qcow2CreateOptions>]>([
    ["Extended L2 entries are only supported with cluster sizes of at least 16384 bytes", { "cluster-size": 8192 }],
    [
      "Extended L2 entries are only supported with compatibility level 1.1 and above (use version=v3 or greater)",
      { version: "v2" },
    ],
  ])("are refused: %s", async (message, options) => {
    await using test = testGraph();
    await expect(make(test, options)).rejects.toThrow(message);
  });

  it.each([
    ["an unallocated cluster", 8, 0, 1, 8],
    ["zeroes", 0, 1, 1, 0],
  ])("that cannot be are told of: units that are there in %s", async (_name, cluster, zero, there, index) => {
    await using test = testGraph();
    await make(test);
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, Buffer.alloc(CLUSTER, 1));
    }
    const bytes = Buffer.from(test.engine.contents("disk"));
    const table = Number(bytes.readBigUInt64BE(Number(bytes.readBigUInt64BE(40))) & 0xff_ffff_ffff_ffffn);
    bytes.writeUInt32BE(zero, table + 16 * cluster + 8);
    bytes.writeUInt32BE(there, table + 16 * cluster + 12);
    test.engine.put("disk", bytes);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 1 });
    await using image = await openImage(test, "disk");
    await expect(read(image, cluster * CLUSTER, 512)).rejects.toMatchObject({ errno: EIO });
    const where = `(L2 offset: 0x${table.toString(16)}, L2 index: ${index === 0 ? "0" : `0x${index.toString(16)}`})`;
    expect(test.events).toMatchObject([{ data: { msg: `Invalid cluster entry found  ${where}`, fatal: true } }]);
  });
});

describe.skipIf(!hasJudge("qemu-img") || !hasJudge("qemu-io"))("extended L2 entries of the reference", () => {
  it.each([16, 64])("go back and forth above a backing file, with a snapshot (clusters of %i KiB)", async (kib) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph({ seed: kib, order: "random" });
    const size = 1024 * KIB;
    const base = Buffer.alloc(size / 2 + 1536);
    for (let at = 0; at < base.length; at += 4) base.writeUInt32LE((at % 10240 < 3000 ? 0 : at) >>> 0, at);
    await folder.put("base", base);
    test.engine.put("base", base);
    const create = [
      "create",
      "-q",
      "-f",
      "qcow2",
      "-o",
      `extended_l2=on,cluster_size=${kib}k`,
      "-b",
      "base",
      "-F",
      "raw",
    ];
    await folder.tool("qemu-img", ...create, "disk", `${size}`);
    await folder.tool(
      "qemu-io",
      "-f",
      "qcow2",
      "-c",
      "write -P 8 3k 9k",
      "-c",
      "write -z 100k 5k",
      "-c",
      "write -P 5 600k 1k",
      "disk",
    );
    const model = new DiskModel(size);
    model.bytes.set(await folder.contents("disk"));
    test.engine.put("disk", await folder.get("disk"));
    let kept: Buffer = Buffer.alloc(0);
    for (let round = 0; round < 3; round++) {
      await using image = await openImage(test, "disk", { discard: "unmap", "l2-cache-entry-size": 512 });
      const options = { compressed: true, discard: true, maxLength: 2 * kib * KIB, clusterSize: 2 * KIB, parallel: 6 };
      const workload = new Workload(image.backend, model, options, 10 * kib + round);
      for (let i = 0; i < 25; i++) await workload.batch();
      if (round !== 1) continue;
      await test.graph.drainedAsync([image.node], () => image.node.self.snapshots!.create("s"));
      kept = await read(image, 0, size);
    }
    await folder.put("disk", test.engine.contents("disk"));
    expect(await folder.check("disk")).toMatchObject({ corruptions: 0, leaks: 0 });
    expect(model.differs(await folder.contents("disk"))).toBe(-1);
    await folder.tool("qemu-img", "snapshot", "-a", "s", "disk");
    expect((await folder.contents("disk")).equals(kept)).toBe(true);
    expect(test.warnings).toEqual([]);
  });

  it("are mapped as it maps them", async () => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    await make(test);
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(3 * UNIT, Buffer.alloc(5 * UNIT, 1));
      await image.backend.writeZeroes(20 * UNIT, 3 * UNIT);
      await image.backend.write(3 * CLUSTER, Buffer.alloc(CLUSTER + UNIT, 1));
    }
    await folder.put("disk", test.engine.contents("disk"));
    const text = await folder.tool("qemu-img", "map", "--output=json", "-f", "qcow2", "disk");
    const theirs = (
      JSON.parse(text) as { start: number; length: number; data: boolean; zero: boolean; present: boolean }[]
    ).filter(({ present }) => present);
    expect(theirs.map(({ start, length, data }) => [start, length, data])).toEqual([
      [3 * UNIT, 5 * UNIT, true],
      [20 * UNIT, 3 * UNIT, false],
      [3 * CLUSTER, CLUSTER + UNIT, true],
    ]);
    await using image = await openImage(test, "disk", { "read-only": true });
    await read(image, 0, SIZE);
    for (const { start, length, data } of theirs) {
      expect(mapped(image.node, start, length)).toEqual({ status: data ? DATA : ZERO, length });
    }
  });
});
