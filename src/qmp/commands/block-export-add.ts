import { defineCommand } from "../command.js";

/** Export a node. */
export const blockExportAdd = defineCommand("block-export-add", (args, { exports }) => exports.add(args));
