/**
 * Blocking sockets by plain system calls, through koffi: a streams API costs more per request than the servers that are
 * measured with it. For the load generator and the null server, each a process of its own that may block.
 */
import { createRequire } from "node:module";

const AF_UNIX = 1;
const AF_INET = 2;
const SOCK_STREAM = 1;
const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20;
const SO_SNDTIMEO = 21;
const IPPROTO_TCP = 6;
const TCP_NODELAY = 1;
const MSG_NOSIGNAL = 0x4000;
const POLLIN = 1;
const POLLHUP = 0x10;
const UNIX_PATH_MAX = 107;
/** A server that says nothing for so long hangs: the job fails instead of hanging as well. */
const SILENCE_MAX_SECONDS = 20;

export type Address = { readonly path: string } | { readonly port: number };

type Koffi = typeof import("koffi");
type Call = (...args: (number | Uint8Array | null)[]) => number;

// createRequire knows no types; this is the module that package.json pins.
const koffi = createRequire(import.meta.url)("koffi") as Koffi;
const library = koffi.load(null);
const bind = (name: string, result: string, args: string[]): Call => library.func(name, result, args) as Call;

const calls = {
  socket: bind("socket", "int", ["int", "int", "int"]),
  connect: bind("connect", "int", ["int", "void *", "uint"]),
  bind: bind("bind", "int", ["int", "void *", "uint"]),
  listen: bind("listen", "int", ["int", "int"]),
  accept: bind("accept", "int", ["int", "void *", "void *"]),
  setsockopt: bind("setsockopt", "int", ["int", "int", "int", "void *", "uint"]),
  // Addresses go as numbers: an offset into a buffer then needs no view of it.
  send: bind("send", "int64_t", ["int", "uintptr_t", "size_t", "int"]),
  recv: bind("recv", "int64_t", ["int", "uintptr_t", "size_t", "int"]),
  poll: bind("poll", "int", ["void *", "ulong", "int"]),
  close: bind("close", "int", ["int"]),
};

function checked(what: string, result: number): number {
  if (result < 0) throw new Error(`${what}: errno ${koffi.errno()}`);
  return result;
}

/** Memory with a known place. It does not move as long as `bytes` lives. */
export class Arena {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly address: number;

  constructor(length: number) {
    const buffer = new ArrayBuffer((length + 3) & ~3);
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.address = Number(koffi.address(buffer));
  }
}

function socketAddress(address: Address): Uint8Array {
  if ("port" in address) {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, AF_INET, true);
    view.setUint16(2, address.port);
    view.setUint32(4, 0x7f000001);
    return bytes;
  }
  const path = Buffer.from(address.path);
  if (path.length > UNIX_PATH_MAX) throw new Error(`socket path too long: ${address.path}`);
  const bytes = new Uint8Array(2 + path.length + 1);
  new DataView(bytes.buffer).setUint16(0, AF_UNIX, true);
  bytes.set(path, 2);
  return bytes;
}

export class BlockingSocket {
  private constructor(private readonly fd: number) {}

  static connect(address: Address): BlockingSocket {
    const isTcp = "port" in address;
    const fd = checked("socket", calls.socket(isTcp ? AF_INET : AF_UNIX, SOCK_STREAM, 0));
    const target = socketAddress(address);
    try {
      checked("connect", calls.connect(fd, target, target.length));
      const timeout = new Uint8Array(16);
      timeout[0] = SILENCE_MAX_SECONDS;
      for (const option of [SO_RCVTIMEO, SO_SNDTIMEO])
        checked("setsockopt", calls.setsockopt(fd, SOL_SOCKET, option, timeout, timeout.length));
      if (isTcp) checked("setsockopt", calls.setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, new Uint8Array([1, 0, 0, 0]), 4));
    } catch (error) {
      calls.close(fd);
      throw error;
    }
    return new BlockingSocket(fd);
  }

  /** A listening unix socket; `accept` answers its next client. */
  static listen(path: string): { accept(): BlockingSocket } {
    const fd = checked("socket", calls.socket(AF_UNIX, SOCK_STREAM, 0));
    const address = socketAddress({ path });
    checked("bind", calls.bind(fd, address, address.length));
    checked("listen", calls.listen(fd, 8));
    return { accept: () => new BlockingSocket(checked("accept", calls.accept(fd, null, null))) };
  }

  /** What has come, up to `length` bytes; waits for the first. 0 at the end of the stream. */
  receive(arena: Arena, start: number, length: number): number {
    return checked("recv", calls.recv(this.fd, arena.address + start, length, 0));
  }

  /** Exactly `length` bytes. */
  receiveAll(arena: Arena, start: number, length: number): void {
    for (let done = 0; done < length;) {
      const got = this.receive(arena, start + done, length - done);
      if (got === 0) throw new Error("the server closed the connection");
      done += got;
    }
  }

  send(arena: Arena, length: number): void {
    for (let done = 0; done < length;)
      done += checked("send", calls.send(this.fd, arena.address + done, length - done, MSG_NOSIGNAL));
  }

  sendBytes(data: Uint8Array): void {
    const arena = new Arena(data.length);
    arena.bytes.set(data);
    this.send(arena, data.length);
  }

  close(): void {
    calls.close(this.fd);
  }
}

/** Is there anything to read on a descriptor, its end included? Does not wait. */
export function isReadable(fd: number): boolean {
  const entry = new Uint8Array(8);
  const view = new DataView(entry.buffer);
  view.setInt32(0, fd, true);
  view.setInt16(4, POLLIN, true);
  checked("poll", calls.poll(entry, 1, 0));
  return (view.getInt16(6, true) & (POLLIN | POLLHUP)) !== 0;
}
