import { sleepOneTurn } from "../base/turns.js";
import { StatusWalk } from "../block/block-status.js";
import type { BlockBackend } from "../block/backend.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import { STATUS } from "../block/driver.js";
import {
  NBD_META_BASE_ALLOCATION,
  NBD_META_QEMU_ALLOCATION_DEPTH,
  NBD_META_QEMU_DIRTY_BITMAP,
  NBD_STATE_DIRTY,
  NBD_STATE_HOLE,
  NBD_STATE_ZERO,
} from "../block/nbd/protocol.js";

/** Ids that contexts have on the wire; bitmaps count on from the last. */
const ID_BASE_ALLOCATION = 0;
const ID_ALLOCATION_DEPTH = 1;
const ID_FIRST_BITMAP = 2;

/** Most extents that one BLOCK_STATUS answer lists for a context; the client asks again for the rest. */
export const EXTENTS_MAX = 16 * 1024;
/** Steps of a block-status walk before other connections have their turn. */
const STEPS_PER_TURN = 2048;
/** A driver that says PREPARE this often in a row for one range makes no progress. */
const PREPARE_MAX = 10_000;

/** One thing that BLOCK_STATUS can tell about an export. */
export interface MetaContext {
  readonly id: number;
  /** As clients write it: its bytes of UTF-8, each as one character. */
  readonly name: string;
  readonly kind: "allocation" | "depth" | "bitmap";
  readonly bitmap: DirtyBitmap | null;
}

/** All contexts of an export, in the order of their ids. */
export function exportContexts(allocationDepth: boolean, bitmaps: readonly DirtyBitmap[]): MetaContext[] {
  const contexts: MetaContext[] = [
    { id: ID_BASE_ALLOCATION, name: NBD_META_BASE_ALLOCATION, kind: "allocation", bitmap: null },
  ];
  if (allocationDepth) {
    contexts.push({ id: ID_ALLOCATION_DEPTH, name: NBD_META_QEMU_ALLOCATION_DEPTH, kind: "depth", bitmap: null });
  }
  bitmaps.forEach((bitmap, index) => {
    const name = Buffer.from(NBD_META_QEMU_DIRTY_BITMAP + (bitmap.name ?? ""), "utf8").toString("latin1");
    contexts.push({ id: ID_FIRST_BITMAP + index, name, kind: "bitmap", bitmap });
  });
  return contexts;
}

/** Prefixes that stand for all that begins with them, in LIST_META_CONTEXT only. */
const PREFIXES: readonly string[] = ["base:", "qemu:", NBD_META_QEMU_DIRTY_BITMAP];

/** The contexts that `queries` select, in the order of their ids. No query at all lists everything, and sets nothing. */
export function selectContexts<C extends { readonly name: string }>(
  contexts: readonly C[],
  queries: readonly string[],
  list: boolean,
): C[] {
  if (list && queries.length === 0) return [...contexts];
  const asked = new Set(queries);
  // Each once: a client may ask for the same tens of thousands of times.
  const prefixes = list ? PREFIXES.filter((prefix) => asked.has(prefix)) : [];
  return contexts.filter(
    (context) => asked.has(context.name) || prefixes.some((prefix) => context.name.startsWith(prefix)),
  );
}

/** Runs of equal flags, merged while they are added. */
export class ExtentList {
  /** Length and flags of each, in turn. */
  readonly values: number[] = [];
  total = 0;

  constructor(private readonly max: number) {}

  get count(): number {
    return this.values.length / 2;
  }

  /** False: the list is full, and the run is not in it. */
  add(length: number, flags: number): boolean {
    const { values } = this;
    const last = values.length - 2;
    if (last >= 0 && values[last + 1] === flags) {
      values[last]! += length;
    } else {
      if (this.count >= this.max) return false;
      values.push(length, flags);
    }
    this.total += length;
    return true;
  }
}

/**
 * What `context` says about `[offset, offset + length)` of the backend's node, which lies inside the export. At least
 * one extent; together they cover the range, or as much of it as fits. They end early where `interrupted` says so: the
 * walk over a large disk takes long, and whoever wants to change the graph waits for it. Rejects with BlockError.
 */
export async function contextExtents(
  context: MetaContext,
  backend: BlockBackend,
  offset: number,
  length: number,
  one: boolean,
  interrupted: () => boolean = () => false,
): Promise<ExtentList> {
  const extents = new ExtentList(one ? 1 : EXTENTS_MAX);
  if (context.bitmap !== null) {
    bitmapExtents(context.bitmap, offset, length, extents);
    return extents;
  }
  const depth = context.kind === "depth";
  const walk = new StatusWalk();
  const end = offset + length;
  let steps = 0;
  for (let at = offset; at < end; at += walk.out.length) {
    // Without a promise as long as every table is in memory.
    if (walk.step(backend.node, at, end - at) !== null) await resolveStatus(walk, backend, at, end - at);
    const { out } = walk;
    if (!extents.add(out.length, depth ? out.depth : allocationFlags(out.data, out.zero))) break;
    if (interrupted()) break;
    steps += 1;
    if (steps % STEPS_PER_TURN === 0) await sleepOneTurn();
  }
  return extents;
}

function allocationFlags(data: boolean, zero: boolean): number {
  return (data ? 0 : NBD_STATE_HOLE) | (zero ? NBD_STATE_ZERO : 0);
}

/** Step until the walk has an answer. The node is looked up again after each wait. */
export async function resolveStatus(
  walk: StatusWalk,
  backend: BlockBackend,
  offset: number,
  length: number,
): Promise<void> {
  for (let tries = 0; tries < PREPARE_MAX; tries++) {
    const waitsFor = walk.step(backend.node, offset, length);
    if (waitsFor === null) return;
    await waitsFor.self.prepare!(STATUS, walk.offset, walk.length);
  }
  throw new Error(`block status of '${backend.node.nodeName}' makes no progress`);
}

function bitmapExtents(bitmap: DirtyBitmap, offset: number, length: number, extents: ExtentList): void {
  const end = offset + length;
  // Each run ends where one of the other kind begins: one search for each.
  let dirty = bitmap.isDirty(offset);
  for (let at = offset; at < end; dirty = !dirty) {
    const next = dirty ? bitmap.nextClean(at, end) : bitmap.nextDirty(at, end);
    // A granule may begin before `at`; the search answers at least the byte asked for.
    const stop = next < 0 ? end : Math.min(next, end);
    if (!extents.add(stop - at, dirty ? NBD_STATE_DIRTY : 0)) return;
    at = stop;
  }
}
