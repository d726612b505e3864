import { assert } from "../../base/assert.js";
import { BlockError, messageOf } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import { Sequence } from "../../base/sequence.js";
import { BlockBackend, type BackendOwner } from "../backend.js";
import { PERM_ALL, PERM_RESIZE, type BlockDriver, type DriverNode, type Permissions } from "../driver.js";
import type { IoEngine } from "../engine/engine.js";
import type { EventSink } from "../event-sink.js";
import { IoPath } from "../io-path.js";
import type { ObjectStates } from "../../objects/object-type.js";
import { BlockChild, type BlockNode } from "../node.js";
import type { BlockdevOptions, PreallocMode } from "../../../qapi/generated/types.js";
import { NodeOpener, type OpenRequest } from "./open.js";
import { refreshPermissions } from "./permissions.js";
import { GraphTransaction } from "./transaction.js";

/** A remote server that answers nothing for this long does not keep a node from closing. */
const CLOSE_PATIENCE_MS = 30_000;

export interface GraphOptions {
  readonly engine: IoEngine;
  readonly drivers: ReadonlyMap<string, BlockDriver>;
  /** Secrets and credentials that options refer to; none by default. */
  readonly objects?: ObjectStates;
  readonly emit: EventSink;
  /**
   * A warning for the user: one line on stderr and in the log. `verbatim`: with nothing before it, as the reference
   * prints what scripts look for.
   */
  readonly warn: (message: string, verbatim?: boolean) => void;
  /** Check options that come from a `json:` pseudo-filename, against the schema. Throws BlockError. */
  readonly validateOptions: (options: unknown) => BlockdevOptions;
  /** Where there are graphs on several threads: their common order of nodes, and the numbers of generated names. */
  readonly ranks?: Sequence;
  readonly generatedNames?: Sequence;
}

/** All nodes and the edges between them. The only place that opens, wires and closes nodes. */
export class BlockGraph {
  readonly path: IoPath;
  /** All open nodes by name; their order is their `rank`. */
  private readonly named = new Map<string, BlockNode>();
  private readonly opening = new Set<string>();
  private readonly closing = new Set<BlockNode>();
  /** Held while edges change; by who reopens nodes, over several turns. Taken only with all drained that shall be. */
  readonly changes = new Mutex();
  private readonly ranks: Sequence;
  private readonly generatedNames: Sequence;
  /** Names of nodes in the graphs of other threads that the command at hand might want to give again. */
  namesElsewhere: ReadonlySet<string> = new Set();

  constructor(readonly options: GraphOptions) {
    this.path = new IoPath(options.engine);
    this.ranks = options.ranks ?? new Sequence();
    this.generatedNames = options.generatedNames ?? new Sequence();
  }

  /** Newest first, as query-named-block-nodes lists them. */
  nodes(): BlockNode[] {
    return [...this.named.values()].sort((a, b) => b.rank - a.rank);
  }

  lookup(nodeName: string): BlockNode | undefined {
    return this.named.get(nodeName);
  }

  /** Throws BlockError("not-found") with the reference's text, odd as it is, for every lookup but blockdev-del's. */
  findNode(nodeName: string): BlockNode {
    const node = this.named.get(nodeName);
    if (node === undefined) {
      throw new BlockError("not-found", `Cannot find device='${nodeName}' nor node-name='${nodeName}'`);
    }
    return node;
  }

  /** Open a node, with its inline children. Rejects with BlockError; nothing stays open then. */
  async open(options: BlockdevOptions, request: OpenRequest = {}): Promise<BlockNode> {
    return new NodeOpener(this, options, request).open();
  }

  /** For the opener: names are taken before a driver's `open`, which may wait. */
  reserve(nodeName: string): void {
    if (this.named.has(nodeName) || this.opening.has(nodeName) || this.namesElsewhere.has(nodeName)) {
      throw new BlockError("busy", `Duplicate nodes with node-name='${nodeName}'`);
    }
    this.opening.add(nodeName);
  }

  unreserve(nodeName: string): void {
    this.opening.delete(nodeName);
  }

  register(node: BlockNode): void {
    assert(!this.named.has(node.nodeName), "a node-name is reserved before it is used");
    this.rank(node);
    this.named.set(node.nodeName, node);
  }

  /** The node takes its place in the list: behind the children it was opened on, before a backing file it opens. */
  rank(node: BlockNode): void {
    if (node.rank > 0) return;
    node.rank = this.ranks.next();
  }

  generateName(): string {
    return `#block${String(this.generatedNames.next())}${String(Math.floor(Math.random() * 100)).padStart(2, "0")}`;
  }

  /** Hold `node` as the root of requests and permissions. Rejects with the reference's conflict text. */
  backend(node: BlockNode, permissions: Permissions, owner: BackendOwner): BlockBackend {
    const backend = new BlockBackend(node, owner, this.path, (closed) => this.release(closed));
    backend.permissions = permissions;
    node.parents.add(backend);
    try {
      refreshPermissions([node]);
    } catch (error) {
      node.parents.delete(backend);
      refreshPermissions([node]);
      throw error;
    }
    return backend;
  }

