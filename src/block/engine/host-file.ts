import * as fs from "node:fs";
import { promisify } from "node:util";
import { EACCES, EAGAIN, EBADF, EFBIG, EINVAL, EIO, ENOSPC, ENXIO } from "../../base/errno.js";
import { BlockError, systemError } from "../../base/errors.js";
import { Lanes } from "../../base/lifecycle.js";
import {
  ASYNC_CALLS_MAX,
  CDROM_DRIVE_STATUS,
  CDSL_CURRENT,
  CDS_DISC_OK,
  SEEK_DATA,
  SEEK_END,
  SEEK_HOLE,
  type Libc,
} from "../../base/libc.js";
import { PageCache } from "../../base/page-cache.js";
import { PAGE, alignedZeroes } from "./aligned-buffers.js";
import type { EngineFile, FileLocks } from "./engine.js";
import { Flushes } from "./flushes.js";
import { preallocate } from "./preallocate.js";
import { WritesInFlight } from "./writes-in-flight.js";

const closeFile = promisify(fs.close);
const statFile = promisify(fs.fstat);
const syncFile = promisify(fs.fdatasync);
const truncateFile = promisify(fs.ftruncate);
const writeFile = promisify(fs.write);

/** The errno of an error that Node made of a failed system call. */
export function errnoOfNode(error: unknown): number {
  if (error instanceof Error && "errno" in error && typeof error.errno === "number") return Math.abs(error.errno);
  // Node refuses some arguments before it asks the kernel.
  if (error instanceof RangeError || error instanceof TypeError) return EINVAL;
  return EIO;
}

/** As many requests may ask for the disc as there are; koffi does not take them all at a time. */
const discQuestions = new Lanes(ASYNC_CALLS_MAX);

/** In bytes, for a device as for a file. Throws BlockError. */
export function lengthOf(fd: number, libc: Libc): number {
  const length = libc.lseek(fd, 0, SEEK_END);
  if (length < 0) throw systemError(-length, "Could not refresh total sector count");
  if (length > Number.MAX_SAFE_INTEGER) throw systemError(EFBIG, "Could not refresh total sector count");
  return length;
}

/** An open file or device of the host, and what has been learnt of it. */
export class HostFile implements EngineFile {
  writeGeneration = 0;
  flushedGeneration = 0;
  holeGeneration = 0;
  /** Abilities: true until the host says otherwise. */
  nowaitReads = true;
  nowaitWrites = true;
  zeroRange = true;
  punchHole = true;
  allocate = true;
  discard = true;
  copyRange = true;
  /** Reads and writes that may have to wait go to the thread pool, whatever the engine has. */
  byThreads = false;
  /** Set when a flush fails: the host has dropped data that it could not write, and no later success brings it back. */
  flushErrno = 0;
  readonly flushes: Flushes;
  /** How many writes go to the thread pool before one is tried at once again, and how many it is next time. */
  poolWrites = 0;
  poolWritesNext = 0;
  readonly locks: FileLocks;
  private readonly ofdLocks: OfdLocks | null;
  /** Kept only where somebody may ask: see `settleWrites`. */
  readonly writes: WritesInFlight | null;
  private isOpen = true;
  private isLeftOpen = false;

  constructor(
    readonly fd: number,
    readonly filename: string,
    readonly readOnly: boolean,
    readonly isDevice: boolean,
    public length: number,
    readonly alignment: number,
    private readonly libc: Libc | null,
  ) {
    this.ofdLocks = libc === null ? null : new OfdLocks(fd, libc);
    this.locks = this.ofdLocks ?? NO_LOCKS;
    this.flushes = new Flushes(fd);
    this.writes = alignment > 1 ? new WritesInFlight() : null;
  }

  async truncate(length: number, preallocation: "off" | "falloc" | "full"): Promise<void> {
    const before = this.length;
    await resize(this.fd, length);
    this.length = length;
    if (before === 0 && length > 0 && preallocation === "off") await this.allocateFirstBlock();
    if (preallocation === "off" || length <= before) return;
    try {
      await preallocate(this.fd, before, length - before, preallocation, this.libc);
    } catch (error) {
      await resize(this.fd, before);
      this.length = before;
      throw error;
    }
  }

  /**
   * Whoever opens the file by O_DIRECT learns from a read which alignment that asks for, and a hole takes any: without a
   * block of data, other programs go on to fail.
   */
  private async allocateFirstBlock(): Promise<void> {
    const page = this.libc === null ? new Uint8Array(PAGE) : alignedZeroes(this.libc, PAGE);
    try {
      await writeFile(this.fd, page, 0, Math.min(this.length, PAGE), 0);
    } catch (error) {
      const errno = errnoOfNode(error);
      // A full disk, or less than O_DIRECT can write: the file is what was asked for all the same.
      if (errno !== ENOSPC && errno !== EINVAL) throw systemError(errno, "Could not resize file");
    }
  }

