import { once } from "node:events";
import { existsSync, readFileSync, watch } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import {
  hasMagic,
  NBD_CMD_DISC,
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_EXTENDED_REPLY_BYTES,
  NBD_EXTENDED_REQUEST_BYTES,
  NBD_INFO_BLOCK_SIZE,
  NBD_INFO_EXPORT,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_OPTION_HEADER_BYTES,
  NBD_OPTION_REPLY_HEADER_BYTES,
  NBD_OPTS_MAGIC_HIGH,
  NBD_OPTS_MAGIC_LOW,
  NBD_REP_ACK,
  NBD_REP_ERR_UNSUP,
  NBD_REP_INFO,
  NBD_REP_META_CONTEXT,
  NBD_REQUEST_BYTES,
  NBD_SIMPLE_REPLY_BYTES,
  NBD_STRUCTURED_REPLY_BYTES,
  readExtendedRequest,
  readRequest,
  writeExtendedReply,
  writeOption,
  writeOptionReply,
  writeSimpleReply,
  writeStructuredReply,
  type NbdRequestHeader,
} from "../../src/block/nbd/protocol.js";
import { getU32, putU16, putU32, putU64 } from "../../src/base/bytes.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

/* ---- Bytes by hand, at either end of a connection ---- */

/** One end of a socket, read by the byte. For messages that no client or server would send. */
export class RawPeer implements Disposable {
  private buffered = Buffer.alloc(0);
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(readonly socket: Socket) {
    socket.on("data", (bytes) => {
      this.buffered = Buffer.concat([this.buffered, bytes]);
      this.wake();
    });
    const end = (): void => {
      this.ended = true;
      this.wake();
    };
    socket.on("end", end);
    socket.on("close", end);
    socket.on("error", end);
  }

