/* hot path: `map` and what it calls neither allocate, throw nor wait */
import { assert } from "../../base/assert.js";
import type { BlockChild } from "../node.js";
import {
  BACKING,
  DATA,
  OPAQUE,
  PREPARE,
  READ,
  STATUS,
  WRITE,
  WRITE_ZEROES,
  ZERO,
  type Access,
  type Extent,
} from "../driver.js";
import { SliceCache, type Slice } from "./cache.js";
import {
  COMPRESSED,
  entryOffset,
  hex,
  HI_COMPRESSED,
  HI_COPIED,
  HI_OFFSET,
  INVALID,
  LO_OFFSET,
  LO_ZERO,
  NORMAL,
  TWO32,
  UNALLOCATED,
  ZERO_ALLOCATED,
  ZERO_PLAIN,
  type ClusterType,
} from "./format.js";
import { OVERLAP_ACTIVE_L1, OVERLAP_ACTIVE_L2, type MetadataFile } from "./metadata-file.js";

/** Above this, the high word of an offset makes it no exact number. */
const HI_EXACT = 0x1fffff;
/** A power of two. */
const RECENT = 256;
/** Bytes of the L1 table that are written at once. */
const L1_SECTOR = 512;

/** A part of the L1 table as it belongs on disk. */
export interface L1Sector {
  readonly sector: number;
  readonly bytes: Uint8Array;
}

export interface ClusterMapOptions {
  readonly l2EntrySize: number;
  readonly l2CacheEntries: number;
}

/**
 * Where each guest cluster lies: the active L1 table in memory, slices of L2 tables in a cache. Look-ups and changes
 * are synchronous on what is in memory; `write-back.ts` brings changes to the disk in a safe order.
 */
export class ClusterMap {
  /** Bytes of the disk; the driver's length. */
  virtualSize = 0;
  backing: BlockChild | null = null;
  readonly cache: SliceCache;
  /** Entry `i`: words `2 i` (high) and `2 i + 1` (low). */
  private l1: Uint32Array;
  l1Offset: number;
  private readonly dirtyL1 = new Set<number>();
  private readonly sliceEntries: number;
  private readonly sliceCovers: number;
  /** The bits of an offset inside a cluster that an entry can hold. */
  private readonly unalignedBits: number;
  /** Factors instead of divisors, and no `%` on the hot path: look-ups take half as long (90 ns for 200, machine busy). */
  private readonly perCluster: number;
  private readonly perSlice: number;
  /** Slices found of late, by the low bits of their number: no hashing for those in use. */
  private readonly recentIndex = new Float64Array(RECENT).fill(-1);
  private readonly recent: (Slice | undefined)[] = Array.from({ length: RECENT }, () => undefined);
  private recentEvictions = 0;
  private readonly external: boolean;
  private readonly raw: boolean;

  constructor(
    private readonly file: MetadataFile,
    /** Where data lies: the image's file, or another. */
    private readonly data: BlockChild,
    l1: { readonly offset: number; readonly words: Uint32Array },
    options: ClusterMapOptions,
    writeBack: () => Promise<void>,
  ) {
    const { clusterSize, external, raw } = file.geometry;
    this.external = external;
    this.raw = raw;
    this.l1 = l1.words;
    this.l1Offset = l1.offset;
    this.sliceEntries = options.l2EntrySize / 8;
    this.sliceCovers = this.sliceEntries * clusterSize;
    this.unalignedBits = (clusterSize - 1) & ~511;
    this.perCluster = 1 / clusterSize;
    this.perSlice = 1 / this.sliceCovers;
    this.cache = new SliceCache(options.l2EntrySize, options.l2CacheEntries, true, file, writeBack);
    this.claimTables();
  }

  get l1Entries(): number {
    return this.l1.length / 2;
  }

  /** DriverNode.map; the node is healthy and, for writes, writable. */
  map(access: Access, offset: number, length: number, out: Extent): void {
    const slice = this.findSlice(offset, length, out);
    if (slice === undefined) {
      if (out.status === BACKING && access !== READ && access !== STATUS) {
        out.status = OPAQUE;
        out.child = null;
      }
      return;
    }
    if (access === STATUS) this.mapStatus(slice, offset, length, out);
    else if (access === READ) this.mapRead(slice, offset, length, out);
    else if (access === WRITE || (access === WRITE_ZEROES && this.raw)) this.mapWrite(slice, offset, length, out);
    else this.mapZeroOrDiscard(access, slice, offset, length, out);
  }

