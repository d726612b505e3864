/**
 * An open qcow2 image: header, tables, allocation and their order of writing, wired together.
 *
 * The seam for what else keeps metadata in the image (bitmaps, snapshots):
 * - `allocClusters(bytes)` takes clusters (refcount 1 in memory; contents undefined), `freeClusters(offset, bytes)` gives
 *   back what no pointer on disk will name once the next `flushMetadata` is done: they become free only then.
 * - `readMetadata`, `writeMetadata(kind, offset, bytes)` read and write them, with the overlap check. `kind` is the
 *   OVERLAP_ bit of what lies there, 0 for none; `file.claim(kind, offset, bytes)` and `file.disclaim` say where it lies.
 * - `barrier()` makes stable what was written before, refcounts included: needed before a pointer to it is written.
 * - `extension(type)`, `setExtension(type, data | undefined)` and `header.autoclear` change the header in memory;
 *   `rewriteHeader()` writes the whole of it (and flushes before and after, so that it may point to new metadata).
 * - `metadataLock` makes several of these steps one.
 */
import { putU64 } from "../../base/bytes.js";
import { EINVAL } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import type { BlockChild } from "../node.js";
import { ClusterAllocator } from "./cluster-alloc.js";
import { EncryptedBytes, PlainBytes, type ClusterBytes } from "./cluster-bytes.js";
import { ExternalClusters, OwnClusters, type DataClusters } from "./data-clusters.js";
import type { Qcow2Encryption } from "./encryption.js";
import {
  BACKING_NAME_MAX,
  entryOffset,
  EXT_BACKING_FORMAT,
  geometryOf,
  HDR_AUTOCLEAR,
  HDR_BACKING_OFFSET,
  HDR_INCOMPATIBLE,
  INCOMPAT_CORRUPT,
  INCOMPAT_DIRTY,
  type Geometry,
} from "./format.js";
import {
  backingPlace,
  encodeHeader,
  findExtension,
  HEADER_PROBE_BYTES,
  headerClusterSize,
  parseHeader,
  putFeatures,
  setExtension,
  type FeatureWord,
  type Qcow2Header,
} from "./header.js";
import { ClusterMap } from "./l1-l2.js";
import { MetadataFile, OVERLAP_MAIN_HEADER, type ImageHost } from "./metadata-file.js";
import { RefcountBlocks } from "./refcount.js";
import { WriteBack } from "./write-back.js";

export interface ImageOptions {
  /** The external data file, of an image that has one; without it no data can be reached. */
  readonly dataFile?: BlockChild | undefined;
  readonly writable: boolean;
  /** OVERLAP_ bits. */
  readonly guarded: number;
  readonly l2EntrySize: number;
  readonly l2CacheEntries: number;
  readonly refcountCacheEntries: number;
}

/** Read and check the header of the image in `child`. Throws in the reference's words. */
export async function readHeader(child: BlockChild, writable: boolean): Promise<Qcow2Header> {
  const start = new Uint8Array(HEADER_PROBE_BYTES);
  await child.read(0, start);
  const clusterSize = headerClusterSize(start);
  if (child.length < HEADER_PROBE_BYTES && child.length < clusterSize) {
    throw new BlockError("invalid-format", "qcow2 header too short");
  }
  const cluster = new Uint8Array(clusterSize);
  await child.read(0, cluster);
  return parseHeader(cluster, writable);
}

export class Qcow2Image {
  readonly geometry: Geometry;
  readonly file: MetadataFile;
  readonly map: ClusterMap;
  readonly refcounts: RefcountBlocks;
  readonly writeBack: WriteBack;
  readonly allocator: ClusterAllocator;
  readonly data: DataClusters;
  bytes: ClusterBytes;
  encryption: Qcow2Encryption | null = null;
  /** One at a time: changes to the header and to what it points to. */
  readonly metadataLock = new Mutex();
  readonly writable: boolean;
  /** Something is counted wrong (never too low): whoever opens the image next is to count anew. */
  staysDirty = false;
  /** How often clusters could not be given back. */
  leaks = 0;
  /** Counted up when clusters are given back: what a cache knows by host offset is void. */
  freedGeneration = 0;

