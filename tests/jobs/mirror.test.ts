import { describe, expect, it } from "vitest";
import { EIO, ENOSPC } from "../../src/base/errno.js";
import { DISCARD, PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { OP_READ, OP_WRITE } from "../../src/block/engine/engine.js";
import { Random } from "../../src/block/engine/random.js";
import type { BlockNode } from "../../src/block/node.js";
import type { Commands } from "../../qapi/generated/commands.js";
import { blockJobChange } from "../../src/qmp/commands/block-job-change.js";
import { blockdevMirror } from "../../src/qmp/commands/blockdev-mirror.js";
import { Guest } from "../helpers/backup.js";
import { chainBench, CLUSTER, openChain, type ChainBench } from "../helpers/commit.js";
import { addNode } from "../helpers/graph.js";

const SIZE = 16 * CLUSTER;
const seeds = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at);

type MirrorArguments = Commands["blockdev-mirror"]["arguments"];

function mirror(bench: ChainBench, args: Partial<MirrorArguments> = {}): Promise<string | null> {
  return bench.command(blockdevMirror, { "job-id": "j", device: "s", target: "t", sync: "full", ...args });
}

/** Somebody who only looks. */
class Reader implements AsyncDisposable {
  private readonly backend;

  constructor({ test: { graph } }: ChainBench, name: string) {
    const permissions = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
    this.backend = graph.backend(graph.findNode(name), permissions, { description: "a reader" });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.backend[Symbol.asyncDispose]();
  }
}

function noise(seed: number, length = SIZE): Uint8Array {
  const random = new Random(seed);
  return Uint8Array.from({ length }, (_, at) => (at % CLUSTER < 512 ? random.below(256) : (at / CLUSTER) | 1));
}

async function contents(bench: ChainBench, node: BlockNode): Promise<Uint8Array> {
  const data = new Uint8Array(node.length);
  await bench.test.graph.path.run(node, 0, 0, data.length, data);
  return data;
}

async function expectSame(bench: ChainBench, node: BlockNode, expected: Uint8Array): Promise<void> {
  const actual = await contents(bench, node);
  const at = actual.findIndex((byte, index) => byte !== expected[index]);
  if (at >= 0) expect.fail(`${node.nodeName} differs at ${String(at)}`);
}

/**
 * Several guest requests at a time, in places of their own, of every kind, until told to stop, with `rest` turns of the
 * loop between them; `model` keeps up.
 */
async function disturb(
  guest: Guest,
  random: Random,
  model: Uint8Array,
  rest: number,
  going: () => boolean,
): Promise<void> {
  const part = model.length / 4;
  const lane = async (from: number): Promise<void> => {
    while (going()) {
      const length = 512 * (1 + random.below(200));
      const offset = from + 512 * random.below((part - length) / 512);
      const byte = 1 + random.below(255);
      const kind = random.below(10);
      const zero = kind >= 7;
      const errno = zero
        ? await guest.start(WRITE_ZEROES, offset, length)
        : await guest.start(WRITE, offset, length, new Uint8Array(length).fill(byte));
      expect(errno).toBe(0);
      model.fill(zero ? 0 : byte, offset, offset + length);
      for (let turns = random.below(rest + 1); turns > 0; turns--) await new Promise(setImmediate);
    }
  };
  await Promise.all([0, 1, 2, 3].map((at) => lane(at * part)));
}

