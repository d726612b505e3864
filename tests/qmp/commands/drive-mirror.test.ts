import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { READ, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { driveMirror } from "../../../src/qmp/commands/drive-mirror.js";
import type { DriveMirror } from "../../../qapi/generated/types.js";
import { Guest } from "../../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../../helpers/commit.js";
import { addNode } from "../../helpers/graph.js";

const SIZE = 8 * CLUSTER;
type Args = Partial<DriveMirror>;

async function threeLayers(): Promise<ChainBench> {
  const bench = chainBench();
  await openChain(bench, { base: { size: SIZE }, mid: { size: SIZE }, top: { size: SIZE } });
  await using guest = new Guest(bench.test, bench.test.graph.findNode("top"));
  await guest.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(3));
  return bench;
}

const mirror = (bench: ChainBench, args: Args): Promise<string | null> =>
  bench.command(driveMirror, { "job-id": "j", device: "top", target: "copy", sync: "full", ...args });

async function contents(bench: ChainBench, node: BlockNode): Promise<Uint8Array> {
  const data = new Uint8Array(node.length);
  await bench.test.graph.path.run(node, READ, 0, data.length, data);
  return data;
}

/** The image `copy`, above a raw file that need not be there, with clusters twice as large as the source's. */
async function createOverlay(bench: ChainBench, backing: string): Promise<void> {
  const { graph, engine } = bench.test;
  await engine.create("copy", 0, "off");
  const names = { file: { driver: "file", filename: "copy" }, "backing-file": backing, "backing-fmt": "raw" } as const;
  const options = { driver: "qcow2", size: SIZE, "cluster-size": 2 * CLUSTER, ...names } as const;
  await createImage(graph, graph.options.drivers.get("qcow2")!, options);
}

/** As qemu-storage-daemon 7.2 refused them; `told`: the events before the refusal. */
const REFUSALS: readonly (readonly [Args, string, readonly string[]])[] = [
  [{ device: "nope" }, "Cannot find device='nope' nor node-name='nope'", []],
  [{ device: "mid" }, "Need a root block node", []],
  [{ "job-id": "" }, "Invalid job ID ''", []],
  [{ format: "foo" }, "Unknown file format 'foo'", []],
  [{ sync: "incremental" }, "Sync mode 'incremental' not supported", []],
  [{ sync: "bitmap" }, "Sync mode 'bitmap' not supported", []],
  [{ mode: "existing" }, "Could not open 'copy': No such file or directory", []],
  [{ mode: "existing", format: "qcow2" }, "Could not open 'copy': No such file or directory", []],
  [{ "node-name": "base" }, "Duplicate nodes with node-name='base'", []],
  [{ "node-name": "1" }, "Invalid node-name: '1'", []],
  [{ replaces: "top" }, "a node-name must be provided when replacing a named node of the graph", []],
  [{ replaces: "nope", "node-name": "x" }, "Failed to find node with node-name='nope'", []],
  [{ replaces: "mid", "node-name": "x" }, "Node 'mid' is busy: node is used as backing hd of 'top'", []],
  [{ granularity: 5 }, "Parameter 'granularity' expects a value in range [512B, 64MB]", []],
  [{ "buf-size": -1 }, "Invalid parameter 'buf-size'", []],
  [{ speed: -1 }, "Parameter 'speed' expects a non-negative value", ["j created", "j null"]],
  [{ format: "raw", sync: "top" }, "Backing file not supported for file format 'raw'", []],
  [{ target: "mid.q", sync: "top" }, "Error: Trying to create an image with the same filename as the backing file", []],
  [{ target: "nosuch:x" }, "Unknown protocol 'nosuch'", []],
  [{ target: 'json:{"driver":"null-co"}' }, "Unknown protocol 'json'", []],
  [{ device: "n" }, "Format driver 'null-co' does not support image creation", []],
];

