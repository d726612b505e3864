/** Making and deleting internal snapshots. The node is drained meanwhile. */
import { putU32, putU64 } from "../../base/bytes.js";
import { EFBIG, EIO } from "../../base/errno.js";
import { BlockError, ioError, messageOf } from "../../base/errors.js";
import type { SnapshotStore } from "../driver.js";
import {
  COMPRESSED,
  compressedRange,
  entryOffset,
  HDR_SNAPSHOTS,
  HI_COPIED,
  L1_BYTES_MAX,
  NORMAL,
  SNAPSHOTS_MAX,
  ZERO_ALLOCATED,
} from "./format.js";
import type { Qcow2Image } from "./image.js";
import { OVERLAP_INACTIVE_L1, OVERLAP_MAIN_HEADER, OVERLAP_SNAPSHOT_TABLE } from "./metadata-file.js";
import { repairRefcounts } from "./repair.js";
import { encodeTable, guardL1, newSnapshot, snapshotInfo, type Snapshot, type SnapshotTable } from "./snapshots.js";
import type { SnapshotInfo } from "../../../qapi/generated/types.js";

/** Readers know no longer names. */
const NAME_BYTES_MAX = 255;
/** L1 entries that are read at once. */
const PAGE = 4096;

/** What one L1 table leads to, told to somebody who counts. */
interface Counter {
  range(offset: number, length: number, isData: boolean): void;
  /** After some ranges; what it does may take as long as it likes. */
  settle(): Promise<void>;
}

/**
 * The internal snapshots of an image.
 *
 * A snapshot is a copy of the L1 table, and every cluster that it leads to counts once more. What counts more than once
 * has no COPIED flag, so that the disk's next write there goes elsewhere. The order of writing:
 *
 *   create: copy of L1, higher counts → flags off → new table of snapshots → header
 *   delete: new table → header → lower counts → flags on
 *
 * Each arrow is a barrier, so that a crash leaves at worst clusters that count too often, which is space lost, and
 * flags that are off, which costs a copy. That neither stays so, the image is marked dirty meanwhile (version 3): who
 * opens it next counts anew.
 */
export class Qcow2Snapshots implements SnapshotStore {
  constructor(
    private readonly image: Qcow2Image,
    private table: SnapshotTable,
    private readonly passDiscard: boolean,
    private readonly warn: (message: string) => void,
  ) {}

  check(): void {
    // In an external data file each cluster has one place: it cannot hold what was and what is.
    if (!this.image.geometry.external) return;
    throw new BlockError("unsupported", "Failed to get a snapshot list: Operation not supported");
  }

  list(): SnapshotInfo[] {
    return this.table.snapshots.map(snapshotInfo);
  }

  create(name: string): Promise<SnapshotInfo> {
    return this.image.metadataLock.run(async () => {
      const { image } = this;
      image.file.checkUsable();
      if (this.table.snapshots.length >= SNAPSHOTS_MAX) throw tooLarge();
      await this.change(
        async () => [...this.table.snapshots, await this.copyDisk(truncated(name))],
        async () => guardL1(image, this.table.snapshots.at(-1)!),
      );
      return snapshotInfo(this.table.snapshots.at(-1)!);
    });
  }

  delete(id: string, name: string): Promise<void> {
    return this.image.metadataLock.run(async () => {
      const { image } = this;
      image.file.checkUsable();
      const snapshot = this.table.snapshots.find((each) => each.id === id && each.name === name);
      if (snapshot === undefined) throw new BlockError("not-found", "Can't find the snapshot");
      checkL1(snapshot, image);
      await this.change(
        async () => this.table.snapshots.filter((each) => each !== snapshot),
        async () => {
          image.file.disclaim(OVERLAP_INACTIVE_L1, snapshot.l1Offset, snapshot.l1Entries * 8);
          await this.uncount(snapshot);
          await this.settle();
          await this.refreshFlags();
        },
      );
    });
  }

  /** `before` answers the new table; `after` the header names it there is no way back, and what fails is put right. */
  private async change(before: () => Promise<readonly Snapshot[]>, after: () => Promise<void>): Promise<void> {
    await this.begin();
    const { leaks } = this.image;
    let isMade = false;
    try {
      await this.pointTo(await this.writeTable(await before()));
      isMade = true;
      await after();
      if (this.image.leaks !== leaks) throw ioError(EIO);
      await this.end();
    } catch (error) {
      const isWhole = await this.recover();
      if (!isMade || !isWhole) throw error;
    }
  }

