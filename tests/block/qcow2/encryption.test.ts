import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EIO } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { OPAQUE, READ, REQ_COMPRESSED, REQ_MAY_UNMAP, ZERO, type Extent } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_WRITE } from "../../../src/block/engine/engine.js";
import { filenameOf } from "../../../src/block/graph/filename.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import { reopenNodes } from "../../../src/block/graph/reopen.js";
import type { BlockNode } from "../../../src/block/node.js";
import type { BlockdevOptions, QCryptoBlockAmendOptionsLuks } from "../../../qapi/generated/types.js";
import { SECRETS, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { createImage, LUKS, openImage, openOptions, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { QemuFolder, SECRET_ARGUMENTS } from "../../helpers/qemu-img.js";

const CLUSTER = 4096;
const SIZE = 64 * CLUSTER;
const MIB = 1 << 20;
const AES = { format: "qcow", "key-secret": "s" } as const;
const OPEN = openOptions({ encrypt: LUKS });

function make(test: TestGraph, options: Partial<Qcow2CreateOptions> = {}): Promise<void> {
  return createImage(test, "disk", { size: SIZE, "cluster-size": CLUSTER, encrypt: LUKS, ...options });
}

async function readAll({ backend }: Awaited<ReturnType<typeof openImage>>, length = SIZE): Promise<Buffer> {
  const data = Buffer.alloc(length);
  await backend.read(0, data);
  return data;
}

function amend(node: BlockNode, slots: Omit<QCryptoBlockAmendOptionsLuks, "format">, force = false): Promise<void> {
  return node.self.amend!({ driver: "qcow2", encrypt: { format: "luks", ...slots } }, force);
}

function activeSlots(node: BlockNode): number[] {
  const info = node.self.imageInfo!()!;
  const encrypt = info.type === "qcow2" ? info.data.encrypt : undefined;
  const slots = encrypt?.format === "luks" ? encrypt.slots : [];
  return slots.flatMap((slot, index) => (slot.active ? [index] : []));
}

async function reopen({ graph }: TestGraph, options: object): Promise<void> {
  const wanted = { driver: "qcow2", "node-name": "d", file: "f", ...options } as BlockdevOptions;
  await reopenNodes(
    graph,
    planReopen(graph, [wanted], () => false),
  );
}

describe.each([
  ["LUKS", LUKS],
  ["AES", AES],
] as const)("an image encrypted by %s", (_name, encrypt) => {
  it("reads what was written, at any offset and length, also at once", async () => {
    await using test = testGraph();
    await make(test, { encrypt });
    await using image = await openImage(test, "disk", openOptions({ encrypt }));
    const model = Buffer.alloc(SIZE);
    // Each has a part of the disk for itself, but the sectors where parts meet are of two.
    const part = SIZE / 8;
    const start = fc.oneof(fc.constant(0), fc.nat(part - 1));
    const request = fc.tuple(start, fc.integer({ min: 1, max: 2 * part }), fc.nat(255), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 7 }), async (requests) => {
        await Promise.all(
          requests.map(async ([start, most, value, zeroes], index) => {
            const offset = index * part + 200 + start;
            const length = Math.min(most, part - start);
            const data = Buffer.alloc(length, zeroes ? 0 : value);
            model.set(data, offset);
            if (zeroes) return image.backend.writeZeroes(offset, length, REQ_MAY_UNMAP);
            await image.backend.write(offset, data);
            // The caller's bytes are the caller's.
            expect(data.equals(Buffer.alloc(length, value))).toBe(true);
          }),
        );
        expect((await readAll(image)).equals(model)).toBe(true);
        const [offset = 0, length = 1] = requests[0] ?? [];
        const some = Buffer.alloc(length);
        await image.backend.read(offset, some);
        expect(some.equals(model.subarray(offset, offset + length))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("an encrypted image", () => {
  it("holds no data in plain, also where a write asks for compression", async () => {
    await using test = testGraph();
    await make(test);
    const empty = test.engine.contents("disk").length;
    const word = Buffer.from("a word that nobody else is to read ");
    const data = Buffer.alloc(SIZE / 2, word);
    {
      await using image = await openImage(test, "disk", OPEN);
      await image.backend.write(0, data, REQ_COMPRESSED);
      await image.backend.write(SIZE / 2 + 700, data.subarray(0, 5000));
    }
    const disk = Buffer.from(test.engine.contents("disk"));
    expect(disk.includes(word)).toBe(false);
    // Compressed it would take next to nothing.
    expect(disk.length - empty).toBeGreaterThan(SIZE / 2);
    await using image = await openImage(test, "disk", OPEN);
    expect((await readAll(image)).subarray(0, SIZE / 2).equals(data)).toBe(true);
  });

  it("says where data is, but not that it is anywhere, and has holes", async () => {
    await using test = testGraph();
    await make(test);
    await using image = await openImage(test, "disk", { ...OPEN, discard: "unmap" });
    const { node, backend } = image;
    await backend.write(0, Buffer.alloc(4 * CLUSTER, 1));
    await backend.writeZeroes(CLUSTER, CLUSTER, REQ_MAY_UNMAP);
    await backend.discard(2 * CLUSTER, CLUSTER);
    expect(await blockStatus(node, 0, SIZE)).toMatchObject({ data: true, zero: false, length: CLUSTER });
    expect(await blockStatus(node, CLUSTER, SIZE - CLUSTER)).toMatchObject({ zero: true, length: 2 * CLUSTER });
    expect(await blockStatus(node, 4 * CLUSTER, 60 * CLUSTER)).toMatchObject({ zero: true, length: 60 * CLUSTER });
    const extent: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
    node.self.map(READ, 0, CLUSTER, extent);
    expect(extent).toMatchObject({ status: OPAQUE, child: null, length: CLUSTER });
    expect(node.self).toMatchObject({ encrypted: true, requestAlignment: 512 });
    expect((await readAll(image)).subarray(CLUSTER, 3 * CLUSTER).equals(Buffer.alloc(2 * CLUSTER))).toBe(true);
  });

  it.each([
    ["v3", "metadata", {}],
    ["v2", "metadata", {}],
    ["v3", "full", {}],
    ["v3", "metadata", { "cluster-size": 16384, "extended-l2": true }],
  ] as const)(
    "reads as zeroes where it was allocated in advance (%s, %s, %j)",
    async (version, preallocation, more) => {
      await using test = testGraph();
      await make(test, { version, preallocation, ...more });
      {
        await using image = await openImage(test, "disk", OPEN);
        await image.backend.write(700, Buffer.alloc(100, 3));
        await image.node.self.truncate!(2 * SIZE, preallocation);
      }
      await using image = await openImage(test, "disk", OPEN);
      const expected = Buffer.alloc(2 * SIZE);
      expected.fill(3, 700, 800);
      expect((await readAll(image, 2 * SIZE)).equals(expected)).toBe(true);
      expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0 });
    },
  );

  it("keeps snapshots, and copies what they share before it changes", async () => {
    await using test = testGraph();
    await make(test);
    await using image = await openImage(test, "disk", OPEN);
    await image.backend.write(0, Buffer.alloc(4 * CLUSTER, 1));
    await image.node.self.snapshots!.create("one");
    await image.backend.write(CLUSTER + 512, Buffer.alloc(1024, 2));
    const expected = Buffer.alloc(4 * CLUSTER, 1);
    expected.fill(2, CLUSTER + 512, CLUSTER + 1536);
    expect((await readAll(image, 4 * CLUSTER)).equals(expected)).toBe(true);
    await image.node.self.snapshots!.delete("1", "one");
    expect((await readAll(image, 4 * CLUSTER)).equals(expected)).toBe(true);
  });

  it("lies over one with another password, takes up what is read from there, and grows beyond it", async () => {
    await using test = testGraph();
    await createImage(test, "base", { size: SIZE / 2 + 512, encrypt: { ...LUKS, "key-secret": "n" } });
    const below = { ...OPEN, encrypt: { format: "luks", "key-secret": "n" } } as const;
    {
      await using base = await openImage(test, "base", below);
      await base.backend.write(0, Buffer.alloc(SIZE / 2 + 512, 9));
    }
    await make(test, { "backing-file": "base", "backing-fmt": "qcow2" });
    // The password of what the header names is not to be had from the header.
    await expect(openImage(test, "disk", OPEN)).rejects.toThrow(
      "Could not open backing file: Parameter 'encrypt.key-secret' is required for cipher",
    );
    const backing = { driver: "qcow2", file: { driver: "file", filename: "base" }, ...below } as const;
    await using image = await openImage(test, "disk", { ...OPEN, backing });
    const expected = Buffer.alloc(SIZE);
    expected.fill(9, 0, SIZE / 2 + 512);
    await image.backend.write(100, Buffer.alloc(10, 4));
    expected.fill(4, 100, 110);
    await image.node.self.copyUp!(8 * CLUSTER, expected.subarray(8 * CLUSTER, 12 * CLUSTER));
    expect((await readAll(image)).equals(expected)).toBe(true);
    expect(await blockStatus(image.node, 8 * CLUSTER, CLUSTER)).toMatchObject({ data: true, length: CLUSTER });
  });

  it.each(["v2", "v3"] as const)("lies over a disk that is no whole sectors long (%s)", async (version) => {
    await using test = testGraph();
    const backing = { driver: "null-co", size: 4 * MIB + 1000, "read-zeroes": true } as const;
    const names = { "backing-file": "base", "backing-fmt": "raw" } as const;
    await make(test, { size: 4 * MIB, version, "cluster-size": 2 * MIB, ...names });
    await using image = await openImage(test, "disk", { ...OPEN, backing });
    // As a job copies what it has found there.
    await image.node.self.copyUp!(1000, Buffer.alloc(100));
    await image.node.self.truncate!(5 * MIB, "off");
    expect((await readAll(image, 5 * MIB)).equals(Buffer.alloc(5 * MIB))).toBe(true);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0 });
  });

  it("shows how, and its name what it takes to open it", async () => {
    await using test = testGraph();
    for (const version of ["v2", "v3"] as const) {
      await make(test, { version });
      await using image = await openImage(test, "disk", OPEN);
      const encrypt = { format: "luks", "cipher-alg": "aes-128", "cipher-mode": "xts", "detached-header": false };
      expect(image.node.self.imageInfo!()).toMatchObject({ type: "qcow2", data: { encrypt } });
      expect(filenameOf(image.node)).toBe(
        'json:{"encrypt.key-secret": "s", "driver": "qcow2", "file": {"driver": "file", "filename": "disk"}}',
      );
      test.engine.remove("disk");
    }
    await make(test, { encrypt: AES });
    await using image = await openImage(test, "disk", openOptions({ encrypt: AES }));
    expect(image.node.self.imageInfo!()).toMatchObject({ data: { encrypt: { format: "aes" } } });
  });
});

describe("an encrypted image that is opened anew", () => {
  it("goes on with the key that it has, and with that of another file", async () => {
    const objects = new Map(SECRETS);
    await using test = testGraph({}, [], objects);
    await make(test);
    test.engine.put("copy", test.engine.contents("disk"));
    await createImage(test, "other", { size: SIZE, encrypt: { ...LUKS, "key-secret": "n" } });
    for (const [name, filename] of Object.entries({ f: "disk", c: "copy", o: "other" })) {
      (await test.graph.open({ driver: "file", "node-name": name, filename })).monitorOwned = true;
    }
    const node = await test.graph.open({ driver: "qcow2", "node-name": "d", file: "f", ...OPEN });
    node.monitorOwned = true;
    await using backend = test.graph.backend(node, { taken: 3, shared: 15 }, { description: "a test" });
    await backend.write(0, Buffer.alloc(512, 7));
    objects.delete("s");
    const wrong = { encrypt: { format: "luks", "key-secret": "gone" } };
    for (const options of [OPEN, wrong]) {
      await reopen(test, { ...options, "cache-clean-interval": 5 });
      const data = Buffer.alloc(512);
      await backend.read(0, data);
      expect(data.equals(Buffer.alloc(512, 7))).toBe(true);
    }
    await expect(reopen(test, {})).rejects.toThrow("Option 'encrypt.format' cannot be reset to its default value");
    await expect(reopen(test, { encrypt: { format: "aes", "key-secret": "s" } })).rejects.toThrow(
      "Header reported 'luks' encryption format but options specify 'aes'",
    );
    await expect(reopen(test, { ...OPEN, file: "c" })).rejects.toThrow("No secret with id 's'");
    await expect(reopen(test, { encrypt: { format: "luks", "key-secret": "bad" }, file: "o" })).rejects.toThrow(
      "Invalid password, cannot unlock any keyslot",
    );
    await reopen(test, { encrypt: { format: "luks", "key-secret": "n" }, file: "o" });
    const data = Buffer.alloc(512, 1);
    await backend.read(0, data);
    expect(data.equals(Buffer.alloc(512))).toBe(true);
  });

  it("knows the key slots that came meanwhile, from a job of the node that it was", async () => {
    await using test = testGraph();
    await make(test);
    (await test.graph.open({ driver: "file", "node-name": "f", filename: "disk" })).monitorOwned = true;
    const node = await test.graph.open({ driver: "qcow2", "node-name": "d", file: "f", ...OPEN });
    node.monitorOwned = true;
    const changes = [amend(node, { state: "active", "new-secret": "n", "iter-time": 0 })];
    const before = node.self;
    await reopen(test, { ...OPEN, "cache-clean-interval": 5 });
    expect(node.self).not.toBe(before);
    changes.push(amend(node, { state: "active", "new-secret": "bad", "iter-time": 0 }));
    await Promise.all(changes);
    expect(activeSlots(node)).toEqual([0, 1, 2]);
  });
});

describe("key slots of an encrypted image", () => {
  it("are filled and erased, and open it with the new password alone", async () => {
    await using test = testGraph();
    await make(test);
    {
      await using image = await openImage(test, "disk", OPEN);
      const { node, backend } = image;
      await backend.write(0, Buffer.alloc(SIZE, 6));
      await amend(node, { state: "active", "new-secret": "n", "iter-time": 0 });
      await expect(amend(node, { state: "active" })).rejects.toThrow("'new-secret' is required to activate a keyslot");
      await amend(node, { state: "inactive", "old-secret": "s" });
      expect(activeSlots(node)).toEqual([1]);
      await expect(amend(node, { state: "inactive", keyslot: 1 })).rejects.toThrow("refusing operation");
      expect((await readAll(image)).equals(Buffer.alloc(SIZE, 6))).toBe(true);
    }
    await expect(openImage(test, "disk", OPEN)).rejects.toThrow("Invalid password, cannot unlock any keyslot");
    await using image = await openImage(test, "disk", { encrypt: { format: "luks", "key-secret": "n" } });
    expect((await readAll(image)).equals(Buffer.alloc(SIZE, 6))).toBe(true);
    expect(await checkFile(test, "disk")).toMatchObject({ corruptions: 0, leaks: 0 });
  });

  it.each([
    ["filled", { state: "active", "new-secret": "bad", "iter-time": 0 }, [0, 1, 2], 4],
    ["erased", { state: "inactive", keyslot: 0 }, [1], 2],
  ] as const)(
    "count as they were when one cannot be %s, and it can be later",
    async (_how, change, after, requests) => {
      for (let good = 0; good < requests; good++) {
        await using test = testGraph();
        await make(test);
        await using image = await openImage(test, "disk", OPEN);
        await amend(image.node, { state: "active", "new-secret": "n", "iter-time": 0 });
        test.engine.inject({ kinds: [OP_WRITE, OP_FLUSH], errno: EIO, after: good });
        await expect(amend(image.node, change)).rejects.toThrow("Input/output error");
        expect(activeSlots(image.node)).toEqual([0, 1]);
        await amend(image.node, change);
        expect(activeSlots(image.node)).toEqual(after);
      }
    },
  );

  it("cannot be changed where there are none, or nothing may be written", async () => {
    await using test = testGraph();
    const slots = { state: "active", "new-secret": "n", "iter-time": 0 } as const;
    await make(test);
    {
      await using image = await openImage(test, "disk", { ...OPEN, "read-only": true });
      await expect(amend(image.node, slots)).rejects.toThrow(
        "Could not read encryption header: Operation not permitted",
      );
    }
    {
      await using image = await openImage(test, "disk", OPEN);
      await image.node.self.amend!({ driver: "qcow2" }, false);
      await expect(image.node.self.amend!({ driver: "qcow2", encrypt: { format: "qcow" } }, false)).rejects.toThrow(
        "Amend can't be used to change the qcow2 encryption format",
      );
    }
    test.engine.remove("disk");
    await make(test, { encrypt: AES });
    {
      await using image = await openImage(test, "disk", openOptions({ encrypt: AES }));
      await expect(amend(image.node, slots)).rejects.toThrow(
        "Only LUKS encryption options can be amended for qcow2 with blockdev-amend",
      );
    }
    await createImage(test, "plain", { size: SIZE });
    await using image = await openImage(test, "plain");
    await expect(amend(image.node, slots)).rejects.toThrow("image is not encrypted, can't amend");
  });
});

/** Options of `qemu-img create -o`, behind `encrypt.`, which are those of `blockdev-create`. */
const VARIANTS: readonly NonNullable<Qcow2CreateOptions["encrypt"]>[] = [
  AES,
  LUKS,
  { ...LUKS, "cipher-alg": "aes-256" },
  { ...LUKS, "cipher-alg": "aes-256", "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "sha256" },
  { ...LUKS, "cipher-mode": "ctr", "ivgen-alg": "plain", "hash-alg": "sha1" },
];

describe.skipIf(!hasJudge("qemu-img") || !hasJudge("qemu-io"))("encrypted images, with qemu-img and qemu-io", () => {
  const theirs = ["--image-opts", "driver=qcow2,encrypt.key-secret=s,file.filename=disk"];

  it.each(VARIANTS)("are read and written by both, whoever made them: %j", async (encrypt) => {
    await using folder = await QemuFolder.make();
    const { format, "key-secret": _secret, ...rest } = encrypt;
    const given = { format: format === "qcow" ? "aes" : format, "key-secret": "s", ...rest };
    const options = Object.entries(given).map(([name, value]) => `encrypt.${name}=${value}`);
    for (const maker of ["tsd", "qemu-img"]) {
      await using test = testGraph();
      const data = randomBytes(SIZE);
      if (maker === "tsd") {
        await make(test, { encrypt });
      } else {
        const o = [`cluster_size=${CLUSTER}`, ...options].join(",").replace("iter-time=0", "iter-time=10");
        await folder.tool("qemu-img", "create", ...SECRET_ARGUMENTS, "-f", "qcow2", "-o", o, "disk", String(SIZE));
        test.engine.put("disk", await folder.get("disk"));
      }
      {
        await using image = await openImage(test, "disk", openOptions({ encrypt }));
        await image.backend.write(0, data);
      }
      await folder.put("disk", test.engine.contents("disk"));
      expect((await folder.contents("disk", true)).equals(data)).toBe(true);
      await folder.tool(
        "qemu-io",
        ...SECRET_ARGUMENTS,
        ...theirs,
        "-c",
        "write -P 7 4096 70000",
        "-c",
        "write -z 0 4k",
      );
      // Theirs is not encrypted: it is read all the same.
      await folder.tool(
        "qemu-io",
        ...SECRET_ARGUMENTS,
        ...theirs,
        "-c",
        "discard 80k 8k",
        "-c",
        "write -c -P 8 80k 4k",
      );
      expect(await folder.check("disk", true)).toMatchObject({ corruptions: 0, leaks: 0 });
      data.fill(0, 0, 4096);
      data.fill(7, 4096, 74096);
      data.fill(0, 84 * 1024, 88 * 1024);
      data.fill(8, 80 * 1024, 84 * 1024);
      test.engine.put("disk", await folder.get("disk"));
      await using image = await openImage(test, "disk", openOptions({ encrypt }));
      expect((await readAll(image)).equals(data)).toBe(true);
      const info = JSON.parse(await folder.tool("qemu-img", "info", "--output=json", "disk")) as {
        "format-specific": { data: object };
      };
      const ours = image.node.self.imageInfo!()!.data as { encrypt: object };
      // Younger than the installed reference.
      const encryption = Object.entries(ours.encrypt).filter(([name]) => name !== "detached-header");
      expect({ ...ours, encrypt: Object.fromEntries(encryption) }).toEqual(info["format-specific"].data);
    }
  });

  it("have the reference's key slots, and it ours", async () => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    await make(test);
    {
      await using image = await openImage(test, "disk", OPEN);
      await image.backend.write(0, Buffer.alloc(SIZE, 5));
      await amend(image.node, { state: "active", "new-secret": "n", keyslot: 3, "iter-time": 0 });
    }
    await folder.put("disk", test.engine.contents("disk"));
    const secrets = [
      ...SECRET_ARGUMENTS,
      "--object",
      "secret,id=n,data=newpass",
      "--object",
      "secret,id=bad,data=wrong",
    ];
    const slots = ["encrypt.state=active", "encrypt.new-secret=bad", "encrypt.iter-time=10", "encrypt.keyslot=5"];
    const opened = ["--image-opts", "driver=qcow2,encrypt.key-secret=n,file.filename=disk"];
    await folder.tool("qemu-img", "amend", ...secrets, ...opened, "-o", slots.join(","));
    await folder.tool("qemu-img", "amend", ...secrets, ...opened, "-o", "encrypt.state=inactive,encrypt.keyslot=0");
    test.engine.put("disk", await folder.get("disk"));
    await expect(openImage(test, "disk", OPEN)).rejects.toThrow("Invalid password");
    await using image = await openImage(test, "disk", { encrypt: { format: "luks", "key-secret": "bad" } });
    expect(activeSlots(image.node)).toEqual([3, 5]);
    expect((await readAll(image)).equals(Buffer.alloc(SIZE, 5))).toBe(true);
  });
});
