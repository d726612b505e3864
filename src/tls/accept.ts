import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import { nextTurn } from "../base/turns.js";
import { fieldsOf } from "./certificate.js";
import { contextOptions } from "./context.js";
import type { TlsCredentials } from "./credentials.js";
import { distinguishedName } from "./distinguished-name.js";
import { tlsErrorText } from "./errors.js";

/**
 * The server's side of a handshake. The next byte of `socket` is the client's first; whoever goes on owns what is
 * returned, and destroying either ends both. Rejects with an Error in words for the log, and the socket is gone then.
 *
 * A server of Node's for each client, which never listens: only it checks certificates by a public interface, and there
 * is no telling whose connection it announces. 1.5 ms a client, of the 4 that a handshake takes.
 */
export function acceptTls(socket: Socket, credentials: TlsCredentials): Promise<TLSSocket> {
  const { type, verifyPeer } = credentials;
  const checksClients = type === "tls-creds-x509" && verifyPeer;
  return new Promise((resolve, reject) => {
    const server = createServer({
      ...contextOptions(credentials),
      requestCert: checksClients,
      rejectUnauthorized: checksClients,
      // Whoever calls has a timer of its own.
      handshakeTimeout: 0,
      ...(type === "tls-creds-psk"
        ? { pskCallback: (_socket: TLSSocket, name: string) => credentials.keys.get(name) ?? null }
        : {}),
    });
    const failed = (error: Error): void => {
      socket.destroy();
      reject(new Error(`TLS handshake failed: ${tlsErrorText(error)}`, { cause: error }));
    };
    const gone = (): void => failed(new Error("The TLS connection was non-properly terminated."));
    // It may have gone before anyone listened.
    if (socket.destroyed || socket.readableEnded) {
      gone();
      return;
    }
    // Who sends nothing more cannot shake hands. The two sockets have this in common, until there is one to go on with.
    const { allowHalfOpen } = socket;
    socket.allowHalfOpen = false;
    server.once("secureConnection", (secure) => {
      secure.allowHalfOpen = allowHalfOpen;
      // Who asks for another handshake is let go, as by GnuTLS: refusals would pile up for a client that reads none.
      secure.disableRenegotiation();
      // Errors end in `close`, for those who look after this one by one: this one would not by itself.
      secure.on("error", () => secure.destroy());
      nextTurn(() => {
        if (hasUnsent(secure)) gone();
        else resolve(secure);
      });
    });
    server.once("tlsClientError", failed);
    socket.once("close", gone);
    server.emit("connection", socket);
  });
}

/**
 * Whether the last message of the handshake could not be sent, a turn after it was made. The client has gone then: it has
 * read all before, so the socket has room. Node says nothing of a failed write of its own, and holds back all that follow
 * for ever; its public interface does not show it either.
 */
function hasUnsent(secure: TLSSocket): boolean {
  const { _handle: handle } = secure as TLSSocket & { readonly _handle?: { readonly writeQueueSize?: unknown } | null };
  return typeof handle?.writeQueueSize === "number" && handle.writeQueueSize > 0;
}

/** Who the client is, by its certificate. Throws when it has none, or one without a name. */
export function clientIdentity(socket: TLSSocket): string {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) throw new Error("The client has no certificate");
  const name = distinguishedName(fieldsOf(new X509Certificate(certificate.raw)).subject);
  if (name === "") throw new Error("Cannot get client distinguished name: The requested data were not available.");
  return name;
}
