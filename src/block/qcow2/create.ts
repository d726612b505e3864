import { EINVAL, ENOSPC, errnoText } from "../../base/errno.js";
import { BlockError, messageOf } from "../../base/errors.js";
import { putU64 } from "../../base/bytes.js";
import type { CreateContext } from "../driver.js";
import type { BlockChild } from "../node.js";
import { ClusterReader } from "./cluster-read.js";
import { ClusterWriter } from "./cluster-write.js";
import { ClusterEraser } from "./discard.js";
import { cryptMethodOf, encryptNew } from "./encryption.js";
import {
  AUTOCLEAR_DATA_FILE_RAW,
  BACKING_NAME_MAX,
  CLUSTER_BITS_DEFAULT,
  COMPAT_LAZY_REFCOUNTS,
  COMPRESSION_ZLIB,
  COMPRESSION_ZSTD,
  CRYPT_NONE,
  EXT_BACKING_FORMAT,
  EXT_DATA_FILE,
  EXT_FEATURE_TABLE,
  INCOMPAT_COMPRESSION,
  EXTENDED_CLUSTER_BITS_MIN,
  INCOMPAT_DATA_FILE,
  INCOMPAT_EXTENDED_L2,
  REFCOUNT_ORDER_MAX,
} from "./format.js";
import { encodeHeader, featureTable, setExtension, type Qcow2Header } from "./header.js";
import { Qcow2Image } from "./image.js";
import { putCount } from "./refcount.js";
import { resizeImage } from "./resize.js";
import { requireZstd } from "./zstd.js";
import type { BlockdevCreateOptions } from "../../../qapi/generated/types.js";

type CreateOptions = Extract<BlockdevCreateOptions, { driver: "qcow2" }>;

/** Where a new image has its first tables, in clusters: header, refcount table, refcount block. */
const REFTABLE_CLUSTER = 1;
const REFBLOCK_CLUSTER = 2;
const FIRST_CLUSTERS = 3;
const CLUSTER_SIZE_MAX = 2 * 1024 * 1024;
/** The reference's largest length of anything, in bytes. */
const LENGTH_MAX_REFERENCE = 9223372035781033984n;

/** `blockdev-create` of a qcow2 image into the node that `file` names. Throws in the reference's words. */
export async function createQcow2(options: BlockdevCreateOptions, context: CreateContext): Promise<void> {
  if (options.driver !== "qcow2") throw new BlockError("invalid", "Driver does not support blockdev-create");
  const { encrypt } = options;
  const header = newHeader(options);
  if (encrypt !== undefined) header.cryptMethod = cryptMethodOf(encrypt, context.objects);
  const preallocation = options.preallocation ?? "off";
  const extended = options["extended-l2"] === true;
  if (options["backing-file"] !== undefined && preallocation !== "off" && !extended) {
    throw new BlockError(
      "invalid",
      "Backing file and preallocation can only be used at the same time if extended_l2 is on",
    );
  }
  if (options["backing-fmt"] !== undefined && options["backing-file"] === undefined) {
    throw new BlockError("invalid", "Backing format cannot be used without backing file");
  }
  const child = await context.child(options.file);
  const dataFile = await openDataFile(options, header, context);
  await writeEmptyImage(child, header);
  const image = await openNew(child, dataFile, header, context);
  if (encrypt !== undefined) await encryptNew(image, encrypt, context.objects);
  const reader = new ClusterReader(image);
  const writer = new ClusterWriter(image, reader);
  const eraser = new ClusterEraser(image, reader, writer, { passDiscardRequest: false, discardNoUnref: false });
  try {
    await resizeImage({ image, writer, eraser }, checkSize(options.size), preallocation);
  } catch (error) {
    throw new BlockError("io", `Could not resize image: ${messageOf(error)}`, { cause: error });
  }
  if (options["backing-file"] !== undefined) await setBacking(image, options["backing-file"], options["backing-fmt"]);
  await image.close();
  await child.flush();
  await dataFile?.flush();
}

/** What the header says of the external data file, and the node; undefined where there is none. */
async function openDataFile(
  options: CreateOptions,
  header: Qcow2Header,
  context: CreateContext,
): Promise<BlockChild | undefined> {
  const { "data-file": reference, "data-file-raw": raw = false } = options;
  if (raw && reference === undefined) throw new BlockError("invalid", "data-file-raw requires data-file");
  if (raw && options["backing-file"] !== undefined) {
    throw new BlockError("invalid", "Backing file and data-file-raw cannot be used at the same time");
  }
  if (reference === undefined) return undefined;
  if (header.version === 2) {
    throw new BlockError("invalid", `External data files are only supported with ${NEEDS_V3}`);
  }
  const child = await context.child(reference);
  // As long as the disk, so that it can be read as one: `resizeImage` only makes it longer.
  if (child.length > options.size) await child.truncate(options.size);
  const { self, driver } = child.node;
  header.incompatible.lo |= INCOMPAT_DATA_FILE;
  if (raw) header.autoclear.lo |= AUTOCLEAR_DATA_FILE_RAW;
  // Only the names of files stand for the same node whoever opens the image.
  const name = driver.name === "file" || driver.name === "host_device" ? (self.filename ?? "") : "";
  setExtension(header, EXT_DATA_FILE, Buffer.from(name));
  return child;
}

const NEEDS_V3 = "compatibility level 1.1 and above (use version=v3 or greater)";

