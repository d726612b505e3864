import { BlockError } from "../../base/errors.js";
import { deriveKey } from "./algorithms.js";
import { ITERATIONS_MAX } from "./luks-header.js";
import type { QCryptoHashAlgo } from "../../../qapi/generated/types.js";

/** `iter-time` where nobody says otherwise, milliseconds. */
export const ITER_TIME_DEFAULT_MS = 2000;
/** Never fewer than this, as RFC 2898 asks for. */
export const ITERATIONS_MIN = 1000;
const FIRST_TRY = 1 << 15;
/** A try that took this long tells enough, milliseconds. */
const TRY_MS = 100;

/** How many rounds of PBKDF2 this machine does in a second, for a key of `bytes`. */
async function measureRate(hash: QCryptoHashAlgo, bytes: number): Promise<number> {
  const salt = new Uint8Array(32);
  for (let tries = FIRST_TRY; ; tries *= 2) {
    const begin = performance.now();
    await deriveKey(salt, salt, tries, bytes, hash);
    const took = performance.now() - begin;
    if (took >= TRY_MS || tries * 2 > ITERATIONS_MAX) return Math.ceil((tries * 1000) / took);
  }
}

/** Rounds that take `milliseconds` here. Throws BlockError in the reference's words where that is out of bounds. */
export async function iterationsFor(hash: QCryptoHashAlgo, bytes: number, milliseconds: number): Promise<number> {
  if (milliseconds === 0) return 0;
  const rate = await measureRate(hash, bytes);
  // The reference takes a negative time for one beyond 2^63.
  if (milliseconds < 0 || milliseconds * rate > Number.MAX_SAFE_INTEGER) {
    throw new BlockError("invalid", `PBKDF iterations ${rate} too large to scale: Numerical result out of range`);
  }
  const iterations = Math.floor((milliseconds * rate) / 1000);
  if (iterations > ITERATIONS_MAX) {
    throw new BlockError("invalid", `PBKDF iterations ${iterations} larger than ${ITERATIONS_MAX}`);
  }
  return iterations;
}
