/** The little of NBD's fixed newstyle handshake that a client and a server of whole blocks need. */
import { Arena, type BlockingSocket } from "./sockets.js";

export const REQUEST_BYTES = 28;
export const REPLY_BYTES = 16;
/** As the wire has them; the loops compare words as they lie in memory. */
export const NBD_REQUEST_MAGIC = 0x25609513;
export const NBD_SIMPLE_REPLY_MAGIC = 0x67446698;
export const NBD_CMD_READ = 0;
export const NBD_CMD_WRITE = 1;
export const NBD_CMD_DISC = 2;

const IHAVEOPT = "IHAVEOPT";
const NBD_OPT_GO = 7;
const NBD_REP_MAGIC_HIGH = 0x0003e889;
const NBD_REP_MAGIC_LOW = 0x045565a9;
const NBD_REP_ACK = 1;
const NBD_REP_INFO = 3;
const NBD_INFO_EXPORT = 0;
const NBD_FLAG_C_FIXED_NEWSTYLE = 1;
const NBD_FLAG_C_NO_ZEROES = 2;
const OPTION_MAX = 4096;

export const swap32 = (word: number): number =>
  ((word >>> 24) | ((word >>> 8) & 0xff00) | ((word << 8) & 0xff_0000) | (word << 24)) >>> 0;

/** Ask for an export by simple replies. Answers its size in bytes. */
export function enterExport(socket: BlockingSocket, name: string): number {
  const arena = new Arena(OPTION_MAX);
  const view = new DataView(arena.bytes.buffer);
  socket.receiveAll(arena, 0, 18);
  if (Buffer.from(arena.bytes.subarray(0, 16)).toString("latin1") !== `NBDMAGIC${IHAVEOPT}`)
    throw new Error("not a newstyle NBD server");
  const hello = new DataView(new ArrayBuffer(4 + 16 + 4 + name.length + 2));
  hello.setUint32(0, NBD_FLAG_C_FIXED_NEWSTYLE | NBD_FLAG_C_NO_ZEROES);
  const bytes = new Uint8Array(hello.buffer);
  bytes.set(Buffer.from(IHAVEOPT), 4);
  hello.setUint32(12, NBD_OPT_GO);
  hello.setUint32(16, 4 + name.length + 2);
  hello.setUint32(20, name.length);
  bytes.set(Buffer.from(name, "latin1"), 24);
  socket.sendBytes(bytes);
  for (let size = 0; ;) {
    socket.receiveAll(arena, 0, 20);
    const type = view.getUint32(12);
    const length = view.getUint32(16);
    if (type >= 0x8000_0000) throw new Error(`the server refuses the export: 0x${type.toString(16)}`);
    if (length > OPTION_MAX) throw new Error("an option reply without end");
    socket.receiveAll(arena, 0, length);
    if (type === NBD_REP_ACK) return size;
    if (type === NBD_REP_INFO && view.getUint16(0) === NBD_INFO_EXPORT)
      size = view.getUint32(2) * 2 ** 32 + view.getUint32(6);
  }
}

/** The server's side: whatever the client asks for, it is an export of `size` bytes. */
export function welcome(socket: BlockingSocket, size: number): void {
  socket.sendBytes(Buffer.from(`NBDMAGIC${IHAVEOPT}\0\x03`, "latin1"));
  const arena = new Arena(OPTION_MAX);
  const view = new DataView(arena.bytes.buffer);
  socket.receiveAll(arena, 0, 4);
  for (;;) {
    socket.receiveAll(arena, 0, 16);
    const option = view.getUint32(8);
    const length = view.getUint32(12);
    if (length > OPTION_MAX) throw new Error("an option without end");
    socket.receiveAll(arena, 0, length);
    if (option !== NBD_OPT_GO) throw new Error(`the null server knows no option ${option}`);
    const info = Buffer.alloc(12);
    info.writeUInt32BE(Math.floor(size / 2 ** 32), 2);
    info.writeUInt32BE(size % 2 ** 32, 6);
    info.writeUInt16BE(1, 10);
    socket.sendBytes(Buffer.concat([optionReply(option, NBD_REP_INFO, info), optionReply(option, NBD_REP_ACK)]));
    return;
  }
}

function optionReply(option: number, type: number, data = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(NBD_REP_MAGIC_HIGH, 0);
  head.writeUInt32BE(NBD_REP_MAGIC_LOW, 4);
  head.writeUInt32BE(option, 8);
  head.writeUInt32BE(type, 12);
  head.writeUInt32BE(data.length, 16);
  return Buffer.concat([head, data]);
}
