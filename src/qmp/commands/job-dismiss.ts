import { defineCommand } from "../command.js";

/** Forget a job that is concluded. */
export const jobDismiss = defineCommand("job-dismiss", async ({ id }, { jobs }) => {
  await jobs.dismiss(id, "job");
});
