import { blockStats } from "../../block/graph/block-stats.js";
import { skipImplicit } from "../../block/graph/chain.js";
import { defineCommand } from "../command.js";

/** Figures of the exports, or of all nodes: oldest first, where most lists are newest first. */
export const queryBlockstats = defineCommand("query-blockstats", (args, { graph, exports }) => {
  if (args["query-nodes"] === true)
    return graph
      .nodes()
      .toReversed()
      .map((node) => blockStats(node));
  return exports
    .newestFirst()
    .toReversed()
    .map(({ id, backend: { node, statistics } }) => blockStats(skipImplicit(node), { id, statistics }));
});
