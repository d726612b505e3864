import type { SecureContextOptions } from "node:tls";
import type { TlsCredentials } from "./credentials.js";
import { parsePriority, type Authentication } from "./priority.js";

const AUTHENTICATION: Readonly<Record<TlsCredentials["type"], Authentication>> = {
  "tls-creds-x509": "certificate",
  "tls-creds-psk": "psk",
  "tls-creds-anon": "anon",
};

/** What Node is told of credentials, whichever side they are for. Throws BlockError for a priority it cannot have. */
export function contextOptions(credentials: TlsCredentials): SecureContextOptions {
  const { SSL_OP_NO_TICKET, SSL_OP_NO_RENEGOTIATION } = process.getBuiltinModule("node:crypto").constants;
  const { honorCipherOrder, ...parameters } = parsePriority(credentials.priority, AUTHENTICATION[credentials.type]);
  return {
    ...parameters,
    honorCipherOrder,
    // Resumed sessions would skip what was decided about the client, and there is nothing to renegotiate.
    secureOptions: SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION,
    ...(credentials.endpoint === "server" ? { dhparam: credentials.dhParameters ?? "auto" } : {}),
    ...(credentials.type === "tls-creds-x509" ? certificateOptions(credentials) : {}),
  };
}

function certificateOptions({ authorities, revocations, own }: TlsCredentials & { readonly type: "tls-creds-x509" }) {
  return {
    ca: authorities,
    // Whatever stands in the file is trusted, also when others stand above it.
    allowPartialTrustChain: true,
    ...(revocations === null ? {} : { crl: revocations }),
    ...(own === null ? {} : { cert: own.certificates, key: own.key }),
  };
}
