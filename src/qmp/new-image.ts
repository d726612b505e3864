import { BlockError, messageOf } from "../base/errors.js";
import type { BlockDriver } from "../block/driver.js";
import { lastingFilename, protocolOptions } from "../block/graph/filename.js";
import type { BlockNode } from "../block/node.js";
import { createImage } from "../jobs/create.js";
import type { BlockdevCreateOptions, BlockdevOptions } from "../../qapi/generated/types.js";
import type { CommandContext } from "./command.js";

/**
 * Create the image that a command is to write to: `size` bytes, in a file of that name, over `backing` where that is not
 * null. Rejects in the reference's words.
 */
export async function createNewImage(
  filename: string,
  format: string,
  size: number,
  backing: BlockNode | null,
  context: CommandContext,
): Promise<void> {
  const { drivers } = context.graph.options;
  const driver = drivers.get(format);
  if (driver === undefined) throw new BlockError("invalid", `Unknown file format '${format}'`);
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
  if (backing !== null && lastingFilename(backing) === filename) {
    const message = "Error: Trying to create an image with the same filename as the backing file";
    throw new BlockError("invalid", message);
  }
  context.notice?.(`Formatting '${filename}', fmt=${driver.name}${describe(driver.name, size, backing)}`);
  await createFile(protocol, drivers.get(protocol.driver)!, isPlain ? size : 0, context);
  if (isPlain) return;
  await createImage(context.graph, driver, {
    driver: driver.name,
    file: protocol,
    size,
    ...(backing === null ? {} : { "backing-file": lastingFilename(backing), "backing-fmt": backing.driver.name }),
  } as BlockdevCreateOptions);
}

/** What the image is going to be, as the reference prints it: with what qcow2 does by default. */
function describe(format: string, size: number, backing: BlockNode | null): string {
  const isQcow2 = format === "qcow2";
  const layout = isQcow2 ? " cluster_size=65536 extended_l2=off compression_type=zlib" : "";
  // A comma would end the value.
  const file = backing === null ? "" : lastingFilename(backing).replaceAll(",", ",,");
  const over = backing === null ? "" : ` backing_file=${file} backing_fmt=${backing.driver.name}`;
  return `${layout} size=${String(size)}${over}${isQcow2 ? " lazy_refcounts=off refcount_bits=16" : ""}`;
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
