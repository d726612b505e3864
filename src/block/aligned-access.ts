import { ZERO_CHUNK } from "../base/bytes.js";
import { Deferred } from "../base/lifecycle.js";

/** Reads and writes of whole blocks. */
export interface BlockAccess {
  read(offset: number, data: Uint8Array): Promise<void>;
  write(offset: number, data: Uint8Array, flags: number): Promise<void>;
}

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly exclusive: boolean;
  readonly released: Deferred;
}

/** Writes in flight, in their order: one that changes parts of blocks has them for itself. */
class Claims {
  private readonly claims: Claim[] = [];

  async run(start: number, end: number, exclusive: boolean, section: () => Promise<void>): Promise<void> {
    const claim: Claim = { start, end, exclusive, released: new Deferred() };
    const before = this.claims.filter((other) => {
      return other.start < end && other.end > start && (exclusive || other.exclusive);
    });
    this.claims.push(claim);
    try {
      for (const other of before) await other.released.promise;
      await section();
    } finally {
      this.claims.splice(this.claims.indexOf(claim), 1);
      claim.released.resolve();
    }
  }
}

/**
 * Access at any offset and length to what only takes whole blocks. The parts of a request that are no whole
 * blocks go through a copy; whole ones go straight. A block that is read, changed and written back is not touched by
 * another write meanwhile.
 */
export class AlignedAccess {
  private readonly claims = new Claims();

  constructor(
    private readonly access: BlockAccess,
    /** Bytes, a power of two. */
    private readonly block: number,
  ) {}

  private floor(offset: number): number {
    return offset - (offset % this.block);
  }

  private ceil(offset: number): number {
    return this.floor(offset + this.block - 1);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const { access, block } = this;
    const end = offset + data.length;
    const first = this.ceil(offset);
    const last = this.floor(end);
    if (first === offset && last === end) return access.read(offset, data);
    const parts: Promise<void>[] = [];
    const piece = async (start: number, stop: number): Promise<void> => {
      const copy = new Uint8Array(block);
      const at = this.floor(start);
      await access.read(at, copy);
      data.set(copy.subarray(start - at, stop - at), start - offset);
    };
    if (offset < first) parts.push(piece(offset, Math.min(first, end)));
    if (first < last) parts.push(access.read(first, data.subarray(first - offset, last - offset)));
    if (last < end && last >= first) parts.push(piece(last, end));
    await Promise.all(parts);
  }

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    const { access } = this;
    return this.split(
      offset,
      data.length,
      flags,
      (start, length) => access.write(start, data.subarray(start - offset, start - offset + length), flags),
      (copy, at, start, length) => copy.set(data.subarray(start - offset, start - offset + length), at),
    );
  }

  /** `zero` is called for whole blocks; parts of blocks are written, with `flags`. */
  writeZeroes(
    offset: number,
    length: number,
    flags: number,
    zero: (offset: number, length: number) => Promise<void>,
  ): Promise<void> {
    return this.split(offset, length, flags, zero, (copy, at, _start, count) =>
      copy.set(ZERO_CHUNK.subarray(0, count), at),
    );
  }

  private split(
    offset: number,
    length: number,
    flags: number,
    whole: (start: number, length: number) => Promise<void>,
    change: (copy: Uint8Array, at: number, start: number, length: number) => void,
  ): Promise<void> {
    const { access, block } = this;
    if (block === 1) return whole(offset, length);
    const end = offset + length;
    const first = this.ceil(offset);
    const last = this.floor(end);
    const aligned = first === offset && last === end;
    const edge = async (start: number, stop: number): Promise<void> => {
      const copy = new Uint8Array(block);
      const at = this.floor(start);
      await access.read(at, copy);
      change(copy, start - at, start, stop - start);
      await access.write(at, copy, flags);
    };
    return this.claims.run(this.floor(offset), this.ceil(end), !aligned, async () => {
      if (offset < first) await edge(offset, Math.min(first, end));
      if (first < last) await whole(first, last - first);
      if (last < end && last >= first) await edge(last, end);
    });
  }

  /** The whole blocks in a range, for hints such as TRIM; a length of 0 or less when there are none. */
  inside(offset: number, length: number): { offset: number; length: number } {
    const first = this.ceil(offset);
    return { offset: first, length: this.floor(offset + length) - first };
  }

  /** The blocks that a range touches. */
  around(offset: number, length: number): { offset: number; length: number } {
    const first = this.floor(offset);
    return { offset: first, length: this.ceil(offset + length) - first };
  }
}
