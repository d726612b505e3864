import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import type { Commands } from "../../../qapi/generated/commands.js";
import { blockdevDel } from "../../../src/qmp/commands/blockdev-del.js";
import { blockdevSnapshotInternalSync } from "../../../src/qmp/commands/blockdev-snapshot-internal-sync.js";
import { changeBackingFile } from "../../../src/qmp/commands/change-backing-file.js";
import { jobCancel } from "../../../src/qmp/commands/job-cancel.js";
import { Guest } from "../../helpers/backup.js";
import { addNode } from "../../helpers/graph.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../../helpers/commit.js";

const SIZE = 8 * CLUSTER;

async function fourLayers(): Promise<ChainBench> {
  const bench = chainBench();
  await openChain(bench, { base: { size: SIZE }, mid: { size: SIZE }, mid2: { size: SIZE }, top: { size: SIZE } });
  return bench;
}

type Args = Partial<Commands["block-commit"]["arguments"]>;

/** As qemu-storage-daemon 7.2 refused them; `told`: the events before the refusal. */
const REFUSALS: readonly (readonly [Args, string, readonly string[]])[] = [
  [{ device: "zz" }, "Device 'zz' not found", []],
  [{ device: "zz", "job-id": "1" }, "Device 'zz' not found", []],
  [{ device: "mid2" }, "Need a root block node", []],
  [{ "job-id": "" }, "Invalid job ID ''", []],
  [{ "job-id": "1" }, "Invalid job ID '1'", []],
  [{ top: "zz" }, "Top image file zz not found", []],
  [{ top: "" }, "Top image file  not found", []],
  [{ top: "yy", base: "zz" }, "Top image file yy not found", []],
  [{ base: "zz" }, "Can't find 'zz' in the backing chain", []],
  [{ base: "mid2.q", top: "mid.q" }, "Can't find 'mid2.q' in the backing chain", []],
  [{ base: "mid.q", top: "mid.q" }, "Can't find 'mid.q' in the backing chain", []],
  [{ "base-node": "zz" }, "Cannot find device='' nor node-name='zz'", []],
  [{ "top-node": "zz" }, "Cannot find device='' nor node-name='zz'", []],
  [{ "base-node": "n" }, "'n' is not in this backing file chain", []],
  [{ "top-node": "n" }, "'n' is not in this backing file chain", []],
  [{ "top-node": "mid", "base-node": "mid2" }, "'mid2' is not in this backing file chain", []],
  [{ "base-node": "top" }, "cannot commit an image into itself", []],
  [{ "top-node": "base" }, "cannot commit an image into itself", []],
  [{ device: "n" }, "cannot commit an image into itself", []],
  [{ device: "n", "top-node": "top" }, "'top' is not in this backing file chain", []],
  [{ top: "mid.q", "top-node": "x" }, "'top-node' and 'top' are mutually exclusive", []],
  [{ base: "mid.q", "base-node": "x" }, "'base-node' and 'base' are mutually exclusive", []],
  [
    { base: "mid.q", "base-node": "x", top: "mid.q", "top-node": "x" },
    "'top-node' and 'top' are mutually exclusive",
    [],
  ],
  [{ "backing-file": "x" }, "'backing-file' specified, but 'top' is the active layer", []],
  [{ "filter-node-name": "top" }, "Duplicate nodes with node-name='top'", []],
  [{ "filter-node-name": "1x" }, "Invalid node-name: '1x'", []],
  [{ "filter-node-name": "top", top: "mid2.q" }, "Duplicate nodes with node-name='top'", ["j created", "j null"]],
  [{ speed: -1 }, "Parameter 'speed' expects a non-negative value", ["j created", "j null"]],
  [{ speed: -1, top: "mid2.q" }, "Parameter 'speed' expects a non-negative value", ["j created", "j null"]],
];