  /** Everything is on disk and counted right, and from now on need not be any more. */
  private async begin(): Promise<void> {
    const { image } = this;
    image.writeBack.lazy = false;
    await this.settle();
    if (image.geometry.version === 3 && !image.isDirty) await image.setDirty(true);
  }

  private async end(): Promise<void> {
    await this.settle();
    if (this.image.isDirty && !this.image.staysDirty) await this.image.setDirty(false);
  }

  /** All is written, and what became free by that is free. */
  private async settle(): Promise<void> {
    const { image } = this;
    await image.flushMetadata();
    await image.allocator.settled();
    await image.flushMetadata();
  }

  /**
   * Something failed, and the disk may name either table: it is to name the one that we have, and all is counted anew.
   * Where that fails as well, space is lost until somebody opens the image the next time. True: all is as it should be.
   */
  private async recover(): Promise<boolean> {
    const { image } = this;
    try {
      await this.writePointer(image.header.snapshots, image.header.snapshotsOffset);
      await this.settle();
      await repairRefcounts(image);
      image.staysDirty = false;
      return true;
    } catch (error) {
      image.staysDirty = true;
      this.warn(`qcow2: clusters leaked: ${messageOf(error)}`);
      return false;
    }
  }

  /** A second L1 table that leads where the disk's does. Nothing points to it yet. */
  private async copyDisk(name: string): Promise<Snapshot> {
    const { image } = this;
    const { map, file } = image;
    const l1 = map.encodeL1();
    let l1Offset = 0;
    if (l1.length > 0) {
      l1Offset = await image.allocClusters(l1.length);
      await file.write(0, l1Offset, l1);
    }
    const ranges: [number, number][] = [];
    await this.walk(map.l1Offset, map.l1Entries, {
      range: (offset, length) => ranges.push([offset, length]),
      settle: async () => {
        for (const [offset, length] of ranges.splice(0)) await image.allocator.share(offset, length);
      },
    });
    await image.barrier();
    await this.refreshFlags();
    await this.settle();
    const id = String(1 + Math.max(0, ...this.table.snapshots.map((each) => leadingNumber(each.id))));
    return newSnapshot({
      id,
      name,
      l1Offset,
      l1Entries: map.l1Entries,
      diskSize: map.virtualSize,
      dateMs: performance.timeOrigin + performance.now(),
    });
  }

  private async uncount(snapshot: Snapshot): Promise<void> {
    const { image, passDiscard } = this;
    const { writeBack } = image;
    await this.walk(snapshot.l1Offset, snapshot.l1Entries, {
      range: (offset, length, isData) => writeBack.unlink(offset, length, isData && passDiscard),
      settle: async () => {
        if (writeBack.isCrowded) await image.flushMetadata();
      },
    });
    if (snapshot.l1Entries > 0) image.freeClusters(snapshot.l1Offset, snapshot.l1Entries * 8);
  }

  /** Every use of a cluster by an L1 table on disk: of its L2 tables, and of what these lead to. */
  private async walk(l1Offset: number, l1Entries: number, counter: Counter): Promise<void> {
    const { clusterSize, l2Entries, clusterBits, external, entryWords } = this.image.geometry;
    const { map } = this.image;
    for (let page = 0; page < l1Entries; page += PAGE) {
      const l1 = await this.image.readWords(l1Offset + 8 * page, Math.min(PAGE, l1Entries - page));
      for (let i = 0; i < l1.length; i += 2) {
        const table = entryOffset(l1[i]!, l1[i + 1]!);
        if (table === 0) continue;
        if (table % clusterSize !== 0 || !Number.isSafeInteger(table)) {
          throw await this.image.file.corrupt(
            `L2 table offset 0x${table.toString(16)} unaligned (L1 index: ${page + i / 2})`,
          );
        }
        counter.range(table, clusterSize, false);
        const words = await this.image.readWords(table, (l2Entries * entryWords) / 2);
        for (let at = 0; at < words.length; at += entryWords) {
          const hi = words[at]!;
          const lo = words[at + 1]!;
          const type = map.entries.clusterType(hi, lo);
          if (type === COMPRESSED) {
            const { offset, length } = compressedRange(hi, lo, clusterBits);
            counter.range(offset, length, true);
          } else if ((type === NORMAL || type === ZERO_ALLOCATED) && !external) {
            counter.range(entryOffset(hi, lo), clusterSize, true);
          }
        }
        await counter.settle();
      }
    }
  }

