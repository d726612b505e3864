/**
 * Every command, with arguments made from the schema, put to tsd and to the reference: the same answers, and the same to be
 * seen afterwards. `DIFFERENTIAL=all` tries every variation instead of a sample; `DIFFERENTIAL_SEED` is another sample,
 * `DIFFERENTIAL_ONLY` one command alone.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INTROSPECTION } from "../../../qapi/generated/introspection.js";
import type { SchemaInfo } from "../../../qapi/generated/types.js";
import { startDaemon } from "../../helpers/daemon.js";
import { hasJudge } from "../../helpers/judges.js";
import { Coverage } from "./coverage.js";
import { ENDS_REFERENCE, KNOWN, LEFT_OUT, NOT_COMPARED, knows } from "./known.js";
import { makeFiles } from "./files.js";
import { SCENES } from "./scenes.js";
import type { Scene } from "./setup.js";
import { SharedSchema, type JsonObject } from "./shared-schema.js";
import { mixturesOf, someOf, variationsOf, type Variation } from "./variations.js";
import { Walker, type Difference } from "./walk.js";

const ALL = process.env["DIFFERENTIAL"] === "all";
const ONLY = process.env["DIFFERENTIAL_ONLY"];
const SEED = Number(process.env["DIFFERENTIAL_SEED"] ?? 1);
/** Variations for each scene of a normal run besides those of arguments that no scene has had. */
const SAMPLE = 4;
/** Arguments for each scene with several things changed. */
const MIXTURES = 2;
/** Lines for each known difference that a normal run tries in any case. */
const WATCHED = 2;
const WALKERS = 3;

describe.skipIf(!hasJudge("qemu-storage-daemon"))("every command", { timeout: ALL ? 1_200_000 : 600_000 }, () => {
  let files = "";
  let schema: SharedSchema;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), "tsd-differential-"));
    await makeFiles(files);
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    schema = new SharedSchema(INTROSPECTION, await daemon.qmp.command<SchemaInfo[]>("query-qmp-schema"));
  });

  afterAll(async () => {
    await rm(files, { recursive: true, force: true });
  });

  /** In a normal run a sample, and with it the first lines that may show each known difference. */
  function chosen(scene: Scene, all: readonly Variation[], tried: Set<string>): readonly JsonObject[] {
    const args = all.map((each) => each.args);
    if (ALL) return args;
    const lineOf = (each: JsonObject) => `${scene.command} ${JSON.stringify(each)}`;
    const watched = KNOWN.flatMap(({ watch }) => args.filter((each) => watch.test(lineOf(each))).slice(0, WATCHED));
    const some = someOf(all, tried, SAMPLE, SEED).map((each) => each.args);
    const taken = new Set([...args.slice(0, 1), ...watched, ...some]);
    return args.filter((each) => taken.has(each));
  }

  it("has a scene, or a reason for none", () => {
    const commands = new Set(SCENES.map(({ command }) => command));
    expect(
      schema
        .commands()
        .filter((command) => !commands.has(command))
        .sort(),
    ).toEqual([...NOT_COMPARED.keys()].sort());
  });

  it("answers as the reference does", async () => {
    console.log(`differential: seed ${String(SEED)}, ${ALL ? "all" : "a sample"}. Left out:\n${leftOut()}`);
    const scenes = SCENES.filter(({ command }) => ONLY === undefined || command === ONLY);
    const tried = new Set<string>();
    const skipped = new Set<RegExp>();
    const endsReference = (line: string) => {
      const found = ENDS_REFERENCE.find(([pattern]) => pattern.test(line));
      if (found !== undefined) skipped.add(found[0]);
      return found !== undefined;
    };
    const coverage = new Coverage(
      schema,
      schema.commands().filter((command) => !NOT_COMPARED.has(command)),
    );
    const walkers = Array.from({ length: WALKERS }, () => new Walker(schema, files, coverage, endsReference));
    const plans = scenes.map((scene) => {
      const all = variationsOf(schema, schema.argumentsOf(scene.command), scene.base, scene.pool ?? {});
      return { scene, some: chosen(scene, all, tried), mixtures: mixturesOf(scene.base, all, MIXTURES, SEED) };
    });
    // Who has which scene is the same each time: what is seen must not hang on who was faster.
    const goThrough = async (walker: Walker, index: number) => {
      try {
        for (const { scene, some, mixtures } of plans.filter((_, i) => i % WALKERS === index)) {
          await walker.walk(scene, some);
          await walker.walk(scene, mixtures, true);
        }
      } finally {
        await walker.stop();
      }
    };
    await Promise.all(walkers.map(goThrough));
    const differences = walkers.flatMap((walker) => walker.differences);
    const sum = (key: "asked" | "succeeded" | "rebuilds" | "starts") =>
      walkers.reduce((total, walker) => total + walker[key], 0);
    console.log(
      `differential: ${String(sum("asked"))} commands, ${String(sum("succeeded"))} worked, ${String(sum("starts"))} starts, ` +
        `${String(sum("rebuilds"))} rebuilds, ${String(differences.length)} differences`,
    );
    const unknown = differences.filter((difference) => !isKnown(difference)).map(text);
    // That all is seen is promised of everything, and of the one sample.
    if (ONLY !== undefined || (!ALL && SEED !== 1)) {
      expect(unknown).toEqual([]);
      return;
    }
    const missing = coverage.missing();
    const isLeftOut = (place: string) => LEFT_OUT.some(([pattern]) => pattern.test(place));
    expect({
      unknown,
      neverWorked: ALL ? missing.good.filter((place) => !isLeftOut(place)) : [],
      neverRefused: missing.bad.filter((place) => !isLeftOut(place)),
      // Lines of the tables that are of no use any more.
      known: KNOWN.filter((known) => !differences.some((difference) => knows(known, difference))).map(({ why }) => why),
      leftOut: LEFT_OUT.filter(([pattern]) => !missing.good.some((place) => pattern.test(place))),
      notAsked: ALL ? ENDS_REFERENCE.filter(([pattern]) => !skipped.has(pattern)) : [],
    }).toEqual({ unknown: [], neverWorked: [], neverRefused: [], known: [], leftOut: [], notAsked: [] });
  });
});

function leftOut(): string {
  const lines = [...NOT_COMPARED, ...LEFT_OUT, ...ENDS_REFERENCE].map(([what, why]) => `  ${String(what)}: ${why}`);
  return lines.join("\n");
}

function isKnown(difference: Difference): boolean {
  const { ours, theirs, mixed } = difference;
  // Of several mistakes each daemon tells the one that it sees first. Where the classes differ, they are among what differs.
  if (mixed && ours.startsWith('{"desc"') && theirs.startsWith('{"desc"')) return true;
  return KNOWN.some((known) => knows(known, difference));
}

function text({ line, ours, theirs }: Difference): string {
  return `${line}\n  tsd:       ${ours}\n  reference: ${theirs}`;
}
