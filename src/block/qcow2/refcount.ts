import { getU32, putU32, putU64 } from "../../base/bytes.js";
import { EFBIG } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import { SliceCache, type Slice } from "./cache.js";
import { hex, REFTABLE_BYTES_MAX, TWO32 } from "./format.js";
import { OVERLAP_REFCOUNT_BLOCK, OVERLAP_REFCOUNT_TABLE, type MetadataFile } from "./metadata-file.js";

/** Read count `index` of a block whose counts are `2 ** order` bits wide. Above 2 ** 53 it is only roughly right. */
export function getCount(bytes: Uint8Array, order: number, index: number): number {
  switch (order) {
    case 3:
      return bytes[index]!;
    case 4:
      return (bytes[2 * index]! << 8) | bytes[2 * index + 1]!;
    case 5:
      return getU32(bytes, 4 * index);
    case 6:
      return getU32(bytes, 8 * index) * TWO32 + getU32(bytes, 8 * index + 4);
    default: {
      const perByte = 8 >> order;
      const shift = (index % perByte) << order;
      return (bytes[Math.floor(index / perByte)]! >> shift) & ((1 << (1 << order)) - 1);
    }
  }
}

export function putCount(bytes: Uint8Array, order: number, index: number, value: number): void {
  switch (order) {
    case 3:
      bytes[index] = value;
      return;
    case 4:
      bytes[2 * index] = value >> 8;
      bytes[2 * index + 1] = value;
      return;
    case 5:
      putU32(bytes, 4 * index, value);
      return;
    case 6:
      putU64(bytes, 8 * index, value);
      return;
    default: {
      const perByte = 8 >> order;
      const shift = (index % perByte) << order;
      const mask = ((1 << (1 << order)) - 1) << shift;
      const at = Math.floor(index / perByte);
      bytes[at] = (bytes[at]! & ~mask) | (value << shift);
    }
  }
}

/** The largest count that fits. Of 64 bits we use what a number holds. */
export function maxCount(order: number): number {
  return order === 6 ? Number.MAX_SAFE_INTEGER : 2 ** (2 ** order) - 1;
}

/**
 * The reference counts of host clusters: the table in memory, blocks in a cache. A count in the cache may reach the
 * disk at any time: counts go up as soon as a cluster is taken, and go down only when nothing on disk points there any
 * more. Callers hold the allocation lock (`cluster-alloc.ts`).
 */
export class RefcountBlocks {
  readonly cache: SliceCache;
  readonly order: number;
  readonly max: number;
  /** Clusters that one block counts. */
  readonly perBlock: number;
  /** Offsets of blocks; 0: none, so that all its clusters are free. */
  private table: Float64Array;
  tableOffset: number;
  private readonly dirtyTable = new Set<number>();

  constructor(
    private readonly file: MetadataFile,
    table: { readonly offset: number; readonly entries: Float64Array },
    cacheEntries: number,
    writeBack: () => Promise<void>,
  ) {
    const { refcountOrder, clusterSize } = file.geometry;
    this.order = refcountOrder;
    this.max = maxCount(refcountOrder);
    this.perBlock = (clusterSize * 8) / 2 ** refcountOrder;
    this.table = table.entries;
    this.tableOffset = table.offset;
    this.cache = new SliceCache(clusterSize, cacheEntries, false, file, writeBack);
    this.claimAll();
  }

  get tableEntries(): number {
    return this.table.length;
  }

  /** Host clusters that the table can count. */
  get capacity(): number {
    return this.table.length * this.perBlock;
  }

  blockOffset(index: number): number {
    return this.table[index] ?? 0;
  }

  /** The block with the count of `cluster`; undefined when there is none. Valid until the next await. */
  async block(cluster: number): Promise<Slice | undefined> {
    const index = Math.floor(cluster / this.perBlock);
    const offset = this.table[index] ?? 0;
    if (offset === 0) return undefined;
    if (offset % this.file.geometry.clusterSize !== 0 || offset > Number.MAX_SAFE_INTEGER) {
      const message = `Refblock offset ${hex(offset)} unaligned (reftable index: ${hex(index)})`;
      throw await this.file.corrupt(message);
    }
    return this.cache.get(offset) ?? (await this.cache.load(offset));
  }

  async get(cluster: number): Promise<number> {
    const block = await this.block(cluster);
    return block === undefined ? 0 : getCount(block.bytes, this.order, cluster % this.perBlock);
  }

  /** The same where the block is in memory; undefined where it is not. */
  peek(cluster: number): number | undefined {
    const offset = this.table[Math.floor(cluster / this.perBlock)] ?? 0;
    if (offset === 0) return 0;
    const block = this.cache.get(offset);
    return block === undefined ? undefined : getCount(block.bytes, this.order, cluster % this.perBlock);
  }