  /**
   * The slice for `offset` when it is in memory. Else `out` says why not: BACKING (no table there), PREPARE (to be
   * loaded) or OPAQUE (nonsense), with the length that this answer holds for.
   */
  private findSlice(offset: number, length: number, out: Extent): Slice | undefined {
    const index = Math.floor(offset * this.perSlice);
    if (this.recentEvictions === this.cache.evictions) {
      const slot = index & (RECENT - 1);
      if (this.recentIndex[slot] === index) {
        const found = this.recent[slot]!;
        found.used = true;
        return found;
      }
    }
    return this.findInCache(index, offset, length, out);
  }

  private findInCache(index: number, offset: number, length: number, out: Extent): Slice | undefined {
    const { l2Covers } = this.file.geometry;
    let l1Index = Math.floor(offset / l2Covers);
    const hi = this.l1[2 * l1Index]!;
    const lo = this.l1[2 * l1Index + 1]!;
    out.child = null;
    if ((hi & HI_OFFSET) === 0 && (lo & LO_OFFSET) === 0) {
      let end = (l1Index + 1) * l2Covers;
      while (end < offset + length) {
        l1Index += 1;
        if (((this.l1[2 * l1Index]! & HI_OFFSET) | (this.l1[2 * l1Index + 1]! & LO_OFFSET)) !== 0) break;
        end += l2Covers;
      }
      out.status = BACKING;
      out.child = this.backing;
      out.offset = offset;
      out.length = end - offset < length ? end - offset : length;
      return undefined;
    }
    const inSlice = (index + 1) * this.sliceCovers - offset;
    out.offset = offset;
    out.length = inSlice < length ? inSlice : length;
    if ((lo & this.unalignedBits) !== 0 || (hi & HI_OFFSET) > HI_EXACT) {
      out.status = OPAQUE;
      return undefined;
    }
    const slice = this.cache.get(entryOffset(hi, lo) + this.sliceStart(index));
    if (slice === undefined) {
      out.status = PREPARE;
      return undefined;
    }
    if (this.recentEvictions !== this.cache.evictions) this.forgetRecent();
    const slot = index & (RECENT - 1);
    this.recentIndex[slot] = index;
    this.recent[slot] = slice;
    return slice;
  }

  private forgetRecent(): void {
    this.recentIndex.fill(-1);
    this.recent.fill(undefined);
    this.recentEvictions = this.cache.evictions;
  }

  /** Byte offset of slice `index` (counted over the whole disk) in its L2 table. */
  private sliceStart(index: number): number {
    const slicesPerTable = this.file.geometry.l2Entries / this.sliceEntries;
    return (index % slicesPerTable) * this.cache.entrySize;
  }

  private mapRead(slice: Slice, offset: number, length: number, out: Extent): void {
    const { clusterSize } = this.file.geometry;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let entry = Math.floor(inSlice * this.perCluster);
    const within = inSlice - entry * clusterSize;
    const type = this.typeOf(words[2 * entry]!, words[2 * entry + 1]!);
    let run = clusterSize - within;
    out.child = null;
    out.offset = offset;
    if (type === NORMAL) {
      const host = entryOffset(words[2 * entry]!, words[2 * entry + 1]!);
      const misplaced = this.external && host + within !== offset;
      out.status = misplaced ? OPAQUE : DATA;
      if (!misplaced) out.child = this.data;
      out.offset = host + within;
      for (entry += 1; run < length && entry < this.sliceEntries; entry += 1) {
        const hi = words[2 * entry]!;
        const lo = words[2 * entry + 1]!;
        if (this.typeOf(hi, lo) !== NORMAL || entryOffset(hi, lo) !== host + within + run) break;
        run += clusterSize;
      }
    } else if (type === COMPRESSED || type === INVALID) {
      out.status = OPAQUE;
      for (entry += 1; run < length && entry < this.sliceEntries; entry += 1) {
        if (this.typeOf(words[2 * entry]!, words[2 * entry + 1]!) !== type) break;
        run += clusterSize;
      }
    } else {
      const zero = type !== UNALLOCATED;
      out.status = zero ? ZERO : BACKING;
      if (!zero) out.child = this.backing;
      for (entry += 1; run < length && entry < this.sliceEntries; entry += 1) {
        const next = this.typeOf(words[2 * entry]!, words[2 * entry + 1]!);
        if (zero ? next !== ZERO_PLAIN && next !== ZERO_ALLOCATED : next !== UNALLOCATED) break;
        run += clusterSize;
      }
    }
    out.length = run < length ? run : length;
  }

