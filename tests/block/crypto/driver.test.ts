import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockStatus } from "../../../src/block/block-status.js";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_RESIZE, PERM_WRITE } from "../../../src/block/driver.js";
import { filenameOf } from "../../../src/block/graph/filename.js";
import { loadHeader, LuksVolume, type HeaderStore } from "../../../src/block/crypto/luks-volume.js";
import { planReopen } from "../../../src/block/graph/reopen-plan.js";
import { reopenNodes } from "../../../src/block/graph/reopen.js";
import type { BlockNode } from "../../../src/block/node.js";
import { createImage } from "../../../src/jobs/create.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import type { BlockdevAmendOptions, BlockdevCreateOptions, BlockdevOptions } from "../../../qapi/generated/types.js";

const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE | PERM_RESIZE, shared: PERM_ALL };
const OWNER = { description: "a test" };
const SIZE = 256 * 1024;

type CreateLuks = Omit<Extract<BlockdevCreateOptions, { driver: "luks" }>, "driver" | "size">;
type OpenLuks = Partial<Extract<BlockdevOptions, { driver: "luks" }>>;
type AmendLuks = Omit<Extract<BlockdevAmendOptions, { driver: "luks" }>, "driver">;

async function create(test: TestGraph, options: CreateLuks, size = SIZE): Promise<void> {
  const driver = test.graph.options.drivers.get("luks")!;
  for (const name of ["disk", "head"]) await test.engine.create(name, 0, "off");
  await createImage(test.graph, driver, { driver: "luks", size, "key-secret": "s", "iter-time": 0, ...options });
}

const FILE = { driver: "file", filename: "disk" } as const;
const HEADER = { driver: "file", filename: "head" } as const;

function openLuks(test: TestGraph, options: OpenLuks = {}): Promise<BlockNode> {
  return addNode(test.graph, { driver: "luks", "node-name": "l", "key-secret": "s", file: FILE, ...options });
}

/** With the file of that name, and a password that is what it was or is gone. */
async function reopenLuks({ graph }: TestGraph, options: OpenLuks): Promise<void> {
  const wanted = { driver: "luks", "node-name": "l", "key-secret": "s", ...options } as BlockdevOptions;
  await reopenNodes(
    graph,
    planReopen(graph, [wanted], () => false),
  );
}

