import { BlockError } from "../../base/errors.js";
import { defineChardevCommand } from "../command.js";

/** Put data into a ring buffer. */
export const ringbufWrite = defineChardevCommand("ringbuf-write", ({ device, data, format }, chardevs) => {
  const ring = chardevs.ring(device);
  if (format === "base64" && !/^[A-Za-z0-9+/=\n]*$/.test(data)) {
    throw new BlockError("invalid", "Base64 data contains invalid characters");
  }
  ring.write(Buffer.from(data, format ?? "utf8"));
});
