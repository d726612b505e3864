import { BlockError } from "../../base/errors.js";
import { writeBackingName } from "../../block/graph/backing-file.js";
import { checkRoot, chainOf } from "../../block/graph/chain.js";
import { defineCommand } from "../command.js";

/** Change how an image calls its backing file; the node that is its backing file stays. */
export const changeBackingFile = defineCommand("change-backing-file", async (args, { graph }) => {
  const { device, "image-node-name": imageName, "backing-file": backingFile } = args;
  const top = graph.findNode(device);
  checkRoot(top);
  const image = graph.lookup(imageName);
  if (image === undefined) throw new BlockError("not-found", `Cannot find device='' nor node-name='${imageName}'`);
  const backing = image.children.get("backing")?.node;
  // Of a filter it is told below that it has no header.
  if (backing === undefined && image.driver.kind !== "filter") {
    throw new BlockError("invalid", "not allowing backing file change on an image without a backing file");
  }
  if (!chainOf(top).includes(image)) {
    throw new BlockError("invalid", `'${device}' and image file are not in the same chain`);
  }
  // The daemon states a format where it names a file; the one it knows it to have.
  const format = backingFile === "" ? "" : (backing?.driver.name ?? "");
  try {
    await graph.drainedAsync([image], () => writeBackingName(graph, image, { file: backingFile, format }));
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    const message = `Could not change backing file to '${backingFile}': ${error.message}`;
    throw new BlockError(error.kind, message, { cause: error });
  }
});
