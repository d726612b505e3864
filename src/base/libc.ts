/**
 * The few system calls that Node has no function for, called in libc through koffi. Where it cannot be loaded (another C
 * library, another system) `libc()` answers null and callers do without.
 */
import { ENOTSUP } from "./errno.js";
import { loadNative, type Native } from "./native.js";
import { nextTurn } from "./turns.js";

export const RWF_NOWAIT = 0x08;

export const SEEK_END = 2;
export const SEEK_DATA = 3;
export const SEEK_HOLE = 4;

export const FALLOC_FL_KEEP_SIZE = 0x01;
export const FALLOC_FL_PUNCH_HOLE = 0x02;
export const FALLOC_FL_ZERO_RANGE = 0x10;

export const BLKDISCARD = 0x1277;
export const BLKSSZGET = 0x1268;
/** linux/cdrom.h: what is in the drive, and of which slot that is asked: the one in use. */
export const CDROM_DRIVE_STATUS = 0x5326;
export const CDSL_CURRENT = 0x7fff_ffff;
export const CDS_DISC_OK = 4;
/** FS_IOC_GETFLAGS and FS_IOC_SETFLAGS of 64-bit systems, and the flag that turns copy-on-write off (btrfs). */
export const FS_IOC_GETFLAGS = 0x80086601;
export const FS_IOC_SETFLAGS = 0x40086602;
export const FS_NOCOW_FL = 0x00800000;
/** struct fsxattr: extent size hints (XFS). */
export const FS_IOC_FSGETXATTR = 0x801c581f;
export const FS_IOC_FSSETXATTR = 0x401c5820;
export const FS_XFLAG_EXTSIZE = 0x00000800;

const F_DUPFD_CLOEXEC = 1030;
const F_OFD_GETLK = 36;
const F_OFD_SETLK = 37;
const F_RDLCK = 0;
const F_WRLCK = 1;
const F_UNLCK = 2;
const SEEK_SET = 0;

/** Told the result of an asynchronous call: what it returned, and errno where that is -1. */
type LibcCallback = (result: number, errno: number) => void;

/** Every call answers what the system call does, or a negative errno. */
export interface Libc {
  /**
   * Read or write the `length` bytes at `start` of `data` without waiting (`flags`: RWF_NOWAIT) or with. No allocation
   * while `data` views the same memory as last time.
   */
  preadv2(fd: number, data: Uint8Array, start: number, length: number, offset: number, flags: number): number;
  pwritev2(fd: number, data: Uint8Array, start: number, length: number, offset: number, flags: number): number;
  lseek(fd: number, offset: number, whence: number): number;
  /** On a thread of koffi's. At most {@link ASYNC_CALLS_MAX} calls at a time. */
  fallocate(fd: number, mode: number, offset: number, length: number, done: LibcCallback): void;
  ioctlAsync(fd: number, request: number, argument: Uint8Array, done: LibcCallback): void;
  /** The same, for requests whose argument is a number. */
  ioctlNumberAsync(fd: number, request: number, argument: number, done: LibcCallback): void;
  /** copy_file_range(2), likewise: how many bytes it took, which may be fewer; 0 at the end of `from`. */
  copyFileRange(
    from: number,
    fromOffset: number,
    to: number,
    toOffset: number,
    length: number,
    done: LibcCallback,
  ): void;
  ioctl(fd: number, request: number, argument: Uint8Array): number;
  /** OFD lock of one byte: shared (`true`) or none (`false`). */
  lockShared(fd: number, offset: number, lock: boolean): number;
  /** OFD lock of one byte, exclusive. */
  lockExclusive(fd: number, offset: number): number;
  /** Make descriptor `to` another name of `from`. */
  dup2(from: number, to: number): number;
  /** Another name of `fd`, closed on exec. */
  dup(fd: number): number;
  /** 1 when an exclusive lock on the byte would not be granted, 0 when it would. */
  testExclusive(fd: number, offset: number): number;
  /** Where the first byte of `data` lies in memory. It stays there as long as `data` lives. */
  addressOf(data: Uint8Array): number;
}

/** koffi refuses more than 256 (its `max_async_calls`). */
export const ASYNC_CALLS_MAX = 64;

let loaded: Libc | null | undefined;
let failure: unknown;

