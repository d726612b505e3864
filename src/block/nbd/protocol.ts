/**
 * The NBD wire format: every constant of the protocol document, and codecs for its fixed-size headers. Shared by the
 * client, the `nbd` driver and the server. Names are those of the specification:
 * https://github.com/NetworkBlockDevice/nbd/blob/master/doc/proto.md
 *
 * All numbers on the wire are big-endian. Codecs work in place on caller-owned bytes, allocate nothing, and never throw;
 * callers make sure that the bytes are there. A 64-bit field becomes a number; from 2^53 on, Infinity.
 */
import { getU16, getU32, getU64, putU16, putU32, putU64 } from "../../base/bytes.js";

/* ---- Handshake ("Newstyle negotiation") ---- */

/** Port that IANA reserves for NBD. */
export const NBD_DEFAULT_PORT = 10809;
/** ASCII `NBDMAGIC`: the first eight bytes of every server. */
export const NBD_INIT_MAGIC_HIGH = 0x4e42444d;
export const NBD_INIT_MAGIC_LOW = 0x41474943;
/** ASCII `IHAVEOPT`: newstyle, and in front of every option. */
export const NBD_OPTS_MAGIC_HIGH = 0x49484156;
export const NBD_OPTS_MAGIC_LOW = 0x454f5054;
/** The second magic of the oldstyle handshake. */
export const NBD_CLIENT_MAGIC_HIGH = 0x00004202;
export const NBD_CLIENT_MAGIC_LOW = 0x81861253;
/** In front of every option reply. */
export const NBD_REP_MAGIC_HIGH = 0x0003e889;
export const NBD_REP_MAGIC_LOW = 0x045565a9;

/** Handshake flags, server to client. */
export const NBD_FLAG_FIXED_NEWSTYLE = 1 << 0;
export const NBD_FLAG_NO_ZEROES = 1 << 1;
/** Handshake flags, client to server. */
export const NBD_FLAG_C_FIXED_NEWSTYLE = 1 << 0;
export const NBD_FLAG_C_NO_ZEROES = 1 << 1;

/** Two magics and the handshake flags. */
export const NBD_GREETING_BYTES = 18;
export const NBD_CLIENT_FLAGS_BYTES = 4;
export const NBD_OPTION_HEADER_BYTES = 16;
export const NBD_OPTION_REPLY_HEADER_BYTES = 20;
/** Answer to NBD_OPT_EXPORT_NAME: size and transmission flags; then, without NO_ZEROES, the padding. */
export const NBD_EXPORT_NAME_REPLY_BYTES = 10;
export const NBD_EXPORT_NAME_PADDING_BYTES = 124;

/* ---- Options and their replies ---- */

export const NBD_OPT_EXPORT_NAME = 1;
export const NBD_OPT_ABORT = 2;
export const NBD_OPT_LIST = 3;
/** Withdrawn; answered with NBD_REP_ERR_UNSUP. */
export const NBD_OPT_PEEK_EXPORT = 4;
export const NBD_OPT_STARTTLS = 5;
export const NBD_OPT_INFO = 6;
export const NBD_OPT_GO = 7;
export const NBD_OPT_STRUCTURED_REPLY = 8;
export const NBD_OPT_LIST_META_CONTEXT = 9;
export const NBD_OPT_SET_META_CONTEXT = 10;
export const NBD_OPT_EXTENDED_HEADERS = 11;

export const NBD_REP_ACK = 1;
export const NBD_REP_SERVER = 2;
export const NBD_REP_INFO = 3;
export const NBD_REP_META_CONTEXT = 4;
/** Set in every error reply. */
export const NBD_REP_FLAG_ERROR = 0x80000000;
export const NBD_REP_ERR_UNSUP = 0x80000001;
export const NBD_REP_ERR_POLICY = 0x80000002;
export const NBD_REP_ERR_INVALID = 0x80000003;
export const NBD_REP_ERR_PLATFORM = 0x80000004;
export const NBD_REP_ERR_TLS_REQD = 0x80000005;
export const NBD_REP_ERR_UNKNOWN = 0x80000006;
export const NBD_REP_ERR_SHUTDOWN = 0x80000007;
export const NBD_REP_ERR_BLOCK_SIZE_REQD = 0x80000008;
export const NBD_REP_ERR_TOO_BIG = 0x80000009;
export const NBD_REP_ERR_EXT_HEADER_REQD = 0x8000000a;

