import { getU16, getU32, putU16, putU32 } from "../../base/bytes.js";
import { BlockError } from "../../base/errors.js";
import { cipherByName, hashByName, modeText, parseMode, type CipherSpec } from "./algorithms.js";
import { SECTOR_BYTES } from "./sector-cipher.js";
import type { QCryptoHashAlgo } from "../../../qapi/generated/types.js";

/** LUKS1 On-Disk Format Specification, version 1.2.3: all numbers are big-endian. */
const MAGIC = Buffer.from("LUKS\xba\xbe", "latin1");
const VERSION = 1;
export const HEADER_BYTES = 592;
export const SLOTS = 8;
export const STRIPES = 4000;
export const SALT_BYTES = 32;
export const DIGEST_BYTES = 20;
const UUID_BYTES = 40;
const TEXT_BYTES = 32;

const CIPHER_AT = 8;
const MODE_AT = 40;
const HASH_AT = 72;
const PAYLOAD_AT = 104;
const KEY_BYTES_AT = 108;
const DIGEST_AT = 112;
const DIGEST_SALT_AT = 132;
const DIGEST_ITERATIONS_AT = 164;
const UUID_AT = 168;
const SLOTS_AT = 208;
const SLOT_BYTES = 48;
const SLOT_SALT_AT = 8;
const SLOT_OFFSET_AT = 40;
const SLOT_STRIPES_AT = 44;

const SLOT_ACTIVE = 0x00ac71f3;
const SLOT_INACTIVE = 0x0000dead;

/** Where the material of the first slot begins, and what that of all slots is aligned to, bytes. */
const SLOT_ALIGNMENT = 4096;
/**
 * More rounds of PBKDF2 than any machine of today would ask for (some 25 s of one core), and few enough that a made-up
 * header cannot keep a thread of the pool busy for hours.
 */
export const ITERATIONS_MAX = 100_000_000;

export interface KeySlot {
  active: boolean;
  /** Of PBKDF2; 0 where the slot is not in use. */
  iterations: number;
  salt: Uint8Array;
  /** Of the key material, in bytes of the header's node. */
  readonly offset: number;
}

export interface LuksHeader {
  readonly spec: CipherSpec;
  readonly hash: QCryptoHashAlgo;
  /** Bytes; 0 where the disk lies in another node than the header. */
  readonly payloadOffset: number;
  readonly keyBytes: number;
  digest: Uint8Array;
  digestSalt: Uint8Array;
  digestIterations: number;
  readonly uuid: string;
  readonly slots: readonly KeySlot[];
}

export function isLuks(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length + 2 && MAGIC.equals(bytes.subarray(0, MAGIC.length)) && getU16(bytes, 6) === 1;
}

/** Bytes of a slot's key material. */
export function materialBytes(keyBytes: number): number {
  return keyBytes * STRIPES;
}

function roundUp(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}

/** Where slot `index` of a new header has its key material; of the slot behind the last: where the disk begins. */
export function newSlotOffset(index: number, keyBytes: number): number {
  return SLOT_ALIGNMENT + index * roundUp(materialBytes(keyBytes), SLOT_ALIGNMENT);
}

/** Throws BlockError in the reference's words. `detached`: the disk is elsewhere, and may have no offset. */
export function parseHeader(bytes: Uint8Array, detached: boolean): LuksHeader {
  if (!MAGIC.equals(bytes.subarray(0, MAGIC.length))) {
    throw new BlockError("invalid-format", "Volume is not in LUKS format");
  }
  const version = getU16(bytes, 6);
  if (version !== VERSION) throw new BlockError("unsupported", `LUKS version ${version} is not supported`);
  const cipherName = text(bytes, CIPHER_AT, "cipher name");
  const mode = text(bytes, MODE_AT, "cipher mode");
  const hashName = text(bytes, HASH_AT, "hash spec");
  const payloadOffset = getU32(bytes, PAYLOAD_AT) * SECTOR_BYTES;
  if (payloadOffset < HEADER_BYTES && !(detached && payloadOffset === 0)) {
    throw new BlockError("invalid-format", "LUKS payload is overlapping with the header");
  }
  const digestIterations = getU32(bytes, DIGEST_ITERATIONS_AT);
  if (digestIterations === 0) throw new BlockError("invalid-format", "LUKS key iteration count is zero");
  checkIterations(digestIterations, "LUKS key");
  const keyBytes = getU32(bytes, KEY_BYTES_AT);
  const slots = parseSlots(bytes, keyBytes, payloadOffset);
  const parsed = parseMode(mode);
  const hash = hashByName(hashName);
  const cipher = cipherByName(cipherName, parsed.mode, keyBytes);
  return {
    spec: { cipher, ...parsed },
    hash,
    payloadOffset,
    keyBytes,
    digest: bytes.slice(DIGEST_AT, DIGEST_AT + DIGEST_BYTES),
    digestSalt: bytes.slice(DIGEST_SALT_AT, DIGEST_SALT_AT + SALT_BYTES),
    digestIterations,
    uuid: untilNul(bytes.subarray(UUID_AT, UUID_AT + UUID_BYTES)),
    slots,
  };
}

