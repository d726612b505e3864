import { assert } from "../base/assert.js";
import {
  CODED_STRING,
  COLON,
  COMMA,
  FLOAT,
  INTEGER,
  JsonLexer,
  KEYWORD,
  LBRACE,
  LBRACKET,
  RBRACE,
  RBRACKET,
  STRAY,
  STRING,
  TOO_LONG,
} from "./json-lexer.js";
import { decodeString, displayText, JsonStringError } from "./json-string.js";
import { numberValue, type JsonObject, type JsonValue } from "./json-value.js";

/** Bytes of all tokens of one value. */
export const VALUE_BYTES_MAX = 64 * 1024 * 1024;
/** Tokens of one value. */
export const VALUE_TOKENS_MAX = 2 * 1024 * 1024;
export const NESTING_MAX = 1024;
/** Of a stray token or an unknown keyword, this many bytes are quoted in the error. */
const QUOTED_BYTES_MAX = 1024;

export interface JsonStreamSink {
  value(value: JsonValue): void;
  /** What was wrong, in the reference's words; the stream goes on. */
  error(message: string): void;
  /** Asked after each of the two: true makes `feed` return. */
  full(): boolean;
}

type Expected = "value" | "first-item" | "next-item" | "first-key" | "key" | "colon" | "next-member";

interface Frame {
  readonly array: JsonValue[] | null;
  readonly object: JsonObject | null;
  key: string;
  /** In an object: is the value under way a key? */
  atKey: boolean;
}

/**
 * QMP's JSON, resumable at any byte: values follow each other with or without white space. Works token by token, with
 * a stack of its own, so depth costs no native stack. A value with an error is read to its end (its brackets are
 * counted) before the error is told, as the reference does; a byte that cannot be lexed is told at once.
 */
export class JsonStream {
  private readonly lexer: JsonLexer;
  private readonly frames: Frame[] = [];
  private expected: Expected = "value";
  private result: JsonValue | undefined;
  private failure: string | undefined;
  private braces = 0;
  private brackets = 0;
  private tokens = 0;
  private bytes = 0;
  private told = false;
  private readonly stop = (): boolean => {
    const told = this.told;
    this.told = false;
    return told && this.sink.full();
  };

  constructor(private readonly sink: JsonStreamSink) {
    this.lexer = new JsonLexer((kind, bytes) => this.token(kind, bytes), VALUE_BYTES_MAX);
  }

  /**
   * Read from `start` on. Answers where it stopped: at the end, or behind the value or error after which the sink was
   * full. Nothing of `chunk` is kept.
   */
  feed(chunk: Uint8Array, start = 0): number {
    return this.lexer.feed(chunk, start, this.stop);
  }

  /** No more bytes will come. For texts that are one value; a QMP session just ends. */
  finish(): void {
    this.lexer.finish();
    if (this.tokens > 0) this.tellError("JSON parse error, premature EOI");
  }

  private token(kind: number, bytes: Uint8Array): void {
    if (kind === STRAY) {
      this.tellError(`JSON parse error, stray '${quoted(bytes)}'`);
      return;
    }
    if (kind === LBRACE) this.braces += 1;
    else if (kind === RBRACE) this.braces -= 1;
    else if (kind === LBRACKET) this.brackets += 1;
    else if (kind === RBRACKET) this.brackets -= 1;
    this.tokens += 1;
    this.bytes += bytes.length;
    if (kind === TOO_LONG || this.bytes > VALUE_BYTES_MAX) this.tellError("JSON token size limit exceeded");
    else if (this.tokens > VALUE_TOKENS_MAX) this.tellError("JSON token count limit exceeded");
    else if (this.braces + this.brackets > NESTING_MAX) this.tellError("JSON nesting depth limit exceeded");
    else {
      if (this.failure === undefined) this.parse(kind, bytes);
      const complete = this.braces < 0 || this.brackets < 0 || (this.braces === 0 && this.brackets === 0);
      if (complete) this.tell();
    }
  }

  private tell(): void {
    const { failure, result } = this;
    if (failure !== undefined) {
      this.tellError(`JSON parse error, ${failure}`);
      return;
    }
    assert(result !== undefined, "balanced brackets without an error make a value");
    this.reset();
    this.sink.value(result);
  }

  private tellError(message: string): void {
    this.reset();
    this.sink.error(message);
  }