describe("the luks driver", () => {
  it("is opened anew with the key that it has, and with that of another file", async () => {
    const objects = new Map([["s", { type: "secret" as const, bytes: Buffer.from("123456") }]]);
    await using test = testGraph({}, [], objects);
    await create(test, { file: FILE });
    test.engine.put("head", test.engine.contents("disk"));
    const node = await openLuks(test);
    const backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(0, Buffer.alloc(4096, 7));
    await expect(reopenLuks(test, { file: FILE, "read-only": true })).rejects.toThrow(
      "cannot support read-write users",
    );
    await expect(reopenLuks(test, { file: FILE, "key-secret": "n" })).rejects.toThrow(
      "Cannot change the option 'key-secret'",
    );
    await addNode(test.graph, { ...HEADER, "node-name": "other" });
    await addNode(test.graph, { driver: "null-co", "node-name": "nothing", size: SIZE, "read-zeroes": true });
    await expect(reopenLuks(test, { file: "nothing" })).rejects.toThrow("not in LUKS format");
    const read = async () => {
      const data = Buffer.alloc(1);
      await backend.read(4095, data);
      return data[0];
    };
    expect(await read()).toBe(7);
    await reopenLuks(test, { file: "other" });
    await backend.write(0, Buffer.alloc(4096, 8));
    objects.delete("s");
    await reopenLuks(test, { file: "other" });
    expect(await read()).toBe(8);
    await backend[Symbol.asyncDispose]();
    await reopenLuks(test, { file: "other", "read-only": true });
    expect(node.readOnly).toBe(true);
  });

  it("reads what was written, at any offset and length, also at once", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    const node = await openLuks(test);
    expect(node.length).toBe(SIZE);
    expect(filenameOf(node)).toContain('"key-secret": "s"');
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const model = Buffer.alloc(SIZE);
    // What nobody wrote reads as noise.
    await backend.write(0, model);
    const write = fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: 9000 }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 8 }), async (writes) => {
        await Promise.all(
          writes.map(async ([offset, most, value]) => {
            const length = Math.min(most, SIZE - offset);
            const data = Buffer.alloc(length, value);
            model.fill(value, offset, offset + length);
            await backend.write(offset, data);
            // The caller's bytes are the caller's.
            expect(data.equals(Buffer.alloc(length, value))).toBe(true);
          }),
        );
        const whole = Buffer.alloc(SIZE);
        await backend.read(0, whole);
        expect(Buffer.compare(whole, model)).toBe(0);
        const [offset = 0, length = 1] = writes[0] ?? [];
        const part = Buffer.alloc(Math.min(length, SIZE - offset));
        await backend.read(offset, part);
        expect(Buffer.compare(part, model.subarray(offset, offset + part.length))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("writes zeroes as data, ignores discards, and tells of no holes", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    const node = await openLuks(test, { discard: "unmap" });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(0, Buffer.alloc(4096, 5));
    await backend.discard(0, 4096);
    const data = Buffer.alloc(4096);
    await backend.read(0, data);
    expect(data.equals(Buffer.alloc(4096, 5))).toBe(true);
    await backend.writeZeroes(100, 3000);
    await backend.read(0, data);
    expect(data.subarray(100, 3100).equals(Buffer.alloc(3000))).toBe(true);
    expect(await blockStatus(node, 0, 4096)).toMatchObject({ data: true, zero: false, length: 4096 });
    await node.self.truncate!(2 * SIZE, "off");
    expect(node.length).toBe(2 * SIZE);
  });

  it("keeps the header in a node of its own", async () => {
    await using test = testGraph();
    await create(test, { file: FILE, header: HEADER });
    expect(test.engine.contents("disk").length).toBe(SIZE);
    const node = await openLuks(test, { header: HEADER });
    expect(node.length).toBe(SIZE);
    expect(node.self.imageInfo!()).toMatchObject({ data: { "detached-header": true, "payload-offset": 0 } });
    {
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      await backend.write(0, Buffer.from("hello"));
      const data = Buffer.alloc(5);
      await backend.read(0, data);
      expect(data.toString()).toBe("hello");
    }
    await test.graph.close(test.graph.findNode("l"));
    // The header alone shows no disk of its own.
    await expect(openLuks(test, { file: HEADER })).rejects.toThrow("LUKS payload is overlapping with the header");
    await create(test, { header: HEADER });
    await openLuks(test, { header: HEADER });
  });

  it.each([
    [{ file: FILE, "key-secret": "zz" }, "No secret with id 'zz'"],
    [{}, "Either the parameter 'header' or 'file' must be specified"],
    [{ file: FILE, "iter-time": -1 }, /^PBKDF iterations \d+ too large to scale: Numerical result out of range$/],
    [
      { file: FILE, "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "sha1" },
      "No AES cipher with key size 20 available",
    ],
  ] as const)("does not create with %j", async (options, message) => {
    await using test = testGraph();
    await expect(create(test, options)).rejects.toThrow(message);
  });

  it("opens with the right password only", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    await expect(openLuks(test, { "key-secret": "bad" })).rejects.toThrow(
      "Invalid password, cannot unlock any keyslot",
    );
    await expect(openLuks(test, { "key-secret": "zz" })).rejects.toThrow("No secret with id 'zz'");
    const without = { driver: "luks", file: FILE } as const;
    await expect(addNode(test.graph, without)).rejects.toThrow("Parameter 'key-secret' is required for cipher");
  });
});

