import { defineCommand } from "../command.js";

/** The block jobs, the newest first. */
export const queryBlockJobs = defineCommand("query-block-jobs", (_args, { jobs }) => jobs.listBlockJobs());
