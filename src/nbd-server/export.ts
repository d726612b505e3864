import { assert } from "../base/assert.js";
import { ENOMEDIUM, errnoText } from "../base/errno.js";
import { BlockError } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import type { BlockBackend } from "../block/backend.js";
import { READABLE, type DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE } from "../block/driver.js";
import { checkMedium } from "../block/graph/chain.js";
import type { BlockGraph } from "../block/graph/graph.js";
import {
  NBD_FLAG_CAN_MULTI_CONN,
  NBD_FLAG_HAS_FLAGS,
  NBD_FLAG_READ_ONLY,
  NBD_FLAG_SEND_CACHE,
  NBD_FLAG_SEND_FAST_ZERO,
  NBD_FLAG_SEND_FLUSH,
  NBD_FLAG_SEND_FUA,
  NBD_FLAG_SEND_TRIM,
  NBD_FLAG_SEND_WRITE_ZEROES,
  NBD_MAX_BUFFER_BYTES,
  NBD_MAX_STRING_BYTES,
} from "../block/nbd/protocol.js";
import type { BlockNode } from "../block/node.js";
import { ExportDrain } from "./export-drain.js";
import { exportContexts, type MetaContext } from "./meta-context.js";
import type { ExportFacts } from "./peers.js";
import type { BlockExportOptions } from "../../qapi/generated/types.js";

/** Sizes on the wire are whole sectors. */
const SECTOR = 512;
const PREFERRED_BLOCK_MIN = 4096;

/** A connection that uses an export. */
export interface ExportClient {
  /** Close it now. `NbdExport.detach` follows, once none of its requests is in flight. */
  disconnect(): void;
}

/** What an export needs of the server that shows it. */
export interface ExportHost {
  /** Several clients at a time are possible. */
  readonly multiConn: boolean;
  readonly running: boolean;
  /** Does any export have the name, here or on another thread? */
  isNameTaken(wireName: string): boolean;
  /** The export has another size. */
  resized(entry: NbdExport): void;
}

/** A node that clients of the NBD server may use. Made by the registry. */
export class NbdExport {
  readonly description: string | null;
  readonly writable: boolean;
  readonly writethrough: boolean;
  /** The name as it goes over the wire: its bytes of UTF-8, each as one character. */
  readonly wireName: string;
  /** Bytes: the node's length in whole sectors. Requests have to lie within, whatever their client was told. */
  size: number;
  readonly flags: number;
  /** Block sizes for clients that ask, bytes. */
  readonly alignment: number;
  readonly preferredBlock: number;
  readonly maxBlock: number;
  readonly contexts: readonly MetaContext[];
  private readonly busy: ReadonlySet<DirtyBitmap>;
  private readonly clients = new Set<ExportClient>();
  private noClients: Deferred | null = null;
  private closing: Promise<void> | null = null;

  private constructor(
    readonly options: BlockExportOptions,
    readonly backend: BlockBackend,
    readonly drain: ExportDrain,
    private readonly graph: BlockGraph,
    private readonly host: ExportHost,
  ) {
    const { node } = backend;
    this.writable = options.writable ?? false;
    this.writethrough = options.writethrough ?? false;
    this.description = options.description ?? null;
    if (!host.running) throw new BlockError("invalid", "NBD server not running");
    const name = options.name ?? options["node-name"];
    this.wireName = Buffer.from(name, "utf8").toString("latin1");
    checkLength("export name", name);
    if (this.description !== null) checkLength("description", this.description);
    if (host.isNameTaken(this.wireName)) {
      throw new BlockError("busy", `NBD server already has export named '${name}'`);
    }
    // As the reference: taken first, so that a conflict of the node's use comes before one of its size.
    graph.setPermissions(backend, { ...backend.permissions, shared: PERM_ALL & ~PERM_RESIZE });
    const bitmaps = exportedBitmaps(options, node, graph, this.writable);
    this.busy = new Set(bitmaps);
    this.size = sectors(node);
    drain.onResized = () => this.resized();
    this.alignment = node.self.requestAlignment ?? 1;
    this.preferredBlock = Math.max(PREFERRED_BLOCK_MIN, this.alignment);
    this.maxBlock = Math.min(
      NBD_MAX_BUFFER_BYTES,
      alignDown(node.self.maxTransfer ?? NBD_MAX_BUFFER_BYTES, this.alignment),
    );
    this.contexts = exportContexts(options["allocation-depth"] ?? false, bitmaps);
    this.flags = transmissionFlags(this.writable, host.multiConn);
    for (const bitmap of this.busy) bitmap.setBusy(`export '${options.id}'`);
  }

