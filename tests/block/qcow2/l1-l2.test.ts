import { describe, expect, it } from "vitest";
import {
  BACKING,
  DATA,
  DISCARD,
  OPAQUE,
  PREPARE,
  READ,
  REQ_COMPRESSED,
  REQ_MAY_UNMAP,
  STATUS,
  WRITE,
  WRITE_ZEROES,
  ZERO,
  type Access,
  type Extent,
} from "../../../src/block/driver.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import { createImage, openImage, type OpenImage, type Qcow2OpenOptions } from "../../helpers/qcow2-builder.js";

const KIB = 1024;
const CLUSTER = 64 * KIB;
/** What one L2 table covers. */
const TABLE = 512 << 20;

function ask({ node }: OpenImage, access: Access, offset: number, length: number): Extent {
  const extent: Extent = { status: ZERO, child: null, offset: -1, length: 0 };
  node.self.map(access, offset, length, extent);
  return extent;
}

/** Clusters: 0 to 3 data in a row, 4 zero, 5 compressed, 6 zero with a place kept, 7 nothing. */
async function image(test: TestGraph, options: Qcow2OpenOptions = {}): Promise<OpenImage> {
  test.engine.put("base", new Uint8Array(CLUSTER));
  await createImage(test, "disk", { size: 4 * TABLE, "backing-file": "base", "backing-fmt": "raw" });
  const open = await openImage(test, "disk", { discard: "unmap", ...options });
  await open.backend.write(0, new Uint8Array(4 * CLUSTER).fill(1));
  await open.backend.writeZeroes(4 * CLUSTER, CLUSTER, REQ_MAY_UNMAP);
  await open.backend.write(5 * CLUSTER, new Uint8Array(CLUSTER), REQ_COMPRESSED);
  await open.backend.write(6 * CLUSTER, new Uint8Array(CLUSTER).fill(1));
  await open.backend.writeZeroes(6 * CLUSTER, CLUSTER);
  return open;
}

