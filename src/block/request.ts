/* hot path: pooled, no allocation once warm */
import { ECANCELED } from "../base/errno.js";
import { Deferred } from "../base/lifecycle.js";
import type { BlockBackend } from "./backend.js";
import { READ, type Access } from "./driver.js";
import type { IoOperation } from "./engine/engine.js";
import { OP_READ, type EngineFile, type OperationKind } from "./engine/engine.js";
import type { BlockNode } from "./node.js";

export const EMPTY = new Uint8Array(0);

export interface RequestOwner {
  /** All of the request is done; `request.error` is 0 or an errno. The owner has the request back. */
  onRequestDone(request: BlockRequest): void;
}

/** That a request writes to a range of a node: told to the node when the request is done. Pooled by the io-path. */
export interface WriteNote {
  node: BlockNode | null;
  /** The driver gave the range its place for this request: told to the driver. */
  placed: boolean;
  offset: number;
  length: number;
  next: WriteNote | null;
}

/** The only per-request state of the data path. Made and pooled by owners (exports, backends' promise face). */
export class BlockRequest {
  access: Access = READ;
  flags = 0;
  /** In the backend's node, bytes. */
  offset = 0;
  length = 0;
  /** READ and WRITE: the bytes are `data[dataStart .. dataStart + length)`. */
  data: Uint8Array = EMPTY;
  dataStart = 0;
  /** Runs still out, plus one while the request is being resolved. */
  pending = 0;
  /** Those of the `pending` that wait for all others: the rests of long ranges, at most one for each level of the graph. */
  waiting = 0;
  private allWaiting: Deferred | null = null;
  /** The first errno seen; 0 while all is well. */
  error = 0;
  /** Through whom it came; null for a driver's own I/O on a child. */
  backend: BlockBackend | null = null;
  epoch = 0;
  /** When the backend was given it; as of `clock`. */
  startedNs = 0.5;
  notes: WriteNote | null = null;
  /** For the owner's lists. */
  next: BlockRequest | null = null;

  constructor(public owner: RequestOwner) {}

  /** Nobody waits for it any more: pieces of a long range that have not begun never do. It is done as ever. */
  abandon(): void {
    if (this.error === 0) this.error = ECANCELED;
  }

  /** Resolves when nothing is pending but those who wait here. */
  otherRuns(): Promise<void> {
    this.waiting += 1;
    this.allWaiting ??= new Deferred();
    return this.allWaiting.promise;
  }

  /** From the io-path: that is so now. */
  runsDone(): void {
    this.waiting = 0;
    this.allWaiting?.resolve();
    this.allWaiting = null;
  }
}

/** A request behind a promise of its errno. */
export class AwaitedRequest implements RequestOwner {
  readonly request = new BlockRequest(this);
  readonly done: Promise<number>;
  private resolve!: (errno: number) => void;

  constructor(access: Access, offset: number, length: number, data: Uint8Array, flags: number) {
    this.done = new Promise((resolve) => {
      this.resolve = resolve;
    });
    const { request } = this;
    request.access = access;
    request.offset = offset;
    request.length = length;
    request.data = data;
    request.flags = flags;
  }

  onRequestDone(request: BlockRequest): void {
    this.resolve(request.error);
  }
}

/** One transfer of a request. Pooled by the io-path. */
export class RunOperation implements IoOperation {
  kind: OperationKind = OP_READ;
  offset = 0;
  data: Uint8Array = EMPTY;
  start = 0;
  length = 0;
  noFallback = false;
  background = false;
  next: RunOperation | null = null;

  constructor(
    public request: BlockRequest,
    public node: BlockNode,
    public file: EngineFile,
  ) {}
}
