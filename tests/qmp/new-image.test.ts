import { describe, expect, it } from "vitest";
import { createNewImage } from "../../src/qmp/new-image.js";
import { chainBench, CLUSTER, openChain } from "../helpers/commit.js";

describe("an image that a command creates", () => {
  it.each([
    ["raw", false, " size=131072"],
    [
      "qcow2",
      true,
      " cluster_size=65536 extended_l2=off compression_type=zlib size=131072 backing_file=base.q backing_fmt=qcow2" +
        " lazy_refcounts=off refcount_bits=16",
    ],
  ])("is announced on stdout as scripts know it: %s", async (format, isOverlay, details) => {
    await using bench = chainBench();
    await openChain(bench, { base: { size: 2 * CLUSTER } });
    const lines: string[] = [];
    const context = { ...bench.context, notice: (line: string) => void lines.push(line) };
    const backing = isOverlay ? bench.test.graph.findNode("base") : null;
    await createNewImage("new", format, 2 * CLUSTER, backing, context);
    expect(lines).toEqual([`Formatting 'new', fmt=${format}${details}`]);
  });
});
