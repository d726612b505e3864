import { defineCommand } from "../command.js";

/** End a job without success, whatever it could still do. */
export const jobCancel = defineCommand("job-cancel", async ({ id }, { jobs }) => {
  await jobs.cancel(id, "job", true);
});
