/**
 * `npm run bench`: tsd and qemu-storage-daemon, the same jobs in interleaved rounds of one run, as ratios.
 * Needs qemu-storage-daemon, qemu-img and fio (with its nbd engine).
 *
 * Options: --rounds N (5), --seconds N (2), --size MIB (256), --json FILE
 */
import { open, mkdtemp, rm, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { arch, cpus, release, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { execa } from "execa";
import { reference, startServer, tsd, type Contender, type RunningServer } from "./servers.js";

interface Job {
  readonly name: string;
  readonly args: readonly string[];
}

const JOBS: readonly Job[] = [
  ...[1, 16, 64].flatMap((depth) =>
    ["randread", "randwrite"].map((rw) => ({
      name: `4 KiB ${rw} qd${String(depth)}`,
      args: [`--rw=${rw}`, "--bs=4k", `--iodepth=${String(depth)}`],
    })),
  ),
  { name: "1 MiB read qd4", args: ["--rw=read", "--bs=1M", "--iodepth=4"] },
  { name: "1 MiB write qd4", args: ["--rw=write", "--bs=1M", "--iodepth=4"] },
];

interface Sample {
  readonly iops: number;
  /** Server CPU per operation, microseconds. */
  readonly cpuUs: number;
  readonly p99Us: number;
}

interface FioSide {
  readonly iops: number;
  readonly total_ios: number;
  readonly clat_ns: { readonly percentile?: Readonly<Record<string, number>> };
}

async function runJob(server: RunningServer, job: Job, seconds: number, sizeMib: number): Promise<Sample> {
  const before = server.cpu();
  const { stdout } = await execa("fio", [
    ...["--name=job", "--ioengine=nbd", `--uri=${server.uri}`, `--size=${String(sizeMib)}M`, "--time_based"],
    ...[`--runtime=${String(seconds)}`, "--output-format=json", "--norandommap", "--randrepeat=0", ...job.args],
  ]);
  const cpu = server.cpu() - before;
  const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as { jobs: { read: FioSide; write: FioSide }[] };
  const { read, write } = report.jobs[0]!;
  const side = read.total_ios > 0 ? read : write;
  return {
    iops: side.iops,
    cpuUs: (cpu * 1e6) / side.total_ios,
    p99Us: (side.clat_ns.percentile?.["99.000000"] ?? NaN) / 1000,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

async function makeImages(folder: string, sizeMib: number): Promise<Record<"raw" | "qcow2", string>> {
  const raw = join(folder, "disk.raw");
  const file = await open(raw, "w");
  for (let i = 0; i < sizeMib; i++) await file.write(randomBytes(1 << 20));
  await file.close();
  const qcow2 = join(folder, "disk.qcow2");
  await execa("qemu-img", ["convert", "-f", "raw", "-O", "qcow2", raw, qcow2]);
  return { raw, qcow2 };
}

interface Row {
  readonly job: string;
  readonly format: string;
  readonly reference: number;
  readonly tsd: number;
  readonly ratio: number;
  readonly cpuRatio: number;
  readonly p99Ratio: number;
}

async function measure(folder: string, rounds: number, seconds: number, sizeMib: number) {
  const images = await makeImages(folder, sizeMib);
  const rows: Row[] = [];
  const starts = new Map<Contender, number[]>([
    [tsd, []],
    [reference, []],
  ]);
  const memory = new Map<Contender, number[]>([
    [tsd, []],
    [reference, []],
  ]);
  for (const format of ["raw", "qcow2"] as const) {
    const samples = new Map(JOBS.map((job) => [job, [] as { tsd: Sample; reference: Sample }[]]));
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? [tsd, reference] : [reference, tsd];
      const found = new Map<Contender, Map<Job, Sample>>();
      for (const contender of order) {
        await using server = await startServer(contender, folder, images[format], format);
        starts.get(contender)!.push(server.startMs);
        memory.get(contender)!.push(server.rss());
        const perJob = new Map<Job, Sample>();
        for (const job of JOBS) perJob.set(job, await runJob(server, job, seconds, sizeMib));
        found.set(contender, perJob);
      }
      for (const job of JOBS) {
        samples.get(job)!.push({ tsd: found.get(tsd)!.get(job)!, reference: found.get(reference)!.get(job)! });
      }
      console.error(`${format}: round ${String(round + 1)} of ${String(rounds)} done`);
    }
    for (const [job, pairs] of samples) {
      const ratio = (pick: (sample: Sample) => number) =>
        median(pairs.map((pair) => pick(pair.tsd) / pick(pair.reference)));
      rows.push({
        job: job.name,
        format,
        reference: median(pairs.map((pair) => pair.reference.iops)),
        tsd: median(pairs.map((pair) => pair.tsd.iops)),
        ratio: ratio((sample) => sample.iops),
        cpuRatio: ratio((sample) => sample.cpuUs),
        p99Ratio: ratio((sample) => sample.p99Us),
      });
    }
  }
  const pick = (table: Map<Contender, number[]>) => ({
    tsd: median(table.get(tsd)!),
    reference: median(table.get(reference)!),
  });
  return { rows, startMs: pick(starts), rssKib: pick(memory) };
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "2" },
    size: { type: "string", default: "256" },
    json: { type: "string" },
  },
});
const folder = await mkdtemp(join(tmpdir(), "tsd-bench-"));
try {
  const result = await measure(folder, Number(values.rounds), Number(values.seconds), Number(values.size));
  const { stdout: version } = await execa("qemu-storage-daemon", ["--version"]);
  const machine = `${cpus()[0]?.model ?? arch()} x ${String(cpus().length)}, Linux ${release()}, Node ${process.version}`;
  console.log(`${machine}\n${version.split("\n")[0] ?? ""}\n`);
  console.log("| job | format | reference, op/s | tsd, op/s | tsd / reference | CPU per op | p99 |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const row of result.rows) {
    const cells = [row.job, row.format, row.reference.toFixed(0), row.tsd.toFixed(0)];
    cells.push(...[row.ratio, row.cpuRatio, row.p99Ratio].map((value) => value.toFixed(2)));
    console.log(`| ${cells.join(" | ")} |`);
  }
  const { startMs, rssKib } = result;
  console.log(`\nstart to QMP greeting: ${startMs.tsd.toFixed(0)} ms (reference ${startMs.reference.toFixed(0)} ms)`);
  console.log(
    `resident memory, idle: ${(rssKib.tsd / 1024).toFixed(1)} MiB (reference ${(rssKib.reference / 1024).toFixed(1)} MiB)`,
  );
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ machine, ...result }, null, 2));
} finally {
  await rm(folder, { recursive: true });
}
