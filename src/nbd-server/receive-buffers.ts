/* hot path: one view a receive, and mostly one that is there */
import type { ReceiveHold } from "./transport.js";

/** What one receive can bring, bytes: 64 writes of 4 KiB, and more than a unix socket holds by default. */
const RECEIVE_BYTES = 256 * 1024;
/** Idle buffers that are kept. */
const IDLE_MAX = 32;
/** Views of a buffer that are kept. Clients send the same few lengths again and again. */
const VIEWS_MAX = 256;

/** Memory that a transport receives in, as long as nobody uses what lies there. */
export class ReceiveBuffer implements ReceiveHold {
  readonly bytes = new Uint8Array(RECEIVE_BYTES);
  users = 0;
  /** No transport has it any more. */
  left = false;
  private readonly views = new Map<number, Uint8Array>();

  constructor(private readonly buffers: ReceiveBuffers) {}

  release(): void {
    this.users -= 1;
    if (this.users === 0 && this.left) this.buffers.give(this);
  }

  /** The first `length` bytes. */
  view(length: number): Uint8Array {
    let view = this.views.get(length);
    if (view === undefined) {
      if (this.views.size >= VIEWS_MAX) this.views.clear();
      view = this.bytes.subarray(0, length);
      this.views.set(length, view);
    }
    return view;
  }
}

/** The receive buffers of all connections. */
export class ReceiveBuffers {
  private readonly idle: ReceiveBuffer[] = [];

  take(): ReceiveBuffer {
    const buffer = this.idle.pop() ?? new ReceiveBuffer(this);
    buffer.left = false;
    return buffer;
  }

  /** A transport needs it no more; its users may. */
  leave(buffer: ReceiveBuffer): void {
    buffer.left = true;
    if (buffer.users === 0) this.give(buffer);
  }

  give(buffer: ReceiveBuffer): void {
    if (this.idle.length < IDLE_MAX) this.idle.push(buffer);
  }
}
