import { assert } from "../../base/assert.js";
import { BlockError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import type { Slice } from "./cache.js";
import type { ClusterMap } from "./l1-l2.js";
import { OVERLAP_ACTIVE_L2, type MetadataFile } from "./metadata-file.js";
import type { RefcountBlocks } from "./refcount.js";

/** Host bytes that the disk no longer uses, once the change that says so is stable. */
export interface FreedRange {
  readonly offset: number;
  length: number;
  /** Tell the child that it may forget the bytes, when the clusters become free. */
  readonly discard: boolean;
}

/**
 * Brings metadata to the disk, always in this order, with a barrier where → stands:
 *
 *   data, new tables, refcounts → L2 slices → L1 → clusters become free, refcounts go down
 *
 * so that what a crash leaves of it never points to a cluster that is not counted, not written, or used twice: at worst
 * clusters stay counted that nothing uses. One write-back runs at a time; what changes meanwhile waits for the next.
 */
export class WriteBack {
  private readonly mutex = new Mutex();
  /** Unlinked in memory. */
  private unlinked: FreedRange[] = [];
  /** Unlinked on disk, but not behind a barrier yet. */
  private written: FreedRange[] = [];
  private unlinkedBytes = 0;
  /** Puts right what the header may say of the tables or the disk; null where nothing is wrong. */
  private amends: (() => Promise<void>) | null = null;
  /** Lazy refcounts: the image is marked, and counts need not be right on disk before L2 is. */
  lazy = false;

  constructor(
    private readonly file: MetadataFile,
    private readonly map: ClusterMap,
    private readonly refcounts: RefcountBlocks,
    /** What was unlinked is stable: the clusters may become free once nobody is on the way to them. */
    private readonly release: (ranges: FreedRange[]) => void,
  ) {}

  /** The host range is no longer linked from the map in memory. */
  unlink(offset: number, length: number, discard: boolean): void {
    this.unlinkedBytes += length;
    const last = this.unlinked.at(-1);
    if (last !== undefined && last.offset + last.length === offset && last.discard === discard) last.length += length;
    else this.unlinked.push({ offset, length, discard });
  }

  /** So much waits to become free that somebody should flush. */
  get isCrowded(): boolean {
    return this.unlinked.length + this.written.length > UNLINKED_RANGES_MAX || this.unlinkedBytes > UNLINKED_BYTES_MAX;
  }

  /** Write all that is dirty; what may be evicted then is clean. Stable only as far as the order demands. */
  write(): Promise<void> {
    return this.mutex.run(() => this.writeAll());
  }

  /** Write all that is dirty and make it stable; then what was unlinked may become free. */
  flush(): Promise<void> {
    return this.mutex.run(async () => {
      await this.writeAll();
      await this.barrier(this.written.length > 0);
    });
  }

  /** Keep write-backs away meanwhile: somebody writes refcount blocks or tables by itself. */
  exclusive<T>(section: () => Promise<T>): Promise<T> {
    return this.mutex.run(section);
  }

  /** Write counts alone: for a refcount cache that is full. */
  writeCounts(): Promise<void> {
    return this.mutex.run(() => this.refcounts.write());
  }

  /** Refcounts and their barrier, for those inside `exclusive`. */
  async writeRefcounts(): Promise<void> {
    await this.refcounts.write();
    await this.barrier();
  }

  /** The header may say what it shall not: `amends` puts it right, now, or else before L2 tables are written. */
  putRight(amends: () => Promise<void>): Promise<void> {
    assert(this.amends === null, "the header is written to when all is flushed");
    this.amends = amends;
    return this.mutex.run(async () => {
      try {
        await this.makeAmends();
      } catch (error) {
        // The next write-back tries again, and tells.
        if (!(error instanceof BlockError)) throw error;
      }
    });
  }

  private async makeAmends(): Promise<void> {
    if (this.amends === null) return;
    await this.amends();
    this.amends = null;
  }

  private async writeAll(): Promise<void> {
    await this.makeAmends();
    const { cache } = this.map;
    // Copied now: what is linked from here on has refcounts that the barrier below does not cover.
    const unlinked = this.unlinked;
    this.unlinked = [];
    this.unlinkedBytes = 0;
    const slices = [...cache.dirty];
    const copies = slices.map((slice) => cache.encode(slice));
    const l1 = this.map.takeDirtyL1();
    try {
      if (!this.lazy) await this.refcounts.write();
      if (slices.length > 0) await this.barrier();
      await this.writeSlices(slices, copies);
      if (l1.length > 0) await this.barrier();
      await this.map.writeL1(l1);
      for (const range of unlinked) this.written.push(range);
    } catch (error) {
      for (const slice of slices) cache.restore(slice);
      this.map.restoreL1(l1);
      this.unlinked = [...unlinked, ...this.unlinked];
      throw error;
    } finally {
      for (const slice of slices) slice.writing = false;
    }
  }

  private async writeSlices(slices: readonly Slice[], copies: readonly Uint8Array[]): Promise<void> {
    for (let i = 0; i < slices.length; i += WRITES_AT_ONCE) {
      const some = slices.slice(i, i + WRITES_AT_ONCE);
      const writes = some.map((slice, at) => {
        this.file.raise("l2_update");
        return this.file.write(OVERLAP_ACTIVE_L2, slice.offset, copies[i + at]!);
      });
      for (const result of await Promise.allSettled(writes)) if (result.status === "rejected") throw result.reason;
    }
  }

  private async barrier(force = false): Promise<void> {
    const stable = this.written;
    this.written = [];
    try {
      await this.file.barrier(force);
    } catch (error) {
      this.written = [...stable, ...this.written];
      throw error;
    }
    if (stable.length > 0) this.release(stable);
  }
}

const WRITES_AT_ONCE = 16;
const UNLINKED_RANGES_MAX = 4096;
const UNLINKED_BYTES_MAX = 256 * 1024 * 1024;
