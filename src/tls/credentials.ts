import type { TlsEndpoint } from "./sanity.js";

interface CommonCredentials {
  readonly endpoint: TlsEndpoint;
  /** A server asks clients for certificates, a client checks that of the server. */
  readonly verifyPeer: boolean;
  /** In the syntax of GnuTLS; null for what is usual. */
  readonly priority: string | null;
  /** PEM; null for groups that everybody knows. */
  readonly dhParameters: string | null;
}

/** Certificates. All files are PEM. */
export interface X509Credentials extends CommonCredentials {
  readonly type: "tls-creds-x509";
  readonly authorities: string;
  readonly revocations: string | null;
  /** Null for a client that has none. */
  readonly own: { readonly certificates: string; readonly key: string } | null;
}

/** Keys that both sides know, by the names of those who have them: one for a client, any number for a server. */
export interface PskCredentials extends CommonCredentials {
  readonly type: "tls-creds-psk";
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/** Encryption for whoever comes, and no protection from whoever sits in between. */
export interface AnonCredentials extends CommonCredentials {
  readonly type: "tls-creds-anon";
}

/** What one side of a TLS connection brings along. Plain data: it goes to other threads. */
export type TlsCredentials = X509Credentials | PskCredentials | AnonCredentials;
