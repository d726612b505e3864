import { STANDING, each, type Command, type Family, type Step } from "../script.js";

type Action = readonly [type: string, data: object];
const transaction = (mode: string | undefined, ...actions: readonly Action[]): Command => [
  "transaction",
  {
    actions: actions.map(([type, data]) => ({ type, data })),
    ...(mode === undefined ? {} : { properties: { "completion-mode": mode } }),
  },
];
const ABORT: Action = ["abort", {}];
const bitmap = (verb: string, name = "b0", more: object = {}): Action => [
  `block-dirty-bitmap-${verb}`,
  { node: "n0", name, ...more },
];
const MERGE: Action = ["block-dirty-bitmap-merge", { node: "n0", target: "b0", bitmaps: ["off"] }];
const LOOK: Command = ["query-named-block-nodes", { flat: true }];
const backup = (id: string, device: string, target: string, more: object = {}): Action => [
  "blockdev-backup",
  { "job-id": id, device, target, sync: "full", ...more },
];
/** One piece, and then nothing for hours. */
const SLOWLY = { speed: 1, "x-perf": { "max-chunk": 65_536, "max-workers": 1 } };
const drive = (id: string, device: string, target: string): Action => [
  "drive-backup",
  { "job-id": id, device, target, format: "raw", sync: "full" },
];
const ends = (...ids: readonly string[]): Step[] => ids.map((id) => ({ wait: `${id} null` }));
const BITMAP_ACTIONS: readonly Action[] = [
  bitmap("add", "b1", { granularity: 4096, persistent: false, disabled: true }),
  bitmap("clear"),
  bitmap("enable", "off"),
  bitmap("disable"),
  MERGE,
  bitmap("remove", "b1"),
];

export const TRANSACTIONS: Family = {
  bitmaps: {
    before: STANDING,
    steps: [
      ...BITMAP_ACTIONS.map((action) => transaction(undefined, action)),
      transaction("individual", ...BITMAP_ACTIONS),
      transaction(undefined, ...BITMAP_ACTIONS, ABORT),
      ...BITMAP_ACTIONS.map((action) => transaction(undefined, action, ABORT)),
      transaction(undefined, bitmap("add", "b1"), bitmap("add", "b1")),
      transaction(undefined, bitmap("clear", "nope")),
      transaction(undefined, bitmap("remove", "nope")),
      transaction(undefined, bitmap("disable", "nope")),
      ["query-block"],
      LOOK,
    ],
  },
  snapshots: {
    before: STANDING,
    steps: [
      transaction(undefined, ["blockdev-snapshot-internal-sync", { device: "top", name: "one" }], ABORT),
      transaction(undefined, ["blockdev-snapshot-internal-sync", { device: "top", name: "one" }]),
      transaction(undefined, ["blockdev-snapshot", { node: "top", overlay: "over" }], ABORT),
      transaction(
        undefined,
        ["blockdev-snapshot", { node: "top", overlay: "over" }],
        [
          "blockdev-snapshot-sync",
          {
            "node-name": "n0",
            "snapshot-file": "s.q",
            "snapshot-node-name": "s",
            format: "qcow2",
            mode: "absolute-paths",
          },
        ],
        bitmap("clear"),
      ),
      transaction(undefined, ["blockdev-snapshot", { node: "n1", overlay: "nope" }]),
      transaction(undefined, ["blockdev-snapshot-internal-sync", { device: "n0", name: "one" }]),
      LOOK,
    ],
  },
  "backups, each for itself": {
    before: STANDING,
    steps: [
      transaction("individual", backup("j", "r0", "over")),
      ...ends("j"),
      transaction(undefined, drive("j", "r0", "copy.img"), bitmap("clear")),
      ...ends("j"),
      transaction("individual", backup("j", "r0", "over"), ABORT),
      transaction("individual", backup("j", "r0", "over"), backup("j", "n0", "n1")),
      transaction("individual", backup("j", "r0", "over", SLOWLY), backup("k", "n0", "n1", SLOWLY)),
      { atRest: "j" },
      { atRest: "k" },
      ["job-cancel", { id: "j" }],
      ...ends("j"),
      ["job-cancel", { id: "k" }],
      ...ends("k"),
    ],
  },
  "backups, all or none": {
    before: STANDING,
    steps: [
      transaction("grouped", backup("j", "r0", "over")),
      ...ends("j"),
      transaction("grouped", drive("j", "r0", "copy.img")),
      ...ends("j"),
      transaction(
        "grouped",
        backup("j", "r0", "over", { "auto-finalize": false }),
        backup("k", "n0", "n1", { "auto-finalize": false }),
      ),
      { wait: "j BLOCK_JOB_PENDING" },
      ["query-jobs"],
      ["job-finalize", { id: "j" }],
      ...ends("k"),
      transaction("grouped", backup("j", "r0", "over", SLOWLY), backup("k", "n0", "n1", { "auto-dismiss": false })),
      { wait: "k waiting" },
      { atRest: "j" },
      ["job-cancel", { id: "j" }],
      { wait: "k concluded" },
      ["query-jobs"],
      ["job-dismiss", { id: "k" }],
      transaction("grouped", ["blockdev-snapshot", { node: "top", overlay: "nope" }]),
      transaction("grouped", bitmap("clear")),
    ],
  },
  refused: {
    before: STANDING,
    steps: [
      transaction(undefined),
      transaction("grouped"),
      transaction(undefined, ABORT),
      ["transaction", {}],
      ...each(
        "transaction",
        { actions: [] },
        {
          actions: [
            5,
            [5],
            [{}],
            [{ type: "nope", data: {} }],
            [{ type: "abort" }],
            [{ type: "block-dirty-bitmap-clear", data: { node: "n0" } }],
            [{ type: "blockdev-backup", data: { "job-id": "j", device: "r0" } }],
          ],
          properties: [5, { "completion-mode": "nope" }, { "completion-mode": 5 }, { nope: 1 }],
          unexpected: [1],
        },
      ),
    ],
  },
};
