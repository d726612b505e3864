import { BlockError, messageOf } from "../base/errors.js";
import type { BlockDriver } from "../block/driver.js";
import { filenameOf, protocolOptions } from "../block/graph/filename.js";
import { probeFormat } from "../block/graph/probe.js";
import type { BlockNode } from "../block/node.js";
import { createImage } from "../jobs/create.js";
import type {
  BlockdevCreateOptions,
  BlockdevOptions,
  MirrorSyncMode,
  NewImageMode,
} from "../../qapi/generated/types.js";
import type { CommandContext } from "./command.js";

/** What `drive-backup` and `drive-mirror` say of the file that they copy to. */
interface DriveTarget {
  readonly target: string;
  readonly format?: string;
  readonly mode?: NewImageMode;
  readonly sync: MirrorSyncMode;
  readonly "node-name"?: string;
}

/** Where the target's image is to have what it does not hold: null for nowhere. */
function backingOf(source: BlockNode, { sync }: DriveTarget): BlockNode | null {
  if (sync === "none") return source;
  return sync === "top" ? (source.children.get("backing")?.node ?? null) : null;
}

/** Create the file where that is asked for, and open it: not monitor-owned, and nobody's yet. Rejects with BlockError. */
export async function openDriveTarget(
  args: DriveTarget,
  source: BlockNode,
  context: CommandContext,
): Promise<BlockNode> {
  const { graph } = context;
  const backing = backingOf(source, args);
  const exists = args.mode === "existing";
  const format = args.format ?? (exists ? null : source.driver.name);
  if (!exists) {
    const driver = graph.options.drivers.get(format!);
    if (driver === undefined) throw new BlockError("invalid", `Unknown file format '${format!}'`);
    await createTarget(args.target, driver, source, backing, context);
  }
  const protocol = protocolOptions(args.target, graph.options.validateOptions);
  const common = {
    discard: source.unmap ? "unmap" : "ignore",
    cache: { direct: source.cacheDirect, "no-flush": source.cacheNoFlush },
    ...(args["node-name"] === undefined ? {} : { "node-name": args["node-name"] }),
  } as const;
  // A json: name may describe a whole tree.
  if (graph.options.drivers.get(protocol.driver)?.kind !== "protocol") return graph.open({ ...common, ...protocol });
  const name = format ?? (await probeFormat(graph, protocol, {}));
  const driver = graph.options.drivers.get(name);
  if (driver === undefined) throw new BlockError("invalid", `Unknown driver '${name}'`);
  if (driver.kind === "protocol") return graph.open({ ...common, ...protocol, driver: name } as BlockdevOptions);
  // The source's own nodes, rather than the same files once more; a file that was there already knows its backing file.
  const shared = driver.supportsBacking === true && backing !== null && (!exists || args.sync === "none");
  const chain = shared ? { backing: backing.nodeName } : {};
  return graph.open({ ...common, driver: name, file: protocol, ...chain } as BlockdevOptions);
}

/** An image of the source's length, in a file of that name. Rejects in the reference's words. */
async function createTarget(
  filename: string,
  driver: BlockDriver,
  source: BlockNode,
  backing: BlockNode | null,
  context: CommandContext,
): Promise<void> {
  const { drivers } = context.graph.options;
  const protocol = protocolFor(filename, context);
  // Raw images have nothing but their bytes.
  const isRaw = driver.name === "raw";
  const isPlain = isRaw || driver.kind === "protocol";
  if (!isRaw && driver.create === undefined) {
    throw new BlockError("unsupported", `Format driver '${driver.name}' does not support image creation`);
  }
  if (backing !== null && driver.supportsBacking !== true) {
    throw new BlockError("unsupported", `Backing file not supported for file format '${driver.name}'`);
  }
  if (backing !== null && filenameOf(backing) === filename) {
    const message = "Error: Trying to create an image with the same filename as the backing file";
    throw new BlockError("invalid", message);
  }
  const size = source.length;
  await createFile(protocol, drivers.get(protocol.driver)!, isPlain ? size : 0, context);
  if (isPlain) return;
  await createImage(context.graph, driver, {
    driver: driver.name,
    file: protocol,
    size,
    ...(backing === null ? {} : { "backing-file": filenameOf(backing), "backing-fmt": backing.driver.name }),
  } as BlockdevCreateOptions);
}

function protocolFor(filename: string, { graph }: CommandContext): BlockdevOptions {
  if (filename.startsWith("json:")) throw new BlockError("invalid", "Unknown protocol 'json'");
  return protocolOptions(filename, graph.options.validateOptions);
}

/** What cannot be created may be there. */
async function createFile(
  options: BlockdevOptions,
  driver: BlockDriver,
  size: number,
  { graph }: CommandContext,
): Promise<void> {
  if (options.driver === "file") {
    await createImage(graph, driver, { driver: "file", filename: options.filename, size });
    return;
  }
  try {
    await graph.closeIfUnused(await graph.open(options));
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    const message =
      `Protocol driver '${driver.name}' does not support image creation, ` +
      `and opening the image failed: ${messageOf(error)}`;
    throw new BlockError(error.kind, message, { cause: error });
  }
}