  /**
   * Where the data lies does not matter: a run may be scattered over the file, and only its beginning is at
   * `out.offset`. So a slice of which all is data is one answer, not thousands.
   */
  private mapStatus(slice: Slice, offset: number, length: number, out: Extent): void {
    this.mapRead(slice, offset, length, out);
    const { status } = out;
    if (out.length === length || (status !== DATA && status !== OPAQUE)) return;
    const { clusterSize } = this.file.geometry;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let entry = Math.floor((inSlice + out.length) * this.perCluster);
    let run = out.length;
    for (; run < length && entry < this.sliceEntries; entry += 1) {
      const type = this.typeOf(words[2 * entry]!, words[2 * entry + 1]!);
      if (type !== NORMAL && type !== COMPRESSED && type !== INVALID) break;
      run += clusterSize;
    }
    out.length = run < length ? run : length;
  }

  private mapWrite(slice: Slice, offset: number, length: number, out: Extent): void {
    const { clusterSize } = this.file.geometry;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let entry = Math.floor(inSlice * this.perCluster);
    const within = inSlice - entry * clusterSize;
    const host = entryOffset(words[2 * entry]!, words[2 * entry + 1]!);
    const isHome = !this.external || host + within === offset;
    let run = clusterSize - within;
    if (isHome && this.isWritable(words[2 * entry]!, words[2 * entry + 1]!)) {
      out.status = DATA;
      out.child = this.data;
      out.offset = host + within;
      for (entry += 1; run < length && entry < this.sliceEntries; entry += 1) {
        const hi = words[2 * entry]!;
        const lo = words[2 * entry + 1]!;
        if (!this.isWritable(hi, lo) || entryOffset(hi, lo) !== host + within + run) break;
        run += clusterSize;
      }
    } else {
      out.status = OPAQUE;
      out.child = null;
      out.offset = offset;
      for (entry += 1; run < length && entry < this.sliceEntries; entry += 1) {
        if (this.isWritable(words[2 * entry]!, words[2 * entry + 1]!)) break;
        run += clusterSize;
      }
    }
    out.length = run < length ? run : length;
  }

  /** A part of a cluster that is written in place is zeroed in place; all else is for `discard.ts`. */
  private mapZeroOrDiscard(access: Access, slice: Slice, offset: number, length: number, out: Extent): void {
    const { clusterSize } = this.file.geometry;
    const within = offset % clusterSize;
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    if (within !== 0 || length < clusterSize) {
      out.length = length < clusterSize - within ? length : clusterSize - within;
      const entry = Math.floor(offset / clusterSize) % this.sliceEntries;
      const hi = slice.words[2 * entry]!;
      const lo = slice.words[2 * entry + 1]!;
      const isTail = within === 0 && offset + length === this.virtualSize;
      const isHome = !this.external || entryOffset(hi, lo) + within === offset;
      if (access === WRITE_ZEROES && !isTail && isHome && this.isWritable(hi, lo)) {
        out.status = DATA;
        out.child = this.data;
        out.offset = entryOffset(hi, lo) + within;
      }
      return;
    }
    const inSlice = this.sliceCovers - (offset % this.sliceCovers);
    const whole = offset + length === this.virtualSize ? length : length - (length % clusterSize);
    out.length = inSlice < whole ? inSlice : whole;
  }

