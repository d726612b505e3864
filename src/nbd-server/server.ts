import { closeSync } from "node:fs";
import { libc } from "../base/libc.js";
import { BlockError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import { nextTurn } from "../base/turns.js";
import { BufferPool } from "./buffers.js";
import { NbdConnection, type ConnectionHost } from "./connection.js";
import { NbdExport, type ExportHost } from "./export.js";
import { listen, nodeSockets, type Listen, type Listener } from "./listener.js";
import { MemoryBudget } from "./memory-budget.js";
import type { ExportFacts, HandedClient, NbdNote, PostNote } from "./peers.js";
import { ringSockets } from "./ring-listener.js";
import { RingTransport, type RingSockets } from "./ring-transport.js";
import { SocketTransport, adoptSocket, type Transport } from "./transport.js";
import { TlsGate } from "./tls-gate.js";
import type { ObjectStates } from "../objects/object-type.js";
import type { NbdServerOptions } from "../../qapi/generated/types.js";

const MAX_CONNECTIONS = 100;
const HANDSHAKE_MAX_SECONDS = 10;
/** The longest time that a timer of Node's can wait. */
const TIMER_MAX_MS = 0x7fffffff;
/** Clients above the limit wait, accepted but not greeted, for one of the others to leave; as many as this. */
const WAITING_MAX = 128;

/** The NBD server of one thread; of all there is one that has the listeners, or none (peers.ts). */
export class NbdServer implements ConnectionHost, ExportHost {
  readonly pool = new BufferPool();
  readonly budget = new MemoryBudget();
  private listeners: Listener[] | null = null;
  private starting = false;
  private maxConnections = MAX_CONNECTIONS;
  private handshakeMs = HANDSHAKE_MAX_SECONDS * 1000;
  private gate: TlsGate | null = null;
  private readonly connections = new Set<NbdConnection>();
  private allGone: Deferred | null = null;
  private readonly waiting = new Set<Transport>();
  /** In the order of their adding. */
  private readonly shown = new Map<string, ExportFacts>();
  private readonly gone = new Map<NbdExport, () => void>();
  private readonly going = new Map<NbdExport, Promise<void>>();
  private flushes: NbdConnection[] = [];
  /** Of exports on other threads that the command at hand might want to give again, as on the wire. */
  namesElsewhere: ReadonlySet<string> = new Set();
  /** Another thread has listeners. */
  private runsElsewhere = false;
  /** Clients that other threads have. */
  private readonly handed = new Set<number>();
  private lastHanded = 0;
  /** Clients that another thread has handed over, by its numbers. */
  private readonly adopted = new Map<NbdConnection, number>();

  /**
   * `log` takes one line about a client that went wrong, `post` what other threads are to know. Without `ring`, sockets
   * are Node's.
   */
  constructor(
    private readonly logLine: (message: string) => void = () => undefined,
    private readonly post: PostNote = () => undefined,
    private readonly ring: RingSockets | null = null,
  ) {}

  get running(): boolean {
    return this.listeners !== null || this.runsElsewhere;
  }

  /** The listeners are this thread's. */
  get isListening(): boolean {
    return this.listeners !== null;
  }

  get multiConn(): boolean {
    return this.maxConnections !== 1;
  }

  get handshakeMaxMs(): number {
    return this.handshakeMs;
  }

  get tls(): TlsGate | null {
    return this.gate;
  }

  /** Clients that are connected now. */
  get connectionCount(): number {
    return this.connections.size;
  }

  /** nbd-server-start, --nbd-server. Rejects with BlockError in the reference's words. */
  async start(options: NbdServerOptions, objects: ObjectStates = new Map()): Promise<void> {
    if (this.running || this.starting) throw new BlockError("busy", "NBD server already running");
    this.starting = true;
    try {
      this.gate = TlsGate.create(options, objects, this.logLine);
      this.maxConnections = options["max-connections"] ?? MAX_CONNECTIONS;
      const seconds = options["handshake-max-seconds"] ?? HANDSHAKE_MAX_SECONDS;
      this.handshakeMs = Math.min(seconds * 1000, TIMER_MAX_MS);
      this.listeners = await listen(options.addr, this.sockets());
      this.postState();
    } catch (error) {
      this.gate = null;
      throw error;
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
    this.gate = null;
    this.postState();
    for (const transport of this.waiting) transport.destroy();
    this.waiting.clear();
    await Promise.all([...listeners.map((listener) => listener.close()), this.empty()]);
  }

  /** Every client of this thread is disconnected, every export of it goes. */
  async empty(): Promise<void> {
    for (const connection of [...this.connections]) connection.disconnect();
    const exports = [...this.shown.values()].filter((entry) => entry instanceof NbdExport);
    await Promise.all([this.whenDisconnected(), ...exports.map((entry) => this.hide(entry))]);
  }

  private postState(): void {
    this.post({ kind: "state", running: this.listeners !== null, maxConnections: this.maxConnections });
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
    if (this.runsElsewhere) this.post({ kind: "offer", facts: added.facts });
  }

  resized(entry: NbdExport): void {
    const isShown = this.shown.get(entry.wireName) === entry;
    if (isShown && this.runsElsewhere) this.post({ kind: "offer", facts: entry.facts });
  }

  /** No client gets it any more, those that have it are disconnected. Resolves when it has let go of its node. */
  hide(entry: NbdExport): Promise<void> {
    const pending = this.going.get(entry);
    if (pending !== undefined) return pending;
    if (this.shown.get(entry.wireName) === entry) {
      this.shown.delete(entry.wireName);
      // Whether or not the listeners are there still.
      if (this.listeners === null) this.post({ kind: "withdraw", exportId: entry.id });
    }
    const going = entry.close().then(() => {
      this.going.delete(entry);
      const onGone = this.gone.get(entry);
      this.gone.delete(entry);
      onGone?.();
    });
    this.going.set(entry, going);
    return going;
  }

  exports(): Iterable<ExportFacts> {
    return this.shown.values();
  }

  findExport(wireName: string): ExportFacts | undefined {
    return this.shown.get(wireName);
  }

  isNameTaken(wireName: string): boolean {
    return this.shown.has(wireName) || this.namesElsewhere.has(wireName);
  }

  /* ---- other threads ---- */

  /** What another thread posted. */
  receive(note: NbdNote): void {
    switch (note.kind) {
      case "state":
        this.runsElsewhere = note.running;
        this.maxConnections = note.maxConnections;
        return;
      case "offer": {
        const { facts } = note;
        const known = this.shown.get(facts.wireName);
        // For a client that has chosen contexts of it, it stays the same one.
        if (known === undefined) this.shown.set(facts.wireName, facts);
        else known.size = facts.size;
        return;
      }
      case "withdraw":
        for (const [wireName, { id }] of this.shown) if (id === note.exportId) this.shown.delete(wireName);
        return;
      case "client":
        this.adopt(note.client);
        return;
      case "gone":
        if (this.handed.delete(note.number)) this.serveWaiting();
        return;
    }
  }

  /** A client's socket can go to another thread. What TLS has agreed on cannot. */
  get canHandClientsOver(): boolean {
    return libc() !== null && this.gate === null;
  }

  handOver(connection: NbdConnection, client: Omit<HandedClient, "number">): void {
    const number = ++this.lastHanded;
    this.handed.add(number);
    this.remove(connection);
    this.post({ kind: "client", client: { ...client, number } });
  }

  /** The export may have gone meanwhile: as if it had gone a moment later. */
  private adopt({ number, exportId, fd, mode, contexts, received }: HandedClient): void {
    const found = [...this.shown.values()].find(({ id }) => id === exportId);
    if (!(found instanceof NbdExport)) {
      closeSync(fd);
      this.post({ kind: "gone", number });
      return;
    }
    const connection = new NbdConnection(this.ring === null ? adoptSocket(fd) : new RingTransport(this.ring, fd), this);
    this.connections.add(connection);
    this.adopted.set(connection, number);
    const chosen = found.contextsOf(contexts.map((id) => ({ id })));
    connection.goOnWith({ export: found, mode, contexts: chosen }, received);
  }

  /* ---- connections ---- */

  private sockets(): Listen {
    const { ring } = this;
    // TLS is Node's, and so are its sockets.
    if (ring === null || this.gate !== null) return nodeSockets((socket) => this.accept(new SocketTransport(socket)));
    return ringSockets(ring, (fd) => this.accept(new RingTransport(ring, fd)));
  }

  private accept(transport: Transport): void {
    if (!this.running && !this.starting) transport.destroy();
    else if (this.hasRoom()) this.serve(transport);
    // Above the limit: not a byte for it before it is its turn.
    else if (this.waiting.size < WAITING_MAX) this.waiting.add(transport);
    else transport.destroy();
  }

  private serve(transport: Transport): void {
    const connection = new NbdConnection(transport, this);
    this.connections.add(connection);
    connection.start();
  }

  private hasRoom(): boolean {
    return this.maxConnections === 0 || this.connections.size + this.handed.size < this.maxConnections;
  }

  disconnected(connection: NbdConnection): void {
    this.remove(connection);
    const number = this.adopted.get(connection);
    if (number === undefined) {
      this.serveWaiting();
      return;
    }
    this.adopted.delete(connection);
    this.post({ kind: "gone", number });
  }

  private remove(connection: NbdConnection): void {
    this.connections.delete(connection);
    if (this.connections.size > 0) return;
    this.allGone?.resolve();
    this.allGone = null;
  }

  private serveWaiting(): void {
    if (this.listeners === null) return;
    for (const transport of this.waiting) {
      if (!this.hasRoom()) return;
      this.waiting.delete(transport);
      this.serve(transport);
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
