import { EIO, EINVAL, errnoText } from "../../base/errno.js";
import { BlockError, errnoOf, messageOf } from "../../base/errors.js";
import type { BitmapList } from "../bitmaps/bitmap-list.js";
import { USABLE, type DirtyBitmap } from "../bitmaps/dirty-bitmap.js";
import type { BitmapStore } from "../driver.js";
import type { Qcow2BitmapInfo } from "../../../qapi/generated/types.js";
import {
  BITMAPS_MAX,
  DATA_BYTES_MAX,
  DIRECTORY_BYTES_MAX,
  directorySize,
  FLAG_AUTO,
  FLAG_IN_USE,
  NAME_BYTES_MAX,
  nameOf,
  parseDirectory,
  parseExtension,
  parseTableEntry,
  putTableEntry,
  tableEntriesFor,
  type DirectoryEntry,
  type TableEntry,
} from "./bitmap-directory.js";
import { AUTOCLEAR_BITMAPS, EXT_BITMAPS } from "./format.js";
import type { Qcow2Image } from "./image.js";
import { StoredDirectory, type HostRange } from "./stored-directory.js";

const LEAK_HINT = "Some clusters may be leaked, run 'qemu-img check -r' on the image file to fix.";

export interface BitmapsHost {
  readonly nodeName: string;
  /** False: another process has them. */
  readonly active: boolean;
  /** One line for the user. */
  warn(message: string): void;
}

/**
 * The persistent bitmaps of an open image.
 *
 * While the image is open for writing, each stored bitmap is flagged IN_USE: its stored copy is old. They are stored,
 * and the flags go, when the image is closed. So after a crash a bitmap that was stored before is found IN_USE: it is
 * inconsistent, and can only be removed; one made since the image was opened is not found at all.
 */
export class Qcow2Bitmaps implements BitmapStore {
  private readonly directory: StoredDirectory;
  /** Clusters of bitmap data read so far: no honest image has more than its file. */
  private dataClusters = 0;

  private constructor(
    private readonly image: Qcow2Image,
    private readonly list: BitmapList,
    private readonly host: BitmapsHost,
  ) {
    this.directory = new StoredDirectory(image, (message) => host.warn(`Node '${host.nodeName}': ${message}`));
  }

  private get entries(): readonly DirectoryEntry[] {
    return this.directory.entries;
  }

  /** Nobody may write to the disk before `takeBack`: it could be missed in what the image holds of bitmaps. */
  get bars(): boolean {
    return this.directory.looksRight;
  }

  /**
   * Load what the image holds into `list`, and mark it IN_USE where the image is writable. Rejects with BlockError, in
   * the reference's words, for a broken image.
   */
  static async open(image: Qcow2Image, list: BitmapList, host: BitmapsHost): Promise<Qcow2Bitmaps> {
    const bitmaps = new Qcow2Bitmaps(image, list, host);
    if (host.active) await bitmaps.load();
    bitmaps.setReadOnly();
    return bitmaps;
  }

  /** `bitmaps` of ImageInfoSpecificQCow2: what is in the image now. */
  info(): Qcow2BitmapInfo[] | undefined {
    if (this.entries.length === 0) return undefined;
    return this.entries.map((entry) => {
      const flags: Qcow2BitmapInfo["flags"] = [];
      if ((entry.flags & FLAG_IN_USE) !== 0) flags.push("in-use");
      if ((entry.flags & FLAG_AUTO) !== 0) flags.push("auto");
      return { name: nameOf(entry), granularity: 2 ** entry.granularityBits, flags };
    });
  }

  async check(name: string, granularity: number): Promise<void> {
    this.checkConstraints(name, granularity);
    const pending = this.pending();
    if (this.entries.length + pending.length >= BITMAPS_MAX) {
      throw new BlockError("invalid", "Maximum number of persistent bitmaps is already reached");
    }
    let bytes = directorySize(this.entries) + directorySize([newEntry(name, granularity)]);
    for (const bitmap of pending) bytes += directorySize([newEntry(bitmap.name!, bitmap.granularity)]);
    if (bytes > DIRECTORY_BYTES_MAX) throw new BlockError("invalid", "Not enough space in the bitmap directory");
  }

