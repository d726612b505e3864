import { getU16, getU32, getU64, putU16, putU32, putU64 } from "../../base/bytes.js";
import { BlockError } from "../../base/errors.js";
import { alignUp, TWO32 } from "./format.js";

/** How persistent bitmaps lie in an image: header extension, directory and tables. Pure: bytes in, values out. */

/** The reference's limits: nothing beyond them is read or written. */
export const BITMAPS_MAX = 65535;
export const DIRECTORY_BYTES_MAX = 1024 * BITMAPS_MAX;
export const NAME_BYTES_MAX = 1023;
/** Of a bitmap's data, bytes. */
export const DATA_BYTES_MAX = 0x2000_0000;
export const TABLE_ENTRIES_MAX = 0x800_0000;
export const GRANULARITY_BITS_MIN = 9;
export const GRANULARITY_BITS_MAX = 31;

/** Flags of a directory entry. The stored copy is not valid. */
export const FLAG_IN_USE = 1;
/** Records writes while the image is open. */
export const FLAG_AUTO = 2;
const FLAGS_KNOWN = FLAG_IN_USE | FLAG_AUTO;
const TYPE_DIRTY_TRACKING = 1;

const EXTENSION_BYTES = 24;
const ENTRY_BYTES = 24;
const ENTRY_ALIGNMENT = 8;

/** What the header says of the bitmaps. */
export interface BitmapsExtension {
  /** 1 to 65535. */
  readonly count: number;
  readonly directoryOffset: number;
  /** Bytes. */
  readonly directorySize: number;
}

export interface DirectoryEntry {
  tableOffset: number;
  /** 8-byte entries. */
  tableEntries: number;
  /** FLAG_ bits. */
  flags: number;
  readonly granularityBits: number;
  /** As stored: not always valid UTF-8. */
  readonly nameBytes: Uint8Array;
}

/** A table entry. */
export type TableEntry =
  { readonly kind: "zeroes" } | { readonly kind: "ones" } | { readonly kind: "data"; readonly offset: number };

function bad(message: string): BlockError {
  return new BlockError("invalid-format", message);
}

/** Throws BlockError("invalid-format") for an extension that no image may hold. */
export function parseExtension(data: Uint8Array, clusterSize: number): BitmapsExtension {
  if (data.length !== EXTENSION_BYTES) throw bad("bitmaps_ext: Invalid extension length");
  if (getU32(data, 4) !== 0) throw bad("bitmaps_ext: Reserved field is not zero");
  const count = getU32(data, 0);
  if (count > BITMAPS_MAX) {
    throw bad(`bitmaps_ext: Image has ${count} bitmaps, exceeding the QEMU supported maximum of ${BITMAPS_MAX}`);
  }
  if (count === 0) throw bad("found bitmaps extension with zero bitmaps");
  // The low bits decide, also of an offset that is no exact number.
  if (getU32(data, 20) % clusterSize !== 0) throw bad("bitmaps_ext: invalid bitmap directory offset");
  const directorySize = getU64(data, 8);
  if (directorySize > DIRECTORY_BYTES_MAX) {
    const size = Buffer.from(data).readBigUInt64BE(8).toString();
    throw bad(
      `bitmaps_ext: bitmap directory size (${size}) exceeds the maximum supported size (${DIRECTORY_BYTES_MAX})`,
    );
  }
  return { count, directorySize, directoryOffset: getU64(data, 16) };
}

export function encodeExtension({ count, directoryOffset, directorySize }: BitmapsExtension): Uint8Array {
  const data = new Uint8Array(EXTENSION_BYTES);
  putU32(data, 0, count);
  putU64(data, 8, directorySize);
  putU64(data, 16, directoryOffset);
  return data;
}

/**
 * Decode a directory of `count` bitmaps. Throws BlockError("invalid-format") for whatever breaks the format or the
 * limits; `diskSize`: the virtual size, bytes, that each valid bitmap must cover.
 */
export function parseDirectory(
  bytes: Uint8Array,
  count: number,
  clusterSize: number,
  diskSize: number,
): DirectoryEntry[] {
  if (bytes.length === 0) throw bad("Requested bitmap directory size is zero");
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + ENTRY_BYTES > bytes.length) throw bad("Broken bitmap directory");
    if (entries.length === count) throw bad("More bitmaps found than specified in header extension");
    const nameLength = getU16(bytes, at + 18);
    const extraLength = getU32(bytes, at + 20);
    const end = at + alignUp(ENTRY_BYTES + extraLength + nameLength, ENTRY_ALIGNMENT);
    if (end > bytes.length) throw bad("Broken bitmap directory");
    if (extraLength !== 0) throw bad("Bitmap extra data is not supported");
    entries.push(parseEntry(bytes, at, nameLength, clusterSize, diskSize));
    at = end;
  }
  if (entries.length < count) throw bad("Less bitmaps found than specified in header extension");
  return entries;
}

