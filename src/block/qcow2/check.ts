import { getU64 } from "../../base/bytes.js";
import {
  AUTOCLEAR_BITMAPS,
  COMPRESSED,
  compressedRange,
  entryOffset,
  EXT_BITMAPS,
  EXT_CRYPTO_HEADER,
  hex,
  HI_COPIED,
  INVALID,
  NORMAL,
  UNALLOCATED,
  ZERO_ALLOCATED,
  type ClusterType,
} from "./format.js";
import { parseDirectory, parseExtension, parseTableEntry } from "./bitmap-directory.js";
import type { Qcow2Image } from "./image.js";
import { getCount } from "./refcount.js";
import { readSnapshots } from "./snapshots.js";

/** More problems than these are counted, but not told. */
const MESSAGES_MAX = 100;
const PAGE = 1024;

/** How often each host cluster is used; sparse. */
export class ClusterCounts {
  private readonly pages = new Map<number, Uint32Array>();
  /** One behind the last cluster that is used. */
  end = 0;

  add(cluster: number): void {
    const page = Math.floor(cluster / PAGE);
    let counts = this.pages.get(page);
    if (counts === undefined) this.pages.set(page, (counts = new Uint32Array(PAGE)));
    const index = cluster % PAGE;
    counts[index] = Math.min(0xffff_ffff, counts[index]! + 1);
    if (cluster >= this.end) this.end = cluster + 1;
  }

  get(cluster: number): number {
    return this.pages.get(Math.floor(cluster / PAGE))?.[cluster % PAGE] ?? 0;
  }
}

export interface CheckReport {
  /** What could make data wrong: counts too low, clusters used twice, flags that lie, offsets that cannot be. */
  corruptions: number;
  /** Of these, entries that cannot be: with them, nobody knows what is in use. */
  brokenEntries: number;
  /** Clusters that are counted and not used: space lost, nothing worse. */
  leaks: number;
  readonly messages: string[];
  /** What the counts should be. */
  readonly counts: ClusterCounts;
  /** Guest clusters whose COPIED flag is wrong, as [L1 index, L2 index]; an L2 index of -1: the flag of L1. */
  readonly wrongFlags: (readonly [number, number])[];
}

/**
 * Compare what the tables use with what the refcounts say. Everything must be on disk (`flushMetadata`), and nothing
 * may change meanwhile. Throws only for what cannot be read at all.
 */
export async function checkImage(image: Qcow2Image): Promise<CheckReport> {
  const check = new Check(image);
  await check.run();
  return check.report;
}

class Check {
  readonly report: CheckReport = {
    corruptions: 0,
    brokenEntries: 0,
    leaks: 0,
    messages: [],
    counts: new ClusterCounts(),
    wrongFlags: [],
  };
  private readonly fileClusters: number;

  constructor(private readonly image: Qcow2Image) {
    this.fileClusters = Math.ceil(image.file.child.length / image.geometry.clusterSize);
  }

  async run(): Promise<void> {
    const { image } = this;
    const { clusterSize } = image.geometry;
    const { header } = image;
    this.use(0, clusterSize, "header");
    this.use(header.l1Offset, 8 * header.l1Entries, "active L1 table");
    await this.useL1(header.l1Offset, header.l1Entries);
    const { snapshots, bytes } = await readSnapshots(image);
    for (const { l1Offset, l1Entries, id } of snapshots) {
      this.use(l1Offset, 8 * l1Entries, `L1 table of snapshot ${id}`);
      await this.useL1(l1Offset, l1Entries);
    }
    if (snapshots.length > 0) this.use(header.snapshotsOffset, bytes, "snapshot table");
    this.use(header.refcountTableOffset, header.refcountTableClusters * clusterSize, "refcount table");
    for (let index = 0; index < image.refcounts.tableEntries; index++) {
      const offset = image.refcounts.blockOffset(index);
      if (offset === 0) continue;
      if (offset % clusterSize !== 0) this.broken(`refcount block ${index} is not cluster aligned`);
      else if (offset / clusterSize >= this.fileClusters) this.broken(`refcount block ${index} is outside image`);
      else this.use(offset, clusterSize, "refcount block");
    }
    await this.useBitmaps();
    const crypto = image.extension(EXT_CRYPTO_HEADER);
    if (crypto?.length === 16) this.use(getU64(crypto, 0), getU64(crypto, 8), "encryption header");
    await this.compareCounts();
    await this.compareFlags();
  }

