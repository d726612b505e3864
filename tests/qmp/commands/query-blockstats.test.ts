import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../../helpers/daemon.js";
import { hasJudge } from "../../helpers/judges.js";

interface Stats {
  readonly device?: string;
  readonly "node-name": string;
  readonly stats: Readonly<Record<string, number>>;
  readonly "driver-specific"?: unknown;
  readonly parent?: Stats;
  readonly backing?: Stats;
}

const SIZE = 8 << 20;
let tmp = "";

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-blockstats-"));
});

afterEach(async () => {
  await rm(tmp, { recursive: true, force: true });
});

const hasJudges = hasJudge("qemu-img") && hasJudge("qemu-io");

async function start(program: DaemonProgram): Promise<Daemon> {
  await writeFile(join(tmp, "plain"), "");
  await truncate(join(tmp, "plain"), SIZE);
  await execa("qemu-img", ["create", "-q", "-f", "qcow2", "base", String(SIZE)], { cwd: tmp });
  await execa("qemu-img", ["create", "-q", "-f", "qcow2", "-b", "base", "-F", "qcow2", "top"], { cwd: tmp });
  const daemon = await startDaemon({ program, tmp });
  const file = (name: string) => ({ driver: "file", filename: name, "node-name": name, discard: "unmap" });
  for (const options of [
    { driver: "raw", "node-name": "raw", file: file("plain"), discard: "unmap" },
    { driver: "qcow2", "node-name": "lower", file: file("base"), backing: null },
    { driver: "qcow2", "node-name": "upper", file: file("top"), backing: "lower" },
    { driver: "copy-on-read", "node-name": "filter", file: "upper" },
    { driver: "null-co", "node-name": "null" },
  ]) {
    await daemon.qmp.command("blockdev-add", options);
  }
  await daemon.qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: join(tmp, "s") } } });
  for (const node of ["raw", "filter"]) {
    const options = { type: "nbd", id: `export-${node}`, "node-name": node, writable: true };
    await daemon.qmp.command("block-export-add", options);
  }
  return daemon;
}

async function io(node: string, ...commands: string[]): Promise<void> {
  const words = commands.flatMap((command) => ["-c", command]);
  await execa("qemu-io", ["-f", "raw", "-d", "unmap", ...words, `nbd+unix:///${node}?socket=${join(tmp, "s")}`]);
}

function query(daemon: Daemon, nodes: boolean): Promise<Stats[]> {
  return daemon.qmp.command<Stats[]>("query-blockstats", { "query-nodes": nodes });
}

const WORK = ["write 0 64k", "write -z 1M 64k", "read 0 4k", "read 4k 8k", "discard 2M 32k", "flush"];

