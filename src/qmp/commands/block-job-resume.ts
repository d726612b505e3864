import { defineCommand } from "../command.js";

/** Let a job that rests go on. */
export const blockJobResume = defineCommand("block-job-resume", async ({ device }, { jobs }) => {
  await jobs.resume(device, "block-job");
});
