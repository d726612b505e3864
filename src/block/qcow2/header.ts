import { ENOSPC } from "../../base/errno.js";
import { BlockError, systemError } from "../../base/errors.js";
import { getU32, getU64, putU32, putU64 } from "../../base/bytes.js";
import {
  AUTOCLEAR_BITMAPS,
  AUTOCLEAR_DATA_FILE_RAW,
  BACKING_FORMAT_MAX,
  BACKING_NAME_MAX,
  CLUSTER_BITS_MAX,
  CLUSTER_BITS_MIN,
  COMPAT_LAZY_REFCOUNTS,
  COMPRESSION_ZLIB,
  COMPRESSION_ZSTD,
  CRYPT_LUKS,
  EXTENDED_CLUSTER_BITS_MIN,
  EXT_BACKING_FORMAT,
  EXT_BITMAPS,
  EXT_CRYPTO_HEADER,
  EXT_DATA_FILE,
  EXT_END,
  EXT_FEATURE_TABLE,
  geometryOf,
  HEADER_LENGTH_V2,
  HEADER_LENGTH_V3,
  HEADER_LENGTH_V3_MIN,
  INCOMPAT_COMPRESSION,
  INCOMPAT_CORRUPT,
  INCOMPAT_DATA_FILE,
  INCOMPAT_DIRTY,
  INCOMPAT_EXTENDED_L2,
  INCOMPAT_KNOWN,
  L1_BYTES_MAX,
  QCOW_MAGIC,
  REFCOUNT_ORDER_MAX,
  REFTABLE_BYTES_MAX,
  SNAPSHOTS_MAX,
  type Geometry,
} from "./format.js";

/** A 64-bit feature word as its two halves. */
export interface FeatureWord {
  hi: number;
  lo: number;
}

export interface HeaderExtension {
  readonly type: number;
  readonly data: Uint8Array;
}

/** The header of an image, decoded. Plain data: {@link encodeHeader} writes it, the image decides when. */
export interface Qcow2Header {
  readonly version: 2 | 3;
  readonly clusterBits: number;
  readonly refcountOrder: number;
  /** Virtual size, bytes. */
  size: number;
  cryptMethod: number;
  l1Entries: number;
  l1Offset: number;
  refcountTableOffset: number;
  refcountTableClusters: number;
  snapshots: number;
  snapshotsOffset: number;
  readonly incompatible: FeatureWord;
  readonly compatible: FeatureWord;
  readonly autoclear: FeatureWord;
  compressionType: number;
  /** Header fields behind those we know, kept as they are. */
  unknownFields: Uint8Array;
  /** In the order of the file; unknown ones are kept. */
  extensions: HeaderExtension[];
  /** Empty: no backing file. */
  backingName: Uint8Array;
  /** Where the name is on disk; 0: nowhere. */
  backingOffset: number;
}

/** What the first cluster must give for {@link parseHeader}. */
export const HEADER_PROBE_BYTES = HEADER_LENGTH_V3;

function bad(message: string): BlockError {
  return new BlockError("invalid-format", message);
}

/** How many bytes of the file {@link parseHeader} wants to see: the first cluster. Throws for what is no qcow2 at all. */
export function headerClusterSize(start: Uint8Array): number {
  if (getU32(start, 0) !== QCOW_MAGIC) throw bad("Image is not in qcow2 format");
  const version = getU32(start, 4);
  if (version !== 2 && version !== 3) throw new BlockError("unsupported", `Unsupported qcow2 version ${version}`);
  const clusterBits = getU32(start, 20);
  if (clusterBits < CLUSTER_BITS_MIN || clusterBits > CLUSTER_BITS_MAX) {
    throw bad(`Unsupported cluster size: 2^${clusterBits}`);
  }
  return 2 ** clusterBits;
}

/**
 * Decode and check the header in `bytes`, the first cluster of the file (shorter where the file is). Every field is
 * bounded before it is used. `writable`: refuse what may only be read.
 */
