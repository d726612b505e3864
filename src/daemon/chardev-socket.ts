import { fstatSync } from "node:fs";
import { Socket } from "node:net";
import { BlockError, messageOf } from "../base/errors.js";
import { connectSocket } from "../base/socket-address.js";
import { listen, nodeSockets, type Listener } from "../nbd-server/listener.js";
import type { SocketAddress } from "../../qapi/generated/types.js";
import { ChardevConnection } from "./chardev-connection.js";
import { FrontendSlot, type Chardev, type ChardevFrontend, type ChardevHost } from "./chardev.js";
import { QemuOptsError, type QemuOpts } from "./qemu-opts.js";

/** QMP clients of one socket at once. */
const CLIENTS_MAX = 64;

type Values = QemuOpts["values"];

interface SocketOptions {
  readonly address: SocketAddress;
  readonly server: boolean;
  readonly wait: boolean;
  readonly reconnectMs: number;
}

/** `--chardev socket,…`. Waits for a client (`server=on` without `wait=off`), or connects. Rejects with BlockError. */
export async function openSocket(id: string, values: Values, host: ChardevHost): Promise<Chardev> {
  const options = readOptions(values);
  const slot = new FrontendSlot(id);
  if (options.server) {
    const server = new SocketServer(slot, host);
    await server.open(options);
    return server;
  }
  const client = new SocketClient(slot, options, host);
  await client.open();
  return client;
}

function readOptions(values: Values): SocketOptions {
  const server = values.get("server") === true;
  const address = readAddress(values);
  const reconnectMs = numberOf(values, "reconnect") * 1000 + numberOf(values, "reconnect-ms");
  if (!server && values.has("wait")) {
    throw new QemuOptsError("'wait' option is incompatible with socket in client connect mode");
  }
  if (server && reconnectMs !== 0) {
    throw new QemuOptsError("'reconnect' option is incompatible with socket in server listen mode");
  }
  const tlsCreds = values.get("tls-creds");
  if (typeof tlsCreds === "string") throw new BlockError("not-found", `No TLS credentials with id '${tlsCreds}'`);
  return { address, server, wait: values.get("wait") !== false, reconnectMs: Math.max(0, reconnectMs) };
}

function numberOf(values: Values, name: string): number {
  const value = values.get(name);
  return typeof value === "number" ? value : 0;
}

function readAddress(values: Values): SocketAddress {
  const text = (name: string) => values.get(name) as string | undefined;
  const flag = (name: string) => values.get(name) as boolean | undefined;
  const path = text("path");
  const fd = text("fd");
  const host = text("host") ?? (values.has("port") && path === undefined && fd === undefined ? "" : undefined);
  if ([path, fd, host].filter((value) => value !== undefined).length > 1) {
    throw new QemuOptsError("None or one of 'path', 'fd' or 'host' option required.");
  }
  if (path !== undefined) {
    return { type: "unix", path, abstract: flag("abstract") ?? false, tight: flag("tight") ?? true };
  }
  if (host !== undefined) {
    const port = text("port");
    if (port === undefined) throw new QemuOptsError("chardev: socket: no port given");
    const to = values.get("to") as number | undefined;
    const [ipv4, ipv6] = [flag("ipv4"), flag("ipv6")];
    return {
      type: "inet",
      host,
      port,
      ...(to === undefined ? {} : { to }),
      ...(ipv4 === undefined ? {} : { ipv4 }),
      ...(ipv6 === undefined ? {} : { ipv6 }),
    };
  }
  if (fd === undefined || !/^\d{1,9}$/.test(fd)) throw new QemuOptsError(`Unable to parse FD number ${fd ?? ""}`);
  return { type: "fd", str: fd };
}

/** Serves any number of clients at once, each with its own session. */
class SocketServer implements Chardev {
  readonly id: string;
  private listeners: Listener[] = [];
  private readonly connections = new Set<ChardevConnection>();
  private onFirst: (() => void) | undefined;

  constructor(
    private readonly slot: FrontendSlot,
    private readonly host: ChardevHost,
  ) {
    this.id = slot.id;
  }

