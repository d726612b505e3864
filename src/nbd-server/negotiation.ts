import { getU32, putU16, putU32, putU64 } from "../base/bytes.js";
import {
  NBD_CLIENT_FLAGS_BYTES,
  NBD_EXPORT_NAME_PADDING_BYTES,
  NBD_EXPORT_NAME_REPLY_BYTES,
  NBD_FLAG_BLOCK_STAT_PAYLOAD,
  NBD_FLAG_C_FIXED_NEWSTYLE,
  NBD_FLAG_C_NO_ZEROES,
  NBD_FLAG_FIXED_NEWSTYLE,
  NBD_FLAG_NO_ZEROES,
  NBD_FLAG_SEND_DF,
  NBD_GREETING_BYTES,
  NBD_INFO_BLOCK_SIZE,
  NBD_INFO_DESCRIPTION,
  NBD_INFO_EXPORT,
  NBD_INFO_NAME,
  NBD_INIT_MAGIC_HIGH,
  NBD_INIT_MAGIC_LOW,
  NBD_MAX_BUFFER_BYTES,
  NBD_MAX_STRING_BYTES,
  NBD_OPTION_HEADER_BYTES,
  NBD_OPTION_REPLY_HEADER_BYTES,
  NBD_OPTS_MAGIC_HIGH,
  NBD_OPTS_MAGIC_LOW,
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
  NBD_REP_ACK,
  NBD_REP_ERR_BLOCK_SIZE_REQD,
  NBD_REP_ERR_EXT_HEADER_REQD,
  NBD_REP_ERR_INVALID,
  NBD_REP_ERR_POLICY,
  NBD_REP_ERR_TLS_REQD,
  NBD_REP_ERR_TOO_BIG,
  NBD_REP_ERR_UNKNOWN,
  NBD_REP_ERR_UNSUP,
  NBD_REP_INFO,
  NBD_REP_META_CONTEXT,
  NBD_REP_SERVER,
  writeOptionReply,
} from "../block/nbd/protocol.js";
import { EMPTY } from "../block/request.js";
import { selectContexts } from "./meta-context.js";
import { OptionError, OptionReader, invalid, optionName, sanitizedName, unexpectedLength } from "./option-reader.js";
import type { ExportFacts } from "./peers.js";
import { EXTENDED, SIMPLE, STRUCTURED, type ReplyMode } from "./reply.js";

/**
 * Longest option payload that is looked at; longer ones, up to 32 MiB, are refused when they have passed. GO and INFO
 * cannot be longer than this with a name and 65535 information requests.
 */
export const OPTION_PAYLOAD_MAX = 256 * 1024;

/** What a client has chosen. */
export interface Choice {
  readonly export: ExportFacts;
  readonly mode: ReplyMode;
  readonly contexts: ExportFacts["contexts"];
}

/** What the handshake asks of its connection. */
export interface NegotiationHost {
  /** Every export that clients may have, in the order of their adding. */
  exports(): Iterable<ExportFacts>;
  /** `name` is the wire's: bytes of UTF-8, each as one character. */
  findExport(name: string): ExportFacts | undefined;
  /** Send; the bytes belong to the host now. */
  send(bytes: Uint8Array): void;
  /** The client has not taken what was sent: go on later. */
  readonly congested: boolean;
  /** The client has asked for TLS and been told so: go on with `after` there, and with nothing that came in the clear. */
  startTls(after: Negotiation): void;
  /** The handshake is done: the next byte belongs to a request. */
  begin(choice: Choice): void;
  /** Close, once what was sent is written. `reason` is for the log. */
  leave(reason: string | null): void;
}

/** Whether TLS is to be had, is to be had first, or is there. */
export const TLS_ABSENT = 0;
export const TLS_REQUIRED = 1;
export const TLS_ACTIVE = 2;
export type TlsState = typeof TLS_ABSENT | typeof TLS_REQUIRED | typeof TLS_ACTIVE;