  /** Exactly `count` bytes, or fewer when the other end hangs up before. */
  async take(count: number): Promise<Buffer> {
    while (this.buffered.length < count && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const bytes = this.buffered.subarray(0, count);
    this.buffered = this.buffered.subarray(bytes.length);
    return bytes;
  }

  /** Everything until the other end hangs up. */
  rest(): Promise<Buffer> {
    return this.take(Infinity);
  }

  send(...parts: (Uint8Array | string)[]): void {
    this.socket.write(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part))));
  }

  /** As a server: the next option of the client; undefined when it has hung up. */
  async option(): Promise<{ option: number; data: Buffer } | undefined> {
    const header = await this.take(NBD_OPTION_HEADER_BYTES);
    if (header.length < NBD_OPTION_HEADER_BYTES) return undefined;
    if (!hasMagic(header, 0, NBD_OPTS_MAGIC_HIGH, NBD_OPTS_MAGIC_LOW)) throw new Error("not an option");
    return { option: getU32(header, 8), data: await this.take(getU32(header, 12)) };
  }

  /** As a server: the next request of the client (its WRITE payload is not taken); undefined when it has hung up. */
  async request(extended = false): Promise<NbdRequestHeader | undefined> {
    const bytes = extended ? NBD_EXTENDED_REQUEST_BYTES : NBD_REQUEST_BYTES;
    const header = await this.take(bytes);
    if (header.length < bytes) return undefined;
    const request = { flags: 0, type: 0, cookieHigh: 0, cookieLow: 0, offset: 0, length: 0 };
    if (!(extended ? readExtendedRequest(header, 0, request) : readRequest(header, 0, request))) {
      throw new Error("not a request");
    }
    return request;
  }

  end(): void {
    this.socket.end();
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

/** Connect to a server by hand. */
export async function rawConnect(address: SocketAddress): Promise<RawPeer> {
  if (address.type === "fd" || address.type === "vsock") throw new Error("no address to connect to");
  const socket = address.type === "unix" ? connect(address.path) : connect(Number(address.port), address.host);
  await once(socket, "connect");
  return new RawPeer(socket);
}

/* ---- Messages ---- */

/** The server's first 18 bytes. */
export function greeting(flags = 3): Buffer {
  const bytes = Buffer.from("NBDMAGICIHAVEOPT\0\0");
  putU16(bytes, 16, flags);
  return bytes;
}

export function optionMessage(option: number, data: Uint8Array = Buffer.alloc(0), length = data.length): Buffer {
  const bytes = Buffer.alloc(NBD_OPTION_HEADER_BYTES + data.length);
  writeOption(bytes, 0, option, length);
  bytes.set(data, NBD_OPTION_HEADER_BYTES);
  return bytes;
}

export function optionReply(option: number, type: number, data: Uint8Array | string = "", length?: number): Buffer {
  const payload = Buffer.from(data);
  const bytes = Buffer.alloc(NBD_OPTION_REPLY_HEADER_BYTES + payload.length);
  writeOptionReply(bytes, 0, option, type, length ?? payload.length);
  bytes.set(payload, NBD_OPTION_REPLY_HEADER_BYTES);
  return bytes;
}

/** NBD_INFO_EXPORT, in reply to NBD_OPT_GO. */
export function exportInfoReply(size: number, flags: number): Buffer {
  const data = Buffer.alloc(12);
  putU16(data, 0, NBD_INFO_EXPORT);
  putU64(data, 2, size);
  putU16(data, 10, flags);
  return optionReply(NBD_OPT_GO, NBD_REP_INFO, data);
}

/** NBD_INFO_BLOCK_SIZE, in reply to NBD_OPT_GO. */
export function blockSizeReply(minimum: number, preferred: number, maximum: number): Buffer {
  const data = Buffer.alloc(14);
  putU16(data, 0, NBD_INFO_BLOCK_SIZE);
  putU32(data, 2, minimum);
  putU32(data, 6, preferred);
  putU32(data, 10, maximum);
  return optionReply(NBD_OPT_GO, NBD_REP_INFO, data);
}

export function simpleReply(to: NbdRequestHeader, error: number, payload: Uint8Array = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(NBD_SIMPLE_REPLY_BYTES + payload.length);
  writeSimpleReply(bytes, 0, error, to.cookieHigh, to.cookieLow);
  bytes.set(payload, NBD_SIMPLE_REPLY_BYTES);
  return bytes;
}

export function chunk(
  to: NbdRequestHeader,
  flags: number,
  type: number,
  payload: Uint8Array = Buffer.alloc(0),
  length = payload.length,
): Buffer {
  const bytes = Buffer.alloc(NBD_STRUCTURED_REPLY_BYTES + payload.length);
  writeStructuredReply(bytes, 0, flags, type, to.cookieHigh, to.cookieLow, length);
  bytes.set(payload, NBD_STRUCTURED_REPLY_BYTES);
  return bytes;
}

export function extendedChunk(
  to: NbdRequestHeader,
  flags: number,
  type: number,
  payload: Uint8Array = Buffer.alloc(0),
  length = payload.length,
): Buffer {
  const bytes = Buffer.alloc(NBD_EXTENDED_REPLY_BYTES + payload.length);
  writeExtendedReply(bytes, 0, flags, type, to.cookieHigh, to.cookieLow, to.offset, length);
  bytes.set(payload, NBD_EXTENDED_REPLY_BYTES);
  return bytes;
}

/** Big-endian numbers of the given widths: `u(16, 1)`, `u(32, 7, 8)`. */
export function u(bits: 16 | 32 | 64, ...values: number[]): Buffer {
  const width = bits / 8;
  const bytes = Buffer.alloc(width * values.length);
  values.forEach((value, i) => {
    if (bits === 16) putU16(bytes, i * width, value);
    else if (bits === 32) putU32(bytes, i * width, value);
    else putU64(bytes, i * width, value);
  });
  return bytes;
}

/* ---- Scripted servers ---- */

export interface ScriptedServer extends AsyncDisposable {
  readonly address: SocketAddress;
  /** Connections taken so far. */
  connections(): number;
}

/** A server on a unix socket that does, for each connection, what `script` says; then it hangs up. */
export async function scriptedServer(script: (peer: RawPeer, index: number) => Promise<void>): Promise<ScriptedServer> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-nbd-"));
  const path = join(tmp, "s.sock");
  const peers = new Set<RawPeer>();
  const failures: unknown[] = [];
  let count = 0;
  const server: Server = createServer((socket) => {
    const peer = new RawPeer(socket);
    peers.add(peer);
    void script(peer, count++)
      .catch((error: unknown) => failures.push(error))
      .finally(() => peer.end());
  });
  server.listen(path);
  await once(server, "listening");
  return {
    address: { type: "unix", path },
    connections: () => count,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const peer of peers) peer[Symbol.dispose]();
      await rm(tmp, { recursive: true, force: true });
      if (failures.length > 0) throw failures[0];
    },
  };
}

