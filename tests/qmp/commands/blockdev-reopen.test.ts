import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { dialogue, type DialogueStep } from "../../helpers/dialogue.js";
import { createImage, makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";

const REFERENCE = "qemu-storage-daemon";
const SIZE = 1 << 20;

const file = (filename: string): object => ({ driver: "file", filename });
const add = (name: string, options: object): DialogueStep => ["blockdev-add", { "node-name": name, ...options }];
const reopen = (...options: readonly object[]): DialogueStep => ["blockdev-reopen", { options }];
const server: DialogueStep = ["nbd-server-start", { addr: { type: "unix", data: { path: "nbd.sock" } } }];
const share = (node: string, writable = true): DialogueStep => [
  "block-export-add",
  { type: "nbd", id: "e", "node-name": node, writable },
];
const unshare: DialogueStep = ["block-export-del", { id: "e" }];

/** Inline, with a name of its own. */
const layer = (name: string): object => ({ driver: "qcow2", "node-name": name, file: file(`${name}.q`) });

/** Of one node: the same options again, with others. */
function variants(options: object, ...more: readonly object[]): DialogueStep[] {
  return more.map((each) => reopen({ "node-name": "x", ...options, ...each }));
}

const a = { driver: "qcow2", file: file("a.q") };
const throttle = { driver: "throttle", "throttle-group": "t", file: file("r") };
const preallocate = { driver: "preallocate", file: file("r") };
const luks = { driver: "luks", "key-secret": "s", file: file("l") };

const DIALOGUES: Readonly<Record<string, readonly DialogueStep[]>> = {
  "what names no node, or changes what a node is": [
    add("x", a),
    add("f", file("r")),
    reopen({ driver: "qcow2", file: file("a.q") }),
    reopen({ "node-name": "nosuch", driver: "qcow2", file: file("a.q") }),
    reopen({ "node-name": "x", driver: "raw", file: file("a.q") }),
    reopen({ "node-name": "f", driver: "file", filename: "other" }),
    reopen({ "node-name": "f", driver: "file", filename: "r", aio: "native" }),
    reopen({ "node-name": "f", driver: "file", filename: "r", locking: "off" }),
    ...variants(a, { "force-share": true }, { "read-only": true, "force-share": true }),
    ...variants(a, { file: "nosuch" }, { file: "x" }),
    ...variants(a, { backing: "x" }, { backing: "nosuch" }, { backing: file("r") }),
    reopen({ "node-name": "x", ...a }, { "node-name": "nosuch", driver: "raw", file: "f" }),
    reopen({ "node-name": "x", ...a, "read-only": true }, { "node-name": "f", driver: "file", filename: "other" }),
    "edges",
    "nodes",
  ],
  "options of every node, and of qcow2": [
    add("x", a),
    ...variants(a, { "detect-zeroes": "on" }, { "detect-zeroes": "unmap" }, { discard: "unmap" }),
    ...variants(a, { "detect-zeroes": "unmap", discard: "unmap" }),
    "nodes",
    ...variants(a, { cache: { direct: true } }, { cache: { "no-flush": true } }),
    "nodes",
    ...variants(a, { "lazy-refcounts": true }, { "pass-discard-request": true }, { "overlap-check": "none" }),
    ...variants(a, { "l2-cache-entry-size": 777 }, { "l2-cache-entry-size": 4096 }, { "cache-size": 4096 }),
    ...variants(a, { "read-only": true }, { "auto-read-only": true, "read-only": true }),
    "edges",
    "nodes",
    ...variants(a, { "read-only": false }),
    "edges",
    "nodes",
  ],
  "read-only, with users": [
    add("x", a),
    server,
    share("x"),
    ...variants(a, { "read-only": true }, { discard: "unmap" }),
    unshare,
    ...variants(a, { "read-only": true }),
    share("x", false),
    "edges",
    ...variants(a, { "read-only": false }),
    "edges",
    "nodes",
  ],
  "backing files": [
    add("b", { driver: "qcow2", file: file("b.q"), "read-only": true }),
    add("c", { driver: "qcow2", file: file("c.q") }),
    add("x", { ...a, backing: "b" }),
    ...variants(a, {}, { backing: "b" }, { backing: "c" }),
    "edges",
    "nodes",
    reopen({ "node-name": "c", driver: "qcow2", file: file("c.q"), backing: "x" }),
    reopen({ "node-name": "b", driver: "qcow2", file: file("b.q") }),
    "edges",
    ...variants(a, { backing: null }),
    "edges",
    "nodes",
    ...variants(a, {}),
    // Two at once, one of which refuses.
    reopen({ "node-name": "x", ...a, backing: "b" }, { "node-name": "c", driver: "qcow2", file: "nosuch" }),
    reopen({ "node-name": "x", ...a, backing: "b" }, { "node-name": "b", driver: "qcow2", file: file("b.q") }),
    "edges",
    "nodes",
    ["blockdev-del", { "node-name": "b" }],
  ],
  "a chain that lost its middle to a job": [
    add("x", { ...a, backing: { ...layer("b"), backing: layer("c") } }),
    { job: ["block-stream", { "job-id": "j", device: "x", "base-node": "c" }] },
    "nodes",
    ...variants(a, { backing: { ...layer("b"), backing: layer("c") } }),
    ...variants(a, { backing: layer("c") }, { backing: "c" }, {}),
    "edges",
    ["blockdev-del", { "node-name": "x" }],
    "nodes",
    add("x", { ...a, backing: { ...layer("b"), backing: layer("c") } }),
    { job: ["block-commit", { "job-id": "j", device: "x", "top-node": "b", "base-node": "c" }] },
    ...variants(a, { backing: layer("c") }, { backing: { ...layer("b"), backing: layer("c") } }),
    "edges",
    ["blockdev-del", { "node-name": "x" }],
    "nodes",
  ],
  "a backing file of several": [
    add("c", { driver: "qcow2", file: file("c.q"), "read-only": true }),
    add("b", { driver: "qcow2", file: file("b.q"), backing: "c" }),
    add("x", { ...a, backing: "c" }),
    ["blockdev-del", { "node-name": "c" }],
    reopen({ "node-name": "b", driver: "qcow2", file: file("b.q"), backing: null }),
    ["blockdev-del", { "node-name": "c" }],
    reopen({ "node-name": "b", driver: "qcow2", file: file("b.q"), backing: "c" }),
    ["blockdev-del", { "node-name": "c" }],
  ],
  "windows of raw, and other files": [
    add("f", file("r")),
    add("g", file("a.q")),
    add("x", { driver: "raw", file: "f", offset: 4096 }),
    "nodes",
    ...[{}, { size: 8192 }, { offset: 512 }, { offset: 1 << 21 }, { size: 777 }].map((each) =>
      reopen({ "node-name": "x", driver: "raw", file: "f", ...each }),
    ),
    "nodes",
    // Of all of a file the reference goes on to share what it shares of a part.
    reopen({ "node-name": "x", driver: "raw", file: "g" }),
    "nodes",
    ["blockdev-del", { "node-name": "f" }],
  ],
  "a node between a format and its file": [
    add("x", { driver: "qcow2", file: { ...file("a.q"), "node-name": "f" } }),
    add("g", { driver: "raw", file: "f" }),
    ...variants(a, { file: "g" }),
    "edges",
    "nodes",
    ...variants(a, { file: "f" }),
    "edges",
  ],
  "throttle nodes": [
    ["object-add", { "qom-type": "throttle-group", id: "t" }],
    ["object-add", { "qom-type": "throttle-group", id: "t2" }],
    add("f", file("r2")),
    add("x", throttle),
    ...variants(throttle, {}, { "throttle-group": "t2" }, { "throttle-group": "nosuch" }),
    ["object-del", { id: "t" }],
    ["object-del", { id: "t2" }],
    "nodes",
    ["object-add", { "qom-type": "throttle-group", id: "t" }],
    ...variants(throttle, { file: "f" }, { file: "f", "read-only": true }),
    "edges",
    "nodes",
    ...variants(throttle, { file: "f" }),
    server,
    share("x"),
    ...variants(throttle, { file: "f", "read-only": true }, { file: "f" }, {}),
    "edges",
    "nodes",
  ],
  "preallocate nodes": [
    add("f", file("r2")),
    add("x", preallocate),
    ...variants(preallocate, {}, { "prealloc-size": 65536 }, { "prealloc-size": 65536, "prealloc-align": 777 }),
    ...variants(preallocate, { "prealloc-size": 65536, "prealloc-align": 4096 }, { "prealloc-align": 4096 }),
    "nodes",
    ...variants(preallocate, { "prealloc-size": 0, "prealloc-align": 0, file: "f" }),
    server,
    share("x"),
    ...variants(preallocate, { "prealloc-size": 0, "prealloc-align": 512, file: "f" }),
    "edges",
    "nodes",
  ],
  "luks nodes": [
    ["object-add", { "qom-type": "secret", id: "s", data: "123456" }],
    ["object-add", { "qom-type": "secret", id: "s2", data: "123456" }],
    add("f", file("l2")),
    add("x", luks),
    ...variants(luks, {}, { "key-secret": "s2" }, { "read-only": true }),
    reopen({ "node-name": "x", driver: "luks", file: file("l") }),
    ["object-del", { id: "s" }],
    ...variants(luks, {}, { discard: "unmap" }),
    ["object-add", { "qom-type": "secret", id: "s", data: "123456" }],
    ...variants(luks, { file: "f" }),
    "nodes",
  ],
  "nodes that cannot be opened again": [
    add("f", file("r")),
    ...[
      { driver: "compress", file: a },
      { driver: "copy-on-read", file: a },
      { driver: "quorum", "vote-threshold": 1, children: ["f"] },
      { driver: "copy-before-write", file: a, target: "f" },
      { driver: "blkverify", test: a, raw: "f" },
      { driver: "snapshot-access", file: a },
    ].flatMap((options): DialogueStep[] => [
      add("x", options),
      ...variants(options, {}, { "read-only": true }),
      ["blockdev-del", { "node-name": "x" }],
    ]),
  ],
  "null nodes": [
    add("x", { driver: "null-co", size: SIZE }),
    ...variants({ driver: "null-co", size: SIZE }, {}, { size: 512 }, { "read-only": true }, { "read-zeroes": true }),
    "nodes",
  ],
};

let images = "";

beforeAll(async () => {
  images = await mkdtemp(join(tmpdir(), "tsd-reopen-"));
  await makeQcow2(images, SIZE, Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.q`, null])));
  for (const name of ["r", "r2"]) await writeFile(join(images, name), new Uint8Array(SIZE));
  await using daemon = await startDaemon({ tmp: images });
  await daemon.qmp.command("object-add", { "qom-type": "secret", id: "s", data: "123456" });
  const options = { driver: "luks", size: SIZE, "key-secret": "s", "iter-time": 10 };
  for (const name of ["l", "l2"]) {
    await createImage(daemon, { driver: "file", filename: name, size: 0 });
    await createImage(daemon, { ...options, file: file(name) });
  }
});

afterAll(async () => {
  await rm(images, { recursive: true, force: true });
});

async function play(program: DaemonProgram, steps: readonly DialogueStep[]): Promise<readonly string[]> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-reopen-"));
  try {
    await cp(images, tmp, { recursive: true });
    return await dialogue(program, tmp, steps);
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

describe.skipIf(!hasJudge(REFERENCE))("blockdev-reopen: tsd and the reference say the same of", () => {
  it.each(Object.keys(DIALOGUES))("%s", async (name) => {
    const [ours, theirs] = await Promise.all([play("tsd", DIALOGUES[name]!), play(REFERENCE, DIALOGUES[name]!)]);
    expect(ours).toEqual(theirs);
  });
});
