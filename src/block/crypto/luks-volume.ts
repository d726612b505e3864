import { BlockError } from "../../base/errors.js";
import type { BlockChild } from "../node.js";
import { crypto, deriveKey } from "./algorithms.js";
import { iterationsFor, ITERATIONS_MIN } from "./iterations.js";
import {
  DIGEST_BYTES,
  encodeHeader,
  HEADER_BYTES,
  materialBytes,
  newSlotOffset,
  parseHeader,
  SALT_BYTES,
  SLOTS,
  STRIPES,
  type KeySlot,
  type LuksHeader,
} from "./luks-header.js";
import { SectorCipher } from "./sector-cipher.js";
import { mergeKey, splitKey } from "./split-key.js";
import type { QCryptoBlockInfoLUKS } from "../../../qapi/generated/types.js";

/** The bytes in which a header and its key material lie: a node, or a part of one. */
export type HeaderStore = Pick<BlockChild, "read" | "write" | "flush">;

/** How often old key material is overwritten with noise before a slot counts as erased. */
const ERASE_PASSES = 40;

/** Read and check a header. Rejects with BlockError in the reference's words. */
export async function loadHeader(store: HeaderStore, detached: boolean): Promise<LuksHeader> {
  const bytes = new Uint8Array(HEADER_BYTES);
  await store.read(0, bytes);
  return parseHeader(bytes, detached);
}

/** Where key material lies in front of the disk, bytes: the length of a new header's node without the disk. */
export function headerLength(keyBytes: number): number {
  return newSlotOffset(SLOTS, keyBytes);
}

/** An open LUKS header: finds the master key, and fills and empties key slots. */
export class LuksVolume {
  constructor(
    private readonly store: HeaderStore,
    private current: LuksHeader,
  ) {}

  get header(): LuksHeader {
    return this.current;
  }

  /** Somebody else may have changed the slots: read them again. False where the master key is another one by now. */
  async reload(): Promise<boolean> {
    const { digest, digestSalt, payloadOffset } = this.current;
    const header = await loadHeader(this.store, payloadOffset === 0);
    const isSame =
      digest.every((byte, i) => byte === header.digest[i]) &&
      header.digestSalt.every((byte, i) => byte === digestSalt[i]);
    if (isSame) this.current = header;
    return isSame;
  }

  /** The master key, by the password of any slot. Rejects with BlockError where no slot has it. */
  async unlock(password: Uint8Array): Promise<Uint8Array> {
    for (const slot of this.header.slots) {
      const key = slot.active ? await this.openSlot(slot, password) : null;
      if (key !== null) return key;
    }
    throw new BlockError("invalid", "Invalid password, cannot unlock any keyslot");
  }

  /** The master key, or null where the slot has another password. */
  async openSlot(slot: KeySlot, password: Uint8Array): Promise<Uint8Array | null> {
    const { spec, hash, keyBytes, digest } = this.header;
    const material = new Uint8Array(materialBytes(keyBytes));
    await this.store.read(slot.offset, material);
    const slotKey = await deriveKey(password, slot.salt, slot.iterations, keyBytes, hash);
    new SectorCipher(spec, slotKey).decrypt(0, material);
    const key = await mergeKey(material, STRIPES, hash);
    return crypto().timingSafeEqual(await this.digestOf(key), digest) ? key : null;
  }

  digestOf(key: Uint8Array): Promise<Uint8Array> {
    const { hash, digestSalt, digestIterations } = this.header;
    return deriveKey(key, digestSalt, digestIterations, DIGEST_BYTES, hash);
  }

  /**
   * Put the master key into a slot under a password. Where the slot is in use, a free one has the new password until the
   * slot itself does, so that a crash never leaves the volume without both; only with all eight in use nothing is free.
   */
  async fillSlot(index: number, key: Uint8Array, password: Uint8Array, iterTimeMs: number): Promise<void> {
    const { hash, keyBytes, slots } = this.header;
    const iterations = Math.max(ITERATIONS_MIN, await iterationsFor(hash, keyBytes, iterTimeMs));
    const spare = slots[index]!.active ? slots.findIndex((slot) => !slot.active) : -1;
    if (spare >= 0) await this.storeKey(spare, key, password, iterations);
    if (slots[index]!.active) await this.eraseSlot(index);
    await this.storeKey(index, key, password, iterations);
    if (spare >= 0) await this.eraseSlot(spare);
  }

  /** The header says that the slot is in use only once the material is stable. */
  private async storeKey(index: number, key: Uint8Array, password: Uint8Array, iterations: number): Promise<void> {
    const { spec, hash, keyBytes, slots } = this.header;
    const salt = crypto().randomBytes(SALT_BYTES);
    const slotKey = await deriveKey(password, salt, iterations, keyBytes, hash);
    const material = await splitKey(key, STRIPES, hash);
    const slot = slots[index]!;
    new SectorCipher(spec, slotKey).encrypt(0, material);
    await this.store.write(slot.offset, material);
    await this.store.flush();
    await this.changeSlot(slot, { active: true, iterations, salt: new Uint8Array(salt) });
  }

  /** The header forgets the slot first, so that whatever happens then nothing takes noise for a key. */
  async eraseSlot(index: number): Promise<void> {
    const slot = this.header.slots[index]!;
    await this.changeSlot(slot, { active: false, iterations: 0, salt: new Uint8Array(SALT_BYTES) });
    const noise = new Uint8Array(materialBytes(this.header.keyBytes));
    for (let pass = 0; pass < ERASE_PASSES; pass++) {
      crypto().randomFillSync(noise);
      await this.store.write(slot.offset, noise);
    }
    await this.store.flush();
  }

  /** When it rejects the slot counts as it was: it can be tried again, and no other change brings this one along. */
  private async changeSlot(slot: KeySlot, to: Omit<KeySlot, "offset">): Promise<void> {
    const before = { ...slot };
    Object.assign(slot, to);
    try {
      await this.storeHeader();
    } catch (error) {
      Object.assign(slot, before);
      throw error;
    }
  }

  async storeHeader(): Promise<void> {
    await this.store.write(0, encodeHeader(this.header));
    await this.store.flush();
  }

  info(): QCryptoBlockInfoLUKS {
    const { spec, hash, payloadOffset, digestIterations, uuid, slots } = this.header;
    return {
      "cipher-alg": spec.cipher.algorithm,
      "cipher-mode": spec.mode,
      "ivgen-alg": spec.ivGenerator,
      ...(spec.ivHash === null ? {} : { "ivgen-hash-alg": spec.ivHash }),
      "hash-alg": hash,
      "detached-header": payloadOffset === 0,
      "payload-offset": payloadOffset,
      "master-key-iters": digestIterations,
      uuid,
      slots: slots.map(({ active, iterations, offset }) => ({
        active,
        ...(active ? { iters: iterations, stripes: STRIPES } : {}),
        "key-offset": offset,
      })),
    };
  }
}
