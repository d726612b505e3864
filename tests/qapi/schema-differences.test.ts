import { describe, expect, it } from "vitest";
import { INTROSPECTION } from "../../qapi/generated/introspection.js";
import type { SchemaInfo } from "../../qapi/generated/types.js";
import { startDaemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { MAY_BE_MISSING, NOT_YET } from "./known-missing.js";
import { missingFrom } from "./schema-differences.js";

describe.skipIf(!hasJudge("qemu-storage-daemon"))("the schema of the reference", () => {
  it("has nothing that is neither here nor known to be missing", async () => {
    await using daemon = await startDaemon({ program: "qemu-storage-daemon" });
    const reference = await daemon.qmp.command<SchemaInfo[]>("query-qmp-schema");
    const missing = missingFrom(INTROSPECTION, reference);
    const listed = new Set(NOT_YET);
    const isKnown = (line: string) => listed.has(line) || MAY_BE_MISSING.some(([pattern]) => pattern.test(line));
    expect(missing.filter((line) => !isKnown(line))).toEqual([]);
    // What has come leaves the lists with what brought it.
    expect(NOT_YET.filter((line) => !missing.includes(line))).toEqual([]);
    const unused = MAY_BE_MISSING.filter(([pattern]) => !missing.some((line) => pattern.test(line)));
    expect(unused).toEqual([]);
  });
});

describe("missingFrom", () => {
  const without = (drop: (entry: SchemaInfo) => boolean) => INTROSPECTION.filter((entry) => !drop(entry));

  it("finds nothing where nothing is missing", () => {
    expect(missingFrom(INTROSPECTION, INTROSPECTION)).toEqual([]);
  });

  it("names a command, an event, a member and a value that are missing", () => {
    const noQuit = without(({ name }) => name === "quit" || name === "BLOCK_JOB_READY");
    expect(missingFrom(noQuit, INTROSPECTION)).toEqual(["BLOCK_JOB_READY", "quit"]);
    const resize = INTROSPECTION.find(({ name }) => name === "block_resize") as { "arg-type": string };
    const modes = INTROSPECTION.find(
      (entry) => entry["meta-type"] === "enum" && entry.members.some(({ name }) => name === "hard"),
    )!;
    const poorer = INTROSPECTION.map((entry): SchemaInfo => {
      if (entry.name === resize["arg-type"] && entry["meta-type"] === "object") {
        return { ...entry, members: entry.members.filter(({ name }) => name !== "node-name") };
      }
      if (entry === modes && entry["meta-type"] === "enum") {
        return { ...entry, members: entry.members.filter(({ name }) => name !== "hard") };
      }
      return entry;
    });
    expect(missingFrom(poorer, INTROSPECTION)).toContain("block_resize.node-name");
    expect(missingFrom(poorer, INTROSPECTION).filter((line) => line.endsWith("=hard"))).not.toEqual([]);
  });
});