  /** An offset or entry that cannot be: what it stands for is unknown. */
  private broken(message: string): void {
    this.report.brokenEntries += 1;
    this.corrupt(message);
  }

  private corrupt(message: string): void {
    this.report.corruptions += 1;
    if (this.report.messages.length < MESSAGES_MAX) this.report.messages.push(`ERROR ${message}`);
  }

  private use(offset: number, length: number, what: string): void {
    const { clusterSize } = this.image.geometry;
    if (length === 0) return;
    const end = Math.ceil((offset + length) / clusterSize);
    // A cluster of data may end behind the file, but not begin there by more than what is being written.
    if (!(end <= this.fileClusters + CLUSTERS_BEHIND_END_MAX)) {
      this.broken(`${what} at ${hex(offset)} lies outside the image`);
      return;
    }
    for (let cluster = Math.floor(offset / clusterSize); cluster < end; cluster++) this.report.counts.add(cluster);
  }

  private async useL1(offset: number, entries: number): Promise<void> {
    const { clusterSize } = this.image.geometry;
    for (let index = 0; index < entries; index += PAGE) {
      const words = await this.words(offset + 8 * index, Math.min(PAGE, entries - index));
      for (let i = 0; i < words.length; i += 2) {
        const table = entryOffset(words[i]!, words[i + 1]!);
        if (table === 0) continue;
        if (table % clusterSize !== 0) {
          this.broken(`L2 table at ${hex(table)} is not cluster aligned`);
        } else if (table / clusterSize >= this.fileClusters) {
          this.broken(`L2 table at ${hex(table)} lies outside the image`);
        } else {
          this.use(table, clusterSize, "L2 table");
          await this.useL2(table);
        }
      }
    }
  }

  private async useL2(table: number): Promise<void> {
    const { geometry, map } = this.image;
    const words = await this.words(table, (geometry.l2Entries * geometry.entryWords) / 2);
    for (let i = 0; i < words.length; i += geometry.entryWords) {
      const hi = words[i]!;
      const lo = words[i + 1]!;
      const type = map.entries.clusterType(hi, lo);
      if (geometry.units > 1) this.checkUnits(type, words, i);
      switch (type) {
        case COMPRESSED: {
          const { offset, length } = compressedRange(hi, lo, geometry.clusterBits);
          if ((hi & HI_COPIED) !== 0) this.corrupt(`compressed cluster at ${hex(offset)} has the flag COPIED`);
          this.use(offset, length, "compressed cluster");
          break;
        }
        case NORMAL:
        case ZERO_ALLOCATED:
          if (geometry.external) break;
          this.use(entryOffset(hi, lo), geometry.clusterSize, "data cluster");
          break;
        case INVALID:
          this.broken(`L2 table at ${hex(table)}: entry ${i / geometry.entryWords} cannot be`);
          break;
        default:
      }
    }
  }

  /** What is there has a cluster to be in, and does not read as zeroes. */
  private checkUnits(type: ClusterType, words: Uint32Array, at: number): void {
    const zero = words[at + 2]!;
    const there = words[at + 3]!;
    if (type === UNALLOCATED && there !== 0) this.corrupt("unallocated cluster has subclusters that are there");
    else if (type === NORMAL && (zero & there) !== 0) this.corrupt("subclusters are there and read as zeroes");
  }

