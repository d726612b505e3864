import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const scriptsFolder = join(import.meta.dirname, "scripts");

/** One line of `group`. */
export interface GroupEntry {
  /** `223`, `image-fleecing` */
  readonly name: string;
  readonly tags: readonly string[];
}

/** The tests and their groups, in the order of the `group` file: one line a script, its path, then its tags. */
export async function readGroup(): Promise<GroupEntry[]> {
  const text = await readFile(join(root, "group"), "utf8");
  const entries: GroupEntry[] = [];
  for (const line of text.split("\n")) {
    const [path, ...tags] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (path !== undefined && path !== "") entries.push({ name: basename(path), tags });
  }
  return entries;
}
