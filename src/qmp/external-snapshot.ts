import { BlockError } from "../base/errors.js";
import { PERM_CONSISTENT_READ } from "../block/driver.js";
import { setActive } from "../block/graph/activation.js";
import { makeReadOnly } from "../block/graph/reopen.js";
import type { GraphTransaction } from "../block/graph/transaction.js";
import { BlockChild, type BlockNode } from "../block/node.js";
import type { CommandContext } from "./command.js";
import type { PreparedAction } from "./transaction.js";

/** Throws where a node other than `except` relies on what this one holds; of several, the one that came last is named. */
export function checkNoBackingFile(node: BlockNode, except: BlockNode | null = null): void {
  const users = [...node.parents].filter((parent) => parent instanceof BlockChild && parent.role === "backing");
  const user = (users as BlockChild[]).findLast(({ parent }) => parent !== except)?.parent.nodeName;
  if (user === undefined) return;
  throw new BlockError("busy", `Node '${node.nodeName}' is busy: node is used as backing hd of '${user}'`);
}

/** May the node's users go on with an overlay? Throws in the reference's words; what the node holds is on disk then. */
export async function checkSnapshotSource(node: BlockNode, { graph, jobs }: CommandContext): Promise<void> {
  jobs.checkUnblocked(node);
  checkNoBackingFile(node);
  if (node.readOnly || !node.active) return;
  try {
    await graph.path.flush(node);
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    throw new BlockError(error.kind, "An IO error has occurred", { cause: error });
  }
}

/**
 * `overlay` comes above `node`: its users go on with the overlay, whose backing file it becomes. They are held back
 * meanwhile, and no request of theirs is lost. Rejects in the reference's words, with nothing changed.
 */
export async function putAbove(node: BlockNode, overlay: BlockNode, context: CommandContext): Promise<PreparedAction> {
  const { graph } = context;
  // Who only writes to it, as a mirror job to its target, goes on doing so whatever shows through.
  if ((overlay.permissions.taken & PERM_CONSISTENT_READ) !== 0) {
    throw new BlockError("busy", "The overlay is already in use");
  }
  if (overlay.children.has("backing")) throw new BlockError("invalid", "The overlay already has a backing image");
  if (overlay.driver.supportsBacking !== true) {
    throw new BlockError("unsupported", "The overlay does not support backing images");
  }
  // An active node cannot stand on one that another process has.
  if (!node.active) await setActive(graph, [overlay], false);
  let change: GraphTransaction | undefined;
  await graph.drained([node, overlay], (transaction) => {
    change = transaction;
    transaction.attach(overlay, "backing", "backing", node);
    transaction.replace(node, overlay);
  });
  return {
    commit: () => makeReadOnly(graph, node),
    abort: () => graph.drainedAsync([node, overlay], async () => change!.revert()),
  };
}