  /**
   * Add `delta` to the counts of `count` clusters from `first`; `freed` hears of those that reach 0.
   * Throws where a count would leave its range, with the clusters before it changed.
   */
  async add(first: number, count: number, delta: number, freed?: (cluster: number) => void): Promise<void> {
    for (let cluster = first; cluster < first + count;) {
      this.file.raise("refblock_alloc");
      this.file.raise("refblock_load");
      const block = await this.block(cluster);
      if (block === undefined) throw new BlockError("invalid", "A cluster without a refcount block is not counted");
      const end = Math.min(first + count, (Math.floor(cluster / this.perBlock) + 1) * this.perBlock);
      for (; cluster < end; cluster++) {
        const index = cluster % this.perBlock;
        const value = getCount(block.bytes, this.order, index) + delta;
        if (value < 0 || value > this.max) throw new BlockError("invalid", "A refcount leaves its range");
        putCount(block.bytes, this.order, index, value);
        this.cache.markDirty(block);
        if (value === 0) freed?.(cluster);
      }
    }
  }

  /** Repair: make the count of a cluster that has a block what it should be. */
  async set(cluster: number, value: number): Promise<void> {
    const block = await this.block(cluster);
    if (block === undefined || value > this.max) throw new BlockError("invalid", "A refcount leaves its range");
    putCount(block.bytes, this.order, cluster % this.perBlock, value);
    this.cache.markDirty(block);
  }

  /** Make the block for table entry `index`, at the free `cluster`; when it counts itself, it says so. */
  async createBlock(index: number, cluster: number): Promise<void> {
    const offset = cluster * this.file.geometry.clusterSize;
    this.file.raise("refblock_alloc");
    // Where blocks were lost, clusters look free that are not.
    await this.file.checkOverlap(0, offset, this.file.geometry.clusterSize);
    this.cache.drop(offset, this.file.geometry.clusterSize);
    const block = await this.cache.create(offset);
    if (Math.floor(cluster / this.perBlock) === index) putCount(block.bytes, this.order, cluster % this.perBlock, 1);
    this.table[index] = offset;
    this.dirtyTable.add(index);
    this.file.claim(OVERLAP_REFCOUNT_BLOCK, offset, this.file.geometry.clusterSize);
  }

  get isDirty(): boolean {
    return this.dirtyTable.size > 0 || this.cache.dirty.size > 0;
  }

  /** Write changed blocks, then (behind a barrier) what the table says of new ones. The caller holds the write-back lock. */
  async write(): Promise<void> {
    const entries = [...this.dirtyTable];
    const added = new Set(entries.map((index) => this.table[index]));
    for (const slice of [...this.cache.dirty]) {
      const { offset } = slice;
      const bytes = this.cache.encode(slice);
      try {
        this.file.raise(added.has(offset) ? "refblock_alloc_write" : "refblock_update_part");
        await this.file.write(OVERLAP_REFCOUNT_BLOCK, offset, bytes);
      } catch (error) {
        this.cache.restore(slice);
        throw error;
      } finally {
        slice.writing = false;
      }
    }
    if (entries.length === 0) return;
    await this.file.barrier();
    for (const index of entries) {
      const bytes = new Uint8Array(8);
      putU64(bytes, 0, this.table[index]!);
      this.file.raise("refblock_alloc_hookup");
      await this.file.write(OVERLAP_REFCOUNT_TABLE, this.tableOffset + 8 * index, bytes);
      this.dirtyTable.delete(index);
    }
  }

  /** How many bytes a table for `clusters` host clusters takes, with room to grow. Throws when none may be so large. */
  tableBytesFor(clusters: number): number {
    const { clusterSize } = this.file.geometry;
    const needed = Math.ceil(clusters / this.perBlock) * 8;
    if (needed > REFTABLE_BYTES_MAX) throw new BlockError("io", "The refcount table is full", { errno: EFBIG });
    const roomy = Math.max(needed, Math.min(REFTABLE_BYTES_MAX, Math.ceil(this.table.length * 1.5) * 8));
    return Math.ceil(roomy / clusterSize) * clusterSize;
  }

  /** The table with `bytes` bytes and further `blocks` (table index → offset), as on disk. */
  encodeTable(bytes: number, blocks: ReadonlyMap<number, number>): Uint8Array {
    const encoded = new Uint8Array(bytes);
    this.table.forEach((offset, index) => {
      if (offset !== 0) putU64(encoded, 8 * index, offset);
    });
    for (const [index, offset] of blocks) putU64(encoded, 8 * index, offset);
    return encoded;
  }

  /** A longer table is on disk and in the header. */
  moveTable(offset: number, bytes: number, blocks: ReadonlyMap<number, number>): void {
    const { clusterSize } = this.file.geometry;
    this.file.disclaim(OVERLAP_REFCOUNT_TABLE, this.tableOffset, 8 * this.table.length);
    const table = new Float64Array(bytes / 8);
    table.set(this.table);
    for (const [index, at] of blocks) {
      table[index] = at;
      this.file.claim(OVERLAP_REFCOUNT_BLOCK, at, clusterSize);
    }
    this.table = table;
    this.tableOffset = offset;
    this.file.claim(OVERLAP_REFCOUNT_TABLE, offset, bytes);
  }

  private claimAll(): void {
    const { clusterSize } = this.file.geometry;
    this.file.claim(OVERLAP_REFCOUNT_TABLE, this.tableOffset, 8 * this.table.length);
    for (const offset of this.table) {
      if (offset !== 0 && offset % clusterSize === 0) this.file.claim(OVERLAP_REFCOUNT_BLOCK, offset, clusterSize);
    }
  }
}
