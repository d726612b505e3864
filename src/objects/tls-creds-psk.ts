import { join } from "node:path";
import { BlockError } from "../base/errors.js";
import { defineObject } from "./object-type.js";
import { checkCredentials, readDhParameters, readNeeded, TLS_DEFAULTS } from "./tls-creds.js";

const FILE = "keys.psk";
/** What a client is called unless it says otherwise. */
const DEFAULT_NAME = "qemu";

/** Keys that server and client have in common. */
export const tlsCredsPsk = defineObject({
  name: "tls-creds-psk",
  parent: "tls-creds",
  defaults: TLS_DEFAULTS,
  async create(options) {
    const { dir, endpoint = "client", priority = null, username } = options;
    const verifyPeer = options["verify-peer"] ?? true;
    if (endpoint === "server" && username !== undefined) {
      throw new BlockError("invalid", "username should not be set when endpoint=server");
    }
    const all = readKeys((await readNeeded(dir, FILE)).toString("utf8"));
    const dhParameters = endpoint === "server" ? await readDhParameters(dir) : null;
    const keys = endpoint === "server" ? all : new Map([oneKey(all, username ?? DEFAULT_NAME, join(dir!, FILE))]);
    return { state: checkCredentials({ type: "tls-creds-psk", endpoint, verifyPeer, priority, dhParameters, keys }) };
  },
});

/** Lines `name:key in hexadecimal`, as psktool writes them. Others are no one's. */
function readKeys(text: string): ReadonlyMap<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const line of text.split("\n")) {
    const [, name, key] = /^([^:#][^:]*):((?:[0-9A-Fa-f]{2})+)\s*$/.exec(line) ?? [];
    if (name !== undefined && key !== undefined && !keys.has(name)) keys.set(name, Buffer.from(key, "hex"));
  }
  return keys;
}

function oneKey(keys: ReadonlyMap<string, Uint8Array>, name: string, path: string): [string, Uint8Array] {
  const key = keys.get(name);
  if (key === undefined) throw new BlockError("not-found", `Username ${name} not found in PSK file ${path}`);
  return [name, key];
}
