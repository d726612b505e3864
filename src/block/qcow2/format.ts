/** Numbers of the qcow2 format (its public specification, versions 2 and 3). All fields on disk are big-endian. */

export const QCOW_MAGIC = 0x514649fb;
export const HEADER_LENGTH_V2 = 72;
/** The shortest and the usual length of a version 3 header; the latter has the compression type. */
export const HEADER_LENGTH_V3_MIN = 104;
export const HEADER_LENGTH_V3 = 112;

export const HDR_BACKING_OFFSET = 8;
export const HDR_SIZE = 24;
export const HDR_L1_SIZE = 36;
export const HDR_L1_OFFSET = 40;
export const HDR_REFCOUNT_TABLE_OFFSET = 48;
export const HDR_SNAPSHOTS = 60;
export const HDR_INCOMPATIBLE = 72;
export const HDR_AUTOCLEAR = 88;

export const CLUSTER_BITS_MIN = 9;
export const CLUSTER_BITS_MAX = 21;
export const CLUSTER_BITS_DEFAULT = 16;
/** A subcluster is at least a sector. */
export const EXTENDED_CLUSTER_BITS_MIN = 14;
export const REFCOUNT_ORDER_MAX = 6;

/** Limits that the reference sets, so that a lying header cannot make anybody allocate what it likes. */
export const L1_BYTES_MAX = 32 * 1024 * 1024;
export const REFTABLE_BYTES_MAX = 8 * 1024 * 1024;
export const SNAPSHOTS_MAX = 65536;
export const SNAPSHOT_EXTRA_MAX = 1024;
export const SNAPSHOT_TABLE_BYTES_MAX = 1024 * SNAPSHOTS_MAX;
export const BACKING_NAME_MAX = 1023;
export const BACKING_FORMAT_MAX = 15;

/** Incompatible feature bits (all below 32: the low word). */
export const INCOMPAT_DIRTY = 1;
export const INCOMPAT_CORRUPT = 2;
export const INCOMPAT_DATA_FILE = 4;
export const INCOMPAT_COMPRESSION = 8;
export const INCOMPAT_EXTENDED_L2 = 16;
export const INCOMPAT_KNOWN = 31;
export const COMPAT_LAZY_REFCOUNTS = 1;
export const AUTOCLEAR_BITMAPS = 1;
export const AUTOCLEAR_DATA_FILE_RAW = 2;

export const EXT_END = 0;
export const EXT_BACKING_FORMAT = 0xe2792aca;
export const EXT_FEATURE_TABLE = 0x6803f857;
export const EXT_CRYPTO_HEADER = 0x0537be77;
export const EXT_BITMAPS = 0x23852875;
export const EXT_DATA_FILE = 0x44415441;

/** How the data is encrypted; metadata never is. */
export const CRYPT_NONE = 0;
/** AES-128-CBC, `plain64` of the sector of the disk. */
export const CRYPT_AES = 1;
/** What the LUKS header says, of the sector of the file. */
export const CRYPT_LUKS = 2;

export const COMPRESSION_ZLIB = 0;
export const COMPRESSION_ZSTD = 1;

/** Of an L1 or L2 entry, as its two words: high has bits 63..32. */
export const HI_COPIED = 0x8000_0000;
export const HI_COMPRESSED = 0x4000_0000;
export const HI_OFFSET = 0x00ff_ffff;
export const LO_OFFSET = 0xffff_fe00;
export const LO_ZERO = 1;

export const TWO32 = 0x1_0000_0000;

/** What an L2 entry says of its cluster. */
export const UNALLOCATED = 0;
export const ZERO_PLAIN = 1;
/** Reads as zeroes, with a host cluster kept for later. */
export const ZERO_ALLOCATED = 2;
export const NORMAL = 3;
export const COMPRESSED = 4;
/** What no image may hold. */
export const INVALID = 5;
export type ClusterType =
  typeof UNALLOCATED | typeof ZERO_PLAIN | typeof ZERO_ALLOCATED | typeof NORMAL | typeof COMPRESSED | typeof INVALID;

