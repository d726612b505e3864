import { putU32, putU64 } from "../../base/bytes.js";
import { assert } from "../../base/assert.js";
import { Mutex } from "../../base/lifecycle.js";
import { HDR_REFCOUNT_TABLE_OFFSET, type Geometry } from "./format.js";
import {
  OVERLAP_MAIN_HEADER,
  OVERLAP_REFCOUNT_BLOCK,
  OVERLAP_REFCOUNT_TABLE,
  type MetadataFile,
} from "./metadata-file.js";
import { getCount, putCount, type RefcountBlocks } from "./refcount.js";
import type { FreedRange, WriteBack } from "./write-back.js";

/** A run of host clusters, in bytes. */
export interface HostRun {
  readonly offset: number;
  readonly length: number;
}

export interface TakenRun extends HostRun {
  /** The range was never used: it reads as zeroes, also after a crash. */
  readonly fresh: boolean;
}

/**
 * Takes host clusters and gives them back. A cluster taken has a refcount of 1 (in memory: the write-back brings it to
 * the disk before anything points there). One lock: a search and its marks are one step.
 */
export class ClusterAllocator {
  private readonly mutex = new Mutex();
  /** Sections that hold the lock or wait for it. */
  private locked = 0;
  /** No free cluster lies before this one. */
  private firstFree = 0;
  /** Host clusters from here on were never used, and read as zeroes. */
  private virgin: number;
  /** What waits for the requests in flight. */
  private readonly waiting = new Set<readonly FreedRange[]>();
  /** Releases that have begun. */
  private releasing: Promise<void> = Promise.resolve();
  /** Compressed clusters are packed: the next may begin here, inside a cluster that has some already. */
  private packAt = 0;
  private readonly geometry: Geometry;

  constructor(
    private readonly file: MetadataFile,
    private readonly refcounts: RefcountBlocks,
    private readonly writeBack: () => WriteBack,
    /** Errors of giving clusters back: they stay counted, which is a leak and no more. */
    private readonly leaked: (error: unknown) => void,
    /** Clusters were given back: what is remembered of their contents is void. */
    private readonly freed: () => void,
  ) {
    this.geometry = file.geometry;
    const { length, node } = file.child;
    this.virgin = node.self.growth === "zeroes" ? Math.ceil(length / this.geometry.clusterSize) : Infinity;
  }

  /**
   * Take up to `clusters` clusters in one piece: all of them when `whole`, else at least one.
   * `fresh`: the range was never used and reads as zeroes, also after a crash.
   */
  take(clusters: number, whole: boolean): Promise<TakenRun> {
    return this.locking(async () => {
      this.file.raise("cluster_alloc");
      const run = await this.find(clusters, whole);
      await this.refcounts.add(run.first, run.count, 1);
      return this.taken(run.first, run.count);
    });
  }

  /**
   * The same without waiting, for what is nearly always so: nobody holds the lock, and the counts are in memory.
   * Undefined where it is not.
   */
  takeNow(clusters: number): TakenRun | undefined {
    if (this.locked > 0) return undefined;
    const { perBlock, order, cache } = this.refcounts;
    const index = Math.floor(this.firstFree / perBlock);
    const offset = this.refcounts.blockOffset(index);
    const block = offset === 0 ? undefined : cache.get(offset);
    if (block === undefined) return undefined;
    const end = (index + 1) * perBlock;
    let first = this.firstFree;
    while (first < end && getCount(block.bytes, order, first % perBlock) !== 0) first += 1;
    // So that the next search does not begin there again.
    this.firstFree = first;
    let count = 0;
    while (count < clusters && first + count < end && getCount(block.bytes, order, (first + count) % perBlock) === 0) {
      putCount(block.bytes, order, (first + count) % perBlock, 1);
      count += 1;
    }
    if (count === 0) return undefined;
    cache.markDirty(block);
    this.firstFree = first + count;
    return this.taken(first, count);
  }

