import { describe, expect, it } from "vitest";
import { ENOSPC } from "../../../src/base/errno.js";
import { READ, WRITE } from "../../../src/block/driver.js";
import { createImage } from "../../../src/jobs/create.js";
import { ObjectRegistry } from "../../../src/objects/registry.js";
import { visitMember } from "../../../src/qmp/visitor.js";
import { Guest } from "../../helpers/backup.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { createInto } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const SIZE = 1 << 20;
const CLUSTER = 1 << 16;
/** What a new image occupies. */
const NEW_BYTES = 196_608;

const file = (filename: string) => ({ driver: "file", filename }) as const;
const disk = file("disk");

/** What may lie between qcow2 and its file, all of which grows. */
const GROWING: readonly BlockdevOptions[] = [
  disk,
  { driver: "raw", file: disk },
  { driver: "raw", file: file("shifted"), offset: CLUSTER },
  { driver: "throttle", "throttle-group": "t", file: disk },
  { driver: "copy-on-read", file: disk },
  { driver: "preallocate", file: disk },
  { driver: "blkdebug", image: disk },
  { driver: "blkverify", raw: file("twin"), test: disk },
  { driver: "blklogwrites", file: disk, log: file("log") },
  { driver: "quorum", "vote-threshold": 2, children: [file("twin"), disk] },
  { driver: "luks", "key-secret": "s", file: file("luks") },
  { driver: "raw", file: { driver: "throttle", "throttle-group": "t", file: disk } },
];

async function bench(): Promise<TestGraph> {
  const objects = new ObjectRegistry({
    validate: visitMember,
    iothreads: { add: () => undefined, isInUse: async () => false, remove: async () => undefined },
    changed: () => undefined,
  });
  await objects.add({ "qom-type": "throttle-group", id: "t" });
  await objects.add({ "qom-type": "secret", id: "s", data: "123456" });
  const test = testGraph({}, [], objects.states);
  for (const name of ["disk", "twin", "luks"]) await test.engine.create(name, 0, "off");
  test.engine.put("shifted", new Uint8Array(CLUSTER));
  test.engine.put("log", new Uint8Array(4 << 20));
  return test;
}

async function write(test: TestGraph, below: BlockdevOptions): Promise<number> {
  const node = await addNode(test.graph, { driver: "qcow2", "node-name": "q", file: below });
  await using guest = new Guest(test, node);
  const data = Buffer.alloc(3 * CLUSTER, 42);
  const errno = await guest.start(WRITE, CLUSTER / 2, data.length, data);
  const read = Buffer.alloc(SIZE);
  expect(await guest.start(READ, 0, SIZE, read)).toBe(0);
  expect(read.indexOf(42)).toBe(errno === 0 ? CLUSTER / 2 : -1);
  expect(read.lastIndexOf(42)).toBe(errno === 0 ? CLUSTER / 2 + data.length - 1 : -1);
  return errno;
}

describe("a new cluster behind the end of what is below", () => {
  it.each(GROWING.map((below) => [JSON.stringify(below), below] as const))("makes %s longer", async (_, below) => {
    await using test = await bench();
    if (below.driver === "luks") {
      const options = { driver: "luks", size: 0, "key-secret": "s", "iter-time": 0, file: file("luks") } as const;
      await createImage(test.graph, test.graph.options.drivers.get("luks")!, options);
    }
    await createInto(test.graph, below, { size: SIZE });
    expect(await write(test, below)).toBe(0);
    for (const name of ["disk", "twin"]) {
      if (JSON.stringify(below).includes(name)) expect(await checkFile(test, name)).toMatchObject({ corruptions: 0 });
    }
    expect(test.warnings).toEqual([]);
  });

  it.each([
    { driver: "raw", file: disk, size: NEW_BYTES },
    { driver: "raw", file: { driver: "raw", file: disk, size: NEW_BYTES } },
    { driver: "quorum", "vote-threshold": 1, children: [disk, { driver: "raw", file: file("twin"), size: NEW_BYTES }] },
  ] satisfies BlockdevOptions[])("finds no space in %j", async (below) => {
    await using test = await bench();
    for (const name of ["disk", "twin"]) {
      await createInto(test.graph, file(name), { size: SIZE });
      test.engine.put(
        name,
        Buffer.concat([test.engine.contents(name), Buffer.alloc(NEW_BYTES)]).subarray(0, NEW_BYTES),
      );
    }
    expect(await write(test, below)).toBe(ENOSPC);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0 });
  });
});
