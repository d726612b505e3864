import { assert } from "../../base/assert.js";
import { isZero } from "../../base/bytes.js";
import { EIO } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { Deferred, Mutex } from "../../base/lifecycle.js";
import { REQ_COMPRESSED } from "../driver.js";
import type { Slice } from "./cache.js";
import type { HostRun } from "./cluster-alloc.js";
import type { ClusterReader } from "./cluster-read.js";
import { compressCluster } from "./compress.js";
import {
  COMPRESSED,
  compressedEntry,
  compressedRange,
  entryOffset,
  HI_COPIED,
  INVALID,
  LO_ZERO,
  NORMAL,
  TWO32,
  UNALLOCATED,
  ZERO_ALLOCATED,
  ZERO_PLAIN,
} from "./format.js";
import type { Qcow2Image } from "./image.js";
import { Placements } from "./placements.js";

/** Up to here a write and the rest of its clusters are put together in memory and written at once. */
const JOINED_BYTES_MAX = 256 * 1024;

/** Buffers of one cluster that are kept for that. */
const JOINS_MAX = 16;

interface Busy {
  readonly start: number;
  readonly end: number;
  readonly done: Deferred;
}

/** Writes that need new clusters. Two that touch the same cluster run one after the other. */
export class ClusterWriter {
  /** In the order in which they came: each waits for those before it. */
  private readonly busy = new Set<Busy>();
  readonly placements: Placements;
  private readonly joins: Uint8Array[] = [];
  private readonly tableLock = new Mutex();
  /** Before the first allocation with lazy refcounts the image is marked dirty. */
  beforeChange: (() => Promise<void>) | null = null;

  constructor(
    private readonly image: Qcow2Image,
    private readonly reader: ClusterReader,
  ) {
    this.placements = new Placements(image, reader, (start, end) => this.isBusy(start, end));
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    const { map } = this.image;
    for (let done = 0; done < data.length;) {
      const at = offset + done;
      const end = Math.min(offset + data.length, map.sliceEnd(at));
      done += await this.exclusive(at, end, async () => {
        if ((flags & REQ_COMPRESSED) !== 0) {
          const packed = await this.writeCompressed(at, data.subarray(done, end - offset));
          if (packed > 0) return packed;
        }
        return this.writePiece(at, data.subarray(done, end - offset));
      });
    }
  }

  /** DriverNode.copyUp: only clusters that have nothing yet are written, and whole ones of zeroes in the table alone. */
  async copyUp(offset: number, data: Uint8Array): Promise<void> {
    const { map, geometry } = this.image;
    const { clusterSize } = geometry;
    for (let done = 0; done < data.length;) {
      const at = offset + done;
      const length = Math.min(data.length - done, clusterSize - (at % clusterSize));
      const bytes = data.subarray(done, done + length);
      await this.exclusive(at, at + length, async () => {
        await this.ensureTable(at);
        let slice = map.cached(at);
        while (slice === undefined) {
          await map.load(at);
          slice = map.cached(at);
        }
        const entry = map.entryIndex(at);
        if (map.typeOf(slice.words[2 * entry]!, slice.words[2 * entry + 1]!) !== UNALLOCATED) return;
        const isWhole = length === clusterSize || at + length === map.virtualSize;
        if (isWhole && geometry.version !== 2 && isZero(bytes, 0, length)) map.setEntry(slice, entry, 0, LO_ZERO);
        else await this.writePiece(at, bytes);
      });
      done += length;
    }
  }

  /** Let go of memory that is only kept for next time. */
  trim(): void {
    this.joins.length = 0;
  }

  /** Run `section` while nobody else changes where the clusters in the guest range lie. */
  async exclusive<T>(start: number, end: number, section: () => Promise<T>): Promise<T> {
    const { clusterSize } = this.image.geometry;
    start -= start % clusterSize;
    end = Math.ceil(end / clusterSize) * clusterSize;
    const mine: Busy = { start, end, done: new Deferred() };
    this.busy.add(mine);
    try {
      for (const older of this.busy) {
        if (older === mine) break;
        if (older.start < end && start < older.end) await older.done.promise;
      }
      await this.placements.settled(start, end);
      this.image.file.checkUsable();
      if (this.beforeChange !== null) await this.beforeChange();
      return await section();
    } finally {
      this.busy.delete(mine);
      mine.done.resolve();
    }
  }

