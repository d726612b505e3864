/* hot path: no object per sector */
import type { Cipher, Decipher } from "node:crypto";
import { assert } from "../../base/assert.js";
import { BlockError } from "../../base/errors.js";
import { crypto, essivCipher, newHash, type CipherSpec } from "./algorithms.js";

/** The unit of encryption, bytes: each sector has an initialization vector of its own. */
export const SECTOR_BYTES = 512;
const BLOCK_BYTES = 16;
const BLOCK_WORDS = 4;
/** What goes through OpenSSL at once. Its answer is a new buffer each time, which this keeps few and short-lived. */
const CHUNK_SECTORS = 64;
const CHUNK_BYTES = CHUNK_SECTORS * SECTOR_BYTES;

/**
 * Encrypts and decrypts sectors in place.
 *
 * Node has no way to give a cipher another initialization vector: one object per sector costs 4.6 us (xts, Node 20).
 * So the bare block cipher (ECB) runs over many sectors at once, and the mode is made of it here: 64 KiB take 0.09 ms
 * instead of 0.59.
 */
export class SectorCipher {
  private readonly words = new Uint32Array(CHUNK_BYTES / 4);
  private readonly bytes = new Uint8Array(this.words.buffer);
  /** XTS: tweaks of all blocks. CTR: counters, then the key stream. CBC: what each block was mixed with. */
  private readonly mask = new Uint32Array(CHUNK_BYTES / 4);
  private readonly maskBytes = new Uint8Array(this.mask.buffer);
  private readonly vectors = new Uint32Array(CHUNK_SECTORS * BLOCK_WORDS);
  private readonly vectorBytes = new Uint8Array(this.vectors.buffer);
  private readonly encryptor: Cipher;
  private readonly decryptor: Decipher;
  /** XTS: makes tweaks of initialization vectors. */
  private readonly tweaker: Cipher | null;
  /** `essiv`: makes initialization vectors of sector numbers. */
  private readonly vectorMaker: Cipher | null;
  /** CBC: OpenSSL's chain goes on from one sector to the next; this is the last block that it made. */
  private readonly chain = new Uint32Array(BLOCK_WORDS);
  private readonly chainer: Cipher | null;

  /** Throws BlockError in the reference's words. */
  constructor(
    private readonly spec: CipherSpec,
    key: Uint8Array,
  ) {
    const { cipher, mode, ivGenerator, ivHash } = spec;
    const { openssl, keyBytes } = cipher;
    const main = key.subarray(0, keyBytes);
    this.encryptor = ecb(openssl, main);
    this.decryptor = crypto().createDecipheriv(`${openssl}-ecb`, main, null).setAutoPadding(false);
    this.tweaker = mode === "xts" ? ecb(openssl, key.subarray(keyBytes)) : null;
    this.chainer = mode === "cbc" ? cbc(openssl, main) : null;
    this.vectorMaker = null;
    if (ivGenerator === "essiv") {
      if (ivHash === null) throw new BlockError("invalid", "Hash algorithm is required for essiv");
      this.vectorMaker = ecb(essivCipher(cipher, ivHash).openssl, newHash(ivHash).update(key).digest());
    }
  }

  /** `sector` is the number of the first; the last may be a part of one, of whole blocks. */
  encrypt(sector: number, data: Uint8Array): void {
    this.each(sector, data, true);
  }

  decrypt(sector: number, data: Uint8Array): void {
    this.each(sector, data, false);
  }

  private each(sector: number, data: Uint8Array, encrypt: boolean): void {
    assert(data.length % BLOCK_BYTES === 0, "whole blocks are encrypted");
    const { mode } = this.spec;
    for (let at = 0; at < data.length; at += CHUNK_BYTES) {
      const length = Math.min(CHUNK_BYTES, data.length - at);
      const part = data.subarray(at, at + length);
      this.bytes.set(part);
      if (mode !== "ecb") this.makeVectors(sector + at / SECTOR_BYTES, Math.ceil(length / SECTOR_BYTES));
      switch (mode) {
        case "xts":
          this.xts(length, encrypt);
          break;
        case "cbc":
          if (encrypt) this.cbcEncrypt(length);
          else this.cbcDecrypt(length);
          break;
        case "ctr":
          this.ctr(length);
          break;
        case "ecb":
          this.blocks(length, encrypt);
          break;
      }
      part.set(length === CHUNK_BYTES ? this.bytes : this.bytes.subarray(0, length));
    }
  }

  /** The block cipher over all of the chunk. */
  private blocks(length: number, encrypt: boolean): void {
    this.bytes.set((encrypt ? this.encryptor : this.decryptor).update(this.bytes.subarray(0, length)));
  }

