/** Numbers that grow, one series for all threads that share its memory. Starts at 1. */
export class Sequence {
  private readonly cell: Uint32Array;

  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(Uint32Array.BYTES_PER_ELEMENT)) {
    this.cell = new Uint32Array(memory);
  }

  next(): number {
    return Atomics.add(this.cell, 0, 1) + 1;
  }
}
