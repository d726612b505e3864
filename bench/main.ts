/** `npm run bench`: tsd and other NBD servers, the same jobs in interleaved rounds of one run. See README.md here. */
import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knownContenders, TSD_PROGRAM, type Contender } from "./contenders.js";
import { writeDocs } from "./docs.js";
import { Images } from "./images.js";
import type { Goals, Job } from "./job.js";
import { JOBS, SCENARIOS } from "./jobs.js";
import { describeMachine, versionOf } from "./machine.js";
import { HELP, parseOptions, UsageError, type Options } from "./options.js";
import { plot } from "./plot.js";
import { killAllNow } from "./processes.js";
import { asMarkdown, asText, conditions, detailTable, findingsOf, goalsLine, summaryTable } from "./report.js";
import type { Results } from "./results.js";
import { Run } from "./rounds.js";

/** Jobs are made with these, whoever is compared. */
const TOOLS = ["qemu-img", "qemu-io", "taskset"] as const;
const CLIENTS = ["fio", "nbdcopy", "openssl"] as const;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Those that were asked for and are installed, with their versions. tsd is first. */
async function findContenders(options: Options, notes: string[]): Promise<Map<Contender, string>> {
  const known = knownContenders(options.tsd ?? TSD_PROGRAM, options.reference ?? undefined);
  const found = new Map<Contender, string>();
  for (const name of ["tsd", ...options.against, "null"]) {
    const contender = known.find((candidate) => candidate.name === name);
    if (contender === undefined) throw new UsageError(`--against knows no '${name}'`);
    const version = await versionOf(contender.program);
    if (version === null) notes.push(`left out: ${name}: ${contender.program} is not installed`);
    else found.set(contender, version);
  }
  return found;
}

const CLIENT_OF: readonly (readonly [RegExp, (typeof CLIENTS)[number]])[] = [
  [/-fio-/, "fio"],
  [/-nbdcopy-/, "nbdcopy"],
  [/^tls-/, "openssl"],
];

/** The jobs that were asked for, without those whose client is missing. */
async function chooseJobs(options: Options, notes: string[]): Promise<Job[]> {
  const chosen = JOBS.filter(({ id }) => options.jobs.test(id));
  if (chosen.length === 0) throw new UsageError(`no job matches ${String(options.jobs)}; --list shows them`);
  for (const tool of TOOLS)
    if ((await versionOf(tool)) === null) throw new UsageError(`${tool} is needed, and not installed`);
  const missing = new Set<string>();
  for (const client of CLIENTS) if (!(await isInstalled(client))) missing.add(client);
  return chosen.filter(({ id }) => {
    const lacks = CLIENT_OF.find(([pattern, client]) => pattern.test(id) && missing.has(client));
    if (lacks !== undefined) notes.push(`left out: ${id}: ${lacks[1]} is not installed`);
    return lacks === undefined;
  });
}

async function isInstalled(client: string): Promise<boolean> {
  try {
    return (await versionOf(client)) !== null;
  } catch {
    return true; // it is there; it only knows no --version
  }
}

async function measure(options: Options, folder: string): Promise<Results> {
  const notes: string[] = [];
  const jobs = await chooseJobs(options, notes);
  const contenders = await findContenders(options, notes);
  const { rounds, seconds, size } = options;
  const images = new Images(folder, size);
  const run = new Run({ contenders: [...contenders.keys()], folder, images, rounds, seconds, tell });
  const outcome = await run.measure(jobs, SCENARIOS);
  const versions = [...contenders].filter(([{ role }]) => role !== "ceiling");
  return {
    machine: await describeMachine(folder),
    versions: Object.fromEntries(versions.map(([{ name }, version]) => [name, version])),
    references: versions.filter(([{ role }]) => role === "reference").map(([{ name }]) => name),
    engine: outcome.engine,
    ...{ rounds, seconds, sizeMib: size },
    rows: outcome.rows,
    notes: [...notes, ...outcome.notes],
  };
}

async function publish(results: Results, options: Options): Promise<void> {
  const findings = findingsOf(results);
  const layOut = options.markdown ? asMarkdown : asText;
  const parts = [
    conditions(results),
    layOut(summaryTable(findings, results.references)),
    layOut(detailTable(findings)),
  ];
  parts.push(goalsLine(findings), ...results.notes);
  process.stdout.write(`${parts.join("\n\n")}\n`);
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(results, null, 1)}\n`);
  const { date, cpu, cores } = results.machine;
  if (options.svg !== null) await writeFile(options.svg, plot(findings, `${date}, ${cpu} × ${cores}`));
  if (options.writeDocs) tell(`renewed ${(await writeDocs(results)).join(", ")}`);
}

function describeJobs(): string {
  const goals = ({ reference, nbdkit, cpu, p99, most }: Goals) =>
    [
      ...(reference === undefined ? [] : [`≥ ${reference} × reference`]),
      ...(nbdkit === undefined ? [] : [`≥ ${nbdkit} × nbdkit`]),
      ...(cpu === undefined ? [] : [`CPU ≤ ${cpu.toFixed(2)} × reference`]),
      ...(p99 === undefined ? [] : [`p99 ≤ ${p99} × reference`]),
      ...(most === undefined ? [] : [`≤ ${most}`]),
    ].join(", ");
  const rows = JOBS.map((job) => [job.id, job.title, job.unit, goals(job.goals)]);
  return asText([["id", "job", "unit", "goals"], ...rows]);
}

/** The pieces of one run: conditions are those of the last, rows and notes are everyone's. */
async function readResults(files: readonly string[]): Promise<Results> {
  const pieces = await Promise.all(files.map(async (name) => JSON.parse(await readFile(name, "utf8")) as Results));
  const rows = pieces.flatMap((piece) => piece.rows);
  const missing = JOBS.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id }) => id);
  const notes = new Set(pieces.flatMap((piece) => piece.notes));
  if (missing.length > 0) notes.add(`not measured: ${missing.join(", ")}`);
  return { ...pieces.at(-1)!, rows, notes: [...notes] };
}

async function bench(options: Options): Promise<void> {
  if (options.list) return void process.stdout.write(`${describeJobs()}\n`);
  if (options.from.length > 0) return publish(await readResults(options.from), options);
  const folder = await mkdtemp(join(options.folder ?? tmpdir(), "tsd-bench-"));
  const leaveNow = (code: number): void => {
    killAllNow();
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  };
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.once(signal, () => leaveNow(code));
  try {
    await publish(await measure(options, folder), options);
  } finally {
    killAllNow();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(HELP);
  else await bench(options);
} catch (error) {
  const isUsage = error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS");
  process.stderr.write(`bench: ${isUsage === true ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
