import { assert } from "../../base/assert.js";
import { BlockError } from "../../base/errors.js";
import type { BlockNode } from "../node.js";
import { DirtyBitmap, type BitmapOwner } from "./dirty-bitmap.js";
import type { BlockDirtyInfo } from "../../../qapi/generated/types.js";

/** In bytes of UTF-8. */
export const NAME_BYTES_MAX = 1023;
const GRANULARITY_MIN = 512;
const GRANULARITY_MAX = 2 ** 31;
/** The default is the node's cluster size, within these bounds, and the upper one where that is not known. */
const DEFAULT_GRANULARITY_MIN = 4096;
const DEFAULT_GRANULARITY_MAX = 65536;

/** The dirty bitmaps of one node, newest first, as queries list them. */
export class BitmapList implements BitmapOwner {
  /** Oldest first. */
  private readonly entries: DirtyBitmap[] = [];
  private readonly byName = new Map<string, DirtyBitmap>();

  constructor(private readonly node: BlockNode) {}

  [Symbol.iterator](): IterableIterator<DirtyBitmap> {
    return this.entries.toReversed().values();
  }

  get size(): number {
    return this.entries.length;
  }

  /**
   * A new, enabled, clean bitmap of the node's length. Throws BlockError for a name or granularity that will not do.
   * Whether a persistent one can be stored is asked before, by {@link checkStorable}.
   */
  add(name: string, granularity: number = defaultGranularity(this.node)): DirtyBitmap {
    checkName(name);
    checkGranularity(granularity);
    if (this.find(name) !== null) throw new BlockError("invalid", `Bitmap already exists: ${name}`);
    if (Buffer.byteLength(name) > NAME_BYTES_MAX) {
      throw new BlockError("invalid", `Bitmap name too long: ${name}`);
    }
    const bitmap = this.make(name, granularity, this.node.self.length);
    bitmap.enable();
    return bitmap;
  }

  /** A nameless, disabled bitmap for a job, or for a driver that is about to open the node (which has no length yet). */
  anonymous(granularity: number, size = this.node.self.length): DirtyBitmap {
    checkGranularity(granularity);
    return this.make(null, granularity, size);
  }

  /** For a format that finds a bitmap in its image: `size` bytes of disk, disabled, clean. */
  load(name: string, granularity: number, size: number): DirtyBitmap {
    assert(this.find(name) === null, "a loaded bitmap has a name of its own");
    return this.make(name, granularity, size);
  }

  /** Throws where the node has no format that keeps bitmaps, or its image cannot keep one like this. */
  async checkStorable(name: string, granularity: number = defaultGranularity(this.node)): Promise<void> {
    checkName(name);
    checkGranularity(granularity);
    const { bitmapStore } = this.node.self;
    const { nodeName } = this.node;
    if (bitmapStore === undefined) {
      throw new BlockError("unsupported", `Can't store persistent bitmaps to ${nodeName}: Operation not supported`);
    }
    try {
      await bitmapStore.check(name, granularity);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      const message = `Can't make bitmap '${name}' persistent in '${nodeName}': ${error.message}`;
      throw new BlockError(error.kind, message, { cause: error });
    }
  }

  find(name: string): DirtyBitmap | null {
    return this.byName.get(name) ?? null;
  }

  /** Throws `Dirty bitmap '…' not found`. */
  get(name: string): DirtyBitmap {
    const bitmap = this.find(name);
    if (bitmap === null) throw new BlockError("not-found", `Dirty bitmap '${name}' not found`);
    return bitmap;
  }

  /** Forget a bitmap of this list; what is stored in an image stays there. */
  release(bitmap: DirtyBitmap): void {
    const at = this.entries.indexOf(bitmap);
    assert(at >= 0, "a bitmap is released once, by its own list");
    bitmap.disable();
    this.entries.splice(at, 1);
    if (bitmap.name !== null) this.byName.delete(bitmap.name);
  }

  /** From a bitmap of this list: another one has its name now. */
  renamed(bitmap: DirtyBitmap, name: string): void {
    this.byName.set(name, bitmap);
  }

  /** The node has another length. */
  truncate(length: number): void {
    for (const bitmap of this.entries) bitmap.truncate(length);
  }

  /** From a bitmap of this list. */
  enabledChanged(bitmap: DirtyBitmap): void {
    if (!bitmap.enabled) {
      this.node.unobserve(bitmap);
      return;
    }
    // A node that grows by writes behind its end tells only those who listen.
    if (this.node.opened && this.node.self.length > bitmap.size) bitmap.truncate(this.node.self.length);
    this.node.observe(bitmap);
  }

  /** `dirty-bitmaps` of BlockDeviceInfo. */
  info(): BlockDirtyInfo[] {
    return Array.from(this, (bitmap) => ({
      ...(bitmap.name === null ? {} : { name: bitmap.name }),
      recording: bitmap.recording,
      persistent: bitmap.persistent,
      busy: bitmap.busy,
      granularity: bitmap.granularity,
      count: bitmap.count,
      ...(bitmap.inconsistent ? { inconsistent: true } : {}),
    }));
  }

  private make(name: string | null, granularity: number, size: number): DirtyBitmap {
    const bitmap = new DirtyBitmap(name, granularity, size, this);
    this.entries.push(bitmap);
    if (name !== null) this.byName.set(name, bitmap);
    return bitmap;
  }
}

function checkName(name: string): void {
  if (name === "") throw new BlockError("invalid", "Bitmap name cannot be empty");
}

function checkGranularity(granularity: number): void {
  const powerOfTwo = Number.isInteger(Math.log2(granularity));
  if (!powerOfTwo || granularity < GRANULARITY_MIN || granularity > GRANULARITY_MAX) {
    throw new BlockError("invalid", "Granularity must be power of 2 and at least 512");
  }
}

function defaultGranularity(node: BlockNode): number {
  const { clusterSize } = node.self;
  if (clusterSize === undefined) return DEFAULT_GRANULARITY_MAX;
  return Math.min(DEFAULT_GRANULARITY_MAX, Math.max(DEFAULT_GRANULARITY_MIN, clusterSize));
}
