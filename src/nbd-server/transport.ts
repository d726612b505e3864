import type { Socket } from "node:net";
import { libc } from "../base/libc.js";
import { nextTurn } from "../base/turns.js";
import { socketOf } from "../base/vsock.js";
import { EMPTY } from "../block/request.js";
import type { SendList } from "./send-list.js";

/** Who hears of a transport: one connection. No call comes from inside a call of the transport, but for `start`. */
export interface TransportSink {
  /**
   * Received; the bytes are the sink's during the call, and as long as it counts itself among the users of `hold`. Not
   * called while paused.
   */
  onData(bytes: Uint8Array, hold: ReceiveHold): void;
  /** Where the next bytes had better be put; null: anywhere. A transport may do so, or not. */
  readonly receiveTarget: ReceiveTarget | null;
  /** So many bytes were put there, in place of `onData`. */
  onPlaced(count: number): void;
  /** The oldest write that was not reported yet has left: its bytes may change again. */
  onWritten(): void;
  /** The peer will send nothing more; it may still read. */
  onEnd(): void;
  /** It is over, whoever ended it. Called once, and last. */
  onClosed(): void;
}

/** Memory that bytes were received in. Nothing else is received there while it has users. */
export interface ReceiveHold {
  users: number;
  /** One user less. */
  release(): void;
}

/** Of memory that nothing is received in again: the garbage collector sees to it. */
export const OWN_MEMORY: ReceiveHold = {
  users: 0,
  release() {
    this.users -= 1;
  },
};

export interface ReceiveTarget {
  buffer: Uint8Array;
  start: number;
  length: number;
}

/**
 * A byte stream to one client: all that the connection needs of a socket. `ring-transport.ts` has those in an io_uring,
 * below are Node's.
 */
export interface Transport {
  start(sink: TransportSink): void;
  pause(): void;
  resume(): void;
  /**
   * Send the pieces of `list` behind what was written before. True: they have left, or never will; list and bytes are
   * the caller's again. Else they are at the one `onWritten` that this write gets.
   */
  write(list: SendList): boolean;
  /**
   * Let `secure` put TLS around the socket. Only for a transport that is paused and has nothing left to send; `onData`
   * has had every byte before, and gets none of what the peer sends in the clear from now on. Resolves when the rest
   * goes through TLS; rejects with the words of `secure`, after `onClosed`. Only Node's sockets can.
   */
  startTls?(secure: (socket: Socket) => Promise<Socket>): Promise<void>;
  /** Send what was written, then close. */
  end(): void;
  /** Close now; what was not sent is dropped. */
  destroy(): void;
  /**
   * Everything is written: stop, and let somebody else go on with the socket. The sink hears nothing more. Null where
   * that cannot be done; the transport is as good as before then.
   */
  release?(): ReleasedSocket | null;
}

export interface ReleasedSocket {
  /** Whoever gets it closes it. */
  readonly fd: number;
  /** Was received, and no sink has seen it. */
  readonly received: Uint8Array;
}

/** Several pieces of together at most this length are copied into one, bytes: a write each costs more. */
const JOIN_MAX = 512 * 1024;

function ignore(): void {
  // See the constructor.
}

/** A client that takes longer than this to read the last replies of a connection that ends loses them. */
export const LINGER_MS = 10_000;

/** Node's sockets: TCP, unix, or whatever was inherited. Wants `allowHalfOpen`. */
export class SocketTransport implements Transport {
  private sink: TransportSink | null = null;
  private linger: NodeJS.Timeout | null = null;
  private readonly written = (): void => {
    this.sink?.onWritten();
  };

  constructor(private socket: Socket) {
    // Whatever goes wrong with a socket is the end of this client and nothing else: `close` follows.
    socket.on("error", ignore).on("close", this.closed);
  }

  start(sink: TransportSink): void {
    this.sink = sink;
    this.listen();
  }

  /** What has happened to the socket before is told now: its events do not come again. */
  private listen(): void {
    const { socket } = this;
    socket.on("data", this.received).on("end", this.ended);
    if (socket.closed) nextTurn(this.closed);
    else if (socket.readableEnded) nextTurn(this.ended);
  }

  private readonly received = (bytes: Buffer): void => {
    this.sink?.onData(bytes, OWN_MEMORY);
  };

  private readonly ended = (): void => {
    this.sink?.onEnd();
  };

  private readonly closed = (): void => {
    const { sink } = this;
    this.sink = null;
    if (this.linger !== null) clearTimeout(this.linger);
    sink?.onClosed();
  };

  async startTls(secure: (socket: Socket) => Promise<Socket>): Promise<void> {
    const { socket } = this;
    socket.off("data", this.received).off("end", this.ended);
    const tls = await secure(socket);
    this.socket = tls;
    tls.on("error", ignore);
    // The outer one goes first, and says when it has gone.
    socket.off("close", this.closed);
    tls.on("close", this.closed);
    this.listen();
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  write(list: SendList): boolean {
    const { socket } = this;
    if (socket.destroyed) return true;
    if (list.count > 1 && list.bytes <= JOIN_MAX) {
      const joined = Buffer.allocUnsafe(list.bytes);
      let at = 0;
      for (let i = 0; i < list.count; i++) {
        joined.set(list.piece(i), at);
        at += list.lengths[i]!;
      }
      socket.write(joined, this.written);
      return false;
    }
    const last = list.count - 1;
    socket.cork();
    for (let i = 0; i < last; i++) socket.write(list.piece(i));
    socket.write(list.piece(last), this.written);
    socket.uncork();
    return false;
  }

  end(): void {
    const { socket } = this;
    this.linger ??= setTimeout(() => socket.destroy(), LINGER_MS);
    // The client may have said all it wanted, but what it still sends must not keep the socket open.
    socket.end(() => socket.destroy());
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** Closing a socket of Node's shuts nothing down: another descriptor of it goes on. */
  release(): ReleasedSocket | null {
    const { socket } = this;
    // The keys of TLS stay here.
    const own = "encrypted" in socket ? null : descriptorOf(socket);
    const fd = own === null ? -1 : (libc()?.dup(own) ?? -1);
    if (fd < 0) return null;
    this.sink = null;
    if (this.linger !== null) clearTimeout(this.linger);
    socket.removeAllListeners("data").removeAllListeners("end").removeAllListeners("close");
    const received = socket.read() as Buffer | null;
    socket.destroy();
    return { fd, received: received ?? EMPTY };
  }
}

/** A client whose socket comes from another thread. Throws where the descriptor is no socket any more. */
export function adoptSocket(fd: number): Transport {
  return new SocketTransport(socketOf(fd));
}

/** Node keeps the descriptor to itself, but has it in this place since long. */
function descriptorOf(socket: Socket): number | null {
  const { _handle: handle } = socket as Socket & { readonly _handle?: { readonly fd?: unknown } | null };
  return typeof handle?.fd === "number" && handle.fd >= 0 ? handle.fd : null;
}
