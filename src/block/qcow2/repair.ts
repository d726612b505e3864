import { BlockError } from "../../base/errors.js";
import { checkImage, type CheckReport } from "./check.js";
import { HI_COPIED } from "./format.js";
import type { Qcow2Image } from "./image.js";

/**
 * The image was not closed while its refcounts were allowed to be stale (dirty bit): make them what the tables say.
 * Counts that are too low come first and are stable before anything else is done; the dirty bit goes last, so that a
 * crash in between leads here again. Throws (corrupt) where the tables themselves are broken.
 */
export async function repairRefcounts(image: Qcow2Image): Promise<void> {
  const before = await checkImage(image);
  const { counts } = before;
  // Clusters that seem free may belong to what cannot be read: nothing is touched.
  if (before.brokenEntries > 0) throw unrepairable();
  await image.allocator.coverAll(counts.end, (cluster) => counts.get(cluster) > 0);
  // The new blocks are in use themselves.
  await image.barrier();
  await setCounts(image, await checkImage(image));
  await fixFlags(image, before);
  await image.flushMetadata();
  const after = await checkImage(image);
  if (after.corruptions > 0) throw unrepairable();
  image.allocator.searchFromStart();
  if (image.isDirty) await image.setDirty(false);
}

function unrepairable(): BlockError {
  return new BlockError("io", "Could not repair dirty image: Input/output error");
}

async function setCounts(image: Qcow2Image, { counts }: CheckReport): Promise<void> {
  const { refcounts } = image;
  for (const raise of [true, false]) {
    for (let index = 0; index < refcounts.tableEntries; index++) {
      if (refcounts.blockOffset(index) === 0) continue;
      for (let cluster = index * refcounts.perBlock; cluster < (index + 1) * refcounts.perBlock; cluster++) {
        const expected = counts.get(cluster);
        const actual = await refcounts.get(cluster);
        if (raise ? actual < expected : actual > expected) await refcounts.set(cluster, expected);
      }
    }
    await image.barrier();
  }
}

async function fixFlags(image: Qcow2Image, { wrongFlags }: CheckReport): Promise<void> {
  const { map, geometry } = image;
  const flip = (hi: number): number => (hi ^ HI_COPIED) >>> 0;
  for (const [l1Index, l2Index] of wrongFlags) {
    const offset = l1Index * geometry.l2Covers + Math.max(0, l2Index) * geometry.clusterSize;
    if (l2Index < 0) {
      map.setTableFlag(offset, !map.tableIsOwn(offset));
      continue;
    }
    await map.load(offset);
    const slice = map.cached(offset);
    if (slice === undefined) continue;
    const at = map.entryIndex(offset);
    map.setEntry(slice, at, flip(slice.words[at]!), slice.words[at + 1]!);
  }
}
