import { STANDING, each, job, type Command, type Family, type Step } from "../script.js";

const GOOD = { "job-id": "j", device: "r0", target: "n1", sync: "full" } as const;
const FILE = { "job-id": "j", device: "r0", target: "copy.img", format: "raw", sync: "full" } as const;
const LOOK: Command = ["query-block-jobs"];
const ALL = {
  speed: 0,
  compress: false,
  "on-source-error": "report",
  "on-target-error": "stop",
  "auto-finalize": true,
  "auto-dismiss": true,
  "filter-node-name": "bf",
  "x-perf": { "use-copy-range": true, "max-workers": 8, "max-chunk": 65_536 },
} as const;
const BAD = {
  "job-id": ["", "0j", 5],
  device: ["nope", "", 5],
  sync: ["nope", null],
  speed: [-1, "fast"],
  bitmap: ["nope", "", 5],
  "bitmap-mode": ["always", "nope"],
  compress: [true, 1],
  "on-source-error": ["nope", 5],
  "on-target-error": ["nope", 5],
  "auto-finalize": [1],
  "auto-dismiss": ["no"],
  "filter-node-name": ["n0", "", "#f", 5],
  "x-perf": [
    { "max-workers": 0 },
    { "max-workers": -1 },
    { "max-chunk": -1 },
    { "max-chunk": 512 },
    { "use-copy-range": 5 },
    5,
  ],
};
/** Every way of using a bitmap, on one that is there. */
const withBitmaps = (command: string, good: object): Step[] =>
  ["bitmap", "incremental", "full", "top", "none"].flatMap((sync) =>
    ["on-success", "never", "always"].flatMap((mode): Step[] => {
      const start: Command = [command, { ...good, device: "n0", sync, bitmap: "b0", "bitmap-mode": mode, speed: 0 }];
      const refused = sync === "none" || (sync === "incremental" && mode !== "on-success");
      const never = sync !== "bitmap" && mode === "never";
      return refused || never ? [start] : [start, { wait: "j null" }];
    }),
  );

export const BACKUP: Family = {
  "blockdev-backup with every argument": {
    before: STANDING,
    steps: [
      ...job("blockdev-backup", { ...GOOD, ...ALL }),
      ...job("blockdev-backup", { ...GOOD, device: "n0", sync: "bitmap", bitmap: "b0", "bitmap-mode": "never" }),
      ...job("blockdev-backup", { ...GOOD, device: "top", target: "over", sync: "top" }),
      ...job("blockdev-backup", { ...GOOD, target: "over", compress: true }),
    ],
  },
  "blockdev-backup of what is written from now on": {
    before: STANDING,
    steps: [
      ["blockdev-backup", { ...GOOD, sync: "none", "filter-node-name": "bf" }],
      { wait: "j running" },
      LOOK,
      ["blockdev-del", { "node-name": "bf" }],
      ["block-job-cancel", { device: "j" }],
      { wait: "j null" },
    ],
  },
  "blockdev-backup, held and kept": {
    before: STANDING,
    steps: [
      ["blockdev-backup", { ...GOOD, "auto-finalize": false, "auto-dismiss": false }],
      { wait: "j BLOCK_JOB_PENDING" },
      LOOK,
      ["job-finalize", { id: "j" }],
      { wait: "j concluded" },
      ["query-jobs"],
      ["job-dismiss", { id: "j" }],
      ["blockdev-backup", { device: "r0", target: "n1", sync: "full" }],
    ],
  },
  "blockdev-backup with bitmaps": { before: STANDING, steps: withBitmaps("blockdev-backup", GOOD) },
  "blockdev-backup refused": {
    before: STANDING,
    steps: [
      ...each("blockdev-backup", GOOD, { ...BAD, target: ["nope", "", "r0", "f0", "base", 5] }),
      ["blockdev-backup", { ...GOOD, target: "small" }],
      ["blockdev-backup", { ...GOOD, sync: "bitmap" }],
      ["blockdev-backup", { ...GOOD, sync: "incremental" }],
      ["blockdev-backup", { ...GOOD, device: "n0", sync: "bitmap", bitmap: "b0" }],
      ["blockdev-backup", { ...GOOD, device: "n0", sync: "bitmap", bitmap: "off", "bitmap-mode": "nope" }],
      ["blockdev-backup", { "job-id": "j", device: "r0", target: "n1" }],
    ],
  },
  "drive-backup with every argument": {
    before: STANDING,
    steps: [
      ...job("drive-backup", { ...FILE, ...ALL, mode: "absolute-paths" }),
      ...job("drive-backup", {
        ...FILE,
        device: "n0",
        mode: "existing",
        sync: "bitmap",
        bitmap: "b0",
        "bitmap-mode": "never",
      }),
      ...job("drive-backup", { ...FILE, device: "top", target: "copy.q", format: "qcow2", sync: "top" }),
      ...job("drive-backup", { ...FILE, target: "packed.q", format: "qcow2", compress: true }),
      ["drive-backup", { ...FILE, target: "none.q", format: "qcow2", sync: "none" }],
      { wait: "j running" },
      LOOK,
      ["job-cancel", { id: "j" }],
      { wait: "j null" },
    ],
  },
  "drive-backup refused": {
    before: STANDING,
    steps: [
      ...each("drive-backup", FILE, {
        ...BAD,
        target: ["nope/nope", "", 5],
        format: ["nope", "", 5],
        mode: ["nope", 5],
      }),
      ["drive-backup", { ...FILE, sync: "bitmap" }],
      ["drive-backup", { "job-id": "j", device: "r0", target: "copy.img" }],
    ],
  },
};
