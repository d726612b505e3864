import { errnoText } from "../../base/errno.js";
import { BlockError, errnoOf, messageOf } from "../../base/errors.js";
import {
  DIRECTORY_BYTES_MAX,
  encodeDirectory,
  encodeExtension,
  FLAG_IN_USE,
  type DirectoryEntry,
} from "./bitmap-directory.js";
import { AUTOCLEAR_BITMAPS, EXT_BITMAPS } from "./format.js";
import type { Qcow2Image } from "./image.js";
import { OVERLAP_BITMAP_DIRECTORY } from "./metadata-file.js";

/** Host bytes. */
export interface HostRange {
  readonly offset: number;
  readonly bytes: number;
}

/**
 * The directory of bitmaps that the header of an open image names, and what is known of it when writes fail. Inside the
 * image's `metadataLock` all of it, and all reject with BlockError.
 */
export class StoredDirectory {
  /** As in the image. */
  entries: readonly DirectoryEntry[] = [];
  private range: HostRange | null = null;
  /** Some bitmap in the image may look right, not IN_USE: nobody may write to the disk before `markInUse`. */
  looksRight = false;
  /** A write has failed: the header may name another directory, and its autoclear bit may be either. */
  private inDoubt = false;

  constructor(
    private readonly image: Qcow2Image,
    private readonly warn: (message: string) => void,
  ) {}

  /** What the header names was read. */
  found(range: HostRange, entries: readonly DirectoryEntry[]): void {
    this.range = range;
    this.entries = entries;
    this.looksRight = entries.some(({ flags }) => (flags & FLAG_IN_USE) === 0);
    this.claim(range);
  }

  /** The header names the directory that is known here. */
  get isCertain(): boolean {
    return !this.inDoubt;
  }

  /** Flag every entry IN_USE, stable when this resolves. When it rejects nobody knows which of them are. */
  async markInUse(): Promise<void> {
    if (!this.looksRight && !this.inDoubt) return;
    const entries = this.entries.map((entry) => ({ ...entry, flags: entry.flags | FLAG_IN_USE }));
    try {
      await this.writeInPlace(entries);
      if (this.inDoubt) await this.nameInHeader(this.range, entries.length);
    } catch (error) {
      const errno = errnoOf(error);
      throw new BlockError("io", `Can't update bitmap directory: ${errnoText(errno)}`, { cause: error, errno });
    }
    this.entries = entries;
    this.looksRight = false;
  }

  /** `markInUse`; where it rejects the image is as it was, for those who only read it. */
  async markInUseOrNot(): Promise<void> {
    try {
      await this.markInUse();
    } catch (error) {
      try {
        await this.writeInPlace(this.entries);
      } catch (second) {
        this.warn(`Bitmaps stay marked as in use: ${messageOf(second)}`);
      }
      throw error;
    }
  }

  /** Make `entries`, which may be none, the directory of the image. When it rejects the image goes on with what it had. */
  async replace(entries: readonly DirectoryEntry[]): Promise<void> {
    const range = entries.length === 0 ? null : await this.write(entries);
    this.looksRight ||= entries.some(({ flags }) => (flags & FLAG_IN_USE) === 0);
    this.inDoubt = true;
    try {
      await this.nameInHeader(range, entries.length);
    } catch (error) {
      await this.goBack(range);
      throw error;
    }
    const old = this.range;
    this.range = range;
    this.entries = entries;
    this.giveBack(old);
  }

  /** While it is not known which of the two the header names, neither is given back. */
  private async goBack(range: HostRange | null): Promise<void> {
    try {
      await this.markInUse();
      this.giveBack(range);
    } catch (error) {
      this.warn(`Bitmaps in the image are in doubt: ${messageOf(error)}`);
    }
  }

  /** All that it leads to is stable when this resolves; when it rejects nothing leads to it. */
  private async write(entries: readonly DirectoryEntry[]): Promise<HostRange> {
    const { image } = this;
    const data = encodeDirectory(entries);
    if (data.length > DIRECTORY_BYTES_MAX) throw new BlockError("invalid", "Bitmap directory is too large");
    const range = { offset: await image.allocClusters(data.length), bytes: data.length };
    this.claim(range);
    try {
      await image.writeMetadata(OVERLAP_BITMAP_DIRECTORY, range.offset, data);
      await image.barrier();
    } catch (error) {
      this.giveBack(range);
      throw error;
    }
    return range;
  }

  /** Only flags differ, none of which lies in two sectors: whatever a crash leaves of it is a directory, too. */
  private async writeInPlace(entries: readonly DirectoryEntry[]): Promise<void> {
    const { image, range } = this;
    if (range === null || !this.looksRight) return;
    await image.writeMetadata(OVERLAP_BITMAP_DIRECTORY, range.offset, encodeDirectory(entries));
    await image.barrier();
  }

  /**
   * Stable when this resolves. The extension may lie across two sectors, and a crash may leave one of them old: the
   * autoclear bit is clear until the extension is whole.
   */
  private async nameInHeader(range: HostRange | null, count: number): Promise<void> {
    const { image } = this;
    const { autoclear } = image.header;
    const extension = range === null ? undefined : { count, directoryOffset: range.offset, directorySize: range.bytes };
    image.setExtension(EXT_BITMAPS, extension && encodeExtension(extension));
    if ((autoclear.lo & AUTOCLEAR_BITMAPS) !== 0) await this.setAutoclear(false);
    await image.rewriteHeader();
    if (range !== null) await this.setAutoclear(true);
    this.inDoubt = false;
  }

  /** Stable when this resolves; when it rejects the bit counts as set. */
  private async setAutoclear(valid: boolean): Promise<void> {
    const { autoclear } = this.image.header;
    autoclear.lo = valid ? autoclear.lo | AUTOCLEAR_BITMAPS : autoclear.lo & ~AUTOCLEAR_BITMAPS;
    try {
      await this.image.writeAutoclear();
    } catch (error) {
      autoclear.lo |= AUTOCLEAR_BITMAPS;
      throw error;
    }
  }

  private claim({ offset, bytes }: HostRange): void {
    this.image.file.claim(OVERLAP_BITMAP_DIRECTORY, offset, bytes);
  }

  private giveBack(range: HostRange | null): void {
    if (range === null) return;
    this.image.file.disclaim(OVERLAP_BITMAP_DIRECTORY, range.offset, range.bytes);
    this.image.freeClusters(range.offset, range.bytes);
  }
}
