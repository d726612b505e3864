import { BlockError } from "../../base/errors.js";
import { defineCommand } from "../command.js";

/** Open a node; it stays until blockdev-del, whoever uses it. */
export const blockdevAdd = defineCommand("blockdev-add", async (options, { graph }) => {
  if (options["node-name"] === undefined) {
    throw new BlockError("invalid", "'node-name' must be specified for the root node");
  }
  const node = await graph.open(options);
  node.monitorOwned = true;
});