export function parseHeader(bytes: Uint8Array, writable: boolean): Qcow2Header {
  const clusterSize = headerClusterSize(bytes);
  const version = getU32(bytes, 4) === 2 ? 2 : 3;
  const length = version === 2 ? HEADER_LENGTH_V2 : getU32(bytes, 100);
  if (version === 3 && length < HEADER_LENGTH_V3_MIN) throw bad("qcow2 header too short");
  if (length > clusterSize) throw bad("qcow2 header exceeds cluster size");
  const backingOffset = getU64(bytes, 8);
  if (backingOffset > clusterSize) throw bad("Invalid backing file offset");
  const word = (at: number): FeatureWord =>
    version === 2 ? { hi: 0, lo: 0 } : { hi: getU32(bytes, at), lo: getU32(bytes, at + 4) };
  const size = getU64(bytes, HDR_SIZE_AT);
  const header: Qcow2Header = {
    version,
    clusterBits: getU32(bytes, 20),
    refcountOrder: version === 2 ? 4 : getU32(bytes, 96),
    size: size - (size % 512),
    cryptMethod: getU32(bytes, 32),
    l1Entries: getU32(bytes, 36),
    l1Offset: getU64(bytes, 40),
    refcountTableOffset: getU64(bytes, 48),
    refcountTableClusters: getU32(bytes, 56),
    snapshots: getU32(bytes, 60),
    snapshotsOffset: getU64(bytes, 64),
    incompatible: word(72),
    compatible: word(80),
    autoclear: word(88),
    compressionType: length > HEADER_LENGTH_V3_MIN ? bytes[104]! : COMPRESSION_ZLIB,
    unknownFields: length > HEADER_LENGTH_V3 ? bytes.slice(HEADER_LENGTH_V3, length) : new Uint8Array(0),
    extensions: [],
    backingName: new Uint8Array(0),
    backingOffset,
  };
  checkCompressionType(header);
  // As the reference prints it.
  if (header.cryptMethod > CRYPT_LUKS) throw bad(`Unsupported encryption method ${header.cryptMethod | 0}`);
  header.extensions = parseExtensions(bytes, length, backingOffset === 0 ? clusterSize : backingOffset, header);
  checkFeatures(header, writable);
  if (header.refcountOrder > REFCOUNT_ORDER_MAX) {
    throw bad("Reference count entry width too large; may not exceed 64 bits");
  }
  checkTables(header, geometryOf(header));
  if (backingOffset !== 0) header.backingName = backingName(bytes, backingOffset, getU32(bytes, 16), clusterSize);
  return header;
}

const HDR_SIZE_AT = 24;

function checkCompressionType(header: Qcow2Header): void {
  const type = header.compressionType;
  if (type !== COMPRESSION_ZLIB && type !== COMPRESSION_ZSTD) throw bad(`qcow2: unknown compression type: ${type}`);
  const flagged = (header.incompatible.lo & INCOMPAT_COMPRESSION) !== 0;
  if (type === COMPRESSION_ZLIB && flagged) {
    throw bad("qcow2: Compression type incompatible feature bit must not be set");
  }
  if (type !== COMPRESSION_ZLIB && !flagged) {
    throw bad("qcow2: Compression type incompatible feature bit must be set");
  }
}

function parseExtensions(bytes: Uint8Array, start: number, end: number, header: Qcow2Header): HeaderExtension[] {
  const extensions: HeaderExtension[] = [];
  let at = start;
  while (at + 8 <= end) {
    const type = getU32(bytes, at);
    const length = getU32(bytes, at + 4);
    if (type === EXT_END) break;
    at += 8;
    if (length > end - at) throw bad("Header extension too large");
    checkExtension(type, length, bytes, at, header);
    extensions.push({ type, data: bytes.slice(at, at + length) });
    at += Math.ceil(length / 8) * 8;
  }
  return extensions;
}

function checkExtension(type: number, length: number, bytes: Uint8Array, at: number, header: Qcow2Header): void {
  if (type === EXT_BACKING_FORMAT && length > BACKING_FORMAT_MAX) {
    throw bad(`ERROR: ext_backing_format: len=${length} too large (>=16)`);
  }
  if (type === EXT_CRYPTO_HEADER && header.cryptMethod === CRYPT_LUKS && length !== 16) {
    throw bad(`CRYPTO header extension size ${length}, but expected size 16`);
  }
  if (type === EXT_BITMAPS && (header.autoclear.lo & AUTOCLEAR_BITMAPS) !== 0) {
    if (length !== 24) throw bad("bitmaps_ext: Invalid extension length");
    if (getU32(bytes, at) === 0) throw bad("found bitmaps extension with zero bitmaps");
  }
}

function checkFeatures(header: Qcow2Header, writable: boolean): void {
  const { hi, lo } = header.incompatible;
  if (hi !== 0 || (lo & ~INCOMPAT_KNOWN) !== 0) {
    throw new BlockError("unsupported", `Unsupported qcow2 feature(s): ${unknownFeatures(header).join(", ")}`);
  }
  if ((lo & INCOMPAT_CORRUPT) !== 0 && writable) {
    throw new BlockError("io", "qcow2: Image is corrupt; cannot be opened read/write");
  }
  if ((lo & INCOMPAT_EXTENDED_L2) !== 0 && header.clusterBits < EXTENDED_CLUSTER_BITS_MIN) {
    throw bad(`Unsupported subcluster size: ${2 ** (header.clusterBits - 5)}`);
  }
}

