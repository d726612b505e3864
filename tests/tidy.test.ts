import { readdirSync, readFileSync, existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const LINES_MAX = 500;

function filesBelow(folder: string, ends: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ends))
    .map((name) => join(folder, name))
    .sort();
}

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** The imports of one of our files that lead to another of our files, by their paths from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  const pattern = /^(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm;
  for (const [, type, names, from, lazy] of text.matchAll(pattern)) {
    const path = (from ?? lazy)!.replace(/\.js$/, ".ts");
    const onlyTypes = names !== undefined && /^\{[^}]*\}$/.test(names.trim()) && inlineTypesOnly(names);
    found.push({
      target: relative(root, resolve(root, dirname(file), path)),
      typeOnly: type !== undefined || onlyTypes,
    });
  }
  return found;
}

function inlineTypesOnly(names: string): boolean {
  const entries = names
    .replace(/[{}]/g, "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return entries.length > 0 && entries.every((name) => name.startsWith("type "));
}

/** Which folders a folder may import from, besides itself and `qapi/generated`; the longest match counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/base": [],
  "src/block": ["src/base", "src/block/bitmaps", "src/block/engine", "src/objects"],
  "src/block/bitmaps": ["src/base", "src/block"],
  "src/block/engine": ["src/base"],
  "src/block/graph": [
    "src/base",
    "src/block",
    "src/block/bitmaps",
    "src/block/nbd",
    "src/block/ssh",
    "src/block/engine",
    "src/objects",
  ],
  "src/block/drivers": ["src/base", "src/block", "src/block/bitmaps", "src/block/engine"],
  "src/block/qcow2": [
    "src/base",
    "src/block",
    "src/block/bitmaps",
    "src/block/crypto",
    "src/block/engine",
    "src/objects",
  ],
  "src/block/crypto": ["src/base", "src/block", "src/objects"],
  "src/block/http": ["src/base", "src/block", "src/objects"],
  "src/block/ssh": ["src/base", "src/block"],
  "src/block/vvfat": ["src/base", "src/block"],
  "src/block/blkdebug": ["src/base", "src/block"],
  "src/block/nbd": ["src/base", "src/block", "src/block/engine", "src/objects", "src/tls"],
  "src/objects": ["src/base", "src/tls"],
  "src/tls": ["src/base"],
  "src/jobs": ["src/base", "src/block", "src/block/bitmaps", "src/block/graph", "src/block/engine"],
  "src/nbd-server": [
    "src/base",
    "src/block",
    "src/block/bitmaps",
    "src/block/graph",
    "src/block/nbd",
    "src/block/engine",
    "src/objects",
    "src/tls",
  ],
  "src/qmp": ["src/base", "src/block", "src/chardev", "src/jobs", "src/nbd-server", "src/objects"],
  "src/daemon": ["src/base", "src/block", "src/chardev", "src/jobs", "src/nbd-server", "src/objects", "src/qmp"],
  "src/chardev": ["src/base", "src/nbd-server", "src/objects", "src/tls"],
  "src/tools": ["src/base", "src/block"],
};
/** The core is one recursive definition (a node has a driver, a driver gets children); its types may use these. */
const CORE_TYPES = ["src/block/graph"];
/** Tables and the client protocol may be reached where the map above says no. */
const EXCEPTIONS: readonly (readonly [string, string])[] = [
  ["src/block/drivers/index.ts", "src/block/blkdebug"],
  ["src/block/drivers/index.ts", "src/block/crypto"],
  ["src/block/drivers/index.ts", "src/block/http"],
  ["src/block/drivers/index.ts", "src/block/qcow2"],
  ["src/block/drivers/index.ts", "src/block/ssh"],
  ["src/block/drivers/index.ts", "src/block/vvfat"],
  ["src/block/drivers/index.ts", "src/block/nbd"],
];

const folders = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
const folderOf = (file: string) => folders.find((folder) => file.startsWith(`${folder}/`));

function isAllowed(file: string, { target, typeOnly }: Import): boolean {
  if (target.startsWith("qapi/generated/")) return true;
  const from = folderOf(file);
  const to = folderOf(target);
  if (from === undefined || to === undefined) return false;
  if (from === to) return true;
  if (EXCEPTIONS.some(([source, folder]) => source === file && target.startsWith(`${folder}/`))) return true;
  const broad = from === "src/qmp" || from === "src/daemon";
  if (MAY_IMPORT[from]!.some((folder) => (broad ? target.startsWith(`${folder}/`) : folder === to))) return true;
  return typeOnly && from === "src/block" && CORE_TYPES.includes(to);
}

const sources = filesBelow("src", ".ts");

describe("the house rules", () => {
  it("lets a folder import only what its place allows", () => {
    const broken = sources.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !isAllowed(file, imported))
        .map(({ target }) => `${file} may not import ${target}: see "Who may import whom" in ARCHITECTURE.md`),
    );
    expect(broken).toEqual([]);
  });

  it("never lets one driver import another", () => {
    const drivers = sources.filter((file) => /^src\/block\/drivers\/(?!index)/.test(file));
    const driverNames = new Set(drivers);
    const broken = drivers.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => driverNames.has(target) && !typeOnly && isDriver(file) && isDriver(target))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it("has no cycle of imports that exist at run time", () => {
    const edges = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ target }) => target),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const target of edges.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it(`keeps files below ${String(LINES_MAX)} lines`, () => {
    const long = [...sources, ...filesBelow("tests", ".ts"), ...filesBelow("qapi/generate", ".ts")].filter(
      (file) => readFileSync(join(root, file), "utf8").split("\n").length > LINES_MAX + 1,
    );
    expect(long).toEqual([]);
  });

  it("gives every driver a test and a page", () => {
    const missing: string[] = [];
    for (const file of sources.filter(isDriver)) {
      const name = /name: "([^"]+)"/.exec(/defineDriver[^(]*\(\{[\s\S]*?name: "[^"]+"/.exec(read(file))![0])![1]!;
      if (!existsSync(join(root, `docs/drivers/${name}.md`))) missing.push(`docs/drivers/${name}.md`);
      const test = file.replace(/^src/, "tests").replace(/\.ts$/, ".test.ts");
      if (!existsSync(join(root, test))) missing.push(test);
    }
    expect(missing).toEqual([]);
  });

  it("gives every command of the schema its own file", () => {
    const files = new Set(
      filesBelow("src/qmp/commands", ".ts").map((file) => file.slice("src/qmp/commands/".length, -3)),
    );
    const table =
      read("src/qmp/commands.ts") + read("src/qmp/object-commands.ts") + read("src/qmp/chardev-commands.ts");
    const unused = [...files].filter((name) => !table.includes(`./commands/${name}.js`));
    expect(unused).toEqual([]);
  });

  it("lists in `group` exactly the scripts of tests/iotests", () => {
    const listed = read("group")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => line.split(/\s+/)[0]!)
      .sort();
    const scripts = readdirSync(join(root, "tests/iotests/scripts"))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `tests/iotests/scripts/${name.slice(0, -3)}`)
      .sort();
    expect(listed).toEqual(scripts);
    for (const script of scripts) expect(existsSync(join(root, `${script}.out`)), `${script}.out`).toBe(true);
  });

  it("names no path or host of one machine", () => {
    const pattern = /(^|[^a-z.])\/(work|farm|root|home)\/[a-z]|https?:\/\/(deb|registry|ftp|mirror)\.[a-z]/im;
    const tracked = [...sources, ...filesBelow("tests", ".ts"), ...filesBelow("docs", ".md"), "README.md"].filter(
      (file) => file !== "tests/tidy.test.ts",
    );
    expect(tracked.filter((file) => pattern.test(read(file)))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function isDriver(file: string): boolean {
  return file.startsWith("src/block/") && /= defineDriver[^(]*\(/.test(read(file));
}