export const NBD_INFO_EXPORT = 0;
export const NBD_INFO_NAME = 1;
export const NBD_INFO_DESCRIPTION = 2;
export const NBD_INFO_BLOCK_SIZE = 3;

/* ---- Transmission flags (what an export can do) ---- */

export const NBD_FLAG_HAS_FLAGS = 1 << 0;
export const NBD_FLAG_READ_ONLY = 1 << 1;
export const NBD_FLAG_SEND_FLUSH = 1 << 2;
export const NBD_FLAG_SEND_FUA = 1 << 3;
export const NBD_FLAG_ROTATIONAL = 1 << 4;
export const NBD_FLAG_SEND_TRIM = 1 << 5;
export const NBD_FLAG_SEND_WRITE_ZEROES = 1 << 6;
export const NBD_FLAG_SEND_DF = 1 << 7;
export const NBD_FLAG_CAN_MULTI_CONN = 1 << 8;
export const NBD_FLAG_SEND_RESIZE = 1 << 9;
export const NBD_FLAG_SEND_CACHE = 1 << 10;
export const NBD_FLAG_SEND_FAST_ZERO = 1 << 11;
export const NBD_FLAG_BLOCK_STAT_PAYLOAD = 1 << 12;

/* ---- Requests ---- */

export const NBD_REQUEST_MAGIC = 0x25609513;
export const NBD_EXTENDED_REQUEST_MAGIC = 0x21e41c71;
export const NBD_REQUEST_BYTES = 28;
export const NBD_EXTENDED_REQUEST_BYTES = 32;

export const NBD_CMD_READ = 0;
export const NBD_CMD_WRITE = 1;
export const NBD_CMD_DISC = 2;
export const NBD_CMD_FLUSH = 3;
export const NBD_CMD_TRIM = 4;
export const NBD_CMD_CACHE = 5;
export const NBD_CMD_WRITE_ZEROES = 6;
export const NBD_CMD_BLOCK_STATUS = 7;
export const NBD_CMD_RESIZE = 8;

export const NBD_CMD_FLAG_FUA = 1 << 0;
export const NBD_CMD_FLAG_NO_HOLE = 1 << 1;
export const NBD_CMD_FLAG_DF = 1 << 2;
export const NBD_CMD_FLAG_REQ_ONE = 1 << 3;
export const NBD_CMD_FLAG_FAST_ZERO = 1 << 4;
export const NBD_CMD_FLAG_PAYLOAD_LEN = 1 << 5;

/* ---- Replies ---- */

export const NBD_SIMPLE_REPLY_MAGIC = 0x67446698;
export const NBD_STRUCTURED_REPLY_MAGIC = 0x668e33ef;
export const NBD_EXTENDED_REPLY_MAGIC = 0x6e8a278c;
export const NBD_SIMPLE_REPLY_BYTES = 16;
export const NBD_STRUCTURED_REPLY_BYTES = 20;
export const NBD_EXTENDED_REPLY_BYTES = 32;

export const NBD_REPLY_FLAG_DONE = 1 << 0;

export const NBD_REPLY_TYPE_NONE = 0;
export const NBD_REPLY_TYPE_OFFSET_DATA = 1;
export const NBD_REPLY_TYPE_OFFSET_HOLE = 2;
export const NBD_REPLY_TYPE_BLOCK_STATUS = 5;
export const NBD_REPLY_TYPE_BLOCK_STATUS_EXT = 6;
/** Set in every error chunk type. */
export const NBD_REPLY_TYPE_FLAG_ERROR = 1 << 15;
export const NBD_REPLY_TYPE_ERROR = 0x8001;
export const NBD_REPLY_TYPE_ERROR_OFFSET = 0x8002;

