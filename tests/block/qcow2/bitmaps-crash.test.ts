import { describe, expect, it } from "vitest";
import { MemoryEngine } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { addPersistent } from "../../helpers/qcow2-bitmaps.js";
import { createImage, openImage } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { graphOn } from "../../helpers/qcow2-crash.js";

const SIZE = 1024 * 1024;
const CRASHES = 25;

/** Sessions with an image that end in a crash, some while it is opened, most while its bitmaps are being stored. */
async function life(seed: number, clusterSize: number): Promise<{ kept: number; inconsistent: number }> {
  const random = new Random(seed);
  const seen = { kept: 0, inconsistent: 0 };
  let engine = new MemoryEngine({ seed, order: "random" });
  {
    await using test = graphOn(engine);
    await createImage(test, "base", { size: SIZE });
    const backing = { "backing-file": "base", "backing-fmt": "qcow2" } as const;
    await createImage(test, "disk", { size: SIZE, "cluster-size": clusterSize, ...backing });
  }
  /** What each bitmap counts if it was stored. */
  let model = new Map<string, number>();
  for (let crash = 0; crash < CRASHES; crash++) {
    const test = graphOn(engine);
    let stopped = random.chance(0.2) ? engine.haltAfter(random.below(30)) : undefined;
    const session = async (): Promise<void> => {
      const image = await openImage(test, "disk");
      for (const bitmap of image.node.bitmaps) {
        if (bitmap.inconsistent) {
          seen.inconsistent += 1;
          await image.node.self.bitmapStore?.remove(bitmap.name!);
          image.node.bitmaps.release(bitmap);
          continue;
        }
        seen.kept += 1;
        expect([bitmap.name, bitmap.count]).toEqual([bitmap.name, model.get(bitmap.name!)]);
        if (random.chance(0.5)) bitmap.clearAll();
      }
      if (image.node.bitmaps.size < 3) addPersistent(image, `b${String(crash)}`, 512);
      for (let i = random.below(6); i > 0; i--) {
        const offset = random.below(SIZE / 512 - 40) * 512;
        await image.backend.write(offset, new Uint8Array(512 * (1 + random.below(40))));
      }
      if (random.chance(0.5)) await image.backend.flush();
      // From here on the bitmaps may be stored.
      model = new Map(Array.from(image.node.bitmaps, ({ name, count }) => [name!, count]));
      stopped ??= engine.haltAfter(random.below(60));
      await image[Symbol.asyncDispose]();
    };
    const over = session();
    // A session that got through leaves nothing to halt.
    await Promise.race([
      over,
      new Promise<void>((resolve) => {
        const poll = (): void => {
          if (stopped === undefined) setImmediate(poll);
          else void stopped.then(resolve);
        };
        poll();
      }),
    ]);
    engine = engine.crash({ keep: random.next() });
    await using after = graphOn(engine);
    const report = await checkFile(after, "disk");
    expect(report.messages, `seed ${String(seed)}, crash ${String(crash)}`).toEqual([]);
    expect(report.corruptions).toBe(0);
  }
  return seen;
}

describe("a crash", () => {
  it.each([512, 4096, 65536])(
    "leaves bitmaps that are right, or inconsistent, or gone (clusters of %i)",
    async (clusterSize) => {
      const seen = { kept: 0, inconsistent: 0 };
      for (let seed = 1; seed <= 8; seed++) {
        const { kept, inconsistent } = await life(seed, clusterSize);
        seen.kept += kept;
        seen.inconsistent += inconsistent;
      }
      expect(seen.kept).toBeGreaterThan(5);
      expect(seen.inconsistent).toBeGreaterThan(5);
    },
  );
});