  remove(name: string): Promise<void> {
    return this.image.metadataLock.run(async () => {
      const entry = this.entries.find((stored) => nameOf(stored) === name);
      if (entry === undefined) return;
      await this.directory.replace(this.entries.filter((stored) => stored !== entry));
      // It is gone, whatever becomes of its clusters.
      await this.freeTable(entry);
    });
  }

  /** Before the length of the image changes. Throws where a bitmap cannot follow. */
  checkResize(): void {
    for (const entry of this.entries) this.list.find(nameOf(entry))?.check(USABLE);
    for (const bitmap of this.pending()) bitmap.check(USABLE);
  }

  /** Before the image is closed. Never rejects: the image is fine without, so what is lost is said and no more. */
  async store(): Promise<void> {
    try {
      if (this.image.writable) await this.image.metadataLock.run(() => this.storeAll());
      else if (this.pending().length > 0) throw new BlockError("read-only", "No write access");
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      const { nodeName } = this.host;
      this.host.warn(`Lost persistent bitmaps during inactivation of node '${nodeName}': ${messageOf(error)}`);
    }
  }

  /** Before the image is opened anew to be read only. Rejects with BlockError, and nothing is stored then. */
  async storeForReaders(): Promise<void> {
    const { image } = this;
    if (image.writable && !image.file.broken) await image.metadataLock.run(() => this.storeAll());
  }

  /**
   * The image goes on as it was open; what is stored gets old when it is written to. Rejects with BlockError: then again,
   * before somebody writes.
   */
  async takeBack(): Promise<void> {
    const { image, directory } = this;
    this.setReadOnly();
    if (image.writable && !image.file.broken) await image.metadataLock.run(() => directory.markInUse());
  }

  // Loading.

  private async load(): Promise<void> {
    const { image } = this;
    const data = image.extension(EXT_BITMAPS);
    if (data === undefined) return;
    if ((image.header.autoclear.lo & AUTOCLEAR_BITMAPS) === 0) return this.forgetAll();
    const { clusterSize } = image.geometry;
    const extension = parseExtension(data, clusterSize);
    const bytes = await this.readDirectory(extension.directoryOffset, extension.directorySize);
    const entries = parseDirectory(bytes, extension.count, clusterSize, image.header.size);
    this.directory.found({ offset: extension.directoryOffset, bytes: extension.directorySize }, entries);
    // Where the image was open before, the bitmaps in memory go on: they are newer, and somebody may be using them.
    const before = new Map(Array.from(this.list, (bitmap) => [bitmap.name, bitmap]));
    for (const entry of entries) {
      if (before.get(nameOf(entry))?.persistent !== true) await this.loadBitmap(entry);
    }
    if (image.writable) await this.directory.markInUseOrNot();
  }

  /** What an image holds that is open to be read cannot change. */
  private setReadOnly(): void {
    const stored = this.image.writable ? new Set() : new Set(this.entries.map(nameOf));
    for (const bitmap of this.list) if (bitmap.persistent) bitmap.readOnly = stored.has(bitmap.name);
  }

  /** Somebody who does not know bitmaps wrote to the image: the bitmaps miss something. */
  private async forgetAll(): Promise<void> {
    const { image } = this;
    const reason =
      image.header.version === 2
        ? "This qcow2 v2 image contains bitmaps, but they may have been modified by a program without persistent " +
          "bitmap support; so now they must all be considered inconsistent"
        : "a program lacking bitmap support modified this file, so all bitmaps are now considered inconsistent";
    this.host.warn(`${reason}. ${LEAK_HINT}`);
    if (!image.writable) return;
    image.setExtension(EXT_BITMAPS, undefined);
    await image.rewriteHeader();
  }

  private async readDirectory(offset: number, size: number): Promise<Uint8Array> {
    // Nothing is allocated on the word of the header alone.
    if (!Number.isFinite(offset)) {
      throw new BlockError("io", `Failed to read bitmap directory: ${errnoText(EIO)}`);
    }
    if (size > 0 && offset + size > this.image.file.child.length) {
      throw new BlockError("invalid-format", "Bitmap '' doesn't satisfy the constraints");
    }
    const bytes = new Uint8Array(size);
    try {
      await this.image.readMetadata(offset, bytes);
    } catch (error) {
      throw because("Failed to read bitmap directory", error);
    }
    return bytes;
  }

