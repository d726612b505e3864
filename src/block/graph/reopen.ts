import { BlockError, messageOf } from "../../base/errors.js";
import { DisposeStack } from "../../base/lifecycle.js";
import { PERM_WRITE, PERM_WRITE_UNCHANGED, type CommonOptions, type DriverNode, type OpenContext } from "../driver.js";
import { BlockChild, type BlockNode } from "../node.js";
import type { BlockGraph } from "./graph.js";
import { applyCommon, commonOf, isWritable, openContext, splitLength } from "./open.js";
import { refreshPermissions } from "./permissions.js";
import { checkReopenable, type Reopening } from "./reopen-plan.js";
import { GraphTransaction } from "./transaction.js";

const WRITES = PERM_WRITE | PERM_WRITE_UNCHANGED;

/**
 * Open nodes with other options and other children while they are in use. Who holds them keeps them, and waits
 * meanwhile. Rejects with BlockError, and then all of them are as they were, with the same files and locks.
 */
export async function reopenNodes(graph: BlockGraph, plan: readonly Reopening[]): Promise<void> {
  if (plan.length === 0) return;
  const nodes = plan.map(({ node }) => node);
  const attached = plan.flatMap(({ links }) => links.flatMap(({ to }) => to ?? []));
  let released: readonly BlockNode[] = [];
  try {
    await exclusively(graph, nodes, attached, async () => {
      const change = new ReopenChange(graph, plan);
      try {
        await change.run();
      } finally {
        ({ released } = change);
      }
    });
  } finally {
    for (const node of released) await graph.closeIfUnused(node);
  }
}

/** With no request in flight on any of the nodes, and nobody else who changes the graph. Rejects where one has gone. */
function exclusively<T>(
  graph: BlockGraph,
  nodes: readonly BlockNode[],
  others: readonly BlockNode[],
  section: () => Promise<T>,
): Promise<T> {
  return graph.drainedAsync([...nodes, ...others], () =>
    graph.changes.run(async () => {
      // While it was waited for, one may have been closed; from now on none is.
      for (const node of nodes) if (!graph.has(node)) throw notFound(node);
      return section();
    }),
  );
}

/**
 * Let a read-only node, and the children that were opened together with it, be written to. Resolves with what makes it
 * read-only again. Rejects with BlockError, and then it is as it was: children that have a name of their own must be
 * writable already.
 */
export async function makeWritable(graph: BlockGraph, node: BlockNode): Promise<() => Promise<void>> {
  // Whoever changes a header has it writable for a moment: that does not count.
  const nodes = await graph.changes.run(async () => (node.readOnly ? openedTogether(node) : []));
  if (nodes.length === 0) return async () => undefined;
  const opened = await exclusively(graph, nodes, [], () => setReadOnly(graph, nodes, false));
  return () => makeReadOnly(graph, node, opened);
}

/**
 * Carry out `change` while the node can be written to, if need be for so long only. Nobody opens it anew meanwhile, as a
 * job that ends would. Rejects with BlockError, and with what `change` rejects with.
 */
export function whileWritable(graph: BlockGraph, node: BlockNode, change: () => Promise<void>): Promise<void> {
  return exclusively(graph, openedTogether(node), [], () => asWritable(graph, node, change));
}

/** The same for who has the graph to itself, and no request in flight on all of {@link openedTogether}. */
export async function asWritable(graph: BlockGraph, node: BlockNode, change: () => Promise<void>): Promise<void> {
  const opened = await setReadOnly(graph, openedTogether(node), false);
  try {
    await change();
  } finally {
    await orWarn(graph, node, () => setReadOnly(graph, opened, true));
  }
}

/**
 * Nobody writes to the node any more: it, and the children that were opened together with it, become read-only. Where
 * that fails the node stays as it is, writable, with what it has to store when it is closed; a warning says so. As does a
 * node that somebody writes to after all.
 */
export async function makeReadOnly(
  graph: BlockGraph,
  root: BlockNode,
  nodes: readonly BlockNode[] = openedTogether(root).filter(({ readOnly }) => !readOnly),
): Promise<void> {
  await orWarn(graph, root, () => exclusively(graph, nodes, [], () => setReadOnly(graph, nodes, true)));
}

async function orWarn(graph: BlockGraph, root: BlockNode, reopen: () => Promise<unknown>): Promise<void> {
  // It has gone, or somebody else writes to it by now.
  if (!graph.has(root) || (root.permissions.taken & WRITES) !== 0) return;
  try {
    await reopen();
  } catch (error) {
    if (!(error instanceof BlockError)) throw error;
    if (!graph.has(root)) return;
    graph.options.warn(`Could not reopen node '${root.nodeName}' read-only: ${messageOf(error)}`);
  }
}

