/** The disks of a run: the same bytes for every contender, each a copy of its own. */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, open, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./processes.js";

/** Full of random bytes, raw; the same as qcow2; and overlays of that, each layer holding its share of the clusters. */
export const IMAGES = ["disk.raw", "disk.qcow2", "chain1.qcow2", "chain3.qcow2", "second.raw"] as const;
export type ImageName = (typeof IMAGES)[number];

export const MIB = 1 << 20;
export const CLUSTER = 65536;
/** Of the image that is filled by writing to it, in disks: enough clusters for a second of a fast server. */
const SPARSE_FACTOR = 4;

/** What each image needs beside itself, lowest first. Backing files are named relative to their overlay. */
const FILES: Readonly<Record<ImageName, readonly string[]>> = {
  "disk.raw": [],
  "disk.qcow2": [],
  "second.raw": [],
  "chain1.qcow2": ["disk.qcow2"],
  "chain3.qcow2": ["disk.qcow2", "layer1.qcow2", "layer2.qcow2"],
};

export class Images {
  private readonly made = new Set<string>();

  constructor(
    private readonly folder: string,
    readonly sizeMib: number,
  ) {}

  get bytes(): number {
    return this.sizeMib * MIB;
  }

  /** The master of an image; nobody writes to it. */
  async master(name: ImageName): Promise<string> {
    const path = join(this.folder, name);
    if (this.made.has(name)) return path;
    await this.make(name);
    this.made.add(name);
    return path;
  }

  /** A copy of an image, with its backing files, in a folder of a contender. */
  async copy(name: ImageName, folder: string): Promise<string> {
    await this.master(name);
    await mkdir(folder, { recursive: true });
    for (const file of [...FILES[name], name]) {
      const path = join(folder, file);
      await copyFile(join(this.folder, file), path, constants.COPYFILE_FICLONE);
      // Or the kernel writes it back while something is measured.
      const handle = await open(path, "r");
      await handle.sync();
      await handle.close();
    }
    return join(folder, name);
  }

  /** A new image without data; four times as large as the disk when it is there to be filled. */
  async empty(path: string, format: "raw" | "qcow2", purpose: "fill" | "target"): Promise<void> {
    const size = this.bytes * (purpose === "fill" ? SPARSE_FACTOR : 1);
    await rm(path, { force: true });
    if (format === "qcow2") {
      await run("qemu-img", ["create", "-q", "-f", "qcow2", path, String(size)]);
    } else {
      await (await open(path, "w")).close();
      await truncate(path, size);
    }
  }

  private async make(name: ImageName): Promise<void> {
    const path = join(this.folder, name);
    if (name === "disk.raw" || name === "second.raw") {
      const file = await open(path, "w");
      for (let i = 0; i < this.sizeMib; i++) await file.write(randomBytes(MIB));
      await file.close();
    } else if (name === "disk.qcow2") {
      await run("qemu-img", ["convert", "-f", "raw", "-O", "qcow2", await this.master("disk.raw"), path]);
    } else {
      await this.master("disk.qcow2");
      const layers = [...FILES[name], name];
      for (let i = 1; i < layers.length; i++) await this.overlay(layers[i]!, layers[i - 1]!, i, layers.length);
    }
  }

  /** Of `count` layers, number `index` holds every `count`-th cluster. */
  private async overlay(name: string, backing: string, index: number, count: number): Promise<void> {
    const path = join(this.folder, name);
    await run("qemu-img", ["create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", backing, path]);
    const commands: string[] = [];
    for (let cluster = index; cluster < this.bytes / CLUSTER; cluster += count)
      commands.push(`write -q -P ${index} ${cluster * CLUSTER} ${CLUSTER}\n`);
    await run("qemu-io", ["-f", "qcow2", path], commands.join(""));
  }
}
