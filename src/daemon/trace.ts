import { readFileSync } from "node:fs";
import { LOG_LEVELS, type LogLevel } from "./logger.js";

/** What `--trace help` prints: the names that patterns are compared with. */
export const TRACE_HELP = LOG_LEVELS.map((level) => `${level}\n`).join("");

export interface TraceTarget {
  trace(level: LogLevel, on: boolean): void;
}

/**
 * Switch on what `pattern` matches (`*` and `?` stand for any characters and any one), or off where `-` is in front. What
 * is traced here are the lines of a log level. False for a name, without a wildcard, that is none.
 */
export function applyTracePattern(pattern: string, target: TraceTarget): boolean {
  const off = pattern.startsWith("-");
  const name = off ? pattern.slice(1) : pattern;
  const escaped = name.replace(/[^\w*?]/g, "\\$&");
  const regExp = new RegExp(`^${escaped.replace(/\*+/g, ".*").replaceAll("?", ".")}$`, "s");
  const matched = LOG_LEVELS.filter((level) => regExp.test(level));
  for (const level of matched) target.trace(level, !off);
  return matched.length > 0 || /[*?]/.test(name);
}

/** A pattern a line; empty lines and those that begin with `#` say nothing. Throws what reading throws. */
export function applyTraceFile(path: string, target: TraceTarget, unknown: (line: number, name: string) => void): void {
  const lines = readFileSync(path, "utf8").split("\n");
  lines.forEach((text, index) => {
    const pattern = text.trimEnd();
    if (pattern === "" || pattern.startsWith("#")) return;
    if (!applyTracePattern(pattern, target)) unknown(index + 1, pattern.replace(/^-/, ""));
  });
}
