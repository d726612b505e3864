/* hot path: every request is counted, on each node that it passes */
import { clock } from "../base/clock.js";
import { DISCARD, WRITE, WRITE_ZEROES, type Access } from "./driver.js";

/** Rows of the table, one figure for each kind of access. Zero-writes have their own here; reports call them writes. */
const ACCESSES = 6;
const OPERATIONS = 0;
const BYTES = ACCESSES;
const FAILED = 2 * ACCESSES;
const INVALID = 3 * ACCESSES;
const TIME_NS = 4 * ACCESSES;
const LATENCY_BINS = 5 * ACCESSES;

/** Of the latency histograms, in nanoseconds: a bin below the first, one from each on. */
export const LATENCY_BOUNDARIES: readonly number[] = [1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];
const BINS = LATENCY_BOUNDARIES.length + 1;
const FIGURES = LATENCY_BINS + ACCESSES * BINS;

/** Not a whole number: V8 then keeps the field as a double, in place. */
const NEVER = -0.5;

/** A request: a whole object, for a lone double would be boxed on its way. */
interface Timed {
  readonly access: Access;
  readonly startedNs: number;
}

/** What was done about discards at a host file. */
export interface HostDiscards {
  done: number;
  failed: number;
  bytesDone: number;
}

/** Of one kind of access. */
export interface AccessFigures {
  operations: number;
  bytes: number;
  failed: number;
  invalid: number;
  timeNs: number;
  latencyBins: number[];
}

/** Statistics as plain data. */
export interface MovedStatistics {
  readonly figures: Float64Array;
  readonly highestWritten: number;
  readonly lastDoneNs: number;
  readonly hostDiscards: HostDiscards;
}

/** How much was read, written, discarded and flushed. Counting allocates nothing: doubles in a typed array stay in it. */
export class IoStatistics {
  private readonly figures = new Float64Array(FIGURES);
  /** The end of the last byte ever written, zeroes too; bytes. */
  highestWritten = 0;
  private lastDoneNs = NEVER;
  readonly hostDiscards: HostDiscards = { done: 0, failed: 0, bytesDone: 0 };

  /** A request, or a run of one, has come. */
  count(access: Access, bytes: number): void {
    this.figures[OPERATIONS + access]! += 1;
    this.figures[BYTES + access]! += bytes;
  }

  /** Bytes of a request that is counted anyway. */
  addBytes(access: Access, bytes: number): void {
    this.figures[BYTES + access]! += bytes;
  }

  fail(access: Access): void {
    this.figures[FAILED + access]! += 1;
  }

  /** Not a request that could be carried out. */
  refuse(access: Access): void {
    this.figures[INVALID + access]! += 1;
    clock.moved();
    clock.look();
    this.lastDoneNs = clock.cell[0]!;
  }

  /** It is done. */
  took(request: Timed): void {
    clock.look();
    const { access } = request;
    const now = clock.cell[0]!;
    const ns = now - request.startedNs;
    this.lastDoneNs = now;
    this.figures[TIME_NS + access]! += ns;
    let bin = 0;
    while (bin < BINS - 1 && ns >= LATENCY_BOUNDARIES[bin]!) bin += 1;
    this.figures[LATENCY_BINS + access * BINS + bin]! += 1;
  }

  wroteTo(end: number): void {
    if (end > this.highestWritten) this.highestWritten = end;
  }

  discarded(bytes: number, errno: number): void {
    const { hostDiscards } = this;
    if (errno !== 0) hostDiscards.failed += 1;
    else {
      hostDiscards.done += 1;
      hostDiscards.bytesDone += bytes;
    }
  }

  /** How many requests came that change something. Off the hot path. */
  get changes(): number {
    const { figures } = this;
    return figures[OPERATIONS + WRITE]! + figures[OPERATIONS + WRITE_ZEROES]! + figures[OPERATIONS + DISCARD]!;
  }

  /** Since the last request was done; undefined where there was none. */
  get idleNs(): number | undefined {
    if (this.lastDoneNs === NEVER) return undefined;
    clock.moved();
    clock.look();
    return Math.round(clock.cell[0]! - this.lastDoneNs);
  }

  /** All of it, on its way to another thread, where the clock is the same. Off the hot path. */
  snapshot(): MovedStatistics {
    const { figures, highestWritten, lastDoneNs, hostDiscards } = this;
    return { figures, highestWritten, lastDoneNs, hostDiscards };
  }

  /** Off the hot path. */
  restore({ figures, highestWritten, lastDoneNs, hostDiscards }: MovedStatistics): void {
    this.figures.set(figures);
    this.highestWritten = highestWritten;
    this.lastDoneNs = lastDoneNs;
    Object.assign(this.hostDiscards, hostDiscards);
  }

  /** The sum over some kinds of access. Off the hot path. */
  sum(accesses: readonly Access[]): AccessFigures {
    const { figures } = this;
    const sum = {
      operations: 0,
      bytes: 0,
      failed: 0,
      invalid: 0,
      timeNs: 0,
      latencyBins: new Array<number>(BINS).fill(0),
    };
    for (const access of accesses) {
      sum.operations += figures[OPERATIONS + access]!;
      sum.bytes += figures[BYTES + access]!;
      sum.failed += figures[FAILED + access]!;
      sum.invalid += figures[INVALID + access]!;
      sum.timeNs += figures[TIME_NS + access]!;
      for (let bin = 0; bin < BINS; bin++) sum.latencyBins[bin]! += figures[LATENCY_BINS + access * BINS + bin]!;
    }
    return sum;
  }
}
