import { posix } from "node:path";
import { BlockError } from "../../base/errors.js";
import { QmpError } from "../../base/qmp-error.js";
import { filenameOf, plainFilename } from "../../block/graph/filename.js";
import { openJobFilter } from "../../block/graph/job-filter.js";
import { makeWritable } from "../../block/graph/reopen.js";
import { BlockChild, type BlockNode } from "../../block/node.js";
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
    // The reference has begun with the job by then, and tells of it.
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
    top,
    filter,
    base,
    layers: between,
    onError: args["on-error"] ?? "report",
    restoreBase,
    blockedNodes: [...new Set([device, filter, ...between, base])],
  };
  const driver = isActive ? new ActiveCommitJob(plan) : new IntermediateCommitJob(plan, overlayChange(args, base));
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

function overlayChange(
  args: Arguments,
  base: BlockNode,
): { readonly backingFile: string; readonly backingFormat: string } {
  const image = skipFilters(base);
  const masked = args["backing-mask-protocol"] === true && image.driver.kind === "protocol";
  return {
    backingFile: args["backing-file"] ?? filenameOf(image),
    backingFormat: masked ? "raw" : image.driver.name,
  };
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
  return { device, top: isActive ? device : top, base, between, isActive };
}

function findDevice(name: string, { graph }: CommandContext): BlockNode {
  const node = graph.lookup(name);
  if (node === undefined) throw new QmpError("DeviceNotFound", `Device '${name}' not found`);
  for (const parent of node.parents) {
    if (parent instanceof BlockChild) throw new BlockError("invalid", "Need a root block node");
  }
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

/** The layer that an overlay's header, or the daemon, calls `filename`; a relative name is relative to the overlay. */
function findByFilename(filename: string, from: BlockNode): BlockNode | null {
  for (const overlay of chainOf(from)) {
    const backing = overlay.children.get("backing")?.node;
    if (backing === undefined) continue;
    const image = skipFilters(backing);
    if (filename === filenameOf(image)) return backing;
    // What the header says counts where nobody said otherwise.
    const isOverridden = "backing" in overlay.options;
    if (!isOverridden && filename === overlay.self.backingFilename) return backing;
    const overlayPath = plainFilename(skipFilters(overlay));
    const path = plainFilename(image);
    if (overlayPath === null || path === null || filename === "") continue;
    if (posix.resolve(posix.dirname(overlayPath), filename) === posix.resolve(path)) return backing;
  }
  return null;
}

/** The node and what its data comes from: through filters, and down the backing files. */
function chainOf(node: BlockNode): BlockNode[] {
  const chain: BlockNode[] = [];
  for (let at: BlockNode | null = node; at !== null; at = below(at)) chain.push(at);
  return chain;
}

function below(node: BlockNode): BlockNode | null {
  const child = node.driver.kind === "filter" ? filtered(node) : node.children.get("backing");
  return child?.node ?? null;
}

function filtered(node: BlockNode): BlockChild | undefined {
  return [...node.children.values()].find(({ role }) => role === "filtered");
}

/** The lowest image, with the filters right above it left out. */
function lowest(node: BlockNode): BlockNode {
  return chainOf(node).at(-1)!;
}

function skipFilters(node: BlockNode): BlockNode {
  for (let at = node; ;) {
    if (at.driver.kind !== "filter") return at;
    const child = filtered(at);
    if (child === undefined) return at;
    at = child.node;
  }
}
