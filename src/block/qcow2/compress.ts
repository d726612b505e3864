import { deflateRaw, inflateRaw, constants } from "node:zlib";
import { EIO } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { COMPRESSION_ZSTD } from "./format.js";
import { zstdCompress, zstdDecompress } from "./zstd.js";

/** Raw deflate with a window of 4 KiB: what the format demands. */
const WINDOW_BITS = 12;

/** `data` compressed, or undefined when that makes it no shorter. */
export async function compressCluster(type: number, data: Uint8Array): Promise<Uint8Array | undefined> {
  const packed = type === COMPRESSION_ZSTD ? await zstdCompress(data) : await deflate(data);
  return packed.length < data.length ? packed : undefined;
}

/** Exactly `size` bytes out of `packed`, which may have other bytes behind its end. Rejects with EIO otherwise. */
export async function decompressCluster(type: number, packed: Uint8Array, size: number): Promise<Uint8Array> {
  const data = type === COMPRESSION_ZSTD ? await zstdDecompress(packed, size) : await inflate(packed, size);
  if (data?.length !== size) throw ioError(EIO);
  return data;
}

function deflate(data: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflateRaw(data, { windowBits: WINDOW_BITS }, (error, packed) =>
      error === null ? resolve(packed) : reject(error),
    );
  });
}

/** Undefined where the bytes are no deflate stream, or give more than `size`. */
function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const options = { windowBits: WINDOW_BITS, maxOutputLength: size, finishFlush: constants.Z_SYNC_FLUSH };
  return new Promise((resolve) => {
    inflateRaw(packed, options, (error, data) => resolve(error === null ? data : undefined));
  });
}
