import { BlockError } from "../../base/errors.js";
import { checkRoot } from "../../block/graph/chain.js";
import { defineCommand } from "../command.js";
import { openDriveTarget } from "../drive-target.js";
import { startMirror } from "./blockdev-mirror.js";

/** blockdev-mirror into a file, which is open only as long as the job lives or somebody uses it. */
export const driveMirror = defineCommand("drive-mirror", async (args, context) => {
  const { graph } = context;
  const source = graph.findNode(args.device);
  checkRoot(source);
  if (args.replaces !== undefined && args["node-name"] === undefined) {
    throw new BlockError("invalid", "a node-name must be provided when replacing a named node of the graph");
  }
  const target = await openDriveTarget(args, source, context, true);
  const exists = args.mode === "existing";
  // What is created on a device, or far away, has the bytes that were there.
  const isNew = !exists && target.driver.supportsBacking === true;
  try {
    // The backing file of one that was there may still be on its way: nobody needs it before the guests go over.
    const opensBacking = exists && args.sync === "top" && target.driver.supportsBacking === true;
    await startMirror({ ...args, isNew, opensBacking }, source, target, context);
  } catch (error) {
    await graph.closeIfUnused(target);
    throw error;
  }
});
