/* hot path: start → move → moved, in as many calls as it takes */
import { assert } from "../../base/assert.js";
import { ZERO_CHUNK } from "../../base/bytes.js";
import { EAGAIN, EINTR, EIO } from "../../base/errno.js";
import { LARGE_BUFFER, type AlignedBuffers } from "./aligned-buffers.js";
import { OP_READ, OP_WRITE, type IoOperation, type OperationOwner } from "./engine.js";
import { HostFile } from "./host-file.js";

/** The kernel moves no more at a time (MAX_RW_COUNT). */
const TRANSFER_MAX = 1 << 30;

/** Who makes the calls of tasks. */
export interface TransferWay {
  /** Read into, or write, `data[start .. start + length)`; `task.moved` tells, not from inside this call. */
  move(
    task: TransferTask,
    file: HostFile,
    isRead: boolean,
    data: Uint8Array,
    start: number,
    length: number,
    offset: number,
  ): void;
}

/** Who has a task back when it is done. */
export interface TransferHost {
  taskDone(task: TransferTask, errno: number): void;
}

/** One operation that may have to wait. Pooled. Zeroes are written as data: they come here only where the host has no better way. */
export class TransferTask {
  operation!: IoOperation;
  owner!: OperationOwner<IoOperation>;
  /** For the free list. */
  next: TransferTask | null = null;
  private file!: HostFile;
  private done = 0;
  /** The aligned memory that stands in for the operation's own, where that does not fit. */
  private bounce: Uint8Array | null = null;
  private piece = 0;

  constructor(
    private readonly host: TransferHost,
    private readonly way: TransferWay,
    private readonly buffers: AlignedBuffers | null,
  ) {}

  /** `done` bytes have moved already. */
  start(operation: IoOperation, owner: OperationOwner<IoOperation>, done: number): void {
    assert(operation.file instanceof HostFile, "the file was opened by this engine");
    this.operation = operation;
    this.owner = owner;
    this.file = operation.file;
    this.done = done;
    this.transfer();
  }

  private transfer(): void {
    const { operation, file } = this;
    const rest = operation.length - this.done;
    const offset = operation.offset + this.done;
    const isData = operation.kind === OP_READ || operation.kind === OP_WRITE;
    let data = isData ? operation.data : ZERO_CHUNK;
    let start = isData ? operation.start + this.done : 0;
    let length = Math.min(rest, isData ? TRANSFER_MAX : ZERO_CHUNK.length);
    if (this.mustBounce(data, start)) {
      length = Math.min(length, LARGE_BUFFER);
      this.bounce = this.buffers!.take(length);
      if (operation.kind !== OP_READ) this.bounce.set(data.subarray(start, start + length));
      data = this.bounce;
      start = 0;
    }
    this.piece = length;
    this.way.move(this, file, operation.kind === OP_READ, data, start, length, offset);
  }

  private mustBounce(data: Uint8Array, start: number): boolean {
    const { alignment } = this.file;
    return alignment > 1 && this.buffers !== null && !this.buffers.isAligned(data, start, alignment);
  }

  /** `result`: bytes, or a negative errno. */
  moved(result: number): void {
    const { operation, bounce } = this;
    const isRead = operation.kind === OP_READ;
    if (bounce !== null) {
      if (isRead && result > 0) operation.data.set(bounce.subarray(0, result), operation.start + this.done);
      this.buffers!.give(bounce);
      this.bounce = null;
    }
    if (result < 0) {
      if (result === -EINTR || result === -EAGAIN) this.transfer();
      else this.finish(-result);
      return;
    }
    const bytes = result;
    this.done += bytes;
    if (this.done >= operation.length) {
      this.finish(0);
      return;
    }
    const isShort = bytes < this.piece;
    // A read by O_DIRECT that ends inside a block has met the end of the file.
    if (isRead && isShort && (bytes === 0 || this.done % this.file.alignment !== 0)) {
      operation.data.fill(0, operation.start + this.done, operation.start + operation.length);
      this.finish(0);
      return;
    }
    // The kernel writes nothing and names no error only when it is broken.
    if (bytes === 0) {
      this.finish(EIO);
      return;
    }
    if (isShort) this.done -= this.done % this.file.alignment;
    this.transfer();
  }

  private finish(errno: number): void {
    this.host.taskDone(this, errno);
  }
}
