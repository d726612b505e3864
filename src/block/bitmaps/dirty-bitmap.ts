/* hot path: `written` runs for every write of a recorded node */
import { assert } from "../../base/assert.js";
import { BlockError } from "../../base/errors.js";
import type { WriteObserver } from "../node.js";
import { HierarchicalBitmap } from "./hierarchical-bitmap.js";
import { mergeRescaled } from "./rescale.js";

/** Bitmaps cover whole sectors. */
const SECTOR = 512;

/** What a use of a bitmap does not put up with; see {@link DirtyBitmap.check}. */
export const NOT_BUSY = 1;
export const NOT_READ_ONLY = 2;
export const NOT_INCONSISTENT = 4;
/** For whoever changes contents or what is recorded. */
export const USABLE = NOT_BUSY | NOT_READ_ONLY | NOT_INCONSISTENT;
/** For whoever only reads, and for enable and disable. */
export const READABLE = NOT_BUSY | NOT_INCONSISTENT;

/** A run of dirty bytes; owned and reused by the caller. */
export interface DirtyArea {
  offset: number;
  length: number;
}

/** The list that holds a bitmap: keeps it among the node's write observers while it is enabled. */
export interface BitmapOwner {
  enabledChanged(bitmap: DirtyBitmap): void;
  /** A nameless bitmap of the same size in the same list. */
  anonymous(granularity: number): DirtyBitmap;
  release(bitmap: DirtyBitmap): void;
  /** `bitmap` has the name of another one, which has none any more. */
  renamed(bitmap: DirtyBitmap, name: string): void;
}

/**
 * Which parts of a node were written since the bitmap was made or cleared: one bit for each `granularity` bytes.
 * Made by {@link BitmapOwner} alone. Offsets and lengths are bytes of the node.
 */
export class DirtyBitmap implements WriteObserver {
  private bits: HierarchicalBitmap;
  private bytes: number;
  private enabledFlag = false;
  private inconsistentFlag = false;
  private user: string | null = null;
  private heir: DirtyBitmap | null = null;
  /** What was written while a transaction might still be undone, and how many checkpoints want to know. */
  private since: HierarchicalBitmap | null = null;
  private checkpoints = 0;

  /** Stored in the image when the node is closed. */
  persistent = false;
  /** Loaded from an image that is open read-only. */
  readOnly = false;
  /** Being removed by a transaction: not to be stored. */
  skipStore = false;

  constructor(
    /** Null for the bitmaps of jobs. */
    public name: string | null,
    /** Bytes that a bit stands for: a power of two, from 512 to 2 ** 31. */
    readonly granularity: number,
    size: number,
    private readonly owner: BitmapOwner,
  ) {
    this.bytes = roundUp(size);
    this.bits = new HierarchicalBitmap(this.bitsFor(this.bytes));
  }

  /** The node's length, rounded up to whole sectors. */
  get size(): number {
    return this.bytes;
  }

  /** Dirty bytes: whole granules, so it may exceed the size. */
  get count(): number {
    return this.bits.count * this.granularity;
  }

  /** Writes to the node are marked here. */
  get enabled(): boolean {
    return this.enabledFlag;
  }

  /** Writes are marked here, or in the successor that stands in. */
  get recording(): boolean {
    return this.enabledFlag || (this.heir !== null && this.heir.enabledFlag);
  }

  /** The image was not closed properly: the contents are unknown and cannot be used, only removed. */
  get inconsistent(): boolean {
    return this.inconsistentFlag;
  }

  get busy(): boolean {
    return this.user !== null;
  }

  /** Who makes it busy, in words for logs. */
  get busyWith(): string | null {
    return this.user;
  }

  get successor(): DirtyBitmap | null {
    return this.heir;
  }

  /** Throws BlockError in the words of the reference where one of `forbidden` (NOT_BUSY | …) holds. */
  check(forbidden: number): void {
    const { name } = this;
    if ((forbidden & NOT_BUSY) !== 0 && this.busy) {
      throw new BlockError("busy", `Bitmap '${name}' is currently in use by another operation and cannot be used`);
    }
    if ((forbidden & NOT_READ_ONLY) !== 0 && this.readOnly) {
      throw new BlockError("read-only", `Bitmap '${name}' is readonly and cannot be modified`);
    }
    if ((forbidden & NOT_INCONSISTENT) !== 0 && this.inconsistentFlag) {
      throw new BlockError("corrupt", `Bitmap '${name}' is inconsistent and cannot be used`);
    }
  }

