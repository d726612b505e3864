import { defineCommand } from "../command.js";

/** Let a job that rests go on. */
export const jobResume = defineCommand("job-resume", async ({ id }, { jobs }) => {
  await jobs.resume(id, "job");
});
