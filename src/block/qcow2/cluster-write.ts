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
import { ALL_UNITS, unitMask } from "./entries.js";
import {
  alignDown,
  alignUp,
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
  type ClusterType,
} from "./format.js";
import type { Qcow2Image } from "./image.js";
import { Placements } from "./placements.js";

function hasPlace(type: ClusterType): boolean {
  return type === NORMAL || type === ZERO_ALLOCATED;
}

/** Up to here a write and the rest of its clusters are put together in memory and written at once. */
const JOINED_BYTES_MAX = 256 * 1024;

/** Buffers of one cluster that are kept for that. */
const JOINS_MAX = 16;

/** Some of a cluster's units: from `first` to `end`, exclusive. */
interface Units {
  readonly first: number;
  readonly end: number;
}

const NOTHING: Units = { first: 0, end: 0 };
const EVERYTHING: Units = { first: 0, end: 32 };

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

  /** DriverNode.copyUp: only units that have nothing yet are written, and whole ones of zeroes in the table alone. */
  async copyUp(offset: number, data: Uint8Array): Promise<void> {
    const { clusterSize } = this.image.geometry;
    for (let done = 0; done < data.length;) {
      const at = offset + done;
      const length = Math.min(data.length - done, clusterSize - (at % clusterSize));
      const bytes = data.subarray(done, done + length);
      await this.exclusive(at, at + length, async () => {
        for (let part = 0; part < length;) part += await this.copyRunUp(at + part, bytes.subarray(part));
      });
      done += length;
    }
  }

  private async copyRunUp(offset: number, data: Uint8Array): Promise<number> {
    const { map, geometry } = this.image;
    const { unitSize, version, units } = geometry;
    await this.ensureTable(offset);
    let slice = map.cached(offset);
    while (slice === undefined) {
      await map.load(offset);
      slice = map.cached(offset);
    }
    const unit = map.unitOf(offset);
    const length = Math.min(data.length, map.entries.sameFrom(slice.words, unit) * unitSize - (offset % unitSize));
    if (map.entries.typeAt(slice.words, unit) !== UNALLOCATED) return length;
    const end = offset + length;
    const isWhole = offset % unitSize === 0 && (end % unitSize === 0 || end === map.virtualSize);
    if (!isWhole || version === 2 || !isZero(data, 0, length)) return this.writePiece(offset, data.subarray(0, length));
    const at = map.entryIndex(offset);
    if (units === 1) {
      map.setEntry(slice, at, 0, LO_ZERO);
    } else {
      const first = unit % units;
      map.setUnits(slice, at, unitMask(first, first + Math.ceil(length / unitSize)), ZERO_PLAIN);
    }
    return length;
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
      file.raise("l2_alloc_cow_read");
      await file.read(old, bytes);
    }
    const run = await allocator.take(1, true);
    try {
      if (run.offset === 0) throw await this.invalidAllocation("L2 table");
      map.cache.drop(run.offset, geometry.clusterSize);
      file.raise("l2_alloc_write");
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
    const { map, file, geometry, data: clusters, bytes } = this.image;
    const { clusterSize, unitSize } = geometry;
    if (!map.tableIsOwn(offset)) await this.ensureTable(offset);
    let slice = map.cached(offset);
    while (slice === undefined) {
      await map.load(offset);
      slice = map.cached(offset);
    }
    const { words } = slice;
    const at = map.entryIndex(offset);
    const hi = words[at]!;
    const lo = words[at + 1]!;
    const cluster = map.entries.clusterType(hi, lo);
    const unit = map.unitOf(offset);
    const type = map.entries.typeAt(words, unit);
    const within = offset % clusterSize;
    if (type === INVALID || this.reader.isMisplaced(cluster, offset, hi, lo)) {
      throw await this.reader.invalidEntry(offset, hi, lo, true);
    }
    if (hasPlace(cluster) && (hi & HI_COPIED) !== 0) {
      const same = map.entries.sameFrom(words, unit) * unitSize - (offset % unitSize);
      const length = Math.min(data.length, same);
      const place = { offset: entryOffset(hi, lo), length: clusterSize };
      if (type === NORMAL) {
        const host = place.offset + within;
        if (!clusters.mayHold(host, length)) await file.checkOverlap(0, host, length);
        file.raise("write_aio");
        await bytes.write(offset, host, data.subarray(0, length));
      } else {
        await this.fill(place, false, offset, data.subarray(0, length), NOTHING);
      }
      return length;
    }
    const moved = this.toMove(words, at);
    const most = Math.ceil((within + data.length) / clusterSize);
    const count = moved.end > 0 ? 1 : this.countNew(slice, at, most);
    const guest = offset - within;
    const atOnce = file.child.isDebugged ? undefined : clusters.takeNow(guest, count);
    const run = atOnce ?? (await clusters.take(guest, count));
    const length = Math.min(data.length, run.length - within);
    try {
      await this.fill(run, run.fresh && bytes.plain, offset, data.subarray(0, length), moved);
    } catch (error) {
      await clusters.abandon(run);
      throw error;
    }
    return length;
  }

  /** How many clusters from the entry at `first` on, at most `max`, need a new place, and nothing else to be moved. */
  private countNew(slice: Slice, first: number, max: number): number {
    const { map, geometry } = this.image;
    const { words } = slice;
    let count = 1;
    for (; count < max; count++) {
      const at = first + count * geometry.entryWords;
      const hi = words[at]!;
      const type = map.entries.clusterType(hi, words[at + 1]!);
      const own = (hi & HI_COPIED) !== 0 && hasPlace(type);
      if (own || type === INVALID || this.toMove(words, at).end > 0) break;
    }
    return count;
  }

  /** Which units of a cluster must be copied with it to a new place: those that are there where it is now. */
  private toMove(words: Uint32Array, at: number): Units {
    const { map, geometry } = this.image;
    // In images without subclusters the cluster as a whole is the unit that is written.
    if (geometry.units === 1) return NOTHING;
    if (map.entries.clusterType(words[at]!, words[at + 1]!) === COMPRESSED) return EVERYTHING;
    const there = words[at + 3]!;
    return there === 0 ? NOTHING : { first: 31 - Math.clz32(there & -there), end: 32 - Math.clz32(there) };
  }

  /**
   * Put `data`, the rest of its first and last unit, and what is between these and the units that are `moved`, into the
   * host clusters `run`, then link them.
   */
  private async fill(run: HostRun, fresh: boolean, offset: number, data: Uint8Array, moved: Units): Promise<void> {
    const { file, geometry, data: clusters, bytes } = this.image;
    const { clusterSize, unitSize } = geometry;
    const base = offset - (offset % clusterSize);
    const end = offset + data.length;
    let start = alignDown(offset, unitSize);
    let stop = alignUp(end, unitSize);
    if (moved.end > 0) {
      start = Math.min(start, base + moved.first * unitSize);
      stop = Math.max(stop, base + moved.end * unitSize);
    }
    const head = offset - start;
    const tail = stop - end;
    const host = run.offset + start - base;
    if (!clusters.mayHold(run.offset, run.length)) {
      await file.checkOverlap(0, host + head, data.length);
      throw await this.refusedPlace(run.offset, run.length);
    }
    const headZero = head === 0 || (head < unitSize && this.isZeroAt(start));
    const tailZero = tail === 0 || (tail < unitSize && this.isZeroAt(end));
    const copies = !headZero || !tailZero;
    if (!copies && (head !== 0 || tail !== 0)) file.raise("cluster_alloc_space");
    if ((head === 0 && tail === 0) || (fresh && !copies)) {
      file.raise("write_aio");
      await bytes.write(offset, host + head, data);
    } else if (stop - start <= JOINED_BYTES_MAX) {
      const buffer =
        this.joins.pop() ?? new Uint8Array(Math.max(stop - start, Math.min(clusterSize, JOINED_BYTES_MAX)));
      const joined = (buffer.length < stop - start ? new Uint8Array(stop - start) : buffer).subarray(0, stop - start);
      try {
        if (!headZero && !tailZero && joined.length <= clusterSize) {
          // The bytes in between are read for nothing, and a second request is saved.
          await this.copy(start, joined);
        } else {
          if (headZero) joined.fill(0, 0, head);
          else await this.copy(start, joined.subarray(0, head));
          if (tailZero) joined.fill(0, joined.length - tail);
          else await this.copy(end, joined.subarray(joined.length - tail));
        }
        joined.set(data, head);
        file.raise("write_aio");
        if (copies) file.raise("cow_write");
        await bytes.write(start, host, joined);
      } finally {
        if (this.joins.length < JOINS_MAX) this.joins.push(buffer);
      }
    } else {
      await this.fillPart(host, start, head, headZero);
      file.raise("write_aio");
      await bytes.write(offset, host + head, data);
      await this.fillPart(host + head + data.length, end, tail, tailZero);
    }
    file.dataWritten();
    await this.link(run, start, stop);
  }

  private copy(guest: number, bytes: Uint8Array): Promise<void> {
    this.image.file.raise("cow_read");
    return this.reader.read(guest, bytes);
  }

  private async fillPart(host: number, guest: number, length: number, zero: boolean): Promise<void> {
    if (length === 0) return;
    const { bytes, file } = this.image;
    if (zero) return bytes.writeZeroes(guest, host, length);
    const copy = new Uint8Array(length);
    await this.copy(guest, copy);
    file.raise("cow_write");
    await bytes.write(guest, host, copy);
  }

  /** Does the unit at `offset` read as zeroes, as far as is known without waiting? */
  private isZeroAt(offset: number): boolean {
    const { map } = this.image;
    const slice = map.cached(offset);
    return slice !== undefined && this.reader.isZero(map.entries.typeAt(slice.words, map.unitOf(offset)), offset);
  }

  /**
   * Point the clusters of the guest range to `run`; what they had before becomes free. The bytes of the range, which has
   * whole units, are `written`; else its units stay as they are, and clusters without any read as zeroes.
   */
  private async link(run: HostRun, start: number, end: number, written = true): Promise<void> {
    const { map, geometry } = this.image;
    const { clusterSize, unitSize, units, entryWords } = geometry;
    let slice = map.cached(start);
    while (slice === undefined) {
      await map.load(start);
      slice = map.cached(start);
    }
    let at = map.entryIndex(start);
    let host = run.offset;
    for (let guest = alignDown(start, clusterSize); guest < end; guest += clusterSize) {
      this.unlink(slice, at, host);
      const { words } = slice;
      const isNew =
        !hasPlace(map.entries.clusterType(words[at]!, words[at + 1]!)) ||
        entryOffset(words[at]!, words[at + 1]!) !== host;
      const zero = units === 1 && !written ? LO_ZERO : 0;
      map.setEntry(slice, at, (Math.floor(host / TWO32) | HI_COPIED) >>> 0, (host % TWO32) + zero);
      if (units > 1 && isNew) map.setUnits(slice, at, words[at + 3]!, UNALLOCATED);
      if (units > 1 && written) {
        const mask = unitMask(Math.max(0, start - guest) / unitSize, Math.min(units, (end - guest) / unitSize));
        map.setUnits(slice, at, mask, NORMAL);
      }
      at += entryWords;
      host += clusterSize;
    }
  }

  /** Zero a part of the last cluster, where it holds anything, or its backing file does. */
  async zeroTail(offset: number, length: number): Promise<void> {
    const { map, geometry } = this.image;
    const { unitSize } = geometry;
    const end = offset + length;
    for (let at = offset; at < end;) {
      const slice = await map.load(at);
      const unit = map.unitOf(at);
      const type = slice === undefined ? UNALLOCATED : map.entries.typeAt(slice.words, unit);
      const same = slice === undefined ? length : map.entries.sameFrom(slice.words, unit) * unitSize - (at % unitSize);
      const part = Math.min(end - at, same);
      const isZero = type === INVALID || this.reader.isZero(type, at);
      if (!isZero) await this.write(at, new Uint8Array(part), 0);
      at += part;
    }
  }

  /** Give the clusters from `offset` on a place, up to `end` or less; where that ends. Their bytes read as zeroes. */
  preallocate(offset: number, end: number): Promise<number> {
    const { map, geometry, data, file, bytes } = this.image;
    const { clusterSize } = geometry;
    const stop = Math.min(end, map.sliceEnd(offset));
    return this.exclusive(offset, stop, async () => {
      await this.ensureTable(offset);
      await map.load(offset);
      const slice = map.cached(offset);
      if (slice === undefined) return offset;
      const at = map.entryIndex(offset);
      const type = map.entries.clusterType(slice.words[at]!, slice.words[at + 1]!);
      if (type !== UNALLOCATED) return offset + clusterSize;
      const count = this.countNew(slice, at, Math.ceil((stop - offset) / clusterSize));
      const run = await data.take(offset, count);
      if (!data.mayHold(run.offset, run.length)) throw await this.refusedPlace(run.offset, run.length);
      // The disk shows what a raw data file holds; of any other, and of clusters used before, nobody is to see it.
      // Units that are not there need no bytes, nor do clusters of which the table can say that they are zeroes.
      const written = geometry.raw || (geometry.units === 1 && (bytes.plain || geometry.version === 2));
      const isBlank = geometry.raw || (run.fresh && bytes.plain);
      if (written && !isBlank) await bytes.writeZeroes(offset, run.offset, run.length);
      file.dataWritten();
      await this.link(run, offset, offset + run.length, written);
      return offset + run.length;
    });
  }

  /** The host bytes that an entry names become free, unless they are `kept`. */
  unlink(slice: Slice, at: number, kept = -1, discard = false): void {
    const { map, geometry, data } = this.image;
    const hi = slice.words[at]!;
    const lo = slice.words[at + 1]!;
    const type = map.entries.clusterType(hi, lo);
    if (type === COMPRESSED) {
      const { offset, length } = compressedRange(hi, lo, geometry.clusterBits);
      data.unlink(offset, length, discard);
    } else if (hasPlace(type)) {
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
    const at = map.entryIndex(offset);
    const type = map.entries.clusterType(slice.words[at]!, slice.words[at + 1]!);
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
      file.raise("l2_update_compressed");
      file.raise("write_compressed");
      await file.child.write(host, packed);
      file.dataWritten();
      while ((slice = map.cached(offset)) === undefined) await map.load(offset);
      map.setEntry(slice, at, words[0], words[1]);
      if (geometry.units > 1) map.setUnits(slice, at, ALL_UNITS, UNALLOCATED);
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
