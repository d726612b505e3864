import { shownShortName } from "./names.js";
import type { Entry } from "./tree.js";

export const ENTRY_BYTES = 32;

const ATTRIBUTE_DIRECTORY = 0x10;
const ATTRIBUTE_LABEL = 0x28;
const ATTRIBUTE_LONG_NAME = 0x0f;
const LAST_PIECE = 0x40;
/** Where the thirteen characters of a piece of a long name stand. */
const PIECE_OFFSETS = [1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30] as const;

/** How many entries of 32 bytes a name takes. */
export function entriesFor({ long, short }: Entry): number {
  return 1 + longPieces(long, short);
}

/** Names that are short and in upper case need no long form. */
function longPieces(long: string, short: string): number {
  return long === shownShortName(short) ? 0 : Math.ceil(long.length / PIECE_OFFSETS.length);
}

/** Writes the entries of a directory one after the other; the bytes behind them are zeroes, which end it. */
export class DirectoryWriter {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  label(label: string): void {
    this.bytes.write(label, this.at, "latin1");
    this.bytes[this.at + 11] = ATTRIBUTE_LABEL;
    this.at += ENTRY_BYTES;
  }

  /** `.` or `..`: a parent that is the root has cluster 0. */
  dots(name: "." | "..", of: Entry, cluster: number): void {
    this.plain(name.padEnd(11), of, cluster);
  }

  entry(entry: Entry): void {
    const { long, short } = entry;
    const sum = checksum(short);
    const pieces = longPieces(long, short);
    for (let piece = pieces; piece > 0; piece--) {
      const { bytes, at } = this;
      bytes[at] = piece | (piece === pieces ? LAST_PIECE : 0);
      bytes[at + 11] = ATTRIBUTE_LONG_NAME;
      bytes[at + 13] = sum;
      const first = (piece - 1) * PIECE_OFFSETS.length;
      for (const [index, offset] of PIECE_OFFSETS.entries()) {
        const character = first + index;
        const past = character === long.length ? 0 : 0xffff;
        bytes.writeUInt16LE(character < long.length ? long.charCodeAt(character) : past, at + offset);
      }
      this.at += ENTRY_BYTES;
    }
    this.plain(short, entry, entry.cluster);
  }

  private plain(short: string, { children, mtime, size }: Entry, cluster: number): void {
    const { bytes, at } = this;
    const [date, time] = fatTime(mtime);
    bytes.write(short, at, "latin1");
    bytes[at + 11] = children === null ? 0 : ATTRIBUTE_DIRECTORY;
    // Made, read and changed: the last for all three. Reading a file must not change the image.
    bytes.writeUInt16LE(time, at + 14);
    bytes.writeUInt16LE(date, at + 16);
    bytes.writeUInt16LE(date, at + 18);
    bytes.writeUInt16LE(cluster >>> 16, at + 20);
    bytes.writeUInt16LE(time, at + 22);
    bytes.writeUInt16LE(date, at + 24);
    bytes.writeUInt16LE(cluster & 0xffff, at + 26);
    bytes.writeUInt32LE(size, at + 28);
    this.at += ENTRY_BYTES;
  }
}

/** It ties the pieces of a long name to their short one. */
function checksum(short: string): number {
  let sum = 0;
  for (let index = 0; index < short.length; index++) {
    sum = (((sum & 1) << 7) + (sum >> 1) + short.charCodeAt(index)) & 0xff;
  }
  return sum;
}

/** Date and time of the host's clock in two halves, in steps of two seconds, between 1980 and 2107. */
function fatTime(when: Date): [date: number, time: number] {
  const year = when.getFullYear();
  if (year < 1980) return [(1 << 5) | 1, 0];
  if (year > 2107) return [(127 << 9) | (12 << 5) | 31, (23 << 11) | (59 << 5) | 29];
  const date = ((year - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  return [date, (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1)];
}
