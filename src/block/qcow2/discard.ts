import { ENOTSUP } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { REQ_MAY_UNMAP, REQ_NO_FALLBACK } from "../driver.js";
import type { Slice } from "./cache.js";
import type { ClusterReader } from "./cluster-read.js";
import type { ClusterWriter } from "./cluster-write.js";
import {
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
    const { clusterSize } = this.image.geometry;
    for (let done = 0; done < length;) {
      const at = offset + done;
      const within = at % clusterSize;
      let part = Math.min(length - done, clusterSize - within);
      if (part < clusterSize && !this.isTailOfDisk(at, part)) {
        await this.zeroPart(at, part, flags);
      } else {
        part = Math.min(length - done, this.image.map.sliceEnd(at) - at);
        if (!this.isTailOfDisk(at, part)) part -= part % clusterSize;
        await this.zeroClusters(at, part, flags);
      }
      done += part;
    }
  }

  /** Parts of clusters are left alone. */
  async discard(offset: number, length: number): Promise<void> {
    const { clusterSize } = this.image.geometry;
    const { map, geometry } = this.image;
    // What the raw file keeps, the disk shows: so no table says otherwise, and no crash can part the two.
    if (geometry.raw) return this.discardExternal(offset, length);
    // The old bytes of the backing file would come to light, for want of a way to say zero.
    if (geometry.version === 2 && map.backing !== null) throw ioError(ENOTSUP);
    const end =
      offset + length === map.virtualSize ? offset + length : offset + length - ((offset + length) % clusterSize);
    for (let at = Math.ceil(offset / clusterSize) * clusterSize; at < end;) {
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
      await this.change(at, stop, { needed: false }, (slice, entry) => this.replace(slice, entry, 0));
      at = stop;
    }
  }

  /** The last cluster of the disk may be shorter than the others; a range that ends with it has all of it. */
  private isTailOfDisk(offset: number, length: number): boolean {
    return offset % this.image.geometry.clusterSize === 0 && offset + length === this.image.map.virtualSize;
  }

  private async zeroPart(offset: number, length: number, flags: number): Promise<void> {
    const { map } = this.image;
    await map.load(offset);
    const slice = map.cached(offset);
    const entry = map.entryIndex(offset);
    const hi = slice?.words[2 * entry] ?? 0;
    const lo = slice?.words[2 * entry + 1] ?? 0;
    const type = map.tableOffset(offset) === 0 ? UNALLOCATED : map.typeOf(hi, lo);
    const known = slice !== undefined || map.tableOffset(offset) === 0;
    if (known && type !== INVALID && this.reader.isZero(type, offset)) return;
    if ((flags & REQ_NO_FALLBACK) !== 0) throw ioError(ENOTSUP);
    await this.writer.write(offset, new Uint8Array(length), 0);
  }

  private async zeroClusters(offset: number, length: number, flags: number): Promise<void> {
    const { map, geometry } = this.image;
    if (geometry.version === 2) {
      if (map.backing === null && map.tableOffset(offset) === 0) return;
      throw ioError(ENOTSUP);
    }
    const unmap = (flags & REQ_MAY_UNMAP) !== 0;
    const erase = (): Promise<void> => this.zeroExternal(offset, length, flags);
    await this.change(offset, offset + length, { needed: true, before: erase }, (slice, entry) => {
      const hi = slice.words[2 * entry]!;
      const lo = slice.words[2 * entry + 1]!;
      const type = map.typeOf(hi, lo);
      if (geometry.raw && type === NORMAL) return;
      const keep = type !== COMPRESSED && (!unmap || this.options.discardNoUnref);
      if (keep) this.setIfChanged(slice, entry, hi, (lo | LO_ZERO) >>> 0);
      else this.replace(slice, entry, LO_ZERO);
    });
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
    await this.change(start, end, { needed: map.backing !== null, before }, (slice, entry) => {
      const hi = slice.words[2 * entry]!;
      const lo = slice.words[2 * entry + 1]!;
      const type = map.typeOf(hi, lo);
      if (type === ZERO_PLAIN || (type === UNALLOCATED && map.backing === null)) return;
      const zero = geometry.version === 2 ? 0 : LO_ZERO;
      const own = type === NORMAL || type === ZERO_ALLOCATED;
      if (own && discardNoUnref && zero !== 0 && (hi & HI_COPIED) !== 0) {
        this.setIfChanged(slice, entry, hi, (lo | zero) >>> 0);
      } else {
        this.replace(slice, entry, zero);
      }
    });
  }

  /**
   * Run `before`, then `each` over the entries of a range inside one slice, with a table made where there is none if
   * `needed`.
   */
  private async change(
    start: number,
    end: number,
    { needed, before }: { readonly needed: boolean; readonly before?: () => Promise<void> },
    each: (slice: Slice, entry: number) => void,
  ): Promise<void> {
    const { map, geometry, writeBack, file } = this.image;
    await this.writer.exclusive(start, end, async () => {
      if (!needed && map.tableOffset(start) === 0) return;
      await this.writer.ensureTable(start);
      await before?.();
      let slice = map.cached(start);
      while (slice === undefined) {
        await map.load(start);
        slice = map.cached(start);
      }
      const first = map.entryIndex(start);
      const count = Math.ceil((end - start) / geometry.clusterSize);
      let invalid: number | undefined;
      for (let entry = first; entry < first + count; entry++) {
        const hi = slice.words[2 * entry]!;
        const lo = slice.words[2 * entry + 1]!;
        if (map.typeOf(hi, lo) !== INVALID) {
          each(slice, entry);
          continue;
        }
        // Nobody knows what an entry that cannot be stands for: it goes, and what it may have used stays in use.
        invalid ??= entryOffset(hi, lo);
        this.setIfChanged(slice, entry, 0, geometry.version === 2 ? 0 : LO_ZERO);
      }
      if (invalid === undefined) return;
      await file.corrupt(`Cannot free unaligned cluster ${hex(invalid)}`, undefined, undefined, false);
    });
    if (writeBack.isCrowded) await writeBack.flush();
  }

  private setIfChanged(slice: Slice, entry: number, hi: number, lo: number): void {
    if (slice.words[2 * entry] === hi && slice.words[2 * entry + 1] === lo) return;
    this.image.map.setEntry(slice, entry, hi, lo);
  }

  private replace(slice: Slice, entry: number, lo: number): void {
    this.writer.unlink(slice, entry, -1, this.options.passDiscardRequest);
    this.setIfChanged(slice, entry, 0, lo);
  }
}
