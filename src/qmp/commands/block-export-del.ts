import { defineCommand } from "../command.js";

/** Ask an export to go: BLOCK_EXPORT_DELETED tells when it has. */
export const blockExportDel = defineCommand("block-export-del", (args, { exports }) =>
  exports.remove(args.id, args.mode ?? "safe"),
);
