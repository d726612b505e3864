import { describe, expect, it } from "vitest";
import { EIO, EINVAL, ENOTSUP } from "../../../src/base/errno.js";
import {
  DATA,
  READ,
  REQ_COMPRESSED,
  REQ_MAY_UNMAP,
  STATUS,
  WRITE,
  ZERO,
  type Extent,
} from "../../../src/block/driver.js";
import { reopenNodes } from "../../../src/block/graph/reopen.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import type { BlockNode } from "../../../src/block/node.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { createImage, openImage, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";

const CLUSTER = 4096;
const SIZE = 64 * CLUSTER;
const DATA_FILE = { driver: "file", filename: "data" } as const;
/** Where a new image of one table has its L2 table: behind header, refcounts and L1. */
const L2_AT = 4 * CLUSTER;

function make(test: TestGraph, options: Partial<Qcow2CreateOptions> = {}): Promise<void> {
  return createImage(test, "disk", { size: SIZE, "cluster-size": CLUSTER, "data-file": DATA_FILE, ...options });
}

function mapped(node: BlockNode, access: 0 | 1 | 4, offset: number, length: number): Extent {
  const extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
  node.self.map(access, offset, length, extent);
  return extent;
}

function filled(length: number, byte: number): Buffer {
  return Buffer.alloc(length, byte);
}

describe("an external data file", () => {
  it("holds each cluster where the guest has it, and the image none of them", async () => {
    await using test = testGraph();
    await make(test);
    await using image = await openImage(test, "disk");
    const { node, backend } = image;
    await backend.write(5 * CLUSTER, filled(2 * CLUSTER, 7));
    await backend.write(0, filled(512, 9));
    await backend.flush();
    expect(test.engine.contents("disk").length).toBeLessThanOrEqual(L2_AT + CLUSTER);
    const data = Buffer.from(test.engine.contents("data"));
    expect(data.length).toBe(SIZE);
    expect(data.subarray(5 * CLUSTER, 7 * CLUSTER).equals(filled(2 * CLUSTER, 7))).toBe(true);
    const child = node.children.get("data-file")!;
    for (const access of [READ, WRITE, STATUS] as const) {
      const extent = mapped(node, access, 5 * CLUSTER + 512, 3 * CLUSTER);
      expect(extent).toMatchObject({ status: DATA, offset: 5 * CLUSTER + 512, length: 2 * CLUSTER - 512 });
      expect(extent.child).toBe(child);
    }
    expect(mapped(node, READ, 0, 512)).toMatchObject({ status: DATA, offset: 0 });
  });

  it("is as long as the disk, even where the file was longer", async () => {
    await using test = testGraph();
    await test.engine.create("data", 0, "off");
    test.engine.put("data", filled(SIZE + CLUSTER, 3));
    await make(test);
    expect(test.engine.contents("data").length).toBe(SIZE);
  });

  it("is told of in image info, and opened by the name in the header", async () => {
    await using test = testGraph();
    await make(test, { "data-file-raw": true });
    await using image = await openImage(test, "disk");
    const info = image.node.self.imageInfo!();
    expect(info?.data).toMatchObject({ "data-file": "data", "data-file-raw": true });
    expect([...image.node.children.keys()]).toEqual(["file", "data-file"]);
    expect(image.node.children.get("data-file")!.node.options).toEqual(DATA_FILE);
  });

  it("that is raw is the disk, whatever happens to the image", async () => {
    await using test = testGraph();
    await test.engine.create("data", 0, "off");
    test.engine.put("data", filled(SIZE, 3));
    await addNode(test.graph, { driver: "file", filename: "data", "node-name": "d" });
    await make(test, { "data-file": "d", "data-file-raw": true });
    await using image = await openImage(test, "disk", { "data-file": "d", discard: "unmap" });
    const all = Buffer.alloc(SIZE);
    await image.backend.read(0, all);
    expect(all.equals(filled(SIZE, 3))).toBe(true);
    await image.backend.writeZeroes(512, 3 * CLUSTER, REQ_MAY_UNMAP);
    await image.backend.discard(8 * CLUSTER, 2 * CLUSTER);
    await image.backend.write(2 * CLUSTER, filled(512, 4));
    await image.node.self.truncate!(SIZE - 3 * CLUSTER, "off");
    await image.node.self.truncate!(SIZE + CLUSTER, "off");
    const after = Buffer.alloc(SIZE + CLUSTER);
    await image.backend.read(0, after);
    expect(after.equals(Buffer.from(test.engine.contents("data")))).toBe(true);
    expect(mapped(image.node, WRITE, 0, SIZE)).toMatchObject({ status: DATA, offset: 0, length: SIZE });
  });

  it("shows nothing of what was in it before, unless it is raw", async () => {
    await using test = testGraph();
    test.engine.put("data", filled(2 * SIZE, 3));
    await addNode(test.graph, { driver: "file", filename: "data", "node-name": "d" });
    await make(test, { "data-file": "d", preallocation: "metadata" });
    await using image = await openImage(test, "disk", { "data-file": "d" });
    await image.node.self.truncate!(2 * SIZE, "metadata");
    const all = filled(2 * SIZE, 1);
    await image.backend.read(0, all);
    expect(all.equals(Buffer.alloc(2 * SIZE))).toBe(true);
  });

  it("takes discards at once, and keeps what comes there next", async () => {
    await using test = testGraph();
    await make(test);
    await using image = await openImage(test, "disk", { discard: "unmap" });
    await image.backend.write(0, filled(4 * CLUSTER, 5));
    await image.backend.discard(0, 2 * CLUSTER);
    expect(
      Buffer.from(test.engine.contents("data"))
        .subarray(0, 2 * CLUSTER)
        .equals(Buffer.alloc(2 * CLUSTER)),
    ).toBe(true);
    await image.backend.write(512, filled(512, 6));
    await image.backend.flush();
    const first = Buffer.alloc(CLUSTER);
    await image.backend.read(0, first);
    expect(first.equals(Buffer.concat([Buffer.alloc(512), filled(512, 6), Buffer.alloc(CLUSTER - 1024)]))).toBe(true);
  });

  it("cannot hold compressed clusters or snapshots, nor have a backing file where it is raw", async () => {
    await using test = testGraph();
    await make(test);
    {
      await using plain = await openImage(test, "disk");
      const write = plain.backend.write(0, filled(CLUSTER, 1), REQ_COMPRESSED);
      await expect(write).rejects.toMatchObject({ errno: ENOTSUP });
    }
    test.engine.remove("data");
    test.engine.remove("disk");
    await make(test, { "data-file-raw": true });
    await using image = await openImage(test, "disk");
    const { node } = image;
    expect(() => node.self.snapshots!.check()).toThrow("Failed to get a snapshot list: Operation not supported");
    await expect(node.self.changeBackingFile!("base", "raw")).rejects.toMatchObject({ errno: EINVAL });
    await node.self.changeBackingFile!("", "");
  });
});

describe("an external data file is refused", () => {
  it.each<[string, Partial<Qcow2CreateOptions>]>([
    ["data-file-raw requires data-file", { "data-file-raw": true, "data-file": undefined! }],
    [
      "Backing file and data-file-raw cannot be used at the same time",
      { "data-file-raw": true, "backing-file": "base", "backing-fmt": "raw" },
    ],
    [
      "External data files are only supported with compatibility level 1.1 and above (use version=v3 or greater)",
      { version: "v2" },
    ],
  ])("when an image is made: %s", async (message, options) => {
    await using test = testGraph();
    await expect(make(test, options)).rejects.toThrow(message);
  });

  it("where the image has none, and missed where it has one that nobody names", async () => {
    await using test = testGraph();
    await createImage(test, "plain", { size: SIZE });
    await test.engine.create("data", 0, "off");
    await expect(openImage(test, "plain", { "data-file": DATA_FILE })).rejects.toThrow(
      "'data-file' can only be set for images with an external data file",
    );
    await addNode(test.graph, { driver: "null-co", size: SIZE, "read-zeroes": true, "node-name": "n" });
    await make(test, { "data-file": "n" });
    await expect(openImage(test, "disk")).rejects.toThrow("'data-file' is required for this image");
    await using image = await openImage(test, "disk", { "data-file": "n" });
    expect(image.node.self.imageInfo!()?.data).toMatchObject({ "data-file": "" });
  });

  it("where the header's name is no path to a file", async () => {
    await using test = testGraph();
    await make(test);
    const bytes = Buffer.from(test.engine.contents("disk"));
    const name = bytes.indexOf(Buffer.from("DATA\0\0\0\x04data"));
    bytes.write("json", name + 8, "latin1");
    test.engine.put("disk", bytes);
    await expect(openImage(test, "disk")).rejects.toThrow("Could not open 'json': No such file or directory");
  });

  it("by no more of the name in the header than its first zero byte lets be seen", async () => {
    await using test = testGraph();
    await make(test, { "data-file": { driver: "file", filename: "data-longer" } });
    const bytes = Buffer.from(test.engine.contents("disk"));
    bytes[bytes.indexOf("data-longer") + 4] = 0;
    test.engine.put("disk", bytes);
    await expect(openImage(test, "disk")).rejects.toThrow("Could not open 'data': No such file or directory");
  });

  it("as another one while it is open", async () => {
    await using test = testGraph();
    await make(test);
    const { graph } = test;
    await addNode(graph, { ...DATA_FILE, "node-name": "d" });
    await addNode(graph, { driver: "null-co", size: SIZE, "node-name": "other" });
    const file: BlockdevOptions = { driver: "file", filename: "disk" };
    const options: BlockdevOptions = { driver: "qcow2", "node-name": "q", file, "data-file": "d" };
    await addNode(graph, options);
    const reopen = (changed: object): Promise<void> =>
      reopenNodes(
        graph,
        planReopen(graph, [{ ...options, ...changed }], () => false),
      );
    await reopen({ "read-only": true });
    await reopen({ "cache-size": 1 << 20 });
    await expect(async () => reopen({ "data-file": "other" })).rejects.toThrow("Cannot change the option 'data-file'");
  });
});

describe("an image that lies about its external data file", () => {
  async function broken(test: TestGraph, entry: bigint): Promise<void> {
    await make(test);
    {
      await using image = await openImage(test, "disk");
      await image.backend.write(0, filled(2 * CLUSTER, 1));
    }
    const bytes = Buffer.from(test.engine.contents("disk"));
    const table = Number(bytes.readBigUInt64BE(Number(bytes.readBigUInt64BE(40))) & 0xffffff_ffffffffn);
    bytes.writeBigUInt64BE(entry, table + 8);
    test.engine.put("disk", bytes);
  }

  const lies: [string, bigint, string][] = [
    [
      "another place",
      0x8000_0000_0000_5000n,
      "External data file host cluster offset 0x5000 does not match guest cluster offset: 0x1000, L2 index: 0x1)",
    ],
    [
      "a compressed cluster",
      0x4000_0000_0000_5000n,
      "Compressed cluster entry found in image with external data file (L2 offset: 0x4000, L2 index: 0x1)",
    ],
  ];

  it.each(lies)("is caught when it is read: %s", async (_name, entry, message) => {
    await using test = testGraph();
    await broken(test, entry);
    await using image = await openImage(test, "disk");
    await image.backend.read(0, Buffer.alloc(CLUSTER));
    await expect(image.backend.read(0, Buffer.alloc(2 * CLUSTER))).rejects.toMatchObject({ errno: EIO });
    expect(test.events).toMatchObject([{ name: "BLOCK_IMAGE_CORRUPTED", data: { msg: message, fatal: true } }]);
  });

  it.each(lies)("is caught when it is written: %s", async (_name, entry, message) => {
    await using test = testGraph();
    await broken(test, entry);
    await using image = await openImage(test, "disk");
    await expect(image.backend.write(CLUSTER, filled(512, 2))).rejects.toMatchObject({ errno: EIO });
    expect(test.events).toMatchObject([{ data: { msg: message } }]);
    expect(
      Buffer.from(test.engine.contents("data"))
        .subarray(0, 2 * CLUSTER)
        .equals(filled(2 * CLUSTER, 1)),
    ).toBe(true);
  });
});
