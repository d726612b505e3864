import { BlockError } from "../../base/errors.js";
import { chainOf, findByFilename, skipFilters } from "../../block/graph/chain.js";
import { makeWritable } from "../../block/graph/reopen.js";
import type { BlockNode } from "../../block/node.js";
import { StreamJob } from "../../jobs/stream.js";
import type { Commands } from "../../../qapi/generated/commands.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";

type Arguments = Commands["block-stream"]["arguments"];

/** Copy what an image gets from its backing chain into it. */
export const blockStream = defineCommand("block-stream", async (args, context) => {
  const { graph } = context;
  const device = graph.findNode(args.device);
  const layers = findLayers(args, device, context);
  for (const node of [device, ...layers]) context.jobs.checkUnblocked(node);
  // Nor with `bottom`, of which it is not known what will be below it.
  if (args["backing-file"] !== undefined && args.base === undefined && args["base-node"] === undefined) {
    throw new BlockError("invalid", "backing file specified, but streaming the entire chain");
  }
  const restoreDevice = await makeWritable(graph, device);
  let filter: BlockNode;
  try {
    filter = await openFilter(args, device, layers, context);
  } catch (error) {
    await restoreDevice();
    throw error;
  }
  await startJob(args, device, layers, filter, restoreDevice, context);
});

async function startJob(
  args: Arguments,
  device: BlockNode,
  layers: readonly BlockNode[],
  filter: BlockNode,
  restoreDevice: () => Promise<void>,
  { graph, jobs }: CommandContext,
): Promise<void> {
  const stream = new StreamJob({
    graph,
    device,
    filter,
    layers,
    backingFile: args["backing-file"],
    maskProtocol: args["backing-mask-protocol"] === true,
    onError: args["on-error"] ?? "report",
    restoreDevice,
  });
  const options = {
    id: args["job-id"] ?? "",
    autoFinalize: args["auto-finalize"],
    autoDismiss: args["auto-dismiss"],
    speed: args.speed,
  };
  let job;
  try {
    await stream.insert();
    job = jobs.create(stream, options, ({ owner }) => stream.attach(owner));
  } catch (error) {
    await stream.clean();
    throw error;
  }
  jobs.start(job);
  // A job with nothing to do is over before the reply.
  if (stream.isNothing) await jobs.runOver(job);
}

/** What guests read meanwhile is copied as well. Rejects with BlockError where the name will not do. */
async function openFilter(
  args: Arguments,
  device: BlockNode,
  layers: readonly BlockNode[],
  { graph }: CommandContext,
): Promise<BlockNode> {
  const nodeName = args["filter-node-name"];
  const lowest = [device, ...layers].findLast(({ driver }) => driver.kind !== "filter") ?? device;
  const options = {
    driver: "copy-on-read",
    file: device.nodeName,
    bottom: lowest.nodeName,
    discard: "unmap",
    ...(nodeName === undefined ? {} : { "node-name": nodeName }),
  } as BlockdevOptions;
  try {
    const filter = await graph.open(options, { internal: nodeName === undefined });
    filter.ofJob = true;
    filter.implicit = nodeName === undefined;
    return filter;
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    throw new BlockError(error.kind, `Could not create node: ${error.message}`, { cause: error });
  }
}

/** The nodes below `device` that are copied from, topmost first. The checks, in the reference's order and words. */
function findLayers(args: Arguments, device: BlockNode, context: CommandContext): BlockNode[] {
  const { base, "base-node": baseNode, bottom } = args;
  for (const [one, other] of [
    ["base", "base-node"],
    ["base", "bottom"],
    ["bottom", "base-node"],
  ] as const) {
    if (args[one] === undefined || args[other] === undefined) continue;
    throw new BlockError("invalid", `'${one}' and '${other}' cannot be specified at the same time`);
  }
  const chain = chainOf(device);
  if (bottom !== undefined) return chain.slice(1, chain.indexOf(findBottom(bottom, device, context)) + 1);
  const found =
    base !== undefined
      ? findBase(base, device)
      : baseNode !== undefined
        ? findBaseNode(baseNode, device, context)
        : null;
  return chain.slice(1, found === null ? chain.length : chain.indexOf(found));
}

function findBase(filename: string, device: BlockNode): BlockNode {
  const found = findByFilename(filename, device);
  if (found === null) throw new BlockError("not-found", `Can't find '${filename}' in the backing chain`);
  return skipFilters(found);
}

function findBaseNode(nodeName: string, device: BlockNode, context: CommandContext): BlockNode {
  const node = findNode(nodeName, context);
  const chain = chainOf(device);
  if (node === device || !chain.includes(node)) {
    throw new BlockError("not-found", `Node '${nodeName}' is not a backing image of '${device.nodeName}'`);
  }
  if (chain.indexOf(node) <= chain.indexOf(skipFilters(device))) {
    throw new BlockError("invalid", `'${nodeName}' is not in the backing chain of '${device.nodeName}'`);
  }
  return node;
}

function findBottom(nodeName: string, device: BlockNode, context: CommandContext): BlockNode {
  const node = findNode(nodeName, context);
  if (node.driver.kind === "filter") {
    throw new BlockError("invalid", `Node '${nodeName}' is a filter, use a non-filter node as 'bottom'`);
  }
  if (chainOf(device).includes(node)) return node;
  throw new BlockError("not-found", `Node '${nodeName}' is not in a chain starting from '${device.nodeName}'`);
}

function findNode(nodeName: string, { graph }: CommandContext): BlockNode {
  const node = graph.lookup(nodeName);
  if (node === undefined) throw new BlockError("not-found", `Cannot find device='' nor node-name='${nodeName}'`);
  return node;
}
