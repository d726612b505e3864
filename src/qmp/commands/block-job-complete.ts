import { defineCommand } from "../command.js";

/** Let a job that is ready do its last step. */
export const blockJobComplete = defineCommand("block-job-complete", async ({ device }, { jobs }) => {
  await jobs.complete(device, "block-job");
});
