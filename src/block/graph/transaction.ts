import { assert } from "../../base/assert.js";
import { BlockError } from "../../base/errors.js";
import type { BlockBackend } from "../backend.js";
import type { ChildRole, Permissions } from "../driver.js";
import { GRAPH_DEPTH_MAX, type IoPath } from "../io-path.js";
import { BlockChild, type BlockNode, type NodeParent } from "../node.js";
import { refreshPermissions } from "./permissions.js";

/**
 * A change of the graph's edges, made while the nodes concerned are drained. All of it is synchronous; permissions are
 * worked out once, at `commit`; a conflict takes everything back and throws.
 */
export class GraphTransaction {
  private readonly undo: (() => void)[] = [];
  private readonly touched = new Set<BlockNode>();
  /** Backends that stand on another node now. */
  private readonly moved = new Set<BlockBackend>();
  /** Nodes that lost a parent, perhaps their last. */
  readonly released = new Set<BlockNode>();

  constructor(private readonly path: IoPath) {}

  attach(parent: BlockNode, name: string, role: ChildRole, node: BlockNode): BlockChild {
    assert(!parent.children.has(name), "a child's name is used once");
    if (reaches(node, parent)) {
      throw new BlockError(
        "invalid",
        `Making '${node.nodeName}' a ${name} child of '${parent.nodeName}' would create a cycle`,
      );
    }
    if (depthOf(node) + heightOf(parent) >= GRAPH_DEPTH_MAX)
      throw new BlockError("invalid", "The block graph is too deep");
    const child = new BlockChild(name, role, parent, node, this.path);
    parent.children.set(name, child);
    node.parents.add(child);
    tellParent(child, true);
    this.touch(parent);
    // Below its parent as long as it is there; taken back, it has to give up what it had for it.
    this.touch(node);
    this.undo.push(() => {
      parent.children.delete(name);
      node.parents.delete(child);
      tellParent(child, false);
    });
    return child;
  }

  detach(child: BlockChild): void {
    const { parent, node, name } = child;
    checkFrozen(child);
    parent.children.delete(name);
    node.parents.delete(child);
    tellParent(child, false);
    this.touch(parent);
    this.touch(node);
    this.released.add(node);
    this.undo.push(() => {
      parent.children.set(name, child);
      node.parents.add(child);
      tellParent(child, true);
    });
  }

  /** Point every parent of `from` at `to`, except those that are `to` itself or below it. */
  replace(from: BlockNode, to: BlockNode): void {
    for (const parent of [...from.parents]) {
      if (parent instanceof BlockChild && (parent.parent === to || reaches(to, parent.parent))) continue;
      this.move(parent, to);
    }
  }

  /** Point one parent at another node. */
  move(parent: NodeParent, to: BlockNode): void {
    const from = parent.node;
    if (from === to) return;
    if (parent instanceof BlockChild) checkFrozen(parent);
    from.parents.delete(parent);
    to.parents.add(parent);
    parent.node = to;
    if (!(parent instanceof BlockChild)) this.moved.add(parent);
    this.touch(from);
    this.touch(to);
    if (parent instanceof BlockChild) this.touch(parent.parent);
    this.released.add(from);
    this.undo.push(() => {
      to.parents.delete(parent);
      from.parents.add(parent);
      parent.node = from;
    });
  }

  /** Until it thaws, nobody may put another node in the child's place. Throws where the node will leave it by itself. */
  freeze(child: BlockChild): void {
    const { name, node } = child;
    if (node.driver.leaves === true) {
      throw new BlockError("busy", `Cannot freeze '${name}' link to '${node.nodeName}'`);
    }
    child.frozen += 1;
    this.undo.push(() => {
      child.frozen -= 1;
    });
  }

  thaw(child: BlockChild): void {
    assert(child.frozen > 0, "what is frozen thaws once");
    child.frozen -= 1;
    this.undo.push(() => {
      child.frozen += 1;
    });
  }

  setPermissions(holder: BlockBackend, permissions: Permissions): void {
    const before = holder.permissions;
    holder.permissions = permissions;
    this.touch(holder.node);
    this.undo.push(() => {
      holder.permissions = before;
    });
  }

  /** Recompute the permissions of this node too, for instance because its driver now wants others. */
  touch(node: BlockNode): void {
    this.touched.add(node);
  }

  /** All whose permissions have changed. */
  get nodes(): Iterable<BlockNode> {
    return this.touched;
  }

  /** Throws BlockError, with all taken back. `reopened`: see {@link refreshPermissions}. */
  commit(reopened?: ReadonlySet<BlockNode>): void {
    try {
      refreshPermissions(this.touched, reopened);
    } catch (error) {
      this.rollback();
      throw error;
    }
    for (const backend of this.moved) backend.owner.nodeChanged?.(backend.node);
  }

  /** Take back what was committed. What came later on top of it has been taken back by then. */
  revert(): void {
    this.rollback();
    refreshPermissions(this.touched);
    for (const backend of this.moved) backend.owner.nodeChanged?.(backend.node);
  }

  rollback(): void {
    for (let step = this.undo.pop(); step !== undefined; step = this.undo.pop()) step();
    this.released.clear();
  }
}

/** The child is there now, or is there no more. */
function tellParent(child: BlockChild, isThere: boolean): void {
  const { self } = child.parent;
  if (child.role === "backing") self.backingChanged?.(isThere ? child : null);
  self.childList?.changed(child, isThere);
}

/** Throws where a job relies on the child. */
function checkFrozen({ frozen, name, parent, node }: BlockChild): void {
  if (frozen === 0) return;
  const message = `Cannot change frozen '${name}' link from '${parent.nodeName}' to '${node.nodeName}'`;
  throw new BlockError("busy", message);
}

/** Is `target` at or below `from`? */
export function reaches(from: BlockNode, target: BlockNode, seen = new Set<BlockNode>()): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  for (const child of from.children.values()) if (reaches(child.node, target, seen)) return true;
  return false;
}

/** Levels below `node`, itself counted. The graph holds no cycle. */
function depthOf(node: BlockNode): number {
  let depth = 0;
  for (const child of node.children.values()) depth = Math.max(depth, depthOf(child.node));
  return depth + 1;
}

function heightOf(node: BlockNode): number {
  let height = 0;
  for (const parent of node.parents)
    if (parent instanceof BlockChild) height = Math.max(height, heightOf(parent.parent));
  return height + 1;
}
