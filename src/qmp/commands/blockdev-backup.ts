import { sleepOneTurn } from "../../base/turns.js";
import { BlockError } from "../../base/errors.js";
import type { BlockBackend } from "../../block/backend.js";
import { READABLE, USABLE, type DirtyBitmap } from "../../block/bitmaps/dirty-bitmap.js";
import { isCopyingNode, type CopyingNode } from "../../block/block-copy.js";
import { PERM_ALL } from "../../block/driver.js";
import { checkMedium } from "../../block/graph/chain.js";
import type { BlockNode } from "../../block/node.js";
import type { ActiveJob } from "../../jobs/active-job.js";
import { BackupJob, type BackupBitmap, type BackupPlan } from "../../jobs/backup.js";
import type { JobTransaction } from "../../jobs/transaction.js";
import type { BackupPerf, BlockdevBackup } from "../../../qapi/generated/types.js";
import { defineCommand, type CommandContext } from "../command.js";
import type { PreparedAction, TransactionAction } from "../transaction.js";

const WORKERS_DEFAULT = 64;
const WORKERS_MAX = 2 ** 31 - 1;

/** As an action of a transaction, all jobs are created before the first one runs. */
export const backupAction: TransactionAction<"blockdev-backup"> = {
  type: "blockdev-backup",
  groupable: true,
  node: (data, { graph }) => graph.lookup(data.device),
  prepare: (data, context, group) => prepareBackup(data, context, group),
};

export const blockdevBackup = defineCommand("blockdev-backup", async (args, context) => {
  const node = context.graph.lookup(args.device);
  const prepared = await context.graph.drainedAsync(node === undefined ? [] : [node], () =>
    prepareBackup(args, context, null),
  );
  await prepared.commit?.();
  await prepared.clean?.();
});

export async function prepareBackup(
  args: BlockdevBackup,
  context: CommandContext,
  group: JobTransaction | null,
): Promise<PreparedAction> {
  const { jobs } = context;
  const job = await createBackup(args, context, group);
  return {
    // It starts in a pause that ends when all jobs of the transaction have started: clients see both events.
    commit: () => jobs.start(job),
    abort: () => jobs.abandon(job),
    clean: async () => {
      if (job.status === "null") return;
      job.release();
      // What the job can do without waiting for the disk is told before the reply.
      await sleepOneTurn();
    },
  };
}

async function createBackup(
  args: BlockdevBackup,
  context: CommandContext,
  group: JobTransaction | null,
): Promise<ActiveJob> {
  const { graph, jobs } = context;
  const source = graph.findNode(args.device);
  const target = graph.findNode(args.target);
  // The name at the end is that of a device, which no node has here.
  for (const node of [source, target]) await checkMedium(node, "Device is not inserted: ");
  const sync = args.sync === "incremental" ? "bitmap" : args.sync;
  const given = checkBitmap(args, source);
  checkNodes(args, source, target, context);
  const { maxWorkers, maxChunk } = checkPerf(args["x-perf"]);
  if (given !== null && given.mode !== "never") given.bitmap.check(USABLE);
  if (source.length !== target.length) {
    throw new BlockError("invalid", "Source and target image have different sizes");
  }
  const { filter, copying } = await openFilter(args, source, context);
  try {
    const { blockCopy } = copying;
    if (maxChunk > 0 && maxChunk < blockCopy.clusterSize) {
      const message = `Required max-chunk (${maxChunk}) is less than backup cluster size (${blockCopy.clusterSize})`;
      throw new BlockError("invalid", message);
    }
    jobs.checkId(args["job-id"] ?? "");
    blockCopy.compress = args.compress ?? false;
    blockCopy.useCopyRange = args["x-perf"]?.["use-copy-range"] ?? false;
    blockCopy.discardSource = args["discard-source"] ?? false;
    if (maxChunk > 0) blockCopy.setMaxChunk(maxChunk);
    if (sync === "bitmap") copying.limitTo(given!.bitmap);
    await graph.drained([source], (transaction) => transaction.replace(source, filter));
  } catch (error) {
    await graph.close(filter);
    throw error;
  }
  return createJob(args, context, group, {
    graph,
    filter,
    copying,
    target,
    sync,
    bitmap: given,
    onSourceError: args["on-source-error"] ?? "report",
    onTargetError: args["on-target-error"] ?? "report",
    maxWorkers,
  });
}

