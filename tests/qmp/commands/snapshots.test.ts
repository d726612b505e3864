import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DaemonProgram } from "../../helpers/daemon.js";
import { dialogue, type DialogueStep } from "../../helpers/dialogue.js";
import { makeQcow2 } from "../../helpers/images.js";
import { hasJudge } from "../../helpers/judges.js";

const REFERENCE = "qemu-storage-daemon";
const SIZE = 1 << 20;

const file = (filename: string): object => ({ driver: "file", filename });
const qcow2 = (name: string, more: object = {}): DialogueStep => [
  "blockdev-add",
  { driver: "qcow2", "node-name": name, file: file(`${name}.q`), ...more },
];
const add = (name: string, options: object): DialogueStep => ["blockdev-add", { "node-name": name, ...options }];
const nullNode = add("n", { driver: "null-co", size: SIZE });
const server: DialogueStep = ["nbd-server-start", { addr: { type: "unix", data: { path: "nbd.sock" } } }];
const share = (node: string): DialogueStep => ["block-export-add", { type: "nbd", id: `e-${node}`, "node-name": node }];
const unshare = (node: string): DialogueStep => ["block-export-del", { id: `e-${node}` }];

const above = (node: string, overlay: string): DialogueStep => ["blockdev-snapshot", { node, overlay }];
const allPairs = (nodes: readonly string[], overlays: readonly string[]): DialogueStep[] =>
  nodes.flatMap((node) => overlays.map((overlay) => above(node, overlay)));

/** A node of each kind; `c` has a backing file. */
const EVERY_KIND: readonly DialogueStep[] = [
  qcow2("a"),
  qcow2("b", { backing: null }),
  qcow2("c", { backing: "a" }),
  add("r", { driver: "raw", file: file("d.q") }),
  add("s", file("e.q")),
  add("sr", { driver: "raw", file: "s" }),
  nullNode,
];

const sync = (args: object): DialogueStep => ["blockdev-snapshot-sync", args];
const keep = (device: string, name: string): DialogueStep => ["blockdev-snapshot-internal-sync", { device, name }];
const forget = (device: string, more: object): DialogueStep => [
  "blockdev-snapshot-delete-internal-sync",
  { device, ...more },
];
const together = (...actions: readonly (readonly [string, object])[]): DialogueStep => [
  "transaction",
  { actions: actions.map(([type, data]) => ({ type, data })) },
];

