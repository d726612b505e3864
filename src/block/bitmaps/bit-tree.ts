/* hot path: set and clear run for every write of a recorded node; they allocate only when a leaf comes into use */

/** A node has 32 × 32 × 32 children (a leaf: bits), so that a search looks at one word on each of three levels. */
export const FAN_OUT = 32768;
const WORDS = FAN_OUT / 32;
export const ALL_ONES = 0xffffffff;

/** Every bit below is set: stands for a node that would hold only ones. */
export const FULL = "full";
export type Child = TreeNode | typeof FULL | null;
export type TreeNode = Leaf | Branch;

/**
 * 32 768 bits. `summary` has a bit for each word that is not zero, `top` a bit for each such summary word.
 * All ranges are `[from, to)` in bits of this leaf.
 */
export class Leaf {
  /** Bits that a child covers: one. */
  readonly span = 1;
  readonly words = new Uint32Array(WORDS);
  private readonly summary = new Uint32Array(32);
  private top = 0;
  count = 0;

  /** The number of bits that were clear before. */
  set(from: number, to: number): number {
    const before = this.count;
    const last = (to - 1) >>> 5;
    for (let at = from >>> 5; at <= last; at++) this.orWord(at, maskOf(at, from, to));
    return this.count - before;
  }

  private orWord(at: number, bits: number): void {
    const old = this.words[at]!;
    const added = bits & ~old;
    if (added === 0) return;
    this.words[at] = old | bits;
    this.summary[at >>> 5]! |= 1 << (at & 31);
    this.top |= 1 << (at >>> 5);
    this.count += popCount(added);
  }

  /** The number of bits that were set before. */
  clear(from: number, to: number): number {
    const { words, summary } = this;
    const before = this.count;
    const last = (to - 1) >>> 5;
    for (let at = from >>> 5; at <= last; at++) {
      const old = words[at]!;
      const gone = old & maskOf(at, from, to);
      if (gone === 0) continue;
      words[at] = old & ~gone;
      this.count -= popCount(gone);
      if (words[at] !== 0) continue;
      const group = at >>> 5;
      summary[group]! &= ~(1 << (at & 31));
      if (summary[group] === 0) this.top &= ~(1 << group);
    }
    return before - this.count;
  }

  nextSet(from: number, to: number): number {
    let at = from >>> 5;
    const rest = this.words[at]! >>> (from & 31);
    if (rest !== 0) return below(from + lowestBit(rest), to);
    at += 1;
    if (at >= WORDS) return -1;
    let group = at >>> 5;
    let summary = this.summary[group]! & (-1 << (at & 31));
    if (summary === 0) {
      const top = group === 31 ? 0 : this.top & (-1 << (group + 1));
      if (top === 0) return -1;
      group = lowestBit(top);
      summary = this.summary[group]!;
    }
    at = group * 32 + lowestBit(summary);
    return below(at * 32 + lowestBit(this.words[at]!), to);
  }

  nextClear(from: number, to: number): number {
    const { words } = this;
    const last = (to - 1) >>> 5;
    let at = from >>> 5;
    let clear = ~words[at]! & (-1 << (from & 31));
    while (clear === 0) {
      at += 1;
      if (at > last) return -1;
      clear = ~words[at]!;
    }
    return below(at * 32 + lowestBit(clear), to);
  }

  /** Set what is set in the words from `at` on. `from` is a multiple of 32. The number of bits that were clear before. */
  orWords(from: number, to: number, words: Uint32Array, at: number): number {
    const before = this.count;
    const last = (to - 1) >>> 5;
    for (let word = from >>> 5; word <= last; word++, at++) {
      const bits = words[at]!;
      if (bits !== 0) this.orWord(word, bits & maskOf(word, from, to));
    }
    return this.count - before;
  }

  /** The number of bits that were clear before. */
  merge(other: Leaf): number {
    const before = this.count;
    if (before === 0) {
      this.words.set(other.words);
      this.summary.set(other.summary);
      this.top = other.top;
      this.count = other.count;
      return other.count;
    }
    for (let at = 0; at < WORDS; at++) this.orWord(at, other.words[at]!);
    return this.count - before;
  }

  fill(): void {
    this.words.fill(ALL_ONES);
    this.summary.fill(ALL_ONES);
    this.top = -1;
    this.count = FAN_OUT;
  }
}

/** An inner node. Children that hold nothing may be null; those that hold only ones are FULL. */
export class Branch {
  private readonly children: Child[] = [];
  /** Children that hold something. */
  private readonly present = new Leaf();
  count = 0;

  constructor(
    /** Bits that a child covers. */
    readonly span: number,
  ) {}

  child(at: number): Child {
    return at < this.children.length ? this.children[at]! : null;
  }

  set(from: number, to: number): number {
    const { span } = this;
    let newly = 0;
    for (let at = Math.floor(from / span); at * span < to; at++) {
      const child = this.child(at);
      if (child === FULL) continue;
      const start = at * span;
      const first = from > start ? from - start : 0;
      const end = to < start + span ? to - start : span;
      if (first === 0 && end === span) {
        newly += span - (child === null ? 0 : child.count);
        this.put(at, FULL);
      } else {
        const node = child ?? this.grow(at);
        newly += node.set(first, end);
        if (node.count === span) this.put(at, FULL);
        else this.present.set(at, at + 1);
      }
    }
    this.count += newly;
    return newly;
  }

