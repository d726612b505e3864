import { sleepOneTurn } from "../../base/turns.js";
import { BlockError } from "../../base/errors.js";
import { CreateJob } from "../../jobs/create.js";
import { defineCommand } from "../command.js";

/** Start a job that creates an image; it stays, with its error, until it is dismissed. */
export const blockdevCreate = defineCommand("blockdev-create", async (args, { graph, jobs }) => {
  const { "job-id": id, options } = args;
  const driver = graph.options.drivers.get(options.driver);
  if (driver?.create === undefined) throw new BlockError("unsupported", "Driver does not support blockdev-create");
  const job = jobs.create(new CreateJob(graph, driver, options), { id, autoDismiss: false });
  jobs.start(job);
  // What it can do without waiting for the disk is told before the reply.
  await sleepOneTurn();
});