  /** Sector numbers, little-endian: 64 bits of them, or the low 32 for `plain`. */
  private makeVectors(first: number, count: number): void {
    const { vectors } = this;
    const wide = this.spec.ivGenerator !== "plain";
    for (let i = 0; i < count; i++) {
      const sector = first + i;
      vectors[i * BLOCK_WORDS] = sector >>> 0;
      vectors[i * BLOCK_WORDS + 1] = wide ? Math.floor(sector / 0x1_0000_0000) : 0;
      vectors[i * BLOCK_WORDS + 2] = 0;
      vectors[i * BLOCK_WORDS + 3] = 0;
    }
    if (this.vectorMaker !== null) this.vectorsThrough(this.vectorMaker, count);
  }

  private vectorsThrough(cipher: Cipher, count: number): void {
    this.vectorBytes.set(cipher.update(this.vectorBytes.subarray(0, count * BLOCK_BYTES)));
  }

  private xor(length: number): void {
    const { words, mask } = this;
    const end = length / 4;
    for (let i = 0; i < end; i++) words[i]! ^= mask[i]!;
  }

  /** IEEE 1619: the tweak of each block is that of the block before times x, in GF(2^128). */
  private xts(length: number, encrypt: boolean): void {
    const { mask, vectors } = this;
    this.vectorsThrough(this.tweaker!, Math.ceil(length / SECTOR_BYTES));
    const end = length / 4;
    for (let sector = 0, at = 0; at < end; sector++) {
      const stop = Math.min(end, at + SECTOR_BYTES / 4);
      let a = vectors[sector * BLOCK_WORDS]! | 0;
      let b = vectors[sector * BLOCK_WORDS + 1]! | 0;
      let c = vectors[sector * BLOCK_WORDS + 2]! | 0;
      let d = vectors[sector * BLOCK_WORDS + 3]! | 0;
      for (; at < stop; at += BLOCK_WORDS) {
        mask[at] = a;
        mask[at + 1] = b;
        mask[at + 2] = c;
        mask[at + 3] = d;
        const carry = (d >> 31) & 0x87;
        d = (d << 1) | (c >>> 31);
        c = (c << 1) | (b >>> 31);
        b = (b << 1) | (a >>> 31);
        a = (a << 1) ^ carry;
      }
    }
    this.xor(length);
    this.blocks(length, encrypt);
    this.xor(length);
  }

  /** Each block is mixed with the encrypted one before it, the first with its sector's vector. */
  private cbcDecrypt(length: number): void {
    const { words, mask, vectors } = this;
    const end = length / 4;
    mask.set(words.subarray(0, end - BLOCK_WORDS), BLOCK_WORDS);
    for (let sector = 0, at = 0; at < end; sector++, at += SECTOR_BYTES / 4) {
      for (let i = 0; i < BLOCK_WORDS; i++) mask[at + i] = vectors[sector * BLOCK_WORDS + i]!;
    }
    this.blocks(length, false);
    this.xor(length);
  }

  /** No block can begin before the one before it is done, so sectors go one at a time, each corrected for the chain. */
  private cbcEncrypt(length: number): void {
    const { words, bytes, vectors, chain } = this;
    for (let sector = 0, at = 0; at < length; sector++, at += SECTOR_BYTES) {
      const end = Math.min(length, at + SECTOR_BYTES);
      for (let i = 0; i < BLOCK_WORDS; i++) words[at / 4 + i]! ^= vectors[sector * BLOCK_WORDS + i]! ^ chain[i]!;
      bytes.set(this.chainer!.update(bytes.subarray(at, end)), at);
      for (let i = 0; i < BLOCK_WORDS; i++) chain[i] = words[end / 4 - BLOCK_WORDS + i]!;
    }
  }

  /** The vector is a counter of 128 bits, big-endian; the data is mixed with what the cipher makes of it. */
  private ctr(length: number): void {
    const { mask, maskBytes, vectors } = this;
    for (let at = 0; at < length / 4; at += BLOCK_WORDS) {
      const sector = Math.floor((at * 4) / SECTOR_BYTES);
      for (let i = 0; i < BLOCK_WORDS; i++) mask[at + i] = vectors[sector * BLOCK_WORDS + i]!;
      let add = (at / BLOCK_WORDS) % (SECTOR_BYTES / BLOCK_BYTES);
      for (let i = at * 4 + BLOCK_BYTES - 1; add > 0 && i >= at * 4; i--) {
        const sum = maskBytes[i]! + (add & 0xff);
        maskBytes[i] = sum;
        add = (add >>> 8) + (sum >>> 8);
      }
    }
    maskBytes.set(this.encryptor.update(maskBytes.subarray(0, length)));
    this.xor(length);
  }
}

function ecb(openssl: string, key: Uint8Array): Cipher {
  return crypto().createCipheriv(`${openssl}-ecb`, key, null).setAutoPadding(false);
}

function cbc(openssl: string, key: Uint8Array): Cipher {
  return crypto().createCipheriv(`${openssl}-cbc`, key, new Uint8Array(BLOCK_BYTES)).setAutoPadding(false);
}
