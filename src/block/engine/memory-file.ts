import { BlockError, ioError, systemError } from "../../base/errors.js";
import { EBADF, EINVAL, ENOSPC } from "../../base/errno.js";
import type { EngineFile, EngineOpenOptions, FileLocks } from "./engine.js";
import type { MemoryDisk } from "./memory-disk.js";

/** What a file asks of the engine that opened it. */
export interface MemoryHost {
  /** 0, or the errno that an injected fault demands. */
  fault(kind: "truncate" | "extent", filename: string, offset: number, length: number): number;
  /** Bytes of the host that are free. */
  free(): number;
  /** Resolves once the writes to the file that are in flight now are done. */
  settleWrites(file: MemoryFile): Promise<void>;
  closed(): void;
  readonly holes: boolean;
}

/** An open file of the memory engine. */
export class MemoryFile implements EngineFile, FileLocks {
  readonly fd = -1;
  readonly readOnly: boolean;
  readonly isDevice: boolean;
  readonly locks: FileLocks = this;
  length: number;
  writeGeneration = 0;
  flushedGeneration = 0;
  holeGeneration = 0;
  isOpen = true;

  constructor(
    readonly disk: MemoryDisk,
    options: EngineOpenOptions,
    readonly alignment: number,
    private readonly host: MemoryHost,
  ) {
    this.readOnly = options.readOnly;
    this.isDevice = disk.isDevice;
    this.length = disk.now.length;
  }

  get filename(): string {
    return this.disk.filename;
  }

  async truncate(length: number, preallocation: "off" | "falloc" | "full"): Promise<void> {
    if (this.readOnly) throw ioError(EBADF);
    if (this.isDevice) throw new BlockError("invalid", "Cannot resize device files", { errno: EINVAL });
    const errno = this.host.fault("truncate", this.filename, length, 0);
    if (errno !== 0) throw ioError(errno);
    if (preallocation !== "off" && length - this.disk.now.length > this.host.free()) {
      const message =
        preallocation === "full" ? "Could not write zeros for preallocation" : "Could not preallocate new data";
      throw systemError(ENOSPC, message);
    }
    this.disk.truncate(length);
    this.length = length;
  }

  async extent(offset: number): Promise<{ readonly data: boolean; readonly end: number }> {
    const errno = this.host.fault("extent", this.filename, offset, 0);
    if (errno !== 0) throw ioError(errno);
    if (!this.host.holes && offset < this.disk.now.length) return { data: true, end: this.disk.now.length };
    return this.disk.now.extent(offset);
  }

  settleWrites(): Promise<void> {
    return this.host.settleWrites(this);
  }

  async discPresent(): Promise<boolean> {
    this.length = this.disk.now.length;
    return this.disk.hasDisc;
  }

  async allocatedSize(): Promise<number> {
    return this.disk.now.allocated;
  }

  /** Ends all locks of this file, as closing an open file description does. Twice is once. */
  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const holders of this.disk.locks.values()) holders.delete(this);
    this.host.closed();
  }

  lockShared(offset: number): boolean {
    let holders = this.disk.locks.get(offset);
    if (holders === undefined) {
      holders = new Set();
      this.disk.locks.set(offset, holders);
    }
    holders.add(this);
    return true;
  }

  unlock(offset: number): void {
    this.disk.locks.get(offset)?.delete(this);
  }

  isLockedByOthers(offset: number): boolean {
    const holders = this.disk.locks.get(offset);
    if (holders === undefined) return false;
    return holders.size > (holders.has(this) ? 1 : 0);
  }
}
