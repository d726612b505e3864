import { assert } from "../base/assert.js";
import { sleepOneTurn } from "../base/turns.js";
import { EPERM } from "../base/errno.js";
import { BlockError, ioError, messageOf } from "../base/errors.js";
import type { BackendOwner, BlockBackend } from "../block/backend.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE, PERM_WRITE_UNCHANGED } from "../block/driver.js";
import { below, isReplaceable, skipFilters, stopWaiting } from "../block/graph/chain.js";
import { writeThrough } from "../block/graph/job-filter.js";
import { openBackingFile } from "../block/graph/open.js";
import { reaches, type GraphTransaction } from "../block/graph/transaction.js";
import type { BlockNode } from "../block/node.js";
import type { BlockdevOnError, BlockJobChangeOptions, MirrorCopyMode } from "../../qapi/generated/types.js";
import { ChainCopy } from "./chain-copy.js";
import { Follow, leaveFilter, moveUsers, type FollowPlan } from "./follow.js";
import type { JobControl, JobDriver } from "./job.js";
import { MirrorWrites } from "./mirror-writes.js";

export interface MirrorPlan extends FollowPlan {
  /** `top`: only what lies above the backing file. `none`: only what is written from now on. */
  readonly sync: "full" | "top" | "none";
  /** The node whose place the target takes; null: the source's. */
  readonly replaces: BlockNode | null;
  /** Bytes, a power of two. */
  readonly granularity: number;
  readonly bytesMax: number;
  readonly unmap: boolean;
  /** The target was made for this: what nobody has written to in the source need not be written there. */
  readonly isNew: boolean;
  /**
   * The target names a backing file that it does not have yet. What it holds hides that one by whole clusters, which the
   * granules are at least as large as.
   */
  readonly getsBacking: boolean;
  /** It is the job that gives it to the target, as the last step before guests go over. */
  readonly opensBacking: boolean;
  readonly copyMode: MirrorCopyMode;
  readonly onSourceError: BlockdevOnError;
  readonly onTargetError: BlockdevOnError;
}

/** Makes a node a copy of another that goes on being written to, and at its end lets the users go over to the copy. */
export class MirrorJob implements JobDriver {
  readonly type = "mirror";
  readonly isBlockJob = true;
  readonly blockedNodes: readonly BlockNode[];
  private readonly dirty: DirtyBitmap;
  private readonly copy: ChainCopy;
  private readonly follow: Follow;
  private readonly holds: BlockBackend[] = [];
  private target: BlockBackend | null = null;
  /** What the target is to stand on. */
  private backing: BlockNode | null = null;
  private copyMode: MirrorCopyMode = "background";
  private scanned = false;

  constructor(private readonly plan: MirrorPlan) {
    const { graph, source, target, filter, granularity, bytesMax, unmap, onSourceError, onTargetError } = plan;
    this.blockedNodes = [source, filter, target, ...(plan.replaces === null ? [] : [plan.replaces])];
    this.dirty = source.bitmaps.anonymous(granularity);
    this.copy = new ChainCopy({
      graph,
      top: source,
      base: null,
      dirty: this.dirty,
      target: () => this.targetBackend,
      onSourceError,
      onTargetError,
      unmap,
      // An overlay that gets its backing file later needs its zeroes.
      skipZeroes: plan.sync === "full" && !plan.getsBacking,
      bytesMax,
    });
    this.follow = new Follow(plan, this.copy);
  }

  private get targetBackend(): BlockBackend {
    assert(this.target !== null, "a mirror job has its target");
    return this.target;
  }

  /** The filter comes above the source. Rejects with a conflict's text; `clean` is to be called then, too. */
  async insert(): Promise<void> {
    const { graph, filter, source, copyMode } = this.plan;
    await graph.drained([source], (transaction) => {
      moveUsers(transaction, this.plan, filter);
      // No request is in flight: none of what is written from now on is missed.
      this.dirty.enable();
    });
    // Not once it runs: a job cannot wait for its own rest.
    await this.changeCopyMode(copyMode);
  }