  /** COPIED stands where a cluster of the disk counts once, and nowhere else. */
  private async refreshFlags(): Promise<void> {
    const { map, refcounts, geometry } = this.image;
    const { clusterSize, l2Covers } = geometry;
    for (let at = map.nextTable(0); at !== Infinity; at = map.nextTable(at + l2Covers)) {
      const tableIsOwn = (await refcounts.get(map.tableOffset(at) / clusterSize)) === 1;
      if (tableIsOwn !== map.tableIsOwn(at)) map.setTableFlag(at, tableIsOwn);
      for (let guest = at; guest < at + l2Covers; guest = map.sliceEnd(guest)) await this.refreshSlice(guest);
    }
  }

  private async refreshSlice(guest: number): Promise<void> {
    const { map, refcounts, geometry } = this.image;
    if (geometry.external) return;
    let slice = await map.load(guest);
    for (let at = 0; slice !== undefined && at < slice.words.length; at += geometry.entryWords) {
      const hi = slice.words[at]!;
      const lo = slice.words[at + 1]!;
      const type = map.entries.clusterType(hi, lo);
      if (type !== NORMAL && type !== ZERO_ALLOCATED) continue;
      const cluster = entryOffset(hi, lo) / geometry.clusterSize;
      let count = refcounts.peek(cluster);
      if (count === undefined) {
        count = await refcounts.get(cluster);
        // Meanwhile the slice may have lost its place in memory. What it says is the same.
        slice = map.cached(guest) ?? (await map.load(guest));
        if (slice === undefined) return;
      }
      const wanted = count === 1 ? (hi | HI_COPIED) >>> 0 : (hi & ~HI_COPIED) >>> 0;
      if (wanted !== hi) map.setEntry(slice, at, wanted, lo);
    }
  }

  /** Written and stable, and nothing points to it. */
  private async writeTable(snapshots: readonly Snapshot[]): Promise<WrittenTable> {
    const { image } = this;
    const bytes = encodeTable(snapshots);
    let offset = 0;
    if (bytes.length > 0) {
      offset = await image.allocClusters(bytes.length);
      await image.writeMetadata(0, offset, bytes);
    }
    await image.barrier();
    return { snapshots, bytes: bytes.length, offset };
  }

  private async writePointer(count: number, offset: number): Promise<void> {
    const fields = new Uint8Array(12);
    putU32(fields, 0, count);
    putU64(fields, 4, offset);
    await this.image.writeMetadata(OVERLAP_MAIN_HEADER, HDR_SNAPSHOTS, fields);
    await this.image.barrier();
  }

  /** The header names the new table, and the old one becomes free. */
  private async pointTo({ snapshots, bytes, offset }: WrittenTable): Promise<void> {
    const { image } = this;
    await this.writePointer(snapshots.length, offset);
    const old = { offset: image.header.snapshotsOffset, bytes: this.table.bytes };
    image.header.snapshots = snapshots.length;
    image.header.snapshotsOffset = offset;
    this.table = { snapshots, bytes };
    if (old.bytes > 0) {
      image.file.disclaim(OVERLAP_SNAPSHOT_TABLE, old.offset, old.bytes);
      image.freeClusters(old.offset, old.bytes);
    }
    if (bytes > 0) image.file.claim(OVERLAP_SNAPSHOT_TABLE, offset, bytes);
  }
}

interface WrittenTable extends SnapshotTable {
  readonly offset: number;
}

function tooLarge(): BlockError {
  return new BlockError("io", "File too large", { errno: EFBIG });
}

/** Throws in the reference's words where the snapshot's L1 table cannot be. */
function checkL1({ l1Offset, l1Entries }: Snapshot, { geometry }: Qcow2Image): void {
  if (l1Entries > L1_BYTES_MAX / 8) throw new BlockError("invalid-format", "Snapshot L1 table too large");
  if (l1Offset % geometry.clusterSize !== 0 || !(l1Offset + 8 * l1Entries <= Number.MAX_SAFE_INTEGER)) {
    throw new BlockError("invalid-format", "Snapshot L1 table offset invalid");
  }
}

function leadingNumber(id: string): number {
  const digits = /^\d{1,15}/.exec(id);
  return digits === null ? 0 : Number(digits[0]);
}

/** No more bytes than readers know, and no half of a character. */
function truncated(name: string): string {
  const bytes = Buffer.from(name);
  if (bytes.length <= NAME_BYTES_MAX) return name;
  let end = NAME_BYTES_MAX;
  while (end > 0 && (bytes[end]! & 0xc0) === 0x80) end -= 1;
  return bytes.toString("utf8", 0, end);
}
