import { EPERM } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import {
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  PERM_WRITE_UNCHANGED,
  type Permissions,
} from "../driver.js";
import { BlockChild, type BlockNode, type NodeParent } from "../node.js";

const NOTHING: Permissions = { taken: 0, shared: PERM_ALL };
const CHANGES = PERM_WRITE | PERM_WRITE_UNCHANGED | PERM_RESIZE;

const NAMES: readonly (readonly [number, string])[] = [
  [PERM_CONSISTENT_READ, "consistent read"],
  [PERM_WRITE, "write"],
  [PERM_WRITE_UNCHANGED, "write unchanged"],
  [PERM_RESIZE, "resize"],
];

/** The names of permissions as clients read them in a conflict. */
function permissionNames(permissions: number): string {
  return NAMES.filter(([bit]) => (permissions & bit) !== 0)
    .map(([, name]) => name)
    .join(", ");
}

/** What a node needs of a child by the child's role, where its driver does not say otherwise. */
export function defaultPermissions(node: BlockNode, child: BlockChild, parents: Permissions): Permissions {
  let { taken, shared } = parents;
  switch (child.role) {
    case "filtered":
      break;
    case "backing":
      // A changing backing file is fine exactly where the overlay's users can stand changing data.
      taken &= PERM_CONSISTENT_READ;
      shared =
        ((shared & PERM_WRITE) !== 0 ? PERM_WRITE | PERM_RESIZE : 0) | PERM_CONSISTENT_READ | PERM_WRITE_UNCHANGED;
      break;
    case "storage":
      // A format writes metadata even where its user does not write, and nobody else may touch it meanwhile.
      taken |= PERM_CONSISTENT_READ;
      if (!node.readOnly) taken |= PERM_WRITE | PERM_RESIZE;
      shared &= ~(PERM_WRITE | PERM_RESIZE);
      break;
    case "data":
      if ((taken & PERM_WRITE) !== 0) taken |= PERM_RESIZE;
      shared &= ~PERM_RESIZE;
      break;
  }
  return { taken, shared };
}

function describe(parent: NodeParent, node: BlockNode): string {
  const [who, name] =
    parent instanceof BlockChild
      ? [`node '${parent.parent.nodeName}'`, parent.name]
      : [parent.owner.description, parent.owner.childName ?? "root"];
  return `${who} (uses node '${node.nodeName}' as '${name}' child)`;
}

/** Parents before children, over `roots` and all below them. */
function topological(roots: Iterable<BlockNode>): BlockNode[] {
  const order: BlockNode[] = [];
  const seen = new Set<BlockNode>();
  const visit = (node: BlockNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const child of node.children.values()) visit(child.node);
    order.push(node);
  };
  for (const root of roots) visit(root);
  return order.reverse();
}

/**
 * Work out the permissions of `roots` and everything below them anew, from what the parents of `roots` take.
 * Throws BlockError("permission-conflict" or "read-only") and leaves everything as it was when they do not fit. Of the
 * nodes in `reopened`, which have other options than before, it is told which of them cannot be read-only.
 */
export function refreshPermissions(roots: Iterable<BlockNode>, reopened?: ReadonlySet<BlockNode>): void {
  const undo: (() => void)[] = [];
  try {
    for (const node of topological(roots)) refreshNode(node, undo, reopened);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function refreshNode(node: BlockNode, undo: (() => void)[], reopened?: ReadonlySet<BlockNode>): void {
  if (node.active) checkConflicts(node);
  const before = node.permissions;
  const sum = node.active ? sumOf(node.parents) : sumOfInactive(node);
  const { taken, shared } = sum;
  if (node.readOnly && (taken & (PERM_WRITE | PERM_WRITE_UNCHANGED)) !== 0) {
    const told = reopened?.has(node) === true;
    throw new BlockError(
      "read-only",
      told ? `Read-only block node '${node.nodeName}' cannot support read-write users` : "Block node is read-only",
    );
  }
  node.permissions = sum;
  undo.push(() => {
    node.permissions = before;
  });
  if (node.opened && (taken !== before.taken || shared !== before.shared)) {
    node.self.permissionsChanged?.(sum);
    undo.push(() => node.self.permissionsChanged?.(before));
  }
  for (const child of node.children.values()) {
    const old = child.permissions;
    const wanted = wantedOf(node, child, sum);
    child.permissions = child.node.forceShare ? { taken: wanted.taken, shared: PERM_ALL } : wanted;
    undo.push(() => {
      child.permissions = old;
    });
  }
}

function sumOf(parents: Iterable<NodeParent>): Permissions {
  let { taken, shared } = NOTHING;
  for (const { permissions } of parents) {
    taken |= permissions.taken;
    shared &= permissions.shared;
  }
  return { taken, shared };
}

/** Whoever has agreed to it waits; nobody else may want to change the node. */
function sumOfInactive({ parents }: BlockNode): Permissions {
  const waits = (parent: NodeParent): boolean =>
    !(parent instanceof BlockChild) && parent.owner.allowsInactive === true;
  const changes = sumOf([...parents].filter((parent) => !waits(parent))).taken & CHANGES;
  if (changes === 0) return NOTHING;
  const message = `Permission '${permissionNames(changes)}' unavailable on inactive node`;
  throw new BlockError("read-only", message, { errno: EPERM });
}

function wantedOf(node: BlockNode, child: BlockChild, sum: Permissions): Permissions {
  if (!node.active) return NOTHING;
  if (!child.node.active) {
    const ends = `Inactive '${child.node.nodeName}' can't be a ${child.name} child of active '${node.nodeName}'`;
    throw new BlockError("invalid", ends, { errno: EPERM });
  }
  const own = node.opened ? node.self.childPermissions?.(child, sum) : undefined;
  return own ?? defaultPermissions(node, child, sum);
}

/** Newest parent first, as the reference looks: it decides which of several conflicts is told. */
function checkConflicts(node: BlockNode): void {
  if (node.parents.size < 2) return;
  const parents = [...node.parents].reverse();
  for (const a of parents) {
    for (const b of parents) {
      const conflict = b.permissions.taken & ~a.permissions.shared;
      if (a === b || conflict === 0) continue;
      throw new BlockError(
        "permission-conflict",
        `Permission conflict on node '${node.nodeName}': permissions '${permissionNames(conflict)}' are both ` +
          `required by ${describe(b, node)} and unshared by ${describe(a, node)}.`,
      );
    }
  }
}
