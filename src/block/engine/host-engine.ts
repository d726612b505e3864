/* hot path: queue → begin → onOperationDone */
/**
 * What the engines for the host's files have in common. Small transfers that need not wait are made at once, on the
 * iothread; everything else goes the slow way, and that is where they differ: libuv's pool, or an io_uring.
 *
 * Measured (Node 20.20, ext4, page-cached, 2 shared cores, 4 KiB each, ns per operation):
 *
 *   read    preadv2(RWF_NOWAIT) through koffi 1220 · fs.readSync 1210 · fs.read 34300 at depth 1, 1400 at 16
 *   write   pwritev2 through koffi 4320 · fs.writeSync 4380 · fs.write 39000 at depth 1, 6100 at 16, 4750 at 64
 *
 * So the pool costs 33 us a trip, and wins nothing but waiting. NOWAIT keeps the iothread from waiting where the
 * kernel has it: for reads nearly everywhere, for buffered writes not on ext4. There a write is made at once until one
 * takes long (the host is throttling, or has to read a block first); then the next ones go the slow way.
 */
import { assert } from "../../base/assert.js";
import { clock } from "../../base/clock.js";
import { EAGAIN, EINTR, ENOTSUP } from "../../base/errno.js";
import { messageOf } from "../../base/errors.js";
import { RWF_NOWAIT, libc, libcFailure, type Libc } from "../../base/libc.js";
import { nextTurn } from "../../base/turns.js";
import { AlignedBuffers } from "./aligned-buffers.js";
import {
  OP_DISCARD,
  OP_FLUSH,
  OP_READ,
  OP_WRITE,
  type EngineCreateOptions,
  type EngineFile,
  type EngineOpenOptions,
  type IoEngine,
  type IoOperation,
  type OperationOwner,
} from "./engine.js";
import type { Fdatasync } from "./flushes.js";
import { HostFile } from "./host-file.js";
import { createHostFile, openHostFile } from "./open-host-file.js";
import { RangeCopies } from "./range-copies.js";
import { RangeTasks, type RangeCalls, type RangeTaskOwner } from "./range-tasks.js";
import { TransferTask, type TransferHost, type TransferWay } from "./transfer-task.js";

/**
 * Larger transfers go the slow way, where their copying runs beside the iothread. Bytes. Measured at 64 KiB, us: read at
 * depth 1 at once 22, pool 28; at depth 16 12.7 and 12.0; at 256 KiB the pool is never behind.
 */
const SYNC_TRANSFER_MAX = 64 << 10;
/** What one turn of the event loop may do at once, in units of about a microsecond; the rest waits for the next turn. */
const TURN_BUDGET = 512;
/** From here on it is worth a setImmediate (0.3 us, and a poll that does not wait) to begin a new turn. */
const TURN_BUDGET_ARMED = 448;
const READ_COST = 1;
const WRITE_COST = 4;
const BYTES_PER_COST = 8192;
/** The queue is moved back to its beginning when this many have left it without emptying it. */
const COMPACT_AT = 4096;
/** A write at once that takes longer sends the next ones the slow way: at first so many, twice as many each time. */
const SLOW_WRITE_MS = 2;
const POOL_WRITES_MIN = 64;
const POOL_WRITES_MAX = 4096;

export interface HostEngineOptions {
  /** Told once when koffi cannot be loaded, and what is missing then. */
  readonly warn?: (message: string) => void;
  /** For tests: do without koffi. */
  readonly libc?: Libc | null;
}

/** The slow way: calls that may have to wait, made where the iothread does not. */
export interface SlowWay extends TransferWay {
  readonly name: "threadpool" | "uring";
  /** How many transfers may be under way. */
  readonly transfersMax: number;
  readonly fdatasync: Fdatasync;
  /** Null: as libc has it. */
  readonly fallocate: RangeCalls["fallocate"] | null;
  /** Everything was moved that can be for now. */
  submit(): void;
  close(): void;
}

export class HostEngine implements IoEngine, TransferHost, RangeTaskOwner {
  private readonly libc: Libc | null;
  private readonly buffers: AlignedBuffers | null;
  private readonly ranges: RangeTasks | null;
  private readonly copies: RangeCopies | null;
  /** Queued operations: `head` ≤ i < `tail`. */
  private readonly operations: (IoOperation | null)[] = [];
  private readonly owners: (OperationOwner<IoOperation> | null)[] = [];
  private head = 0;
  private tail = 0;
  private budget = TURN_BUDGET;
  private turnArmed = false;
  private submitting = false;
  private inFlight = 0;
  private freeTasks: TransferTask | null = null;
  private transfers = 0;

