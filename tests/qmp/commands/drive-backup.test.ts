import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { driveBackup, driveBackupAction } from "../../../src/qmp/commands/drive-backup.js";
import { runTransaction, type ActionTable } from "../../../src/qmp/transaction.js";
import type { DriveBackup } from "../../../qapi/generated/types.js";
import { Guest } from "../../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../../helpers/commit.js";
import { addNode } from "../../helpers/graph.js";

const SIZE = 8 * CLUSTER;
type Args = Partial<DriveBackup>;

async function twoLayers(): Promise<ChainBench> {
  const bench = chainBench();
  await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
  await using guest = new Guest(bench.test, bench.test.graph.findNode("top"));
  await guest.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(3));
  return bench;
}

const backup = (bench: ChainBench, args: Args): Promise<string | null> =>
  bench.command(driveBackup, { "job-id": "j", device: "top", target: "copy", sync: "full", ...args });

/** What an image says of itself. */
async function look(bench: ChainBench, filename: string, driver: "qcow2" | "raw" = "qcow2") {
  const { graph } = bench.test;
  const node = await graph.open({ driver, file: { driver: "file", filename }, "read-only": true });
  const data = new Uint8Array(node.length);
  await graph.path.run(node, 0, 0, data.length, data);
  const { backingFilename, backingFormat } = node.self;
  await graph.closeIfUnused(node);
  return { data, backingFilename, backingFormat };
}

async function contents(bench: ChainBench): Promise<Uint8Array> {
  const data = new Uint8Array(SIZE);
  await bench.test.graph.path.run(bench.test.graph.findNode("top"), 0, 0, SIZE, data);
  return data;
}

