import { BlockError } from "../../base/errors.js";
import { EAGAIN } from "../../base/errno.js";
import { PERM_ALL, type Permissions } from "../driver.js";
import type { FileLocks } from "../engine/engine.js";

/**
 * The permissions of an image's user are visible to other processes as shared locks on single bytes of the file, the
 * same ones that QEMU takes: byte 100 + i for a permission that is taken, byte 200 + i for one that nobody else may
 * take, where i is the number of the permission's bit. Two users agree when nobody holds the opposite byte.
 */
const TAKEN_BASE = 100;
const UNSHARED_BASE = 200;
/** By bit number, in the words of the reference's messages. */
const PERMISSION_NAMES = ["consistent read", "write", "write unchanged", "resize"] as const;

function bytesOf({ taken, shared }: Permissions): Set<number> {
  const bytes = new Set<number>();
  for (let bit = 0; bit < PERMISSION_NAMES.length; bit++) {
    if ((taken & (1 << bit)) !== 0) bytes.add(TAKEN_BASE + bit);
    if ((shared & (1 << bit)) === 0) bytes.add(UNSHARED_BASE + bit);
  }
  return bytes;
}

/** The locks that one open file holds for its node. */
export class PermissionLocks {
  private readonly held = new Set<number>();
  private wanted = new Set<number>();
  private releasePlanned = false;
  private keeping = false;

  constructor(
    private readonly locks: FileLocks,
    private readonly filename: string,
  ) {}

  /**
   * Take the locks for `permissions`, or throw BlockError("busy") and keep what was held. What is no longer needed is
   * let go only after the caller's synchronous work: a graph change that fails further on calls again with the old
   * permissions, and must find their locks still held.
   */
  change(permissions: Permissions): void {
    const wanted = bytesOf(permissions);
    const added: number[] = [];
    try {
      for (const byte of wanted) {
        if (this.held.has(byte)) continue;
        if (!this.locks.lockShared(byte)) throw this.busy(`Failed to lock byte ${byte}`);
        this.held.add(byte);
        added.push(byte);
      }
      this.check(permissions);
    } catch (error) {
      for (const byte of added) this.unlock(byte);
      throw error;
    }
    this.wanted = wanted;
    this.planRelease();
  }

  /** Hold what `other` holds on another descriptor of the same file. Throws BlockError, and nothing has changed. */
  share(other: PermissionLocks): void {
    for (const byte of other.held) {
      if (!this.locks.lockShared(byte)) {
        this.release();
        throw this.busy(`Failed to lock byte ${byte}`);
      }
      this.held.add(byte);
    }
    this.wanted = new Set(other.wanted);
    this.keeping = other.keeping;
  }

  /** While true, what is no longer needed is kept. */
  keep(keep: boolean): void {
    this.keeping = keep;
    this.planRelease();
  }

  /** Let everything go, at once. */
  release(): void {
    for (const byte of this.held) this.unlock(byte);
    this.wanted = new Set();
  }

  /** Asked only for what may be in conflict, after our own locks are visible, so that of two users one always sees the other. */
  private check({ taken, shared }: Permissions): void {
    for (const [bit, name] of PERMISSION_NAMES.entries()) {
      if ((taken & (1 << bit)) !== 0 && this.locks.isLockedByOthers(UNSHARED_BASE + bit)) {
        throw this.busy(`Failed to get "${name}" lock`);
      }
    }
    for (const [bit, name] of PERMISSION_NAMES.entries()) {
      if ((shared & PERM_ALL & (1 << bit)) === 0 && this.locks.isLockedByOthers(TAKEN_BASE + bit)) {
        throw this.busy(`Failed to get shared "${name}" lock`);
      }
    }
  }

  private planRelease(): void {
    if (this.keeping || this.releasePlanned || this.held.size === this.wanted.size) return;
    this.releasePlanned = true;
    queueMicrotask(() => {
      this.releasePlanned = false;
      if (this.keeping) return;
      for (const byte of this.held) if (!this.wanted.has(byte)) this.unlock(byte);
    });
  }

  private unlock(byte: number): void {
    this.locks.unlock(byte);
    this.held.delete(byte);
  }

  private busy(message: string): BlockError {
    return new BlockError("busy", message, {
      errno: EAGAIN,
      hint: `Is another process using the image [${this.filename}]?`,
    });
  }
}
