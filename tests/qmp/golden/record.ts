/**
 * `npx tsx tests/qmp/golden/record.ts [FAMILY…]`: put the dialogues (all, or those of some families) to the installed
 * qemu-storage-daemon, several times each, and write down what it says. Nothing is written of a family in which it says
 * something else the second time, or does not come to an end in time.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SchemaInfo } from "../../../qapi/generated/types.js";
import { startDaemon } from "../../helpers/daemon.js";
import { makeFiles } from "../differential/files.js";
import { FAMILIES } from "./families.js";
import { playAlone, type Line } from "./play.js";
import { writeRecording, writeReference } from "./recording.js";
import type { Family } from "./script.js";

const PROGRAM = "qemu-storage-daemon";
const TIMES = Number(process.env["GOLDEN_TIMES"] ?? 3);

async function record(name: string, family: Family, files: string): Promise<boolean> {
  const recording = new Map<string, Line[]>();
  let good = true;
  for (const [title, dialogue] of Object.entries(family)) {
    try {
      const since = performance.now();
      const first = await playAlone(PROGRAM, dialogue, files);
      console.log(`${name}: ${title}: ${String(first.length)} lines, ${(performance.now() - since).toFixed(0)} ms`);
      for (let i = 1; i < TIMES; i += 1) sameAgain(first, await playAlone(PROGRAM, dialogue, files));
      recording.set(title, first);
    } catch (error) {
      good = false;
      console.log(`${name}: ${title}:`, error);
    }
  }
  if (good) writeRecording(name, recording);
  return good;
}

function sameAgain(first: readonly Line[], second: readonly Line[]): void {
  const [one, two] = [first, second].map((lines) => lines.map((line) => JSON.stringify(line)));
  const at = one!.findIndex((line, i) => line !== two![i]);
  if (at < 0 && one!.length === two!.length) return;
  throw new Error(
    `another time, from line ${String(at)}:\n${[one, two].map((lines) => lines!.slice(at - 3, at + 4).join("\n")).join("\n--\n")}`,
  );
}

const files = await mkdtemp(join(tmpdir(), "tsd-golden-"));
try {
  await makeFiles(files);
  await using daemon = await startDaemon({ program: PROGRAM });
  const { qmp } = daemon;
  writeReference({
    version: await qmp.command("query-version"),
    schema: await qmp.command<SchemaInfo[]>("query-qmp-schema"),
  });
  const wanted = process.argv.slice(2);
  for (const [name, family] of Object.entries(FAMILIES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (!(await record(name, family, files))) process.exitCode = 1;
  }
} finally {
  await rm(files, { recursive: true, force: true });
}
