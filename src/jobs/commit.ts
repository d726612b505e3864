import { sleepOneTurn } from "../base/turns.js";
import { assert } from "../base/assert.js";
import { errnoText } from "../base/errno.js";
import { BlockError, errnoOf } from "../base/errors.js";
import type { BackendOwner, BlockBackend } from "../block/backend.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE, PERM_WRITE_UNCHANGED } from "../block/driver.js";
import { skipFilters } from "../block/graph/chain.js";
import type { BlockGraph } from "../block/graph/graph.js";
import { changeBacking, type BackingName } from "../block/graph/backing-file.js";
import type { GraphTransaction } from "../block/graph/transaction.js";
import { BlockChild, type BlockNode } from "../block/node.js";
import type { BlockdevOnError } from "../../qapi/generated/types.js";
import { ChainCopy, COPY_BYTES, SMALL_CHUNK_BYTES, type ChainCopyOptions } from "./chain-copy.js";
import { Follow, leaveFilter, moveUsers, type FollowPlan } from "./follow.js";
import type { JobControl, JobDriver } from "./job.js";

const GRANULARITY_MIN = 4096;
const GRANULARITY_MAX = 65536;

export interface CommitPlan {
  readonly graph: BlockGraph;
  /** The disk of which layers move. Left out: the topmost of them is the disk. */
  readonly device?: BlockNode;
  /** The topmost layer that moves. */
  readonly top: BlockNode;
  /** Right above `top`; its parents are those that `top` had. */
  readonly filter: BlockNode;
  /** Writable for as long as the job lives. */
  readonly base: BlockNode;
  /** The layers above the base, `top` first. */
  readonly layers: readonly BlockNode[];
  readonly onError: BlockdevOnError;
  /** Makes the base what it was, where it was read-only. */
  readonly restoreBase: () => Promise<void>;
  /** Nodes that nobody else may use for a job meanwhile. */
  readonly blockedNodes: readonly BlockNode[];
}

/** What both kinds of commit have in common: the holds on nodes, the copying, the filter. */
abstract class CommitJob implements JobDriver {
  readonly type = "commit";
  readonly isBlockJob = true;
  readonly blockedNodes: readonly BlockNode[];
  protected readonly copy: ChainCopy;
  /** What of the top is to be copied. */
  protected readonly dirty: DirtyBitmap;
  protected readonly holds: BlockBackend[] = [];
  private target: BlockBackend | null = null;
  /** The base could not be made as long as the top. */
  private tooShort: BlockError | null = null;
  /** The users of the filter have gone on to the base. */
  protected moved = false;

  constructor(
    protected readonly plan: CommitPlan,
    options: Pick<ChainCopyOptions, "chunkBytes" | "inOrder"> = {},
  ) {
    const { graph, top, base, onError } = plan;
    this.blockedNodes = plan.blockedNodes;
    const clusterSize = base.self.clusterSize ?? GRANULARITY_MAX;
    this.dirty = top.bitmaps.anonymous(Math.min(GRANULARITY_MAX, Math.max(GRANULARITY_MIN, clusterSize)));
    this.copy = new ChainCopy({
      graph,
      top,
      base,
      dirty: this.dirty,
      target: () => this.baseBackend,
      onSourceError: onError,
      onTargetError: onError,
      unmap: true,
      skipZeroes: false,
      bytesMax: COPY_BYTES,
      ...options,
    });
  }

  protected get baseBackend(): BlockBackend {
    assert(this.target !== null, "a commit job has its base");
    return this.target;
  }

  abstract run(job: JobControl): Promise<void>;
  abstract prepare(): Promise<void>;
  /** What others may do to the base meanwhile. */
  protected abstract readonly baseShared: number;

  /** The filter comes above the top. Rejects with a conflict's text; `clean` is to be called then, too. */
  async insert(): Promise<void> {
    const { graph, filter, top } = this.plan;
    await graph.drained([top], (transaction) => {
      transaction.replace(top, filter);
      this.inserted();
    });
  }

  /** No request is in flight: what is written from now on can be followed, with none missed. */
  protected abstract inserted(): void;

  /** Take the job's holds. Throws the conflict's text; `clean` is to be called then, too. */
  attach(owner: BackendOwner): void {
    const { graph, device, filter, top, base, layers } = this.plan;
    const all = { taken: 0, shared: PERM_ALL };
    // It is no disk for other jobs, and nobody's to close: the job writes into its header at the end.
    if (device !== undefined) {
      const { description, jobId } = owner;
      const named = { description, ...(jobId === undefined ? {} : { jobId }) };
      this.holds.push(graph.backend(device, all, { ...named, childName: "main node" }));
    }
    this.holds.push(graph.backend(filter, all, { ...owner, childName: "main node" }));
    // A drain of any of these drains the filter as well, whose end is the last that the job waits for.
    const drainedBegin = (): Promise<void> | void => owner.drainedBegin?.(false);
    const lower = { ...owner, drainedBegin, drainedEnd: () => undefined };
    const grows = base.length < top.length ? PERM_RESIZE : 0;
    const permissions = { taken: PERM_CONSISTENT_READ | PERM_WRITE | grows, shared: this.baseShared };
    // Its conflicts are told of in the words that the reference has for it.
    this.target = graph.backend(base, permissions, { description: "an unnamed block device", drainedBegin });
    this.holds.push(this.target);
    // What lies between sees the base change below it: nobody may rely on that.
    const between = { taken: 0, shared: PERM_WRITE | PERM_WRITE_UNCHANGED };
    // Filters of the base show what it holds, which stays right for whoever reads it.
    const likeBase = { taken: 0, shared: between.shared | PERM_CONSISTENT_READ };
    for (const node of layers) {
      if (node === top) continue;
      const shows = skipFilters(node) === skipFilters(base) ? likeBase : between;
      this.holds.push(graph.backend(node, shows, { ...lower, childName: "intermediate node" }));
    }
  }

