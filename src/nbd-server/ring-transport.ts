/* hot path: a receive is one entry of the ring, and all replies of a turn are one sendmsg */
/**
 * Sockets without Node's streams. What is received comes through the ring; what is sent goes at once, by a call that does
 * not wait, and by the ring only what the socket has no room for: so a slow reader stalls nobody. A send in the
 * ring would cost as much as the call (0.5 us), and its completion besides.
 *
 * Pages of the host's cache, spliced into the socket in place of copies, were tried for large reads. They halve the server's CPU
 * time, but the client alone then has all the copying to do, out of memory that no cache holds: 1.2 to 1.6 times as many reads
 * of 256 KiB at depth 1, 0.5 to 0.6 times as many of 1 MiB, 0.65 at depth 4. So bytes are copied.
 */
import { EAGAIN, EINTR } from "../base/errno.js";
import type { RingUser } from "../base/io-uring.js";
import type { Libc } from "../base/libc.js";
import type { RingLoop } from "../base/ring-loop.js";
import { MSG_DONTWAIT, MSG_NOSIGNAL, MSG_WAITALL, Message, Sockets } from "../base/sockets.js";
import { nextTurn } from "../base/turns.js";
import { ReceiveBuffers } from "./receive-buffers.js";
import type { SendList } from "./send-list.js";
import { EMPTY } from "../block/request.js";
import { LINGER_MS, type ReceiveTarget, type ReleasedSocket, type Transport, type TransportSink } from "./transport.js";

/** Pieces in one call; a list may have more. */
const PIECES_MAX = 256;
/** Pieces in one entry of the ring. */
const RING_PIECES_MAX = 64;

/** What the sockets of one thread share. */
export class RingSockets {
  readonly sockets = new Sockets();
  readonly buffers = new ReceiveBuffers();
  readonly message: Message;

  constructor(
    readonly loop: RingLoop,
    private readonly libc: Libc,
  ) {
    this.message = this.newMessage(PIECES_MAX);
  }

  addressOf(data: Uint8Array): number {
    return this.libc.addressOf(data);
  }

  newMessage(capacity: number): Message {
    return new Message(capacity, (data) => this.libc.addressOf(data));
  }
}

export class RingTransport implements Transport {
  private sink: TransportSink | null = null;
  private readonly receiver: RingUser = { onRingDone: (result) => this.received(result) };
  private readonly sender: RingUser = { onRingDone: (result) => this.sent(result) };
  private readonly receiveId: number;
  private readonly sendId: number;
  private buffer;
  private target: ReceiveTarget | null = null;
  private receiving = false;
  /** Received while paused, bytes; -1 for the end. */
  private kept = 0;
  private paused = false;
  /** Lists that the socket had no room for; `progress` bytes of the first have left. */
  private readonly unsent: SendList[] = [];
  private progress = 0;
  private sending = false;
  private message: Message | null = null;
  private ending = false;
  private closing = false;
  private linger: NodeJS.Timeout | null = null;

  /** `fd` is a connected socket, which belongs to the transport now. */
  constructor(
    private readonly shared: RingSockets,
    readonly fd: number,
  ) {
    const { ring } = shared.loop;
    this.receiveId = ring.register(this.receiver);
    this.sendId = ring.register(this.sender);
    this.buffer = shared.buffers.take();
  }

  start(sink: TransportSink): void {
    this.sink = sink;
    this.receive();
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    if (!this.paused) return;
    this.paused = false;
    if (this.kept !== 0) nextTurn(this.deliverKept);
    else this.receive();
  }

  write(list: SendList): boolean {
    if (this.closing || this.ending) return true;
    if (this.unsent.length > 0) {
      this.unsent.push(list);
      return false;
    }
    let done = 0;
    while (done < list.bytes) {
      const { message } = this.shared;
      const length = this.describe(message, list, done);
      const result = this.shared.sockets.send(this.fd, message, MSG_DONTWAIT | MSG_NOSIGNAL);
      if (result < 0 && result !== -EAGAIN && result !== -EINTR) {
        this.destroy();
        return true;
      }
      if (result > 0) done += result;
      if (result !== length && result !== -EINTR) break;
    }
    if (done === list.bytes) return true;
    this.progress = done;
    this.unsent.push(list);
    this.sendMore();
    return false;
  }

  end(): void {
    if (this.ending || this.closing) return;
    this.ending = true;
    if (this.unsent.length === 0) this.destroy();
    else this.linger = setTimeout(() => this.destroy(), LINGER_MS);
  }

