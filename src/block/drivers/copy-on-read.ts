/* hot path: map */
import { BlockError } from "../../base/errors.js";
import { StatusWalk } from "../block-status.js";
import {
  DATA,
  PERM_WRITE_UNCHANGED,
  PREPARE,
  READ,
  STATUS,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
  type Permissions,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild, BlockNode } from "../node.js";

/** The most that one step of a copy holds in memory, bytes. */
const STEP_BYTES = 1 << 20;

/**
 * Shows `file`. What is read there and lies in a backing file is copied into the topmost layer, so that the next read
 * finds it there. The layer itself sees to it that a copy never undoes a write (`copyUp`).
 */
class CopyOnReadNode extends FilterNode implements DriverNode {
  private readonly walk = new StatusWalk();

  constructor(
    child: BlockChild,
    /** The lowest layer that is copied from; null: all are, and ranges that none has become zeroes of the top. */
    private readonly bottom: BlockNode | null,
  ) {
    super(child);
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = DATA;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
    if (access !== READ) return;
    const waitsFor = this.ask(offset, length);
    out.length = this.walk.out.length;
    if (waitsFor !== null) {
      out.status = PREPARE;
      out.length = this.walk.length;
    } else if (this.isWanted()) {
      out.status = PREPARE;
    }
  }

  private ask(offset: number, length: number): BlockNode | null {
    const { walk, bottom, child } = this;
    walk.base = bottom === null ? null : (bottom.children.get("backing")?.node ?? null);
    return walk.step(child.node, offset, length);
  }

  /** Of the range that was asked for last: is it to be copied? */
  private isWanted(): boolean {
    const { depth } = this.walk.out;
    return depth > 1 || (depth === 0 && this.bottom === null);
  }

  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    const waitsFor = this.ask(offset, length);
    if (waitsFor !== null) {
      await waitsFor.self.prepare!(STATUS, this.walk.offset, this.walk.length); // it answered PREPARE
      return;
    }
    // Somebody else's copy may have been quicker.
    if (!this.isWanted()) return;
    await this.copy(offset, Math.min(length, this.walk.out.length));
  }

  private async copy(offset: number, length: number): Promise<void> {
    const { self } = topLayer(this.child.node);
    if (self.copyUp === undefined) return;
    const unit = self.copyUpUnit ?? 1;
    const start = offset - (offset % unit);
    const end = Math.min(this.length, Math.ceil((offset + length) / unit) * unit);
    const buffer = new Uint8Array(Math.min(Math.max(STEP_BYTES, unit), end - start));
    for (let at = start; at < end; at += buffer.length) {
      const data = buffer.subarray(0, Math.min(buffer.length, end - at));
      await this.child.read(at, data);
      this.child.raise("cor_write");
      await self.copyUp(at, data);
    }
  }

  childPermissions(_child: BlockChild, { taken, shared }: Permissions): Permissions {
    return { taken: taken | PERM_WRITE_UNCHANGED, shared: shared | PERM_WRITE_UNCHANGED };
  }
}

/** The first node below, and `node` included, that keeps bytes rather than shows those of another. */
function topLayer(node: BlockNode): BlockNode {
  for (;;) {
    const below = filteredChild(node);
    if (below === undefined) return node;
    node = below.node;
  }
}

function filteredChild(node: BlockNode): BlockChild | undefined {
  for (const child of node.children.values()) if (child.role === "filtered") return child;
  return undefined;
}

/** Throws BlockError unless `name` is a layer of the chain that `top` begins. */
function findBottom(context: OpenContext, name: string, top: BlockNode): BlockNode {
  const bottom = context.findNode(name);
  if (bottom === undefined) throw new BlockError("not-found", `Bottom node '${name}' not found`);
  if (bottom.driver.kind === "filter") throw new BlockError("invalid", `Bottom node '${name}' is a filter`);
  for (let node: BlockNode | undefined = top; node !== undefined; node = topLayer(node).children.get("backing")?.node) {
    // A raw layer is one, though it shows the node below.
    if (node === bottom || topLayer(node) === bottom) return bottom;
  }
  throw new BlockError("invalid", `Node '${name}' is not in the backing chain of '${top.nodeName}'`);
}

async function open(options: DriverOptions<"copy-on-read">, context: OpenContext): Promise<DriverNode> {
  const child = await context.attach("file", "filtered");
  const bottom = options.bottom === undefined ? null : findBottom(context, options.bottom, child.node);
  return new CopyOnReadNode(child, bottom);
}

export const copyOnRead = defineDriver<"copy-on-read">({
  name: "copy-on-read",
  kind: "filter",
  ownName: true,
  transparent: true,
  supportsCompression: true,
  open,
});
