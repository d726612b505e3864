import { blockDeviceInfo } from "../../block/graph/node-info.js";
import { defineCommand } from "../command.js";

export const queryNamedBlockNodes = defineCommand("query-named-block-nodes", async ({ flat }, { graph }) => {
  const infos = [];
  for (const node of graph.nodes()) infos.push(await blockDeviceInfo(node, flat ?? false));
  return infos;
});