describe("block-commit", () => {
  it.each(REFUSALS)("refuses %j", async (args, message, told) => {
    await using bench = await fourLayers();
    const { graph } = bench.test;
    await addNode(graph, { driver: "null-co", "node-name": "n", size: SIZE });
    const before = graph.nodes().map(({ nodeName, readOnly }) => [nodeName, readOnly]);
    expect(await bench.commit(args)).toBe(message);
    expect(bench.told).toEqual([...told, `error ${message}`]);
    expect(graph.nodes().map(({ nodeName, readOnly }) => [nodeName, readOnly])).toEqual(before);
    expect([...graph.findNode("top").bitmaps]).toEqual([]);
    expect(bench.jobs.list()).toEqual([]);
  });

  it.each([
    [{ top: "mid2.q", base: "mid.q" }, "mid"],
    [{ top: "./mid2.q", base: "../" }, null],
    [{ top: "mid2.q", base: "./base.q" }, "base"],
    [{ "top-node": "mid2", "base-node": "mid" }, "mid"],
    [{ top: "mid2.q" }, "base"],
  ] as const)("finds layers by %j", async (args, name) => {
    await using bench = await fourLayers();
    const top = bench.test.graph.findNode("top");
    const refusal = await bench.commit(args);
    await bench.ended();
    if (name === null) expect(refusal).toBe(`Can't find '../' in the backing chain`);
    else expect(top.children.get("backing")!.node.nodeName).toBe(name);
  });

  it("knows a layer that took another one's place by its own name alone", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    await openChain(bench, { a: { size: SIZE }, top: { size: SIZE } });
    await openChain(bench, { b: { size: SIZE } });
    for (const name of ["top", "b", "a"]) await graph.close(graph.findNode(name));
    const file = (name: string) => ({ driver: "file", filename: `${name}.q` }) as const;
    const backing = { driver: "qcow2", file: file("b") } as const;
    await addNode(graph, { driver: "qcow2", "node-name": "top", file: file("top"), backing });
    expect(await bench.commit({ base: "a.q" })).toBe("Can't find 'a.q' in the backing chain");
    expect(await bench.commit({ base: "b.q" })).toBeNull();
    await bench.command(jobCancel, { id: "j" });
    await bench.ended();
  });

  it("refuses what somebody reads, and a base that somebody writes to", async () => {
    await using bench = await fourLayers();
    const { graph } = bench.test;
    const reader = graph.backend(
      graph.findNode("mid"),
      { taken: PERM_CONSISTENT_READ, shared: PERM_ALL },
      { description: "an unnamed block device" },
    );
    const message =
      "Permission conflict on node 'mid': permissions 'consistent read' are both required by an unnamed block device " +
      "(uses node 'mid' as 'root' child) and unshared by commit job 'j' (uses node 'mid' as 'intermediate node' child).";
    for (const args of [{}, { "top-node": "mid2" }]) {
      bench.told.length = 0;
      expect(await bench.commit(args)).toBe(message);
      expect(bench.told.slice(0, 2)).toEqual(["j created", "j null"]);
    }
    await reader[Symbol.asyncDispose]();
    expect(graph.findNode("base").readOnly).toBe(true);
    expect(graph.nodes()).toHaveLength(8);
  });

  it("refuses a base below which a node of its own is read-only", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
    for (const name of ["top", "base"]) await graph.close(graph.findNode(name));
    await addNode(graph, { driver: "file", "node-name": "f", filename: "base.q", "read-only": true });
    await addNode(graph, { driver: "qcow2", "node-name": "base", file: "f", "read-only": true });
    const file = { driver: "file", filename: "top.q" } as const;
    await addNode(graph, { driver: "qcow2", "node-name": "top", file, backing: "base" });
    expect(await bench.commit()).toBe("Block node is read-only");
    expect(bench.told).toEqual(["error Block node is read-only"]);
  });

  it("refuses layers that another job relies on, and the names that it uses", async () => {
    await using bench = await fourLayers();
    await bench.commit({ "top-node": "mid2", "base-node": "mid", speed: 1 });
    const refused = "Need a root block node";
    expect(await bench.commit({ "job-id": "k" })).toBe(refused);
    const top = { device: "top", "image-node-name": "top", "backing-file": "x" };
    expect(await bench.command(changeBackingFile, top)).toBe(refused);
    const snapshot = { device: "top", name: "s" };
    expect(await bench.command(blockdevSnapshotInternalSync, snapshot)).toBe(refused);
    const busy = "Node 'top' is busy: block device is in use by block job: commit";
    expect(await bench.command(blockdevDel, { "node-name": "top" })).toBe(busy);
    await bench.command(jobCancel, { id: "j" });
    await bench.ended();
  });

  it("fails as a job where the base cannot grow", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    await openChain(bench, { mid: { size: SIZE }, top: { size: SIZE } });
    for (const name of ["top", "mid"]) await graph.close(graph.findNode(name));
    bench.test.engine.put("base.img", new Uint8Array(SIZE / 2));
    const raw = { driver: "file", filename: "base.img" } as const;
    await addNode(graph, { driver: "raw", "node-name": "base", file: raw, size: SIZE / 4 });
    const file = (name: string) => ({ driver: "file", filename: `${name}.q` }) as const;
    await addNode(graph, { driver: "qcow2", "node-name": "mid", file: file("mid"), backing: "base" });
    await addNode(graph, { driver: "qcow2", "node-name": "top", file: file("top"), backing: "mid" });
    await bench.commit({ "top-node": "mid" });
    await bench.ended();
    expect(bench.told.slice(-4)).toEqual([
      "j aborting",
      `j BLOCK_JOB_COMPLETED 0/${SIZE} Operation not supported`,
      "j concluded",
      "j null",
    ]);
    expect(graph.findNode("top").children.get("backing")!.node.nodeName).toBe("mid");
  });

  it("lets guests write to a base that is writable anyway, but not below the active layer", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const sizes = { size: SIZE, readOnly: false };
    await openChain(bench, { base: sizes, mid: sizes, mid2: sizes, top: sizes });
    const writer = graph.backend(
      graph.findNode("base"),
      { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL },
      { description: "an unnamed block device" },
    );
    expect(await bench.commit()).toBeNull();
    await bench.command(jobCancel, { id: "j" });
    await bench.ended();
    expect(await bench.commit({ "top-node": "mid2" })).toBe(
      "Permission conflict on node 'base': permissions 'write' are both required by an unnamed block device (uses node " +
        "'base' as 'root' child) and unshared by an unnamed block device (uses node 'base' as 'root' child).",
    );
    await writer[Symbol.asyncDispose]();
  });
});

