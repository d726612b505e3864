import { CHARDEV_KINDS } from "../../chardev/registry.js";
import { defineChardevCommand } from "../command.js";

/** The kinds of character devices. */
export const queryChardevBackends = defineChardevCommand("query-chardev-backends", () =>
  CHARDEV_KINDS.map((name) => ({ name })),
);