  /** Take the job's holds. Throws the conflict's text; `clean` is to be called then, too. */
  attach(owner: BackendOwner): void {
    const { graph, filter, source, target } = this.plan;
    const copied = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL & ~PERM_RESIZE };
    this.holds.push(graph.backend(filter, copied, { ...owner, childName: "main node" }));
    const lower: BackendOwner = {
      description: "an unnamed block device",
      drainedBegin: (isFirst) => owner.drainedBegin?.(isFirst),
      drainedEnd: () => owner.drainedEnd?.(),
    };
    // What an overlay of the source shows changes with the source.
    const shared = reaches(target, source) ? PERM_WRITE_UNCHANGED | PERM_WRITE : PERM_WRITE_UNCHANGED;
    this.target = graph.backend(target, { taken: PERM_WRITE, shared }, lower);
    this.holds.push(this.target);
  }

  async run(job: JobControl): Promise<void> {
    // The reply to the command comes first.
    await sleepOneTurn();
    const { source, target, replaces } = this.plan;
    if (source.length !== target.length) {
      throw new BlockError("invalid", "Source and target image have different sizes");
    }
    if (replaces !== null && replaces.length !== target.length) {
      throw new BlockError("invalid", "cannot replace image with a mirror image of different size");
    }
    await this.follow.run(job, () => this.scan(job));
  }

  private async scan(job: JobControl): Promise<void> {
    const { source, sync, isNew } = this.plan;
    if (sync === "full" && isNew) await this.copy.scan(job, null);
    else if (sync === "full") this.dirty.set(0, source.length);
    else if (sync === "top") await this.copy.scan(job, below(skipFilters(source)));
    this.scanned = true;
  }

  async change(options: BlockJobChangeOptions): Promise<void> {
    if (options.type === "mirror") await this.changeCopyMode(options["copy-mode"]);
  }

  /** Rejects with BlockError; back to background there is no way. */
  private async changeCopyMode(copyMode: MirrorCopyMode): Promise<void> {
    const { graph, filter, target, sync, getsBacking } = this.plan;
    if (this.copyMode === copyMode) return;
    if (copyMode !== "write-blocking") {
      throw new BlockError("invalid", "Change to copy mode 'background' is not implemented");
    }
    await writeThrough(graph, filter, target, (from, to) => {
      const failed = (error: BlockError): void => {
        this.copy.failed(error);
        this.follow.wake();
      };
      // A cluster that was never copied must not come to be by a part of it.
      const isPartial = getsBacking && sync !== "full";
      const inSync = (at: number): boolean => this.scanned && !isPartial && !this.dirty.isDirty(at);
      return new MirrorWrites(from, to, this.dirty, this.copy, inSync, failed);
    });
    this.copyMode = copyMode;
  }

  info(): { readonly type: "mirror"; readonly "actively-synced": boolean } {
    return {
      type: this.type,
      "actively-synced": this.copyMode === "write-blocking" && this.follow.isReady && this.copy.isInSync,
    };
  }

  complete(): void {
    this.follow.complete();
  }

  cancel(force: boolean): boolean {
    const endsWell = this.follow.cancel(force);
    if (!endsWell) stopWaiting(this.plan.target);
    return endsWell;
  }

  async prepare(): Promise<void> {
    if (this.plan.opensBacking && this.follow.pivots) this.backing = await this.openBacking();
    await this.follow.settle(this.targetBackend, (transaction) => this.pivot(transaction));
  }

  private async openBacking(): Promise<BlockNode | null> {
    const { graph, target } = this.plan;
    const { backingFilename = "", backingFormat } = target.self;
    if (backingFilename === "") return null;
    try {
      return await openBackingFile(graph, target, backingFilename, backingFormat);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      graph.options.warn(`Could not open backing file: ${messageOf(error)}`);
      throw new BlockError("invalid", "Invalid argument", { cause: error });
    }
  }

  private pivot(transaction: GraphTransaction): void {
    const { backing } = this;
    const { target, replaces, source } = this.plan;
    if (replaces !== null) this.checkReplaceable(replaces);
    // Somebody else may have been quicker.
    if (backing !== null && !target.children.has("backing")) transaction.attach(target, "backing", "backing", backing);
    if (replaces === null) {
      this.leave(transaction, target);
      moveUsers(transaction, this.plan, target);
      return;
    }
    this.leave(transaction, source);
    transaction.replace(replaces, target);
  }

  /** Throws where somebody has come who would see other bytes. */
  private checkReplaceable(node: BlockNode): void {
    const { graph, source, target } = this.plan;
    if (isReplaceable(node, source)) return;
    graph.options.warn(
      `Can no longer replace '${node.nodeName}' by '${target.nodeName}', because it can no longer be guaranteed that ` +
        "doing so would not lead to an abrupt change of visible data",
    );
    throw ioError(EPERM);
  }

  private leave(transaction: GraphTransaction, to: BlockNode): void {
    leaveFilter(transaction, this.plan.filter, this.holds, to);
  }

  async clean(): Promise<void> {
    const { graph, filter, source, target } = this.plan;
    if (!this.follow.moved) {
      await graph.drained([filter, target], (transaction) => this.leave(transaction, source));
    }
    for (const hold of this.holds.splice(0)) await hold[Symbol.asyncDispose]();
    this.target = null;
    source.bitmaps.release(this.dirty);
    await graph.close(filter);
    assert(graph.lookup(filter.nodeName) !== filter, "nobody holds a filter whose parents have moved");
    await graph.closeIfUnused(target);
    if (this.backing !== null) await graph.closeIfUnused(this.backing);
  }
}
