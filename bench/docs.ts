/** Puts the figures of a run into the pages, between their marks. */
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import { plot } from "./plot.js";
import { asMarkdown, conditions, detailTable, findingsOf, goalsLine, summaryTable } from "./report.js";
import type { Results } from "./results.js";

const ROOT = resolve(import.meta.dirname, "..");
const BEGIN = "<!-- bench: renewed by npm run bench -- --write-docs -->";
const END = "<!-- bench: end -->";

/** `page` with `text` where its marks are. Throws when it has none. */
export function replaceMarked(page: string, text: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page has no place marked by '${BEGIN}' and '${END}'`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`;
}

async function renew(name: string, text: string): Promise<void> {
  const path = join(ROOT, name);
  const page = replaceMarked(await readFile(path, "utf8"), text);
  await writeFile(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
}

/** docs/performance.md, its plot, and the short table of README.md. Answers what it wrote. */
export async function writeDocs(results: Results): Promise<string[]> {
  const findings = findingsOf(results);
  const { references, machine } = results;
  const [head = [], ...rows] = summaryTable(findings, references);
  const summary = [head, ...rows];
  await renew(
    "docs/performance.md",
    [
      ...[conditions(results), goalsLine(findings), ...results.notes.map((note) => `- ${note}`)],
      ...["## tsd against the others", asMarkdown(summary)],
      ...["## Every server's own figures", asMarkdown(detailTable(findings))],
    ].join("\n\n"),
  );
  const subtitle = `${machine.date}, ${machine.cpu} × ${machine.cores}`;
  await writeFile(join(ROOT, "docs/performance.svg"), plot(findings, subtitle));
  const short = findings.filter(({ row }) => row.goals.reference !== undefined || row.goals.most !== undefined);
  const names = ["job", "unit", "tsd", ...references, "× reference", "CPU per op"];
  const columns = names.map((name) => head.indexOf(name));
  const table = summaryTable(short, references).map((row) => columns.map((column) => row[column]!));
  await renew("README.md", [conditions(results), asMarkdown(table)].join("\n\n"));
  return ["docs/performance.md", "docs/performance.svg", "README.md"];
}
