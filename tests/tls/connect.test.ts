import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { it } from "vitest";
import { acceptTls } from "../../src/tls/accept.js";
import { connectTls } from "../../src/tls/connect.js";
import type { TlsCredentials } from "../../src/tls/credentials.js";

const credentials = (endpoint: "client" | "server"): TlsCredentials => ({
  type: "tls-creds-psk",
  endpoint,
  verifyPeer: false,
  priority: null,
  dhParameters: null,
  keys: new Map([["me", new Uint8Array(16).fill(7)]]),
});

it("a server that sends what is no record of its own is left", async () => {
  const path = `\0tsd-connect-${String(process.pid)}`;
  const listener = createServer().listen(path);
  await once(listener, "listening");
  const socket = connect(path);
  const [peer] = (await once(listener, "connection")) as [Socket];
  listener.close();
  const [tls, secure] = await Promise.all([
    connectTls(socket, credentials("client"), null),
    acceptTls(peer, credentials("server")),
  ]);
  const closed = new Promise((resolve) => tls.resume().once("close", resolve));
  // It would hang up by itself, once it is told.
  secure.removeAllListeners("error").on("error", () => undefined);
  // Past its own TLS.
  peer.write(new Uint8Array(64));
  await closed;
});