  orWords(from: number, to: number, words: Uint32Array, at: number): number {
    const { span } = this;
    let newly = 0;
    for (let index = Math.floor(from / span); index * span < to; index++) {
      const start = index * span;
      const first = from > start ? from - start : 0;
      const end = to < start + span ? to - start : span;
      const next = at + Math.ceil((end - first) / 32);
      const child = this.child(index);
      if (child !== FULL && anyWord(words, at, next)) {
        const node = child ?? this.grow(index);
        newly += node.orWords(first, end, words, at);
        if (node.count === span) this.put(index, FULL);
        else if (node.count > 0) this.present.set(index, index + 1);
      }
      at = next;
    }
    this.count += newly;
    return newly;
  }

  clear(from: number, to: number): number {
    const { span } = this;
    let gone = 0;
    const stop = Math.ceil(to / span);
    let at = this.present.nextSet(Math.floor(from / span), stop);
    while (at >= 0) {
      const child = this.child(at);
      const start = at * span;
      const first = from > start ? from - start : 0;
      const end = to < start + span ? to - start : span;
      if (first === 0 && end === span) {
        gone += child === FULL ? span : (child?.count ?? 0);
        this.put(at, null);
      } else {
        const node = child === FULL ? this.materialise(at) : child!;
        gone += node.clear(first, end);
        // An empty node stays: it is likely to fill again.
        if (node.count === 0) this.present.clear(at, at + 1);
      }
      at = at + 1 < stop ? this.present.nextSet(at + 1, stop) : -1;
    }
    this.count -= gone;
    return gone;
  }

  nextSet(from: number, to: number): number {
    const { span } = this;
    const stop = Math.ceil(to / span);
    let at = this.present.nextSet(Math.floor(from / span), stop);
    while (at >= 0) {
      const start = at * span;
      const child = this.child(at);
      if (child === FULL) return start > from ? start : from;
      const found = child!.nextSet(from > start ? from - start : 0, to < start + span ? to - start : span);
      if (found >= 0) return start + found;
      at = at + 1 < stop ? this.present.nextSet(at + 1, stop) : -1;
    }
    return -1;
  }

  nextClear(from: number, to: number): number {
    const { span } = this;
    for (let at = Math.floor(from / span); at * span < to; at++) {
      const child = this.child(at);
      if (child === FULL) continue;
      const start = at * span;
      const first = from > start ? from - start : 0;
      if (child === null) return start + first;
      const found = child.nextClear(first, to < start + span ? to - start : span);
      if (found >= 0) return start + found;
    }
    return -1;
  }

  merge(other: Branch): number {
    let newly = 0;
    for (let at = other.present.nextSet(0, FAN_OUT); at >= 0;) {
      newly += this.mergeChild(at, other.child(at)!);
      at = at + 1 < FAN_OUT ? other.present.nextSet(at + 1, FAN_OUT) : -1;
    }
    this.count += newly;
    return newly;
  }

  private mergeChild(at: number, from: TreeNode | typeof FULL): number {
    const child = this.child(at);
    if (child === FULL) return 0;
    if (from === FULL) {
      this.put(at, FULL);
      return this.span - (child === null ? 0 : child.count);
    }
    const into = child ?? this.grow(at);
    const newly = into instanceof Leaf ? into.merge(from as Leaf) : into.merge(from as Branch); // same span, same class
    if (into.count === this.span) this.put(at, FULL);
    else this.present.set(at, at + 1);
    return newly;
  }

  /** Make `node`, whose bits are those of one child, the first child of this empty branch. */
  adopt(node: TreeNode): void {
    this.put(0, node.count === this.span ? FULL : node);
    if (node.count === 0) this.present.clear(0, 1);
    this.count = node.count;
  }

  fill(): void {
    for (let at = 0; at < FAN_OUT; at++) this.put(at, FULL);
    this.count = this.span * FAN_OUT;
  }

  private put(at: number, child: Child): void {
    while (this.children.length <= at) this.children.push(null);
    this.children[at] = child;
    if (child === null) this.present.clear(at, at + 1);
    else this.present.set(at, at + 1);
  }

  private grow(at: number): TreeNode {
    while (this.children.length <= at) this.children.push(null);
    const node = newNode(this.span);
    this.children[at] = node;
    return node;
  }

  private materialise(at: number): TreeNode {
    const node = this.grow(at);
    node.fill();
    return node;
  }
}

/** A node that covers `bits`: a power of 32 768. */
export function newNode(bits: number): TreeNode {
  return bits === FAN_OUT ? new Leaf() : new Branch(bits / FAN_OUT);
}

/** The bits of word `at` that lie in `[from, to)`. */
function maskOf(at: number, from: number, to: number): number {
  const start = at * 32;
  let mask = -1;
  if (from > start) mask <<= from - start;
  if (to < start + 32) mask &= (1 << (to - start)) - 1;
  return mask;
}

function anyWord(words: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] !== 0) return true;
  return false;
}

function below(index: number, to: number): number {
  return index < to ? index : -1;
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

function popCount(word: number): number {
  word -= (word >>> 1) & 0x55555555;
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