describe("map", () => {
  it("merges clusters that follow each other", async () => {
    await using test = testGraph();
    await using open = await image(test);
    const all = ask(open, READ, 1000, 1 << 20);
    expect(all).toMatchObject({ status: DATA, length: 4 * CLUSTER - 1000 });
    expect(all.child === open.node.children.get("file")).toBe(true);
    const second = ask(open, READ, CLUSTER + 512, 512);
    expect(second).toMatchObject({ status: DATA, length: 512, offset: all.offset - 1000 + CLUSTER + 512 });
    expect(ask(open, WRITE, 0, 1 << 20)).toMatchObject({ status: DATA, length: 4 * CLUSTER });
  });

  it("tells zeroes, compressed clusters and the backing node apart", async () => {
    await using test = testGraph();
    await using open = await image(test);
    expect(ask(open, READ, 4 * CLUSTER, 1 << 20)).toMatchObject({ status: ZERO, length: CLUSTER });
    expect(ask(open, READ, 5 * CLUSTER + 1, 1 << 20)).toMatchObject({ status: OPAQUE, length: CLUSTER - 1 });
    expect(ask(open, READ, 6 * CLUSTER, 1 << 20)).toMatchObject({ status: ZERO, length: CLUSTER });
    const backing = open.node.children.get("backing")!;
    const nothing = { status: BACKING, offset: 7 * CLUSTER };
    const answer = ask(open, READ, 7 * CLUSTER, 1 << 20);
    // Not compared with `toBe`: a graph is too large to be printed.
    expect(answer.child === backing).toBe(true);
    expect(answer).toMatchObject({ ...nothing, length: 1 << 20 });
    expect(ask(open, STATUS, 7 * CLUSTER, TABLE)).toMatchObject({ ...nothing, length: TABLE - 7 * CLUSTER });
    // Tables that are not there need not be asked one by one.
    expect(ask(open, READ, TABLE, 3 * TABLE)).toMatchObject({ status: BACKING, length: 3 * TABLE });
  });

  it("lets nobody write in place where a cluster is missing, zero or compressed", async () => {
    await using test = testGraph();
    await using open = await image(test);
    expect(ask(open, WRITE, 4 * CLUSTER + 512, 1 << 20)).toMatchObject({ status: OPAQUE, length: 1 << 20 });
    expect(ask(open, WRITE, TABLE, TABLE)).toMatchObject({ status: OPAQUE, length: TABLE });
    expect(ask(open, WRITE, 3 * CLUSTER, 2 * CLUSTER)).toMatchObject({ status: DATA, length: CLUSTER });
  });

  it("zeroes a part of a cluster in place, and leaves the rest to the tables", async () => {
    await using test = testGraph();
    await using open = await image(test);
    expect(ask(open, WRITE_ZEROES, 512, 512)).toMatchObject({ status: DATA, length: 512 });
    expect(ask(open, WRITE_ZEROES, 512, 2 * CLUSTER)).toMatchObject({ status: DATA, length: CLUSTER - 512 });
    expect(ask(open, WRITE_ZEROES, 0, 2 * CLUSTER + 512)).toMatchObject({ status: OPAQUE, length: 2 * CLUSTER });
    expect(ask(open, DISCARD, 512, 512)).toMatchObject({ status: OPAQUE, length: 512 });
  });

  it("answers PREPARE while a table is not in memory", async () => {
    await using test = testGraph();
    await (await image(test))[Symbol.asyncDispose]();
    await using open = await openImage(test, "disk");
    expect(ask(open, READ, 0, 512)).toMatchObject({ status: PREPARE, length: 512 });
    expect(ask(open, WRITE, 0, 512)).toMatchObject({ status: PREPARE });
    await open.node.self.prepare!(READ, 0, 512);
    expect(ask(open, READ, 0, 512)).toMatchObject({ status: DATA });
  });

  it("tells data as one run to who asks for the status, wherever it lies, and up to the end of the slice", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 4 * TABLE });
    await using open = await openImage(test, "disk", { "l2-cache-entry-size": 4096 });
    const slice = 512 * CLUSTER;
    for (let i = 0; i < 600; i++) await open.backend.write(((i * 7) % 600) * CLUSTER, new Uint8Array(512).fill(1));
    await open.backend.write(20 * CLUSTER, new Uint8Array(CLUSTER), REQ_COMPRESSED);
    expect(ask(open, READ, 512, TABLE)).toMatchObject({ status: DATA, length: CLUSTER - 512 });
    expect(ask(open, STATUS, 512, TABLE)).toMatchObject({ status: DATA, length: slice - 512 });
    expect(ask(open, STATUS, 512, 20 * CLUSTER)).toMatchObject({ status: DATA, length: 20 * CLUSTER });
    expect(ask(open, STATUS, slice, TABLE)).toMatchObject({ status: DATA, length: 88 * CLUSTER });
    expect(ask(open, STATUS, 600 * CLUSTER, TABLE)).toMatchObject({ status: BACKING });
    expect(await blockStatus(open.node, 5 * CLUSTER, CLUSTER * 10)).toMatchObject({ data: true, length: 10 * CLUSTER });
  });

  it("is what block status says", async () => {
    await using test = testGraph();
    await using open = await image(test);
    const status = async (cluster: number) => blockStatus(open.node, cluster * CLUSTER, CLUSTER);
    expect(await status(0)).toMatchObject({ data: true, zero: false, allocated: true, depth: 1 });
    expect(await status(4)).toMatchObject({ data: false, zero: true, allocated: true, depth: 1 });
    expect(await status(5)).toMatchObject({ data: true, zero: false, allocated: true, depth: 1 });
    expect(await status(7)).toMatchObject({ data: false, zero: true });
  });
});

describe("concurrent writes", () => {
  it("to one new cluster keep all of their bytes, and take one cluster", async () => {
    await using test = testGraph({ order: "random", seed: 3 });
    await createImage(test, "disk", { size: 1 << 20 });
    await using open = await openImage(test, "disk");
    const writes = Array.from({ length: 128 }, (_, i) => open.backend.write(512 * i, new Uint8Array(512).fill(i + 1)));
    await Promise.all(writes);
    const data = new Uint8Array(CLUSTER);
    await open.backend.read(0, data);
    expect(data.every((byte, at) => byte === Math.floor(at / 512) + 1)).toBe(true);
    await open.backend.flush();
    // Header, refcount table and block, L1, L2, and the one.
    expect(test.engine.contents("disk").length).toBeLessThanOrEqual(6 * CLUSTER);
  });

  it("to different clusters do not wait for each other", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 1 << 20 });
    await using open = await openImage(test, "disk");
    await open.backend.write(0, new Uint8Array(512).fill(1));
    let failed = 0;
    // The first finds no way to write; the second must not know.
    test.engine.inject({ errno: 5, kinds: [1], times: 1 });
    const first = open.backend.write(CLUSTER, new Uint8Array(CLUSTER).fill(2)).catch(() => (failed += 1));
    const second = open.backend.write(2 * CLUSTER, new Uint8Array(CLUSTER).fill(3));
    await Promise.all([first, second]);
    expect(failed).toBe(1);
    const data = new Uint8Array(2 * CLUSTER);
    await open.backend.read(CLUSTER, data);
    expect([data[0], data[CLUSTER]]).toEqual([0, 3]);
  });
});
