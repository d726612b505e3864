/* hot path: writes that only need a new cluster allocate, wait and copy nothing */
import { assert } from "../../base/assert.js";
import { Deferred } from "../../base/lifecycle.js";
import { DATA, type Extent } from "../driver.js";
import type { Slice } from "./cache.js";
import type { ClusterReader } from "./cluster-read.js";
import { unitMask } from "./entries.js";
import { entryOffset, HI_COPIED, INVALID, NORMAL, TWO32, UNALLOCATED, ZERO_PLAIN } from "./format.js";
import type { Qcow2Image } from "./image.js";

/** Guest clusters that have a new place, which writes on their way fill. Pooled. */
class Placement {
  /** In guest and host, bytes. */
  guest = 0;
  host = 0;
  length = 0;
  slice: Slice | null = null;
  /** Writes on their way. */
  writes = 0;
  /** The place reads as the clusters did before, so that others may write to parts of it. */
  shared = false;
  /** Never used before: it reads as zeroes. */
  fresh = false;
  /** The cluster had this place already, for other units of it. */
  held = false;
  linked = false;
  left: Deferred | null = null;
  next: Placement | null = null;
}

/**
 * The quick way of writes that need new clusters and nothing else: no bytes to be copied, every table in memory. The
 * core writes to the new place as if it had always been there, and the L2 entries follow when the bytes are written;
 * many such writes change the same tables in memory, which one write-back brings to the disk.
 *
 * 4 KiB into new clusters, 16 at a time, without I/O (bench/qcow2.ts): 1.2 us a write; through `cluster-write.ts` 3.8.
 */
export class Placements {
  /** Guest cluster → where its bytes go. */
  private readonly byCluster = new Map<number, Placement>();
  private free: Placement | null = null;
  private readonly perCluster: number;
  /** Of what `countPlain` has just counted: all of it reads as zeroes. */
  private reads0 = false;

  constructor(
    private readonly image: Qcow2Image,
    private readonly reader: ClusterReader,
    /** Does somebody change, or wait to change, where these guest bytes lie? */
    private readonly isBusy: (start: number, end: number) => boolean,
  ) {
    this.perCluster = 1 / image.geometry.clusterSize;
  }

  /** DriverNode.place. The range lies in one slice, and `map` calls it OPAQUE. */
  place(offset: number, length: number, out: Extent): boolean {
    const { clusterSize } = this.image.geometry;
    const cluster = Math.floor(offset * this.perCluster);
    const start = cluster * clusterSize;
    const end = Math.ceil((offset + length) * this.perCluster) * clusterSize;
    if (this.isBusy(start, end)) return false;
    const placement = this.byCluster.get(cluster) ?? this.begin(cluster, offset, length);
    if (placement === undefined) return false;
    const rest = placement.guest + placement.length - offset;
    if (placement.writes > 0 && !this.mayJoin(placement, offset, rest < length ? rest : length)) return false;
    placement.writes += 1;
    out.status = DATA;
    out.child = this.image.data.child;
    out.offset = placement.host + offset - placement.guest;
    out.length = rest < length ? rest : length;
    return true;
  }

  /** DriverNode.landed. */
  landed(offset: number, length: number, errno: number): void {
    const placement = this.byCluster.get(Math.floor(offset * this.perCluster));
    assert(placement !== undefined, "what lands was placed");
    placement.writes -= 1;
    if (errno === 0) {
      if (!placement.linked) this.link(placement);
      if (this.image.geometry.units > 1) this.markUnits(placement.slice!, offset, length); // from begin to end
    }
    if (placement.writes === 0) this.end(placement);
  }

  /** Resolves when no write is on its way to a new place for these guest bytes. No more come while they are busy. */
  async settled(start: number, end: number): Promise<void> {
    if (this.byCluster.size === 0) return;
    for (const placement of new Set(this.byCluster.values())) {
      // It may have ended, and begun anew elsewhere, while others were waited for.
      if (placement.writes === 0 || placement.guest >= end || placement.guest + placement.length <= start) continue;
      placement.left ??= new Deferred();
      await placement.left.promise;
    }
  }

