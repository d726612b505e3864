import { defineCommand } from "../command.js";

/** End a job; one that is ready may end well, unless `force` is given. */
export const blockJobCancel = defineCommand("block-job-cancel", async ({ device, force = false }, { jobs }) => {
  await jobs.cancel(device, "block-job", force);
});
