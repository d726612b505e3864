import { CHAIN } from "../../differential/setup.js";
import { STANDING, other, type Command, type Family } from "../script.js";

/** Commands without arguments: what they say of all that stands, and that they take none. */
const QUERIES = ["query-block", "query-block-jobs", "query-jobs", "query-block-exports", "query-chardev"];
const WITHOUT = [
  ...QUERIES,
  "query-version",
  "query-commands",
  "query-chardev-backends",
  "x-debug-query-block-graph",
  "query-qmp-schema",
  "quit",
  "nbd-server-stop",
];

const zero = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));
const KINDS = ["rd", "wr", "flush", "unmap"];
const OF_THE_EXPORT = {
  device: "e0",
  "node-name": "nx",
  stats: {
    ...zero("rd_bytes", "wr_bytes", "unmap_bytes", "rd_merged", "wr_merged", "unmap_merged", "wr_highest_offset"),
    ...zero(...KINDS.flatMap((kind) => [`${kind}_operations`, `${kind}_total_time_ns`])),
    ...zero(...KINDS.flatMap((kind) => [`failed_${kind}_operations`, `invalid_${kind}_operations`])),
    account_invalid: true,
    account_failed: true,
    timed_stats: [],
  },
};

export const QUERIES_OF_ALL: Family = {
  "of what stands": {
    before: [...STANDING, ...CHAIN],
    steps: [
      ...QUERIES.map((name): Command => [name]),
      ...QUERIES.map((name): Command => [name, {}]),
      ["query-named-block-nodes"],
      ["query-named-block-nodes", { flat: false }],
      ["query-named-block-nodes", { flat: true }],
      ["query-named-block-nodes", { flat: 5 }],
      ...[{}, { "query-nodes": false }].map((args) =>
        other("exports are users of a disk too", ["query-blockstats", args], [{ return: [OF_THE_EXPORT] }]),
      ),
      ["query-blockstats", { "query-nodes": 5 }],
    ],
  },
  "of nothing, and wrongly": {
    steps: [
      ...QUERIES.map((name): Command => [name]),
      ["query-named-block-nodes"],
      ["query-blockstats", { "query-nodes": true }],
      ["query-blockstats", { "query-nodes": false }],
      ...WITHOUT.map((name): Command => [name, { unexpected: 1 }]),
      ["nope"],
      ["nope", {}],
      ["qmp_capabilities"],
      ["qmp_capabilities", { enable: ["oob"] }],
      ["quit"],
    ],
  },
};
