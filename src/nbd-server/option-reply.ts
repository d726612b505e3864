import { putU32 } from "../base/bytes.js";
import { NBD_OPTION_REPLY_HEADER_BYTES, NBD_REP_MAGIC_HIGH, NBD_REP_MAGIC_LOW } from "../block/nbd/protocol.js";

/** A whole reply to an option. */
export function writeOptionReply(option: number, type: number, data: Uint8Array | undefined): Uint8Array {
  const length = data === undefined ? 0 : data.length;
  const bytes = new Uint8Array(NBD_OPTION_REPLY_HEADER_BYTES + length);
  putU32(bytes, 0, NBD_REP_MAGIC_HIGH);
  putU32(bytes, 4, NBD_REP_MAGIC_LOW);
  putU32(bytes, 8, option);
  putU32(bytes, 12, type);
  putU32(bytes, 16, length);
  if (data !== undefined) bytes.set(data, NBD_OPTION_REPLY_HEADER_BYTES);
  return bytes;
}
