import { defineCommand } from "../command.js";
import type { SocketAddress, SocketAddressLegacy } from "../../../qapi/generated/types.js";

/** Start the NBD server. */
export const nbdServerStart = defineCommand("nbd-server-start", async (args, { nbdServer, objects }) => {
  await nbdServer.start({ ...args, addr: flatAddress(args.addr) }, objects);
});

/** The command takes the older, nested form of an address. */
function flatAddress(addr: SocketAddressLegacy): SocketAddress {
  switch (addr.type) {
    case "inet":
      return { type: "inet", ...addr.data };
    case "unix":
      return { type: "unix", ...addr.data };
    case "vsock":
      return { type: "vsock", ...addr.data };
    case "fd":
      return { type: "fd", ...addr.data };
  }
}
