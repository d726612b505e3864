/**
 * Dialogues with the reference as they were recorded (`record.ts`), carried out with tsd: the same replies and events, in the
 * same order. Where tsd says something else on purpose, the script says what, and why.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INTROSPECTION } from "../../../qapi/generated/introspection.js";
import { startDaemon } from "../../helpers/daemon.js";
import { hasJudge } from "../../helpers/judges.js";
import { makeFiles } from "../differential/files.js";
import { Side } from "../differential/pair.js";
import { SharedSchema } from "../differential/shared-schema.js";
import { differences } from "./compare.js";
import { FAMILIES } from "./families.js";
import { play, playAlone } from "./play.js";
import { readRecording, readReference } from "./recording.js";

/** For one answer and for all of a family: only a daemon that hangs needs so long. */
const PATIENCE_MS = 100_000;
const TIMEOUT_MS = 300_000;
const REFERENCE = "qemu-storage-daemon";
/** Recordings that a run holds against the installed reference. */
const SAMPLE = 4;

const reference = readReference();
const schema = new SharedSchema(INTROSPECTION, reference.schema);
const families = Object.entries(FAMILIES).map(([name, family]) => {
  const recording = readRecording(name);
  const dialogues = Object.entries(family).map(([title, dialogue]) => {
    return { title: `${name}: ${title}`, dialogue, recorded: recording.get(title) ?? [] };
  });
  return { name, dialogues };
});

let files = "";

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), "tsd-golden-"));
  await makeFiles(files);
});

afterAll(async () => {
  await rm(files, { recursive: true, force: true });
});

describe.concurrent("tsd says what the reference said about", { timeout: TIMEOUT_MS }, () => {
  it.each(families)("$name", async ({ dialogues }) => {
    const found: Record<string, readonly string[]> = {};
    let side: Side | undefined;
    try {
      for (const { title, dialogue, recorded } of dialogues) {
        side ??= await Side.start("tsd", files, PATIENCE_MS);
        const ours = await play(side.daemon.qmp, side.tmp, dialogue);
        const different = differences(schema, dialogue, [ours, recorded]);
        if (different.length > 0) found[title] = different;
        if (side.daemon.qmp.closed || !(await side.takeAllDown())) {
          await side.stop();
          side = undefined;
        }
      }
    } finally {
      await side?.stop();
    }
    expect(found).toEqual({});
  });
});

describe.skipIf(!hasJudge(REFERENCE))("the installed reference", { timeout: TIMEOUT_MS }, () => {
  it("says what is recorded of its version, in a few dialogues", async ({ skip }) => {
    await using daemon = await startDaemon({ program: REFERENCE });
    const version = await daemon.qmp.command("query-version");
    if (JSON.stringify(version) !== JSON.stringify(reference.version)) skip("another version is installed");
    const some = families
      .flatMap(({ dialogues }) => dialogues)
      .sort(() => Math.random() - 0.5)
      .slice(0, SAMPLE);
    for (const { title, dialogue, recorded } of some) {
      expect(await playAlone(REFERENCE, dialogue, files), title).toEqual(recorded);
    }
  });
});