  typeOf(hi: number, lo: number): ClusterType {
    if ((hi & HI_COMPRESSED) !== 0) return this.external ? INVALID : COMPRESSED;
    const none = ((hi & HI_OFFSET) | (lo & LO_OFFSET)) === 0;
    if ((lo & this.unalignedBits) !== 0 || (hi & HI_OFFSET) > HI_EXACT) return INVALID;
    if ((lo & LO_ZERO) !== 0) {
      if (this.file.geometry.version === 2) return INVALID;
      return none ? ZERO_PLAIN : ZERO_ALLOCATED;
    }
    // The first cluster of an external data file is at 0.
    return none && (!this.external || (hi & HI_COPIED) === 0) ? UNALLOCATED : NORMAL;
  }

  /** May the cluster be written in place? It is this disk's alone, and nothing else than data lies there. */
  private isWritable(hi: number, lo: number): boolean {
    if ((hi & HI_COPIED) === 0 || this.typeOf(hi, lo) !== NORMAL) return false;
    return this.external || !this.file.isGuarded(entryOffset(hi, lo) * this.perCluster);
  }

  /** L1 entry of the table for `offset`: where the table lies (0: nowhere), and whether it is this disk's alone. */
  tableOffset(offset: number): number {
    const l1Index = Math.floor(offset / this.file.geometry.l2Covers);
    return entryOffset(this.l1[2 * l1Index]!, this.l1[2 * l1Index + 1]!);
  }

  tableIsOwn(offset: number): boolean {
    // An image may have the flag without the table.
    if (this.tableOffset(offset) === 0) return false;
    return (this.l1[2 * Math.floor(offset / this.file.geometry.l2Covers)]! & HI_COPIED) !== 0;
  }

  /** The first offset from `offset` on that has a table; Infinity where there is none. */
  nextTable(offset: number): number {
    const { l2Covers } = this.file.geometry;
    for (let index = Math.floor(offset / l2Covers); index < this.l1Entries; index++) {
      if (entryOffset(this.l1[2 * index]!, this.l1[2 * index + 1]!) !== 0) return Math.max(offset, index * l2Covers);
    }
    return Infinity;
  }

  /** The entry for `offset` in the loaded slice: words `2 i` and `2 i + 1`. */
  entryIndex(offset: number): number {
    return Math.floor(offset / this.file.geometry.clusterSize) % this.sliceEntries;
  }

  /** End of the guest range that the slice for `offset` covers. */
  sliceEnd(offset: number): number {
    return (Math.floor(offset / this.sliceCovers) + 1) * this.sliceCovers;
  }

  /** The slice for `offset` if it is in memory and there is one. */
  cached(offset: number): Slice | undefined {
    const index = Math.floor(offset * this.perSlice);
    const slot = index & (RECENT - 1);
    if (this.recentEvictions === this.cache.evictions && this.recentIndex[slot] === index) return this.recent[slot];
    const table = this.tableOffset(offset);
    return table === 0 ? undefined : this.cache.get(table + this.sliceStart(index));
  }

  /** Load the slice for `offset`; undefined when there is no table. Throws where L1 points to nonsense. */
  async load(offset: number): Promise<Slice | undefined> {
    const table = this.tableOffset(offset);
    if (table === 0) return undefined;
    const { clusterSize, l2Covers } = this.file.geometry;
    if (table % clusterSize !== 0 || table > Number.MAX_SAFE_INTEGER - clusterSize) {
      const l1Index = Math.floor(offset / l2Covers);
      throw await this.file.corrupt(`L2 table offset ${hex(table)} unaligned (L1 index: ${hex(l1Index)})`);
    }
    return this.cache.load(table + this.sliceStart(Math.floor(offset / this.sliceCovers)));
  }

  /** Change one entry. The table is this disk's alone. */
  setEntry(slice: Slice, entry: number, hi: number, lo: number): void {
    slice.words[2 * entry] = hi;
    slice.words[2 * entry + 1] = lo;
    this.cache.markDirty(slice);
  }

