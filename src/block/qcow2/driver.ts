import { assert } from "../../base/assert.js";
import { EINVAL, EIO, ENOTSUP, errnoText } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import {
  BACKING,
  DATA,
  defineDriver,
  OPAQUE,
  PREPARE,
  READ,
  REQ_COMPRESSED,
  STATUS,
  type Access,
  type DriverNode,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { SECTOR_BYTES } from "../crypto/sector-cipher.js";
import type { BlockChild } from "../node.js";
import type { ObjectStates } from "../../objects/object-type.js";
import { Qcow2Bitmaps } from "./bitmaps.js";
import { ClusterReader } from "./cluster-read.js";
import { ClusterWriter } from "./cluster-write.js";
import { createQcow2 } from "./create.js";
import { ClusterEraser } from "./discard.js";
import { EncryptedDisk } from "./encrypted-disk.js";
import { openEncryption } from "./encryption.js";
import {
  AUTOCLEAR_BITMAPS,
  AUTOCLEAR_DATA_FILE_RAW,
  COMPAT_LAZY_REFCOUNTS,
  COMPRESSION_ZSTD,
  geometryOf,
  INCOMPAT_CORRUPT,
  INCOMPAT_DATA_FILE,
  INCOMPAT_EXTENDED_L2,
  isRaw,
  QCOW_MAGIC,
} from "./format.js";
import { backingFormatOf, backingNameOf, dataFileOf, type Qcow2Header } from "./header.js";
import { Qcow2Image, readHeader } from "./image.js";
import type { ImageHost } from "./metadata-file.js";
import { QCOW2_OPTIONS, runtimeOptions, type Qcow2Options, type RuntimeOptions } from "./options.js";
import { repairRefcounts } from "./repair.js";
import { resizeImage } from "./resize.js";
import { Qcow2Snapshots } from "./snapshot-store.js";
import { readSnapshots } from "./snapshots.js";
import { requireZstd } from "./zstd.js";
import { getU32 } from "../../base/bytes.js";
import type { BlockdevAmendOptions, ImageInfoSpecific, PreallocMode } from "../../../qapi/generated/types.js";

/** One open qcow2 image as a node of the graph. */
class Qcow2Node implements DriverNode {
  private readonly reader: ClusterReader;
  readonly writer: ClusterWriter;
  readonly eraser: ClusterEraser;
  /** Of an encrypted image. */
  private readonly disk: EncryptedDisk | null;
  private cleaner: NodeJS.Timeout | undefined;

  constructor(
    readonly image: Qcow2Image,
    readonly bitmapStore: Qcow2Bitmaps,
    readonly snapshots: Qcow2Snapshots,
    options: RuntimeOptions,
    private readonly objects: ObjectStates,
  ) {
    this.reader = new ClusterReader(image);
    this.writer = new ClusterWriter(image, this.reader);
    this.eraser = new ClusterEraser(image, this.reader, this.writer, options);
    const isEncrypted = image.encryption !== null;
    this.disk = isEncrypted ? new EncryptedDisk(image, this.reader, this.writer, this.eraser) : null;
    if (options.lazyRefcounts && image.writable) this.writer.beforeChange = () => this.markDirty();
    const seconds = options.cacheCleanIntervalSeconds;
    if (seconds > 0) {
      this.cleaner = setInterval(() => this.cleanCaches(), Math.min(seconds * 1000, TIMER_MAX_MS));
      this.cleaner.unref();
    }
  }

  get length(): number {
    return this.image.map.virtualSize;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    if (this.image.file.broken) {
      out.status = OPAQUE;
      out.child = null;
      out.length = length;
      return;
    }
    if (access !== READ && access !== STATUS && this.bitmapStore.bars) {
      out.status = PREPARE;
      out.child = null;
      out.length = length;
      return;
    }
    this.image.map.map(access, offset, length, out);
    if (this.disk !== null) this.disk.hide(access, out);
    if (this.image.file.child.isDebugged) this.announce(access, out);
  }

  /** What the core will do now: for who debugs the image. */
  private announce(access: Access, { status, child }: Extent): void {
    if (access === STATUS || child === null) return;
    if (access === READ) this.image.file.raise(status === BACKING ? "read_backing_aio" : "read_aio");
    else if (status === DATA) this.image.file.raise("write_aio");
  }

  place(offset: number, length: number, flags: number, out: Extent): boolean {
    const { image, writer } = this;
    if (image.file.broken || (flags & REQ_COMPRESSED) !== 0 || this.disk !== null) return false;
    // The other way has all the events.
    if (image.file.child.isDebugged) return false;
    if (writer.beforeChange !== null && !image.writeBack.lazy) return false;
    return writer.placements.place(offset, length, out);
  }

  landed(offset: number, length: number, errno: number): void {
    this.writer.placements.landed(offset, length, errno);
  }

  async prepare(access: Access, offset: number): Promise<void> {
    if (access !== READ && access !== STATUS && this.bitmapStore.bars) await this.bitmapStore.takeBack();
    await this.image.map.load(offset);
  }

  read(offset: number, data: Uint8Array): Promise<void> {
    return (this.disk ?? this.reader).read(offset, data);
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    // Compressed clusters have no place in an external data file.
    if ((flags & REQ_COMPRESSED) !== 0 && this.image.geometry.external) throw ioError(ENOTSUP);
    return (this.disk ?? this.writer).write(offset, data, flags);
  }

  copyUp(offset: number, data: Uint8Array): Promise<void> {
    return (this.disk ?? this.writer).copyUp(offset, data);
  }

  writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    return (this.disk ?? this.eraser).writeZeroes(offset, length, flags);
  }

  discard(offset: number, length: number): Promise<void> {
    return this.eraser.discard(offset, length);
  }

  async flush(): Promise<void> {
    if (!this.image.writable) return;
    if (this.image.file.broken) throw new BlockError("corrupt", errnoText(EIO), { errno: EIO });
    await this.image.flushMetadata();
  }

  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    const { bitmapStore, image } = this;
    bitmapStore.checkResize();
    // What looks right in the image has the old length.
    await bitmapStore.takeBack();
    await image.metadataLock.run(() => resizeImage(this, length, preallocation));
  }

  async drained(begin: boolean): Promise<void> {
    if (begin) await this.image.allocator.settled();
  }

  async close(): Promise<void> {
    await this.replaced();
    await this.bitmapStore.store();
    await this.image.close();
  }

  async settle(storing: boolean): Promise<void> {
    const { image, bitmapStore } = this;
    if (storing) await bitmapStore.storeForReaders();
    // A bitmap may be being removed.
    await image.metadataLock.run(() => image.close());
  }

  unsettle(): Promise<void> {
    return this.bitmapStore.takeBack();
  }

  async replaced(): Promise<void> {
    clearInterval(this.cleaner);
    this.cleaner = undefined;
  }

  /** Throws in the reference's words. */
  async amend(options: BlockdevAmendOptions, force: boolean): Promise<void> {
    assert(options.driver === "qcow2", "options are of the node's driver");
    const { encrypt } = options;
    const { encryption, file } = this.image;
    if (encrypt === undefined) return;
    if (encryption === null) throw new BlockError("invalid", "image is not encrypted, can't amend");
    file.checkUsable();
    await encryption.amend(encrypt, force, this.objects);
  }

  imageInfo(): ImageInfoSpecific {
    const { header, geometry, encryption } = this.image;
    const common = {
      "compression-type": header.compressionType === COMPRESSION_ZSTD ? "zstd" : "zlib",
      "refcount-bits": 2 ** geometry.refcountOrder,
      ...(encryption === null ? {} : { encrypt: encryption.info() }),
    } as const;
    if (geometry.version === 2) return { type: "qcow2", data: { compat: "0.10", ...common } };
    const bitmaps = this.bitmapStore.info();
    const dataFile = dataFileOf(header);
    return {
      type: "qcow2",
      data: {
        compat: "1.1",
        ...common,
        "lazy-refcounts": (header.compatible.lo & COMPAT_LAZY_REFCOUNTS) !== 0,
        corrupt: (header.incompatible.lo & INCOMPAT_CORRUPT) !== 0,
        "extended-l2": (header.incompatible.lo & INCOMPAT_EXTENDED_L2) !== 0,
        ...(dataFile === undefined ? {} : { "data-file": dataFile }),
        ...(geometry.external ? { "data-file-raw": isRaw(header) } : {}),
        ...(bitmaps === undefined ? {} : { bitmaps }),
      },
    };
  }

  get encrypted(): boolean {
    return this.disk !== null;
  }

  get requestAlignment(): number {
    return this.disk === null ? 1 : SECTOR_BYTES;
  }

  get clusterSize(): number {
    return this.image.geometry.clusterSize;
  }

  get copyUpUnit(): number {
    return this.image.geometry.unitSize;
  }

  get dirtyFlag(): boolean {
    return this.image.isDirty;
  }

  get backingFilename(): string | undefined {
    return backingNameOf(this.image.header);
  }

  get backingFormat(): string | undefined {
    return backingFormatOf(this.image.header);
  }

  backingChanged(child: BlockChild | null): void {
    this.image.map.backing = child;
  }

  async changeBackingFile(name: string, format: string): Promise<void> {
    // The raw data file alone would show something else.
    if (name !== "" && isRaw(this.image.header)) throw ioError(EINVAL);
    return this.image.changeBacking(name, format);
  }

  private async markDirty(): Promise<void> {
    if (!this.image.isDirty) await this.image.setDirty(true);
    this.image.writeBack.lazy = true;
  }

  private cleanCaches(): void {
    this.image.map.cache.cleanUnused();
    this.image.refcounts.cache.cleanUnused();
    this.writer.trim();
  }
}

