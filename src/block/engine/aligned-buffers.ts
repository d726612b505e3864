import { assert } from "../../base/assert.js";
import type { Libc } from "../../base/libc.js";

export const PAGE = 4096;
/** Two sizes: for small requests, and for pieces of large ones. */
const SMALL_BUFFER = 64 << 10;
export const LARGE_BUFFER = 1 << 20;
/** Buffers kept when nobody uses them. */
const KEPT_SMALL = 16;
const KEPT_LARGE = 4;

/** Memory that starts on a page, for files that demand it (O_DIRECT). */
export class AlignedBuffers {
  private readonly small: Uint8Array[] = [];
  private readonly large: Uint8Array[] = [];

  constructor(private readonly libc: Libc) {}

  /** A buffer of at least `length` bytes, at most {@link LARGE_BUFFER}. */
  take(length: number): Uint8Array {
    assert(length <= LARGE_BUFFER, "larger transfers are made in pieces");
    if (length <= SMALL_BUFFER) return this.small.pop() ?? this.make(SMALL_BUFFER);
    return this.large.pop() ?? this.make(LARGE_BUFFER);
  }

  give(buffer: Uint8Array): void {
    if (buffer.length === SMALL_BUFFER && this.small.length < KEPT_SMALL) this.small.push(buffer);
    else if (buffer.length === LARGE_BUFFER && this.large.length < KEPT_LARGE) this.large.push(buffer);
  }

  isAligned(data: Uint8Array, start: number, alignment: number): boolean {
    return (this.libc.addressOf(data) + start) % alignment === 0;
  }

  private make(length: number): Uint8Array {
    return alignedZeroes(this.libc, length);
  }
}

/** Zeroes that start on a page. */
export function alignedZeroes(libc: Libc, length: number): Uint8Array {
  const memory = new Uint8Array(length + PAGE);
  const start = (PAGE - (libc.addressOf(memory) % PAGE)) % PAGE;
  return memory.subarray(start, start + length);
}
