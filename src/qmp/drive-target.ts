import { BlockError } from "../base/errors.js";
import type { BlockDriver } from "../block/driver.js";
import { below, skipFilters } from "../block/graph/chain.js";
import { protocolOptions } from "../block/graph/filename.js";
import { probeFormat } from "../block/graph/probe.js";
import type { BlockNode } from "../block/node.js";
import type {
  BlockdevDetectZeroesOptions,
  BlockdevDiscardOptions,
  BlockdevOptions,
  MirrorSyncMode,
  NewImageMode,
} from "../../qapi/generated/types.js";
import type { CommandContext } from "./command.js";
import { createNewImage } from "./new-image.js";

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
  return sync === "top" ? below(skipFilters(source)) : null;
}

interface DriveOptions {
  /** One that is there is opened without the backing file that it names. */
  readonly alone?: boolean;
  /** Instead of what the source has, and whatever a json: name says. */
  readonly discard?: BlockdevDiscardOptions;
  readonly "detect-zeroes"?: BlockdevDetectZeroesOptions;
}

/** Create the file where that is asked for, and open it: not monitor-owned, and nobody's yet. Rejects with BlockError. */
export async function openDriveTarget(
  args: DriveTarget,
  source: BlockNode,
  context: CommandContext,
  { alone = false, ...given }: DriveOptions,
): Promise<BlockNode> {
  const { graph } = context;
  const backing = backingOf(source, args);
  const exists = args.mode === "existing";
  const format = args.format ?? (exists ? null : source.driver.name);
  if (!exists) await createNewImage(args.target, format!, source.length, backing, context);
  const protocol = protocolOptions(args.target, graph.options.validateOptions);
  const common = {
    discard: source.unmap ? "unmap" : "ignore",
    cache: { direct: source.cacheDirect, "no-flush": source.cacheNoFlush },
    ...(args["node-name"] === undefined ? {} : { "node-name": args["node-name"] }),
    ...given,
  } as const;
  const noBacking = ({ supportsBacking }: BlockDriver) => (alone && supportsBacking === true ? { backing: null } : {});
  // A json: name may describe a whole tree.
  const tree = graph.options.drivers.get(protocol.driver);
  if (tree?.kind !== "protocol") return graph.open({ ...common, ...(tree && noBacking(tree)), ...protocol, ...given });
  const name = format ?? (await probeFormat(graph, protocol, {}));
  const driver = graph.options.drivers.get(name);
  if (driver === undefined) throw new BlockError("invalid", `Unknown driver '${name}'`);
  if (driver.kind === "protocol") return graph.open({ ...common, ...protocol, driver: name } as BlockdevOptions);
  // The source's own nodes, rather than the same files once more; a file that was there already knows its backing file.
  const isOverlay = !exists || (args.sync === "none" && !alone);
  const shared = driver.supportsBacking === true && backing !== null && isOverlay;
  const chain = shared ? { backing: backing.nodeName } : noBacking(driver);
  return graph.open({ ...common, driver: name, file: protocol, ...chain } as BlockdevOptions);
}