const TIMER_MAX_MS = 0x7fff_ffff;

function hostOf(context: OpenContext): ImageHost {
  return {
    afterRequestsInFlight: (callback) => context.afterRequestsInFlight(callback),
    corrupted: (message, offset, length, fatal) => {
      context.warn(
        fatal
          ? `qcow2: Marking image as corrupt: ${message}; further corruption events will be suppressed`
          : `qcow2: Image is corrupt: ${message}; further non-fatal corruption events will be suppressed`,
        true,
      );
      context.emit("BLOCK_IMAGE_CORRUPTED", {
        device: "",
        msg: message,
        ...(offset === undefined ? {} : { offset }),
        "node-name": context.node.nodeName,
        fatal,
        ...(length === undefined ? {} : { size: length }),
      });
    },
  };
}

async function open(options: Qcow2Options, context: OpenContext): Promise<DriverNode> {
  const file = await context.attach("file", "storage");
  const writable = !context.readOnly;
  const header = await readHeader(file, writable);
  const dataFile = await attachDataFile(options, header, context);
  if (header.compressionType === COMPRESSION_ZSTD) requireZstd();
  const geometry = geometryOf(header);
  const runtime = runtimeOptions(options, header, geometry, context.unmap);
  const before = context.node.opened ? context.node.self : null;
  const key = before instanceof Qcow2Node ? before.image.encryption : null;
  const encryption = await openEncryption(options.encrypt, header, file, context.objects, key);
  const warn = (message: string): void => context.warn(message);
  const image = await Qcow2Image.load(header, file, hostOf(context), { writable, dataFile, ...runtime }, warn);
  if (encryption !== null) image.encrypt(encryption);
  const snapshots = new Qcow2Snapshots(image, await readSnapshots(image), runtime.passDiscardSnapshot, warn);
  image.map.backing = await context.attachBacking(backingNameOf(header), backingFormatOf(header));
  if (writable) {
    if (image.isDirty) await repairRefcounts(image);
    await clearUnknownAutoclear(image);
  }
  const bitmaps = await Qcow2Bitmaps.open(image, context.bitmaps, {
    nodeName: context.node.nodeName,
    active: context.active,
    warn,
  });
  return new Qcow2Node(image, bitmaps, snapshots, runtime, context.objects);
}