export interface ServedExport {
  readonly size: number;
  /** Transmission flags. */
  readonly flags: number;
  readonly structured?: boolean;
  readonly extended?: boolean;
  readonly blockSizes?: readonly [minimum: number, preferred: number, maximum: number];
}

/** As a scripted server: a well-behaved handshake up to transmission. Every context that is asked for gets an id. */
export async function serveHandshake(peer: RawPeer, served: ServedExport): Promise<void> {
  peer.send(greeting());
  await peer.take(4);
  for (;;) {
    const message = await peer.option();
    if (message === undefined) return;
    const { option, data } = message;
    if (option === NBD_OPT_GO) {
      if (served.blockSizes !== undefined) peer.send(blockSizeReply(...served.blockSizes));
      peer.send(exportInfoReply(served.size, served.flags), optionReply(option, NBD_REP_ACK));
      return;
    }
    const granted =
      (option === NBD_OPT_STRUCTURED_REPLY && served.structured === true) ||
      (option === NBD_OPT_EXTENDED_HEADERS && served.extended === true);
    if (option === NBD_OPT_SET_META_CONTEXT) {
      let at = 4 + getU32(data, 0) + 4;
      for (let id = 0; at < data.length; id++) {
        const length = getU32(data, at);
        peer.send(
          optionReply(option, NBD_REP_META_CONTEXT, Buffer.concat([u(32, id), data.subarray(at + 4, at + 4 + length)])),
        );
        at += 4 + length;
      }
      peer.send(optionReply(option, NBD_REP_ACK));
    } else {
      peer.send(optionReply(option, granted ? NBD_REP_ACK : NBD_REP_ERR_UNSUP));
    }
  }
}

/** A server in memory that answers each request as it comes; `seen` collects commands and flags. Hangs up after `requests`. */
export async function serveMemory(
  peer: RawPeer,
  served: ServedExport,
  seen: number[][],
  memory: Buffer,
  requests = Infinity,
): Promise<void> {
  await serveHandshake(peer, served);
  for (let request = await peer.request(); request !== undefined; request = await peer.request()) {
    const { type, flags, offset, length } = request;
    if (type === NBD_CMD_DISC) return;
    if (requests-- === 0) return;
    seen.push([type, flags]);
    if (type === NBD_CMD_WRITE) (await peer.take(length)).copy(memory, offset);
    if (type === NBD_CMD_READ) peer.send(simpleReply(request, 0, memory.subarray(offset, offset + length)));
    else peer.send(simpleReply(request, 0));
  }
}

/* ---- Real servers ---- */

