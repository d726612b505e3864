/** The snapshot table of an image: reading it, and its entries as they are written. */
import { getU16, getU32, getU64, putU32, putU64 } from "../../base/bytes.js";
import { EFBIG } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import { SNAPSHOT_EXTRA_MAX, SNAPSHOT_TABLE_BYTES_MAX } from "./format.js";
import type { Qcow2Image } from "./image.js";
import { OVERLAP_INACTIVE_L1, OVERLAP_SNAPSHOT_TABLE } from "./metadata-file.js";
import type { SnapshotInfo } from "../../../qapi/generated/types.js";

export interface SnapshotTable {
  readonly snapshots: readonly Snapshot[];
  /** Of the whole table, as it is on disk. */
  readonly bytes: number;
}

/** An internal snapshot. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly l1Offset: number;
  readonly l1Entries: number;
  /**
   * Its entry as we write it: with the extra data that we know, the further data that somebody else knows, and padded
   * to 8 bytes.
   */
  readonly entry: Buffer;
}

export interface NewSnapshot {
  readonly id: string;
  readonly name: string;
  readonly l1Offset: number;
  readonly l1Entries: number;
  /** Bytes. */
  readonly diskSize: number;
  /** Milliseconds since 1970; also what the clock of the machine shows, of which there is none. */
  readonly dateMs: number;
}

/** The fixed part of an entry, and where its fields are. */
const ENTRY_BYTES = 40;
const AT_L1_OFFSET = 0;
const AT_L1_ENTRIES = 8;
const AT_ID_LENGTH = 12;
const AT_NAME_LENGTH = 14;
const AT_DATE_SEC = 16;
const AT_DATE_NSEC = 20;
const AT_VM_CLOCK = 24;
const AT_VM_STATE_32 = 32;
const AT_EXTRA_LENGTH = 36;
/** The extra data that we know: size of the machine state, of the disk, and the count of instructions. */
const AT_VM_STATE = 40;
const AT_DISK_SIZE = 48;
const AT_ICOUNT = 56;
const EXTRA_BYTES = 24;
/** There is no count of instructions. */
const NO_ICOUNT = 2n ** 64n - 1n;

const WINDOW_BYTES = 65536;
/** More inactive L1 clusters than these are not guarded: an image that has them lies. */
const GUARDED_CLUSTERS_MAX = 1 << 18;

/**
 * Read the snapshot table that the header names. Throws in the reference's words for what it cannot be.
 * The snapshots' tables become guarded.
 */
export async function readSnapshots(image: Qcow2Image): Promise<SnapshotTable> {
  const { snapshots: count, snapshotsOffset } = image.header;
  const found: Snapshot[] = [];
  let offset = snapshotsOffset;
  let window = new Uint8Array(0);
  let windowStart = offset;
  /** `length` bytes of the table at `from`; read in large steps, since there may be many small entries. */
  const bytesAt = async (from: number, length: number): Promise<Buffer> => {
    if (from + length > windowStart + window.length) {
      window = new Uint8Array(Math.max(length, WINDOW_BYTES));
      windowStart = from;
      await image.readMetadata(from, window);
    }
    return Buffer.from(window.buffer, from - windowStart, length);
  };
  for (let i = 0; i < count; i++) {
    const fixed = await bytesAt(offset, ENTRY_BYTES);
    const extraLength = getU32(fixed, AT_EXTRA_LENGTH);
    if (extraLength > SNAPSHOT_EXTRA_MAX) {
      throw new BlockError("invalid-format", `Too much extra metadata in snapshot table entry ${i}`);
    }
    const length = ENTRY_BYTES + extraLength + getU16(fixed, AT_ID_LENGTH) + getU16(fixed, AT_NAME_LENGTH);
    found.push(decode(await bytesAt(offset, length), extraLength, image.header.size));
    offset += Math.ceil(length / 8) * 8;
    if (offset - snapshotsOffset > SNAPSHOT_TABLE_BYTES_MAX) {
      throw new BlockError("invalid-format", "Snapshot table is too big", { errno: EFBIG });
    }
  }
  guard(image, found, offset - snapshotsOffset);
  return { snapshots: found, bytes: offset - snapshotsOffset };
}

