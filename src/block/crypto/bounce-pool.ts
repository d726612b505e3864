/** Buffers that are kept for the next request; more are made when needed, and let go. */
const KEPT_MAX = 8;
const SMALL_BYTES = 65536;

/** Buffers of two sizes, for copies of data on its way down. */
export class BouncePool {
  private readonly small: Uint8Array[] = [];
  private readonly large: Uint8Array[] = [];

  /** No request is longer than `largest` bytes. */
  constructor(private readonly largest: number) {}

  /** At least `length` bytes, with anything in them. */
  take(length: number): Uint8Array {
    const isSmall = length <= SMALL_BYTES;
    return (isSmall ? this.small : this.large).pop() ?? new Uint8Array(isSmall ? SMALL_BYTES : this.largest);
  }

  give(buffer: Uint8Array): void {
    const kept = buffer.length === SMALL_BYTES ? this.small : this.large;
    if (kept.length < KEPT_MAX) kept.push(buffer);
  }
}
