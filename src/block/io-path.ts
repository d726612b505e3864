/* hot path: the only way bytes are reached. map → queue → settle */
import { assert } from "../base/assert.js";
import { clock } from "../base/clock.js";
import { isZero, ZERO_CHUNK } from "../base/bytes.js";
import { EFBIG, EIO, ENOSPC, ENOTSUP, EPERM } from "../base/errno.js";
import { BlockError, errnoOf, ioError } from "../base/errors.js";
import {
  ATTEMPT,
  BACKING,
  DATA,
  DISCARD,
  FLUSH,
  OPAQUE,
  PERM_RESIZE,
  PREPARE,
  READ,
  REQ_BACKGROUND,
  REQ_FUA,
  REQ_MAY_UNMAP,
  REQ_NO_FALLBACK,
  WRITE,
  WRITE_ZEROES,
  ZERO,
  type Access,
  type Extent,
} from "./driver.js";
import {
  OP_DISCARD,
  OP_READ,
  OP_WRITE,
  OP_ZERO,
  OP_ZERO_UNMAP,
  type IoEngine,
  type OperationKind,
  type OperationOwner,
} from "./engine/engine.js";
import { flush } from "./flush.js";
import { GracePeriods } from "./grace-periods.js";
import type { BlockNode } from "./node.js";
import { OwnRuns } from "./own-runs.js";
import { AwaitedRequest, EMPTY, RunOperation, type BlockRequest, type WriteNote } from "./request.js";

/** Deeper graphs than this are refused when they are built. */
export const GRAPH_DEPTH_MAX = 256;
/**
 * A zero-write or discard may be of petabytes, and a driver may take it in small runs: no more than these are out at a
 * time for one request. More than the graph has levels, each of which may have a rest that waits. Reads and writes are
 * bounded by their data.
 */
const RUNS_MAX = 1024;
/** Nothing lies behind this: offsets are exact numbers. */
export const LENGTH_MAX = Number.MAX_SAFE_INTEGER - 65536;

export class IoPath implements OperationOwner<RunOperation> {
  /** One scratch extent for each level of the graph, so that `map` fills what exists. */
  private readonly scratch: readonly Extent[] = Array.from({ length: GRAPH_DEPTH_MAX }, () => ({
    status: ZERO,
    child: null,
    offset: 0,
    length: 0,
  }));
  private freeOperations: RunOperation | null = null;
  private freeNotes: WriteNote | null = null;
  private readonly ownRuns = new OwnRuns(this);
  readonly inFlight = new GracePeriods();
  /** How many nodes listen to events. While there are none, an event costs the look at this. */
  listeners = 0;

  constructor(readonly engine: IoEngine) {}

  /**
   * Start one request at `node`. The caller has checked the range. Completion may be reported before this returns.
   * Operations are only queued: whoever starts a batch calls `submit` once after it.
   */
  start(node: BlockNode, request: BlockRequest): void {
    request.error = 0;
    request.pending = 1;
    request.notes = null;
    request.epoch = this.inFlight.enter();
    if (request.access === FLUSH) {
      request.pending += 1;
      void this.flushFor(node, request);
    } else {
      this.enter(node, request.access, request.flags, request.offset, request.length, request.dataStart, request, 0);
    }
    this.settle(request, 0);
  }

  /** One request behind a promise: control path, jobs, a driver's own I/O. Rejects with BlockError. */
  async run(
    node: BlockNode,
    access: Access,
    offset: number,
    length: number,
    data: Uint8Array = EMPTY,
    flags = 0,
  ): Promise<void> {
    const awaited = new AwaitedRequest(access, offset, length, data, flags);
    this.start(node, awaited.request);
    this.engine.submit();
    const errno = await awaited.done;
    if (errno !== 0) throw ioError(errno);
  }

  /** Events are raised until what is returned is called. */
  listen(): () => void {
    this.listeners += 1;
    return () => {
      this.listeners -= 1;
    };
  }

