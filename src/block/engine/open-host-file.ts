import * as fs from "node:fs";
import { promisify } from "node:util";
import { EINVAL } from "../../base/errno.js";
import { BlockError, systemError } from "../../base/errors.js";
import {
  BLKSSZGET,
  FS_IOC_FSGETXATTR,
  FS_IOC_FSSETXATTR,
  FS_IOC_GETFLAGS,
  FS_IOC_SETFLAGS,
  FS_NOCOW_FL,
  FS_XFLAG_EXTSIZE,
  type Libc,
} from "../../base/libc.js";
import type { EngineCreateOptions, EngineOpenOptions } from "./engine.js";
import { checkFileKind, type HostFileKind } from "./file-kind.js";
import { HostFile, errnoOfNode, lengthOf } from "./host-file.js";

const openFile = promisify(fs.open);
const statPath = promisify(fs.stat);
const statFile = promisify(fs.fstat);

/** Memory pages, and the largest block that a disk asks for. */
const PAGE = 4096;
const CREATE_MODE = 0o644;

function kindOf(stats: fs.Stats): HostFileKind {
  if (stats.isFile()) return "regular";
  if (stats.isBlockDevice()) return "block-device";
  return stats.isCharacterDevice() ? "character-device" : "other";
}

/** Open what an engine reads and writes. Rejects with BlockError in the reference's words. */
export async function openHostFile(filename: string, options: EngineOpenOptions, libc: Libc | null): Promise<HostFile> {
  const cannotOpen = `Could not open '${filename}'`;
  if (options.direct && libc === null) {
    throw new BlockError("unsupported", `${cannotOpen}: cache.direct=on needs the koffi module`);
  }
  if (options.locking === "on" && libc === null) {
    throw new BlockError("unsupported", "File lock requested but OFD locking syscall is unavailable");
  }
  if (options.kind === "cdrom" && libc === null) {
    throw new BlockError("unsupported", `${cannotOpen}: drives for discs need the koffi module`);
  }
  const { O_RDONLY, O_RDWR, O_DIRECT, O_NONBLOCK } = fs.constants;
  const access = options.readOnly ? O_RDONLY : O_RDWR;
  const flags = access | (options.direct ? O_DIRECT : 0) | (options.kind === "cdrom" ? O_NONBLOCK : 0);
  let fd: number;
  try {
    fd = await openOrShare(filename, flags, options, libc);
  } catch (error) {
    if (error instanceof BlockError) throw error;
    const errno = errnoOfNode(error);
    if (options.direct && errno === EINVAL) {
      throw new BlockError("unsupported", `${cannotOpen}: filesystem does not support O_DIRECT`, { errno });
    }
    throw systemError(errno, cannotOpen);
  }
  try {
    const kind = kindOf(await statFile(fd));
    checkFileKind(filename, options.kind, kind);
    const length = await lengthOfFile(fd, libc);
    const alignment = options.direct && libc !== null ? probeAlignment(fd, kind, libc) : 1;
    const file = new HostFile(fd, filename, options.readOnly, kind !== "regular", length, alignment, libc);
    file.byThreads = options.threads ?? false;
    return file;
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
}

/** Without libc there are no locks that a descriptor could carry over: then the file is opened like any other. */
async function openOrShare(
  filename: string,
  flags: number,
  { descriptor = null, kind, same = null }: EngineOpenOptions,
  libc: Libc | null,
): Promise<number> {
  if (same !== null) return openFile(`/proc/self/fd/${same.fd}`, flags);
  if (descriptor === null || libc === null) {
    // To open a FIFO is to wait for its other end: look first.
    const stats = await statPath(filename);
    if (stats.isFIFO() || stats.isSocket()) checkFileKind(filename, kind, "other");
    return openFile(filename, flags);
  }
  const fd = libc.dup(descriptor);
  if (fd < 0) throw systemError(-fd, `Could not open '${filename}'`);
  return fd;
}

/** Without a length from the kernel, that of a block device is in sysfs, in sectors of 512 bytes. */
async function lengthOfFile(fd: number, libc: Libc | null): Promise<number> {
  if (libc !== null) return lengthOf(fd, libc);
  const stats = await statFile(fd);
  if (!stats.isBlockDevice()) return stats.size;
  const major = ((stats.rdev >> 8) & 0xfff) | (Math.floor(stats.rdev / 0x1_0000_0000) & ~0xfff);
  const minor = (stats.rdev & 0xff) | ((stats.rdev >> 12) & ~0xff);
  return Number(fs.readFileSync(`/sys/dev/block/${major}:${minor}/size`, "ascii")) * 512;
}

/** The smallest of the usual block sizes in which a read by O_DIRECT works. */
function probeAlignment(fd: number, kind: HostFileKind, libc: Libc): number {
  if (kind === "block-device") {
    const size = new Uint8Array(4);
    if (libc.ioctl(fd, BLKSSZGET, size) >= 0) return new DataView(size.buffer).getUint32(0, true);
  }
  const memory = new Uint8Array(2 * PAGE);
  const start = (PAGE - (libc.addressOf(memory) % PAGE)) % PAGE;
  // A file that takes any length says nothing (it may be empty): then assume the largest.
  if (libc.preadv2(fd, memory, start, 1, 0, 0) >= 0) return PAGE;
  for (const size of [512, 1024, 2048]) if (libc.preadv2(fd, memory, start, size, 0, 0) >= 0) return size;
  return PAGE;
}

/** Rejects with BlockError in the reference's words. */
export async function createHostFile(
  filename: string,
  size: number,
  preallocation: "off" | "falloc" | "full",
  options: EngineCreateOptions,
  libc: Libc | null,
): Promise<void> {
  let fd: number;
  try {
    fd = await openFile(filename, fs.constants.O_RDWR | fs.constants.O_CREAT, CREATE_MODE);
  } catch (error) {
    throw systemError(errnoOfNode(error), `Could not create '${filename}'`);
  }
  const file = new HostFile(fd, filename, false, false, 0, 1, libc);
  try {
    options.guard?.(file.locks);
    await file.truncate(0, "off");
    if (libc !== null) applyHints(fd, options, libc);
    await file.truncate(size, preallocation);
  } finally {
    await file.close();
  }
}

/** Hints: a file system that knows neither is none the worse for it. */
function applyHints(fd: number, { nocow = false, extentSizeHint = 0 }: EngineCreateOptions, libc: Libc): void {
  if (extentSizeHint > 0) {
    // struct fsxattr: fsx_xflags, fsx_extsize, …
    const bytes = new Uint8Array(28);
    const view = new DataView(bytes.buffer);
    if (libc.ioctl(fd, FS_IOC_FSGETXATTR, bytes) >= 0) {
      view.setUint32(0, view.getUint32(0, true) | FS_XFLAG_EXTSIZE, true);
      view.setUint32(4, extentSizeHint, true);
      libc.ioctl(fd, FS_IOC_FSSETXATTR, bytes);
    }
  }
  if (!nocow) return;
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  if (libc.ioctl(fd, FS_IOC_GETFLAGS, bytes) < 0) return;
  view.setUint32(0, view.getUint32(0, true) | FS_NOCOW_FL, true);
  libc.ioctl(fd, FS_IOC_SETFLAGS, bytes);
}
