import { putU32, putU64 } from "../../base/bytes.js";
import { EFBIG } from "../../base/errno.js";
import { BlockError, messageOf, systemError } from "../../base/errors.js";
import type { ClusterWriter } from "./cluster-write.js";
import type { ClusterEraser } from "./discard.js";
import { alignDown, alignUp, HDR_L1_SIZE, HDR_SIZE, L1_BYTES_MAX } from "./format.js";
import type { Qcow2Image } from "./image.js";
import { OVERLAP_MAIN_HEADER } from "./metadata-file.js";
import type { PreallocMode } from "../../../qapi/generated/types.js";

/** What changes the length needs of the node. */
export interface ResizeTools {
  readonly image: Qcow2Image;
  readonly writer: ClusterWriter;
  readonly eraser: ClusterEraser;
}

/** DriverNode.truncate: no request is in flight. Throws in the reference's words. */
export async function resizeImage(tools: ResizeTools, length: number, preallocation: PreallocMode): Promise<void> {
  const { image } = tools;
  const { map, header } = image;
  if (length % 512 !== 0) throw new BlockError("invalid", "The new size must be a multiple of 512");
  if (header.snapshots > 0 && header.version === 2) {
    throw new BlockError("unsupported", "Can't resize a v2 image which has snapshots");
  }
  const old = map.virtualSize;
  if (length < old && preallocation !== "off") {
    throw new BlockError("invalid", "Preallocation can't be used for shrinking an image");
  }
  // Where tables for it would fit: it could not be opened again.
  if (length > Number.MAX_SAFE_INTEGER) throw systemError(EFBIG, "Failed to grow the L1 table");
  if (length < old) await shrink(tools, length);
  else if (length > old) await grow(tools, length, preallocation);
}

/**
 * Change a field of the header from `before` to `after`, stable when this resolves. When it rejects the header says
 * `before` again, and `undone` is called, before any L2 table is written to.
 */
async function changeHeader(
  image: Qcow2Image,
  at: number,
  before: Uint8Array,
  after: Uint8Array,
  undone?: () => void,
): Promise<void> {
  const write = async (bytes: Uint8Array): Promise<void> => {
    await image.file.write(OVERLAP_MAIN_HEADER, at, bytes);
    await image.file.barrier();
  };
  try {
    await write(after);
  } catch (error) {
    await image.writeBack.putRight(async () => {
      await write(before);
      undone?.();
    });
    throw error;
  }
}

async function setSize(image: Qcow2Image, length: number): Promise<void> {
  const field = (size: number): Uint8Array => {
    const bytes = new Uint8Array(8);
    putU64(bytes, 0, size);
    return bytes;
  };
  await changeHeader(image, HDR_SIZE, field(image.header.size), field(length));
  image.header.size = length;
  image.map.virtualSize = length;
}

async function shrink({ image, writer, eraser }: ResizeTools, length: number): Promise<void> {
  const { map, geometry } = image;
  const { clusterSize, l2Covers } = geometry;
  const old = map.virtualSize;
  try {
    await eraser.forget(alignUp(length, clusterSize), alignUp(old, clusterSize));
  } catch (error) {
    throw new BlockError("io", `Failed to discard cropped clusters: ${messageOf(error)}`, { cause: error });
  }
  const first = alignUp(length, l2Covers);
  for (let at = map.nextTable(first); at < old; at = map.nextTable(at)) {
    const table = map.tableOffset(at);
    map.clearTable(at);
    image.writeBack.unlink(table, clusterSize, false);
  }
  image.file.raise("l1_shrink_write_table");
  await image.flushMetadata();
  image.file.raise("l1_shrink_free_l2_clusters");
  // What is left of the last cluster must not come to light when the disk grows again.
  const rest = alignUp(length, clusterSize) - length;
  if (rest > 0) await writer.zeroTail(length, Math.min(rest, old - length));
  const { data } = image;
  if (geometry.external && data.child.length > length) await data.child.truncate(length);
  await setSize(image, length);
  await image.flushMetadata();
  await image.allocator.settled();
  const end = (await image.allocator.end()) * clusterSize;
  // The end of the file is a luxury: a child that cannot shrink keeps it.
  if (image.file.child.length > end && image.file.child.node.growable) await image.file.child.truncate(end);
}

