import { BlockError } from "../../base/errors.js";
import { secretBytes } from "../../objects/secret.js";
import type { CreateContext } from "../driver.js";
import { cipherByAlgorithm, crypto, essivCipher, keyBytesOf, type CipherSpec } from "./algorithms.js";
import { iterationsFor, ITERATIONS_MIN, ITER_TIME_DEFAULT_MS } from "./iterations.js";
import { DIGEST_BYTES, newSlotOffset, SALT_BYTES, SLOTS, type LuksHeader } from "./luks-header.js";
import { headerLength, LuksVolume, type HeaderStore } from "./luks-volume.js";
import { SECTOR_BYTES } from "./sector-cipher.js";
import type { BlockdevCreateOptions, QCryptoBlockCreateOptionsLuks } from "../../../qapi/generated/types.js";

/** The master key's own digest costs an eighth of what a password costs: it is taken for each slot that is tried. */
const DIGEST_SHARE = 8;
const SIZE_MAX = 2 ** 53 - 1;

/** Of a volume that is an image, or inside one. */
type VolumeOptions = Omit<QCryptoBlockCreateOptionsLuks, "format">;

/** What a new volume is to be like. Throws BlockError in the reference's words. */
function specOf(options: VolumeOptions): CipherSpec {
  const cipher = cipherByAlgorithm(options["cipher-alg"] ?? "aes-256");
  const mode = options["cipher-mode"] ?? "xts";
  const ivGenerator = options["ivgen-alg"] ?? "plain64";
  const ivHash = options["ivgen-hash-alg"] ?? (ivGenerator === "essiv" ? "sha256" : null);
  if (ivGenerator === "essiv") essivCipher(cipher, ivHash!);
  return { cipher, mode, ivGenerator, ivHash };
}

/** A header without keys. */
function newHeader(options: VolumeOptions, detached: boolean): LuksHeader {
  const spec = specOf(options);
  const keyBytes = keyBytesOf(spec);
  return {
    spec,
    hash: options["hash-alg"] ?? "sha256",
    payloadOffset: detached ? 0 : headerLength(keyBytes),
    keyBytes,
    digest: new Uint8Array(DIGEST_BYTES),
    digestSalt: new Uint8Array(crypto().randomBytes(SALT_BYTES)),
    digestIterations: ITERATIONS_MIN,
    uuid: crypto().randomUUID(),
    slots: Array.from({ length: SLOTS }, (_, i) => ({
      active: false,
      iterations: 0,
      salt: new Uint8Array(SALT_BYTES),
      offset: newSlotOffset(i, keyBytes),
    })),
  };
}

/**
 * Write a new header, with a new master key, which this resolves with and `password` opens. `prepare` makes room once it
 * is clear that the options will do, and says where. Rejects with BlockError.
 */
export async function createVolume(
  options: VolumeOptions,
  password: Uint8Array,
  detached: boolean,
  prepare: (headerBytes: number) => Promise<HeaderStore>,
): Promise<{ readonly volume: LuksVolume; readonly key: Uint8Array }> {
  const header = newHeader(options, detached);
  const { hash, keyBytes } = header;
  const iterTimeMs = options["iter-time"] ?? ITER_TIME_DEFAULT_MS;
  const rounds = await iterationsFor(hash, DIGEST_BYTES, iterTimeMs);
  header.digestIterations = Math.max(ITERATIONS_MIN, Math.floor(rounds / DIGEST_SHARE));
  const volume = new LuksVolume(await prepare(headerLength(keyBytes)), header);
  const key = new Uint8Array(crypto().randomBytes(keyBytes));
  header.digest = new Uint8Array(await volume.digestOf(key));
  await volume.fillSlot(0, key, password, iterTimeMs);
  return { volume, key };
}

/** `blockdev-create` of a LUKS volume. Rejects with BlockError in the reference's words. */
export async function createLuks(options: BlockdevCreateOptions, context: CreateContext): Promise<void> {
  if (options.driver !== "luks") throw new BlockError("invalid", "Driver does not support blockdev-create");
  const { file, header, size, preallocation = "off" } = options;
  if (file === undefined && header === undefined) {
    throw new BlockError("invalid", "Either the parameter 'header' or 'file' must be specified");
  }
  const secret = options["key-secret"];
  if (secret === undefined) throw new BlockError("invalid", "Parameter 'key-secret' is required for cipher");
  const password = secretBytes(context.objects, secret);
  if (preallocation === "metadata" && file !== undefined && header !== undefined) {
    throw new BlockError("unsupported", "Unsupported preallocation mode 'metadata'");
  }
  const disk = file === undefined ? null : await context.child(file);
  const store = header === undefined ? disk! : await context.child(header); // one of them is given
  await createVolume(options, password, header !== undefined, async (headerBytes) => {
    // `metadata` is the key material, which is written anyway.
    const mode = preallocation === "metadata" ? "off" : preallocation;
    if (size + headerBytes > SIZE_MAX) throw new BlockError("invalid", "The requested file size is too large");
    if (header !== undefined) await store.truncate(headerBytes);
    const base = header === undefined ? headerBytes : 0;
    const length = base + Math.ceil(size / SECTOR_BYTES) * SECTOR_BYTES;
    await disk?.truncate(length, mode);
    return store;
  });
}
