/* hot path: carry out valid requests and queue their replies */
import { assert } from "../base/assert.js";
import { clock } from "../base/clock.js";
import { EINVAL, EPERM, errnoText } from "../base/errno.js";
import { errnoOf } from "../base/errors.js";
import { StatusWalk } from "../block/block-status.js";
import {
  DISCARD,
  FLUSH,
  READ,
  REQ_FUA,
  REQ_MAY_UNMAP,
  REQ_NO_FALLBACK,
  WRITE,
  WRITE_ZEROES,
  type Access,
} from "../block/driver.js";
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_CACHE,
  NBD_CMD_FLAG_DF,
  NBD_CMD_FLAG_FAST_ZERO,
  NBD_CMD_FLAG_FUA,
  NBD_CMD_FLAG_NO_HOLE,
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
} from "../block/nbd/protocol.js";
import { EMPTY } from "../block/request.js";
import { answerStatus } from "./block-status-reply.js";
import { HEADROOM, type BufferPool } from "./buffers.js";
import type { NbdExport } from "./export.js";
import { resolveStatus, type MetaContext } from "./meta-context.js";
import { SIMPLE, type ReplyMode, type ReplyWriter } from "./reply.js";
import type { RequestSlot, SlotOwner } from "./request-slot.js";
import { failureText, INACTIVE, refusalText, type Refusal } from "./validate.js";

/** Runs that a sparse READ is split into; what lies behind is sent as data. */
const READ_RUNS_MAX = 1024;

/** What was agreed on in the handshake. */
export interface Agreement {
  readonly export: NbdExport;
  readonly mode: ReplyMode;
  readonly contexts: readonly MetaContext[];
}

export interface RunnerHost {
  /** The slot's reply is queued (or nobody wants one any more): the slot is free. */
  replied(slot: RequestSlot): void;
  /** A reply was queued; perhaps outside the turn that received its request. */
  flushSoon(): void;
}

/** Turns requests into block I/O and its outcome into replies. */
export class RequestRunner implements SlotOwner {
  private readonly export: NbdExport;
  private readonly mode: ReplyMode;
  private readonly contexts: readonly MetaContext[];
  private readonly walk = new StatusWalk();
  private started = false;

  constructor(
    private readonly host: RunnerHost,
    agreement: Agreement,
    private readonly replies: ReplyWriter,
    private readonly pool: BufferPool,
  ) {
    this.export = agreement.export;
    this.mode = agreement.mode;
    this.contexts = agreement.contexts;
  }

  /** Carry out a valid request. */
  begin(slot: RequestSlot): void {
    switch (slot.type) {
      case NBD_CMD_READ:
        this.beginRead(slot);
        return;
      case NBD_CMD_WRITE: {
        const { request } = slot;
        request.data = slot.payload;
        request.dataStart = slot.payloadStart;
        this.start(slot, WRITE, 0);
        return;
      }
      case NBD_CMD_FLUSH:
        this.start(slot, FLUSH, 0);
        return;
      case NBD_CMD_TRIM:
        this.start(slot, DISCARD, 0);
        return;
      case NBD_CMD_WRITE_ZEROES: {
        const unmap = (slot.flags & NBD_CMD_FLAG_NO_HOLE) === 0 ? REQ_MAY_UNMAP : 0;
        const fast = (slot.flags & NBD_CMD_FLAG_FAST_ZERO) !== 0 ? REQ_NO_FALLBACK : 0;
        this.start(slot, WRITE_ZEROES, unmap | fast);
        return;
      }
      case NBD_CMD_BLOCK_STATUS:
        void this.status(slot);
        return;
      default:
        // A hint that nothing here could make use of.
        assert(slot.type === NBD_CMD_CACHE, "every valid type is carried out");
        this.replies.done(slot);
        this.host.replied(slot);
    }
  }

  private start(slot: RequestSlot, access: Access, flags: number): void {
    const { request } = slot;
    if (access === FLUSH) {
      request.offset = request.length = 0;
    } else {
      request.offset = slot.offset;
      request.length = slot.length;
      if ((slot.flags & NBD_CMD_FLAG_FUA) !== 0 || this.export.writethrough) flags |= REQ_FUA;
    }
    request.access = access;
    request.flags = flags;
    this.startRequest(slot);
  }

  private startRequest(slot: RequestSlot): void {
    this.started = true;
    this.export.backend.start(slot.request);
  }

  private beginRead(slot: RequestSlot): void {
    if (slot.length === 0) {
      this.replies.none(slot);
      this.host.replied(slot);
      return;
    }
    slot.runCount = 0;
    if (this.mode === SIMPLE || (slot.flags & NBD_CMD_FLAG_DF) !== 0) {
      slot.addRun(false, slot.length);
      this.read(slot);
      return;
    }
    if (this.export.drain.drained || !this.planRead(slot)) {
      void this.planSlowly(slot);
      return;
    }
    this.read(slot);
  }

  /** Find the holes of a READ as far as no driver has to wait. False: it has to; `runs` holds what is known. */
  private planRead(slot: RequestSlot): boolean {
    const { walk } = this;
    const end = slot.offset + slot.length;
    let at = slot.offset;
    for (let i = 0; i < slot.runCount; i++) at += slot.runs[i]!;
    while (at < end) {
      if (slot.runCount >= READ_RUNS_MAX) {
        slot.addRun(false, end - at);
        break;
      }
      if (walk.step(this.export.backend.node, at, end - at) !== null) return false;
      slot.addRun(walk.out.zero, walk.out.length);
      at += walk.out.length;
    }
    return true;
  }

