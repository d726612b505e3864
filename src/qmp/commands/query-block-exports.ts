import { defineCommand } from "../command.js";

/** List the exports. */
export const queryBlockExports = defineCommand("query-block-exports", (_args, { exports }) => exports.list());
