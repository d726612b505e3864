import { BlockError } from "../../base/errors.js";
import { defineChardevCommand } from "../command.js";

/** Take data out of a ring buffer. */
export const ringbufRead = defineChardevCommand("ringbuf-read", ({ device, size, format }, chardevs) => {
  const ring = chardevs.ring(device);
  if (size <= 0) throw new BlockError("invalid", "size must be greater than zero");
  return ring.read(size).toString(format ?? "utf8");
});
