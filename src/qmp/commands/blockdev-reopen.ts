import { reopenNodes } from "../../block/graph/reopen.js";
import { planReopen } from "../../block/graph/reopen-plan.js";
import { defineCommand } from "../command.js";

/** Give open nodes other options and other children: all that are named, or none. */
export const blockdevReopen = defineCommand("blockdev-reopen", async ({ options }, { graph, jobs }) => {
  await reopenNodes(
    graph,
    planReopen(graph, options, (parent, child) => jobs.isLinked(parent, child)),
  );
});
