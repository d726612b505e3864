import { describe, expect, it } from "vitest";
import type { DirtyBitmap } from "../../src/block/bitmaps/dirty-bitmap.js";
import { contextExtents, EXTENTS_MAX, type MetaContext } from "../../src/nbd-server/meta-context.js";
import { testGraph } from "../helpers/graph.js";
import { createImage, openImage } from "../helpers/qcow2-builder.js";

const SIZE = 2 ** 44;
const CLUSTER = 65536;
const PIECES = 10_000;

function context(kind: MetaContext["kind"], bitmap: DirtyBitmap | null = null): MetaContext {
  return { id: 0, name: kind, kind, bitmap };
}

describe("block status of 16 TiB", () => {
  it("takes a moment, empty or scattered, of allocation and of bitmaps", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: SIZE });
    await using image = await openImage(test, "disk");
    const bitmap = image.node.bitmaps.add("b");
    const contexts = [context("allocation"), context("bitmap", bitmap)];
    for (const one of contexts) {
      expect((await contextExtents(one, image.backend, 0, SIZE, false)).count).toBe(1);
    }
    for (let i = 0; i < PIECES; i++) await image.backend.write(2 * i * CLUSTER, new Uint8Array(512).fill(1));
    for (const one of contexts) {
      const begun = performance.now();
      const all = await contextExtents(one, image.backend, 0, SIZE, false);
      // Some 3 ms where nobody else works.
      expect(performance.now() - begun).toBeLessThan(1000);
      expect([all.count, all.total]).toEqual([EXTENTS_MAX, EXTENTS_MAX * CLUSTER]);
      const rest = await contextExtents(one, image.backend, all.total, SIZE - all.total, false);
      expect([rest.count, rest.total]).toEqual([2 * PIECES - EXTENTS_MAX, SIZE - all.total]);
    }
  });
});
