import { LUKS, LUKS_QCOW2, QUORUM } from "../../differential/setup.js";
import { STANDING, each, job, other, type Family } from "../script.js";

const MIB = 1 << 20;
const CREATE = { "job-id": "c" } as const;
const THRESHOLD = { "node-name": "f0", "write-threshold": 65_536 };

export const SIZES: Family = {
  block_resize: {
    before: STANDING,
    steps: [
      ["block_resize", { "node-name": "f1", size: 2 * MIB }],
      ["block_resize", { "node-name": "f1", size: 0 }],
      ["block_resize", { "node-name": "top", size: 2 * MIB }],
      ["block_resize", { device: "top", size: 2 * MIB }],
      ...each(
        "block_resize",
        { "node-name": "f1", size: MIB },
        {
          "node-name": ["nope", "", "n0", "nx", "ft", 5],
          device: ["nope", "", "f1", 5],
          size: [-1, -512, "1M", null],
        },
      ),
      ["block_resize", { size: 1 }],
      ["block_resize", { "node-name": "f1" }],
      ["query-named-block-nodes", { flat: true }],
      // Not looked at: the file shrinks by what the table at its end took.
      ["block_resize", { "node-name": "over", size: 65_536 }],
    ],
  },
  "block-set-write-threshold": {
    before: STANDING,
    steps: [
      ["block-set-write-threshold", THRESHOLD],
      ["block-set-write-threshold", { ...THRESHOLD, "write-threshold": 0 }],
      ["block-set-write-threshold", THRESHOLD],
      ...each("block-set-write-threshold", THRESHOLD, {
        "node-name": ["nope", "", 5],
        "write-threshold": ["64k", null],
      }),
      ["block-set-write-threshold", { "node-name": "f0" }],
      ["block-set-write-threshold", { "write-threshold": 1 }],
      ["block-set-write-threshold", { "node-name": "f1", "write-threshold": 65_536 }],
      // It is told once, when a write passes it.
      ...job("blockdev-backup", { "job-id": "j", device: "base", target: "f1", sync: "full" }),
      ["query-block-jobs"],
    ],
  },
  "x-blockdev-change": {
    before: [...STANDING, ...QUORUM],
    steps: [
      ["x-blockdev-change", { parent: "q", node: "r0" }],
      ["x-blockdev-change", { parent: "q", child: "children.1" }],
      ...each(
        "x-blockdev-change",
        { parent: "q", node: "f1" },
        {
          parent: ["nope", "", "n0", "top", 5],
          node: ["nope", "", "n0", "q", 5],
          child: ["children.0", "nope", 5],
        },
      ),
      ["x-blockdev-change", { parent: "q", child: "children.9" }],
      ["x-blockdev-change", { parent: "q", child: "nope" }],
      ["x-blockdev-change", { parent: "q" }],
      ["query-named-block-nodes", { flat: true }],
    ],
  },
  "x-blockdev-set-iothread": {
    before: STANDING,
    steps: [
      ["x-blockdev-set-iothread", { "node-name": "ro", iothread: "io0" }],
      ["x-blockdev-set-iothread", { "node-name": "ro", iothread: null }],
      ["x-blockdev-set-iothread", { "node-name": "ro", iothread: "io0", force: true }],
      ...each(
        "x-blockdev-set-iothread",
        { "node-name": "ro", iothread: "io0" },
        {
          "node-name": ["nope", "", 5],
          iothread: ["nope", "tg0", 5],
          force: [5],
        },
      ),
      ["x-blockdev-set-iothread", { "node-name": "ro" }],
    ],
  },
  "x-blockdev-amend": {
    before: [...STANDING, ...LUKS],
    steps: [
      ...job(
        "x-blockdev-amend",
        {
          "job-id": "a",
          "node-name": "lk",
          options: { driver: "luks", state: "inactive", keyslot: 1 },
        },
        "concluded",
      ),
      ["query-jobs"],
      ["job-dismiss", { id: "a" }],
      ...job(
        "x-blockdev-amend",
        {
          "job-id": "a",
          "node-name": "lk",
          options: { driver: "luks", state: "inactive", "old-secret": "sec0" },
        },
        "concluded",
      ),
      ["query-jobs"],
      ["job-dismiss", { id: "a" }],
      ...job(
        "x-blockdev-amend",
        {
          "job-id": "a",
          "node-name": "lk",
          force: true,
          options: { driver: "luks", state: "inactive", "old-secret": "sec0" },
        },
        "concluded",
      ),
      ["query-jobs"],
      ["job-dismiss", { id: "a" }],
      ...each(
        "x-blockdev-amend",
        { "job-id": "a", "node-name": "lk", options: { driver: "luks", state: "inactive", keyslot: 0 } },
        {
          "job-id": ["", "0a", 5],
          "node-name": ["n0", 5],
          force: [5],
          options: [
            5,
            {},
            { driver: "nope" },
            { driver: "luks", state: "nope" },
            { driver: "luks", state: "inactive", keyslot: "0" },
          ],
        },
      ),
      other(
        "the name is missing in the reference's text",
        [
          "x-blockdev-amend",
          { "job-id": "a", "node-name": "nope", options: { driver: "luks", state: "inactive", keyslot: 0 } },
        ],
        "Cannot find device='nope' nor node-name='nope'",
      ),
    ],
  },
  "x-blockdev-amend of qcow2": {
    before: [...STANDING, ["blockdev-add", { "node-name": "lk", ...LUKS_QCOW2 }]],
    steps: [
      ...[
        { "node-name": "top" },
        { "node-name": "top", options: { driver: "qcow2", encrypt: { format: "qcow" } } },
        { "node-name": "lk" },
        { "node-name": "lk", options: { driver: "qcow2", encrypt: { format: "qcow" } } },
        ...[
          { state: "active" },
          { state: "inactive" },
          { state: "inactive", keyslot: 1 },
          { state: "inactive", keyslot: 8 },
          { state: "inactive", "old-secret": "nope" },
          { state: "inactive", "old-secret": "sec0" },
        ].map((slots) => ({ "node-name": "lk", options: { driver: "qcow2", encrypt: { format: "luks", ...slots } } })),
      ].flatMap((args) => [
        ...job("x-blockdev-amend", { "job-id": "a", options: { driver: "qcow2" }, ...args }, "concluded"),
        ["query-jobs"] as const,
        ["job-dismiss", { id: "a" }] as const,
      ]),
      ...each(
        "x-blockdev-amend",
        { "job-id": "a", "node-name": "lk", options: { driver: "qcow2" } },
        {
          "node-name": ["n0"],
          options: [
            { driver: "luks", state: "inactive", keyslot: 1 },
            { driver: "qcow2", encrypt: 5 },
            { driver: "qcow2", encrypt: {} },
            { driver: "qcow2", encrypt: { format: "aes" } },
            { driver: "qcow2", encrypt: { format: "luks" } },
            { driver: "qcow2", encrypt: { format: "luks", state: "inactive", "cipher-alg": "aes-128" } },
          ],
        },
      ),
    ],
  },
  "blockdev-create of encrypted qcow2": {
    before: STANDING,
    steps: [
      ...[
        { format: "qcow", "key-secret": "sec0" },
        { format: "qcow" },
        { format: "luks" },
        { format: "luks", "key-secret": "nope" },
        { format: "qcow", "key-secret": "io0" },
      ].flatMap((encrypt) => [
        ...job(
          "blockdev-create",
          { "job-id": "c", options: { driver: "qcow2", file: "f1", size: MIB, encrypt } },
          "concluded",
        ),
        ["query-jobs"] as const,
        ["job-dismiss", { id: "c" }] as const,
      ]),
      ...each(
        "blockdev-create",
        { "job-id": "c", options: { driver: "qcow2", file: "f1", size: MIB } },
        {
          options: [
            5,
            {},
            { format: "aes" },
            { format: "luks", "cipher-alg": "nope" },
            { format: "qcow", "cipher-alg": "aes-128" },
          ].map((encrypt) => ({ driver: "qcow2", file: "f1", size: MIB, encrypt })),
        },
      ),
    ],
  },
  "blockdev-create": {
    before: STANDING,
    steps: [
      ...[
        {
          driver: "file",
          filename: "made.img",
          size: MIB,
          preallocation: "off",
          nocow: false,
          "extent-size-hint": 65_536,
        },
        { driver: "file", filename: "full.img", size: 65_536, preallocation: "full" },
        { driver: "qcow2", file: "f1", size: MIB, version: "v2" },
        {
          driver: "qcow2",
          file: "f1",
          size: MIB,
          version: "v3",
          "backing-file": "base.q",
          "backing-fmt": "qcow2",
          "cluster-size": 4096,
          "lazy-refcounts": true,
          "refcount-bits": 8,
          "compression-type": "zlib",
          "extended-l2": false,
        },
        { driver: "qcow2", file: "f1", size: MIB, preallocation: "metadata", "extended-l2": true },
        {
          driver: "qcow2",
          file: "f1",
          size: MIB,
          "data-file": "f0",
          "data-file-raw": true,
          "compression-type": "zstd",
        },
        { driver: "file", filename: "nope/made.img", size: MIB },
        { driver: "file", filename: "made.img", size: 513, preallocation: "metadata" },
        { driver: "qcow2", file: "nope", size: MIB },
        { driver: "qcow2", file: "f1", size: 513 },
        { driver: "qcow2", file: "f1", size: MIB, "cluster-size": 513 },
        { driver: "qcow2", file: "f1", size: MIB, "refcount-bits": 3 },
        { driver: "qcow2", file: "f1", size: MIB, version: "v2", "refcount-bits": 8 },
        { driver: "qcow2", file: "f1", size: MIB, version: "v2", "lazy-refcounts": true },
        { driver: "qcow2", file: "f1", size: MIB, "backing-fmt": "qcow2" },
        { driver: "qcow2", file: "f1", size: MIB, "data-file-raw": true },
      ].flatMap((options) => [
        ...job("blockdev-create", { ...CREATE, options }, "concluded"),
        ["query-jobs"] as const,
        ["job-dismiss", { id: "c" }] as const,
      ]),
      ...each(
        "blockdev-create",
        { ...CREATE, options: { driver: "file", filename: "x", size: 512 } },
        {
          "job-id": ["", "#c", 5],
          options: [
            5,
            {},
            { driver: "null-co" },
            { driver: "nope" },
            { driver: "file", filename: "x" },
            { driver: "file", filename: 5, size: 512 },
            { driver: "file", filename: "x", size: "512" },
            { driver: "file", filename: "x", size: 512, preallocation: "nope" },
            { driver: "file", filename: "x", size: 512, nocow: 5 },
            { driver: "qcow2", file: 5, size: 512 },
            { driver: "qcow2", file: "f1", size: 512, version: "v4" },
            { driver: "qcow2", file: "f1", size: 512, "compression-type": "gzip" },
            { driver: "qcow2", file: "f1", size: 512, unexpected: 1 },
          ],
        },
      ),
    ],
  },
};
