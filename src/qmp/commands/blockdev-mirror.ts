import { BlockError } from "../../base/errors.js";
import { checkMedium, checkRoot, isReplaceable } from "../../block/graph/chain.js";
import { openJobFilter } from "../../block/graph/job-filter.js";
import type { BlockNode } from "../../block/node.js";
import { COPY_BYTES } from "../../jobs/chain-copy.js";
import { MirrorJob, type MirrorPlan } from "../../jobs/mirror.js";
import type { Commands } from "../../../qapi/generated/commands.js";
import { defineCommand, type CommandContext } from "../command.js";
import { checkNoBackingFile } from "../external-snapshot.js";

/** What `blockdev-mirror` and `drive-mirror` have in common, except for the nodes. */
export interface MirrorArguments extends Omit<Commands["blockdev-mirror"]["arguments"], "device" | "target"> {
  readonly unmap?: boolean;
  /** Nobody has written to the target, and it has no backing file: it reads as zeroes. */
  readonly isNew?: boolean;
  /** Before guests go over to the target it gets the backing file that it names. */
  readonly opensBacking?: boolean;
}

const GRANULARITY_MIN = 512;
const GRANULARITY_MAX = 64 << 20;
/** Where nobody says how fine, and the target has no clusters, or of another size. */
const DEFAULT_MIN = 4096;
const DEFAULT_MAX = 65536;

export const blockdevMirror = defineCommand("blockdev-mirror", async (args, context) => {
  const { graph } = context;
  const [source, target] = [graph.findNode(args.device), graph.findNode(args.target)];
  checkRoot(source);
  await startMirror(args, source, target, context);
});

/** Start the job. Rejects with BlockError, and the graph is as it was. */
export async function startMirror(
  args: MirrorArguments,
  source: BlockNode,
  target: BlockNode,
  context: CommandContext,
): Promise<void> {
  const { graph, jobs } = context;
  await checkMedium(source, "Device has no medium");
  const checked = check(args, source, target, context);
  const options = {
    id: args["job-id"] ?? "",
    autoFinalize: args["auto-finalize"],
    autoDismiss: args["auto-dismiss"],
    speed: args.speed,
  };
  const filter = await openJobFilter(graph, "mirror_top", source, args["filter-node-name"], true);
  const mirror = new MirrorJob({ ...checked, graph, source, filter, target });
  let job;
  try {
    await mirror.insert();
    job = jobs.create(mirror, options, ({ owner }) => mirror.attach(owner));
  } catch (error) {
    await mirror.clean();
    throw error;
  }
  jobs.start(job);
}

/** The checks, in the reference's order and words. */
function check(
  args: MirrorArguments,
  source: BlockNode,
  target: BlockNode,
  context: CommandContext,
): Omit<MirrorPlan, "graph" | "source" | "filter" | "target"> {
  const { backingFilename = "", clusterSize = 1 } = target.self;
  const getsBacking = backingFilename !== "" && !target.children.has("backing");
  const granularity = Math.max(checkGranularity(args.granularity ?? 0, target), getsBacking ? clusterSize : 1);
  context.jobs.checkUnblocked(source);
  context.jobs.checkUnblocked(target);
  const replaces = args.replaces === undefined ? null : findReplaced(args.replaces, source, target, context);
  const { sync, "buf-size": bufSize = 0 } = args;
  if (sync === "incremental" || sync === "bitmap") {
    throw new BlockError("unsupported", `Sync mode '${sync}' not supported`);
  }
  if (bufSize < 0) throw new BlockError("invalid", "Invalid parameter 'buf-size'");
  if (source === target) throw new BlockError("invalid", "Can't mirror node into itself");
  return {
    isNew: args.isNew ?? false,
    getsBacking,
    opensBacking: args.opensBacking ?? false,
    sync,
    replaces,
    granularity,
    bytesMax: bufSize === 0 ? COPY_BYTES : Math.min(bufSize, COPY_BYTES),
    unmap: args.unmap ?? true,
    copyMode: args["copy-mode"] ?? "background",
    onSourceError: args["on-source-error"] ?? "report",
    onTargetError: args["on-target-error"] ?? "report",
  };
}

function checkGranularity(granularity: number, target: BlockNode): number {
  if (granularity === 0) return Math.min(DEFAULT_MAX, Math.max(DEFAULT_MIN, target.self.clusterSize ?? DEFAULT_MAX));
  if (granularity < GRANULARITY_MIN || granularity > GRANULARITY_MAX) {
    throw new BlockError("invalid", "Parameter 'granularity' expects a value in range [512B, 64MB]");
  }
  if ((granularity & (granularity - 1)) !== 0) {
    throw new BlockError("invalid", "Parameter 'granularity' expects a power of 2");
  }
  return granularity;
}

/** Throws where the target could show other bytes in that node's place. */
function findReplaced(
  nodeName: string,
  source: BlockNode,
  target: BlockNode,
  { graph, jobs }: CommandContext,
): BlockNode {
  const node = graph.lookup(nodeName);
  if (node === undefined) throw new BlockError("not-found", `Failed to find node with node-name='${nodeName}'`);
  checkNoBackingFile(node, target);
  if (!isReplaceable(node, source)) {
    throw new BlockError(
      "invalid",
      `Cannot replace '${nodeName}' by a node mirrored from '${source.nodeName}', because it cannot be guaranteed ` +
        "that doing so would not lead to an abrupt change of visible data",
    );
  }
  jobs.checkUnblocked(node);
  return node;
}
