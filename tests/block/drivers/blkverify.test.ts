import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EIO, ENOSPC, ENOTSUP } from "../../../src/base/errno.js";
import { blockStatus } from "../../../src/block/block-status.js";
import { DISCARD, FLUSH, READ, REQ_NO_FALLBACK, WRITE, WRITE_ZEROES } from "../../../src/block/driver.js";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../../src/block/engine/engine.js";
import type { MemoryEngineOptions } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { buildUp, closeDescriptors, connectedNodes, takeDown } from "../../../src/block/graph/move.js";
import { filenameOf } from "../../../src/block/graph/filename.js";
import { Guest } from "../../helpers/backup.js";
import { startDaemon } from "../../helpers/daemon.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { QemuFolder } from "../../helpers/qemu-img.js";
import { createImage } from "../../helpers/qcow2-builder.js";

const SIZE = 64 * 1024;
const bytes = (value: number, length = 512) => new Uint8Array(length).fill(value);

/** `v` compares the file `t.img` of the node `t` with `r.img` of `r`; both are full of ones. */
async function bench(engine?: MemoryEngineOptions, lengths = { t: SIZE, r: SIZE }) {
  const test = testGraph(engine);
  for (const name of ["t", "r"] as const) {
    test.engine.put(`${name}.img`, bytes(1, lengths[name]));
    await addNode(test.graph, { driver: "file", "node-name": name, filename: `${name}.img`, discard: "unmap" });
  }
  const options = { driver: "blkverify", "node-name": "v", test: "t", raw: "r", discard: "unmap" } as const;
  const node = await addNode(test.graph, options);
  const guest = new Guest(test, node);
  return {
    test,
    node,
    guest,
    contents: (name: "t" | "r") => test.engine.contents(`${name}.img`),
    scribble: (name: "t" | "r", at: number, byte: number) =>
      node.children.get(name === "t" ? "test" : "raw")!.write(at, bytes(byte, 1)),
    fail: (name: "t" | "r", kind: typeof OP_READ | typeof OP_WRITE | typeof OP_FLUSH, errno: number) =>
      test.engine.inject({ filename: `${name}.img`, kinds: [kind], errno }),
    warned: () => test.warnings.splice(0),
    async [Symbol.asyncDispose]() {
      await guest[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

describe("blkverify", () => {
  it("writes to both, and reads what both have", async () => {
    await using v = await bench();
    await v.guest.write(512, bytes(7));
    expect(await v.guest.read(0, 1024)).toEqual(Uint8Array.from([...bytes(1), ...bytes(7)]));
    expect(await v.guest.start(WRITE_ZEROES, 1024, 512)).toBe(0);
    for (const name of ["t", "r"] as const) {
      expect([511, 512, 1023, 1024, 1535, 1536].map((at) => v.contents(name)[at])).toEqual([1, 7, 7, 0, 0, 1]);
    }
    expect(v.warned()).toEqual([]);
  });

  it("fails the read where the two differ, says at which byte, and goes on", async () => {
    await using v = await bench();
    await v.scribble("r", 700, 9);
    expect(await v.guest.start(READ, 512, 1024, new Uint8Array(1024))).toBe(EIO);
    expect(v.warned()).toEqual(["blkverify: read offset=512 bytes=1024 contents mismatch at offset 700"]);
    expect(await v.guest.read(0, 512)).toEqual(bytes(1));
    await v.guest.write(512, bytes(2));
    expect(await v.guest.read(512, 512)).toEqual(bytes(2));
    expect(v.warned()).toEqual([]);
  });

  it("fails at every difference, and tells of the first hundred", async () => {
    await using v = await bench();
    await v.scribble("r", 700, 9);
    for (let i = 0; i < 150; i++) expect(await v.guest.start(READ, 512, 512, bytes(0))).toBe(EIO);
    const warned = v.warned();
    expect(warned).toHaveLength(101);
    expect(new Set(warned.slice(0, 100)).size).toBe(1);
    expect(warned[100]).toBe("blkverify: further differences of this node are not told");
  });

  it("fails where one of the two does, and in the same way where both do", async () => {
    await using v = await bench();
    // A comparison that went wrong is made once more.
    v.fail("t", OP_READ, ENOSPC);
    expect(await v.guest.read(0, 512)).toEqual(bytes(1));
    v.test.engine.inject({ filename: "t.img", kinds: [OP_READ], errno: ENOSPC, times: Infinity });
    expect(await v.guest.start(READ, 0, 512, new Uint8Array(512))).toBe(EIO);
    expect(v.warned()).toEqual(["blkverify: read offset=0 bytes=512 return value mismatch -28 != 0"]);
    v.test.engine.inject({ filename: "r.img", kinds: [OP_READ], errno: ENOSPC, times: Infinity });
    expect(await v.guest.start(READ, 0, 512, new Uint8Array(512))).toBe(ENOSPC);
    v.test.engine.clearFaults();
    v.fail("r", OP_WRITE, ENOSPC);
    expect(await v.guest.start(WRITE, 512, 512, bytes(3))).toBe(EIO);
    expect(v.warned()).toEqual(["blkverify: write offset=512 bytes=512 return value mismatch 0 != -28"]);
    v.fail("r", OP_WRITE, ENOSPC);
    v.fail("t", OP_WRITE, ENOSPC);
    expect(await v.guest.start(WRITE, 512, 512, bytes(3))).toBe(ENOSPC);
    await v.guest.write(512, bytes(3));
    v.fail("r", OP_FLUSH, EIO);
    expect(await v.guest.start(FLUSH, 0, 0)).toBe(EIO);
    expect(v.warned()).toEqual([]);
  });

  it("passes no discards on, and promises no fast zeroes", async () => {
    await using v = await bench();
    expect(await v.guest.start(DISCARD, 0, 4096)).toBe(0);
    expect(v.contents("t")[0]).toBe(1);
    expect(await v.guest.start(WRITE_ZEROES, 0, 4096, undefined, REQ_NO_FALLBACK)).toBe(ENOTSUP);
    expect([v.contents("t")[0], v.contents("r")[0]]).toEqual([1, 1]);
  });

  it("is as long as `test`, shows holes where `raw` has them, and makes both longer", async () => {
    await using v = await bench({}, { t: SIZE, r: SIZE / 2 });
    expect(v.node.length).toBe(SIZE);
    await v.node.children.get("raw")!.writeZeroes(0, 4096);
    expect((await blockStatus(v.node, 0, 8192)).zero).toBe(true);
    expect((await blockStatus(v.node, 4096, 4096)).data).toBe(true);
    expect((await blockStatus(v.node, SIZE / 2, 4096)).zero).toBe(true);
    await v.guest[Symbol.asyncDispose]();
    await v.node.self.truncate!(2 * SIZE, "off");
    expect([v.node.length, v.contents("t").length, v.contents("r").length]).toEqual([2 * SIZE, 2 * SIZE, 2 * SIZE]);
  });

  it("keeps the two the same, and takes no race of reads and writes for a difference", async () => {
    const property = fc.asyncProperty(fc.integer(), async (seed) => {
      await using v = await bench({ seed, order: "random" });
      const random = new Random(seed);
      for (let round = 0; round < 10; round++) {
        const all = Array.from({ length: 6 }, (_, index) => {
          const offset = random.below(8) * 512;
          const data = bytes(round * 6 + index + 2, (1 + random.below(8)) * 512);
          return v.guest.start(index < 3 ? WRITE : READ, offset, data.length, data);
        });
        expect(await Promise.all(all)).toEqual(all.map(() => 0));
        expect(Buffer.compare(v.contents("t"), v.contents("r"))).toBe(0);
      }
      expect(v.warned()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it("finds what an image does wrong: any byte that changes below it is seen by the read that passes there", async () => {
    const step = fc.record({ at: fc.nat(SIZE - 1), byte: fc.integer({ min: 2, max: 255 }), read: fc.nat(127) });
    const run = async (steps: readonly { at: number; byte: number; read: number }[]) => {
      await using v = await bench();
      const model = bytes(1, SIZE);
      for (const { at, byte, read } of steps) {
        await v.scribble("t", at, byte);
        model[at] = byte;
        const wrong = model.subarray(read * 512, read * 512 + 512).findIndex((each) => each !== 1);
        expect(await v.guest.start(READ, read * 512, 512, new Uint8Array(512))).toBe(wrong < 0 ? 0 : EIO);
        const where = `contents mismatch at offset ${String(read * 512 + wrong)}`;
        expect(v.warned()).toEqual(
          wrong < 0 ? [] : [`blkverify: read offset=${String(read * 512)} bytes=512 ${where}`],
        );
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 20 }), run), { numRuns: 40 });
  });

  it("goes from iothread to iothread", async () => {
    const from = testGraph();
    await using _ = from;
    for (const name of ["t", "r"]) {
      const file = { driver: "null-co", size: SIZE, "node-name": name, "read-zeroes": true } as const;
      await addNode(from.graph, file);
    }
    const node = await addNode(from.graph, { driver: "blkverify", "node-name": "v", test: "t", raw: "r" });
    await using to = testGraph();
    const taken = await takeDown(from.graph, connectedNodes([node]));
    await buildUp(to.graph, taken);
    closeDescriptors(taken);
    const moved = to.graph.findNode("v");
    expect([moved.children.get("test")!.node.nodeName, moved.children.get("raw")!.node.nodeName]).toEqual(["t", "r"]);
    await to.graph.path.run(moved, READ, 0, 512, new Uint8Array(512));
  });
});

describe("blkverify:RAW:TEST as the name of a backing file", () => {
  async function overlay(backing: string, format?: "raw" | "blkverify") {
    const test = testGraph();
    // The images differ behind what is read to find out about a format.
    test.engine.put("r.img", new Uint8Array(SIZE).fill(1, 4096));
    await createImage(test, "t.img", { size: SIZE });
    await createImage(test, "o.img", {
      size: SIZE,
      "backing-file": backing,
      ...(format === undefined ? {} : { "backing-fmt": format }),
    });
    const open = () =>
      addNode(test.graph, { driver: "qcow2", "node-name": "o", file: { driver: "file", filename: "o.img" } });
    return { test, open };
  }

  it.each([undefined, "raw", "blkverify"] as const)("with format %s", async (format) => {
    const { test, open } = await overlay("blkverify:r.img:t.img", format);
    await using _ = test;
    const node = await open();
    const backing = node.children.get("backing")!.node;
    expect(filenameOf(backing)).toBe("blkverify:r.img:t.img");
    expect(filenameOf(node)).toBe("o.img");
    const verify = format === "blkverify" ? backing : backing.children.get("file")!.node;
    expect(verify.driver.name).toBe("blkverify");
    expect(verify.children.get("test")!.node.driver.name).toBe("qcow2");
    expect(verify.children.get("raw")!.node.driver.name).toBe("file");
    await expect(test.graph.path.run(node, READ, 4096, 512, new Uint8Array(512))).rejects.toThrow("Input/output error");
    expect(test.warnings).toEqual(["blkverify: read offset=4096 bytes=512 contents mismatch at offset 4096"]);
  });

  it.each([
    ["blkverify:r.img", "Could not open backing file: blkverify requires raw copy and original image path"],
    ["blkverify::t.img", "Could not open backing file: The 'file' block driver requires a file name"],
    ["blkverify:r.img:", "Could not open backing file: The 'file' block driver requires a file name"],
    ["blkverify:none.img:t.img", "Could not open backing file: Could not open 'none.img': No such file or directory"],
    ["blkverify:r.img:t2:t.img", "Could not open backing file: Unknown protocol 't2'"],
  ])("refuses %s", async (name, message) => {
    const { test, open } = await overlay(name, "raw");
    await using _ = test;
    await expect(open()).rejects.toThrow(message);
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-io"))("blkverify beside the reference", () => {
  it.each(["qemu-storage-daemon", "tsd"] as const)("%s", async (program) => {
    await using daemon = await startDaemon({ program, args: ["--object", "iothread,id=io0"] });
    const { qmp, tmp } = daemon;
    for (const name of ["a", "b"]) {
      await writeFile(join(tmp, name), bytes(1, SIZE));
      await qmp.command("blockdev-add", { driver: "file", "node-name": name, filename: name });
    }
    const v = { driver: "blkverify", "node-name": "v", test: "a", raw: "b" };
    await qmp.command("blockdev-add", v);
    await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: "nbd" } } });
    const where = { type: "nbd", id: "e", "node-name": "v", writable: true };
    // The reference ends itself at times when the client of another thread leaves.
    await qmp.command("block-export-add", program === "tsd" ? { ...where, iothread: "io0" } : where);
    const refused = { desc: "Block format 'blkverify' used by node 'v' does not support reopening files" };
    expect(await qmp.execute("blockdev-reopen", { options: [v] })).toMatchObject({ error: refused });
    await using folder = await QemuFolder.make();
    const uri = `nbd+unix:///v?socket=${join(tmp, "nbd")}`;
    const io = (...commands: string[]) =>
      folder.tool("qemu-io", "-f", "raw", ...commands.flatMap((c) => ["-c", c]), uri);
    await io("write -P 5 512 1k", "read -P 5 512 1k", "read -P 1 0 512", "flush");
    const [a, b] = await Promise.all(["a", "b"].map((name) => readFile(join(tmp, name))));
    expect([a![511], a![512], a![1535], a![1536], a!.equals(b!)]).toEqual([1, 5, 5, 1, true]);
  });
});
