import { BlockError } from "../base/errors.js";
import { defineObject, type ObjectStates, type OptionsOf } from "./object-type.js";
import { ReadError, readSmallFile } from "./read-file.js";

export interface SecretState {
  readonly type: "secret";
  readonly bytes: Uint8Array;
}

type SecretOptions = OptionsOf<"secret">;
type CommonOptions = Pick<SecretOptions, "format" | "keyid" | "iv">;

const KEY_BYTES = 32;
/** Of AES: blocks and initialization vectors. */
const BLOCK_BYTES = 16;

/** A password or a key, given as it is or in a file, in Base64 or not, encrypted or not. */
export const secret = defineObject({
  name: "secret",
  parent: "secret_common",
  defaults: { format: "raw" },
  async create(options, { objects }) {
    const input = await readInput(options);
    return { state: { type: "secret", bytes: secretFrom(input, options, objects) } };
  },
});

/** What was given, decoded and decrypted. Throws BlockError in the reference's words. */
export function secretFrom(input: Buffer, options: CommonOptions, objects: ObjectStates): Uint8Array {
  if (options.keyid === undefined) return decode(input, options.format);
  return decrypt(input, options, secretBytes(objects, options.keyid));
}

/** The bytes of the secret `id`. Throws BlockError in the reference's words. */
export function secretBytes(objects: ObjectStates, id: string): Uint8Array {
  const state = objects.get(id);
  if (state === undefined) throw new BlockError("not-found", `No secret with id '${id}'`);
  if (state.type !== "secret") throw new BlockError("invalid", `Object with id '${id}' is not a secret`);
  return state.bytes;
}

/** A secret that is text, such as a password. Throws BlockError in the reference's words. */
export function secretText(objects: ObjectStates, id: string): string {
  const bytes = secretBytes(objects, id);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new BlockError("invalid", `Data from secret ${id} is not valid UTF-8`, { cause: error });
  }
}

async function readInput({ data, file }: SecretOptions): Promise<Buffer> {
  if (data !== undefined) {
    if (file !== undefined) throw new BlockError("invalid", "'file' and 'data' are mutually exclusive");
    return Buffer.from(data, "utf8");
  }
  if (file === undefined) throw new BlockError("invalid", "Either 'file' or 'data' must be provided");
  try {
    return await readSmallFile(file);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const step = error.step === "open" ? "Failed to open" : "Error reading";
    const message = `Unable to read ${file}: ${step} file “${file}”: ${error.message}`;
    throw new BlockError("io", message, { errno: error.errno, cause: error });
  }
}

function decode(input: Buffer, format: CommonOptions["format"]): Uint8Array {
  return format === "base64" ? decodeBase64(input.toString("latin1")) : new Uint8Array(input);
}

function decodeBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/=\n]*$/.test(text)) throw new BlockError("invalid", "Base64 data contains invalid characters");
  return new Uint8Array(Buffer.from(text, "base64"));
}

/** AES-256-CBC with the padding of PKCS #7. */
function decrypt(input: Buffer, { format, iv }: CommonOptions, key: Uint8Array): Uint8Array {
  if (key.length !== KEY_BYTES) throw new BlockError("invalid", `Key should be ${KEY_BYTES} bytes in length`);
  if (iv === undefined) throw new BlockError("invalid", "IV is required to decrypt secret");
  const vector = decodeBase64(iv);
  if (vector.length !== BLOCK_BYTES) {
    throw new BlockError("invalid", `IV should be ${BLOCK_BYTES} bytes in length not ${vector.length}`);
  }
  const encrypted = decode(input, format);
  if (encrypted.length % BLOCK_BYTES !== 0) {
    const message = `Length ${encrypted.length} must be a multiple of block size ${BLOCK_BYTES}`;
    throw new BlockError("invalid", message);
  }
  if (encrypted.length === 0) return encrypted;
  const decipher = process
    .getBuiltinModule("node:crypto")
    .createDecipheriv("aes-256-cbc", key, vector)
    .setAutoPadding(false);
  const padded = new Uint8Array(Buffer.concat([decipher.update(encrypted), decipher.final()]));
  const padding = padded.at(-1)!;
  if (padding > BLOCK_BYTES || padding > padded.length) {
    const message = `Incorrect number of padding bytes (${padding}) found on decrypted data`;
    throw new BlockError("invalid", message);
  }
  return padded.subarray(0, padded.length - padding);
}
