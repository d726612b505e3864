/** Bytes are kept, and holes are told apart from data, in blocks of this size. */
export const SPARSE_BLOCK = 4096;

/** The contents of a file in memory: a length, and the blocks that were ever written. All else reads as zeroes. */
export class SparseBytes {
  private readonly blocks = new Map<number, Uint8Array>();

  constructor(public length = 0) {}

  /** Bytes of memory that hold data. */
  get allocated(): number {
    return this.blocks.size * SPARSE_BLOCK;
  }

  /** Fill `length` bytes of `out` from `start`; zeroes for holes and past the end. */
  read(offset: number, out: Uint8Array, start: number, length: number): void {
    for (const end = offset + length; offset < end;) {
      const within = offset % SPARSE_BLOCK;
      const run = Math.min(SPARSE_BLOCK - within, end - offset);
      const block = this.blocks.get(Math.floor(offset / SPARSE_BLOCK));
      if (block === undefined) out.fill(0, start, start + run);
      else out.set(block.subarray(within, within + run), start);
      offset += run;
      start += run;
    }
  }

  /** Grows the file where the range ends behind it. */
  write(offset: number, data: Uint8Array, start: number, length: number): void {
    const end = offset + length;
    while (offset < end) {
      const within = offset % SPARSE_BLOCK;
      const run = Math.min(SPARSE_BLOCK - within, end - offset);
      this.block(Math.floor(offset / SPARSE_BLOCK)).set(data.subarray(start, start + run), within);
      offset += run;
      start += run;
    }
    if (end > this.length) this.length = end;
  }

  /** Make the range read as zeroes, whole blocks of it as holes. `grow`: also where it ends behind the file. */
  zero(offset: number, length: number, grow: boolean): void {
    const end = offset + length;
    const first = Math.floor(offset / SPARSE_BLOCK);
    const last = Math.ceil(end / SPARSE_BLOCK);
    // Zeroing much of a sparse file: look at what there is, not at the whole range.
    const touched = last - first > this.blocks.size ? this.blocks.keys() : countUp(first, last);
    for (const index of touched) {
      const at = index * SPARSE_BLOCK;
      if (at + SPARSE_BLOCK <= offset || at >= end) continue;
      if (at >= offset && at + SPARSE_BLOCK <= end) this.blocks.delete(index);
      else this.blocks.get(index)?.fill(0, Math.max(0, offset - at), Math.min(SPARSE_BLOCK, end - at));
    }
    if (grow && end > this.length) this.length = end;
  }

  truncate(length: number): void {
    if (length < this.length) this.zero(length, this.length - length, false);
    this.length = length;
  }

  /** How many blocks that hold nothing yet lie in the range: what a write there would cost. */
  missing(offset: number, length: number): number {
    let count = 0;
    for (let index = Math.floor(offset / SPARSE_BLOCK); index * SPARSE_BLOCK < offset + length; index++) {
      if (!this.blocks.has(index)) count += 1;
    }
    return count;
  }

  /** Is the byte at `offset` in a block that was written, and up to where is it so? */
  extent(offset: number): { data: boolean; end: number } {
    if (offset >= this.length) return { data: false, end: Infinity };
    let index = Math.floor(offset / SPARSE_BLOCK);
    if (this.blocks.has(index)) {
      while (this.blocks.has(index)) index += 1;
      return { data: true, end: Math.min(this.length, index * SPARSE_BLOCK) };
    }
    let next = Infinity;
    for (const at of this.blocks.keys()) if (at > index && at < next) next = at;
    return { data: false, end: Math.min(this.length, next * SPARSE_BLOCK) };
  }

  clone(): SparseBytes {
    const copy = new SparseBytes(this.length);
    for (const [index, block] of this.blocks) copy.blocks.set(index, block.slice());
    return copy;
  }

  private block(index: number): Uint8Array {
    let block = this.blocks.get(index);
    if (block === undefined) {
      block = new Uint8Array(SPARSE_BLOCK);
      this.blocks.set(index, block);
    }
    return block;
  }
}

function* countUp(from: number, to: number): Generator<number> {
  for (let value = from; value < to; value++) yield value;
}
