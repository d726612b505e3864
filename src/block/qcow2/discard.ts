import { ENOTSUP } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { REQ_MAY_UNMAP, REQ_NO_FALLBACK } from "../driver.js";
import type { Slice } from "./cache.js";
import type { ClusterReader } from "./cluster-read.js";
import type { ClusterWriter } from "./cluster-write.js";
import { ALL_UNITS, unitMask } from "./entries.js";
import {
  alignDown,
  alignUp,
  COMPRESSED,
  entryOffset,
  hex,
  HI_COPIED,
  INVALID,
  LO_ZERO,
  NORMAL,
  UNALLOCATED,
  ZERO_ALLOCATED,
  ZERO_PLAIN,
} from "./format.js";
import type { Qcow2Image } from "./image.js";

export interface DiscardOptions {
  /** Tell the image's file about clusters that guests discard. */
  readonly passDiscardRequest: boolean;
  /** Discarded clusters stay where they are, so that the image does not get scattered. */
  readonly discardNoUnref: boolean;
}

/** Makes clusters read as zeroes, or forgets them, in the tables alone. */
export class ClusterEraser {
  constructor(
    private readonly image: Qcow2Image,
    private readonly reader: ClusterReader,
    private readonly writer: ClusterWriter,
    private readonly options: DiscardOptions,
  ) {}