/** What the next bytes are. */
const FLAGS = 0;
const HEADER = 1;
const PAYLOAD = 2;
const DRAIN = 3;
const OVER = 4;
type State = typeof FLAGS | typeof HEADER | typeof PAYLOAD | typeof DRAIN | typeof OVER;

/** The handshake of one client, fixed newstyle: one option at a time, whatever the pieces it comes in. */
export class Negotiation {
  private state: State = FLAGS;
  private input = new Uint8Array(NBD_OPTION_HEADER_BYTES);
  private have = 0;
  private want = NBD_CLIENT_FLAGS_BYTES;
  private option = 0;
  private noZeroes = false;
  private fixed = false;
  private mode: ReplyMode = SIMPLE;
  /** Of the last successful SET_META_CONTEXT. */
  private contextsOf: ExportFacts | null = null;
  private contexts: ExportFacts["contexts"] = [];
  /** What to answer when the payload that nobody reads has passed. */
  private refusal: OptionError | null = null;

  constructor(
    private readonly host: NegotiationHost,
    private readonly tls: TlsState = TLS_ABSENT,
  ) {}

  /** What follows STARTTLS: of what was agreed before only the client's flags stay. */
  private afterTls(): Negotiation {
    const next = new Negotiation(this.host, TLS_ACTIVE);
    next.fixed = this.fixed;
    next.noZeroes = this.noZeroes;
    next.expect(HEADER, NBD_OPTION_HEADER_BYTES);
    return next;
  }

  /** The server speaks first. */
  greet(): void {
    const bytes = new Uint8Array(NBD_GREETING_BYTES);
    putU32(bytes, 0, NBD_INIT_MAGIC_HIGH);
    putU32(bytes, 4, NBD_INIT_MAGIC_LOW);
    putU32(bytes, 8, NBD_OPTS_MAGIC_HIGH);
    putU32(bytes, 12, NBD_OPTS_MAGIC_LOW);
    putU16(bytes, 16, NBD_FLAG_FIXED_NEWSTYLE | NBD_FLAG_NO_ZEROES);
    this.host.send(bytes);
  }

  /** Returns how many bytes were used: the rest belongs to what comes after the handshake, or has to wait. */
  receive(bytes: Uint8Array): number {
    let at = 0;
    while (this.state !== OVER && !this.host.congested) {
      if (this.have === this.want) {
        this.step();
        continue;
      }
      if (at === bytes.length) break;
      const count = Math.min(this.want - this.have, bytes.length - at);
      if (this.state !== DRAIN) this.keep(bytes, at, count);
      this.have += count;
      at += count;
    }
    return at;
  }

  private keep(bytes: Uint8Array, at: number, count: number): void {
    if (this.have + count > this.input.length) {
      // Grows with what really came: a client that only announces much gets nothing.
      const larger = new Uint8Array(Math.min(this.want, Math.max(2 * this.input.length, this.have + count)));
      larger.set(this.input.subarray(0, this.have));
      this.input = larger;
    }
    this.input.set(bytes.subarray(at, at + count), this.have);
  }

  private expect(state: State, want: number): void {
    this.state = state;
    this.want = want;
    this.have = 0;
  }

  /** All bytes of a state are there. */
  private step(): void {
    switch (this.state) {
      case FLAGS:
        this.takeFlags();
        return;
      case HEADER:
        this.takeHeader();
        return;
      case PAYLOAD: {
        const payload = this.input.subarray(0, this.want);
        this.expect(HEADER, NBD_OPTION_HEADER_BYTES);
        this.answer(payload);
        if (this.input.length > NBD_MAX_STRING_BYTES) this.input = new Uint8Array(NBD_OPTION_HEADER_BYTES);
        return;
      }
      case DRAIN: {
        const refusal = this.refusal!;
        this.expect(HEADER, NBD_OPTION_HEADER_BYTES);
        this.refuse(refusal);
        if (this.endsClearText(refusal)) this.leave(refusal.message);
        return;
      }
      case OVER:
        return;
    }
  }

