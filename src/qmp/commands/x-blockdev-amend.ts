import { sleepOneTurn } from "../../base/turns.js";
import { BlockError } from "../../base/errors.js";
import { AmendJob } from "../../jobs/amend.js";
import { defineCommand } from "../command.js";

/** Start a job that changes how an image is stored; it stays, with its error, until it is dismissed. */
export const xBlockdevAmend = defineCommand("x-blockdev-amend", async (args, { graph, jobs }) => {
  const { "job-id": id, "node-name": nodeName, options, force = false } = args;
  const node = graph.findNode(nodeName);
  if (node.driver.name !== options.driver) {
    throw new BlockError("invalid", "x-blockdev-amend doesn't support changing the block driver");
  }
  if (node.self.amend === undefined) throw new BlockError("unsupported", "Driver does not support x-blockdev-amend");
  const job = jobs.create(new AmendJob(graph, node, options, force), { id, autoDismiss: false });
  jobs.start(job);
  await sleepOneTurn();
});
