import { defineCommand } from "../command.js";

/** Let a job rest. */
export const blockJobPause = defineCommand("block-job-pause", async ({ device }, { jobs }) => {
  await jobs.pause(device, "block-job");
});
