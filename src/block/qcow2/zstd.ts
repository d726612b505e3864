import * as zlib from "node:zlib";
import { BlockError } from "../../base/errors.js";

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

function call(of: ZstdCall, data: Uint8Array, options: { readonly maxOutputLength?: number }): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    of(data, options, (error, result) => (error === null ? resolve(result) : reject(error)));
  });
}

/** Can zstd images be used at all on this machine? Throws (unsupported) with the reason where not. */
export async function requireZstd(): Promise<void> {
  if (native.zstdDecompress !== undefined) return;
  await library();
}

/** One frame with `data` in it. */
export async function zstdCompress(data: Uint8Array): Promise<Uint8Array> {
  if (native.zstdCompress !== undefined) return call(native.zstdCompress, data, {});
  return (await library()).compress(data);
}

/** Up to `size` bytes from the frame at the start of `packed`; undefined where there is none or it holds more. */
export async function zstdDecompress(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  return (await library()).decompress(packed, size);
}

interface ZstdLibrary {
  compress(data: Uint8Array): Promise<Uint8Array>;
  decompress(packed: Uint8Array, size: number): Promise<Uint8Array | undefined>;
}

function library(): Promise<ZstdLibrary> {
  return Promise.reject(new BlockError("unsupported", "zstd is not available"));
}
