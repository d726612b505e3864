import { defineCommand } from "../command.js";

/** Export a node over NBD; deprecated for block-export-add. Read-only by itself where the node is. */
export const nbdServerAdd = defineCommand("nbd-server-add", async (args, { exports, graph }) => {
  const { device, name = device, description, writable = false, bitmap } = args;
  const node = graph.findNode(device);
  await exports.add({
    type: "nbd",
    id: name,
    "node-name": node.nodeName,
    name,
    writable: writable && !node.readOnly,
    ...(description === undefined ? {} : { description }),
    ...(bitmap === undefined ? {} : { bitmaps: [bitmap] }),
  });
});
