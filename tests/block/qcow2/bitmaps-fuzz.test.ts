import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { Random } from "../../../src/block/engine/random.js";
import { getU32, getU64 } from "../../../src/base/bytes.js";
import { EXT_BITMAPS } from "../../../src/block/qcow2/format.js";
import { testGraph } from "../../helpers/graph.js";
import { withBitmaps } from "../../helpers/qcow2-bitmaps.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";

const MIB = 1024 * 1024;

/** Ranges of the file that tell where bitmaps are. */
function metadata(bytes: Uint8Array): [offset: number, length: number][] {
  let at = getU32(bytes, 100);
  while (getU32(bytes, at) !== EXT_BITMAPS) at += 8 + Math.ceil(getU32(bytes, at + 4) / 8) * 8;
  const directory = getU64(bytes, at + 24);
  const size = getU64(bytes, at + 16);
  return [
    [88, 8],
    [at, 32],
    [directory, size],
    [getU64(bytes, directory), 16],
  ];
}

/** Bytes that mean something: bounds, bits, whole offsets. */
function damage(bytes: Uint8Array, random: Random): void {
  const places = metadata(bytes);
  for (let n = 1 + random.below(3); n > 0; n--) {
    const [offset, length] = places[random.below(places.length)]!;
    const at = offset + random.below(length);
    const value = [0, 1, 0xff, bytes[at]! ^ (1 << random.below(8)), random.below(256)][random.below(5)]!;
    bytes[at] = value;
  }
}

describe("an image with damaged bitmaps", () => {
  it.each([512, 4096, 65536])("opens or is refused, and does no harm (clusters of %i)", async (clusterSize) => {
    await using test = testGraph();
    await createImage(test, "a", { size: 20 * MIB, "cluster-size": clusterSize });
    await withBitmaps(test, "a", { b1: [[MIB, MIB]], b0: [[0, 3 * MIB]] }, 4096);
    const good = test.engine.contents("a");
    let opened = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = new Random(seed);
      const bytes = good.slice();
      damage(bytes, random);
      test.engine.put("a", bytes);
      try {
        await using image = await openImage(test, "a", { "read-only": random.chance(0.3) });
        opened += 1;
        for (const bitmap of image.node.bitmaps) {
          expect(bitmap.count).toBeLessThanOrEqual(bitmap.lengthBits * bitmap.granularity);
          if (image.node.readOnly || random.chance(0.7)) continue;
          await image.node.self.bitmapStore?.remove(bitmap.name!);
          image.node.bitmaps.release(bitmap);
        }
      } catch (error) {
        expect(error, `seed ${String(seed)}`).toBeInstanceOf(BlockError);
      }
    }
    expect(opened).toBeGreaterThan(20);
    expect(test.graph.nodes()).toEqual([]);
  });
});
