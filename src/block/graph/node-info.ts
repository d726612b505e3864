import type { BlockNode } from "../node.js";
import { snapshotNode } from "./chain.js";
import { filenameOf, fullBackingFilename } from "./filename.js";
import type { BlockDeviceInfo, ImageInfo } from "../../../qapi/generated/types.js";
import { BlockError } from "../../base/errors.js";

/** The node whose data a guest would see below this one: through a filter, or the backing file. */
function below(node: BlockNode): BlockNode | undefined {
  for (const child of node.children.values()) {
    if (child.role === "backing" || child.role === "filtered") return child.node;
  }
  return undefined;
}

/** A format on a file: `raw` is a format that filters, and its child is no layer of a backing chain. */
function chainBelow(node: BlockNode): BlockNode | undefined {
  if (node.driver.endsChain === true) return undefined;
  return node.driver.kind === "format" ? node.children.get("backing")?.node : below(node);
}

/** What query-named-block-nodes says of a node. `flat`: without the nested backing images. */
export async function blockDeviceInfo(node: BlockNode, flat: boolean): Promise<BlockDeviceInfo> {
  const image = await imageInfo(node, flat);
  const backing = [...node.children.values()].find(({ role }) => role === "backing");
  const bitmaps = node.bitmaps.info();
  return {
    "node-name": node.nodeName,
    file: image.filename,
    ro: node.readOnly,
    drv: node.driver.name,
    active: node.active,
    ...(backing === undefined ? {} : { backing_file: filenameOf(backing.node) }),
    // The reference counts while it nests: without nested images there is nothing to count.
    backing_file_depth: flat ? 0 : backingDepth(node),
    encrypted: node.self.encrypted ?? false,
    detect_zeroes: (["off", "on", "unmap"] as const)[node.detectZeroes],
    bps: 0,
    bps_rd: 0,
    bps_wr: 0,
    iops: 0,
    iops_rd: 0,
    iops_wr: 0,
    cache: { writeback: true, direct: node.cacheDirect, "no-flush": node.cacheNoFlush },
    write_threshold: node.writeThreshold?.offset ?? 0,
    ...(bitmaps.length === 0 ? {} : { "dirty-bitmaps": bitmaps }),
    image,
  };
}

function backingDepth(node: BlockNode): number {
  let depth = 0;
  for (let next = chainBelow(node); next !== undefined; next = chainBelow(next)) depth += 1;
  return depth;
}

async function imageInfo(node: BlockNode, flat: boolean): Promise<ImageInfo> {
  const { self } = node;
  const backing = chainBelow(node);
  const specific = self.imageInfo?.();
  const info: ImageInfo = {
    filename: filenameOf(node),
    format: node.driver.name,
    "virtual-size": node.length,
  };
  const actualSize = await allocatedSize(node);
  if (actualSize !== undefined) info["actual-size"] = actualSize;
  if (self.dirtyFlag !== undefined) info["dirty-flag"] = self.dirtyFlag;
  if (self.clusterSize !== undefined) info["cluster-size"] = self.clusterSize;
  if (self.encrypted === true) info.encrypted = true;
  if (self.compressed === true) info.compressed = true;
  if (self.backingFilename !== undefined) {
    info["backing-filename"] = self.backingFilename;
    const full = fullName(node, self.backingFilename);
    if (full !== undefined) info["full-backing-filename"] = full;
    if (self.backingFormat !== undefined) info["backing-filename-format"] = self.backingFormat;
  }
  const snapshots = snapshotNode(node)?.self.snapshots?.list() ?? [];
  if (snapshots.length > 0) info.snapshots = snapshots;
  if (specific !== undefined) info["format-specific"] = specific;
  if (!flat && backing !== undefined) info["backing-image"] = await imageInfo(backing, flat);
  return info;
}

/** Unknown where the overlay has no path that the name could be relative to. */
function fullName(node: BlockNode, filename: string): string | undefined {
  try {
    return fullBackingFilename(node, filename);
  } catch (error) {
    if (error instanceof BlockError) return undefined;
    throw error;
  }
}

/** Host bytes in use by the node itself: its own, or those of the children that store it. Undefined: nobody can say. */
async function allocatedSize(node: BlockNode): Promise<number | undefined> {
  if (node.self.allocatedSize !== undefined) return node.self.allocatedSize();
  let sum: number | undefined;
  for (const child of node.children.values()) {
    // Neither a backing file nor a place for copies holds what the node itself shows.
    if (child.role === "backing" || child.name === "target") continue;
    const bytes = await allocatedSize(child.node);
    if (bytes === undefined) return undefined;
    sum = (sum ?? 0) + bytes;
  }
  return sum;
}
