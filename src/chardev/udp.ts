import { createSocket, type Socket } from "node:dgram";
import { isIPv6 } from "node:net";
import { Readable, Writable } from "node:stream";
import { errnoText } from "../base/errno.js";
import { BlockError } from "../base/errors.js";
import { resolveSocketAddress, type SocketTarget } from "../base/socket-address.js";
import type { ChardevUdp, SocketAddressLegacy } from "../../qapi/generated/types.js";
import type { Chardev, Opening } from "./device.js";
import { StreamDevice } from "./streams.js";

/** Longer messages go in several datagrams. */
const DATAGRAM_MAX = 8192;
/** Datagrams that are dropped, as the network might: the frontend is behind. */
const UNREAD_BYTES_MAX = 1024 * 1024;

type InetTarget = Extract<SocketTarget, { readonly host: string }>;

/** `udp`: datagrams to and from one peer. Rejects with BlockError. */
export async function openUdp(opening: Opening, { remote, local }: ChardevUdp): Promise<Chardev> {
  const to = await resolve(remote);
  const from = local === undefined ? undefined : await resolve(local);
  const socket = createSocket(isIPv6(to.host) ? "udp6" : "udp4");
  try {
    if (from !== undefined) await settled(socket, () => socket.bind(from.port, from.host), "listening");
    await settled(socket, () => socket.connect(to.port, to.host), "connect");
  } catch (error) {
    socket.close();
    const errno = error instanceof Error && "errno" in error ? Math.abs(Number(error.errno)) : 0;
    throw new BlockError("io", `Failed to bind socket: ${errnoText(errno)}`, { errno, cause: error });
  }
  // Nobody listens over there, says the network, now and then.
  socket.on("error", (error) => opening.host.log(`chardev ${opening.id}: ${error.message}`));
  return new StreamDevice(opening, "udp", {
    input: datagramsOf(socket),
    output: writerTo(socket),
    onClose: () => socket.close(),
  });
}

async function resolve(address: SocketAddressLegacy): Promise<InetTarget> {
  if (address.type !== "inet") throw new BlockError("invalid", "socket type unsupported for datagram");
  const [target] = await resolveSocketAddress({ type: "inet", ...address.data });
  return target as InetTarget;
}

function settled(socket: Socket, start: () => void, event: "listening" | "connect"): Promise<void> {
  return new Promise((done, failed) => {
    socket.once("error", failed);
    socket.once(event, () => {
      socket.off("error", failed);
      done();
    });
    start();
  });
}

function datagramsOf(socket: Socket): Readable {
  const input = new Readable({ read: () => undefined });
  socket.on("message", (data) => {
    if (input.readableLength + data.length <= UNREAD_BYTES_MAX) input.push(data);
  });
  return input;
}

function writerTo(socket: Socket): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const send = (at: number): void => {
        if (at >= chunk.length) done();
        // A datagram may be lost; that is no reason to give up.
        else socket.send(chunk.subarray(at, at + DATAGRAM_MAX), () => send(at + DATAGRAM_MAX));
      };
      send(0);
    },
  });
}
