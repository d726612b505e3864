import { BlockError } from "../../base/errors.js";
import { setWriteThreshold } from "../../block/write-threshold.js";
import { defineCommand } from "../command.js";

/** Have writes behind an offset announced, once. */
export const blockSetWriteThreshold = defineCommand(
  "block-set-write-threshold",
  ({ "node-name": nodeName, "write-threshold": offset }, { graph, emit }) => {
    const node = graph.lookup(nodeName);
    if (node === undefined) throw new BlockError("not-found", `Device '${nodeName}' not found`);
    setWriteThreshold(node, offset, emit);
  },
);
