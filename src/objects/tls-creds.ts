import { join } from "node:path";
import { ENOENT } from "../base/errno.js";
import { BlockError, messageOf } from "../base/errors.js";
import { contextOptions } from "../tls/context.js";
import { derChildren, INTEGER, readDer, SEQUENCE } from "../tls/der.js";
import type { TlsCredentials } from "../tls/credentials.js";
import type { ObjectStates } from "./object-type.js";
import { ReadError, readSmallFile } from "./read-file.js";

/** What `qom-get` answers for credentials of every type. */
export const TLS_DEFAULTS = { "verify-peer": true, endpoint: "client" };

/** A file of the folder of credentials, or null where it is not there. Rejects with BlockError. */
export async function readOptional(folder: string | undefined, name: string): Promise<Buffer | null> {
  if (folder === undefined) return null;
  try {
    return await readSmallFile(join(folder, name));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    if (error.errno === ENOENT) return null;
    throw unreadable(folder, name, error.message, error.errno);
  }
}

/** Rejects with BlockError when it is not there, too. */
export async function readNeeded(folder: string | undefined, name: string): Promise<Buffer> {
  if (folder === undefined) throw new BlockError("invalid", "Missing 'dir' property value");
  const content = await readOptional(folder, name);
  if (content === null) throw unreadable(folder, name, "No such file or directory", ENOENT);
  return content;
}

function unreadable(folder: string, name: string, why: string, errno: number): BlockError {
  return new BlockError("io", `Unable to access credentials ${folder}/${name}: ${why}`, { errno });
}

/** Parameters for ephemeral Diffie-Hellman of TLS 1.2, in PEM; null where there are none. */
export async function readDhParameters(folder: string | undefined): Promise<string | null> {
  const content = await readOptional(folder, "dh-params.pem");
  if (content === null) return null;
  const text = content.toString("latin1");
  try {
    checkDhParameters(text);
  } catch (error) {
    const path = join(folder!, "dh-params.pem");
    throw new BlockError("invalid", `Unable to load DH parameters from ${path}: ${messageOf(error)}`, { cause: error });
  }
  return text;
}

/** Node takes anything, and goes on without. PKCS #3: a prime and a generator. Throws for what that is not. */
function checkDhParameters(pem: string): void {
  const [, base64] = /-----BEGIN DH PARAMETERS-----([\s\S]*?)-----END DH PARAMETERS-----/.exec(pem) ?? [];
  if (base64 === undefined) throw new Error("Base64 unexpected header error.");
  const [parameters] = readDer(Buffer.from(base64, "base64"));
  const [prime, generator] = derChildren(parameters, SEQUENCE);
  if (prime?.tag !== INTEGER || generator?.tag !== INTEGER) throw new Error("unexpected value");
}

/** Has the priority string a meaning, does all fit together? Throws BlockError. */
export function checkCredentials(credentials: TlsCredentials): TlsCredentials {
  const options = contextOptions(credentials);
  try {
    // Few need it, and it would be loaded in every thread.
    process.getBuiltinModule("node:tls").createSecureContext(options);
  } catch (error) {
    throw new BlockError("invalid", `Cannot use TLS credentials: ${messageOf(error)}`, { cause: error });
  }
  return credentials;
}

/** The credentials `id`, for one side. Throws BlockError in the reference's words. */
export function findCredentials(
  objects: ObjectStates,
  id: string,
  endpoint: TlsCredentials["endpoint"],
): TlsCredentials {
  const state = objects.get(id);
  if (state === undefined) throw new BlockError("not-found", `No TLS credentials with id '${id}'`);
  switch (state.type) {
    case "tls-creds-x509":
    case "tls-creds-psk":
    case "tls-creds-anon":
      if (state.endpoint === endpoint) return state;
      throw new BlockError("invalid", `Expected TLS credentials for a ${endpoint} endpoint`);
    default:
      throw new BlockError("invalid", `Object with id '${id}' is not TLS credentials`);
  }
}