/** Bytes per cluster and what follows from it. */
export interface Geometry {
  readonly version: 2 | 3;
  /** Data lies in another file, each cluster where the guest has it; nobody counts them. */
  readonly external: boolean;
  /** Whoever reads that other file alone sees the disk. */
  readonly raw: boolean;
  readonly clusterBits: number;
  readonly clusterSize: number;
  readonly refcountOrder: number;
  /** How many pieces of a cluster have states of their own: 32 with extended L2 entries, else 1. */
  readonly units: 1 | 32;
  readonly unitSize: number;
  /** 32-bit words of an L2 entry. */
  readonly entryWords: 2 | 4;
  /** Entries of an L2 table. */
  readonly l2Entries: number;
  /** Guest bytes that one L2 table, and so one L1 entry, covers. */
  readonly l2Covers: number;
}

/** What of a header decides the geometry. */
interface GeometryFields {
  readonly version: 2 | 3;
  readonly clusterBits: number;
  readonly refcountOrder: number;
  readonly incompatible: { readonly lo: number };
  readonly autoclear: { readonly lo: number };
  readonly cryptMethod: number;
}

/** Is the external data file called raw? */
export function isRaw({ incompatible, autoclear }: Pick<GeometryFields, "incompatible" | "autoclear">): boolean {
  return (incompatible.lo & INCOMPAT_DATA_FILE) !== 0 && (autoclear.lo & AUTOCLEAR_DATA_FILE_RAW) !== 0;
}

export function geometryOf({ version, clusterBits, refcountOrder, ...features }: GeometryFields): Geometry {
  const clusterSize = 2 ** clusterBits;
  const external = (features.incompatible.lo & INCOMPAT_DATA_FILE) !== 0;
  // Whoever reads an encrypted file alone sees noise.
  const raw = isRaw(features) && features.cryptMethod === CRYPT_NONE;
  const extended = (features.incompatible.lo & INCOMPAT_EXTENDED_L2) !== 0;
  const units = extended ? 32 : 1;
  const entryWords = extended ? 4 : 2;
  const l2Entries = clusterSize / (4 * entryWords);
  return {
    version,
    external,
    raw,
    clusterBits,
    clusterSize,
    refcountOrder,
    units,
    unitSize: clusterSize / units,
    entryWords,
    l2Entries,
    l2Covers: l2Entries * clusterSize,
  };
}

/** The host offset in an entry; may exceed 2 ** 53 in a broken image. */
export function entryOffset(hi: number, lo: number): number {
  return (hi & HI_OFFSET) * TWO32 + ((lo & LO_OFFSET) >>> 0);
}

/** Where the bytes of a compressed cluster lie. The last 512-byte sector may hold bytes of others too. */
export interface CompressedRange {
  readonly offset: number;
  readonly length: number;
}

export function compressedRange(hi: number, lo: number, clusterBits: number): CompressedRange {
  const shift = 62 - (clusterBits - 8) - 32;
  const offset = (hi & ((1 << shift) - 1)) * TWO32 + lo;
  const sectors = ((hi >>> shift) & ((1 << (clusterBits - 8)) - 1)) + 1;
  return { offset, length: sectors * 512 - (offset % 512) };
}

/** The entry of a compressed cluster as [high, low], or undefined where the offset does not fit. */
export function compressedEntry(range: CompressedRange, clusterBits: number): [number, number] | undefined {
  const shift = 62 - (clusterBits - 8) - 32;
  const high = Math.floor(range.offset / TWO32);
  if (high >= 2 ** shift) return undefined;
  const sectors = Math.floor((range.offset + range.length - 1) / 512) - Math.floor(range.offset / 512);
  return [(HI_COMPRESSED | (sectors << shift) | high) >>> 0, range.offset % TWO32];
}

export function alignUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}

export function alignDown(value: number, unit: number): number {
  return Math.floor(value / unit) * unit;
}

/** `0x…` as the reference prints offsets; zero is plain `0`. */
export function hex(value: number): string {
  return value === 0 ? "0" : `0x${value.toString(16)}`;
}
