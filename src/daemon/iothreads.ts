import { closeSync } from "node:fs";
import { BlockError, messageOf } from "../base/errors.js";
import { QmpError } from "../base/qmp-error.js";
import { Sequence } from "../base/sequence.js";
import type { EngineChoice } from "../block/engine/engine-choice.js";
import { joinGraphs } from "../block/graph/debug-graph.js";
import type { NbdNote } from "../nbd-server/peers.js";
import type { ObjectState } from "../objects/state.js";
import { IoThreadLink, type IoThreadEvents } from "./iothread-link.js";
import { CANNOT_MOVE, NO_NAMES, isList, type Names, type SharedMemory } from "./iothread-protocol.js";
import type { TakeDownArguments } from "./iothread-tasks.js";
import { concernOf, wordsOf, type Concern } from "./routes.js";
import type { BlockExportOptions, XDbgBlockGraph } from "../../qapi/generated/types.js";
import type { Commands } from "../../qapi/generated/commands.js";

/** What each iothread has of the words of a command. */
type Located = ReadonlyMap<IoThreadLink, Names>;

/**
 * All iothreads: the main one, and those that objects have made. Each has nodes, jobs and exports of its own; nodes
 * that hang together are always in one. Here a command finds the iothread that has what it names.
 */
export class IoThreads {
  private readonly shared: SharedMemory = {
    ranks: sharedCounter(),
    generatedNames: sharedCounter(),
    jobs: sharedCounter(),
    exports: sharedCounter(),
  };
  /** What the log says of the engines of iothreads. */
  private readonly engines = new Set<string>();
  /** Has the listeners of the NBD server, and all nodes that nobody has moved. */
  private readonly main: IoThreadLink;
  private readonly added = new Map<string, IoThreadLink>();
  /** By their ids, which iothreads have exports that the main one does not. */
  private readonly exporters = new Map<string, IoThreadLink>();
  /** Of all objects, as last told. */
  private readonly objects = new Map<string, ObjectState>();
  /** Of the NBD server, as last told. */
  private nbdState: NbdNote | null = null;

  constructor(
    private readonly events: Omit<IoThreadEvents, "nbd" | "engine">,
    private readonly engine: EngineChoice,
  ) {
    this.main = this.start();
  }

  /** Run a command with checked arguments; no other may be under way. Rejects with QmpError or BlockError. */
  async run(command: string, args: unknown): Promise<unknown> {
    if (command === "x-blockdev-set-iothread") {
      return this.setIoThread(args as Commands["x-blockdev-set-iothread"]["arguments"]);
    }
    if (command === "block-export-add") {
      const options = args as BlockExportOptions;
      if (this.added.size > 0 || options.iothread !== undefined) await this.prepareExport(options);
    }
    if (this.added.size === 0) return this.main.run(command, args);
    if (command === "nbd-server-add") {
      const { device } = args as Commands["nbd-server-add"]["arguments"];
      await this.bringToClients(device, (await this.homeOf(device)) ?? this.main);
    }
    if (isList(command)) return this.merged(command, args);
    if (command === "x-debug-query-block-graph") {
      const graphs = await Promise.all(this.all().map((link) => link.run(command, args)));
      return joinGraphs(graphs as XDbgBlockGraph[]);
    }
    if (command === "nbd-server-stop") return this.stopNbdServer();
    if (command === "blockdev-set-active" && !("node-name" in (args as object))) {
      return this.setAllActive(args as Commands["blockdev-set-active"]["arguments"]);
    }
    const words = [...wordsOf(args)];
    const located = await this.locate(words);
    const owner = await this.gather(concernOf(command, args), located);
    return owner.run(command, args, others(owner, await this.locate(words)));
  }

  /** The daemon has started. Rejects where there is no way to give memory back, which changes nothing. */
  async settle(): Promise<void> {
    await this.main.task("settle", undefined);
  }

  /** An object is new, has changed, or (undefined) has gone. */
  setObject(id: string, state: ObjectState | undefined): void {
    if (state === undefined) this.objects.delete(id);
    else this.objects.set(id, state);
    for (const link of this.all()) link.setObject(id, state);
  }

  /** object-add: a new iothread. */
  add(id: string): void {
    const link = this.start();
    this.added.set(id, link);
    for (const [object, state] of this.objects) link.setObject(object, state);
    if (this.nbdState !== null) link.tell(this.nbdState);
  }

  /** Its exports and jobs keep an iothread; its nodes go back to the main one. */
  async isInUse(id: string): Promise<boolean> {
    const link = this.added.get(id)!;
    for (;;) {
      const { inUse, nodes } = await link.task("usage", null);
      if (inUse) return true;
      if (nodes.length === 0) return false;
      if ((await this.tryMove({ node: nodes[0]! }, link, this.main)) !== null) return true;
    }
  }

