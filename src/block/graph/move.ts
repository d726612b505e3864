/**
 * Nodes go to the graph of another thread: they are taken down here and built up there, from plain data, with their
 * names, order, options and bitmaps. Host files stay open, and locked, from the one to the other.
 */
import * as fs from "node:fs";
import { assert } from "../../base/assert.js";
import { BlockChild, type BlockNode } from "../node.js";
import { setWriteThreshold } from "../write-threshold.js";
import type { DirtyBitmap } from "../bitmaps/dirty-bitmap.js";
import type { BlockGraph } from "./graph.js";
import type { MovedStatistics } from "../statistics.js";
import { commonOf, type MovedNode } from "./open.js";

/** Dirty bits travel in pieces of so many bytes; clean ones stay at home. */
const PIECE_BYTES = 64 * 1024;
const PIECE_BITS = PIECE_BYTES * 8;

export interface MovedBitmap {
  readonly name: string;
  readonly granularity: number;
  readonly enabled: boolean;
  readonly persistent: boolean;
  readonly inconsistent: boolean;
  readonly readOnly: boolean;
  /** `from` is the first bit of the piece. */
  readonly pieces: readonly { readonly from: number; readonly bits: Uint8Array }[];
}

/** A connected set of nodes, children before their parents. */
export interface MovedNodes {
  readonly nodes: readonly (MovedNode & {
    readonly monitorOwned: boolean;
    readonly writeThreshold: number;
    readonly statistics: MovedStatistics;
    readonly bitmaps: readonly MovedBitmap[];
  })[];
}

/** These nodes and all that they are connected with, by whatever edges: children before their parents. */
export function connectedNodes(nodes: Iterable<BlockNode>): BlockNode[] {
  const found = new Set<BlockNode>(nodes);
  for (const each of found) {
    for (const child of each.children.values()) found.add(child.node);
    for (const parent of each.parents) if (parent instanceof BlockChild) found.add(parent.parent);
  }
  const ordered = new Set<BlockNode>();
  const visit = (each: BlockNode): void => {
    if (ordered.has(each)) return;
    for (const child of each.children.values()) visit(child.node);
    ordered.add(each);
  };
  for (const each of found) visit(each);
  return [...ordered];
}

/**
 * Close a connected set of nodes that no export and no job holds. Rejects, with all as it was, where what was written
 * cannot be made stable first. The descriptors in the answer are open: `buildUp` does not close them.
 */
export async function takeDown(graph: BlockGraph, nodes: readonly BlockNode[]): Promise<MovedNodes> {
  await graph.drainedAsync(nodes, async () => {
    for (const node of nodes) if (!node.readOnly) await graph.path.flush(node);
  });
  const moved = { nodes: nodes.map(describe) };
  await closeLeavingOpen(graph, nodes);
  assert(
    nodes.every((node) => !node.opened),
    "nobody held what was taken down",
  );
  return moved;
}

/** Open them here. Rejects with BlockError; none is open here then, and the descriptors still are. */
export async function buildUp(graph: BlockGraph, moved: MovedNodes): Promise<void> {
  const opened: BlockNode[] = [];
  try {
    for (const each of moved.nodes) {
      const node = await graph.open(each.options, { moved: each });
      opened.push(node);
      // Held until its parent holds it.
      node.monitorOwned = true;
      restoreBitmaps(node, each.bitmaps);
      node.statistics.restore(each.statistics);
    }
  } catch (error) {
    await closeKeepingLocks(graph, opened);
    throw error;
  }
  opened.forEach((node, index) => {
    const { monitorOwned, writeThreshold } = moved.nodes[index]!;
    node.monitorOwned = monitorOwned;
    setWriteThreshold(node, writeThreshold, graph.options.emit);
  });
}

/** Their descriptors share the locks of those that they were made from. */
async function closeKeepingLocks(graph: BlockGraph, nodes: readonly BlockNode[]): Promise<void> {
  const descriptors = nodes.flatMap((node) => ownDescriptor(node) ?? []);
  await closeLeavingOpen(graph, nodes);
  for (const fd of descriptors) fs.closeSync(fd);
}

async function closeLeavingOpen(graph: BlockGraph, nodes: readonly BlockNode[]): Promise<void> {
  for (const node of nodes) {
    node.self.file?.leaveOpen?.();
    node.monitorOwned = false;
  }
  for (const node of nodes.toReversed()) await graph.closeIfUnused(node);
}

/** Null where the node has no host file of its own. */
function ownDescriptor({ self: { file } }: BlockNode): number | null {
  return file?.leaveOpen === undefined || file.fd < 0 ? null : file.fd;
}

/** After `buildUp`: whoever built them has descriptors of their own. */
export function closeDescriptors({ nodes }: MovedNodes): void {
  for (const { descriptor } of nodes) if (descriptor !== null) fs.closeSync(descriptor);
}

function describe(node: BlockNode): MovedNodes["nodes"][number] {
  const { nodeName, options, generatedName, rank, monitorOwned } = node;
  const children = [...node.children.values()];
  return {
    options,
    nodeName,
    generatedName,
    rank,
    monitorOwned,
    writeThreshold: node.writeThreshold?.offset ?? 0,
    common: commonOf(node),
    children: Object.fromEntries(children.map((child) => [child.name, child.node.nodeName])),
    inlineChildren: children.filter((child) => child.node.inheritsFrom === node).map(({ name }) => name),
    descriptor: ownDescriptor(node),
    statistics: node.statistics.snapshot(),
    bitmaps: Array.from(node.bitmaps, describeBitmap),
  };
}

function describeBitmap(bitmap: DirtyBitmap): MovedBitmap {
  const { name, granularity, enabled, persistent, inconsistent, readOnly } = bitmap;
  assert(name !== null, "nameless bitmaps belong to jobs and to nodes that stay");
  const pieces: MovedBitmap["pieces"][number][] = [];
  for (let from = 0; from < bitmap.lengthBits; from += PIECE_BITS) {
    const to = Math.min(from + PIECE_BITS, bitmap.lengthBits);
    if (!bitmap.anyDirtyBit(from, to)) continue;
    const bits = new Uint8Array(Math.ceil((to - from) / 32) * 4);
    bitmap.serialize(from, bits);
    pieces.push({ from, bits });
  }
  return { name, granularity, enabled, persistent, inconsistent, readOnly, pieces };
}

/** The image brings the bitmaps that it keeps, without what has happened to them since: ours take their places. */
function restoreBitmaps(node: BlockNode, newestFirst: readonly MovedBitmap[]): void {
  const { bitmaps } = node;
  for (const loaded of [...bitmaps]) bitmaps.release(loaded);
  for (const moved of newestFirst.toReversed()) {
    const bitmap = bitmaps.add(moved.name, moved.granularity);
    for (const { from, bits } of moved.pieces) bitmap.deserialize(from, bits);
    bitmap.persistent = moved.persistent;
    bitmap.readOnly = moved.readOnly;
    if (moved.inconsistent) bitmap.setInconsistent();
    else if (!moved.enabled) bitmap.disable();
  }
}
