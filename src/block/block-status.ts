import { assert } from "../base/assert.js";
import { ATTEMPT, BACKING, DATA, OPAQUE, PREPARE, STATUS, ZERO, type Extent } from "./driver.js";
import { GRAPH_DEPTH_MAX } from "./io-path.js";
import type { BlockNode } from "./node.js";

/** What is known of a run of bytes: the answer behind `base:allocation`, `qemu:allocation-depth`, map, and jobs. */
export interface StatusExtent {
  /** Of the run, bytes: at least 1, at most what was asked for. */
  length: number;
  /** Holds data; false for holes and for ranges that only read as zeroes. */
  data: boolean;
  /** Reads as zeroes. */
  zero: boolean;
  /** Some layer of the backing chain decides it; else it reads as zeroes because nothing does. */
  allocated: boolean;
  /** The layer that decides: 1 is the node itself, 2 its backing node, …; 0 where none does. */
  depth: number;
}

/** A driver that says PREPARE this often in a row for one range makes no progress. */
const PREPARE_MAX = 10_000;

/**
 * Where do the bytes of `node` at `offset` come from? Resolves at once (no promise is waited for) while every table is
 * cached. `base`: stop above this node; what lies in it counts as not allocated. Rejects with BlockError.
 */
export async function blockStatus(
  node: BlockNode,
  offset: number,
  length: number,
  base: BlockNode | null = null,
): Promise<StatusExtent> {
  const walk = new StatusWalk(base);
  for (let tries = 0; tries < PREPARE_MAX; tries++) {
    const waitsFor = walk.step(node, offset, length);
    if (waitsFor === null) return walk.out;
    assert(waitsFor.self.prepare !== undefined, "a driver that answers PREPARE has prepare");
    await waitsFor.self.prepare(STATUS, walk.offset, walk.length);
  }
  throw new Error(`block status of '${node.nodeName}' makes no progress`);
}

/** The walk itself: one per caller that asks often (an export keeps one), so that asking allocates nothing. */
export class StatusWalk {
  readonly out: StatusExtent = { length: 0, data: false, zero: false, allocated: false, depth: 0 };
  /** The range that `prepare` is asked for when `step` answers a node. */
  offset = 0;
  length = 0;
  private readonly extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };

  /** Above `base` the walk ends: what lies in it counts as not allocated. */
  constructor(public base: BlockNode | null = null) {}

  /** Null: `out` is filled in. A node: call its `prepare(STATUS, offset, length)` and step again. */
  step(node: BlockNode, offset: number, length: number): BlockNode | null {
    const { out, extent } = this;
    let depth = 1;
    for (let level = 0; level < GRAPH_DEPTH_MAX; level++) {
      if (node === this.base) return this.answer(length, false, false, 0);
      const within = node.self.length - offset;
      // Behind the end of a shorter backing file there is nothing.
      if (within <= 0) return this.answer(length, false, true, 0);
      node.self.map(STATUS, offset, length > within ? within : length, extent);
      length = extent.length;
      const { child } = extent;
      switch (extent.status) {
        case PREPARE:
          this.offset = offset;
          this.length = length;
          return node;
        case ZERO:
          return this.answer(length, false, true, depth);
        case OPAQUE:
          return this.answer(length, true, false, depth);
        case BACKING:
          if (child === null) return this.answer(length, false, true, 0);
          depth += 1;
          break;
        case DATA:
        case ATTEMPT:
          if (child === null || !node.driver.transparent) return this.answer(length, true, false, depth);
          break;
      }
      offset = extent.offset;
      node = child.node;
    }
    out.length = 0;
    throw new Error("the block graph is too deep");
  }

  private answer(length: number, data: boolean, zero: boolean, depth: number): null {
    const { out } = this;
    out.length = length;
    out.data = data;
    out.zero = zero;
    out.allocated = depth > 0;
    out.depth = depth;
    return null;
  }
}
