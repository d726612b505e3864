import { lookup, V4MAPPED, type LookupAddress } from "node:dns";
import { readFile } from "node:fs/promises";
import { connect, isIP, Socket, type OnReadOpts } from "node:net";
import type {
  SocketAddress,
  SocketAddressInet,
  SocketAddressUnix,
  SocketAddressVsock,
} from "../../qapi/generated/types.js";
import { ECANCELED, ECONNREFUSED, EIO, EPROTONOSUPPORT, ETIMEDOUT } from "./errno.js";
import { BlockError, systemError } from "./errors.js";
import { libc } from "./libc.js";
import { Sockets, type VsockEnd } from "./sockets.js";
import { connectVsock, socketOf } from "./vsock.js";

/** `sun_path` has 108 bytes and ends with a zero byte; an abstract name begins with one. */
const UNIX_PATH_MAX_BYTES = 107;
const PORT_MAX = 65535;
const UINT32_MAX = 0xffff_ffff;

/** How a socket address is named in messages: `/run/x.sock`, `host:port`, the number of a descriptor. */
export function socketAddressName(address: SocketAddress): string {
  switch (address.type) {
    case "unix":
      return address.path;
    case "inet":
      return `${address.host}:${address.port}`;
    case "vsock":
      return `${address.cid}:${address.port}`;
    case "fd":
      return address.str;
  }
}

/** Where to connect to: what `net.connect` takes. */
export type SocketTarget =
  { readonly path: string } | { readonly host: string; readonly port: number; readonly mptcp?: boolean };

/**
 * The path as Node takes it. An abstract name (Linux) begins with a zero byte; one that is not `tight` fills the whole
 * field with zero bytes. Throws BlockError when it does not fit.
 */
function unixPath(address: SocketAddressUnix): string {
  const bytes = Buffer.byteLength(address.path);
  if (bytes > UNIX_PATH_MAX_BYTES) {
    const hint = `Path must be less than ${address.abstract === true ? "107" : "108"} bytes`;
    throw new BlockError("invalid", `UNIX socket path '${address.path}' is too long`, { hint });
  }
  if (address.abstract !== true) return address.path;
  const padding = address.tight === false ? UNIX_PATH_MAX_BYTES - bytes : 0;
  return `\0${address.path}${"\0".repeat(padding)}`;
}

/**
 * Every target that an address stands for, in the order to try them. Looks up host and service names. Throws BlockError
 * in the reference's words: `address resolution failed for host:port: …`, `Cannot disable IPv4 and IPv6 at same time`,
 * `UNIX socket path '…' is too long`.
 */
export async function resolveSocketAddress(address: SocketAddress): Promise<SocketTarget[]> {
  switch (address.type) {
    case "unix":
      return [{ path: unixPath(address) }];
    case "inet":
      return resolveInet(address);
    case "vsock":
      throw new BlockError("unsupported", "only connections are made to a vsock address");
    case "fd":
      // A socket that is connected already cannot be connected again when it is lost.
      throw new BlockError("invalid", "only QEMU supports file descriptor passing");
  }
}

async function resolveInet(address: SocketAddressInet): Promise<SocketTarget[]> {
  const { ipv4, ipv6 } = address;
  if (ipv4 === false && ipv6 === false) {
    throw new BlockError("invalid", "Cannot disable IPv4 and IPv6 at same time");
  }
  const both = ipv4 === true && ipv6 === true;
  let family: 0 | 4 | 6 = 0;
  if (!both && (ipv6 === true || ipv4 === false)) family = 6;
  else if (!both && (ipv4 === true || ipv6 === false)) family = 4;
  const port = await portNumber(address);
  const found = await lookupHost(address, family);
  return found.map((entry) => ({ host: entry.address, port, mptcp: address.mptcp ?? false }));
}

function lookupHost(address: SocketAddressInet, family: 0 | 4 | 6): Promise<LookupAddress[]> {
  const { host } = address;
  // getaddrinfo has no name for these; Node would answer an empty name with the loopback.
  if (host === "" || host.includes("\0")) throw resolutionError(address, "Name or service not known");
  const literal = isIP(host);
  if (address.numeric === true && literal === 0) throw resolutionError(address, "Name or service not known");
  const mapped = family === 6 && literal === 4;
  if (literal !== 0 && family !== 0 && literal !== family && !mapped) {
    throw resolutionError(address, "Address family for hostname not supported");
  }
  if (literal !== 0)
    return Promise.resolve([{ address: mapped ? `::ffff:${host}` : host, family: mapped ? 6 : literal }]);
  const hints = family === 6 ? V4MAPPED : 0;
  return new Promise((resolve, reject) => {
    lookup(host, { all: true, family, hints, order: "verbatim" }, (error, addresses) => {
      if (error !== null) reject(resolutionError(address, lookupErrorText(error)));
      else if (addresses.length === 0) reject(resolutionError(address, "Name or service not known"));
      else resolve(addresses);
    });
  });
}

function lookupErrorText(error: NodeJS.ErrnoException): string {
  if (error.code === "EAI_AGAIN") return "Temporary failure in name resolution";
  if (error.code === "EAI_FAIL") return "Non-recoverable failure in name resolution";
  if (error.code === "EAI_MEMORY") return "Memory allocation failure";
  return "Name or service not known";
}

function resolutionError(address: SocketAddressInet, reason: string): BlockError {
  return new BlockError("invalid", `address resolution failed for ${socketAddressName(address)}: ${reason}`);
}

