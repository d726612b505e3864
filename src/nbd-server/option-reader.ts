import { getU16, getU32 } from "../base/bytes.js";
import {
  NBD_MAX_STRING_BYTES,
  NBD_OPT_ABORT,
  NBD_OPT_EXPORT_NAME,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_INFO,
  NBD_OPT_LIST,
  NBD_OPT_LIST_META_CONTEXT,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STARTTLS,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_REP_ERR_INVALID,
} from "../block/nbd/protocol.js";

/** An option that is refused: the connection stays in the handshake. The message is latin1, a character for each byte. */
export class OptionError extends Error {
  override readonly name = "OptionError";

  constructor(
    readonly replyType: number,
    message: string,
  ) {
    super(message);
  }
}

export const UNEXPECTED_LENGTH = "has unexpected length";

const NAMES: ReadonlyMap<number, string> = new Map([
  [NBD_OPT_EXPORT_NAME, "export name"],
  [NBD_OPT_ABORT, "abort"],
  [NBD_OPT_LIST, "list"],
  [NBD_OPT_STARTTLS, "starttls"],
  [NBD_OPT_INFO, "info"],
  [NBD_OPT_GO, "go"],
  [NBD_OPT_STRUCTURED_REPLY, "structured reply"],
  [NBD_OPT_LIST_META_CONTEXT, "list meta context"],
  [NBD_OPT_SET_META_CONTEXT, "set meta context"],
  [NBD_OPT_EXTENDED_HEADERS, "extended headers"],
]);

/** In words of the reference's messages. */
export function optionName(option: number): string {
  return NAMES.get(option) ?? "<unknown>";
}

/** Names in messages are cut to this many bytes. */
const SHOWN_NAME_BYTES = 80;

/** `name` (latin1) as messages show it: long ones are cut, between characters. */
export function sanitizedName(name: string): string {
  if (name.length <= SHOWN_NAME_BYTES) return name;
  let end = SHOWN_NAME_BYTES;
  while (end > 0 && (name.charCodeAt(end) & 0xc0) === 0x80) end -= 1;
  return `${name.slice(0, end)}...`;
}

export function unexpectedLength(option: number): string {
  return `option '${optionName(option)}' ${UNEXPECTED_LENGTH}`;
}

export function invalid(message: string): OptionError {
  return new OptionError(NBD_REP_ERR_INVALID, message);
}

/** Reads the fields of an option's payload. Every length is checked against what is there; throws OptionError. */
export class OptionReader {
  private at = 0;

  constructor(
    private readonly payload: Uint8Array,
    private readonly option: number,
  ) {}

  get atEnd(): boolean {
    return this.at === this.payload.length;
  }

  u16(): number {
    return getU16(this.payload, this.take(2));
  }

  u32(): number {
    return getU32(this.payload, this.take(4));
  }

  /** A length and as many bytes: an export name, latin1. */
  name(): string {
    const length = this.u32();
    if (length > NBD_MAX_STRING_BYTES) {
      throw new OptionError(NBD_REP_ERR_INVALID, `Invalid name length: ${length}`);
    }
    return this.text(length);
  }

  /** A length and as many bytes: a meta context query, latin1; null for one that is too long for any context. */
  query(): string | null {
    const length = this.u32();
    if (length <= NBD_MAX_STRING_BYTES) return this.text(length);
    this.take(length);
    return null;
  }

  private text(length: number): string {
    const at = this.take(length);
    const text = Buffer.from(this.payload.buffer, this.payload.byteOffset + at, length).toString("latin1");
    if (text.includes("\0")) {
      throw new OptionError(NBD_REP_ERR_INVALID, `Unexpected embedded NUL in option ${optionName(this.option)}`);
    }
    return text;
  }

  private take(length: number): number {
    const { at } = this;
    if (length > this.payload.length - at) {
      throw new OptionError(NBD_REP_ERR_INVALID, `Inconsistent lengths in option ${optionName(this.option)}`);
    }
    this.at = at + length;
    return at;
  }
}