describe("blockdev-mirror", () => {
  it.each(seeds(12, 100))(
    "ends with a copy that the guests go on with, whatever they write (seed %i)",
    async (seed) => {
      const random = new Random(seed);
      await using bench = chainBench({ seed, order: "random", shortTransfers: 0.2 });
      const model = noise(seed);
      const source = await bench.raw("s", model);
      const target = await bench.raw("t", noise(seed + 1));
      await using guest = new Guest(bench.test, source);
      const args = {
        "copy-mode": random.chance(0.5) ? "write-blocking" : "background",
        granularity: 512 << random.below(10),
        "buf-size": random.chance(0.5) ? 4096 : 0,
      } as const;
      let going = true;
      // In the background a job never catches up with guests that do nothing but write.
      const rest = args["copy-mode"] === "background" ? 400 : 1;
      const guests = disturb(guest, random, model, rest, () => going);
      expect(await mirror(bench, args)).toBeNull();
      await bench.until(/READY/);
      if (args["copy-mode"] === "background" && random.chance(0.5)) {
        expect(
          await bench.command(blockJobChange, { id: "j", type: "mirror", "copy-mode": "write-blocking" }),
        ).toBeNull();
      }
      for (let turns = 0; turns < 50; turns++) await new Promise(setImmediate);
      await bench.jobs.complete("j", "job");
      await bench.ended();
      going = false;
      await guests;
      expect(guest.backend.node).toBe(target);
      await expectSame(bench, target, model);
      expect([...source.bitmaps]).toEqual([]);
      expect(bench.test.graph.nodes().map(({ driver }) => driver.name)).not.toContain("mirror_top");
    },
  );

  it("cancelled softly leaves the guests, and a copy of that moment", async () => {
    await using bench = chainBench();
    const model = noise(1);
    const source = await bench.raw("s", model);
    const target = await bench.raw("t", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    await mirror(bench);
    await bench.until(/READY/);
    await guest.write(512, new Uint8Array(512).fill(77));
    model.fill(77, 512, 1024);
    await bench.jobs.cancel("j", "block-job", false);
    await bench.ended();
    expect(bench.told.some((line) => line.includes("BLOCK_JOB_COMPLETED"))).toBe(true);
    expect(guest.backend.node).toBe(source);
    await expectSame(bench, target, model);
  });

  it("cancelled by force leaves everything as it was", async () => {
    await using bench = chainBench();
    const source = await bench.raw("s", noise(1));
    await bench.raw("t", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    await mirror(bench, { "copy-mode": "write-blocking" });
    await bench.until(/READY/);
    await bench.jobs.cancel("j", "block-job", true);
    await bench.ended();
    expect(bench.told.some((line) => line.includes("BLOCK_JOB_CANCELLED"))).toBe(true);
    expect(guest.backend.node).toBe(source);
    await guest.write(0, new Uint8Array(512));
  });

  it("copies only the topmost layer, or only what is written from now on", async () => {
    await using bench = chainBench();
    const [, top] = await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
    await using guest = new Guest(bench.test, top!);
    await guest.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(5));
    const target = await bench.raw("t", new Uint8Array(SIZE).fill(0xee));
    for (const sync of ["top", "none"] as const) {
      await mirror(bench, { device: "top", sync, granularity: CLUSTER });
      await bench.until(/READY/);
      await guest.write(7 * CLUSTER, new Uint8Array(CLUSTER).fill(sync === "top" ? 6 : 8));
      await bench.jobs.cancel("j", "block-job", false);
      await bench.ended();
      const expected = new Uint8Array(SIZE).fill(0xee);
      expected.fill(5, 2 * CLUSTER, 3 * CLUSTER);
      expected.fill(sync === "top" ? 6 : 8, 7 * CLUSTER, 8 * CLUSTER);
      const copied = await contents(bench, target);
      // What the base holds of other clusters stays where it is.
      expect(copied.subarray(2 * CLUSTER, 3 * CLUSTER)).toEqual(expected.subarray(2 * CLUSTER, 3 * CLUSTER));
      expect(copied.subarray(7 * CLUSTER, 8 * CLUSTER)).toEqual(expected.subarray(7 * CLUSTER, 8 * CLUSTER));
      expect(copied[5 * CLUSTER + 4096]).toBe(0xee);
      bench.told.length = 0;
    }
  });

  it("of a topmost layer that is the only one copies what that one holds", async () => {
    await using bench = chainBench();
    const [disk] = await openChain(bench, { disk: { size: SIZE } });
    {
      await using guest = new Guest(bench.test, disk!);
      await guest.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(5));
    }
    const target = await bench.raw("t", new Uint8Array(SIZE).fill(0xee));
    await mirror(bench, { device: "disk", sync: "top" });
    await bench.until(/READY/);
    expect(bench.told.at(-1)).toBe(`j BLOCK_JOB_READY ${String(CLUSTER)}/${String(CLUSTER)}`);
    const expected = new Uint8Array(SIZE).fill(0xee).fill(5, 2 * CLUSTER, 3 * CLUSTER);
    await expectSame(bench, target, expected);
    await bench.jobs.cancel("j", "block-job", true);
    await bench.ended();
  });

  it("leaves a new target sparse", async () => {
    await using bench = chainBench();
    await bench.test.graph.truncate(await bench.raw("s", new Uint8Array(0)), SIZE);
    const node = await bench.raw("t", new Uint8Array(0));
    await bench.test.graph.truncate(node, SIZE);
    await mirror(bench);
    await bench.until(/READY/);
    expect(await node.children.get("file")!.node.self.allocatedSize?.()).toBe(0);
    await bench.jobs.cancel("j", "block-job", false);
    await bench.ended();
  });

  it("puts the target in the place of a node below a filter", async () => {
    await using bench = chainBench();
    const model = noise(3);
    const below = await bench.raw("below", model);
    await bench.raw("kept", new Uint8Array(SIZE));
    await addNode(bench.test.graph, { driver: "copy-before-write", "node-name": "s", file: "below", target: "kept" });
    const target = await bench.raw("t", new Uint8Array(SIZE));
    const source = bench.test.graph.lookup("s")!;
    await using guest = new Guest(bench.test, source);
    expect(await mirror(bench, { replaces: "below" })).toBeNull();
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node).toBe(source);
    expect(source.children.get("file")!.node).toBe(target);
    expect(below.parents.size).toBe(0);
    await expectSame(bench, source, model);
  });

  it.each([false, true])(
    "puts the target in the place of a broken child of a quorum (somebody comes: %s)",
    async (comes) => {
      await using bench = chainBench();
      const { graph, warnings } = bench.test;
      const model = noise(3);
      for (const name of ["a", "b", "c"]) await bench.raw(name, name === "b" ? noise(4) : model);
      const children = ["a", "b", "c"];
      const quorum = await addNode(graph, { driver: "quorum", "node-name": "s", "vote-threshold": 2, children });
      const target = await bench.raw("t", new Uint8Array(SIZE));
      {
        await using _reader = new Reader(bench, "a");
        expect(await mirror(bench, { replaces: "a" })).toContain("an abrupt change of visible data");
      }
      expect(await mirror(bench, { replaces: "b" })).toBeNull();
      await bench.until(/READY/);
      await using _reader = new Reader(bench, comes ? "b" : "a");
      await bench.jobs.complete("j", "job");
      await bench.ended();
      expect(quorum.children.get("children.1")!.node).toBe(comes ? graph.findNode("b") : target);
      const completed = bench.told.find((line) => line.includes("COMPLETED"))!;
      expect(completed.endsWith("Operation not permitted")).toBe(comes);
      expect(warnings.some((line) => line.startsWith("Can no longer replace 'b' by 't'"))).toBe(comes);
      if (!comes) await expectSame(bench, target, model);
    },
  );

  it.each(seeds(6, 500))("takes those along who came to the source by its name meanwhile (seed %i)", async (seed) => {
    const random = new Random(seed);
    await using bench = chainBench({ seed, order: "random", shortTransfers: 0.2 });
    const model = noise(seed);
    const source = await bench.raw("s", model);
    const target = await bench.raw("t", noise(seed + 1));
    await using first = new Guest(bench.test, source);
    await mirror(bench);
    await using late = new Guest(bench.test, source);
    await bench.until(/READY/);
    const over = await addNode(bench.test.graph, { driver: "raw", "node-name": "over", file: "s", "read-only": true });
    const writes = disturb(late, random, model, 3, () => bench.jobs.list().length > 0);
    await bench.jobs.complete("j", "job");
    await Promise.all([writes, bench.ended()]);
    const seen = [first.backend, late.backend, over.children.get("file")!];
    expect(seen.map(({ node }) => node.nodeName)).toEqual(["t", "t", "t"]);
    await expectSame(bench, target, model);
  });

  it("fails where they cannot go along, and says why to people", async () => {
    await using bench = chainBench();
    const { graph, warnings } = bench.test;
    const source = await bench.raw("s", noise(1));
    const target = await bench.raw("t", noise(2));
    await using guest = new Guest(bench.test, source);
    await using _keeper = graph.backend(target, { taken: 0, shared: PERM_WRITE }, { description: "a keeper" });
    expect(await mirror(bench)).toBeNull();
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(bench.told.find((line) => line.includes("COMPLETED"))).toMatch(/ Operation not permitted$/);
    expect(warnings).toEqual([
      expect.stringMatching(/^Permission conflict on node 't': permissions 'consistent read' /),
    ]);
    expect(guest.backend.node).toBe(source);
    expect(graph.nodes().map(({ driver }) => driver.kind)).not.toContain("filter");
  });

  it("of the topmost layer finds it below a filter", async () => {
    await using bench = chainBench();
    const [, top] = await openChain(bench, { base: { size: SIZE }, top: { size: SIZE } });
    {
      await using guest = new Guest(bench.test, top!);
      await guest.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(5));
    }
    await addNode(bench.test.graph, { driver: "copy-on-read", "node-name": "s", file: "top" });
    const target = await bench.raw("t", new Uint8Array(SIZE).fill(0xee));
    await mirror(bench, { sync: "top" });
    await bench.until(/READY/);
    await expectSame(bench, target, new Uint8Array(SIZE).fill(0xee).fill(5, 2 * CLUSTER, 3 * CLUSTER));
    await bench.jobs.cancel("j", "block-job", true);
    await bench.ended();
  });
});

