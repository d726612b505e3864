import { getU16, getU32, getU64 } from "../../base/bytes.js";
import { EFBIG } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import { SNAPSHOT_EXTRA_MAX, SNAPSHOT_TABLE_BYTES_MAX } from "./format.js";
import type { Qcow2Image } from "./image.js";
import { OVERLAP_INACTIVE_L1, OVERLAP_SNAPSHOT_TABLE } from "./metadata-file.js";

export interface SnapshotTable {
  readonly snapshots: readonly Snapshot[];
  /** Of the whole table. */
  readonly bytes: number;
}

/** Where an internal snapshot keeps its L1 table. */
export interface Snapshot {
  readonly id: string;
  readonly name: string;
  readonly l1Offset: number;
  readonly l1Entries: number;
}

const ENTRY_BYTES = 40;
const WINDOW_BYTES = 65536;
/** More inactive L1 clusters than these are not guarded: an image that has them lies. */
const GUARDED_CLUSTERS_MAX = 1 << 18;

/**
 * Read the snapshot table that the header names. Throws in the reference's words for what it cannot be.
 * The snapshots' tables become guarded; they are read by nobody but `check.ts` here.
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
    const entry = await bytesAt(offset, ENTRY_BYTES);
    const idLength = getU16(entry, 12);
    const nameLength = getU16(entry, 14);
    const extraLength = getU32(entry, 36);
    const l1 = { l1Offset: getU64(entry, 0), l1Entries: getU32(entry, 8) };
    if (extraLength > SNAPSHOT_EXTRA_MAX) {
      throw new BlockError("invalid-format", `Too much extra metadata in snapshot table entry ${i}`);
    }
    const strings = await bytesAt(offset + ENTRY_BYTES + extraLength, idLength + nameLength);
    found.push({ id: strings.toString("utf8", 0, idLength), name: strings.toString("utf8", idLength), ...l1 });
    offset += Math.ceil((ENTRY_BYTES + extraLength + idLength + nameLength) / 8) * 8;
    if (offset - snapshotsOffset > SNAPSHOT_TABLE_BYTES_MAX) {
      throw new BlockError("invalid-format", "Snapshot table is too big", { errno: EFBIG });
    }
  }
  guard(image, found, offset - snapshotsOffset);
  return { snapshots: found, bytes: offset - snapshotsOffset };
}

function guard(image: Qcow2Image, snapshots: readonly Snapshot[], tableBytes: number): void {
  const { clusterSize } = image.geometry;
  if (snapshots.length > 0) image.file.claim(OVERLAP_SNAPSHOT_TABLE, image.header.snapshotsOffset, tableBytes);
  let left = GUARDED_CLUSTERS_MAX;
  for (const { l1Offset, l1Entries } of snapshots) {
    left -= Math.ceil((l1Entries * 8) / clusterSize) + 1;
    if (left < 0) return;
    if (l1Offset % clusterSize === 0 && Number.isFinite(l1Offset)) {
      image.file.claim(OVERLAP_INACTIVE_L1, l1Offset, l1Entries * 8);
    }
  }
}