async function grow(
  { image, writer, eraser }: ResizeTools,
  length: number,
  preallocation: PreallocMode,
): Promise<void> {
  const { map, geometry, data } = image;
  const old = map.virtualSize;
  // What reads as the raw data file does has a place there.
  if (preallocation === "off" && geometry.raw) preallocation = "metadata";
  await growL1(image, Math.ceil(length / geometry.l2Covers));
  const oldEnd = alignUp(old, geometry.clusterSize);
  if (oldEnd !== old) await writer.zeroTail(old, Math.min(oldEnd, length) - old);
  if (geometry.external && data.child.length < length) {
    await data.child.truncate(length, preallocation === "metadata" ? "off" : preallocation);
  }
  if (preallocation !== "off")
    await preallocate(image, writer, alignDown(old, geometry.clusterSize), length, preallocation);
  // A longer backing file would shine through.
  const shining = Math.min(length, map.backing?.length ?? 0);
  await image.flushMetadata();
  const before = map.virtualSize;
  map.virtualSize = length;
  try {
    if (shining > oldEnd && preallocation === "off") await hideBacking(image, writer, eraser, oldEnd, shining);
    await image.flushMetadata();
  } catch (error) {
    map.virtualSize = before;
    throw new BlockError("io", `Failed to zero out the new area: ${messageOf(error)}`, { cause: error });
  }
  await setSize(image, length);
}

async function hideBacking(
  image: Qcow2Image,
  writer: ClusterWriter,
  eraser: ClusterEraser,
  start: number,
  end: number,
): Promise<void> {
  if (image.geometry.version === 3) {
    const whole = Math.min(image.map.virtualSize, alignUp(end, image.geometry.clusterSize));
    await eraser.writeZeroes(start, whole - start, 0);
    return;
  }
  // What is encrypted has whole sectors.
  end = alignUp(end, 512);
  const zeroes = new Uint8Array(Math.min(1 << 20, end - start));
  for (let at = start; at < end; at += zeroes.length) {
    await writer.write(at, zeroes.subarray(0, Math.min(zeroes.length, end - at)), 0);
  }
}

/** An L1 table of at least `entries` entries: written and stable before the header points to it. */
async function growL1(image: Qcow2Image, entries: number): Promise<void> {
  const { map, allocator, file, header, geometry } = image;
  if (entries <= map.l1Entries) return;
  if (entries > L1_BYTES_MAX / 8) throw systemError(EFBIG, "Failed to grow the L1 table");
  await image.flushMetadata();
  const old = { offset: map.l1Offset, length: alignUp(8 * map.l1Entries, geometry.clusterSize) };
  file.raise("l1_grow_alloc_table");
  const run = await allocator.take(Math.ceil((8 * entries) / geometry.clusterSize), true);
  try {
    file.raise("l1_grow_write_table");
    await file.write(0, run.offset, map.encodeL1(entries));
    await image.barrier();
  } catch (error) {
    await allocator.abandon(run.offset, run.length);
    throw error;
  }
  const field = (count: number, offset: number): Uint8Array => {
    const bytes = new Uint8Array(12);
    putU32(bytes, 0, count);
    putU64(bytes, 4, offset);
    return bytes;
  };
  file.raise("l1_grow_activate_table");
  await changeHeader(image, HDR_L1_SIZE, field(map.l1Entries, map.l1Offset), field(entries, run.offset), () => {
    allocator.abandonLater(run.offset, run.length);
  });
  map.moveL1(run.offset, entries);
  header.l1Entries = entries;
  header.l1Offset = run.offset;
  if (old.length > 0) allocator.release([{ ...old, discard: false }]);
}

/** Give every cluster from `start` to `end` a place, that reads as zeroes. */
async function preallocate(
  image: Qcow2Image,
  writer: ClusterWriter,
  start: number,
  end: number,
  mode: PreallocMode,
): Promise<void> {
  const { file, geometry } = image;
  const modeOfFile = mode === "metadata" || geometry.external ? "off" : mode;
  for (let at = start; at < end;) {
    at = await writer.preallocate(at, end);
  }
  const last = (await image.allocator.end()) * geometry.clusterSize;
  if (file.child.length < last && file.child.node.growable) {
    await file.child.truncate(last, modeOfFile);
  }
  file.dataWritten();
}