  /** Point L1 to a new table, written already, for `offset`. */
  setTable(offset: number, table: number): void {
    const { clusterSize, l2Covers } = this.file.geometry;
    const l1Index = Math.floor(offset / l2Covers);
    const old = this.tableOffset(offset);
    if (old !== 0 && old % clusterSize === 0) {
      this.cache.drop(old, clusterSize);
      this.file.disclaim(OVERLAP_ACTIVE_L2, old, clusterSize);
    }
    this.l1[2 * l1Index] = (Math.floor(table / TWO32) | HI_COPIED) >>> 0;
    this.l1[2 * l1Index + 1] = table >>> 0;
    this.file.claim(OVERLAP_ACTIVE_L2, table, clusterSize);
    this.dirtyL1.add(Math.floor((8 * l1Index) / L1_SECTOR));
    this.forgetRecent();
  }

  /** Repair: whether the table is this disk's alone. */
  setTableFlag(offset: number, own: boolean): void {
    const l1Index = Math.floor(offset / this.file.geometry.l2Covers);
    const hi = this.l1[2 * l1Index]!;
    this.l1[2 * l1Index] = (own ? hi | HI_COPIED : hi & ~HI_COPIED) >>> 0;
    this.dirtyL1.add(Math.floor((8 * l1Index) / L1_SECTOR));
  }

  /** Forget the table for `offset` (shrinking): L1 says nothing there. */
  clearTable(offset: number): void {
    const { clusterSize, l2Covers } = this.file.geometry;
    const l1Index = Math.floor(offset / l2Covers);
    const old = this.tableOffset(offset);
    this.cache.drop(old, clusterSize);
    this.file.disclaim(OVERLAP_ACTIVE_L2, old, clusterSize);
    this.l1[2 * l1Index] = 0;
    this.l1[2 * l1Index + 1] = 0;
    this.dirtyL1.add(Math.floor((8 * l1Index) / L1_SECTOR));
    this.forgetRecent();
  }

  get l1IsDirty(): boolean {
    return this.dirtyL1.size > 0;
  }

  /** Copies of the changed sectors, clean from now on; `restoreL1` those whose write fails. Off the hot path. */
  takeDirtyL1(): L1Sector[] {
    const sectors = [...this.dirtyL1].map((sector) => {
      const words = this.l1.slice((sector * L1_SECTOR) / 4, ((sector + 1) * L1_SECTOR) / 4);
      return { sector, bytes: Buffer.from(words.buffer).swap32() };
    });
    this.dirtyL1.clear();
    return sectors;
  }

  restoreL1(sectors: readonly L1Sector[]): void {
    for (const { sector } of sectors) this.dirtyL1.add(sector);
  }

  /** What they point to is on disk. */
  async writeL1(sectors: readonly L1Sector[]): Promise<void> {
    for (const { sector, bytes } of sectors) {
      await this.file.write(OVERLAP_ACTIVE_L1, this.l1Offset + sector * L1_SECTOR, bytes);
    }
  }

  /** The whole L1 table as on disk, at least `entries` long. */
  encodeL1(entries = this.l1Entries): Uint8Array {
    const words = new Uint32Array(2 * Math.max(entries, this.l1Entries));
    words.set(this.l1);
    return Buffer.from(words.buffer).swap32();
  }

  /** A longer L1 table has been written elsewhere, and the header points to it. */
  moveL1(offset: number, entries: number): void {
    assert(entries >= this.l1Entries, "L1 only grows");
    const words = new Uint32Array(2 * entries);
    words.set(this.l1);
    this.file.disclaim(OVERLAP_ACTIVE_L1, this.l1Offset, 8 * this.l1Entries);
    this.l1 = words;
    this.l1Offset = offset;
    this.file.claim(OVERLAP_ACTIVE_L1, offset, 8 * entries);
    this.forgetRecent();
  }

  private claimTables(): void {
    const { clusterSize } = this.file.geometry;
    this.file.claim(OVERLAP_ACTIVE_L1, this.l1Offset, 8 * this.l1Entries);
    for (let index = 0; index < this.l1Entries; index++) {
      const table = entryOffset(this.l1[2 * index]!, this.l1[2 * index + 1]!);
      if (table !== 0 && table % clusterSize === 0) this.file.claim(OVERLAP_ACTIVE_L2, table, clusterSize);
    }
  }
}
