import { ENOMEDIUM, errnoText } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import type { BlockChild } from "../node.js";
import type { Geometry } from "./format.js";
import type { BlkdebugEvent } from "../../../qapi/generated/types.js";

/** What the image tells about itself, and asks, outside its file. */
export interface ImageHost {
  /** BLOCK_IMAGE_CORRUPTED, and one line for the user. */
  corrupted(message: string, offset: number | undefined, length: number | undefined, fatal: boolean): void;
  afterRequestsInFlight(callback: () => void): void;
}

/** The kinds of metadata that nothing else may be written over, as bits: their names are those of `overlap-check`. */
export const OVERLAP_MAIN_HEADER = 1;
export const OVERLAP_ACTIVE_L1 = 2;
export const OVERLAP_ACTIVE_L2 = 4;
export const OVERLAP_REFCOUNT_BLOCK = 8;
export const OVERLAP_REFCOUNT_TABLE = 16;
export const OVERLAP_SNAPSHOT_TABLE = 32;
export const OVERLAP_INACTIVE_L1 = 64;
export const OVERLAP_INACTIVE_L2 = 128;
export const OVERLAP_BITMAP_DIRECTORY = 256;
export const OVERLAP_CONSTANT =
  OVERLAP_MAIN_HEADER | OVERLAP_ACTIVE_L1 | OVERLAP_REFCOUNT_TABLE | OVERLAP_SNAPSHOT_TABLE;
export const OVERLAP_CACHED =
  OVERLAP_CONSTANT | OVERLAP_ACTIVE_L2 | OVERLAP_REFCOUNT_BLOCK | OVERLAP_INACTIVE_L1 | OVERLAP_BITMAP_DIRECTORY;
export const OVERLAP_ALL = OVERLAP_CACHED | OVERLAP_INACTIVE_L2;

const FILTER_BITS = 65536;

/** In the order in which the reference looks, with the words it uses. */
const OVERLAP_NAMES: readonly (readonly [bit: number, name: string])[] = [
  [OVERLAP_MAIN_HEADER, "qcow2_header"],
  [OVERLAP_ACTIVE_L1, "active L1 table"],
  [OVERLAP_ACTIVE_L2, "active L2 table"],
  [OVERLAP_REFCOUNT_BLOCK, "refcount block"],
  [OVERLAP_REFCOUNT_TABLE, "refcount table"],
  [OVERLAP_SNAPSHOT_TABLE, "snapshot table"],
  [OVERLAP_INACTIVE_L1, "inactive L1 table"],
  [OVERLAP_INACTIVE_L2, "inactive L2 table"],
  [OVERLAP_BITMAP_DIRECTORY, "bitmap directory"],
];

/**
 * The image's file as its metadata sees it: reads and writes with the overlap check, the barrier that stands between
 * what must be on disk first and what points to it, and the state "corrupt". It knows where metadata lies because
 * those who keep it say so with `claim` and `disclaim`.
 */
export class MetadataFile {
  /** Something was written since the last barrier that a pointer not yet written needs. */
  private barrierNeeded = false;
  /** The same, in the external data file. */
  private dataNeedsBarrier = false;
  /** Host cluster → kinds of metadata in it. */
  private readonly claims = new Map<number, number>();
  /** A bit for every cluster ever claimed, by its low bits: clear for nearly all that hold data. */
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** Damage was found and further use would make it worse: everything fails from now on. */
  broken = false;
  private announced = false;
  /** Set by the image: write the corrupt bit into the header. */
  markCorrupt: () => Promise<void> = () => Promise.resolve();

  constructor(
    readonly child: BlockChild,
    readonly geometry: Geometry,
    readonly host: ImageHost,
    /** Which kinds are guarded: OVERLAP_ bits. */
    readonly guarded: number,
    private readonly writable: boolean,
    /** Where data lies: `child`, or the external data file. */
    private readonly data: BlockChild = child,
  ) {}

