import { debugGraph } from "../../block/graph/debug-graph.js";
import { defineCommand } from "../command.js";

/** Nodes, holders and permissions, for whoever looks for a bug. */
export const xDebugQueryBlockGraph = defineCommand("x-debug-query-block-graph", (_args, { graph }) =>
  debugGraph(graph),
);
