import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { OP_WRITE } from "../../../src/block/engine/engine.js";
import { blockStream } from "../../../src/qmp/commands/block-stream.js";
import { changeBackingFile } from "../../../src/qmp/commands/change-backing-file.js";
import { addNode } from "../../helpers/graph.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../../helpers/commit.js";

const SIZE = 4 * CLUSTER;

async function threeLayers(): Promise<ChainBench> {
  const bench = chainBench();
  await openChain(bench, { base: { size: SIZE }, mid: { size: SIZE }, top: { size: SIZE } });
  return bench;
}

const change = (bench: ChainBench, device: string, image: string, file: string) =>
  bench.command(changeBackingFile, { device, "image-node-name": image, "backing-file": file });

/** As qemu-storage-daemon 7.2 refused them. */
const REFUSALS: readonly (readonly [string, string, string, string])[] = [
  ["nope", "top", "x", "Cannot find device='nope' nor node-name='nope'"],
  ["top", "nope", "x", "Cannot find device='' nor node-name='nope'"],
  ["mid", "nope", "x", "Need a root block node"],
  ["mid", "top", "x", "Need a root block node"],
  ["top", "base", "x", "not allowing backing file change on an image without a backing file"],
  ["n", "n", "x", "not allowing backing file change on an image without a backing file"],
  ["n", "top", "x", "'n' and image file are not in the same chain"],
  ["f", "f", "x", "Could not change backing file to 'x': Operation not supported"],
  ["top", "top", "x".repeat(1024), `Could not change backing file to '${"x".repeat(1024)}': Invalid argument`],
];

describe("change-backing-file", () => {
  it.each(REFUSALS)("of %s: refuses %s", async (device, image, file, message) => {
    await using bench = await threeLayers();
    await addNode(bench.test.graph, { driver: "null-co", "node-name": "n", size: SIZE });
    await addNode(bench.test.graph, { driver: "null-co", "node-name": "o", size: SIZE });
    await addNode(bench.test.graph, { driver: "copy-on-read", "node-name": "f", file: "o" });
    expect(await change(bench, device, image, file)).toBe(message);
    expect(bench.test.graph.findNode("top").self.backingFilename).toBe("mid.q");
  });

  it("changes the header, that of a read-only image too, and not the chain", async () => {
    await using bench = await threeLayers();
    const { graph } = bench.test;
    const [mid, top] = [graph.findNode("mid"), graph.findNode("top")];
    expect(await change(bench, "top", "mid", "elsewhere.q")).toBeNull();
    expect(mid.self.backingFilename).toBe("elsewhere.q");
    expect(mid.self.backingFormat).toBe("qcow2");
    expect(mid.readOnly).toBe(true);
    expect(mid.children.get("backing")!.node.nodeName).toBe("base");
    expect(await change(bench, "top", "top", "y".repeat(1023))).toBeNull();
    expect(top.self.backingFilename).toBe("y".repeat(1023));
    expect(await change(bench, "top", "top", "")).toBeNull();
    expect([top.self.backingFilename, top.self.backingFormat]).toEqual([undefined, undefined]);
    expect(top.children.get("backing")!.node).toBe(mid);
  });

  it("keeps the old name where the new one cannot be written", async () => {
    await using bench = await threeLayers();
    bench.test.engine.inject({ kinds: [OP_WRITE], filename: "top.q", errno: EIO });
    expect(await change(bench, "top", "top", "x")).toBe("Could not change backing file to 'x': Input/output error");
    bench.test.engine.clearFaults();
    expect(bench.test.graph.findNode("top").self.backingFilename).toBe("mid.q");
  });

  it("is not for a chain that a job is at work on", async () => {
    await using bench = await threeLayers();
    const stream = { "job-id": "j", device: "top", "filter-node-name": "flt", "auto-finalize": false };
    expect(await bench.command(blockStream, stream)).toBeNull();
    for (const device of ["top", "flt"]) expect(await change(bench, device, "mid", "x")).toBe("Need a root block node");
  });
});
