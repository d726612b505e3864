import { connectSocket } from "../../base/socket-address.js";
import { ECONNRESET, EIO, EPIPE } from "../../base/errno.js";
import { BlockError, messageOf, systemError } from "../../base/errors.js";
import { Deferred } from "../../base/lifecycle.js";
import type { HandshakeIo } from "./handshake.js";
import type { Socket } from "node:net";
import type { SocketAddress } from "../../../qapi/generated/types.js";

const RECEIVE_BYTES = 256 * 1024;
/** Handshake bytes that the server may be ahead of us; then its socket is not read. */
const AHEAD_MAX_BYTES = 64 * 1024;
/** Room for the headers of one turn. */
const HEADER_SLAB_BYTES = 8192;
const EMPTY = Buffer.alloc(0);

/** Takes what comes once the handshake is over. May throw: the connection then fails with that error. */
export type Consumer = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * A connection to a server. First bytes are pulled (`take`, for the handshake), then pushed to a consumer (`stream`).
 * The first error ends it, in either phase: `failure` says why.
 */
export class Connection implements HandshakeIo {
  /** Why there is no connection any more; null while there is one. */
  failure: BlockError | null = null;
  private readonly gone = new Deferred<BlockError>();
  private ahead: Buffer = EMPTY;
  private waiting: Deferred | null = null;
  private consumer: Consumer | null = null;
  private paused = false;

  private slab = Buffer.allocUnsafeSlow(HEADER_SLAB_BYTES);
  private slabStart = 0;
  private slabEnd = 0;
  private flushScheduled = false;

  private constructor(private socket: Socket) {
    socket.on("error", (error: NodeJS.ErrnoException) => this.fail(socketError(error)));
    socket.on("end", () => this.fail(endOfFile()));
    socket.on("close", () => this.fail(endOfFile()));
  }

  /**
   * Rejects with BlockError `Failed to connect to '…': …`. `timeoutMs`: 0 waits as long as the kernel does. `forTls`:
   * `startTls` will follow, which a socket with a buffer of ours cannot do.
   */
  static async open(
    address: SocketAddress,
    { timeoutMs, signal, forTls }: { timeoutMs: number; signal?: AbortSignal | undefined; forTls: boolean },
  ): Promise<Connection> {
    if (forTls) {
      const plain = new Connection(await connectSocket(address, { timeoutMs, signal }));
      plain.socket.on("data", plain.chunk);
      return plain;
    }
    const buffer = Buffer.allocUnsafeSlow(RECEIVE_BYTES);
    const received = (count: number): boolean => connection.received(buffer, count);
    const onread = { buffer, callback: received };
    const connection = new Connection(await connectSocket(address, { timeoutMs, signal, onread }));
    return connection;
  }

  /** Resolves, with the reason, when the connection has ended for whatever reason. */
  get closed(): Promise<BlockError> {
    return this.gone.promise;
  }

  /** From the socket. False stops it until `resume`. */
  private received(buffer: Buffer, count: number): boolean {
    if (this.failure !== null) return false;
    if (this.consumer !== null) {
      this.consume(buffer, count);
      return true;
    }
    this.ahead = Buffer.concat([this.ahead, buffer.subarray(0, count)]);
    this.waiting?.resolve();
    this.paused = this.ahead.length >= AHEAD_MAX_BYTES;
    return !this.paused;
  }

  private readonly chunk = (bytes: Buffer): void => {
    if (!this.received(bytes, bytes.length)) this.socket.pause();
  };

