/* hot path: replies are encoded into reused segments, one write a turn */
import { putU16, putU32, putU64 } from "../base/bytes.js";
import {
  NBD_ERROR_CHUNK_BYTES,
  NBD_EXTENDED_REPLY_BYTES,
  NBD_EXTENDED_REPLY_MAGIC,
  NBD_MAX_STRING_BYTES,
  NBD_OFFSET_DATA_BYTES,
  NBD_OFFSET_HOLE_BYTES,
  NBD_REPLY_FLAG_DONE,
  NBD_REPLY_TYPE_ERROR,
  NBD_REPLY_TYPE_NONE,
  NBD_REPLY_TYPE_OFFSET_DATA,
  NBD_REPLY_TYPE_OFFSET_HOLE,
  NBD_SIMPLE_REPLY_BYTES,
  NBD_SIMPLE_REPLY_MAGIC,
  NBD_STRUCTURED_REPLY_BYTES,
  NBD_STRUCTURED_REPLY_MAGIC,
  errnoToNbd,
} from "../block/nbd/protocol.js";
import { HEADROOM, type BufferPool } from "./buffers.js";
import { SendList } from "./send-list.js";
import type { Transport } from "./transport.js";

/** What was negotiated: the form of every reply of a connection. */
export const SIMPLE = 0;
export const STRUCTURED = 1;
export const EXTENDED = 2;
export type ReplyMode = typeof SIMPLE | typeof STRUCTURED | typeof EXTENDED;

/** What a reply repeats of its request. The offset is 64 bits wide, as two halves. */
export interface ReplyAddress {
  cookieHigh: number;
  cookieLow: number;
  offsetHigh: number;
  offsetLow: number;
}

/** Headers and small data are collected in segments of this size. */
const SEGMENT_BYTES = 64 * 1024;
/** Data up to this length is copied behind its header: a piece of its own costs more than the copy. */
const COPY_MAX = 16 * 1024;

/** Replies that left in one write: what becomes free once the transport has it. */
interface Batch {
  requests: number;
  heldBytes: number;
  /** `bufferCount` of them. An array that is emptied and filled again would be garbage. */
  readonly buffers: Uint8Array[];
  bufferCount: number;
  readonly list: SendList;
}

function newBatch(): Batch {
  return { requests: 0, heldBytes: 0, buffers: [], bufferCount: 0, list: new SendList() };
}

/** The replies of one connection on their way out. Everything queued leaves with the next `flush`, in one write. */
export class ReplyWriter {
  /** Replies queued or written, and not yet with the transport. */
  unwritten = 0;
  /** What those requests count for in the connection's budget, in bytes. */
  unwrittenBytes = 0;
  closed = false;
  private segment: Uint8Array;
  private from = 0;
  private to = 0;
  private batch = newBatch();
  private readonly sent: Batch[] = [];
  private readonly spare: Batch[] = [];

  constructor(
    private readonly transport: Transport,
    private readonly pool: BufferPool,
    private readonly mode: ReplyMode,
  ) {
    this.segment = pool.take(SEGMENT_BYTES);
  }

  /** A request that succeeded and has nothing to tell. */
  done(to: ReplyAddress): void {
    if (this.mode === EXTENDED) this.chunk(to, NBD_REPLY_FLAG_DONE, NBD_REPLY_TYPE_NONE, 0);
    else this.simple(to, 0);
  }

  /** A zero-length READ. */
  none(to: ReplyAddress): void {
    if (this.mode === SIMPLE) this.simple(to, 0);
    else this.chunk(to, NBD_REPLY_FLAG_DONE, NBD_REPLY_TYPE_NONE, 0);
  }

  /** `errno` is Linux's; `text` is for people and goes out only where the form has room for it. */
  error(to: ReplyAddress, errno: number, text: string): void {
    const code = errnoToNbd(errno);
    if (this.mode === SIMPLE) {
      this.simple(to, code);
      return;
    }
    const message = clipped(text);
    this.chunk(to, NBD_REPLY_FLAG_DONE, NBD_REPLY_TYPE_ERROR, NBD_ERROR_CHUNK_BYTES + message.length);
    const at = this.room(NBD_ERROR_CHUNK_BYTES);
    putU32(this.segment, at, code);
    putU16(this.segment, at + 4, message.length);
    this.copy(message, 0, message.length);
  }

