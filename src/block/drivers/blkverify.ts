/* hot path: map */
import { EIO, ENOTSUP } from "../../base/errno.js";
import { errnoOf, ioError } from "../../base/errors.js";
import { CopyBuffers } from "../copy-buffers.js";
import {
  DATA,
  OPAQUE,
  REQ_NO_FALLBACK,
  STATUS,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type Growth,
  type OpenContext,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild } from "../node.js";
import { RangeLocks } from "../range-locks.js";
import type { PreallocMode } from "../../../qapi/generated/types.js";

/** What comparisons under way may hold in memory, bytes; a larger one goes alone. */
const COMPARE_BYTES = 16 << 20;
/** So many differences are told: a disk that is wrong may be wrong everywhere, and be read for days. */
const TOLD_MAX = 100;

/**
 * Two disks that have to be the same: `test`, which is shown, and `raw`, which is known to be right. Both are written and
 * read; where they differ the request fails, and it is said how.
 */
class BlkverifyNode extends FilterNode implements DriverNode {
  private readonly buffers = new CopyBuffers(COMPARE_BYTES);
  /** Held by writes, or two that race could end differently in each; and by a comparison that went wrong, to repeat it. */
  private readonly ranges = new RangeLocks();
  private told = 0;

  constructor(
    raw: BlockChild,
    private readonly test: BlockChild,
    private readonly warn: OpenContext["warn"],
  ) {
    super(raw);
  }

  override get length(): number {
    return this.test.length;
  }

  override get growth(): Growth | undefined {
    return this.child.node.growable ? this.test.node.self.growth : undefined;
  }

  get requestAlignment(): number {
    return Math.max(this.child.node.self.requestAlignment ?? 1, this.test.node.self.requestAlignment ?? 1);
  }

  /** Discards have no `discard` to go to: what a discarded range reads as is up to each of the two. */
  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = access === STATUS ? DATA : OPAQUE;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const { length } = data;
    const buffer = await this.buffers.take(length);
    const expected = buffer.subarray(0, length);
    try {
      if ((await this.compare(offset, data, expected)) === null) return;
      // That may be due to a write that was under way: with none in this range it counts.
      const release = await this.ranges.take(offset, length);
      try {
        const difference = await this.compare(offset, data, expected);
        if (difference !== null) this.fail("read", offset, length, difference);
      } finally {
        release();
      }
    } finally {
      this.buffers.give(buffer);
    }
  }

  /** Null: both read the same. Rejects where both fail in the same way. */
  private async compare(offset: number, data: Uint8Array, expected: Uint8Array): Promise<string | null> {
    const difference = await this.both((child) => child.read(offset, child === this.test ? data : expected));
    if (difference !== null || Buffer.compare(data, expected) === 0) return difference;
    const at = data.findIndex((byte, index) => byte !== expected[index]);
    return `contents mismatch at offset ${String(offset + at)}`;
  }

  /** Null: both did it. Rejects where both fail in the same way. */
  private async both(work: (child: BlockChild) => Promise<void>): Promise<string | null> {
    const results = await Promise.allSettled([work(this.test), work(this.child)]);
    const [test, raw] = results.map((result) => (result.status === "rejected" ? errnoOf(result.reason) : 0));
    if (test !== raw) return `return value mismatch ${asReturned(test!)} != ${asReturned(raw!)}`;
    if (test !== 0) throw ioError(test!);
    return null;
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    await this.change(offset, data.length, (child) => child.write(offset, data, flags));
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    // One that can, beside one that cannot, would be no mistake of either.
    if ((flags & REQ_NO_FALLBACK) !== 0) throw ioError(ENOTSUP);
    await this.change(offset, length, (child) => child.writeZeroes(offset, length, flags));
  }

  private async change(offset: number, length: number, work: (child: BlockChild) => Promise<void>): Promise<void> {
    const release = await this.ranges.take(offset, length);
    try {
      const difference = await this.both(work);
      if (difference !== null) this.fail("write", offset, length, difference);
    } finally {
      release();
    }
  }

  private fail(type: "read" | "write", offset: number, length: number, difference: string): never {
    this.told += 1;
    if (this.told <= TOLD_MAX) {
      this.warn(`blkverify: ${type} offset=${String(offset)} bytes=${String(length)} ${difference}`, true);
    }
    if (this.told === TOLD_MAX) this.warn("blkverify: further differences of this node are not told", true);
    throw ioError(EIO);
  }

  override async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    await this.test.truncate(length, preallocation);
    await this.child.truncate(length, preallocation);
  }

  /** Memory is kept from one comparison to the next, not for ever. */
  drained(begin: boolean): void {
    if (begin) this.buffers.trim();
  }
}

/** As the C daemon's functions return it. */
function asReturned(errno: number): string {
  return String(errno === 0 ? 0 : -errno);
}

async function open(_options: DriverOptions<"blkverify">, context: OpenContext): Promise<DriverNode> {
  const raw = await context.attach("raw", "filtered");
  const test = await context.attach("test", "data");
  return new BlkverifyNode(raw, test, (message, verbatim) => context.warn(message, verbatim));
}

export const blkverify = defineDriver<"blkverify">({
  name: "blkverify",
  kind: "filter",
  ownName: true,
  transparent: true,
  open,
});
