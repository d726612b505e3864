/* hot path: bytes from the server to the requests they answer; nothing the server sends is believed */
import { getU16, getU32, getU64 } from "../../base/bytes.js";
import { EINVAL } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import type { ClientRequest, NbdExtent } from "./client-request.js";
import {
  NBD_BLOCK_STATUS_BYTES,
  NBD_BLOCK_STATUS_EXT_BYTES,
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_FLAG_DF,
  NBD_CMD_FLAG_REQ_ONE,
  NBD_CMD_READ,
  NBD_ERROR_CHUNK_BYTES,
  NBD_ERROR_OFFSET_BYTES,
  NBD_EXTENDED_REPLY_BYTES,
  NBD_EXTENDED_REPLY_MAGIC,
  NBD_EXTENT_BYTES,
  NBD_EXTENT_EXT_BYTES,
  NBD_MAX_STRING_BYTES,
  NBD_OFFSET_DATA_BYTES,
  NBD_OFFSET_HOLE_BYTES,
  NBD_REPLY_FLAG_DONE,
  NBD_REPLY_TYPE_BLOCK_STATUS,
  NBD_REPLY_TYPE_BLOCK_STATUS_EXT,
  NBD_REPLY_TYPE_ERROR_OFFSET,
  NBD_REPLY_TYPE_FLAG_ERROR,
  NBD_REPLY_TYPE_NONE,
  NBD_REPLY_TYPE_OFFSET_DATA,
  NBD_REPLY_TYPE_OFFSET_HOLE,
  NBD_SIMPLE_REPLY_MAGIC,
  nbdToErrno,
  readReply,
  replyHeaderBytes,
  type NbdReplyHeader,
} from "./protocol.js";

/** A status reply may hold this many extents: what a server can say of a disk without going mad. */
const EXTENTS_MAX = 1 << 20;
const MAGIC_BYTES = 4;

/** What was negotiated: decides which replies are legal. */
export interface ReplyRules {
  readonly structuredReplies: boolean;
  readonly extendedHeaders: boolean;
  readonly contexts: ReadonlyMap<number, string>;
}

/** Whose replies these are. */
export interface ReplyOwner {
  /** The request in flight with this cookie. */
  requestOf(cookieHigh: number, cookieLow: number): ClientRequest | undefined;
  /** Its last chunk has come; `request.errno` tells how it went. */
  replied(request: ClientRequest): void;
}

type State = "header" | "payload" | "data";

/** A server broke the protocol: the connection is of no use any more. */
export class NbdProtocolError extends BlockError {
  constructor(message: string) {
    super("io", message, { errno: EINVAL });
  }
}

/** Parses the server's side of the transmission phase, whatever pieces it comes in. */
export class ReplyReader {
  private state: State = "header";
  /** Bytes of a header or a payload that came in pieces. */
  private readonly small = new Uint8Array(NBD_EXTENDED_REPLY_BYTES);
  private gathered = this.small;
  private have = 0;
  private readonly header: NbdReplyHeader = {
    magic: 0,
    error: 0,
    flags: 0,
    type: 0,
    cookieHigh: 0,
    cookieLow: 0,
    offset: 0,
    length: 0,
  };
  private request: ClientRequest | null = null;
  /** Payload bytes to gather before they can be understood. */
  private payloadBytes = 0;
  /** Where in the request's buffer the data of this chunk goes. */
  private dataAt = 0;
  private dataEnd = 0;

  constructor(
    private readonly rules: ReplyRules,
    private readonly owner: ReplyOwner,
  ) {}

  /** Some of a reply has come, and the rest has not. */
  get midReply(): boolean {
    return this.state !== "header" || this.have > 0;
  }

  /** Take in `bytes[at … end)`. They are not kept. Throws NbdProtocolError; the connection must then be ended. */
  push(bytes: Uint8Array, at: number, end: number): void {
    while (at < end) {
      if (this.state === "data") at = this.takeData(bytes, at, end);
      else if (this.state === "header") at = this.takeHeader(bytes, at, end);
      else at = this.takePayload(bytes, at, end);
    }
  }

