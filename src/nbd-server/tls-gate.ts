import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { BlockError } from "../base/errors.js";
import { isAuthorized } from "../objects/authz.js";
import type { ObjectStates } from "../objects/object-type.js";
import { findCredentials } from "../objects/tls-creds.js";
import type { TlsCredentials } from "../tls/credentials.js";
import type { NbdServerOptions } from "../../qapi/generated/types.js";

/** Lets clients in by TLS, those that may. */
export class TlsGate {
  private constructor(
    private readonly credentials: TlsCredentials,
    /** Whoever can shake hands may, where this is null. Looked up for each client: it may come, change and go. */
    private readonly authz: string | null,
    private readonly objects: ObjectStates,
    private readonly log: (message: string) => void,
  ) {}

  /** What the options ask for: null for a server without TLS. Throws BlockError in the reference's words. */
  static create(
    options: Pick<NbdServerOptions, "tls-creds" | "tls-authz">,
    objects: ObjectStates,
    log: (message: string) => void,
  ): TlsGate | null {
    const { "tls-creds": id, "tls-authz": authz = null } = options;
    if (id === undefined) {
      if (authz === null) return null;
      throw new BlockError("invalid", "'tls-authz' needs 'tls-creds'");
    }
    const credentials = findCredentials(objects, id, "server");
    if (authz !== null && !(credentials.type === "tls-creds-x509" && credentials.verifyPeer)) {
      throw new BlockError("invalid", "'tls-authz' needs credentials of type 'tls-creds-x509' with 'verify-peer'");
    }
    return new TlsGate(credentials, authz, objects, log);
  }

  /** Rejects with an Error in words for the log; the socket is gone then. */
  async admit(socket: Socket): Promise<TLSSocket> {
    const { acceptTls } = await import("../tls/accept.js");
    const secure = await acceptTls(socket, this.credentials);
    try {
      await this.authorize(secure);
      return secure;
    } catch (error) {
      secure.destroy();
      throw error;
    }
  }

  private async authorize(socket: TLSSocket): Promise<void> {
    if (this.authz === null) return;
    const { clientIdentity } = await import("../tls/accept.js");
    const identity = clientIdentity(socket);
    if (await isAuthorized(this.objects, this.authz, identity, this.log)) return;
    throw new Error(`TLS x509 authz check for ${identity} is denied`);
  }
}
