import { describe, expect, it } from "vitest";
import { getU32, getU64, putU16, putU32, putU64 } from "../../../src/base/bytes.js";
import { ENOSPC } from "../../../src/base/errno.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import { EXT_BITMAPS } from "../../../src/block/qcow2/format.js";
import { ask, contextOf } from "../../helpers/bitmap-dialogue.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { addPersistent, digests, ourDigests, storedBitmaps, withBitmaps } from "../../helpers/qcow2-bitmaps.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { QemuFolder } from "../../helpers/qemu-img.js";

const MIB = 1024 * 1024;
const KIB = 1024;

async function expectClean(test: TestGraph, filename: string): Promise<void> {
  expect(await checkFile(test, filename)).toMatchObject({ corruptions: 0, leaks: 0 });
}

/** Where the parts of a one-cluster directory lie in an image's bytes. */
function layout(bytes: Uint8Array): { extension: number; directory: number; table: number } {
  const extension = findExtension(bytes);
  const directory = getU64(bytes, extension + 16);
  return { extension, directory, table: getU64(bytes, directory) };
}

/** Where the bitmaps extension of the header begins; 0: there is none. */
function findExtension(bytes: Uint8Array): number {
  let at = getU32(bytes, 100);
  while (getU32(bytes, at) !== EXT_BITMAPS) {
    if (getU32(bytes, at) === 0) return 0;
    at += 8 + Math.ceil(getU32(bytes, at + 4) / 8) * 8;
  }
  return at + 8;
}

