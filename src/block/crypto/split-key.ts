import { putU32 } from "../../base/bytes.js";
import { sleepOneTurn } from "../../base/turns.js";
import { crypto, digestBytes } from "./algorithms.js";
import type { QCryptoHashAlgo } from "../../../qapi/generated/types.js";

/** Stripes that are worked on in one turn of the iothread: some 2 ms. */
const TURN_STRIPES = 256;

/**
 * The anti-forensic splitter of LUKS: a key becomes `stripes` times as long, and losing any part of that loses the key.
 * `key` is what was split.
 */
export async function splitKey(key: Uint8Array, stripes: number, hash: QCryptoHashAlgo): Promise<Uint8Array> {
  const split = new Uint8Array(key.length * stripes);
  const last = split.subarray(key.length * (stripes - 1));
  crypto().randomFillSync(split, 0, key.length * (stripes - 1));
  const mixed = await mixStripes(split, key.length, stripes, hash);
  for (let i = 0; i < key.length; i++) last[i] = mixed[i]! ^ key[i]!;
  return split;
}

/** The key of which `split` was made. */
export async function mergeKey(split: Uint8Array, stripes: number, hash: QCryptoHashAlgo): Promise<Uint8Array> {
  const bytes = split.length / stripes;
  const key = await mixStripes(split, bytes, stripes, hash);
  for (let i = 0; i < bytes; i++) key[i]! ^= split[bytes * (stripes - 1) + i]!;
  return key;
}

/** All stripes but the last, each mixed in and then spread over the whole. */
async function mixStripes(
  split: Uint8Array,
  bytes: number,
  stripes: number,
  hash: QCryptoHashAlgo,
): Promise<Uint8Array> {
  const mixed = new Uint8Array(bytes);
  for (let stripe = 0; stripe < stripes - 1; stripe++) {
    for (let i = 0; i < bytes; i++) mixed[i]! ^= split[stripe * bytes + i]!;
    spread(mixed, hash);
    if (stripe % TURN_STRIPES === TURN_STRIPES - 1) await sleepOneTurn();
  }
  return mixed;
}

/** Each piece of the length of a digest becomes the digest of its number and itself. */
function spread(block: Uint8Array, hash: QCryptoHashAlgo): void {
  const step = digestBytes(hash);
  for (let at = 0, i = 0; at < block.length; at += step, i++) {
    const piece = block.subarray(at, at + step);
    const message = new Uint8Array(4 + piece.length);
    putU32(message, 0, i);
    message.set(piece, 4);
    piece.set(crypto().hash(hash, message, "buffer").subarray(0, piece.length));
  }
}