  private constructor(
    readonly header: Qcow2Header,
    file: MetadataFile,
    tables: { readonly l1: Uint32Array; readonly refcounts: Float64Array },
    options: ImageOptions,
    warn: (message: string) => void,
  ) {
    this.geometry = file.geometry;
    this.file = file;
    this.writable = options.writable;
    file.claim(OVERLAP_MAIN_HEADER, 0, this.geometry.clusterSize);
    file.markCorrupt = () => this.markCorrupt();
    const l1 = { offset: header.l1Offset, words: tables.l1 };
    const dataChild = options.dataFile ?? file.child;
    this.map = new ClusterMap(file, dataChild, l1, options, () => this.writeBack.write());
    this.map.virtualSize = header.size;
    const refcounts = { offset: header.refcountTableOffset, entries: tables.refcounts };
    this.refcounts = new RefcountBlocks(file, refcounts, options.refcountCacheEntries, () =>
      this.writeBack.writeCounts(),
    );
    this.allocator = new ClusterAllocator(
      file,
      this.refcounts,
      () => this.writeBack,
      (error) => {
        this.leaks += 1;
        warn(`qcow2: clusters leaked: ${error instanceof Error ? error.message : String(error)}`);
      },
      () => {
        this.freedGeneration += 1;
      },
    );
    this.allocator.tableMoved = (offset, clusters) => {
      header.refcountTableOffset = offset;
      header.refcountTableClusters = clusters;
    };
    this.writeBack = new WriteBack(file, this.map, this.refcounts, (ranges) => this.allocator.release(ranges));
    this.data = this.geometry.external
      ? new ExternalClusters(dataChild, this.geometry)
      : new OwnClusters(file, this.allocator, this.writeBack);
    this.bytes = new PlainBytes(dataChild);
  }

  /** Before any data is read or written. */
  encrypt(encryption: Qcow2Encryption): void {
    this.encryption = encryption;
    this.bytes = new EncryptedBytes(this.data.child, encryption.cipher, encryption.byHost);
  }

  /** Load the tables that `header` names. They were bounded when it was parsed. */
  static async load(
    header: Qcow2Header,
    child: BlockChild,
    host: ImageHost,
    options: ImageOptions,
    warn: (message: string) => void,
  ): Promise<Qcow2Image> {
    const geometry = geometryOf(header);
    const { guarded, writable, dataFile } = options;
    const file = new MetadataFile(child, geometry, host, guarded, writable, dataFile);
    const l1 = await readWords(child, header.l1Offset, header.l1Entries);
    child.raise("reftable_load");
    const table = await readWords(
      child,
      header.refcountTableOffset,
      (header.refcountTableClusters * geometry.clusterSize) / 8,
    );
    const refcounts = new Float64Array(table.length / 2);
    for (let i = 0; i < refcounts.length; i++) refcounts[i] = entryOffset(table[2 * i]!, table[2 * i + 1]!);
    return new Qcow2Image(header, file, { l1, refcounts }, options, warn);
  }

  /** Take clusters for `bytes` bytes, in one piece; the host offset. */
  async allocClusters(bytes: number): Promise<number> {
    const run = await this.allocator.take(Math.ceil(bytes / this.geometry.clusterSize), true);
    return run.offset;
  }

  /** See the head of the file. */
  freeClusters(offset: number, bytes: number): void {
    this.writeBack.unlink(offset, Math.ceil(bytes / this.geometry.clusterSize) * this.geometry.clusterSize, false);
  }

  /** Entries of 64 bits, as pairs of words: high, low. */
  readWords(offset: number, entries: number): Promise<Uint32Array> {
    return readWords(this.file.child, offset, entries);
  }

  readMetadata(offset: number, bytes: Uint8Array): Promise<void> {
    return this.file.read(offset, bytes);
  }

  writeMetadata(kind: number, offset: number, bytes: Uint8Array): Promise<void> {
    return this.file.write(kind, offset, bytes);
  }

  /** All that was written and allocated before is stable. */
  barrier(): Promise<void> {
    return this.writeBack.exclusive(() => this.writeBack.writeRefcounts());
  }

  /** All metadata is stable; clusters that were freed before may be used again. */
  flushMetadata(): Promise<void> {
    return this.writeBack.flush();
  }

  extension(type: number): Uint8Array | undefined {
    return findExtension(this.header, type);
  }

  setExtension(type: number, data: Uint8Array | undefined): void {
    setExtension(this.header, type, data);
  }

