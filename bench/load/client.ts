/**
 * The load generator's process. It reads jobs from standard input, one JSON line each, and answers each with one line:
 * `{"result": …}` or `{"error": "…"}`. It blocks while it works, and ends at the end of its input.
 */
import { readSync, writeSync } from "node:fs";
import { runNbdLoad, type NbdLoadOptions } from "./nbd-load.js";
import { isStopLine } from "./stop-line.js";
import { runQmpLoad, type QmpLoadOptions } from "./qmp-load.js";
import type { LoadResult } from "./window.js";

export type LoadOptions = NbdLoadOptions | QmpLoadOptions;
export type LoadAnswer = { readonly result: LoadResult } | { readonly error: string };

const STDIN = 0;
const STDOUT = 1;

function run(options: LoadOptions): LoadAnswer {
  try {
    return { result: options.kind === "nbd" ? runNbdLoad(options) : runQmpLoad(options) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const chunk = Buffer.alloc(65536);
for (let text = ""; ;) {
  const got = readSync(STDIN, chunk);
  if (got === 0) break;
  text += chunk.toString("utf8", 0, got);
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
    const line = text.slice(0, end + 1);
    text = text.slice(end + 1);
    if (!isStopLine(line)) writeSync(STDOUT, `${JSON.stringify(run(JSON.parse(line) as LoadOptions))}\n`);
  }
}