function newHeader(options: CreateOptions): Qcow2Header {
  if (BigInt(options.size) % 512n !== 0n) throw new BlockError("invalid", "Image size must be a multiple of 512 bytes");
  const version = options.version === "v2" ? 2 : 3;
  const clusterBits = clusterBitsOf(options["cluster-size"] ?? 2 ** CLUSTER_BITS_DEFAULT);
  const extended = options["extended-l2"] ?? false;
  if (extended && version === 2) {
    throw new BlockError("invalid", `Extended L2 entries are only supported with ${NEEDS_V3}`);
  }
  if (extended && clusterBits < EXTENDED_CLUSTER_BITS_MIN) {
    const least = `cluster sizes of at least ${2 ** EXTENDED_CLUSTER_BITS_MIN} bytes`;
    throw new BlockError("invalid", `Extended L2 entries are only supported with ${least}`);
  }
  const lazy = options["lazy-refcounts"] ?? false;
  if (version === 2 && lazy) throw new BlockError("invalid", `Lazy refcounts only supported with ${NEEDS_V3}`);
  const refcountOrder = refcountOrderOf(options["refcount-bits"] ?? 16);
  if (version === 2 && refcountOrder !== 4) {
    throw new BlockError(
      "invalid",
      "Different refcount widths than 16 bits require compatibility level 1.1 or above (use version=v3 or greater)",
    );
  }
  const zstd = options["compression-type"] === "zstd";
  if (zstd && version === 2) {
    throw new BlockError("invalid", `Non-zlib compression type is only supported with ${NEEDS_V3}`);
  }
  if (zstd) requireZstd();
  const header: Qcow2Header = {
    version,
    clusterBits,
    refcountOrder,
    size: 0,
    cryptMethod: CRYPT_NONE,
    l1Entries: 0,
    l1Offset: 0,
    refcountTableOffset: REFTABLE_CLUSTER * 2 ** clusterBits,
    refcountTableClusters: 1,
    snapshots: 0,
    snapshotsOffset: 0,
    incompatible: { hi: 0, lo: (zstd ? INCOMPAT_COMPRESSION : 0) | (extended ? INCOMPAT_EXTENDED_L2 : 0) },
    compatible: { hi: 0, lo: lazy ? COMPAT_LAZY_REFCOUNTS : 0 },
    autoclear: { hi: 0, lo: 0 },
    compressionType: zstd ? COMPRESSION_ZSTD : COMPRESSION_ZLIB,
    unknownFields: new Uint8Array(0),
    extensions: [],
    backingName: new Uint8Array(0),
    backingOffset: 0,
  };
  // A cluster of 512 bytes has no room for the names of the features.
  if (version === 3 && clusterBits > 9) setExtension(header, EXT_FEATURE_TABLE, featureTable());
  return header;
}

function clusterBitsOf(size: number): number {
  const bits = Math.log2(size);
  if (size < 512 || size > CLUSTER_SIZE_MAX || !Number.isInteger(bits)) {
    throw new BlockError("invalid", "Cluster size must be a power of two between 512 and 2048k");
  }
  return bits;
}

function refcountOrderOf(bits: number): number {
  const order = Math.log2(bits);
  if (bits < 1 || order > REFCOUNT_ORDER_MAX || !Number.isInteger(order)) {
    throw new BlockError("invalid", "Refcount width must be a power of two and may not exceed 64 bits");
  }
  return order;
}

/** QMP lets any size pass, as a bigint where a number is not exact; most of these are no size for anything. */
function checkSize(size: number | bigint): number {
  const exact = BigInt(size);
  if (exact >= 2n ** 63n) throw new BlockError("invalid", "Image size cannot be negative");
  if (exact > LENGTH_MAX_REFERENCE) {
    throw new BlockError("invalid", `offset(${exact}) exceeds maximum(${LENGTH_MAX_REFERENCE})`);
  }
  return Number(size);
}

/** Header, refcount table and one refcount block, for a disk of no bytes. The header comes last. */
async function writeEmptyImage(child: BlockChild, header: Qcow2Header): Promise<void> {
  const clusterSize = 2 ** header.clusterBits;
  const tables = new Uint8Array(2 * clusterSize);
  putU64(tables, 0, REFBLOCK_CLUSTER * clusterSize);
  const block = tables.subarray(clusterSize);
  for (let cluster = 0; cluster < FIRST_CLUSTERS; cluster++) putCount(block, header.refcountOrder, cluster, 1);
  await child.write(REFTABLE_CLUSTER * clusterSize, tables);
  await child.flush();
  const first = new Uint8Array(clusterSize);
  first.set(encodeHeader(header));
  await child.write(0, first);
}

function openNew(
  child: BlockChild,
  dataFile: BlockChild | undefined,
  header: Qcow2Header,
  context: CreateContext,
): Promise<Qcow2Image> {
  const clusterSize = 2 ** header.clusterBits;
  const host = {
    corrupted: (message: string) => context.warn(message),
    // Nobody else can have requests on their way into a file that is being made.
    afterRequestsInFlight: (callback: () => void) => callback(),
  };
  const options = {
    dataFile,
    writable: true,
    guarded: 0,
    l2EntrySize: Math.min(clusterSize, 65536),
    l2CacheEntries: 64,
    refcountCacheEntries: 16,
  };
  return Qcow2Image.load(header, child, host, options, (message) => context.warn(message));
}

async function setBacking(image: Qcow2Image, name: string, format: string | undefined): Promise<void> {
  const { header } = image;
  const withFormat = format === undefined ? "" : ` with format '${format}'`;
  const failed = (errno: number): BlockError =>
    new BlockError("invalid", `Could not assign backing file '${name}'${withFormat}: ${errnoText(errno)}`);
  header.backingName = Buffer.from(name);
  if (header.backingName.length > BACKING_NAME_MAX) throw failed(EINVAL);
  if (format !== undefined) setExtension(header, EXT_BACKING_FORMAT, Buffer.from(format));
  try {
    encodeHeader(header);
  } catch {
    throw failed(ENOSPC);
  }
  await image.rewriteHeader();
}
