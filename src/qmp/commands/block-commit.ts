import { BlockError } from "../../base/errors.js";
import { QmpError } from "../../base/qmp-error.js";
import { nameFor } from "../../block/graph/backing-file.js";
import { chainOf, checkRoot, findByFilename, lowest, skipFilters } from "../../block/graph/chain.js";
import { filenameOf } from "../../block/graph/filename.js";
import { openJobFilter } from "../../block/graph/job-filter.js";
import { makeWritable } from "../../block/graph/reopen.js";
import type { BlockNode } from "../../block/node.js";
import { ActiveCommitJob, IntermediateCommitJob, type CommitPlan } from "../../jobs/commit.js";
import type { JobDriver } from "../../jobs/job.js";
import type { NewJobOptions } from "../../jobs/scheduler.js";
import type { Commands } from "../../../qapi/generated/commands.js";
import { defineCommand, type CommandContext } from "../command.js";

type Arguments = Commands["block-commit"]["arguments"];

/** Which part of a backing chain is moved where. */
interface Layers {
  readonly device: BlockNode;
  readonly top: BlockNode;
  readonly base: BlockNode;
  /** From `top` to right above `base`. */
  readonly between: readonly BlockNode[];
  /** The top is what the users of the device write to. */
  readonly isActive: boolean;
}

/** What the job needs, made before it. */
interface Prepared {
  readonly filter: BlockNode;
  readonly restoreBase: () => Promise<void>;
}

/** Move what lies above a layer of a backing chain down into it. */
export const blockCommit = defineCommand("block-commit", async (args, context) => {
  const { jobs } = context;
  const layers = findLayers(args, context);
  const options = {
    id: args["job-id"] ?? "",
    autoFinalize: args["auto-finalize"],
    autoDismiss: args["auto-dismiss"],
    speed: args.speed,
  };
  if (!layers.isActive) jobs.checkId(options.id);
  let prepared: Prepared;
  try {
    prepared = await prepare(args, layers, context);
  } catch (error) {
    // Of what lies below the active layer the reference has made a job by then, and tells of it.
    if (!layers.isActive && error instanceof BlockError) createInVain(error, options, context);
    throw error;
  }
  await startJob(args, options, layers, prepared, context);
});

/** The base is writable, and the filter open, not yet above the top. Rejects with all taken back. */
async function prepare(args: Arguments, layers: Layers, { graph }: CommandContext): Promise<Prepared> {
  const { top, base, isActive } = layers;
  const restoreBase = await makeWritable(graph, base);
  try {
    const driver = isActive ? "mirror_top" : "commit_top";
    return { filter: await openJobFilter(graph, driver, top, args["filter-node-name"]), restoreBase };
  } catch (error) {
    await restoreBase();
    throw error;
  }
}

function createInVain(error: BlockError, options: NewJobOptions, { jobs }: CommandContext): void {
  const driver: JobDriver = { type: "commit", isBlockJob: true, run: () => Promise.reject(error) };
  jobs.create(driver, options, () => {
    throw error;
  });
}

async function startJob(
  args: Arguments,
  options: NewJobOptions,
  layers: Layers,
  { filter, restoreBase }: Prepared,
  { graph, jobs }: CommandContext,
): Promise<void> {
  const { device, top, base, between, isActive } = layers;
  const plan: CommitPlan = {
    graph,
    ...(isActive ? {} : { device }),
    top,
    filter,
    base,
    layers: between,
    onError: args["on-error"] ?? "report",
    restoreBase,
    // As in the reference, jobs above the top find its name, not the filter's.
    blockedNodes: [...new Set([device, ...(isActive ? [filter] : []), ...between, base])],
  };
  const driver = isActive
    ? new ActiveCommitJob(plan)
    : new IntermediateCommitJob(plan, () =>
        nameFor(base, args["backing-file"], args["backing-mask-protocol"] === true),
      );
  let job;
  try {
    await driver.insert();
    job = jobs.create(driver, options, ({ owner }) => driver.attach(owner));
  } catch (error) {
    await driver.clean();
    throw error;
  }
  await driver.grow();
  jobs.start(job);
}

/** The checks, in the reference's order and words. */
function findLayers(args: Arguments, context: CommandContext): Layers {
  const { jobs } = context;
  const device = findDevice(args.device, context);
  jobs.checkUnblocked(device);
  const top = findTop(args, device, context);
  const base = findBase(args, top, context);
  const between = chainOf(top).slice(0, chainOf(top).indexOf(base));
  for (const node of [...between, base]) jobs.checkUnblocked(node);
  if (top === base) throw new BlockError("invalid", "cannot commit an image into itself");
  const isActive = skipFilters(top) === skipFilters(device);
  if (isActive && args["backing-file"] !== undefined) {
    throw new BlockError("invalid", "'backing-file' specified, but 'top' is the active layer");
  }
  if (skipFilters(top) === skipFilters(base)) {
    const message = isActive ? "Can't mirror node into itself" : "Invalid files for merge: top and base are the same";
    throw new BlockError("invalid", message);
  }
  // Its header will name the base.
  const chain = chainOf(device);
  if (!isActive) jobs.checkUnblocked(chain[chain.indexOf(top) - 1]!);
  return { device, top, base, between, isActive };
}

function findDevice(name: string, { graph }: CommandContext): BlockNode {
  const node = graph.lookup(name);
  if (node === undefined) throw new QmpError("DeviceNotFound", `Device '${name}' not found`);
  checkRoot(node);
  return node;
}

function findTop(args: Arguments, device: BlockNode, context: CommandContext): BlockNode {
  const { top: filename, "top-node": nodeName } = args;
  if (nodeName !== undefined && filename !== undefined) {
    throw new BlockError("invalid", "'top-node' and 'top' are mutually exclusive");
  }
  if (nodeName !== undefined) return findInChain(nodeName, device, context);
  if (filename === undefined || filename === filenameOf(device)) return device;
  const found = findByFilename(filename, device);
  if (found === null) throw new BlockError("not-found", `Top image file ${filename} not found`);
  return found;
}

function findBase(args: Arguments, top: BlockNode, context: CommandContext): BlockNode {
  const { base: filename, "base-node": nodeName } = args;
  if (nodeName !== undefined && filename !== undefined) {
    throw new BlockError("invalid", "'base-node' and 'base' are mutually exclusive");
  }
  if (nodeName !== undefined) return findInChain(nodeName, top, context);
  if (filename === undefined) return lowest(top);
  const found = findByFilename(filename, top);
  if (found === null) throw new BlockError("not-found", `Can't find '${filename}' in the backing chain`);
  return found;
}

function findInChain(nodeName: string, from: BlockNode, { graph }: CommandContext): BlockNode {
  const node = graph.lookup(nodeName);
  if (node === undefined) {
    throw new BlockError("not-found", `Cannot find device='' nor node-name='${nodeName}'`);
  }
  if (!chainOf(from).includes(node)) {
    throw new BlockError("not-found", `'${nodeName}' is not in this backing file chain`);
  }
  return node;
}
