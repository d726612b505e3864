import { promises as fs, type Stats } from "node:fs";
import { BlockError } from "../../base/errors.js";
import { fatNames } from "./names.js";

/** A file or a folder of the host, as the image shows it. */
export interface Entry {
  readonly long: string;
  readonly short: string;
  readonly mtime: Date;
  /** Bytes; 0 for folders. */
  readonly size: number;
  /** The host's name: bytes, for it need not be UTF-8. */
  readonly path: Buffer;
  /** Null for files. */
  readonly children: Entry[] | null;
  /** The first of its clusters, once it has any. */
  cluster: number;
}

export interface Tree {
  readonly root: Entry;
  /** What is not in the image: devices, links to nothing or to a folder they are in. */
  readonly leftOut: readonly Buffer[];
}

/** All names of a tree are in memory, as those of the image are. */
const ENTRIES_MAX = 65_536;
const SLASH = Buffer.from("/");

interface Found {
  readonly name: Buffer;
  readonly path: Buffer;
  readonly stats: Stats;
}

/** Read the names of everything below `dir`, links followed. Rejects with BlockError in the reference's words. */
export async function readTree(dir: string): Promise<Tree> {
  const leftOut: Buffer[] = [];
  let count = 0;

  async function list(path: Buffer, above: readonly string[]): Promise<Found[]> {
    const found: Found[] = [];
    // Node's types lack this encoding for opendir; it takes it, and so names that are no UTF-8.
    const folder = await fs.opendir(path, { encoding: "buffer" as BufferEncoding });
    for await (const { name } of folder as AsyncIterable<{ name: unknown }>) {
      if (++count > ENTRIES_MAX) throw tooMany(dir, `More than ${ENTRIES_MAX} files and folders`);
      const bytes = name as Buffer;
      const inside = Buffer.concat([path, SLASH, bytes]);
      const stats = await statsOf(inside);
      const shown = stats !== null && (stats.isFile() || (stats.isDirectory() && !above.includes(identity(stats))));
      if (shown) found.push({ name: bytes, path: inside, stats });
      else leftOut.push(inside);
    }
    return found.sort((a, b) => Buffer.compare(a.name, b.name));
  }

  async function children(path: Buffer, above: readonly string[]): Promise<Entry[]> {
    const found = await list(path, above);
    const names = fatNames(found.map(({ name }) => name));
    const entries: Entry[] = [];
    for (const [index, { path: inside, stats }] of found.entries()) {
      const below = stats.isDirectory() ? await children(inside, [...above, identity(stats)]) : null;
      const size = below === null ? stats.size : 0;
      entries.push({ ...names[index]!, mtime: stats.mtime, size, path: inside, children: below, cluster: 0 });
    }
    return entries;
  }

  try {
    const path = Buffer.from(dir);
    const stats = await fs.stat(path);
    const below = await children(path, [identity(stats)]);
    const root = { long: "", short: "", mtime: stats.mtime, size: 0, path, children: below, cluster: 0 };
    return { root, leftOut };
  } catch (error) {
    if (error instanceof BlockError) throw error;
    throw new BlockError("io", `Could not read directory ${dir}`, { cause: error });
  }
}

/** The reference tells which limit it was on stderr only. */
export function tooMany(dir: string, hint: string): BlockError {
  return new BlockError("invalid", `Could not read directory ${dir}`, { hint });
}

/** Null for a link to nothing, and for what has just gone. */
async function statsOf(path: Buffer): Promise<Stats | null> {
  try {
    return await fs.stat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ELOOP" || code === "ENAMETOOLONG") return null;
    throw error;
  }
}

function identity({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}
