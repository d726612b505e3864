import { defineChardevCommand } from "../command.js";

/** All character devices. */
export const queryChardev = defineChardevCommand("query-chardev", (_args, chardevs) => chardevs.list());
