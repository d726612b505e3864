import { describe, expect, it } from "vitest";
import { EACCES, ENOTSUP } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { DISCARD, READ, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { addNode } from "../../helpers/graph.js";
import { Guest, jobBench, type JobBench } from "../../helpers/backup.js";

const CLUSTER = 65536;
const SIZE = 4 << 20;

async function fleece(bench: JobBench, dirty: readonly (readonly [number, number])[] | null) {
  const source = await bench.raw("s", new Uint8Array(SIZE).fill(1));
  await bench.raw("t", new Uint8Array(SIZE), { discard: "unmap" });
  const bitmap = source.bitmaps.add("b", CLUSTER);
  for (const [offset, length] of dirty ?? []) bitmap.set(offset, length);
  const { graph } = bench.test;
  const filter = await addNode(graph, {
    driver: "copy-before-write",
    "node-name": "cbw",
    file: "s",
    target: "t",
    ...(dirty === null ? {} : { bitmap: { node: "s", name: "b" } }),
  });
  const access = await addNode(graph, { driver: "snapshot-access", "node-name": "sa", file: "cbw", discard: "unmap" });
  return { filter, access };
}

const read = (guest: Guest, offset: number, length: number) =>
  guest.start(READ, offset, length, new Uint8Array(length));

describe("snapshot-access", () => {
  it("reads the disk as it was, and refuses every write", async () => {
    await using bench = jobBench();
    const { filter, access } = await fleece(bench, null);
    await using guest = new Guest(bench.test, filter);
    await using reader = new Guest(bench.test, access);
    await guest.write(0, new Uint8Array(3 * CLUSTER).fill(2));
    expect((await reader.read(0, SIZE)).every((byte) => byte === 1)).toBe(true);
    expect(await reader.start(WRITE, 0, 512, new Uint8Array(512))).toBe(ENOTSUP);
    expect(await reader.start(WRITE_ZEROES, 0, 512)).toBe(ENOTSUP);
  });

  it("shows only what the filter's bitmap names", async () => {
    await using bench = jobBench();
    const { filter, access } = await fleece(bench, [[1 << 20, 2 * CLUSTER]]);
    await using guest = new Guest(bench.test, filter);
    await using reader = new Guest(bench.test, access);
    expect(await read(reader, 0, CLUSTER)).toBe(EACCES);
    expect(await read(reader, 1 << 20, 2 * CLUSTER)).toBe(0);
    expect(await read(reader, 1 << 20, 3 * CLUSTER)).toBe(EACCES);
    expect(await read(reader, (1 << 20) - 512, 1024)).toBe(EACCES);
    await expect(blockStatus(access, 0, SIZE)).rejects.toThrow("Permission denied");
    expect(await blockStatus(access, 1 << 20, SIZE - (1 << 20))).toMatchObject({ length: 2 * CLUSTER, data: true });
    // What is not to be seen is not copied.
    await guest.write(0, new Uint8Array(CLUSTER).fill(2));
    expect(bench.test.engine.contents("t.img")[0]).toBe(0);
  });

  it("forgets what is discarded, by whole clusters, and copies it no more", async () => {
    await using bench = jobBench();
    const { filter, access } = await fleece(bench, null);
    await using guest = new Guest(bench.test, filter);
    await using reader = new Guest(bench.test, access);
    await guest.write(0, new Uint8Array(2 * CLUSTER).fill(2));
    expect(await reader.start(DISCARD, 0, CLUSTER + 512)).toBe(0);
    expect(await read(reader, 0, 512)).toBe(EACCES);
    expect((await reader.read(CLUSTER, 512))[0]).toBe(1);
    const target = bench.test.engine.contents("t.img");
    expect([target[0], target[CLUSTER]]).toEqual([0, 1]);
    // Not copied yet, and never to be.
    expect(await reader.start(DISCARD, 4 * CLUSTER, CLUSTER)).toBe(0);
    await guest.write(4 * CLUSTER, new Uint8Array(512).fill(2));
    expect(bench.test.engine.contents("t.img")[4 * CLUSTER]).toBe(0);
    // Less than a cluster is left alone.
    expect(await reader.start(DISCARD, 8 * CLUSTER + 512, CLUSTER)).toBe(0);
    expect(await read(reader, 8 * CLUSTER, 2 * CLUSTER)).toBe(0);
  });

  it("can stand on any node, and finds out at the first read that it keeps no snapshot", async () => {
    await using bench = jobBench();
    await bench.raw("s", new Uint8Array(SIZE));
    const access = await addNode(bench.test.graph, { driver: "snapshot-access", "node-name": "sa", file: "s" });
    await using reader = new Guest(bench.test, access);
    expect(await read(reader, 0, 512)).toBe(ENOTSUP);
    expect(await reader.start(DISCARD, 0, 512)).toBe(0);
    await expect(blockStatus(access, 0, 512)).rejects.toThrow("Operation not supported");
  });

  it("tells holes of the source and of the copies apart", async () => {
    await using bench = jobBench();
    const { test } = bench;
    await test.engine.create("s.img", SIZE, "off");
    await test.engine.create("t.img", SIZE, "off");
    for (const name of ["s", "t"]) {
      await addNode(test.graph, { driver: "file", "node-name": name, filename: `${name}.img` });
    }
    const filter = await addNode(test.graph, {
      driver: "copy-before-write",
      "node-name": "cbw",
      file: "s",
      target: "t",
    });
    const access = await addNode(test.graph, { driver: "snapshot-access", "node-name": "sa", file: "cbw" });
    await using guest = new Guest(test, filter);
    await guest.write(0, new Uint8Array(CLUSTER).fill(2));
    expect(await blockStatus(filter, 0, SIZE)).toMatchObject({ data: true });
    // Zeroes were copied as zeroes.
    expect(await blockStatus(access, 0, SIZE)).toMatchObject({ data: false, zero: true });
    expect(await blockStatus(access, CLUSTER, SIZE - CLUSTER)).toMatchObject({ data: false, length: SIZE - CLUSTER });
  });

  it("goes on above a backup of the node it reads from", async () => {
    await using bench = jobBench();
    const { filter, access } = await fleece(bench, null);
    await bench.raw("d", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, filter);
    await using reader = new Guest(bench.test, access);
    await guest.write(0, new Uint8Array(CLUSTER).fill(2));
    expect(await bench.backup({ device: "sa", target: "d" })).toBeNull();
    await bench.ended();
    expect(bench.test.engine.contents("d.img").every((byte) => byte === 1)).toBe(true);
    expect((await reader.read(0, 512))[0]).toBe(1);
  });

  it("lets a backup discard in it what is copied", async () => {
    await using bench = jobBench();
    const { filter, access } = await fleece(bench, null);
    await bench.raw("d", new Uint8Array(SIZE));
    await using guest = new Guest(bench.test, filter);
    await guest.write(0, new Uint8Array(CLUSTER).fill(2));
    expect(await bench.backup({ device: "sa", target: "d", "discard-source": true })).toBeNull();
    await bench.ended();
    expect(bench.test.engine.contents("d.img").every((byte) => byte === 1)).toBe(true);
    expect(bench.test.engine.contents("t.img").every((byte) => byte === 0)).toBe(true);
    await using reader = new Guest(bench.test, access);
    expect(await read(reader, 0, 512)).toBe(EACCES);
  });
});
