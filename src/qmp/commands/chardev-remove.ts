import { defineChardevCommand } from "../command.js";

/** Close a character device. */
export const chardevRemove = defineChardevCommand("chardev-remove", ({ id }, chardevs) => chardevs.remove(id));