  /** May another write go to a place to which some are on their way? */
  private mayJoin(placement: Placement, offset: number, length: number): boolean {
    if (this.image.geometry.units === 1) return placement.shared;
    // What others write there are other units, or parts of units that are zeroes for both.
    return this.fillsUnits(placement.slice!, offset, length, placement.fresh); // from begin to end
  }

  /** Does the range have no unit of which a part would have to be copied? `fresh`: zeroes need not be. */
  private fillsUnits(slice: Slice, offset: number, length: number, fresh: boolean): boolean {
    const { unitSize } = this.image.geometry;
    const end = offset + length;
    if (offset % unitSize !== 0 && !(fresh && this.isZeroUnit(slice, offset))) return false;
    return end % unitSize === 0 || (fresh && this.isZeroUnit(slice, end));
  }

  private isZeroUnit(slice: Slice, offset: number): boolean {
    const { map } = this.image;
    const type = map.entries.typeAt(slice.words, map.unitOf(offset));
    return type !== INVALID && this.reader.isZero(type, offset);
  }

  /**
   * How many clusters, from that of `offset` on, this way may give a place to. Extended entries: those without one; the
   * rest of a unit that is written in part must read as zeroes.
   */
  private countExtended(slice: Slice, offset: number, length: number): number {
    const { map, geometry } = this.image;
    const { clusterSize, entryWords } = geometry;
    const { words } = slice;
    const end = offset + length;
    const guest = offset - (offset % clusterSize);
    let at = map.entryIndex(offset);
    let count = 0;
    for (let start = guest; start < end; start += clusterSize) {
      // Units that are there without a cluster cannot be.
      if (map.entries.clusterType(words[at]!, words[at + 1]!) !== UNALLOCATED || words[at + 3] !== 0) break;
      if (count > 0 && this.byCluster.has(start * this.perCluster)) break;
      count += 1;
      at += entryWords;
    }
    if (count === 0) return 0;
    const stop = guest + count * clusterSize;
    return this.fillsUnits(slice, offset, (end < stop ? end : stop) - offset, true) ? count : 0;
  }

  private countPlain(slice: Slice, offset: number, length: number): number {
    const { map, geometry } = this.image;
    const { clusterSize } = geometry;
    const end = offset + length;
    const first = map.entryIndex(offset);
    let count = 0;
    this.reads0 = true;
    for (let start = offset - (offset % clusterSize); start < end; start += clusterSize) {
      const type = map.entries.clusterType(slice.words[first + 2 * count]!, slice.words[first + 2 * count + 1]!);
      if (type !== UNALLOCATED && type !== ZERO_PLAIN) break;
      const zero = this.reader.isZero(type, start);
      // The rest of a cluster that is written in part would have to be copied.
      if (!zero && (start < offset || start + clusterSize > end)) break;
      if (count > 0 && this.byCluster.has(start * this.perCluster)) break;
      this.reads0 &&= zero;
      count += 1;
    }
    return count;
  }

  /** Take clusters for as much of the range as this way is good for; undefined where it is not. */
  private begin(cluster: number, offset: number, length: number): Placement | undefined {
    const { map, data, geometry } = this.image;
    const { clusterSize } = geometry;
    const slice = map.tableIsOwn(offset) ? map.cached(offset) : undefined;
    if (slice === undefined) return undefined;
    const guest = cluster * clusterSize;
    const extended = geometry.units > 1;
    const held = extended ? this.heldPlace(slice, offset, length) : -1;
    if (held >= 0) return this.made(slice, guest, held, clusterSize, false, true);
    const count = extended ? this.countExtended(slice, offset, length) : this.countPlain(slice, offset, length);
    const run = count === 0 ? undefined : data.takeNow(guest, count);
    if (run === undefined) return undefined;
    const end = offset + length;
    const stop = guest + run.length < end ? guest + run.length : end;
    const whole = extended
      ? this.fillsUnits(slice, offset, stop - offset, false)
      : offset === guest && stop === guest + run.length;
    if ((!whole && !run.fresh) || !data.mayHold(run.offset, run.length)) {
      data.putBackNow(run);
      return undefined;
    }
    return this.made(slice, guest, run.offset, run.length, run.fresh, false);
  }

