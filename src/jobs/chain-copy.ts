import { BlockError } from "../base/errors.js";
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

/** What is in flight at a time, bytes and pieces: see `backup.ts`. */
const IN_FLIGHT_BYTES = 4 << 20;
const PIECES_MAX = 64;
const MEMORY_BYTES = IN_FLIGHT_BYTES + CHUNK_BYTES;

/** One piece on its way, bytes. `done` never rejects. */
interface Piece {
  readonly offset: number;
  readonly end: number;
  readonly done: Promise<void>;
}

/**
 * Brings what lies above `base` in the chain of `top` down into `base`. What is still to be copied is dirty in a bitmap
 * of `top`: a piece is clean from the moment on that its copy begins, so that a write which comes meanwhile makes it
 * dirty again. No two copies of one place are in flight at the same time.
 */
export class ChainCopy {
  /** So far, again and again counted where it was written again. */
  copiedBytes = 0;
  private readonly inFlight = new Set<Piece>();
  private bytesInFlight = 0;
  private readonly buffers = new CopyBuffers(MEMORY_BYTES);
  private readonly area: DirtyArea = { offset: 0, length: 0 };
  private failures: CopyFailure[] = [];
  private cursor = 0;

  constructor(
    private readonly graph: BlockGraph,
    private readonly top: BlockNode,
    private readonly base: BlockNode,
    readonly dirty: DirtyBitmap,
    /** The job's hold on `base`. */
    private readonly target: () => BlockBackend,
    private readonly onError: BlockdevOnError,
  ) {}

  get length(): number {
    return this.top.length;
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

  /** Find out what is to be copied: what some layer above the base decides. */
  async scan(job: JobControl): Promise<void> {
    const { length } = this;
    for (let at = 0; at < length;) {
      await job.pausePoint();
      try {
        const status = await this.status(at, length - at);
        if (!status.inBase) this.dirty.set(at, status.end - at);
        at = status.end;
      } catch (error) {
        await job.ioError(error, this.onError, true);
      }
    }
  }

  /** Copy until nothing is dirty, or `enough` says so; nothing is in flight then. Rejects as JobControl.ioError does. */
  async run(job: JobControl, enough: () => boolean = () => false): Promise<void> {
    await job.pausePoint();
    for (;;) {
      if (this.failures.length > 0 || job.interrupted || enough()) {
        await this.settle();
        const [first] = this.failures.splice(0);
        if (first !== undefined) await job.ioError(first.error, this.onError, first.isRead);
        await job.pausePoint();
        if (first === undefined && enough()) return;
        continue;
      }
      if (this.isFull || !this.findPiece()) {
        if (this.inFlight.size === 0) return;
        await Promise.race([...this.inFlight].map(({ done }) => done));
        continue;
      }
      job.setRemaining(this.remaining);
      job.charge(this.area.length);
      this.start((length) => job.processed(length));
    }
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
        if (this.inFlight.size === 0) return;
        await Promise.race([...this.inFlight].map(({ done }) => done));
        continue;
      }
      this.start(copied);
    }
  }

  private get isFull(): boolean {
    return this.inFlight.size >= PIECES_MAX || this.bytesInFlight >= IN_FLIGHT_BYTES;
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
      if (!dirty.nextDirtyArea(at, to, CHUNK_BYTES, area)) return false;
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

  /** The first piece in flight that meets the range. */
  private busyIn(from: number, to: number): Piece | null {
    let first: Piece | null = null;
    for (const piece of this.inFlight) {
      if (piece.offset >= to || piece.end <= from) continue;
      if (first === null || piece.offset < first.offset) first = piece;
    }
    return first;
  }

  /** Start to copy `area`. */
  private start(copied: (bytes: number) => void): void {
    const { offset, length } = this.area;
    this.cursor = offset + length;
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
        const status = await this.status(at, end - at);
        isRead = false;
        if (status.zero) await this.target().writeZeroes(at, status.end - at, REQ_MAY_UNMAP);
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

  /** At most a chunk. */
  private async copyData(offset: number, length: number): Promise<CopyFailure | null> {
    const { top, graph } = this;
    const buffer = await this.buffers.take(length);
    let isRead = true;
    try {
      const data = buffer.subarray(0, length);
      // Not through a backend: the last pieces are read while those are held back.
      await graph.path.run(top, READ, offset, length, data);
      isRead = false;
      await this.target().write(offset, data);
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
  ): Promise<{ readonly inBase: boolean; readonly zero: boolean; readonly end: number }> {
    const status = await blockStatus(this.top, at, length, this.base);
    return { inBase: !status.allocated && !status.zero, zero: status.zero, end: at + status.length };
  }

  /** Everything that was copied is on stable storage. Rejects as JobControl.ioError does. */
  async flush(job: JobControl): Promise<void> {
    for (;;) {
      await job.pausePoint();
      try {
        await this.target().flush();
        return;
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        await job.ioError(error, this.onError, false);
      }
    }
  }
}