  /** Throws the conflict's text and keeps the old permissions. */
  setPermissions(backend: BlockBackend, permissions: Permissions): void {
    const before = backend.permissions;
    backend.permissions = permissions;
    try {
      refreshPermissions([backend.node]);
    } catch (error) {
      backend.permissions = before;
      throw error;
    }
  }

  private async release(backend: BlockBackend): Promise<void> {
    const { node } = backend;
    node.parents.delete(backend);
    refreshPermissions([node]);
    await this.closeIfUnused(node);
    if (node.opened) await node.self.settled?.();
  }

  /**
   * Change the graph with no request in flight on `nodes`, nor anywhere above them. `change` is synchronous, so it
   * needs no lock. Permissions are worked out once, at its end; a conflict undoes all of it and rejects. `before`: what
   * must wait for I/O of its own, with nobody else who changes the graph from its beginning to the end of the change.
   */
  async drained<T>(
    nodes: readonly BlockNode[],
    change: (transaction: GraphTransaction) => T,
    before?: () => Promise<void>,
  ): Promise<T> {
    const transaction = new GraphTransaction(this.path);
    try {
      return await this.drainedAsync(nodes, () =>
        this.changes.run(async () => {
          await before?.();
          const result = change(transaction);
          transaction.commit();
          for (const { self } of withAllBelow(nodes)) await self.settled?.();
          return result;
        }),
      );
    } catch (error) {
      transaction.rollback();
      throw error;
    } finally {
      for (const node of transaction.released) await this.closeIfUnused(node);
    }
  }

  /** The same rest for a section that changes no edges but must wait for I/O of its own. */
  async drainedAsync<T>(nodes: readonly BlockNode[], section: () => Promise<T>): Promise<T> {
    const quiesced = new Set<BlockBackend>();
    const rested = new Set<BlockNode>();
    const eased = new Set<DriverNode>();
    try {
      // Others may attach while we wait: look again until nobody is new.
      for (;;) {
        const above = new Set<BlockNode>();
        const backends = new Set<BlockBackend>();
        for (const node of nodes) collectAbove(node, above, backends);
        const freshBackends = [...backends].filter((backend) => !quiesced.has(backend));
        const freshNodes = [...above].filter((node) => !rested.has(node));
        if (freshBackends.length === 0 && freshNodes.length === 0) break;
        for (const backend of freshBackends) quiesced.add(backend);
        for (const { self } of withAllBelow(freshNodes)) {
          if (eased.has(self)) continue;
          eased.add(self);
          self.letThrough?.(true);
        }
        await Promise.all(freshBackends.map((backend) => backend.quiesce()));
        await rest(new Set(freshNodes), rested);
      }
      return await section();
    } finally {
      for (const self of eased) self.letThrough?.(false);
      // A parent that goes on finds its children at work again.
      for (const node of [...rested].reverse()) if (node.opened) await node.self.drained?.(false);
      for (const backend of quiesced) backend.resume();
    }
  }

  /** blockdev-del and the failed half of an open: the monitor lets go. The node closes if nobody holds it. */
  async close(node: BlockNode): Promise<void> {
    node.monitorOwned = false;
    await this.closeIfUnused(node);
  }

  /** Close `node` unless somebody holds it, then its children that nobody else holds. Data is flushed before. */
  async closeIfUnused(node: BlockNode): Promise<void> {
    if (!this.isUnused(node)) return;
    // Somebody may be opening it anew, and may hold it when that is done.
    if (!(await this.changes.run(async () => this.takeOut(node)))) return;
    hurryThoseThatClose(node);
    try {
      if (!node.readOnly) await this.path.flush(node);
    } catch (error) {
      // Of a corrupt image that is no news.
      if (!(error instanceof BlockError) || error.kind !== "corrupt")
        this.options.warn(`Could not flush node '${node.nodeName}' while closing it: ${messageOf(error)}`);
    }
    try {
      await node.self.close?.();
    } catch (error) {
      this.options.warn(`Could not close node '${node.nodeName}' cleanly: ${messageOf(error)}`);
    }
    node.opened = false;
    await this.dropChildren(node);
    this.closing.delete(node);
    this.opening.delete(node.nodeName);
  }

  /** The graph has it, open. */
  has(node: BlockNode): boolean {
    return node.opened && this.named.get(node.nodeName) === node;
  }

  private isUnused(node: BlockNode): boolean {
    return this.has(node) && !node.monitorOwned && node.parents.size === 0;
  }

  /** Nobody finds it any more; its name is free once it has really gone. False: somebody holds it. */
  private takeOut(node: BlockNode): boolean {
    if (!this.isUnused(node)) return false;
    this.named.delete(node.nodeName);
    this.opening.add(node.nodeName);
    this.closing.add(node);
    return true;
  }

