import type { X509Certificate } from "node:crypto";
import {
  BIT_STRING,
  BOOLEAN,
  derChildren,
  INTEGER,
  OBJECT_IDENTIFIER,
  OCTET_STRING,
  oidText,
  readDer,
  SEQUENCE,
  type DerValue,
} from "./der.js";

const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";
const EXTENDED_KEY_USAGE = "2.5.29.37";

export const PURPOSE_ANY = "2.5.29.37.0";
export const PURPOSE_SERVER = "1.3.6.1.5.5.7.3.1";
export const PURPOSE_CLIENT = "1.3.6.1.5.5.7.3.2";

/** Bits of the key usage, in the order of RFC 5280. */
export const DIGITAL_SIGNATURE = 0;
export const KEY_CERT_SIGN = 5;

/** MD2, MD5 and SHA-1 with RSA, DSA or ECDSA. */
const INSECURE_SIGNATURES: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.1.2",
  "1.2.840.113549.1.1.4",
  "1.2.840.113549.1.1.5",
  "1.2.840.10040.4.3",
  "1.2.840.10045.4.1",
]);

interface Extension {
  readonly critical: boolean;
  /** DER. */
  readonly value: Buffer;
}

/** What may be done with a certificate, and whether who does not understand that must refuse it. */
export interface KeyUsage {
  readonly critical: boolean;
  readonly permits: (bit: number) => boolean;
}

export interface KeyPurposes {
  readonly critical: boolean;
  readonly oids: readonly string[];
}

/** What Node does not tell of a certificate. */
export interface CertificateFields {
  readonly x509: X509Certificate;
  /** DER. */
  readonly subject: Buffer;
  /** Bytes of the number, in hexadecimal. */
  readonly serial: string;
  readonly insecureSignature: boolean;
  /** Null where there are no basic constraints. */
  readonly isCa: boolean | null;
  readonly usage: KeyUsage | null;
  readonly purposes: KeyPurposes | null;
}

const PEM = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[\s\S]*?-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;

/** The certificates of a PEM file, in order. Throws when one is malformed, or there is none. */
export function readCertificates(pem: string): CertificateFields[] {
  const found = pem.match(PEM);
  if (found === null) throw new Error("Base64 unexpected header error.");
  const { X509Certificate } = process.getBuiltinModule("node:crypto");
  return found.map((one) => fieldsOf(new X509Certificate(one)));
}

/** Throws when the certificate is malformed. */
export function fieldsOf(x509: X509Certificate): CertificateFields {
  const [certificate] = readDer(x509.raw);
  const [tbs] = derChildren(certificate, SEQUENCE);
  const fields = derChildren(tbs, SEQUENCE);
  // [0] version, which is left out in the first one.
  if (fields[0]?.tag === 0xa0) fields.shift();
  const [serial, algorithm, , , subject, , ...rest] = fields;
  if (serial?.tag !== INTEGER || subject === undefined) throw new Error("unexpected value");
  const [oid] = derChildren(algorithm, SEQUENCE);
  const extensions = readExtensions(rest.find(({ tag }) => tag === 0xa3));
  return {
    x509,
    subject: subject.whole,
    serial: serial.content.toString("hex"),
    insecureSignature: oid !== undefined && INSECURE_SIGNATURES.has(oidText(oid.content)),
    isCa: readBasicConstraints(extensions.get(BASIC_CONSTRAINTS)),
    usage: readUsage(extensions.get(KEY_USAGE)),
    purposes: readPurposes(extensions.get(EXTENDED_KEY_USAGE)),
  };
}

function readExtensions(field: DerValue | undefined): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (field === undefined) return extensions;
  const [list] = readDer(field.content);
  for (const extension of derChildren(list, SEQUENCE)) {
    const [oid, ...rest] = derChildren(extension, SEQUENCE);
    const critical = rest[0]?.tag === BOOLEAN ? rest.shift()!.content[0] !== 0 : false;
    const value = rest[0];
    if (oid?.tag !== OBJECT_IDENTIFIER || value?.tag !== OCTET_STRING) throw new Error("unexpected value");
    extensions.set(oidText(oid.content), { critical, value: value.content });
  }
  return extensions;
}

function readBasicConstraints(extension: Extension | undefined): boolean | null {
  if (extension === undefined) return null;
  const [constraints] = readDer(extension.value);
  const [first] = derChildren(constraints, SEQUENCE);
  return first?.tag === BOOLEAN && first.content[0] !== 0;
}

function readUsage(extension: Extension | undefined): KeyUsage | null {
  if (extension === undefined) return null;
  const [bits] = readDer(extension.value);
  if (bits?.tag !== BIT_STRING) throw new Error("unexpected value");
  // The first byte counts the bits at the end that do not belong to it; those are zero.
  const permits = (bit: number): boolean => ((bits.content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  return { critical: extension.critical, permits };
}

function readPurposes(extension: Extension | undefined): KeyPurposes | null {
  if (extension === undefined) return null;
  const [list] = readDer(extension.value);
  const oids = derChildren(list, SEQUENCE).map(({ content }) => oidText(content));
  return { critical: extension.critical, oids };
}

/** The serial numbers that a revocation list (PEM) names. Throws when it is malformed. */
export function readRevoked(pem: string): ReadonlySet<string> {
  const revoked = new Set<string>();
  const lists = [...pem.matchAll(/-----BEGIN X509 CRL-----([\s\S]*?)-----END X509 CRL-----/g)];
  if (lists.length === 0) throw new Error("Base64 decoding error.");
  for (const [, base64 = ""] of lists) {
    const [list] = readDer(Buffer.from(base64, "base64"));
    const [tbs] = derChildren(list, SEQUENCE);
    // Of the sequences in it: algorithm, issuer, and, if any, the entries.
    const [, , entries] = derChildren(tbs, SEQUENCE).filter(({ tag }) => tag === SEQUENCE);
    if (entries === undefined) continue;
    for (const entry of derChildren(entries, SEQUENCE)) {
      const [serial] = derChildren(entry, SEQUENCE);
      if (serial?.tag !== INTEGER) throw new Error("unexpected value");
      revoked.add(serial.content.toString("hex"));
    }
  }
  return revoked;
}
