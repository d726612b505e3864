import { describe, expect, it } from "vitest";
import { startDaemon, type DaemonProgram } from "../../helpers/daemon.js";
import { hasJudge } from "../../helpers/judges.js";

const LENGTH = 1 << 20;

const disk = (name: string): object => ({ driver: "null-co", "node-name": name, size: LENGTH, "read-zeroes": true });
const quorum = (more: object): object => ({
  driver: "quorum",
  "node-name": "q",
  "vote-threshold": 2,
  children: ["a", "b", { ...disk("inline") }],
  ...more,
});
const change = (args: object): [string, object] => ["x-blockdev-change", { parent: "q", ...args }];
const GRAPH: [string] = ["x-debug-query-block-graph"];

/** What clients say; `GRAPH` asks for the edges. */
const SCRIPT: readonly (readonly [string, object?])[] = [
  ...["a", "b", "c", "d", "e", "f"].map((name) => ["blockdev-add", disk(name)] as const),
  ["blockdev-add", quorum({ "vote-threshold": 0 })],
  ["blockdev-add", quorum({ "vote-threshold": 4 })],
  ["blockdev-add", quorum({ "vote-threshold": 1, children: [] })],
  ["blockdev-add", quorum({ blkverify: true })],
  ["blockdev-add", quorum({ children: ["a", "b"], blkverify: true, "rewrite-corrupted": true })],
  ["blockdev-add", quorum({ children: ["a", "nosuch"] })],
  ["blockdev-add", quorum({ "rewrite-corrupted": true })],
  GRAPH,
  change({}),
  change({ child: "children.0", node: "c" }),
  change({ parent: "nosuch", node: "c" }),
  change({ parent: "a", node: "b" }),
  change({ parent: "a", child: "b" }),
  change({ node: "nosuch" }),
  change({ node: "q" }),
  change({ node: "a" }),
  change({ child: "children.7" }),
  // A number is given again only where it was the last one.
  change({ node: "c" }),
  change({ child: "children.3" }),
  change({ node: "d" }),
  change({ child: "children.1" }),
  change({ node: "b" }),
  GRAPH,
  change({ child: "children.2" }),
  change({ node: "inline" }),
  ["nbd-server-start", { addr: { type: "unix", data: { path: "nbd.sock" } } }],
  ["block-export-add", { type: "nbd", id: "e", "node-name": "q", writable: true }],
  change({ node: "e" }),
  change({ child: "children.0" }),
  GRAPH,
  ["block-export-add", { type: "nbd", id: "f", "node-name": "f", writable: true }],
  change({ node: "f" }),
  ["block-export-add", { type: "nbd", id: "x", "node-name": "e", writable: true }],
  ["block_resize", { "node-name": "e", size: LENGTH * 2 }],
  change({ child: "children.3" }),
  change({ child: "children.4" }),
  GRAPH,
  ["block-export-del", { id: "e" }],
  ["blockdev-del", { "node-name": "e" }],
  ["blockdev-del", { "node-name": "q" }],
  ["blockdev-add", quorum({ children: ["a", "b"], blkverify: true })],
  change({ node: "c" }),
  change({ child: "children.1" }),
  ["block_resize", { "node-name": "q", size: LENGTH * 2 }],
  GRAPH,
];

interface Graph {
  readonly nodes: readonly { readonly id: number; readonly name: string }[];
  readonly edges: readonly {
    readonly parent: number;
    readonly child: number;
    readonly name: string;
    readonly perm: readonly string[];
    readonly "shared-perm": readonly string[];
  }[];
}

/** Edges between nodes; those of users have no order. */
function edgesOf({ nodes, edges }: Graph): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges
    .map(({ parent, child, name, perm, "shared-perm": shared }) =>
      [names.get(parent), name, names.get(child), [...perm].sort().join(), [...shared].sort().join()].join(" "),
    )
    .sort();
}

async function dialogue(program: DaemonProgram): Promise<unknown[]> {
  await using daemon = await startDaemon({ program });
  const replies: unknown[] = [];
  for (const [name, args] of SCRIPT) {
    const reply = await daemon.qmp.execute(name, args);
    replies.push([name, args, name === GRAPH[0] ? edgesOf(reply["return"] as Graph) : reply]);
  }
  return replies;
}

describe.skipIf(!hasJudge("qemu-storage-daemon"))("x-blockdev-change", () => {
  it("answers as the reference, and makes the same graph", async () => {
    const reference = await dialogue("qemu-storage-daemon");
    expect(await dialogue("tsd")).toEqual(reference);
  });
});

describe("x-blockdev-change", () => {
  it("refuses a child of another length, and keeps the names of children on another thread", async () => {
    await using daemon = await startDaemon();
    const { qmp } = daemon;
    await qmp.command("object-add", { "qom-type": "iothread", id: "t1" });
    for (const name of ["a", "b", "c"]) await qmp.command("blockdev-add", disk(name));
    await qmp.command("blockdev-add", { ...disk("short"), size: 512 });
    await qmp.command("blockdev-add", quorum({}));
    const refused = await qmp.execute(...change({ node: "short" }));
    expect(refused["error"]).toEqual({
      class: "GenericError",
      desc: "Node 'short' is of 512 bytes, the quorum of 1048576",
    });
    await qmp.command(...change({ child: "children.0" }));
    await qmp.command("x-blockdev-set-iothread", { "node-name": "q", iothread: "t1" });
    await qmp.command(...change({ node: "c" }));
    const edges = edgesOf(await qmp.command<Graph>("x-debug-query-block-graph"));
    expect(edges.map((edge) => edge.split(" ").slice(0, 3).join(" "))).toEqual([
      "q children.1 b",
      "q children.2 inline",
      "q children.3 c",
    ]);
    expect((await qmp.execute(...change({ child: "children.0" })))["error"]).toBeDefined();
    await qmp.command(...change({ child: "children.1" }));
  });
});
