/* hot path: what an entry says is worked out for every run of every request */
import {
  COMPRESSED,
  entryOffset,
  HI_COMPRESSED,
  HI_COPIED,
  HI_OFFSET,
  INVALID,
  LO_OFFSET,
  LO_ZERO,
  NORMAL,
  UNALLOCATED,
  ZERO_ALLOCATED,
  ZERO_PLAIN,
  type ClusterType,
  type Geometry,
} from "./format.js";

/** Above this, the high word of an offset makes it no exact number. */
export const HI_EXACT = 0x1fffff;
/** Of a cluster's 32 units, as a mask. */
export const ALL_UNITS = 0xffff_ffff;

/**
 * What L2 entries say. An entry is one word of 64 bits, or two where entries are extended; a word of 64 bits is two of 32,
 * the high one first. The second word of an extended entry tells for each of the 32 subclusters whether it reads as
 * zeroes (high half), or is there (low half), or neither: then it is the backing file's.
 *
 * A *unit* is the smallest piece that has a state of its own: a subcluster, or in other images a cluster. Units are
 * counted from the beginning of a slice.
 */
export class L2Entries {
  private readonly external: boolean;
  private readonly extended: boolean;
  private readonly unitSize: number;
  /** The bits of an offset inside a cluster that an entry can hold. */
  private readonly unalignedBits: number;
  private readonly version: 2 | 3;

  constructor(geometry: Geometry) {
    this.external = geometry.external;
    this.extended = geometry.units > 1;
    this.unitSize = geometry.unitSize;
    this.unalignedBits = (geometry.clusterSize - 1) & ~511;
    this.version = geometry.version;
  }

  /** The state of a whole cluster, by the first word of its entry. Extended: NORMAL says only that it has a place. */
  clusterType(hi: number, lo: number): ClusterType {
    if ((hi & HI_COMPRESSED) !== 0) return this.external ? INVALID : COMPRESSED;
    const none = ((hi & HI_OFFSET) | (lo & LO_OFFSET)) === 0;
    if ((lo & this.unalignedBits) !== 0 || (hi & HI_OFFSET) > HI_EXACT) return INVALID;
    if ((lo & LO_ZERO) !== 0 && !this.extended) {
      if (this.version === 2) return INVALID;
      return none ? ZERO_PLAIN : ZERO_ALLOCATED;
    }
    // The first cluster of an external data file is at 0.
    return none && (!this.external || (hi & HI_COPIED) === 0) ? UNALLOCATED : NORMAL;
  }

  /** The state of a unit. */
  typeAt(words: Uint32Array, unit: number): ClusterType {
    if (!this.extended) return this.clusterType(words[2 * unit]!, words[2 * unit + 1]!);
    const at = (unit >>> 5) << 2;
    const type = this.clusterType(words[at]!, words[at + 1]!);
    if (type !== NORMAL && type !== UNALLOCATED) return type;
    const bit = 1 << (unit & 31);
    const isZero = (words[at + 2]! & bit) !== 0;
    if ((words[at + 3]! & bit) !== 0) return isZero || type === UNALLOCATED ? INVALID : NORMAL;
    if (!isZero) return UNALLOCATED;
    return type === NORMAL ? ZERO_ALLOCATED : ZERO_PLAIN;
  }

  /** Where a unit that has a place lies. */
  hostAt(words: Uint32Array, unit: number): number {
    if (!this.extended) return entryOffset(words[2 * unit]!, words[2 * unit + 1]!);
    const at = (unit >>> 5) << 2;
    return entryOffset(words[at]!, words[at + 1]!) + (unit & 31) * this.unitSize;
  }

  isCopied(words: Uint32Array, unit: number): boolean {
    return (words[this.extended ? (unit >>> 5) << 2 : 2 * unit]! & HI_COPIED) !== 0;
  }

  /** How many units from `unit` on, in its cluster, surely have the same state: at least that one. */
  sameFrom(words: Uint32Array, unit: number): number {
    if (!this.extended) return 1;
    const at = (unit >>> 5) << 2;
    const sub = unit & 31;
    if ((words[at]! & HI_COMPRESSED) !== 0) return 32 - sub;
    const zero = words[at + 2]!;
    const there = words[at + 3]!;
    const different = ((zero ^ -((zero >>> sub) & 1)) | (there ^ -((there >>> sub) & 1))) >>> sub;
    return different === 0 ? 32 - sub : 31 - Math.clz32(different & -different);
  }
}

/** Units `first` to `end` (exclusive) of a cluster, as bits. */
export function unitMask(first: number, end: number): number {
  const upTo = end === 32 ? ALL_UNITS : 2 ** end - 1;
  return (upTo & ~(2 ** first - 1)) >>> 0;
}
