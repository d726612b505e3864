import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Every page that people read, by its path from the root; generated ones are proved by tests/qapi. */
export const PAGES: readonly string[] = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "bench/README.md",
  "tests/iotests/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`)
    .sort(),
];

export function readPage(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

export interface Block {
  /** The first word behind the fence; empty when there is none. */
  readonly language: string;
  /** `json run`, `sh run`: a test carries it out. */
  readonly isRun: boolean;
  readonly text: string;
  /** Of the fence, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let begin: { info: string; line: number } | null = null;
  let lines: string[] = [];
  for (const [index, line] of readPage(page).split("\n").entries()) {
    if (!line.startsWith("```")) {
      if (begin !== null) lines.push(line);
    } else if (begin === null) {
      begin = { info: line.slice(3).trim(), line: index + 1 };
      lines = [];
    } else {
      const [language = "", mark] = begin.info.split(" ");
      blocks.push({ language, isRun: mark === "run", text: lines.join("\n"), line: begin.line });
      begin = null;
    }
  }
  if (begin !== null) throw new Error(`${page}:${String(begin.line)}: the block does not end`);
  return blocks;
}

/** GitHub's anchors of the headings of a page. */
export function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of readPage(page).matchAll(/^#+ (.*)$/gm)) {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
    anchors.add(anchor);
  }
  return anchors;
}

/** The commands of a shell text: lines continued by a backslash are one, quotes are taken off. */
export function shellWords(text: string): string[][] {
  return text
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"))
    .map((line) =>
      [...line.matchAll(/'([^']*)'|"([^"]*)"|[^\s'"]+/g)].map(([word, single, double]) => single ?? double ?? word),
    );
}
