/**
 * `npm run check -- [options] [names]`: run the iotests scripts and compare what they log with their `.out` files.
 *
 *   -qcow2 -raw -nbd   the image format (default qcow2)
 *   -g GROUP           only tests of this group; may be repeated
 *   -x GROUP           without the tests of this group; may be repeated
 *   -l                 list what would run, with groups and titles
 *   --reference        run qemu-storage-daemon instead of tsd
 *   --update           write what was logged into the `.out` files
 */
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import type { ImageFormat } from "./harness.js";
import { readGroup, scriptsFolder } from "./registry.js";
import { expectedOutput, loadScript, runScript } from "./run-script.js";

class UsageError extends Error {
  override readonly name = "UsageError";
}

interface Request {
  format: ImageFormat;
  readonly groups: string[];
  readonly excluded: string[];
  readonly names: string[];
  list: boolean;
  reference: boolean;
  update: boolean;
}

function parse(args: readonly string[]): Request {
  const request: Request = {
    format: "qcow2",
    groups: [],
    excluded: [],
    names: [],
    list: false,
    reference: false,
    update: false,
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "-qcow2" || arg === "-raw" || arg === "-nbd") request.format = arg.slice(1) as ImageFormat;
    else if (arg === "-l") request.list = true;
    else if (arg === "--reference") request.reference = true;
    else if (arg === "--update") request.update = true;
    else if (arg === "-g" || arg === "-x") {
      const group = rest.shift();
      if (group === undefined) throw new UsageError(`${arg} needs the name of a group`);
      (arg === "-g" ? request.groups : request.excluded).push(group);
    } else if (arg.startsWith("-")) throw new UsageError(`unknown option ${arg}`);
    else request.names.push(arg);
  }
  return request;
}

async function main(): Promise<number> {
  const request = parse(process.argv.slice(2));
  const entries = await readGroup();
  const tagless = [...request.groups, ...request.excluded].filter(
    (group) => !entries.some(({ tags }) => tags.includes(group)),
  );
  if (tagless.length > 0) throw new UsageError(`no test is in the group: ${tagless.join(", ")}`);
  const chosen = entries.filter(({ name, tags }) => {
    if (request.names.length > 0) return request.names.includes(name);
    if (tags.some((tag) => request.excluded.includes(tag))) return false;
    return request.groups.length === 0 || tags.some((tag) => request.groups.includes(tag));
  });
  const unknown = request.names.filter((name) => !chosen.some((entry) => entry.name === name));
  if (unknown.length > 0) throw new UsageError(`not in group: ${unknown.join(", ")}`);
  const program = request.reference ? "qemu-storage-daemon" : "tsd";
  let failed = 0;
  let passed = 0;
  for (const { name, tags } of chosen) {
    const { formats, title } = await loadScript(name);
    if (request.list) {
      console.log(`${name}\t${tags.join(" ")}\t${title}`);
      continue;
    }
    if (!formats.includes(request.format)) {
      console.log(`${name}\tnot run: made for ${formats.join(", ")}`);
      continue;
    }
    const output = await runScript(name, request.format, program);
    const expected = await expectedOutput(name, request.format);
    if (request.update) await writeFile(join(scriptsFolder, `${name}.out`), output);
    if (request.update || output === expected) {
      passed += 1;
      console.log(`${name}\tpass`);
      continue;
    }
    failed += 1;
    const bad = join(tmpdir(), `${name}.out.bad`);
    await writeFile(bad, output);
    const diff = await execa("diff", ["-u", join(scriptsFolder, `${name}.out`), bad], { reject: false });
    console.log(`${name}\tFAIL, output in ${bad}\n${diff.stdout}`);
  }
  if (!request.list) console.log(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  return 1;
});
