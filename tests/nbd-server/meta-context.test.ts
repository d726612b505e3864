import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockBackend } from "../../src/block/backend.js";
import { OPAQUE, PERM_ALL, PERM_CONSISTENT_READ, type BlockDriver, type Extent } from "../../src/block/driver.js";
import { ExportDrain } from "../../src/nbd-server/export-drain.js";
import {
  EXTENTS_MAX,
  ExtentList,
  contextExtents,
  exportContexts,
  selectContexts,
} from "../../src/nbd-server/meta-context.js";
import { addNode, testGraph } from "../helpers/graph.js";
import { serve } from "./harness.js";

const ALL = exportContexts(true, []);

describe("selectContexts", () => {
  const names = (queries: readonly string[], list: boolean) =>
    selectContexts(ALL, queries, list).map(({ name }) => name);

  it("lists everything for no query, and sets nothing", () => {
    expect(names([], true)).toEqual(["base:allocation", "qemu:allocation-depth"]);
    expect(names([], false)).toEqual([]);
  });

  it("looks at a context a few times, however often a prefix is asked for", () => {
    let looks = 0;
    const context = {
      get name() {
        looks += 1;
        return "qemu:dirty-bitmap:x";
      },
    };
    expect(selectContexts([context], new Array<string>(25_000).fill("base:"), true)).toEqual([]);
    expect(looks).toBeLessThan(5);
  });

  it("takes prefixes to list, never to set", () => {
    expect(names(["base:"], true)).toEqual(["base:allocation"]);
    expect(names(["qemu:"], true)).toEqual(["qemu:allocation-depth"]);
    expect(names(["base:", "qemu:", "qemu:dirty-bitmap:"], false)).toEqual([]);
  });

  it("knows whole names only", () => {
    for (const list of [true, false]) {
      expect(names(["qemu:allocation-depth", "base:allocation", "base:allocation"], list)).toHaveLength(2);
      expect(names(["base:alloc", "base:allocationx", "base", "", "qemu", "foo:bar"], list)).toEqual([]);
    }
  });
});

describe("ExtentList", () => {
  it("merges equal neighbours, and says when it is full", () => {
    const list = new ExtentList(2);
    expect([list.add(1, 0), list.add(2, 0), list.add(4, 3), list.add(8, 3), list.add(16, 0)]).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(list.values).toEqual([3, 0, 12, 3]);
    expect(list.total).toBe(15);
  });
});

describe("contextExtents", () => {
  it("covers the range with what the bitmap holds", async () => {
    await using serving = await serve();
    const { graph } = serving.test;
    const node = graph.findNode("n");
    const owner = { description: "a test" };
    await using backend: BlockBackend = graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, owner);
    const bitmap = node.bitmaps.add("b", 512);
    const [, context] = exportContexts(false, [bitmap]);
    const bits = fc.uniqueArray(fc.integer({ min: 0, max: 2047 }), { maxLength: 200 });
    const range = fc.tuple(fc.integer({ min: 0, max: (1 << 20) - 1 }), fc.integer({ min: 1, max: 1 << 20 }));
    await fc.assert(
      fc.asyncProperty(bits, range, async (dirty, [offset, length]) => {
        length = Math.min(length, (1 << 20) - offset);
        bitmap.clearAll();
        for (const bit of dirty) bitmap.set(bit * 512, 512);
        const { values, total } = await contextExtents(context!, backend, offset, length, false);
        expect(total).toBe(length);
        let at = offset;
        for (let i = 0; i < values.length; i += 2) {
          for (let bit = Math.floor(at / 512); bit * 512 < at + values[i]!; bit++) {
            expect(bitmap.isDirty(bit * 512)).toBe(values[i + 1] === 1);
          }
          at += values[i]!;
        }
      }),
      { numRuns: 50 },
    );
  });

  it("lists a bounded number of extents", async () => {
    await using serving = await serve();
    const { graph, engine } = serving.test;
    await engine.create("big", 1 << 30, "off");
    const node = await graph.open({ driver: "file", filename: "big", "node-name": "big" });
    const owner = { description: "a test" };
    await using backend: BlockBackend = graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, owner);
    const bitmap = node.bitmaps.add("b", 512);
    for (let at = 0; at < 40_000; at += 2) bitmap.set(at * 512, 512);
    const [, context] = exportContexts(false, [bitmap]);
    const extents = await contextExtents(context!, backend, 0, 1 << 30, false);
    expect(extents.count).toBe(EXTENTS_MAX);
    expect(extents.total).toBe(EXTENTS_MAX * 512);
    expect((await contextExtents(context!, backend, 512, 1 << 20, true)).values).toEqual([512, 0]);
  });

  it("ends a long walk early when somebody waits for its end", async () => {
    const crumbs = {
      length: 1 << 30,
      map: (_access: unknown, offset: number, _length: number, out: Extent) => {
        Object.assign(out, { status: OPAQUE, child: null, offset, length: 512 });
      },
    };
    const driver = { name: "null-co", kind: "protocol", transparent: false, open: async () => crumbs };
    await using test = testGraph({}, [driver as unknown as BlockDriver]);
    const node = await addNode(test.graph, { driver: "null-co", "node-name": "crumbs" });
    const drain = new ExportDrain();
    await using backend = test.graph.backend(node, { taken: PERM_CONSISTENT_READ, shared: PERM_ALL }, drain);
    await drain.beginWalk();
    const interrupted = (): boolean => backend.isDraining;
    const walk = contextExtents(ALL[0]!, backend, 0, crumbs.length, false, interrupted).finally(() => drain.endWalk());
    await new Promise((resolve) => setImmediate(resolve));
    await backend.quiesce();
    const { count, total } = await walk;
    expect(count).toBe(1);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(crumbs.length);
    backend.resume();
  });
});
