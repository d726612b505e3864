import { assert } from "../../base/assert.js";
import { BlockError, messageOf } from "../../base/errors.js";
import { DisposeStack } from "../../base/lifecycle.js";
import { PERM_ALL, PERM_WRITE, PERM_WRITE_UNCHANGED, type DriverNode, type OpenContext } from "../driver.js";
import type { BlockNode } from "../node.js";
import type { BlockGraph } from "./graph.js";
import { refreshPermissions } from "./permissions.js";

/**
 * Let a read-only node, and the children that were opened together with it, be written to. Who holds the node keeps
 * it; its driver is opened anew on the same options. Resolves with what makes it read-only again. Rejects with
 * BlockError, and then it is as it was: children that have a name of their own must be writable already.
 */
export async function makeWritable(graph: BlockGraph, node: BlockNode): Promise<() => Promise<void>> {
  if (!node.readOnly) return async () => undefined;
  const nodes = openedTogether(node).filter(({ readOnly }) => readOnly);
  await quiescent(graph, node, nodes, async () => {
    await using undo = new DisposeStack();
    // A format writes when it is opened: what it writes to comes first.
    for (const each of nodes.toReversed()) {
      await openForWriting(graph, each);
      undo.defer(() => openForReading(graph, each));
    }
    undo.release();
  });
  return () =>
    quiescent(graph, node, nodes, async () => {
      for (const each of nodes) await openForReading(graph, each);
    });
}

/**
 * Nobody writes to the node any more: it, and the children that were opened together with it, become read-only. Where
 * that fails the node goes on as it was opened, unwritten, and a warning says so.
 */
export async function makeReadOnly(graph: BlockGraph, node: BlockNode): Promise<void> {
  const nodes = openedTogether(node).filter(({ readOnly }) => !readOnly);
  await quiescent(graph, node, nodes, async () => {
    for (const each of nodes) await openForReading(graph, each);
  });
}

/** The node and its inline children, parents first; the backing chain is not part of it. */
function openedTogether(node: BlockNode): BlockNode[] {
  const nodes = [node];
  for (const child of node.children.values()) {
    const option = optionOf(node, child.name);
    if (child.role !== "backing" && typeof option === "object") nodes.push(...openedTogether(child.node));
  }
  return nodes;
}

/** What the node's options say of a child: `file`, or `children.0`. */
function optionOf({ options }: BlockNode, name: string): unknown {
  let value: unknown = options;
  for (const key of name.split(".")) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value;
}

/** With no request in flight, and no work of the nodes' own. */
async function quiescent(
  graph: BlockGraph,
  root: BlockNode,
  nodes: readonly BlockNode[],
  section: () => Promise<void>,
): Promise<void> {
  await graph.drainedAsync([root, ...nodes], async () => {
    for (const node of nodes) await node.self.drained?.(true);
    try {
      await section();
    } finally {
      for (const node of nodes) await node.self.drained?.(false);
    }
  });
}

async function openForWriting(graph: BlockGraph, node: BlockNode): Promise<void> {
  if (node.driver.kind === "filter") throw new BlockError("read-only", "Block node is read-only");
  const restoreBitmaps = node.bitmaps.setAside();
  try {
    setReadOnly(node, false);
    const self = await node.driver.open(node.options, contextOf(graph, node, false));
    await exchange(node, self);
  } catch (error) {
    restoreBitmaps();
    if (!node.readOnly) setReadOnly(node, true);
    throw error;
  }
}

/** What the node has to store is stored first. Where it cannot be opened again, it goes on as it is, unwritten. */
async function openForReading(graph: BlockGraph, node: BlockNode): Promise<void> {
  // Somebody else writes to it by now.
  if ((node.permissions.taken & (PERM_WRITE | PERM_WRITE_UNCHANGED)) !== 0) return;
  try {
    await graph.path.flush(node);
    // A format stores what it keeps; a file is closed only when another one is there.
    if (node.driver.kind === "format") await node.self.close?.();
    const restoreBitmaps = node.bitmaps.setAside();
    try {
      const self = await node.driver.open(node.options, contextOf(graph, node, true));
      setReadOnly(node, true);
      await exchange(node, self);
    } catch (error) {
      restoreBitmaps();
      throw error;
    }
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    // Its users have let go of writing: what is left of it only reads, whatever it was opened for.
    node.readOnly = true;
    refreshPermissions([node]);
    graph.options.warn(`Could not reopen node '${node.nodeName}' read-only: ${messageOf(error)}`);
  }
}

/** Throws where the children cannot be written to (or others do not want them to be), and changes nothing then. */
function setReadOnly(node: BlockNode, readOnly: boolean): void {
  const before = node.readOnly;
  node.readOnly = readOnly;
  try {
    refreshPermissions([node]);
  } catch (error) {
    node.readOnly = before;
    throw error;
  }
}

/** `self` takes the place of what the node had, locks included; that is closed. Rejects, with `self` closed. */
async function exchange(node: BlockNode, self: DriverNode): Promise<void> {
  const old = node.self;
  // Locks belong to an open file: its own old one would be in the way of the new one.
  old.permissionsChanged?.({ taken: 0, shared: PERM_ALL });
  await Promise.resolve();
  try {
    self.permissionsChanged?.(node.permissions);
  } catch (error) {
    await self.close?.();
    old.permissionsChanged?.(node.permissions);
    throw error;
  }
  node.self = self;
  node.maxTransfer = self.maxTransfer ?? Number.MAX_SAFE_INTEGER;
  if (node.driver.kind === "protocol" || !node.readOnly) await old.close?.();
}

/** The children are there already: the driver gets them instead of new ones. */
function contextOf(graph: BlockGraph, node: BlockNode, readOnly: boolean): OpenContext {
  const { engine, emit, warn, objects = new Map() } = graph.options;
  const { forceShare, unmap, cacheDirect, cacheNoFlush, bitmaps } = node;
  return {
    node,
    engine,
    emit,
    objects,
    warn,
    bitmaps,
    readOnly,
    autoReadOnly: false,
    forceShare,
    unmap,
    cacheDirect,
    cacheNoFlush,
    descriptor: null,
    becomeReadOnly: () => assert(false, "without auto-read-only a driver opens as it is told"),
    findNode: (nodeName) => graph.lookup(nodeName),
    findBitmap: (nodeName, name) => {
      const owner = graph.lookup(nodeName);
      if (owner === undefined) throw new BlockError("not-found", `Node '${nodeName}' not found`);
      return owner.bitmaps.get(name);
    },
    attach: async (name) => {
      const child = node.children.get(name);
      if (child === undefined) throw new BlockError("invalid", `A block device must be specified for "${name}"`);
      return child;
    },
    attachAll: async (name) => [...node.children.values()].filter((child) => child.name.startsWith(`${name}.`)),
    attachBacking: async () => node.children.get("backing") ?? null,
    afterRequestsInFlight: (callback) => graph.path.inFlight.after(callback),
  };
}