  /** Give back what `takeNow` has just answered, as if it had never been taken. */
  putBackNow(run: TakenRun): void {
    const { clusterSize } = this.geometry;
    const first = run.offset / clusterSize;
    const count = run.length / clusterSize;
    const { perBlock, order, cache } = this.refcounts;
    const block = cache.get(this.refcounts.blockOffset(Math.floor(first / perBlock)));
    assert(block !== undefined, "a block stays until somebody waits");
    for (let i = 0; i < count; i++) putCount(block.bytes, order, (first + i) % perBlock, 0);
    this.firstFree = first;
    if (run.fresh) this.virgin = first;
  }

  /** Take exactly these clusters if all are free: to go on where another piece ends. */
  takeAt(offset: number, clusters: number): Promise<boolean> {
    return this.locking(async () => {
      const first = offset / this.geometry.clusterSize;
      for (let cluster = first; cluster < first + clusters; cluster++) {
        await this.coverCluster(cluster);
        if ((await this.refcounts.get(cluster)) !== 0) return false;
      }
      await this.refcounts.add(first, clusters, 1);
      this.taken(first, clusters);
      return true;
    });
  }

  /** Take `bytes` bytes, not aligned, for compressed data; each cluster they touch counts once more. */
  takeBytes(bytes: number): Promise<number> {
    return this.locking(async () => {
      this.file.raise("cluster_alloc_bytes");
      const { clusterSize } = this.geometry;
      const inside = this.packAt % clusterSize;
      if (inside !== 0) {
        const cluster = Math.floor(this.packAt / clusterSize);
        const count = await this.refcounts.get(cluster);
        const fits = bytes <= clusterSize - inside;
        // What does not fit may go on in the next cluster when that is free.
        const next = fits || (count < this.refcounts.max && (await this.isFree(cluster + 1)));
        if (count > 0 && count < this.refcounts.max && next) {
          if (!fits) {
            await this.refcounts.add(cluster + 1, 1, 1);
            this.taken(cluster + 1, 1);
          }
          await this.refcounts.add(cluster, 1, 1);
          return this.packed(this.packAt, bytes);
        }
      }
      const { first, count } = await this.find(1, true);
      await this.refcounts.add(first, count, 1);
      this.taken(first, count);
      return this.packed(first * clusterSize, bytes);
    });
  }

  /** Clusters in use count once more. Throws (EINVAL) where that is more than a count holds; some may count by then. */
  share(offset: number, length: number): Promise<void> {
    return this.locking(() => {
      const first = Math.floor(offset / this.geometry.clusterSize);
      return this.refcounts.add(first, Math.ceil((offset + length) / this.geometry.clusterSize) - first, 1);
    });
  }

  /** Give back what was taken and never linked: at once. */
  async abandon(offset: number, length: number): Promise<void> {
    try {
      await this.giveBack([{ offset, length, discard: false }]);
    } catch (error) {
      this.leaked(error);
    }
  }

  /** The same in the background. */
  abandonLater(offset: number, length: number): void {
    this.releasing = this.releasing.then(() => this.abandon(offset, length));
  }

  /** Give back what nothing on disk points to any more, once nobody is on the way there. Goes on in the background. */
  release(ranges: readonly FreedRange[]): void {
    this.waiting.add(ranges);
    this.file.host.afterRequestsInFlight(() => this.begin(ranges));
  }

  /** No request is in flight on this image: what waits for them need not any more. Resolves when all is given back. */
  settled(): Promise<void> {
    for (const ranges of [...this.waiting]) this.begin(ranges);
    return this.releasing;
  }

  private begin(ranges: readonly FreedRange[]): void {
    if (!this.waiting.delete(ranges)) return;
    this.releasing = this.releasing.then(() => this.giveBack(ranges)).catch(this.leaked);
  }

  /** How far clusters are in use: one behind the last that counts. */
  end(): Promise<number> {
    return this.locking(async () => {
      for (let cluster = this.refcounts.capacity; cluster > 0;) {
        const index = Math.floor((cluster - 1) / this.refcounts.perBlock);
        const block = this.refcounts.blockOffset(index) === 0 ? undefined : await this.refcounts.block(cluster - 1);
        const start = index * this.refcounts.perBlock;
        for (; block !== undefined && cluster > start; cluster--) {
          if (getCount(block.bytes, this.refcounts.order, cluster - 1 - start) !== 0) return cluster;
        }
        cluster = start;
      }
      return 0;
    });
  }