/** The names of the feature bits nobody here knows, from the image's own table where it has them. */
function unknownFeatures(header: Qcow2Header): string[] {
  const names: string[] = [];
  let { hi, lo } = header.incompatible;
  lo = (lo & ~INCOMPAT_KNOWN) >>> 0;
  const table = header.extensions.find((extension) => extension.type === EXT_FEATURE_TABLE)?.data;
  for (let at = 0; table !== undefined && at + 48 <= table.length; at += 48) {
    const bit = table[at + 1]!;
    if (table[at] !== 0 || bit > 63) continue;
    const mask = (1 << (bit & 31)) >>> 0;
    if (((bit < 32 ? lo : hi) & mask) === 0) continue;
    if (bit < 32) lo = (lo & ~mask) >>> 0;
    else hi = (hi & ~mask) >>> 0;
    names.push(textOf(table.subarray(at + 2, at + 48), "latin1"));
  }
  if (hi !== 0 || lo !== 0) {
    const digits = hi === 0 ? lo.toString(16) : hi.toString(16) + lo.toString(16).padStart(8, "0");
    names.push(`Unknown incompatible feature: ${digits}`);
  }
  return names;
}

/** Does a table of `entries` 8-byte entries lie where one may? Its offset must be aligned and its end below 2 ** 63. */
function tableOffsetValid(offset: number, bytes: number, geometry: Geometry): boolean {
  return offset + bytes < Number.MAX_SAFE_INTEGER && offset % geometry.clusterSize === 0;
}

function checkTables(header: Qcow2Header, geometry: Geometry): void {
  const { clusterSize, l2Covers } = geometry;
  if (header.refcountTableClusters > REFTABLE_BYTES_MAX / clusterSize) {
    throw bad("Reference count table too large");
  }
  if (header.refcountTableClusters === 0) throw bad("Image does not contain a reference count table");
  if (!tableOffsetValid(header.refcountTableOffset, header.refcountTableClusters * clusterSize, geometry)) {
    throw bad("Reference count table offset invalid");
  }
  if (header.snapshots > SNAPSHOTS_MAX) throw bad("Snapshot table too large");
  if (!tableOffsetValid(header.snapshotsOffset, 0, geometry)) throw bad("Snapshot table offset invalid");
  if (header.l1Entries > L1_BYTES_MAX / 8) throw bad("Active L1 table too large");
  if (!tableOffsetValid(header.l1Offset, header.l1Entries * 8, geometry)) throw bad("Active L1 table offset invalid");
  // NaN where the size did not fit a number.
  if (!(Math.ceil(header.size / l2Covers) <= 0x7fffffff)) throw bad("Image is too big");
  if (Math.ceil(header.size / l2Covers) > header.l1Entries) throw bad("L1 table is too small");
}

function backingName(bytes: Uint8Array, offset: number, length: number, clusterSize: number): Uint8Array {
  if (length > Math.min(BACKING_NAME_MAX, clusterSize - offset)) throw bad("Backing file name too long");
  return bytes.slice(offset, offset + length);
}

export function backingNameOf(header: Qcow2Header): string | undefined {
  return header.backingName.length === 0 ? undefined : textOf(header.backingName);
}

export function backingFormatOf(header: Qcow2Header): string | undefined {
  const format = findExtension(header, EXT_BACKING_FORMAT);
  return format === undefined ? undefined : textOf(format);
}

/** The external data file as the header names it; undefined where it does not. */
export function dataFileOf(header: Qcow2Header): string | undefined {
  const name = findExtension(header, EXT_DATA_FILE);
  return name === undefined ? undefined : textOf(name);
}

/** A string in the header ends with its first zero byte, where it has one. */
function textOf(bytes: Uint8Array, encoding: BufferEncoding = "utf8"): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString(encoding);
}

export function findExtension(header: Qcow2Header, type: number): Uint8Array | undefined {
  return header.extensions.find((extension) => extension.type === type)?.data;
}

/** Replace, add or (undefined) drop an extension. Nothing is written. */
export function setExtension(header: Qcow2Header, type: number, data: Uint8Array | undefined): void {
  const at = header.extensions.findIndex((extension) => extension.type === type);
  if (data === undefined) {
    if (at >= 0) header.extensions.splice(at, 1);
  } else if (at >= 0) {
    header.extensions[at] = { type, data };
  } else {
    header.extensions.push({ type, data });
  }
}

/** The names of the features, for programs that do not know them. */
const FEATURE_NAMES: readonly (readonly [kind: number, bit: number, name: string])[] = [
  [0, Math.log2(INCOMPAT_DIRTY), "dirty bit"],
  [0, Math.log2(INCOMPAT_CORRUPT), "corrupt bit"],
  [0, Math.log2(INCOMPAT_DATA_FILE), "external data file"],
  [0, Math.log2(INCOMPAT_COMPRESSION), "compression type"],
  [0, Math.log2(INCOMPAT_EXTENDED_L2), "extended L2 entries"],
  [1, Math.log2(COMPAT_LAZY_REFCOUNTS), "lazy refcounts"],
  [2, Math.log2(AUTOCLEAR_BITMAPS), "bitmaps"],
  [2, Math.log2(AUTOCLEAR_DATA_FILE_RAW), "raw external data"],
];