  /**
   * All of a READ's data, in whatever form: header and data leave from one place. `buffer` has the data behind its
   * {@link HEADROOM}; it belongs to the queued replies now.
   */
  wholeData(to: ReplyAddress, buffer: Uint8Array, offset: number, length: number): void {
    this.closePiece();
    const { mode } = this;
    const bytes =
      mode === SIMPLE
        ? NBD_SIMPLE_REPLY_BYTES
        : NBD_OFFSET_DATA_BYTES + (mode === EXTENDED ? NBD_EXTENDED_REPLY_BYTES : NBD_STRUCTURED_REPLY_BYTES);
    const at = HEADROOM - bytes;
    if (mode === SIMPLE) {
      putSimple(buffer, at, to, 0);
    } else {
      const payload = NBD_OFFSET_DATA_BYTES + length;
      putChunk(buffer, at, to, mode === EXTENDED, NBD_REPLY_FLAG_DONE, NBD_REPLY_TYPE_OFFSET_DATA, payload);
      putU64(buffer, HEADROOM - NBD_OFFSET_DATA_BYTES, offset);
    }
    this.attach(buffer, at, bytes + length);
    this.adopt(buffer);
  }

  /** An OFFSET_DATA chunk. `offset` is the chunk's, in bytes. The data must stay until the batch is written. */
  dataChunk(to: ReplyAddress, last: boolean, offset: number, data: Uint8Array, start: number, length: number): void {
    this.chunk(to, last ? NBD_REPLY_FLAG_DONE : 0, NBD_REPLY_TYPE_OFFSET_DATA, NBD_OFFSET_DATA_BYTES + length);
    this.u64(offset);
    this.data(data, start, length);
  }

  /** An OFFSET_HOLE chunk: `length` bytes of zeroes at `offset`. */
  holeChunk(to: ReplyAddress, last: boolean, offset: number, length: number): void {
    this.chunk(to, last ? NBD_REPLY_FLAG_DONE : 0, NBD_REPLY_TYPE_OFFSET_HOLE, NBD_OFFSET_HOLE_BYTES);
    this.u64(offset);
    this.u32(length);
  }

  /** The header of a structured or extended chunk; its payload follows. */
  chunk(to: ReplyAddress, flags: number, type: number, payloadBytes: number): void {
    const extended = this.mode === EXTENDED;
    const at = this.room(extended ? NBD_EXTENDED_REPLY_BYTES : NBD_STRUCTURED_REPLY_BYTES);
    putChunk(this.segment, at, to, extended, flags, type, payloadBytes);
  }

  u32(value: number): void {
    putU32(this.segment, this.room(4), value);
  }

  /** `value` is a whole number below 2 ** 53. */
  u64(value: number): void {
    const at = this.room(8);
    putU32(this.segment, at, Math.floor(value / 0x1_0000_0000));
    putU32(this.segment, at + 4, value >>> 0);
  }

  /** The reply to one request is complete; `heldBytes` of the budget come back once it is written. */
  requestReplied(heldBytes: number): void {
    this.batch.requests += 1;
    this.batch.heldBytes += heldBytes;
    this.unwritten += 1;
    this.unwrittenBytes += heldBytes;
  }

  /** `buffer` belongs to the queued replies now, and to the pool once they are written. */
  adopt(buffer: Uint8Array): void {
    const { batch } = this;
    batch.buffers[batch.bufferCount++] = buffer;
  }

  /** Were the bytes copied, so that the caller may have its buffer back at once? */
  copies(length: number): boolean {
    return length <= COPY_MAX;
  }

  get pending(): boolean {
    return this.to > this.from || this.batch.list.count > 0;
  }

  /** Hand everything queued to the transport. */
  flush(): void {
    if (!this.pending) return;
    this.closePiece();
    const { batch } = this;
    this.batch = this.spare.pop() ?? newBatch();
    if (this.transport.write(batch.list)) {
      this.release(batch);
      this.rewind();
    } else {
      this.sent.push(batch);
    }
  }

