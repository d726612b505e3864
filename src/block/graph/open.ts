import { BlockError, messageOf } from "../../base/errors.js";
import { BitmapList } from "../bitmaps/bitmap-list.js";
import type { BlockDriver, ChildRole, CommonOptions, DriverNode, OpenContext } from "../driver.js";
import { BlockChild, BlockNode } from "../node.js";
import type { BlockdevOptions, BlockdevRef } from "../../../qapi/generated/types.js";
import { fullBackingFilename } from "./filename.js";
import type { BlockGraph } from "./graph.js";
import { refreshPermissions } from "./permissions.js";
import { probeFormat, probedOptions } from "./probe.js";

const NODE_NAME_MAX = 31;

export interface OpenRequest {
  /** For an inline child: whose, and as what. It inherits options and may stay unnamed. */
  readonly parent?: BlockNode;
  readonly role?: ChildRole;
  /** A node of ours (a job's filter) may be unnamed and have a name that a user could not give. */
  readonly internal?: boolean;
  /** For a node of ours whose driver no user can ask for: it is in no table. */
  readonly driver?: BlockDriver;
  /** A node that was open on another thread: as it was there, on children that are open here already. */
  readonly moved?: MovedNode;
}

/** What {@link NodeOpener} needs to open a node again as it was. */
export interface MovedNode {
  readonly options: BlockdevOptions;
  readonly nodeName: string;
  readonly generatedName: boolean;
  readonly rank: number;
  readonly common: CommonOptions;
  /** Names of the child nodes, by the names that the children have. */
  readonly children: Readonly<Record<string, string>>;
  /** Names of those children that were opened inline. */
  readonly inlineChildren: readonly string[];
  /** Of the host file, still open and locked; null where there is none. */
  readonly descriptor: number | null;
}

/**
 * What an inline child takes over where it says nothing itself. Nodes by reference inherit nothing. Formats send
 * discards down only when told to, so that the layer below may as well let them through.
 */
export function inherit(
  options: BlockdevOptions,
  { parent, role }: { readonly parent?: CommonOptions; readonly role?: ChildRole },
): CommonOptions {
  const isBacking = role === "backing";
  return {
    active: (options.active ?? true) && parent?.active !== false,
    readOnly: options["read-only"] ?? (parent !== undefined && (isBacking || parent.readOnly)),
    autoReadOnly: options["auto-read-only"] ?? (parent !== undefined && !isBacking && parent.autoReadOnly),
    forceShare: options["force-share"] ?? parent?.forceShare ?? false,
    unmap: options.discard === undefined ? parent !== undefined && !isBacking : options.discard === "unmap",
    cacheDirect: options.cache?.direct ?? parent?.cacheDirect ?? false,
    cacheNoFlush: options.cache?.["no-flush"] ?? parent?.cacheNoFlush ?? false,
    detectZeroes: options["detect-zeroes"] === "on" ? 1 : options["detect-zeroes"] === "unmap" ? 2 : 0,
  };
}

/** Letter first, then letters, digits, `-`, `.`, `_`: the rule for every id that a user gives. */
export function isWellFormedId(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9\-._]*$/.test(id);
}

/** Opens one node: name, common options, driver, children; takes everything back when something fails. */
export class NodeOpener {
  private readonly node: BlockNode;

  constructor(
    private readonly graph: BlockGraph,
    private readonly options: BlockdevOptions,
    private readonly request: OpenRequest,
  ) {
    const { moved } = request;
    if (moved !== undefined) {
      this.node = new BlockNode(moved.nodeName, this.driver(), options, moved.generatedName);
      this.node.rank = moved.rank;
      return;
    }
    const nodeName = options["node-name"];
    if (nodeName !== undefined) checkName(nodeName, request.internal === true);
    const generated = nodeName === undefined;
    this.node = new BlockNode(generated ? graph.generateName() : nodeName, this.driver(), options, generated);
  }

  private driver(): BlockDriver {
    const driver = this.request.driver ?? this.graph.options.drivers.get(this.options.driver);
    if (driver === undefined) throw new BlockError("invalid", `Unknown driver '${this.options.driver}'`);
    return driver;
  }

