import { defineObject } from "./object-type.js";
import { checkCredentials, readDhParameters, TLS_DEFAULTS } from "./tls-creds.js";

/** Encryption without anyone knowing the other. */
export const tlsCredsAnon = defineObject({
  name: "tls-creds-anon",
  parent: "tls-creds",
  defaults: TLS_DEFAULTS,
  async create(options) {
    const { endpoint = "client", priority = null } = options;
    const verifyPeer = options["verify-peer"] ?? true;
    const dhParameters = endpoint === "server" ? await readDhParameters(options.dir) : null;
    return { state: checkCredentials({ type: "tls-creds-anon", endpoint, verifyPeer, priority, dhParameters }) };
  },
});