  /** For the opener and `closeIfUnused`: let go of all children. */
  async dropChildren(node: BlockNode): Promise<void> {
    for (const child of [...node.children.values()]) {
      node.children.delete(child.name);
      child.node.parents.delete(child);
      // A layer that a job took out of the middle of a chain leaves the one below to the one above.
      if (child.node.inheritsFrom === node) child.node.inheritsFrom = node.inheritsFrom;
      refreshPermissions([child.node]);
      await this.closeIfUnused(child.node);
      if (child.node.opened) await child.node.self.settled?.();
    }
  }

  /**
   * Change the length of a node, before a job opens it anew or after it: block_resize. Exports of this node follow. Rejects
   * with the reference's texts (a permission conflict where another node or a job forbids it).
   */
  async truncate(node: BlockNode, length: number, preallocation: PreallocMode = "off"): Promise<void> {
    const backends = [...node.parents].filter((parent) => parent instanceof BlockBackend);
    const canResize = node.self.truncate !== undefined;
    const followers = backends.filter(({ owner }) => canResize && owner.resized !== undefined);
    this.letResize(followers, PERM_RESIZE);
    try {
      await this.truncateDrained(node, length, preallocation, followers);
    } finally {
      // Some may have gone meanwhile, or be on another node.
      this.letResize(
        followers.filter((follower) => follower.node.parents.has(follower)),
        0,
      );
    }
  }

  private letResize(backends: readonly BlockBackend[], bit: number): void {
    for (const backend of backends) {
      const { taken, shared } = backend.permissions;
      this.setPermissions(backend, { taken, shared: (shared & ~PERM_RESIZE) | bit });
    }
  }

  private async truncateDrained(
    node: BlockNode,
    length: number,
    preallocation: PreallocMode,
    followers: readonly BlockBackend[],
  ): Promise<void> {
    const owner: BackendOwner = { description: "an unnamed block device" };
    await using backend = this.backend(node, { taken: PERM_RESIZE, shared: PERM_ALL }, owner);
    await this.drainedAsync(resizedWith(backend.node), () =>
      this.changes.run(async () => {
        try {
          await node.truncate(length, preallocation);
        } finally {
          // One that failed may have another length all the same.
          for (const follower of followers) follower.owner.resized!();
        }
      }),
    );
  }

  /**
   * All is to close soon: nobody waits any longer for a server that has answered nothing for `patienceMs`. Again with
   * less for somebody who cannot wait.
   */
  hurry(patienceMs = CLOSE_PATIENCE_MS): void {
    for (const node of [...this.closing, ...this.named.values()]) if (node.opened) node.self.hurry?.(patienceMs);
  }

  /** An object that nodes may refer to has changed, or has gone. */
  objectChanged(id: string): void {
    for (const node of this.named.values()) node.self.objectChanged?.(id);
  }

  /** Shutdown: every node is flushed, stores what it has to store, and closes. Exports and jobs are gone by now. */
  async closeAll(): Promise<void> {
    for (const node of this.nodes()) node.monitorOwned = false;
    for (const node of this.nodes()) await this.closeIfUnused(node);
    assert(this.named.size === 0, "every holder of a node is closed before the graph");
  }
}

/** `node`, and the children that nobody holds but those that close with it. */
function hurryThoseThatClose(node: BlockNode): void {
  node.self.hurry?.(CLOSE_PATIENCE_MS);
  for (const { node: child } of node.children.values()) {
    if (!child.monitorOwned && child.parents.size === 1) hurryThoseThatClose(child);
  }
}

/** `node`, all above it, and the backends on top of those. */
function collectAbove(node: BlockNode, above: Set<BlockNode>, backends: Set<BlockBackend>): void {
  if (above.has(node)) return;
  above.add(node);
  for (const parent of node.parents) {
    if (parent instanceof BlockChild) collectAbove(parent.parent, above, backends);
    else backends.add(parent);
  }
}

/** A node, and those whose lengths change with its own: what lies below it, but for backing files. */
function resizedWith(node: BlockNode): BlockNode[] {
  const found = new Set([node]);
  for (const { children } of found) {
    for (const { role, node: child } of children.values()) if (role !== "backing") found.add(child);
  }
  return [...found];
}

/** What the requests of a node may pass through. */
function withAllBelow(nodes: Iterable<BlockNode>): ReadonlySet<BlockNode> {
  const found = new Set(nodes);
  for (const node of found) for (const child of node.children.values()) found.add(child.node);
  return found;
}

/**
 * Work of the nodes' own ends, parents first: what one of them has still to write goes through its children, who would
 * begin work anew if they rested already. Those who have come to rest join `rested`, in that order.
 */
async function rest(nodes: ReadonlySet<BlockNode>, rested: Set<BlockNode>): Promise<void> {
  const resting = new Map<BlockNode, Promise<void>>();
  const afterParents = async (node: BlockNode): Promise<void> => {
    for (const parent of node.parents) {
      if (parent instanceof BlockChild && nodes.has(parent.parent)) await toRest(parent.parent);
    }
    rested.add(node);
    await node.self.drained?.(true);
  };
  const toRest = (node: BlockNode): Promise<void> => {
    const begun = resting.get(node) ?? afterParents(node);
    resting.set(node, begun);
    return begun;
  };
  await Promise.all([...nodes].map(toRest));
}
