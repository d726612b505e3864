import type { Hash } from "node:crypto";
import { BlockError } from "../../base/errors.js";
import type {
  QCryptoCipherAlgo,
  QCryptoCipherMode,
  QCryptoHashAlgo,
  QCryptoIVGenAlgo,
} from "../../../qapi/generated/types.js";

/** A block cipher of 16-byte blocks, as OpenSSL calls it. */
interface BlockCipher {
  readonly algorithm: QCryptoCipherAlgo;
  /** In LUKS headers. */
  readonly name: string;
  readonly keyBytes: number;
  readonly openssl: string;
}

const CIPHERS: readonly BlockCipher[] = [
  { algorithm: "aes-128", name: "aes", keyBytes: 16, openssl: "aes-128" },
  { algorithm: "aes-192", name: "aes", keyBytes: 24, openssl: "aes-192" },
  { algorithm: "aes-256", name: "aes", keyBytes: 32, openssl: "aes-256" },
  { algorithm: "sm4", name: "sm4", keyBytes: 16, openssl: "sm4" },
];

const MODES: readonly QCryptoCipherMode[] = ["ecb", "cbc", "xts", "ctr"];
const IV_GENERATORS: readonly QCryptoIVGenAlgo[] = ["plain", "plain64", "essiv"];
const HASHES: readonly QCryptoHashAlgo[] = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "ripemd160", "sm3"];

/** How the sectors of a disk are encrypted. */
export interface CipherSpec {
  readonly cipher: BlockCipher;
  readonly mode: QCryptoCipherMode;
  readonly ivGenerator: QCryptoIVGenAlgo;
  /** Of `essiv`: the hash of the key is the key that makes initialization vectors. */
  readonly ivHash: QCryptoHashAlgo | null;
}

/** Loaded when somebody needs it: most daemons encrypt nothing. */
export function crypto(): typeof import("node:crypto") {
  return process.getBuiltinModule("node:crypto");
}

export function newHash(algorithm: QCryptoHashAlgo): Hash {
  return crypto().createHash(algorithm);
}

const digestSizes = new Map<QCryptoHashAlgo, number>();

/** Bytes of a digest. */
export function digestBytes(algorithm: QCryptoHashAlgo): number {
  let bytes = digestSizes.get(algorithm);
  if (bytes === undefined) {
    bytes = newHash(algorithm).digest().length;
    digestSizes.set(algorithm, bytes);
  }
  return bytes;
}

/** PBKDF2 on libuv's pool. */
export function deriveKey(
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  bytes: number,
  algorithm: QCryptoHashAlgo,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    crypto().pbkdf2(password, salt, iterations, bytes, algorithm, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** The master key of XTS is two keys, one for the tweaks. */
export function keyBytesOf({ cipher, mode }: CipherSpec): number {
  return mode === "xts" ? 2 * cipher.keyBytes : cipher.keyBytes;
}

/** The cipher that a header names, with a master key of `keyBytes`. Throws BlockError in the reference's words. */
export function cipherByName(name: string, mode: QCryptoCipherMode, keyBytes: number): BlockCipher {
  if (mode === "xts" && keyBytes % 2 !== 0) {
    throw new BlockError("invalid", "XTS cipher key length should be a multiple of 2");
  }
  const bytes = mode === "xts" ? keyBytes / 2 : keyBytes;
  const cipher = CIPHERS.find((one) => one.name === name && one.keyBytes === bytes);
  if (cipher !== undefined) return cipher;
  throw new BlockError("unsupported", `Algorithm '${name}' with key size ${bytes} bytes not supported`);
}

export function cipherByAlgorithm(algorithm: QCryptoCipherAlgo): BlockCipher {
  return CIPHERS.find((one) => one.algorithm === algorithm)!; // the table has all of the schema's
}

/** The cipher that encrypts sector numbers for `essiv`: the one whose key is as long as the digest. */
export function essivCipher(cipher: BlockCipher, hash: QCryptoHashAlgo): BlockCipher {
  const keyBytes = digestBytes(hash);
  const found = CIPHERS.find((one) => one.name === cipher.name && one.keyBytes === keyBytes);
  if (found !== undefined) return found;
  const family = cipher.name.toUpperCase();
  throw new BlockError("unsupported", `No ${family} cipher with key size ${keyBytes} available`);
}

export function hashByName(name: string): QCryptoHashAlgo {
  return named(HASHES, name, "Hash algorithm");
}

/** `xts-plain64`, `cbc-essiv:sha256`: mode, generator, hash. Throws BlockError in the reference's words. */
export function parseMode(text: string): Omit<CipherSpec, "cipher"> {
  const dash = text.indexOf("-");
  if (dash < 0) throw new BlockError("invalid", `Unexpected cipher mode string format '${text}'`);
  const [generator = "", ...hash] = text.slice(dash + 1).split(":");
  return {
    ivHash: hash.length === 0 ? null : hashByName(hash.join(":")),
    mode: named(MODES, text.slice(0, dash), "Cipher mode"),
    ivGenerator: named(IV_GENERATORS, generator, "IV generator"),
  };
}

function named<T extends string>(names: readonly T[], name: string, what: string): T {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new BlockError("unsupported", `${what} '${name}' not supported`);
  return found;
}

export function modeText({ mode, ivGenerator, ivHash }: CipherSpec): string {
  return `${mode}-${ivGenerator}${ivHash === null ? "" : `:${ivHash}`}`;
}
