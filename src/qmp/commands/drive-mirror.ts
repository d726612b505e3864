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
  // A backing file may be copied by other means meanwhile: it need not be there before guests go over.
  const exists = args.mode === "existing";
  const target = await openDriveTarget(args, source, context, { alone: exists });
  // What is created on a device, or far away, has the bytes that were there.
  const isNew = !exists && target.driver.supportsBacking === true;
  try {
    await startMirror({ ...args, isNew, opensBacking: exists }, source, target, context);
  } catch (error) {
    await graph.closeIfUnused(target);
    throw error;
  }
});
