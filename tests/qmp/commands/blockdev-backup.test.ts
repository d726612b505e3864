import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { OP_WRITE, OP_ZERO } from "../../../src/block/engine/engine.js";
import { runTransaction, type ActionTable } from "../../../src/qmp/transaction.js";
import { blockdevCreate } from "../../../src/qmp/commands/blockdev-create.js";
import { backupAction } from "../../../src/qmp/commands/blockdev-backup.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import type { BlockdevBackup } from "../../../qapi/generated/types.js";
import { addNode } from "../../helpers/graph.js";
import { eventLine } from "../../helpers/jobs.js";
import { Guest, jobBench, type JobBench } from "../../helpers/backup.js";

const SIZE = 4 << 20;

async function bench4(): Promise<JobBench> {
  const bench = jobBench();
  for (const name of ["s", "t", "s2", "t2"]) await bench.raw(name, new Uint8Array(SIZE).fill(1));
  await bench.raw("small", new Uint8Array(SIZE / 2));
  const source = bench.test.graph.findNode("s");
  source.bitmaps.add("b");
  const disabled = source.bitmaps.add("bd");
  disabled.disable();
  return bench;
}

interface RecordedEvent {
  readonly event: string;
  readonly data: object;
}

type Args = Partial<BlockdevBackup>;

/** As qemu-storage-daemon 7.2 refused them, one after the other. */
const REFUSALS: readonly (readonly [Args, string])[] = [
  [{ device: "zz", target: "yy" }, "Cannot find device='zz' nor node-name='zz'"],
  [{ target: "zz" }, "Cannot find device='zz' nor node-name='zz'"],
  [{ target: "s" }, "Source and target cannot be the same"],
  [{ target: "small" }, "Source and target image have different sizes"],
  [{ device: "small" }, "Source and target image have different sizes"],
  [{ "job-id": "#a" }, "Invalid job ID '#a'"],
  [{ "job-id": "1a" }, "Invalid job ID '1a'"],
  [{ "job-id": "a b" }, "Invalid job ID 'a b'"],
  [{ "job-id": "" }, "Invalid job ID ''"],
  [{ sync: "incremental" }, "must provide a valid bitmap name for 'incremental' sync mode"],
  [{ sync: "bitmap" }, "must provide a valid bitmap name for 'bitmap' sync mode"],
  [{ sync: "bitmap", "bitmap-mode": "never" }, "must provide a valid bitmap name for 'bitmap' sync mode"],
  [{ sync: "bitmap", bitmap: "b" }, "Bitmap sync mode must be given when providing a bitmap"],
  [{ bitmap: "b" }, "Bitmap sync mode must be given when providing a bitmap"],
  [{ sync: "bitmap", bitmap: "zz", "bitmap-mode": "on-success" }, "Bitmap 'zz' could not be found"],
  [{ bitmap: "zz", "bitmap-mode": "never" }, "Bitmap 'zz' could not be found"],
  [{ sync: "incremental", bitmap: "zz" }, "Bitmap 'zz' could not be found"],
  [
    { sync: "incremental", bitmap: "b", "bitmap-mode": "never" },
    "Bitmap sync mode must be 'on-success' when using sync mode 'incremental'",
  ],
  [{ "bitmap-mode": "never" }, "Cannot specify bitmap sync mode without a bitmap"],
  [
    { bitmap: "b", "bitmap-mode": "never" },
    "Bitmap sync mode 'never' has no meaningful effect when combined with sync mode 'full'",
  ],
  [
    { sync: "none", bitmap: "b", "bitmap-mode": "never" },
    "sync mode 'none' does not produce meaningful bitmap outputs",
  ],
  [{ compress: true }, "Compression is not supported for this drive "],
  [{ compress: true, target: "small" }, "Compression is not supported for this drive "],
  [{ target: "s", sync: "bitmap" }, "must provide a valid bitmap name for 'bitmap' sync mode"],
  [{ target: "s", "x-perf": { "max-workers": 0 } }, "Source and target cannot be the same"],
  [{ "x-perf": { "max-workers": 0 } }, "max-workers must be between 1 and 2147483647"],
  [{ "x-perf": { "max-workers": 2 ** 33 } }, "max-workers must be between 1 and 2147483647"],
  [{ target: "small", "x-perf": { "max-workers": 0 } }, "max-workers must be between 1 and 2147483647"],
  [{ "x-perf": { "max-chunk": -1 } }, "max-chunk must be zero (which means no limit) or positive"],
  [
    { "job-id": "1", "x-perf": { "max-chunk": 1024 } },
    "Required max-chunk (1024) is less than backup cluster size (65536)",
  ],
  [{ "filter-node-name": "s" }, "Could not create node: Duplicate nodes with node-name='s'"],
  [{ "filter-node-name": "1x", "job-id": "1" }, "Could not create node: Invalid node-name: '1x'"],
  [{ "filter-node-name": "x".repeat(40) }, "Could not create node: Node name too long"],
  [{ "job-id": "1", speed: -1 }, "Invalid job ID '1'"],
];

