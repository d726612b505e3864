import { assert } from "../base/assert.js";
import { BlockError } from "../base/errors.js";
import { sleepOneTurn } from "../base/turns.js";
import type { BackendOwner, BlockBackend } from "../block/backend.js";
import { blockStatus } from "../block/block-status.js";
import { CopyBuffers } from "../block/copy-buffers.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, PERM_WRITE_UNCHANGED, READ } from "../block/driver.js";
import { changeBacking, nameFor, type BackingName } from "../block/graph/backing-file.js";
import { below, linkBelow, skipFilters } from "../block/graph/chain.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { GraphTransaction } from "../block/graph/transaction.js";
import type { BlockChild, BlockNode } from "../block/node.js";
import type { BlockdevOnError } from "../../qapi/generated/types.js";
import { COPY_BYTES, SMALL_CHUNK_BYTES } from "./chain-copy.js";
import { leaveFilter } from "./follow.js";
import type { JobControl, JobDriver } from "./job.js";

/** Pieces in flight at a time; `backup.ts` says why. */
const PIECES_MAX = 64;
/** So many runs of a disk that holds nothing to copy, and then sockets and timers get their turn. */
const RUNS_A_TURN = 256;

export interface StreamPlan {
  readonly graph: BlockGraph;
  /** What is to hold all that is copied: an image, or filters that show one. */
  readonly device: BlockNode;
  /** A copy-on-read node right above `device`, with the parents that `device` had. */
  readonly filter: BlockNode;
  /** From right below `device` to the last layer that is copied from. */
  readonly layers: readonly BlockNode[];
  /** How the header is to call the base; undefined: by its own name. */
  readonly backingFile: string | undefined;
  /** A base that is no image format is called raw. */
  readonly maskProtocol: boolean;
  readonly onError: BlockdevOnError;
  /** Makes the device what it was, where it was read-only. */
  readonly restoreDevice: () => Promise<void>;
}

/** What one step copies. */
interface Piece {
  readonly offset: number;
  readonly end: number;
  /** Of the progress: what the piece is rounded up by has been counted, or will be; with what need not be copied behind it. */
  bytes: number;
  /** Known to be nothing but zeroes. */
  readonly zero: boolean;
  /** Copied, or given up. */
  over: boolean;
}

/**
 * Copies what an image gets from layers of its backing chain into the image, so that it no longer needs them. The image
 * itself sees to it that a copy never undoes what guests write meanwhile (`copyUp`), so nothing need be remembered of
 * their writes; what they read is copied by the filter on the way.
 */
export class StreamJob implements JobDriver {
  readonly type = "stream";
  readonly isBlockJob = true;
  readonly blockedNodes: readonly BlockNode[];
  /** The image that grows. */
  private readonly top: BlockNode;
  /** What is below it is the base, whoever that is by then. */
  private readonly aboveBase: BlockNode;
  private readonly holds: BlockBackend[] = [];
  private readonly frozen: BlockChild[] = [];
  private readonly buffers = new CopyBuffers(COPY_BYTES + SMALL_CHUNK_BYTES);
  private readonly inFlight = new Set<Promise<void>>();
  private bytesInFlight = 0;
  private cursor = 0;
  /**
   * What the progress does not tell yet, in the order of the disk: it tells only what is copied without a gap, so that
   * clients see at an error where it was.
   */
  private readonly untold: Piece[] = [];
  /** Last things first. */
  private again: Piece[] = [];
  private failures: { readonly piece: Piece; readonly error: unknown }[] = [];
  /** The policy lets the job go on without what failed; it cannot succeed any more. */
  private ignored: BlockError | null = null;
  private moved = false;

  constructor(private readonly plan: StreamPlan) {
    const { device, filter, layers } = plan;
    this.top = skipFilters(device);
    this.aboveBase = layers.at(-1) ?? device;
    this.blockedNodes = [device, filter, ...layers];
  }

  /** There is no image to copy from. */
  get isNothing(): boolean {
    return this.plan.layers.every((node) => node === this.top || node.driver.kind === "filter");
  }

  private get base(): BlockNode | null {
    return below(this.aboveBase);
  }