  submit(): void {
    clock.moved();
    this.engine.submit();
  }

  /** A range of a request comes to a node. */
  private enter(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
    depth: number,
  ): void {
    node.statistics.count(access, length);
    this.resolve(node, access, flags, offset, length, start, request, depth);
  }

  /** What the core itself has to say about a range of `node`: its end, who may write, zeroes, who wants to know. */
  private resolve(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
    depth: number,
  ): void {
    if (depth >= GRAPH_DEPTH_MAX) {
      this.fail(node, access, request, EIO);
      return;
    }
    const self = node.self;
    if (access === READ) {
      const within = self.length - offset;
      if (length > within) {
        const keep = within > 0 ? within : 0;
        request.data.fill(0, start + keep, start + length);
        length = keep;
      }
    } else {
      const refusal =
        node.readOnly || !node.active
          ? EPERM
          : offset + length > self.length && !mayGrow(node, request, depth)
            ? ENOSPC
            : 0;
      if (refusal !== 0) {
        this.fail(node, access, request, refusal);
        return;
      }
      if (access === DISCARD && !node.unmap) return;
      if (access === WRITE && node.detectZeroes !== 0 && isZero(request.data, start, length)) {
        access = WRITE_ZEROES;
        if (node.detectZeroes === 2) flags |= REQ_MAY_UNMAP;
      }
      this.note(node, offset, length, request, false);
    }
    this.walk(node, access, flags, offset, length, start, request, depth);
  }

  /** Ask `node` about the range, run by run, and send each run where the answer says. */
  private walk(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
    depth: number,
  ): void {
    const { self } = node;
    const extent = this.scratch[depth]!;
    const max = node.maxTransfer;
    while (length > 0) {
      if (request.pending >= RUNS_MAX && (access === WRITE_ZEROES || access === DISCARD)) {
        request.pending += 1;
        void this.goOn(node, access, flags, offset, length, start, request, depth);
        return;
      }
      self.map(access, offset, length > max ? max : length, extent);
      let run = extent.length;
      assert(run > 0 && run <= length, "map answers at least one byte and at most what was asked for");
      switch (extent.status) {
        case DATA: {
          const child = extent.child;
          if (child === null) this.transfer(node, access, flags, extent.offset, run, start, request);
          else this.enter(child.node, access, flags & child.passes, extent.offset, run, start, request, depth + 1);
          break;
        }
        case BACKING: {
          assert(access === READ, "only reads go to the backing node");
          const child = extent.child;
          if (child === null) request.data.fill(0, start, start + run);
          else this.enter(child.node, access, flags, extent.offset, run, start, request, depth + 1);
          break;
        }
        case ZERO:
          assert(access === READ, "only reads find zeroes");
          request.data.fill(0, start, start + run);
          break;
        case PREPARE:
          request.pending += 1;
          void this.detour(node, access, flags, offset, run, start, request, depth);
          break;
        case ATTEMPT:
          assert(access === READ, "only reads have another way");
          request.pending += 1;
          this.ownRuns.start(node, flags, offset, extent.child!.node, extent.offset, run, start, request);
          break;
        case OPAQUE:
          if (access === WRITE && self.place?.(offset, run, flags, extent) === true) {
            run = extent.length;
            this.placed(node, flags, offset, extent, start, request, depth);
            break;
          }
          request.pending += 1;
          void this.opaque(node, access, flags, offset, run, start, request);
          break;
      }
      offset += run;
      start += run;
      length -= run;
    }
  }

  /** A run of a write has a new place, which `extent` says. */
  private placed(
    node: BlockNode,
    flags: number,
    offset: number,
    extent: Extent,
    start: number,
    request: BlockRequest,
    depth: number,
  ): void {
    const below = extent.child!.node; // DATA has one
    const { length } = extent;
    if (length === request.length) {
      this.note(node, offset, length, request, true);
      this.enter(below, WRITE, flags, extent.offset, length, start, request, depth + 1);
    } else {
      request.pending += 1;
      this.ownRuns.start(node, flags, offset, below, extent.offset, length, start, request);
    }
  }