describe("blockdev-backup", () => {
  it.each(REFUSALS)("refuses %j", async (args, message) => {
    await using bench = await bench4();
    expect(await bench.backup(args)).toBe(message);
    expect(bench.told).toEqual([`error ${message}`]);
    expect(bench.test.graph.nodes()).toHaveLength(10);
    expect([...bench.test.graph.findNode("s").bitmaps].map(({ name, busy }) => [name, busy])).toEqual([
      ["bd", false],
      ["b", false],
    ]);
  });

  it("tells of the job before it refuses the speed", async () => {
    await using bench = await bench4();
    await bench.backup({ speed: -1, sync: "bitmap", bitmap: "b", "bitmap-mode": "on-success" });
    expect(bench.told).toEqual(["j created", "j null", "error Parameter 'speed' expects a non-negative value"]);
    expect(bench.test.graph.nodes()).toHaveLength(10);
    expect(bench.test.graph.findNode("s").bitmaps.get("b").busy).toBe(false);
  });

  it("refuses nodes that another job relies on, and lets several jobs read one", async () => {
    await using bench = await bench4();
    await bench.backup({ sync: "none" });
    const busy = "Node 't' is busy: block device is in use by block job: backup";
    expect(await bench.backup({ "job-id": "k", device: "s2" })).toBe(busy);
    expect(await bench.backup({ "job-id": "k", device: "t", target: "t2" })).toBe(busy);
    expect(await bench.backup({ device: "s2", target: "t2" })).toBe("Job ID 'j' already in use");
    expect(await bench.backup({ "job-id": "k", target: "t2" })).toBeNull();
    await bench.jobs.cancel("j", "job", true);
    await bench.ended();
    expect(bench.told).toContain(`k BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`);
  });

  it("refuses a target that cannot be written to, and one whose users forbid that", async () => {
    await using bench = await bench4();
    const { graph } = bench.test;
    await addNode(graph, { driver: "null-co", "node-name": "ro", size: SIZE, "read-only": true });
    expect(await bench.backup({ target: "ro" })).toBe("Could not create node: Block node is read-only");
    const reader = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL & ~PERM_WRITE };
    const holder = graph.backend(graph.findNode("t"), reader, { description: "an unnamed block device" });
    expect(await bench.backup({})).toMatch(
      /^Could not create node: Permission conflict on node 't': permissions 'write' are both required by node '#block\d+' \(uses node 't' as 'target' child\) and unshared by an unnamed block device/,
    );
    expect(bench.told.filter((line) => line.startsWith("j "))).toEqual([]);
    await holder[Symbol.asyncDispose]();
  });

  it("goes to null when the filter's permissions do not fit", async () => {
    await using bench = await bench4();
    await addNode(bench.test.graph, { driver: "raw", "node-name": "top", file: "s2" });
    const message = await bench.backup({ device: "s2", target: "top" });
    expect(message).toMatch(/^Permission conflict on node 's2': permissions 'write' are both required by/);
    expect(bench.told.slice(0, 2)).toEqual(["j created", "j null"]);
    expect(bench.test.graph.nodes()).toHaveLength(11);
  });

  it("puts its filter between the source and its users, under the name it was given", async () => {
    await using bench = await bench4();
    const { graph } = bench.test;
    const user = graph.backend(graph.findNode("s"), { taken: 0, shared: PERM_ALL }, { description: "user" });
    await bench.backup({ sync: "none", "filter-node-name": "flt" });
    expect(user.node.nodeName).toBe("flt");
    expect(graph.nodes()[0]!.nodeName).toBe("flt");
    await bench.jobs.cancel("j", "job", true);
    expect(user.node.nodeName).toBe("s");
    expect(graph.lookup("flt")).toBeUndefined();
    await user[Symbol.asyncDispose]();
  });

  it("copies with sync top what lies in the topmost image, and counts only that", async () => {
    await using bench = await bench4();
    const { graph, engine } = bench.test;
    await engine.create("o.img", 0, "off");
    const file = { driver: "file", filename: "o.img" } as const;
    await addNode(graph, { ...file, "node-name": "of" });
    await blockdevCreate.run({ "job-id": "c", options: { driver: "qcow2", file: "of", size: SIZE } }, bench.context);
    while (bench.told.at(-1) !== "c concluded") await new Promise(setImmediate);
    await bench.jobs.dismiss("c", "job");
    const overlay = await addNode(graph, { driver: "qcow2", "node-name": "o", file: "of", backing: "s2" });
    const guest = new Guest(bench.test, overlay);
    await guest.write(65536, new Uint8Array(65536).fill(2));
    await guest.write(1 << 20, new Uint8Array(100_352).fill(3));
    await bench.raw("out", new Uint8Array(SIZE).fill(9));
    expect(await bench.backup({ device: "o", target: "out", sync: "top" })).toBeNull();
    await bench.ended();
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${3 * 65536}/${3 * 65536}`);
    const copy = engine.contents("out.img");
    const at = (offset: number) => copy[offset];
    expect([0, 65536, 131_071, 131_072, 1 << 20, (1 << 20) + 100_352].map(at)).toEqual([9, 2, 2, 9, 3, 1]);
    expect(at((1 << 20) + 131_072)).toBe(9);
    await guest[Symbol.asyncDispose]();
  });

  it.each([512, 4096, 65536, 1 << 21])("compresses where the target can, clusters of %i bytes", async (cluster) => {
    await using bench = await bench4();
    const { graph, engine } = bench.test;
    const size = SIZE + 3 * 512;
    const bytes = new Uint8Array(size).map((_, at) => (at >> 12) % 251);
    await bench.raw("odd", bytes);
    await engine.create("q.img", 0, "off");
    const file = { driver: "file", filename: "q.img" } as const;
    await addNode(graph, { ...file, "node-name": "qf" });
    const options = { driver: "qcow2", file: "qf", size, "cluster-size": cluster } as const;
    await blockdevCreate.run({ "job-id": "c", options }, bench.context);
    while (bench.told.at(-1) !== "c concluded") await new Promise(setImmediate);
    expect(bench.jobs.list()[0]).not.toHaveProperty("error");
    await bench.jobs.dismiss("c", "job");
    const target = await addNode(graph, { driver: "qcow2", "node-name": "q", file: "qf" });
    expect(await bench.backup({ device: "odd", target: "q", compress: true })).toBeNull();
    await bench.ended();
    expect(bench.told).toContain(`j BLOCK_JOB_COMPLETED ${size}/${size}`);
    if (cluster === 4096 || cluster === 65536) expect(engine.contents("q.img").length).toBeLessThan(SIZE / 2);
    await using reader = new Guest(bench.test, target);
    expect(Buffer.compare(await reader.read(0, size), bytes)).toBe(0);
  });
});

describe("blockdev-backup in a transaction", () => {
  const table = { "blockdev-backup": backupAction } as ActionTable;
  const backup = (id: string, device: string, target: string, extra: Args = {}) => ({
    type: "blockdev-backup" as const,
    data: { "job-id": id, device, target, sync: "full" as const, ...extra },
  });

  it("creates all jobs, starts them paused, and lets them go together", async () => {
    await using bench = await bench4();
    const actions = [backup("a", "s", "t"), backup("b", "s2", "t2")];
    await runTransaction(table, { actions, properties: { "completion-mode": "grouped" } }, bench.context);
    expect(bench.told.slice(0, 8)).toEqual([
      "a created",
      "b created",
      "a running",
      "a paused",
      "b running",
      "b paused",
      "a running",
      "b running",
    ]);
    await bench.ended();
    expect(bench.told.slice(-8)).toEqual([
      "b pending",
      "a pending",
      `b BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`,
      "b concluded",
      "b null",
      `a BLOCK_JOB_COMPLETED ${SIZE}/${SIZE}`,
      "a concluded",
      "a null",
    ]);
  });

  it("ends them together when one fails, as in the recording", async () => {
    await using bench = await bench4();
    bench.test.engine.inject({ kinds: [OP_WRITE, OP_ZERO], filename: "t2.img", errno: EIO, times: Infinity });
    const actions = [backup("g1", "s", "t"), backup("g2", "s2", "t2")];
    await runTransaction(table, { actions, properties: { "completion-mode": "grouped" } }, bench.context);
    await bench.ended();
    const lines = readFileSync(join(import.meta.dirname, "../golden/transaction-grouped-one-fails.jsonl"), "utf8");
    const recorded = lines.split("\n").filter((line) => line.startsWith('{"recv": {"event"'));
    const events = recorded.map((line) => (JSON.parse(line) as { recv: RecordedEvent }).recv);
    const withoutCounts = (line: string) => line.replace(/ \d+\/\d+/, "");
    // Whether the good one has done its work when the other fails is a race.
    const told = bench.told.filter((line) => line !== "g1 waiting");
    expect(told.map(withoutCounts)).toEqual(events.map(({ event, data }) => withoutCounts(eventLine(event, data))));
  });

  it.each([
    [[backup("a", "s", "t"), backup("b", "s2", "small")], "Source and target image have different sizes"],
    [[backup("a", "s", "t"), backup("a", "s2", "t2")], "Job ID 'a' already in use"],
  ])("takes back what was created when a later action fails", async (actions, message) => {
    await using bench = await bench4();
    await expect(runTransaction(table, { actions }, bench.context)).rejects.toThrow(message);
    expect(bench.told).toEqual(["a created", "a aborting", "a concluded", "a null"]);
    expect(bench.test.graph.nodes()).toHaveLength(10);
    expect(bench.jobs.list()).toEqual([]);
  });
});
