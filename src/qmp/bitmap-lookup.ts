import { BlockError } from "../base/errors.js";
import type { DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import type { BlockNode } from "../block/node.js";
import type { BlockDirtyBitmap } from "../../qapi/generated/types.js";
import type { CommandContext } from "./command.js";

/** The node of a bitmap. Throws in other words than the lookups of other commands, as the reference does. */
export function bitmapNode(nodeName: string, { graph }: CommandContext): BlockNode {
  const node = graph.lookup(nodeName);
  if (node === undefined) throw new BlockError("not-found", `Node '${nodeName}' not found`);
  return node;
}

/** Throws BlockError where there is no such node, or no such bitmap on it. */
export function findBitmap({ node, name }: BlockDirtyBitmap, context: CommandContext): DirtyBitmap {
  return bitmapNode(node, context).bitmaps.get(name);
}

/**
 * Do `change` when no node is being opened anew. Until that is over, what the image has been given of bitmaps and what is
 * in memory must be the same.
 */
export function whileNoneReopens<T>({ graph }: CommandContext, change: () => T | Promise<T>): Promise<T> {
  return graph.changes.run(async () => change());
}

/** The node that a bitmap action of a transaction concerns. */
export function actionNode({ node }: { readonly node: string }, { graph }: CommandContext): BlockNode | undefined {
  return graph.lookup(node);
}
