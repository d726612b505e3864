import type { DirtyBitmap } from "../../src/block/bitmaps/dirty-bitmap.js";
import { ask, contextOf } from "./bitmap-dialogue.js";
import { startDaemon } from "./daemon.js";
import type { TestGraph } from "./graph.js";
import { openImage, type OpenImage } from "./qcow2-builder.js";
import type { QemuFolder } from "./qemu-img.js";

export interface StoredBitmap {
  readonly name: string;
  readonly granularity: number;
  readonly flags: readonly string[];
}

/** What `qemu-img info` says of the bitmaps in a file. */
export async function storedBitmaps(folder: QemuFolder, name: string): Promise<StoredBitmap[]> {
  const text = await folder.tool("qemu-img", "info", "--output=json", "-U", "-f", "qcow2", name);
  const info = JSON.parse(text) as { "format-specific": { data: { bitmaps?: StoredBitmap[] } } };
  return info["format-specific"].data.bitmaps ?? [];
}

/** Digests of bitmaps, by name, as the reference loads them from a file. */
export async function digests(folder: QemuFolder, file: string, names: readonly string[]): Promise<string[]> {
  const node = {
    driver: "qcow2",
    "node-name": "q",
    "read-only": true,
    file: { driver: "file", filename: folder.path(file) },
  };
  await using daemon = await startDaemon({
    program: "qemu-storage-daemon",
    args: ["--blockdev", JSON.stringify(node)],
  });
  const found: string[] = [];
  for (const name of names) {
    const command = "x-debug-block-dirty-bitmap-sha256";
    found.push((await daemon.qmp.command<{ sha256: string }>(command, { node: "q", name })).sha256);
  }
  return found;
}

/** The same for an image that is open here. */
export async function ourDigests(test: TestGraph, image: OpenImage, names: readonly string[]): Promise<string[]> {
  const node = image.node.nodeName;
  const lines = names.map((name) => ["x-debug-block-dirty-bitmap-sha256", { node, name }] as const);
  return (await ask(contextOf(test), lines)).map((answer) => (answer as { sha256: string }).sha256);
}

export function addPersistent(image: OpenImage, name: string, granularity = 65536): DirtyBitmap {
  const bitmap = image.node.bitmaps.add(name, granularity);
  bitmap.persistent = true;
  return bitmap;
}

/** Open an image, mark some bitmaps, close it: the image holds them then. */
export async function withBitmaps(
  test: TestGraph,
  filename: string,
  bitmaps: Readonly<Record<string, readonly (readonly [offset: number, length: number])[]>>,
  granularity = 65536,
): Promise<void> {
  await using image = await openImage(test, filename);
  for (const [name, ranges] of Object.entries(bitmaps)) {
    const bitmap = addPersistent(image, name, granularity);
    for (const [offset, length] of ranges) bitmap.set(offset, length);
  }
}
