/* hot path: map */
import { EACCES, ETIMEDOUT, errnoText } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { BlockCopy, copyClusterSize, type CopyingNode } from "../block-copy.js";
import type { BitmapList } from "../bitmaps/bitmap-list.js";
import type { DirtyBitmap } from "../bitmaps/dirty-bitmap.js";
import { READABLE } from "../bitmaps/dirty-bitmap.js";
import {
  DATA,
  OPAQUE,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  PERM_ALL,
  PREPARE,
  READ,
  STATUS,
  defineDriver,
  type Access,
  type DriverOptions,
  type Extent,
  type OpenContext,
  type Permissions,
} from "../driver.js";
import type { BlockChild, BlockNode } from "../node.js";
import type { SnapshotSource } from "../snapshot-source.js";

/** Bitmaps have no larger bits. */
const CLUSTER_MAX = 2 ** 31;

/** A read of the snapshot that goes to the source: nobody may overwrite its range before it is done. */
interface FrozenRead {
  readonly offset: number;
  readonly end: number;
  readonly done: Promise<void>;
}

interface CopyPolicy {
  /** A guest's write goes on when the copy before it fails; the snapshot is lost then. */
  readonly breakSnapshot: boolean;
  /** Milliseconds that a guest's write waits for its copy; 0 for as long as it takes. */
  readonly timeoutMs: number;
}

/**
 * Shows `file`. Before a write to it goes through, the bytes it replaces are copied to `target`. So the two together
 * still hold the disk as it was when the filter came: that is the snapshot.
 */
export class CopyBeforeWriteNode implements SnapshotSource, CopyingNode {
  private readonly frozen = new Set<FrozenRead>();
  /** Why the snapshot cannot be read any more. */
  private broken: BlockError | null = null;

  constructor(
    private readonly node: BlockNode,
    private readonly source: BlockChild,
    private readonly target: BlockChild,
    readonly blockCopy: BlockCopy,
    /** What is in the target. */
    private readonly copied: DirtyBitmap,
    /** What of the snapshot may be read. */
    private readonly accessible: DirtyBitmap,
    private readonly policy: CopyPolicy,
    private readonly sourceBitmaps: BitmapList,
  ) {}

  get length(): number {
    return this.source.length;
  }

  get dirtyFlag(): boolean | undefined {
    return this.source.node.self.dirtyFlag;
  }

  get clusterSize(): number | undefined {
    return this.source.node.self.clusterSize;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = DATA;
    out.child = this.source;
    out.offset = offset;
    out.length = length;
    if (access === READ || access === STATUS || this.broken !== null) return;
    if (this.frozen.size > 0 && this.frozenIn(offset, offset + length)) {
      out.status = PREPARE;
      return;
    }
    const { missing } = this.blockCopy;
    const end = offset + length;
    const first = missing.nextDirty(offset, end);
    if (first < 0) return;
    if (first > offset) {
      out.length = first - offset;
      return;
    }
    const clean = missing.nextClean(offset, end);
    out.status = PREPARE;
    if (clean >= 0) out.length = clean - offset;
  }

  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    try {
      await this.copyInTime(offset, length);
    } catch (error) {
      if (!(error instanceof BlockError) || !this.policy.breakSnapshot) throw error;
      this.broken ??= error;
    }
    await this.thaw(offset, offset + length);
  }

  private copyInTime(offset: number, length: number): Promise<void> {
    const copy = this.blockCopy.copy(offset, length);
    const { timeoutMs } = this.policy;
    if (timeoutMs === 0) return copy;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(ioError(ETIMEDOUT)), timeoutMs);
      copy.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /** Wait for the reads of the snapshot that still read the range in the source. New ones find it in the target. */
  private async thaw(offset: number, end: number): Promise<void> {
    for (const read of this.frozen) if (read.offset < end && offset < read.end) await read.done;
  }

  private frozenIn(offset: number, end: number): boolean {
    for (const read of this.frozen) if (read.offset < end && offset < read.end) return true;
    return false;
  }

  mapSnapshot(access: Access, offset: number, length: number, out: Extent): void {
    const end = offset + length;
    out.status = PREPARE;
    out.child = null;
    out.offset = offset;
    out.length = length;
    if (this.broken !== null || !this.accessible.isDirty(offset)) return;
    const refused = this.accessible.nextClean(offset, end);
    const stop = refused < 0 ? end : refused;
    const inTarget = this.copied.isDirty(offset);
    const change = inTarget ? this.copied.nextClean(offset, stop) : this.copied.nextDirty(offset, stop);
    out.length = (change < 0 ? stop : change) - offset;
    out.child = inTarget ? this.target : this.source;
    out.status = access === READ && !inTarget ? OPAQUE : DATA;
  }

  async prepareSnapshot(): Promise<void> {
    throw new BlockError("io", errnoText(EACCES), { errno: EACCES });
  }

  async readSnapshot(offset: number, data: Uint8Array): Promise<void> {
    const done = this.source.read(offset, data);
    const read: FrozenRead = { offset, end: offset + data.length, done: done.catch(() => undefined) };
    this.frozen.add(read);
    try {
      await done;
    } finally {
      this.frozen.delete(read);
    }
  }

  limitTo(bitmap: DirtyBitmap): void {
    const { missing } = this.blockCopy;
    missing.clearAll();
    missing.merge(bitmap);
    this.accessible.clearAll();
    this.accessible.merge(missing);
  }

  leaveOut(offset: number, length: number): void {
    this.takeOut(offset, length);
  }

  async discardSnapshot(offset: number, length: number): Promise<void> {
    const range = this.takeOut(offset, length);
    if (range !== null) await this.target.discard(range.offset, range.length);
  }

  /** The whole clusters of the range are neither missing nor accessible any more; answers which. */
  private takeOut(offset: number, length: number): { readonly offset: number; readonly length: number } | null {
    const { clusterSize, missing } = this.blockCopy;
    const start = Math.ceil(offset / clusterSize) * clusterSize;
    const end = offset + length;
    // The last cluster may be cut off by the end of the disk.
    const whole = end >= this.length ? Math.ceil(end / clusterSize) : Math.floor(end / clusterSize);
    const clusters = whole * clusterSize - start;
    if (clusters <= 0) return null;
    this.accessible.clear(start, clusters);
    missing.clear(start, clusters);
    return { offset: start, length: Math.min(clusters, this.length - start) };
  }

  childPermissions(child: BlockChild, parents: Permissions): Permissions {
    if (child.name === "target") {
      // A guest may write to the target's backing chain, which is its own disk; but the length was checked once.
      return { taken: PERM_WRITE, shared: PERM_ALL & ~PERM_RESIZE };
    }
    let { taken, shared } = parents;
    // Nobody's filter yet: it comes to stand above the users of `file`, who write to it until then.
    if (this.node.parents.size > 0) {
      if ((taken & PERM_WRITE) !== 0) taken |= PERM_CONSISTENT_READ;
      if (this.blockCopy.discardSource) taken |= PERM_WRITE;
      shared &= ~(PERM_WRITE | PERM_RESIZE);
    }
    return { taken, shared };
  }

  /** A guest's data is in the source; it need not wait for the copies. */
  flushesChild(child: BlockChild): boolean {
    return child !== this.target;
  }

  async drained(begin: boolean): Promise<void> {
    // A write that gave up waiting left its copy behind.
    if (begin) await this.blockCopy.idle();
  }

  async close(): Promise<void> {
    await this.blockCopy.idle();
    this.sourceBitmaps.release(this.blockCopy.missing);
  }
}