  /** Repair: see to it that every cluster before `end` is counted, without using one for which `inUse` is true. */
  coverAll(end: number, inUse: (cluster: number) => boolean): Promise<void> {
    return this.locking(async () => {
      const { perBlock } = this.refcounts;
      if (end > this.refcounts.capacity) await this.growTable(Math.ceil(end / perBlock) * perBlock);
      let spare = end;
      for (let index = 0; index * perBlock < end; index++) {
        if (this.refcounts.blockOffset(index) !== 0) continue;
        while (inUse(spare) || (await this.coverCluster(spare)) || (await this.refcounts.get(spare)) !== 0) spare += 1;
        await this.refcounts.createBlock(index, spare);
        if (Math.floor(spare / perBlock) !== index) await this.refcounts.add(spare, 1, 1);
        this.taken(spare, 1);
        spare += 1;
      }
    });
  }

  /** Repair: what `refcounts.set` changed may have made clusters free. */
  searchFromStart(): void {
    this.firstFree = 0;
  }

  private async locking<T>(section: () => Promise<T>): Promise<T> {
    this.locked += 1;
    try {
      return await this.mutex.run(section);
    } finally {
      this.locked -= 1;
    }
  }

  private taken(first: number, count: number): TakenRun {
    const { clusterSize } = this.geometry;
    const fresh = first >= this.virgin;
    this.virgin = Math.max(this.virgin, first + count);
    return { offset: first * clusterSize, length: count * clusterSize, fresh };
  }

  private packed(offset: number, bytes: number): number {
    this.packAt = offset + bytes;
    return offset;
  }

  private async isFree(cluster: number): Promise<boolean> {
    await this.coverCluster(cluster);
    return (await this.refcounts.get(cluster)) === 0;
  }

  /** Search from the first free cluster on. Every cluster found has a refcount block. */
  private async find(clusters: number, whole: boolean): Promise<{ first: number; count: number }> {
    const { perBlock, order } = this.refcounts;
    let first = this.firstFree;
    let count = 0;
    let skipped = false;
    for (let cluster = first; count < clusters;) {
      if (count > 0 && !this.isCovered(cluster)) {
        if (!whole) break;
        if (await this.coverFrom(first, cluster)) {
          first += 1;
          count -= 1;
          continue;
        }
      }
      if (await this.coverCluster(cluster, clusters)) {
        // A new block took the cluster itself.
        cluster += 1;
        skipped ||= count > 0;
        first = cluster;
        count = 0;
        continue;
      }
      const block = (await this.refcounts.block(cluster))!;
      const end = (Math.floor(cluster / perBlock) + 1) * perBlock;
      for (; cluster < end && count < clusters; cluster++) {
        if (getCount(block.bytes, order, cluster % perBlock) === 0) {
          count += 1;
        } else {
          if (!whole && count > 0) break;
          skipped ||= count > 0;
          count = 0;
          first = cluster + 1;
        }
      }
      if (!whole && count > 0 && cluster < end) break;
    }
    if (!skipped) this.firstFree = first + count;
    return { first, count };
  }

  private isCovered(cluster: number): boolean {
    return this.refcounts.blockOffset(Math.floor(cluster / this.refcounts.perBlock)) !== 0;
  }

  /** A run goes on where no block counts yet: its first cluster becomes that block. False where the table is full. */
  private async coverFrom(first: number, cluster: number): Promise<boolean> {
    const index = Math.floor(cluster / this.refcounts.perBlock);
    if (index >= this.refcounts.tableEntries) return false;
    await this.refcounts.createBlock(index, first);
    await this.refcounts.add(first, 1, 1);
    this.taken(first, 1);
    return true;
  }

  /**
   * See to it that `cluster` is counted by a block. True: a new block was made, in that very cluster.
   * `ahead`: so many clusters will be wanted from there on.
   */
  private async coverCluster(cluster: number, ahead = 1): Promise<boolean> {
    if (this.isCovered(cluster)) return false;
    const index = Math.floor(cluster / this.refcounts.perBlock);
    if (index >= this.refcounts.tableEntries) {
      await this.growTable(cluster, ahead);
      return this.coverCluster(cluster);
    }
    // The first cluster is the header's, whatever is counted.
    const own = Math.max(cluster, 1);
    await this.refcounts.createBlock(index, own);
    this.taken(own, 1);
    return own === cluster;
  }