  /** The filter comes above the device. Rejects with a conflict's text; `clean` is to be called then, too. */
  async insert(): Promise<void> {
    const { graph, device, filter, layers } = this.plan;
    await graph.drained([device], (transaction) => {
      transaction.replace(device, filter);
      for (const node of [device, ...layers]) {
        if (node !== this.aboveBase) transaction.freeze(linkBelow(node)!); // the next layer is there
      }
    });
    for (const node of [device, ...layers]) if (node !== this.aboveBase) this.frozen.push(linkBelow(node)!);
  }

  /** Take the job's holds. Throws the conflict's text; `clean` is to be called then, too. */
  attach(owner: BackendOwner): void {
    const { graph, filter, device, layers } = this.plan;
    const { holds } = this;
    const hold = (node: BlockNode, taken: number, shared: number, who: BackendOwner): void => {
      holds.push(graph.backend(node, { taken, shared }, who));
    };
    const inBetween = PERM_CONSISTENT_READ | PERM_WRITE_UNCHANGED;
    hold(filter, 0, PERM_ALL, { ...owner, childName: "main node" });
    // A drain of any of these drains the filter as well, whose end is the last that the job waits for.
    const drainedBegin = (): Promise<void> | void => owner.drainedBegin?.(false);
    const lower = { ...owner, drainedBegin, drainedEnd: () => undefined };
    hold(device, 0, inBetween | PERM_WRITE, { ...lower, childName: "active node" });
    for (const node of layers) hold(node, 0, inBetween, { ...lower, childName: "intermediate node" });
    const reader = { description: "an unnamed block device", drainedBegin };
    hold(filter, PERM_CONSISTENT_READ, inBetween | PERM_WRITE, reader);
  }

  async run(job: JobControl): Promise<void> {
    if (this.isNothing) return;
    // The reply to the command comes first.
    await sleepOneTurn();
    job.setRemaining(this.top.length);
    await job.pausePoint();
    for (;;) {
      if (this.failures.length > 0 || job.interrupted) {
        await this.settle(job);
        continue;
      }
      const piece = this.isFull ? null : (this.again.pop() ?? (await this.find(job)));
      if (piece !== null) this.start(job, piece);
      else if (this.inFlight.size > 0) await Promise.race(this.inFlight);
      else if (this.cursor >= this.top.length && this.failures.length === 0) break;
    }
    await this.flush(job);
    if (this.ignored !== null) throw this.ignored;
  }

  private get isFull(): boolean {
    return this.inFlight.size >= PIECES_MAX || this.bytesInFlight >= COPY_BYTES;
  }

  /** Wait for what is on its way, apply the policy to what failed, and rest where the job is to rest. */
  private async settle(job: JobControl): Promise<void> {
    await Promise.all(this.inFlight);
    this.buffers.trim();
    const { onError } = this.plan;
    const failures = this.failures.splice(0).sort((a, b) => a.piece.offset - b.piece.offset);
    if (onError !== "ignore") {
      // What failed with the first is tried again without a word: it may have the same cause.
      this.again.push(...failures.map(({ piece }) => piece).reverse());
      failures.splice(1);
    }
    for (const { piece, error } of failures) {
      // Whichever side it was: to clients it is a read that failed.
      await job.ioError(error, onError, true);
      if (onError !== "ignore") break;
      if (error instanceof BlockError) this.ignored ??= error;
      this.tell(job, piece);
    }
    await job.pausePoint();
  }