/** What is asked, the refusal or null, and the slots in use afterwards: as the reference answers. */
const AMENDS: readonly (readonly [AmendLuks, boolean, string | null, readonly number[]])[] = [
  [{ state: "active" }, false, "'new-secret' is required to activate a keyslot", [0]],
  [{ state: "active", "new-secret": "zz" }, false, "No secret with id 'zz'", [0]],
  [{ state: "active", "new-secret": "n" }, false, null, [0, 1]],
  [{ state: "active", "new-secret": "n", keyslot: 5 }, false, null, [0, 1, 5]],
  [
    { state: "active", "new-secret": "n", keyslot: 5 },
    false,
    "Refusing to overwrite active keyslot 5 - please erase it first",
    [0, 1, 5],
  ],
  [{ state: "active", "new-secret": "n", keyslot: 5 }, true, null, [0, 1, 5]],
  [
    { state: "active", "new-secret": "n", keyslot: -1 },
    false,
    "Invalid keyslot 4294967295 specified, must be between 0 and 7",
    [0, 1, 5],
  ],
  [
    { state: "active", "new-secret": "n", "old-secret": "s" },
    false,
    "'old-secret' must not be given when activating keyslots",
    [0, 1, 5],
  ],
  [
    { state: "active", "new-secret": "n", secret: "bad" },
    false,
    "Invalid password, cannot unlock any keyslot",
    [0, 1, 5],
  ],
  [{ state: "active", "new-secret": "n", secret: "n" }, false, null, [0, 1, 2, 5]],
  [
    { state: "inactive" },
    false,
    "To erase keyslot(s), either explicit keyslot index or the password currently contained in them must be given",
    [0, 1, 2, 5],
  ],
  [
    { state: "inactive", "new-secret": "n" },
    false,
    "'new-secret' must not be given when erasing keyslots",
    [0, 1, 2, 5],
  ],
  [
    { state: "inactive", "iter-time": 5, keyslot: 1 },
    false,
    "'iter-time' must not be given when erasing keyslots",
    [0, 1, 2, 5],
  ],
  [
    { state: "inactive", secret: "n", keyslot: 1 },
    false,
    "'secret' must not be given when erasing keyslots",
    [0, 1, 2, 5],
  ],
  [{ state: "inactive", keyslot: 7 }, false, "Given keyslot 7 is already erased (inactive) ", [0, 1, 2, 5]],
  [
    { state: "inactive", keyslot: 5, "old-secret": "s" },
    false,
    "Given keyslot 5 doesn't contain the given old password for erase operation",
    [0, 1, 2, 5],
  ],
  [{ state: "inactive", keyslot: 5, "old-secret": "n" }, false, null, [0, 1, 2]],
  [
    { state: "inactive", "old-secret": "bad" },
    false,
    "No keyslots match given (old) password for erase operation",
    [0, 1, 2],
  ],
  [{ state: "inactive", "old-secret": "s" }, false, null, [1, 2]],
  [
    { state: "inactive", "old-secret": "n" },
    false,
    "All the active keyslots match the (old) password that was given and erasing them will erase all the data in the " +
      "image irreversibly - refusing operation",
    [1, 2],
  ],
  [{ state: "inactive", "old-secret": "n" }, true, null, []],
  [{ state: "active", "new-secret": "s", secret: "n" }, false, "Invalid password, cannot unlock any keyslot", []],
];

function activeSlots(node: BlockNode): number[] {
  const info = node.self.imageInfo!()!;
  const slots = info.type === "luks" ? info.data.slots : [];
  return slots.flatMap((slot, index) => (slot.active ? [index] : []));
}

describe("key slots of a LUKS volume", () => {
  it("change as the reference's do", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    const node = await openLuks(test);
    for (const [options, force, refusal, slots] of AMENDS) {
      const activates = options.state === "active" && options["iter-time"] === undefined;
      const amend = { driver: "luks", ...options, ...(activates ? { "iter-time": 0 } : {}) } as const;
      const words = await node.self.amend!(amend, force).then(
        () => null,
        (error: unknown) => (error as Error).message,
      );
      expect([options, words]).toEqual([options, refusal]);
      expect(activeSlots(node)).toEqual(slots);
    }
  }, 60_000);

  it("open the disk with the new password and no longer with the erased one, and leave no old material", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    const node = await openLuks(test);
    const before = Buffer.from(test.engine.contents("disk"));
    await node.self.amend!({ driver: "luks", state: "active", "new-secret": "n", "iter-time": 0 }, false);
    await node.self.amend!({ driver: "luks", state: "inactive", "old-secret": "s" }, false);
    await test.graph.close(test.graph.findNode("l"));
    const after = test.engine.contents("disk");
    for (let at = 4096; at < 4096 + 256_000; at += 512) {
      expect(before.subarray(at, at + 512).equals(after.subarray(at, at + 512))).toBe(false);
    }
    await expect(openLuks(test)).rejects.toThrow("Invalid password");
    await openLuks(test, { "key-secret": "n" });
    await test.graph.close(test.graph.findNode("l"));
    const readOnly = await openLuks(test, { "key-secret": "n", "read-only": true });
    const more = { driver: "luks", state: "active", "new-secret": "s", "iter-time": 0 } as const;
    await expect(readOnly.self.amend!(more, false)).rejects.toThrow("Block node is read-only");
  });
});