export interface NbdServerProcess extends AsyncDisposable {
  readonly pid: number;
  readonly address: SocketAddress;
  readonly uri: string;
  /** Ends it and waits until it has gone. Its address can be used again. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** A TCP port of the loopback that nobody listens at now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Each of these servers writes its pid file once it takes connections; `ready` resolves when it is whole. */
function watchPidfile(pidfile: string): { readonly ready: Promise<void>; stop(): void } {
  const watcher = watch(dirname(pidfile));
  const ready = new Promise<void>((resolve) => {
    watcher.on("change", () => {
      if (existsSync(pidfile) && readFileSync(pidfile, "utf8").endsWith("\n")) resolve();
    });
  });
  return { ready, stop: () => watcher.close() };
}

async function started(
  program: string,
  args: readonly string[],
  pidfile: string,
  address: SocketAddress,
  exportName: string,
): Promise<NbdServerProcess> {
  // A server that was killed leaves its socket behind, and nbdkit does not take it over.
  if (address.type === "unix") await rm(address.path, { force: true });
  await rm(pidfile, { force: true });
  const watching = watchPidfile(pidfile);
  const child = execa(program, args, { stdin: "ignore", stdout: "ignore", stderr: "pipe", reject: false });
  const tooSoon = child.then(({ stderr }) => Promise.reject(new Error(`${program} ended: ${stderr}`)));
  await Promise.race([watching.ready, tooSoon]).finally(() => watching.stop());
  tooSoon.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals = "SIGTERM"): Promise<void> => {
    child.kill(signal);
    await child;
  };
  const where = address.type === "inet" ? `nbd://${address.host}:${address.port}/${exportName}` : "";
  const uri = address.type === "unix" ? `nbd+unix:///${exportName}?socket=${address.path}` : where;
  return { pid: child.pid!, address, uri, stop, [Symbol.asyncDispose]: () => stop() };
}

export interface ServerOptions {
  /** Folder for socket and pid file. */
  readonly tmp: string;
  /** Default: a unix socket in `tmp`. */
  readonly port?: number;
  readonly exportName?: string;
  readonly args?: readonly string[];
}

function whereTo(options: ServerOptions, program: string): { address: SocketAddress; pidfile: string } {
  const { tmp, port } = options;
  const address: SocketAddress =
    port === undefined
      ? { type: "unix", path: join(tmp, `${program}.sock`) }
      : { type: "inet", host: "127.0.0.1", port: String(port) };
  return { address, pidfile: join(tmp, `${program}-${String(port ?? "unix")}.pid`) };
}

/** `qemu-nbd` serving one image, for any number of clients. */
export async function startQemuNbd(image: string, format: string, options: ServerOptions): Promise<NbdServerProcess> {
  const { exportName = "" } = options;
  const { address, pidfile } = whereTo(options, "qemu-nbd");
  const where = address.type === "unix" ? ["-k", address.path] : ["-b", "127.0.0.1", "-p", String(options.port)];
  const name = exportName === "" ? [] : ["-x", exportName];
  const args = ["--pid-file", pidfile, "-t", "-e", "16", "-f", format, ...where, ...name];
  return started("qemu-nbd", [...args, ...(options.args ?? []), image], pidfile, address, exportName);
}

/** `nbdkit` with a plugin and its parameters, filters first: `["--filter=fua", "memory", "1M"]`. */
export async function startNbdkit(plugin: readonly string[], options: ServerOptions): Promise<NbdServerProcess> {
  const { exportName = "" } = options;
  const { address, pidfile } = whereTo(options, "nbdkit");
  const where = address.type === "unix" ? ["-U", address.path] : ["-i", "127.0.0.1", "-p", String(options.port)];
  const name = exportName === "" ? [] : ["-e", exportName];
  const args = ["-f", "-P", pidfile, ...where, ...name, ...(options.args ?? []), ...plugin];
  return started("nbdkit", args, pidfile, address, exportName);
}

/** The reference daemon, with an NBD server beside its other arguments (`--blockdev`, `--export`). */
export async function startQemuStorageDaemon(options: ServerOptions): Promise<NbdServerProcess> {
  const { address, pidfile } = whereTo(options, "qemu-storage-daemon");
  const where =
    address.type === "unix"
      ? `addr.type=unix,addr.path=${address.path}`
      : `addr.type=inet,addr.host=127.0.0.1,addr.port=${String(options.port)}`;
  const args = ["--pidfile", pidfile, "--nbd-server", where, ...(options.args ?? [])];
  return started("qemu-storage-daemon", args, pidfile, address, options.exportName ?? "");
}
