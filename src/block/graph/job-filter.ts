/* hot path: map */
import {
  DATA,
  PERM_ALL,
  PERM_RESIZE,
  PERM_WRITE,
  PERM_WRITE_UNCHANGED,
  type Access,
  type BlockDriver,
  type DriverNode,
  type Extent,
  type Permissions,
} from "../driver.js";
import type { BlockChild, BlockNode } from "../node.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import type { BlockGraph } from "./graph.js";

/** What clients see as the driver of the node, and which permissions it passes on to the node it shows. */
const PASSES = {
  // The guests above write; that what they read is consistent is the job's business while layers below change.
  mirror_top: PERM_WRITE | PERM_WRITE_UNCHANGED,
  // The overlays above only read.
  commit_top: 0,
} as const;
type JobFilterName = keyof typeof PASSES;

/** Shows `file`. While a job changes the layers below it, the users above need not know. */
class JobFilterNode implements DriverNode {
  constructor(
    private readonly child: BlockChild,
    private readonly passes: number,
  ) {}

  get length(): number {
    return this.child.length;
  }

  get dirtyFlag(): boolean | undefined {
    return this.child.node.self.dirtyFlag;
  }

  map(_access: Access, offset: number, length: number, out: Extent): void {
    out.status = DATA;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  childPermissions(_child: BlockChild, { taken }: Permissions): Permissions {
    return { taken: taken & this.passes, shared: PERM_ALL & ~PERM_RESIZE };
  }

  async allocatedSize(): Promise<number> {
    return (await this.child.node.self.allocatedSize?.()) ?? 0;
  }
}

function driverOf(name: JobFilterName): BlockDriver {
  const driver: Omit<BlockDriver, "name"> & { readonly name: JobFilterName } = {
    name,
    kind: "filter",
    transparent: true,
    open: async (_options, context) => new JobFilterNode(await context.attach("file", "filtered"), PASSES[name]),
  };
  // Not in the table, and so not among the names that options may have.
  return driver as unknown as BlockDriver;
}

/** A job's filter on `node`, not yet in anybody's way. Rejects with BlockError where the name will not do. */
export function openJobFilter(
  graph: BlockGraph,
  name: JobFilterName,
  node: BlockNode,
  nodeName: string | undefined,
): Promise<BlockNode> {
  const options = {
    driver: name,
    file: node.nodeName,
    "read-only": node.readOnly,
    discard: "unmap",
    ...(nodeName === undefined ? {} : { "node-name": nodeName }),
  };
  const driver = driverOf(name);
  return graph.open(options as unknown as BlockdevOptions, { driver, internal: nodeName === undefined });
}
