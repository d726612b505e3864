import { defineCommand } from "../command.js";

/** All jobs, the newest first. */
export const queryJobs = defineCommand("query-jobs", (_args, { jobs }) => jobs.list());
