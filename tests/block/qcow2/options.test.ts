import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SliceCache } from "../../../src/block/qcow2/cache.js";
import { testGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { createImage, openImage, type OpenImage, type Qcow2OpenOptions } from "../../helpers/qcow2-builder.js";

const GIB = 2 ** 30;
const SIZE = 16 * GIB;

/** What is wrong with the options, in our words. */
async function oursSay(options: Qcow2OpenOptions): Promise<string> {
  await using test = testGraph();
  await createImage(test, "disk", { size: SIZE });
  try {
    await using _image = await openImage(test, "disk", options);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

const good: Qcow2OpenOptions[] = [
  { "l2-cache-size": 0 },
  { "l2-cache-size": 2 ** 40 },
  { "refcount-cache-size": 0 },
  { "cache-size": 0 },
  { "cache-size": 1 },
  { "cache-size": 100, "l2-cache-size": 50 },
  { "cache-size": 100, "refcount-cache-size": 50 },
  { "l2-cache-entry-size": 512 },
  { "l2-cache-entry-size": 65536 },
  { "cache-clean-interval": 0 },
  { "cache-clean-interval": 2 ** 32 - 1 },
];

const bad: Qcow2OpenOptions[] = [
  { "cache-size": 100, "l2-cache-size": 200 },
  { "cache-size": 100, "refcount-cache-size": 200 },
  { "cache-size": 100, "l2-cache-size": 50, "refcount-cache-size": 50 },
  { "cache-size": 100, "l2-cache-size": 200, "l2-cache-entry-size": 3 },
  { "refcount-cache-size": 2 ** 47 },
  { "cache-size": 2 ** 47 + GIB },
  ...[0, 1, 256, 511, 513, 1000, 131072, 2 ** 40].map((size) => ({ "l2-cache-entry-size": size })),
  { "cache-clean-interval": 2 ** 32 },
  { "cache-clean-interval": -1 },
  { "l2-cache-entry-size": 3, "cache-clean-interval": 2 ** 32 },
];

describe("cache options", () => {
  it.each(good)("may be %j", async (options) => {
    expect(await oursSay(options)).toBe("");
  });

  it.each(bad)("may not be %j", async (options) => {
    expect(await oursSay(options)).not.toBe("");
  });

  it("say how many slices are kept", async () => {
    await using test = testGraph();
    await createImage(test, "disk", { size: 16 * 1024 * GIB });
    const capacities = async (options: Qcow2OpenOptions): Promise<[number, number]> => {
      await using image: OpenImage = await openImage(test, "disk", options);
      interface Caches {
        readonly image: {
          readonly map: { readonly cache: SliceCache };
          readonly refcounts: { readonly cache: SliceCache };
        };
      }
      const { map, refcounts } = (image.node.self as unknown as Caches).image;
      return [map.cache.capacity, refcounts.cache.capacity];
    };
    expect(await capacities({})).toEqual([512, 4]);
    expect(await capacities({ "l2-cache-size": 1 << 20 })).toEqual([16, 4]);
    expect(await capacities({ "l2-cache-size": 1 << 20, "l2-cache-entry-size": 4096 })).toEqual([256, 4]);
    expect(await capacities({ "cache-size": 8 << 20, "l2-cache-size": 1 << 20 })).toEqual([16, 112]);
    expect(await capacities({ "cache-size": 8 << 20, "refcount-cache-size": 1 << 20 })).toEqual([112, 16]);
    // What is left when the refcounts have their least.
    expect(await capacities({ "cache-size": 8 << 20 })).toEqual([124, 4]);
    // Never more than there are tables.
    expect(await capacities({ "l2-cache-size": 2 ** 40 })).toEqual([32768, 4]);
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-img"))("the reference", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsd-qcow2-options-"));
  const filename = join(folder, "disk.qcow2");
  afterAll(() => rmSync(folder, { recursive: true }));

  function theirsSay(options: Qcow2OpenOptions): string {
    const blockdev = JSON.stringify({
      driver: "qcow2",
      "node-name": "q",
      file: { driver: "file", filename },
      ...options,
    });
    const arguments_ = ["--blockdev", blockdev, "--chardev", "stdio,id=c", "--monitor", "c"];
    try {
      const input = '{"execute":"qmp_capabilities"}{"execute":"quit"}';
      execFileSync("qemu-storage-daemon", arguments_, { input, stdio: ["pipe", "ignore", "pipe"] });
      return "";
    } catch (error) {
      const text = String((error as { stderr: Buffer }).stderr).trim();
      return text.slice(text.indexOf(`${blockdev}: `) + blockdev.length + 2);
    }
  }

  it("says the same of each of them", async () => {
    execFileSync("qemu-img", ["create", "-q", "-f", "qcow2", filename, String(SIZE)]);
    for (const options of [...good, ...bad]) {
      expect([options, await oursSay(options)]).toEqual([options, theirsSay(options)]);
    }
  });
});
