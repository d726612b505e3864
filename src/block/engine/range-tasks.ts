import { EINTR, EINVAL, ENOSYS, ENOTSUP, ENOTTY } from "../../base/errno.js";
import {
  ASYNC_CALLS_MAX,
  BLKDISCARD,
  FALLOC_FL_KEEP_SIZE,
  FALLOC_FL_PUNCH_HOLE,
  FALLOC_FL_ZERO_RANGE,
  type Libc,
} from "../../base/libc.js";
import { OP_DISCARD, OP_ZERO_UNMAP, type IoOperation, type OperationOwner } from "./engine.js";
import type { HostFile } from "./host-file.js";

/** What becomes of an operation on a range. */
export interface RangeTaskOwner {
  rangeDone(operation: IoOperation, owner: OperationOwner<IoOperation>, errno: number): void;
  /** The host cannot zero the range: write zeroes. */
  writeZeroes(operation: IoOperation, owner: OperationOwner<IoOperation>): void;
}

/** How the host does it; both wait on another thread. */
export type RangeCalls = Pick<Libc, "fallocate" | "ioctlAsync">;

/** Devices discard whole sectors. */
const DEVICE_SECTOR = 512;

/** OP_ZERO, OP_ZERO_UNMAP and OP_DISCARD by fallocate and BLKDISCARD, a bounded number at a time. */
export class RangeTasks {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly calls: RangeCalls,
    private readonly tasks: RangeTaskOwner,
  ) {}

  start(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    if (operation.kind === OP_DISCARD) this.discard(operation, file, owner);
    else this.zero(operation, file, owner);
  }

  private zero(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    if (operation.kind === OP_ZERO_UNMAP && file.punchHole) {
      this.punch(operation, file, owner, () => this.extend(operation, file, owner));
      return;
    }
    // A device that has no fast way to zero writes zeroes itself for ZERO_RANGE; only PUNCH_HOLE refuses to.
    if (file.zeroRange && !(operation.noFallback && file.isDevice)) {
      this.fallocate(file, FALLOC_FL_ZERO_RANGE, operation.offset, operation.length, (errno) => {
        if (isUnsupported(errno)) file.zeroRange = false;
        this.zeroed(operation, file, owner, errno);
      });
      return;
    }
    // tmpfs, for one, has no ZERO_RANGE: a hole, with blocks given to it again, is as good.
    if (file.punchHole && file.allocate && !file.isDevice) {
      this.punch(operation, file, owner, () => {
        this.fallocate(file, 0, operation.offset, operation.length, (errno) => {
          if (isUnsupported(errno)) file.allocate = false;
          this.zeroed(operation, file, owner, errno);
        });
      });
      return;
    }
    if (operation.noFallback) this.tasks.rangeDone(operation, owner, ENOTSUP);
    else this.tasks.writeZeroes(operation, owner);
  }

  private punch(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>, then: () => void): void {
    const mode = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
    this.fallocate(file, mode, operation.offset, operation.length, (errno) => {
      if (isUnsupported(errno)) file.punchHole = false;
      if (errno === 0) then();
      else this.zeroed(operation, file, owner, errno);
    });
  }

  /** One way to zero has come to its end: another is tried where this one does not exist. */
  private zeroed(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>, errno: number): void {
    if (isUnsupported(errno)) this.zero(operation, file, owner);
    // A device wants whole blocks.
    else if (errno === EINVAL && file.isDevice && !operation.noFallback) this.tasks.writeZeroes(operation, owner);
    else this.tasks.rangeDone(operation, owner, errno);
  }

  /**
   * A hole does not make a file longer. Its last byte does, by a call that cannot make it shorter (as ftruncate could,
   * if another write has gone further meanwhile).
   */
  private extend(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    const end = operation.offset + operation.length;
    if (file.isDevice || end <= file.length) {
      this.tasks.rangeDone(operation, owner, 0);
      return;
    }
    this.fallocate(file, 0, end - 1, 1, (errno) => {
      if (isUnsupported(errno)) this.tasks.writeZeroes(operation, owner);
      else this.tasks.rangeDone(operation, owner, errno);
    });
  }

  private discard(operation: IoOperation, file: HostFile, owner: OperationOwner<IoOperation>): void {
    if (!file.discard) {
      this.tasks.rangeDone(operation, owner, ENOTSUP);
      return;
    }
    const done = (errno: number): void => {
      if (isUnsupported(errno)) file.discard = false;
      this.tasks.rangeDone(operation, owner, isUnsupported(errno) ? ENOTSUP : errno);
    };
    const { offset, length } = operation;
    if (!file.isDevice) {
      this.fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offset, length, done);
      return;
    }
    const start = Math.ceil(offset / DEVICE_SECTOR) * DEVICE_SECTOR;
    const end = offset + length - ((offset + length) % DEVICE_SECTOR);
    if (end <= start) {
      this.tasks.rangeDone(operation, owner, 0);
      return;
    }
    const range = new BigUint64Array([BigInt(start), BigInt(end - start)]);
    this.enter((left) => {
      this.calls.ioctlAsync(file.fd, BLKDISCARD, new Uint8Array(range.buffer), (_result, errno) => {
        left();
        done(errno);
      });
    });
  }

  private fallocate(file: HostFile, mode: number, offset: number, length: number, done: (errno: number) => void): void {
    this.enter((left) => {
      this.calls.fallocate(file.fd, mode, offset, length, (_result, errno) => {
        left();
        if (errno === EINTR) this.fallocate(file, mode, offset, length, done);
        else done(errno);
      });
    });
  }

  private enter(call: (left: () => void) => void): void {
    if (this.running >= ASYNC_CALLS_MAX) {
      this.waiting.push(() => this.enter(call));
      return;
    }
    this.running += 1;
    call(() => {
      this.running -= 1;
      this.waiting.shift()?.();
    });
  }
}

function isUnsupported(errno: number): boolean {
  return errno === ENOTSUP || errno === ENOSYS || errno === ENOTTY;
}
