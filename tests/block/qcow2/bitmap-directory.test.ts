import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { putU32, putU64 } from "../../../src/base/bytes.js";
import {
  directorySize,
  encodeDirectory,
  encodeExtension,
  nameOf,
  parseDirectory,
  parseExtension,
  parseTableEntry,
  putTableEntry,
  tableEntriesFor,
  type DirectoryEntry,
} from "../../../src/block/qcow2/bitmap-directory.js";

const CLUSTER = 65536;
const DISK = 10 * 1024 * 1024;

const entryArbitrary: fc.Arbitrary<DirectoryEntry> = fc.record({
  tableOffset: fc.integer({ min: 1, max: 2 ** 36 }).map((cluster) => cluster * CLUSTER),
  tableEntries: fc.integer({ min: 1, max: 8192 }),
  flags: fc.constantFrom(1, 3, 2, 0),
  granularityBits: fc.integer({ min: 9, max: 31 }),
  nameBytes: fc.uint8Array({ minLength: 1, maxLength: 1023 }),
});

function entry(more: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    tableOffset: CLUSTER,
    tableEntries: 1,
    flags: 2,
    granularityBits: 16,
    nameBytes: Buffer.from("b0"),
    ...more,
  };
}

describe("the bitmaps extension", () => {
  const good = encodeExtension({ count: 2, directoryOffset: 12 * CLUSTER, directorySize: 64 });
  const broken = (change: (data: Uint8Array) => void): Uint8Array => {
    const data = good.slice();
    change(data);
    return data;
  };

  it("comes back as it was", () => {
    expect(parseExtension(good, CLUSTER)).toEqual({ count: 2, directoryOffset: 12 * CLUSTER, directorySize: 64 });
  });

  it.each([
    [good.slice(0, 20), "bitmaps_ext: Invalid extension length"],
    [broken((data) => putU32(data, 4, 1)), "bitmaps_ext: Reserved field is not zero"],
    [broken((data) => putU32(data, 0, 0)), "found bitmaps extension with zero bitmaps"],
    [
      broken((data) => putU32(data, 0, 65536)),
      "bitmaps_ext: Image has 65536 bitmaps, exceeding the QEMU supported maximum of 65535",
    ],
    [broken((data) => putU64(data, 16, 12 * CLUSTER + 8)), "bitmaps_ext: invalid bitmap directory offset"],
    [
      broken((data) => putU64(data, 8, 67_107_841)),
      "bitmaps_ext: bitmap directory size (67107841) exceeds the maximum supported size (67107840)",
    ],
    [
      broken((data) => data.fill(0xff, 8, 16)),
      "bitmaps_ext: bitmap directory size (18446744073709551615) exceeds the maximum supported size (67107840)",
    ],
  ])("is refused when it is broken: %#", (data, message) => {
    expect(() => parseExtension(data, CLUSTER)).toThrow(message);
  });
});

describe("the bitmap directory", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(entryArbitrary, { minLength: 1, maxLength: 5 }), (entries) => {
        const bytes = encodeDirectory(entries);
        expect(bytes.length).toBe(directorySize(entries));
        const parsed = parseDirectory(bytes, entries.length, CLUSTER, 0);
        expect(parsed.map((got) => ({ ...got, nameBytes: [...got.nameBytes] }))).toEqual(
          entries.map((put) => ({ ...put, nameBytes: [...put.nameBytes] })),
        );
      }),
    );
  });

  it("never does anything but parse or refuse, whatever it holds", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(4), (bytes, count) => {
        try {
          parseDirectory(bytes, count, CLUSTER, DISK);
        } catch (error) {
          expect(error).toMatchObject({ kind: "invalid-format" });
        }
      }),
      { numRuns: 500 },
    );
  });

  const parse = (more: Partial<DirectoryEntry>): DirectoryEntry[] =>
    parseDirectory(encodeDirectory([entry(more)]), 1, CLUSTER, DISK);

  it.each<Partial<DirectoryEntry>>([
    { tableOffset: CLUSTER + 8 },
    { tableOffset: 0 },
    { tableEntries: 0 },
    { tableEntries: 8193 },
    { flags: 4 },
    { flags: 0x8000_0002 },
    { granularityBits: 8 },
    { granularityBits: 32 },
  ])("refuses %o", (more) => {
    expect(() => parse(more)).toThrow("Bitmap 'b0' doesn't satisfy the constraints");
  });

  it("refuses a bitmap that does not cover the disk, unless it is not valid anyway", () => {
    const small = { tableEntries: 1, granularityBits: 9 };
    const disk = 65536 * 8 * 512 + 1;
    const bytes = (flags: number): Uint8Array => encodeDirectory([entry({ ...small, flags })]);
    expect(() => parseDirectory(bytes(2), 1, CLUSTER, disk)).toThrow("doesn't satisfy");
    expect(parseDirectory(bytes(3), 1, CLUSTER, disk)).toHaveLength(1);
  });

  it("holds as many bitmaps as the header says", () => {
    const bytes = encodeDirectory([entry(), entry()]);
    expect(() => parseDirectory(bytes, 1, CLUSTER, DISK)).toThrow("More bitmaps found than specified");
    expect(() => parseDirectory(bytes, 3, CLUSTER, DISK)).toThrow("Less bitmaps found than specified");
    expect(() => parseDirectory(bytes.subarray(0, 56), 2, CLUSTER, DISK)).toThrow("Broken bitmap directory");
    expect(() => parseDirectory(new Uint8Array([...bytes, 0, 0, 0]), 2, CLUSTER, DISK)).toThrow("Broken");
    expect(() => parseDirectory(new Uint8Array(0), 2, CLUSTER, DISK)).toThrow("directory size is zero");
    putU32(bytes, 20, 8);
    expect(() => parseDirectory(bytes, 2, CLUSTER, DISK)).toThrow("Bitmap extra data is not supported");
  });

  it("reads names up to the first NUL", () => {
    expect(nameOf(entry({ nameBytes: Buffer.from("b\0c") }))).toBe("b");
  });
});

describe("a bitmap table", () => {
  const parse = (value: bigint): unknown => {
    const table = Buffer.alloc(16);
    table.writeBigUInt64BE(value, 8);
    return parseTableEntry(table, 1, CLUSTER);
  };

  it("has clusters, zeroes and ones", () => {
    expect(parse(0n)).toEqual({ kind: "zeroes" });
    expect(parse(1n)).toEqual({ kind: "ones" });
    expect(parse(0x90000n)).toEqual({ kind: "data", offset: 0x90000 });
    const table = new Uint8Array(8);
    putTableEntry(table, 0, 2 ** 40);
    expect(parseTableEntry(table, 0, CLUSTER)).toEqual({ kind: "data", offset: 2 ** 40 });
  });

  it.each([2n, 0x90001n, 0x90200n, 0x90000n | (1n << 63n), 1n << 56n])("refuses %s", (value) => {
    expect(parse(value)).toBe(null);
  });

  it("has an entry for each cluster of bits", () => {
    expect(tableEntriesFor(DISK, 65536, CLUSTER)).toBe(1);
    expect(tableEntriesFor(4 * 2 ** 40, 1024, CLUSTER)).toBe(8192);
    expect(tableEntriesFor(0, 65536, CLUSTER)).toBe(0);
  });
});
