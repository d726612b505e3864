/* hot path: one process's time between a reply and the next request */
import { readSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { Histogram } from "./histogram.js";
import { LatencyLog } from "./latency-log.js";
import {
  enterExport,
  NBD_CMD_DISC,
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_REQUEST_MAGIC,
  NBD_SIMPLE_REPLY_MAGIC,
  REPLY_BYTES,
  REQUEST_BYTES,
  swap32,
} from "./nbd-wire.js";
import { Arena, BlockingSocket, isReadable, type Address } from "./sockets.js";
import { isStopLine, spanOf } from "./stop-line.js";
import { Window, type LoadResult } from "./window.js";

export interface NbdLoadOptions {
  readonly kind: "nbd";
  readonly address: Address;
  readonly export: string;
  readonly access: "read" | "write";
  readonly order: "random" | "ascending" | "shuffled";
  /** End when every place was visited; `random` never does. */
  readonly once?: boolean;
  /** Bytes of a request. */
  readonly block: number;
  /** Bytes from one place to the next; `block` when left out. */
  readonly stride?: number;
  readonly depth: number;
  readonly seconds: number;
  /** Before anything is counted. */
  readonly warmUpSeconds: number;
  /** End as well when a stop line comes in on standard input: what it says is the span that counts. */
  readonly stoppable?: boolean;
  /** Stay connected for so long when all is done. */
  readonly lingerMs?: number;
  readonly serverPid: number;
}

/** What one `recv` takes: more than that leaves the second-level cache before it is looked at. */
const RECEIVE_BYTES = 256 << 10;
const STOP_CHECK_MS = 5;
const STDIN = 0;

/** Keeps `depth` requests in flight on one connection: whatever replies came in one `recv` become one `send`. */
class NbdLoad {
  private readonly requests: Arena;
  private readonly replies = new Arena(RECEIVE_BYTES);
  private readonly view = new DataView(this.replies.bytes.buffer);
  /** Of one request on its way out, data included. */
  private readonly requestBytes: number;
  private readonly payload: number;
  private readonly idle: Int32Array;
  private idleCount: number;
  private readonly startedAt: Float64Array;
  private readonly places: number;
  private readonly step: number;
  private visited = 0;
  private random = 0x9e3779b9;
  /** Bytes of a reply's data that are still to come, and whose. */
  private dataLeft = 0;
  private slot = 0;
  /** Bytes of an incomplete header at the start of `replies`. */
  private kept = 0;
  /** Of a stoppable job. */
  private readonly log: LatencyLog | null;

  constructor(
    private readonly socket: BlockingSocket,
    size: number,
    private readonly options: NbdLoadOptions,
    private readonly window: Window,
  ) {
    const { depth, block, access, stoppable } = options;
    this.log = stoppable === true ? new LatencyLog() : null;
    this.requestBytes = REQUEST_BYTES + (access === "write" ? block : 0);
    this.payload = access === "read" ? block : 0;
    this.places = Math.floor(size / (options.stride ?? block));
    if (this.places < 1) throw new Error("the export is smaller than one request");
    this.step = coprimeStep(this.places);
    this.startedAt = new Float64Array(depth);
    this.idle = Int32Array.from({ length: depth }, (_, i) => i);
    this.idleCount = depth;
    this.requests = new Arena(depth * this.requestBytes);
    const { bytes, words } = this.requests;
    // Data that no server can take for zeroes.
    for (let i = 0; i < bytes.length; i++) bytes[i] = (i * 167 + 13) | 1;
    for (let i = 0; i < depth; i++) {
      const at = (i * this.requestBytes) >> 2;
      words[at] = swap32(NBD_REQUEST_MAGIC);
      words[at + 1] = swap32(access === "read" ? NBD_CMD_READ : NBD_CMD_WRITE);
      words[at + 2] = 0;
      words[at + 6] = swap32(block);
    }
  }

  run(): void {
    const { window, socket, replies, options } = this;
    let now = performance.now();
    let stopCheck = now;
    window.begin(now);
    for (let isLast = false; ;) {
      const count = isLast ? 0 : this.start(now);
      if (count > 0) socket.send(this.requests, count * this.requestBytes);
      if (this.idleCount === options.depth) break;
      const got = socket.receive(replies, this.kept, RECEIVE_BYTES - this.kept);
      if (got === 0) throw new Error("the server closed the connection");
      now = performance.now();
      this.take(this.kept + got, now);
      isLast = window.turn(now);
      if (this.log !== null && now > stopCheck) {
        stopCheck = now + STOP_CHECK_MS;
        if (isReadable(STDIN)) isLast = true;
      }
    }
    window.end(now);
    if (this.log !== null) this.log.fill(histogram, spanOf(stopLineOfInput()));
  }

  /** Write a request for each idle slot. Answers how many. */
  private start(now: number): number {
    const { options, places, idle, startedAt } = this;
    const { words } = this.requests;
    const stride = options.stride ?? options.block;
    let count = 0;
    while (this.idleCount > 0) {
      if (options.once === true && this.visited === places) break;
      const offset = this.nextPlace() * stride;
      const slot = idle[--this.idleCount]!;
      startedAt[slot] = now;
      const at = (count * this.requestBytes) >> 2;
      words[at + 3] = slot;
      words[at + 4] = swap32(offset / 0x1_0000_0000);
      words[at + 5] = swap32(offset >>> 0);
      count += 1;
    }
    return count;
  }

  private nextPlace(): number {
    const n = this.visited++;
    if (this.options.order === "ascending") return n % this.places;
    if (this.options.order === "shuffled") return (n * this.step) % this.places;
    let { random } = this;
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    this.random = random;
    return Math.floor(((random >>> 0) / 0x1_0000_0000) * this.places);
  }

  /** Look through `filled` bytes of replies. Data is not kept: the next `recv` overwrites it. */
  private take(filled: number, now: number): void {
    const { view } = this;
    this.kept = 0;
    for (let at = 0; at < filled;) {
      if (this.dataLeft === 0) {
        if (filled - at < REPLY_BYTES) {
          this.replies.bytes.copyWithin(0, at, filled);
          this.kept = filled - at;
          return;
        }
        if (view.getUint32(at) !== NBD_SIMPLE_REPLY_MAGIC) throw new Error("not a simple reply");
        const error = view.getUint32(at + 4);
        if (error !== 0) throw new Error(`the server answers error ${error}`);
        this.slot = view.getUint32(at + 12, true);
        this.dataLeft = this.payload;
        at += REPLY_BYTES;
      } else {
        const part = Math.min(this.dataLeft, filled - at);
        this.dataLeft -= part;
        at += part;
      }
      if (this.dataLeft === 0) this.finish(now);
    }
  }

  private finish(now: number): void {
    const begun = this.startedAt[this.slot]!;
    if (this.log === null) this.window.record(now - begun);
    else this.log.add(begun, now);
    this.idle[this.idleCount++] = this.slot;
  }
}

/** A step that visits every place once before the first again, far apart. */
export function coprimeStep(places: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let step = Math.max(1, Math.floor(places * 0.618));
  while (divides(step, places) !== 1) step += 1;
  return step;
}

const histogram = new Histogram();

/** Waits for it where the job ended by its own time. */
function stopLineOfInput(): string {
  const chunk = Buffer.alloc(4096);
  let line = "";
  while (!line.endsWith("\n")) {
    const got = readSync(STDIN, chunk);
    if (got === 0) break;
    line += chunk.toString("utf8", 0, got);
  }
  if (!isStopLine(line)) throw new Error("a stoppable job was not told to stop");
  return line;
}

const rest = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Run one job on a connection of its own. Throws what went wrong, on either side. */
export function runNbdLoad(options: NbdLoadOptions): LoadResult {
  const socket = BlockingSocket.connect(options.address);
  try {
    const size = enterExport(socket, options.export);
    const window = new Window(histogram, options.serverPid, options.warmUpSeconds, options.seconds);
    new NbdLoad(socket, size, options, window).run();
    if (options.lingerMs !== undefined) rest(options.lingerMs);
    const goodbye = new DataView(new ArrayBuffer(REQUEST_BYTES));
    goodbye.setUint32(0, NBD_REQUEST_MAGIC);
    goodbye.setUint16(6, NBD_CMD_DISC);
    socket.sendBytes(new Uint8Array(goodbye.buffer));
    return window.result();
  } finally {
    socket.close();
  }
}