function text(bytes: Uint8Array, at: number, what: string): string {
  const field = bytes.subarray(at, at + TEXT_BYTES);
  if (!field.includes(0)) throw new BlockError("invalid-format", `LUKS header ${what} is not NUL terminated`);
  return untilNul(field);
}

function untilNul(field: Uint8Array): string {
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString("latin1");
}

function checkIterations(iterations: number, what: string): void {
  if (iterations > ITERATIONS_MAX) {
    throw new BlockError("unsupported", `${what} iteration count ${iterations} is larger than ${ITERATIONS_MAX}`);
  }
}

function parseSlots(bytes: Uint8Array, keyBytes: number, payloadOffset: number): KeySlot[] {
  const slots: KeySlot[] = [];
  const space = roundUp(materialBytes(keyBytes), SECTOR_BYTES);
  const offsets = Array.from({ length: SLOTS }, (_, i) => getU32(bytes, slotAt(i) + SLOT_OFFSET_AT) * SECTOR_BYTES);
  for (const [i, offset] of offsets.entries()) {
    const at = slotAt(i);
    const stripes = getU32(bytes, at + SLOT_STRIPES_AT);
    // The reference prints it as a signed number.
    if (stripes !== STRIPES) throw corrupt(`Keyslot ${i} is corrupted (stripes ${stripes | 0} != ${STRIPES})`);
    if (offset < SLOT_ALIGNMENT) throw corrupt(`Keyslot ${i} is overlapping with the LUKS header`);
    const state = getU32(bytes, at);
    if (state !== SLOT_ACTIVE && state !== SLOT_INACTIVE) {
      throw corrupt(`Keyslot ${i} state (active/disable) is corrupted`);
    }
    const iterations = getU32(bytes, at + 4);
    const active = state === SLOT_ACTIVE;
    if (active && iterations === 0) throw corrupt(`Keyslot ${i} iteration count is zero`);
    if (active) checkIterations(iterations, `Keyslot ${i}`);
    if (payloadOffset > 0 && offset + space > payloadOffset) {
      throw corrupt(`Keyslot ${i} is overlapping with the encrypted payload`);
    }
    for (let j = i + 1; j < SLOTS; j++) {
      if (offset + space > offsets[j]! && offsets[j]! + space > offset) {
        throw corrupt(`Keyslots ${i} and ${j} are overlapping in the header`);
      }
    }
    const salt = bytes.slice(at + SLOT_SALT_AT, at + SLOT_SALT_AT + SALT_BYTES);
    slots.push({ active, iterations: active ? iterations : 0, salt, offset });
  }
  return slots;
}

function slotAt(index: number): number {
  return SLOTS_AT + index * SLOT_BYTES;
}

function corrupt(message: string): BlockError {
  return new BlockError("invalid-format", message);
}

export function encodeHeader(header: LuksHeader): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.set(MAGIC);
  putU16(bytes, 6, VERSION);
  bytes.write(header.spec.cipher.name, CIPHER_AT, "latin1");
  bytes.write(modeText(header.spec), MODE_AT, "latin1");
  bytes.write(header.hash, HASH_AT, "latin1");
  putU32(bytes, PAYLOAD_AT, header.payloadOffset / SECTOR_BYTES);
  putU32(bytes, KEY_BYTES_AT, header.keyBytes);
  bytes.set(header.digest, DIGEST_AT);
  bytes.set(header.digestSalt, DIGEST_SALT_AT);
  putU32(bytes, DIGEST_ITERATIONS_AT, header.digestIterations);
  bytes.write(header.uuid, UUID_AT, UUID_BYTES, "latin1");
  for (const [i, slot] of header.slots.entries()) {
    const at = slotAt(i);
    putU32(bytes, at, slot.active ? SLOT_ACTIVE : SLOT_INACTIVE);
    putU32(bytes, at + 4, slot.iterations);
    bytes.set(slot.salt, at + SLOT_SALT_AT);
    putU32(bytes, at + SLOT_OFFSET_AT, slot.offset / SECTOR_BYTES);
    putU32(bytes, at + SLOT_STRIPES_AT, STRIPES);
  }
  return bytes;
}
