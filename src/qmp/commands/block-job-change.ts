import { defineCommand } from "../command.js";

/** Change how a job works while it does. */
export const blockJobChange = defineCommand("block-job-change", (options, { jobs }) => jobs.change(options));
