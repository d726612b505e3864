/** How options and option replies are called in messages. */
import {
  NBD_OPT_ABORT,
  NBD_OPT_EXPORT_NAME,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_INFO,
  NBD_OPT_LIST,
  NBD_OPT_LIST_META_CONTEXT,
  NBD_OPT_PEEK_EXPORT,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STARTTLS,
  NBD_OPT_STRUCTURED_REPLY,
  NBD_REP_ACK,
  NBD_REP_ERR_BLOCK_SIZE_REQD,
  NBD_REP_ERR_EXT_HEADER_REQD,
  NBD_REP_ERR_INVALID,
  NBD_REP_ERR_PLATFORM,
  NBD_REP_ERR_POLICY,
  NBD_REP_ERR_SHUTDOWN,
  NBD_REP_ERR_TLS_REQD,
  NBD_REP_ERR_TOO_BIG,
  NBD_REP_ERR_UNKNOWN,
  NBD_REP_ERR_UNSUP,
  NBD_REP_INFO,
  NBD_REP_META_CONTEXT,
  NBD_REP_SERVER,
} from "./protocol.js";

const OPTION_NAMES: Readonly<Record<number, string>> = {
  [NBD_OPT_EXPORT_NAME]: "export name",
  [NBD_OPT_ABORT]: "abort",
  [NBD_OPT_LIST]: "list",
  [NBD_OPT_PEEK_EXPORT]: "peek export",
  [NBD_OPT_STARTTLS]: "starttls",
  [NBD_OPT_INFO]: "info",
  [NBD_OPT_GO]: "go",
  [NBD_OPT_STRUCTURED_REPLY]: "structured reply",
  [NBD_OPT_LIST_META_CONTEXT]: "list meta context",
  [NBD_OPT_SET_META_CONTEXT]: "set meta context",
  [NBD_OPT_EXTENDED_HEADERS]: "extended headers",
};

const REPLY_NAMES: Readonly<Record<number, string>> = {
  [NBD_REP_ACK]: "ack",
  [NBD_REP_SERVER]: "server",
  [NBD_REP_INFO]: "info",
  [NBD_REP_META_CONTEXT]: "meta context",
  [NBD_REP_ERR_UNSUP]: "unsupported",
  [NBD_REP_ERR_POLICY]: "denied by policy",
  [NBD_REP_ERR_INVALID]: "invalid",
  [NBD_REP_ERR_PLATFORM]: "platform lacks support",
  [NBD_REP_ERR_TLS_REQD]: "TLS required",
  [NBD_REP_ERR_UNKNOWN]: "export unknown",
  [NBD_REP_ERR_SHUTDOWN]: "server shutting down",
  [NBD_REP_ERR_BLOCK_SIZE_REQD]: "block size required",
  [NBD_REP_ERR_TOO_BIG]: "option payload too big",
  [NBD_REP_ERR_EXT_HEADER_REQD]: "extended headers required",
};

const UNKNOWN = "<unknown>";

export function optionName(option: number): string {
  return OPTION_NAMES[option] ?? UNKNOWN;
}

export function optionReplyName(type: number): string {
  return REPLY_NAMES[type] ?? UNKNOWN;
}