  /** Go on through TLS. Rejects with BlockError, also when the server has sent more in the clear than it was to. */
  async startTls(secure: (socket: Socket) => Promise<Socket>): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (this.ahead.length > 0) throw new BlockError("io", "Unexpected data from the server before TLS");
    const { socket } = this;
    socket
      .off("data", this.chunk)
      .removeAllListeners("error")
      .on("error", () => undefined);
    const lost = (): void => this.fail(tlsError());
    this.socket = await secure(socket).catch((error: unknown) => {
      // Time that is up says more than what that did to the handshake.
      throw this.failure ?? error;
    });
    this.socket.on("data", this.chunk).on("error", lost).on("end", lost).on("close", lost);
  }

  private consume(bytes: Uint8Array, count: number): void {
    try {
      this.consumer!(bytes, 0, count);
    } catch (error) {
      // A bug of ours must not pass for the server's.
      if (!(error instanceof BlockError)) throw error;
      this.fail(error);
    }
  }

  async take(length: number): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    for (let missing = length; ;) {
      const part = this.ahead.subarray(0, missing);
      this.ahead = this.ahead.subarray(part.length);
      missing -= part.length;
      parts.push(part);
      if (missing === 0) return parts.length === 1 ? part : Buffer.concat(parts);
      await this.more();
    }
  }

  async skip(length: number): Promise<void> {
    for (let missing = length; ;) {
      const count = Math.min(missing, this.ahead.length);
      this.ahead = this.ahead.subarray(count);
      missing -= count;
      if (missing === 0) return;
      await this.more();
    }
  }

  private async more(): Promise<void> {
    if (this.failure !== null) throw this.failure;
    this.waiting = new Deferred();
    if (this.paused) {
      this.paused = false;
      this.socket.resume();
    }
    await this.waiting.promise;
    this.waiting = null;
  }

  /** The handshake is over: from now on everything goes to `consumer`, at once what has come already. */
  stream(consumer: Consumer): void {
    this.consumer = consumer;
    const { ahead } = this;
    this.ahead = EMPTY;
    if (ahead.length > 0) this.consume(ahead, ahead.length);
    if (this.paused) {
      this.paused = false;
      this.socket.resume();
    }
  }

  send(bytes: Uint8Array): void {
    if (this.failure === null) this.socket.write(bytes);
  }

  /** Where to write a header of `length` bytes: `bytes` at `at`. Everything of one turn leaves in one system call. */
  reserve(length: number): { bytes: Uint8Array; at: number } {
    if (this.slabEnd + length > this.slab.length) {
      this.pushHeaders();
      this.slab = Buffer.allocUnsafeSlow(HEADER_SLAB_BYTES);
      this.slabStart = this.slabEnd = 0;
    }
    const at = this.slabEnd;
    this.slabEnd += length;
    if (!this.flushScheduled) {
      this.flushScheduled = true;
      this.socket.cork();
      process.nextTick(this.flush);
    }
    return { bytes: this.slab, at };
  }

  /** Send payload behind the headers reserved so far. It must not change until the server has answered. */
  payload(bytes: Uint8Array): void {
    this.pushHeaders();
    if (this.failure === null) this.socket.write(bytes);
  }

  private pushHeaders(): void {
    if (this.failure === null && this.slabEnd > this.slabStart) {
      this.socket.write(this.slab.subarray(this.slabStart, this.slabEnd));
    }
    this.slabStart = this.slabEnd;
  }

  private readonly flush = (): void => {
    this.flushScheduled = false;
    this.pushHeaders();
    this.socket.uncork();
  };

  /** Let what was sent go out, then end. */
  end(): void {
    if (this.failure !== null) return;
    if (this.flushScheduled) this.flush();
    this.socket.end();
  }

  /** End now. The first reason stays. */
  fail(error: BlockError): void {
    if (this.failure !== null) return;
    this.failure = error;
    this.socket.destroy();
    this.waiting?.reject(error);
    this.gone.resolve(error);
  }
}

function tlsError(): BlockError {
  return new BlockError("io", "Cannot read from TLS channel: Input/output error", { errno: EIO });
}

function endOfFile(): BlockError {
  return new BlockError("io", "Unexpected end-of-file before all data were read", { errno: EIO });
}

function socketError(error: NodeJS.ErrnoException): BlockError {
  if (typeof error.errno !== "number") return new BlockError("io", `Unable to read from socket: ${messageOf(error)}`);
  const errno = Math.abs(error.errno);
  return systemError(errno, errno === EPIPE || errno === ECONNRESET ? "Unable to read from socket" : "Socket error");
}