  /** The place that the cluster of `offset` has, where units of it that are not there can be written to it; else -1. */
  private heldPlace(slice: Slice, offset: number, length: number): number {
    const { map, data, geometry } = this.image;
    const { clusterSize, unitSize } = geometry;
    const { words } = slice;
    const at = map.entryIndex(offset);
    if (map.entries.clusterType(words[at]!, words[at + 1]!) !== NORMAL || (words[at]! & HI_COPIED) === 0) return -1;
    const host = entryOffset(words[at]!, words[at + 1]!);
    const guest = offset - (offset % clusterSize);
    if (geometry.external ? host !== guest : !data.mayHold(host, clusterSize)) return -1;
    const end = offset + length < guest + clusterSize ? offset + length : guest + clusterSize;
    // What is there of it now, in units that do not count, may be anything.
    if (offset % unitSize !== 0 || end % unitSize !== 0) return -1;
    return map.entries.typeAt(words, map.unitOf(offset)) === INVALID ? -1 : host;
  }

  private made(slice: Slice, guest: number, host: number, length: number, fresh: boolean, held: boolean): Placement {
    const placement = this.free ?? new Placement();
    this.free = placement.next;
    placement.next = null;
    placement.guest = guest;
    placement.host = host;
    placement.length = length;
    placement.fresh = fresh;
    placement.shared = fresh && this.reads0;
    placement.held = held;
    placement.linked = held;
    placement.slice = slice;
    slice.pins += 1;
    const { clusterSize } = this.image.geometry;
    const cluster = guest * this.perCluster;
    for (let i = 0; i < length; i += clusterSize) this.byCluster.set(cluster + i * this.perCluster, placement);
    return placement;
  }

  /** The units of the range are written: they are there from now on. */
  private markUnits(slice: Slice, offset: number, length: number): void {
    const { map, geometry, file } = this.image;
    const { clusterSize, unitSize, entryWords } = geometry;
    const end = offset + length;
    let at = map.entryIndex(offset);
    for (let start = offset - (offset % clusterSize); start < end; start += clusterSize) {
      const first = offset > start ? Math.floor((offset - start) / unitSize) : 0;
      const last = end < start + clusterSize ? Math.ceil((end - start) / unitSize) : 32;
      map.setUnits(slice, at, unitMask(first, last), NORMAL);
      at += entryWords;
    }
    file.dataWritten();
  }

  private link(placement: Placement): void {
    const { map, file, geometry } = this.image;
    const slice = placement.slice!; // from begin to end
    let host = placement.host;
    let entry = map.entryIndex(placement.guest);
    for (let i = 0; i < placement.length; i += geometry.clusterSize) {
      map.setEntry(slice, entry, (Math.floor(host / TWO32) | HI_COPIED) >>> 0, host % TWO32);
      entry += geometry.entryWords;
      host += geometry.clusterSize;
    }
    file.dataWritten();
    placement.linked = true;
  }

  private end(placement: Placement): void {
    const { clusterSize } = this.image.geometry;
    const cluster = placement.guest * this.perCluster;
    for (let i = 0; i < placement.length; i += clusterSize) this.byCluster.delete(cluster + i * this.perCluster);
    placement.slice!.pins -= 1; // from begin to end
    placement.slice = null;
    if (!placement.linked) this.image.data.abandonLater(placement.host, placement.length);
    placement.left?.resolve();
    placement.left = null;
    placement.next = this.free;
    this.free = placement;
  }
}
