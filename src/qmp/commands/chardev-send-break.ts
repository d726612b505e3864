import { defineChardevCommand } from "../command.js";

/** Send a break on a serial port. */
export const chardevSendBreak = defineChardevCommand("chardev-send-break", ({ id }, chardevs) =>
  chardevs.sendBreak(id),
);