const DIALOGUES: Readonly<Record<string, readonly DialogueStep[]>> = {
  "blockdev-snapshot of and with nodes of every kind": [
    ...EVERY_KIND,
    ...allPairs(["a", "n", "nosuch"], ["a", "c", "r", "s", "sr", "n", "nosuch"]),
    above("b", "a"),
    ...allPairs(["a", "b", "c"], ["a", "b", "c"]),
    "edges",
    "nodes",
  ],
  "blockdev-snapshot with overlays that are in use": [
    ...EVERY_KIND,
    server,
    ...["b", "c", "sr", "n"].map(share),
    ...allPairs(["b", "c", "n"], ["a", "b", "c", "r", "s", "sr", "n"]),
    "edges",
    unshare("b"),
    above("c", "b"),
    "edges",
    "nodes",
  ],
  "blockdev-snapshot, one after the other": [
    qcow2("a"),
    qcow2("b", { backing: null }),
    qcow2("c", { backing: null, "read-only": true }),
    qcow2("d", { backing: null }),
    server,
    share("a"),
    above("a", "b"),
    above("b", "c"),
    above("c", "d"),
    "edges",
    "nodes",
    ["blockdev-del", { "node-name": "a" }],
    ["blockdev-del", { "node-name": "d" }],
    unshare("a"),
    ["blockdev-del", { "node-name": "d" }],
    ["blockdev-del", { "node-name": "c" }],
  ],
  "blockdev-snapshot-sync": [
    qcow2("a"),
    nullNode,
    add("f", { driver: "raw", file: file("d.q"), "read-only": true }),
    sync({ "snapshot-file": "x.q" }),
    sync({ device: "a", "snapshot-file": "x.q" }),
    sync({ device: "a", "node-name": "a", "snapshot-file": "x.q" }),
    sync({ "node-name": "nosuch", "snapshot-file": "x.q" }),
    sync({ "node-name": "a", "snapshot-file": "x.q" }),
    sync({ "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "a" }),
    sync({ "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "#x" }),
    sync({ "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "x", format: "nosuch" }),
    sync({ "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "x", format: "raw" }),
    sync({ "node-name": "a", "snapshot-file": "nosuch.q", "snapshot-node-name": "x", mode: "existing" }),
    sync({ "node-name": "a", "snapshot-file": "a.q", "snapshot-node-name": "x" }),
    server,
    share("a"),
    "edges",
    sync({ "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "x" }),
    "edges",
    "nodes",
    sync({ "node-name": "a", "snapshot-file": "y.q", "snapshot-node-name": "y" }),
    sync({ "node-name": "x", "snapshot-file": "b.q", "snapshot-node-name": "y", mode: "existing" }),
    "edges",
    "nodes",
    sync({ "node-name": "f", "snapshot-file": "z.q", "snapshot-node-name": "z" }),
    "nodes",
    unshare("a"),
    "edges",
    "nodes",
  ],
  "snapshots inside images": [
    qcow2("a"),
    qcow2("b", { "read-only": true }),
    qcow2("c", { backing: "a" }),
    nullNode,
    add("r", { driver: "raw", file: { driver: "qcow2", file: file("d.q") } }),
    ...["a", "b", "c", "n", "r", "nosuch"].map((device) => keep(device, "one")),
    keep("c", "one"),
    keep("c", ""),
    keep("c", "2"),
    keep("c", "x".repeat(300)),
    "nodes",
    forget("a", { name: "one" }),
    forget("b", { name: "one" }),
    forget("n", { name: "one" }),
    forget("nosuch", { name: "one" }),
    forget("c", {}),
    forget("c", { id: "" }),
    forget("c", { name: "" }),
    forget("c", { id: "1", name: "2" }),
    forget("c", { id: "7" }),
    forget("c", { id: "2" }),
    forget("c", { name: "one" }),
    keep("c", "three"),
    forget("c", { id: "4", name: "three" }),
    forget("r", { name: "one" }),
    "nodes",
  ],
  "snapshots of all kinds at one moment, or none": [
    qcow2("a"),
    qcow2("b", { backing: null }),
    qcow2("c"),
    together(["blockdev-snapshot-internal-sync", { device: "a", name: "one" }], ["abort", {}]),
    together(["blockdev-snapshot", { node: "a", overlay: "b" }], ["abort", {}]),
    together(
      ["blockdev-snapshot-sync", { "node-name": "a", "snapshot-file": "x.q", "snapshot-node-name": "x" }],
      ["abort", {}],
    ),
    "edges",
    "nodes",
    together(
      ["blockdev-snapshot-internal-sync", { device: "a", name: "one" }],
      ["blockdev-snapshot", { node: "a", overlay: "b" }],
      ["blockdev-snapshot-sync", { "node-name": "c", "snapshot-file": "x.q", "snapshot-node-name": "x" }],
    ),
    "edges",
    "nodes",
    together(
      ["blockdev-snapshot-sync", { "node-name": "b", "snapshot-file": "y.q", "snapshot-node-name": "y" }],
      ["blockdev-snapshot-sync", { "node-name": "b", "snapshot-file": "z.q", "snapshot-node-name": "z" }],
    ),
    "edges",
  ],
};

let images = "";

beforeAll(async () => {
  images = await mkdtemp(join(tmpdir(), "tsd-snapshots-"));
  await makeQcow2(images, SIZE, Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`${name}.q`, null])));
});

afterAll(async () => {
  await rm(images, { recursive: true, force: true });
});

async function play(program: DaemonProgram, steps: readonly DialogueStep[]): Promise<readonly string[]> {
  const tmp = await mkdtemp(join(tmpdir(), "tsd-snapshots-"));
  try {
    await cp(images, tmp, { recursive: true });
    return await dialogue(program, tmp, steps);
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}

describe.skipIf(!hasJudge(REFERENCE))("tsd and the reference say the same to", () => {
  it.each(Object.keys(DIALOGUES))("%s", async (name) => {
    const [ours, theirs] = await Promise.all([play("tsd", DIALOGUES[name]!), play(REFERENCE, DIALOGUES[name]!)]);
    expect(ours).toEqual(theirs);
  });
});