describe("overwriting the only key slot of a LUKS volume", () => {
  it("leaves the old password or the new one, wherever it stops", async () => {
    await using test = testGraph();
    await create(test, { file: FILE });
    const header = Buffer.from(test.engine.contents("disk"));
    let steps = 0;
    let stopAt = Infinity;
    const step = (): void => {
      if (steps++ === stopAt) throw new Error("stopped");
    };
    const attempt = async (bytes: Buffer): Promise<LuksVolume> => {
      const store: HeaderStore = {
        async read(offset, data) {
          bytes.copy(data, 0, offset, offset + data.length);
        },
        async write(offset, data) {
          step();
          bytes.set(data, offset);
        },
        async flush() {
          step();
        },
      };
      return new LuksVolume(store, await loadHeader(store, false));
    };
    const [old, fresh] = [Buffer.from("123456"), Buffer.from("newpass")];
    const opens = async (bytes: Buffer, password: Buffer): Promise<boolean> =>
      (await attempt(bytes)).unlock(password).then(
        () => true,
        () => false,
      );
    const replace = async (bytes: Buffer): Promise<void> => {
      steps = 0;
      const volume = await attempt(bytes);
      await volume.fillSlot(0, await volume.unlock(old), fresh, 0);
    };
    const whole = Buffer.from(header);
    await replace(whole);
    const all = steps;
    expect([await opens(whole, old), await opens(whole, fresh)]).toEqual([false, true]);
    const slots = (await attempt(whole)).header.slots.flatMap((slot, index) => (slot.active ? [index] : []));
    expect(slots).toEqual([0]);
    expect(all).toBeGreaterThan(80);
    for (stopAt = 0; stopAt < all; stopAt++) {
      // The passes of noise are alike: a few of each will do.
      if (stopAt > 10 && stopAt % 13 !== 0) continue;
      const bytes = Buffer.from(header);
      await expect(replace(bytes)).rejects.toThrow("stopped");
      expect([stopAt, (await opens(bytes, old)) || (await opens(bytes, fresh))]).toEqual([stopAt, true]);
    }
  }, 60_000);
});

/** Options of `qemu-img create -o`, which are those of `blockdev-create`. */
const VARIANTS: readonly CreateLuks[] = [
  {},
  { "cipher-alg": "aes-128" },
  { "cipher-alg": "aes-192" },
  { "cipher-mode": "cbc" },
  { "cipher-mode": "cbc", "ivgen-alg": "plain" },
  { "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "sha256" },
  { "cipher-alg": "aes-128", "cipher-mode": "cbc", "ivgen-alg": "essiv", "ivgen-hash-alg": "md5" },
  // Not aes-192 with cbc: its key material is no whole sectors, at which the installed reference aborts.
  { "cipher-mode": "ctr" },
  { "cipher-mode": "ctr", "ivgen-alg": "essiv" },
  { "cipher-mode": "ecb" },
  { "ivgen-alg": "essiv" },
  ...(["md5", "sha1", "sha224", "sha384", "sha512", "ripemd160"] as const).map((hash) => ({ "hash-alg": hash })),
];

describe.skipIf(!hasJudge("qemu-img") || !hasJudge("qemu-io"))("LUKS volumes, with qemu-img and qemu-io", () => {
  it.each(VARIANTS)("are read and written by both: %j", async (variant) => {
    await using folder = await QemuFolder.make();
    await using test = testGraph();
    const secret = ["--object", "secret,id=s,data=123456"];
    const image = "driver=luks,key-secret=s,file.filename=disk";
    const data = randomBytes(SIZE);
    await create(test, { ...variant, file: FILE });
    {
      const node = await openLuks(test);
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      await backend.write(0, data);
    }
    await folder.put("disk", test.engine.contents("disk"));
    await folder.tool("qemu-img", "convert", ...secret, "--image-opts", image, "-O", "raw", "plain");
    expect(Buffer.compare(await folder.get("plain"), data)).toBe(0);
    await folder.tool("qemu-io", ...secret, "--image-opts", image, "-c", "write -P 7 4096 70000");
    data.fill(7, 4096, 74096);
    await test.graph.close(test.graph.findNode("l"));
    test.engine.put("disk", await folder.get("disk"));
    const node = await openLuks(test);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const read = Buffer.alloc(SIZE);
    await backend.read(0, read);
    expect(Buffer.compare(read, data)).toBe(0);
    const info = JSON.parse(await folder.tool("qemu-img", "info", "--output=json", "disk")) as {
      "format-specific": { data: object };
    };
    const ours = { ...(node.self.imageInfo!() as { data: object }).data } as Record<string, unknown>;
    // Younger than the installed reference.
    delete ours["detached-header"];
    expect(ours).toEqual(info["format-specific"].data);
  });
});