  /** object-del: the iothread is not in use. */
  async remove(id: string): Promise<void> {
    const link = this.added.get(id);
    this.added.delete(id);
    await link?.close();
  }

  /** Exports, jobs and nodes are closed, their events have been passed on, and the threads have ended. */
  async close(): Promise<void> {
    await Promise.all(this.all().map((link) => link.close()));
  }

  /** `close` has been called, and takes too long for somebody: remote servers are not waited for any more. */
  hurry(): void {
    for (const link of this.all()) link.hurry();
  }

  private all(): IoThreadLink[] {
    return [this.main, ...this.added.values()];
  }

  private start(): IoThreadLink {
    const { engine, shared } = this;
    const nbd: IoThreadEvents["nbd"] = (note, from) => this.passOn(note, from);
    return new IoThreadLink({ ...this.events, engine: this.tellEngine, nbd }, { engine, shared });
  }

  /** What all have is said once. */
  private readonly tellEngine = (message: string): void => {
    if (this.engines.has(message)) return;
    this.engines.add(message);
    this.events.log("info", message);
  };

  /* ---- the NBD server ---- */

  private passOn(note: NbdNote, from: IoThreadLink): void {
    switch (note.kind) {
      case "state":
        this.nbdState = note;
        for (const link of this.added.values()) link.tell(note);
        return;
      case "client":
        this.sendClient(note);
        return;
      case "offer":
        this.exporters.set(note.facts.id, from);
        this.main.tell(note);
        return;
      case "withdraw":
        if (this.exporters.get(note.exportId) !== from) return;
        this.exporters.delete(note.exportId);
        this.main.tell(note);
        return;
      case "gone":
        this.main.tell(note);
        return;
    }
  }

  /** The export may have gone in this moment: then so does the client. */
  private sendClient(note: NbdNote & { readonly kind: "client" }): void {
    const { exportId, fd, number } = note.client;
    const link = this.exporters.get(exportId);
    if (link !== undefined) {
      link.tell(note);
      return;
    }
    closeSync(fd);
    this.main.tell({ kind: "gone", number });
  }

  private async stopNbdServer(): Promise<unknown> {
    const result = await this.main.run("nbd-server-stop", {});
    await Promise.all(Array.from(this.added.values(), (link) => link.task("emptyNbdServer", null)));
    return result;
  }

  /** All nodes, or none: where one iothread cannot, those before it take it back. */
  private async setAllActive(args: Commands["blockdev-set-active"]["arguments"]): Promise<undefined> {
    const { active } = args;
    const done: [IoThreadLink, readonly string[]][] = [];
    try {
      for (const link of this.all()) {
        const names = await link.task("toChange", active);
        await link.run("blockdev-set-active", args);
        done.push([link, names]);
      }
    } catch (error) {
      for (const [link, names] of done.toReversed()) {
        try {
          await link.task("changeActive", { names, active: !active });
        } catch (second) {
          this.events.log("error", `blockdev-set-active could not be taken back: ${messageOf(second)}`);
        }
      }
      throw error;
    }
    return undefined;
  }

  /* ---- finding the iothread ---- */

  private async merged(command: string, args: unknown): Promise<unknown[]> {
    const lists = await Promise.all(this.all().map((link) => link.list(command, args)));
    const newestFirst = lists.flat().sort((a, b) => b.place - a.place);
    return newestFirst.map(({ item }) => item);
  }

  private async locate(words: readonly string[]): Promise<Located> {
    return new Map(
      await Promise.all(
        this.all().map(async (link): Promise<[IoThreadLink, Names]> => [link, await link.task("locate", words)]),
      ),
    );
  }

  /** The iothread that has what is named; the main one where nothing is. Nodes of several are brought together. */
  private async gather(concern: Concern, located: Located): Promise<IoThreadLink> {
    if (concern.kind !== "nodes") {
      const which = concern.kind === "job" ? "jobs" : "exports";
      for (const [link, names] of located) if (names[which].has(concern.id)) return link;
      return this.main;
    }
    const homes = new Map<string, IoThreadLink>();
    for (const name of concern.names) {
      for (const [link, { nodes }] of located) if (nodes.has(name)) homes.set(name, link);
    }
    const candidates = new Set(homes.values());
    if (candidates.size === 0) return this.main;
    for (const candidate of candidates) if (await this.gatherIn(candidate, homes)) return candidate;
    throw new BlockError("busy", CANNOT_MOVE);
  }

