import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promises as fs } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ } from "../../../src/block/driver.js";
import { protocolOptions } from "../../../src/block/graph/filename.js";
import { readFat, type FatFile } from "../../helpers/fat.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

type VvfatOptions = Partial<Extract<BlockdevOptions, { driver: "vvfat" }>>;

class Folder implements AsyncDisposable {
  private constructor(readonly path: string) {}

  static async of(files: Record<string, string | Buffer>): Promise<Folder> {
    const folder = new Folder(await fs.mkdtemp(join(tmpdir(), "tsd-vvfat-")));
    for (const [name, data] of Object.entries(files)) await folder.put(name, data);
    return folder;
  }

  async put(name: string, data: string | Buffer): Promise<void> {
    const path = join(this.path, name);
    await fs.mkdir(dirname(path), { recursive: true });
    await fs.writeFile(path, data);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await fs.rm(this.path, { recursive: true, force: true });
  }
}

const TREE = {
  "hello.txt": "hello\n",
  "A long file name.text": "x",
  "sub/deep/UPPER.TXT": randomBytes(40_000),
  "sub/ümläut 日本語.txt": "ü",
  "sub/.hidden": "h",
  "big.bin": randomBytes(1_000_000),
  empty: "",
  abcdefghi1: "1",
  abcdefghi2: "2",
};

const READER = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };

async function open(test: TestGraph, dir: string, options: VvfatOptions = {}): Promise<Buffer> {
  const node = await addNode(test.graph, { driver: "vvfat", "node-name": "v", dir, "read-only": true, ...options });
  return read(test, node.length);
}

async function read(test: TestGraph, length: number, offset = 0): Promise<Buffer> {
  await using backend = test.graph.backend(test.graph.findNode("v"), READER, { description: "a test" });
  const data = Buffer.alloc(length, 0xee);
  const step = 16 << 20;
  for (let at = 0; at < length; at += step) await backend.read(offset + at, data.subarray(at, at + step));
  return data;
}

type Contents = Record<string, string | undefined>;

function contents(files: Map<string, FatFile>): Contents {
  return Object.fromEntries([...files].map(([name, { data }]) => [name, data?.toString("base64")]));
}

function expected(tree: Record<string, string | Buffer>): Contents {
  const all: Contents = {};
  for (const [name, data] of Object.entries(tree)) {
    for (let above = dirname(name); above !== "."; above = dirname(above)) all[`/${above}`] = undefined;
    all[`/${name}`] = Buffer.from(data).toString("base64");
  }
  return all;
}

const KINDS: readonly (readonly [VvfatOptions, 12 | 16 | 32, number])[] = [
  [{}, 16, 528_482_304],
  [{ "fat-type": 12 }, 12, 33_030_144],
  [{ "fat-type": 16 }, 16, 528_482_304],
  [{ "fat-type": 32 }, 32, 528_482_304],
  [{ floppy: true }, 12, 2_949_120],
  [{ floppy: true, "fat-type": 12 }, 12, 1_474_560],
  [{ floppy: true, "fat-type": 16 }, 16, 2_949_120],
];

