import { sleepOneTurn } from "../../base/turns.js";
import { findBitmap } from "../bitmap-lookup.js";
import { defineCommand } from "../command.js";

const CHUNK_BYTES = 1 << 20;
/** The bits are hashed in whole words of so many bytes, at least one. */
const WORD_BYTES = 8;

/** Digest of a bitmap, to compare two of them in tests. Between chunks others get their turn: a bitmap may be long. */
export const xDebugBlockDirtyBitmapSha256 = defineCommand(
  "x-debug-block-dirty-bitmap-sha256",
  async (args, context) => {
    const bitmap = findBitmap(args, context);
    const hash = process.getBuiltinModule("node:crypto").createHash("sha256");
    const total = Math.max(1, Math.ceil(bitmap.lengthBits / (WORD_BYTES * 8))) * WORD_BYTES;
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, total));
    for (let at = 0; at < total; at += chunk.length) {
      if (at > 0) await sleepOneTurn();
      bitmap.serialize(at * 8, chunk);
      hash.update(chunk.subarray(0, Math.min(chunk.length, total - at)));
    }
    return { sha256: hash.digest("hex") };
  },
);
