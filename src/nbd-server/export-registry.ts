import { BlockError } from "../base/errors.js";
import { Sequence } from "../base/sequence.js";
import type { EventSink } from "../block/event-sink.js";
import { setActive } from "../block/graph/activation.js";
import type { BlockGraph } from "../block/graph/graph.js";
import type { BlockNode } from "../block/node.js";
import type { MovedStatistics } from "../block/statistics.js";
import { NbdExport } from "./export.js";
import type { NbdServer } from "./server.js";
import type { BlockExportInfo, BlockExportOptions, BlockExportRemoveMode } from "../../qapi/generated/types.js";

/** Ids that QAPI takes: a letter, then letters, digits, `-`, `.` and `_`. */
const WELL_FORMED_ID = /^[A-Za-z][A-Za-z0-9\-._]*$/;

interface Entry {
  readonly export: NbdExport;
  /** Its place among the exports of all threads. */
  readonly order: number;
}

/** An export that is to be on another thread. */
export interface MovedExport {
  readonly options: BlockExportOptions;
  readonly order: number;
  readonly statistics: MovedStatistics;
}

/** All exports of one thread, by their ids. */
export class ExportRegistry {
  private readonly exports = new Map<string, Entry>();
  /** Ids of exports on other threads that the command at hand might want to give again. */
  idsElsewhere: ReadonlySet<string> = new Set();

  constructor(
    private readonly graph: BlockGraph,
    private readonly server: NbdServer,
    private readonly emit: EventSink,
    /** Where there are exports on several threads: their common order. */
    private readonly orders = new Sequence(),
  ) {}

  /** block-export-add. Rejects with BlockError in the reference's words. */
  async add(options: BlockExportOptions, order = this.orders.next(), statistics?: MovedStatistics): Promise<void> {
    const node = this.check(options);
    if (options["allow-inactive"] !== true) await setActive(this.graph, [node], true);
    const added = await NbdExport.open(options, node, this.graph, this.server);
    if (statistics !== undefined) added.backend.statistics.restore(statistics);
    this.exports.set(added.id, { export: added, order });
    this.server.show(added, () => this.forget(added));
  }

  /** The first checks of {@link add}. Throws BlockError in the reference's words. */
  check(options: BlockExportOptions): BlockNode {
    const { id } = options;
    if (!WELL_FORMED_ID.test(id)) throw new BlockError("invalid", "Invalid block export id");
    if (this.exports.has(id) || this.idsElsewhere.has(id))
      throw new BlockError("busy", `Block export id '${id}' is already in use`);
    const node = this.graph.lookup(options["node-name"]);
    if (node === undefined) {
      const message = `Cannot find device='' nor node-name='${options["node-name"]}'`;
      throw new BlockError("not-found", message);
    }
    return node;
  }

  /** `nodes`, and those that an export of one of them needs, or that needs one of them. */
  nodesTogether(nodes: ReadonlySet<BlockNode>): Set<BlockNode> {
    const together = new Set(nodes);
    for (const { export: each } of this.exports.values()) {
      if (each.nodes.some((node) => nodes.has(node))) for (const node of each.nodes) together.add(node);
    }
    return together;
  }

  /** The exports of these nodes, newest first. */
  of(nodes: ReadonlySet<BlockNode>): NbdExport[] {
    return this.newestFirst().filter((each) => nodes.has(each.backend.node));
  }

  /** They have no clients: let them go without a word, to be added on another thread. */
  async takeAway(exports: readonly NbdExport[]): Promise<MovedExport[]> {
    const moved: MovedExport[] = [];
    for (const each of exports) {
      const { order } = this.exports.get(each.id)!;
      this.exports.delete(each.id);
      moved.push({ options: each.options, order, statistics: each.backend.statistics.snapshot() });
      await this.server.hide(each);
    }
    return moved;
  }

  /**
   * block-export-del. Throws BlockError where there is no such export, or it has clients and `mode` is `safe`. Resolves
   * when it has gone, or at once when its clients have requests in flight: BLOCK_EXPORT_DELETED tells then.
   */
  async remove(id: string, mode: BlockExportRemoveMode): Promise<void> {
    const found = this.exports.get(id)?.export;
    if (found === undefined) throw new BlockError("not-found", `Export '${id}' is not found`);
    if (found.shuttingDown) throw new BlockError("busy", `Export '${id}' is already shutting down`);
    if (mode === "safe" && found.clientCount > 0) throw new BlockError("busy", `export '${id}' still in use`);
    const hadClients = found.clientCount > 0;
    const gone = this.server.hide(found);
    if (!hadClients) await gone;
  }

  /** Newest first. */
  list(): BlockExportInfo[] {
    return this.newestFirst().map((entry) => ({
      "node-name": entry.nodeName,
      "shutting-down": entry.shuttingDown,
      type: entry.options.type,
      id: entry.id,
    }));
  }

  /** One that has been moved here may be older than those that were here. */
  newestFirst(): NbdExport[] {
    return [...this.exports.values()].sort((a, b) => b.order - a.order).map((entry) => entry.export);
  }

  /** Its place among the exports of all threads; undefined where there is none of that id. */
  orderOf(id: string): number | undefined {
    return this.exports.get(id)?.order;
  }

  /** Shutdown: all exports go, whoever uses them. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.exports.values()].map((entry) => this.server.hide(entry.export)));
  }

  private forget(gone: NbdExport): void {
    if (this.exports.get(gone.id)?.export !== gone) return;
    this.exports.delete(gone.id);
    this.emit("BLOCK_EXPORT_DELETED", { id: gone.id });
  }
}
