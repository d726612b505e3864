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
import { SliceCache, type Slice, type SliceSource } from "./cache.js";
import { HI_EXACT, L2Entries } from "./entries.js";
import {
  COMPRESSED,
  entryOffset,
  hex,
  HI_COPIED,
  HI_OFFSET,
  INVALID,
  LO_OFFSET,
  NORMAL,
  TWO32,
  UNALLOCATED,
  ZERO_ALLOCATED,
  ZERO_PLAIN,
} from "./format.js";
import { OVERLAP_ACTIVE_L1, OVERLAP_ACTIVE_L2, type MetadataFile } from "./metadata-file.js";

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
  readonly entries: L2Entries;
  private readonly sliceEntries: number;
  private readonly sliceUnits: number;
  private readonly unitSize: number;
  private readonly sliceCovers: number;
  /** The bits of an offset inside a cluster that an entry can hold. */
  private readonly unalignedBits: number;
  /** Factors instead of divisors, and no `%` on the hot path: look-ups take half as long (90 ns for 200, machine busy). */
  private readonly perCluster: number;
  private readonly perUnit: number;
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
    const { units, unitSize, entryWords } = file.geometry;
    this.entries = new L2Entries(file.geometry);
    this.sliceEntries = options.l2EntrySize / (4 * entryWords);
    this.sliceUnits = this.sliceEntries * units;
    this.unitSize = unitSize;
    this.perUnit = 1 / unitSize;
    this.sliceCovers = this.sliceEntries * clusterSize;
    this.unalignedBits = (clusterSize - 1) & ~511;
    this.perCluster = 1 / clusterSize;
    this.perSlice = 1 / this.sliceCovers;
    const source: SliceSource = {
      read: (offset, bytes) => {
        file.raise("l2_load");
        return file.read(offset, bytes);
      },
    };
    this.cache = new SliceCache(options.l2EntrySize, options.l2CacheEntries, true, source, writeBack);
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
    const { entries, unitSize, sliceUnits } = this;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let unit = Math.floor(inSlice * this.perUnit);
    const within = inSlice - unit * unitSize;
    const type = entries.typeAt(words, unit);
    let count = entries.sameFrom(words, unit);
    let run = count * unitSize - within;
    out.child = null;
    out.offset = offset;
    if (type === NORMAL) {
      const host = entries.hostAt(words, unit) + within;
      const misplaced = this.external && host !== offset;
      out.status = misplaced ? OPAQUE : DATA;
      if (!misplaced) out.child = this.data;
      out.offset = host;
      for (unit += count; run < length && unit < sliceUnits; unit += count) {
        if (entries.typeAt(words, unit) !== NORMAL || entries.hostAt(words, unit) !== host + run) break;
        count = entries.sameFrom(words, unit);
        run += count * unitSize;
      }
    } else if (type === COMPRESSED || type === INVALID) {
      out.status = OPAQUE;
      for (unit += count; run < length && unit < sliceUnits; unit += count) {
        if (entries.typeAt(words, unit) !== type) break;
        count = entries.sameFrom(words, unit);
        run += count * unitSize;
      }
    } else {
      const zero = type !== UNALLOCATED;
      out.status = zero ? ZERO : BACKING;
      if (!zero) out.child = this.backing;
      for (unit += count; run < length && unit < sliceUnits; unit += count) {
        const next = entries.typeAt(words, unit);
        if (zero ? next !== ZERO_PLAIN && next !== ZERO_ALLOCATED : next !== UNALLOCATED) break;
        count = entries.sameFrom(words, unit);
        run += count * unitSize;
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
    const { entries, unitSize, sliceUnits } = this;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let unit = Math.floor((inSlice + out.length) * this.perUnit);
    let run = out.length;
    while (run < length && unit < sliceUnits) {
      const type = entries.typeAt(words, unit);
      if (type !== NORMAL && type !== COMPRESSED && type !== INVALID) break;
      const count = entries.sameFrom(words, unit);
      unit += count;
      run += count * unitSize;
    }
    out.length = run < length ? run : length;
  }

  private mapWrite(slice: Slice, offset: number, length: number, out: Extent): void {
    const { entries, unitSize, sliceUnits } = this;
    const { words } = slice;
    const inSlice = offset - Math.floor(offset * this.perSlice) * this.sliceCovers;
    let unit = Math.floor(inSlice * this.perUnit);
    const within = inSlice - unit * unitSize;
    const host = entries.hostAt(words, unit) + within;
    let count = entries.sameFrom(words, unit);
    let run = count * unitSize - within;
    if ((!this.external || host === offset) && this.isWritable(words, unit)) {
      out.status = DATA;
      out.child = this.data;
      out.offset = host;
      for (unit += count; run < length && unit < sliceUnits; unit += count) {
        if (!this.isWritable(words, unit) || entries.hostAt(words, unit) !== host + run) break;
        count = entries.sameFrom(words, unit);
        run += count * unitSize;
      }
    } else {
      out.status = OPAQUE;
      out.child = null;
      out.offset = offset;
      for (unit += count; run < length && unit < sliceUnits; unit += count) {
        if (this.isWritable(words, unit)) break;
        count = entries.sameFrom(words, unit);
        run += count * unitSize;
      }
    }
    out.length = run < length ? run : length;
  }

  /** A part of a unit that is written in place is zeroed in place; all else is for `discard.ts`. */
  private mapZeroOrDiscard(access: Access, slice: Slice, offset: number, length: number, out: Extent): void {
    const { unitSize } = this;
    const within = offset % unitSize;
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    if (within !== 0 || length < unitSize) {
      out.length = length < unitSize - within ? length : unitSize - within;
      const unit = this.unitOf(offset);
      const host = this.entries.hostAt(slice.words, unit) + within;
      const isTail = within === 0 && offset + length === this.virtualSize;
      if (access !== WRITE_ZEROES || isTail || (this.external && host !== offset)) return;
      if (!this.isWritable(slice.words, unit)) return;
      out.status = DATA;
      out.child = this.data;
      out.offset = host;
      return;
    }
    const inSlice = this.sliceCovers - (offset % this.sliceCovers);
    const whole = offset + length === this.virtualSize ? length : length - (length % unitSize);
    out.length = inSlice < whole ? inSlice : whole;
  }

  /** May the unit be written in place? It is this disk's alone, and nothing else than data lies there. */
  private isWritable(words: Uint32Array, unit: number): boolean {
    const { entries } = this;
    if (!entries.isCopied(words, unit) || entries.typeAt(words, unit) !== NORMAL) return false;
    return this.external || !this.file.isGuarded(Math.floor(entries.hostAt(words, unit) * this.perCluster));
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

  /** The entry for `offset` in the words of the loaded slice. */
  entryIndex(offset: number): number {
    const { clusterSize, entryWords } = this.file.geometry;
    return (Math.floor(offset / clusterSize) % this.sliceEntries) * entryWords;
  }

  /** The unit of `offset` in the loaded slice. */
  unitOf(offset: number): number {
    return Math.floor(offset * this.perUnit) % this.sliceUnits;
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

  /** Change the first word of the entry at `at` of the slice. The table is this disk's alone. */
  setEntry(slice: Slice, at: number, hi: number, lo: number): void {
    slice.words[at] = hi;
    slice.words[at + 1] = lo;
    this.cache.markDirty(slice);
  }

  /** Say of those units of a cluster, of an extended entry, that they are there, or read as zeroes, or neither. */
  setUnits(
    slice: Slice,
    at: number,
    units: number,
    state: typeof NORMAL | typeof ZERO_PLAIN | typeof UNALLOCATED,
  ): void {
    const { words } = slice;
    const zero = words[at + 2]!;
    const there = words[at + 3]!;
    words[at + 2] = state === ZERO_PLAIN ? zero | units : zero & ~units;
    words[at + 3] = state === NORMAL ? there | units : there & ~units;
    if (words[at + 2] !== zero || words[at + 3] !== there) this.cache.markDirty(slice);
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
      this.file.raise("l1_update");
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
