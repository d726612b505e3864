/* hot path: taking clusters now waits for nobody, and makes nothing but its answer */
import type { BlockChild } from "../node.js";
import type { ClusterAllocator, HostRun, TakenRun } from "./cluster-alloc.js";
import type { Geometry } from "./format.js";
import type { MetadataFile } from "./metadata-file.js";
import type { WriteBack } from "./write-back.js";

/** Where the bytes of the disk lie, and where new clusters of it may go. */
export interface DataClusters {
  readonly child: BlockChild;
  /** A place for up to `clusters` guest clusters from `guest` on, at once; undefined where that is not possible. */
  takeNow(guest: number, clusters: number): TakenRun | undefined;
  /** The same, with at least one cluster. Rejects with BlockError. */
  take(guest: number, clusters: number): Promise<TakenRun>;
  /** Give back what `takeNow` has just answered. */
  putBackNow(run: TakenRun): void;
  /** Give back what was taken and never linked. */
  abandon(run: HostRun): Promise<void>;
  abandonLater(offset: number, length: number): void;
  /** What an entry named is no longer linked. `discard`: the host may forget it as well. */
  unlink(offset: number, length: number, discard: boolean): void;
  /** May data be written here? Metadata may lie there, in an image that lies. */
  mayHold(offset: number, length: number): boolean;
}

/** Data in the image itself: clusters are counted, and free ones are searched for. */
export class OwnClusters implements DataClusters {
  readonly child: BlockChild;

  constructor(
    private readonly file: MetadataFile,
    private readonly allocator: ClusterAllocator,
    private readonly writeBack: WriteBack,
  ) {
    this.child = file.child;
  }

  takeNow(_guest: number, clusters: number): TakenRun | undefined {
    return this.allocator.takeNow(clusters);
  }

  take(_guest: number, clusters: number): Promise<TakenRun> {
    return this.allocator.take(clusters, false);
  }

  putBackNow(run: TakenRun): void {
    this.allocator.putBackNow(run);
  }

  abandon(run: HostRun): Promise<void> {
    return this.allocator.abandon(run.offset, run.length);
  }

  abandonLater(offset: number, length: number): void {
    this.allocator.abandonLater(offset, length);
  }

  unlink(offset: number, length: number, discard: boolean): void {
    this.writeBack.unlink(offset, length, discard);
  }

  mayHold(offset: number, length: number): boolean {
    return offset !== 0 && this.file.overlapping(0, offset, length) === 0;
  }
}

/**
 * Data in a file of its own: each cluster lies where the guest has it, and nobody else can want that place. So there is
 * nothing to search, to count or to give back; who discards tells the file itself.
 */
export class ExternalClusters implements DataClusters {
  constructor(
    readonly child: BlockChild,
    private readonly geometry: Geometry,
  ) {}

  takeNow(guest: number, clusters: number): TakenRun {
    // What the file holds there may be anything: it was somebody's before, or has been discarded.
    return { offset: guest, length: clusters * this.geometry.clusterSize, fresh: false };
  }

  take(guest: number, clusters: number): Promise<TakenRun> {
    return Promise.resolve(this.takeNow(guest, clusters));
  }

  putBackNow(): void {
    return undefined;
  }

  abandon(): Promise<void> {
    return Promise.resolve();
  }

  abandonLater(): void {
    return undefined;
  }

  unlink(): void {
    return undefined;
  }

  mayHold(): boolean {
    return true;
  }
}
