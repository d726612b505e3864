import { STANDING, each, type Command, type Family } from "../script.js";

const LOOK: Command = ["query-named-block-nodes", { flat: true }];
const sync = (args: object): Command => ["blockdev-snapshot-sync", { "snapshot-file": "snap.q", ...args }];
const CHANGE = { device: "top", "image-node-name": "top", "backing-file": "base.q" };

export const SNAPSHOTS: Family = {
  "blockdev-snapshot": {
    before: STANDING,
    steps: [
      ...each(
        "blockdev-snapshot",
        { node: "n0", overlay: "over" },
        {
          node: ["nope", "", "over", 5],
          overlay: ["nope", "", "n0", "n1", "f0", "top", "base", "th", "nx", 5],
        },
      ),
      ["blockdev-snapshot", { node: "n0" }],
      ["blockdev-snapshot", { overlay: "over" }],
      ["blockdev-snapshot", { node: "top", overlay: "over" }],
      ["blockdev-snapshot", { node: "top", overlay: "over" }],
      ["blockdev-del", { "node-name": "top" }],
      LOOK,
    ],
  },
  "blockdev-snapshot-sync": {
    before: STANDING,
    steps: [
      sync({ "node-name": "n0", "snapshot-node-name": "s0", format: "qcow2", mode: "absolute-paths" }),
      sync({ "node-name": "top", "snapshot-node-name": "s1", "snapshot-file": "new.q", mode: "existing" }),
      sync({ device: "r0", "snapshot-file": "r.q" }),
      ...each(
        "blockdev-snapshot-sync",
        { "node-name": "n1", "snapshot-file": "x.q", "snapshot-node-name": "x" },
        {
          "node-name": ["nope", "", 5],
          device: ["nope", "n1", 5],
          "snapshot-file": ["", "nope/nope", 5],
          "snapshot-node-name": ["n0", "", "#x", "0x", 5],
          format: ["nope", "raw", "", 5],
          mode: ["nope", "existing", 5],
        },
      ),
      ["blockdev-snapshot-sync", { "snapshot-file": "x.q" }],
      sync({ "node-name": "base", "snapshot-node-name": "x" }),
      LOOK,
    ],
  },
  "snapshots inside an image": {
    before: STANDING,
    steps: [
      ["blockdev-snapshot-internal-sync", { device: "top", name: "one" }],
      ["blockdev-snapshot-internal-sync", { device: "top", name: "two" }],
      ["blockdev-snapshot-internal-sync", { device: "top", name: "two" }],
      ...each(
        "blockdev-snapshot-internal-sync",
        { device: "top", name: "x" },
        {
          device: ["nope", "", "n0", "f0", "base", 5],
          name: ["", 5],
        },
      ),
      ["blockdev-snapshot-internal-sync", { device: "top" }],
      LOOK,
      ["blockdev-snapshot-delete-internal-sync", { device: "top" }],
      ["blockdev-snapshot-delete-internal-sync", { device: "top", name: "one", id: "2" }],
      ...each(
        "blockdev-snapshot-delete-internal-sync",
        { device: "top", name: "one" },
        {
          device: ["nope", "", "n0", "base", 5],
          name: ["nope", "", 5],
          id: ["", "9", 5],
        },
      ),
      ["blockdev-snapshot-delete-internal-sync", { device: "top", name: "one", id: "1" }],
      ["blockdev-snapshot-delete-internal-sync", { device: "top", id: "2" }],
      ["blockdev-snapshot-delete-internal-sync", { device: "top", name: "one" }],
    ],
  },
  "change-backing-file": {
    before: STANDING,
    steps: [
      ["change-backing-file", CHANGE],
      ["change-backing-file", { ...CHANGE, "backing-file": "elsewhere.q" }],
      ...each("change-backing-file", CHANGE, {
        device: ["nope", "", "n0", "base", 5],
        "image-node-name": ["nope", "", "ft", "base", 5],
        "backing-file": [5],
      }),
      ["change-backing-file", { device: "top", "image-node-name": "top" }],
      ["blockdev-del", { "node-name": "top" }],
      ["blockdev-add", { driver: "qcow2", "node-name": "top", file: "ft" }],
    ],
  },
};
