/**
 * `null-server.ts SOCKET SIZE`: answers NBD requests without looking at any disk, by the same means as the load
 * generator, one client at a time. What a job reaches here is the most that client and socket allow.
 */
import { BlockingSocket, Arena } from "./sockets.js";
import {
  NBD_CMD_DISC,
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_REQUEST_MAGIC,
  NBD_SIMPLE_REPLY_MAGIC,
  REPLY_BYTES,
  REQUEST_BYTES,
  welcome,
} from "./nbd-wire.js";

const RECEIVE_BYTES = 256 << 10;
/** The most that is answered in one `send`; 64 reads of 4 KiB fit. */
const REPLY_BYTES_MAX = 2 << 20;

class NullConnection {
  private readonly requests = new Arena(RECEIVE_BYTES);
  private readonly requestView = new DataView(this.requests.bytes.buffer);
  private readonly replies = new Arena(REPLY_BYTES_MAX);
  private readonly replyView = new DataView(this.replies.bytes.buffer);
  private kept = 0;
  private dataLeft = 0;
  private replyEnd = 0;
  private ended = false;

  constructor(private readonly socket: BlockingSocket) {}

  serve(): void {
    while (!this.ended) {
      const got = this.socket.receive(this.requests, this.kept, RECEIVE_BYTES - this.kept);
      if (got === 0) return;
      this.take(this.kept + got);
      this.flush();
    }
  }

  private take(filled: number): void {
    this.kept = 0;
    for (let at = 0; at < filled && !this.ended;) {
      if (this.dataLeft > 0) {
        const part = Math.min(this.dataLeft, filled - at);
        this.dataLeft -= part;
        at += part;
        if (this.dataLeft === 0) this.reply(0);
        continue;
      }
      if (filled - at < REQUEST_BYTES) {
        this.requests.bytes.copyWithin(0, at, filled);
        this.kept = filled - at;
        return;
      }
      this.takeHeader(at);
      at += REQUEST_BYTES;
    }
  }

  private takeHeader(at: number): void {
    const { requestView, replyView } = this;
    if (requestView.getUint32(at) !== NBD_REQUEST_MAGIC) throw new Error("not an NBD request");
    const type = requestView.getUint16(at + 6);
    const length = requestView.getUint32(at + 24);
    const dataLength = type === NBD_CMD_READ ? length : 0;
    if (this.replyEnd + REPLY_BYTES * 2 + dataLength > REPLY_BYTES_MAX) this.flush();
    replyView.setUint32(this.replyEnd, NBD_SIMPLE_REPLY_MAGIC);
    replyView.setUint32(this.replyEnd + 4, 0);
    replyView.setUint32(this.replyEnd + 8, requestView.getUint32(at + 8));
    replyView.setUint32(this.replyEnd + 12, requestView.getUint32(at + 12));
    if (type === NBD_CMD_READ) this.reply(dataLength);
    else if (type === NBD_CMD_WRITE) this.dataLeft = length;
    else if (type === NBD_CMD_DISC) this.ended = true;
    else throw new Error(`the null server knows no command ${type}`);
  }

  private reply(dataLength: number): void {
    this.replyEnd += REPLY_BYTES + dataLength;
  }

  private flush(): void {
    const { replyEnd } = this;
    if (replyEnd > 0) this.socket.send(this.replies, replyEnd);
    // The header of a write whose data is still coming waits behind the last reply.
    this.replies.bytes.copyWithin(0, replyEnd, replyEnd + REPLY_BYTES);
    this.replyEnd = 0;
  }
}

const [path = "", size = ""] = process.argv.slice(2);
const listener = BlockingSocket.listen(path);
for (;;) {
  const socket = listener.accept();
  try {
    welcome(socket, Number(size));
    new NullConnection(socket).serve();
  } catch (error) {
    console.error(String(error));
  }
  socket.close();
}