  /** The next piece from the cursor on; null where there is none, or the job has to look at something else first. */
  private async find(job: JobControl): Promise<Piece | null> {
    const { top } = this;
    const unit = top.self.copyUpUnit ?? 1;
    for (let runs = 1; this.cursor < top.length && !job.interrupted; runs++) {
      if (runs % RUNS_A_TURN === 0) await sleepOneTurn();
      const offset = this.cursor;
      const { base } = this;
      let status;
      try {
        status = await blockStatus(top, offset, top.length - offset, base);
      } catch (error) {
        this.cursor = Math.min(top.length, offset + SMALL_CHUNK_BYTES);
        const piece = this.append(offset, this.cursor, this.cursor - offset, false);
        this.failures.push({ piece, error });
        return null;
      }
      // A layer that is too short shows zeroes; a longer base must not shine through.
      const isWanted = status.depth > 1 || (status.depth === 0 && status.zero && base !== null);
      if (!isWanted) {
        this.cursor += status.length;
        const before = this.untold.at(-1);
        if (before === undefined) job.processed(status.length);
        else before.bytes += status.length;
        continue;
      }
      const start = offset - (offset % unit);
      const most = start + Math.max(SMALL_CHUNK_BYTES, unit);
      const end = Math.min(top.length, most, Math.ceil((offset + status.length) / unit) * unit);
      this.cursor = end;
      const zero = status.zero && start === offset && offset + status.length >= end;
      return this.append(start, end, end - offset, zero);
    }
    return null;
  }

  private append(offset: number, end: number, bytes: number, zero: boolean): Piece {
    const piece = { offset, end, bytes, zero, over: false };
    this.untold.push(piece);
    return piece;
  }

  /** A piece is over: the progress moves on to the first that is not. */
  private tell(job: JobControl, piece: Piece): void {
    piece.over = true;
    while (this.untold[0]?.over === true) job.processed(this.untold.shift()!.bytes);
  }

  private start(job: JobControl, piece: Piece): void {
    const length = piece.end - piece.offset;
    job.charge(length);
    this.bytesInFlight += length;
    const done = this.copy(piece)
      .then(
        () => this.tell(job, piece),
        (error: unknown) => void this.failures.push({ piece, error }),
      )
      .finally(() => {
        this.inFlight.delete(done);
        this.bytesInFlight -= length;
      });
    this.inFlight.add(done);
  }

  private async copy({ offset, end, zero }: Piece): Promise<void> {
    const { top, buffers } = this;
    assert(top.self.copyUp !== undefined, "an image above a backing file can copy up");
    const length = end - offset;
    const buffer = await buffers.take(length);
    try {
      const data = buffer.subarray(0, length);
      if (zero) data.fill(0);
      else await this.plan.graph.path.run(top, READ, offset, length, data);
      await top.self.copyUp(offset, data);
    } finally {
      buffers.give(buffer);
    }
  }

  /** What was copied is stable before the image forgets where it came from. */
  private async flush(job: JobControl): Promise<void> {
    for (;;) {
      await job.pausePoint();
      try {
        await this.plan.graph.path.flush(this.top);
        return;
      } catch (error) {
        await job.ioError(error, this.plan.onError, true);
      }
    }
  }

  /** All is in the image: its header says so, and the graph. */
  async prepare(): Promise<void> {
    const { top } = this;
    if (!top.children.has("backing")) return;
    await changeBacking(this.plan.graph, {
      overlays: () => [top],
      name: () => this.baseName(),
      nodes: [],
      change: (transaction) => this.finish(transaction),
    });
    this.moved = true;
  }

  private baseName(): BackingName {
    const { backingFile, maskProtocol } = this.plan;
    return this.base === null ? { file: "", format: "" } : nameFor(this.base, backingFile, maskProtocol);
  }

  private finish(transaction: GraphTransaction): void {
    const { base } = this;
    const backing = this.top.children.get("backing");
    this.leave(transaction, this.plan.device);
    if (backing === undefined) return;
    if (base === null) transaction.detach(backing);
    else transaction.move(backing, base);
  }

  private leave(transaction: GraphTransaction, to: BlockNode): void {
    for (const child of this.frozen) transaction.thaw(child);
    leaveFilter(transaction, this.plan.filter, this.holds, to);
  }

  async clean(): Promise<void> {
    const { graph, filter, device, restoreDevice } = this.plan;
    if (!this.moved) await graph.drained([filter], (transaction) => this.leave(transaction, device));
    for (const hold of this.holds.splice(0)) await hold[Symbol.asyncDispose]();
    await graph.close(filter);
    assert(graph.lookup(filter.nodeName) !== filter, "nobody holds a filter whose parents have moved");
    await restoreDevice();
  }
}