  private async loadBitmap(entry: DirectoryEntry): Promise<void> {
    const { image, list } = this;
    const name = nameOf(entry);
    if (name === "") throw new BlockError("invalid-format", "Bitmap '' doesn't satisfy the constraints");
    if (list.find(name) !== null) throw new BlockError("invalid", `Bitmap already exists: ${name}`);
    const bitmap = list.load(name, 2 ** entry.granularityBits, image.header.size);
    bitmap.persistent = true;
    if ((entry.flags & FLAG_IN_USE) !== 0) {
      bitmap.setInconsistent();
      return;
    }
    await this.loadData(bitmap, entry);
    if ((entry.flags & FLAG_AUTO) !== 0) bitmap.enable();
  }

  private async loadData(bitmap: DirtyBitmap, entry: DirectoryEntry): Promise<void> {
    const { geometry, file, header } = this.image;
    const { clusterSize } = geometry;
    const unreadable = `Could not read bitmap '${nameOf(entry)}' from image`;
    if (entry.tableEntries !== tableEntriesFor(header.size, bitmap.granularity, clusterSize)) {
      throw new BlockError("invalid-format", `${unreadable}: ${errnoText(EINVAL)}`);
    }
    const table = await this.readTable(entry);
    const cluster = new Uint8Array(clusterSize);
    const bits = clusterSize * 8;
    for (const [index, piece] of table.entries()) {
      if (piece.kind === "ones") bitmap.deserializeOnes(index * bits, (index + 1) * bits);
      // What lies behind the end of the file reads as zeroes.
      if (piece.kind !== "data" || piece.offset >= file.child.length) continue;
      this.dataClusters += 1;
      if (this.dataClusters * clusterSize > file.child.length + clusterSize) {
        throw new BlockError("invalid-format", `${unreadable}: ${errnoText(EINVAL)}`);
      }
      try {
        await this.image.readMetadata(piece.offset, cluster);
      } catch (error) {
        throw because(unreadable, error);
      }
      bitmap.deserialize(index * bits, cluster);
    }
  }

  private async readTable(entry: DirectoryEntry): Promise<TableEntry[]> {
    const { clusterSize } = this.image.geometry;
    const what = `Could not read bitmap_table table from image for bitmap '${nameOf(entry)}'`;
    const bytes = new Uint8Array(entry.tableEntries * 8);
    try {
      await this.image.readMetadata(entry.tableOffset, bytes);
    } catch (error) {
      throw because(what, error);
    }
    const table: TableEntry[] = [];
    for (let index = 0; index < entry.tableEntries; index++) {
      const piece = parseTableEntry(bytes, index, clusterSize);
      if (piece === null) throw new BlockError("invalid-format", `${what}: ${errnoText(EINVAL)}`);
      table.push(piece);
    }
    return table;
  }

  // Storing.

  /** Persistent bitmaps that the image does not hold yet. */
  private pending(): DirtyBitmap[] {
    const stored = new Set(this.entries.map(nameOf));
    return this.storable().filter(({ name }) => !stored.has(name!));
  }

  private storable(): DirtyBitmap[] {
    return Array.from(this.list).filter(
      ({ persistent, inconsistent, skipStore, name }) => persistent && !inconsistent && !skipStore && name !== null,
    );
  }

  private checkConstraints(name: string, granularity: number): void {
    const { header, geometry } = this.image;
    if (header.version === 2) {
      throw new BlockError("unsupported", "Cannot store dirty bitmaps in qcow2 v2 files");
    }
    if (Buffer.byteLength(name) > NAME_BYTES_MAX) {
      throw new BlockError("invalid", `Name length exceeds maximum (${NAME_BYTES_MAX} characters)`);
    }
    if (tableEntriesFor(header.size, granularity, geometry.clusterSize) * geometry.clusterSize > DATA_BYTES_MAX) {
      throw new BlockError("invalid", "Too much space will be occupied by the bitmap. Use larger granularity");
    }
  }