/** Loads koffi at the first call. Null where that fails; {@link libcFailure} then says why. */
export function libc(): Libc | null {
  if (loaded !== undefined) return loaded;
  try {
    loaded = load();
  } catch (error) {
    failure = error;
    loaded = null;
  }
  return loaded;
}

export function libcFailure(): unknown {
  return failure;
}

type Koffi = Native["koffi"];
type Pointer = Uint8Array | Uint32Array | null;
type SyncCall = (...args: (number | Pointer)[]) => number;
type AsyncCall = (...args: (number | Pointer | ((error: Error | null, result: number) => void))[]) => void;

function load(): Libc {
  const native = loadNative();
  const bind = (name: string, result: string, args: string[]): SyncCall & { async: AsyncCall } =>
    // koffi gives every function this second face.
    native.bind(name, result, args) as SyncCall & { async: AsyncCall };
  /** Older C libraries lack these: then no call goes without waiting, and the kernel is not asked. */
  const bindOptional = (name: string, args: string[]): (SyncCall & { async: AsyncCall }) | null => {
    try {
      return bind(name, "int64_t", args);
    } catch {
      return null;
    }
  };
  return new KoffiLibc(native.koffi, {
    preadv2: bindOptional("preadv2", ["int", "void *", "int", "int64_t", "int"]),
    pwritev2: bindOptional("pwritev2", ["int", "void *", "int", "int64_t", "int"]),
    copyFileRange: bindOptional("copy_file_range", ["int", "void *", "int", "void *", "int64_t", "uint"]),
    lseek: bind("lseek", "int64_t", ["int", "int64_t", "int"]),
    fallocate: bind("fallocate", "int", ["int", "int", "int64_t", "int64_t"]),
    fcntl: bind("fcntl", "int", ["int", "int", "void *"]),
    dup2: bind("dup2", "int", ["int", "int"]),
    fcntlInt: bind("fcntl", "int", ["int", "int", "int"]),
    ioctl: bind("ioctl", "int", ["int", "ulong", "void *"]),
    ioctlNumber: bind("ioctl", "int", ["int", "ulong", "int64_t"]),
  });
}

interface Calls {
  readonly preadv2: SyncCall | null;
  readonly pwritev2: SyncCall | null;
  readonly copyFileRange: { readonly async: AsyncCall } | null;
  readonly lseek: SyncCall;
  readonly fallocate: { readonly async: AsyncCall };
  readonly fcntl: SyncCall;
  readonly dup2: SyncCall;
  readonly fcntlInt: SyncCall;
  readonly ioctl: SyncCall & { readonly async: AsyncCall };
  readonly ioctlNumber: { readonly async: AsyncCall };
}

class KoffiLibc implements Libc {
  /** struct iovec: an address and a length, 64 bits each, as four words of 32: no BigInt. */
  private readonly iovec = new Uint32Array(4);
  /** struct flock. */
  private readonly flock = new DataView(new ArrayBuffer(32));
  private readonly flockBytes = new Uint8Array(this.flock.buffer);
  /** `koffi.address` takes 50 ns and makes a BigInt. */
  private readonly addresses = new WeakMap<ArrayBufferLike, number>();
  private lastBuffer: ArrayBufferLike | null = null;
  private lastAddress = 0;

  constructor(
    private readonly koffi: Koffi,
    private readonly calls: Calls,
  ) {}

  preadv2(fd: number, data: Uint8Array, start: number, length: number, offset: number, flags: number): number {
    const { preadv2 } = this.calls;
    if (preadv2 === null) return -ENOTSUP;
    this.point(data, start, length);
    const result = preadv2(fd, this.iovec, 1, offset, flags);
    return result < 0 ? -this.koffi.errno() : result;
  }

  pwritev2(fd: number, data: Uint8Array, start: number, length: number, offset: number, flags: number): number {
    const { pwritev2 } = this.calls;
    if (pwritev2 === null) return -ENOTSUP;
    this.point(data, start, length);
    const result = pwritev2(fd, this.iovec, 1, offset, flags);
    return result < 0 ? -this.koffi.errno() : result;
  }

  lseek(fd: number, offset: number, whence: number): number {
    const result = this.calls.lseek(fd, offset, whence);
    return result < 0 ? -this.koffi.errno() : result;
  }