  constructor(
    private readonly slow: SlowWay,
    options: HostEngineOptions = {},
  ) {
    this.libc = options.libc === undefined ? libc() : options.libc;
    this.buffers = this.libc === null ? null : new AlignedBuffers(this.libc);
    this.ranges = this.libc === null ? null : new RangeTasks(rangeCalls(this.libc, slow), this);
    this.copies = this.libc === null ? null : new RangeCopies(this.libc);
    if (this.libc === null && options.libc === undefined) {
      options.warn?.(
        "koffi cannot be loaded: no file locks, no O_DIRECT, no discards, all data is reported as allocated " +
          `(${messageOf(libcFailure())})`,
      );
    }
  }

  get name(): SlowWay["name"] {
    return this.slow.name;
  }

  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void {
    const { file } = operation;
    assert(file instanceof HostFile, "the file was opened by this engine");
    if (operation.kind !== OP_READ && operation.kind !== OP_FLUSH) file.writes?.queued(operation);
    this.operations[this.tail] = operation;
    // The owner gets back the very operation that it queued, which is a T.
    this.owners[this.tail] = owner;
    this.tail += 1;
    this.inFlight += 1;
  }

  submit(): void {
    // Owners submit from inside completions: the loop below takes what they have queued.
    if (this.submitting) return;
    this.submitting = true;
    try {
      while (this.head < this.tail && this.budget > 0 && this.transfers < this.slow.transfersMax) {
        const at = this.head;
        this.head += 1;
        const operation = this.operations[at]!;
        const owner = this.owners[at]!;
        this.operations[at] = null;
        this.owners[at] = null;
        this.begin(operation, owner);
      }
    } finally {
      this.submitting = false;
    }
    if (this.head === this.tail) this.head = this.tail = 0;
    else if (this.head >= COMPACT_AT) this.compact();
    if (this.budget < TURN_BUDGET_ARMED && !this.turnArmed) this.armTurn();
    this.slow.submit();
  }

  async copyRange(
    source: EngineFile,
    sourceOffset: number,
    target: EngineFile,
    targetOffset: number,
    length: number,
  ): Promise<number> {
    if (this.copies === null) return ENOTSUP;
    return this.copies.copy(source, sourceOffset, target, targetOffset, length);
  }

  open(filename: string, options: EngineOpenOptions): Promise<EngineFile> {
    return openHostFile(filename, options, this.libc);
  }

  create(
    filename: string,
    size: number,
    preallocation: "off" | "falloc" | "full",
    options: EngineCreateOptions = {},
  ): Promise<void> {
    return createHostFile(filename, size, preallocation, options, this.libc);
  }

  async close(): Promise<void> {
    assert(this.inFlight === 0, "nothing is in flight when an engine closes");
    this.slow.close();
  }

  taskDone(task: TransferTask, errno: number): void {
    const { operation, owner } = task;
    task.next = this.freeTasks;
    this.freeTasks = task;
    this.transfers -= 1;
    this.complete(operation, owner, errno);
    if (this.head < this.tail) this.submit();
  }

  rangeDone(operation: IoOperation, owner: OperationOwner<IoOperation>, errno: number): void {
    this.complete(operation, owner, errno);
  }

  writeZeroes(operation: IoOperation, owner: OperationOwner<IoOperation>): void {
    this.slowly(operation, owner, 0);
    this.slow.submit();
  }

  /** A backlog that never ends would push both ends of the queue up for ever. */
  private compact(): void {
    this.operations.copyWithin(0, this.head, this.tail);
    this.owners.copyWithin(0, this.head, this.tail);
    this.tail -= this.head;
    this.head = 0;
    this.operations.length = this.tail;
    this.owners.length = this.tail;
  }

  /** What was queued beyond the budget goes on in the next turn, after timers and sockets had theirs. */
  private armTurn(): void {
    this.turnArmed = true;
    nextTurn(this.beginTurn);
  }

  private readonly beginTurn = (): void => {
    this.turnArmed = false;
    this.budget = TURN_BUDGET;
    this.submit();
  };

  private begin(operation: IoOperation, owner: OperationOwner<IoOperation>): void {
    const { file } = operation;
    assert(file instanceof HostFile, "the file was opened by this engine");
    switch (operation.kind) {
      case OP_READ:
        this.read(operation, file, owner);
        return;
      case OP_WRITE:
        this.write(operation, file, owner);
        return;
      case OP_FLUSH:
        this.flush(operation, file, owner);
        return;
      default:
        if (operation.length === 0) {
          this.later(operation, owner, 0);
          return;
        }
        if (this.ranges !== null) {
          this.ranges.start(operation, file, owner);
          return;
        }
        if (operation.noFallback || operation.kind === OP_DISCARD) {
          this.later(operation, owner, ENOTSUP);
          return;
        }
        this.slowly(operation, owner, 0);
    }
  }