  private reset(): void {
    this.frames.length = 0;
    this.expected = "value";
    this.result = undefined;
    this.failure = undefined;
    this.braces = 0;
    this.brackets = 0;
    this.tokens = 0;
    this.bytes = 0;
    this.told = true;
  }

  private parse(kind: number, bytes: Uint8Array): void {
    switch (this.expected) {
      case "first-item":
        if (kind === RBRACKET) this.close();
        else this.startValue(kind, bytes);
        return;
      case "first-key":
        if (kind === RBRACE) this.close();
        else this.startValue(kind, bytes);
        return;
      case "value":
      case "key":
        this.startValue(kind, bytes);
        return;
      case "colon":
        if (kind !== COLON) this.failure = "missing : in object pair";
        else this.expected = "value";
        return;
      case "next-item":
        if (kind === RBRACKET) this.close();
        else if (kind === COMMA) this.expected = "value";
        else this.failure = "expected separator in list";
        return;
      case "next-member":
        if (kind === RBRACE) this.close();
        else if (kind === COMMA) this.expected = "key";
        else this.failure = "expected separator in dict";
        return;
    }
  }

  private startValue(kind: number, bytes: Uint8Array): void {
    const top = this.frames.at(-1);
    if (top !== undefined && top.object !== null) top.atKey = this.expected !== "value";
    switch (kind) {
      case STRING:
        this.complete(ascii(bytes));
        return;
      case CODED_STRING:
        this.completeCoded(bytes);
        return;
      case INTEGER:
      case FLOAT:
        this.complete(numberValue(ascii(bytes), kind === INTEGER));
        return;
      case KEYWORD:
        this.completeKeyword(bytes);
        return;
      case LBRACE:
        // No prototype: `__proto__` is a key like any other.
        this.frames.push({ array: null, object: Object.create(null) as JsonObject, key: "", atKey: true });
        this.expected = "first-key";
        return;
      case LBRACKET:
        this.frames.push({ array: [], object: null, key: "", atKey: false });
        this.expected = "first-item";
        return;
      default:
        this.failure = "expecting value";
    }
  }

  private completeCoded(bytes: Uint8Array): void {
    let text: string;
    try {
      text = decodeString(bytes, this.lexer.quote);
    } catch (error) {
      if (!(error instanceof JsonStringError)) throw error;
      this.failure = error.message;
      return;
    }
    this.complete(text);
  }

  private completeKeyword(bytes: Uint8Array): void {
    const word = bytes.length <= 5 ? ascii(bytes) : "";
    if (word === "true") this.complete(true);
    else if (word === "false") this.complete(false);
    else if (word === "null") this.complete(null);
    else this.failure = `invalid keyword '${quoted(bytes)}'`;
  }

  private close(): void {
    const frame = this.frames.pop()!;
    this.complete(frame.array ?? frame.object!);
  }

  private complete(value: JsonValue): void {
    const top = this.frames.at(-1);
    if (top === undefined) {
      this.result = value;
      return;
    }
    if (top.array !== null) {
      top.array.push(value);
      this.expected = "next-item";
      return;
    }
    if (top.atKey) {
      if (typeof value !== "string") this.failure = "key is not a string in object";
      else {
        top.key = value;
        this.expected = "colon";
      }
      return;
    }
    const object = top.object!;
    if (top.key in object) this.failure = "duplicate key";
    else {
      object[top.key] = value;
      this.expected = "next-member";
    }
  }
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** What was read, for an error message: up to a zero byte, as the reference prints it, and not without end. */
function quoted(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  const end = zero >= 0 ? zero : bytes.length;
  const text = displayText(bytes.subarray(0, Math.min(end, QUOTED_BYTES_MAX)));
  return end > QUOTED_BYTES_MAX ? `${text}…` : text;
}

/** One value, and nothing behind it. Throws SyntaxError in the reference's words. */
export function parseJson(text: string): JsonValue {
  let result: JsonValue | undefined;
  let problem: string | undefined;
  const note = (message: string) => {
    problem ??= message;
  };
  const stream = new JsonStream({
    value: (value) => {
      if (result === undefined) result = value;
      else note("Expecting at most one JSON value");
    },
    error: (message) => note(result === undefined ? message : "Expecting at most one JSON value"),
    full: () => problem !== undefined,
  });
  stream.feed(Buffer.from(text));
  if (problem === undefined) stream.finish();
  if (problem !== undefined) throw new SyntaxError(problem);
  if (result === undefined) throw new SyntaxError("Expecting a JSON value");
  return result;
}
