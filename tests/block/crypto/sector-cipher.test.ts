import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cipherByAlgorithm, keyBytesOf, type CipherSpec } from "../../../src/block/crypto/algorithms.js";
import { SectorCipher } from "../../../src/block/crypto/sector-cipher.js";

const algorithms = ["aes-128", "aes-192", "aes-256", "sm4"] as const;
const modes = ["ecb", "cbc", "xts", "ctr"] as const;
const generators = ["plain", "plain64", "essiv"] as const;

/** The initialization vector of one sector, by the definition. */
function vectorOf(spec: CipherSpec, key: Uint8Array, sector: number): Buffer {
  const vector = Buffer.alloc(16);
  if (spec.ivGenerator === "plain") vector.writeUInt32LE(sector % 2 ** 32);
  else vector.writeBigUInt64LE(BigInt(sector));
  if (spec.ivGenerator !== "essiv") return vector;
  const salt = createHash(spec.ivHash!).update(key).digest();
  const name = spec.cipher.name === "aes" ? `aes-${8 * salt.length}-ecb` : `${spec.cipher.name}-ecb`;
  return createCipheriv(name, salt, null).setAutoPadding(false).update(vector);
}

/** One object of OpenSSL's for each sector. Null where OpenSSL has no such mode. */
function encryptSlowly(spec: CipherSpec, key: Uint8Array, sector: number, data: Uint8Array): Buffer | null {
  const name = `${spec.cipher.openssl}-${spec.mode}`;
  if (spec.mode === "xts" && !["aes-128", "aes-256"].includes(spec.cipher.algorithm)) return null;
  const pieces: Buffer[] = [];
  for (let at = 0; at < data.length; at += 512) {
    const vector = spec.mode === "ecb" ? null : vectorOf(spec, key, sector + at / 512);
    const cipher = createCipheriv(name, key, vector).setAutoPadding(false);
    pieces.push(cipher.update(data.subarray(at, at + 512)));
  }
  return Buffer.concat(pieces);
}

const specs = algorithms.flatMap((algorithm) =>
  modes.flatMap((mode) =>
    generators.map((ivGenerator): CipherSpec => {
      // The digest has to be a key of the cipher: only MD5 and SHA-256 fit any.
      const ivHash = ivGenerator !== "essiv" ? null : algorithm === "sm4" ? "md5" : "sha256";
      return { cipher: cipherByAlgorithm(algorithm), mode, ivGenerator, ivHash };
    }),
  ),
);

describe("the cipher of sectors", () => {
  it.each(specs.map((spec) => [`${spec.cipher.algorithm}-${spec.mode}-${spec.ivGenerator}`, spec] as const))(
    "does as OpenSSL does, sector by sector: %s",
    (_name, spec) => {
      fc.assert(
        fc.property(
          fc.uint8Array({ minLength: keyBytesOf(spec), maxLength: keyBytesOf(spec) }),
          fc.oneof(fc.nat(300), fc.constant(2 ** 32 - 3), fc.nat({ max: 2 ** 43 })),
          fc.integer({ min: 1, max: 150 * 32 }),
          fc.nat(255),
          (key, sector, blocks, shift) => {
            const plain = Buffer.alloc(blocks * 16 + shift);
            for (let i = 0; i < plain.length; i++) plain[i] = (i * 7 + (i >>> 8) + shift) & 0xff;
            // Anywhere in its buffer, as data of requests lies.
            const data = plain.subarray(shift);
            const before = Buffer.from(data);
            const cipher = new SectorCipher(spec, key);
            cipher.encrypt(sector, data);
            const expected = encryptSlowly(spec, key, sector, before);
            if (expected !== null) expect(Buffer.compare(data, expected)).toBe(0);
            expect(Buffer.compare(data, before)).not.toBe(0);
            cipher.decrypt(sector, data);
            expect(Buffer.compare(data, before)).toBe(0);
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  it("decrypts the vectors of IEEE 1619, and what it made before", () => {
    // Vector 10 of the standard: XTS-AES-256, data unit 0xff.
    const key = Buffer.from(
      "27182818284590452353602874713526624977572470936999595749669676273141592653589793238462643383279502884197169399375105820974944592",
      "hex",
    );
    const plain = Uint8Array.from({ length: 512 }, (_, i) => i & 0xff);
    const spec: CipherSpec = {
      cipher: cipherByAlgorithm("aes-256"),
      mode: "xts",
      ivGenerator: "plain64",
      ivHash: null,
    };
    const data = plain.slice();
    const cipher = new SectorCipher(spec, key);
    cipher.encrypt(0xff, data);
    expect(Buffer.from(data.subarray(0, 16)).toString("hex")).toBe("1c3b3a102f770386e4836c99e370cf9b");
    const vector = Buffer.alloc(16);
    vector[0] = 0xff;
    const node = createDecipheriv("aes-256-xts", key, vector);
    expect(Buffer.compare(node.update(data), plain)).toBe(0);
  });

  it("refuses essiv where the digest is no key", () => {
    const spec: CipherSpec = {
      cipher: cipherByAlgorithm("aes-256"),
      mode: "cbc",
      ivGenerator: "essiv",
      ivHash: "sha1",
    };
    expect(() => new SectorCipher(spec, new Uint8Array(32))).toThrow("No AES cipher with key size 20 available");
  });
});