  claim(kind: number, offset: number, length: number): void {
    const { clusterSize } = this.geometry;
    for (let cluster = Math.floor(offset / clusterSize); cluster * clusterSize < offset + length; cluster++) {
      this.claims.set(cluster, (this.claims.get(cluster) ?? 0) | kind);
      const bit = cluster & (FILTER_BITS - 1);
      this.filter[bit >> 5]! |= 1 << (bit & 31);
    }
  }

  disclaim(kind: number, offset: number, length: number): void {
    const { clusterSize } = this.geometry;
    for (let cluster = Math.floor(offset / clusterSize); cluster * clusterSize < offset + length; cluster++) {
      const left = (this.claims.get(cluster) ?? 0) & ~kind;
      if (left === 0) this.claims.delete(cluster);
      else this.claims.set(cluster, left);
    }
  }

  /** hot path: is there metadata in this host cluster that data must not touch? */
  isGuarded(cluster: number): boolean {
    const bit = cluster & (FILTER_BITS - 1);
    if ((this.filter[bit >> 5]! & (1 << (bit & 31))) === 0) return false;
    const kinds = this.claims.get(cluster);
    return kinds !== undefined && (kinds & this.guarded) !== 0;
  }

  /** For who debugs the image: see BlockChild.raise. */
  raise(event: BlkdebugEvent): void {
    this.child.raise(event);
  }

  read(offset: number, bytes: Uint8Array): Promise<void> {
    return this.child.read(offset, bytes);
  }

  /** Write metadata of the `kind` that lies there (0: of none that is known). Needs a barrier before a pointer to it. */
  async write(kind: number, offset: number, bytes: Uint8Array): Promise<void> {
    await this.checkOverlap(kind, offset, bytes.length);
    this.barrierNeeded = true;
    await this.child.write(offset, bytes);
  }

  /** Throws, and marks the image, when the range holds guarded metadata of another kind than `own`. */
  async checkOverlap(own: number, offset: number, length: number): Promise<void> {
    this.checkUsable();
    const found = this.overlapping(own, offset, length);
    if (found === 0) return;
    const name = OVERLAP_NAMES.find(([bit]) => (found & bit) !== 0)![1];
    const message = `Preventing invalid write on metadata (overlaps with ${name})`;
    throw await this.corrupt(message, offset, length);
  }

  /** The kinds of guarded metadata in the range but `own`; 0: none. */
  overlapping(own: number, offset: number, length: number): number {
    const { clusterSize } = this.geometry;
    let found = 0;
    for (let cluster = Math.floor(offset / clusterSize); cluster * clusterSize < offset + length; cluster++) {
      if (this.isGuarded(cluster)) found |= this.claims.get(cluster)! & this.guarded & ~own;
    }
    return found;
  }

  checkUsable(): void {
    if (this.broken) throw brokenError();
  }

  /** Data was written that no pointer on disk leads to yet. */
  dataWritten(): void {
    if (this.data === this.child) this.barrierNeeded = true;
    else this.dataNeedsBarrier = true;
  }

  /** Everything written before is on stable storage when this resolves. */
  async barrier(force = false): Promise<void> {
    if (this.dataNeedsBarrier) {
      this.dataNeedsBarrier = false;
      try {
        await this.data.flush();
      } catch (error) {
        this.dataNeedsBarrier = true;
        throw error;
      }
    }
    if (!this.barrierNeeded && !force) return;
    this.barrierNeeded = false;
    try {
      await this.child.flush();
    } catch (error) {
      this.barrierNeeded = true;
      throw error;
    }
  }

  /**
   * The image says nonsense. Tells the world (once for what is only unreadable), marks the image when `fatal`, and
   * returns the error to throw.
   */
  async corrupt(message: string, offset?: number, length?: number, fatal = true): Promise<BlockError> {
    fatal &&= this.writable;
    const first = fatal ? !this.broken : !this.announced;
    if (first) this.host.corrupted(message, offset, length, fatal);
    this.announced = true;
    if (fatal && !this.broken) {
      this.broken = true;
      await this.markCorrupt();
    }
    return new BlockError("corrupt", message);
  }
}

/** What the reference answers once an image is known to be corrupt. */
function brokenError(): BlockError {
  return new BlockError("corrupt", errnoText(ENOMEDIUM), { errno: ENOMEDIUM });
}
