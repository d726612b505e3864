import { assert } from "../base/assert.js";
import { DisposeStack } from "../base/lifecycle.js";
import type { BackendOwner } from "../block/backend.js";
import { PERM_ALL, PERM_RESIZE, PERM_WRITE, type BlockDriver, type CreateContext } from "../block/driver.js";
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
    const { driver } = this;
    assert(driver.create !== undefined, "a driver that cannot create is refused before");
    job.setRemaining(1);
    await using holds = new DisposeStack();
    try {
      await driver.create(this.options, this.context(holds));
    } finally {
      job.processed(1);
    }
  }

  private context(holds: DisposeStack): CreateContext {
    const { engine, warn } = this.graph.options;
    return { engine, warn, child: (reference) => this.hold(reference, holds) };
  }

  private async hold(reference: BlockdevRef, holds: DisposeStack): Promise<BlockChild> {
    const { graph } = this;
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
}
