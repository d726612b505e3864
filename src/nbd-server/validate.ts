/* hot path: validateRequest runs for every request; the rest only for those it refuses */
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_CACHE,
  NBD_CMD_FLAG_DF,
  NBD_CMD_FLAG_FAST_ZERO,
  NBD_CMD_FLAG_FUA,
  NBD_CMD_FLAG_NO_HOLE,
  NBD_CMD_FLAG_PAYLOAD_LEN,
  NBD_CMD_FLAG_REQ_ONE,
  NBD_CMD_DISC,
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
  NBD_MAX_BUFFER_BYTES,
  type NbdRequestHeader,
} from "../block/nbd/protocol.js";
import { EXTENDED, SIMPLE, type ReplyMode } from "./reply.js";

/** Why a request is not carried out. All but the last are EINVAL on the wire, as the reference has it. */
export const VALID = 0;
export const TOO_LONG = 1;
export const READ_ONLY = 2;
export const PAST_END = 3;
export const BAD_FLAGS = 4;
export const BAD_TYPE = 5;
export const BAD_PAYLOAD = 6;
export const NO_LENGTH = 7;
export const NO_CONTEXT = 8;
/** The image is another process's. EPERM on the wire. */
export const INACTIVE = 9;
export type Refusal =
  | typeof VALID
  | typeof TOO_LONG
  | typeof READ_ONLY
  | typeof PAST_END
  | typeof BAD_FLAGS
  | typeof BAD_TYPE
  | typeof BAD_PAYLOAD
  | typeof NO_LENGTH
  | typeof NO_CONTEXT
  | typeof INACTIVE;

/** What the rules depend on besides the request. */
export interface RequestRules {
  readonly mode: ReplyMode;
  readonly writable: boolean;
  /** Of the export, bytes. */
  readonly size: number;
  readonly inactive: boolean;
  /** Are there contexts that BLOCK_STATUS can tell about? */
  readonly hasContexts: boolean;
}

/** Flags by command type, in any mode; DF and the payload flag are added where they were negotiated. */
const FLAGS: readonly number[] = (() => {
  const table = new Array<number>(NBD_CMD_BLOCK_STATUS + 1).fill(NBD_CMD_FLAG_FUA);
  table[NBD_CMD_WRITE_ZEROES]! |= NBD_CMD_FLAG_NO_HOLE | NBD_CMD_FLAG_FAST_ZERO;
  table[NBD_CMD_BLOCK_STATUS]! |= NBD_CMD_FLAG_REQ_ONE;
  return table;
})();

function allowedFlags(type: number, mode: ReplyMode): number {
  let flags = FLAGS[type] ?? NBD_CMD_FLAG_FUA;
  if (type === NBD_CMD_READ && mode !== SIMPLE) flags |= NBD_CMD_FLAG_DF;
  if ((type === NBD_CMD_WRITE || type === NBD_CMD_BLOCK_STATUS) && mode === EXTENDED) flags |= NBD_CMD_FLAG_PAYLOAD_LEN;
  return flags;
}

/** Is `length` more than a buffer may hold, where the request needs one? */
export function isTooLong(header: NbdRequestHeader, payload: boolean): boolean {
  if (header.length <= NBD_MAX_BUFFER_BYTES) return false;
  const { type } = header;
  return payload || type === NBD_CMD_READ || type === NBD_CMD_WRITE || type === NBD_CMD_CACHE;
}

/**
 * The one place where a request's range and flags are checked: no driver does it again. DISC never comes here; TOO_LONG
 * is `isTooLong`'s. The order of the rules is the reference's, which clients can tell from its texts.
 */
export function validateRequest(header: NbdRequestHeader, rules: RequestRules): Refusal {
  const { type, offset, length, flags } = header;
  if (!rules.writable && (type === NBD_CMD_WRITE || type === NBD_CMD_TRIM || type === NBD_CMD_WRITE_ZEROES)) {
    return READ_ONLY;
  }
  if (offset > rules.size || length > rules.size - offset) return PAST_END;
  if ((flags & ~allowedFlags(type, rules.mode)) !== 0) return BAD_FLAGS;
  if (type === NBD_CMD_BLOCK_STATUS) {
    if (length === 0) return NO_LENGTH;
    if (!rules.hasContexts) return NO_CONTEXT;
  } else if (type > NBD_CMD_BLOCK_STATUS || type === NBD_CMD_DISC) return BAD_TYPE;
  return rules.inactive && type !== NBD_CMD_READ ? INACTIVE : VALID;
}

/** A 64-bit number of a refused request, exact. Off the hot path. */
function exact(high: number, low: number): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** The 64-bit fields of a header as they came; `header` has rounded what no file can hold. */
export interface WideFields {
  offsetHigh: number;
  offsetLow: number;
  lengthHigh: number;
  lengthLow: number;
}

/** What the reference says. Only for refused requests. */
export function refusalText(refusal: Refusal, header: NbdRequestHeader, wide: WideFields, size: number): string {
  const length = (): bigint => exact(wide.lengthHigh, wide.lengthLow);
  switch (refusal) {
    case TOO_LONG:
      return `len (${String(length())}) is larger than max len (${NBD_MAX_BUFFER_BYTES})`;
    case READ_ONLY:
      return "Export is read-only";
    case PAST_END: {
      const offset = exact(wide.offsetHigh, wide.offsetLow);
      return `operation past EOF; From: ${String(offset)}, Len: ${String(length())}, Size: ${size}`;
    }
    case BAD_FLAGS:
      return `unsupported flags for command ${commandName(header.type)} (got 0x${header.flags.toString(16)})`;
    case BAD_TYPE:
      return `invalid request type (${header.type}) received`;
    case BAD_PAYLOAD:
      return "CMD_BLOCK_STATUS payload not valid";
    case NO_LENGTH:
      return "need non-zero length";
    case NO_CONTEXT:
      return "CMD_BLOCK_STATUS not negotiated";
    case INACTIVE:
      return "export is inactive";
    case VALID:
      return "";
  }
}

function commandName(type: number): string {
  switch (type) {
    case NBD_CMD_READ:
      return "read";
    case NBD_CMD_WRITE:
      return "write";
    case NBD_CMD_FLUSH:
      return "flush";
    case NBD_CMD_TRIM:
      return "trim";
    case NBD_CMD_CACHE:
      return "cache";
    case NBD_CMD_WRITE_ZEROES:
      return "write zeroes";
    case NBD_CMD_BLOCK_STATUS:
      return "block status";
    default:
      return "<unknown>";
  }
}

/** The words of an error that happened while a valid request was carried out. */
export function failureText(type: number): string {
  switch (type) {
    case NBD_CMD_READ:
      return "reading from file failed";
    case NBD_CMD_FLUSH:
      return "flush failed";
    case NBD_CMD_TRIM:
      return "discard failed";
    case NBD_CMD_CACHE:
      return "caching data failed";
    case NBD_CMD_BLOCK_STATUS:
      return "can't get block status";
    default:
      return "writing to file failed";
  }
}
