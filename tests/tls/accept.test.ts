import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { connect as connectTls, type ConnectionOptions } from "node:tls";
import { expect, it } from "vitest";
import { acceptTls } from "../../src/tls/accept.js";
import type { TlsCredentials } from "../../src/tls/credentials.js";
import { tapped } from "../helpers/tapped.js";

const KEY = new Uint8Array(16).fill(7);
const credentials = (version: string): TlsCredentials => ({
  type: "tls-creds-psk",
  endpoint: "server",
  verifyPeer: false,
  priority: `NORMAL:-VERS-ALL:+VERS-${version}`,
  dhParameters: null,
  keys: new Map([["me", KEY]]),
});
const CLIENT: ConnectionOptions = {
  pskCallback: () => ({ psk: KEY, identity: "me" }),
  checkServerIdentity: () => undefined,
  ciphers: "PSK:TLS_AES_128_GCM_SHA256",
};

let pairs = 0;

/** Two ends of a Unix socket: once one is closed, what was sent can be read at the other, and nothing be written. */
async function pair(): Promise<readonly [Socket, Socket]> {
  const path = `\0tsd-accept-${String(process.pid)}-${String(++pairs)}`;
  const listener = createServer({ allowHalfOpen: true }).listen(path);
  await once(listener, "listening");
  const peer = connect(path).on("error", () => undefined);
  const [socket] = (await once(listener, "connection")) as [Socket];
  listener.close();
  return [socket.on("error", () => undefined), peer];
}

it.each(["TLS1.2", "TLS1.3"])("a client that closes behind its last message has not come, %s", async (version) => {
  const [socket, peer] = await pair();
  let flights = 0;
  const stream = tapped(peer, (bytes) => {
    peer.write(bytes);
    if (++flights === 2) peer.destroy();
  });
  connectTls({ socket: stream, ...CLIENT }).on("error", () => undefined);
  const accepted = await acceptTls(socket, credentials(version)).catch((error: unknown) => error);
  expect(accepted).toEqual(new Error("TLS handshake failed: The TLS connection was non-properly terminated."));
  expect(socket.destroyed).toBe(true);
});

it("a client that wants to shake hands again is let go", async () => {
  const [socket, peer] = await pair();
  const client = connectTls({ socket: peer, ...CLIENT }).on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const [secure] = await Promise.all([acceptTls(socket, credentials("TLS1.2")), once(client, "secureConnect")]);
  secure.resume();
  client.renegotiate({}, () => undefined);
  await closed;
});

it("a client that sends what is no record is let go", async () => {
  const [socket, peer] = await pair();
  const client = connectTls({ socket: peer, ...CLIENT }).on("error", () => undefined);
  const [secure] = await Promise.all([acceptTls(socket, credentials("TLS1.3")), once(client, "secureConnect")]);
  const closed = new Promise((resolve) => secure.resume().once("close", resolve));
  // Past its own TLS.
  peer.write(new Uint8Array(64));
  await closed;
});
