import { BlockError } from "../base/errors.js";
import {
  DIGITAL_SIGNATURE,
  KEY_CERT_SIGN,
  PURPOSE_ANY,
  PURPOSE_CLIENT,
  PURPOSE_SERVER,
  type CertificateFields,
} from "./certificate.js";

export type TlsEndpoint = "client" | "server";

/** Longest chain from a certificate to one that is trusted. */
const CHAIN_MAX = 16;

/** Certificates, and the name of their file, for messages. */
export interface CertificateFile {
  readonly path: string;
  readonly certificates: readonly CertificateFields[];
}

/**
 * What makes a handshake fail is told when the credentials are made, in the reference's words. `own` begins with our
 * certificate; further ones are the chain that is sent along with it. Throws BlockError.
 */
export function checkSanity(
  endpoint: TlsEndpoint,
  authorities: CertificateFile,
  own: CertificateFile | null,
  revoked: ReadonlySet<string>,
): void {
  for (const authority of authorities.certificates) {
    checkTimes(authority, "CA", authorities.path);
    checkAuthority(authority, authorities.path);
  }
  const leaf = own?.certificates[0];
  if (own === null || leaf === undefined) return;
  checkTimes(leaf, endpoint, own.path);
  checkLeaf(leaf, endpoint, own.path);
  const complaint = complaintOfChain(own.certificates, authorities.certificates, revoked);
  if (complaint === null) return;
  throw invalid(`Our own certificate ${own.path} failed validation against ${authorities.path}: ${complaint}`);
}

function checkTimes({ x509 }: CertificateFields, whose: TlsEndpoint | "CA", path: string): void {
  const now = Date.now();
  if (Date.parse(x509.validTo) < now) throw invalid(`The ${whose} certificate ${path} has expired`);
  if (Date.parse(x509.validFrom) > now) throw invalid(`The ${whose} certificate ${path} is not yet active`);
}

function checkAuthority({ isCa, usage }: CertificateFields, path: string): void {
  if (isCa === null) throw invalid(`The certificate ${path} is missing basic constraints for a CA`);
  if (!isCa) throw invalid(`The certificate ${path} basic constraints do not show a CA`);
  if (usage?.critical === true && !usage.permits(KEY_CERT_SIGN)) {
    throw invalid(`Certificate ${path} usage does not permit certificate signing`);
  }
}

function checkLeaf({ isCa, usage, purposes }: CertificateFields, endpoint: TlsEndpoint, path: string): void {
  if (isCa === true) {
    throw invalid(`The certificate ${path} basic constraints show a CA, but we need one for a ${endpoint}`);
  }
  if (usage?.critical === true && !usage.permits(DIGITAL_SIGNATURE)) {
    throw invalid(`Certificate ${path} usage does not permit digital signature`);
  }
  const wanted = endpoint === "server" ? PURPOSE_SERVER : PURPOSE_CLIENT;
  if (purposes?.critical === true && !purposes.oids.includes(wanted) && !purposes.oids.includes(PURPOSE_ANY)) {
    throw invalid(`Certificate ${path} purpose does not allow use with a TLS ${endpoint}`);
  }
}

/** Why the chain does not end at an authority; null where it does. */
function complaintOfChain(
  [leaf, ...chain]: readonly CertificateFields[],
  authorities: readonly CertificateFields[],
  revoked: ReadonlySet<string>,
): string | null {
  let at = leaf!;
  for (let depth = 0; depth < CHAIN_MAX; depth++) {
    if (revoked.has(at.serial)) return "The certificate has been revoked";
    if (authorities.some(({ x509 }) => x509.raw.equals(at.x509.raw))) return null;
    if (at.insecureSignature) return "The certificate uses an insecure algorithm";
    const issuer = [...authorities, ...chain].find((candidate) => isIssuedBy(at, candidate));
    if (issuer === undefined) break;
    if (issuer.usage?.permits(KEY_CERT_SIGN) === false || issuer.isCa !== true) return "The certificate is not trusted";
    if (authorities.includes(issuer)) return null;
    at = issuer;
  }
  return "The certificate hasn't got a known issuer";
}

function isIssuedBy(certificate: CertificateFields, issuer: CertificateFields): boolean {
  return certificate.x509.issuer === issuer.x509.subject && certificate.x509.verify(issuer.x509.publicKey);
}

function invalid(message: string): BlockError {
  return new BlockError("invalid", message);
}