describe("copy mode write-blocking", () => {
  const synced = (bench: ChainBench) => bench.jobs.listBlockJobs()[0] as { readonly "actively-synced"?: boolean };

  it("is in sync from ready on, and stays so", async () => {
    await using bench = chainBench();
    const source = await bench.raw("s", noise(1));
    const target = await bench.raw("t", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    await mirror(bench);
    await bench.until(/READY/);
    expect(synced(bench)["actively-synced"]).toBe(false);
    const change = { id: "j", type: "mirror", "copy-mode": "write-blocking" } as const;
    expect(await bench.command(blockJobChange, change)).toBeNull();
    expect(await bench.command(blockJobChange, change)).toBeNull();
    expect(await bench.command(blockJobChange, { ...change, "copy-mode": "background" })).toBe(
      "Change to copy mode 'background' is not implemented",
    );
    expect(await bench.command(blockJobChange, { id: "j", type: "backup" })).toBe(
      "job 'j' is 'mirror' job, not 'backup'",
    );
    expect(await bench.command(blockJobChange, { ...change, id: "x" })).toBe("Block job 'x' not found");
    expect(synced(bench)["actively-synced"]).toBe(true);
    await guest.write(1000 * 512 + 0, new Uint8Array(1024).fill(3));
    expect((await contents(bench, target)).subarray(512_000, 513_024)).toEqual(new Uint8Array(1024).fill(3));
    expect(await guest.start(DISCARD, 0, CLUSTER)).toBe(0);
    expect(synced(bench)["actively-synced"]).toBe(true);
    await bench.jobs.complete("j", "job");
    await bench.ended();
  });

  it("keeps the guests' writes, and ends the job, where the target fails", async () => {
    await using bench = chainBench();
    const source = await bench.raw("s", noise(1));
    await bench.raw("t", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    await mirror(bench, { "copy-mode": "write-blocking" });
    await bench.until(/READY/);
    bench.test.engine.inject({ filename: "t.img", kinds: [OP_WRITE], errno: EIO });
    await guest.write(0, new Uint8Array(512).fill(9));
    await bench.ended();
    expect(bench.told.join()).toMatch(/BLOCK_JOB_ERROR.*write.*report/);
    expect(bench.told.join()).toMatch(/Input\/output error/);
    expect((await guest.read(0, 512))[0]).toBe(9);
    expect(guest.backend.node).toBe(source);
  });
});

describe("errors of a mirror", () => {
  it.each([
    ["on-source-error", "s.img", OP_READ, EIO],
    ["on-target-error", "t.img", OP_WRITE, ENOSPC],
  ] as const)("stop it, where %s says so, until it is resumed", async (option, filename, kind, errno) => {
    await using bench = chainBench();
    const model = noise(1);
    const source = await bench.raw("s", model);
    const target = await bench.raw("t", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, source);
    bench.test.engine.inject({ filename, kinds: [kind], errno });
    await mirror(bench, { [option]: "stop" });
    await bench.until(/paused/);
    expect(bench.jobs.listBlockJobs()[0]!["io-status"]).toBe(errno === ENOSPC ? "nospace" : "failed");
    await bench.jobs.resume("j", "job");
    await bench.until(/READY/);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    expect(guest.backend.node).toBe(target);
    await expectSame(bench, target, model);
  });
});

describe("a mirror whose target alone is drained", () => {
  it.each(["background", "write-blocking"] as const)("goes on afterwards (%s)", async (copyMode) => {
    await using bench = chainBench();
    const { graph } = bench.test;
    const source = await bench.raw("s", noise(3));
    const target = await bench.raw("t", new Uint8Array(SIZE));
    expect(await mirror(bench, { "copy-mode": copyMode })).toBeNull();
    await graph.drainedAsync([target], async () => {
      await graph.drainedAsync([target], async () => undefined);
    });
    await bench.until(/READY/);
    await graph.drainedAsync([source, target], async () => undefined);
    await bench.jobs.complete("j", "job");
    await bench.ended();
    await expectSame(bench, target, noise(3));
  });
});
