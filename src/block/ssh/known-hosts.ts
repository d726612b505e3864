/** `known_hosts` files, as OpenSSH's manual page sshd(8) describes them. */
import { createHmac, timingSafeEqual } from "node:crypto";

export interface KnownKey {
  /** `ssh-ed25519`, `ssh-rsa`, …: the first word of the key itself. */
  readonly type: string;
  readonly key: Buffer;
  readonly revoked: boolean;
}

/** The keys that the file has for a server. What is no entry, or one for certificates, is passed over. */
export function knownKeys(text: string, host: string, port: number): KnownKey[] {
  const name = port === 22 ? host : `[${host}]:${String(port)}`;
  const found: KnownKey[] = [];
  for (const line of text.split("\n")) {
    const fields = line.trim().split(/\s+/);
    const marker = fields[0]!.startsWith("@") ? fields.shift() : undefined;
    const [hosts, type, encoded] = fields;
    if (encoded === undefined || hosts!.startsWith("#")) continue;
    if (marker !== undefined && marker !== "@revoked") continue;
    if (!matches(hosts!, name.toLowerCase())) continue;
    const key = Buffer.from(encoded, "base64");
    if (keyType(key) === type) found.push({ type, key, revoked: marker === "@revoked" });
  }
  return found;
}

/** The first string of a public key; empty where there is none. */
export function keyType(key: Buffer): string {
  const length = key.length < 4 ? Infinity : key.readUInt32BE(0);
  return length > key.length - 4 ? "" : key.toString("latin1", 4, 4 + length);
}

function matches(hosts: string, name: string): boolean {
  if (hosts.startsWith("|")) return matchesHash(hosts, name);
  let found = false;
  for (const pattern of hosts.toLowerCase().split(",")) {
    const excludes = pattern.startsWith("!");
    if (!matchesPattern(excludes ? pattern.slice(1) : pattern, name)) continue;
    if (excludes) return false;
    found = true;
  }
  return found;
}

/** `|1|SALT|HASH`: HMAC-SHA1 of the name. */
function matchesHash(entry: string, name: string): boolean {
  const [, version, salt, hash] = entry.split("|");
  if (version !== "1" || salt === undefined || hash === undefined) return false;
  const expected = Buffer.from(hash, "base64");
  const actual = createHmac("sha1", Buffer.from(salt, "base64")).update(name).digest();
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** `*` is any number of characters, `?` is one. In one pass with one point to go back to: no pattern takes long. */
function matchesPattern(pattern: string, name: string): boolean {
  let star = -1;
  let retry = 0;
  let at = 0;
  for (let i = 0; i < name.length;) {
    if (pattern[at] === "*") {
      star = at++;
      retry = i;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
