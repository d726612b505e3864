import { BlockError } from "../base/errors.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import type { WriteThrough } from "../block/graph/job-filter.js";
import type { BlockChild } from "../block/node.js";
import type { ChainCopy } from "./chain-copy.js";

/**
 * Copy mode `write-blocking`: what guests write goes to the source and then to the target before it is answered, so
 * that a job which has copied the rest once stays in sync, however fast they write.
 *
 * While a range is written nobody copies it, nor writes to another part of the same granules: what is in sync is known
 * of whole granules only.
 */
export class MirrorWrites implements WriteThrough {
  constructor(
    private readonly source: BlockChild,
    private readonly target: BlockChild,
    private readonly dirty: DirtyBitmap,
    private readonly copy: ChainCopy,
    /** Has the target all of the granule, so that a part of it can be written there alone? */
    private readonly inSync: (at: number) => boolean,
    /** Told what the target fails with. */
    private readonly failed: (error: BlockError) => void,
  ) {}

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    return this.both(
      offset,
      data.length,
      () => this.source.write(offset, data, flags),
      () => this.target.write(offset, data),
    );
  }

  writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    return this.both(
      offset,
      length,
      () => this.source.writeZeroes(offset, length, flags),
      () => this.target.writeZeroes(offset, length, flags),
    );
  }

  discard(offset: number, length: number): Promise<void> {
    return this.both(
      offset,
      length,
      () => this.source.discard(offset, length),
      () => this.target.discard(offset, length),
    );
  }

  /** Rejects where the source fails. Where the target does the granules stay dirty, and the job hears of it. */
  private async both(
    offset: number,
    length: number,
    toSource: () => Promise<void>,
    toTarget: () => Promise<void>,
  ): Promise<void> {
    const { dirty, copy } = this;
    const { granularity } = dirty;
    const end = offset + length;
    let first = Math.floor(offset / granularity) * granularity;
    let last = Math.ceil(end / granularity) * granularity;
    const held = await copy.hold(first, last);
    try {
      // A granule of which only a part is written, and which was not in sync, is not in sync after it either.
      if (first < offset && !this.inSync(first)) first += granularity;
      if (last > end && end < copy.length && last > first && !this.inSync(last - granularity)) last -= granularity;
      await toSource();
      if (last > first) dirty.clear(first, Math.min(last, copy.length) - first);
      try {
        await toTarget();
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        dirty.set(offset, length);
        this.failed(error);
      }
    } finally {
      held.release();
    }
  }
}
