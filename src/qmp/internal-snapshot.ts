import { BlockError } from "../base/errors.js";
import { BlockChild, type BlockNode } from "../block/node.js";
import type { CommandContext } from "./command.js";

/**
 * The node of that name, which a command takes or deletes snapshots of: nothing may lie above it. Throws in the
 * reference's words.
 */
export function findRoot(name: string, { graph }: CommandContext): BlockNode {
  const node = graph.findNode(name);
  for (const parent of node.parents) {
    if (parent instanceof BlockChild) throw new BlockError("invalid", "Need a root block node");
  }
  return node;
}
