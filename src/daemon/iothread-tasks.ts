/** What the main thread asks of an iothread besides QMP commands, where there are several of them. */
import { BlockError } from "../base/errors.js";
import { releaseFilePages } from "../base/resident.js";
import { changeActive } from "../block/graph/activation.js";
import { buildUp, closeDescriptors, connectedNodes, takeDown, type MovedNodes } from "../block/graph/move.js";
import { BlockChild, type BlockNode } from "../block/node.js";
import type { NbdExport } from "../nbd-server/export.js";
import type { MovedExport } from "../nbd-server/export-registry.js";
import type { CommandContext } from "../qmp/command.js";
import { CANNOT_MOVE, type ListName, type Names, type Placed } from "./iothread-protocol.js";
import type { BlockExportOptions } from "../../qapi/generated/types.js";

/** Nodes that hang together, and their exports, oldest first, on their way from one iothread to another. */
export interface MovedSet {
  readonly nodes: MovedNodes;
  readonly exports: readonly MovedExport[];
}

export interface TakeDownArguments {
  readonly node: string;
  /** `force` of x-blockdev-set-iothread is not given: an export or a job that holds this very node is a reason not to. */
  readonly onlyIfUnheld?: boolean;
}

export interface Activity {
  readonly names: readonly string[];
  readonly active: boolean;
}

export interface CheckExportArguments {
  readonly options: BlockExportOptions;
  readonly elsewhere: Names;
}

export interface Usage {
  /** There are exports or jobs. */
  readonly inUse: boolean;
  readonly nodes: readonly string[];
}

type Places = Readonly<Record<ListName, (item: never, context: CommandContext) => number | undefined>>;

/** Queries that list what all iothreads have. One that has ended while the list was made comes last. */
const places = {
  "query-block-exports": ({ id }: { id: string }, { exports }) => exports.orderOf(id),
  "query-block-jobs": ({ device }: { device: string }, { jobs }) => jobs.orderOf(device),
  // Oldest first.
  "query-blockstats": (item: { device?: string; "node-name": string }, { graph, exports }) =>
    -((item.device === undefined ? graph.lookup(item["node-name"])?.rank : exports.orderOf(item.device)) ?? Infinity),
  "query-jobs": ({ id }: { id: string }, { jobs }) => jobs.orderOf(id),
  "query-named-block-nodes": (item: { "node-name": string }, { graph }) => graph.lookup(item["node-name"])?.rank,
} satisfies Places;

/** Give each entry of a list its place. */
export function placed(command: ListName, items: readonly unknown[], context: CommandContext): Placed[] {
  return items.map((item) => ({ place: places[command](item as never, context) ?? 0, item }));
}

/** What another iothread has is as little to be had again as what this one has. */
export function setNamesElsewhere({ graph, jobs, exports, nbdServer }: CommandContext, names: Names): void {
  graph.namesElsewhere = names.nodes;
  jobs.idsElsewhere = names.jobs;
  exports.idsElsewhere = names.exports;
  nbdServer.namesElsewhere = new Set(Array.from(names.exportNames, wireNameOf));
}

/** Bytes of UTF-8, each as one character. */
function wireNameOf(name: string): string {
  return Buffer.from(name, "utf8").toString("latin1");
}

