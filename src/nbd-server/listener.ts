import { randomUUID } from "node:crypto";
import { lookup } from "node:dns/promises";
import { existsSync, fstatSync, lstatSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve as resolvePath } from "node:path";
import { createServer, isIP, type Server, type Socket } from "node:net";
import { EACCES, EADDRINUSE, EINVAL, ENOENT, ENOPROTOOPT, EPROTONOSUPPORT, errnoText } from "../base/errno.js";
import { BlockError, systemError } from "../base/errors.js";
import { libc } from "../base/libc.js";
import { vsockEnd } from "../base/socket-address.js";
import { Sockets, type ListenAt, type VsockEnd } from "../base/sockets.js";
import { lend } from "../base/vsock.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

/** Bytes of sockaddr_un's path. */
const UNIX_PATH_MAX = 108;
/** Services by name that are of use here; /etc/services is not read. */
const SERVICES: ReadonlyMap<string, number> = new Map([["nbd", 10809]]);

/** Where clients come in. */
export interface Listener {
  /** Address and port, where it has them and whoever made it knows. */
  readonly bound?: { readonly address: string; readonly port: number } | undefined;
  /** Take no more clients. Those that are there stay. */
  close(): Promise<void>;
}

/** How sockets are made: Node's way, or by the ring of this thread. Rejects with the errno of the host. */
export type Listen = (where: ListenAt) => Promise<Listener>;

/** Listen at `address`. Rejects with BlockError in the reference's words; nothing is left listening then. */
export async function listen(address: SocketAddress, listenAt: Listen): Promise<Listener[]> {
  switch (address.type) {
    case "unix":
      return [await listenUnix(address, listenAt)];
    case "vsock":
      return [await listenVsock(vsockEnd(address), listenAt)];
    case "fd":
      return [await listenFd(address.str, listenAt)];
    case "inet":
      return listenInet(address, listenAt);
  }
}

class NodeListener implements Listener {
  readonly bound: Listener["bound"];

  constructor(private readonly server: Server) {
    const address = server.address();
    this.bound = address === null || typeof address === "string" ? undefined : address;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

/** A socket in the file system goes with its listener. Node would look for it from another folder after `chdir`. */
class UnixListener implements Listener {
  private readonly path: string;
  /** Undefined where somebody was quick to remove it. */
  private readonly inode: number | undefined;

  constructor(
    private readonly listener: Listener,
    path: string,
  ) {
    this.path = resolvePath(path);
    this.inode = lstatSync(this.path, { throwIfNoEntry: false })?.ino;
  }

  async close(): Promise<void> {
    await this.listener.close();
    const stat = lstatSync(this.path, { throwIfNoEntry: false });
    if (stat?.isSocket() === true && stat.ino === this.inode) unlinkSync(this.path);
  }
}

/** Node pads abstract names to the length of the longest, and no other program finds them then; and it knows no MPTCP. */
function exactly(where: Exclude<ListenAt, VsockEnd>): Exclude<ListenAt, VsockEnd> {
  const isMultipath = "host" in where && where.mptcp === true;
  if (!isMultipath && !("path" in where && where.path.startsWith("\0"))) return where;
  if (libc() === null) {
    if (isMultipath) throw systemError(EPROTONOSUPPORT, "listen");
    return where;
  }
  const fd = new Sockets().listen(where);
  if (fd < 0) throw systemError(-fd, "listen");
  return { fd };
}

function listeningVsock(where: VsockEnd): number {
  const fd = libc() === null ? -EPROTONOSUPPORT : new Sockets().listen(where);
  if (fd < 0) throw systemError(-fd, "listen");
  return fd;
}

export function nodeSockets(accept: (socket: Socket) => void): Listen {
  return (where) => {
    const server = createServer({ allowHalfOpen: true, noDelay: true, keepAlive: true }, accept);
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      const listening = (): void => {
        server.off("error", reject);
        // EMFILE while accepting: that client is lost, the others are not.
        server.on("error", () => undefined);
        resolve(new NodeListener(server));
      };
      if ("cid" in where) lend(listeningVsock(where), (fd) => server.listen({ fd }, listening));
      else server.listen(exactly(where), listening);
    });
  };
}

function errnoOfListen(error: unknown): number {
  if (error instanceof Error && "errno" in error && typeof error.errno === "number") return Math.abs(error.errno);
  return EINVAL;
}

async function listenUnix(address: Extract<SocketAddress, { type: "unix" }>, listenAt: Listen): Promise<Listener> {
  const abstract = address.abstract ?? false;
  // As the reference: nobody is told where, but it listens.
  const path = address.path === "" && !abstract ? join(tmpdir(), `tsd-socket-${randomUUID()}`) : address.path;
  const bytes = Buffer.byteLength(path, "utf8");
  const bytesMax = abstract ? UNIX_PATH_MAX - 1 : UNIX_PATH_MAX;
  if (bytes > bytesMax) {
    const hint = `Path must be less than ${String(bytesMax)} bytes`;
    throw new BlockError("invalid", `UNIX socket path '${path}' is too long`, { hint });
  }
  let name = path;
  if (abstract) {
    const filler = (address.tight ?? true) ? "" : "\0".repeat(UNIX_PATH_MAX - 1 - bytes);
    name = `\0${path}${filler}`;
  } else {
    removeStaleSocket(path);
  }
  try {
    const listener = await listenAt({ path: name });
    return abstract ? listener : new UnixListener(listener, path);
  } catch (error) {
    // libuv says EACCES where the folder is missing.
    const errno = errnoOfListen(error) === EACCES && !existsSync(dirname(path)) ? ENOENT : errnoOfListen(error);
    throw new BlockError("io", `Failed to bind socket to ${path}: ${errnoText(errno)}`, { errno, cause: error });
  }
}