  private takeData(bytes: Uint8Array, at: number, end: number): number {
    const count = Math.min(end - at, this.dataEnd - this.dataAt);
    this.request!.data!.set(bytes.subarray(at, at + count), this.dataAt);
    this.dataAt += count;
    if (this.dataAt === this.dataEnd) this.chunkDone();
    return at + count;
  }

  private takeHeader(bytes: Uint8Array, at: number, end: number): number {
    if (this.have === 0 && end - at >= NBD_EXTENDED_REPLY_BYTES) {
      const total = headerBytes(getU32(bytes, at));
      this.begin(bytes, at);
      return at + total;
    }
    if (this.have < MAGIC_BYTES) {
      at = this.gather(bytes, at, end, MAGIC_BYTES);
      if (this.have < MAGIC_BYTES) return at;
    }
    const total = headerBytes(getU32(this.small, 0));
    at = this.gather(bytes, at, end, total);
    if (this.have === total) {
      this.have = 0;
      this.begin(this.small, 0);
    }
    return at;
  }

  private takePayload(bytes: Uint8Array, at: number, end: number): number {
    const { payloadBytes } = this;
    if (this.have === 0 && end - at >= payloadBytes) {
      this.payload(bytes, at);
      return at + payloadBytes;
    }
    if (this.have === 0 && payloadBytes > this.small.length) this.gathered = new Uint8Array(payloadBytes);
    at = this.gather(bytes, at, end, payloadBytes);
    if (this.have === payloadBytes) {
      const { gathered } = this;
      this.have = 0;
      this.gathered = this.small;
      this.payload(gathered, 0);
    }
    return at;
  }

  private gather(bytes: Uint8Array, at: number, end: number, total: number): number {
    const count = Math.min(end - at, total - this.have);
    this.gathered.set(bytes.subarray(at, at + count), this.have);
    this.have += count;
    return at + count;
  }

  /** A whole header has come. */
  private begin(bytes: Uint8Array, at: number): void {
    const { header, rules } = this;
    if (!readReply(bytes, at, header)) throw new NbdProtocolError("Protocol error: invalid reply magic");
    const request = this.owner.requestOf(header.cookieHigh, header.cookieLow);
    if (request === undefined) throw new NbdProtocolError("Protocol error: reply to no request (unexpected cookie)");
    this.request = request;
    if (header.magic === NBD_SIMPLE_REPLY_MAGIC) {
      this.simple(request);
      return;
    }
    if (!rules.structuredReplies || (header.magic === NBD_EXTENDED_REPLY_MAGIC) !== rules.extendedHeaders) {
      throw new NbdProtocolError("Protocol error: reply chunk of a kind that was not negotiated");
    }
    if (rules.extendedHeaders && header.offset !== request.offset) {
      throw new NbdProtocolError("Protocol error: offset of the reply is not that of the request");
    }
    this.payloadBytes = this.checkedPayload(request);
    if (this.payloadBytes > 0) this.state = "payload";
    else this.chunkDone();
  }

  private simple(request: ClientRequest): void {
    if (this.rules.extendedHeaders) {
      throw new NbdProtocolError("Protocol error: simple reply with extended headers negotiated");
    }
    const { command } = request;
    if (command === NBD_CMD_BLOCK_STATUS || (command === NBD_CMD_READ && this.rules.structuredReplies)) {
      throw new NbdProtocolError("Protocol error: simple reply when structured reply chunk was expected");
    }
    request.errno = nbdToErrno(this.header.error);
    if (command === NBD_CMD_READ && request.errno === 0) this.receive(request, 0, request.length);
    else this.chunkDone();
  }