describe("persistent bitmaps", () => {
  it("are there again when the image is opened again", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    {
      await using image = await openImage(test, "a");
      addPersistent(image, "b0");
      addPersistent(image, "b1", 512).disable();
      image.node.bitmaps.add("gone");
      await image.backend.write(3 * MIB, new Uint8Array(100 * KIB));
      expect(image.node.self.imageInfo?.()).not.toHaveProperty("data.bitmaps");
    }
    await expectClean(test, "a");
    await using image = await openImage(test, "a");
    expect(image.node.bitmaps.info()).toEqual([
      { name: "b0", recording: true, persistent: true, busy: false, granularity: 65536, count: 2 * 65536 },
      { name: "b1", recording: false, persistent: true, busy: false, granularity: 512, count: 0 },
    ]);
    await image.backend.write(0, new Uint8Array(512));
    expect(image.node.bitmaps.get("b0").count).toBe(3 * 65536);
    expect(image.node.self.imageInfo?.()).toMatchObject({
      data: {
        bitmaps: [
          { name: "b1", granularity: 512, flags: ["in-use"] },
          { name: "b0", granularity: 65536, flags: ["in-use", "auto"] },
        ],
      },
    });
  });

  it("leave no trace when they are removed", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    const before = test.engine.contents("a");
    await withBitmaps(test, "a", { b0: [[0, MIB]], b1: [[MIB, MIB]] });
    {
      await using image = await openImage(test, "a");
      const lines = ["b0", "b1"].map(
        (name) => ["block-dirty-bitmap-remove", { node: image.node.nodeName, name }] as const,
      );
      expect(await ask(contextOf(test), lines)).toEqual([{}, {}]);
      expect(image.node.bitmaps.info()).toEqual([]);
    }
    await expectClean(test, "a");
    expect(Buffer.compare(test.engine.contents("a").subarray(0, 512), before.subarray(0, 512))).toBe(0);
  });

  it("cannot change in an image that is open read-only", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    await withBitmaps(test, "a", { b0: [[0, MIB]] });
    const before = test.engine.contents("a");
    {
      await using image = await openImage(test, "a", { "read-only": true });
      const node = image.node.nodeName;
      expect(image.node.bitmaps.info()).toMatchObject([{ name: "b0", recording: true, count: MIB }]);
      const readOnly = "Bitmap 'b0' is readonly and cannot be modified";
      expect(
        await ask(contextOf(test), [
          ["block-dirty-bitmap-clear", { node, name: "b0" }],
          ["block-dirty-bitmap-remove", { node, name: "b0" }],
          ["block-dirty-bitmap-disable", { node, name: "b0" }],
          ["block-dirty-bitmap-add", { node, name: "lost", persistent: true }],
        ]),
      ).toEqual([readOnly, readOnly, {}, {}]);
    }
    expect(test.warnings).toEqual([
      expect.stringMatching(/^Lost persistent bitmaps during inactivation of node '.*': No write access$/),
    ]);
    expect(Buffer.compare(test.engine.contents("a"), before)).toBe(0);
  });

  it("are inconsistent after a crash in a later session, and not there after one in their first", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    await withBitmaps(test, "a", { b0: [[0, MIB]] });
    let crashed: Uint8Array;
    {
      await using image = await openImage(test, "a");
      addPersistent(image, "new");
      await image.backend.flush();
      crashed = test.engine.contents("a");
    }
    test.engine.put("a", crashed);
    {
      await using image = await openImage(test, "a");
      const node = image.node.nodeName;
      expect(image.node.bitmaps.info()).toEqual([
        {
          name: "b0",
          recording: false,
          persistent: true,
          inconsistent: true,
          busy: false,
          granularity: 65536,
          count: 0,
        },
      ]);
      const inconsistent = "Bitmap 'b0' is inconsistent and cannot be used";
      await expect(test.graph.truncate(image.node, 20 * MIB)).rejects.toThrow(inconsistent);
      expect(
        await ask(contextOf(test), [
          ["block-dirty-bitmap-clear", { node, name: "b0" }],
          ["block-dirty-bitmap-enable", { node, name: "b0" }],
          ["block-dirty-bitmap-add", { node, name: "b0" }],
        ]),
      ).toEqual([inconsistent, inconsistent, "Bitmap already exists: b0"]);
    }
    {
      // Still inconsistent: it was not stored.
      await using image = await openImage(test, "a");
      const node = image.node.nodeName;
      expect(image.node.bitmaps.info()).toMatchObject([{ inconsistent: true }]);
      expect(
        await ask(contextOf(test), [
          ["block-dirty-bitmap-remove", { node, name: "b0" }],
          ["block-dirty-bitmap-add", { node, name: "b0", persistent: true }],
        ]),
      ).toEqual([{}, {}]);
    }
    await expectClean(test, "a");
  });

  it("follow the length of the image", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB, "cluster-size": 512 });
    await withBitmaps(test, "a", { b0: [[9 * MIB, MIB]] }, 512);
    for (const size of [40 * MIB, 2 * MIB]) {
      {
        await using image = await openImage(test, "a");
        await test.graph.truncate(image.node, size);
      }
      await expectClean(test, "a");
      await using image = await openImage(test, "a");
      expect(image.node.bitmaps.info()).toMatchObject([{ name: "b0", count: size > 10 * MIB ? MIB : 0 }]);
    }
  });

  it("are forgotten when a program that does not know them wrote to the image", async () => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    await withBitmaps(test, "a", { b0: [[0, MIB]] });
    const bytes = test.engine.contents("a");
    putU64(bytes, 88, 0);
    test.engine.put("a", bytes);
    {
      await using image = await openImage(test, "a", { "read-only": true });
      expect(image.node.bitmaps.info()).toEqual([]);
    }
    expect(Buffer.compare(test.engine.contents("a"), bytes)).toBe(0);
    {
      await using image = await openImage(test, "a");
      expect(image.node.bitmaps.info()).toEqual([]);
    }
    expect(findExtension(test.engine.contents("a"))).toBe(0);
    expect(test.warnings[1]).toMatch(/^a program lacking bitmap support modified this file, so all bitmaps are now/);
    // Their clusters are leaked, as the reference leaks them.
    expect(await checkFile(test, "a")).toMatchObject({ corruptions: 0, leaks: 3 });
  });

  it("say why they cannot be stored", async () => {
    await using test = testGraph();
    await createImage(test, "v2", { size: MIB, version: "v2" });
    await createImage(test, "big", { size: 4 * 2 ** 40 });
    await using v2 = await openImage(test, "v2");
    await using big = await openImage(test, "big");
    await expect(v2.node.bitmaps.checkStorable("p")).rejects.toThrow(
      `Can't make bitmap 'p' persistent in '${v2.node.nodeName}': Cannot store dirty bitmaps in qcow2 v2 files`,
    );
    await expect(big.node.bitmaps.checkStorable("p", 512)).rejects.toThrow(
      "Too much space will be occupied by the bitmap. Use larger granularity",
    );
    await big.node.bitmaps.checkStorable("p", 1024);
    await expect(big.node.bitmaps.checkStorable("x".repeat(1024))).rejects.toThrow(
      "Name length exceeds maximum (1023 characters)",
    );
  });

  it("are lost, and nothing else, when there is no space for them", async () => {
    // Data, table, directory, refcounts; then the header.
    for (let after = 0; after < 6; after++) {
      await using test = testGraph();
      await createImage(test, "a", { size: 10 * MIB });
      await withBitmaps(test, "a", { old: [[0, MIB]] });
      {
        await using image = await openImage(test, "a");
        await image.backend.write(0, new Uint8Array(MIB));
        addPersistent(image, "b0").set(0, MIB);
        await image.backend.flush();
        test.engine.inject({ kinds: [OP_WRITE], errno: ENOSPC, after });
      }
      test.engine.clearFaults();
      expect(test.warnings[0]).toMatch(
        /^Lost persistent bitmaps during inactivation of node '.*': No space left on device$/,
      );
      const report = await checkFile(test, "a");
      expect(report.corruptions).toBe(0);
      expect([after, report.leaks]).toEqual([after, 0]);
      await using image = await openImage(test, "a");
      expect(image.node.bitmaps.info()).toMatchObject([{ name: "old", inconsistent: true }]);
    }
  });
});

