import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  linkSync,
  openSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { resolve } from "node:path";
import { EAGAIN, errnoText } from "../base/errno.js";
import { BlockError } from "../base/errors.js";
import { libc } from "../base/libc.js";

/** `--pidfile`: written when the daemon serves, locked while it lives, removed at its end. */
export class PidFile {
  private constructor(
    private readonly path: string,
    private readonly fd: number,
  ) {}

  /** Throws BlockError in the reference's words. */
  static create(path: string): PidFile {
    const whole = createWhole(path);
    if (whole !== undefined) return new PidFile(resolve(path), whole);
    for (;;) {
      const fd = openOrThrow(path);
      const file = new PidFile(resolve(path), fd);
      try {
        lock(fd);
        // Between open and lock its last owner may have removed it: then this is no file that anybody sees.
        if (!isSameFile(path, fd)) {
          closeSync(fd);
          continue;
        }
        ftruncateSync(fd);
        writePid(fd);
        return file;
      } catch (error) {
        closeSync(fd);
        if (error instanceof BlockError) throw error;
        throw pidFileError(`Failed to write pid file: ${errnoText(errnoOf(error))}`, error);
      }
    }
  }

  remove(): void {
    try {
      unlinkSync(this.path);
    } catch {
      // Somebody was faster.
    }
    closeSync(this.fd);
  }
}

/**
 * A new file gets its name when it is locked and written: who waits for it reads it as soon as it is there. Answers its
 * descriptor; nothing where there is a file already or this cannot be done, which opening it by its name will tell.
 */
function createWhole(path: string): number | undefined {
  const draft = `${path}.${String(process.pid)}`;
  let fd: number | undefined;
  try {
    fd = openSync(draft, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    lock(fd);
    writePid(fd);
    linkSync(draft, path);
    return fd;
  } catch {
    if (fd !== undefined) closeSync(fd);
    return undefined;
  } finally {
    if (fd !== undefined) unlinkSync(draft);
  }
}

function writePid(fd: number): void {
  writeSync(fd, `${String(process.pid)}\n`);
}

function openOrThrow(path: string): number {
  try {
    return openSync(path, constants.O_CREAT | constants.O_WRONLY, 0o600);
  } catch (error) {
    throw pidFileError(`Could not create '${path}': ${errnoText(errnoOf(error))}`, error);
  }
}

/** Without libc nobody is kept out; the file still says who runs. */
function lock(fd: number): void {
  const result = libc()?.lockExclusive(fd, 0) ?? 0;
  if (result === 0) return;
  throw pidFileError(`Cannot lock pid file: ${errnoText(result === -13 ? EAGAIN : -result)}`);
}

function isSameFile(path: string, fd: number): boolean {
  const opened = fstatSync(fd);
  const named = statSync(path, { throwIfNoEntry: false });
  return named !== undefined && named.ino === opened.ino && named.dev === opened.dev;
}

function pidFileError(reason: string, cause?: unknown): BlockError {
  return new BlockError("io", `cannot create PID file: ${reason}`, { cause });
}

function errnoOf(error: unknown): number {
  if (error instanceof Error && "errno" in error && typeof error.errno === "number") return Math.abs(error.errno);
  throw error;
}