  async open({ address, wait }: SocketOptions): Promise<void> {
    const first = new Promise<void>((resolve) => {
      this.onFirst = resolve;
    });
    this.listeners = await listen(
      address,
      nodeSockets((socket) => this.accept(socket)),
    );
    if (!wait) return;
    this.host.info(`QEMU waiting for connection on: disconnected:${describe(address)},server=on`);
    const { signal } = this.host;
    const aborted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await Promise.race([first, aborted]);
  }

  attach(frontend: ChardevFrontend): void {
    this.slot.attach(frontend);
  }

  async close(): Promise<void> {
    const listening = this.listeners.map((listener) => listener.close());
    await Promise.all([...this.connections].map((connection) => connection.close()));
    await Promise.all(listening);
  }

  private accept(socket: Socket): void {
    if (this.connections.size >= CLIENTS_MAX) {
      this.host.log(`chardev ${this.id}: more than ${String(CLIENTS_MAX)} clients; one was turned away`);
      socket.on("error", () => undefined);
      socket.destroy();
      return;
    }
    const connection: ChardevConnection = connectionOf(socket, this.slot, this.host, () => {
      this.connections.delete(connection);
    });
    this.connections.add(connection);
    this.onFirst?.();
  }
}

/** Connects out, and again after `reconnect` seconds where it shall. */
class SocketClient implements Chardev {
  readonly id: string;
  private connection: ChardevConnection | undefined;
  private frontend: ChardevFrontend | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly stop = new AbortController();
  private slot: FrontendSlot;

  constructor(
    slot: FrontendSlot,
    private readonly options: SocketOptions,
    private readonly host: ChardevHost,
  ) {
    this.id = slot.id;
    this.slot = slot;
  }

  async open(): Promise<void> {
    if (this.options.reconnectMs === 0) await this.connect(this.host.signal);
    else await this.retry();
  }

  attach(frontend: ChardevFrontend): void {
    this.slot.attach(frontend);
    this.frontend = frontend;
  }

  async close(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await this.connection?.close();
  }

  private async connect(signal: AbortSignal): Promise<void> {
    const { address } = this.options;
    const socket = address.type === "fd" ? socketOfFd(address.str) : await connectSocket(address, { signal });
    this.connection = connectionOf(socket, this.slot, this.host, () => this.lost());
  }

  private async retry(): Promise<void> {
    try {
      await this.connect(this.stop.signal);
    } catch (error) {
      if (this.stop.signal.aborted) return;
      this.host.report(`Unable to connect character device ${this.id}: ${messageOf(error)}`);
      this.retryLater();
    }
  }

  private lost(): void {
    this.connection = undefined;
    if (this.options.reconnectMs === 0 || this.stop.signal.aborted) return;
    // The next connection greets anew.
    const next = new FrontendSlot(this.id);
    if (this.frontend !== undefined) next.attach(this.frontend);
    this.slot = next;
    this.retryLater();
  }

  private retryLater(): void {
    this.timer = setTimeout(() => void this.retry(), this.options.reconnectMs);
  }
}

function connectionOf(socket: Socket, slot: FrontendSlot, host: ChardevHost, onClosed: () => void) {
  socket.setNoDelay(true);
  return new ChardevConnection(slot, {
    input: socket,
    output: socket,
    endsWithInput: true,
    log: host.log,
    onClosed,
  });
}

function socketOfFd(text: string): Socket {
  const fd = Number(text);
  let isSocket = false;
  try {
    isSocket = fstatSync(fd).isSocket();
  } catch {
    // Not even open.
  }
  if (!isSocket) throw new BlockError("invalid", `File descriptor '${text}' is not a socket`);
  return new Socket({ fd, readable: true, writable: true, allowHalfOpen: true });
}

/** As the reference names a socket that it waits on. */
function describe(address: SocketAddress): string {
  switch (address.type) {
    case "unix":
      return `unix:${address.path}`;
    case "inet":
      return `tcp:${address.host}:${address.port}`;
    case "fd":
      return `fd:${address.str}`;
  }
}
