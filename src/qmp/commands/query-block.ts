import { defineCommand } from "../command.js";

/** Guest devices, of which a storage daemon has none: clients made for the emulator ask and get an empty list. */
export const queryBlock = defineCommand("query-block", () => []);