  async extent(offset: number): Promise<{ readonly data: boolean; readonly end: number }> {
    if (offset >= this.length) return { data: false, end: Infinity };
    if (this.libc === null) return { data: true, end: this.length };
    // 1 us each; a trip to a thread and back takes 30.
    const data = this.libc.lseek(this.fd, offset, SEEK_DATA);
    if (data === -ENXIO) return { data: false, end: Infinity };
    if (data > offset) return { data: false, end: data };
    const hole = data < 0 ? data : this.libc.lseek(this.fd, offset, SEEK_HOLE);
    // Devices and some file systems cannot tell.
    return { data: true, end: hole > offset ? hole : Math.max(this.length, offset + 1) };
  }

  settleWrites(): Promise<void> {
    return this.writes === null ? Promise.resolve() : this.writes.settled();
  }

  async dropCache(check: boolean): Promise<void> {
    const { fd, libc, length } = this;
    if (libc === null) {
      if (check) throw new BlockError("unsupported", "x-check-cache-dropped needs the koffi module");
      return;
    }
    try {
      await syncFile(fd);
    } catch (error) {
      throw systemError(errnoOfNode(error), "flush failed");
    }
    const cache = new PageCache();
    const errno = await cache.drop(fd);
    if (errno !== 0) throw systemError(errno, "fadvise failed");
    const found = check && (await cache.holds(fd, length));
    if (typeof found === "object") throw systemError(found.errno, `${found.call} failed`);
    if (found) throw new BlockError("io", "page cache still in use!");
  }

  /** What is no drive at all has no disc either, as the reference sees it. */
  async discPresent(): Promise<boolean> {
    const { libc, fd } = this;
    if (libc === null) return false;
    const ask = (): Promise<number> =>
      new Promise((resolve) => libc.ioctlNumberAsync(fd, CDROM_DRIVE_STATUS, CDSL_CURRENT, resolve));
    const status = await discQuestions.run(async () => (this.isOpen ? ask() : -1));
    if (status !== CDS_DISC_OK || !this.isOpen) return false;
    this.length = lengthOf(fd, libc);
    return true;
  }

  /** Bytes of the host's. None once it is closed: a query of all nodes may come to one that is going meanwhile. */
  async allocatedSize(): Promise<number> {
    if (!this.isOpen) return 0;
    try {
      const { blocks } = await statFile(this.fd);
      return blocks * 512;
    } catch (error) {
      if (errnoOfNode(error) === EBADF) return 0;
      throw error;
    }
  }

  leaveOpen(): void {
    this.isLeftOpen = true;
    if (this.ofdLocks !== null) this.ofdLocks.isLeft = true;
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    if (this.isLeftOpen) return;
    await closeFile(this.fd);
  }
}

/** Rejects with BlockError. */
async function resize(fd: number, length: number): Promise<void> {
  try {
    if (length < 0) throw systemError(EINVAL, "Could not resize file");
    if (length > Number.MAX_SAFE_INTEGER) throw systemError(EFBIG, "Could not resize file");
    await truncateFile(fd, length);
  } catch (error) {
    if (error instanceof BlockError) throw error;
    throw systemError(errnoOfNode(error), "Could not resize file");
  }
}

class OfdLocks implements FileLocks {
  /** They are somebody else's now. */
  isLeft = false;

  constructor(
    private readonly fd: number,
    private readonly libc: Libc,
  ) {}

  lockShared(offset: number): boolean {
    const result = this.libc.lockShared(this.fd, offset, true);
    if (result === 0) return true;
    if (result === -EAGAIN || result === -EACCES) return false;
    throw systemError(-result, `Failed to lock byte ${offset}`);
  }

  unlock(offset: number): void {
    if (this.isLeft) return;
    // A lock that cannot be let go stays until the file is closed: others are kept out, nothing is lost.
    this.libc.lockShared(this.fd, offset, false);
  }

  isLockedByOthers(offset: number): boolean {
    const result = this.libc.testExclusive(this.fd, offset);
    if (result < 0) throw systemError(-result, `Failed to test the lock of byte ${offset}`);
    return result === 1;
  }
}

/** `locking=auto` where there are no locks to be had. */
const NO_LOCKS: FileLocks = { lockShared: () => true, unlock: () => undefined, isLockedByOthers: () => false };
