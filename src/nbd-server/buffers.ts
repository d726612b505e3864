/* hot path: take and give are a push and a pop */

/** Smallest and largest buffer that is kept for reuse, in bytes. */
const CLASS_MIN = 8 * 1024;
const CLASS_MAX = 64 * 1024 * 1024;
/** Idle buffers above this sum are left to the garbage collector, in bytes. */
const IDLE_MAX = 64 * 1024 * 1024;
const MIN_LOG = 13;
/** Room in front of a READ's data for the largest header of a reply. Every buffer has so much more than a power of two. */
export const HEADROOM = 64;

/** Buffers of the data path, shared by all connections, in sizes of powers of two and HEADROOM. Contents are left over from before. */
export class BufferPool {
  private readonly idle: Uint8Array[][] = [];
  private idleBytes = 0;

  /** At least `bytes` long; at most twice that, or CLASS_MIN, and HEADROOM. */
  take(bytes: number): Uint8Array {
    const log = bytes <= CLASS_MIN + HEADROOM ? MIN_LOG : 32 - Math.clz32(bytes - HEADROOM - 1);
    const list = this.idle[log - MIN_LOG];
    const buffer = list?.pop();
    if (buffer === undefined) return Buffer.allocUnsafeSlow(2 ** log + HEADROOM);
    this.idleBytes -= buffer.length;
    return buffer;
  }

  /** `buffer` came from `take`, and nobody uses it any more. */
  give(buffer: Uint8Array): void {
    const size = buffer.length;
    if (size > CLASS_MAX + HEADROOM || this.idleBytes + size > IDLE_MAX) return;
    const at = 31 - Math.clz32(size - HEADROOM) - MIN_LOG;
    while (this.idle.length <= at) this.idle.push([]);
    this.idle[at]!.push(buffer);
    this.idleBytes += size;
  }
}
