import { EPERM } from "../base/errno.js";
import { BlockError, ioError } from "../base/errors.js";
import { sleepOneTurn } from "../base/turns.js";
import type { BlockBackend } from "../block/backend.js";
import type { BlockGraph } from "../block/graph/graph.js";
import { PERM_ALL } from "../block/driver.js";
import { reaches, type GraphTransaction } from "../block/graph/transaction.js";
import { BlockChild, type BlockNode } from "../block/node.js";
import type { ChainCopy } from "./chain-copy.js";
import type { JobControl } from "./job.js";

/** How long a job that is ready lets writes gather before it follows them. */
const FOLLOW_MS = 100;
/** What a job that is to complete, and cannot keep up with the guests, may leave for when they stand still. */
const LAST_BYTES = 32 << 20;

export interface FollowPlan {
  readonly graph: BlockGraph;
  /** What guests write to, below the filter. */
  readonly source: BlockNode;
  readonly filter: BlockNode;
  readonly target: BlockNode;
}

/** The users of a job's filter, except for the job itself, go to `to`; and the job has nothing against anything any more. */
export function leaveFilter(
  transaction: GraphTransaction,
  filter: BlockNode,
  holds: readonly BlockBackend[],
  to: BlockNode,
): void {
  const own = new Set<unknown>(holds);
  for (const parent of [...filter.parents]) {
    if (own.has(parent) || (parent instanceof BlockChild && reaches(to, parent.parent))) continue;
    transaction.move(parent, to);
  }
  for (const hold of holds) transaction.setPermissions(hold, { taken: 0, shared: PERM_ALL });
}

/** Those who use `source` itself use `to` from now on; but not the filter, nor a target that is an overlay of the source. */
export function moveUsers(transaction: GraphTransaction, { source, filter, target }: FollowPlan, to: BlockNode): void {
  for (const parent of [...source.parents]) {
    const stays = parent instanceof BlockChild && (parent.parent === filter || reaches(target, parent.parent));
    if (!stays) transaction.move(parent, to);
  }
}

/**
 * The life of a job that copies what guests write to: it copies all, is ready, and follows their writes until it is
 * completed (then they go on with the copy) or cancelled (then they stay, and the copy is as the source was then).
 */
export class Follow {
  isReady = false;
  /** The users of the filter have gone on to the target. */
  moved = false;
  /** They are to go on to it: the job was completed, not cancelled. */
  pivots = false;
  private control: JobControl | null = null;
  /** It waits for a write. */
  private idle = false;
  /** `run` is to end: the job is to be completed, or to stop where it is. */
  private ending = false;
  private copiedBefore = 0;

  constructor(
    private readonly plan: FollowPlan,
    private readonly copy: ChainCopy,
  ) {}

  /** `scan` finds out what is to be copied at first. Rejects as JobControl.ioError does. */
  async run(job: JobControl, scan: () => Promise<void>): Promise<void> {
    const { source } = this.plan;
    this.control = job;
    const observer = {
      written: () => {
        if (this.idle) job.wake();
      },
    };
    source.observe(observer);
    try {
      await scan();
      job.setRemaining(this.copy.remaining);
      await this.copyAll(job);
    } finally {
      source.unobserve(observer);
      if (this.isReady) await sleepOneTurn();
    }
  }

  private async copyAll(job: JobControl): Promise<void> {
    const { copy } = this;
    for (;;) {
      await copy.run(job, () => this.isEnough);
      if (this.ending) break;
      if (!this.isReady) {
        await copy.flush(job);
        if (!copy.isDone) continue;
        this.isReady = true;
        job.setRemaining(0);
        job.ready();
      }
      this.idle = true;
      await job.rest(Infinity, () => this.ending || !copy.isDone);
      this.idle = false;
      await job.rest(FOLLOW_MS, () => this.ending);
    }
    await copy.flush(job);
    job.setRemaining(copy.remaining);
  }

  /** Guests that write faster than the job copies would keep it from ever being done. */
  private get isEnough(): boolean {
    const { copy } = this;
    return this.ending && copy.copiedBytes - this.copiedBefore > LAST_BYTES && copy.remaining <= LAST_BYTES;
  }

  /** There is something that a job which waits for writes would miss. */
  wake(): void {
    this.control?.wake();
  }

  complete(): void {
    this.pivots = true;
    this.end();
  }

  cancel(force: boolean): boolean {
    if (force || !this.isReady) return false;
    this.end();
    return true;
  }

  private end(): void {
    if (this.ending) return;
    this.ending = true;
    this.copiedBefore = this.copy.copiedBytes;
    this.wake();
  }

  /** With the guests standing still: the rest is copied, and `pivot` lets them go over, where that is asked for. */
  async settle(backend: BlockBackend, pivot: (transaction: GraphTransaction) => void): Promise<void> {
    const { graph, filter, source, target } = this.plan;
    const copied = (bytes: number): void => this.control?.processed(bytes);
    // Others may use the source by its name since the filter came; but a target above it must still be written to.
    const users = reaches(target, source) ? filter : source;
    await graph.drainedAsync([users], async () => {
      while (!this.moved) {
        await this.copy.finish(copied);
        await backend.flush();
        if (!this.pivots) return;
        this.moved = await this.pivot(pivot);
      }
    });
  }

  /** Answers whether all is done; there may be more to copy. What keeps the target from its new users is told to people only. */
  private async pivot(change: (transaction: GraphTransaction) => void): Promise<boolean> {
    const { graph, source, target } = this.plan;
    try {
      return await graph.drained([source, target], (transaction) => {
        // Somebody may have come since the others stand still.
        if (!this.copy.isDone) return false;
        change(transaction);
        return true;
      });
    } catch (error) {
      if (!(error instanceof BlockError) || error.kind !== "permission-conflict") throw error;
      graph.options.warn(error.message);
      throw ioError(EPERM);
    }
  }
}
