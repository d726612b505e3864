import { AssertionError, assert } from "../base/assert.js";
import { BlockError } from "../base/errors.js";
import type { DirtyArea, DirtyBitmap } from "./bitmaps/dirty-bitmap.js";
import { HierarchicalBitmap } from "./bitmaps/hierarchical-bitmap.js";
import { blockStatus } from "./block-status.js";
import { CopyBuffers } from "./copy-buffers.js";
import { REQ_BACKGROUND, REQ_COMPRESSED, REQ_MAY_UNMAP, type DriverNode } from "./driver.js";
import type { BlockChild, BlockNode } from "./node.js";

/** Copies move at least this much, unless the target's clusters are larger. */
export const COPY_CLUSTER_MIN = 65536;
/** A piece with data; the reference moves as much at a time, which shows in progress and speed. */
export const CHUNK_BYTES = 1 << 20;
/** A piece that only reads as zeroes: nothing moves, but guests that write there wait for it. */
const ZERO_CHUNK_BYTES = 2 ** 32;
/** A piece that the host copies by itself. */
const RANGE_CHUNK_MAX = 16 << 20;
/** All buffers of one copy. */
const MEMORY_BYTES = 32 << 20;

/**
 * The size of the pieces that are copied as a whole: that of the target's clusters, and `minimum`, at least. `warn` hears
 * of a target that may have clusters of which nobody knows.
 */
export function copyClusterSize(target: BlockNode, minimum: number, warn: (message: string) => void): number {
  const clusterSize = clusterSizeOf(target);
  if (clusterSize === null) {
    warn(
      "The target block device doesn't provide information about the block size and it doesn't have a backing file. " +
        `The default block size of ${COPY_CLUSTER_MIN} bytes is used. If the actual block size of the target exceeds ` +
        "this default, the backup may be unusable",
    );
  }
  return Math.max(COPY_CLUSTER_MIN, minimum, clusterSize ?? 0);
}

/** Of the node that keeps the clusters; filters and raw show the one below. Files of the host have none: 0. */
function clusterSizeOf(node: BlockNode): number | null {
  const { clusterSize, file } = node.self;
  if (clusterSize !== undefined) return clusterSize;
  if (file !== undefined) return 0;
  // Its first child is what a transparent one shows.
  const [child] = node.driver.transparent ? node.children.values() : [];
  return child === undefined ? null : clusterSizeOf(child.node);
}

/** One piece on its way. `done` never rejects: it tells whether the bytes are in the target. */
export interface CopyTask {
  readonly offset: number;
  readonly length: number;
  /** How much data moves through this process, or could: what a job should have in flight is counted in that. */
  readonly weight: number;
  /** Null, or why it failed; then `isRead` tells whether the source did. */
  readonly done: Promise<CopyFailure | null>;
}

export interface CopyFailure {
  readonly error: unknown;
  readonly isRead: boolean;
}

/** What is known of a run of the source. It holds as long as the run is missing in the target. */
interface Run {
  readonly end: number;
  readonly zero: boolean;
}

/**
 * The clusters of `source` that `target` still lacks, and how they get there. Shared by the filter, which copies a
 * cluster before a guest overwrites it, and a job, which copies all of them. A cluster is missing until its bytes are
 * in the target, and two who want the same one share one copy. So nobody overwrites a cluster that is missing: it
 * reads the same however long it takes.
 */
export class BlockCopy {
  /** WRITE: let the target compress. */
  compress = false;
  /** Discard in the source what is in the target. */
  discardSource = false;
  /** Let the host copy where it can. */
  useCopyRange = false;
  /** Hears of what has reached the target, whoever wanted it there. */
  onCopied: ((bytes: number) => void) | null = null;
  /** Largest piece with data, bytes. A whole number of clusters. */
  private chunkBytes: number;
  /** The same for pieces that the host copies: more and more as long as it does. Where blocks are shared size is nothing. */
  private rangeBytes: number;
  private maxChunk = Infinity;
  private readonly inFlight: HierarchicalBitmap;
  private readonly tasks = new Map<number, CopyTask>();
  private readonly buffers = new CopyBuffers(MEMORY_BYTES);
  private readonly area: DirtyArea = { offset: 0, length: 0 };

  constructor(
    private readonly source: BlockChild,
    private readonly target: BlockChild,
    readonly clusterSize: number,
    /** Not yet in the target; of the cluster's granularity. */
    readonly missing: DirtyBitmap,
    /** In the target; of the cluster's granularity. */
    private readonly copied: DirtyBitmap,
  ) {
    assert(missing.granularity === clusterSize && copied.granularity === clusterSize, "a bit stands for a cluster");
    this.inFlight = new HierarchicalBitmap(missing.lengthBits);
    this.chunkBytes = this.rangeBytes = Math.max(CHUNK_BYTES, clusterSize);
  }

  get length(): number {
    return this.source.length;
  }

