import { createHash } from "node:crypto";
import type { Socket } from "node:net";
import type { Codec, CodecSink } from "./coded-socket.js";

/** RFC 6455. */
const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const HEADER_BYTES_MAX = 4096;
const HANDSHAKE_MS = 10_000;
const PROTOCOL = "binary";

const CONTINUATION = 0;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
const CONTROL_BYTES_MAX = 125;
const NORMAL = 1000;
const PROTOCOL_ERROR = 1002;
const TOO_BIG = 1009;

/**
 * The server's side of the HTTP request that makes a WebSocket of a connection. The next byte of `socket` is the first of
 * a frame; bounded in bytes and time. Rejects with an Error in words for the log, and the socket is gone then.
 */
export function acceptWebSocket(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const stop = (): void => {
      clearTimeout(timer);
      socket.pause();
      socket.off("data", read).off("end", ended).off("close", ended);
    };
    const fail = (reason: string, status?: string): void => {
      stop();
      if (status === undefined || !socket.writable) socket.destroy();
      else socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
      reject(new Error(`WebSocket handshake failed: ${reason}`));
    };
    const timer = setTimeout(() => fail("it took too long"), HANDSHAKE_MS);
    const ended = (): void => fail("the client has gone");
    const read = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf("\r\n\r\n");
      if (end < 0 && received.length <= HEADER_BYTES_MAX) return;
      if (end < 0 || end > HEADER_BYTES_MAX) {
        fail("the request is too long", "431 Request Header Fields Too Large");
        return;
      }
      const answer = answerTo(received.toString("latin1", 0, end));
      if ("reason" in answer) {
        fail(answer.reason, answer.status);
        return;
      }
      stop();
      socket.write(answer.text);
      if (end + 4 < received.length) socket.unshift(received.subarray(end + 4));
      resolve();
    };
    socket.on("data", read).on("end", ended).on("close", ended);
  });
}

type Answer = { readonly text: string } | { readonly reason: string; readonly status: string };

