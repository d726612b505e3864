import { BlockError } from "../base/errors.js";

/** How peers authenticate each other: what a suite of TLS 1.2 is chosen by. TLS 1.3 leaves it to the credentials. */
export type Authentication = "certificate" | "psk" | "anon";

/** What OpenSSL is told. */
export interface TlsParameters {
  readonly minVersion: "TLSv1.2" | "TLSv1.3";
  readonly maxVersion: "TLSv1.2" | "TLSv1.3";
  /** Colons in between, the preferred one first. */
  readonly ciphers: string;
  readonly ecdhCurve: string;
  readonly honorCipherOrder: boolean;
}

interface Cipher {
  /** In the names of suites of TLS 1.2. */
  readonly tls12: string;
  readonly tls13: string;
}

/** By GnuTLS's names. Those without authenticated encryption are left to the past. */
const CIPHERS: Readonly<Record<string, Cipher>> = {
  "AES-256-GCM": { tls12: "AES256-GCM-SHA384", tls13: "TLS_AES_256_GCM_SHA384" },
  "CHACHA20-POLY1305": { tls12: "CHACHA20-POLY1305", tls13: "TLS_CHACHA20_POLY1305_SHA256" },
  "AES-128-GCM": { tls12: "AES128-GCM-SHA256", tls13: "TLS_AES_128_GCM_SHA256" },
};
const ALL_CIPHERS = Object.keys(CIPHERS);

interface Exchange {
  /** Of the names of suites. */
  readonly prefix: string;
  readonly authentication: Authentication;
  readonly ciphers: readonly string[];
}

/** Key exchanges of TLS 1.2, by GnuTLS's names, and the ciphers that OpenSSL has with them. */
const EXCHANGES: Readonly<Record<string, Exchange>> = {
  "ECDHE-ECDSA": { prefix: "ECDHE-ECDSA-", authentication: "certificate", ciphers: ALL_CIPHERS },
  "ECDHE-RSA": { prefix: "ECDHE-RSA-", authentication: "certificate", ciphers: ALL_CIPHERS },
  "DHE-RSA": { prefix: "DHE-RSA-", authentication: "certificate", ciphers: ALL_CIPHERS },
  RSA: { prefix: "", authentication: "certificate", ciphers: ["AES-256-GCM", "AES-128-GCM"] },
  "ECDHE-PSK": { prefix: "ECDHE-PSK-", authentication: "psk", ciphers: ["CHACHA20-POLY1305"] },
  "DHE-PSK": { prefix: "DHE-PSK-", authentication: "psk", ciphers: ALL_CIPHERS },
  PSK: { prefix: "PSK-", authentication: "psk", ciphers: ALL_CIPHERS },
  "ANON-DH": { prefix: "ADH-", authentication: "anon", ciphers: ["AES-256-GCM", "AES-128-GCM"] },
};
const ALL_EXCHANGES = Object.keys(EXCHANGES);
const CERTIFICATE_EXCHANGES = ALL_EXCHANGES.filter((name) => EXCHANGES[name]!.authentication === "certificate");

/** OpenSSL's names by GnuTLS's. */
const GROUPS: Readonly<Record<string, string>> = {
  X25519: "X25519",
  SECP256R1: "P-256",
  SECP384R1: "P-384",
  SECP521R1: "P-521",
  X448: "X448",
};
const ALL_GROUPS = Object.keys(GROUPS);
const ALL_VERSIONS = ["TLS1.2", "TLS1.3"];

/** What is on, by kind, the preferred one first. */
interface Choice {
  readonly versions: string[];
  readonly exchanges: string[];
  readonly ciphers: string[];
  readonly groups: string[];
  serverPrecedence: boolean;
}

/** What the first word of a priority string stands for: exchanges and ciphers, all else being on. */
const KEYWORDS: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  NORMAL: [CERTIFICATE_EXCHANGES, ALL_CIPHERS],
  LEGACY: [CERTIFICATE_EXCHANGES, ALL_CIPHERS],
  PERFORMANCE: [CERTIFICATE_EXCHANGES, ["AES-128-GCM", "CHACHA20-POLY1305", "AES-256-GCM"]],
  PFS: [CERTIFICATE_EXCHANGES.filter((name) => name !== "RSA"), ALL_CIPHERS],
  SECURE128: [CERTIFICATE_EXCHANGES, ALL_CIPHERS],
  SECURE192: [CERTIFICATE_EXCHANGES, ["AES-256-GCM", "CHACHA20-POLY1305"]],
  SECURE256: [CERTIFICATE_EXCHANGES, ["AES-256-GCM", "CHACHA20-POLY1305"]],
};

/** Never on here, so they may be switched off. */
const NEVER_ON =
  /^(?:VERS-(?:SSL3\.0|TLS1\.[01]|DTLS.*)|AES-(?:128|256)-(?:CBC|CCM(?:-8)?)|(?:3DES|ARCFOUR|CAMELLIA|RC2)-.*|ANON-ECDH|DHE-DSS|RSA-PSK|SRP.*|MD5|NULL|SHA1|SHA256|SHA384|COMP-DEFLATE|CTYPE-OPENPGP)$/;
