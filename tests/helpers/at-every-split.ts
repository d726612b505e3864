/**
 * Feed `bytes` to a fresh parser once for each way to cut them in two, and once byte by byte. `feed` makes the parser,
 * pushes the pieces in order, and checks what came out.
 */
export function atEverySplit(bytes: Uint8Array, feed: (pieces: Uint8Array[]) => void): void {
  for (let at = 0; at <= bytes.length; at++) feed([bytes.subarray(0, at), bytes.subarray(at)]);
  feed(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));
}
