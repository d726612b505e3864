/* hot path: no allocation */
const ZEROES = Buffer.alloc(65536);

/** Are `length` bytes from `start` all zero? One memcmp for each 64 KiB; a first byte that is not ends it at once. */
export function isZero(data: Uint8Array, start: number, length: number): boolean {
  const end = start + length;
  if (length > 0 && data[start] !== 0) return false;
  for (let at = start; at < end; at += ZEROES.length) {
    const stop = Math.min(end, at + ZEROES.length);
    if (ZEROES.compare(data, at, stop, 0, stop - at) !== 0) return false;
  }
  return true;
}

/** Shared zeroes to write from; never written to. */
export const ZERO_CHUNK: Uint8Array = new Uint8Array(1 << 20);

/** Big-endian, as everything in NBD and qcow2. */
export function getU32(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

export function getU16(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

/** A 64-bit value as a number; Infinity where it does not fit 53 bits, so that any bound refuses it. */
export function getU64(bytes: Uint8Array, at: number): number {
  const high = getU32(bytes, at);
  return high > 0x1fffff ? Infinity : high * 0x1_0000_0000 + getU32(bytes, at + 4);
}

export function putU16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 8;
  bytes[at + 1] = value;
}

export function putU32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
}

/** `value` is below 2 ** 53. */
export function putU64(bytes: Uint8Array, at: number, value: number): void {
  putU32(bytes, at, Math.floor(value / 0x1_0000_0000));
  putU32(bytes, at + 4, value >>> 0);
}
