/* hot path: set and clear run for every write of a recorded node */
import { assert } from "../../base/assert.js";
import { FAN_OUT, FULL, Leaf, newNode, Branch, type Child, type TreeNode } from "./bit-tree.js";

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
      for (let from = other.nextSet(0); from >= 0;) {
        const to = other.nextClear(from);
        root.set(from, to < 0 ? this.bits : to);
        from = to < 0 ? -1 : other.nextSet(to);
      }
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

  /**
   * The bits from `from` (a multiple of 32) on into `out`, bit 0 of byte 0 first, zeroes behind the end: the layout of
   * qcow2's bitmap data.
   */
  readBytes(from: number, out: Uint8Array): void {
    out.fill(0);
    const stop = Math.min(this.bits, from + out.length * 8);
    for (let at = this.nextSet(from, stop); at >= 0;) {
      const base = Math.floor(at / FAN_OUT) * FAN_OUT;
      const end = Math.min(stop, base + FAN_OUT);
      const leaf = this.leafAt(at);
      for (let bit = Math.max(from, base); bit < end; bit += 32) {
        const word = leaf === FULL ? -1 : leaf!.words[(bit - base) >>> 5]!;
        const kept = end - bit < 32 ? word & ((1 << (end - bit)) - 1) : word;
        if (kept !== 0) putWord(out, (bit - from) / 8, kept);
      }
      at = this.nextSet(end, stop);
    }
  }

  /** Set the bits from `from` (a multiple of 32) on that are set in `data`; what lies behind the end is ignored. */
  mergeBytes(from: number, data: Uint8Array): void {
    const stop = Math.min(this.bits, from + data.length * 8);
    const root = this.root ?? this.plant();
    for (let bit = from; bit < stop;) {
      let word = wordOf(data, (bit - from) / 8);
      if (word === -1) {
        let end = bit + 32;
        while (end < stop && wordOf(data, (end - from) / 8) === -1) end += 32;
        root.set(bit, Math.min(end, stop));
        bit = end;
        continue;
      }
      if (stop - bit < 32) word &= (1 << (stop - bit)) - 1;
      if (word !== 0) root.orWord(bit / 32, word);
      bit += 32;
    }
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

/** The little-endian word at byte `at`, as a signed number; bytes behind the end are zero. */
function wordOf(data: Uint8Array, at: number): number {
  if (at + 4 <= data.length) return data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24);
  let word = 0;
  for (let i = 0; at + i < data.length; i++) word |= data[at + i]! << (8 * i);
  return word;
}

function putWord(out: Uint8Array, at: number, word: number): void {
  for (let i = 0; i < 4 && at + i < out.length; i++) out[at + i] = word >>> (8 * i);
}
