import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { messageOf } from "../../../src/base/errors.js";
import type { DirtyBitmap } from "../../../src/block/bitmaps/dirty-bitmap.js";
import { WRITE } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import { MemoryEngine, type FaultKind } from "../../../src/block/engine/memory.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import { makeReadOnly, reopenNodes } from "../../../src/block/graph/reopen.js";
import type { BlockNode } from "../../../src/block/node.js";
import { ask, contextOf } from "../../helpers/bitmap-dialogue.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { addPersistent } from "../../helpers/qcow2-bitmaps.js";
import { createImage, openImage, type OpenImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { graphOn } from "../../helpers/qcow2-crash.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const SIZE = 1 << 20;
const GRANULE = 4096;
const REQUESTS_MAX = 200;
/** Of the image that the tests begin with. `lost` is inconsistent, `still` does not record. */
const STORED = ["first", "second", "still", "lost"];
const EVERYTHING: readonly FaultKind[] = [OP_READ, OP_WRITE, OP_FLUSH, "open", "truncate", "extent"];

/** Dirty granules of each bitmap whose contents are known. */
type Model = Map<string, Set<number>>;

function granules(bitmap: DirtyBitmap): number[] {
  const found: number[] = [];
  for (let at = bitmap.nextDirty(0); at >= 0; at = bitmap.nextDirty(at + GRANULE)) found.push(at / GRANULE);
  return found;
}

/** An image that has all bitmaps of STORED but those left out, and what they hold. */
async function imageWith(names: readonly string[], clusterSize: number): Promise<{ bytes: Uint8Array; model: Model }> {
  await using test = testGraph();
  await createImage(test, "a", { size: SIZE, "cluster-size": clusterSize });
  if (names.includes("lost")) {
    {
      await using image = await openImage(test, "a");
      addPersistent(image, "lost", GRANULE);
    }
    await using image = await openImage(test, "a");
    const killed = test.engine.contents("a");
    await image[Symbol.asyncDispose]();
    test.engine.put("a", killed);
  }
  const model: Model = new Map();
  {
    await using image = await openImage(test, "a");
    for (const [index, name] of names.filter((each) => each !== "lost").entries()) {
      const bitmap = addPersistent(image, name, GRANULE);
      bitmap.set((3 + index) * GRANULE, GRANULE);
      model.set(name, new Set([3 + index]));
      if (name === "still") bitmap.disable();
    }
  }
  return { bytes: test.engine.contents("a"), model };
}

function disk(more: Partial<BlockdevOptions> = {}): BlockdevOptions {
  const file = { driver: "file", filename: "a" };
  return { driver: "qcow2", "node-name": "n", file, ...more } as BlockdevOptions;
}

/** An open image, under which requests fail. */
class Bench {
  private readonly written = new Set<number>();

  private constructor(
    readonly test: TestGraph,
    readonly node: BlockNode,
    readonly model: Model,
  ) {}

  static async open(bytes: Uint8Array, stored: Model, readOnly: boolean): Promise<Bench> {
    const test = testGraph();
    test.engine.put("a", bytes);
    await createImage(test, "b", { size: SIZE });
    const file = { driver: "file", filename: "b" } as const;
    await addNode(test.graph, { driver: "qcow2", "node-name": "other", file });
    const node = await addNode(test.graph, disk({ "read-only": readOnly }));
    const model = new Map(Array.from(stored, ([name, dirty]) => [name, new Set(dirty)] as const));
    const bench = new Bench(test, node, model);
    if (!readOnly) {
      const bitmap = node.bitmaps.add("new", GRANULE);
      bitmap.persistent = true;
      model.set("new", new Set());
      await bench.write(8);
    }
    return bench;
  }

  /** A guest's. Tells whether it went well; it is dirty in any case. */
  async write(granule: number): Promise<boolean> {
    for (const [name, dirty] of this.model) if (name !== "still") dirty.add(granule);
    this.written.add(granule);
    try {
      await this.test.graph.path.run(this.node, WRITE, granule * GRANULE, GRANULE, new Uint8Array(GRANULE).fill(1));
      return true;
    } catch (error) {
      expect(String(error)).toMatch(/Input\/output error/);
      return false;
    }
  }

  /** Granules that were written to, perhaps in vain, and still have no data in this image. */
  private async untouched(image: OpenImage): Promise<Set<number>> {
    const found = new Set<number>();
    const data = new Uint8Array(GRANULE);
    for (const granule of this.written) {
      await image.backend.read(granule * GRANULE, data);
      if (data.every((byte) => byte === 0)) found.add(granule);
    }
    return found;
  }

  async reopen(...options: BlockdevOptions[]): Promise<void> {
    const { graph } = this.test;
    await reopenNodes(
      graph,
      planReopen(graph, options, () => false),
    );
  }

  /** Nothing in memory is lost or changed. */
  expectKept(names: readonly string[]): void {
    const { node } = this;
    expect(Array.from(node.bitmaps, ({ name }) => name).sort()).toEqual([...names].sort());
    for (const bitmap of node.bitmaps) {
      const { name, inconsistent, recording, readOnly, size } = bitmap;
      const isLost = name === "lost";
      expect({ name, inconsistent, recording, readOnly, size }).toEqual({
        name,
        inconsistent: isLost,
        recording: !isLost && name !== "still",
        readOnly: node.readOnly,
        size: node.length,
      });
      if (!isLost) expect(granules(bitmap), name!).toEqual(this.expected(name!, node.length));
    }
  }

  private expected(name: string, length: number): number[] {
    return [...this.model.get(name)!].filter((granule) => granule * GRANULE < length).sort((a, b) => a - b);
  }

  /** What somebody finds who opens the image as it lies on `engine`: right, or inconsistent. Answers the names of the right. */
  async expectTrue(engine: MemoryEngine, allOf: readonly string[] = []): Promise<string[]> {
    await using test = graphOn(engine);
    expect(await checkFile(test, "a")).toMatchObject({ corruptions: 0, messages: [] });
    await using image = await openImage(test, "a", { "read-only": true });
    const untouched = await this.untouched(image);
    const right: string[] = [];
    for (const bitmap of image.node.bitmaps) {
      if (bitmap.inconsistent) continue;
      const name = bitmap.name!;
      const dirty = granules(bitmap);
      const expected = this.expected(name, image.node.length);
      expect([name, dirty]).toEqual([name, expected.filter((each) => dirty.includes(each) || !untouched.has(each))]);
      expect([name, bitmap.recording]).toEqual([name, name !== "still"]);
      right.push(name);
    }
    expect(right.sort()).toEqual(expect.arrayContaining([...allOf]));
    return right;
  }

  /** As if the process were killed now. */
  async expectTrueIfKilled(allOf: readonly string[] = []): Promise<string[]> {
    const engine = new MemoryEngine();
    engine.put("a", this.test.engine.contents("a"));
    return this.expectTrue(engine, allOf);
  }

  /** The node closes, and nothing fails any more: all is in the image. */
  async expectStored(names: readonly string[]): Promise<void> {
    await this.test.graph.close(this.node);
    const right = names.filter((name) => name !== "lost");
    expect(await this.expectTrueIfKilled(right)).toEqual([...right].sort());
    expect(await this.found()).toEqual([...names].sort());
  }

  /** Names of what the image has, whatever that holds. */
  async found(): Promise<string[]> {
    await using image = await openImage(this.test, "a", { "read-only": true });
    return Array.from(image.node.bitmaps, ({ name }) => name!).sort();
  }
}

interface Deed {
  readonly stored: readonly string[];
  readonly readOnly?: boolean;
  /** Rejects, or answers words, where it fails. */
  act(bench: Bench): Promise<unknown>;
  /** Names of bitmaps in memory after it; `failed`: it did. */
  after(failed: boolean): readonly string[];
}

const other = (more: object) =>
  ({ driver: "qcow2", "node-name": "other", file: { driver: "file", filename: "b" }, ...more }) as BlockdevOptions;

async function remove({ test }: Bench, name: string): Promise<void> {
  const [answer] = await ask(contextOf(test), [["block-dirty-bitmap-remove", { node: "n", name }]]);
  if (typeof answer === "string") throw new Error(answer);
}

const without = (name: string, names: readonly string[]) => names.filter((each) => each !== name);
const USABLE = without("lost", STORED);
const OPEN = [...STORED, "new"];

const DEEDS: readonly (readonly [string, Deed])[] = [
  [
    "blockdev-reopen to be read only",
    { stored: STORED, act: (bench) => bench.reopen(disk({ "read-only": true }), other({})), after: () => OPEN },
  ],
  [
    "a switch to read-only at the end of a job",
    {
      stored: STORED,
      async act({ test, node }) {
        await makeReadOnly(test.graph, node);
        if (!node.readOnly) throw new Error(test.warnings.at(-1));
      },
      after: () => OPEN,
    },
  ],
  [
    "blockdev-reopen to be written to",
    {
      stored: STORED,
      readOnly: true,
      act: (bench) => bench.reopen(disk({ "read-only": false }), other({ "read-only": true })),
      after: () => STORED,
    },
  ],
  [
    "blockdev-reopen with other options",
    { stored: STORED, act: (bench) => bench.reopen(disk({ discard: "unmap" }), other({})), after: () => OPEN },
  ],
  [
    "block-dirty-bitmap-remove",
    {
      stored: STORED,
      act: (bench) => remove(bench, "first"),
      after: (failed) => (failed ? OPEN : without("first", OPEN)),
    },
  ],
  [
    "block-dirty-bitmap-remove of an inconsistent one",
    {
      stored: STORED,
      act: (bench) => remove(bench, "lost"),
      after: (failed) => (failed ? OPEN : without("lost", OPEN)),
    },
  ],
  [
    "block-dirty-bitmap-remove of the only one in the image",
    {
      stored: ["lost"],
      act: (bench) => remove(bench, "lost"),
      after: (failed) => (failed ? ["lost", "new"] : ["new"]),
    },
  ],
  [
    "block_resize to more",
    {
      stored: USABLE,
      act: ({ test, node }) => test.graph.truncate(node, 9 * SIZE),
      after: () => without("lost", OPEN),
    },
  ],
  [
    "block_resize to less",
    {
      stored: USABLE,
      act: ({ test, node }) => test.graph.truncate(node, 7 * GRANULE + 512),
      after: () => without("lost", OPEN),
    },
  ],
];

/** The deed, with the request after `n` others failing, and `times - 1` more. Answers whether there was one. */
async function failAt(
  deed: Deed,
  image: { bytes: Uint8Array; model: Model },
  n: number,
  times: number,
): Promise<boolean> {
  const bench = await Bench.open(image.bytes, image.model, deed.readOnly === true);
  await using test = bench.test;
  const { node } = bench;
  const { readOnly } = node;
  test.engine.inject({ kinds: EVERYTHING, filename: "a", errno: EIO, after: n, times });
  const error = await deed.act(bench).then(() => null, messageOf);
  const failed = error !== null;
  if (failed) expect(error).toMatch(/Input\/output error/);
  const hit = test.engine.faultsHit > 0;
  const names = deed.after(failed);
  for (const name of bench.model.keys()) if (!names.includes(name)) bench.model.delete(name);
  if (failed) expect(node.readOnly).toBe(readOnly);
  bench.expectKept(names);
  // What is read only loses nothing; where all fails from then on, it cannot be put back.
  await bench.expectTrueIfKilled(readOnly && node.readOnly && times === 1 ? USABLE : []);
  if (!node.readOnly) {
    await bench.write(1);
    await bench.expectTrueIfKilled();
  }
  test.engine.clearFaults();
  if (node.readOnly) {
    if (times === 1) await bench.expectTrueIfKilled(USABLE);
    else if (readOnly) return hit;
    await bench.reopen(disk());
    bench.expectKept(names);
  }
  expect(await bench.write(2)).toBe(true);
  expect(await bench.expectTrueIfKilled()).toEqual([]);
  bench.expectKept(names);
  await bench.expectStored(names);
  return hit;
}

/** The same, and the power goes after one write more. */
async function cutAt(deed: Deed, image: { bytes: Uint8Array; model: Model }, n: number, times: number): Promise<void> {
  const bench = await Bench.open(image.bytes, image.model, deed.readOnly === true);
  const { test, node } = bench;
  const { engine } = test;
  engine.inject({ kinds: EVERYTHING, filename: "a", errno: EIO, after: n, times });
  await deed.act(bench).catch(() => undefined);
  for (const name of [...bench.model.keys()]) if (node.bitmaps.find(name) === null) bench.model.delete(name);
  if (!node.readOnly) await bench.write(1);
  await bench.expectTrue(engine.crash({ keep: 0.5 }));
}

/** Answers how many requests go well before one does not exist. */
async function forEveryRequest(run: (n: number) => Promise<boolean>): Promise<number> {
  for (let n = 0; ; n++) {
    expect(n).toBeLessThan(REQUESTS_MAX);
    try {
      if (!(await run(n))) return n;
    } catch (error) {
      throw new Error(`request ${n}`, { cause: error });
    }
  }
}

/** Requests that fail in a row, and the size of clusters. */
const FAULTS: readonly (readonly [times: number, clusterSize: number])[] = [
  [1, 512],
  [2, 4096],
  [3, 512],
  [Infinity, 4096],
];

describe.each(DEEDS)("bitmaps when a request of %s fails", (_name, deed) => {
  it.each(FAULTS)("are right or inconsistent, whichever it is (%d in a row, clusters of %d)", async (times, size) => {
    const image = await imageWith(deed.stored, size);
    const requests = await forEveryRequest(async (n) => {
      await cutAt(deed, image, n, times);
      return failAt(deed, image, n, times);
    });
    expect(requests).toBeGreaterThan(3);
  });
});

describe("bitmaps when a request fails while they are stored at close", () => {
  it.each(FAULTS)("are right or inconsistent, whichever it is (%d in a row, clusters of %d)", async (times, size) => {
    const { bytes, model } = await imageWith(STORED, size);
    let right = 0;
    const requests = await forEveryRequest(async (n) => {
      const bench = await Bench.open(bytes, model, false);
      await using test = bench.test;
      test.engine.inject({ kinds: EVERYTHING, filename: "a", errno: EIO, after: n, times });
      await test.graph.close(bench.node);
      const hit = test.engine.faultsHit > 0;
      test.engine.clearFaults();
      if (hit) expect(test.warnings.join()).toMatch(/Input\/output error/);
      // Those that the image had stay in it where only one request fails.
      if (times === 1) expect(await bench.found()).toEqual(expect.arrayContaining([...STORED]));
      right += (await bench.expectTrueIfKilled()).length;
      return hit;
    });
    expect(requests).toBeGreaterThan(10);
    expect(right).toBeGreaterThan(3);
  });
});