export const tasks = {
  locate(words: readonly string[], { graph, jobs, exports, nbdServer }: CommandContext): Names {
    const own = new Set(Array.from(nbdServer.exports(), ({ wireName }) => wireName));
    return {
      nodes: new Set(words.filter((word) => graph.lookup(word) !== undefined)),
      jobs: new Set(words.filter((word) => jobs.orderOf(word) !== undefined)),
      exports: new Set(words.filter((word) => exports.orderOf(word) !== undefined)),
      exportNames: new Set(words.filter((word) => own.has(wireNameOf(word)))),
    };
  },

  /** The checks of block-export-add that come before its iothread is looked for. Throws BlockError. */
  checkExport({ options, elsewhere }: CheckExportArguments, context: CommandContext): void {
    setNamesElsewhere(context, elsewhere);
    context.exports.check(options);
  },

  canHandClientsOver: (_none: null, { nbdServer }: CommandContext): boolean => nbdServer.canHandClientsOver,

  /** Throws where an export or a job holds this very node. */
  checkUnheld: (node: string, { graph }: CommandContext): void => checkUnheld(graph.findNode(node)),

  /** Rejects with BlockError where something keeps the nodes here; nothing has changed then. */
  async takeDown({ node, onlyIfUnheld = false }: TakeDownArguments, context: CommandContext): Promise<MovedSet> {
    const { graph, exports } = context;
    const first = graph.findNode(node);
    if (onlyIfUnheld) checkUnheld(first);
    const nodes = nodesTogether(first, context);
    const oldestFirst = movableExports(nodes, context).toReversed();
    const moved = await exports.takeAway(oldestFirst);
    try {
      return { nodes: await takeDown(graph, nodes), exports: moved };
    } catch (error) {
      for (const { options, order, statistics } of moved) await exports.add(options, order, statistics);
      throw error;
    }
  },

  /** Rejects with BlockError; nothing of it is here then. Closes the descriptors where it does not. */
  async buildUp({ nodes, exports: moved }: MovedSet, { graph, exports }: CommandContext): Promise<void> {
    await buildUp(graph, nodes);
    try {
      for (const { options, order, statistics } of moved) await exports.add(options, order, statistics);
    } catch (error) {
      const here = connectedNodes(nodes.nodes.map(({ nodeName }) => graph.findNode(nodeName)));
      await exports.takeAway(exports.of(new Set(here)));
      closeDescriptors(await takeDown(graph, here));
      throw error;
    }
    closeDescriptors(nodes);
  },

  /** Nodes of this iothread, and whether anybody uses one of them. */
  usage(_none: null, { graph, exports, jobs }: CommandContext): Usage {
    const inUse = exports.list().length > 0 || jobs.list().length > 0;
    return { inUse, nodes: graph.nodes().map(({ nodeName }) => nodeName) };
  },

  /** The nodes that are not yet as blockdev-set-active is to make all of them. */
  toChange: (active: boolean, { graph }: CommandContext): readonly string[] =>
    graph.nodes().flatMap((node) => (node.active === active ? [] : [node.nodeName])),

  /** Take blockdev-set-active back: these nodes and no others, where they are still there. Rejects with BlockError. */
  changeActive({ names, active }: Activity, { graph }: CommandContext): Promise<void> {
    return changeActive(graph, new Set(names.flatMap((name) => graph.lookup(name) ?? [])), active);
  },

  /** The daemon has started: what only its start needed may go. Throws where that cannot be done. */
  settle: (): void => releaseFilePages(),

  /** nbd-server-stop, for the iothreads without listeners. */
  emptyNbdServer: (_none: null, { nbdServer }: CommandContext): Promise<void> => nbdServer.empty(),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

function checkUnheld(node: BlockNode): void {
  if ([...node.parents].every((parent) => parent instanceof BlockChild)) return;
  throw new BlockError(
    "busy",
    `Node ${node.nodeName} is associated with a BlockBackend and could be in use (use force=true to override this check)`,
  );
}

/** What is connected with a node, and what exports of one set need of another: bitmaps. */
function nodesTogether(first: BlockNode, { exports }: CommandContext): BlockNode[] {
  let nodes = connectedNodes([first]);
  for (;;) {
    const more = connectedNodes(exports.nodesTogether(new Set(nodes)));
    if (more.length === nodes.length) return nodes;
    nodes = more;
  }
}

/**
 * All exports of the nodes. Throws where not all can leave together with the nodes: somebody else holds one of them (a
 * job), a client is connected, an export stays where it is, or a driver cannot be closed and opened again.
 */
function movableExports(nodes: readonly BlockNode[], { exports }: CommandContext): NbdExport[] {
  const found = exports.of(new Set(nodes));
  const holders = nodes.flatMap((node) => [...node.parents].filter((parent) => !(parent instanceof BlockChild)));
  const stays = found.some(
    (each) => each.shuttingDown || each.clientCount > 0 || each.options["fixed-iothread"] === true,
  );
  if (stays || holders.length !== found.length || nodes.some(({ driver }) => driver.staysOpen === true)) {
    throw new BlockError("busy", CANNOT_MOVE);
  }
  return found;
}
