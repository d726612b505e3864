import { defineChardevCommand } from "../command.js";

/** Open a character device. */
export const chardevAdd = defineChardevCommand("chardev-add", ({ id, backend }, chardevs) => chardevs.add(id, backend));