function parseEntry(
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  clusterSize: number,
  diskSize: number,
): DirectoryEntry {
  const entry: DirectoryEntry = {
    tableOffset: getU64(bytes, at),
    tableEntries: getU32(bytes, at + 8),
    flags: getU32(bytes, at + 12),
    granularityBits: bytes[at + 17]!,
    nameBytes: bytes.slice(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
  };
  const aligned = getU32(bytes, at + 4) % clusterSize === 0;
  const dataBytes = entry.tableEntries * clusterSize;
  const { tableOffset, tableEntries, flags, granularityBits } = entry;
  const valid =
    bytes[at + 16] === TYPE_DIRTY_TRACKING &&
    aligned &&
    tableOffset !== 0 &&
    Number.isFinite(tableOffset) &&
    tableEntries !== 0 &&
    tableEntries <= TABLE_ENTRIES_MAX &&
    dataBytes <= DATA_BYTES_MAX &&
    (flags & ~FLAGS_KNOWN) === 0 &&
    granularityBits >= GRANULARITY_BITS_MIN &&
    granularityBits <= GRANULARITY_BITS_MAX &&
    nameLength !== 0 &&
    nameLength <= NAME_BYTES_MAX &&
    ((flags & FLAG_IN_USE) !== 0 || diskSize <= dataBytes * 8 * 2 ** granularityBits);
  if (!valid) throw bad(`Bitmap '${nameOf(entry)}' doesn't satisfy the constraints`);
  return entry;
}

/** The name as text: up to the first NUL, as the reference reads it. */
export function nameOf({ nameBytes }: DirectoryEntry): string {
  const end = nameBytes.indexOf(0);
  return Buffer.from(end < 0 ? nameBytes : nameBytes.subarray(0, end)).toString("utf8");
}

export function directorySize(entries: readonly DirectoryEntry[]): number {
  let size = 0;
  for (const { nameBytes } of entries) size += alignUp(ENTRY_BYTES + nameBytes.length, ENTRY_ALIGNMENT);
  return size;
}

export function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const bytes = new Uint8Array(directorySize(entries));
  let at = 0;
  for (const { tableOffset, tableEntries, flags, granularityBits, nameBytes } of entries) {
    putU64(bytes, at, tableOffset);
    putU32(bytes, at + 8, tableEntries);
    putU32(bytes, at + 12, flags);
    bytes[at + 16] = TYPE_DIRTY_TRACKING;
    bytes[at + 17] = granularityBits;
    putU16(bytes, at + 18, nameBytes.length);
    bytes.set(nameBytes, at + ENTRY_BYTES);
    at += alignUp(ENTRY_BYTES + nameBytes.length, ENTRY_ALIGNMENT);
  }
  return bytes;
}

/** Table entries: reserved bits, and where the offset is zero, bit 0 says that all bits are ones. */
const HI_RESERVED = 0xff00_0000;
const LO_RESERVED = 0x1fe;
const LO_ALL_ONES = 1;

/** Entry `index` of a bitmap's table; null where it breaks the format. */
export function parseTableEntry(table: Uint8Array, index: number, clusterSize: number): TableEntry | null {
  const hi = getU32(table, index * 8);
  const lo = getU32(table, index * 8 + 4);
  if ((hi & HI_RESERVED) !== 0 || (lo & LO_RESERVED) !== 0) return null;
  const ones = (lo & LO_ALL_ONES) !== 0;
  // 56 bits: what is not exact in a number lies behind the end of any file.
  const offset = hi * TWO32 + lo - (ones ? LO_ALL_ONES : 0);
  if (offset === 0) return ones ? { kind: "ones" } : { kind: "zeroes" };
  if (ones || lo % clusterSize !== 0) return null;
  return { kind: "data", offset };
}

export function putTableEntry(table: Uint8Array, index: number, offset: number): void {
  putU64(table, index * 8, offset);
}

/** How many table entries a bitmap of a disk takes. */
export function tableEntriesFor(diskSize: number, granularity: number, clusterSize: number): number {
  return Math.ceil(Math.ceil(diskSize / granularity) / (clusterSize * 8));
}
