import { checkRoot } from "../block/graph/chain.js";
import type { BlockNode } from "../block/node.js";
import type { CommandContext } from "./command.js";

/**
 * The node of that name, which a command takes or deletes snapshots of: nothing may lie above it. Throws in the
 * reference's words.
 */
export function findRoot(name: string, { graph }: CommandContext): BlockNode {
  const node = graph.findNode(name);
  checkRoot(node);
  return node;
}