/** Of nodes that nobody uses or changes meanwhile. Resolves with those that were otherwise. */
async function setReadOnly(
  graph: BlockGraph,
  nodes: readonly BlockNode[],
  readOnly: boolean,
): Promise<readonly BlockNode[]> {
  const others = nodes.filter((node) => node.readOnly !== readOnly);
  if (!readOnly) for (const node of others) checkReopenable(node);
  if (others.length > 0) await new ReopenChange(graph, withReadOnly(others, readOnly)).run();
  return others;
}

function notFound({ nodeName }: BlockNode): BlockError {
  return new BlockError("not-found", `Failed to find node with node-name='${nodeName}'`);
}

function withReadOnly(nodes: readonly BlockNode[], readOnly: boolean): Reopening[] {
  return nodes.map((node) => ({
    node,
    options: node.options,
    common: { ...commonOf(node), readOnly },
    links: [],
  }));
}

/** The node and the inline children that are read-only as it is, parents first; the backing chain is not part of it. */
export function openedTogether(node: BlockNode): BlockNode[] {
  const nodes = [node];
  for (const { role, node: child } of node.children.values()) {
    const follows = child.inheritsFrom === node && child.options["read-only"] === undefined;
    if (role !== "backing" && follows) nodes.push(...openedTogether(child));
  }
  return nodes;
}

interface Before {
  readonly common: CommonOptions;
  readonly self: DriverNode;
  readonly length: number;
}

/** The steps, with the way back from each. All nodes are drained. */
class ReopenChange {
  private readonly transaction: GraphTransaction;
  private readonly before = new Map<BlockNode, Before>();
  private readonly byNode: ReadonlyMap<BlockNode, Reopening>;
  /** Nodes that were children, and may be nobody's any more. */
  released: readonly BlockNode[] = [];

  constructor(
    private readonly graph: BlockGraph,
    private readonly plan: readonly Reopening[],
  ) {
    this.transaction = new GraphTransaction(graph.path);
    this.byNode = new Map(plan.map((each) => [each.node, each]));
    for (const { node } of plan) {
      this.before.set(node, { common: commonOf(node), self: node.self, length: node.length });
    }
  }

  async run(): Promise<void> {
    // Once to see whether it can be: nothing has been written by then.
    this.applyGraph();
    this.revertGraph();
    const below = belowAll(this.plan);
    for (const node of below) node.self.keepLocks?.(true);
    try {
      await using undo = new DisposeStack();
      for (const node of this.childrenFirst().toReversed()) await this.settle(node, undo);
      undo.defer(() => this.revertGraph());
      this.applyGraph();
      for (const node of this.childrenFirst()) await this.openAnew(node, undo);
      undo.release();
    } finally {
      for (const node of below) if (node.opened) node.self.keepLocks?.(false);
    }
    await this.finish();
    for (const node of below) if (node.opened) await node.self.settled?.();
  }

  /** Options and edges as they are to be. Throws BlockError, with all taken back. */
  private applyGraph(): void {
    const { transaction } = this;
    try {
      for (const { node, common, links } of this.plan) {
        applyCommon(node, common);
        transaction.touch(node);
        for (const { name, role, to } of links) {
          const old = node.children.get(name);
          if (old !== undefined) transaction.detach(old);
          if (to !== null) transaction.attach(node, name, role, to);
        }
      }
      this.released = [...transaction.released];
      transaction.commit(new Set(this.byNode.keys()));
    } catch (error) {
      this.revertGraph();
      throw error;
    }
  }

  private revertGraph(): void {
    this.transaction.rollback();
    this.released = [];
    for (const { node } of this.plan) applyCommon(node, this.before.get(node)!.common);
    refreshPermissions(this.transaction.nodes);
  }

  private keeps(node: BlockNode): boolean {
    const { common, self } = this.before.get(node)!;
    const to = this.byNode.get(node)!;
    if (to.links.some(({ name }) => name !== "backing")) return false;
    if (common.active !== to.common.active) {
      // Another process has changed the image meanwhile: what knows something of it looks again.
      if (self.file !== undefined || self.settle !== undefined) return false;
      return node.driver.reopen?.keeps?.(self, common, to.common) ?? true;
    }
    return node.driver.reopen?.keeps?.(self, common, to.common) ?? false;
  }

  /** Does its image, as it is, go out of the node's hands? Then all is stored in it. */
  private leaves(node: BlockNode): boolean {
    const { common, links } = this.byNode.get(node)!;
    return !isWritable(common) || links.some(({ name }) => name !== "backing");
  }

