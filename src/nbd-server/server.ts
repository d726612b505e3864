import type { Socket } from "node:net";
import { BlockError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import { nextTurn } from "../base/turns.js";
import { BufferPool } from "./buffers.js";
import { NbdConnection, type ConnectionHost } from "./connection.js";
import type { ExportHost, NbdExport } from "./export.js";
import { listen, type Listener } from "./listener.js";
import { SocketTransport } from "./transport.js";
import type { NbdServerOptions } from "../../qapi/generated/types.js";

const MAX_CONNECTIONS = 100;
const HANDSHAKE_MAX_SECONDS = 10;
/** The longest time that a timer of Node's can wait. */
const TIMER_MAX_MS = 0x7fffffff;
/** Clients above the limit wait, accepted but not greeted, for one of the others to leave; as many as this. */
const WAITING_MAX = 128;

/** The NBD server of the daemon: there is one, and it runs or does not. */
export class NbdServer implements ConnectionHost, ExportHost {
  readonly pool = new BufferPool();
  private listeners: Listener[] | null = null;
  private starting = false;
  private maxConnections = MAX_CONNECTIONS;
  private handshakeMs = HANDSHAKE_MAX_SECONDS * 1000;
  private readonly connections = new Set<NbdConnection>();
  private allGone: Deferred | null = null;
  private readonly waiting = new Set<Socket>();
  /** In the order of their adding. */
  private readonly shown = new Map<string, NbdExport>();
  private readonly gone = new Map<NbdExport, () => void>();
  private readonly going = new Map<NbdExport, Promise<void>>();
  private flushes: NbdConnection[] = [];

  /** `log` takes one line about a client that went wrong. */
  constructor(private readonly logLine: (message: string) => void = () => undefined) {}

  get running(): boolean {
    return this.listeners !== null;
  }

  get multiConn(): boolean {
    return this.maxConnections !== 1;
  }

  get handshakeMaxMs(): number {
    return this.handshakeMs;
  }

  /** Clients that are connected now. */
  get connectionCount(): number {
    return this.connections.size;
  }

  /** nbd-server-start, --nbd-server. Rejects with BlockError in the reference's words. */
  async start(options: NbdServerOptions): Promise<void> {
    if (this.running || this.starting) throw new BlockError("busy", "NBD server already running");
    this.starting = true;
    try {
      this.maxConnections = options["max-connections"] ?? MAX_CONNECTIONS;
      const seconds = options["handshake-max-seconds"] ?? HANDSHAKE_MAX_SECONDS;
      this.handshakeMs = Math.min(seconds * 1000, TIMER_MAX_MS);
      this.listeners = await listen(options.addr, (socket) => this.accept(socket));
    } finally {
      this.starting = false;
    }
  }

  /**
   * nbd-server-stop: every client is disconnected, whatever it is doing, and every export goes. Resolves when they have.
   * Throws where the server does not run.
   */
  async stop(): Promise<void> {
    const { listeners } = this;
    if (listeners === null) throw new BlockError("invalid", "NBD server not running");
    this.listeners = null;
    for (const socket of this.waiting) socket.destroy();
    this.waiting.clear();
    for (const connection of [...this.connections]) connection.disconnect();
    const exports = [...this.shown.values()];
    await Promise.all([
      this.whenDisconnected(),
      ...listeners.map((listener) => listener.close()),
      ...exports.map((entry) => this.hide(entry)),
    ]);
  }

  private whenDisconnected(): Promise<void> | void {
    if (this.connections.size === 0) return;
    this.allGone ??= new Deferred();
    return this.allGone.promise;
  }

  /* ---- exports ---- */

  /** Let clients have the export. `onGone` is called once, when it has been hidden and has let go of its node. */
  show(added: NbdExport, onGone: () => void): void {
    this.shown.set(added.wireName, added);
    this.gone.set(added, onGone);
  }

  /** No client gets it any more, those that have it are disconnected. Resolves when it has let go of its node. */
  hide(entry: NbdExport): Promise<void> {
    const pending = this.going.get(entry);
    if (pending !== undefined) return pending;
    if (this.shown.get(entry.wireName) === entry) this.shown.delete(entry.wireName);
    const going = entry.close().then(() => {
      this.going.delete(entry);
      const onGone = this.gone.get(entry);
      this.gone.delete(entry);
      onGone?.();
    });
    this.going.set(entry, going);
    return going;
  }

  exports(): Iterable<NbdExport> {
    return this.shown.values();
  }

  findExport(wireName: string): NbdExport | undefined {
    return this.shown.get(wireName);
  }

  /* ---- connections ---- */

  private accept(socket: Socket): void {
    if (!this.running && !this.starting) {
      socket.destroy();
      return;
    }
    if (this.maxConnections === 0 || this.connections.size < this.maxConnections) this.serve(socket);
    else if (this.waiting.size < WAITING_MAX) this.park(socket);
    else socket.destroy();
  }

  private serve(socket: Socket): void {
    const connection = new NbdConnection(new SocketTransport(socket), this);
    this.connections.add(connection);
    connection.start();
  }

  /** Above the limit: not a byte for it before it is its turn. */
  private park(socket: Socket): void {
    this.waiting.add(socket);
    socket.pause();
    socket.once("error", () => undefined);
    socket.once("close", () => this.waiting.delete(socket));
  }

  disconnected(connection: NbdConnection): void {
    this.connections.delete(connection);
    if (this.connections.size === 0) {
      this.allGone?.resolve();
      this.allGone = null;
    }
    if (!this.running) return;
    for (const socket of this.waiting) {
      if (this.maxConnections > 0 && this.connections.size >= this.maxConnections) return;
      this.waiting.delete(socket);
      if (socket.destroyed) continue;
      this.serve(socket);
      socket.resume();
    }
  }

  /** Replies of all connections leave together, after the completions of this turn. */
  flushLater(connection: NbdConnection): void {
    if (connection.flushQueued) return;
    connection.flushQueued = true;
    if (this.flushes.length === 0) nextTurn(this.flushAll);
    this.flushes.push(connection);
  }

  private readonly flushAll = (): void => {
    const { flushes } = this;
    this.flushes = [];
    for (const connection of flushes) {
      connection.flushQueued = false;
      connection.flush();
    }
  };

  log(message: string): void {
    this.logLine(message);
  }
}
