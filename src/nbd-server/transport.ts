import { Socket } from "node:net";
import { libc } from "../base/libc.js";
import { EMPTY } from "../block/request.js";

/** Who hears of a transport: one connection. No call comes from inside a call of the transport, but for `start`. */
export interface TransportSink {
  /** Received; the bytes are the sink's only during the call. Not called while paused. */
  onData(bytes: Uint8Array): void;
  /** The oldest write that was not reported yet has left: its bytes may change again. Once for each `write`. */
  onWritten(): void;
  /** The peer will send nothing more; it may still read. */
  onEnd(): void;
  /** It is over, whoever ended it. Called once, and last. */
  onClosed(): void;
}

/**
 * A byte stream to one client. All that the connection needs of a socket, so that sockets in an io_uring can take the
 * place of Node's.
 */
export interface Transport {
  start(sink: TransportSink): void;
  pause(): void;
  resume(): void;
  /** Send `pieces`, in this order, behind what was written before. Their bytes must not change until `onWritten`. */
  write(pieces: readonly Uint8Array[]): void;
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

/** A client that takes longer than this to read the last replies of a connection that ends loses them. */
const LINGER_MS = 10_000;

/** Node's sockets: TCP, unix, or whatever was inherited. Wants `allowHalfOpen`. */
export class SocketTransport implements Transport {
  private sink: TransportSink | null = null;
  private linger: NodeJS.Timeout | null = null;
  private readonly written = (): void => {
    this.sink?.onWritten();
  };

  constructor(private readonly socket: Socket) {
    // Whatever goes wrong with a socket is the end of this client and nothing else: `close` follows.
    socket.on("error", () => undefined);
  }

  start(sink: TransportSink): void {
    this.sink = sink;
    const { socket } = this;
    socket.on("data", (bytes: Buffer) => sink.onData(bytes));
    socket.on("end", () => sink.onEnd());
    socket.on("close", () => {
      this.sink = null;
      if (this.linger !== null) clearTimeout(this.linger);
      sink.onClosed();
    });
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  write(pieces: readonly Uint8Array[]): void {
    const { socket } = this;
    const last = pieces.length - 1;
    if (last > 0) {
      socket.cork();
      for (let i = 0; i < last; i++) socket.write(pieces[i]!);
    }
    socket.write(pieces[last]!, this.written);
    if (last > 0) socket.uncork();
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
    const own = descriptorOf(socket);
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
  return new SocketTransport(new Socket({ fd, allowHalfOpen: true, readable: true, writable: true }));
}

/** Node keeps the descriptor to itself, but has it in this place since long. */
function descriptorOf(socket: Socket): number | null {
  const { _handle: handle } = socket as Socket & { readonly _handle?: { readonly fd?: unknown } | null };
  return typeof handle?.fd === "number" && handle.fd >= 0 ? handle.fd : null;
}