  private async useBitmaps(): Promise<void> {
    const { image } = this;
    const data = image.extension(EXT_BITMAPS);
    if (data === undefined || (image.header.autoclear.lo & AUTOCLEAR_BITMAPS) === 0) return;
    const { clusterSize } = image.geometry;
    const extension = parseExtension(data, clusterSize);
    this.use(extension.directoryOffset, extension.directorySize, "bitmap directory");
    const bytes = new Uint8Array(extension.directorySize);
    await image.readMetadata(extension.directoryOffset, bytes);
    for (const entry of parseDirectory(bytes, extension.count, clusterSize, image.header.size)) {
      this.use(entry.tableOffset, 8 * entry.tableEntries, "bitmap table");
      const table = new Uint8Array(8 * entry.tableEntries);
      await image.readMetadata(entry.tableOffset, table);
      for (let index = 0; index < entry.tableEntries; index++) {
        const cluster = parseTableEntry(table, index, clusterSize);
        if (cluster === null) this.broken(`bitmap table entry ${index} cannot be`);
        else if (cluster.kind === "data") this.use(cluster.offset, clusterSize, "bitmap data");
      }
    }
  }

  private async compareCounts(): Promise<void> {
    const { refcounts } = this.image;
    const { counts } = this.report;
    const blocks = Math.max(refcounts.tableEntries, Math.ceil(counts.end / refcounts.perBlock));
    for (let index = 0; index < blocks; index++) {
      const first = index * refcounts.perBlock;
      const offset = refcounts.blockOffset(index);
      const readable = offset !== 0 && offset % this.image.geometry.clusterSize === 0;
      if (!readable && first >= counts.end) continue;
      const block = readable ? await refcounts.block(first) : undefined;
      for (let i = 0; i < refcounts.perBlock; i++) {
        const expected = counts.get(first + i);
        const actual = block === undefined ? 0 : getCount(block.bytes, refcounts.order, i);
        if (actual > expected) this.report.leaks += 1;
        else if (actual < expected) this.corrupt(`cluster ${first + i} refcount=${actual} reference=${expected}`);
      }
    }
  }

  /** COPIED says that a cluster of the active tables is used once. */
  private async compareFlags(): Promise<void> {
    const { header, geometry, map } = this.image;
    const { clusterSize } = geometry;
    let l1: Uint32Array = new Uint32Array(0);
    const once = (offset: number): boolean => this.report.counts.get(offset / clusterSize) === 1;
    const wrong = (l1: number, l2: number, offset: number): void => {
      this.corrupt(`the flag COPIED is wrong (L1 ${l1}, L2 ${l2}, offset ${hex(offset)})`);
      this.report.wrongFlags.push([l1, l2]);
    };
    for (let index = 0; index < header.l1Entries; index++) {
      if (index % PAGE === 0) {
        l1 = await this.words(header.l1Offset + 8 * index, Math.min(PAGE, header.l1Entries - index));
      }
      const hi = l1[2 * (index % PAGE)]!;
      const table = entryOffset(hi, l1[2 * (index % PAGE) + 1]!);
      if (table === 0 || table % clusterSize !== 0 || table / clusterSize >= this.fileClusters) continue;
      if (((hi & HI_COPIED) !== 0) !== once(table)) wrong(index, -1, table);
      const words = await this.words(table, (geometry.l2Entries * geometry.entryWords) / 2);
      for (let i = 0; i < words.length; i += geometry.entryWords) {
        const type = map.entries.clusterType(words[i]!, words[i + 1]!);
        if ((type !== NORMAL && type !== ZERO_ALLOCATED) || geometry.external) continue;
        const offset = entryOffset(words[i]!, words[i + 1]!);
        if (((words[i]! & HI_COPIED) !== 0) !== once(offset)) wrong(index, i / geometry.entryWords, offset);
      }
    }
  }

  private async words(offset: number, entries: number): Promise<Uint32Array> {
    return this.image.readWords(offset, entries);
  }
}

/** The last clusters taken may lie behind the end of the file while nothing was written to their ends. */
const CLUSTERS_BEHIND_END_MAX = 1 << 20;
