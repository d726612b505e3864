/* hot path: pooled, no allocation once warm */
import { clock } from "../base/clock.js";
import { errnoOf } from "../base/errors.js";
import { READ } from "./driver.js";
import type { BlockNode } from "./node.js";
import { BlockRequest, EMPTY, type RequestOwner } from "./request.js";

/** The io-path, which carries the attempts out. */
interface AttemptPath {
  start(node: BlockNode, request: BlockRequest): void;
  settle(request: BlockRequest, errno: number): void;
}

/**
 * Runs of reads that have another way where they fail (`map` said ATTEMPT): each goes down as a request of its own, so
 * that it is known which of them failed. One that does not costs no promise: some 90 ns, on the 130 to 210 of a read
 * through one node (bench/io-path.ts), and no more garbage.
 */
export class Attempts {
  private free: Attempt | null = null;

  constructor(private readonly path: AttemptPath) {}

  /** A run of `parent`, at `offset` of `node`, is tried at `belowOffset` of `below`. */
  start(
    node: BlockNode,
    offset: number,
    below: BlockNode,
    belowOffset: number,
    length: number,
    dataStart: number,
    parent: BlockRequest,
  ): void {
    const attempt = this.free ?? new Attempt(this, node, parent);
    this.free = attempt.next;
    attempt.node = node;
    attempt.offset = offset;
    attempt.parent = parent;
    const { request } = attempt;
    request.offset = belowOffset;
    request.length = length;
    request.data = parent.data;
    request.dataStart = dataStart;
    this.path.start(below, request);
  }

  /** From the attempt, when its request is done. */
  done(attempt: Attempt): void {
    const { parent, request } = attempt;
    if (request.error === 0) this.path.settle(parent, 0);
    else void this.otherwise(attempt.node, attempt.offset, request, parent);
    request.data = EMPTY;
    attempt.next = this.free;
    this.free = attempt;
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

class Attempt implements RequestOwner {
  readonly request = new BlockRequest(this);
  offset = 0;
  next: Attempt | null = null;

  constructor(
    private readonly attempts: Attempts,
    public node: BlockNode,
    public parent: BlockRequest,
  ) {}

  onRequestDone(): void {
    this.attempts.done(this);
  }
}
