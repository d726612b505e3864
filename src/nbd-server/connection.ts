import { assert } from "../base/assert.js";
import type { BufferPool } from "./buffers.js";
import type { ExportClient, NbdExport } from "./export.js";
import { Negotiation, type NegotiationHost } from "./negotiation.js";
import type { Agreement } from "./request-runner.js";
import { Transmission, type TransmissionHost } from "./transmission.js";
import type { Transport, TransportSink } from "./transport.js";

/** What a connection needs of the server. */
export interface ConnectionHost {
  readonly pool: BufferPool;
  /** 0: no limit. */
  readonly handshakeMaxMs: number;
  exports(): Iterable<NbdExport>;
  findExport(wireName: string): NbdExport | undefined;
  /** Call `connection.flush` at the end of this turn. */
  flushLater(connection: NbdConnection): void;
  /** The socket is closed; requests may still be in flight. */
  disconnected(connection: NbdConnection): void;
  log(message: string): void;
}

/** Replies to options that a client may leave unread, in bytes, before its next option has to wait. */
const HANDSHAKE_UNREAD_MAX = 64 * 1024;

/** One client, from accept to the end of its last request. */
export class NbdConnection implements TransportSink, NegotiationHost, TransmissionHost, ExportClient {
  readonly pool: BufferPool;
  private readonly negotiation = new Negotiation(this);
  private transmission: Transmission | null = null;
  private export: NbdExport | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Received, and not used yet: there was no room. Reading is paused while it is not null. */
  private rest: Uint8Array | null = null;
  /** Of the handshake: lengths of writes that have not left. */
  private readonly unread: number[] = [];
  private unreadBytes = 0;
  private leaving = false;
  private peerEnded = false;
  private feeding = false;
  private closed = false;
  /** Has replies to flush; kept by the server. */
  flushQueued = false;

  constructor(
    readonly transport: Transport,
    private readonly host: ConnectionHost,
  ) {
    this.pool = host.pool;
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

  /* ---- the transport's calls ---- */

  onData(bytes: Uint8Array): void {
    if (this.leaving || this.closed) return;
    if (this.rest !== null) {
      this.rest = Buffer.concat([this.rest, bytes]);
      return;
    }
    this.feed(bytes);
  }

  private feed(bytes: Uint8Array): void {
    this.feeding = true;
    let used = 0;
    if (this.transmission === null) used = this.negotiation.receive(bytes);
    if (this.transmission !== null && !this.leaving) used += this.transmission.receive(bytes.subarray(used));
    this.feeding = false;
    if (this.leaving || this.closed) return;
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
    this.feed(rest);
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
    if (this.transmission === null) this.goOn();
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

  exports(): Iterable<NbdExport> {
    return this.host.exports();
  }

  findExport(name: string): NbdExport | undefined {
    return this.host.findExport(name);
  }

  send(bytes: Uint8Array): void {
    this.unread.push(bytes.length);
    this.unreadBytes += bytes.length;
    this.transport.write([bytes]);
  }

  get congested(): boolean {
    return this.unreadBytes > HANDSHAKE_UNREAD_MAX;
  }

  begin(agreement: Agreement): void {
    assert(this.transmission === null, "the handshake ends once");
    this.stopTimer();
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
