/** The tables: a summary of tsd against the others, and every contender's own figures. */
import type { Goals } from "./job.js";
import type { Finding, Medians, Results } from "./results.js";
import { findingOf } from "./results.js";

export type Table = readonly (readonly string[])[];

export function findingsOf({ rows, references }: Results): Finding[] {
  return rows.map((row) => findingOf(row, references));
}

const SCENARIO_TITLES: Readonly<Record<string, string>> = {
  ...{ raw: "raw", tcp: "raw, TCP", tls: "raw, TLS", qcow2: "qcow2", chain1: "qcow2", chain3: "qcow2" },
  ...{ daemon: "", two: "raw", iothreads: "raw", start: "raw" },
};

export function titleOf({ row }: Finding): string {
  const where = SCENARIO_TITLES[row.scenario] ?? row.scenario;
  return where === "" ? row.title : `${where}: ${row.title}`;
}

/** Three digits of what matters. */
export function figure(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A ratio with its goal and whether that is met: `2.71 (≥ 2.5 ✓)`. */
function judged(value: number | undefined, finding: Finding, goal: keyof Goals, sign: "≥" | "≤"): string {
  const verdict = finding.verdicts[goal];
  if (verdict === undefined) return figure(value);
  const mark = verdict.met === undefined ? "?" : verdict.met ? "✓" : "✗";
  return `${figure(value)} (${sign} ${figure(verdict.goal)} ${mark})`;
}

export function summaryTable(findings: readonly Finding[], references: readonly string[]): Table {
  return [
    ["job", "unit", "tsd", ...references, "× reference", "× nbdkit", "CPU per op", "p99"],
    ...findings.map((finding) => [
      ...[titleOf(finding), finding.row.unit],
      judged(finding.medians["tsd"]?.value, finding, "most", "≤"),
      ...references.map((name) => figure(finding.medians[name]?.value)),
      judged(finding.ratio, finding, "reference", "≥"),
      judged(finding.nbdkitRatio, finding, "nbdkit", "≥"),
      judged(finding.cpuRatio, finding, "cpu", "≤"),
      judged(finding.p99Ratio, finding, "p99", "≤"),
    ]),
  ];
}

const DETAILS: readonly (readonly [string, keyof Medians])[] = [
  ["figure", "value"],
  ["server CPU, µs", "cpuUs"],
  ["p50, µs", "p50"],
  ["p99, µs", "p99"],
  ["p99.9, µs", "p999"],
  ["client CPU, µs", "clientCpuUs"],
];

export function detailTable(findings: readonly Finding[]): Table {
  return [
    ["job", "unit", "server", ...DETAILS.map(([title]) => title)],
    ...findings.flatMap((finding) =>
      Object.entries(finding.medians)
        .filter(([, medians]) => medians.value !== undefined)
        .map(([name, medians]) => [
          ...[titleOf(finding), finding.row.unit, name],
          ...DETAILS.map(([, key]) => figure(medians[key])),
        ]),
    ),
  ];
}

export function asMarkdown(table: Table): string {
  const [head = [], ...rows] = table;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Columns for a terminal. */
export function asText(table: Table): string {
  const [head = []] = table;
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Where and how the figures were had, in one paragraph. */
export function conditions(results: Results): string {
  const { machine, versions, engine, rounds, seconds, sizeMib } = results;
  const where = `${machine.cpu}, ${machine.cores} CPUs, ${machine.memoryGib} GiB, ${machine.kernel}, ${machine.fileSystem}`;
  const others = Object.entries(versions).map(([name, version]) => `${name}: ${version}`);
  return [
    `${machine.date}. ${where}; Node ${machine.node}, tsd's engine: ${engine}.`,
    `${others.join("; ")}.`,
    `${rounds} rounds, ${figure(seconds)} s each, a disk of ${sizeMib} MiB in the page cache.`,
  ].join("\n");
}

/** Goals in a line: how many are met, and which are not. */
export function goalsLine(findings: readonly Finding[]): string {
  const verdicts = findings.flatMap(({ verdicts: stated }) => Object.values(stated));
  const measured = verdicts.filter(({ met }) => met !== undefined);
  const met = measured.filter((verdict) => verdict.met === true);
  const missing = verdicts.length - measured.length;
  return `${met.length} of ${measured.length} goals met${missing === 0 ? "" : `, ${missing} not measured`}.`;
}
