import { defineChardevCommand } from "../command.js";

/** Put another character device in the place of one that is not used. */
export const chardevChange = defineChardevCommand("chardev-change", ({ id, backend }, chardevs) =>
  chardevs.change(id, backend),
);
