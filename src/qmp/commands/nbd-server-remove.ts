import { defineCommand } from "../command.js";

/** Remove an export; deprecated for block-export-del. The name is its id. */
export const nbdServerRemove = defineCommand("nbd-server-remove", (args, { exports }) =>
  exports.remove(args.name, args.mode ?? "safe"),
);
