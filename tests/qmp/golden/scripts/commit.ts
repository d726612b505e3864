import { CHAIN } from "../../differential/setup.js";
import { STANDING, each, job, type Family } from "../script.js";

const CHAINED = [...STANDING, ...CHAIN];

export const COMMIT: Family = {
  "the middle, by names, with every argument": {
    before: CHAINED,
    steps: [
      ...job("block-commit", {
        "job-id": "j",
        device: "upper",
        "top-node": "top",
        "base-node": "base",
        "backing-file": "base.q",
        speed: 0,
        "on-error": "stop",
        "filter-node-name": "cf",
        "auto-finalize": true,
        "auto-dismiss": true,
      }),
    ],
  },
  "the middle, by files": {
    before: CHAINED,
    steps: [...job("block-commit", { "job-id": "j", device: "upper", top: "top.q", base: "base.q" })],
  },
  "the topmost, completed": {
    before: CHAINED,
    steps: [
      ["block-commit", { "job-id": "j", device: "upper", "filter-node-name": "cf" }],
      { wait: "j BLOCK_JOB_READY" },
      ["query-block-jobs"],
      ["job-complete", { id: "j" }],
      { wait: "j null" },
      ["blockdev-del", { "node-name": "base" }],
      ["blockdev-del", { "node-name": "upper" }],
    ],
  },
  "the topmost, held and kept": {
    before: STANDING,
    steps: [
      ["block-commit", { "job-id": "j", device: "top", "auto-finalize": false, "auto-dismiss": false }],
      { wait: "j BLOCK_JOB_READY" },
      ["block-job-complete", { device: "j" }],
      { wait: "j BLOCK_JOB_PENDING" },
      ["block-job-finalize", { id: "j" }],
      { wait: "j concluded" },
      ["query-jobs"],
      ["block-job-dismiss", { id: "j" }],
    ],
  },
  "the topmost, cancelled": {
    before: CHAINED,
    steps: [
      ["block-commit", { device: "top", "base-node": "base" }],
      ["block-commit", { "job-id": "j", device: "upper", "base-node": "top" }],
      { wait: "j BLOCK_JOB_READY" },
      ["block-job-cancel", { device: "j", force: true }],
      { wait: "j null" },
      ["block-commit", { "job-id": "j", device: "upper", "base-node": "top" }],
      { wait: "j BLOCK_JOB_READY" },
      ["block-job-cancel", { device: "j" }],
      { wait: "j null" },
    ],
  },
  "what is refused": {
    before: CHAINED,
    steps: [
      ...each(
        "block-commit",
        { "job-id": "j", device: "upper" },
        {
          "job-id": ["", "0j", 5],
          device: ["nope", "", 5],
          top: ["nope", "", 5],
          "top-node": ["nope", "", "n0", 5],
          base: ["nope", "", "new.q", 5],
          "base-node": ["nope", "", "upper", "n0", 5],
          "backing-file": ["base.q", 5],
          speed: [-1, "fast"],
          "on-error": ["nope", 5],
          "filter-node-name": ["top", "", "#f", 5],
          "auto-finalize": [1],
          "auto-dismiss": ["no"],
        },
      ),
      ["block-commit", { "job-id": "j", device: "upper", top: "top.q", "top-node": "top" }],
      ["block-commit", { "job-id": "j", device: "upper", base: "base.q", "base-node": "base" }],
      ["block-commit", { "job-id": "j", device: "upper", "top-node": "base", "base-node": "top" }],
      ["block-commit", { "job-id": "j", device: "n0" }],
      ["block-commit", { "job-id": "j" }],
    ],
  },
};
