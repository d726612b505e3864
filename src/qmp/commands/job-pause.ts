import { defineCommand } from "../command.js";

/** Let a job rest. */
export const jobPause = defineCommand("job-pause", async ({ id }, { jobs }) => {
  await jobs.pause(id, "job");
});
