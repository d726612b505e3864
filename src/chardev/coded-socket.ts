import { Duplex } from "node:stream";

/** Answers of the codec that the peer does not read; more, and it is cut off. */
const UNREAD_BYTES_MAX = 64 * 1024;

export interface CodecSink {
  data(chunk: Buffer): void;
  reply(bytes: Uint8Array): void;
  /** The peer says that it has ended. */
  end(): void;
}

/** A protocol between the bytes of a socket and those of the device. */
export interface Codec {
  /** What is sent before everything else, and after. */
  readonly opening: Uint8Array;
  /** Throws an Error when the peer breaks the protocol. */
  decode(chunk: Buffer, sink: CodecSink): void;
  encode(data: Buffer): Buffer;
  closing(): Uint8Array;
}

/** A socket, seen through a codec. Owns the socket. */
export class CodedSocket extends Duplex {
  private readonly sink: CodecSink = {
    data: (chunk) => {
      if (!this.push(chunk)) this.socket.pause();
    },
    reply: (bytes) => {
      if (this.socket.writable) this.socket.write(bytes);
      if (this.socket.writableLength > UNREAD_BYTES_MAX) this.destroy(new Error("the peer does not read"));
    },
    end: () => {
      if (!this.over) this.push(null);
      this.over = true;
    },
  };
  private over = false;

  constructor(
    private readonly socket: Duplex,
    private readonly codec: Codec,
  ) {
    super({ allowHalfOpen: true });
    socket.on("error", (error) => this.destroy(error));
    socket.on("close", () => this.destroy());
    socket.on("end", () => this.sink.end());
    socket.on("data", (chunk: Buffer) => this.receive(chunk));
    if (codec.opening.length > 0) socket.write(codec.opening);
  }

  private receive(chunk: Buffer): void {
    if (this.over) return;
    try {
      this.codec.decode(chunk, this.sink);
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  override _read(): void {
    this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.socket.write(this.codec.encode(chunk), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.socket.end(this.codec.closing(), () => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.socket.destroy();
    done(error);
  }
}