function answerTo(request: string): Answer {
  const [first, ...lines] = request.split("\r\n");
  const bad = (reason: string): Answer => ({ reason, status: "400 Bad Request" });
  if (!/^GET \S+ HTTP\/1\.1$/.test(first!)) return bad("no GET request of HTTP 1.1");
  const headers = new Map<string, string>();
  for (const line of lines) {
    const match = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (match === null) return bad("a line that is no header");
    const name = match[1]!.toLowerCase();
    headers.set(name, headers.has(name) ? `${headers.get(name)!}, ${match[2]!}` : match[2]!);
  }
  const words = (name: string): string[] => (headers.get(name) ?? "").split(",").map((word) => word.trim());
  const has = (name: string, word: string): boolean => words(name).some((each) => each.toLowerCase() === word);
  if (!has("upgrade", "websocket") || !has("connection", "upgrade")) return bad("no request for an upgrade");
  if (headers.get("sec-websocket-version") !== "13") {
    return { reason: "not version 13", status: "426 Upgrade Required\r\nSec-WebSocket-Version: 13" };
  }
  const key = headers.get("sec-websocket-key") ?? "";
  if (!/^[A-Za-z0-9+/]{22}==$/.test(key)) return bad("no key");
  const named = headers.has("sec-websocket-protocol");
  if (named && !words("sec-websocket-protocol").includes(PROTOCOL)) return bad(`the protocol is not ${PROTOCOL}`);
  const accept = createHash("sha1").update(`${key}${GUID}`).digest("base64");
  const protocol = named ? `Sec-WebSocket-Protocol: ${PROTOCOL}\r\n` : "";
  return {
    text:
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${accept}\r\n${protocol}\r\n`,
  };
}

function frame(opcode: number, data: Uint8Array): Buffer {
  const { length } = data;
  const extra = length <= CONTROL_BYTES_MAX ? 0 : length <= 0xffff ? 2 : 8;
  const bytes = Buffer.allocUnsafe(2 + extra + length);
  bytes[0] = 0x80 | opcode;
  bytes[1] = extra === 0 ? length : extra === 2 ? 126 : 127;
  if (extra === 2) bytes.writeUInt16BE(length, 2);
  if (extra === 8) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.set(data, 2 + extra);
  return bytes;
}

function closeFrame(code: number): Buffer {
  return frame(CLOSE, Uint8Array.of(code >> 8, code & 0xff));
}

/** The server's side of WebSocket frames. Payloads pass as they come, however long their frames are. */
export class WebSocketCodec implements Codec {
  readonly opening = new Uint8Array();
  /** The beginning of a frame: at most 14 bytes. */
  private header = Buffer.alloc(0);
  private left = 0;
  private opcode = 0;
  private masked = 0;
  private readonly mask = Buffer.alloc(4);
  private control: Buffer[] = [];
  private inMessage = false;
  private closed = false;

  decode(chunk: Buffer, sink: CodecSink): void {
    let rest = chunk;
    while (rest.length > 0 && !this.closed) {
      rest = this.left > 0 ? this.payload(rest, sink) : this.beginning(rest, sink);
    }
  }

  encode(data: Buffer): Buffer {
    return frame(BINARY, data);
  }

  closing(): Uint8Array {
    if (this.closed) return new Uint8Array();
    this.closed = true;
    return closeFrame(NORMAL);
  }

  /** Answers what follows the header of a frame, of which `rest` may have only a part. */
  private beginning(rest: Buffer, sink: CodecSink): Buffer {
    const before = this.header.length;
    const bytes = Buffer.concat([this.header, rest.subarray(0, 14 - before)]);
    const short = bytes.length < 2 ? 2 : bytes[1]! & 0x7f;
    const size = short === 126 ? 8 : short === 127 ? 14 : 6;
    if (bytes.length >= 2) this.checkFirst(bytes[0]!, bytes[1]!, sink);
    if (this.closed) return rest;
    if (bytes.length < 2 || bytes.length < size) {
      this.header = bytes;
      return rest.subarray(rest.length);
    }
    this.header = Buffer.alloc(0);
    const high = short === 127 ? bytes.readUInt32BE(2) : 0;
    if (high > 0x1f_ffff) {
      this.fail(TOO_BIG, "a frame is too long", sink);
      return rest;
    }
    this.left = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? high * 2 ** 32 + bytes.readUInt32BE(6) : short;
    bytes.copy(this.mask, 0, size - 4, size);
    this.masked = 0;
    this.opcode = bytes[0]! & 0x0f;
    if (this.opcode < CLOSE) this.inMessage = (bytes[0]! & 0x80) === 0;
    this.control = [];
    if (this.left === 0) this.frameDone(sink);
    return rest.subarray(size - before);
  }

  private checkFirst(first: number, second: number, sink: CodecSink): void {
    const opcode = first & 0x0f;
    const isControl = opcode >= CLOSE;
    const known = isControl ? opcode <= PONG : opcode <= BINARY;
    const fits = isControl
      ? (first & 0x80) !== 0 && (second & 0x7f) <= CONTROL_BYTES_MAX
      : (opcode === CONTINUATION) === this.inMessage;
    if ((first & 0x70) === 0 && (second & 0x80) !== 0 && known && fits) return;
    this.fail(PROTOCOL_ERROR, "a frame is malformed", sink);
  }

  private payload(rest: Buffer, sink: CodecSink): Buffer {
    const data = Buffer.from(rest.subarray(0, this.left));
    for (let at = 0; at < data.length; at++) data[at]! ^= this.mask[(this.masked + at) & 3]!;
    this.masked = (this.masked + data.length) & 3;
    this.left -= data.length;
    if (this.opcode < CLOSE) sink.data(data);
    else this.control.push(data);
    if (this.left === 0) this.frameDone(sink);
    return rest.subarray(data.length);
  }

  private frameDone(sink: CodecSink): void {
    if (this.opcode === PING) sink.reply(frame(PONG, Buffer.concat(this.control)));
    if (this.opcode !== CLOSE) return;
    const data = Buffer.concat(this.control);
    this.closed = true;
    sink.reply(closeFrame(data.length >= 2 ? data.readUInt16BE(0) : NORMAL));
    sink.end();
  }

  private fail(code: number, reason: string, sink: CodecSink): void {
    this.closed = true;
    sink.reply(closeFrame(code));
    throw new Error(`WebSocket: ${reason}`);
  }
}