  /** Before the job runs: the base becomes as long as the top. What fails here fails the job. */
  async grow(): Promise<void> {
    const { graph, base, top } = this.plan;
    if (base.length >= top.length) return;
    try {
      const lengthen = (): Promise<void> => base.truncate(top.length, "off");
      await graph.drained([base], () => undefined, lengthen);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      this.tooShort = new BlockError(error.kind, errnoText(errnoOf(error)), { cause: error, errno: error.errno });
    }
  }

  protected leave(transaction: GraphTransaction, to: BlockNode): void {
    leaveFilter(transaction, this.plan.filter, this.holds, to);
  }

  protected checkLength(job: JobControl): void {
    if (this.tooShort === null) return;
    job.setRemaining(this.copy.length);
    throw this.tooShort;
  }

  async clean(): Promise<void> {
    const { graph, filter, top, base, restoreBase } = this.plan;
    if (!this.moved) await graph.drained([filter, base], (transaction) => this.leave(transaction, top));
    for (const hold of this.holds.splice(0)) await hold[Symbol.asyncDispose]();
    this.target = null;
    top.bitmaps.release(this.dirty);
    await graph.close(filter);
    assert(graph.lookup(filter.nodeName) !== filter, "nobody holds a filter whose parents have moved");
    if (!this.baseStaysWritable) await restoreBase();
  }

  /** Somebody writes to the base from now on. */
  protected get baseStaysWritable(): boolean {
    return false;
  }
}

/**
 * The top is what guests write to. When all is copied the job is ready and follows their writes; when it is completed
 * they go on with the base, which holds all of it.
 */
export class ActiveCommitJob extends CommitJob {
  protected readonly baseShared = PERM_CONSISTENT_READ | PERM_WRITE | PERM_WRITE_UNCHANGED;
  private readonly follow: Follow;
  private readonly followed: FollowPlan;

  constructor(plan: CommitPlan) {
    super(plan);
    this.followed = { ...plan, source: plan.top, target: plan.base };
    this.follow = new Follow(this.followed, this.copy);
  }

  protected inserted(): void {
    this.dirty.enable();
  }

  async run(job: JobControl): Promise<void> {
    // The reply to the command comes first.
    await sleepOneTurn();
    this.checkLength(job);
    await this.follow.run(job, () => this.copy.scan(job, this.plan.base));
  }

  complete(): void {
    this.follow.complete();
  }

  cancel(force: boolean): boolean {
    return this.follow.cancel(force);
  }

  async prepare(): Promise<void> {
    const { base } = this.plan;
    await this.follow.settle(this.baseBackend, (transaction) => {
      this.leave(transaction, base);
      moveUsers(transaction, this.followed, base);
    });
    this.moved = this.follow.moved;
  }

  protected override get baseStaysWritable(): boolean {
    return this.moved;
  }
}

/** The top is a backing file itself: nobody writes to it. At the end its overlays have the base as their backing file. */
export class IntermediateCommitJob extends CommitJob {
  protected readonly baseShared = PERM_CONSISTENT_READ | PERM_WRITE_UNCHANGED;

  constructor(
    plan: CommitPlan,
    /** What overlays are to name as their backing file. Asked at the end: what the base is called depends on the layers below. */
    private readonly baseName: () => BackingName,
  ) {
    super(plan, { chunkBytes: SMALL_CHUNK_BYTES, inOrder: true });
  }

  override attach(owner: BackendOwner): void {
    super.attach(owner);
    const { graph, top } = this.plan;
    const drainedBegin = (): Promise<void> | void => owner.drainedBegin?.(false);
    const reader = { description: "an unnamed block device", drainedBegin };
    this.holds.push(graph.backend(top, { taken: 0, shared: PERM_ALL }, reader));
  }

  protected inserted(): void {
    // Nobody writes to the top.
  }

  async run(job: JobControl): Promise<void> {
    await sleepOneTurn();
    const { copy } = this;
    this.checkLength(job);
    job.setRemaining(copy.length);
    await copy.scan(job, this.plan.base);
    await this.clearBehindTop();
    await copy.run(job);
    await copy.flush(job);
  }

  /** Where the overlay is longer than the top it shows zeroes; a base that is longer, too, must not shine through. */
  private async clearBehindTop(): Promise<void> {
    const { top, base } = this.plan;
    const longest = Math.max(0, ...this.overlays().map(({ length }) => length));
    const end = Math.min(longest, base.length);
    if (end > top.length) await this.baseBackend.writeZeroes(top.length, end - top.length);
  }

  /** The images whose backing file is the filter, perhaps through other filters. One that is being closed is none any more. */
  private overlays(): BlockNode[] {
    const { graph } = this.plan;
    const found = new Set<BlockNode>();
    const visit = (node: BlockNode): void => {
      for (const parent of node.parents) {
        if (!(parent instanceof BlockChild) || !graph.has(parent.parent)) continue;
        if (parent.role === "backing") found.add(parent.parent);
        else if (parent.role === "filtered") visit(parent.parent);
      }
    };
    visit(this.plan.filter);
    return [...found];
  }

  /** All is in the base, and stable: the images name it, and the graph has it. */
  async prepare(): Promise<void> {
    const { graph, filter, base } = this.plan;
    await changeBacking(graph, {
      overlays: () => this.overlays(),
      name: this.baseName,
      blame: "Could not update backing file link",
      nodes: [filter, base],
      change: (transaction) => this.leave(transaction, base),
    });
    this.moved = true;
  }
}