describe("a broken image", () => {
  const constraints = "Bitmap 'b0' doesn't satisfy the constraints";
  const table = "Could not read bitmap_table table from image for bitmap 'b0': Invalid argument";
  const entry = (change: (bytes: Uint8Array, directory: number) => void) => (bytes: Uint8Array) =>
    change(bytes, layout(bytes).directory);
  const extension = (change: (bytes: Uint8Array, extension: number) => void) => (bytes: Uint8Array) =>
    change(bytes, layout(bytes).extension);
  const cell = (high: number, low: number) => (bytes: Uint8Array) => {
    putU32(bytes, layout(bytes).table, high);
    putU32(bytes, layout(bytes).table + 4, low);
  };

  it.each<[string, (bytes: Uint8Array) => void, string]>([
    ["no directory", extension((bytes, at) => putU64(bytes, at + 8, 0)), "Requested bitmap directory size is zero"],
    ["short directory", extension((bytes, at) => putU64(bytes, at + 8, 56)), "Broken bitmap directory"],
    ["directory far away", extension((bytes, at) => putU64(bytes, at + 16, 2 ** 40)), "Bitmap '' doesn't satisfy"],
    [
      "directory nowhere",
      extension((bytes, at) => putU32(bytes, at + 16, 0xffff_ffff)),
      "Failed to read bitmap directory: Input/output error",
    ],
    ["too few", extension((bytes, at) => putU32(bytes, at, 3)), "Less bitmaps found than specified"],
    ["too many", extension((bytes, at) => putU32(bytes, at, 1)), "More bitmaps found than specified"],
    ["unaligned table", entry((bytes, at) => putU64(bytes, at, 0x50008)), constraints],
    ["table too large", entry((bytes, at) => putU32(bytes, at + 8, 8193)), constraints],
    [
      "table of another size",
      entry((bytes, at) => putU32(bytes, at + 8, 2)),
      "Could not read bitmap 'b0' from image: Invalid argument",
    ],
    ["reserved flag", entry((bytes, at) => putU32(bytes, at + 12, 6)), constraints],
    ["another type", entry((bytes, at) => (bytes[at + 16] = 2)), constraints],
    ["small granularity", entry((bytes, at) => (bytes[at + 17] = 8)), constraints],
    ["no name", entry((bytes, at) => putU16(bytes, at + 18, 0)), "Bitmap '' doesn't satisfy the constraints"],
    ["long name", entry((bytes, at) => putU16(bytes, at + 18, 1024)), "Broken bitmap directory"],
    ["extra data", entry((bytes, at) => putU32(bytes, at + 20, 8)), "Bitmap extra data is not supported"],
    ["same names", entry((bytes, at) => (bytes[at + 32 + 25] = 0x30)), "Bitmap already exists: b0"],
    ["reserved bit in the table", cell(0, 2), table],
    ["ones at an offset", cell(0, 0x50001), table],
    ["unaligned data", cell(0, 0x50200), table],
    ["reserved high bit in the table", cell(0x8000_0000, 0x50000), table],
  ])("with %s is refused in the reference's words", async (_what, change, message) => {
    await using test = testGraph();
    await createImage(test, "a", { size: 10 * MIB });
    await withBitmaps(test, "a", { b1: [], b0: [[0, MIB]] });
    const bytes = test.engine.contents("a");
    change(bytes);
    test.engine.put("a", bytes);
    await expect(openImage(test, "a")).rejects.toThrow(message);
    expect(Buffer.compare(test.engine.contents("a"), bytes)).toBe(0);
  });

  it("may have all ones, and data behind its end, which reads as zeroes", async () => {
    for (const [change, count] of [
      [cell(0, 1), 10 * MIB],
      [cell(0, 0), 0],
      [cell(0x100, 0), 0],
    ] as const) {
      await using test = testGraph();
      await createImage(test, "a", { size: 10 * MIB });
      await withBitmaps(test, "a", { b0: [[0, MIB]] });
      const bytes = test.engine.contents("a");
      change(bytes);
      test.engine.put("a", bytes);
      await using image = await openImage(test, "a", { "read-only": true });
      expect(image.node.bitmaps.get("b0").count).toBe(count);
    }
  });

  it("is not read more often than it is long", async () => {
    await using test = testGraph();
    // Every entry of the table names the same cluster.
    await createImage(test, "a", { size: 64 * 1024 * MIB, "cluster-size": 4096 });
    await withBitmaps(test, "a", { b0: [[0, MIB]] }, 512);
    const bytes = test.engine.contents("a");
    const { table } = layout(bytes);
    for (let at = table; at < table + 8 * 4000; at += 8) putU64(bytes, at, getU64(bytes, table));
    test.engine.put("a", bytes);
    await expect(openImage(test, "a")).rejects.toThrow("Could not read bitmap 'b0' from image: Invalid argument");
  });
});

