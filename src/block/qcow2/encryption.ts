import { EIO, EPERM } from "../../base/errno.js";
import { getU32, getU64, putU64 } from "../../base/bytes.js";
import { BlockError, errnoOf, systemError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import { secretBytes } from "../../objects/secret.js";
import type { ObjectStates } from "../../objects/object-type.js";
import { cipherByAlgorithm } from "../crypto/algorithms.js";
import { amendSlots } from "../crypto/amend.js";
import { createVolume } from "../crypto/create.js";
import { loadHeader, LuksVolume, type HeaderStore } from "../crypto/luks-volume.js";
import { SectorCipher } from "../crypto/sector-cipher.js";
import type { BlockChild } from "../node.js";
import { alignUp, CRYPT_AES, CRYPT_LUKS, EXT_CRYPTO_HEADER } from "./format.js";
import { findExtension, type Qcow2Header } from "./header.js";
import type { Qcow2Image } from "./image.js";
import type {
  BlockdevQcow2Encryption,
  ImageInfoSpecificQCow2Encryption,
  QCryptoBlockAmendOptions,
  QCryptoBlockCreateOptions,
} from "../../../qapi/generated/types.js";

/** The part of the image that holds the LUKS header and its key slots. What it says of its length may be a lie. */
class HeaderWindow implements HeaderStore {
  constructor(
    readonly child: BlockChild,
    readonly offset: number,
    readonly length: number,
  ) {}

  async read(offset: number, data: Uint8Array): Promise<void> {
    if (offset + data.length > this.length) throw outside();
    await withWords(this.child.read(this.offset + offset, data));
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    if (offset + data.length > this.length) throw outside();
    if (this.child.parent.readOnly) throw headerError(EPERM);
    await withWords(this.child.write(this.offset + offset, data));
  }

  flush(): Promise<void> {
    return this.child.flush();
  }
}

function outside(): BlockError {
  return bad("Request for data outside of extension header");
}

/** The reference has the same words for writes. */
function headerError(errno: number): BlockError {
  return systemError(errno, "Could not read encryption header");
}

async function withWords(access: Promise<void>): Promise<void> {
  try {
    await access;
  } catch (error) {
    throw headerError(errnoOf(error));
  }
}

/** Where the LUKS header lies in the file, bytes. */
interface HeaderPlace {
  readonly offset: number;
  readonly length: number;
}

/** The key of an open image, and how it encrypts. */
export class Qcow2Encryption {
  private readonly amending = new Mutex();

  constructor(
    readonly cipher: SectorCipher,
    /** The image's file: the key is of what is in there. */
    private readonly file: BlockChild,
    /** Null: AES. */
    private readonly volume: LuksVolume | null,
    private readonly place: HeaderPlace | null,
    private readonly keySecret: string,
  ) {}

  /** Initialization vectors are made of where sectors lie in the file; else of where the disk has them. */
  get byHost(): boolean {
    return this.volume !== null;
  }

  get format(): BlockdevQcow2Encryption["format"] {
    return this.volume === null ? "aes" : "luks";
  }

  /** The image is opened anew: is this still its key? Key slots may have changed meanwhile. */
  async goesOn(format: string, file: BlockChild, place: HeaderPlace | null): Promise<boolean> {
    if (format !== this.format || file !== this.file || place?.offset !== this.place?.offset) return false;
    return this.volume === null || this.amending.run(() => this.volume!.reload());
  }

  /** One at a time: a slot that one finds free is free when it is filled. */
  async amend(options: QCryptoBlockAmendOptions, force: boolean, objects: ObjectStates): Promise<void> {
    if (options.format !== "luks") {
      throw new BlockError("invalid", "Amend can't be used to change the qcow2 encryption format");
    }
    const { volume } = this;
    if (volume === null) {
      const only = "Only LUKS encryption options can be amended for qcow2 with blockdev-amend";
      throw new BlockError("unsupported", only);
    }
    await this.amending.run(() => amendSlots(volume, options, force, objects, this.keySecret));
  }

  info(): ImageInfoSpecificQCow2Encryption {
    return this.volume === null ? { format: "aes" } : { format: "luks", ...this.volume.info() };
  }
}

const FORMATS: Readonly<Record<number, BlockdevQcow2Encryption["format"]>> = {
  [CRYPT_AES]: "aes",
  [CRYPT_LUKS]: "luks",
};

/**
 * Find the key of the image in `file`; null where it is not encrypted. `previous` is what the node had before it was
 * opened anew: it goes on, without the password, as long as the image is the same. Rejects with BlockError in the
 * reference's words.
 */
export async function openEncryption(
  options: BlockdevQcow2Encryption | undefined,
  header: Qcow2Header,
  file: BlockChild,
  objects: ObjectStates,
  previous: Qcow2Encryption | null,
): Promise<Qcow2Encryption | null> {
  const format = FORMATS[header.cryptMethod];
  if (options !== undefined && options.format !== format) throw mismatch(options.format, format);
  const place = luksPlace(header);
  if (format === undefined) return null;
  const secret = neededSecret(options);
  if (previous !== null && (await previous.goesOn(format, file, place))) return previous;
  const password = secretBytes(objects, secret);
  if (place === null) return aes(password, file, secret);
  if (!Number.isFinite(place.offset)) throw headerError(EIO);
  const store = new HeaderWindow(file, place.offset, place.length);
  const volume = new LuksVolume(store, await loadHeader(store, false));
  return luks(volume, await volume.unlock(password), file, place, secret);
}

function mismatch(wanted: string, found: string | undefined): BlockError {
  return new BlockError(
    "invalid",
    found === undefined
      ? `No encryption in image header, but options specified format '${wanted}'`
      : `Header reported '${found}' encryption format but options specify '${wanted}'`,
  );
}

/** What the header says of the LUKS header, which is only aligned for sure; null where there is to be none. */
function luksPlace(header: Qcow2Header): HeaderPlace | null {
  const place = findExtension(header, EXT_CRYPTO_HEADER);
  const isLuks = header.cryptMethod === CRYPT_LUKS;
  if (place === undefined) {
    if (isLuks) throw bad("Missing CRYPTO header for crypt method 2");
    return null;
  }
  if (!isLuks) throw bad("CRYPTO header extension only expected with LUKS encryption method");
  const clusterSize = 2 ** header.clusterBits;
  // The low word has all the bits of an offset in a cluster.
  if (getU32(place, 4) % clusterSize !== 0) {
    const offset = Buffer.from(place).readBigUInt64BE(0);
    throw bad(`Encryption header offset '${offset}' is not a multiple of cluster size '${clusterSize}'`);
  }
  return { offset: getU64(place, 0), length: getU64(place, 8) };
}

function bad(message: string): BlockError {
  return new BlockError("invalid-format", message);
}

function neededSecret(options: { readonly "key-secret"?: string } | undefined): string {
  const secret = options?.["key-secret"];
  if (secret !== undefined) return secret;
  throw new BlockError("invalid", "Parameter 'encrypt.key-secret' is required for cipher");
}

function luks(
  volume: LuksVolume,
  key: Uint8Array,
  file: BlockChild,
  place: HeaderPlace | null,
  secret: string,
): Qcow2Encryption {
  return new Qcow2Encryption(new SectorCipher(volume.header.spec, key), file, volume, place, secret);
}

/** The key is what the password begins with, and zeroes. */
function aes(password: Uint8Array, file: BlockChild, secret: string): Qcow2Encryption {
  const cipher = cipherByAlgorithm("aes-128");
  const key = new Uint8Array(cipher.keyBytes);
  key.set(password.subarray(0, key.length));
  const spec = { cipher, mode: "cbc", ivGenerator: "plain64", ivHash: null } as const;
  return new Qcow2Encryption(new SectorCipher(spec, key), file, null, null, secret);
}

/** The method that the header of a new image names. Throws BlockError where the password is missing. */
export function cryptMethodOf(options: QCryptoBlockCreateOptions, objects: ObjectStates): number {
  secretBytes(objects, neededSecret(options));
  return options.format === "luks" ? CRYPT_LUKS : CRYPT_AES;
}

/** Encrypt a new image, whose header has the method, and which has no data yet. Rejects with BlockError. */
export async function encryptNew(
  image: Qcow2Image,
  options: QCryptoBlockCreateOptions,
  objects: ObjectStates,
): Promise<void> {
  const { child } = image.file;
  const secret = neededSecret(options);
  const password = secretBytes(objects, secret);
  if (options.format === "qcow") {
    image.encrypt(aes(password, child, secret));
    return;
  }
  let place: HeaderPlace | null = null;
  const { volume, key } = await createVolume(options, password, false, async (length) => {
    const offset = await image.allocClusters(length);
    await child.writeZeroes(offset, alignUp(length, image.geometry.clusterSize));
    const extension = new Uint8Array(16);
    putU64(extension, 0, offset);
    putU64(extension, 8, length);
    image.setExtension(EXT_CRYPTO_HEADER, extension);
    place = { offset, length };
    return new HeaderWindow(child, offset, length);
  });
  await image.rewriteHeader();
  image.encrypt(luks(volume, key, child, place, secret));
}
