import { assert } from "../base/assert.js";
import type { BlockBackend } from "../block/backend.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import type { CopyFailure, CopyingNode } from "../block/block-copy.js";
import { stopWaiting } from "../block/graph/chain.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { BlockNode } from "../block/node.js";
import type { BitmapSyncMode, BlockdevOnError, MirrorSyncMode } from "../../qapi/generated/types.js";
import type { JobControl, JobDriver } from "./job.js";

/**
 * What a job has in flight, bytes; in as many pieces as `max-workers` allows. It is enough to keep disks and threads busy,
 * and each byte more is one that a guest's request may have to wait for. 1 GiB of page cache, ms: 0.96 with 2 MiB in
 * flight, 1.01 with 4, 0.76 with 16; a guest's p99 at depth 16 meanwhile: 11, 11, 31.
 */
const IN_FLIGHT_BYTES = 4 << 20;
/** More pieces than that nobody needs. */
const PIECES_MAX = 64;

export interface BackupBitmap {
  /** Frozen by its successor for as long as the job lives. */
  readonly bitmap: DirtyBitmap;
  readonly mode: BitmapSyncMode;
}

export interface BackupPlan {
  readonly graph: BlockGraph;
  /** The copy-before-write node above the disk, and what its driver offers. */
  readonly filter: BlockNode;
  readonly copying: CopyingNode;
  readonly target: BlockNode;
  readonly sync: Exclude<MirrorSyncMode, "incremental">;
  readonly bitmap: BackupBitmap | null;
  readonly onSourceError: BlockdevOnError;
  readonly onTargetError: BlockdevOnError;
  readonly maxWorkers: number;
}

/**
 * Copies a node as it was when the filter came above it. The filter sees to it that nobody overwrites what is not yet
 * copied; the job copies the rest, and takes the filter away at its end.
 */
export class BackupJob implements JobDriver {
  readonly type = "backup";
  readonly isBlockJob = true;
  readonly blockedNodes: readonly BlockNode[];
  /** The job's hold on the filter. */
  backend: BlockBackend | null = null;

  constructor(private readonly plan: BackupPlan) {
    this.blockedNodes = [plan.filter, plan.target];
  }

  async run(job: JobControl): Promise<void> {
    const { copying, sync } = this.plan;
    const { blockCopy } = copying;
    job.setRemaining(sync === "bitmap" ? blockCopy.missing.count : blockCopy.length);
    blockCopy.onCopied = (bytes) => job.processed(bytes);
    if (sync === "none") await job.rest(Infinity);
    if (sync === "top") await this.leaveOutLowerLayers(job);
    await this.copyAll(job);
  }

  /** What the topmost layer does not hold is not copied. */
  private async leaveOutLowerLayers(job: JobControl): Promise<void> {
    const { copying } = this.plan;
    const { blockCopy } = copying;
    for (let at = 0; at < blockCopy.length;) {
      await job.pausePoint();
      const { allocated, end } = await blockCopy.inTopLayer(at);
      if (!allocated) copying.leaveOut(at, end - at);
      at = end;
    }
    job.setRemaining(blockCopy.missing.count);
  }

  private async copyAll(job: JobControl): Promise<void> {
    const { blockCopy } = this.plan.copying;
    const limit = Math.min(this.plan.maxWorkers, PIECES_MAX);
    const inFlight = new Set<Promise<void>>();
    let bytesInFlight = 0;
    const failures: CopyFailure[] = [];
    for (let cursor = 0; ;) {
      if (failures.length > 0 || job.interrupted) {
        await Promise.all(inFlight);
        const [first] = failures.splice(0);
        if (first !== undefined) {
          cursor = 0;
          await this.failed(job, first);
        }
        await job.pausePoint();
        continue;
      }
      if (inFlight.size >= limit || bytesInFlight >= IN_FLIGHT_BYTES) {
        await Promise.race(inFlight);
        continue;
      }
      // Under a limit, a hole as large as the disk would have to be paid for all at once.
      const task = await blockCopy.startNext(cursor, job.speed > 0);
      if (task !== null) {
        job.charge(task.length);
        cursor = task.offset + task.length;
        bytesInFlight += task.weight;
        const done = task.done.then((failure) => {
          inFlight.delete(done);
          bytesInFlight -= task.weight;
          if (failure !== null) failures.push(failure);
        });
        inFlight.add(done);
      } else if (blockCopy.busy) {
        // Its own, or a guest's that may fail and leave the cluster to us.
        cursor = 0;
        await blockCopy.oneDone();
      } else if (blockCopy.missing.nextDirty(0) < 0) {
        return;
      } else {
        cursor = 0;
      }
    }
  }

  private failed(job: JobControl, { error, isRead }: CopyFailure): Promise<void> {
    const { onSourceError, onTargetError } = this.plan;
    return job.ioError(error, isRead ? onSourceError : onTargetError, isRead);
  }

  cancel(): boolean {
    stopWaiting(this.plan.target);
    return false;
  }

  /**
   * A bitmap forgets what was copied only when that is on stable storage. Where none does, the target is as stable as its
   * users make it, and at the latest when it is closed: the reference waits for neither.
   */
  async prepare(): Promise<void> {
    const { bitmap, copying } = this.plan;
    if (bitmap !== null && bitmap.mode !== "never") await copying.blockCopy.flush();
  }

  commit(): void {
    this.endBitmap(true);
  }

  abort(): void {
    this.endBitmap(false);
  }

  /** The bitmap holds what was written since the job began; unless nothing was to come of it, and what it held before too. */
  private endBitmap(success: boolean): void {
    const { bitmap: given, copying } = this.plan;
    if (given === null) return;
    const { bitmap, mode } = given;
    if (mode === "never" || (mode === "on-success" && !success)) {
      bitmap.reclaim();
      return;
    }
    const heir = bitmap.abdicate();
    if (!success) heir.merge(copying.blockCopy.missing);
  }

  async clean(): Promise<void> {
    const { graph, filter, copying } = this.plan;
    copying.blockCopy.onCopied = null;
    // A younger job on the same disk has put its own filter between: guests must not get past it.
    await graph.drained([filter], (transaction) => transaction.replace(filter, filter.children.get("file")!.node));
    await this.backend?.[Symbol.asyncDispose]();
    this.backend = null;
    await graph.close(filter);
    assert(graph.lookup(filter.nodeName) !== filter, "nobody holds a filter whose parents have moved");
  }
}
