import { BlockError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import type { BlockBackend } from "../block/backend.js";
import type { DirtyArea, DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import { CHUNK_BYTES, type CopyFailure } from "../block/block-copy.js";
import { blockStatus } from "../block/block-status.js";
import { CopyBuffers } from "../block/copy-buffers.js";
import { READ, REQ_MAY_UNMAP } from "../block/driver.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { BlockNode } from "../block/node.js";
import type { BlockdevOnError } from "../../qapi/generated/types.js";
import type { JobControl } from "./job.js";

/** Pieces in flight at a time; `backup.ts` says why. */
const PIECES_MAX = 64;
/** Bytes on their way where nobody says otherwise. */
export const COPY_BYTES = 4 << 20;
/** Of jobs that the reference lets go in smaller steps: with a speed limit clients see how large the first is. */
export const SMALL_CHUNK_BYTES = 512 << 10;

export interface ChainCopyOptions {
  readonly graph: BlockGraph;
  readonly top: BlockNode;
  /** What is allocated neither in `top` nor above this layer is there already; null where nothing is. */
  readonly base: BlockNode | null;
  /** Of `top`: what is still to be copied. */
  readonly dirty: DirtyBitmap;
  /** The job's hold on where it goes. */
  readonly target: () => BlockBackend;
  readonly onSourceError: BlockdevOnError;
  readonly onTargetError: BlockdevOnError;
  /** Zeroes may be deallocated. */
  readonly unmap: boolean;
  /** Where the target reads as zeroes, zeroes are not written: for one that is and stays complete in itself. */
  readonly skipZeroes: boolean;
  /** Of memory for what is on its way; at least one granule is used. */
  readonly bytesMax: number;
  /** Of one piece, {@link CHUNK_BYTES} where it is left out. */
  readonly chunkBytes?: number;
  /**
   * The progress is all that lies before the first byte that is still to be copied, so that clients see at an error where
   * it was. For a `top` that nobody writes to. Else it is what was copied.
   */
  readonly inOrder?: boolean;
}

/** A range that its holder alone writes to. */
export interface HeldRange {
  release(): void;
}

/** One piece on its way, bytes. `done` never rejects. */
interface Piece {
  readonly offset: number;
  readonly end: number;
  readonly done: Promise<void>;
}

/**
 * Brings what `top` shows into another node: all of it, or what lies above `base` down into `base`. What is still to be
 * copied is dirty in a bitmap of `top`: a piece is clean from the moment on that its copy begins, so that a write which comes meanwhile makes it
 * dirty again. No two copies of one place are in flight at the same time.
 */
export class ChainCopy {
  /** So far, again and again counted where it was written again. */
  copiedBytes = 0;
  private readonly inFlight = new Set<Piece>();
  private bytesInFlight = 0;
  /** Ranges that guests write to on both sides. */
  private readonly held = new Set<Piece>();
  private readonly buffers: CopyBuffers;
  private readonly chunk: number;
  private readonly zeroFlags: number;
  private readonly area: DirtyArea = { offset: 0, length: 0 };
  private failures: CopyFailure[] = [];
  private cursor = 0;
  /** Where the last piece that was begun ends. */
  private reached = 0;
  /** With `inOrder`: the progress that was told. */
  private told = 0;
  private readonly dirty: DirtyBitmap;

  constructor(private readonly options: ChainCopyOptions) {
    const { dirty, bytesMax, unmap, chunkBytes = CHUNK_BYTES } = options;
    this.dirty = dirty;
    this.chunk = Math.max(dirty.granularity, Math.min(chunkBytes, bytesMax));
    this.buffers = new CopyBuffers(bytesMax + this.chunk);
    this.zeroFlags = unmap ? REQ_MAY_UNMAP : 0;
  }

  get length(): number {
    return this.options.top.length;
  }

  /** Bytes that are dirty or on their way. */
  get remaining(): number {
    const { dirty, length } = this;
    let bytes = dirty.count;
    // The last bit may stand for less than the others.
    if (length > 0 && dirty.isDirty(length - 1)) bytes -= dirty.lengthBits * dirty.granularity - length;
    return bytes + this.bytesInFlight;
  }

  /** Nothing is dirty, and nothing on its way. */
  get isDone(): boolean {
    return this.inFlight.size === 0 && this.failures.length === 0 && this.dirty.nextDirty(0, this.length) < 0;
  }

  /** All is in both, and what guests write is written to both. */
  get isInSync(): boolean {
    return this.inFlight.size === 0 && this.dirty.count === 0;
  }

  /** Find out what is to be copied: what some layer above `base` decides; where nothing is below it, not what none does. */
  async scan(job: JobControl, base: BlockNode | null): Promise<void> {
    const { length } = this;
    for (let at = 0; at < length;) {
      await job.pausePoint();
      try {
        const status = await this.status(at, length - at, base);
        if (base === null ? status.allocated : !status.inBase) this.dirty.set(at, status.end - at);
        at = status.end;
      } catch (error) {
        await job.ioError(error, this.options.onSourceError, true);
      }
    }
  }

  /** Copy until nothing is dirty, or `enough` says so; nothing is in flight then. Rejects as JobControl.ioError does. */
  async run(job: JobControl, enough: () => boolean = () => false): Promise<void> {
    const { inOrder = false } = this.options;
    if (inOrder) this.tell(job);
    await job.pausePoint();
    for (;;) {
      if (this.failures.length > 0 || job.interrupted || enough()) {
        await this.settle();
        const [first] = this.failures.splice(0);
        if (first !== undefined) {
          if (inOrder) this.cursor = 0;
          await job.ioError(first.error, this.policy(first.isRead), first.isRead);
        }
        await job.pausePoint();
        if (first === undefined && enough()) return;
        continue;
      }
      if (this.isFull || !this.findPiece()) {
        if (await this.someDone()) continue;
        if (inOrder) this.tell(job, true);
        return;
      }
      if (!inOrder) job.setRemaining(this.remaining);
      job.charge(this.area.length);
      this.start((length) => (inOrder ? this.tell(job) : job.processed(length)));
    }
  }

  /** What needs no copy behind the last piece is passed when the job has paid for that piece. */
  private tell(job: JobControl, isOver = false): void {
    const { dirty, length, told } = this;
    const next = dirty.nextDirty(0, length);
    this.told = isOver ? length : next < 0 ? this.reached : Math.min(next, this.reached);
    for (const { offset } of this.inFlight) this.told = Math.min(this.told, offset);
    job.processed(this.told - told);
  }

  /**
   * Copy the rest while nobody writes to `top`, with no speed and no policy. Rejects with the first error. `copied`
   * hears of the pieces.
   */
  async finish(copied: (bytes: number) => void): Promise<void> {
    for (;;) {
      if (this.failures.length > 0) {
        await this.settle();
        const [first] = this.failures.splice(0);
        throw first!.error;
      }
      if (this.isFull || !this.findPiece()) {
        if (!(await this.someDone())) return;
        continue;
      }
      this.start(copied);
    }
  }

  private get isFull(): boolean {
    return this.inFlight.size >= PIECES_MAX || this.bytesInFlight >= this.options.bytesMax;
  }

  /** Wait for one of those that keep the job from going on; false where there is none. */
  private async someDone(): Promise<boolean> {
    // What is dirty where a guest writes becomes free when that is done.
    const busy = this.inFlight.size > 0 ? this.inFlight : this.dirty.count > 0 ? this.held : null;
    if (busy === null || busy.size === 0) return false;
    await Promise.race([...busy].map(({ done }) => done));
    return true;
  }

  private policy(isRead: boolean): BlockdevOnError {
    return isRead ? this.options.onSourceError : this.options.onTargetError;
  }

  /** Somebody else could not write to the target: what is there is dirty, and the policy decides as for the job's own. */
  failed(error: unknown): void {
    this.failures.push({ error, isRead: false });
  }

  /** Nothing is copied in the range until it is released. Resolves when those who use it now have left. */
  async hold(offset: number, end: number): Promise<HeldRange> {
    for (let busy = this.busyIn(offset, end); busy !== null; busy = this.busyIn(offset, end)) await busy.done;
    const released = new Deferred();
    const piece: Piece = { offset, end, done: released.promise };
    this.held.add(piece);
    return {
      release: () => {
        this.held.delete(piece);
        released.resolve();
      },
    };
  }

  private async settle(): Promise<void> {
    await Promise.all([...this.inFlight].map(({ done }) => done));
    this.buffers.trim();
  }

  /** The next dirty piece that nobody copies, into `area`; from where the last one ended, then from the beginning. */
  private findPiece(): boolean {
    if (this.findIn(this.cursor, this.length)) return true;
    return this.findIn(0, this.cursor);
  }

  private findIn(from: number, to: number): boolean {
    const { area, dirty } = this;
    for (let at = from; at < to;) {
      if (!dirty.nextDirtyArea(at, to, this.chunk, area)) return false;
      const busy = this.busyIn(area.offset, area.offset + area.length);
      if (busy === null) return true;
      if (busy.offset > area.offset) {
        area.length = busy.offset - area.offset;
        return true;
      }
      at = busy.end;
    }
    return false;
  }

  /** The first piece in flight, or held range, that meets the range. */
  private busyIn(from: number, to: number): Piece | null {
    let first: Piece | null = null;
    for (const pieces of [this.inFlight, this.held]) {
      for (const piece of pieces) {
        if (piece.offset >= to || piece.end <= from) continue;
        if (first === null || piece.offset < first.offset) first = piece;
      }
    }
    return first;
  }

  /** Start to copy `area`. */
  private start(copied: (bytes: number) => void): void {
    const { offset, length } = this.area;
    this.cursor = this.reached = offset + length;
    this.dirty.clear(offset, length);
    const done = this.copy(offset, length).then((failure) => {
      this.inFlight.delete(piece);
      this.bytesInFlight -= length;
      if (failure !== null) {
        this.dirty.set(offset, length);
        this.failures.push(failure);
        return;
      }
      this.copiedBytes += length;
      copied(length);
    });
    const piece: Piece = { offset, end: offset + length, done };
    this.inFlight.add(piece);
    this.bytesInFlight += length;
  }

  private async copy(offset: number, length: number): Promise<CopyFailure | null> {
    const end = offset + length;
    let isRead = true;
    try {
      for (let at = offset; at < end;) {
        isRead = true;
        const status = await this.status(at, end - at, this.options.base);
        isRead = false;
        if (status.zero) await this.zero(at, status.end - at);
        else if (!status.inBase) {
          const failure = await this.copyData(at, status.end - at);
          if (failure !== null) return failure;
        }
        at = status.end;
      }
      return null;
    } catch (error) {
      return { error, isRead };
    }
  }

  private async zero(offset: number, length: number): Promise<void> {
    const target = this.options.target();
    if (!this.options.skipZeroes) return target.writeZeroes(offset, length, this.zeroFlags);
    for (let at = offset, end = offset + length; at < end;) {
      const status = await blockStatus(target.node, at, end - at);
      if (!status.zero) await target.writeZeroes(at, status.length, this.zeroFlags);
      at += status.length;
    }
  }

  /** At most a chunk. */
  private async copyData(offset: number, length: number): Promise<CopyFailure | null> {
    const { top, graph, target } = this.options;
    const buffer = await this.buffers.take(length);
    let isRead = true;
    try {
      const data = buffer.subarray(0, length);
      // Not through a backend: the last pieces are read while those are held back.
      await graph.path.run(top, READ, offset, length, data);
      isRead = false;
      await target().write(offset, data);
      return null;
    } catch (error) {
      return { error, isRead };
    } finally {
      this.buffers.give(buffer);
    }
  }

  /** What is at `at`, and up to where. Where a layer is too short there are zeroes, whatever the base has. */
  private async status(
    at: number,
    length: number,
    base: BlockNode | null,
  ): Promise<{ readonly allocated: boolean; readonly inBase: boolean; readonly zero: boolean; readonly end: number }> {
    const status = await blockStatus(this.options.top, at, length, base);
    const { allocated, zero } = status;
    return { allocated, inBase: !allocated && !zero, zero, end: at + status.length };
  }

  /** Everything that was copied is on stable storage. Rejects as JobControl.ioError does. */
  async flush(job: JobControl): Promise<void> {
    for (;;) {
      await job.pausePoint();
      try {
        await this.options.target().flush();
        return;
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        await job.ioError(error, this.options.onTargetError, false);
      }
    }
  }
}