  /** How many payload bytes of this chunk to gather; the data of OFFSET_DATA does not count. Checked against its type. */
  private checkedPayload(request: ClientRequest): number {
    const { type, length, flags } = this.header;
    const read = request.command === NBD_CMD_READ;
    const status = request.command === NBD_CMD_BLOCK_STATUS;
    if ((type & NBD_REPLY_TYPE_FLAG_ERROR) !== 0) {
      const least = NBD_ERROR_CHUNK_BYTES + (type === NBD_REPLY_TYPE_ERROR_OFFSET ? NBD_ERROR_OFFSET_BYTES : 0);
      if (length < least || length > least + NBD_MAX_STRING_BYTES) throw badLength("error", length);
      return length;
    }
    switch (type) {
      case NBD_REPLY_TYPE_NONE:
        if ((flags & NBD_REPLY_FLAG_DONE) === 0) {
          throw new NbdProtocolError("Protocol error: NBD_REPLY_TYPE_NONE chunk without NBD_REPLY_FLAG_DONE flag set");
        }
        if (length !== 0) throw badLength("NBD_REPLY_TYPE_NONE", length);
        return 0;
      case NBD_REPLY_TYPE_OFFSET_DATA:
        if (!read) throw unexpectedChunk(type, request);
        if (length <= NBD_OFFSET_DATA_BYTES || length > NBD_OFFSET_DATA_BYTES + request.length) {
          throw badLength("NBD_REPLY_TYPE_OFFSET_DATA", length);
        }
        return NBD_OFFSET_DATA_BYTES;
      case NBD_REPLY_TYPE_OFFSET_HOLE:
        if (!read) throw unexpectedChunk(type, request);
        if (length !== NBD_OFFSET_HOLE_BYTES) throw badLength("NBD_REPLY_TYPE_OFFSET_HOLE", length);
        return length;
      case NBD_REPLY_TYPE_BLOCK_STATUS:
        if (!status || this.rules.extendedHeaders) throw unexpectedChunk(type, request);
        return statusLength(length, NBD_BLOCK_STATUS_BYTES, NBD_EXTENT_BYTES);
      case NBD_REPLY_TYPE_BLOCK_STATUS_EXT:
        if (!status || !this.rules.extendedHeaders) throw unexpectedChunk(type, request);
        return statusLength(length, NBD_BLOCK_STATUS_EXT_BYTES, NBD_EXTENT_EXT_BYTES);
      default:
        throw unexpectedChunk(type, request);
    }
  }

  /** The payload (or what goes before the data) of a chunk has come. */
  private payload(bytes: Uint8Array, at: number): void {
    const request = this.request!;
    const { type, length } = this.header;
    if ((type & NBD_REPLY_TYPE_FLAG_ERROR) !== 0) {
      this.errorChunk(request, bytes, at);
    } else if (type === NBD_REPLY_TYPE_OFFSET_DATA) {
      this.receive(request, getU64(bytes, at) - request.offset, length - NBD_OFFSET_DATA_BYTES);
      return;
    } else if (type === NBD_REPLY_TYPE_OFFSET_HOLE) {
      const start = getU64(bytes, at) - request.offset;
      const holeBytes = getU32(bytes, at + 8);
      if (holeBytes === 0) throw new NbdProtocolError("Protocol error: hole of no length");
      this.cover(request, start, holeBytes);
      request.data!.fill(0, start, start + holeBytes);
    } else {
      this.statusChunk(request, bytes, at);
    }
    this.chunkDone();
  }

  private cover(request: ClientRequest, start: number, length: number): void {
    if (start < 0 || start + length > request.length) {
      throw new NbdProtocolError("Protocol error: server sent chunk exceeding requested region");
    }
    const coverage = request.coverage!;
    const fragment = (request.flags & NBD_CMD_FLAG_DF) !== 0 && !coverage.isEmpty;
    if (fragment || !coverage.add(start, start + length)) {
      throw new NbdProtocolError("Protocol error: server sent overlapping or too many chunks");
    }
  }

  private receive(request: ClientRequest, start: number, length: number): void {
    this.cover(request, start, length);
    this.dataAt = start;
    this.dataEnd = start + length;
    this.state = "data";
  }