  fallocate(fd: number, mode: number, offset: number, length: number, done: LibcCallback): void {
    this.calls.fallocate.async(fd, mode, offset, length, this.answer(done));
  }

  ioctlAsync(fd: number, request: number, argument: Uint8Array, done: LibcCallback): void {
    this.calls.ioctl.async(fd, request, argument, this.answer(done));
  }

  ioctlNumberAsync(fd: number, request: number, argument: number, done: LibcCallback): void {
    this.calls.ioctlNumber.async(fd, request, argument, this.answer(done));
  }

  copyFileRange(
    from: number,
    fromOffset: number,
    to: number,
    toOffset: number,
    length: number,
    done: LibcCallback,
  ): void {
    const { copyFileRange } = this.calls;
    if (copyFileRange === null) {
      nextTurn(() => done(-1, ENOTSUP));
      return;
    }
    const fromBytes = offsetBytes(fromOffset);
    const toBytes = offsetBytes(toOffset);
    const answer = this.answer(done);
    copyFileRange.async(from, fromBytes, to, toBytes, length, 0, (error: Error | null, result: number) => {
      // Named here, the two live until the kernel has read and written them.
      answer(error, fromBytes.length + toBytes.length > 0 ? result : -1);
    });
  }

  ioctl(fd: number, request: number, argument: Uint8Array): number {
    const result = this.calls.ioctl(fd, request, argument);
    return result < 0 ? -this.koffi.errno() : result;
  }

  lockShared(fd: number, offset: number, lock: boolean): number {
    this.describeLock(lock ? F_RDLCK : F_UNLCK, offset);
    const result = this.calls.fcntl(fd, F_OFD_SETLK, this.flockBytes);
    return result < 0 ? -this.koffi.errno() : 0;
  }

  lockExclusive(fd: number, offset: number): number {
    this.describeLock(F_WRLCK, offset);
    const result = this.calls.fcntl(fd, F_OFD_SETLK, this.flockBytes);
    return result < 0 ? -this.koffi.errno() : 0;
  }

  dup2(from: number, to: number): number {
    const result = this.calls.dup2(from, to);
    return result < 0 ? -this.koffi.errno() : 0;
  }

  dup(fd: number): number {
    const result = this.calls.fcntlInt(fd, F_DUPFD_CLOEXEC, 0);
    return result < 0 ? -this.koffi.errno() : result;
  }

  testExclusive(fd: number, offset: number): number {
    this.describeLock(F_WRLCK, offset);
    const result = this.calls.fcntl(fd, F_OFD_GETLK, this.flockBytes);
    if (result < 0) return -this.koffi.errno();
    return this.flock.getInt16(0, true) === F_UNLCK ? 0 : 1;
  }

  addressOf(data: Uint8Array): number {
    const { buffer } = data;
    if (buffer !== this.lastBuffer) {
      this.lastBuffer = buffer;
      let address = this.addresses.get(buffer);
      if (address === undefined) {
        address = Number(this.koffi.address(buffer));
        this.addresses.set(buffer, address);
      }
      this.lastAddress = address;
    }
    return this.lastAddress + data.byteOffset;
  }

  private point(data: Uint8Array, start: number, length: number): void {
    const address = this.addressOf(data) + start;
    const { iovec } = this;
    iovec[0] = address;
    iovec[1] = address / 0x1_0000_0000;
    iovec[2] = length;
    iovec[3] = length / 0x1_0000_0000;
  }

  private describeLock(type: number, offset: number): void {
    const { flock } = this;
    flock.setInt16(0, type, true);
    flock.setInt16(2, SEEK_SET, true);
    flock.setUint32(8, offset, true);
    flock.setUint32(12, offset / 0x1_0000_0000, true);
    flock.setUint32(16, 1, true);
    flock.setUint32(20, 0, true);
    // Of OFD locks the kernel demands that no process is named.
    flock.setUint32(24, 0, true);
  }

  private answer(done: LibcCallback): (error: Error | null, result: number) => void {
    return (error, result) => {
      if (error !== null) throw error;
      done(result, result < 0 ? this.koffi.errno() : 0);
    };
  }
}

/** A loff_t for a call that wants its address. */
function offsetBytes(offset: number): Uint32Array {
  return Uint32Array.of(offset, offset / 0x1_0000_0000);
}
