import { AES_QCOW2, LUKS_FILE, LUKS_QCOW2, SIZE, type Scene } from "./setup.js";
import type { JsonObject } from "./shared-schema.js";
import type { Pool } from "./variations.js";

const add = (base: JsonObject, pool: Pool = {}): Scene => ({
  command: "blockdev-add",
  base: { "node-name": "fresh", ...base },
  undo: (args) => [["blockdev-del", { "node-name": args["node-name"] }]],
  pool: {
    "node-name": ["fresh", "", "n0", "0bad", "#no", "a".repeat(31), "a".repeat(32)],
    filename: ["raw.img", "nope.img", "base.q", ""],
    ...pool,
  },
});
/** blockdev-add, for each driver. */
export const ADDITIONS: readonly Scene[] = [
  add({ driver: "null-co", size: 65_536 }),
  add({ driver: "null-aio" }),
  add({ driver: "file", filename: "new.img" }),
  add({ driver: "file", filename: "new.img", "read-only": true, "force-share": true }),
  add({ driver: "host_device", filename: "/dev/loop0" }),
  add({ driver: "host_cdrom", filename: "/dev/null" }),
  add({ driver: "raw", file: "n0" }),
  add({ driver: "raw", file: { driver: "file", filename: "new.img" } }),
  add({ driver: "qcow2", file: { driver: "file", filename: "new.q" } }),
  add({
    driver: "qcow2",
    file: { driver: "file", filename: "new.q" },
    "cache-clean-interval": 0,
    "l2-cache-entry-size": 4096,
    "l2-cache-size": 65_536,
  }),
  add({ driver: "qcow2", file: "n0" }),
  add({ driver: "throttle", file: "n0", "throttle-group": "tg0" }, { "throttle-group": ["tg0", "nope", "", "io0"] }),
  add({ driver: "copy-on-read", file: "n0" }, { bottom: ["base", "nope", "n0", ""] }),
  add({ driver: "copy-on-read", file: "top", bottom: "base" }, { bottom: ["base", "top", "nope", ""] }),
  add({ driver: "copy-before-write", file: "n0", target: "n1" }),
  add({ driver: "copy-before-write", file: "n0", target: "n1", bitmap: { node: "n0", name: "b0" }, "cbw-timeout": 1 }),
  add({ driver: "blkverify", test: "n1", raw: "f1" }),
  add({ driver: "snapshot-access", file: "n0" }),
  add({ driver: "compress", file: "over" }),
  add({ driver: "preallocate", file: "f1", "prealloc-align": 4096, "prealloc-size": 65_536 }),
  add({ driver: "quorum", children: ["n0", "n1"], "vote-threshold": 2 }),
  add({ driver: "luks", file: "n0", "key-secret": "sec0" }, { "key-secret": ["sec0", "nope", "", "io0"] }),
  add(
    { driver: "nbd", server: { type: "unix", path: "nope.sock" }, export: "e0" },
    { path: ["nope.sock", ""], "reconnect-delay": [0, -1], "open-timeout": [0, -1], host: ["127.0.0.1"], port: ["1"] },
  ),
  add(
    { driver: "nbd", server: { type: "inet", host: "127.0.0.1", port: "1" } },
    { host: ["127.0.0.1"], port: ["1", "x", ""], "reconnect-delay": [0, -1], "open-timeout": [0, -1] },
  ),
  add({ driver: "vvfat", dir: "fat" }, { dir: ["fat", "nope", "", "raw.img"] }),
  add({ driver: "vvfat", dir: "fat", "read-only": true, "fat-type": 16, floppy: false, label: "FAT", rw: false }),
  add({ driver: "luks", file: LUKS_FILE, "key-secret": "sec0" }, { "key-secret": ["sec0", "nope"] }),
  add(LUKS_QCOW2, { "key-secret": ["sec0", "nope"] }),
  add(AES_QCOW2, { "key-secret": ["sec0", "nope"] }),
  add(
    { driver: "https", url: "https://127.0.0.1:1/x" },
    { url: ["https://127.0.0.1:1/x", "nope"], "cookie-secret": ["sec0", "nope"] },
  ),
  add(
    { driver: "nbd", server: { type: "fd", str: "nope" } },
    { str: ["nope", "7777", ""], "reconnect-delay": [0, -1], "open-timeout": [0, -1] },
  ),
  add(
    { driver: "http", url: "http://127.0.0.1:1/x" },
    { url: ["http://127.0.0.1:1/x", "ftp://x/", "nope", ""], "cookie-secret": ["sec0", "nope"] },
  ),
  add(
    {
      driver: "blkdebug",
      image: "n1",
      config: "rules.txt",
      align: 512,
      "max-transfer": 65_536,
      "opt-write-zero": 4096,
      "max-write-zero": 65_536,
      "opt-discard": 4096,
      "max-discard": 65_536,
      "take-child-perms": ["resize"],
      "unshare-child-perms": ["graph-mod"],
      "set-state": [{ event: "pwritev", state: 1, new_state: 2 }],
      "inject-error": [
        { event: "flush_to_disk", iotype: "flush", state: 2, errno: 5, sector: 1, once: true, immediately: false },
      ],
    },
    { config: ["rules.txt", "nope", ""] },
  ),
  add({
    driver: "blklogwrites",
    file: "n1",
    log: "f1",
    "log-sector-size": 4096,
    "log-append": false,
    "log-super-update-interval": 16,
  }),
  {
    ...add({ driver: "qcow2", file: "f1", "data-file": "f0" }),
    before: [
      ["blockdev-create", { "job-id": "c", options: { driver: "qcow2", file: "f1", size: SIZE, "data-file": "f0" } }],
      ["job-dismiss", { id: "c" }],
    ],
  },
];
