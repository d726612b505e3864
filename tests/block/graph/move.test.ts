import { readlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildUp, closeDescriptors, connectedNodes, takeDown } from "../../../src/block/graph/move.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hostGraph } from "../../helpers/host-graph.js";

const MIB = 1 << 20;

describe("connectedNodes", () => {
  it("finds all that hangs together, children first", async () => {
    await using test = testGraph();
    const { graph } = test;
    const leaf = await addNode(graph, { driver: "null-co", "node-name": "leaf", size: MIB });
    const left = await addNode(graph, { driver: "raw", "node-name": "left", file: "leaf" });
    const right = await addNode(graph, { driver: "raw", "node-name": "right", file: "leaf" });
    const alone = await addNode(graph, { driver: "null-co", "node-name": "alone", size: MIB });
    for (const node of [leaf, left, right]) {
      const found = connectedNodes([node]);
      expect(found[0]).toBe(leaf);
      expect(new Set(found)).toEqual(new Set([leaf, left, right]));
    }
    expect(connectedNodes([alone])).toEqual([alone]);
    expect(connectedNodes([alone, right])).toHaveLength(4);
  });
});

describe("takeDown and buildUp", () => {
  it("bring bitmaps over, whatever is in them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(16 * MIB - 1), fc.integer({ min: 1, max: MIB })), { maxLength: 20 }),
        fc.constantFrom(512, 4096, 65536),
        fc.boolean(),
        async (writes, granularity, enabled) => {
          await using from = testGraph();
          await using to = testGraph();
          const node = await addNode(from.graph, { driver: "null-co", "node-name": "n", size: 17 * MIB });
          const bitmap = node.bitmaps.add("b", granularity);
          for (const [offset, length] of writes) bitmap.set(offset, length);
          if (!enabled) bitmap.disable();
          const other = node.bitmaps.add("later", 512);
          other.set(0, 1);
          const before = node.bitmaps.info();
          const runs: number[] = [];
          for (let at = bitmap.nextDirty(0); at >= 0; at = bitmap.nextDirty(at)) {
            const end = bitmap.nextClean(at);
            runs.push(at, end);
            if (end < 0) break;
            at = end;
          }
          const moved = structuredClone(await takeDown(from.graph, connectedNodes([node])));
          expect(from.graph.nodes()).toEqual([]);
          await buildUp(to.graph, moved);
          const again = to.graph.lookup("n")!;
          expect(again.rank).toBe(node.rank);
          expect(again.bitmaps.info()).toEqual(before);
          const found = again.bitmaps.get("b");
          const runsAgain: number[] = [];
          for (let at = found.nextDirty(0); at >= 0; at = found.nextDirty(at)) {
            const end = found.nextClean(at);
            runsAgain.push(at, end);
            if (end < 0) break;
            at = end;
          }
          expect(runsAgain).toEqual(runs);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keep what an inline child took over from its parent, and who holds what", async () => {
    await using from = testGraph();
    await using to = testGraph();
    await from.engine.create("disk", MIB, "off");
    await to.engine.create("disk", MIB, "off");
    const top = await addNode(from.graph, {
      driver: "raw",
      "node-name": "top",
      "read-only": true,
      discard: "unmap",
      "detect-zeroes": "unmap",
      cache: { "no-flush": true },
      file: { driver: "file", filename: "disk" },
    });
    const below = top.children.get("file")!.node;
    const facts = (node: typeof top) => {
      const { nodeName, generatedName, readOnly, unmap, detectZeroes, cacheNoFlush, monitorOwned, rank, options } =
        node;
      const { permissions } = node;
      return {
        nodeName,
        generatedName,
        readOnly,
        unmap,
        detectZeroes,
        cacheNoFlush,
        monitorOwned,
        rank,
        options,
        permissions,
      };
    };
    const before = [facts(top), facts(below)];
    await buildUp(to.graph, structuredClone(await takeDown(from.graph, connectedNodes([below]))));
    const again = to.graph.lookup("top")!;
    expect([facts(again), facts(again.children.get("file")!.node)]).toEqual(before);
    // What was opened with its parent goes with it.
    await to.graph.close(again);
    expect(to.graph.nodes()).toEqual([]);
  });

  it("leave nothing behind, and the file open, where one node cannot be opened", async () => {
    await using from = await hostGraph();
    await using to = await hostGraph();
    const path = from.path("disk");
    await writeFile(path, new Uint8Array(MIB));
    await addNode(from.graph, { driver: "file", "node-name": "f", filename: path });
    const top = await addNode(from.graph, { driver: "raw", "node-name": "r", file: "f" });
    // The name is taken there.
    await addNode(to.graph, { driver: "null-co", "node-name": "r", size: 1 });
    const moved = structuredClone(await takeDown(from.graph, connectedNodes([top])));
    const descriptor = moved.nodes[0]!.descriptor!;
    await expect(buildUp(to.graph, moved)).rejects.toThrow("Duplicate nodes with node-name='r'");
    expect(to.graph.nodes().map(({ nodeName }) => nodeName)).toEqual(["r"]);
    expect(readlinkSync(`/proc/self/fd/${String(descriptor)}`)).toBe(path);
    await buildUp(from.graph, moved);
    closeDescriptors(moved);
    expect(from.graph.lookup("r")!.children.get("file")!.node.nodeName).toBe("f");
    expect(from.graph.lookup("f")!.self.file!.fd).not.toBe(descriptor);
  });
});