  private async planSlowly(slot: RequestSlot): Promise<void> {
    let errno = 0;
    try {
      await this.export.drain.beginWalk();
      try {
        const walk = new StatusWalk();
        while (!this.planRead(slot)) {
          let at = slot.offset;
          for (let i = 0; i < slot.runCount; i++) at += slot.runs[i]!;
          await resolveStatus(walk, this.export.backend, at, slot.offset + slot.length - at);
          slot.addRun(walk.out.zero, walk.out.length);
        }
      } finally {
        this.export.drain.endWalk();
      }
    } catch (error) {
      errno = errnoOf(error);
    }
    if (errno !== 0) {
      this.failed(slot, errno, `unable to check for holes: ${errnoText(errno)}`);
      return;
    }
    if (this.replies.closed) {
      this.host.replied(slot);
      return;
    }
    this.read(slot);
    this.submit();
  }

  /** Read what is not a hole: from the first byte of data to the last. */
  private read(slot: RequestSlot): void {
    const { runs, runCount, request } = slot;
    // Runs of data and holes take turns, data first: a lone hole is [0, length].
    const first = runs[0] === 0 ? runs[1]! : 0;
    const lastHole = runCount % 2 === 0 ? runs[runCount - 1]! : 0;
    const { statistics } = this.export.backend;
    request.access = READ;
    if (first === slot.length) {
      // Answered without the node.
      clock.look();
      request.startedNs = clock.cell[0]!;
      statistics.count(READ, slot.length);
      statistics.took(request);
      this.replies.holeChunk(slot, true, slot.offset, slot.length);
      this.host.replied(slot);
      this.host.flushSoon();
      return;
    }
    const tail = runCount > 2 || runs[0] !== 0 ? lastHole : 0;
    slot.buffer = this.pool.take(HEADROOM + slot.length);
    request.flags = 0;
    statistics.addBytes(READ, first + tail);
    request.offset = slot.offset + first;
    request.length = slot.length - first - tail;
    request.data = slot.buffer;
    request.dataStart = HEADROOM + first;
    this.startRequest(slot);
  }

  /** From the backend: the request is done. */
  completed(slot: RequestSlot): void {
    const { error } = slot.request;
    slot.request.data = EMPTY;
    if (error !== 0) {
      this.failed(slot, error, failureText(slot.type));
      return;
    }
    if (!this.replies.closed) {
      if (slot.type === NBD_CMD_READ) this.replyRead(slot);
      else this.replies.done(slot);
    }
    this.host.replied(slot);
    this.host.flushSoon();
  }

  private replyRead(slot: RequestSlot): void {
    const { runs, runCount, buffer } = slot;
    const { replies } = this;
    if (runCount === 1) {
      replies.wholeData(slot, buffer, slot.offset, slot.length);
      slot.buffer = EMPTY;
      return;
    }
    let at = 0;
    for (let i = 0; i < runCount; i++) {
      const length = runs[i]!;
      if (length === 0) continue;
      const last = at + length === slot.length;
      if (i % 2 === 0) replies.dataChunk(slot, last, slot.offset + at, buffer, HEADROOM + at, length);
      else replies.holeChunk(slot, last, slot.offset + at, length);
      at += length;
    }
    if (!replies.copies(slot.length)) {
      replies.adopt(buffer);
      slot.buffer = EMPTY;
    }
  }

  private failed(slot: RequestSlot, errno: number, text: string): void {
    if (!this.replies.closed) this.replies.error(slot, errno, text);
    this.host.replied(slot);
    this.host.flushSoon();
  }

  refuse(slot: RequestSlot, refusal: Refusal): void {
    const access = accessOf(slot.type);
    if (access !== null) this.export.backend.statistics.refuse(access);
    this.replies.error(slot, refusal === INACTIVE ? EPERM : EINVAL, refusalText(refusal, slot, slot, this.export.size));
    this.host.replied(slot);
  }

  private async status(slot: RequestSlot): Promise<void> {
    let errno = 0;
    try {
      await this.export.drain.beginWalk();
      try {
        await answerStatus(slot, this.contexts, this.export.backend, this.replies, this.mode, this.pool);
      } finally {
        this.export.drain.endWalk();
      }
    } catch (error) {
      errno = errnoOf(error);
    }
    if (errno !== 0) {
      this.failed(slot, errno, failureText(slot.type));
      return;
    }
    this.host.replied(slot);
    this.host.flushSoon();
  }

  /** End of a batch: let the engine begin. */
  submit(): void {
    if (!this.started) return;
    this.started = false;
    this.export.backend.submit();
  }
}

/** What a request would have been to the node; null for what only asks. Off the hot path. */
function accessOf(type: number): Access | null {
  switch (type) {
    case NBD_CMD_READ:
      return READ;
    case NBD_CMD_WRITE:
      return WRITE;
    case NBD_CMD_WRITE_ZEROES:
      return WRITE_ZEROES;
    case NBD_CMD_TRIM:
      return DISCARD;
    case NBD_CMD_FLUSH:
      return FLUSH;
    default:
      return null;
  }
}
