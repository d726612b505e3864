/** What kind of token; the structural ones are their own character codes. */
export const LBRACE = 0x7b;
export const RBRACE = 0x7d;
export const LBRACKET = 0x5b;
export const RBRACKET = 0x5d;
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const STRING = 0;
/** A string with escapes or bytes beyond ASCII. */
export const CODED_STRING = 1;
export const INTEGER = 2;
export const FLOAT = 3;
export const KEYWORD = 4;
/** No token: `bytes` is what was read, the byte that cannot follow included. */
export const STRAY = 5;
/** The token is longer than the limit. */
export const TOO_LONG = 6;

/** Called for each token. `bytes` is valid during the call; of a string it leaves out the quotes. */
export type TokenSink = (kind: number, bytes: Uint8Array) => void;

type State =
  | "start"
  | "recovery"
  | "string"
  | "escape"
  | "keyword"
  | "minus"
  | "zero"
  | "digits"
  | "point"
  | "fraction"
  | "exponent-mark"
  | "exponent-sign"
  | "exponent";

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
/** 0xFE and 0xFF occur in no UTF-8 text: clients send 0xFF to get out of any state. */
const LAST_TEXT_BYTE = 0xfd;

const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isExponentMark = (byte: number) => (byte | 0x20) === 0x65;
const isLowerCase = (byte: number) => byte >= 0x61 && byte <= 0x7a;

export function isStructural(byte: number): boolean {
  return (
    byte === LBRACE || byte === RBRACE || byte === LBRACKET || byte === RBRACKET || byte === COLON || byte === COMMA
  );
}

/**
 * Bytes, in pieces of any size, to tokens. After a byte that no token can have it skips to the next structural
 * character, line end, control character, or 0xFE/0xFF.
 */
export class JsonLexer {
  private state: State = "start";
  /** The quote of the string that is read, or was read last. */
  quote = 0;
  private coded = false;
  /** The token's bytes from earlier pieces. */
  private held: Uint8Array = new Uint8Array(0);
  private heldLength = 0;

  constructor(
    private readonly sink: TokenSink,
    private readonly tokenBytesMax: number,
  ) {}

  /**
   * Lex from `start` until `stop()` is true after a token, or to the end. Answers where it stopped. Linear in the bytes
   * of the token, whatever the pieces.
   */
  feed(chunk: Uint8Array, start: number, stop: () => boolean): number {
    let at = start;
    let tokenStart = start;
    while (at < chunk.length) {
      if (!this.isInToken()) {
        at = this.state === "start" ? this.begin(chunk, at) : this.recover(chunk, at);
        // The opening quote is not kept.
        tokenStart = this.state === "string" ? at : at - 1;
        if (!this.isInToken()) {
          if (stop()) return at;
          continue;
        }
      }
      const end = this.advance(chunk, at, tokenStart);
      if (end < 0) {
        at = ~end;
        tokenStart = at;
        if (stop()) return at;
        continue;
      }
      at = end;
    }
    if (this.isInToken()) this.hold(chunk, tokenStart, chunk.length);
    return at;
  }

  /** No more bytes come: a number or keyword ends here, a string is stray. */
  finish(): void {
    if (!this.isInToken()) return;
    const { state } = this;
    const bytes = this.held.subarray(0, this.heldLength);
    if (state === "keyword") this.emit(KEYWORD, bytes);
    else if (state === "zero" || state === "digits") this.emit(INTEGER, bytes);
    else if (state === "fraction" || state === "exponent") this.emit(FLOAT, bytes);
    else if (state === "string" || state === "escape") this.stray(Buffer.concat([Buffer.of(this.quote), bytes]));
    else this.stray(bytes);
  }

  private isInToken(): boolean {
    return this.state !== "start" && this.state !== "recovery";
  }