  private isBusy(start: number, end: number): boolean {
    if (this.busy.size === 0) return false;
    for (const busy of this.busy) if (busy.start < end && start < busy.end) return true;
    return false;
  }

  /** See to it that `offset` has an L2 table of its own. */
  async ensureTable(offset: number): Promise<void> {
    const { map } = this.image;
    if (map.tableOffset(offset) !== 0 && map.tableIsOwn(offset)) return;
    await this.tableLock.run(() => this.newTable(offset));
  }

  private async newTable(offset: number): Promise<void> {
    const { map, allocator, file, geometry, writeBack } = this.image;
    const old = map.tableOffset(offset);
    if (old !== 0 && map.tableIsOwn(offset)) return;
    const bytes = new Uint8Array(geometry.clusterSize);
    if (old !== 0) {
      await map.load(offset);
      await file.read(old, bytes);
    }
    const run = await allocator.take(1, true);
    try {
      if (run.offset === 0) throw await this.invalidAllocation("L2 table");
      map.cache.drop(run.offset, geometry.clusterSize);
      await file.write(0, run.offset, bytes);
    } catch (error) {
      await allocator.abandon(run.offset, run.length);
      throw error;
    }
    map.setTable(offset, run.offset);
    if (old !== 0) writeBack.unlink(old, geometry.clusterSize, false);
  }

  /** Write as much from the start of `data` as lies in clusters of one kind; how much that was. */
  private async writePiece(offset: number, data: Uint8Array): Promise<number> {
    const { map, file, geometry, data: clusters } = this.image;
    const { clusterSize } = geometry;
    if (!map.tableIsOwn(offset)) await this.ensureTable(offset);
    let slice = map.cached(offset);
    while (slice === undefined) {
      await map.load(offset);
      slice = map.cached(offset);
    }
    const entry = map.entryIndex(offset);
    const hi = slice.words[2 * entry]!;
    const lo = slice.words[2 * entry + 1]!;
    const type = map.typeOf(hi, lo);
    const within = offset % clusterSize;
    if (type === INVALID || this.reader.isMisplaced(type, offset, hi, lo)) {
      throw await this.reader.invalidEntry(offset, hi, lo, true);
    }
    const own = (hi & HI_COPIED) !== 0 && type !== COMPRESSED;
    if (own && type === NORMAL) {
      const length = Math.min(data.length, clusterSize - within);
      const host = entryOffset(hi, lo) + within;
      if (!clusters.mayHold(host, length)) await file.checkOverlap(0, host, length);
      await clusters.child.write(host, data.subarray(0, length));
      return length;
    }
    if (own && type === ZERO_ALLOCATED && !geometry.external) {
      const length = Math.min(data.length, clusterSize - within);
      await this.fill({ offset: entryOffset(hi, lo), length: clusterSize }, false, offset, data.subarray(0, length));
      return length;
    }
    const count = this.countNew(slice, entry, Math.ceil((within + data.length) / clusterSize));
    const guest = offset - within;
    const run = clusters.takeNow(guest, count) ?? (await clusters.take(guest, count));
    const length = Math.min(data.length, run.length - within);
    try {
      await this.fill(run, run.fresh, offset, data.subarray(0, length));
    } catch (error) {
      await clusters.abandon(run);
      throw error;
    }
    return length;
  }

  /** How many clusters from `entry` on, at most `max`, need a new place. */
  private countNew(slice: Slice, entry: number, max: number): number {
    let count = 1;
    for (; count < max; count++) {
      const hi = slice.words[2 * (entry + count)]!;
      const type = this.image.map.typeOf(hi, slice.words[2 * (entry + count) + 1]!);
      const own = (hi & HI_COPIED) !== 0 && (type === NORMAL || type === ZERO_ALLOCATED);
      if (own || type === INVALID) break;
    }
    return count;
  }

