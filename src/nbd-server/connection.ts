import { assert } from "../base/assert.js";
import { messageOf } from "../base/errors.js";
import type { BufferPool } from "./buffers.js";
import { NbdExport, type ExportClient } from "./export.js";
import { Negotiation, TLS_ABSENT, TLS_REQUIRED, type Choice, type NegotiationHost } from "./negotiation.js";
import type { MemoryBudget } from "./memory-budget.js";
import type { ExportFacts, HandedClient } from "./peers.js";
import type { Agreement } from "./request-runner.js";
import { SendList } from "./send-list.js";
import { Transmission, type TransmissionHost } from "./transmission.js";
import type { TlsGate } from "./tls-gate.js";
import { OWN_MEMORY, type ReceiveHold, type ReceiveTarget, type Transport, type TransportSink } from "./transport.js";

/** What a connection needs of the server. */
export interface ConnectionHost {
  readonly pool: BufferPool;
  readonly budget: MemoryBudget;
  /** 0: no limit. */
  readonly handshakeMaxMs: number;
  /** Null for a server without TLS. */
  readonly tls: TlsGate | null;
  exports(): Iterable<ExportFacts>;
  findExport(wireName: string): ExportFacts | undefined;
  /** Call `connection.flush` at the end of this turn. */
  flushLater(connection: NbdConnection): void;
  /** The socket is closed; requests may still be in flight. */
  disconnected(connection: NbdConnection): void;
  /** The export that the client has chosen is another thread's: this connection is done with it. */
  handOver(connection: NbdConnection, client: Omit<HandedClient, "number">): void;
  log(message: string): void;
}

/** Replies to options that a client may leave unread, in bytes, before its next option has to wait. */
const HANDSHAKE_UNREAD_MAX = 64 * 1024;

/** One client, from accept to the end of its last request. */
export class NbdConnection implements TransportSink, NegotiationHost, TransmissionHost, ExportClient {
  readonly pool: BufferPool;
  readonly budget: MemoryBudget;
  private negotiation: Negotiation;
  private transmission: Transmission | null = null;
  private export: NbdExport | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Received, and not used yet: there was no room. Reading is paused while it is not null. */
  private rest: Uint8Array | null = null;
  /** The client has asked for TLS and does not have it yet. */
  private securing = false;
  /** Of the handshake: lengths of writes that have not left. */
  private readonly unread: number[] = [];
  private unreadBytes = 0;
  private leaving = false;
  private peerEnded = false;
  private feeding = false;
  private closed = false;
  /** Another thread is to go on, once the handshake has left. */
  private choiceElsewhere: Choice | null = null;
  /** Has replies to flush; kept by the server. */
  flushQueued = false;

  constructor(
    readonly transport: Transport,
    private readonly host: ConnectionHost,
  ) {
    this.pool = host.pool;
    this.budget = host.budget;
    this.negotiation = new Negotiation(this, host.tls === null ? TLS_ABSENT : TLS_REQUIRED);
  }

  start(): void {
    const { handshakeMaxMs } = this.host;
    if (handshakeMaxMs > 0) {
      this.timer = setTimeout(() => {
        this.host.log("handshake took too long");
        this.transport.destroy();
      }, handshakeMaxMs);
    }
    this.transport.start(this);
    this.negotiation.greet();
  }

  /** A client that another thread has shaken hands with. */
  goOnWith(agreement: Agreement, received: Uint8Array): void {
    this.transmit(agreement);
    this.transport.start(this);
    if (received.length > 0) this.feed(received, OWN_MEMORY);
  }

  /* ---- the transport's calls ---- */

  onData(bytes: Uint8Array, hold: ReceiveHold): void {
    if (this.leaving || this.closed) return;
    if (this.securing) {
      this.refusePlaintext();
      return;
    }
    if (this.rest !== null) {
      this.rest = Buffer.concat([this.rest, bytes]);
      return;
    }
    this.feed(bytes, hold);
  }

  get receiveTarget(): ReceiveTarget | null {
    return this.transmission === null || this.rest !== null ? null : this.transmission.receiveTarget;
  }

  onPlaced(count: number): void {
    if (this.leaving || this.closed) return;
    this.transmission?.placed(count);
  }

  private feed(bytes: Uint8Array, hold: ReceiveHold): void {
    this.feeding = true;
    let used = 0;
    if (this.transmission === null) used = this.negotiation.receive(bytes);
    if (this.transmission !== null && !this.leaving) {
      used += this.transmission.receive(used === 0 ? bytes : bytes.subarray(used), hold);
    }
    this.feeding = false;
    if (this.leaving || this.closed) return;
    if (this.choiceElsewhere !== null) {
      this.rest = Buffer.from(bytes.subarray(used));
      this.transport.pause();
      this.handOver(this.choiceElsewhere);
      return;
    }
    if (this.securing) {
      // Whoever sends on without having heard that TLS begins is not the client, but someone in between.
      if (used < bytes.length) this.refusePlaintext();
      else this.secureIfQuiet();
      return;
    }
    if (used < bytes.length || this.stuck) {
      // A copy: the bytes are the transport's.
      this.rest = Buffer.from(bytes.subarray(used));
      this.transport.pause();
    } else if (this.peerEnded) {
      this.end();
    }
  }

