import { assert } from "../base/assert.js";
import { clock } from "../base/clock.js";
import { ioError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import { DISCARD, FLUSH, READ, WRITE, WRITE_ZEROES, type Access, type Permissions } from "./driver.js";
import type { IoPath } from "./io-path.js";
import type { BlockNode } from "./node.js";
import { AwaitedRequest, type BlockRequest } from "./request.js";
import { IoStatistics } from "./statistics.js";

/** What the holder of a backend may want to hear. */
export interface BackendOwner {
  /** In words of the reference's permission conflicts: `an unnamed block device`, `backup job 'j'`. */
  readonly description: string;
  /** How the hold is called in those texts; `root` where it is left out. */
  readonly childName?: string;
  /** The node may become inactive: what this one takes of it counts only while it is active. */
  readonly allowsInactive?: boolean;
  /** The job that holds the node, where it is one. */
  readonly jobId?: string;
  /**
   * The node under it is drained: start nothing new, and tell when nothing of yours goes on. Drains nest, and one
   * `drainedEnd` ends them all: `isFirst` tells which of them it goes with.
   */
  drainedBegin?(isFirst: boolean): Promise<void> | void;
  drainedEnd?(): void;
  /** The graph put another node under the backend (a filter, a pivot). */
  nodeChanged?(node: BlockNode): void;
  /**
   * Of one that can do with another length, though it lets nobody take the permission to change it: `block_resize` has done
   * so, and nothing is in flight.
   */
  resized?(): void;
}

/**
 * How an export or a job holds a node: the root of its requests and of its permissions. Made by `graph.backend()`.
 * While the node is drained, `start` keeps requests back, in their order.
 */
export class BlockBackend {
  permissions: Permissions = { taken: 0, shared: 0 };
  /** Requests started and not done. */
  private live = 0;
  /** Drains that have begun: until the last of them ends the owner rests. */
  private drains = 0;
  /** Those of them that the owner rests for already: new requests are held back. */
  private quiesced = 0;
  private heldFirst: BlockRequest | null = null;
  private heldLast: BlockRequest | null = null;
  private idle: Deferred | null = null;
  private closed = false;
  /** Of its requests, those that were held back included; what failed is no operation here. */
  readonly statistics = new IoStatistics();

  constructor(
    public node: BlockNode,
    readonly owner: BackendOwner,
    private readonly path: IoPath,
    private readonly detach: (backend: BlockBackend) => Promise<void>,
  ) {}

  get length(): number {
    return this.node.self.length;
  }

  get requestsInFlight(): number {
    return this.live;
  }

  /** Somebody waits for the owner to rest, or it does. */
  get isDraining(): boolean {
    return this.drains > 0;
  }

  /**
   * The data path: no promise. `request.owner.onRequestDone` is called when it is done, perhaps before this returns.
   * The range must lie inside the node. Call `submit` after a batch.
   */
  start(request: BlockRequest): void {
    assert(!this.closed, "a closed backend starts nothing");
    request.backend = this;
    clock.look();
    request.startedNs = clock.cell[0]!;
    if (this.quiesced > 0) {
      request.next = null;
      if (this.heldLast === null) this.heldFirst = request;
      else this.heldLast.next = request;
      this.heldLast = request;
      return;
    }
    this.live += 1;
    this.path.start(this.node, request);
  }

  submit(): void {
    this.path.submit();
  }

  /** From the io-path. */
  requestDone(request: BlockRequest): void {
    this.live -= 1;
    this.account(request);
    request.owner.onRequestDone(request);
    if (this.live === 0 && this.idle !== null) {
      this.idle.resolve();
      this.idle = null;
    }
  }

  private account(request: BlockRequest): void {
    const { access, length, error } = request;
    const { statistics } = this;
    statistics.took(request);
    this.node.statistics.took(request);
    if (error !== 0) statistics.fail(access);
    else {
      statistics.count(access, length);
      if (access === WRITE || access === WRITE_ZEROES) statistics.wroteTo(request.offset + length);
    }
  }

  /** The same path behind a promise, for jobs and commands. All reject with BlockError. */
  read(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.run(READ, offset, data.length, data, flags);
  }

  write(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.run(WRITE, offset, data.length, data, flags);
  }

  writeZeroes(offset: number, length: number, flags = 0): Promise<void> {
    return this.run(WRITE_ZEROES, offset, length, undefined, flags);
  }

  discard(offset: number, length: number): Promise<void> {
    return this.run(DISCARD, offset, length);
  }

  flush(): Promise<void> {
    return this.run(FLUSH, 0, 0);
  }

  private async run(access: Access, offset: number, length: number, data?: Uint8Array, flags = 0): Promise<void> {
    const awaited = new AwaitedRequest(access, offset, length, data ?? NONE, flags);
    this.start(awaited.request);
    this.path.submit();
    const errno = await awaited.done;
    if (errno !== 0) throw ioError(errno);
  }

  /**
   * From the graph: hold back new requests and wait until those in flight are done. Nests. The owner comes to rest
   * first, with its I/O still going through: a job that waits for its read could never stop.
   */
  async quiesce(): Promise<void> {
    this.drains += 1;
    await this.owner.drainedBegin?.(this.drains === 1);
    this.quiesced += 1;
    if (this.live === 0) return;
    this.idle ??= new Deferred();
    await this.idle.promise;
  }

  resume(): void {
    assert(this.quiesced > 0, "resume follows quiesce");
    this.drains -= 1;
    this.quiesced -= 1;
    if (this.quiesced === 0) this.startHeld();
    if (this.drains === 0) this.owner.drainedEnd?.();
  }

  private startHeld(): void {
    let request = this.heldFirst;
    this.heldFirst = this.heldLast = null;
    while (request !== null) {
      const following: BlockRequest | null = request.next;
      request.next = null;
      this.live += 1;
      this.path.start(this.node, request);
      request = following;
    }
    this.path.submit();
  }

  /** Let go of the node. Nothing may be in flight. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.closed) return;
    assert(this.live === 0 && this.heldFirst === null, "a backend closes when its requests are done");
    this.closed = true;
    await this.detach(this);
  }
}

const NONE = new Uint8Array(0);