  /** Put `data` and the rest of its first and last cluster into the host clusters `run`, then link them. */
  private async fill(run: HostRun, fresh: boolean, offset: number, data: Uint8Array): Promise<void> {
    const { file, geometry, data: clusters } = this.image;
    const { clusterSize } = geometry;
    const head = offset % clusterSize;
    const start = offset - head;
    const end = offset + data.length;
    const tail = (clusterSize - (end % clusterSize)) % clusterSize;
    if (!clusters.mayHold(run.offset, run.length)) {
      await file.checkOverlap(0, run.offset + head, data.length);
      throw await this.refusedPlace(run.offset, run.length);
    }
    const headZero = head === 0 || this.isZeroAt(start);
    const tailZero = tail === 0 || this.isZeroAt(end);
    if ((head === 0 && tail === 0) || (fresh && headZero && tailZero)) {
      await clusters.child.write(run.offset + head, data);
    } else if (head + data.length + tail <= JOINED_BYTES_MAX) {
      const size = head + data.length + tail;
      const kept = size === clusterSize;
      const joined = (kept ? this.joins.pop() : undefined) ?? new Uint8Array(size);
      try {
        if (!headZero && !tailZero && kept) {
          // The bytes in between are read for nothing, and a second request is saved.
          await this.reader.read(start, joined);
        } else {
          if (headZero) joined.fill(0, 0, head);
          else await this.reader.read(start, joined.subarray(0, head));
          if (tailZero) joined.fill(0, size - tail);
          else await this.reader.read(end, joined.subarray(size - tail));
        }
        joined.set(data, head);
        await clusters.child.write(run.offset, joined);
      } finally {
        if (kept && this.joins.length < JOINS_MAX) this.joins.push(joined);
      }
    } else {
      await this.fillPart(run.offset, start, head, headZero);
      await clusters.child.write(run.offset + head, data);
      await this.fillPart(run.offset + head + data.length, end, tail, tailZero);
    }
    file.dataWritten();
    await this.link(run, start, end);
  }

  private async fillPart(host: number, guest: number, length: number, zero: boolean): Promise<void> {
    if (length === 0) return;
    const { child } = this.image.data;
    if (zero) return child.writeZeroes(host, length);
    const bytes = new Uint8Array(length);
    await this.reader.read(guest, bytes);
    await child.write(host, bytes);
  }

  /** Does the cluster at `offset` read as zeroes, as far as is known without waiting? */
  private isZeroAt(offset: number): boolean {
    const { map } = this.image;
    const slice = map.cached(offset);
    if (slice === undefined) return false;
    const entry = map.entryIndex(offset);
    return this.reader.isZero(map.typeOf(slice.words[2 * entry]!, slice.words[2 * entry + 1]!), offset);
  }

  /** Point the guest clusters in [start, end) to `run`, whose bytes are written. What they had before becomes free. */
  private async link(run: HostRun, start: number, end: number): Promise<void> {
    const { map, geometry } = this.image;
    let slice = map.cached(start);
    while (slice === undefined) {
      await map.load(start);
      slice = map.cached(start);
    }
    let entry = map.entryIndex(start);
    for (let host = run.offset, guest = start; guest < end; guest += geometry.clusterSize) {
      this.unlink(slice, entry, host);
      map.setEntry(slice, entry, (Math.floor(host / TWO32) | HI_COPIED) >>> 0, host % TWO32);
      entry += 1;
      host += geometry.clusterSize;
    }
  }

  /** Zero a part of the last cluster, where it holds anything. */
  async zeroTail(offset: number, length: number): Promise<void> {
    const { map } = this.image;
    await map.load(offset);
    const slice = map.cached(offset);
    if (slice === undefined) return;
    const entry = map.entryIndex(offset);
    const type = map.typeOf(slice.words[2 * entry]!, slice.words[2 * entry + 1]!);
    if (type === NORMAL || type === COMPRESSED) await this.write(offset, new Uint8Array(length), 0);
  }