  /**
   * Write the header as it is in memory. Throws (ENOSPC) where it does not fit the first cluster: then nothing changed.
   *
   * A crash may leave any of its sectors old. What may differ from what is on disk is the last extension (bitmaps),
   * which nobody reads while its autoclear bit is clear, and the name of the backing file is not where it was or will
   * be: so any mixture is a good header.
   */
  async rewriteHeader(): Promise<void> {
    const encoded = encodeHeader(this.header);
    // The whole cluster: what an older, longer header had behind it must not look like more extensions.
    const bytes = new Uint8Array(this.geometry.clusterSize);
    bytes.set(encoded);
    await this.barrier();
    await this.moveBackingName();
    await this.file.write(OVERLAP_MAIN_HEADER, 0, bytes);
    await this.barrier();
  }

  /** Bring the name to its new place, step by step: the extensions will grow over the old one. */
  private async moveBackingName(): Promise<void> {
    const { header } = this;
    const { backingName: name, backingOffset: from } = header;
    const to = backingPlace(header);
    header.backingOffset = to;
    // Without room for both there is no safe way; clusters so small are one sector, which is written as a whole.
    if (from === 0 || to < from + name.length) return;
    await this.file.write(OVERLAP_MAIN_HEADER, to, name);
    await this.barrier();
    const field = new Uint8Array(8);
    putU64(field, 0, to);
    await this.file.write(OVERLAP_MAIN_HEADER, HDR_BACKING_OFFSET, field);
    await this.barrier();
    await this.file.write(OVERLAP_MAIN_HEADER, from, new Uint8Array(name.length));
    await this.barrier();
  }

  /** Name another backing file in the header. Throws (EINVAL, ENOSPC) where the name is too long: nothing changed then. */
  changeBacking(name: string, format: string): Promise<void> {
    return this.metadataLock.run(async () => {
      const { header } = this;
      const { backingName } = header;
      const backingFormat = this.extension(EXT_BACKING_FORMAT);
      try {
        header.backingName = Buffer.from(name);
        if (header.backingName.length > BACKING_NAME_MAX) throw ioError(EINVAL);
        this.setExtension(EXT_BACKING_FORMAT, format === "" ? undefined : Buffer.from(format));
        await this.rewriteHeader();
      } catch (error) {
        header.backingName = backingName;
        this.setExtension(EXT_BACKING_FORMAT, backingFormat);
        throw error;
      }
    });
  }

  /** Set or clear the dirty bit, stable when this resolves. */
  setDirty(dirty: boolean): Promise<void> {
    const { incompatible } = this.header;
    incompatible.lo = dirty ? incompatible.lo | INCOMPAT_DIRTY : incompatible.lo & ~INCOMPAT_DIRTY;
    return this.writeFeatures(HDR_INCOMPATIBLE, incompatible);
  }

  writeAutoclear(): Promise<void> {
    return this.writeFeatures(HDR_AUTOCLEAR, this.header.autoclear);
  }

  get isDirty(): boolean {
    return (this.header.incompatible.lo & INCOMPAT_DIRTY) !== 0;
  }

  /** Write everything and let nothing be in the way of closing. After damage was found, nothing is written any more. */
  async close(): Promise<void> {
    if (!this.writable || this.file.broken) return;
    this.writeBack.lazy = false;
    // Twice: what the first makes stable frees clusters, whose counts the second writes.
    await this.flushMetadata();
    await this.allocator.settled();
    await this.flushMetadata();
    if (this.isDirty && !this.staysDirty) await this.setDirty(false);
  }

  private async writeFeatures(at: number, word: FeatureWord): Promise<void> {
    if (this.geometry.version === 2)
      throw new BlockError("invalid", "Version 2 has no feature bits", { errno: EINVAL });
    const bytes = new Uint8Array(8);
    putFeatures(bytes, 0, word);
    await this.file.child.write(at, bytes);
    await this.file.child.flush();
  }

  private async markCorrupt(): Promise<void> {
    if (!this.writable || this.geometry.version === 2) return;
    this.header.incompatible.lo |= INCOMPAT_CORRUPT;
    await this.writeFeatures(HDR_INCOMPATIBLE, this.header.incompatible);
  }
}

/** A table of 64-bit entries, as pairs of words in the host's order. */
async function readWords(child: BlockChild, offset: number, entries: number): Promise<Uint32Array> {
  const words = new Uint32Array(2 * entries);
  if (entries === 0) return words;
  const bytes = Buffer.from(words.buffer);
  await child.read(offset, bytes);
  bytes.swap32();
  return words;
}
