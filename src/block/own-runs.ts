/* hot path: pooled, no allocation once warm */
import { clock } from "../base/clock.js";
import { errnoOf } from "../base/errors.js";
import { READ, REQ_FUA, WRITE } from "./driver.js";
import type { BlockNode } from "./node.js";
import { BlockRequest, EMPTY, type RequestOwner } from "./request.js";

/** The io-path, which carries the runs out. */
interface OwnRunPath {
  start(node: BlockNode, request: BlockRequest): void;
  settle(request: BlockRequest, errno: number): void;
}

/**
 * Runs that go down as requests of their own, because their node wants to know how each of them ends:
 *
 * - reads that have another way where they fail (`map` said ATTEMPT). One that does not costs no promise: some 90 ns, on
 *   the 130 to 210 of a read through one node (bench/io-path.ts), and no more garbage;
 * - writes that `place` gave a new place, where the request has other runs too. One must land without waiting for the
 *   others, of which one may wait for it: a write that begins in a new cluster, goes on where that is in use already, and
 *   ends in a part of it that must be copied.
 */
export class OwnRuns {
  private free: OwnRun | null = null;

  constructor(private readonly path: OwnRunPath) {}

  /** A run of `parent`, at `offset` of `node`, is read or written at `belowOffset` of `below`. */
  start(
    node: BlockNode,
    flags: number,
    offset: number,
    below: BlockNode,
    belowOffset: number,
    length: number,
    dataStart: number,
    parent: BlockRequest,
  ): void {
    const run = this.free ?? new OwnRun(this, node, parent);
    this.free = run.next;
    run.node = node;
    run.offset = offset;
    run.parent = parent;
    const { request } = run;
    request.access = parent.access === READ ? READ : WRITE;
    request.flags = flags & ~REQ_FUA;
    request.offset = belowOffset;
    request.length = length;
    request.data = parent.data;
    request.dataStart = dataStart;
    this.path.start(below, request);
  }

  /** From the run, when its request is done. */
  done(run: OwnRun): void {
    const { node, offset, parent, request } = run;
    const { access, error } = request;
    const tryOtherwise = access === READ && error !== 0;
    if (access === WRITE) node.self.landed!(offset, request.length, error);
    else if (tryOtherwise) void this.otherwise(node, offset, request, parent);
    request.data = EMPTY;
    run.next = this.free;
    this.free = run;
    if (!tryOtherwise) this.path.settle(parent, error);
  }

  private async otherwise(node: BlockNode, offset: number, failed: BlockRequest, parent: BlockRequest): Promise<void> {
    const { data, dataStart, length, error } = failed;
    let errno = 0;
    try {
      await node.self.readOtherwise!(offset, data.subarray(dataStart, dataStart + length), error);
    } catch (reason) {
      errno = errnoOf(reason);
      node.statistics.fail(READ);
    }
    clock.moved();
    this.path.settle(parent, errno);
  }
}

class OwnRun implements RequestOwner {
  readonly request = new BlockRequest(this);
  offset = 0;
  next: OwnRun | null = null;

  constructor(
    private readonly runs: OwnRuns,
    public node: BlockNode,
    public parent: BlockRequest,
  ) {}

  onRequestDone(): void {
    this.runs.done(this);
  }
}