  private takeFlags(): void {
    const flags = getU32(this.input, 0);
    if ((flags & ~(NBD_FLAG_C_FIXED_NEWSTYLE | NBD_FLAG_C_NO_ZEROES)) !== 0) {
      this.leave(`unknown client flags 0x${flags.toString(16)}`);
      return;
    }
    this.fixed = (flags & NBD_FLAG_C_FIXED_NEWSTYLE) !== 0;
    this.noZeroes = (flags & NBD_FLAG_C_NO_ZEROES) !== 0;
    this.expect(HEADER, NBD_OPTION_HEADER_BYTES);
  }

  private takeHeader(): void {
    const { input } = this;
    if (getU32(input, 0) !== NBD_OPTS_MAGIC_HIGH || getU32(input, 4) !== NBD_OPTS_MAGIC_LOW) {
      this.leave("bad magic received");
      return;
    }
    const option = (this.option = getU32(input, 8));
    const length = getU32(input, 12);
    if (length > NBD_MAX_BUFFER_BYTES) {
      this.leave(`len (${length}) is larger than max len (${NBD_MAX_BUFFER_BYTES})`);
      return;
    }
    if (option === NBD_OPT_EXPORT_NAME) {
      if (this.tls === TLS_REQUIRED) {
        this.leave(`Option 0x${option.toString(16)} not permitted before TLS`);
        return;
      }
      // There is no way to tell such a client what is wrong.
      if (length > NBD_MAX_STRING_BYTES) {
        this.leave("bad length received");
        return;
      }
      if (this.mode === EXTENDED) {
        this.leave("EXPORT_NAME cannot be used with extended headers");
        return;
      }
    } else if (!this.fixed) {
      this.leave(`unsupported option ${option} without fixed newstyle`);
      return;
    }
    this.refusal = this.hopeless(option, length);
    this.expect(this.refusal === null ? PAYLOAD : DRAIN, length);
  }

  /** Options that are refused whatever their payload. */
  private hopeless(option: number, length: number): OptionError | null {
    if (this.tls === TLS_REQUIRED && option !== NBD_OPT_STARTTLS) {
      return new OptionError(NBD_REP_ERR_TLS_REQD, `Option 0x${option.toString(16)} not permitted before TLS`);
    }
    switch (option) {
      case NBD_OPT_EXPORT_NAME:
      case NBD_OPT_ABORT:
        return null;
      case NBD_OPT_LIST:
      case NBD_OPT_STARTTLS:
      case NBD_OPT_STRUCTURED_REPLY:
      case NBD_OPT_EXTENDED_HEADERS:
        return length === 0 ? null : new OptionError(NBD_REP_ERR_INVALID, unexpectedLength(option));
      case NBD_OPT_SET_META_CONTEXT:
        if (this.mode === SIMPLE) {
          const text = "request option 'set meta context' when structured reply is not negotiated";
          return new OptionError(NBD_REP_ERR_INVALID, text);
        }
        return this.tooBig(length);
      case NBD_OPT_INFO:
      case NBD_OPT_GO:
      case NBD_OPT_LIST_META_CONTEXT:
        return this.tooBig(length);
      default:
        return new OptionError(NBD_REP_ERR_UNSUP, `Unsupported option ${option} (<unknown>)`);
    }
  }

  /** Without TLS, a client that gives up, or asks for it in a wrong way, is not heard any longer. */
  private endsClearText({ replyType }: OptionError): boolean {
    if (this.tls !== TLS_REQUIRED) return false;
    return this.option === NBD_OPT_ABORT || replyType === NBD_REP_ERR_INVALID;
  }

  private tooBig(length: number): OptionError | null {
    if (length <= OPTION_PAYLOAD_MAX) return null;
    const text = `option '${optionName(this.option)}' is longer than ${OPTION_PAYLOAD_MAX} bytes`;
    return new OptionError(NBD_REP_ERR_TOO_BIG, text);
  }

