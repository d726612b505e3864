import { SIZE } from "../../differential/setup.js";
import { STANDING, each, type Command, type Family } from "../script.js";

const LOOK: Command = ["query-named-block-nodes", { flat: true }];
const reopen = (...options: readonly object[]): Command => ["blockdev-reopen", { options }];
const NULL = { driver: "null-co", "node-name": "n0", size: SIZE, "read-zeroes": true };
const RAW = { driver: "raw", "node-name": "r0", file: "f0" };
const TOP = { driver: "qcow2", "node-name": "top", file: "ft", backing: "base" };
const FILE = { driver: "file", "node-name": "f0", filename: "raw.img" };
const OVER = { driver: "qcow2", "node-name": "over", backing: null };
const refused = (good: object, changed: Readonly<Record<string, readonly unknown[]>>): Command[] =>
  each("x", good, changed).map(([, args]) => reopen(args!));

export const REOPEN: Family = {
  "with other options": {
    before: STANDING,
    steps: [
      reopen({ ...NULL, "read-only": true }),
      reopen(NULL),
      reopen({ ...NULL, discard: "unmap", "detect-zeroes": "unmap", cache: { direct: false, "no-flush": true } }),
      reopen(RAW),
      reopen({ ...RAW, "read-only": true }),
      reopen(RAW),
      reopen({ ...FILE, "read-only": true }),
      reopen({ ...FILE, locking: "off" }),
      reopen({ ...TOP, "lazy-refcounts": true, "overlap-check": "all", "l2-cache-size": 65_536 }),
      reopen({ ...TOP, "read-only": true }, { ...NULL, "read-only": true }),
      reopen(TOP, NULL),
      LOOK,
    ],
  },
  "with other children": {
    before: STANDING,
    steps: [
      reopen({ ...TOP, backing: null }),
      reopen({ ...TOP, backing: "over" }),
      reopen(TOP),
      ["blockdev-add", { driver: "file", "node-name": "fn", filename: "new.img" }],
      reopen({ ...RAW, file: "fn" }),
      reopen({ ...RAW, file: "f1" }),
      reopen(RAW),
      reopen({ driver: "throttle", "node-name": "th", "throttle-group": "tg0", file: "n1" }),
      LOOK,
    ],
  },
  refused: {
    before: STANDING,
    steps: [
      ["blockdev-reopen", {}],
      ["blockdev-reopen", { options: 5 }],
      ["blockdev-reopen", { options: [5] }],
      ["blockdev-reopen", { options: [{ driver: "null-co" }] }],
      ...refused(NULL, {
        driver: ["nope", 5],
        "node-name": ["nope", "", 5],
        size: [65_536, "1"],
        "latency-ns": [1],
        "read-zeroes": [false],
        discard: ["nope"],
        "detect-zeroes": ["unmap"],
        cache: [5],
        unexpected: [1],
      }),
      ...refused(FILE, { filename: ["spare.img", 5], aio: ["nope"], locking: ["nope"] }),
      ...refused(RAW, { file: ["nope", "r0", 5, { driver: "file", filename: "raw.img" }], offset: [-1] }),
      ...refused(TOP, { backing: ["nope", "top", 5], "cache-size": [-1], "overlap-check": ["nope"] }),
      reopen({ driver: "qcow2", "node-name": "top", file: "ft" }),
      reopen({ ...OVER, file: "nope" }),
      reopen({ driver: "null-co", "node-name": "nx", size: SIZE, "read-zeroes": true, "read-only": true }),
      reopen(RAW, { ...NULL, "node-name": "nope" }),
      reopen({ ...RAW, "read-only": true }, { ...FILE, filename: "spare.img" }),
      LOOK,
    ],
  },
};