async function open(options: DriverOptions<"copy-before-write">, context: OpenContext): Promise<CopyBeforeWriteNode> {
  const given = options.bitmap === undefined ? null : context.findBitmap(options.bitmap.node, options.bitmap.name);
  const minimum = checkMinimum(options["min-cluster-size"] ?? 0);
  const file = await context.attach("file", "filtered");
  const target = await context.attach("target", "data");
  const clusterSize = copyClusterSize(target.node, minimum, (message) => context.warn(message));
  const sourceBitmaps = file.node.bitmaps;
  const missing = sourceBitmaps.anonymous(clusterSize);
  try {
    if (given === null) missing.set(0, file.length);
    else mergeGiven(missing, given);
  } catch (error) {
    sourceBitmaps.release(missing);
    throw error;
  }
  const copied = context.bitmaps.anonymous(clusterSize, file.length);
  const accessible = context.bitmaps.anonymous(clusterSize, file.length);
  accessible.merge(missing);
  const blockCopy = new BlockCopy(file, target, clusterSize, missing, copied);
  const policy = {
    breakSnapshot: options["on-cbw-error"] === "break-snapshot",
    timeoutMs: (options["cbw-timeout"] ?? 0) * 1000,
  };
  return new CopyBeforeWriteNode(context.node, file, target, blockCopy, copied, accessible, policy, sourceBitmaps);
}

function checkMinimum(bytes: number): number {
  if (bytes > CLUSTER_MAX) {
    throw new BlockError("invalid", `min-cluster-size too large: ${bytes} > ${CLUSTER_MAX}`);
  }
  if (bytes !== 0 && !Number.isInteger(Math.log2(bytes))) {
    throw new BlockError("invalid", "min-cluster-size needs to be a power of 2");
  }
  return bytes;
}

function mergeGiven(missing: DirtyBitmap, given: DirtyBitmap): void {
  try {
    given.check(READABLE);
    missing.merge(given);
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    const prefix = `Cannot create block-copy-state: Failed to merge bitmap '${given.name ?? ""}' to internal copy-bitmap`;
    throw new BlockError(error.kind, `${prefix}: ${error.message}`, { cause: error });
  }
}

export const copyBeforeWrite = defineDriver<"copy-before-write">({
  name: "copy-before-write",
  kind: "filter",
  transparent: true,
  staysOpen: true,
  open,
});
