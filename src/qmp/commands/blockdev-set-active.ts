import { BlockError } from "../../base/errors.js";
import { checkNoActiveParent, setActive } from "../../block/graph/activation.js";
import { defineCommand } from "../command.js";

/** Hand images over to another process, or take them over. */
export const blockdevSetActive = defineCommand("blockdev-set-active", async (args, { graph }) => {
  const { "node-name": nodeName, active } = args;
  const named = graph.lookup(nodeName ?? "");
  if (nodeName !== undefined && named === undefined) {
    throw new BlockError("not-found", `Failed to find node with node-name='${nodeName}'`);
  }
  if (named !== undefined && !active) checkNoActiveParent(named);
  try {
    await setActive(graph, named === undefined ? graph.nodes() : [named], active);
  } catch (error) {
    if (active || !(error instanceof BlockError)) throw error;
    const which = named === undefined ? "all nodes" : "node";
    throw new BlockError(error.kind, `Failed to inactivate ${which}: ${error.message}`, { cause: error });
  }
});
