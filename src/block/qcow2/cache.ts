/* hot path: `get` is one Map look-up and one store */
import { assert } from "../../base/assert.js";

/** Reads the bytes of an entry; `write-back.ts` writes them. */
export interface SliceSource {
  read(offset: number, bytes: Uint8Array): Promise<void>;
}

/** A piece of a table on disk, in memory. */
export class Slice {
  /** On disk, bytes. */
  offset = 0;
  readonly bytes: Uint8Array;
  /** The same memory as 32-bit words in the host's order: entry `i` is words `2 i` (high) and `2 i + 1` (low). */
  readonly words: Uint32Array;
  dirty = false;
  /** A copy is on its way to the disk: it must not be forgotten, or it would be read again too early. */
  writing = false;
  /** Used since the clock's hand came by. */
  used = true;
  /** Used since the last clean-up, though the hand has come by. */
  recent = false;
  /** Writes on their way whose entries will be changed here when they are done: it must stay. */
  pins = 0;
  /** Where the cache keeps it. */
  slot = 0;

  constructor(size: number) {
    const memory = new ArrayBuffer(size);
    this.bytes = new Uint8Array(memory);
    this.words = new Uint32Array(memory);
  }
}

/** Memory of slices that have left, kept for those that come. */
const SPARE_MAX = 4;

/**
 * Pieces of tables, all of `entrySize` bytes and aligned to it. Big-endian 64-bit entries are brought into the host's
 * order when they are loaded (`swap`), so that a look-up is two typed-array loads.
 */
export class SliceCache {
  /** Offset / entrySize → slice. */
  private readonly slices = new Map<number, Slice>();
  private readonly loading = new Map<number, Promise<Slice>>();
  private readonly ring: Slice[] = [];
  /** Those whose `dirty` is set. */
  readonly dirty = new Set<Slice>();
  private hand = 0;
  private spare: Slice[] = [];
  /** Counted up whenever a slice leaves: whoever remembers one must look again. */
  evictions = 0;
  private readonly perEntry: number;

  constructor(
    readonly entrySize: number,
    readonly capacity: number,
    private readonly swap: boolean,
    private readonly source: SliceSource,
    /** Make dirty slices clean, so that one can leave. */
    private readonly writeBack: () => Promise<void>,
  ) {
    this.perEntry = 1 / entrySize;
    assert(capacity >= 2, "a cache holds two slices, so that one can be copied to another");
  }

  /** How many slices are in memory. */
  get size(): number {
    return this.slices.size;
  }

  /** The slice that begins at `offset`, where it is in memory. */
  get(offset: number): Slice | undefined {
    const slice = this.slices.get(this.keyOf(offset));
    if (slice !== undefined) slice.used = true;
    return slice;
  }

  /** The slice, read when it has to be. Valid until the next `await` of the caller. */
  async load(offset: number): Promise<Slice> {
    for (;;) {
      const cached = this.get(offset);
      if (cached !== undefined) return cached;
      const key = this.keyOf(offset);
      let loading = this.loading.get(key);
      if (loading === undefined) {
        loading = this.read(offset).finally(() => this.loading.delete(key));
        this.loading.set(key, loading);
      }
      await loading;
    }
  }

  /** A new slice of zeroes, dirty: what the disk holds there does not count. There must be none yet. */
  async create(offset: number): Promise<Slice> {
    assert(!this.slices.has(this.keyOf(offset)), "a slice is created where there is none");
    const slice = await this.room();
    slice.bytes.fill(0);
    this.insert(slice, offset);
    this.markDirty(slice);
    return slice;
  }

  /** Forget the slices in a range, dirty or not: the table is no longer there. */
  drop(offset: number, length: number): void {
    for (let at = offset; at < offset + length; at += this.entrySize) {
      const slice = this.slices.get(this.keyOf(at));
      if (slice === undefined) continue;
      slice.dirty = false;
      this.dirty.delete(slice);
      this.remove(slice, false);
    }
  }

  markDirty(slice: Slice): void {
    if (slice.dirty) return;
    slice.dirty = true;
    this.dirty.add(slice);
  }

  /** Its copy may not have reached the disk: dirty again, unless it was dropped meanwhile. */
  restore(slice: Slice): void {
    if (this.slices.get(this.keyOf(slice.offset)) === slice) this.markDirty(slice);
  }

  /** The slice as it belongs on disk. It counts as clean from now; `restore` it when the write fails. */
  encode(slice: Slice): Uint8Array {
    const copy = Buffer.allocUnsafe(this.entrySize);
    copy.set(slice.bytes);
    if (this.swap) copy.swap32();
    slice.dirty = false;
    this.dirty.delete(slice);
    slice.writing = true;
    return copy;
  }

  /** Let go of clean slices that nobody used since the last call. Off the hot path. */
  cleanUnused(): void {
    for (const slice of [...this.ring]) {
      if (!slice.recent && !slice.used && isIdle(slice)) this.remove(slice, false);
      slice.recent = false;
      slice.used = false;
    }
    this.spare = [];
  }

  private async read(offset: number): Promise<Slice> {
    const slice = await this.room();
    try {
      await this.source.read(offset, slice.bytes);
    } catch (error) {
      this.spare.push(slice);
      throw error;
    }
    if (this.swap) Buffer.from(slice.bytes.buffer, 0, this.entrySize).swap32();
    this.insert(slice, offset);
    return slice;
  }

  private insert(slice: Slice, offset: number): void {
    slice.offset = offset;
    slice.dirty = false;
    slice.writing = false;
    slice.used = true;
    slice.recent = false;
    this.slices.set(this.keyOf(offset), slice);
    slice.slot = this.ring.push(slice) - 1;
  }

  /** Memory for one more slice: new, or that of one that nobody has used for long. */
  private async room(): Promise<Slice> {
    if (this.ring.length >= this.capacity) {
      if (!this.evict()) await this.writeBack();
      // The cache outgrows its size by what is loading at once or in use even now: then two leave for one that comes.
      if (this.ring.length >= this.capacity) this.evict();
    }
    return this.spare.pop() ?? new Slice(this.entrySize);
  }

  /** Small integers hash faster. */
  private keyOf(offset: number): number {
    const key = offset * this.perEntry;
    return key < 0x3fff_ffff ? key | 0 : key;
  }

  private evict(): boolean {
    const victim = this.victim();
    if (victim !== undefined) this.remove(victim, true);
    return victim !== undefined;
  }

  private victim(): Slice | undefined {
    for (let looked = 0; looked < 2 * this.ring.length; looked++) {
      this.hand = this.hand >= this.ring.length ? 0 : this.hand;
      const slice = this.ring[this.hand]!;
      if (slice.used) {
        slice.used = false;
        slice.recent = true;
      } else if (isIdle(slice)) return slice;
      this.hand += 1;
    }
    return undefined;
  }

  private remove(slice: Slice, reuse: boolean): void {
    assert(slice.pins === 0, "a slice stays while writes need it");
    this.slices.delete(this.keyOf(slice.offset));
    const last = this.ring.pop()!;
    if (last !== slice) {
      this.ring[slice.slot] = last;
      last.slot = slice.slot;
    }
    if (reuse && this.spare.length < SPARE_MAX) this.spare.push(slice);
    this.evictions += 1;
  }
}

function isIdle(slice: Slice): boolean {
  return !slice.dirty && !slice.writing && slice.pins === 0;
}
