import { SIZE } from "../../differential/setup.js";
import { STANDING, briefly, each, job, other, type Command, type Family } from "../script.js";

const NAME = { "node-name": "fresh" };
/** A node of that driver with each of these options, which all work. */
const good = (driver: string, ...all: readonly Readonly<Record<string, unknown>>[]): Command[] =>
  all.flatMap((args) => briefly({ driver, ...NAME, ...args }));
const bad = (driver: string, args: object, changed: Readonly<Record<string, readonly unknown[]>>): Command[] =>
  each("blockdev-add", { driver, ...NAME, ...args }, changed);
const image = (filename: string) => ({ driver: "file", filename });

export const NODES_OF_EACH_DRIVER: Family = {
  "options of all drivers": {
    before: STANDING,
    steps: [
      ...good(
        "null-co",
        { discard: "ignore", "detect-zeroes": "off" },
        { discard: "unmap", "detect-zeroes": "unmap" },
        { "detect-zeroes": "on", cache: { direct: false, "no-flush": true } },
        { "read-only": true, "auto-read-only": true, "force-share": true },
        { "read-only": false, "auto-read-only": false, "force-share": false },
      ),
      ...bad(
        "null-co",
        {},
        {
          driver: ["nope", "", 5],
          "node-name": ["", "n0", "0bad", "#no", "a".repeat(32), 5],
          discard: ["on", 5],
          cache: [5, { direct: 5 }, { nope: true }],
          "read-only": [5],
          "auto-read-only": ["on"],
          "force-share": [true, 5],
          "detect-zeroes": ["unmap", "nope", 5],
          unexpected: [1],
        },
      ),
      ["blockdev-add", { driver: "null-co" }],
      ["blockdev-add", NAME],
      ...each("blockdev-del", {}, { "node-name": ["nope", "", "f0", "base", "n1", "nx", 5] }),
      ["blockdev-del", {}],
      ["blockdev-add", { driver: "null-co", ...NAME }],
      ["query-named-block-nodes", { flat: true }],
      ["blockdev-del", NAME],
    ],
  },
  "files and nothing": {
    before: STANDING,
    steps: [
      ...["null-co", "null-aio"].flatMap((driver) => [
        ...good(driver, { size: SIZE, "latency-ns": 0, "read-zeroes": false }),
        ...bad(driver, {}, { size: ["1", null], "latency-ns": ["1"], "read-zeroes": [5] }),
      ]),
      ...good(
        "file",
        { filename: "new.img", aio: "threads", locking: "auto", "aio-max-batch": 1, "drop-cache": false },
        { filename: "new.img", "x-check-cache-dropped": true },
        { filename: "new.img", locking: "on" },
        { filename: "new.img", locking: "off", "read-only": true },
      ),
      ...bad(
        "file",
        { filename: "new.img" },
        {
          filename: ["nope.img", "", "fat", 5],
          aio: ["nope", "native", 5],
          locking: ["nope", 5],
          "aio-max-batch": [-1, "1"],
          "drop-cache": [5],
        },
      ),
      ["blockdev-add", { driver: "file", ...NAME }],
      ["blockdev-add", { driver: "file", ...NAME, filename: "raw.img" }],
      ...bad(
        "host_device",
        { filename: "raw.img" },
        { filename: ["nope", "raw.img", 5], aio: ["nope"], locking: ["nope"], "drop-cache": [5] },
      ),
      ...bad("host_cdrom", { filename: "/dev/null" }, { filename: ["nope", "raw.img", 5], locking: ["nope"] }),
      ...good("raw", { file: image("new.img") }, { file: "n0", offset: 512, size: 65_536 }, { file: "n0", offset: 0 }),
      ...bad(
        "raw",
        { file: "n0" },
        {
          file: [
            "nope",
            "",
            5,
            null,
            {},
            { driver: "nope" },
            { driver: "file" },
            { driver: "file", filename: "nope.img" },
          ],
          offset: [-1, "0", 2 * SIZE],
          size: [-1, "1", 2 * SIZE],
        },
      ),
      ["blockdev-add", { driver: "raw", ...NAME }],
    ],
  },
  qcow2: {
    before: STANDING,
    steps: [
      ...good(
        "qcow2",
        {
          file: image("new.q"),
          "lazy-refcounts": true,
          "pass-discard-request": true,
          "pass-discard-snapshot": false,
          "pass-discard-other": true,
        },
        { file: image("new.q"), "overlap-check": "all" },
        { file: image("new.q"), "overlap-check": "none" },
        {
          file: image("new.q"),
          "overlap-check": {
            template: "cached",
            "main-header": true,
            "active-l1": true,
            "active-l2": false,
            "refcount-table": true,
            "refcount-block": false,
            "snapshot-table": true,
            "inactive-l1": false,
            "inactive-l2": true,
            "bitmap-directory": true,
          },
        },
        { file: image("new.q"), "cache-size": 1 << 20, "cache-clean-interval": 0, "l2-cache-entry-size": 4096 },
        { file: image("new.q"), "l2-cache-size": 65_536, "refcount-cache-size": 262_144 },
        { file: image("new.q"), backing: null },
        { file: image("new.q"), backing: "n0" },
        { file: image("new.q"), backing: "top" },
      ),
      other("9.0 brought it", [
        "blockdev-add",
        { driver: "qcow2", ...NAME, file: image("new.q"), "discard-no-unref": false },
      ]),
      other("it is there", ["blockdev-del", NAME]),
      ...bad(
        "qcow2",
        { file: image("new.q") },
        {
          file: ["n0", "nope", 5, image("nope.q")],
          backing: ["nope", 5, image("nope.q")],
          "data-file": ["nope", "n0", 5],
          "lazy-refcounts": [5],
          "pass-discard-request": [5],
          "pass-discard-snapshot": [5],
          "pass-discard-other": [5],
          "overlap-check": ["nope", 5, { template: "nope" }, { "main-header": 5 }],
          "cache-size": [-1, "1"],
          "l2-cache-size": ["1"],
          "l2-cache-entry-size": [513, "1"],
          "refcount-cache-size": ["1"],
          "cache-clean-interval": ["1", -1],
        },
      ),
      [
        "blockdev-add",
        { driver: "qcow2", ...NAME, file: image("new.q"), "cache-size": 65_536, "l2-cache-size": 131_072 },
      ],
      [
        "blockdev-add",
        {
          driver: "qcow2",
          ...NAME,
          file: image("new.q"),
          "cache-size": 65_536,
          "l2-cache-size": 65_536,
          "refcount-cache-size": 65_536,
        },
      ],
      ["blockdev-add", { driver: "qcow2", ...NAME }],
      ...job(
        "blockdev-create",
        { "job-id": "c", options: { driver: "qcow2", file: "f1", size: SIZE, "data-file": "f0" } },
        "concluded",
      ),
      ["job-dismiss", { id: "c" }],
      ...good("qcow2", { file: "f1", "data-file": "f0" }),
      ["blockdev-add", { driver: "qcow2", ...NAME, file: image("top.q") }],
    ],
  },
  filters: {
    before: STANDING,
    steps: [
      ...good("throttle", { file: "n0", "throttle-group": "tg0" }),
      ...bad(
        "throttle",
        { file: "n0", "throttle-group": "tg0" },
        { file: ["nope", 5], "throttle-group": ["nope", "", "io0", 5] },
      ),
      ...good("copy-on-read", { file: "n0" }, { file: "top", bottom: "base" }),
      // With a bottom that is not below, 7.2 answers nobody any more.
      ...bad("copy-on-read", { file: "top" }, { file: ["nope", 5], bottom: ["nope", "", 5] }),
      ...good(
        "copy-before-write",
        { file: "n0", target: "n1" },
        {
          file: "n0",
          target: "n1",
          bitmap: { node: "n0", name: "b0" },
          "on-cbw-error": "break-snapshot",
          "cbw-timeout": 1,
        },
        { file: "n0", target: "n1", "on-cbw-error": "break-guest-write", "cbw-timeout": 0 },
        { file: "n0", target: "n0" },
        { file: "n0", target: "small" },
      ),
      ...bad(
        "copy-before-write",
        { file: "n0", target: "n1" },
        {
          file: ["nope", 5],
          target: ["nope", "base", 5],
          bitmap: [5, { node: "n0", name: "nope" }, { node: "nope", name: "b0" }, { node: "n0" }],
          "on-cbw-error": ["nope", 5],
          "cbw-timeout": [-1, "1", 2 ** 32],
        },
      ),
      ...bad("snapshot-access", { file: "n0" }, { file: ["nope", 5] }),
      ["blockdev-add", { driver: "copy-before-write", "node-name": "cbw", file: "n0", target: "n1" }],
      ...good("snapshot-access", { file: "cbw" }),
      ["blockdev-del", { "node-name": "cbw" }],
      ...good("compress", { file: "over" }),
      ...bad("compress", { file: "over" }, { file: ["nope", "n0", 5] }),
      ...good("preallocate", { file: "f1", "prealloc-align": 4096, "prealloc-size": 65_536 }),
      ...bad(
        "preallocate",
        { file: "f1" },
        { file: ["nope", 5], "prealloc-align": [513, "1"], "prealloc-size": [-1, "1"] },
      ),
      ...good("quorum", {
        children: ["n0", "n1"],
        "vote-threshold": 2,
        blkverify: true,
        "rewrite-corrupted": false,
        "read-pattern": "quorum",
      }),
      ...good(
        "quorum",
        { children: ["n0", "n1"], "vote-threshold": 1, "read-pattern": "fifo" },
        { children: ["n0", "n1"], "vote-threshold": 1, "rewrite-corrupted": true },
        { children: ["n0"], "vote-threshold": 1 },
      ),
      ...bad(
        "quorum",
        { children: ["n0", "n1"], "vote-threshold": 1 },
        {
          children: [[], ["nope"], 5, [5]],
          "vote-threshold": [0, 3, -1, "1"],
          blkverify: [true, 5],
          "rewrite-corrupted": [5],
          "read-pattern": ["nope", 5],
        },
      ),
      ...good("blkverify", { test: "n1", raw: "f1" }),
      ...bad("blkverify", { test: "n1", raw: "f1" }, { test: ["nope", 5], raw: ["nope", 5] }),
      ...good("blklogwrites", {
        file: "n1",
        log: "f1",
        "log-sector-size": 4096,
        "log-append": false,
        "log-super-update-interval": 16,
      }),
      ...bad(
        "blklogwrites",
        { file: "n1", log: "f1" },
        {
          file: ["nope", 5],
          log: ["nope", 5],
          "log-sector-size": [513, "1"],
          "log-append": [5],
          "log-super-update-interval": ["1"],
        },
      ),
    ],
  },
  blkdebug: {
    before: STANDING,
    steps: [
      ...good("blkdebug", {
        image: "n1",
        config: "rules.txt",
        align: 512,
        "max-transfer": 65_536,
        "opt-write-zero": 4096,
        "max-write-zero": 65_536,
        "opt-discard": 4096,
        "max-discard": 65_536,
        "take-child-perms": ["resize"],
        "unshare-child-perms": ["write-unchanged"],
        "set-state": [{ event: "pwritev", state: 1, new_state: 2 }],
        "inject-error": [
          { event: "flush_to_disk", iotype: "flush", state: 2, errno: 5, sector: 1, once: true, immediately: false },
        ],
      }),
      ...bad(
        "blkdebug",
        { image: "n1" },
        {
          image: ["nope", 5],
          config: ["nope", 5],
          align: [513, "1"],
          "max-transfer": [513, "1"],
          "opt-write-zero": [513, "1"],
          "max-write-zero": [513, "1"],
          "opt-discard": [513, "1"],
          "max-discard": [513, "1"],
          "take-child-perms": [["nope"], 5],
          "unshare-child-perms": [["nope"], 5],
          "set-state": [
            5,
            [{ event: "nope", new_state: 2 }],
            [{ event: "pwritev" }],
            [{ event: "pwritev", new_state: 1, state: "1" }],
          ],
          "inject-error": [
            5,
            [{ event: "nope" }],
            [{}],
            ...Object.entries({ iotype: "nope", state: "1", errno: "5", sector: "1", once: 5, immediately: 5 }).map(
              ([name, value]) => [{ event: "pwritev", [name]: value }],
            ),
          ],
        },
      ),
    ],
  },
  "encrypted qcow2": {
    before: STANDING,
    steps: ["luks", "aes"].flatMap((format) => {
      const file = image(`${format}.q`);
      const encrypt = { format, "key-secret": "sec0" };
      return [
        ...good("qcow2", { file, encrypt }, { file, encrypt, "read-only": true }),
        ["blockdev-add", { driver: "qcow2", ...NAME, file }],
        ...bad(
          "qcow2",
          { file, encrypt },
          {
            file: [image("new.q"), "n0"],
            encrypt: [
              5,
              {},
              { format },
              { format: "nope" },
              { format: "qcow", "key-secret": "sec0" },
              { format: "luks", "key-secret": "nope" },
              { format: "aes", "key-secret": "nope" },
              { format, "key-secret": "" },
              { format, "key-secret": "io0" },
              { format, "key-secret": 5 },
              { format, "cipher-alg": "aes-128" },
            ],
          },
        ),
      ];
    }),
  },
  "luks, vvfat and servers that are not there": {
    before: STANDING,
    steps: [
      ...good("luks", { file: image("luks.img"), "key-secret": "sec0" }),
      ...bad(
        "luks",
        { file: image("luks.img"), "key-secret": "sec0" },
        {
          file: ["nope", "n0", 5],
          "key-secret": ["nope", "", "io0", 5],
        },
      ),
      ["blockdev-add", { driver: "luks", ...NAME, file: image("luks.img") }],
      ...good(
        "vvfat",
        { dir: "fat", "read-only": true },
        { dir: "fat", "fat-type": 16, floppy: false, label: "FAT", rw: false, "read-only": true },
        { dir: "fat", floppy: true, "fat-type": 12, "read-only": true },
      ),
      ...bad(
        "vvfat",
        { dir: "fat", "read-only": true },
        {
          dir: ["nope", "", "raw.img", 5],
          "fat-type": [13, "16"],
          floppy: [5],
          label: ["longer than eleven", 5],
          rw: [5],
        },
      ),
      ...bad(
        "nbd",
        { server: { type: "unix", path: "nope.sock" } },
        {
          server: [
            5,
            {},
            { type: "nope" },
            { type: "unix" },
            { type: "unix", path: "nope.sock" },
            { type: "inet", host: "127.0.0.1", port: "1" },
            { type: "inet", host: "127.0.0.1" },
          ],
          export: ["e", "n".repeat(4097), 5],
          "tls-creds": ["nope", "sec0", 5],
          "tls-hostname": ["x", 5],
          "reconnect-delay": [-1, "1"],
          "open-timeout": [-1, "1"],
          "x-dirty-bitmap": ["x", 5],
        },
      ),
      ...["http", "https"].flatMap((driver) =>
        bad(
          driver,
          { url: `${driver}://127.0.0.1:1/x`, "read-only": true },
          {
            url: ["ftp://x/", "nope", 5],
            readahead: [513, "1"],
            timeout: ["1"],
            username: [5],
            "password-secret": ["nope", 5],
            "proxy-username": [5],
            "proxy-password-secret": ["nope", 5],
            cookie: [5],
            "cookie-secret": ["nope", 5],
            ...(driver === "https" ? { sslverify: [5] } : {}),
          },
        ),
      ),
      // Nobody listens there.
      ["blockdev-add", { driver: "http", ...NAME, url: "http://127.0.0.1:1/x", "read-only": true }],
    ],
  },
};