/** In front of the data in an OFFSET_DATA chunk. */
export const NBD_OFFSET_DATA_BYTES = 8;
/** Whole payload of an OFFSET_HOLE chunk: offset, 32-bit length (also with extended headers). */
export const NBD_OFFSET_HOLE_BYTES = 12;
/** Context id in front of the 32-bit extents; id and count in front of the 64-bit ones. */
export const NBD_BLOCK_STATUS_BYTES = 4;
export const NBD_BLOCK_STATUS_EXT_BYTES = 8;
export const NBD_EXTENT_BYTES = 8;
export const NBD_EXTENT_EXT_BYTES = 16;
/** Error number and message length in front of an error chunk's message. */
export const NBD_ERROR_CHUNK_BYTES = 6;
/** What ERROR_OFFSET adds behind the message. */
export const NBD_ERROR_OFFSET_BYTES = 8;

/* ---- Meta contexts ---- */

export const NBD_META_BASE_ALLOCATION = "base:allocation";
export const NBD_META_QEMU_ALLOCATION_DEPTH = "qemu:allocation-depth";
/** Followed by the bitmap's name. */
export const NBD_META_QEMU_DIRTY_BITMAP = "qemu:dirty-bitmap:";

/** Flags of `base:allocation`. */
export const NBD_STATE_HOLE = 1 << 0;
export const NBD_STATE_ZERO = 1 << 1;
/** Flag of `qemu:dirty-bitmap:*`. */
export const NBD_STATE_DIRTY = 1 << 0;

/* ---- Limits ---- */

/** Export names, descriptions, meta context names and error messages, in bytes of UTF-8 ("Conventions"). */
export const NBD_MAX_STRING_BYTES = 4096;
/** Largest READ, WRITE or option payload that is accepted or sent, in bytes; what QEMU and libnbd agree on. */
export const NBD_MAX_BUFFER_BYTES = 32 * 1024 * 1024;
/** Lengths are 32 bits without extended headers. */
export const NBD_MAX_COMPACT_LENGTH = 0xffffffff;

/* ---- Errors ---- */

export const NBD_SUCCESS = 0;
export const NBD_EPERM = 1;
export const NBD_EIO = 5;
export const NBD_ENOMEM = 12;
export const NBD_EINVAL = 22;
export const NBD_ENOSPC = 28;
export const NBD_EOVERFLOW = 75;
export const NBD_ENOTSUP = 95;
export const NBD_ESHUTDOWN = 108;

/** Linux error numbers that the wire has no number of its own for. */
const EFBIG = 27;
const EROFS = 30;
const EDQUOT = 122;

/** A Linux errno (positive; 0 is success) as it goes on the wire; what NBD has no number for becomes NBD_EINVAL. */
export function errnoToNbd(errno: number): number {
  switch (errno) {
    case NBD_SUCCESS:
    case NBD_EPERM:
    case NBD_EIO:
    case NBD_ENOMEM:
    case NBD_ENOSPC:
    case NBD_EOVERFLOW:
    case NBD_ENOTSUP:
    case NBD_ESHUTDOWN:
      return errno;
    case EROFS:
      return NBD_EPERM;
    case EFBIG:
    case EDQUOT:
      return NBD_ENOSPC;
    default:
      return NBD_EINVAL;
  }
}

/** An error number from the wire as a Linux errno (positive; 0 is success); unknown numbers become EINVAL. */
export function nbdToErrno(error: number): number {
  switch (error) {
    case NBD_SUCCESS:
    case NBD_EPERM:
    case NBD_EIO:
    case NBD_ENOMEM:
    case NBD_EINVAL:
    case NBD_ENOSPC:
    case NBD_EOVERFLOW:
    case NBD_ENOTSUP:
    case NBD_ESHUTDOWN:
      return error;
    default:
      return NBD_EINVAL;
  }
}

/* ---- Request headers ---- */

/**
 * One decoded request header; the reader owns and reuses it. `offset` and `length` are bytes (Infinity from 2^53 on); the cookie
 * is opaque and kept as two halves.
 */