  enable(): void {
    assert(!this.inconsistentFlag, "an inconsistent bitmap records nothing");
    this.setEnabled(true);
  }

  disable(): void {
    this.setEnabled(false);
  }

  setInconsistent(): void {
    this.setEnabled(false);
    this.inconsistentFlag = true;
    this.bits.clearAll();
  }

  /** One user at a time: an export, a job, a transaction. `user` in words for logs. */
  setBusy(user: string): void {
    assert(this.user === null, "a busy bitmap is not taken twice");
    this.user = user;
  }

  clearBusy(): void {
    assert(this.user !== null, "only a busy bitmap is let go");
    this.user = null;
  }

  /** From the node, for each write that is done. A protocol node may have grown. */
  written(offset: number, length: number): void {
    const end = offset + length;
    if (end > this.bytes) this.truncate(end);
    if (length === 0) return;
    const { granularity } = this;
    const from = Math.floor(offset / granularity);
    const to = Math.ceil(end / granularity);
    this.bits.set(from, to);
    if (this.since !== null) this.since.set(from, to);
  }

  /** Mark a range as dirty, whether enabled or not. The range lies inside the bitmap. */
  set(offset: number, length: number): void {
    if (length === 0) return;
    this.bits.set(Math.floor(offset / this.granularity), Math.ceil((offset + length) / this.granularity));
  }

  /** Mark a range as clean. It must begin and end on granules (or at the end of the bitmap): a part of one stays dirty. */
  clear(offset: number, length: number): void {
    const { granularity } = this;
    const end = offset + length;
    const from = Math.ceil(offset / granularity);
    const to = end >= this.bytes ? this.bits.length : Math.floor(end / granularity);
    this.bits.clear(from, to);
  }

  clearAll(): void {
    this.bits.clearAll();
  }

  isDirty(offset: number): boolean {
    return this.bits.get(Math.floor(offset / this.granularity));
  }

  /** The first dirty byte in `[offset, end)`; -1 where there is none. */
  nextDirty(offset: number, end = this.bytes): number {
    if (end > this.bytes) end = this.bytes;
    // A granule may begin before the range and end behind it.
    if (offset >= end) return -1;
    return this.firstByte(this.bits.nextSet(this.bitOf(offset), this.bitsFor(end)), offset);
  }

  /** The first clean byte in `[offset, end)`; -1 where there is none. */
  nextClean(offset: number, end = this.bytes): number {
    if (end > this.bytes) end = this.bytes;
    // A granule may begin before the range and end behind it.
    if (offset >= end) return -1;
    return this.firstByte(this.bits.nextClear(this.bitOf(offset), this.bitsFor(end)), offset);
  }

  /** The first run of dirty bytes in `[offset, end)`, at most `maxLength` long, into `out`. False where there is none. */
  nextDirtyArea(offset: number, end: number, maxLength: number, out: DirtyArea): boolean {
    const stop = Math.min(end, this.bytes);
    const start = this.nextDirty(offset, stop);
    if (start < 0) return false;
    const limit = maxLength < stop - start ? start + maxLength : stop;
    const clean = this.nextClean(start, limit);
    out.offset = start;
    out.length = (clean < 0 ? limit : clean) - start;
    return true;
  }

  /** The node has another length now. */
  truncate(size: number): void {
    this.bytes = roundUp(size);
    const bits = this.bitsFor(this.bytes);
    this.bits.resize(bits);
    if (this.since !== null) this.since.resize(bits);
  }

  /** Throws where the sizes differ: such bitmaps cannot be merged. */
  checkSameSize(source: DirtyBitmap): void {
    if (source.bytes === this.bytes) return;
    throw new BlockError(
      "invalid",
      `Bitmaps are of different sizes (destination size is ${this.bytes}, source size is ${source.bytes}) ` +
        "and can't be merged",
    );
  }

