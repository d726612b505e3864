import { fstatSync } from "node:fs";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { BlockError, messageOf } from "../base/errors.js";
import { connectSocket } from "../base/socket-address.js";
import { socketOf } from "../base/vsock.js";
import { listen, nodeSockets, type Listener } from "../nbd-server/listener.js";
import type { ChardevSocket } from "../../qapi/generated/types.js";
import { ChardevConnection } from "./connection.js";
import { Device, FrontendSlot, type Chardev, type ChardevFrontend, type ChardevHost, type Opening } from "./device.js";
import {
  boundAddress,
  connectedName,
  disconnectedName,
  readSocketOptions,
  withProtocol,
  type SocketOptions,
} from "./socket-options.js";

/** Clients of one socket at once, with those that still shake hands. */
const CLIENTS_MAX = 64;
/** For a TLS handshake. */
const HANDSHAKE_MS = 10_000;

/** `socket`. Waits for a client where that is asked for, or connects. Rejects with BlockError. */
export async function openSocket(opening: Opening, data: ChardevSocket): Promise<Chardev> {
  const options = readSocketOptions(data, opening.host);
  const device = options.server ? new SocketServer(opening, options) : new SocketClient(opening, options);
  try {
    await device.open();
    return device;
  } catch (error) {
    await device.giveUp();
    throw error;
  }
}

/** Serves any number of clients at once, each with its own session. */
class SocketServer extends Device {
  private listeners: Listener[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly connections = new Map<ChardevConnection, Socket>();
  private onFirst: (() => void) | undefined;

  constructor(
    private readonly opening: Opening,
    private readonly options: SocketOptions,
  ) {
    super(opening);
  }

  async open(): Promise<void> {
    const { address, wait } = this.options;
    const first = new Promise<void>((resolve) => {
      this.onFirst = resolve;
    });
    this.listeners = await listen(
      address,
      nodeSockets((socket) => this.accept(socket)),
    );
    if (!wait) return;
    this.opening.info(`QEMU waiting for connection on: ${this.filename()}`);
    const { signal } = this.host;
    const aborted = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await Promise.race([first, aborted]);
  }

  filename(): string {
    const [socket] = this.connections.values();
    if (socket === undefined) return disconnectedName(this.options, this.listeners[0]?.bound);
    return connectedName(this.options, socket);
  }

  shown(): Readonly<Record<string, unknown>> {
    return { connected: this.connections.size > 0, addr: boundAddress(this.options, this.listeners[0]?.bound) };
  }

  giveUp(): Promise<void> {
    return this.closeConnections();
  }

  protected async closeConnections(): Promise<void> {
    const listening = this.listeners.map((listener) => listener.close());
    const connected = new Set(this.connections.values());
    for (const socket of this.sockets) if (!connected.has(socket)) socket.destroy();
    await Promise.all([...this.connections.keys()].map((connection) => connection.close()));
    await Promise.all(listening);
  }

  private accept(socket: Socket): void {
    socket.on("error", () => undefined);
    if (this.sockets.size >= CLIENTS_MAX) {
      this.host.log(`chardev ${this.id}: more than ${String(CLIENTS_MAX)} clients; one was turned away`);
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.once("close", () => this.sockets.delete(socket));
    const { gate, websocket, telnet, tn3270 } = this.options;
    if (gate === null && !websocket && !telnet && !tn3270) this.admit(socket, socket);
    else this.shakeHands(socket).catch((error: unknown) => this.refused(socket, error));
  }

  private async shakeHands(socket: Socket): Promise<void> {
    const { gate } = this.options;
    let secure = socket;
    if (gate !== null) {
      const timer = setTimeout(() => socket.destroy(), HANDSHAKE_MS);
      try {
        secure = await gate.admit(socket);
      } finally {
        clearTimeout(timer);
      }
    }
    const stream = await withProtocol(secure, this.options);
    if (socket.destroyed) throw new Error("the client has gone");
    this.admit(socket, stream);
  }

  private refused(socket: Socket, error: unknown): void {
    this.host.log(`chardev ${this.id}: a client was turned away: ${messageOf(error)}`);
    // What says so may still be on its way.
    if (!socket.writableEnded) socket.destroy();
  }

  private admit(socket: Socket, stream: Duplex): void {
    const connection: ChardevConnection = connectionOf(socket, stream, this.slot, this.host, () => {
      this.connections.delete(connection);
    });
    this.connections.set(connection, socket);
    this.onFirst?.();
  }
}

/** Connects out, and again after `reconnect` seconds where it shall. */
class SocketClient extends Device {
  private connection: ChardevConnection | undefined;
  private socket: Socket | undefined;
  private frontend: ChardevFrontend | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly stop = new AbortController();
  private current: FrontendSlot;

  constructor(
    opening: Opening,
    private readonly options: SocketOptions,
  ) {
    super(opening);
    this.current = this.slot;
  }

  async open(): Promise<void> {
    if (this.options.reconnectMs === 0) await this.connect(this.host.signal);
    else await this.retry();
  }

  filename(): string {
    if (this.socket === undefined) return disconnectedName(this.options, undefined);
    return connectedName(this.options, this.socket);
  }

  shown(): Readonly<Record<string, unknown>> {
    return { connected: this.connection !== undefined, addr: this.options.address };
  }

  override attach(frontend: ChardevFrontend, isOpen?: () => boolean): void {
    super.attach(frontend, isOpen);
    this.frontend = frontend;
    if (this.current !== this.slot) this.current.attach(frontend);
  }

  giveUp(): Promise<void> {
    return this.closeConnections();
  }

  protected async closeConnections(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await this.connection?.close();
  }

  private async connect(signal: AbortSignal): Promise<void> {
    const { address, credentials } = this.options;
    const socket = address.type === "fd" ? socketOfFd(address.str) : await connectSocket(address, { signal });
    let secure = socket;
    if (credentials !== null) {
      const { connectTls } = await import("../tls/connect.js");
      const timer = setTimeout(() => socket.destroy(), HANDSHAKE_MS);
      try {
        secure = await connectTls(socket, credentials, address.type === "inet" ? address.host : null);
      } finally {
        clearTimeout(timer);
      }
    }
    const stream = await withProtocol(secure, this.options);
    if (this.stop.signal.aborted) {
      stream.destroy();
      return;
    }
    this.socket = socket;
    this.connection = connectionOf(socket, stream, this.current, this.host, () => this.lost());
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
    this.socket = undefined;
    if (this.options.reconnectMs === 0 || this.stop.signal.aborted) return;
    // The next connection greets anew.
    this.current = new FrontendSlot(this.id, this.slot.copy);
    if (this.frontend !== undefined) this.current.attach(this.frontend);
    this.retryLater();
  }

  private retryLater(): void {
    this.timer = setTimeout(() => void this.retry(), this.options.reconnectMs);
  }
}

function connectionOf(socket: Socket, stream: Duplex, slot: FrontendSlot, host: ChardevHost, onClosed: () => void) {
  socket.setNoDelay(true);
  return new ChardevConnection(slot, { input: stream, output: stream, endsWithInput: true, log: host.log, onClosed });
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
  return socketOf(fd);
}
