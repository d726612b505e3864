import { STANDING, each, job, type Command, type Family } from "../script.js";
import { CHAIN } from "../../differential/setup.js";

const CHAINED = [...STANDING, ...CHAIN];
const LOOK: Command = ["query-named-block-nodes", { flat: true }];

export const STREAM: Family = {
  "all of the chain": {
    before: CHAINED,
    steps: [...job("block-stream", { "job-id": "j", device: "upper" }), LOOK],
  },
  "down to a base by its name": {
    before: CHAINED,
    steps: [
      ...job("block-stream", {
        "job-id": "j",
        device: "upper",
        "base-node": "base",
        "backing-file": "base.q",
        speed: 0,
        "on-error": "stop",
        "filter-node-name": "sf",
        "auto-finalize": true,
        "auto-dismiss": true,
      }),
      LOOK,
    ],
  },
  "down to a base by its file": {
    before: CHAINED,
    steps: [...job("block-stream", { "job-id": "j", device: "upper", base: "base.q" }), LOOK],
  },
  "above a bottom, held and kept": {
    before: CHAINED,
    steps: [
      [
        "block-stream",
        { "job-id": "j", device: "upper", bottom: "top", "auto-finalize": false, "auto-dismiss": false },
      ],
      { wait: "j BLOCK_JOB_PENDING" },
      ["query-block-jobs"],
      ["job-finalize", { id: "j" }],
      { wait: "j concluded" },
      ["query-jobs"],
      ["job-dismiss", { id: "j" }],
      ["block-stream", { device: "nx" }],
      ["block-stream", { device: "upper" }],
    ],
  },
  "slowly, cancelled": {
    before: CHAINED,
    steps: [
      ["block-stream", { "job-id": "j", device: "upper", speed: 1, "filter-node-name": "sf" }],
      { atRest: "j" },
      ["query-block-jobs"],
      ["blockdev-del", { "node-name": "upper" }],
      ["blockdev-del", { "node-name": "base" }],
      ["blockdev-del", { "node-name": "sf" }],
      ["block-stream", { "job-id": "j", device: "upper" }],
      ["block-stream", { "job-id": "k", device: "upper" }],
      ["block-job-cancel", { device: "j" }],
      { wait: "j null" },
      LOOK,
    ],
  },
  "what is refused": {
    before: CHAINED,
    steps: [
      ...each(
        "block-stream",
        { "job-id": "j", device: "upper" },
        {
          "job-id": ["", "0j", "j j", 5],
          device: ["nope", "", 5],
          base: ["nope", "", "upper", 5],
          "base-node": ["nope", "", "upper", "n0", "sf", 5],
          bottom: ["nope", "", "n0", 5],
          speed: [-1, "fast"],
          "on-error": ["nope", 5],
          "filter-node-name": ["top", "", "0f", "#f", 5],
          "auto-finalize": [1],
          "auto-dismiss": ["no"],
          "backing-file": [5],
          snapshot: ["s"],
        },
      ),
      ["block-stream", { "job-id": "j", device: "upper", base: "base.q", "base-node": "base" }],
      ["block-stream", { "job-id": "j", device: "upper", base: "base.q", bottom: "top" }],
      ["block-stream", { "job-id": "j", device: "upper", bottom: "top", "base-node": "base" }],
      ["block-stream", { "job-id": "j", device: "upper", "backing-file": "x.q" }],
      ["block-stream", { "job-id": "j" }],
    ],
  },
};