  /** Add what is dirty in `source`; a granule here is dirty when any part of it is. Throws where the sizes differ. */
  merge(source: DirtyBitmap): void {
    this.checkSameSize(source);
    if (source === this) return;
    if (source.granularity === this.granularity) this.bits.merge(source.bits);
    else mergeRescaled(this.bits, source.bits, Math.log2(this.granularity / source.granularity));
  }

  /** How many bits (granules) there are. */
  get lengthBits(): number {
    return this.bits.length;
  }

  /** Is there a dirty bit in `[from, to)`? */
  anyDirtyBit(from: number, to: number): boolean {
    return this.bits.nextSet(from, to) >= 0;
  }

  /** Bits from `from` (a multiple of 32) on, in qcow2's layout: bit 0 of byte 0 first, zeroes behind the end. */
  serialize(from: number, out: Uint8Array): void {
    this.bits.readBytes(from, out);
  }

  /** Mark what is set in `data`, in the same layout, as dirty; what lies behind the end is ignored. */
  deserialize(from: number, data: Uint8Array): void {
    this.bits.mergeBytes(from, data);
  }

  /** Mark all bits in `[from, to)` as dirty. */
  deserializeOnes(from: number, to: number): void {
    this.bits.set(from, Math.min(to, this.bits.length));
  }

  /**
   * Freeze the contents for a job; a nameless bitmap records instead until `abdicate` or `reclaim`. Throws when busy.
   */
  createSuccessor(user: string): DirtyBitmap {
    this.check(NOT_BUSY);
    if (this.heir !== null) {
      throw new BlockError("busy", "Cannot create a successor for a bitmap that already has one");
    }
    const heir = this.owner.anonymous(this.granularity);
    heir.setEnabled(this.enabledFlag);
    this.setEnabled(false);
    this.heir = heir;
    this.setBusy(user);
    return heir;
  }

  /** The job succeeded: the successor takes over name and persistence, this one is gone. Returns the successor. */
  abdicate(): DirtyBitmap {
    const { heir } = this;
    assert(heir !== null, "abdicate needs a successor");
    heir.persistent = this.persistent;
    if (this.name !== null) this.owner.renamed(heir, this.name);
    heir.name = this.name;
    this.name = null;
    this.persistent = false;
    this.heir = null;
    this.clearBusy();
    this.owner.release(this);
    return heir;
  }

  /** The job failed: what the successor recorded is added here, the successor is gone. Returns this. */
  reclaim(): this {
    const { heir } = this;
    assert(heir !== null, "reclaim needs a successor");
    this.bits.merge(heir.bits);
    this.setEnabled(heir.enabledFlag);
    this.heir = null;
    this.clearBusy();
    this.owner.release(heir);
    return this;
  }

  /** Remember the contents. `restore` brings them back, with what was written since; either ends the checkpoint. */
  checkpoint(): BitmapCheckpoint {
    const before = new HierarchicalBitmap(this.bits.length);
    before.merge(this.bits);
    this.since ??= new HierarchicalBitmap(this.bits.length);
    this.checkpoints += 1;
    const release = (): void => {
      this.checkpoints -= 1;
      if (this.checkpoints === 0) this.since = null;
    };
    const restore = (): void => {
      before.resize(this.bits.length);
      if (this.since !== null) before.merge(this.since);
      this.bits = before;
      release();
    };
    return { restore, release };
  }

  private setEnabled(enabled: boolean): void {
    if (this.enabledFlag === enabled) return;
    this.enabledFlag = enabled;
    this.owner.enabledChanged(this);
  }

  private bitOf(offset: number): number {
    return Math.floor(offset / this.granularity);
  }

  private bitsFor(size: number): number {
    return Math.ceil(size / this.granularity);
  }

  private firstByte(bit: number, offset: number): number {
    if (bit < 0) return -1;
    const start = bit * this.granularity;
    return start > offset ? start : offset;
  }
}

export interface BitmapCheckpoint {
  restore(): void;
  release(): void;
}

function roundUp(size: number): number {
  return Math.ceil(size / SECTOR) * SECTOR;
}
