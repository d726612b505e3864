import { BlockError } from "../../base/errors.js";
import { protocolOptions } from "../../block/graph/filename.js";
import type { BlockNode } from "../../block/node.js";
import type { BlockdevOptions, BlockdevSnapshotSync } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";
import { checkSnapshotSource, putAbove } from "../external-snapshot.js";
import { createNewImage } from "../new-image.js";
import { runAction, type PreparedAction, type TransactionAction } from "../transaction.js";

/** As an action of a transaction. The image is created even where a later action fails. */
export const blockdevSnapshotSyncAction: TransactionAction<"blockdev-snapshot-sync"> = {
  type: "blockdev-snapshot-sync",
  groupable: false,
  node: (data, { graph }) => graph.lookup(data["node-name"] ?? ""),
  prepare,
};

/** Create an image (or take one that is there) and put it above a node. It stays open as long as somebody uses it. */
export const blockdevSnapshotSync = defineCommand("blockdev-snapshot-sync", (args, context) =>
  runAction(blockdevSnapshotSyncAction, args, context),
);

async function prepare(args: BlockdevSnapshotSync, context: CommandContext): Promise<PreparedAction> {
  const { graph } = context;
  const { device = "", "node-name": nodeName = "", "snapshot-file": filename } = args;
  // No node is a device here, whatever its name.
  const node = graph.lookup(nodeName);
  if (node === undefined) {
    throw new BlockError("not-found", `Cannot find device='${device}' nor node-name='${nodeName}'`);
  }
  await checkSnapshotSource(node, context);
  const { "snapshot-node-name": overlayName } = args;
  if (overlayName === undefined) throw new BlockError("invalid", "New overlay node-name missing");
  if (graph.lookup(overlayName) !== undefined || graph.namesElsewhere.has(overlayName)) {
    throw new BlockError("busy", "New overlay node-name already in use");
  }
  const format = args.format ?? "qcow2";
  if (args.mode !== "existing") await createNewImage(filename, format, node.length, node, context);
  const overlay = await openOverlay(filename, format, overlayName, node, context);
  const close = (): Promise<void> => graph.closeIfUnused(overlay);
  try {
    return { ...(await putAbove(node, overlay, context)), clean: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Without a backing file, and nobody's yet; for the rest like the node that it is to be put above. */
function openOverlay(
  filename: string,
  format: string,
  nodeName: string,
  node: BlockNode,
  { graph }: CommandContext,
): Promise<BlockNode> {
  const protocol = protocolOptions(filename, graph.options.validateOptions);
  const common = {
    "node-name": nodeName,
    discard: node.unmap ? "unmap" : "ignore",
    cache: { direct: node.cacheDirect, "no-flush": node.cacheNoFlush },
  } as const;
  const driver = graph.options.drivers.get(format);
  if (driver === undefined) throw new BlockError("invalid", `Unknown driver '${format}'`);
  if (driver.kind === "protocol") return graph.open({ ...common, ...protocol, driver: format } as BlockdevOptions);
  const backing = driver.supportsBacking === true ? { backing: null } : {};
  return graph.open({ ...common, driver: format, file: protocol, ...backing } as BlockdevOptions);
}
