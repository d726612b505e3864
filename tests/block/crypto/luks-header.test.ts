import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { cipherByAlgorithm } from "../../../src/block/crypto/algorithms.js";
import {
  encodeHeader,
  isLuks,
  newSlotOffset,
  parseHeader,
  type LuksHeader,
} from "../../../src/block/crypto/luks-header.js";

const GOOD: LuksHeader = {
  spec: { cipher: cipherByAlgorithm("aes-256"), mode: "xts", ivGenerator: "plain64", ivHash: null },
  hash: "sha256",
  payloadOffset: 4040 * 512,
  keyBytes: 64,
  digest: new Uint8Array(20).fill(1),
  digestSalt: new Uint8Array(32).fill(2),
  digestIterations: 21_359,
  uuid: "dc2ff333-36a9-4fef-b882-0fe6c371149c",
  slots: Array.from({ length: 8 }, (_, i) => ({
    active: i === 0,
    iterations: i === 0 ? 86_917 : 0,
    salt: new Uint8Array(32),
    offset: newSlotOffset(i, 64),
  })),
};

const slot = (index: number, member: number): number => 208 + 48 * index + member;
const ITERATIONS = 4;
const OFFSET = 40;
const STRIPES = 44;

const text = (value: string): Buffer => Buffer.concat([Buffer.from(value), Buffer.alloc(32 - value.length)]);
const unending = Buffer.alloc(40, "x");
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** What is written where, and what the reference says to that. */
const DAMAGED: readonly (readonly [string, number, Uint8Array, string])[] = [
  ["magic", 0, Buffer.from("LUKX"), "Volume is not in LUKS format"],
  ["version 2", 6, Buffer.from([0, 2]), "LUKS version 2 is not supported"],
  ["version 0", 6, Buffer.from([0, 0]), "LUKS version 0 is not supported"],
  ["cipher without end", 8, unending.subarray(0, 32), "LUKS header cipher name is not NUL terminated"],
  ["cipher", 8, text("foo"), "Algorithm 'foo' with key size 32 bytes not supported"],
  ["no cipher", 8, text(""), "Algorithm '' with key size 32 bytes not supported"],
  ["mode without end", 40, unending.subarray(0, 32), "LUKS header cipher mode is not NUL terminated"],
  ["mode without dash", 40, text("xts"), "Unexpected cipher mode string format 'xts'"],
  ["mode", 40, text("foo-plain64"), "Cipher mode 'foo' not supported"],
  ["no mode", 40, text("-plain64"), "Cipher mode '' not supported"],
  ["generator", 40, text("xts-foo"), "IV generator 'foo' not supported"],
  ["hash of essiv", 40, text("cbc-essiv:foo"), "Hash algorithm 'foo' not supported"],
  ["a key too long for cbc", 40, text("cbc-plain64"), "Algorithm 'aes' with key size 64 bytes not supported"],
  ["hash without end", 72, unending.subarray(0, 32), "LUKS header hash spec is not NUL terminated"],
  ["hash", 72, text("foo"), "Hash algorithm 'foo' not supported"],
  ["no hash", 72, text(""), "Hash algorithm '' not supported"],
  ["payload at 0", 104, u32(0), "LUKS payload is overlapping with the header"],
  ["payload at 1", 104, u32(1), "LUKS payload is overlapping with the header"],
  ["payload at 8", 104, u32(8), "Keyslot 0 is overlapping with the encrypted payload"],
  ["payload at 2000", 104, u32(2000), "Keyslot 3 is overlapping with the encrypted payload"],
  ["key of 0 bytes", 108, u32(0), "Algorithm 'aes' with key size 0 bytes not supported"],
  ["key of 16 bytes", 108, u32(16), "Algorithm 'aes' with key size 8 bytes not supported"],
  ["key of 33 bytes", 108, u32(33), "XTS cipher key length should be a multiple of 2"],
  ["key of 65 bytes", 108, u32(65), "Keyslots 0 and 1 are overlapping in the header"],
  ["key of 2 GiB", 108, u32(0x7fffffff), "Keyslot 0 is overlapping with the encrypted payload"],
  ["key of 4 GiB", 108, u32(0xffffffff), "Keyslot 0 is overlapping with the encrypted payload"],
  ["no rounds", 164, u32(0), "LUKS key iteration count is zero"],
  ["state", slot(0, 0), u32(1), "Keyslot 0 state (active/disable) is corrupted"],
  ["state of another", slot(1, 0), u32(7), "Keyslot 1 state (active/disable) is corrupted"],
  ["no rounds of a slot", slot(0, ITERATIONS), u32(0), "Keyslot 0 iteration count is zero"],
  ["no stripes", slot(0, STRIPES), u32(0), "Keyslot 0 is corrupted (stripes 0 != 4000)"],
  ["1 stripe", slot(1, STRIPES), u32(1), "Keyslot 1 is corrupted (stripes 1 != 4000)"],
  ["too many stripes", slot(0, STRIPES), u32(0xffffffff), "Keyslot 0 is corrupted (stripes -1 != 4000)"],
  ["slot at 0", slot(0, OFFSET), u32(0), "Keyslot 0 is overlapping with the LUKS header"],
  ["slot at 2", slot(0, OFFSET), u32(2), "Keyslot 0 is overlapping with the LUKS header"],
  ["slots at one place", slot(1, OFFSET), u32(8), "Keyslots 0 and 1 are overlapping in the header"],
  ["slot in the payload", slot(7, OFFSET), u32(4000), "Keyslot 7 is overlapping with the encrypted payload"],
  // Beyond the reference: it adds with 32 bits here, and has no bound on rounds.
  ["slot at 2 TiB", slot(7, OFFSET), u32(0xffffff00), "Keyslot 7 is overlapping with the encrypted payload"],
  [
    "rounds for years",
    slot(0, ITERATIONS),
    u32(0xffffffff),
    "Keyslot 0 iteration count 4294967295 is larger than 100000000",
  ],
  ["rounds of the digest", 164, u32(0xffffffff), "LUKS key iteration count 4294967295 is larger than 100000000"],
];