async function createJob(
  args: BlockdevBackup,
  { graph, jobs }: CommandContext,
  group: JobTransaction | null,
  plan: BackupPlan,
): Promise<ActiveJob> {
  const id = args["job-id"] ?? "";
  const { filter, bitmap: given } = plan;
  given?.bitmap.createSuccessor(`block job '${id}'`);
  const backup = new BackupJob(plan);
  let backend: BlockBackend | null = null;
  try {
    const options = {
      id,
      autoFinalize: args["auto-finalize"],
      autoDismiss: args["auto-dismiss"],
      speed: args.speed,
      transaction: group,
    };
    const job = jobs.create(backup, options, ({ owner }) => {
      backend = graph.backend(filter, { taken: 0, shared: PERM_ALL }, { ...owner, childName: "main node" });
      backup.backend = backend;
    });
    job.hold();
    return job;
  } catch (error) {
    given?.bitmap.reclaim();
    await backup.clean();
    throw error;
  }
}

/** What is asked of a bitmap must make sense. Null where none is given. */
function checkBitmap(args: BlockdevBackup, source: BlockNode): BackupBitmap | null {
  const { sync, bitmap: name, "bitmap-mode": mode } = args;
  if (name === undefined) {
    if (sync === "bitmap" || sync === "incremental") {
      throw new BlockError("invalid", `must provide a valid bitmap name for '${sync}' sync mode`);
    }
    if (mode !== undefined) throw new BlockError("invalid", "Cannot specify bitmap sync mode without a bitmap");
    return null;
  }
  if (sync === "incremental" && mode !== undefined && mode !== "on-success") {
    throw new BlockError("invalid", "Bitmap sync mode must be 'on-success' when using sync mode 'incremental'");
  }
  const bitmap: DirtyBitmap | null = source.bitmaps.find(name);
  if (bitmap === null) throw new BlockError("not-found", `Bitmap '${name}' could not be found`);
  const effective = sync === "incremental" ? "on-success" : mode;
  if (effective === undefined) {
    throw new BlockError("invalid", "Bitmap sync mode must be given when providing a bitmap");
  }
  bitmap.check(READABLE);
  if (sync === "none") throw new BlockError("invalid", "sync mode 'none' does not produce meaningful bitmap outputs");
  if (effective === "never" && sync !== "bitmap" && sync !== "incremental") {
    const message = `Bitmap sync mode 'never' has no meaningful effect when combined with sync mode '${sync}'`;
    throw new BlockError("invalid", message);
  }
  return { bitmap, mode: effective };
}

function checkNodes(args: BlockdevBackup, source: BlockNode, target: BlockNode, { jobs }: CommandContext): void {
  if (source === target) throw new BlockError("invalid", "Source and target cannot be the same");
  // The name at the end is that of a device, which no node has here.
  if (args.compress === true && !canCompress(target)) {
    throw new BlockError("unsupported", "Compression is not supported for this drive ");
  }
  jobs.checkUnblocked(source);
  jobs.checkUnblocked(target);
}

function canCompress(node: BlockNode): boolean {
  if (node.driver.supportsCompression === true) return true;
  const child = node.driver.kind === "filter" ? node.children.get("file") : undefined;
  return child !== undefined && canCompress(child.node);
}

function checkPerf(perf: BackupPerf | undefined): { readonly maxWorkers: number; readonly maxChunk: number } {
  const maxWorkers = perf?.["max-workers"] ?? WORKERS_DEFAULT;
  const maxChunk = perf?.["max-chunk"] ?? 0;
  if (maxWorkers < 1 || maxWorkers > WORKERS_MAX) {
    throw new BlockError("invalid", `max-workers must be between 1 and ${WORKERS_MAX}`);
  }
  if (maxChunk < 0) throw new BlockError("invalid", "max-chunk must be zero (which means no limit) or positive");
  return { maxWorkers, maxChunk };
}

/** Not yet above the source. */
async function openFilter(
  args: BlockdevBackup,
  source: BlockNode,
  { graph }: CommandContext,
): Promise<{ readonly filter: BlockNode; readonly copying: CopyingNode }> {
  const { "filter-node-name": nodeName, target, "x-perf": perf } = args;
  const minimum = perf?.["min-cluster-size"];
  try {
    const filter = await graph.open(
      {
        driver: "copy-before-write",
        file: source.nodeName,
        target,
        // A guest's discards reach the source as they did before.
        discard: source.unmap ? "unmap" : "ignore",
        ...(nodeName === undefined ? {} : { "node-name": nodeName }),
        ...(minimum === undefined ? {} : { "min-cluster-size": minimum }),
      },
      { internal: nodeName === undefined },
    );
    const copying = filter.self;
    if (!isCopyingNode(copying)) throw new BlockError("unsupported", "This build has no copy-before-write");
    return { filter, copying };
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    throw new BlockError(error.kind, `Could not create node: ${error.message}`, { cause: error });
  }
}
