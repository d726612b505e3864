import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import { BlockError, messageOf } from "../base/errors.js";
import { readCertificates, readRevoked, type CertificateFields } from "../tls/certificate.js";
import type { X509Credentials } from "../tls/credentials.js";
import { checkSanity, type CertificateFile, type TlsEndpoint } from "../tls/sanity.js";
import { defineObject, type ObjectStates, type OptionsOf } from "./object-type.js";
import { secretText } from "./secret.js";
import { checkCredentials, readDhParameters, readNeeded, readOptional, TLS_DEFAULTS } from "./tls-creds.js";

interface OwnCertificate {
  readonly file: CertificateFile;
  readonly pem: string;
  readonly key: string;
}

/** Certificates in a folder, under fixed names. */
export const tlsCredsX509 = defineObject({
  name: "tls-creds-x509",
  parent: "tls-creds",
  defaults: { ...TLS_DEFAULTS, "sanity-check": true },
  async create(options, { objects }) {
    const { dir, endpoint = "client", priority = null } = options;
    const verifyPeer = options["verify-peer"] ?? true;
    const authorities = (await readNeeded(dir, "ca-cert.pem")).toString("latin1");
    const revocations = (await readOptional(dir, "ca-crl.pem"))?.toString("latin1") ?? null;
    const own = await readOwn(options, endpoint, objects);
    const dhParameters = endpoint === "server" ? await readDhParameters(dir) : null;
    const authorityFile = { path: join(dir!, "ca-cert.pem"), certificates: parseAuthorities(authorities, dir!) };
    const revoked = revocations === null ? new Set<string>() : parseRevocations(revocations, dir!);
    if (options["sanity-check"] ?? true) checkSanity(endpoint, authorityFile, own?.file ?? null, revoked);
    const state: X509Credentials = {
      type: "tls-creds-x509",
      endpoint,
      verifyPeer,
      priority,
      dhParameters,
      authorities,
      revocations,
      own: own === null ? null : { certificates: own.pem, key: own.key },
    };
    return { state: checkCredentials(state) };
  },
});

/** A server needs a certificate and its key; a client may have both. */
async function readOwn(
  { dir, passwordid }: OptionsOf<"tls-creds-x509">,
  endpoint: TlsEndpoint,
  objects: ObjectStates,
): Promise<OwnCertificate | null> {
  const certificateName = `${endpoint}-cert.pem`;
  const keyName = `${endpoint}-key.pem`;
  const read = endpoint === "server" ? readNeeded : readOptional;
  const pem = (await read(dir, certificateName))?.toString("latin1");
  const keyPem = await read(dir, keyName);
  const password = passwordid === undefined ? undefined : secretText(objects, passwordid);
  if (pem === undefined || keyPem === null) return null;
  const path = join(dir!, certificateName);
  const certificates = parse(pem, `Unable to import ${endpoint} certificate ${path}`);
  const complain = (why: string, cause?: unknown): BlockError => {
    const message = `Cannot load certificate '${path}' & key '${join(dir!, keyName)}': ${why}`;
    return new BlockError("invalid", message, { cause });
  };
  const key = readKey(keyPem, password, complain);
  if (!certificates[0]!.x509.checkPrivateKey(key)) throw complain("The certificate and the given key do not match.");
  return { file: { path, certificates }, pem, key: key.export({ type: "pkcs8", format: "pem" }).toString() };
}

function readKey(
  pem: Buffer,
  password: string | undefined,
  complain: (why: string, cause: unknown) => Error,
): KeyObject {
  try {
    return process
      .getBuiltinModule("node:crypto")
      .createPrivateKey({ key: pem, format: "pem", ...(password === undefined ? {} : { passphrase: password }) });
  } catch (error) {
    const isEncrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem.toString("latin1"));
    throw complain(isEncrypted ? "Decryption has failed." : "The requested data were not available.", error);
  }
}

function parse(pem: string, complaint: string): CertificateFields[] {
  try {
    return readCertificates(pem);
  } catch (error) {
    throw new BlockError("invalid", `${complaint}: ${messageOf(error)}`, { cause: error });
  }
}

function parseAuthorities(pem: string, folder: string): CertificateFields[] {
  try {
    return readCertificates(pem);
  } catch (error) {
    const message = `Unable to import CA certificate list ${join(folder, "ca-cert.pem")}`;
    throw new BlockError("invalid", message, { cause: error });
  }
}

function parseRevocations(pem: string, folder: string): ReadonlySet<string> {
  try {
    return readRevoked(pem);
  } catch (error) {
    const message = `Cannot load CRL '${join(folder, "ca-crl.pem")}': ${messageOf(error)}`;
    throw new BlockError("invalid", message, { cause: error });
  }
}