/** Always on here, so they may be switched on. */
const ALWAYS_ON =
  /^(?:[+](?:AEAD|MAC-ALL|SIGN-ALL|COMP-NULL|COMP-ALL|CTYPE-(?:ALL|X\.?509))|%(?:COMPAT|SAFE_RENEGOTIATION|PARTIAL_RENEGOTIATION))$/;

/**
 * What a priority string of GnuTLS means to OpenSSL: `NORMAL:-VERS-TLS1.3`. Null stands for NORMAL, and what the
 * credentials need for their kind of authentication is always on. Throws BlockError for what is not to be had here, or
 * leaves nothing.
 */
export function parsePriority(text: string | null, authentication: Authentication): TlsParameters {
  const [keyword = "", ...items] = (text === null || text === "" ? "NORMAL" : text).split(":");
  const choice = startOf(keyword);
  if (choice === null) throw invalid(text, `'${keyword}' is not supported`);
  for (const name of authentication === "certificate" ? [] : ALL_EXCHANGES) {
    if (EXCHANGES[name]!.authentication === authentication) add(choice.exchanges, name);
  }
  for (const item of items) {
    if (item !== "" && !apply(choice, item)) throw invalid(text, `'${item}' is not supported`);
  }
  return toParameters(choice, authentication, text);
}

function startOf(keyword: string): Choice | null {
  if (keyword === "NONE") return { versions: [], exchanges: [], ciphers: [], groups: [], serverPrecedence: false };
  const start = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
  if (start === undefined) return null;
  const [exchanges, ciphers] = start;
  return {
    versions: [...ALL_VERSIONS],
    exchanges: [...exchanges],
    ciphers: [...ciphers],
    groups: [...ALL_GROUPS],
    serverPrecedence: false,
  };
}

/** `+NAME` puts something behind what is on, `-NAME` and `!NAME` take it away. False for what cannot be done. */
function apply(choice: Choice, item: string): boolean {
  if (item === "%SERVER_PRECEDENCE") choice.serverPrecedence = true;
  if (item === "%SERVER_PRECEDENCE" || ALWAYS_ON.test(item)) return true;
  const [sign, name] = [item[0], item.slice(1)];
  if (sign !== "+" && sign !== "-" && sign !== "!") return false;
  const found = find(choice, name);
  if (found === null) return sign !== "+" && NEVER_ON.test(name);
  for (const one of found.names) {
    if (sign === "+") add(found.list, one);
    else remove(found.list, one);
  }
  return true;
}

/** What a name stands for, and the list that this belongs to. */
function find(choice: Choice, name: string): { readonly list: string[]; readonly names: readonly string[] } | null {
  const { versions, exchanges, ciphers, groups } = choice;
  const kinds: readonly (readonly [RegExp, string[], readonly string[]])[] = [
    [/^VERS-(?:TLS-)?(.*)$/, versions, ALL_VERSIONS],
    [/^(?:GROUP|CURVE)-(.*)$/, groups, ALL_GROUPS],
    [/^(?:CIPHER-(?=ALL$))?(.*)$/, ciphers, ALL_CIPHERS],
    [/^(?:KX-(?=ALL$))?(.*)$/, exchanges, ALL_EXCHANGES],
  ];
  for (const [pattern, list, all] of kinds) {
    const short = pattern.exec(name)?.[1];
    if (short === "ALL" && name !== "ALL") return { list, names: all };
    if (short !== undefined && all.includes(short)) return { list, names: [short] };
  }
  return null;
}

function add(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name);
}

function remove(list: string[], name: string): void {
  const at = list.indexOf(name);
  if (at >= 0) list.splice(at, 1);
}

function toParameters(choice: Choice, authentication: Authentication, text: string | null): TlsParameters {
  const { versions, exchanges, ciphers, groups, serverPrecedence } = choice;
  // TLS 1.3 has no connections without a certificate or a key.
  const allow13 = versions.includes("TLS1.3") && authentication !== "anon" && groups.length > 0;
  const tls13 = allow13 ? ciphers.map((cipher) => CIPHERS[cipher]!.tls13) : [];
  const tls12: string[] = [];
  for (const name of versions.includes("TLS1.2") ? exchanges : []) {
    const exchange = EXCHANGES[name]!;
    if (exchange.authentication !== authentication) continue;
    for (const cipher of ciphers) {
      if (exchange.ciphers.includes(cipher)) tls12.push(exchange.prefix + CIPHERS[cipher]!.tls12);
    }
  }
  if (tls12.length === 0 && tls13.length === 0) throw invalid(text, "no cipher suite is left");
  return {
    minVersion: tls12.length > 0 ? "TLSv1.2" : "TLSv1.3",
    maxVersion: tls13.length > 0 ? "TLSv1.3" : "TLSv1.2",
    // Suites without authentication are allowed on the lowest level of security alone.
    ciphers: [...tls13, ...tls12, ...(authentication === "anon" ? ["@SECLEVEL=0"] : [])].join(":"),
    ecdhCurve: groups.length === 0 ? "auto" : groups.map((name) => GROUPS[name]!).join(":"),
    honorCipherOrder: serverPrecedence,
  };
}

function invalid(text: string | null, why: string): BlockError {
  return new BlockError("invalid", `Unable to set TLS session priority ${text ?? ""}: ${why}`);
}
