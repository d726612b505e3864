import { BlockError } from "../base/errors.js";
import type { EventSink } from "../block/event-sink.js";
import type { BlockGraph } from "../block/graph/graph.js";
import { NbdExport } from "./export.js";
import type { NbdServer } from "./server.js";
import type { BlockExportInfo, BlockExportOptions, BlockExportRemoveMode } from "../../qapi/generated/types.js";

/** Ids that QAPI takes: a letter, then letters, digits, `-`, `.` and `_`. */
const WELL_FORMED_ID = /^[A-Za-z][A-Za-z0-9\-._]*$/;

/** All exports of the daemon, by their ids. */
export class ExportRegistry {
  private readonly exports = new Map<string, NbdExport>();

  constructor(
    private readonly graph: BlockGraph,
    private readonly server: NbdServer,
    private readonly emit: EventSink,
  ) {}

  /** block-export-add. Rejects with BlockError in the reference's words. */
  async add(options: BlockExportOptions): Promise<void> {
    const { id } = options;
    if (!WELL_FORMED_ID.test(id)) throw new BlockError("invalid", "Invalid block export id");
    if (this.exports.has(id)) throw new BlockError("busy", `Block export id '${id}' is already in use`);
    const node = this.graph.lookup(options["node-name"]);
    if (node === undefined) {
      const message = `Cannot find device='' nor node-name='${options["node-name"]}'`;
      throw new BlockError("not-found", message);
    }
    const added = await NbdExport.open(options, node, this.graph, this.server);
    this.exports.set(id, added);
    this.server.show(added, () => this.forget(added));
  }

  /**
   * block-export-del. Throws BlockError where there is no such export, or it has clients and `mode` is `safe`. Resolves
   * when it has gone, or at once when its clients have requests in flight: BLOCK_EXPORT_DELETED tells then.
   */
  async remove(id: string, mode: BlockExportRemoveMode): Promise<void> {
    const found = this.exports.get(id);
    if (found === undefined) throw new BlockError("not-found", `Export '${id}' is not found`);
    if (found.shuttingDown) throw new BlockError("busy", `Export '${id}' is already shutting down`);
    if (mode === "safe" && found.clientCount > 0) throw new BlockError("busy", `export '${id}' still in use`);
    const hadClients = found.clientCount > 0;
    const gone = this.server.hide(found);
    if (!hadClients) await gone;
  }

  /** Newest first. */
  list(): BlockExportInfo[] {
    return [...this.exports.values()].reverse().map((entry) => ({
      "node-name": entry.nodeName,
      "shutting-down": entry.shuttingDown,
      type: entry.options.type,
      id: entry.id,
    }));
  }

  /** Shutdown: all exports go, whoever uses them. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.exports.values()].map((entry) => this.server.hide(entry)));
  }

  private forget(gone: NbdExport): void {
    this.exports.delete(gone.id);
    this.emit("BLOCK_EXPORT_DELETED", { id: gone.id });
  }
}
