/* hot path: one sendmsg(2) for all replies of a turn */
/**
 * Sockets by their descriptors: what Node keeps to itself, and an io_uring needs. Every call answers what the system call
 * does, or a negative errno. Layouts are those of 64-bit Linux.
 */
import { networkInterfaces } from "node:os";
import { loadNative, type NativeCall } from "./native.js";

export const MSG_DONTWAIT = 0x40;
export const MSG_WAITALL = 0x100;
export const MSG_NOSIGNAL = 0x4000;
export const SOCK_CLOEXEC = 0x80000;

export const AF_UNIX = 1;
const AF_INET = 2;
const AF_INET6 = 10;
export const AF_VSOCK = 40;
export const SOCK_STREAM = 1;
export const SOL_SOCKET = 1;
const SO_REUSEADDR = 2;
const SO_SNDBUF = 7;
const SO_KEEPALIVE = 9;
const IPPROTO_TCP = 6;
const IPPROTO_MPTCP = 262;
const TCP_NODELAY = 1;
const IPPROTO_IPV6 = 41;
const IPV6_V6ONLY = 26;
const SHUT_RDWR = 2;
/**
 * What a client's replies may take in the kernel before it reads them. Without this each reply of 256 KiB waited for room
 * once or twice: CPU time per MiB 1.3 to 1.8 times as much with reads of 256 KiB and 1 MiB.
 */
const SEND_BUFFER_BYTES = 1 << 20;
/** As Node has it. */
const BACKLOG = 511;
/** struct iovec and struct msghdr, in words of 32 bits. */
const IOVEC_WORDS = 4;
const MSGHDR_WORDS = 14;

/** Pieces of memory, described to the kernel. They must stay where they are while it works. */
export class Message {
  /** struct msghdr, and behind it the iovecs that it points to. */
  readonly words: Uint32Array;
  readonly address: number;
  count = 0;

  constructor(
    readonly capacity: number,
    addressOf: (data: Uint8Array) => number,
  ) {
    const bytes = new Uint8Array((MSGHDR_WORDS + capacity * IOVEC_WORDS) * 4);
    this.words = new Uint32Array(bytes.buffer);
    this.address = addressOf(bytes);
    const iovecs = this.address + MSGHDR_WORDS * 4;
    this.words[4] = iovecs;
    this.words[5] = iovecs / 0x1_0000_0000;
  }

  clear(): void {
    this.count = 0;
    this.words[6] = 0;
  }

  add(address: number, length: number): void {
    const { words } = this;
    const at = MSGHDR_WORDS + this.count * IOVEC_WORDS;
    words[at] = address;
    words[at + 1] = address / 0x1_0000_0000;
    words[at + 2] = length;
    words[at + 3] = length / 0x1_0000_0000;
    this.count += 1;
    words[6] = this.count;
  }
}

/** Where to listen: a path (abstract when it begins with NUL), a literal address, a vsock, or a descriptor that is there. */
export type ListenAt =
  | { readonly path: string }
  | { readonly host: string; readonly port: number; readonly ipv6Only?: boolean; readonly mptcp?: boolean }
  | VsockEnd
  | { readonly fd: number };

/** vsock(7). */
export interface VsockEnd {
  readonly cid: number;
  readonly vsockPort: number;
}

export class Sockets {
  private readonly errno: () => number;
  private readonly calls: Readonly<
    Record<"sendmsg" | "socket" | "bind" | "listen" | "setsockopt" | "shutdown" | "close", NativeCall>
  >;

  /** Throws where koffi cannot be loaded. */
  constructor() {
    const { koffi, bind } = loadNative();
    this.errno = () => koffi.errno();
    this.calls = {
      sendmsg: bind("sendmsg", "int64_t", ["int", "void *", "int"]),
      socket: bind("socket", "int", ["int", "int", "int"]),
      bind: bind("bind", "int", ["int", "void *", "uint"]),
      listen: bind("listen", "int", ["int", "int"]),
      setsockopt: bind("setsockopt", "int", ["int", "int", "int", "void *", "uint"]),
      shutdown: bind("shutdown", "int", ["int", "int"]),
      close: bind("close", "int", ["int"]),
    };
  }

  send(fd: number, message: Message, flags: number): number {
    const result = this.calls.sendmsg(fd, message.words, flags);
    return result < 0 ? -this.errno() : result;
  }

