import * as zlib from "node:zlib";
import { BlockError, messageOf } from "../../base/errors.js";
import { libzstd } from "../../base/libzstd.js";

/** What newer versions of node:zlib have (22.15 on); the types we compile against are of the oldest version. */
type ZstdCall = (
  data: Uint8Array,
  options: { readonly maxOutputLength?: number },
  done: (error: Error | null, result: Uint8Array) => void,
) => void;

interface ZlibWithZstd {
  readonly zstdCompress?: ZstdCall;
  readonly zstdDecompress?: ZstdCall;
}

const native: ZlibWithZstd = zlib as object;

/** Throws (unsupported) where this machine cannot do zstd at all. */
export function requireZstd(): void {
  if (native.zstdDecompress !== undefined) return;
  try {
    libzstd();
  } catch (error) {
    const needs = "needs Node 22.15 or newer, or libzstd.so.1";
    const message = `qcow2: compression type zstd ${needs} (${messageOf(error).split("\n", 1)[0]})`;
    throw new BlockError("unsupported", message, { cause: error });
  }
}

/** One frame with `data` in it. */
export function zstdCompress(data: Uint8Array): Promise<Uint8Array> {
  const { zstdCompress: compress } = native;
  if (compress === undefined) return libzstd().compress(data);
  return new Promise((resolve, reject) => {
    compress(data, {}, (error, packed) => (error === null ? resolve(packed) : reject(error)));
  });
}

/** What the frames at the start of `packed` hold, up to `size` bytes; undefined where they are broken or hold more. */
export async function zstdDecompress(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const data = new Uint8Array(size);
  let have = 0;
  for (let at = 0; have < size;) {
    const length = frameLength(packed.subarray(at));
    if (length === undefined) return undefined;
    const part = await decompressFrame(packed.subarray(at, at + length), size - have);
    if (part === undefined) return undefined;
    data.set(part, have);
    have += part.length;
    at += length;
  }
  return data;
}

function decompressFrame(frame: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const { zstdDecompress: decompress } = native;
  if (decompress === undefined) return libzstd().decompress(frame, size);
  return new Promise((resolve) => {
    decompress(frame, { maxOutputLength: size }, (error, data) => resolve(error === null ? data : undefined));
  });
}

const FRAME_MAGIC = 0xfd2fb528;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;

/**
 * Bytes of the frame at the start of `bytes` (RFC 8878, 3.1.1), which may be followed by anything: the last sector of a
 * compressed cluster is shared with others. Undefined where there is none.
 */
export function frameLength(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 6 || view.getUint32(0, true) !== FRAME_MAGIC) return undefined;
  const descriptor = bytes[4]!;
  const singleSegment = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const contentSize = sizeFlag === 0 ? (singleSegment ? 1 : 0) : 2 ** sizeFlag;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  let at = 5 + (singleSegment ? 0 : 1) + dictionary + contentSize;
  for (let last = false; !last;) {
    if (at + 3 > bytes.length) return undefined;
    const header = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
    const type = (header >> 1) & 3;
    if (type === BLOCK_RESERVED) return undefined;
    last = (header & 1) !== 0;
    at += 3 + (type === BLOCK_RLE ? 1 : header >> 3);
  }
  if ((descriptor & 4) !== 0) at += 4;
  return at <= bytes.length ? at : undefined;
}