  /** Rejects with ENOTSUP where zeroes must be written as data. */
  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    const { unitSize } = this.image.geometry;
    for (let done = 0; done < length;) {
      const at = offset + done;
      let part = Math.min(length - done, unitSize - (at % unitSize));
      if (part < unitSize && !this.isTailOfDisk(at, part)) {
        await this.zeroPart(at, part, flags);
      } else {
        part = this.inTables(at, length - done);
        if (await this.isPartOfCompressed(at, part)) await this.zeroAsData(at, part, flags);
        else await this.zeroUnits(at, part, flags);
      }
      done += part;
    }
  }

  /** How much of the range, which begins with a unit, can be changed at once: some clusters, or some units of one. */
  private inTables(offset: number, length: number): number {
    const { map, geometry } = this.image;
    const { clusterSize, unitSize } = geometry;
    const inCluster = offset % clusterSize;
    const part = Math.min(length, map.sliceEnd(offset) - offset);
    if (inCluster !== 0) length = Math.min(part, clusterSize - inCluster);
    else length = part < clusterSize || this.isTailOfDisk(offset, part) ? part : part - (part % clusterSize);
    return this.isTailOfDisk(offset, length) ? length : length - (length % unitSize);
  }

  /** Parts of units are left alone. */
  async discard(offset: number, length: number): Promise<void> {
    const { map, geometry } = this.image;
    const { unitSize } = geometry;
    // What the raw file keeps, the disk shows: so no table says otherwise, and no crash can part the two.
    if (geometry.raw) return this.discardExternal(offset, length);
    // The old bytes of the backing file would come to light, for want of a way to say zero.
    if (geometry.version === 2 && map.backing !== null) throw ioError(ENOTSUP);
    const end = offset + length === map.virtualSize ? map.virtualSize : alignDown(offset + length, unitSize);
    for (let at = alignUp(offset, unitSize); at < end;) {
      // Where there is no table there is nothing to forget, but a backing file to be hidden.
      if (map.backing === null) at = map.nextTable(at);
      if (at >= end) return;
      const stop = Math.min(end, map.sliceEnd(at));
      await this.discardInSlice(at, stop);
      at = stop;
    }
  }

  /** Shrinking: the clusters in the range, aligned, are as if they had never been written. */
  async forget(start: number, end: number): Promise<void> {
    const { map } = this.image;
    for (let at = map.nextTable(start); at < end; at = map.nextTable(at)) {
      const stop = Math.min(end, map.sliceEnd(at));
      await this.change(at, stop, { needed: false }, (slice, at) => this.replace(slice, at, UNALLOCATED));
      at = stop;
    }
  }

  /** The last unit of the disk may be shorter than the others; a range that ends with it has all of it. */
  private isTailOfDisk(offset: number, length: number): boolean {
    return offset % this.image.geometry.unitSize === 0 && offset + length === this.image.map.virtualSize;
  }

  /** Has a compressed cluster, which has no units, more than this range of it? */
  private async isPartOfCompressed(offset: number, length: number): Promise<boolean> {
    const { map, geometry } = this.image;
    const { clusterSize, units } = geometry;
    if (units === 1 || (offset % clusterSize === 0 && length >= clusterSize)) return false;
    const slice = await map.load(offset);
    return slice !== undefined && map.entries.typeAt(slice.words, map.unitOf(offset)) === COMPRESSED;
  }

  private async zeroPart(offset: number, length: number, flags: number): Promise<void> {
    const { map } = this.image;
    const slice = await map.load(offset);
    const type = slice === undefined ? UNALLOCATED : map.entries.typeAt(slice.words, map.unitOf(offset));
    if (!this.reader.isZero(type, offset)) await this.zeroAsData(offset, length, flags);
  }

  private async zeroAsData(offset: number, length: number, flags: number): Promise<void> {
    if ((flags & REQ_NO_FALLBACK) !== 0) throw ioError(ENOTSUP);
    await this.writer.write(offset, new Uint8Array(length), 0);
  }

  private async zeroUnits(offset: number, length: number, flags: number): Promise<void> {
    const { map, geometry } = this.image;
    if (geometry.version === 2) {
      if (map.backing === null && map.tableOffset(offset) === 0) return;
      throw ioError(ENOTSUP);
    }
    const frees = (flags & REQ_MAY_UNMAP) !== 0 && !this.options.discardNoUnref;
    const erase = (): Promise<void> => this.zeroExternal(offset, length, flags);
    await this.change(offset, offset + length, { needed: true, before: erase }, (slice, at, units) => {
      const type = map.entries.clusterType(slice.words[at]!, slice.words[at + 1]!);
      if (geometry.raw && type === NORMAL) return;
      if (units !== ALL_UNITS) this.zeroSome(slice, at, units, frees);
      else if (type === COMPRESSED || frees) this.replace(slice, at, ZERO_PLAIN);
      else this.zeroAll(slice, at);
    });
  }

  /** Some units of a cluster read as zeroes, which is not compressed; it becomes free when nothing of it is there. */
  private zeroSome(slice: Slice, at: number, units: number, frees: boolean): void {
    const { map } = this.image;
    const type = map.entries.clusterType(slice.words[at]!, slice.words[at + 1]!);
    // Compressed only now, as a whole: that came later.
    if (type === COMPRESSED) return;
    map.setUnits(slice, at, units, ZERO_PLAIN);
    if (!frees || type !== NORMAL || slice.words[at + 3] !== 0) return;
    this.writer.unlink(slice, at, -1, this.options.passDiscardRequest);
    map.setEntry(slice, at, 0, 0);
  }

  /** All of the cluster reads as zeroes, and keeps its place. */
  private zeroAll(slice: Slice, at: number): void {
    const { map, geometry } = this.image;
    const { words } = slice;
    if (geometry.units > 1) map.setUnits(slice, at, ALL_UNITS, ZERO_PLAIN);
    else this.setIfChanged(slice, at, words[at]!, (words[at + 1]! | LO_ZERO) >>> 0);
  }

  /** In the external data file, before the tables say so: what comes there next must not be erased by us. */
  private async zeroExternal(offset: number, length: number, flags: number): Promise<void> {
    const { data, file, geometry } = this.image;
    if (geometry.raw) {
      await data.child.writeZeroes(offset, length, flags);
      file.dataWritten();
    } else if (geometry.external && (flags & REQ_MAY_UNMAP) !== 0) {
      await this.discardExternal(offset, length);
    }
  }

  private async discardExternal(offset: number, length: number): Promise<void> {
    const { passDiscardRequest, discardNoUnref } = this.options;
    if (passDiscardRequest && !discardNoUnref) await this.image.data.child.discard(offset, length);
  }

  private async discardInSlice(start: number, end: number): Promise<void> {
    const { map, geometry } = this.image;
    const { discardNoUnref } = this.options;
    const before = (): Promise<void> => this.zeroExternal(start, end - start, REQ_MAY_UNMAP);
    await this.change(start, end, { needed: map.backing !== null, before }, (slice, at, units) => {
      const hi = slice.words[at]!;
      const type = map.entries.clusterType(hi, slice.words[at + 1]!);
      if (type === ZERO_PLAIN || (type === UNALLOCATED && map.backing === null)) return;
      if (units !== ALL_UNITS) {
        this.zeroSome(slice, at, units, !discardNoUnref);
        return;
      }
      const own = (type === NORMAL || type === ZERO_ALLOCATED) && (hi & HI_COPIED) !== 0;
      if (own && discardNoUnref && geometry.version !== 2) this.zeroAll(slice, at);
      else this.replace(slice, at, geometry.version === 2 ? UNALLOCATED : ZERO_PLAIN);
    });
  }

  /**
   * Run `before`, then `each` over the entries of a range inside one slice, each with the units of it that are in the
   * range; a table is made where there is none if `needed`.
   */
  private async change(
    start: number,
    end: number,
    { needed, before }: { readonly needed: boolean; readonly before?: () => Promise<void> },
    each: (slice: Slice, at: number, units: number) => void,
  ): Promise<void> {
    const { map, geometry, writeBack, file } = this.image;
    const { clusterSize, unitSize, units, entryWords } = geometry;
    // The last cluster has no more than what the disk has of it.
    const stop = end === map.virtualSize ? alignUp(end, clusterSize) : end;
    await this.writer.exclusive(start, end, async () => {
      if (!needed && map.tableOffset(start) === 0) return;
      await this.writer.ensureTable(start);
      await before?.();
      let slice = map.cached(start);
      while (slice === undefined) {
        await map.load(start);
        slice = map.cached(start);
      }
      let at = map.entryIndex(start);
      let invalid: number | undefined;
      for (let guest = alignDown(start, clusterSize); guest < stop; guest += clusterSize, at += entryWords) {
        const hi = slice.words[at]!;
        const lo = slice.words[at + 1]!;
        if (map.entries.clusterType(hi, lo) !== INVALID) {
          const first = Math.max(0, start - guest) / unitSize;
          const last = Math.min(units, (stop - guest) / unitSize);
          each(slice, at, units === 1 ? ALL_UNITS : unitMask(first, last));
          continue;
        }
        // Nobody knows what an entry that cannot be stands for: it goes, and what it may have used stays in use.
        invalid ??= entryOffset(hi, lo);
        this.setAll(slice, at, geometry.version === 2 ? UNALLOCATED : ZERO_PLAIN);
      }
      if (invalid === undefined) return;
      await file.corrupt(`Cannot free unaligned cluster ${hex(invalid)}`, undefined, undefined, false);
    });
    if (writeBack.isCrowded) await writeBack.flush();
  }

  private setIfChanged(slice: Slice, at: number, hi: number, lo: number): void {
    if (slice.words[at] === hi && slice.words[at + 1] === lo) return;
    this.image.map.setEntry(slice, at, hi, lo);
  }

  /** The cluster has no place any more. */
  private replace(slice: Slice, at: number, state: typeof UNALLOCATED | typeof ZERO_PLAIN): void {
    this.writer.unlink(slice, at, -1, this.options.passDiscardRequest);
    this.setAll(slice, at, state);
  }

  private setAll(slice: Slice, at: number, state: typeof UNALLOCATED | typeof ZERO_PLAIN): void {
    const { map, geometry } = this.image;
    const extended = geometry.units > 1;
    this.setIfChanged(slice, at, 0, state === ZERO_PLAIN && !extended ? LO_ZERO : 0);
    if (extended) map.setUnits(slice, at, ALL_UNITS, state);
  }
}