  /**
   * Small replies leave at once, and a client that is gone is noticed in the end. Unix sockets, which know neither, get room
   * for some large replies: the kernel's own for TCP grows by itself, and theirs is 208 KiB.
   */
  tune(fd: number): void {
    this.set(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    if (!this.set(fd, IPPROTO_TCP, TCP_NODELAY, 1)) this.set(fd, SOL_SOCKET, SO_SNDBUF, SEND_BUFFER_BYTES);
  }

  /** A socket for one connection to a literal address, by Multipath TCP. */
  multipath(host: string): number {
    return this.create(host.includes(":") ? AF_INET6 : AF_INET, true);
  }

  private create(family: number, multipath: boolean): number {
    const fd = this.calls.socket(family, SOCK_STREAM | SOCK_CLOEXEC, multipath ? IPPROTO_MPTCP : 0);
    return fd < 0 ? -this.errno() : fd;
  }

  /** A listening descriptor, which whoever calls owns. One that was given is closed on failure, too. */
  listen(where: ListenAt): number {
    const fd = "fd" in where ? where.fd : this.bound(where);
    if (fd < 0) return fd;
    const result = this.calls.listen(fd, BACKLOG);
    return result < 0 ? this.failed(fd) : fd;
  }

  /** Who waits for the socket, here or at its other end, hears that it is over. */
  shutdown(fd: number): void {
    this.calls.shutdown(fd, SHUT_RDWR);
  }

  close(fd: number): void {
    this.calls.close(fd);
  }

  private bound(where: Exclude<ListenAt, { readonly fd: number }>): number {
    const address = addressBytes(where);
    const family = address[0]! | (address[1]! << 8);
    const fd = this.create(family, "mptcp" in where && where.mptcp);
    if (fd < 0) return fd;
    if (family !== AF_UNIX) this.set(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    if (family === AF_INET6) this.set(fd, IPPROTO_IPV6, IPV6_V6ONLY, 1);
    return this.calls.bind(fd, address, address.length) < 0 ? this.failed(fd) : fd;
  }

  private failed(fd: number): number {
    const errno = this.errno();
    this.calls.close(fd);
    return -errno;
  }

  /** Whether the socket knows the option. */
  private set(fd: number, level: number, option: number, value: number): boolean {
    return this.calls.setsockopt(fd, level, option, new Uint32Array([value]), 4) === 0;
  }
}

/** Off the hot path. */
function addressBytes(where: Exclude<ListenAt, { readonly fd: number }>): Uint8Array {
  if ("path" in where) return unixAddress(where.path);
  return "cid" in where ? vsockAddress(where) : inetAddress(where.host, where.port);
}

/** struct sockaddr_vm: family, a reserved word, port, CID, flags; the host's own byte order. Off the hot path. */
export function vsockAddress({ cid, vsockPort }: VsockEnd): Uint8Array {
  const address = new Uint8Array(16);
  const view = new DataView(address.buffer);
  address[0] = AF_VSOCK;
  view.setUint32(4, vsockPort, true);
  view.setUint32(8, cid, true);
  return address;
}

/** struct sockaddr_un. Off the hot path. */
function unixAddress(path: string): Uint8Array {
  const bytes = Buffer.from(path, "utf8");
  // A name in the file system ends with NUL, an abstract one with its last byte.
  const address = new Uint8Array(2 + bytes.length + (bytes[0] === 0 ? 0 : 1));
  address[0] = AF_UNIX;
  address.set(bytes, 2);
  return address;
}

/** struct sockaddr_in or sockaddr_in6 of a literal address. Off the hot path. */
function inetAddress(host: string, port: number): Uint8Array {
  const isV6 = host.includes(":");
  const address = new Uint8Array(isV6 ? 28 : 16);
  const view = new DataView(address.buffer);
  address[0] = isV6 ? AF_INET6 : AF_INET;
  view.setUint16(2, port);
  if (!isV6) {
    address.set(host.split(".").map(Number), 4);
    return address;
  }
  const [literal, zone] = host.split("%");
  address.set(ipv6Bytes(literal!), 8);
  // Of the host's own byte order, which is little-endian on both machines that we know the numbers of.
  if (zone !== undefined) view.setUint32(24, scopeOf(zone), true);
  return address;
}

/** `literal` has passed isIPv6. Off the hot path. */
export function ipv6Bytes(literal: string): Uint8Array {
  const words = (text: string): number[] =>
    text === ""
      ? []
      : text.split(":").flatMap((part) => {
          if (!part.includes(".")) return [parseInt(part, 16)];
          const [a, b, c, d] = part.split(".").map(Number);
          return [(a! << 8) | b!, (c! << 8) | d!];
        });
  const [left, right] = literal.split("::");
  const head = words(left!);
  const tail = right === undefined ? [] : words(right);
  const all = head.concat(Array<number>(8 - head.length - tail.length).fill(0), tail);
  return Uint8Array.from(all.flatMap((word) => [word >> 8, word & 0xff]));
}

/** The number of an interface. Off the hot path. */
function scopeOf(zone: string): number {
  if (/^\d+$/.test(zone)) return Number(zone);
  const found = (networkInterfaces()[zone] ?? []).find((entry) => entry.family === "IPv6" && entry.scopeid > 0);
  return found?.family === "IPv6" ? found.scopeid : 0;
}