describe.skipIf(!hasJudge("qemu-img") || !hasJudge("qemu-storage-daemon"))(
  "images travel both ways",
  { timeout: 60_000 },
  () => {
    const cases = [
      [512, 512],
      [4096, 65536],
      [65536, 65536],
      [65536, 1024],
      [2 * MIB, 2 ** 31],
    ] as const;
    const ranges = [
      [0, 1],
      [5 * MIB, 70 * KIB],
      [20 * MIB - 1, 1],
    ] as const;

    it.each(cases)("written here with clusters of %i, bits of %i", async (clusterSize, granularity) => {
      await using test = testGraph();
      await using folder = await QemuFolder.make();
      await createImage(test, "a", { size: 20 * MIB, "cluster-size": clusterSize });
      await withBitmaps(test, "a", { b0: ranges, b1: [] }, granularity);
      await folder.put("a", test.engine.contents("a"));
      expect(await folder.check("a")).toMatchObject({ corruptions: 0, leaks: 0 });
      expect(await storedBitmaps(folder, "a")).toEqual([
        { name: "b1", granularity, flags: ["auto"] },
        { name: "b0", granularity, flags: ["auto"] },
      ]);
      await using image = await openImage(test, "a");
      expect(await ourDigests(test, image, ["b0", "b1"])).toEqual(await digests(folder, "a", ["b0", "b1"]));
      await folder.put("a", test.engine.contents("a"));
      expect((await storedBitmaps(folder, "a"))[0]).toEqual({ name: "b1", granularity, flags: ["in-use", "auto"] });
    });

    it.each(cases)("written by qemu-img with clusters of %i, bits of %i", async (clusterSize, granularity) => {
      await using test = testGraph();
      await using folder = await QemuFolder.make();
      await folder.tool("qemu-img", "create", "-f", "qcow2", "-o", `cluster_size=${String(clusterSize)}`, "a", "20M");
      for (const name of ["b0", "b1"]) {
        await folder.tool("qemu-img", "bitmap", "-g", String(granularity), "--add", "a", name);
      }
      await folder.tool("qemu-img", "bitmap", "--disable", "a", "b1");
      await folder.tool("qemu-io", "-c", "write 0 1", "-c", "write 5M 70k", "-c", "write 20971519 1", "a");
      const theirs = await digests(folder, "a", ["b0", "b1"]);
      test.engine.put("a", await folder.get("a"));
      {
        await using image = await openImage(test, "a");
        expect(await ourDigests(test, image, ["b0", "b1"])).toEqual(theirs);
        expect(image.node.bitmaps.info()).toMatchObject([
          { name: "b1", recording: false },
          { name: "b0", recording: true },
        ]);
        expect(image.node.bitmaps.get("b0").count).toBeGreaterThan(0);
      }
      // And back.
      await folder.put("a", test.engine.contents("a"));
      expect(await folder.check("a")).toMatchObject({ corruptions: 0, leaks: 0 });
      expect(await digests(folder, "a", ["b0", "b1"])).toEqual(theirs);
      await folder.tool("qemu-img", "bitmap", "--remove", "a", "b0");
      await folder.tool("qemu-img", "bitmap", "--add", "--merge", "b1", "a", "b2");
    });
  },
);
