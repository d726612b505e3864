import { assert } from "../base/assert.js";
import type { BackendOwner } from "../block/backend.js";
import { PERM_ALL } from "../block/driver.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { BlockNode } from "../block/node.js";
import type { BlockdevAmendOptions } from "../../qapi/generated/types.js";
import type { JobControl, JobDriver } from "./job.js";

const OWNER: BackendOwner = { description: "an unnamed block device" };

/** Changes how an image is stored. Its progress is one step; it stays concluded until somebody has read its error. */
export class AmendJob implements JobDriver {
  readonly type = "amend";
  readonly isBlockJob = false;

  constructor(
    private readonly graph: BlockGraph,
    /** One that has `amend`. */
    private readonly node: BlockNode,
    private readonly options: BlockdevAmendOptions,
    private readonly force: boolean,
  ) {}

  async run(job: JobControl): Promise<void> {
    const { self } = this.node;
    assert(self.amend !== undefined, "a node that cannot be amended is refused before");
    job.setRemaining(1);
    // Held, so that it does not close meanwhile; guests go on.
    await using _hold = this.graph.backend(this.node, { taken: 0, shared: PERM_ALL }, OWNER);
    try {
      await self.amend(this.options, this.force);
    } finally {
      job.processed(1);
    }
  }
}
