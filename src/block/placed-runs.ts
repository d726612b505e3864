/* hot path: pooled, no allocation once warm */
import { REQ_FUA, WRITE } from "./driver.js";
import type { BlockNode } from "./node.js";
import { BlockRequest, EMPTY, type RequestOwner } from "./request.js";

/** The io-path, which carries the writes out. */
interface PlacedPath {
  start(node: BlockNode, request: BlockRequest): void;
  settle(request: BlockRequest, errno: number): void;
}

/**
 * Runs of writes that `place` gave a new place, where the request has other runs too: each goes down as a request of its
 * own, and lands when it is written. It must not wait for the others, of which one may wait for it: a write that begins
 * in a new cluster, goes on where that is in use already, and ends in a part of it that must be copied.
 */
export class PlacedRuns {
  private free: PlacedRun | null = null;

  constructor(private readonly path: PlacedPath) {}

  /** A run of `parent`, at `offset` of `node`, is written at `belowOffset` of `below`. */
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
    const run = this.free ?? new PlacedRun(this, node, parent);
    this.free = run.next;
    run.node = node;
    run.offset = offset;
    run.parent = parent;
    const { request } = run;
    request.flags = flags & ~REQ_FUA;
    request.offset = belowOffset;
    request.length = length;
    request.data = parent.data;
    request.dataStart = dataStart;
    this.path.start(below, request);
  }

  /** From the run, when it is written. */
  done(run: PlacedRun): void {
    const { node, offset, parent, request } = run;
    const errno = request.error;
    node.self.landed!(offset, request.length, errno);
    request.data = EMPTY;
    run.next = this.free;
    this.free = run;
    this.path.settle(parent, errno);
  }
}

class PlacedRun implements RequestOwner {
  readonly request = new BlockRequest(this);
  offset = 0;
  next: PlacedRun | null = null;

  constructor(
    private readonly runs: PlacedRuns,
    public node: BlockNode,
    public parent: BlockRequest,
  ) {
    this.request.access = WRITE;
  }

  onRequestDone(): void {
    this.runs.done(this);
  }
}
