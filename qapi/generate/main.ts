import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generate } from "./generate.js";

/** Folders that hold nothing but generated files. */
const FOLDERS = ["qapi/generated", "docs/qmp-reference"];

const root = join(import.meta.dirname, "..", "..");
const files = await generate(join(root, "qapi", "schema.json"));
for (const folder of FOLDERS) {
  await mkdir(join(root, folder), { recursive: true });
  for (const name of await readdir(join(root, folder))) {
    if (!files.has(`${folder}/${name}`)) await rm(join(root, folder, name));
  }
}
for (const [name, text] of files) {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}
