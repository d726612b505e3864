import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { REQ_COMPRESSED, REQ_MAY_UNMAP } from "../../../src/block/driver.js";
import { Random } from "../../../src/block/engine/random.js";
import { testGraph, type TestGraph } from "../../helpers/graph.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";
import {
  createImage,
  LUKS,
  openImage,
  openOptions,
  type Qcow2CreateOptions,
  type Qcow2OpenOptions,
} from "../../helpers/qcow2-builder.js";

const SIZE = 1 << 20;
const ROUNDS = 150;

/** An image with a bit of everything in it. */
async function rich(test: TestGraph, options: Omit<Qcow2CreateOptions, "size">): Promise<Buffer> {
  const isExternal = options["data-file"] !== undefined;
  await createImage(test, "rich", { size: SIZE, ...options });
  await using image = await openImage(test, "rich", { ...openOptions(options), discard: "unmap" });
  await image.backend.write(0, new Uint8Array(SIZE / 2).fill(1));
  await image.backend.write(SIZE / 2, new Uint8Array(SIZE / 4).fill(2), isExternal ? 0 : REQ_COMPRESSED);
  await image.backend.writeZeroes(0, SIZE / 8, REQ_MAY_UNMAP);
  await image.backend.discard(SIZE / 8, SIZE / 8);
  await image.backend.write(SIZE - 8192, new Uint8Array(1024).fill(5));
  await image.backend.writeZeroes(SIZE / 2 - 4096, 4096);
  await image.backend.flush();
  return Buffer.from(test.engine.contents("rich"));
}

const NEW_SLOT = { state: "active", "new-secret": "n", "iter-time": 0 } as const;

/** Values that break more than random ones do. */
const NASTY = [0n, 1n, 0x1ffn, 0x200n, 1n << 31n, (1n << 32n) - 1n, 1n << 53n, 1n << 55n, 1n << 62n, 1n << 63n, ~0n];

function mutate(good: Buffer, random: Random, clusterSize: number): Buffer {
  const bytes = Buffer.from(good);
  for (let changes = 1 + random.below(6); changes > 0; changes--) {
    // The header, its extensions, or the first tables.
    const area = random.below(3);
    const at = area === 0 ? random.below(112) : area === 1 ? random.below(512) : random.below(8 * clusterSize);
    if (random.chance(0.5)) bytes[at] = random.below(256);
    else
      bytes.writeBigUInt64BE(
        BigInt.asUintN(64, NASTY[random.below(NASTY.length)]!),
        Math.min(at & ~7, bytes.length - 8),
      );
  }
  return random.chance(0.1) ? bytes.subarray(0, random.below(bytes.length)) : bytes;
}

/** Everything that a user may do. Only errors of the block layer may come of it. */
async function use(test: TestGraph, random: Random, options: Qcow2OpenOptions): Promise<void> {
  await using image = await openImage(test, "disk", { ...options, discard: "unmap", backing: null });
  const { backend, node } = image;
  const end = Math.min(node.length, 4 * SIZE);
  const somewhere = 512 * random.below(end / 512);
  const attempts: (() => Promise<unknown>)[] = [
    () => backend.read(0, new Uint8Array(end)),
    () => backend.write(somewhere, new Uint8Array(Math.min(4096, end - somewhere)).fill(3)),
    () => backend.write(0, new Uint8Array(Math.min(end, 65536)).fill(3), REQ_COMPRESSED),
    () => backend.writeZeroes(0, end),
    () => backend.discard(0, end),
    () => backend.write(0, new Uint8Array(end).fill(4)),
    () => backend.flush(),
    async () => node.self.truncate!(SIZE / 2, "off"),
    async () => node.self.imageInfo!(),
    () => node.self.amend!({ driver: "qcow2", encrypt: { format: "luks", ...NEW_SLOT } }, false),
  ];
  for (const attempt of options["read-only"] === true ? attempts.slice(0, 1) : attempts) {
    await attempt().catch((error: unknown) => expect(error).toBeInstanceOf(BlockError));
  }
}

describe("images that lie", () => {
  const data: BlockdevOptions = { driver: "file", filename: "data" };
  it.each<[string, number, Omit<Qcow2CreateOptions, "size">]>([
    ["clusters of 512", 512, {}],
    ["clusters of 4096", 4096, {}],
    ["clusters of 65536", 65536, {}],
    ["subclusters", 16384, { "extended-l2": true }],
    ["LUKS", 4096, { encrypt: LUKS }],
    ["AES", 65536, { encrypt: { format: "qcow", "key-secret": "s" } }],
    ["an external data file", 4096, { "data-file": data }],
    ["a raw external data file", 4096, { "data-file": data, "data-file-raw": true }],
    ["subclusters in an external data file", 16384, { "data-file": data, "extended-l2": true }],
  ])("are refused or served, and harm nobody (%s)", async (_name, clusterSize, options) => {
    await using test = testGraph();
    const good = await rich(test, { "cluster-size": clusterSize, ...options });
    const random = new Random(clusterSize);
    let opened = 0;
    const before = process.memoryUsage().rss;
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = mutate(good, random, clusterSize);
      test.engine.put("disk", bytes);
      try {
        await use(test, random, { ...openOptions(options), "read-only": random.chance(0.3) });
        opened += 1;
      } catch (error) {
        if (!(error instanceof BlockError)) throw new Error(`round ${round}`, { cause: error });
      }
      expect(test.graph.nodes()).toEqual([]);
    }
    expect(opened).toBeGreaterThan(ROUNDS / 10);
    expect(opened).toBeLessThan(ROUNDS);
    expect(process.memoryUsage().rss - before).toBeLessThan(1 << 30);
  });
});