export interface NbdRequestHeader {
  flags: number;
  type: number;
  cookieHigh: number;
  cookieLow: number;
  offset: number;
  length: number;
}

/** Decodes the compact header (28 bytes at `at`) into `out`; false when the magic is wrong (`out` is then undefined). */
export function readRequest(bytes: Uint8Array, at: number, out: NbdRequestHeader): boolean {
  if (getU32(bytes, at) !== NBD_REQUEST_MAGIC) return false;
  out.flags = getU16(bytes, at + 4);
  out.type = getU16(bytes, at + 6);
  out.cookieHigh = getU32(bytes, at + 8);
  out.cookieLow = getU32(bytes, at + 12);
  out.offset = getU64(bytes, at + 16);
  out.length = getU32(bytes, at + 24);
  return true;
}

/** Decodes the extended header (32 bytes at `at`) into `out`; false when the magic is wrong. */
export function readExtendedRequest(bytes: Uint8Array, at: number, out: NbdRequestHeader): boolean {
  if (getU32(bytes, at) !== NBD_EXTENDED_REQUEST_MAGIC) return false;
  out.flags = getU16(bytes, at + 4);
  out.type = getU16(bytes, at + 6);
  out.cookieHigh = getU32(bytes, at + 8);
  out.cookieLow = getU32(bytes, at + 12);
  out.offset = getU64(bytes, at + 16);
  out.length = getU64(bytes, at + 24);
  return true;
}

/** Encodes `header` as the compact form: 28 bytes at `at`. `length` is below 2^32. */
export function writeRequest(bytes: Uint8Array, at: number, header: Readonly<NbdRequestHeader>): void {
  putU32(bytes, at, NBD_REQUEST_MAGIC);
  putU16(bytes, at + 4, header.flags);
  putU16(bytes, at + 6, header.type);
  putU32(bytes, at + 8, header.cookieHigh);
  putU32(bytes, at + 12, header.cookieLow);
  putU64(bytes, at + 16, header.offset);
  putU32(bytes, at + 24, header.length);
}

/** Encodes `header` as the extended form: 32 bytes at `at`. */
export function writeExtendedRequest(bytes: Uint8Array, at: number, header: Readonly<NbdRequestHeader>): void {
  putU32(bytes, at, NBD_EXTENDED_REQUEST_MAGIC);
  putU16(bytes, at + 4, header.flags);
  putU16(bytes, at + 6, header.type);
  putU32(bytes, at + 8, header.cookieHigh);
  putU32(bytes, at + 12, header.cookieLow);
  putU64(bytes, at + 16, header.offset);
  putU64(bytes, at + 24, header.length);
}

/* ---- Reply headers ---- */

/** Writes a simple reply: 16 bytes. `error` is a number of the wire (`errnoToNbd`). */
export function writeSimpleReply(
  bytes: Uint8Array,
  at: number,
  error: number,
  cookieHigh: number,
  cookieLow: number,
): void {
  putU32(bytes, at, NBD_SIMPLE_REPLY_MAGIC);
  putU32(bytes, at + 4, error);
  putU32(bytes, at + 8, cookieHigh);
  putU32(bytes, at + 12, cookieLow);
}

/** Writes a structured reply chunk's header: 20 bytes. `length` counts the payload that follows. */
export function writeStructuredReply(
  bytes: Uint8Array,
  at: number,
  flags: number,
  type: number,
  cookieHigh: number,
  cookieLow: number,
  length: number,
): void {
  putU32(bytes, at, NBD_STRUCTURED_REPLY_MAGIC);
  putU16(bytes, at + 4, flags);
  putU16(bytes, at + 6, type);
  putU32(bytes, at + 8, cookieHigh);
  putU32(bytes, at + 12, cookieLow);
  putU32(bytes, at + 16, length);
}