describe("the LUKS header", () => {
  it("says again what was written into it", () => {
    const bytes = encodeHeader(GOOD);
    expect(isLuks(bytes)).toBe(true);
    expect(encodeHeader(parseHeader(bytes, false))).toEqual(bytes);
    const { spec, slots, uuid } = parseHeader(bytes, false);
    expect({ spec, uuid, offsets: slots.map((one) => one.offset) }).toEqual({
      spec: GOOD.spec,
      uuid: GOOD.uuid,
      offsets: GOOD.slots.map((one) => one.offset),
    });
  });

  it.each(DAMAGED)("is refused in the reference's words: %s", (_name, at, patch, message) => {
    const bytes = encodeHeader(GOOD);
    bytes.set(patch, at);
    let error: unknown;
    try {
      parseHeader(bytes, false);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(BlockError);
    expect((error as BlockError).message).toBe(message);
  });

  it("needs no place for the disk where that is elsewhere", () => {
    const bytes = encodeHeader({ ...GOOD, payloadOffset: 0 });
    expect(parseHeader(bytes, true).payloadOffset).toBe(0);
  });

  it("is parsed or refused, whatever is in it", () => {
    const patches = fc.array(fc.tuple(fc.nat(591), fc.uint8Array({ minLength: 1, maxLength: 8 })), { maxLength: 6 });
    fc.assert(
      fc.property(patches, fc.boolean(), (edits, detached) => {
        const bytes = encodeHeader(GOOD);
        for (const [at, patch] of edits) bytes.set(patch.subarray(0, bytes.length - at), at);
        try {
          const { keyBytes, slots } = parseHeader(bytes, detached);
          expect(keyBytes).toBeLessThanOrEqual(64);
          for (const { iterations } of slots) expect(iterations).toBeLessThanOrEqual(100_000_000);
        } catch (error) {
          expect(error).toBeInstanceOf(BlockError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