  private fail(node: BlockNode, access: Access, request: BlockRequest, errno: number): void {
    node.statistics.fail(access);
    if (request.error === 0) request.error = errno;
  }

  /**
   * Remember that the request writes here; told to the node when all is done, failed or not. Also where nobody wants to
   * know yet: a bitmap may be added while the write is on its way. Some 15 ns for each node (bench/io-path.ts).
   */
  private note(node: BlockNode, offset: number, length: number, request: BlockRequest, placed: boolean): void {
    const note = this.freeNotes ?? { node: null, placed: false, offset: 0, length: 0, next: null };
    this.freeNotes = note.next;
    note.node = node;
    note.placed = placed;
    note.offset = offset;
    note.length = length;
    note.next = request.notes;
    request.notes = note;
  }

  private transfer(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
  ): void {
    const file = node.self.file;
    assert(file !== undefined, "DATA without a child needs a file");
    if (access !== READ && offset + length > LENGTH_MAX) {
      this.fail(node, access, request, EFBIG);
      return;
    }
    request.pending += 1;
    const operation = this.freeOperations ?? new RunOperation(request, node, file);
    this.freeOperations = operation.next;
    operation.next = null;
    operation.request = request;
    operation.node = node;
    operation.file = file;
    operation.offset = offset;
    operation.length = length;
    operation.data = request.data;
    operation.start = start;
    operation.noFallback = (flags & REQ_NO_FALLBACK) !== 0;
    operation.background = (flags & REQ_BACKGROUND) !== 0;
    operation.kind = operationKind(access, flags);
    this.engine.queue(operation, this);
  }

  /** From the engine. */
  onOperationDone(operation: RunOperation, errno: number): void {
    const { request, kind, file, node } = operation;
    if (kind === OP_DISCARD) {
      node.statistics.discarded(operation.length, errno);
      // A discard is a hint: a host that cannot is no error of the client's.
      if (errno === ENOTSUP) errno = 0;
    }
    if (errno !== 0) node.statistics.fail(request.access);
    if (kind !== OP_READ) {
      file.writeGeneration += 1;
      if (kind !== OP_WRITE) file.holeGeneration += 1;
      const end = operation.offset + operation.length;
      if (errno === 0 && kind !== OP_DISCARD && end > file.length) file.length = end;
    }
    operation.data = EMPTY;
    operation.next = this.freeOperations;
    this.freeOperations = operation;
    this.settle(request, errno);
  }

  /** A run of the request is done. */
  settle(request: BlockRequest, errno: number): void {
    assert(request.pending > 0, "a request settles once for each run");
    if (errno !== 0 && request.error === 0) request.error = errno;
    request.pending -= 1;
    if (request.pending === 0) this.done(request);
    else if (request.pending === request.waiting) request.runsDone();
  }

  private done(request: BlockRequest): void {
    // Lower nodes first. Marked whether it failed or not: a failed write may have changed the disk.
    while (request.notes !== null) {
      const note = request.notes;
      request.notes = note.next;
      const node = note.node!;
      if (note.placed) node.self.landed!(note.offset, note.length, request.error);
      else {
        if (request.access !== DISCARD) node.statistics.wroteTo(note.offset + note.length);
        node.written(note.offset, note.length);
      }
      note.node = null;
      note.next = this.freeNotes;
      this.freeNotes = note;
    }
    const { backend } = request;
    if ((request.flags & REQ_FUA) !== 0 && request.error === 0 && backend !== null) {
      request.flags &= ~REQ_FUA;
      request.pending = 1;
      void this.flushFor(backend.node, request);
      return;
    }
    this.inFlight.leave(request.epoch);
    if (backend !== null) backend.requestDone(request);
    else request.owner.onRequestDone(request);
  }