export function featureTable(): Uint8Array {
  const table = Buffer.alloc(48 * FEATURE_NAMES.length);
  FEATURE_NAMES.forEach(([kind, bit, name], index) => {
    table[48 * index] = kind;
    table[48 * index + 1] = bit;
    table.write(name, 48 * index + 2, "latin1");
  });
  return table;
}

/** In which order the reference writes the extensions it knows; others follow. */
const EXTENSION_ORDER = [EXT_BACKING_FORMAT, EXT_DATA_FILE, EXT_CRYPTO_HEADER, EXT_FEATURE_TABLE];

function extensionRank(extension: HeaderExtension): number {
  // The only one that comes and goes is the last: nothing moves then. See Qcow2Image.rewriteHeader.
  if (extension.type === EXT_BITMAPS) return EXTENSION_ORDER.length + 1;
  const rank = EXTENSION_ORDER.indexOf(extension.type);
  return rank < 0 ? EXTENSION_ORDER.length : rank;
}

function fixedLength(header: Qcow2Header): number {
  return header.version === 2 ? HEADER_LENGTH_V2 : HEADER_LENGTH_V3 + header.unknownFields.length;
}

/** Behind the last extension and its end mark. */
function extensionsEnd(header: Qcow2Header): number {
  let end = fixedLength(header) + 8;
  for (const { data } of header.extensions) end += 8 + Math.ceil(data.length / 8) * 8;
  return end;
}

/**
 * Where {@link encodeHeader} puts the name of the backing file; 0 without one. It stays where it is as long as the
 * extensions leave it room, and else moves to where nothing was before.
 */
export function backingPlace(header: Qcow2Header): number {
  const { backingName, backingOffset } = header;
  if (backingName.length === 0) return 0;
  const end = extensionsEnd(header);
  const fits = (offset: number): boolean => offset + backingName.length <= 2 ** header.clusterBits;
  if (backingOffset >= end && fits(backingOffset)) return backingOffset;
  const fresh = Math.max(end, Math.ceil((backingOffset + backingName.length) / 8) * 8);
  return backingOffset === 0 || !fits(fresh) ? end : fresh;
}

/** The bytes of the header, its extensions and the backing name. Throws (ENOSPC) when the first cluster is too small. */
export function encodeHeader(header: Qcow2Header): Uint8Array {
  const fixed = fixedLength(header);
  const extensions = [...header.extensions].sort((a, b) => extensionRank(a) - extensionRank(b));
  const backingOffset = backingPlace(header);
  const length = Math.max(extensionsEnd(header), backingOffset + header.backingName.length);
  if (length > 2 ** header.clusterBits) throw systemError(ENOSPC, "Could not update qcow2 header");
  const bytes = new Uint8Array(Math.ceil(length / 8) * 8);
  encodeFields(bytes, header, backingOffset, fixed);
  let at = fixed;
  for (const { type, data } of extensions) {
    putU32(bytes, at, type);
    putU32(bytes, at + 4, data.length);
    bytes.set(data, at + 8);
    at += 8 + Math.ceil(data.length / 8) * 8;
  }
  bytes.set(header.backingName, backingOffset);
  return bytes;
}

function encodeFields(bytes: Uint8Array, header: Qcow2Header, backingOffset: number, headerLength: number): void {
  putU32(bytes, 0, QCOW_MAGIC);
  putU32(bytes, 4, header.version);
  putU64(bytes, 8, backingOffset);
  putU32(bytes, 16, header.backingName.length);
  putU32(bytes, 20, header.clusterBits);
  putU64(bytes, 24, header.size);
  putU32(bytes, 32, header.cryptMethod);
  putU32(bytes, 36, header.l1Entries);
  putU64(bytes, 40, header.l1Offset);
  putU64(bytes, 48, header.refcountTableOffset);
  putU32(bytes, 56, header.refcountTableClusters);
  putU32(bytes, 60, header.snapshots);
  putU64(bytes, 64, header.snapshotsOffset);
  if (header.version === 2) return;
  putFeatures(bytes, 72, header.incompatible);
  putFeatures(bytes, 80, header.compatible);
  putFeatures(bytes, 88, header.autoclear);
  putU32(bytes, 96, header.refcountOrder);
  putU32(bytes, 100, headerLength);
  bytes[104] = header.compressionType;
  bytes.set(header.unknownFields, HEADER_LENGTH_V3);
}

export function putFeatures(bytes: Uint8Array, at: number, word: FeatureWord): void {
  putU32(bytes, at, word.hi);
  putU32(bytes, at + 4, word.lo);
}
