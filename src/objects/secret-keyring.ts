import { BlockError, systemError } from "../base/errors.js";
import { readKey } from "../base/keyctl.js";
import { defineObject } from "./object-type.js";
import { secretFrom } from "./secret.js";

/** A password or a key that the kernel keeps. */
export const secretKeyring = defineObject({
  name: "secret_keyring",
  parent: "secret_common",
  defaults: { format: "raw" },
  create(options, { objects }) {
    const { serial } = options;
    if (serial === 0) throw new BlockError("invalid", "'serial' should not be equal to 0");
    const key = readKey(serial);
    if (typeof key === "number") {
      const shown = (serial >>> 0).toString(16).padStart(8, "0");
      throw systemError(key, `Unable to read serial key ${shown}`);
    }
    return { state: { type: "secret", bytes: secretFrom(key, options, objects) } };
  },
});
