import { isIP, type Socket } from "node:net";
import { checkServerIdentity, connect, type ConnectionOptions, type PeerCertificate, type TLSSocket } from "node:tls";
import { BlockError } from "../base/errors.js";
import { contextOptions } from "./context.js";
import type { TlsCredentials } from "./credentials.js";
import { tlsErrorText, verifyErrorText } from "./errors.js";

/**
 * The client's side of a handshake over a connected socket. `hostname` is what the server's certificate has to be for.
 * Rejects with BlockError in the reference's words, and the socket is gone then.
 */
export function connectTls(socket: Socket, credentials: TlsCredentials, hostname: string | null): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      socket.destroy();
      reject(error instanceof BlockError ? error : handshakeError(error, credentials));
    };
    const tls = connect({ ...contextOptions(credentials), ...identityOptions(credentials, hostname), socket });
    tls.once("secureConnect", () => {
      // Those that follow end in `close`; Node alone would leave it open.
      tls.off("error", failed).on("error", () => tls.destroy());
      resolve(tls);
    });
    tls.once("error", failed);
    tls.once("close", () => failed(new Error("The TLS connection was non-properly terminated.")));
  });
}

/** What is wrong with a certificate stands for itself. */
function handshakeError(error: Error, { type }: TlsCredentials): BlockError {
  const text = verifyErrorText(error);
  if (text !== null && type === "tls-creds-psk") {
    return new BlockError("io", "TLS handshake failed: Insufficient credentials for that request.", { cause: error });
  }
  return new BlockError("io", text ?? `TLS handshake failed: ${tlsErrorText(error)}`, { cause: error });
}

function identityOptions(credentials: TlsCredentials, hostname: string | null): ConnectionOptions {
  switch (credentials.type) {
    case "tls-creds-anon":
      return { rejectUnauthorized: false, checkServerIdentity: () => undefined };
    case "tls-creds-psk": {
      const [[identity, psk] = ["", new Uint8Array()]] = credentials.keys;
      // The key is what says who the server is: no certificate does.
      return { pskCallback: () => ({ identity, psk }), ca: [], checkServerIdentity: () => undefined };
    }
    case "tls-creds-x509":
      return {
        rejectUnauthorized: credentials.verifyPeer,
        checkServerIdentity: (_host, certificate) => checkHostname(hostname, certificate),
        ...(hostname === null || isIP(hostname) !== 0 ? {} : { servername: hostname }),
      };
  }
}

function checkHostname(hostname: string | null, certificate: PeerCertificate): Error | undefined {
  if (hostname === null) return new BlockError("invalid", "No hostname for certificate validation");
  if (checkServerIdentity(hostname, certificate) === undefined) return undefined;
  return new BlockError("invalid", `Certificate does not match the hostname ${hostname}`);
}
