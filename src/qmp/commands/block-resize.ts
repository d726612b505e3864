import { BlockError } from "../../base/errors.js";
import { checkMedium } from "../../block/graph/chain.js";
import { defineCommand } from "../command.js";
import { checkNoBackingFile } from "../external-snapshot.js";

const SECTOR = 512;

/** Change the length of a node. Refused while a job or another node relies on it; exports follow. */
export const blockResize = defineCommand("block_resize", async ({ device, "node-name": nodeName, size }, { graph }) => {
  // A storage daemon has no guest devices: only a node-name finds anything.
  const node = nodeName === undefined ? undefined : graph.lookup(nodeName);
  if (node === undefined) {
    throw new BlockError("not-found", `Cannot find device='${device ?? ""}' nor node-name='${nodeName ?? ""}'`);
  }
  if (size < 0) throw new BlockError("invalid", "Parameter 'size' expects a >0 size");
  checkNoBackingFile(node);
  if (size % SECTOR !== 0) throw new BlockError("invalid", `The new size must be a multiple of ${SECTOR}`);
  await checkMedium(node, "No medium inserted");
  await graph.truncate(node, size);
});