  private async settle(node: BlockNode, undo: DisposeStack): Promise<void> {
    const { self, common } = this.before.get(node)!;
    const writable = isWritable(common);
    if (writable) await this.graph.path.flush(node);
    if (this.keeps(node) || self.settle === undefined) return;
    undo.defer(() => this.takenBack(node, () => self.unsettle?.()));
    await self.settle(writable && this.leaves(node));
    if (writable) await this.graph.path.flush(node);
  }

  private async openAnew(node: BlockNode, undo: DisposeStack): Promise<void> {
    const { options } = this.byNode.get(node)!;
    const old = this.before.get(node)!;
    if (this.keeps(node)) return;
    if (!old.common.active) undo.defer(async () => forgetStored(node));
    const self = await node.driver.open(options, this.contextOf(node));
    try {
      self.shareLocks?.(old.self);
    } catch (error) {
      await self.close?.();
      throw error;
    }
    this.exchange(node, self);
    undo.defer(async () => {
      this.exchange(node, old.self);
      await this.takenBack(node, async () => {
        await self.settle?.(!isWritable(old.common) || this.leaves(node));
        await release(self);
      });
    });
  }

  /** The way back goes on whatever happens on it. */
  private async takenBack(node: BlockNode, step: () => Promise<void> | undefined): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      this.graph.options.warn(`Could not take back the reopening of node '${node.nodeName}': ${messageOf(error)}`);
    }
  }

  private exchange(node: BlockNode, self: DriverNode): void {
    node.self = self;
    node.maxTransfer = splitLength(self);
  }

  /** Nothing of this can fail any more. */
  private async finish(): Promise<void> {
    for (const { node, options } of this.plan) {
      node.options = options;
      const old = this.before.get(node)!;
      if (node.self !== old.self) await this.takenBack(node, () => release(old.self));
      if (old.common.active && !node.active) forgetStored(node);
      if (node.length !== old.length) resizeBitmaps(node);
    }
    for (const node of this.released) {
      if (node.inheritsFrom !== null && !holds(node.inheritsFrom, node)) node.inheritsFrom = null;
    }
  }

  /** The nodes of the plan; each after those below it. */
  private childrenFirst(): BlockNode[] {
    const order = new Set<BlockNode>();
    const visit = (node: BlockNode): void => {
      if (order.has(node)) return;
      for (const child of node.children.values()) visit(child.node);
      order.add(node);
    };
    for (const { node } of this.plan) visit(node);
    return [...order].filter((node) => this.byNode.has(node));
  }

  /** The children are there already: the driver gets them instead of new ones. */
  private contextOf(node: BlockNode): OpenContext {
    const before = this.before.get(node)!;
    const common = commonOf(node);
    return {
      ...openContext(this.graph, node, common),
      // Who writes to the node would not do with less.
      autoReadOnly: common.autoReadOnly && (node.permissions.taken & WRITES) === 0,
      descriptor: null,
      reopened: before.self.file ?? null,
      takesOver: common.active && !before.common.active,
      continues: false,
      attach: async (name) => {
        const child = node.children.get(name);
        if (child === undefined) throw new BlockError("invalid", `A block device must be specified for "${name}"`);
        return child;
      },
      attachAll: async (name) =>
        Array.from(node.children.values()).filter((child) => child.name.startsWith(`${name}.`)),
      attachBacking: async () => node.children.get("backing") ?? null,
    };
  }
}

function release(self: DriverNode): Promise<void> | undefined {
  return self.replaced === undefined ? self.close?.() : self.replaced();
}

function holds(parent: BlockNode, child: BlockNode): boolean {
  return Array.from(parent.children.values()).some(({ node }) => node === child);
}

/** What an image keeps is in it, and nobody here knows what becomes of it. */
function forgetStored({ bitmaps }: BlockNode): void {
  for (const bitmap of [...bitmaps]) if (bitmap.persistent) bitmaps.release(bitmap);
}

/** Another length shows in all that is above. */
function resizeBitmaps(node: BlockNode): void {
  node.bitmaps.truncate(node.length);
  for (const parent of node.parents) if (parent instanceof BlockChild) resizeBitmaps(parent.parent);
}

/** The nodes of the plan, and all that are below them now or are to be. */
function belowAll(plan: readonly Reopening[]): Set<BlockNode> {
  const found = new Set<BlockNode>();
  for (const { node, links } of plan) {
    found.add(node);
    for (const { to } of links) if (to !== null) found.add(to);
  }
  for (const node of found) for (const child of node.children.values()) found.add(child.node);
  return found;
}