/** Writes an extended reply chunk's header: 32 bytes. `offset` repeats the request's, `length` counts the payload. */
export function writeExtendedReply(
  bytes: Uint8Array,
  at: number,
  flags: number,
  type: number,
  cookieHigh: number,
  cookieLow: number,
  offset: number,
  length: number,
): void {
  putU32(bytes, at, NBD_EXTENDED_REPLY_MAGIC);
  putU16(bytes, at + 4, flags);
  putU16(bytes, at + 6, type);
  putU32(bytes, at + 8, cookieHigh);
  putU32(bytes, at + 12, cookieLow);
  putU64(bytes, at + 16, offset);
  putU64(bytes, at + 24, length);
}

/** One decoded reply header of any of the three forms; the reader owns and reuses it. */
export interface NbdReplyHeader {
  /** NBD_SIMPLE_REPLY_MAGIC, NBD_STRUCTURED_REPLY_MAGIC or NBD_EXTENDED_REPLY_MAGIC. */
  magic: number;
  /** Simple replies only; else 0. */
  error: number;
  /** Chunks only; a simple reply counts as NBD_REPLY_FLAG_DONE and NBD_REPLY_TYPE_NONE. */
  flags: number;
  type: number;
  cookieHigh: number;
  cookieLow: number;
  /** Extended chunks only; else 0. */
  offset: number;
  /** Payload bytes of a chunk; 0 for a simple reply, whose payload only its request tells. */
  length: number;
}

/** Bytes of the reply header that begins with `magic`; 0 when it is none. */
export function replyHeaderBytes(magic: number): number {
  if (magic === NBD_SIMPLE_REPLY_MAGIC) return NBD_SIMPLE_REPLY_BYTES;
  if (magic === NBD_STRUCTURED_REPLY_MAGIC) return NBD_STRUCTURED_REPLY_BYTES;
  return magic === NBD_EXTENDED_REPLY_MAGIC ? NBD_EXTENDED_REPLY_BYTES : 0;
}

/** Decodes the reply header at `at` (`replyHeaderBytes` tells how much must be there); false when the magic is none. */
export function readReply(bytes: Uint8Array, at: number, out: NbdReplyHeader): boolean {
  const magic = getU32(bytes, at);
  out.magic = magic;
  out.error = 0;
  out.offset = 0;
  out.length = 0;
  out.cookieHigh = getU32(bytes, at + 8);
  out.cookieLow = getU32(bytes, at + 12);
  if (magic === NBD_SIMPLE_REPLY_MAGIC) {
    out.error = getU32(bytes, at + 4);
    out.flags = NBD_REPLY_FLAG_DONE;
    out.type = NBD_REPLY_TYPE_NONE;
    return true;
  }
  out.flags = getU16(bytes, at + 4);
  out.type = getU16(bytes, at + 6);
  if (magic === NBD_STRUCTURED_REPLY_MAGIC) {
    out.length = getU32(bytes, at + 16);
    return true;
  }
  if (magic !== NBD_EXTENDED_REPLY_MAGIC) return false;
  out.offset = getU64(bytes, at + 16);
  out.length = getU64(bytes, at + 24);
  return true;
}

/* ---- Option headers ---- */

/** Writes an option's header: 16 bytes; `length` counts the data that follows. */
export function writeOption(bytes: Uint8Array, at: number, option: number, length: number): void {
  putU32(bytes, at, NBD_OPTS_MAGIC_HIGH);
  putU32(bytes, at + 4, NBD_OPTS_MAGIC_LOW);
  putU32(bytes, at + 8, option);
  putU32(bytes, at + 12, length);
}

/** Writes an option reply's header: 20 bytes; `length` counts the data that follows. */
export function writeOptionReply(bytes: Uint8Array, at: number, option: number, type: number, length: number): void {
  putU32(bytes, at, NBD_REP_MAGIC_HIGH);
  putU32(bytes, at + 4, NBD_REP_MAGIC_LOW);
  putU32(bytes, at + 8, option);
  putU32(bytes, at + 12, type);
  putU32(bytes, at + 16, length);
}

/** Whether the eight bytes at `at` are the magic `high`, `low`. */
export function hasMagic(bytes: Uint8Array, at: number, high: number, low: number): boolean {
  return getU32(bytes, at) === high && getU32(bytes, at + 4) === low;
}
