import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface CertificateOptions {
  /** As openssl takes it: `/CN=x`. */
  readonly subject: string;
  /** Lines `name=value` of extensions. */
  readonly extensions: readonly string[];
  readonly days?: number;
  readonly digest?: string;
  /** Of the authority that signs; this one signs itself when left out. */
  readonly authority?: Authority;
}

export interface Authority {
  readonly certificate: string;
  readonly key: string;
}

const SERVER = ["basicConstraints=critical,CA:FALSE", "keyUsage=critical,digitalSignature,keyEncipherment"];
/** The extensions of a right certificate for each side. */
export const SERVER_EXTENSIONS = [
  ...SERVER,
  "extendedKeyUsage=serverAuth",
  "subjectAltName=DNS:localhost,IP:127.0.0.1",
];
export const CLIENT_EXTENSIONS = [...SERVER, "extendedKeyUsage=clientAuth"];
export const AUTHORITY_EXTENSIONS = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"];

function openssl(folder: string, ...args: string[]): void {
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
}

/** Make `NAME-cert.pem` and `NAME-key.pem` in `folder`. */
export function makeCertificate(folder: string, name: string, options: CertificateOptions): Authority {
  mkdirSync(folder, { recursive: true });
  const made = { certificate: join(folder, `${name}-cert.pem`), key: join(folder, `${name}-key.pem`) };
  openssl(folder, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", made.key);
  openssl(folder, "req", "-new", "-utf8", "-key", made.key, "-subj", options.subject, "-out", "request");
  writeFileSync(join(folder, "extensions"), options.extensions.join("\n"));
  const { authority } = options;
  const signer =
    authority === undefined
      ? ["-signkey", made.key]
      : ["-CA", authority.certificate, "-CAkey", authority.key, "-CAcreateserial"];
  const digest = options.digest === undefined ? [] : [`-${options.digest}`];
  const days = ["-days", String(options.days ?? 30), "-extfile", "extensions"];
  openssl(folder, "x509", "-req", "-in", "request", ...signer, ...digest, ...days, "-out", made.certificate);
  return made;
}

/** A folder as `tls-creds-x509` wants it, with a certificate for one side. */
export function makeCredentials(
  folder: string,
  authority: Authority,
  side: "server" | "client",
  options: Partial<CertificateOptions> = {},
): string {
  const extensions = side === "server" ? SERVER_EXTENSIONS : CLIENT_EXTENSIONS;
  makeCertificate(folder, side, { subject: `/O=Example/CN=${side}`, extensions, authority, ...options });
  copyFileSync(authority.certificate, join(folder, "ca-cert.pem"));
  return folder;
}
