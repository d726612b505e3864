/* hot path: an add is three stores */
import { EMPTY } from "../block/request.js";

/** What is to be sent, piece by piece, from where it lies. Reused. */
export class SendList {
  readonly buffers: Uint8Array[] = [];
  readonly starts: number[] = [];
  readonly lengths: number[] = [];
  count = 0;
  /** Of all pieces. */
  bytes = 0;

  add(buffer: Uint8Array, start: number, length: number): void {
    this.bytes += length;
    const last = this.count - 1;
    if (last >= 0 && this.buffers[last] === buffer && this.starts[last]! + this.lengths[last]! === start) {
      this.lengths[last]! += length;
      return;
    }
    this.buffers[this.count] = buffer;
    this.starts[this.count] = start;
    this.lengths[this.count] = length;
    this.count += 1;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.buffers[i] = EMPTY;
    this.count = 0;
    this.bytes = 0;
  }

  /** A view of one piece. */
  piece(at: number): Uint8Array {
    const start = this.starts[at]!;
    return this.buffers[at]!.subarray(start, start + this.lengths[at]!);
  }
}