describe.skipIf(!hasJudges)("query-blockstats", () => {
  it("tells what clients did through an export", async () => {
    await using daemon = await start("tsd");
    await io("raw", ...WORK);
    const list = await query(daemon, false);
    expect(list.map(({ device, "node-name": node }) => [device, node])).toEqual([
      ["export-raw", "raw"],
      ["export-filter", "filter"],
    ]);
    const { stats } = list[0]!;
    expect(stats).toMatchObject({
      rd_operations: 2,
      rd_bytes: 12 << 10,
      wr_operations: 2,
      wr_bytes: 128 << 10,
      wr_highest_offset: (1 << 20) + (64 << 10),
      unmap_operations: 1,
      unmap_bytes: 32 << 10,
      failed_wr_operations: 0,
      invalid_rd_operations: 0,
    });
    expect(stats["flush_operations"]).toBeGreaterThanOrEqual(1);
    for (const kind of ["rd", "wr", "unmap", "flush"]) {
      expect(stats[`${kind}_total_time_ns`], kind).toBeGreaterThan(0);
      // An hour would be another unit.
      expect(stats[`${kind}_total_time_ns`], kind).toBeLessThan(3600e9);
    }
    expect(stats["idle_time_ns"]).toBeGreaterThan(0);
    const histogram = stats["rd_latency_histogram"] as unknown as { boundaries: number[]; bins: number[] };
    expect(histogram.bins).toHaveLength(histogram.boundaries.length + 1);
    expect(histogram.bins.reduce((sum, count) => sum + count)).toBe(2);
    // Nobody has used the other one.
    expect(list[1]!.stats).toMatchObject({ rd_operations: 0, wr_operations: 0, flush_operations: 0 });
    expect(list[1]!.stats["idle_time_ns"]).toBeUndefined();
  });

  it("counts on every node that a request passes", async () => {
    await using daemon = await start("tsd");
    await io("filter", "read 0 64k", "write 0 64k", "read 0 64k", "flush");
    const nodes = new Map((await query(daemon, true)).map((each) => [each["node-name"], each]));
    expect(nodes.get("filter")!.stats).toMatchObject({ rd_operations: 1, wr_bytes: 65536 });
    expect(nodes.get("upper")!.stats).toMatchObject({ wr_bytes: 65536, wr_highest_offset: 65536 });
    expect(nodes.get("top")!.stats["wr_bytes"]).toBeGreaterThanOrEqual(65536);
    expect(nodes.get("top")!.stats["flush_operations"]).toBeGreaterThanOrEqual(1);
    expect(nodes.get("null")!.stats).toMatchObject({ rd_operations: 0, wr_operations: 0 });
    const [, exported] = await query(daemon, false);
    // The first read found a hole, and no node had to be asked for bytes.
    expect(exported!.stats).toMatchObject({ rd_operations: 2, rd_bytes: 131072 });
    expect(exported!.parent!["node-name"]).toBe("upper");
  });

  it("tells of an export what it told before a job put its filter there", async () => {
    await using daemon = await start("tsd");
    const layers = async () => {
      const [, { device, "node-name": node, parent, backing }] = (await query(daemon, false)) as [Stats, Stats];
      return [device, node, parent?.["node-name"], backing?.["node-name"]];
    };
    const export_ = { type: "nbd", id: "above", "node-name": "upper" };
    await daemon.qmp.command("block-export-del", { id: "export-filter" });
    await daemon.qmp.waitEvent("BLOCK_EXPORT_DELETED");
    await daemon.qmp.command("blockdev-del", { "node-name": "filter" });
    await daemon.qmp.command("block-export-add", export_);
    const before = await layers();
    expect(before).toEqual(["above", "upper", "top", "lower"]);
    await daemon.qmp.command("blockdev-add", { driver: "null-co", "node-name": "target", size: SIZE });
    await daemon.qmp.command("blockdev-mirror", { "job-id": "j", device: "upper", target: "target", sync: "full" });
    expect(await layers()).toEqual(before);
  });

  it("keeps its figures when export and nodes go to another iothread", async () => {
    await using daemon = await start("tsd");
    await io("raw", ...WORK);
    const figures = async () => {
      const lists = [...(await query(daemon, false)), ...(await query(daemon, true))];
      return lists.map((each) => ({ ...each, stats: { ...each.stats, idle_time_ns: 0, flush_operations: 0 } }));
    };
    const before = await figures();
    await daemon.qmp.command("object-add", { "qom-type": "iothread", id: "io" });
    await daemon.qmp.command("x-blockdev-set-iothread", { "node-name": "raw", iothread: "io", force: true });
    const operations = (lists: Stats[]) =>
      lists.map(({ device, "node-name": node, stats }) => [device, node, stats["wr_operations"]]);
    expect(operations(await figures())).toEqual(operations(before));
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("has the nodes, members and facts of the reference", async () => {
    const seen: unknown[] = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      await using daemon = await start(program);
      await io("raw", ...WORK);
      seen.push(comparable(await query(daemon, true)));
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))(
    "has the data of filters and quorums where the reference has it",
    async () => {
      const seen = { tsd: await parentsAndEdges("tsd"), reference: await parentsAndEdges("qemu-storage-daemon") };
      expect(seen.tsd).toEqual(seen.reference);
    },
  );
});

/** Which node has the data of each, where it is one alone, and the edges below the filter of a job. */
async function parentsAndEdges(program: DaemonProgram): Promise<unknown> {
  await using daemon = await startDaemon({ program });
  const { qmp } = daemon;
  for (const name of ["a", "b", "c", "d", "e", "f"]) {
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": name, size: SIZE });
  }
  for (const options of [
    { driver: "blkdebug", "node-name": "rules", image: "a" },
    { driver: "blkverify", "node-name": "verify", raw: "b", test: "c" },
    { driver: "quorum", "node-name": "one", children: ["d"], "vote-threshold": 1 },
    { driver: "quorum", "node-name": "two", children: ["d", "e"], "vote-threshold": 1 },
  ]) {
    await qmp.command("blockdev-add", options);
  }
  const copy = { "job-id": "j", device: "rules", target: "f", sync: "full", speed: 1, "filter-node-name": "above" };
  await qmp.command("blockdev-mirror", copy);
  const parents = (await query(daemon, true)).map((each) => [each["node-name"], each.parent?.["node-name"]]);
  const info = await qmp.command<{ "node-name": string }[]>("query-named-block-nodes", { flat: true });
  const { nodes, edges } = await qmp.command<Graph>("x-debug-query-block-graph");
  const { id } = nodes.find(({ name }) => name === "above")!;
  await qmp.command("block-job-cancel", { device: "j", force: true });
  return {
    parents,
    hasBackingFile: info.filter((node) => "backing_file" in node).map((node) => node["node-name"]),
    below: edges.filter(({ parent }) => parent === id).map((edge) => edge.name),
  };
}

/** The reference counts nothing: what is left are the names, and what the nodes themselves know. */
function comparable(list: Stats[]): unknown {
  return list.map(function strip(entry: Stats): unknown {
    const { stats, parent, ...rest } = entry;
    const members = Object.keys(stats).filter((name) => !name.endsWith("_latency_histogram"));
    const facts = { highest: entry["node-name"] === "plain" ? stats["wr_highest_offset"] : null };
    return { ...rest, members: members.sort(), facts, ...(parent === undefined ? {} : { parent: strip(parent) }) };
  });
}

describe.skipIf(!hasJudges || !hasJudge("qemu-storage-daemon"))("x-debug-query-block-graph", () => {
  it("has the nodes and edges of the reference", async () => {
    const seen: unknown[] = [];
    for (const program of ["tsd", "qemu-storage-daemon"] as const) {
      await using daemon = await start(program);
      seen.push(named(await daemon.qmp.command("x-debug-query-block-graph")));
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it("shows a job as one, and graphs of several iothreads in one", async () => {
    await using daemon = await start("tsd");
    await daemon.qmp.command("object-add", { "qom-type": "iothread", id: "io" });
    await daemon.qmp.command("x-blockdev-set-iothread", { "node-name": "null", iothread: "io" });
    const options = { "node-name": "target", driver: "null-co", size: SIZE };
    await daemon.qmp.command("blockdev-add", options);
    const job = { "job-id": "j", device: "raw", target: "target", sync: "full", "auto-dismiss": false, speed: 1 };
    await daemon.qmp.command("blockdev-mirror", job);
    const { nodes, edges } = await daemon.qmp.command<Graph>("x-debug-query-block-graph");
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes).toContainEqual(expect.objectContaining({ type: "block-job", name: "j" }));
    expect(nodes).toContainEqual(expect.objectContaining({ type: "block-driver", name: "null" }));
    for (const { parent, child } of edges) {
      for (const end of [parent, child]) expect(nodes.some(({ id }) => id === end)).toBe(true);
    }
    await daemon.qmp.command("block-job-cancel", { device: "j", force: true });
  });
});

interface Graph {
  readonly nodes: readonly { readonly id: number; readonly type: string; readonly name: string }[];
  readonly edges: readonly {
    readonly parent: number;
    readonly child: number;
    readonly name: string;
    readonly perm: string[];
    readonly "shared-perm": string[];
  }[];
}

/** Ids and order mean nothing: edges by the names of their ends. */
function named(value: unknown): unknown {
  const { nodes, edges } = value as Graph;
  const nameOf = (id: number) => {
    const found = nodes.find((node) => node.id === id)!;
    return `${found.type} ${found.name}`;
  };
  return {
    nodes: nodes.map(({ id }) => nameOf(id)).sort(),
    edges: edges
      .map(
        (edge) =>
          `${nameOf(edge.parent)} ${edge.name} ${nameOf(edge.child)} ${edge.perm.sort().join()} | ${edge["shared-perm"].sort().join()}`,
      )
      .sort(),
  };
}
