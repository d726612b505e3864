import { PERM_ALL, PERM_CONSISTENT_READ } from "../../src/block/driver.js";
import { BlockChild } from "../../src/block/node.js";
import { checkImage, type CheckReport } from "../../src/block/qcow2/check.js";
import { Qcow2Image, readHeader } from "../../src/block/qcow2/image.js";
import type { TestGraph } from "./graph.js";

/** Our own consistency check of an image that nobody has open. */
export async function checkFile(test: TestGraph, filename: string): Promise<CheckReport> {
  const node = await test.graph.open({ driver: "file", filename, "read-only": true });
  const backend = test.graph.backend(
    node,
    { taken: PERM_CONSISTENT_READ, shared: PERM_ALL },
    { description: "a check" },
  );
  try {
    const child = new BlockChild("file", "storage", node, node, test.graph.path);
    const host = { corrupted: () => undefined, afterRequestsInFlight: (callback: () => void) => callback() };
    const header = await readHeader(child, false);
    const options = { writable: false, guarded: 0, l2EntrySize: 512, l2CacheEntries: 8, refcountCacheEntries: 8 };
    return await checkImage(await Qcow2Image.load(header, child, host, options, () => undefined));
  } finally {
    await backend[Symbol.asyncDispose]();
  }
}