describe("drive-backup", () => {
  it.each([
    [{ sync: "full" }, undefined],
    [{ sync: "top" }, "base.q"],
    [{ sync: "full", format: "raw" }, undefined],
    [{ sync: "full", compress: true }, undefined],
    [{ sync: "full", format: "file" }, undefined],
  ] as const)("creates its target for %j, and closes it", async (args, backing) => {
    await using bench = await twoLayers();
    const before = bench.test.graph.nodes().length;
    const disk = await contents(bench);
    expect(await backup(bench, args)).toBeNull();
    expect(bench.told.slice(0, 5)).toEqual(["j created", "j running", "j paused", "j running", "return"]);
    await bench.ended();
    expect(bench.test.graph.nodes()).toHaveLength(before);
    const isQcow2 = !("format" in args);
    const image = await look(bench, "copy", isQcow2 ? "qcow2" : "raw");
    expect(Buffer.compare(image.data, disk)).toBe(0);
    expect(image.backingFilename).toBe(backing);
    expect(image.backingFormat).toBe(backing === undefined ? undefined : "qcow2");
  });

  it("copies what is overwritten into an image above the source itself, for sync none", async () => {
    await using bench = await twoLayers();
    const { graph } = bench.test;
    const disk = await contents(bench);
    await using guest = new Guest(bench.test, graph.findNode("top"));
    expect(await backup(bench, { sync: "none" })).toBeNull();
    await guest.write(0, new Uint8Array(SIZE).fill(0xee));
    const target = graph
      .nodes()
      .find((node) => node.self.filename === undefined && node.self.backingFilename === "top.q")!;
    expect(target.children.get("backing")!.node.nodeName).toBe("top");
    const data = new Uint8Array(SIZE);
    await graph.path.run(target, 0, 0, SIZE, data);
    expect(Buffer.compare(data, disk)).toBe(0);
    await bench.jobs.cancel("j", "job", true);
    await bench.ended();
    expect(graph.nodes()).toHaveLength(4);
  });

  it("probes an existing target, and keeps what it has below", async () => {
    await using bench = await twoLayers();
    await backup(bench, { sync: "top" });
    await bench.ended();
    await using guest = new Guest(bench.test, bench.test.graph.findNode("top"));
    await guest.write(3 * CLUSTER, new Uint8Array(CLUSTER).fill(6));
    const disk = await contents(bench);
    expect(await backup(bench, { sync: "top", mode: "existing" })).toBeNull();
    await bench.ended();
    expect(Buffer.compare((await look(bench, "copy")).data, disk)).toBe(0);
  });

  it("leaves room where the disk has data that is zeroes", async () => {
    await using bench = await twoLayers();
    const { graph } = bench.test;
    await using guest = new Guest(bench.test, graph.findNode("top"));
    await guest.write(4 * CLUSTER, new Uint8Array(2 * CLUSTER));
    expect(await backup(bench, {})).toBeNull();
    await bench.ended();
    const image = await graph.open({
      driver: "qcow2",
      file: { driver: "file", filename: "copy" },
      "read-only": true,
    });
    expect(await blockStatus(image, 4 * CLUSTER, 2 * CLUSTER)).toMatchObject({ zero: true, data: false });
    await graph.closeIfUnused(image);
  });

  it("takes a bitmap", async () => {
    await using bench = await twoLayers();
    const { graph } = bench.test;
    graph.findNode("top").bitmaps.add("b");
    expect(await backup(bench, { sync: "incremental", bitmap: "b" })).toBeNull();
    await bench.ended();
    expect(bench.told).toContain("j BLOCK_JOB_COMPLETED 0/0");
  });

  /** As qemu-storage-daemon 7.2 refused them. */
  it.each([
    [{ device: "zz" }, "Cannot find device='zz' nor node-name='zz'"],
    [{ "job-id": "" }, "Invalid job ID ''"],
    [{ "job-id": "1" }, "Invalid job ID '1'"],
    [{ format: "zzz" }, "Unknown file format 'zzz'"],
    [{ format: "zzz", mode: "existing", target: "base.q" }, "Unknown driver 'zzz'"],
    [{ format: "raw", sync: "top" }, "Backing file not supported for file format 'raw'"],
    [{ format: "raw", sync: "none" }, "Backing file not supported for file format 'raw'"],
    [{ device: "n" }, "Format driver 'null-co' does not support image creation"],
    [{ mode: "existing" }, "Could not open 'copy': No such file or directory"],
    [{ mode: "existing", target: "plain.img", format: "qcow2" }, "Image is not in qcow2 format"],
    [{ target: "gluster://x/y" }, "Unknown protocol 'gluster'"],
    [{ target: 'json:{"driver":"null-co"}' }, "Unknown protocol 'json'"],
    [{ target: "top.q" }, 'Failed to get "write" lock'],
    [{ target: "base.q" }, 'Failed to get "write" lock'],
    [{ sync: "incremental" }, "must provide a valid bitmap name for 'incremental' sync mode"],
    [{ format: "raw", compress: true }, "Compression is not supported for this drive "],
    [{ mode: "existing", target: "plain.img", format: "raw" }, "Source and target image have different sizes"],
    [{ "filter-node-name": "top" }, "Could not create node: Duplicate nodes with node-name='top'"],
    [{ speed: -1 }, "Parameter 'speed' expects a non-negative value"],
    [{ target: "top.q", sync: "none" }, "Error: Trying to create an image with the same filename as the backing file"],
  ] as const)("refuses %j", async (args, message) => {
    await using bench = await twoLayers();
    const { graph, engine } = bench.test;
    await addNode(graph, { driver: "null-co", "node-name": "n", size: SIZE });
    engine.put("plain.img", new Uint8Array(SIZE / 2));
    expect(await backup(bench, args)).toBe(message);
    expect(graph.nodes()).toHaveLength(5);
    expect(engine.openFiles).toBe(2);
  });

  it("tells of a target that cannot be written to, and closes it", async () => {
    await using bench = await twoLayers();
    bench.test.engine.inject({ kinds: ["create"], filename: "copy", errno: EIO });
    expect(await backup(bench, {})).toBe("Could not create 'copy': Input/output error");
    bench.test.engine.clearFaults();
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "copy", errno: EIO, times: Infinity, after: 6 });
    expect(await backup(bench, {})).toBeNull();
    await bench.ended();
    expect(bench.told.find((line) => line.includes("COMPLETED"))).toMatch(/Input\/output error$/);
    expect(bench.test.graph.nodes()).toHaveLength(4);
  });

  it("is an action of a transaction, and undone with it", async () => {
    await using bench = await twoLayers();
    const table = { "drive-backup": driveBackupAction } as ActionTable;
    const action = (id: string, target: string) => ({
      type: "drive-backup" as const,
      data: { "job-id": id, device: "top", target, sync: "full" as const },
    });
    const grouped = { "completion-mode": "grouped" } as const;
    await runTransaction(
      table,
      { actions: [action("a", "x1"), action("b", "x2")], properties: grouped },
      bench.context,
    );
    await bench.ended();
    expect(bench.told.filter((line) => line.includes("COMPLETED"))).toHaveLength(2);
    bench.told.length = 0;
    const actions = [action("a", "x3"), action("b", "gluster://nowhere")];
    await expect(runTransaction(table, { actions }, bench.context)).rejects.toThrow("Unknown protocol 'gluster'");
    expect(bench.told).toEqual(["a created", "a aborting", "a concluded", "a null"]);
    expect(bench.test.graph.nodes()).toHaveLength(4);
  });
});
