import { defineCommand } from "../command.js";

/** Forget a job that is concluded. */
export const blockJobDismiss = defineCommand("block-job-dismiss", async ({ id }, { jobs }) => {
  await jobs.dismiss(id, "block-job");
});
