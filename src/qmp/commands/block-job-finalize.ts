import { defineCommand } from "../command.js";

/** Let a job that is pending, and those of its transaction, become final. */
export const blockJobFinalize = defineCommand("block-job-finalize", async ({ id }, { jobs }) => {
  await jobs.finalize(id, "block-job");
});