  /** The first character of a token, or white space. Answers the position behind it. */
  private begin(chunk: Uint8Array, start: number): number {
    let at = start;
    while (at < chunk.length) {
      const byte = chunk[at++]!;
      if (byte === SPACE || byte === LF || byte === CR || byte === TAB) continue;
      this.heldLength = 0;
      if (isStructural(byte)) this.sink(byte, chunk.subarray(at - 1, at));
      else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        this.state = "string";
        this.quote = byte;
        this.coded = false;
      } else if (byte === MINUS) this.state = "minus";
      else if (byte === ZERO) this.state = "zero";
      else if (isDigit(byte)) this.state = "digits";
      else if (isLowerCase(byte)) this.state = "keyword";
      else {
        this.state = "recovery";
        this.sink(STRAY, chunk.subarray(at - 1, at));
      }
      break;
    }
    return at;
  }

  private recover(chunk: Uint8Array, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (isStructural(byte) || (byte < SPACE && byte !== TAB) || byte > LAST_TEXT_BYTE) {
        this.state = "start";
        return at;
      }
    }
    return chunk.length;
  }

  /** Inside a token. Answers the end of the chunk, or `~position` behind a token that ended. */
  private advance(chunk: Uint8Array, start: number, tokenStart: number): number {
    const room = this.tokenBytesMax - this.heldLength + tokenStart;
    const end = Math.min(chunk.length, room + 1);
    const at =
      this.state === "string" || this.state === "escape"
        ? this.text(chunk, start, end, tokenStart)
        : this.word(chunk, start, end, tokenStart);
    if (at < 0 || end === chunk.length) return at;
    this.state = "recovery";
    this.heldLength = 0;
    this.held = new Uint8Array(0);
    this.sink(TOO_LONG, this.held);
    return ~end;
  }

  private text(chunk: Uint8Array, start: number, end: number, tokenStart: number): number {
    const { quote } = this;
    let at = start;
    if (this.state === "escape" && at < end) {
      const byte = chunk[at++]!;
      if (byte < SPACE || byte > LAST_TEXT_BYTE) return this.strayText(chunk, tokenStart, at);
      this.state = "string";
    }
    while (at < end) {
      const byte = chunk[at++]!;
      if (byte === quote) {
        this.emit(this.coded ? CODED_STRING : STRING, this.token(chunk, tokenStart, at - 1));
        return ~at;
      }
      if (byte === BACKSLASH) {
        this.coded = true;
        if (at === end) {
          this.state = "escape";
          return at;
        }
        const escaped = chunk[at++]!;
        if (escaped < SPACE || escaped > LAST_TEXT_BYTE) return this.strayText(chunk, tokenStart, at);
      } else if (byte >= 0x80) {
        if (byte > LAST_TEXT_BYTE) return this.strayText(chunk, tokenStart, at);
        this.coded = true;
      } else if (byte < SPACE) return this.strayText(chunk, tokenStart, at);
    }
    return at;
  }

  private strayText(chunk: Uint8Array, tokenStart: number, end: number): number {
    this.stray(Buffer.concat([Buffer.of(this.quote), this.token(chunk, tokenStart, end)]));
    return ~end;
  }

  /** Keywords and numbers: one character at a time. */
  private word(chunk: Uint8Array, start: number, end: number, tokenStart: number): number {
    for (let at = start; at < end; at++) {
      const next = this.step(chunk[at]!);
      if (next === STRAY) {
        this.stray(this.token(chunk, tokenStart, at + 1));
        return ~(at + 1);
      }
      if (typeof next === "number") {
        // The character belongs to what follows.
        this.emit(next, this.token(chunk, tokenStart, at));
        return ~at;
      }
      this.state = next;
    }
    return end;
  }

  /** The state after `byte`, or the kind of token that ended before it. */
  private step(byte: number): State | typeof KEYWORD | typeof INTEGER | typeof FLOAT | typeof STRAY {
    switch (this.state) {
      case "keyword":
        return isLowerCase(byte) ? "keyword" : KEYWORD;
      case "minus":
        if (byte === ZERO) return "zero";
        return isDigit(byte) ? "digits" : STRAY;
      case "zero":
        if (isDigit(byte)) return STRAY;
        return byte === DOT ? "point" : INTEGER;
      case "digits":
        if (isDigit(byte)) return "digits";
        if (byte === DOT) return "point";
        return isExponentMark(byte) ? "exponent-mark" : INTEGER;
      case "point":
        return isDigit(byte) ? "fraction" : STRAY;
      case "fraction":
        if (isDigit(byte)) return "fraction";
        return isExponentMark(byte) ? "exponent-mark" : FLOAT;
      case "exponent-mark":
        if (byte === MINUS || byte === 0x2b) return "exponent-sign";
        return isDigit(byte) ? "exponent" : STRAY;
      case "exponent-sign":
        return isDigit(byte) ? "exponent" : STRAY;
      case "exponent":
        return isDigit(byte) ? "exponent" : FLOAT;
      default:
        return STRAY;
    }
  }

  private emit(kind: number, bytes: Uint8Array): void {
    this.state = "start";
    this.sink(kind, bytes);
    this.release();
  }

  private stray(bytes: Uint8Array): void {
    this.state = "recovery";
    this.sink(STRAY, bytes);
    this.release();
  }

  private release(): void {
    this.heldLength = 0;
    // Do not keep the room of one huge token for ever.
    if (this.held.length > 1 << 20) this.held = new Uint8Array(0);
  }

  private token(chunk: Uint8Array, start: number, end: number): Uint8Array {
    if (this.heldLength === 0) return chunk.subarray(start, end);
    this.hold(chunk, start, end);
    return this.held.subarray(0, this.heldLength);
  }

  private hold(chunk: Uint8Array, start: number, end: number): void {
    const length = this.heldLength + end - start;
    if (length > this.held.length) {
      const larger = new Uint8Array(Math.max(length, this.held.length * 2, 256));
      larger.set(this.held.subarray(0, this.heldLength));
      this.held = larger;
    }
    this.held.set(chunk.subarray(start, end), this.heldLength);
    this.heldLength = length;
  }
}