  /** All bytes are used, but what they ask for has to wait. */
  private get stuck(): boolean {
    return this.transmission !== null ? this.transmission.waiting : this.congested;
  }

  private goOn(): void {
    const { rest } = this;
    if (rest === null || this.feeding || this.leaving || this.closed) return;
    this.rest = null;
    this.feed(rest, OWN_MEMORY);
    if (this.reads()) this.transport.resume();
  }

  private reads(): boolean {
    return this.rest === null && !this.leaving;
  }

  onWritten(): void {
    if (this.closed) return;
    const length = this.unread.shift();
    if (length === undefined) {
      this.transmission?.onWritten();
      return;
    }
    this.unreadBytes -= length;
    if (this.choiceElsewhere !== null) {
      this.handOver(this.choiceElsewhere);
      return;
    }
    if (this.securing) this.secureIfQuiet();
    else if (this.transmission === null) this.goOn();
    else this.progress();
  }

  onEnd(): void {
    if (this.peerEnded || this.closed) return;
    this.peerEnded = true;
    if (this.rest === null && !this.leaving) this.end();
  }

  private end(): void {
    if (this.transmission !== null) this.transmission.end();
    else this.leave("unexpected end-of-file before all data were read");
  }

  onClosed(): void {
    if (this.closed) return;
    this.closed = true;
    this.rest = null;
    this.stopTimer();
    this.transmission?.close();
    this.host.disconnected(this);
    this.detachIfIdle();
  }

  /* ---- the handshake's calls ---- */

  exports(): Iterable<ExportFacts> {
    return this.host.exports();
  }

  findExport(name: string): ExportFacts | undefined {
    return this.host.findExport(name);
  }

  send(bytes: Uint8Array): void {
    const list = new SendList();
    list.add(bytes, 0, bytes.length);
    if (this.transport.write(list)) return;
    this.unread.push(bytes.length);
    this.unreadBytes += bytes.length;
  }

  get congested(): boolean {
    return this.unreadBytes > HANDSHAKE_UNREAD_MAX;
  }

  startTls(after: Negotiation): void {
    this.securing = true;
    this.negotiation = after;
    this.transport.pause();
  }

  /** The handshake begins when all that was sent in the clear has left. */
  private secureIfQuiet(): void {
    const { tls } = this.host;
    if (this.unreadBytes > 0 || this.leaving || tls === null) return;
    assert(this.transport.startTls !== undefined, "a server with TLS has sockets that can");
    this.transport
      .startTls((socket) => tls.admit(socket))
      .then(
        () => {
          this.securing = false;
          this.transport.resume();
        },
        (error: unknown) => this.host.log(`option negotiation failed: ${messageOf(error)}`),
      );
  }

  private refusePlaintext(): void {
    this.leave("plaintext where TLS was to begin");
  }

  begin(choice: Choice): void {
    assert(this.transmission === null, "the handshake ends once");
    this.stopTimer();
    const { export: chosen, mode, contexts } = choice;
    if (chosen instanceof NbdExport) this.transmit({ export: chosen, mode, contexts: chosen.contextsOf(contexts) });
    else this.choiceElsewhere = choice;
  }

  /** Once what the client is to read of the handshake has left: it would be lost with the socket. */
  private handOver({ export: chosen, mode, contexts }: Choice): void {
    if (this.unread.length > 0 || this.closed || this.rest === null) return;
    const released = this.transport.release?.() ?? null;
    if (released === null) {
      this.host.log(`export '${chosen.id}': the socket cannot go to its iothread`);
      this.transport.destroy();
      return;
    }
    this.closed = true;
    const received = Buffer.concat([this.rest, released.received]);
    const ids = contexts.map(({ id }) => id);
    this.host.handOver(this, { exportId: chosen.id, fd: released.fd, mode, contexts: ids, received });
  }

  private transmit(agreement: Agreement): void {
    this.export = agreement.export;
    this.export.attach(this);
    this.transmission = new Transmission(this, agreement);
  }

  leave(reason: string | null): void {
    if (reason !== null) this.host.log(`option negotiation failed: ${reason}`);
    this.leaving = true;
    this.stopTimer();
    this.transport.end();
  }

  /* ---- the transmission's calls ---- */

  flushLater(): void {
    this.host.flushLater(this);
  }

  flush(): void {
    this.transmission?.flush();
  }

  roomAgain(): void {
    this.goOn();
  }

  stalled(): void {
    this.host.log("does nothing while others wait for the memory that it holds");
    this.transport.destroy();
  }

  ending(): void {
    this.progress();
  }

  progress(): void {
    if (this.closed) {
      this.detachIfIdle();
      return;
    }
    const { transmission } = this;
    if (transmission === null || !transmission.over || !transmission.settled || this.leaving) return;
    this.leaving = true;
    this.transport.end();
  }

  private detachIfIdle(): void {
    if (this.export === null || this.transmission === null || !this.transmission.idle) return;
    this.export.detach(this);
    this.export = null;
  }

  /* ---- the server's and the export's calls ---- */

  disconnect(): void {
    this.transport.destroy();
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