  async open(): Promise<BlockNode> {
    const { graph, node } = this;
    const common = this.request.moved?.common ?? inherit(this.options, this.request);
    checkCommon(common);
    graph.reserve(node.nodeName);
    try {
      applyCommon(node, common);
      node.bitmaps = new BitmapList(node);
      node.inheritsFrom = this.request.parent ?? null;
      const self = await node.driver.open(this.options, this.context(common));
      this.adopt(self);
      refreshPermissions([node]);
      graph.register(node);
    } catch (error) {
      if (node.opened) await node.self.close?.();
      node.opened = false;
      await graph.dropChildren(node);
      throw error;
    } finally {
      graph.unreserve(node.nodeName);
    }
    return node;
  }

  private adopt(self: DriverNode): void {
    const { node } = this;
    node.self = self;
    node.maxTransfer = splitLength(self);
    node.opened = true;
  }

  private context(common: CommonOptions): OpenContext {
    const { graph, node } = this;
    const descriptor = this.request.moved?.descriptor ?? null;
    const continues = this.request.moved !== undefined;
    return {
      ...openContext(graph, node, common),
      descriptor,
      reopened: null,
      takesOver: false,
      continues,
      ...this.attachers(),
    };
  }

  private attachers(): Pick<OpenContext, "attach" | "attachAll" | "attachBacking"> {
    const { moved } = this.request;
    if (moved === undefined) {
      return {
        attach: (name, role, implied) => this.attach(name, role, implied),
        attachAll: (name, role) => this.attachAll(name, role),
        attachBacking: (filename, format) => this.attachBacking(filename, format),
      };
    }
    const again = (name: string, role: ChildRole): Promise<BlockChild> => {
      const child = this.graph.findNode(moved.children[name]!);
      if (moved.inlineChildren.includes(name)) child.inheritsFrom = this.node;
      return this.link(name, role, child);
    };
    return {
      attach: again,
      attachAll: async (name, role) => {
        const children: BlockChild[] = [];
        for (const each of Object.keys(moved.children)) {
          if (each.startsWith(`${name}.`)) children.push(await again(each, role));
        }
        return children;
      },
      attachBacking: async () => ("backing" in moved.children ? again("backing", "backing") : null),
    };
  }

  /** The child that option `name` refers to: a node-name, or inline options. */
  private async attach(name: string, role: ChildRole, implied?: BlockdevOptions): Promise<BlockChild> {
    const reference = (this.options as unknown as Record<string, BlockdevRef | undefined>)[name] ?? implied;
    // A format's data is opened when the format is there already, its own file before.
    if (role === "data" && this.node.driver.kind === "format") this.graph.rank(this.node);
    if (reference === undefined) {
      throw new BlockError("invalid", `A block device must be specified for "${name}"`);
    }
    // The place in the list of nodes: behind `file`, in front of all others.
    if (name !== "file") this.graph.rank(this.node);
    return this.attachReference(name, role, reference);
  }

  private async attachAll(name: string, role: ChildRole): Promise<BlockChild[]> {
    const references = (this.options as unknown as Record<string, readonly BlockdevRef[]>)[name]!;
    const children: BlockChild[] = [];
    this.graph.rank(this.node);
    for (const [index, reference] of references.entries()) {
      children.push(await this.attachReference(`${name}.${String(index)}`, role, reference));
    }
    return children;
  }

  private async attachReference(name: string, role: ChildRole, reference: BlockdevRef): Promise<BlockChild> {
    const child =
      typeof reference === "string"
        ? this.graph.findNode(reference)
        : await this.graph.open(reference, { parent: this.node, role });
    return this.link(name, role, child);
  }

  /** Permissions are taken at once, before the driver reads a byte. */
  private async link(name: string, role: ChildRole, node: BlockNode): Promise<BlockChild> {
    const child = new BlockChild(name, role, this.node, node, this.graph.path);
    this.node.children.set(name, child);
    node.parents.add(child);
    try {
      refreshPermissions([this.node]);
    } catch (error) {
      this.node.children.delete(name);
      node.parents.delete(child);
      refreshPermissions([node]);
      await this.graph.closeIfUnused(node);
      throw error;
    }
    return child;
  }

  private async attachBacking(filename: string | undefined, format: string | undefined): Promise<BlockChild | null> {
    const option = "backing" in this.options ? this.options.backing : undefined;
    // No name at all says "none", too: so it was said before there was a null for it.
    if (option === null || option === "") return null;
    this.graph.rank(this.node);
    try {
      if (option !== undefined) return await this.attachReference("backing", "backing", option);
      if (filename === undefined || filename === "") return null;
      const node = await openBackingFile(this.graph, this.node, filename, format);
      return await this.link("backing", "backing", node);
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      throw new BlockError(error.kind, `Could not open backing file: ${messageOf(error)}`, {
        cause: error,
        errno: error.errno,
      });
    }
  }
}

