/* hot path: set and clear run for every write of a recorded node */
import { endianness } from "node:os";
import { assert } from "../../base/assert.js";
import { ALL_ONES, FAN_OUT, FULL, Leaf, newNode, Branch, type Child, type TreeNode } from "./bit-tree.js";
import { mergeRescaled } from "./rescale.js";

const BIG_ENDIAN = endianness() === "BE";

/** More bits than 2 ** 53 bytes have sectors. */
export const BITS_MAX = 2 ** 45;

/**
 * A long row of bits with fast search for the next set or clear one.
 *
 * A tree of nodes with 32 768 children each; a leaf (4 KiB) is made when the first of its bits is set, and stretches
 * that are all ones take no memory. So 16 TiB in pieces of 64 KiB cost 33 MiB at the very worst and nearly nothing
 * while little is dirty. Ranges are `[from, to)` in bits.
 */
export class HierarchicalBitmap {
  /** Null until the first bit is set: a clean bitmap takes no memory. */
  private root: TreeNode | null = null;
  /** Bits that the root covers. */
  private capacity: number;

  constructor(private bits: number) {
    assert(bits >= 0 && bits <= BITS_MAX, "a bitmap has from 0 to 2 ** 45 bits");
    this.capacity = capacityFor(bits);
  }

  get length(): number {
    return this.bits;
  }

  /** How many bits are set. */
  get count(): number {
    return this.root === null ? 0 : this.root.count;
  }

  get(index: number): boolean {
    return this.nextSet(index, index + 1) >= 0;
  }

  /** The number of bits that were clear before. */
  set(from: number, to: number): number {
    assert(from >= 0 && to <= this.bits, "bits to set lie in the bitmap");
    if (from >= to) return 0;
    return (this.root ?? this.plant()).set(from, to);
  }

  /** The number of bits that were set before. */
  clear(from: number, to: number): number {
    assert(from >= 0 && to <= this.bits, "bits to clear lie in the bitmap");
    return this.root === null || from >= to ? 0 : this.root.clear(from, to);
  }

  clearAll(): void {
    this.root = null;
  }

  /** The first set bit in the range; -1 where there is none. */
  nextSet(from: number, to = this.bits): number {
    if (to > this.bits) to = this.bits;
    return this.root === null || from >= to ? -1 : this.root.nextSet(from, to);
  }

  /** The first clear bit in the range; -1 where there is none. */
  nextClear(from: number, to = this.bits): number {
    if (to > this.bits) to = this.bits;
    if (from >= to) return -1;
    return this.root === null ? from : this.root.nextClear(from, to);
  }

  /** Set every bit that is set in `other`, which has as many bits. Word by word. */
  merge(other: HierarchicalBitmap): void {
    assert(other.bits === this.bits, "bitmaps of one length are merged");
    if (other.root === null) return;
    const root = this.root ?? this.plant();
    if (root instanceof Leaf && other.root instanceof Leaf) root.merge(other.root);
    else if (root instanceof Branch && other.root instanceof Branch && root.span === other.root.span) {
      root.merge(other.root);
    } else {
      // One of them was longer once, and has a deeper tree.
      mergeRescaled(this, other, 0);
    }
  }

  /** New bits are clear; bits behind the new end are gone. */
  resize(bits: number): void {
    assert(bits >= 0 && bits <= BITS_MAX, "a bitmap has from 0 to 2 ** 45 bits");
    if (bits < this.bits && this.root !== null) this.root.clear(bits, this.bits);
    this.bits = bits;
    while (this.capacity < bits) {
      if (this.root !== null) {
        const root = new Branch(this.capacity);
        root.adopt(this.root);
        this.root = root;
      }
      this.capacity *= FAN_OUT;
    }
  }

  /** The bits from `from` (a multiple of 32) on into `out`, lowest bit first, zeroes behind the end. */
  readWords(from: number, out: Uint32Array): void {
    out.fill(0);
    const stop = Math.min(this.bits, from + out.length * 32);
    for (let at = this.nextSet(from, stop); at >= 0;) {
      const base = Math.floor(at / FAN_OUT) * FAN_OUT;
      const start = Math.max(from, base);
      const end = Math.min(stop, base + FAN_OUT);
      const leaf = this.leafAt(at);
      const into = (start - from) / 32;
      if (leaf === FULL) out.fill(ALL_ONES, into, into + Math.ceil((end - start) / 32));
      else out.set(leaf!.words.subarray((start - base) / 32, Math.ceil((end - base) / 32)), into);
      at = this.nextSet(end, stop);
    }
    const tail = (stop - from) % 32;
    if (stop > from && tail > 0) out[Math.floor((stop - from) / 32)]! &= (1 << tail) - 1;
  }

  /** Set the bits from `from` (a multiple of 32) on that are set in `words`; what lies behind the end is ignored. */
  mergeWords(from: number, words: Uint32Array): void {
    const stop = Math.min(this.bits, from + words.length * 32);
    if (from < stop) (this.root ?? this.plant()).orWords(from, stop, words, 0);
  }

  /** `readWords` into bytes, bit 0 of byte 0 first: the layout of qcow2's bitmap data. */
  readBytes(from: number, out: Uint8Array): void {
    const words = new Uint32Array(Math.ceil(out.length / 4));
    this.readWords(from, words);
    out.set(bytesOf(words).subarray(0, out.length));
  }

  /** `mergeWords` of bytes, in the same layout. */
  mergeBytes(from: number, data: Uint8Array): void {
    const words = new Uint32Array(Math.ceil(data.length / 4));
    new Uint8Array(words.buffer).set(data);
    bytesOf(words);
    this.mergeWords(from, words);
  }

  private plant(): TreeNode {
    this.root = newNode(this.capacity);
    return this.root;
  }

  private leafAt(bit: number): Leaf | typeof FULL | null {
    let node: Child = this.root;
    while (node instanceof Branch) {
      const at = Math.floor(bit / node.span);
      bit -= at * node.span;
      node = node.child(at);
    }
    return node;
  }
}

function capacityFor(bits: number): number {
  let capacity = FAN_OUT;
  while (capacity < bits) capacity *= FAN_OUT;
  return capacity;
}

/** The words as little-endian bytes, in place. */
function bytesOf(words: Uint32Array): Uint8Array {
  const bytes = Buffer.from(words.buffer);
  return BIG_ENDIAN ? bytes.swap32() : bytes;
}
