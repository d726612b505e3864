import { assert } from "../base/assert.js";
import { DisposeStack } from "../base/lifecycle.js";
import type { BackendOwner } from "../block/backend.js";
import { PERM_ALL, PERM_RESIZE, PERM_WRITE, type BlockDriver } from "../block/driver.js";
import type { BlockGraph } from "../block/graph/graph.js";
import { BlockChild } from "../block/node.js";
import type { BlockdevCreateOptions, BlockdevRef } from "../../qapi/generated/types.js";
import type { JobControl, JobDriver } from "./job.js";

/** Creates an image. Its progress is one step; it stays concluded until somebody has read its error. */
export class CreateJob implements JobDriver {
  readonly type = "create";
  readonly isBlockJob = false;

  constructor(
    private readonly graph: BlockGraph,
    /** One that has `create`. */
    private readonly driver: BlockDriver,
    private readonly options: BlockdevCreateOptions,
  ) {}

  async run(job: JobControl): Promise<void> {
    job.setRemaining(1);
    try {
      await createImage(this.graph, this.driver, this.options);
    } finally {
      job.processed(1);
    }
  }
}

/** Create an image; `driver` is one that has `create`. Rejects with BlockError; what it opened is closed again. */
export async function createImage(
  graph: BlockGraph,
  driver: BlockDriver,
  options: BlockdevCreateOptions,
): Promise<void> {
  assert(driver.create !== undefined, "a driver that cannot create is refused before");
  await using holds = new DisposeStack();
  const { engine, warn, objects = new Map<string, never>() } = graph.options;
  await driver.create(options, { engine, warn, objects, child: (reference) => hold(graph, reference, holds) });
}

async function hold(graph: BlockGraph, reference: BlockdevRef, holds: DisposeStack): Promise<BlockChild> {
  const node = typeof reference === "string" ? graph.findNode(reference) : await graph.open(reference);
  if (typeof reference !== "string") holds.defer(() => graph.close(node));
  // An edge that hangs from no node: the backend has its permissions, and keeps it on the right node.
  const child = new BlockChild("file", "storage", node, node, graph.path);
  const owner: BackendOwner = {
    description: "an unnamed block device",
    nodeChanged: (moved) => {
      child.node = moved;
    },
  };
  holds.use(graph.backend(node, { taken: PERM_WRITE | PERM_RESIZE, shared: PERM_ALL }, owner));
  return child;
}