  private async storeAll(): Promise<void> {
    const bitmaps = this.storable();
    if (bitmaps.length === 0) return this.directory.markInUse();
    // A table has at least one entry, and must have none here: the format cannot say it.
    if (this.image.header.size === 0) throw new BlockError("invalid", "an empty disk has no bitmaps");
    const next = new Map(this.entries.map((entry) => [nameOf(entry), entry]));
    const replaced: DirectoryEntry[] = [];
    const written: DirectoryEntry[] = [];
    try {
      for (const bitmap of bitmaps) {
        const entry = await this.writeBitmap(bitmap, next.get(bitmap.name!));
        written.push(entry);
        const old = next.get(bitmap.name!);
        if (old !== undefined) replaced.push(old);
        next.set(bitmap.name!, entry);
      }
      if (next.size > BITMAPS_MAX) throw new BlockError("invalid", "Too many persistent bitmaps");
      await this.directory.replace([...next.values()]);
    } catch (error) {
      // The image may lead to them where nobody knows to what it leads.
      if (this.directory.isCertain) for (const entry of written) await this.freeTable(entry);
      throw error;
    }
    for (const entry of replaced) await this.freeTable(entry);
  }

  /** Write data and table of one bitmap to new clusters. `old`: what the image has of it; only its name is kept. */
  private async writeBitmap(bitmap: DirtyBitmap, old: DirectoryEntry | undefined): Promise<DirectoryEntry> {
    const { image } = this;
    const { clusterSize } = image.geometry;
    const name = bitmap.name!; // storable() leaves out the nameless
    this.checkConstraints(name, bitmap.granularity);
    const entry = newEntry(name, bitmap.granularity, old);
    entry.flags = bitmap.recording ? FLAG_AUTO : 0;
    entry.tableEntries = tableEntriesFor(image.header.size, bitmap.granularity, clusterSize);
    const taken: HostRange[] = [];
    const contents = this.contentsOf(bitmap);
    try {
      const table = new Uint8Array(entry.tableEntries * 8);
      const cluster = new Uint8Array(clusterSize);
      const bits = clusterSize * 8;
      for (let index = 0; index < entry.tableEntries; index++) {
        if (!contents.anyDirtyBit(index * bits, (index + 1) * bits)) continue;
        contents.serialize(index * bits, cluster);
        putTableEntry(table, index, await this.writeNew(cluster, taken));
      }
      entry.tableOffset = await this.writeNew(table, taken);
    } catch (error) {
      for (const { offset, bytes } of taken) image.freeClusters(offset, bytes);
      throw error;
    } finally {
      if (contents !== bitmap) this.list.release(contents);
    }
    return entry;
  }

  /** While a job uses a bitmap, a successor records: should this be the last that is stored, all of it is dirty. */
  private contentsOf(bitmap: DirtyBitmap): DirtyBitmap {
    if (bitmap.successor === null) return bitmap;
    const both = this.list.anonymous(bitmap.granularity, bitmap.size);
    both.merge(bitmap);
    both.merge(bitmap.successor);
    return both;
  }

  private async writeNew(bytes: Uint8Array, taken: HostRange[]): Promise<number> {
    const offset = await this.image.allocClusters(bytes.length);
    taken.push({ offset, bytes: bytes.length });
    await this.image.writeMetadata(0, offset, bytes);
    return offset;
  }

  /** Give back the clusters of a bitmap that no directory names any more. What cannot be read stays leaked. */
  private async freeTable(entry: DirectoryEntry): Promise<void> {
    const { image } = this;
    const { clusterSize } = image.geometry;
    let table: TableEntry[];
    try {
      table = await this.readTable(entry);
    } catch (error) {
      this.host.warn(`${messageOf(error)}. ${LEAK_HINT}`);
      return;
    }
    // A broken table must not give away what others keep.
    const giveBack = (offset: number, bytes: number): void => {
      if (offset < image.file.child.length && !image.file.isGuarded(offset / clusterSize)) {
        image.freeClusters(offset, bytes);
      }
    };
    for (const piece of table) if (piece.kind === "data") giveBack(piece.offset, clusterSize);
    giveBack(entry.tableOffset, entry.tableEntries * 8);
  }
}

function newEntry(name: string, granularity: number, old?: DirectoryEntry): DirectoryEntry {
  return {
    tableOffset: 0,
    tableEntries: 0,
    flags: 0,
    granularityBits: Math.log2(granularity),
    // Names that are not UTF-8 are kept as they were.
    nameBytes: old?.nameBytes ?? Buffer.from(name),
  };
}

function because(what: string, error: unknown): BlockError {
  const errno = errnoOf(error);
  return new BlockError("io", `${what}: ${errnoText(errno)}`, { cause: error, errno });
}
