/** Every command of the reference with every argument, once where it works and once where it is refused, is in a recording. */
import { describe, expect, it } from "vitest";
import { Coverage } from "../differential/coverage.js";
import { SharedSchema, type JsonObject } from "../differential/shared-schema.js";
import { exchangesOf } from "./compare.js";
import { FAMILIES } from "./families.js";
import { COMMANDS_NEVER_WORK, NEVER_REFUSED, NEVER_WORKS } from "./left-out.js";
import { readRecording, readReference } from "./recording.js";

/** Arguments of commands; not what is inside of them. */
const ARGUMENT = /^[\w-]+(<[\w-]+>)?\.[\w-]+$/;

const { schema: entries } = readReference();
const schema = new SharedSchema(entries, entries);

describe("the recordings", () => {
  const asked = new Set<string>();
  const worked = new Set<string>();
  const coverage = new Coverage(schema, schema.commands());
  for (const family of Object.keys(FAMILIES)) {
    for (const lines of readRecording(family).values()) {
      /** The arguments with which each command worked last. */
      const good = new Map<string, JsonObject>();
      for (const { send, came } of exchangesOf(lines)) {
        const command = String(send["execute"]);
        if (!schema.commands().includes(command)) continue;
        const args = (send["arguments"] ?? {}) as JsonObject;
        const works = came.some((message) => "return" in message);
        coverage.note(command, args, good.get(command) ?? {}, works);
        asked.add(command);
        if (works) worked.add(command);
        if (works) good.set(command, args);
      }
    }
  }
  const missing = coverage.missing();
  const [good, bad] = [missing.good, missing.bad].map((places) => places.filter((place) => ARGUMENT.test(place)));

  it("have each command, or there is a reason", () => {
    expect(schema.commands().filter((command) => !asked.has(command))).toEqual([]);
    const never = schema.commands().filter((command) => !worked.has(command));
    expect(never.sort()).toEqual([...COMMANDS_NEVER_WORK.keys()].sort());
  });

  it.each([
    ["works", good!, NEVER_WORKS],
    ["is refused", bad!, NEVER_REFUSED],
  ] as const)("have each argument where it %s, or there is a reason", (_how, places, reasons) => {
    expect({
      missing: places.filter((place) => !reasons.some(([pattern]) => pattern.test(place))),
      // Lines of the list that are of no use any more.
      unused: reasons.filter(([pattern]) => !places.some((place) => pattern.test(place))),
    }).toEqual({ missing: [], unused: [] });
  });
});