  get busy(): boolean {
    return this.tasks.size > 0;
  }

  /** `bytes` at most in a piece with data, at least a cluster. */
  setMaxChunk(bytes: number): void {
    const whole = Math.floor(bytes / this.clusterSize) * this.clusterSize;
    this.maxChunk = Math.max(this.clusterSize, whole);
    this.chunkBytes = this.rangeBytes = Math.min(this.chunkBytes, this.maxChunk);
  }

  /**
   * Copy before a write: when it resolves, nothing of the range is missing. Rejects with the error of the first copy
   * that failed; what could be copied is.
   */
  async copy(offset: number, length: number): Promise<void> {
    const start = Math.floor(offset / this.clusterSize) * this.clusterSize;
    const end = Math.min(this.length, Math.ceil((offset + length) / this.clusterSize) * this.clusterSize);
    for (;;) {
      const own: CopyTask[] = [];
      const foreign: Promise<unknown>[] = [];
      this.collect(start, end, own, foreign);
      if (own.length === 0 && foreign.length === 0) return;
      for (const failure of await Promise.all(own.map((task) => task.done))) {
        if (failure !== null) throw failure.error;
      }
      // The copy of somebody else may fail; then the cluster is ours to try.
      await Promise.all(foreign);
    }
  }

  /** Start what is missing and free in the range, and find what others are copying. */
  private collect(start: number, end: number, own: CopyTask[], foreign: Promise<unknown>[]): void {
    for (let at = this.missing.nextDirty(start, end); at >= 0; at = this.missing.nextDirty(at, end)) {
      const running = this.runningAt(at);
      if (running !== null) {
        foreign.push(running.done);
        at = running.offset + running.length;
      } else {
        const length = this.freeLength(at, Math.min(end, at + this.chunkBytes));
        own.push(this.startTask(at, length, null));
        at += length;
      }
      if (at >= end) return;
    }
  }

  /**
   * For the job: start the first missing piece in `[from, length)` that nobody copies yet, and learn first what the
   * source knows of it, so that holes go in large pieces; `evenly`: in pieces no larger than those with data. Null
   * where there is none.
   */
  async startNext(from: number, evenly = false): Promise<CopyTask | null> {
    for (;;) {
      const at = this.nextFree(from);
      if (at < 0) return null;
      const run = this.run !== null && this.runStart <= at && at < this.run.end ? this.run : await this.lookUp(at);
      this.runStart = at;
      this.run = run;
      // While we looked, a guest may have taken it.
      if (this.nextFree(at) !== at) continue;
      const limit = Math.min(this.pieceEnd(at, run), evenly ? at + this.chunkBytes : Infinity);
      return this.startTask(at, this.freeLength(at, limit), run);
    }
  }

  private run: Run | null = null;
  private runStart = 0;

  private pieceEnd(at: number, run: Run): number {
    const { clusterSize, length } = this;
    if (run.zero) {
      const end = run.end >= length ? length : Math.floor(run.end / clusterSize) * clusterSize;
      if (end > at) return Math.min(end, at + ZERO_CHUNK_BYTES);
      return Math.min(length, at + clusterSize);
    }
    const end = Math.ceil(run.end / clusterSize) * clusterSize;
    return Math.min(length, end, at + (this.useCopyRange ? this.rangeBytes : this.chunkBytes));
  }

  /** The first missing byte at or after `from` that nobody copies; -1 where there is none. */
  private nextFree(from: number): number {
    let at = from;
    for (;;) {
      at = this.missing.nextDirty(at, this.length);
      if (at < 0) return -1;
      const free = this.inFlight.nextClear(Math.floor(at / this.clusterSize));
      if (free < 0) return -1;
      if (free * this.clusterSize <= at) return at;
      at = free * this.clusterSize;
    }
  }

  /** How much is missing and free from `at` on, up to `end`. */
  private freeLength(at: number, end: number): number {
    const found = this.missing.nextDirtyArea(at, end, end - at, this.area);
    assert(found && this.area.offset === at, "a piece begins with a missing cluster");
    const busy = this.inFlight.nextSet(Math.floor(at / this.clusterSize), Math.ceil(end / this.clusterSize));
    const stop = Math.min(at + this.area.length, this.length);
    return (busy < 0 ? stop : Math.min(stop, busy * this.clusterSize)) - at;
  }

  private runningAt(at: number): CopyTask | null {
    const cluster = Math.floor(at / this.clusterSize);
    if (!this.inFlight.get(cluster)) return null;
    for (const task of this.tasks.values()) {
      if (task.offset <= at && at < task.offset + task.length) return task;
    }
    throw new AssertionError("a cluster in flight belongs to a task");
  }