describe("drive-mirror", () => {
  it.each(REFUSALS)("refuses %j", async (args, message, told) => {
    await using bench = await threeLayers();
    const { graph } = bench.test;
    await addNode(graph, { driver: "null-co", "node-name": "n", size: SIZE });
    const before = graph.nodes().map(({ nodeName, parents }) => [nodeName, parents.size]);
    expect(await mirror(bench, args)).toBe(message);
    expect(bench.told).toEqual([...told, `error ${message}`]);
    expect(graph.nodes().map(({ nodeName, parents }) => [nodeName, parents.size])).toEqual(before);
  });

  it.each([
    [{ sync: "full" }, undefined],
    [{ sync: "full", format: "raw" }, undefined],
    [{ sync: "top" }, "mid"],
    [{ sync: "none" }, "top"],
    [{ sync: "none", "copy-mode": "write-blocking" }, "top"],
  ] as const)("%j: guests go on with an image that was created", async (args, backing) => {
    await using bench = await threeLayers();
    const { graph } = bench.test;
    await using guest = new Guest(bench.test, graph.findNode("top"));
    const disk = await guest.read(0, SIZE);
    expect(await mirror(bench, { ...args, "node-name": "copy" })).toBeNull();
    await bench.until(/READY/);
    const copy = graph.findNode("copy");
    await guest.write(5 * CLUSTER + 512, new Uint8Array(512).fill(9));
    disk.fill(9, 5 * CLUSTER + 512, 5 * CLUSTER + 1024);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node).toBe(copy);
    expect(copy.children.get("backing")?.node.nodeName).toBe(backing);
    expect(copy.self.backingFilename).toBe(backing === undefined ? undefined : `${backing}.q`);
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it("copies into a new image only what somebody wrote, and closes it when nobody goes on with it", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const [disk] = await openChain(bench, { disk: { size: SIZE } });
    {
      await using guest = new Guest(bench.test, disk!);
      await guest.write(3 * CLUSTER, new Uint8Array(CLUSTER).fill(7));
    }
    const nodes = graph.nodes().length;
    await mirror(bench, { device: "disk" });
    await bench.until(/READY/);
    expect(bench.told.at(-1)).toBe(`j BLOCK_JOB_READY ${String(CLUSTER)}/${String(CLUSTER)}`);
    await bench.jobs.cancel("j", "block-job", false);
    await bench.ended();
    expect(graph.nodes()).toHaveLength(nodes);
    const file = { driver: "file", filename: "copy" } as const;
    const copy = await addNode(graph, { driver: "qcow2", "node-name": "copy", file, "read-only": true });
    expect(Buffer.compare(await contents(bench, copy), await contents(bench, disk!))).toBe(0);
  });

  it("takes what is there, whatever format it is of", async () => {
    for (const format of [undefined, "raw"] as const) {
      await using bench = await threeLayers();
      const { graph, engine } = bench.test;
      const disk = await contents(bench, graph.findNode("top"));
      engine.put("copy", new Uint8Array(SIZE).fill(0xee));
      await mirror(bench, { mode: "existing", "node-name": "copy", ...(format === undefined ? {} : { format }) });
      await bench.until(/READY/);
      expect(graph.findNode("copy").driver.name).toBe("raw");
      expect(Buffer.compare(await contents(bench, graph.findNode("copy")), disk)).toBe(0);
      await bench.jobs.cancel("j", "block-job", true);
      await bench.ended();
      expect(graph.lookup("copy")).toBeUndefined();
    }
  });

  it("lets the backing file of what is there arrive while it copies", async () => {
    for (const arrives of [true, false]) {
      await using bench = await threeLayers();
      const { graph, engine } = bench.test;
      await using guest = new Guest(bench.test, graph.findNode("top"));
      const below = await contents(bench, graph.findNode("mid"));
      await engine.create("copy", 0, "off");
      await createImage(graph, graph.options.drivers.get("qcow2")!, {
        ...{ driver: "qcow2", file: { driver: "file", filename: "copy" }, size: SIZE },
        ...{ "backing-file": "copied", "backing-fmt": "raw" },
      });
      const mode = { mode: "existing", sync: "top", format: "qcow2", granularity: 512 } as const;
      expect(await mirror(bench, { ...mode, "node-name": "copy" })).toBeNull();
      await bench.until(/READY/);
      // What surrounds it in its cluster comes from below.
      await guest.write(5 * CLUSTER + 512, new Uint8Array(512).fill(9));
      const disk = await guest.read(0, SIZE);
      if (arrives) engine.put("copied", below);
      await bench.jobs.complete("j", "job");
      await bench.ended();
      expect(guest.backend.node.nodeName).toBe(arrives ? "copy" : "top");
      expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
      if (arrives) {
        expect(graph.findNode("copy").children.get("backing")?.node.driver.name).toBe("raw");
        continue;
      }
      expect(bench.told).toContainEqual(expect.stringMatching(/^j BLOCK_JOB_COMPLETED .* Invalid argument$/));
      expect(graph.lookup("copy")).toBeUndefined();
    }
  });

  it("takes the place of another node", async () => {
    await using bench = await threeLayers();
    const { graph } = bench.test;
    await addNode(graph, { driver: "copy-on-read", "node-name": "cor", file: "top" });
    await using guest = new Guest(bench.test, graph.findNode("cor"));
    const disk = await guest.read(0, SIZE);
    expect(await mirror(bench, { device: "cor", format: "qcow2", "node-name": "copy", replaces: "top" })).toBeNull();
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node.nodeName).toBe("cor");
    expect(graph.findNode("cor").children.get("file")!.node.nodeName).toBe("copy");
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it.each([
    [{ sync: "top" }],
    [{ sync: "full" }],
    [{ sync: "none" }],
    [{ sync: "top", "copy-mode": "write-blocking" }],
    [{ sync: "full", "copy-mode": "write-blocking" }],
  ] as const)("%j: an image whose backing file comes later gets it when guests go over", async (args) => {
    await using bench = await threeLayers();
    const { graph, engine } = bench.test;
    await using guest = new Guest(bench.test, graph.findNode("top"));
    const below = await contents(bench, graph.findNode("mid"));
    await guest.start(WRITE_ZEROES, 6 * CLUSTER, 2 * CLUSTER);
    await createOverlay(bench, "late.q");
    // Finer than a cluster of the overlay: the rest of such a cluster must not hide the backing file.
    const mode = { mode: "existing", format: "qcow2", "node-name": "copy", granularity: 512 } as const;
    expect(await mirror(bench, { ...args, ...mode })).toBeNull();
    await bench.until(/READY/);
    for (const at of [CLUSTER, 5 * CLUSTER + 512]) await guest.write(at, new Uint8Array(512).fill(9));
    await guest.start(WRITE_ZEROES, 2 * CLUSTER, 1024);
    const disk = await guest.read(0, SIZE);
    // Where the source reads as zeroes the backing file says something else, unless the target relies on it.
    const late = { top: below, none: disk, full: new Uint8Array(SIZE).fill(0xee) }[args.sync];
    engine.put("late.q", late);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    const copy = graph.findNode("copy");
    expect(guest.backend.node).toBe(copy);
    expect(copy.children.get("backing")?.node.readOnly).toBe(true);
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it("leaves no node behind where the image cannot be created", async () => {
    await using bench = await threeLayers();
    const nodes = bench.test.graph.nodes().length;
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "copy", errno: EIO });
    expect(await mirror(bench, {})).toContain("Input/output error");
    expect(bench.test.graph.nodes()).toHaveLength(nodes);
  });
});