  destroy(): void {
    if (this.closing) return;
    this.closing = true;
    if (this.linger !== null) clearTimeout(this.linger);
    this.linger = null;
    this.shared.sockets.shutdown(this.fd);
    // What is in the ring hears of it.
    if (!this.receiving && !this.sending) nextTurn(this.close);
  }

  /** Between its requests a paused transport has nothing in the ring. */
  release(): ReleasedSocket | null {
    if (this.receiving || this.kept !== 0 || this.unsent.length > 0 || this.closing) return null;
    this.closing = true;
    this.sink = null;
    if (this.linger !== null) clearTimeout(this.linger);
    this.forget();
    return { fd: this.fd, received: EMPTY };
  }

  private receive(): void {
    const { sink, shared } = this;
    if (sink === null || this.receiving || this.paused || this.closing || this.kept !== 0) return;
    const { ring } = shared.loop;
    const target = sink.receiveTarget;
    this.target = target;
    if (target !== null) {
      const address = shared.addressOf(target.buffer) + target.start;
      ring.receive(this.receiveId, this.fd, address, target.length, MSG_WAITALL);
    } else {
      if (this.buffer.users > 0) {
        shared.buffers.leave(this.buffer);
        this.buffer = shared.buffers.take();
      }
      const { bytes } = this.buffer;
      ring.receive(this.receiveId, this.fd, shared.addressOf(bytes), bytes.length, 0);
    }
    this.receiving = true;
    shared.loop.submitLater();
  }

  private received(result: number): void {
    this.receiving = false;
    if (this.closing) {
      if (!this.sending) this.close();
      return;
    }
    if (result === -EAGAIN || result === -EINTR) {
      this.receive();
    } else if (result < 0) {
      this.destroy();
    } else if (this.paused) {
      this.kept = result === 0 ? -1 : result;
    } else {
      this.deliver(result);
    }
  }

  private readonly deliverKept = (): void => {
    if (this.paused || this.closing || this.kept === 0) return;
    const { kept } = this;
    this.kept = 0;
    this.deliver(kept < 0 ? 0 : kept);
  };

  private deliver(count: number): void {
    const sink = this.sink!;
    if (count === 0) {
      sink.onEnd();
      return;
    }
    if (this.target === null) sink.onData(this.buffer.view(count), this.buffer);
    else sink.onPlaced(count);
    this.receive();
  }

  /** Point the kernel at the list behind its first `skip` bytes. How many bytes that is. */
  private describe(message: Message, list: SendList, skip: number): number {
    message.clear();
    let length = 0;
    for (let i = 0; i < list.count && message.count < message.capacity; i++) {
      const size = list.lengths[i]!;
      if (skip >= size) {
        skip -= size;
        continue;
      }
      message.add(this.shared.addressOf(list.buffers[i]!) + list.starts[i]! + skip, size - skip);
      length += size - skip;
      skip = 0;
    }
    return length;
  }

  private sendMore(): void {
    this.message ??= this.shared.newMessage(RING_PIECES_MAX);
    this.describe(this.message, this.unsent[0]!, this.progress);
    this.sending = true;
    const { loop } = this.shared;
    loop.ring.sendMessage(this.sendId, this.fd, this.message.address, MSG_NOSIGNAL | MSG_WAITALL);
    loop.submitLater();
  }

  private sent(result: number): void {
    this.sending = false;
    if (this.closing) {
      if (!this.receiving) this.close();
      return;
    }
    if (result < 0 && result !== -EAGAIN && result !== -EINTR) {
      this.destroy();
      return;
    }
    if (result > 0) this.progress += result;
    const done = this.progress === this.unsent[0]!.bytes;
    if (done) {
      this.unsent.shift();
      this.progress = 0;
    }
    if (this.unsent.length > 0) this.sendMore();
    if (done) this.sink?.onWritten();
    if (this.unsent.length === 0 && this.ending) this.destroy();
  }

  private readonly close = (): void => {
    const { shared, sink } = this;
    shared.sockets.close(this.fd);
    this.forget();
    this.sink = null;
    sink?.onClosed();
  };

  private forget(): void {
    const { loop, buffers } = this.shared;
    loop.ring.unregister(this.receiveId);
    loop.ring.unregister(this.sendId);
    buffers.leave(this.buffer);
  }
}
