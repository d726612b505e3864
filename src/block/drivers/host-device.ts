import { defineDriver, type BlockDriver } from "../driver.js";
import { HOST_REOPEN, openHostNode } from "./host-node.js";

/** A block or character device of the host. It never changes its length. */
export const hostDevice: BlockDriver<"host_device"> = defineDriver<"host_device">({
  name: "host_device",
  kind: "protocol",
  transparent: false,
  reopen: HOST_REOPEN,
  open: (options, context) => openHostNode("device", "host_device", options, context),
});
