import type { Codec, CodecSink } from "./coded-socket.js";

/** RFC 854, 856 to 858, 885, 1091. */
const IAC = 0xff;
const DO = 0xfd;
const WILL = 0xfb;
const SB = 0xfa;
const SE = 0xf0;
const BINARY = 0;
const ECHO = 1;
const SUPPRESS_GO_AHEAD = 3;
const TERMINAL_TYPE = 24;
const END_OF_RECORD = 25;
const SEND = 1;
const NOTHING = new Uint8Array();

const TELNET = Uint8Array.of(
  ...[IAC, WILL, ECHO],
  ...[IAC, WILL, SUPPRESS_GO_AHEAD],
  ...[IAC, WILL, BINARY],
  ...[IAC, DO, BINARY],
);
const TN3270 = Uint8Array.of(
  ...[IAC, DO, END_OF_RECORD],
  ...[IAC, WILL, END_OF_RECORD],
  ...[IAC, DO, BINARY],
  ...[IAC, WILL, BINARY],
  ...[IAC, DO, TERMINAL_TYPE],
  ...[IAC, SB, TERMINAL_TYPE, SEND, IAC, SE],
);

type State = "data" | "command" | "option" | "subnegotiation" | "subnegotiation command";

/** Telnet: says how it likes the line, and takes whatever the peer answers. */
export class TelnetCodec implements Codec {
  readonly opening: Uint8Array;
  private state: State = "data";

  constructor(tn3270: boolean) {
    this.opening = tn3270 ? TN3270 : TELNET;
  }

  decode(chunk: Buffer, sink: CodecSink): void {
    const data = Buffer.allocUnsafe(chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (this.isData(byte)) data[length++] = byte;
    }
    if (length > 0) sink.data(data.subarray(0, length));
  }

  /** IAC stands for itself when it is written twice. */
  encode(data: Buffer): Buffer {
    if (!data.includes(IAC)) return data;
    return Buffer.from([...data].flatMap((byte) => (byte === IAC ? [IAC, IAC] : [byte])));
  }

  closing(): Uint8Array {
    return NOTHING;
  }

  private isData(byte: number): boolean {
    const { state } = this;
    switch (state) {
      case "data":
        if (byte === IAC) this.state = "command";
        return byte !== IAC;
      case "command":
        this.state = byte === SB ? "subnegotiation" : byte >= WILL && byte < IAC ? "option" : "data";
        return byte === IAC;
      case "option":
        this.state = "data";
        return false;
      case "subnegotiation":
        if (byte === IAC) this.state = "subnegotiation command";
        return false;
      case "subnegotiation command":
        this.state = byte === SE ? "data" : "subnegotiation";
        return false;
    }
  }
}
