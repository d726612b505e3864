import { BlockError } from "../../base/errors.js";
import { BlockChild } from "../../block/node.js";
import { defineCommand } from "../command.js";
import { checkNoBackingFile } from "../external-snapshot.js";

/** Close a node that blockdev-add opened and that nobody uses. Its persistent bitmaps are stored. */
export const blockdevDel = defineCommand("blockdev-del", async ({ "node-name": nodeName }, { graph, jobs }) => {
  const node = graph.lookup(nodeName);
  if (node === undefined) throw new BlockError("not-found", `Failed to find node with node-name='${nodeName}'`);
  const parents = [...node.parents];
  if (parents.some((parent) => !(parent instanceof BlockChild) && parent.owner.jobId === undefined)) {
    throw new BlockError("busy", `Node ${nodeName} is in use`);
  }
  jobs.checkUnblocked(node);
  checkNoBackingFile(node);
  if (!node.monitorOwned) throw new BlockError("busy", `Node ${nodeName} is not owned by the monitor`);
  if (parents.length > 0) throw new BlockError("busy", `Block device ${nodeName} is in use`);
  await graph.close(node);
});
