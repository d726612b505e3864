import { STANDING, each, job, other, type Command, type Family, type Step } from "../script.js";

const mirror = (args: object): Command => [
  "blockdev-mirror",
  { "job-id": "j", device: "r0", target: "n1", sync: "full", ...args },
];
const drive = (args: object): Command => [
  "drive-mirror",
  { "job-id": "j", device: "r0", target: "copy.img", format: "raw", sync: "full", ...args },
];
/** Until it is ready, and its end. */
const toTheEnd = (start: Command, verb = "complete"): Step[] => [
  start,
  { wait: "j BLOCK_JOB_READY" },
  ["query-block-jobs"],
  verb === "complete" ? ["job-complete", { id: "j" }] : ["block-job-cancel", { device: "j" }],
  { wait: "j null" },
];

const BAD = {
  "job-id": ["", "0j", 5],
  device: ["nope", "", 5],
  target: ["nope", "", "r0", 5],
  sync: ["nope", "incremental", "bitmap", null],
  speed: [-1, "fast"],
  granularity: [256, 513, 2 ** 27, -1, "64k"],
  "buf-size": [-1, "big"],
  "on-source-error": ["nope", 5],
  "on-target-error": ["nope", 5],
  replaces: ["nope", "", "n1", 5],
  "copy-mode": ["nope", 5],
  "auto-finalize": [1],
  "auto-dismiss": ["no"],
};

export const MIRROR: Family = {
  "blockdev-mirror with every argument": {
    before: STANDING,
    steps: toTheEnd(
      mirror({
        target: "f1",
        replaces: "r0",
        speed: 0,
        granularity: 65_536,
        "buf-size": 1 << 20,
        "on-source-error": "stop",
        "on-target-error": "enospc",
        "filter-node-name": "mf",
        "copy-mode": "write-blocking",
        "auto-finalize": true,
        "auto-dismiss": true,
      }),
    ),
  },
  "blockdev-mirror, each sync": {
    before: STANDING,
    steps: [
      ...toTheEnd(mirror({ sync: "none", "copy-mode": "background" }), "cancel"),
      ...toTheEnd(mirror({ sync: "top", device: "top", target: "over" }), "cancel"),
      mirror({ device: "base", target: "over" }),
    ],
  },
  "blockdev-mirror, held and kept": {
    before: STANDING,
    steps: [
      mirror({ "auto-finalize": false, "auto-dismiss": false }),
      { wait: "j BLOCK_JOB_READY" },
      ["job-complete", { id: "j" }],
      { wait: "j BLOCK_JOB_PENDING" },
      ["query-jobs"],
      ["job-finalize", { id: "j" }],
      { wait: "j concluded" },
      ["query-jobs"],
      ["job-dismiss", { id: "j" }],
    ],
  },
  "blockdev-mirror refused": {
    before: STANDING,
    steps: [
      ...each("blockdev-mirror", mirror({})[1]!, { ...BAD, "filter-node-name": ["n0", "", "#f", 5] }),
      mirror({ target: "small" }),
      { wait: "j null" },
      other("the other of two true reasons", mirror({ target: "base" }), [
        { error: { class: "GenericError", desc: "Block node is read-only" } },
        { event: "JOB_STATUS_CHANGE", data: { id: "j", status: "created" } },
        { event: "JOB_STATUS_CHANGE", data: { id: "j", status: "null" } },
      ]),

      ["blockdev-mirror", { "job-id": "j", device: "r0", target: "n1" }],
    ],
  },
  "drive-mirror with every argument": {
    before: STANDING,
    steps: toTheEnd(
      drive({
        mode: "absolute-paths",
        "node-name": "fresh",
        replaces: "r0",
        speed: 0,
        granularity: 65_536,
        "buf-size": 1 << 20,
        "on-source-error": "report",
        "on-target-error": "report",
        unmap: true,
        "copy-mode": "background",
        "auto-finalize": true,
        "auto-dismiss": true,
      }),
    ),
  },
  "drive-mirror to what exists": {
    before: STANDING,
    steps: [
      ...toTheEnd(drive({ target: "new.img", mode: "existing", unmap: false, sync: "none" }), "cancel"),
      ...toTheEnd(drive({ target: "copy.q", format: "qcow2", device: "top", sync: "top" }), "cancel"),
      drive({ device: "n0", target: "copy.raw", sync: "none" }),
      ...job(
        "drive-mirror",
        { "job-id": "j", device: "n0", target: "copy.raw", format: "raw", sync: "full" },
        "BLOCK_JOB_READY",
      ),
      ["block-job-cancel", { device: "j", force: true }],
      { wait: "j null" },
    ],
  },
  "drive-mirror refused": {
    before: STANDING,
    steps: [
      ...each("drive-mirror", drive({})[1]!, {
        ...BAD,
        target: ["nope/nope", "", 5],
        format: ["nope", "", 5],
        mode: ["nope", 5],
        "node-name": ["n0", "", "#n", 5],
        unmap: [0],
      }),
      ["drive-mirror", { "job-id": "j", device: "r0", target: "copy.img" }],
      ["drive-mirror", { "job-id": "j", device: "r0", sync: "full" }],
    ],
  },
};
