import { defineCommand } from "../command.js";

/** Let a job that is ready do its last step. */
export const jobComplete = defineCommand("job-complete", async ({ id }, { jobs }) => {
  await jobs.complete(id, "job");
});