  /** Hold the node. Rejects with BlockError in the reference's words; nothing is held then. */
  static async open(
    options: BlockExportOptions,
    node: BlockNode,
    graph: BlockGraph,
    host: ExportHost,
  ): Promise<NbdExport> {
    const writable = options.writable ?? false;
    if (writable && node.readOnly) throw new BlockError("read-only", "Cannot export read-only node as writable");
    const taken = PERM_CONSISTENT_READ | (writable ? PERM_WRITE : 0);
    const drain = new ExportDrain(options["allow-inactive"]);
    const backend = graph.backend(node, { taken, shared: PERM_ALL }, drain);
    try {
      await checkMedium(node, `Failed to determine the NBD export's length: ${errnoText(ENOMEDIUM)}`);
      return new NbdExport(options, backend, drain, graph, host);
    } catch (error) {
      await backend[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Clients that come from now on see the new length; the others may not read behind a shorter end. */
  private resized(): void {
    this.size = sectors(this.backend.node);
    this.host.resized(this);
  }

  /** Those of its contexts that have the ids of `chosen`. */
  contextsOf(chosen: readonly { readonly id: number }[]): MetaContext[] {
    return this.contexts.filter((context) => chosen.some(({ id }) => id === context.id));
  }

  /** What another thread needs to shake hands with its clients. */
  get facts(): ExportFacts {
    const { id, wireName, description, size, flags, alignment, preferredBlock, maxBlock } = this;
    const contexts = this.contexts.map((context) => ({ id: context.id, name: context.name }));
    return { id, wireName, description, size, flags, alignment, preferredBlock, maxBlock, contexts };
  }

  get id(): string {
    return this.options.id;
  }

  /** It was asked to go. */
  get shuttingDown(): boolean {
    return this.closing !== null;
  }

  get clientCount(): number {
    return this.clients.size;
  }

  /** Its own, and those that its bitmaps belong to. */
  get nodes(): BlockNode[] {
    const named = (this.options.bitmaps ?? []).flatMap((entry) =>
      typeof entry === "string" ? [] : (this.graph.lookup(entry.node) ?? []),
    );
    return [this.backend.node, ...named];
  }

  get nodeName(): string {
    return this.backend.node.nodeName;
  }

  attach(client: ExportClient): void {
    assert(!this.shuttingDown, "nobody finds an export that is on its way out");
    this.clients.add(client);
  }

  /** The client is gone, and nothing of it is in flight. */
  detach(client: ExportClient): void {
    if (!this.clients.delete(client)) return;
    if (this.clients.size === 0) this.noClients?.resolve();
  }

  /** Disconnect all clients, wait for what they have in flight, and let go of the node. May be called twice. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    if (this.clients.size > 0) {
      this.noClients = new Deferred();
      for (const client of [...this.clients]) client.disconnect();
      await this.noClients.promise;
    }
    for (const bitmap of this.busy) bitmap.clearBusy();
    await this.backend[Symbol.asyncDispose]();
  }
}

function sectors(node: BlockNode): number {
  return Math.ceil(node.length / SECTOR) * SECTOR;
}

function transmissionFlags(writable: boolean, multiConn: boolean): number {
  let flags = NBD_FLAG_HAS_FLAGS | NBD_FLAG_SEND_FLUSH | NBD_FLAG_SEND_FUA | NBD_FLAG_SEND_CACHE;
  flags |= writable ? NBD_FLAG_SEND_TRIM | NBD_FLAG_SEND_WRITE_ZEROES | NBD_FLAG_SEND_FAST_ZERO : NBD_FLAG_READ_ONLY;
  return multiConn ? flags | NBD_FLAG_CAN_MULTI_CONN : flags;
}

function checkLength(what: string, value: string): void {
  if (Buffer.byteLength(value, "utf8") > NBD_MAX_STRING_BYTES) {
    throw new BlockError("invalid", `${what} '${value}' too long`);
  }
}

function alignDown(value: number, alignment: number): number {
  return value - (value % alignment);
}

/** The bitmaps of an export, checked: a bitmap may be named twice. */
function exportedBitmaps(
  options: BlockExportOptions,
  node: BlockNode,
  graph: BlockGraph,
  writable: boolean,
): DirtyBitmap[] {
  return (options.bitmaps ?? []).map((entry) => {
    if (typeof entry !== "string") {
      // As the reference: who names the node may mean one whose writes the bitmap shall record.
      const named = namedBitmap(graph, entry);
      named.check(READABLE);
      return named;
    }
    const [holder, bitmap] = searchBitmap(node, entry);
    bitmap.check(READABLE);
    if (!writable && !holder.readOnly && bitmap.enabled) {
      throw new BlockError("invalid", `Enabled bitmap '${bitmap.name ?? ""}' incompatible with readonly export`);
    }
    return bitmap;
  });
}

/** A name alone is looked for down the chain of filters and backing files. */
function searchBitmap(node: BlockNode, name: string): [BlockNode, DirtyBitmap] {
  for (let holder: BlockNode | null = node; holder !== null; holder = below(holder)) {
    const bitmap = holder.bitmaps.find(name);
    if (bitmap !== null) return [holder, bitmap];
  }
  throw new BlockError("not-found", `Bitmap '${name}' is not found`);
}

function below(node: BlockNode): BlockNode | null {
  for (const child of node.children.values()) {
    const filtered = child.role === "filtered" && node.driver.kind === "filter";
    if (filtered || child.role === "backing") return child.node;
  }
  return null;
}

function namedBitmap(graph: BlockGraph, entry: { readonly node: string; readonly name: string }): DirtyBitmap {
  const holder = graph.lookup(entry.node);
  if (holder === undefined) throw new BlockError("not-found", `Node '${entry.node}' not found`);
  return holder.bitmaps.get(entry.name);
}
