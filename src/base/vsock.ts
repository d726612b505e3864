/** Sockets between virtual machines and their host (vsock(7)), in a Node that does not know them. */
import { Socket, type OnReadOpts, type SocketConstructorOpts } from "node:net";
import { systemError } from "./errors.js";
import { libc } from "./libc.js";
import { loadNative, type NativeCall } from "./native.js";
import { AF_UNIX, AF_VSOCK, SOCK_CLOEXEC, SOCK_STREAM, SOL_SOCKET, vsockAddress, type VsockEnd } from "./sockets.js";

const SO_DOMAIN = 39;
const F_SETFL = 4;
const O_NONBLOCK = 0x800;

type AsyncCall = (
  fd: number,
  address: Uint8Array,
  length: number,
  done: (error: Error | null, result: number) => void,
) => void;

class VsockCalls {
  readonly errno: () => number;
  readonly socket: NativeCall;
  readonly bind: NativeCall;
  readonly connect: NativeCall & { readonly async: AsyncCall };
  readonly getsockopt: NativeCall;
  readonly dup3: NativeCall;
  readonly fcntl: NativeCall;
  readonly close: NativeCall;

  constructor() {
    const { koffi, bind } = loadNative();
    this.errno = () => koffi.errno();
    this.socket = bind("socket", "int", ["int", "int", "int"]);
    this.bind = bind("bind", "int", ["int", "void *", "uint"]);
    // koffi gives every function this second face.
    this.connect = bind("connect", "int", ["int", "void *", "uint"]) as VsockCalls["connect"];
    this.getsockopt = bind("getsockopt", "int", ["int", "int", "int", "void *", "void *"]);
    this.dup3 = bind("dup3", "int", ["int", "int", "int"]);
    this.fcntl = bind("fcntl", "int", ["int", "int", "int"]);
    this.close = bind("close", "int", ["int"]);
  }

  /** The errno of the last call, below 0. */
  failed(...fds: readonly number[]): number {
    const errno = this.errno();
    for (const fd of fds) this.close(fd);
    return -errno;
  }
}

/** Binding them takes a tenth of a millisecond. */
let bound: VsockCalls | null = null;
const vsockCalls = (): VsockCalls => (bound ??= new VsockCalls());

/**
 * Resolves with a connected descriptor, or an errno below 0. On a thread of koffi's: the kernel gives up after two seconds.
 * Needs koffi.
 */
export function connectVsock(end: VsockEnd): Promise<number> {
  const calls = vsockCalls();
  const fd = calls.socket(AF_VSOCK, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return Promise.resolve(calls.failed());
  const address = vsockAddress(end);
  return new Promise((resolve, reject) => {
    calls.connect.async(fd, address, address.length, (error, result) => {
      if (error !== null) {
        calls.close(fd);
        reject(error);
      } else resolve(result < 0 ? calls.failed(fd) : fd);
    });
  });
}

/**
 * Let `open` give a socket to Node, which takes none of a family that it does not know: it gets one of Unix, which has a
 * name made up by the kernel, so that it can listen. Before anybody waits for it, its number becomes another name of `fd`.
 * From then on there are only calls on it that every stream socket has: read(2), write(2), accept(2), shutdown(2). `fd` is
 * closed, unless `open` throws. Throws BlockError.
 */
export function lend<T>(fd: number, open: (lent: number) => T): T {
  const calls = vsockCalls();
  const lent = calls.socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (lent < 0) throw systemError(-calls.failed(fd), "socket");
  if (calls.bind(lent, Uint8Array.of(AF_UNIX, 0), 2) < 0) throw systemError(-calls.failed(fd, lent), "bind");
  if (calls.fcntl(fd, F_SETFL, O_NONBLOCK) < 0) throw systemError(-calls.failed(fd, lent), "fcntl");
  const opened = open(lent);
  calls.dup3(fd, lent, SOCK_CLOEXEC);
  calls.close(fd);
  return opened;
}

/** Node's socket of a connected descriptor, which belongs to it then. Throws BlockError, and where that is no socket. */
export function socketOf(fd: number, onread: { readonly onread?: OnReadOpts } = {}): Socket {
  const options: SocketConstructorOpts = { allowHalfOpen: true, readable: true, writable: true, ...onread };
  return isVsock(fd) ? lend(fd, (lent) => new Socket({ fd: lent, ...options })) : new Socket({ fd, ...options });
}

function isVsock(fd: number): boolean {
  if (libc() === null) return false;
  const domain = new Uint32Array(1);
  const size = Uint32Array.of(4);
  return vsockCalls().getsockopt(fd, SOL_SOCKET, SO_DOMAIN, domain, size) === 0 && domain[0] === AF_VSOCK;
}