describe("block-commit with filters in the chain", () => {
  /** base ← mid ← top, each with a filter above it that the next layer, or the guest, sees. */
  async function filteredChain(): Promise<ChainBench> {
    const bench = chainBench();
    const { graph } = bench.test;
    await openChain(bench, { base: { size: SIZE }, mid: { size: SIZE }, top: { size: SIZE } });
    for (const name of ["top", "mid", "base"]) await graph.close(graph.findNode(name));
    let backing: string | null = null;
    for (const name of ["base", "mid", "top"]) {
      const file = { driver: "file", filename: `${name}.q` } as const;
      const readOnly = name !== "top";
      await addNode(graph, { driver: "qcow2", "node-name": name, file, backing, "read-only": readOnly });
      backing = `${name}-filter`;
      const filter = { driver: "compress", "node-name": backing, file: name, "read-only": readOnly } as const;
      await addNode(graph, filter);
    }
    return bench;
  }

  const device = "top-filter";

  it.each([
    [{ "top-node": "mid-filter" }, "base"],
    [{ "top-node": "mid-filter", "base-node": "base" }, "base"],
  ] as const)("moves what lies between, and the filters with it: %j", async (args, base) => {
    await using bench = await filteredChain();
    const { graph } = bench.test;
    const top = graph.findNode("top");
    await using guest = new Guest(bench.test, graph.findNode(device));
    const disk = await guest.read(0, SIZE);
    expect(await bench.commit({ device, ...args })).toBeNull();
    await bench.ended();
    expect(top.children.get("backing")!.node.nodeName).toBe(base);
    expect(top.self.backingFilename).toBe("base.q");
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it.each([
    [{}, "base"],
    [{ "base-node": "mid" }, "mid"],
  ] as const)("moves the topmost image through its filter: %j", async (args, base) => {
    await using bench = await filteredChain();
    const { graph } = bench.test;
    await using guest = new Guest(bench.test, graph.findNode(device));
    const disk = await guest.read(0, SIZE);
    expect(await bench.commit({ device, ...args })).toBeNull();
    await bench.until(/READY/);
    await guest.write(CLUSTER, new Uint8Array(512).fill(7));
    disk.fill(7, CLUSTER, CLUSTER + 512);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node.nodeName).toBe(base);
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it("leaves a filter above the top where it is", async () => {
    await using bench = await filteredChain();
    const { graph } = bench.test;
    await using guest = new Guest(bench.test, graph.findNode(device));
    const disk = await guest.read(0, SIZE);
    expect(await bench.commit({ device, "top-node": "top" })).toBeNull();
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node.nodeName).toBe(device);
    expect(guest.backend.node.children.get("file")!.node.nodeName).toBe("base");
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });

  it.each([
    [{ "top-node": "mid-filter", "base-node": "mid" }, "Invalid files for merge: top and base are the same", []],
    [{ "base-node": "top" }, "Can't mirror node into itself", []],
    [
      { "base-node": "mid-filter" },
      "Block format 'compress' used by node 'mid-filter' does not support reopening files",
      [],
    ],
  ] as const)("refuses %j", async (args, message, told) => {
    await using bench = await filteredChain();
    expect(await bench.commit({ device, ...args })).toBe(message);
    expect(bench.told).toEqual([...told, `error ${message}`]);
  });
});