/**
 * Open the backing file that an image names, with the chain below it: not yet the image's child. Rejects with BlockError.
 * `format` undefined: what it looks like.
 */
export async function openBackingFile(
  graph: BlockGraph,
  node: BlockNode,
  filename: string,
  format: string | undefined,
): Promise<BlockNode> {
  const full = fullBackingFilename(node, filename);
  const inner = { parent: node, role: "backing" as const };
  const protocol = await probedOptions(graph, full, inner);
  // A json: name may describe a whole tree; any other names a protocol, and the format goes on top.
  if (full.startsWith("json:") && graph.options.drivers.get(protocol.driver)?.kind !== "protocol") {
    return graph.open(protocol, inner);
  }
  const driver = format ?? (await probeFormat(graph, protocol, inner));
  const known = graph.options.drivers.get(driver);
  if (known === undefined) throw new BlockError("invalid", `Unknown driver '${driver}'`);
  const isAllOfIt = known.kind === "protocol" || driver === protocol.driver;
  return graph.open((isAllOfIt ? { ...protocol, driver } : { driver, file: protocol }) as BlockdevOptions, inner);
}

function checkName(nodeName: string, internal: boolean): void {
  if (!internal && !isWellFormedId(nodeName)) throw new BlockError("invalid", `Invalid node-name: '${nodeName}'`);
  if (Buffer.byteLength(nodeName) > NODE_NAME_MAX) throw new BlockError("invalid", "Node name too long");
}

/** What the graph offers to a driver, whoever opens the node. */
export function openContext(
  graph: BlockGraph,
  node: BlockNode,
  common: CommonOptions,
): Omit<OpenContext, "attach" | "attachAll" | "attachBacking" | "descriptor" | "reopened" | "takesOver" | "continues"> {
  const { engine, emit, warn, objects = new Map() } = graph.options;
  return {
    ...common,
    readOnly: !isWritable(common),
    node,
    engine,
    emit,
    objects,
    bitmaps: node.bitmaps,
    becomeReadOnly: () => {
      node.readOnly = true;
    },
    findNode: (nodeName) => graph.lookup(nodeName),
    findBitmap: (nodeName, name) => {
      const owner = graph.lookup(nodeName);
      if (owner === undefined) throw new BlockError("not-found", `Node '${nodeName}' not found`);
      return owner.bitmaps.get(name);
    },
    afterRequestsInFlight: (callback) => graph.path.inFlight.after(callback),
    listen: () => graph.path.listen(),
    warn,
  };
}

/** Throws BlockError for what does not go together. */
export function checkCommon(common: CommonOptions): void {
  if (common.detectZeroes === 2 && !common.unmap) {
    throw new BlockError(
      "invalid",
      "setting detect-zeroes to unmap is not allowed without setting discard operation to unmap",
    );
  }
  if (common.forceShare && !common.readOnly) {
    throw new BlockError("invalid", "force-share=on can only be used with read-only images");
  }
}

/** Of what the core splits, in bytes. */
export function splitLength({ maxTransfer, splits }: DriverNode): number {
  return maxTransfer === undefined || splits === true ? Number.MAX_SAFE_INTEGER : maxTransfer;
}

export function isWritable({ active, readOnly }: CommonOptions): boolean {
  return active && !readOnly;
}

export function commonOf(node: BlockNode): CommonOptions {
  const { active, readOnly, autoReadOnly, forceShare, unmap, cacheDirect, cacheNoFlush, detectZeroes } = node;
  return { active, readOnly, autoReadOnly, forceShare, unmap, cacheDirect, cacheNoFlush, detectZeroes };
}

export function applyCommon(node: BlockNode, common: CommonOptions): void {
  node.active = common.active;
  node.readOnly = common.readOnly;
  node.autoReadOnly = common.autoReadOnly;
  node.forceShare = common.forceShare;
  node.unmap = common.unmap;
  node.cacheDirect = common.cacheDirect;
  node.cacheNoFlush = common.cacheNoFlush;
  node.detectZeroes = common.detectZeroes;
}
