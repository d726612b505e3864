import { posix } from "node:path";
import { ENOMEDIUM } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import { BlockChild, type BlockNode } from "../node.js";
import { filenameOf, plainFilename } from "./filename.js";

/** The node and what its data comes from: through filters, and down the backing files. */
export function chainOf(node: BlockNode): BlockNode[] {
  const chain: BlockNode[] = [];
  for (let at: BlockNode | null = node; at !== null; at = below(at)) chain.push(at);
  return chain;
}

/** Throws where the node is a child of others, or one of the nodes that a job goes about. */
export function checkRoot(node: BlockNode): void {
  for (const parent of node.parents) {
    const isRoot = !(parent instanceof BlockChild) && parent.owner.childName === undefined;
    if (!isRoot) throw new BlockError("invalid", "Need a root block node");
  }
}

/** Rejects with BlockError where a drive that the node stands on has no disc; else its length is true now. */
export async function checkMedium(root: BlockNode, message: string): Promise<void> {
  const nodes = new Set([root]);
  for (const node of nodes) {
    for (const child of node.children.values()) nodes.add(child.node);
    if (node.self.hasMedium !== undefined && !(await node.self.hasMedium())) {
      throw new BlockError("io", message, { errno: ENOMEDIUM });
    }
  }
}

/** What a node shows where it has nothing of its own: the node it filters, or its backing file. */
export function below(node: BlockNode): BlockNode | null {
  return linkBelow(node)?.node ?? null;
}

/** The edge to {@link below}. */
export function linkBelow(node: BlockNode): BlockChild | undefined {
  return node.driver.kind === "filter" ? filtered(node) : node.children.get("backing");
}

/** The node that users know of: below the filters that jobs put there unasked. */
export function skipImplicit(node: BlockNode): BlockNode {
  return node.implicit ? skipImplicit(filtered(node)!.node) : node;
}

/** Can something with the bytes of `source` take the place of `node`, and nobody sees other bytes than before? */
export function isReplaceable(node: BlockNode, source: BlockNode): boolean {
  if (node === source) return true;
  // A quorum shows the same whatever this child holds; others must not look at it.
  if (source.self.childList !== undefined) {
    return node.parents.size === 1 && [...source.children.values()].some((child) => child.node === node);
  }
  const shown = source.driver.kind === "filter" ? filtered(source) : undefined;
  return shown !== undefined && isReplaceable(node, shown.node);
}

function filtered(node: BlockNode): BlockChild | undefined {
  return [...node.children.values()].find(({ role }) => role === "filtered");
}

/** The lowest image, with the filters right above it left out. */
export function lowest(node: BlockNode): BlockNode {
  return chainOf(node).at(-1)!;
}

/** The image that a row of filters shows. */
export function skipFilters(node: BlockNode): BlockNode {
  for (let at = node; ;) {
    if (at.driver.kind !== "filter") return at;
    const child = filtered(at);
    if (child === undefined) return at;
    at = child.node;
  }
}

/** Where the snapshots of a node are: in it, or in the only child that its data is in. Undefined: nowhere. */
export function snapshotNode(node: BlockNode): BlockNode | undefined {
  if (node.self.snapshots !== undefined) return node;
  const children = [...node.children.values()].filter(({ role }) => role !== "backing");
  return children.length === 1 ? snapshotNode(children[0]!.node) : undefined;
}

/** The layer that an overlay's header, or the daemon, calls `filename`; a relative name is relative to the overlay. */
export function findByFilename(filename: string, from: BlockNode): BlockNode | null {
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

/** Requests to `node` that wait for a lost connection are not wanted any more, and fail. */
export function stopWaiting(node: BlockNode): void {
  node.self.stopWaiting?.();
  if (node.driver.transparent) for (const child of node.children.values()) stopWaiting(child.node);
}
