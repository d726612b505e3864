/** Images handed over to another process, and taken over from it. */
import { EPERM, errnoText } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import { USABLE } from "../bitmaps/dirty-bitmap.js";
import { BlockChild, type BlockNode } from "../node.js";
import type { BlockGraph } from "./graph.js";
import { commonOf } from "./open.js";
import { reopenNodes } from "./reopen.js";

/**
 * Make `nodes` active or inactive, and with them what is below: all that is inactive, or what no other active node uses.
 * An inactive node holds no lock, its image holds all that was written, and its bitmaps are in it. Rejects with BlockError,
 * and then all of them are as they were.
 */
export async function setActive(graph: BlockGraph, nodes: readonly BlockNode[], active: boolean): Promise<void> {
  await changeActive(graph, active ? inactiveBelow(nodes) : usedOnlyBy(nodes), active);
}

/** The same with these nodes and no others, which are what they are not to be. */
export async function changeActive(
  graph: BlockGraph,
  changing: ReadonlySet<BlockNode>,
  active: boolean,
): Promise<void> {
  const plan = Array.from(changing, (node) => {
    return { node, options: node.options, common: { ...commonOf(node), active }, links: [] };
  });
  if (!active) for (const node of changing) checkHolders(node);
  await reopenNodes(graph, plan);
}

/** Throws where an active node is above: it would lose what it stands on. */
export function checkNoActiveParent(node: BlockNode): void {
  if (hasActiveParent(node, new Set())) throw new BlockError("busy", "Node has active parent node");
}

function inactiveBelow(nodes: readonly BlockNode[]): Set<BlockNode> {
  const found = new Set(nodes.filter((node) => !node.active));
  for (const { children } of found) for (const { node } of children.values()) if (!node.active) found.add(node);
  return found;
}

/** A child comes in with the last of its parents. */
function usedOnlyBy(nodes: readonly BlockNode[]): Set<BlockNode> {
  const found = new Set(nodes.filter((node) => node.active));
  for (const { children } of found) {
    for (const { node } of children.values()) if (node.active && !hasActiveParent(node, found)) found.add(node);
  }
  return found;
}

function hasActiveParent({ parents }: BlockNode, but: ReadonlySet<BlockNode>): boolean {
  return [...parents].some((held) => held instanceof BlockChild && held.parent.active && !but.has(held.parent));
}

/** Throws where somebody relies on what the node holds being true. */
function checkHolders({ parents, bitmaps }: BlockNode): void {
  for (const parent of parents) {
    if (parent instanceof BlockChild || parent.owner.allowsInactive === true) continue;
    throw new BlockError("busy", errnoText(EPERM), { errno: EPERM });
  }
  for (const bitmap of bitmaps) if (bitmap.persistent && bitmap.busy) bitmap.check(USABLE);
}