  /** The slow path, 1: the driver needs to wait before it can say where the bytes lie. Asks the same node again. */
  private async detour(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
    depth: number,
  ): Promise<void> {
    let errno = 0;
    try {
      assert(node.self.prepare !== undefined, "a driver that answers PREPARE has prepare");
      await node.self.prepare(access, offset, length);
      this.resolve(node, access, flags, offset, length, start, request, depth);
      this.engine.submit();
    } catch (error) {
      errno = errnoOf(error);
      node.statistics.fail(access);
    }
    clock.moved();
    this.settle(request, errno);
  }

  /** The rest of a range that is of too many runs, when those that are out are done. */
  private async goOn(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
    depth: number,
  ): Promise<void> {
    await request.otherRuns();
    if (request.error === 0) {
      this.walk(node, access, flags, offset, length, start, request, depth);
      this.engine.submit();
    }
    this.settle(request, 0);
  }

  /** The slow path, 2: the driver moves the bytes itself. */
  private async opaque(
    node: BlockNode,
    access: Access,
    flags: number,
    offset: number,
    length: number,
    start: number,
    request: BlockRequest,
  ): Promise<void> {
    let errno = 0;
    try {
      const { self } = node;
      if (access === READ || access === WRITE) {
        const data = request.data.subarray(start, start + length);
        await (access === READ ? self.read!(offset, data) : self.write!(offset, data, flags));
      } else if (access === WRITE_ZEROES) {
        await this.opaqueZeroes(node, offset, length, flags, request);
      } else if (self.discard !== undefined) {
        await self.discard(offset, length);
      }
    } catch (error) {
      errno = access === DISCARD && error instanceof BlockError && error.errno === ENOTSUP ? 0 : errnoOf(error);
      if (errno !== 0) node.statistics.fail(access);
    }
    clock.moved();
    this.settle(request, errno);
  }

  /** A driver that cannot write zeroes cheaply gets them as data, unless the request forbids that. */
  private async opaqueZeroes(
    node: BlockNode,
    offset: number,
    length: number,
    flags: number,
    request: BlockRequest,
  ): Promise<void> {
    try {
      if (node.self.writeZeroes === undefined) throw ioError(ENOTSUP);
      await node.self.writeZeroes(offset, length, flags);
      return;
    } catch (error) {
      if (!(error instanceof BlockError) || error.errno !== ENOTSUP || (flags & REQ_NO_FALLBACK) !== 0) throw error;
    }
    for (let done = 0; done < length && request.error === 0;) {
      const chunk = Math.min(ZERO_CHUNK.length, node.maxTransfer, length - done);
      await node.self.write!(offset + done, ZERO_CHUNK.subarray(0, chunk), 0);
      done += chunk;
    }
  }

  private async flushFor(node: BlockNode, request: BlockRequest): Promise<void> {
    let errno = 0;
    try {
      await this.flush(node);
    } catch (error) {
      errno = errnoOf(error);
    }
    clock.moved();
    this.settle(request, errno);
  }

  /** Bring everything written through `node` to stable storage. Rejects with BlockError. */
  flush(node: BlockNode): Promise<void> {
    return flush(this, node);
  }
}

/**
 * May the request make the node longer? Not for who may not change its length: the node had another one when the request
 * was checked, and was made shorter while it was held back or its data was on its way.
 */
function mayGrow(node: BlockNode, { backend }: BlockRequest, depth: number): boolean {
  if (depth === 0 && backend !== null && (backend.permissions.taken & PERM_RESIZE) === 0) return false;
  return node.growable;
}

function operationKind(access: Access, flags: number): OperationKind {
  if (access === READ) return OP_READ;
  if (access === WRITE) return OP_WRITE;
  if (access === DISCARD) return OP_DISCARD;
  return (flags & REQ_MAY_UNMAP) !== 0 ? OP_ZERO_UNMAP : OP_ZERO;
}