  private answer(payload: Uint8Array): void {
    try {
      this.carryOut(payload);
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      this.refuse(error);
    }
  }

  private carryOut(payload: Uint8Array): void {
    switch (this.option) {
      case NBD_OPT_EXPORT_NAME:
        this.exportName(Buffer.from(payload).toString("latin1"));
        return;
      case NBD_OPT_ABORT:
        this.reply(NBD_REP_ACK);
        this.leave(null);
        return;
      case NBD_OPT_LIST:
        this.list();
        return;
      case NBD_OPT_STARTTLS:
        this.startTls();
        return;
      case NBD_OPT_INFO:
      case NBD_OPT_GO:
        this.info(payload, this.option === NBD_OPT_GO);
        return;
      case NBD_OPT_STRUCTURED_REPLY:
        this.structuredReply();
        return;
      case NBD_OPT_EXTENDED_HEADERS:
        if (this.mode === EXTENDED) throw invalid("extended headers already negotiated");
        this.mode = EXTENDED;
        this.reply(NBD_REP_ACK);
        return;
      case NBD_OPT_LIST_META_CONTEXT:
      case NBD_OPT_SET_META_CONTEXT:
        this.metaContext(payload, this.option === NBD_OPT_LIST_META_CONTEXT);
        return;
    }
  }

  private startTls(): void {
    if (this.tls === TLS_ABSENT) throw new OptionError(NBD_REP_ERR_POLICY, "TLS not configured");
    if (this.tls === TLS_ACTIVE) throw invalid("TLS already enabled");
    this.reply(NBD_REP_ACK);
    this.state = OVER;
    this.host.startTls(this.afterTls());
  }

  private structuredReply(): void {
    if (this.mode === EXTENDED) {
      throw new OptionError(NBD_REP_ERR_EXT_HEADER_REQD, "extended headers already negotiated");
    }
    if (this.mode === STRUCTURED) throw invalid("structured reply already negotiated");
    this.mode = STRUCTURED;
    this.reply(NBD_REP_ACK);
  }

  private exportName(name: string): void {
    const found = this.host.findExport(name);
    if (found === undefined) {
      this.leave("export not found");
      return;
    }
    const padding = this.noZeroes ? 0 : NBD_EXPORT_NAME_PADDING_BYTES;
    const bytes = new Uint8Array(NBD_EXPORT_NAME_REPLY_BYTES + padding);
    putU64(bytes, 0, found.size);
    putU16(bytes, 8, this.transmissionFlags(found));
    this.host.send(bytes);
    this.begin(found);
  }

  private list(): void {
    for (const entry of this.host.exports()) {
      const name = Buffer.from(entry.wireName, "latin1");
      const description = Buffer.from(entry.description ?? "", "utf8");
      const data = new Uint8Array(4 + name.length + description.length);
      putU32(data, 0, name.length);
      data.set(name, 4);
      data.set(description, 4 + name.length);
      this.reply(NBD_REP_SERVER, data);
    }
    this.reply(NBD_REP_ACK);
  }

  /** INFO and GO: a name, and what the client would like to know. */
  private info(payload: Uint8Array, go: boolean): void {
    const reader = new OptionReader(payload, this.option);
    const name = reader.name();
    const requests = new Set<number>();
    for (let count = reader.u16(); count > 0; count--) requests.add(reader.u16());
    if (!reader.atEnd) throw invalid(unexpectedLength(this.option));
    const found = this.find(name);
    if (requests.has(NBD_INFO_NAME)) this.replyInfo(NBD_INFO_NAME, Buffer.from(name, "latin1"));
    if (found.description !== null) this.replyInfo(NBD_INFO_DESCRIPTION, Buffer.from(found.description, "utf8"));
    this.replyBlockSize(found, requests.has(NBD_INFO_BLOCK_SIZE), go);
    const data = new Uint8Array(NBD_EXPORT_NAME_REPLY_BYTES);
    putU64(data, 0, found.size);
    putU16(data, 8, this.transmissionFlags(found));
    this.replyInfo(NBD_INFO_EXPORT, data);
    if (!go && !requests.has(NBD_INFO_BLOCK_SIZE) && found.alignment > 1) {
      throw new OptionError(NBD_REP_ERR_BLOCK_SIZE_REQD, "request NBD_INFO_BLOCK_SIZE to use this export");
    }
    this.reply(NBD_REP_ACK);
    if (go) this.begin(found);
  }

