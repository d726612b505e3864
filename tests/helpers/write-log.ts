/** Linux's log-writes format, read on its own: nothing here is shared with what writes it. */
export interface LoggedEntry {
  readonly sector: number;
  readonly sectors: number;
  readonly flags: number;
  readonly dataLength: number;
  /** Empty for flushes and discards. */
  readonly data: Uint8Array;
}

export interface ReadLog {
  readonly sectorBytes: number;
  readonly entries: readonly LoggedEntry[];
  /** Bytes that the superblock and the entries take. */
  readonly end: number;
}

export const FLUSH = 1;
export const FUA = 2;
export const DISCARD = 4;
const MAGIC = 0x6a736677736872n;

/** Throws where it is no log, or the superblock promises more than there is. */
export function readLog(bytes: Uint8Array): ReadLog {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => Number(view.getBigUint64(at, true));
  if (view.getBigUint64(0, true) !== MAGIC) throw new Error("no magic");
  if (number(8) !== 1) throw new Error("another version");
  const sectorBytes = view.getUint32(24, true);
  const entries: LoggedEntry[] = [];
  let at = sectorBytes;
  for (let index = 0; index < number(16); index++) {
    const [sector, sectors, flags, dataLength] = [number(at), number(at + 8), number(at + 16), number(at + 24)];
    const length = (flags & DISCARD) === 0 ? sectors * sectorBytes : 0;
    at += sectorBytes;
    if (at + length > bytes.length) throw new Error(`entry ${String(index)} is cut off`);
    entries.push({ sector, sectors, flags, dataLength, data: bytes.subarray(at, at + length) });
    at += length;
  }
  return { sectorBytes, entries, end: at };
}

/** What the first `count` entries make of a disk that held `disk`. */
export function replay({ sectorBytes, entries }: ReadLog, disk: Uint8Array, count = entries.length): Uint8Array {
  const after = Uint8Array.from(disk);
  for (const { sector, sectors, flags, data } of entries.slice(0, count)) {
    const at = sector * sectorBytes;
    if ((flags & DISCARD) !== 0) after.fill(0, at, at + sectors * sectorBytes);
    // The last sector may reach behind the end of the disk.
    else after.set(data.subarray(0, Math.max(0, after.length - at)), at);
  }
  return after;
}

/** For messages and tables: `write 0+8`, `fua 3+1`, `discard 8+2`, `flush`. */
export function shortly({ sector, sectors, flags }: LoggedEntry): string {
  if (flags === FLUSH) return "flush";
  const kind = flags === 0 ? "write" : flags === FUA ? "fua" : flags === DISCARD ? "discard" : `flags ${String(flags)}`;
  return `${kind} ${String(sector)}+${String(sectors)}`;
}
