import { defineCommand } from "../command.js";

/** Let a job that is pending, and those of its transaction, become final. */
export const jobFinalize = defineCommand("job-finalize", async ({ id }, { jobs }) => {
  await jobs.finalize(id, "job");
});