  private replyBlockSize(found: ExportFacts, asked: boolean, go: boolean): void {
    const data = new Uint8Array(12);
    // A client that does not ask for block sizes is not bound by them: unaligned requests work.
    putU32(data, 0, asked || !go ? found.alignment : 1);
    putU32(data, 4, found.preferredBlock);
    putU32(data, 8, found.maxBlock);
    this.replyInfo(NBD_INFO_BLOCK_SIZE, data);
  }

  private metaContext(payload: Uint8Array, list: boolean): void {
    if (!list) {
      this.contextsOf = null;
      this.contexts = [];
    }
    const reader = new OptionReader(payload, this.option);
    const found = this.find(reader.name());
    const queries: string[] = [];
    for (let count = reader.u32(); count > 0; count--) {
      const query = reader.query();
      if (query !== null) queries.push(query);
      else if (list && queries.length === 0) queries.push(NO_CONTEXT);
    }
    if (!reader.atEnd) throw invalid(unexpectedLength(this.option));
    const selected = selectContexts(found.contexts, queries, list);
    for (const context of selected) {
      const name = Buffer.from(context.name, "latin1");
      const data = new Uint8Array(4 + name.length);
      putU32(data, 0, list ? 0 : context.id);
      data.set(name, 4);
      this.reply(NBD_REP_META_CONTEXT, data);
    }
    if (!list) {
      this.contextsOf = found;
      this.contexts = selected;
    }
    this.reply(NBD_REP_ACK);
  }

  private find(name: string): ExportFacts {
    const found = this.host.findExport(name);
    if (found === undefined) throw new OptionError(NBD_REP_ERR_UNKNOWN, `export '${sanitizedName(name)}' not present`);
    return found;
  }

  private contextsFor(found: ExportFacts): ExportFacts["contexts"] {
    return this.contextsOf === found ? this.contexts : [];
  }

  private transmissionFlags(found: ExportFacts): number {
    let flags = found.flags;
    if (this.mode !== SIMPLE) flags |= NBD_FLAG_SEND_DF;
    if (this.mode === EXTENDED && this.contextsFor(found).length > 0) flags |= NBD_FLAG_BLOCK_STAT_PAYLOAD;
    return flags;
  }

  private begin(found: ExportFacts): void {
    this.state = OVER;
    this.host.begin({ export: found, mode: this.mode, contexts: this.contextsFor(found) });
  }

  private replyInfo(type: number, content: Uint8Array): void {
    const data = new Uint8Array(2 + content.length);
    putU16(data, 0, type);
    data.set(content, 2);
    this.reply(NBD_REP_INFO, data);
  }

  private refuse(error: OptionError): void {
    this.reply(error.replyType, Buffer.from(error.message, "latin1"));
  }

  private reply(type: number, data: Uint8Array = EMPTY): void {
    const bytes = new Uint8Array(NBD_OPTION_REPLY_HEADER_BYTES + data.length);
    writeOptionReply(bytes, 0, this.option, type, data.length);
    bytes.set(data, NBD_OPTION_REPLY_HEADER_BYTES);
    this.host.send(bytes);
  }

  private leave(reason: string | null): void {
    this.state = OVER;
    this.host.leave(reason);
  }
}

/** Stands for a query that is too long to be any context's: it selects nothing, but it is a query. */
const NO_CONTEXT = "";