/** The node that `data-file` says, else the file that the header names; undefined where the image needs none. */
async function attachDataFile(
  options: Qcow2Options,
  header: Qcow2Header,
  context: OpenContext,
): Promise<BlockChild | undefined> {
  const isNeeded = (header.incompatible.lo & INCOMPAT_DATA_FILE) !== 0;
  const filename = dataFileOf(header) ?? "";
  if (options["data-file"] === undefined && !isNeeded) return undefined;
  const isThere = options["data-file"] !== undefined || context.node.children.has("data-file");
  if (!isThere && filename === "") {
    throw new BlockError("invalid", "'data-file' is required for this image");
  }
  // A path, whatever it looks like: an image must not choose the driver.
  const child = await context.attach("data-file", "data", { driver: "file", filename });
  if (isNeeded) return child;
  throw new BlockError("invalid", "'data-file' can only be set for images with an external data file");
}

/** A writer that does not know what an autoclear bit stands for must clear it. */
async function clearUnknownAutoclear(image: Qcow2Image): Promise<void> {
  const { autoclear } = image.header;
  const known = autoclear.lo & AUTOCLEAR_KNOWN;
  if (autoclear.hi === 0 && autoclear.lo === known) return;
  autoclear.hi = 0;
  autoclear.lo = known;
  await image.writeAutoclear();
}

const AUTOCLEAR_KNOWN = AUTOCLEAR_BITMAPS | AUTOCLEAR_DATA_FILE_RAW;

function probe(header: Uint8Array): number {
  return header.length >= 8 && getU32(header, 0) === QCOW_MAGIC && getU32(header, 4) >= 2 ? 100 : 0;
}

/** qcow2 images, versions 2 and 3. */
export const qcow2 = defineDriver<"qcow2">({
  name: "qcow2",
  kind: "format",
  transparent: false,
  supportsBacking: true,
  supportsCompression: true,
  reopen: { resets: QCOW2_OPTIONS, changes: ["encrypt"] },
  open,
  create: createQcow2,
  probe,
});
