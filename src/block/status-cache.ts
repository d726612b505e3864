import { nextTurn } from "../base/turns.js";

/** Answers kept, each of one question. */
const RANGES_MAX = 8;
/** Others may write to the disk: an answer is good for one scan, and for this long. */
const AGE_MAX_MS = 500;

/** A run of bytes, and what was said of it; the flags mean what they mean to who adds and finds them. */
interface StatusRun {
  readonly length: number;
  readonly flags: number;
}

interface StatusRange {
  end: number;
  /** Where each extent begins, and its flags. */
  readonly starts: readonly number[];
  readonly flags: readonly number[];
  readonly expires: number;
  /** Only one answer: a write may have overtaken it. */
  readonly once: boolean;
  /** A scan goes forward: what begins before this was answered in an earlier turn. */
  next: number;
  /** What was answered in this turn ends here. */
  given: number;
}

/** What a lookup found; owned and reused by the cache. */
export interface StatusAnswer {
  flags: number;
  /** Bytes from the offset that was asked for. */
  length: number;
}

/**
 * What was said of ranges of a disk by those that take a while to say it, for a scan that asks for one extent after the
 * other. Asking again for what was answered, a write, or half a second make it ask again. Within one turn the answer stays
 * the same: nodes above ask a second time when they had to ask others meanwhile.
 */
export class StatusCache {
  private ranges: StatusRange[] = [];
  private hasGiven = false;
  private readonly answer: StatusAnswer = { flags: 0, length: 0 };
  /** Counts writes and reconnects: what was asked before and answered after one is doubtful. */
  epoch = 0;

  /** What is known at `offset`; null when it must be asked for. */
  find(offset: number, length: number): StatusAnswer | null {
    const { answer } = this;
    const now = performance.now();
    for (let i = this.ranges.length - 1; i >= 0; i--) {
      const range = this.ranges[i]!;
      if (range.expires < now) {
        this.ranges.splice(i, 1);
        continue;
      }
      if (offset < range.next || offset >= range.end) continue;
      const at = extentAt(range.starts, offset);
      const end = Math.min(offset + length, range.starts[at + 1] ?? range.end);
      answer.flags = range.flags[at]!;
      answer.length = end - offset;
      range.given = Math.max(range.given, end);
      if (range.once) {
        range.next = offset;
        range.end = end;
      }
      this.forgetLater();
      return answer;
    }
    return null;
  }

  /** At the end of the turn what was given in it is used up. */
  private forgetLater(): void {
    if (this.hasGiven) return;
    this.hasGiven = true;
    nextTurn(() => {
      this.hasGiven = false;
      for (const range of this.ranges) range.next = range.given;
      this.ranges = this.ranges.filter((range) => range.next < range.end);
    });
  }

  /** `extents` as they were answered, from `offset` on; `epoch` as it was at the question. */
  add(offset: number, extents: readonly StatusRun[], epoch: number): void {
    const starts: number[] = [];
    const flags: number[] = [];
    let at = offset;
    for (const extent of extents) {
      if (flags.length === 0 || flags[flags.length - 1] !== extent.flags) {
        starts.push(at);
        flags.push(extent.flags);
      }
      at += extent.length;
    }
    if (this.ranges.length === RANGES_MAX) this.ranges.shift();
    const expires = performance.now() + AGE_MAX_MS;
    this.ranges.push({ end: at, starts, flags, expires, once: epoch !== this.epoch, next: offset, given: offset });
  }

  /** The disk is being written to, here. */
  written(offset: number, length: number): void {
    this.epoch += 1;
    if (this.ranges.length === 0) return;
    this.ranges = this.ranges.filter((range) => range.starts[0]! >= offset + length || range.end <= offset);
  }

  clear(): void {
    this.epoch += 1;
    this.ranges.length = 0;
  }
}

/** Index of the last start that is not behind `offset`. */
function extentAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