  /** `run`: what is known of the bytes at `offset`; null where that is not looked up yet. */
  private startTask(offset: number, length: number, run: Run | null): CopyTask {
    const from = Math.floor(offset / this.clusterSize);
    const to = Math.ceil((offset + length) / this.clusterSize);
    this.inFlight.set(from, to);
    const work = run === null ? this.copyRange(offset, length) : this.copyRun(offset, length, run);
    const done = work.then((failure) => {
      this.inFlight.clear(from, to);
      this.tasks.delete(offset);
      if (failure === null) {
        this.missing.clear(offset, (to - from) * this.clusterSize);
        this.copied.set(offset, length);
        this.onCopied?.(length);
      }
      if (this.tasks.size === 0) this.buffers.trim();
      return failure;
    });
    const weight = run?.zero === true ? this.clusterSize : Math.min(length, this.chunkBytes);
    const task: CopyTask = { offset, length, weight, done };
    this.tasks.set(offset, task);
    return task;
  }

  /** Run by run, so that holes stay holes; a run shorter than a cluster is copied as data. */
  private async copyRange(offset: number, length: number): Promise<CopyFailure | null> {
    const end = offset + length;
    let at = offset;
    while (at < end) {
      const run = await this.lookUp(at, end - at);
      const stop = Math.min(end, this.pieceEnd(at, run));
      const failure = await this.copyRun(at, stop - at, run);
      if (failure !== null) return failure;
      at = stop;
    }
    return null;
  }

  private copyRun(offset: number, length: number, run: Run): Promise<CopyFailure | null> {
    if (run.zero && run.end >= offset + length) return this.writeZeroes(offset, length);
    return this.copyData(offset, length);
  }

  private async copyData(offset: number, length: number): Promise<CopyFailure | null> {
    if (this.useCopyRange && !this.compress && (await this.copyByHost(offset, length))) {
      return this.finish(offset, length);
    }
    // A compressed cluster is written as a whole.
    const step = this.compress ? this.clusterSize : CHUNK_BYTES;
    const buffer = await this.buffers.take(Math.min(step, length));
    let isRead = true;
    try {
      for (let done = 0; done < length;) {
        const data = buffer.subarray(0, Math.min(step, length - done));
        isRead = true;
        await this.source.read(offset + done, data, REQ_BACKGROUND);
        isRead = false;
        await this.target.write(offset + done, data, this.compress ? REQ_COMPRESSED : 0);
        done += data.length;
      }
      return await this.finish(offset, length);
    } catch (error) {
      return { error, isRead };
    } finally {
      this.buffers.give(buffer);
    }
  }

  private async copyByHost(offset: number, length: number): Promise<boolean> {
    const copied = await this.source.copyTo(this.target, offset, length);
    if (!copied) this.rangeBytes = this.chunkBytes;
    else if (length >= this.rangeBytes) {
      this.rangeBytes = Math.min(2 * this.rangeBytes, Math.max(RANGE_CHUNK_MAX, this.chunkBytes), this.maxChunk);
    }
    return copied;
  }

  private async writeZeroes(offset: number, length: number): Promise<CopyFailure | null> {
    try {
      await this.target.writeZeroes(offset, length, REQ_MAY_UNMAP);
      return await this.finish(offset, length);
    } catch (error) {
      return { error, isRead: false };
    }
  }

  /** A source that cannot discard keeps its bytes: no harm is done. */
  private async finish(offset: number, length: number): Promise<null> {
    if (!this.discardSource) return null;
    try {
      await this.source.discard(offset, length);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
    }
    return null;
  }

  /** A source that cannot say is read. */
  private async lookUp(at: number, length = this.length - at): Promise<Run> {
    try {
      const status = await blockStatus(this.source.node, at, length);
      return { end: at + status.length, zero: status.zero };
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      return { end: at + length, zero: false };
    }
  }

  /** Does the topmost layer of the source decide what is at `at`, and up to where? */
  async inTopLayer(at: number): Promise<{ readonly allocated: boolean; readonly end: number }> {
    const status = await blockStatus(this.source.node, at, this.length - at);
    return { allocated: status.depth === 1, end: at + status.length };
  }

  /** Resolves when one of the copies in flight is done. */
  async oneDone(): Promise<void> {
    await Promise.race([...this.tasks.values()].map((task) => task.done));
  }

  /** What was copied is on stable storage when it resolves. */
  flush(): Promise<void> {
    return this.target.flush();
  }

  /** Resolves when nothing is being copied any more. */
  async idle(): Promise<void> {
    while (this.tasks.size > 0) await Promise.all([...this.tasks.values()].map((task) => task.done));
  }
}

/** What the node of a filter that copies offers to the job that put it there. */
export interface CopyingNode extends DriverNode {
  readonly blockCopy: BlockCopy;
  /** Copy, and show in the snapshot, only what is dirty in `bitmap`. Before the node has a parent. */
  limitTo(bitmap: DirtyBitmap): void;
  /** Neither copy whole clusters of this range nor show them in the snapshot. */
  leaveOut(offset: number, length: number): void;
}

export function isCopyingNode(self: DriverNode): self is CopyingNode {
  return "blockCopy" in self;
}
