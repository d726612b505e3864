import { defineCommand } from "../command.js";

/** Which I/O engine is in use, and why. */
export const xQueryIoEngine = defineCommand("x-query-io-engine", (_args, { engine: { name, wanted, reason } }) => ({
  engine: name,
  requested: wanted,
  ...(reason === null ? {} : { reason }),
}));