  /** Give the clusters from `offset` on a place, up to `end` or less; where that ends. Their bytes read as zeroes. */
  preallocate(offset: number, end: number): Promise<number> {
    const { map, geometry, data, file } = this.image;
    const { clusterSize } = geometry;
    const stop = Math.min(end, map.sliceEnd(offset));
    return this.exclusive(offset, stop, async () => {
      await this.ensureTable(offset);
      await map.load(offset);
      const slice = map.cached(offset);
      if (slice === undefined) return offset;
      const entry = map.entryIndex(offset);
      const type = map.typeOf(slice.words[2 * entry]!, slice.words[2 * entry + 1]!);
      if (type !== UNALLOCATED) return offset + clusterSize;
      const count = this.countNew(slice, entry, Math.ceil((stop - offset) / clusterSize));
      const run = await data.take(offset, count);
      if (!data.mayHold(run.offset, run.length)) throw await this.refusedPlace(run.offset, run.length);
      // The disk shows what a raw data file holds; of any other, and of clusters used before, nobody is to see it.
      if (!run.fresh && !geometry.raw) await data.child.writeZeroes(run.offset, run.length);
      file.dataWritten();
      await this.link(run, offset, offset + run.length);
      return offset + run.length;
    });
  }

  /** The host bytes that an entry names become free, unless they are `kept`. */
  unlink(slice: Slice, entry: number, kept = -1, discard = false): void {
    const { map, geometry, data } = this.image;
    const hi = slice.words[2 * entry]!;
    const lo = slice.words[2 * entry + 1]!;
    const type = map.typeOf(hi, lo);
    if (type === COMPRESSED) {
      const { offset, length } = compressedRange(hi, lo, geometry.clusterBits);
      data.unlink(offset, length, discard);
    } else if (type === NORMAL || type === ZERO_ALLOCATED) {
      const host = entryOffset(hi, lo);
      if (host !== kept) data.unlink(host, geometry.clusterSize, discard);
    }
  }

  /** Store one cluster compressed. 0: not possible here, to be written as it is. */
  private async writeCompressed(offset: number, data: Uint8Array): Promise<number> {
    const { map, geometry, file, allocator, header } = this.image;
    const { clusterSize } = geometry;
    const length = Math.min(data.length, clusterSize);
    const whole = length === clusterSize || offset + length === map.virtualSize;
    if (offset % clusterSize !== 0 || !whole) return 0;
    await this.ensureTable(offset);
    await map.load(offset);
    let slice = map.cached(offset);
    if (slice === undefined) return 0;
    const entry = map.entryIndex(offset);
    const type = map.typeOf(slice.words[2 * entry]!, slice.words[2 * entry + 1]!);
    if (type !== UNALLOCATED && type !== ZERO_PLAIN) return 0;
    let bytes = data.subarray(0, length);
    if (length < clusterSize) {
      bytes = new Uint8Array(clusterSize);
      bytes.set(data.subarray(0, length));
    }
    const packed = await compressCluster(header.compressionType, bytes);
    if (packed === undefined) return 0;
    const host = await allocator.takeBytes(packed.length);
    try {
      const words = compressedEntry({ offset: host, length: packed.length }, geometry.clusterBits);
      if (host === 0) throw await this.invalidAllocation("data cluster");
      if (words === undefined) throw ioError(EIO);
      await file.checkOverlap(0, host, packed.length);
      await file.child.write(host, packed);
      file.dataWritten();
      while ((slice = map.cached(offset)) === undefined) await map.load(offset);
      map.setEntry(slice, entry, words[0], words[1]);
    } catch (error) {
      await allocator.abandon(host, packed.length);
      throw error;
    }
    assert(length > 0, "a compressed write moves on");
    return length;
  }

  /** Metadata lies there. */
  private async refusedPlace(offset: number, length: number): Promise<Error> {
    await this.image.file.checkOverlap(0, offset, length);
    return this.invalidAllocation("data cluster");
  }

  private invalidAllocation(what: string): Promise<Error> {
    return this.image.file.corrupt(`Preventing invalid allocation of ${what} at offset 0`);
  }
}