describe("the vvfat driver", () => {
  it.each(KINDS)("shows every file of a folder: %j", async (options, type, length) => {
    await using folder = await Folder.of(TREE);
    await using test = testGraph();
    const image = await open(test, folder.path, options);
    expect(image.length).toBe(length);
    const found = readFat(image, options.floppy !== true);
    expect(found.type).toBe(type);
    expect(contents(found.files)).toEqual(expected(TREE));
    // The reference shows bytes of other files there.
    expect([...found.files.values()].every(({ clean }) => clean)).toBe(true);
    expect([...found.files.values()].map(({ short }) => short)).toContain("ALONGF~1TEX");
  });

  it("shows any tree, and the same each time", async () => {
    const part = fc.stringMatching(/^[a-z0-9äß日_+ .-]{0,30}[a-z0-9]$/).map((name) => `d${name}`);
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join("/")}.file`);
    const bytes = fc.uint8Array({ maxLength: 20_000 }).map((data) => Buffer.from(data));
    const trees = fc.dictionary(path, bytes, { maxKeys: 20 });
    await fc.assert(
      fc.asyncProperty(trees, fc.constantFrom(...KINDS.slice(4)), async (tree, [options]) => {
        // A name that is a file cannot be a folder too.
        const names = Object.keys(tree);
        fc.pre(!names.some((name) => names.some((other) => other.startsWith(`${name}/`))));
        await using folder = await Folder.of(tree);
        await using test = testGraph();
        const image = await open(test, folder.path, options);
        expect(contents(readFat(image, false).files)).toEqual(expected(tree));
        await test.graph.close(test.graph.findNode("v"));
        expect((await open(test, folder.path, options)).equals(image)).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("reads pieces as it reads the whole, many at once, with few files open", async () => {
    const tree = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}`, randomBytes(9000)]));
    await using folder = await Folder.of(tree);
    await using test = testGraph();
    const image = await open(test, folder.path, { floppy: true });
    const ranges = fc.array(fc.tuple(fc.nat(800_000), fc.integer({ min: 1, max: 60_000 })), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(ranges, async (wanted) => {
        await using backend = test.graph.backend(test.graph.findNode("v"), READER, { description: "a test" });
        const reads = wanted.map(async ([offset, length]) => {
          const data = Buffer.alloc(length);
          await backend.read(offset, data);
          expect(data.equals(image.subarray(offset, offset + length))).toBe(true);
        });
        await Promise.all(reads);
      }),
      { numRuns: 20 },
    );
    const descriptors = await fs.readdir("/proc/self/fd");
    const links = await Promise.all(descriptors.map((fd) => fs.readlink(`/proc/self/fd/${fd}`).catch(() => "")));
    const ours = links.filter((link) => link.startsWith(folder.path)).length;
    expect(ours).toBeGreaterThan(0);
    expect(ours).toBeLessThanOrEqual(16);
  }, 30_000);

  it("leaves out what is no file, and folders that links lead back to; names get numbers", async () => {
    await using folder = await Folder.of({ "s/x": "1", a: "a", A: "A", "q?x": "q" });
    await fs.symlink("nowhere", join(folder.path, "dangling"));
    await fs.symlink("..", join(folder.path, "s/up"));
    await fs.symlink("s", join(folder.path, "side"));
    await fs.writeFile(Buffer.concat([Buffer.from(`${folder.path}/bad`), Buffer.from([0xff])]), "b");
    execFileSync("mkfifo", [join(folder.path, "fifo")]);
    await using test = testGraph();
    const { files } = readFat(await open(test, folder.path, { floppy: true }), false);
    expect([...files.keys()].sort()).toEqual(["/A", "/a~1", "/bad\ufffd", "/q_x", "/s", "/s/x", "/side", "/side/x"]);
    expect(test.warnings).toHaveLength(1);
    expect(test.warnings[0]).toContain("and 3 more");
  });

  it("reads zeroes where a file has become shorter, and fails where it has gone", async () => {
    await using folder = await Folder.of({ first: randomBytes(8192), second: randomBytes(8192) });
    await using test = testGraph();
    const options = { driver: "vvfat", "node-name": "v", "read-only": true, floppy: true } as const;
    await addNode(test.graph, { ...options, dir: folder.path });
    const at = (1 + 2 * 2 + 32) * 512;
    await fs.truncate(join(folder.path, "first"), 100);
    await fs.rm(join(folder.path, "second"));
    execFileSync("mkfifo", [join(folder.path, "second")]);
    const first = await read(test, 8192, at);
    expect(first.subarray(0, 100).equals(await fs.readFile(join(folder.path, "first")))).toBe(true);
    expect(first.subarray(100).every((byte) => byte === 0)).toBe(true);
    await expect(read(test, 512, at + 8192)).rejects.toThrow("Input/output error");
    await fs.rm(join(folder.path, "second"));
    await expect(read(test, 512, at + 8192)).rejects.toThrow("Input/output error");
  });

  it("refuses in the reference's words", async () => {
    await using folder = await Folder.of({ a: "a", "b/c": "c" });
    await using crowded = await Folder.of(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`F${i}`, ""])));
    await using large = await Folder.of({ sparse: "" });
    await fs.truncate(join(large.path, "sparse"), 600 << 20);
    await using test = testGraph();
    const dir = folder.path;
    const refusals: readonly (readonly [VvfatOptions, string])[] = [
      [{ "read-only": false }, "Image is read-only"],
      [{ rw: true }, "Unable to set VVFAT to 'rw' when drive is read-only"],
      [{ rw: true, "read-only": false }, "vvfat does not write to the host's folder: 'rw' must be off"],
      [{ "fat-type": 13 }, "Valid FAT types are only 12, 16 and 32"],
      [{ "fat-type": 32, floppy: true }, "A floppy disk is too small for FAT32"],
      [{ label: "twelve chars" }, "vvfat label cannot be longer than 11 bytes"],
      [{ dir: `${dir}/a` }, `Could not read directory ${dir}/a`],
      [{ dir: `${dir}/none` }, `Could not read directory ${dir}/none`],
      [{ dir: crowded.path }, `Could not read directory ${crowded.path}`],
      [{ dir: large.path }, "Directory does not fit in FAT16 (capacity 516.06 MB)"],
      [{ dir: large.path, "fat-type": 12 }, "Directory does not fit in FAT12 (capacity 32.22 MB)"],
      [{ dir: large.path, floppy: true }, "Directory does not fit in FAT12 (capacity 2.88 MB)"],
    ];
    for (const [options, words] of refusals) await expect(open(test, dir, options)).rejects.toThrow(words);
    const automatic = { "read-only": false, "auto-read-only": true, floppy: true, label: "MINE" } as const;
    const image = await open(test, dir, automatic);
    expect(image.toString("latin1", 43, 54)).toBe("MINE       ");
  });

  it("has a name", () => {
    const parse = (name: string): BlockdevOptions => protocolOptions(name, () => expect.unreachable());
    expect(parse("fat:/a:b")).toEqual({ driver: "vvfat", dir: "/a:b" });
    const all = { driver: "vvfat", dir: "x", "fat-type": 32, floppy: true, rw: true };
    expect(parse("fat:32:floppy:rw:x")).toEqual(all);
    expect(parse("fat:rw:floppy:32:x")).toEqual(all);
  });
});