  /** What has been moved stays moved: nobody minds where a node is that nobody uses. */
  private async gatherIn(link: IoThreadLink, homes: Map<string, IoThreadLink>): Promise<boolean> {
    for (const [node, home] of homes) {
      if (home === link) continue;
      // It may have come along with another one.
      const { nodes } = await home.task("locate", [node]);
      if (nodes.has(node) && (await this.tryMove({ node }, home, link)) !== null) return false;
      homes.set(node, link);
    }
    return true;
  }

  /* ---- moving nodes ---- */

  private async homeOf(node: string): Promise<IoThreadLink | undefined> {
    const located = await this.locate([node]);
    return this.all().find((link) => located.get(link)?.nodes.has(node));
  }

  private async setIoThread({
    "node-name": node,
    iothread,
    force = false,
  }: Commands["x-blockdev-set-iothread"]["arguments"]): Promise<undefined> {
    const home = await this.homeOf(node);
    if (home === undefined) throw new BlockError("not-found", `Failed to find node with node-name='${node}'`);
    if (!force) await home.task("checkUnheld", node);
    const target = iothread === null ? this.main : this.added.get(iothread);
    if (target === undefined) throw new BlockError("not-found", `Cannot find iothread ${iothread ?? ""}`);
    if (target !== home) await this.move({ node }, home, target);
    return undefined;
  }

  /** block-export-add: the node goes to the iothread that the export shall have, if it can. */
  private async prepareExport(options: BlockExportOptions): Promise<void> {
    const { id, iothread, "node-name": node } = options;
    const home = (await this.homeOf(node)) ?? this.main;
    if (iothread !== undefined) {
      await home.task("checkExport", { options, elsewhere: others(home, await this.locate([id])) });
      const target = this.added.get(iothread);
      if (target === undefined) throw new BlockError("not-found", `iothread "${iothread}" not found`);
      const error = await this.trySend(node, home, target);
      if (error === null) return;
      if (options["fixed-iothread"] === true) throw error;
      this.events.log("info", `export '${id}' does not get iothread '${iothread}': ${error.message}`);
    }
    await this.bringToClients(node, home);
  }

  /** To where an export is to serve clients. Answers why it cannot; null when it can, and the node is there. */
  private async trySend(node: string, home: IoThreadLink, target: IoThreadLink): Promise<Error | null> {
    if (!(await this.canServeIn(target))) return new BlockError("unsupported", CANNOT_MOVE);
    return target === home ? null : this.tryMove({ node }, home, target);
  }

  /** Where clients cannot be handed over, what they use must be where they are. */
  private async bringToClients(node: string, home: IoThreadLink): Promise<void> {
    if (await this.canServeIn(home)) return;
    const error = await this.tryMove({ node }, home, this.main);
    if (error !== null) throw error;
  }

  private async canServeIn(link: IoThreadLink): Promise<boolean> {
    return link === this.main || this.main.task("canHandClientsOver", null);
  }

  /** Answers why it cannot be done, with all as it was; null when it is. */
  private async tryMove(what: TakeDownArguments, from: IoThreadLink, to: IoThreadLink): Promise<Error | null> {
    try {
      await this.move(what, from, to);
      return null;
    } catch (error) {
      if (error instanceof QmpError || error instanceof BlockError) return error;
      throw error;
    }
  }

  /** Nodes that hang together, and their exports. Rejects with all as it was. */
  private async move(what: TakeDownArguments, from: IoThreadLink, to: IoThreadLink): Promise<void> {
    const moved = await from.task("takeDown", what);
    try {
      await to.task("buildUp", moved);
    } catch (error) {
      try {
        await from.task("buildUp", moved);
      } catch (second) {
        for (const { descriptor } of moved.nodes.nodes) if (descriptor !== null) closeSync(descriptor);
        const names = moved.nodes.nodes.map(({ nodeName }) => nodeName).join(", ");
        this.events.log("error", `nodes ${names} were closed and could not be opened again: ${messageOf(second)}`);
      }
      throw error;
    }
  }
}

/** What iothreads other than `link` have. */
function others(link: IoThreadLink, located: Located): Names {
  const rest = [...located].filter(([each]) => each !== link).map(([, names]) => names);
  const union = (which: keyof Names) => new Set(rest.flatMap((names) => [...names[which]]));
  return rest.length === 0
    ? NO_NAMES
    : { nodes: union("nodes"), jobs: union("jobs"), exports: union("exports"), exportNames: union("exportNames") };
}

function sharedCounter(): SharedArrayBuffer {
  return new Sequence().memory;
}
