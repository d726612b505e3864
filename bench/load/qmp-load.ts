import { performance } from "node:perf_hooks";
import { Histogram } from "./histogram.js";
import { Arena, BlockingSocket } from "./sockets.js";
import { Window, type LoadResult } from "./window.js";

export interface QmpLoadOptions {
  readonly kind: "qmp";
  readonly path: string;
  /** A command without arguments. */
  readonly command: string;
  /** Commands that go out together; the next ones follow when all are answered. */
  readonly depth: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly serverPid: number;
}

const BUFFER_BYTES = 1 << 20;
const LINE_FEED = 0x0a;
const histogram = new Histogram();

/** Round trips of one QMP command. Each reply is one line; nothing on an idle daemon sends events. */
export function runQmpLoad(options: QmpLoadOptions): LoadResult {
  const socket = BlockingSocket.connect({ path: options.path });
  const replies = new Arena(BUFFER_BYTES);
  const receiveLines = (wanted: number): void => {
    for (let lines = 0; lines < wanted;) {
      const got = socket.receive(replies, 0, BUFFER_BYTES);
      if (got === 0) throw new Error("the daemon closed the monitor");
      const chunk = replies.bytes.subarray(0, got);
      if (chunk.includes(0x22) && Buffer.from(chunk.buffer, 0, got).includes('{"error"'))
        throw new Error(`the daemon answers ${Buffer.from(chunk).toString().trim()}`);
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines += 1;
    }
  };
  try {
    receiveLines(1);
    socket.sendBytes(Buffer.from('{"execute":"qmp_capabilities"}\n'));
    receiveLines(1);
    const text = Buffer.from(`{"execute":"${options.command}"}\n`.repeat(options.depth));
    const requests = new Arena(text.length);
    requests.bytes.set(text);
    const window = new Window(histogram, options.serverPid, options.warmUpSeconds, options.seconds);
    let now = performance.now();
    window.begin(now);
    do {
      const begun = now;
      socket.send(requests, text.length);
      receiveLines(options.depth);
      now = performance.now();
      for (let i = 0; i < options.depth; i++) window.record(now - begun);
    } while (!window.turn(now));
    return window.result();
  } finally {
    socket.close();
  }
}
