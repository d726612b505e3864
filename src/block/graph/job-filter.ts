/* hot path: map */
import { assert } from "../../base/assert.js";
import {
  DATA,
  OPAQUE,
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  PERM_WRITE_UNCHANGED,
  READ,
  STATUS,
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

/** Carries out what changes the node that a filter shows, in the filter's place. Rejects with BlockError. */
export interface WriteThrough {
  write(offset: number, data: Uint8Array, flags: number): Promise<void>;
  writeZeroes(offset: number, length: number, flags: number): Promise<void>;
  discard(offset: number, length: number): Promise<void>;
}

/** The node that a filter shows: clients of the reference know the edge by this name, though nothing is above it. */
const SHOWN = "backing";

/** The child of a filter that is written through: where the writes go besides. */
const COPY = "target";

/** Shows another node. While a job changes the layers below it, the users above need not know. */
class JobFilterNode implements DriverNode {
  /** Set while the node is drained; it stays. */
  writeThrough: WriteThrough | null = null;

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

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = this.writeThrough === null || access === READ || access === STATUS ? DATA : OPAQUE;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    return this.through.write(offset, data, flags);
  }

  writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    return this.through.writeZeroes(offset, length, flags);
  }

  discard(offset: number, length: number): Promise<void> {
    return this.through.discard(offset, length);
  }

  private get through(): WriteThrough {
    assert(this.writeThrough !== null, "map says OPAQUE only where it is set");
    return this.writeThrough;
  }

  childPermissions(child: BlockChild, { taken }: Permissions): Permissions {
    // The job has the permissions. The edge is there so that a drain of the copy reaches those who write.
    if (child.name === COPY) return { taken: 0, shared: PERM_ALL };
    return { taken: taken & this.passes, shared: PERM_ALL & ~PERM_RESIZE };
  }

  async allocatedSize(): Promise<number> {
    return (await this.child.node.self.allocatedSize?.()) ?? 0;
  }
}

function driverOf(name: JobFilterName, morePasses: number): BlockDriver {
  const driver: Omit<BlockDriver, "name"> & { readonly name: JobFilterName } = {
    name,
    kind: "filter",
    transparent: true,
    leaves: true,
    open: async (_options, context) =>
      new JobFilterNode(await context.attach(SHOWN, "filtered"), PASSES[name] | morePasses),
  };
  // Not in the table, and so not among the names that options may have.
  return driver as unknown as BlockDriver;
}

/**
 * A job's filter on `node`, not yet in anybody's way. `isConsistent`: of a job that relies on what the layers below show, and
 * changes none of them. Rejects with BlockError where the name will not do.
 */
export async function openJobFilter(
  graph: BlockGraph,
  name: JobFilterName,
  node: BlockNode,
  nodeName: string | undefined,
  isConsistent = false,
): Promise<BlockNode> {
  const options = {
    driver: name,
    [SHOWN]: node.nodeName,
    "read-only": node.readOnly,
    discard: "unmap",
    ...(nodeName === undefined ? {} : { "node-name": nodeName }),
  };
  const driver = driverOf(name, isConsistent ? PERM_CONSISTENT_READ : 0);
  const filter = await graph.open(options as unknown as BlockdevOptions, { driver, internal: nodeName === undefined });
  filter.ofJob = true;
  filter.implicit = nodeName === undefined;
  return filter;
}

/**
 * From now on what `create` makes carries out what changes the filter's node; it is given the ways to the node that the
 * filter shows and to `copy`. Rejects with BlockError, and all is as it was.
 */
export async function writeThrough(
  graph: BlockGraph,
  filter: BlockNode,
  copy: BlockNode,
  create: (source: BlockChild, copy: BlockChild) => WriteThrough,
): Promise<void> {
  const { self } = filter;
  assert(self instanceof JobFilterNode, "only filters of jobs are written through");
  await graph.drained([filter, copy], (transaction) => {
    self.writeThrough = create(filter.children.get(SHOWN)!, transaction.attach(filter, COPY, "data", copy));
  });
}
