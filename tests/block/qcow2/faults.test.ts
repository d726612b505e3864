import { describe, expect, it } from "vitest";
import { EIO, ENOSPC } from "../../../src/base/errno.js";
import {
  OP_DISCARD,
  OP_FLUSH,
  OP_READ,
  OP_WRITE,
  OP_ZERO,
  OP_ZERO_UNMAP,
  type OperationKind,
} from "../../../src/block/engine/engine.js";
import { MemoryEngine } from "../../../src/block/engine/memory.js";
import { Random } from "../../../src/block/engine/random.js";
import { createImage, LUKS, openImage, openOptions, type Qcow2CreateOptions } from "../../helpers/qcow2-builder.js";
import { checkFile } from "../../helpers/qcow2-check.js";
import { CrashModel, crashWorkload, graphOn } from "../../helpers/qcow2-crash.js";

const SIZE = 512 * 1024;
const WRITES = [OP_WRITE, OP_ZERO, OP_ZERO_UNMAP, OP_FLUSH, OP_DISCARD] as const;

/** Requests go on though some operations fail; what failed may have happened or not. */
async function life(
  seed: number,
  errno: number,
  clusterSize: number,
  encryption: Partial<Qcow2CreateOptions> = {},
): Promise<void> {
  const random = new Random(seed);
  const engine = new MemoryEngine({ seed, order: "random" });
  const test = graphOn(engine);
  await createImage(test, "disk", { size: SIZE, "cluster-size": clusterSize, ...encryption });
  const model = new CrashModel(SIZE / 512);
  let stamp = 0;
  for (let session = 0; session < 4; session++) {
    const image = await openImage(test, "disk", {
      ...openOptions(encryption),
      discard: "unmap",
      "l2-cache-entry-size": 512,
      "l2-cache-size": 1024,
    });
    for (let burst = 0; burst < 6; burst++) {
      const kinds: readonly OperationKind[] = random.chance(0.3) ? [OP_READ] : WRITES;
      engine.inject({ kinds, errno, after: random.below(60), times: 1 + random.below(3) });
      const options = {
        seed: random.below(1 << 30),
        firstStamp: (stamp += 1 << 20),
        clusterSize,
        maxSectors: 40,
        compressed: random.chance(0.5),
      };
      await crashWorkload(image.backend, model, options, 12).catch((error: unknown) => {
        expect(error).toMatchObject({ errno });
      });
    }
    engine.clearFaults();
    const all = Buffer.alloc(SIZE);
    await image.backend.read(0, all);
    expect(model.settle(all)).toBeUndefined();
    await image.backend.flush();
    await image[Symbol.asyncDispose]();
    const report = await checkFile(test, "disk");
    expect(report).toMatchObject({ corruptions: 0, messages: [] });
  }
}

describe("operations that fail", () => {
  const cases = [EIO, ENOSPC].flatMap((errno) =>
    [512, 4096].flatMap((size) => Array.from({ length: 10 }, (_, seed) => ({ errno, size, seed }))),
  );
  it.each(cases)("fail their requests and nothing else (errno $errno, clusters of $size, seed $seed)", async (one) => {
    await life(one.seed, one.errno, one.size);
  });

  it.each([0, 1, 2, 3])("do so in encrypted images (seed %i)", async (seed) => {
    await life(seed, seed % 2 === 0 ? EIO : ENOSPC, 4096, { encrypt: LUKS });
  });

  it("take nothing that cannot be had, and go on when there is space again", async () => {
    const engine = new MemoryEngine({ capacity: 300 * 1024 });
    await using test = graphOn(engine);
    await createImage(test, "disk", { size: 1 << 20, "cluster-size": 4096 });
    await using image = await openImage(test, "disk", { discard: "unmap" });
    let failed = 0;
    for (let at = 0; at < 1 << 20; at += 65536) {
      await image.backend.write(at, new Uint8Array(65536).fill(1)).catch((error: unknown) => {
        expect(error).toMatchObject({ errno: ENOSPC });
        failed += 1;
      });
    }
    expect(failed).toBeGreaterThan(5);
    await image.backend.discard(0, 1 << 20);
    await image.backend.flush();
    await image.backend.flush();
    await image.backend.write(0, new Uint8Array(65536).fill(1));
  });
});