/** A number, or a service of /etc/services. No port is port 0, as getaddrinfo has it. */
async function portNumber(address: SocketAddressInet): Promise<number> {
  const { port } = address;
  if (port === "") return 0;
  if (/^\d{1,9}$/.test(port)) {
    const value = Number(port);
    if (value <= PORT_MAX) return value;
  } else if (address.numeric !== true && /^[A-Za-z][\w.+-]*$/.test(port)) {
    const known = await servicePort(port);
    if (known !== undefined) return known;
  }
  throw resolutionError(address, "Servname not supported for ai_socktype");
}

async function servicePort(name: string): Promise<number | undefined> {
  let text: string;
  try {
    text = await readFile("/etc/services", "utf8");
  } catch {
    // No such database: no name is known.
    return undefined;
  }
  for (const line of text.split("\n")) {
    const [official, entry, ...aliases] = line.replace(/#.*/, "").trim().split(/\s+/);
    const port = entry?.endsWith("/tcp") === true ? Number(entry.slice(0, -4)) : NaN;
    if (port <= PORT_MAX && (official === name || aliases.includes(name))) return port;
  }
  return undefined;
}

export interface ConnectSocketOptions {
  /** Gives up then, with ETIMEDOUT. Milliseconds; 0 waits as long as the kernel does. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Receive into a buffer of the caller's (see `net.connect`). */
  readonly onread?: OnReadOpts;
}

/**
 * Connect to an address: each target in turn until one answers. The socket has Nagle's algorithm off, keep-alive as the
 * address says, an `error` listener that does nothing (so that no error can end the process before the caller adds its
 * own), and belongs to the caller. Rejects with BlockError: `Failed to connect to '…': Connection refused`, errno kept; or
 * `Failed to create socket family 2: Protocol not available`, where the host has no MPTCP.
 */
export async function connectSocket(address: SocketAddress, options: ConnectSocketOptions = {}): Promise<Socket> {
  if (address.type === "vsock") return connectToVsock(address, options);
  const targets = await resolveSocketAddress(address);
  const deadline =
    options.timeoutMs === undefined || options.timeoutMs === 0 ? 0 : performance.now() + options.timeoutMs;
  let errno = ECONNREFUSED;
  for (const target of targets) {
    const result = await connectOnce(target, deadline, options);
    if (typeof result !== "number") {
      if (address.type === "inet") {
        result.setNoDelay(true);
        if (address["keep-alive"] === true) result.setKeepAlive(true);
      }
      return result;
    }
    errno = result;
    if (errno === ECANCELED || errno === ETIMEDOUT) break;
  }
  throw systemError(errno, `Failed to connect to '${socketAddressName(address)}'`);
}

/** Numbers of 32 bits. Throws BlockError. */
export function vsockEnd({ cid, port }: SocketAddressVsock): VsockEnd {
  const number = (name: string, text: string): number => {
    if (/^\d{1,10}$/.test(text) && Number(text) <= UINT32_MAX) return Number(text);
    throw new BlockError("invalid", `Failed to parse ${name} '${text}'`);
  };
  return { cid: number("cid", cid), vsockPort: number("port", port) };
}

async function connectToVsock(address: SocketAddressVsock, options: ConnectSocketOptions): Promise<Socket> {
  const end = vsockEnd(address);
  const result = libc() === null ? -EPROTONOSUPPORT : await connectVsock(end);
  if (result < 0) throw systemError(-result, `Failed to connect to '${socketAddressName(address)}'`);
  const socket = socketOf(result, options.onread === undefined ? {} : { onread: options.onread });
  socket.on("error", () => undefined);
  if (options.signal?.aborted !== true) return socket;
  socket.destroy();
  throw systemError(ECANCELED, `Failed to connect to '${socketAddressName(address)}'`);
}

/** Node connects a socket that it is given as it does one of its own. `host` is literal: nothing happens in between. */
function multipath(target: { readonly host: string; readonly port: number }, onread: { onread?: OnReadOpts }): Socket {
  const fd = libc() === null ? -EPROTONOSUPPORT : new Sockets().multipath(target.host);
  if (fd < 0) throw systemError(-fd, `Failed to create socket family ${isIP(target.host) === 4 ? "2" : "10"}`);
  return new Socket({ fd, ...onread }).connect(target);
}

/** The connected socket, or the errno that says why not. */
function connectOnce(target: SocketTarget, deadline: number, options: ConnectSocketOptions): Promise<Socket | number> {
  if ("path" in target && target.path === "") return Promise.resolve(ECONNREFUSED);
  const { signal } = options;
  if (signal?.aborted === true) return Promise.resolve(ECANCELED);
  const onread = options.onread === undefined ? {} : { onread: options.onread };
  return new Promise((resolve) => {
    const socket =
      "host" in target && target.mptcp === true ? multipath(target, onread) : connect({ ...target, ...onread });
    let pending = true;
    const finish = (result: Socket | number): void => {
      if (!pending) return;
      pending = false;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      if (typeof result === "number") socket.destroy();
      resolve(result);
    };
    const abort = (): void => finish(ECANCELED);
    const timer = deadline === 0 ? undefined : setTimeout(finish, Math.max(1, deadline - performance.now()), ETIMEDOUT);
    signal?.addEventListener("abort", abort);
    socket.once("connect", () => finish(socket));
    // Stays on a connected socket, and does nothing there: see `connectSocket`.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      finish(typeof error.errno === "number" ? Math.abs(error.errno) : EIO);
    });
  });
}