/** From the bytes on disk. What an older program left out is filled in. */
function decode(bytes: Buffer, extraLength: number, diskSize: number): Snapshot {
  const stringsAt = ENTRY_BYTES + extraLength;
  const nameAt = stringsAt + getU16(bytes, AT_ID_LENGTH);
  const extra = Buffer.alloc(Math.max(EXTRA_BYTES, extraLength));
  const entry = Buffer.alloc(Math.ceil((ENTRY_BYTES + extra.length + bytes.length - stringsAt) / 8) * 8);
  bytes.copy(entry, 0, 0, ENTRY_BYTES);
  putU32(entry, AT_EXTRA_LENGTH, extra.length);
  if (extraLength < 8) putU64(entry, AT_VM_STATE, getU32(bytes, AT_VM_STATE_32));
  if (extraLength < 16) putU64(entry, AT_DISK_SIZE, diskSize);
  if (extraLength < 24) entry.writeBigUInt64BE(NO_ICOUNT, AT_ICOUNT);
  // A field of which only a part is there is not there.
  const known = extraLength < EXTRA_BYTES ? extraLength - (extraLength % 8) : extraLength;
  bytes.copy(entry, ENTRY_BYTES, ENTRY_BYTES, ENTRY_BYTES + known);
  bytes.copy(entry, ENTRY_BYTES + extra.length, stringsAt);
  return {
    id: bytes.toString("utf8", stringsAt, nameAt),
    name: bytes.toString("utf8", nameAt),
    l1Offset: getU64(bytes, AT_L1_OFFSET),
    l1Entries: getU32(bytes, AT_L1_ENTRIES),
    entry,
  };
}

export function newSnapshot(fields: NewSnapshot): Snapshot {
  const { id, name, l1Offset, l1Entries, diskSize, dateMs } = fields;
  const strings = Buffer.from(id + name);
  const entry = Buffer.alloc(Math.ceil((ENTRY_BYTES + EXTRA_BYTES + strings.length) / 8) * 8);
  const seconds = Math.floor(dateMs / 1000);
  const nanoseconds = Math.floor((dateMs - seconds * 1000) * 1000) * 1000;
  putU64(entry, AT_L1_OFFSET, l1Offset);
  putU32(entry, AT_L1_ENTRIES, l1Entries);
  entry.writeUInt16BE(Buffer.byteLength(id), AT_ID_LENGTH);
  entry.writeUInt16BE(Buffer.byteLength(name), AT_NAME_LENGTH);
  putU32(entry, AT_DATE_SEC, seconds % 2 ** 32);
  putU32(entry, AT_DATE_NSEC, nanoseconds);
  entry.writeBigUInt64BE(BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds), AT_VM_CLOCK);
  putU32(entry, AT_EXTRA_LENGTH, EXTRA_BYTES);
  putU64(entry, AT_DISK_SIZE, diskSize);
  entry.writeBigUInt64BE(NO_ICOUNT, AT_ICOUNT);
  strings.copy(entry, ENTRY_BYTES + EXTRA_BYTES);
  return { id, name, l1Offset, l1Entries, entry };
}

/** As `query-named-block-nodes` tells it. */
export function snapshotInfo({ id, name, entry }: Snapshot): SnapshotInfo {
  const clock = entry.readBigUInt64BE(AT_VM_CLOCK);
  const icount = entry.readBigUInt64BE(AT_ICOUNT);
  return {
    id,
    name,
    "vm-state-size": Number(entry.readBigUInt64BE(AT_VM_STATE)),
    "date-sec": getU32(entry, AT_DATE_SEC),
    "date-nsec": getU32(entry, AT_DATE_NSEC),
    "vm-clock-sec": Number(clock / 1_000_000_000n),
    "vm-clock-nsec": Number(clock % 1_000_000_000n),
    ...(icount === NO_ICOUNT ? {} : { icount: Number(icount) }),
  };
}

/** The table as it is written. Throws (EFBIG) where it would be longer than a reader accepts. */
export function encodeTable(snapshots: readonly Snapshot[]): Buffer {
  let bytes = 0;
  for (const { entry } of snapshots) bytes += entry.length;
  if (bytes > SNAPSHOT_TABLE_BYTES_MAX) {
    throw new BlockError("io", "File too large", { errno: EFBIG });
  }
  return Buffer.concat(snapshots.map(({ entry }) => entry));
}

function guard(image: Qcow2Image, snapshots: readonly Snapshot[], tableBytes: number): void {
  if (snapshots.length > 0) image.file.claim(OVERLAP_SNAPSHOT_TABLE, image.header.snapshotsOffset, tableBytes);
  let left = GUARDED_CLUSTERS_MAX;
  for (const snapshot of snapshots) {
    left -= Math.ceil((snapshot.l1Entries * 8) / image.geometry.clusterSize) + 1;
    if (left < 0) return;
    guardL1(image, snapshot);
  }
}

/** Nothing but the snapshot itself may touch its L1 table. */
export function guardL1(image: Qcow2Image, { l1Offset, l1Entries }: Snapshot): void {
  if (l1Offset % image.geometry.clusterSize === 0 && Number.isFinite(l1Offset)) {
    image.file.claim(OVERLAP_INACTIVE_L1, l1Offset, l1Entries * 8);
  }
}
