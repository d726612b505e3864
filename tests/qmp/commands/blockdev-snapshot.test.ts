import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ } from "../../../src/block/driver.js";
import { blockdevMirror } from "../../../src/qmp/commands/blockdev-mirror.js";
import { blockdevSnapshot } from "../../../src/qmp/commands/blockdev-snapshot.js";
import { Guest } from "../../helpers/backup.js";
import { chainBench, CLUSTER, openChain } from "../../helpers/commit.js";
import { addNode } from "../../helpers/graph.js";

const SIZE = 4 * CLUSTER;

describe("blockdev-snapshot", () => {
  it("puts the overlay above the node, whose users go on with it", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const [disk] = await openChain(bench, { disk: { size: SIZE } });
    const [overlay] = await openChain(bench, { overlay: { size: SIZE } });
    await using guest = new Guest(bench.test, disk!);
    await guest.write(0, new Uint8Array(512).fill(1));
    expect(await bench.command(blockdevSnapshot, { node: "disk", overlay: "overlay" })).toBeNull();
    expect(guest.backend.node).toBe(overlay);
    expect(overlay!.children.get("backing")?.node).toBe(disk);
    await guest.write(512, new Uint8Array(512).fill(2));
    expect((await guest.read(0, 1024)).filter((byte, at) => byte === 1 + (at >> 9))).toHaveLength(1024);
    expect(disk!.readOnly).toBe(true);
    expect(graph.lookup("overlay")).toBe(overlay);
  });

  it("refuses in the reference's words, and in its order", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    await openChain(bench, { disk: { size: SIZE } });
    await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
    await addNode(graph, { driver: "null-co", "node-name": "n" });
    const user = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
    await using _guest = graph.backend(graph.findNode("top"), user, { description: "a guest" });
    const refused = (node: string, overlay: string) => bench.command(blockdevSnapshot, { node, overlay });
    const file = graph.findNode("top").children.get("file")!.node.nodeName;
    const inUse = "The overlay is already in use";
    expect(await refused("nope", "top")).toBe("Cannot find device='nope' nor node-name='nope'");
    expect(await refused("base", "disk")).toBe("Node 'base' is busy: node is used as backing hd of 'top'");
    expect(await refused("disk", "top")).toBe(inUse);
    // What other nodes rely on is in use as well: a backing file, the file of an image.
    expect(await refused("disk", "base")).toBe(inUse);
    expect(await refused("disk", file)).toBe(inUse);
    expect(await refused("disk", "n")).toBe("The overlay does not support backing images");
    await graph.close(graph.findNode("n"));
  });

  it("gives a mirror job's target its backing file before guests go over", async () => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const [base, source] = await openChain(bench, { base: { size: SIZE }, source: { size: SIZE } });
    const [target] = await openChain(bench, { target: { size: SIZE } });
    const options = { driver: "qcow2", "node-name": "copy", file: { driver: "file", filename: "base.q" } } as const;
    const copy = await addNode(graph, { ...options, "read-only": true });
    await using guest = new Guest(bench.test, source!);
    const disk = await guest.read(0, SIZE);
    const args = { "job-id": "j", device: "source", target: "target", sync: "top", "auto-finalize": false } as const;
    expect(await bench.command(blockdevMirror, args)).toBeNull();
    await bench.until(/READY/);
    expect(await bench.command(blockdevSnapshot, { node: "source", overlay: "target" })).toBe(
      "Node 'source' is busy: block device is in use by block job: mirror",
    );
    await bench.jobs.complete("j", "job");
    await bench.until(/pending/);
    expect(await bench.command(blockdevSnapshot, { node: "copy", overlay: "target" })).toBeNull();
    await bench.jobs.finalize("j", "job");
    await bench.ended();
    expect(guest.backend.node).toBe(target);
    expect(target!.children.get("backing")?.node).toBe(copy);
    expect(source!.children.get("backing")?.node).toBe(base);
    expect(Buffer.compare(await guest.read(0, SIZE), disk)).toBe(0);
  });
});