describe.skipIf(!hasJudge("qemu-img"))("vvfat disks, with qemu-img", () => {
  // The reference's FAT32, and its FAT16 on floppy disks, are volumes that systems take for another type.
  it.each(KINDS.filter(([options, type]) => type !== 32 && !(options.floppy === true && type === 16)))(
    "have the same files, boot sectors and partition as the reference's: %j",
    async (options) => {
      await using folder = await Folder.of(TREE);
      await using other = await Folder.of({});
      const floppy = options.floppy === true;
      const type = options["fat-type"] === undefined ? "" : `${options["fat-type"]}:`;
      const target = join(other.path, "image");
      const name = `fat:${type}${floppy ? "floppy:" : ""}${folder.path}`;
      execFileSync("qemu-img", ["convert", "-f", "vvfat", "-O", "raw", name, target], { timeout: 30_000 });
      await using test = testGraph();
      const ours = await open(test, folder.path, options);
      const theirs = await fs.readFile(target);
      expect(ours.length).toBe(theirs.length);
      const [mine, reference] = [readFat(ours, !floppy), readFat(theirs, !floppy)];
      expect(mine.type).toBe(reference.type);
      expect(contents(mine.files)).toEqual(contents(reference.files));
      for (const [path, { modified }] of mine.files) {
        expect([path, modified]).toEqual([path, reference.files.get(path)!.modified]);
      }
      const boot = floppy ? 0 : 63 * 512;
      expect(ours.toString("hex", boot, boot + 512)).toBe(theirs.toString("hex", boot, boot + 512));
      if (!floppy) expect(ours.toString("hex", 0, 512)).toBe(theirs.toString("hex", 0, 512));
    },
  );
});
