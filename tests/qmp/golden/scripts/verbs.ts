import { STANDING, each, type Command, type Family, type Step } from "../script.js";

/** One piece, and then nothing for hours. */
const SLOWLY = { speed: 1, "x-perf": { "max-chunk": 65_536, "max-workers": 1 } };
const backup = (more: object): Command => [
  "blockdev-backup",
  { "job-id": "j", device: "base", target: "over", sync: "full", ...more },
];
const ALL = ["pause", "resume", "complete", "finalize", "dismiss"];
const member = (verb: string) => (verb === "finalize" || verb === "dismiss" ? "id" : "device");
/** Verbs of both families that change nothing in this state. */
const verbsBut = (...changing: readonly string[]): Command[] =>
  ALL.filter((verb) => !changing.includes(verb)).flatMap((verb): Command[] => [
    [`job-${verb}`, { id: "j" }],
    [`block-job-${verb}`, { [member(verb)]: "j" }],
  ]);
const QUERIES: readonly Command[] = [["query-jobs"], ["query-block-jobs"]];
const SPEED = { device: "j", speed: 2 };
const ends: Step = { wait: "j null" };

export const VERBS: Family = {
  "of a job that runs": {
    before: STANDING,
    steps: [
      backup(SLOWLY),
      { atRest: "j" },
      ...verbsBut("pause"),
      ["block-job-set-speed", SPEED],
      ...each("block-job-set-speed", SPEED, { device: ["nope", "", 5], speed: [-1, "fast", null] }),
      ["block-job-set-speed", { device: "j" }],
      ["block-job-set-speed", { speed: 1 }],
      ...QUERIES,
      ["job-cancel", { id: "j" }],
      ends,
    ],
  },
  "of a job that is paused": {
    before: STANDING,
    steps: [
      backup(SLOWLY),
      { atRest: "j" },
      ["job-pause", { id: "j" }],
      { wait: "j paused" },
      ...verbsBut("resume"),
      ...QUERIES,
      ["job-resume", { id: "j" }],
      { wait: "j running" },
      ["block-job-pause", { device: "j" }],
      { wait: "j paused" },
      ["block-job-resume", { device: "j" }],
      { wait: "j running" },
      ["block-job-pause", { device: "j" }],
      { wait: "j paused" },
      ["block-job-cancel", { device: "j" }],
      ["block-job-cancel", { device: "j", force: true }],
      ends,
    ],
  },
  "of a job that is ready, and on standby": {
    before: STANDING,
    steps: [
      ["blockdev-mirror", { "job-id": "j", device: "r0", target: "n1", sync: "none" }],
      { wait: "j BLOCK_JOB_READY" },
      ...verbsBut("pause", "complete"),
      ...QUERIES,
      ["job-pause", { id: "j" }],
      { wait: "j standby" },
      ...verbsBut("resume", "complete"),
      ...QUERIES,
      ["job-resume", { id: "j" }],
      { wait: "j ready" },
      ["block-job-set-speed", { device: "j", speed: 0 }],
      ["job-complete", { id: "j" }],
      ends,
    ],
  },
  "of a job that is pending": {
    before: STANDING,
    steps: [
      backup({ "auto-finalize": false }),
      { wait: "j BLOCK_JOB_PENDING" },
      ...verbsBut("finalize"),
      ["block-job-set-speed", SPEED],
      ...QUERIES,
      ["block-job-finalize", { id: "j" }],
      ends,
      backup({ "auto-finalize": false }),
      { wait: "j BLOCK_JOB_PENDING" },
      ["job-cancel", { id: "j" }],
      ends,
    ],
  },
  "of a job that is concluded": {
    before: STANDING,
    steps: [
      backup({ "auto-dismiss": false }),
      { wait: "j concluded" },
      ...verbsBut("dismiss"),
      ["job-cancel", { id: "j" }],
      ["block-job-cancel", { device: "j", force: true }],
      ["block-job-set-speed", SPEED],
      backup({}),
      ...QUERIES,
      ["block-job-dismiss", { id: "j" }],
      ...verbsBut(),
    ],
  },
  "of a job that waits for another": {
    before: STANDING,
    steps: [
      [
        "transaction",
        {
          properties: { "completion-mode": "grouped" },
          actions: [
            { type: "blockdev-backup", data: backup({})[1] },
            { type: "blockdev-backup", data: { "job-id": "k", device: "r0", target: "n1", sync: "full", ...SLOWLY } },
          ],
        },
      ],
      { wait: "j waiting" },
      { atRest: "k" },
      ...verbsBut(),
      ["block-job-set-speed", SPEED],
      ["query-jobs"],
      ["job-cancel", { id: "j" }],
      { wait: "k null" },
    ],
  },
  "of no job": {
    before: STANDING,
    steps: [
      ...[...ALL, "cancel"].flatMap((verb) => [
        ...each(`job-${verb}`, {}, { id: ["nope", "", 5] }),
        ...each(`block-job-${verb}`, {}, { [member(verb)]: ["nope", "", 5] }),
        [`job-${verb}`, {}] as const,
        [`block-job-${verb}`, {}] as const,
      ]),
      ["block-job-cancel", { device: "nope", force: 5 }],
    ],
  },
};
