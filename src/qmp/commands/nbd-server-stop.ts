import { defineCommand } from "../command.js";

/** Stop the NBD server: its clients and exports go. */
export const nbdServerStop = defineCommand("nbd-server-stop", (_args, { nbdServer }) => nbdServer.stop());