  private errorChunk(request: ClientRequest, bytes: Uint8Array, at: number): void {
    const { type, length } = this.header;
    const error = getU32(bytes, at);
    const messageBytes = getU16(bytes, at + 4);
    const offsetBytes = type === NBD_REPLY_TYPE_ERROR_OFFSET ? NBD_ERROR_OFFSET_BYTES : 0;
    const used = NBD_ERROR_CHUNK_BYTES + messageBytes + offsetBytes;
    if (error === 0) throw new NbdProtocolError("Protocol error: server sent error chunk with zero error");
    // Error chunks of kinds that we do not know may hold more than the message.
    const known = offsetBytes > 0 || type === (NBD_REPLY_TYPE_FLAG_ERROR | 1);
    if (used > length || (known && used !== length)) {
      throw new NbdProtocolError("Protocol error: server sent error chunk with incorrect message size");
    }
    if (offsetBytes > 0) {
      const where = getU64(bytes, at + NBD_ERROR_CHUNK_BYTES + messageBytes) - request.offset;
      if (where < 0 || where >= request.length) {
        throw new NbdProtocolError("Protocol error: server sent error chunk exceeding requested region");
      }
    }
    if (request.errno !== 0) return;
    request.errno = nbdToErrno(error);
    const start = at + NBD_ERROR_CHUNK_BYTES;
    request.message = Buffer.from(bytes.subarray(start, start + messageBytes)).toString("utf8");
  }

  private statusChunk(request: ClientRequest, bytes: Uint8Array, at: number): void {
    const wide = this.header.type === NBD_REPLY_TYPE_BLOCK_STATUS_EXT;
    const context = this.rules.contexts.get(getU32(bytes, at));
    if (context === undefined) throw new NbdProtocolError("Protocol error: block status of an unexpected context id");
    if (request.extents!.has(context))
      throw new NbdProtocolError("Protocol error: block status of a context came twice");
    const prefix = wide ? NBD_BLOCK_STATUS_EXT_BYTES : NBD_BLOCK_STATUS_BYTES;
    const each = wide ? NBD_EXTENT_EXT_BYTES : NBD_EXTENT_BYTES;
    const count = (this.header.length - prefix) / each;
    if (wide && getU32(bytes, at + 4) !== count) throw new NbdProtocolError("Protocol error: wrong count of extents");
    if ((request.flags & NBD_CMD_FLAG_REQ_ONE) !== 0 && count !== 1) {
      throw new NbdProtocolError("Protocol error: more than one extent where one was asked for");
    }
    const extents: NbdExtent[] = [];
    let left = request.length;
    for (let i = 0, p = at + prefix; i < count; i++, p += each) {
      const length = wide ? getU64(bytes, p) : getU32(bytes, p);
      const flags = wide ? getU64(bytes, p + 8) : getU32(bytes, p + 4);
      if (length === 0) throw new NbdProtocolError("Protocol error: server sent status chunk with zero length");
      if (flags > Number.MAX_SAFE_INTEGER) throw new NbdProtocolError("Protocol error: status flags beyond 53 bits");
      if (left === 0) throw new NbdProtocolError("Protocol error: extents exceeding requested region");
      // The last one may tell of bytes that were not asked for.
      extents.push({ length: Math.min(length, left), flags });
      left -= Math.min(length, left);
    }
    request.extents!.set(context, extents);
  }

  private chunkDone(): void {
    const request = this.request!;
    this.state = "header";
    this.request = null;
    if ((this.header.flags & NBD_REPLY_FLAG_DONE) === 0) return;
    if (request.errno === 0) {
      if (request.coverage !== null && !request.coverage.isExactly(0, request.length)) {
        throw new NbdProtocolError("Protocol error: server did not send all of the data");
      }
      if (request.extents !== null && request.extents.size !== this.rules.contexts.size) {
        throw new NbdProtocolError("Protocol error: server did not reply with any status extents");
      }
    }
    this.owner.replied(request);
  }
}

function headerBytes(magic: number): number {
  const bytes = replyHeaderBytes(magic);
  if (bytes === 0) throw new NbdProtocolError(`Protocol error: invalid magic (got 0x${magic.toString(16)})`);
  return bytes;
}

function badLength(what: string, length: number): NbdProtocolError {
  return new NbdProtocolError(`Protocol error: invalid payload length ${length} of ${what} chunk`);
}

function unexpectedChunk(type: number, request: ClientRequest): NbdProtocolError {
  return new NbdProtocolError(`Protocol error: unexpected chunk type ${type} in reply to command ${request.command}`);
}

function statusLength(length: number, prefix: number, each: number): number {
  const extents = (length - prefix) / each;
  if (!Number.isInteger(extents) || extents < 1 || extents > EXTENTS_MAX) throw badLength("block status", length);
  return length;
}