/** A socket that a daemon before us left behind. Other files stay: whoever named one of them made a mistake. */
function removeStaleSocket(path: string): void {
  try {
    const stat = lstatSync(path);
    if (stat.isSocket() || stat.isDirectory()) unlinkSync(path);
  } catch (error) {
    const errno = errnoOfListen(error);
    if (errno === ENOENT) return;
    throw new BlockError("io", `Failed to unlink socket ${path}: ${errnoText(errno)}`, { errno, cause: error });
  }
}

async function listenFd(text: string, listenAt: Listen): Promise<Listener> {
  if (!/^\d+$/.test(text)) throw new BlockError("invalid", `Unable to parse FD number ${text}`);
  const fd = Number(text);
  if (fd > 0x7fffffff) {
    throw new BlockError("invalid", `Unable to parse FD number ${text}: Numerical result out of range`);
  }
  if (!isSocket(fd)) throw new BlockError("invalid", `File descriptor '${text}' is not a socket`);
  try {
    return await listenAt({ fd });
  } catch (error) {
    throw new BlockError("io", `Failed to listen on fd socket: ${errnoText(errnoOfListen(error))}`, { cause: error });
  }
}

function isSocket(fd: number): boolean {
  try {
    return fstatSync(fd).isSocket();
  } catch {
    return false;
  }
}

async function listenInet(address: Extract<SocketAddress, { type: "inet" }>, listenAt: Listen): Promise<Listener[]> {
  const { host } = address;
  const text = `${host}:${address.port}`;
  if (address.ipv4 === false && address.ipv6 === false) {
    throw new BlockError("invalid", "Cannot disable IPv4 and IPv6 at same time");
  }
  const port = portNumber(address.port, address.numeric ?? false);
  if (port === null) {
    throw new BlockError("not-found", `address resolution failed for ${text}: Servname not supported for ai_socktype`);
  }
  const addresses = await resolveHost(address, text);
  const last = Math.max(port, address.to ?? port);
  const listeners: Listener[] = [];
  let failure: BlockError | null = null;
  for (const one of addresses) {
    try {
      listeners.push(await listenInRange(one, [port, last], address.mptcp ?? false, listenAt));
    } catch (error) {
      if (!(error instanceof BlockError)) {
        await Promise.all(listeners.map((listener) => listener.close()));
        throw error;
      }
      failure ??= error;
    }
  }
  if (listeners.length === 0 && failure !== null) throw failure;
  return listeners;
}

async function listenVsock(end: VsockEnd, listenAt: Listen): Promise<Listener> {
  try {
    return await listenAt(end);
  } catch (error) {
    const errno = errnoOfListen(error);
    throw new BlockError("io", `Failed to bind socket: ${addressErrorText(errno)}`, { errno, cause: error });
  }
}

/** The first free port of the range. */
async function listenInRange(
  host: string,
  [first, last]: readonly [number, number],
  mptcp: boolean,
  listenAt: Listen,
): Promise<Listener> {
  let errno = EADDRINUSE;
  for (let port = first; port <= last; port++) {
    try {
      return await listenAt({ host, port, ipv6Only: host.includes(":"), mptcp });
    } catch (error) {
      errno = errnoOfListen(error);
      if (errno === ENOPROTOOPT || errno === EPROTONOSUPPORT) {
        throw systemError(errno, "Failed to create a socket");
      }
      if (errno !== EADDRINUSE) {
        throw new BlockError("io", `Failed to bind socket: ${addressErrorText(errno)}`, { errno, cause: error });
      }
    }
  }
  throw new BlockError("io", `Failed to find an available port: ${errnoText(errno)}`, { errno });
}

const EADDRNOTAVAIL = 99;

function addressErrorText(errno: number): string {
  return errno === EADDRNOTAVAIL ? "Cannot assign requested address" : errnoText(errno);
}

/** As getaddrinfo: only the low 16 bits of a number count; null for names that are no service. */
function portNumber(text: string, numeric: boolean): number | null {
  if (text === "") return 0;
  if (/^\d+$/.test(text)) return Number(text) & 0xffff;
  return numeric ? null : (SERVICES.get(text) ?? null);
}

async function resolveHost(address: Extract<SocketAddress, { type: "inet" }>, text: string): Promise<string[]> {
  const { host } = address;
  const wantsV4 = address.ipv4 ?? address.ipv6 !== true;
  const wantsV6 = address.ipv6 ?? address.ipv4 !== true;
  if (host === "") return [...(wantsV4 ? ["0.0.0.0"] : []), ...(wantsV6 ? ["::"] : [])];
  const family = wantsV4 && wantsV6 ? 0 : wantsV4 ? 4 : 6;
  const literal = isIP(host);
  if (literal !== 0 && family !== 0 && literal !== family) {
    throw new BlockError(
      "not-found",
      `address resolution failed for ${text}: Address family for hostname not supported`,
    );
  }
  if (literal !== 0) return [host];
  if (address.numeric === true) throw unknownHost(text);
  try {
    const found = await lookup(host, { family, all: true });
    return [...new Set(found.map((entry) => entry.address))];
  } catch (error) {
    throw unknownHost(text, error);
  }
}

function unknownHost(text: string, cause?: unknown): BlockError {
  return new BlockError("not-found", `address resolution failed for ${text}: Name or service not known`, { cause });
}