  /**
   * A longer refcount table, with the blocks that count it and themselves, in clusters that the old one could not
   * count. Written and stable before the header points to it; the old table becomes free.
   */
  private growTable(cluster: number, ahead = 1): Promise<void> {
    const { clusterSize } = this.geometry;
    const { perBlock, order } = this.refcounts;
    const start = Math.max(this.refcounts.capacity, Math.floor(cluster / perBlock) * perBlock);
    const writeBack = this.writeBack();
    // Each region that the run reaches takes a cluster of it for its block.
    const margin = ahead + Math.ceil(ahead / (perBlock - 1)) + perBlock;
    return writeBack.exclusive(async () => {
      let blocks = 1;
      let bytes = this.refcounts.tableBytesFor(start + margin + perBlock);
      while (blocks * perBlock < blocks + bytes / clusterSize) {
        blocks += 1;
        bytes = this.refcounts.tableBytesFor(start + margin + blocks * perBlock);
      }
      const used = blocks + bytes / clusterSize;
      const offsets = new Map<number, number>();
      this.file.raise("reftable_grow");
      // Those that the table will name must be there first.
      await writeBack.writeRefcounts();
      this.file.raise("refblock_alloc_write_blocks");
      for (let block = 0; block < blocks; block++) {
        const offset = (start + block) * clusterSize;
        const counts = new Uint8Array(clusterSize);
        const counted = Math.min(perBlock, used - block * perBlock);
        for (let index = 0; index < counted; index++) putCount(counts, order, index, 1);
        this.refcounts.cache.drop(offset, clusterSize);
        await this.file.write(OVERLAP_REFCOUNT_BLOCK, offset, counts);
        offsets.set(start / perBlock + block, offset);
      }
      const tableOffset = (start + blocks) * clusterSize;
      this.file.raise("refblock_alloc_write_table");
      await this.file.write(OVERLAP_REFCOUNT_TABLE, tableOffset, this.refcounts.encodeTable(bytes, offsets));
      await this.file.barrier();
      this.file.raise("refblock_alloc_switch_table");
      await this.pointToTable(tableOffset, bytes / clusterSize);
      const old = { offset: this.refcounts.tableOffset, length: this.refcounts.tableEntries * 8, discard: false };
      this.refcounts.moveTable(tableOffset, bytes, offsets);
      this.tableMoved(tableOffset, bytes / clusterSize);
      this.taken(start, used);
      this.release([old]);
    });
  }

  private async pointToTable(offset: number, clusters: number): Promise<void> {
    const fields = new Uint8Array(12);
    putU64(fields, 0, offset);
    putU32(fields, 8, clusters);
    try {
      await this.file.write(OVERLAP_MAIN_HEADER, HDR_REFCOUNT_TABLE_OFFSET, fields);
      await this.file.barrier();
    } catch (error) {
      // Which table the disk names is unknown: counts written to either could be lost.
      this.file.broken = true;
      throw error;
    }
  }

  /** Set by the image: the header in memory follows. */
  tableMoved: (offset: number, clusters: number) => void = () => undefined;

  private async giveBack(ranges: readonly FreedRange[]): Promise<void> {
    const { clusterSize } = this.geometry;
    for (const range of ranges) {
      const free: FreedRange[] = [];
      await this.locking(async () => {
        const first = Math.floor(range.offset / clusterSize);
        const count = Math.ceil((range.offset + range.length) / clusterSize) - first;
        this.freed();
        this.file.raise("cluster_free");
        await this.refcounts.add(first, count, -1, (cluster) => {
          const last = free.at(-1);
          const offset = cluster * clusterSize;
          if (last !== undefined && last.offset + last.length === offset) last.length += clusterSize;
          else free.push({ offset, length: clusterSize, discard: range.discard });
          if (cluster < this.firstFree) this.firstFree = cluster;
          if (Math.floor(this.packAt / clusterSize) === cluster) this.packAt = 0;
        });
        // Inside the lock: nobody may take the clusters before the child has let go of their bytes.
        for (const { offset, length, discard } of free) {
          if (discard) await this.file.child.discard(offset, length).catch(this.leaked);
        }
      });
    }
  }
}
