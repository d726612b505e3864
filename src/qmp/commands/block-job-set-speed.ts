import { defineCommand } from "../command.js";

/** Limit a job to so many bytes a second; 0 lifts the limit. */
export const blockJobSetSpeed = defineCommand("block-job-set-speed", async ({ device, speed }, { jobs }) => {
  await jobs.setSpeed(device, speed);
});
