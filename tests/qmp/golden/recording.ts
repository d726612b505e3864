import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SchemaInfo } from "../../../qapi/generated/types.js";
import type { Line } from "./play.js";

const FOLDER = join(import.meta.dirname, "recordings");

/** A line of a file of recordings: the first of a dialogue has its name. */
type FileLine = Line | { readonly dialogue: string };

/** What the reference said in the dialogues of a family. */
export type Recording = ReadonlyMap<string, readonly Line[]>;

export function readRecording(family: string): Recording {
  const recording = new Map<string, Line[]>();
  let lines: Line[] = [];
  for (const text of readFileSync(join(FOLDER, `${family}.jsonl`), "utf8")
    .trimEnd()
    .split("\n")) {
    const line = JSON.parse(text) as FileLine;
    if ("dialogue" in line) recording.set(line.dialogue, (lines = []));
    else lines.push(line);
  }
  return recording;
}

export function writeRecording(family: string, recording: Recording): void {
  const lines = [...recording].flatMap(([dialogue, said]): FileLine[] => [{ dialogue }, ...said]);
  writeFileSync(join(FOLDER, `${family}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** What the reference answered to `query-version` and `query-qmp-schema`. */
export interface Reference {
  readonly version: unknown;
  readonly schema: readonly SchemaInfo[];
}

const REFERENCE = join(FOLDER, "reference.json");

export function readReference(): Reference {
  return JSON.parse(readFileSync(REFERENCE, "utf8")) as Reference;
}

export function writeReference({ version, schema }: Reference): void {
  const entries = schema.map((entry) => JSON.stringify(entry)).join(",\n");
  writeFileSync(REFERENCE, `{"version": ${JSON.stringify(version)}, "schema": [\n${entries}\n]}\n`);
}