  /** The segment is filled from its beginning again, when nothing of it is under way. */
  private rewind(): void {
    if (this.sent.length === 0 && !this.pending) this.from = this.to = 0;
  }

  /** From the transport: the oldest batch is written. */
  onWritten(): void {
    const batch = this.sent.shift();
    if (batch === undefined) return;
    this.release(batch);
    this.rewind();
  }

  /** The connection is over: nothing queued will be written. */
  close(): void {
    this.closed = true;
    for (const batch of this.sent) this.release(batch);
    this.sent.length = 0;
    this.release(this.batch);
    this.from = this.to = 0;
    this.pool.give(this.segment);
    this.segment = NOTHING;
  }

  private release(batch: Batch): void {
    for (let i = 0; i < batch.bufferCount; i++) {
      this.pool.give(batch.buffers[i]!);
      batch.buffers[i] = NOTHING;
    }
    batch.bufferCount = 0;
    this.unwritten -= batch.requests;
    this.unwrittenBytes -= batch.heldBytes;
    batch.requests = 0;
    batch.heldBytes = 0;
    batch.list.clear();
    this.spare.push(batch);
  }

  private simple(to: ReplyAddress, error: number): void {
    const at = this.room(NBD_SIMPLE_REPLY_BYTES);
    putSimple(this.segment, at, to, error);
  }

  private data(data: Uint8Array, start: number, length: number): void {
    if (length <= COPY_MAX) {
      this.copy(data, start, length);
      return;
    }
    this.attach(data, start, length);
  }

  /** Send the bytes from where they lie: they stay until the batch is written. */
  attach(data: Uint8Array, start: number, length: number): void {
    this.closePiece();
    this.batch.list.add(data, start, length);
  }

  /** Send a copy of the bytes: at most what `copies` says yes to. */
  copy(data: Uint8Array, start: number, length: number): void {
    const at = this.room(length);
    this.segment.set(length === data.length ? data : data.subarray(start, start + length), at);
  }

  /** Room for `bytes` in one segment: where it begins. */
  private room(bytes: number): number {
    if (this.to + bytes > this.segment.length) {
      this.closePiece();
      this.adopt(this.segment);
      this.segment = this.pool.take(SEGMENT_BYTES);
      this.from = this.to = 0;
    }
    const at = this.to;
    this.to += bytes;
    return at;
  }

  private closePiece(): void {
    if (this.to === this.from) return;
    this.batch.list.add(this.segment, this.from, this.to - this.from);
    this.from = this.to;
  }
}

const NOTHING = new Uint8Array(0);

function putSimple(bytes: Uint8Array, at: number, to: ReplyAddress, error: number): void {
  putU32(bytes, at, NBD_SIMPLE_REPLY_MAGIC);
  putU32(bytes, at + 4, error);
  putU32(bytes, at + 8, to.cookieHigh);
  putU32(bytes, at + 12, to.cookieLow);
}

function putChunk(
  bytes: Uint8Array,
  at: number,
  to: ReplyAddress,
  extended: boolean,
  flags: number,
  type: number,
  payloadBytes: number,
): void {
  putU32(bytes, at, extended ? NBD_EXTENDED_REPLY_MAGIC : NBD_STRUCTURED_REPLY_MAGIC);
  putU16(bytes, at + 4, flags);
  putU16(bytes, at + 6, type);
  putU32(bytes, at + 8, to.cookieHigh);
  putU32(bytes, at + 12, to.cookieLow);
  if (!extended) {
    putU32(bytes, at + 16, payloadBytes);
    return;
  }
  putU32(bytes, at + 16, to.offsetHigh);
  putU32(bytes, at + 20, to.offsetLow);
  putU32(bytes, at + 24, 0);
  putU32(bytes, at + 28, payloadBytes);
}

/** `text` in UTF-8, at most 4096 bytes, cut between characters. */
export function clipped(text: string, max = NBD_MAX_STRING_BYTES): Uint8Array {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= max) return bytes;
  let end = max;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
