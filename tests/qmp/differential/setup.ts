import type { Line } from "./pair.js";
import type { JsonObject } from "./shared-schema.js";
import type { Pool } from "./variations.js";

export const SIZE = 1 << 20;

/** What is there before a command is tried; a walker rebuilds only the nodes. */
export const OBJECTS: readonly Line[] = [
  ["object-add", { "qom-type": "iothread", id: "io0" }],
  ["object-add", { "qom-type": "throttle-group", id: "tg0", limits: { "iops-total": 1000 } }],
  ["object-add", { "qom-type": "secret", id: "sec0", data: "hush" }],
  ["object-add", { "qom-type": "authz-simple", id: "auth0", identity: "me" }],
  ["chardev-add", { id: "ring0", backend: { type: "ringbuf", data: { size: 64 } } }],
];

/** Files: raw.img, spare.img, base.q, top.q (over base.q), over.q, new.q, new.img; a folder, fat. */
export const NODES: readonly Line[] = [
  ["blockdev-add", { driver: "null-co", "node-name": "n0", size: SIZE, "read-zeroes": true }],
  ["blockdev-add", { driver: "null-co", "node-name": "n1", size: SIZE, "read-zeroes": true }],
  ["blockdev-add", { driver: "null-co", "node-name": "small", size: 65_536 }],
  ["blockdev-add", { driver: "null-co", "node-name": "ro", size: SIZE, "read-only": true }],
  ["blockdev-add", { driver: "null-co", "node-name": "nx", size: SIZE, "read-zeroes": true }],
  ["blockdev-add", { driver: "file", "node-name": "f0", filename: "raw.img" }],
  ["blockdev-add", { driver: "raw", "node-name": "r0", file: "f0" }],
  ["blockdev-add", { driver: "file", "node-name": "f1", filename: "spare.img" }],
  [
    "blockdev-add",
    { driver: "qcow2", "node-name": "base", file: { driver: "file", filename: "base.q" }, "read-only": true },
  ],
  ["blockdev-add", { driver: "file", "node-name": "ft", filename: "top.q" }],
  ["blockdev-add", { driver: "qcow2", "node-name": "top", file: "ft", backing: "base" }],
  [
    "blockdev-add",
    { driver: "qcow2", "node-name": "over", file: { driver: "file", filename: "over.q" }, backing: null },
  ],
  ["blockdev-add", { driver: "throttle", "node-name": "th", "throttle-group": "tg0", file: "n1" }],
  ["block-dirty-bitmap-add", { node: "n0", name: "b0" }],
  ["block-dirty-bitmap-add", { node: "n0", name: "off", disabled: true }],
  ["block-dirty-bitmap-add", { node: "top", name: "kept", persistent: true }],
  ["nbd-server-start", { addr: { type: "unix", data: { path: "nbd.sock" } } }],
  ["block-export-add", { type: "nbd", id: "e0", "node-name": "nx", name: "e0" }],
];

/** A job in each state that lasts. */
export const JOBS: readonly Line[] = [
  ["blockdev-create", { "job-id": "done", options: { driver: "file", filename: "made.img", size: 0 } }],
  ["blockdev-mirror", { "job-id": "ready", device: "n0", target: "n1", sync: "none" }],
  ["blockdev-backup", { "job-id": "held", device: "r0", target: "over", sync: "full", "auto-finalize": false }],
  ["blockdev-add", { driver: "null-co", "node-name": "m0", size: 65_536 }],
  ["blockdev-add", { driver: "null-co", "node-name": "m1", size: 65_536 }],
  ["blockdev-mirror", { "job-id": "standby", device: "m0", target: "m1", sync: "none" }],
  ["job-pause", { id: "standby" }],
  ["blockdev-add", { driver: "null-co", "node-name": "m4", size: 65_536 }],
  ["blockdev-add", { driver: "null-co", "node-name": "m2", size: 65_536 }],
  ["blockdev-add", { driver: "null-co", "node-name": "m3", size: 65_536 }],
  ["blockdev-mirror", { "job-id": "suspended", device: "m2", target: "m3", sync: "none" }],
  ["block-job-pause", { device: "suspended" }],
  ["blockdev-backup", { "job-id": "kept", device: "small", target: "m4", sync: "full", "auto-dismiss": false }],
];

export const JOB_IDS = ["nope", "", "done", "ready", "held", "standby", "suspended", "kept"];
export const LOG = { logfile: "log.txt", logappend: true };
export const BITMAPS = { node: ["n0", "top", "nope", "", "r0", "base"], name: ["b0", "off", "kept", "nope", ""] };
export const SPEEDS = { speed: [-1, 0, 2 ** 40, 2 ** 63] };
export const STOP: Line = ["nbd-server-stop", {}];

export const NOTHING = () => [];

/** A third image, so that there is one in the middle. */
export const CHAIN: readonly Line[] = [
  [
    "blockdev-add",
    { driver: "qcow2", "node-name": "upper", file: { driver: "file", filename: "new.q" }, backing: "top" },
  ],
];
export const QUORUM: readonly Line[] = [
  ["blockdev-add", { driver: "quorum", "node-name": "q", children: ["n0", "n1"], "vote-threshold": 1 }],
];
/** Made by the test, with the password of sec0. */
export const LUKS_FILE = { driver: "file", filename: "luks.img" };
export const LUKS: readonly Line[] = [
  ["blockdev-add", { driver: "luks", "node-name": "lk", file: LUKS_FILE, "key-secret": "sec0" }],
];
/** The same inside a qcow2 image, and the old way. */
const file = (filename: string) => ({ driver: "file", filename });
export const LUKS_QCOW2 = { driver: "qcow2", file: file("luks.q"), encrypt: { format: "luks", "key-secret": "sec0" } };
export const AES_QCOW2 = { driver: "qcow2", file: file("aes.q"), encrypt: { format: "aes", "key-secret": "sec0" } };

/** Limits with bursts. */
export const bursts = (prefix: string, names: readonly string[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${prefix}${name}`, 100],
      [`${prefix}${name}-max`, 200],
      [`${prefix}${name}-max-length`, 2],
    ]),
  );
export const TOTALS = ["iops-total", "bps-total"];
export const PARTS = ["iops-read", "bps-read", "iops-write", "bps-write"];

/** One way to give a command, and how to try others. */
export interface Scene {
  readonly command: string;
  /** Arguments that work, or nearly: all variations start here. */
  readonly base: JsonObject;
  /** After OBJECTS and NODES, before each variation. */
  readonly before?: readonly Line[];
  /** What takes the effect back; without it all nodes are taken down after a success, and rebuilt. */
  readonly undo?: (args: JsonObject) => readonly Line[];
  /** Not even that takes the effect back: start both daemons anew after a success. */
  readonly fresh?: boolean;
  readonly pool?: Pool;
}