  private read(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    const { length } = operation;
    if (length === 0) {
      this.complete(operation, owner, 0);
      return;
    }
    if (this.libc === null || !file.nowaitReads || file.alignment > 1 || length > SYNC_TRANSFER_MAX) {
      this.slowly(operation, owner, 0);
      return;
    }
    this.budget -= READ_COST + Math.floor(length / BYTES_PER_COST);
    let done = 0;
    for (;;) {
      const result = this.libc.preadv2(
        file.fd,
        operation.data,
        operation.start + done,
        length - done,
        operation.offset + done,
        RWF_NOWAIT,
      );
      if (result < 0) {
        if (result === -ENOTSUP) file.nowaitReads = false;
        else if (result !== -EAGAIN && result !== -EINTR) {
          this.complete(operation, owner, -result);
          return;
        }
        this.slowly(operation, owner, done);
        return;
      }
      done += result;
      // Short: the rest is not cached, or not there; the next answer tells.
      if (result === 0) operation.data.fill(0, operation.start + done, operation.start + length);
      if (result === 0 || done === length) {
        this.complete(operation, owner, 0);
        return;
      }
    }
  }

  private write(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    const { length } = operation;
    if (length === 0) {
      this.complete(operation, owner, 0);
      return;
    }
    if (this.libc === null || file.alignment > 1 || length > SYNC_TRANSFER_MAX) {
      this.slowly(operation, owner, 0);
      return;
    }
    if (!file.nowaitWrites && file.poolWrites > 0) {
      file.poolWrites -= 1;
      this.slowly(operation, owner, 0);
      return;
    }
    this.budget -= WRITE_COST + Math.floor(length / BYTES_PER_COST);
    const { fd } = file;
    const { data, start, offset } = operation;
    let result = file.nowaitWrites ? this.libc.pwritev2(fd, data, start, length, offset, RWF_NOWAIT) : -ENOTSUP;
    if (result === -ENOTSUP) {
      file.nowaitWrites = false;
      const before = performance.now();
      result = this.libc.pwritev2(fd, data, start, length, offset, 0);
      this.judgeWrite(file, performance.now() - before);
    }
    if (result === length) {
      this.complete(operation, owner, 0);
      return;
    }
    if (result < 0 && result !== -EAGAIN && result !== -EINTR && result !== -ENOTSUP) {
      this.complete(operation, owner, -result);
      return;
    }
    this.slowly(operation, owner, result > 0 ? result : 0);
  }

  private flush(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    if (file.flushErrno !== 0) {
      this.later(operation, owner, file.flushErrno);
      return;
    }
    file.flushes.start(this.slow.fdatasync, (errno) => {
      // Under O_DIRECT nothing lies in the page cache that could be lost.
      if (errno !== 0 && file.alignment === 1) file.flushErrno = errno;
      // One that ended well may have run beside one that failed: the loss is the same for both.
      this.complete(operation, owner, errno !== 0 ? errno : file.flushErrno);
    });
  }

  private judgeWrite(file: HostFile, tookMs: number): void {
    if (tookMs > SLOW_WRITE_MS) {
      file.poolWrites = file.poolWritesNext = Math.min(
        POOL_WRITES_MAX,
        Math.max(POOL_WRITES_MIN, file.poolWritesNext * 2),
      );
    } else if (file.poolWritesNext > 0) {
      file.poolWritesNext -= 1;
    }
  }

  private slowly(operation: IoOperation, owner: OperationOwner<IoOperation>, done: number): void {
    const task = this.freeTasks ?? new TransferTask(this, this.slow, this.buffers);
    this.freeTasks = task.next;
    task.next = null;
    this.transfers += 1;
    task.start(operation, owner, done);
  }

  /** Not now, so that an owner that tries again for ever does not stop the loop. */
  private later(operation: IoOperation, owner: OperationOwner<IoOperation>, errno: number): void {
    nextTurn(() => this.complete(operation, owner, errno));
  }

  private complete(operation: IoOperation, owner: OperationOwner<IoOperation>, errno: number): void {
    this.inFlight -= 1;
    const { file } = operation;
    assert(file instanceof HostFile, "the file was opened by this engine");
    // First, for the owner may queue the same operation anew.
    file.writes?.done(operation);
    clock.moved();
    owner.onOperationDone(operation, errno);
  }
}

function rangeCalls(libc: Libc, { fallocate }: SlowWay): RangeCalls {
  return fallocate === null ? libc : { fallocate, ioctlAsync: libc.ioctlAsync.bind(libc) };
}
