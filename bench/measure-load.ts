/** Measurements by clients: the load generator, fio, nbdcopy. */
import type { Placement } from "./cpus.js";
import { MIB } from "./images.js";
import type { JobContext, Sample } from "./job.js";
import type { NbdLoadOptions } from "./load/nbd-load.js";
import type { LoadResult } from "./load/window.js";
import { run } from "./processes.js";

export type Access = "read" | "write";

const WARM_UP_MAX_SECONDS = 0.2;
const WARM_UP_SHARE = 0.2;

/** qemu-storage-daemon 7.2 with iothreads may die when a client leaves: the other client shall have ended by then. */
const LINGER_MS = 200;

export const warmUp = (seconds: number): number => Math.min(WARM_UP_MAX_SECONDS, seconds * WARM_UP_SHARE);

/** Of a disk of its own per export. */
export interface LoadJob {
  readonly access: Access;
  readonly order: NbdLoadOptions["order"];
  readonly block: number;
  readonly depth: number;
}

export function sampleOf(result: LoadResult, unit: "op/s" | "MB/s", block: number): Sample {
  const { operations, seconds, p50, p99, p999, clientCpuUs, serverCpuUs } = result;
  const rate = operations / seconds;
  const perMib = MIB / block;
  return {
    value: unit === "op/s" ? rate : (rate * block) / 1e6,
    cpuUs: unit === "op/s" ? serverCpuUs : serverCpuUs * perMib,
    ...{ p50, p99, p999, clientCpuUs },
  };
}

export async function measureLoad(context: JobContext, job: LoadJob, unit: "op/s" | "MB/s"): Promise<Sample> {
  const { server, seconds, clients } = context;
  await context.place(job.depth === 1 ? "same" : "split", clients[0].pid);
  const result = await clients[0].run({
    ...{ kind: "nbd", address: server.address, export: "disk0", serverPid: server.pid },
    ...{ ...job, seconds, warmUpSeconds: warmUp(seconds) },
  });
  return sampleOf(result, unit, job.block);
}

/** Two exports, a client each, at the same time. */
export async function measureTwo(context: JobContext, job: LoadJob): Promise<Sample> {
  const { server, seconds, clients } = context;
  await context.place("free", clients[0].pid, clients[1].pid);
  const cpuBefore = server.cpuSeconds();
  const results = await Promise.all(
    clients.map((client, i) =>
      client.run({
        ...{ kind: "nbd", address: server.address, export: `disk${i}`, serverPid: server.pid },
        ...{ ...job, seconds, warmUpSeconds: 0, lingerMs: LINGER_MS },
      }),
    ),
  );
  const cpu = server.cpuSeconds() - cpuBefore;
  const sum = (of: (result: LoadResult) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    value: sum(({ operations, seconds: taken }) => operations / taken),
    cpuUs: (cpu * 1e6) / sum(({ operations }) => operations),
    p50: Math.max(...results.map(({ p50 }) => p50)),
    p99: Math.max(...results.map(({ p99 }) => p99)),
    p999: Math.max(...results.map(({ p999 }) => p999)),
  };
}

export interface FioJob {
  readonly rw: "randread" | "randwrite" | "read" | "write";
  readonly block: number;
  readonly depth: number;
  readonly processes: number;
  readonly placement: Placement;
}

interface FioSide {
  readonly iops: number;
  readonly bw_bytes: number;
  readonly total_ios: number;
  readonly clat_ns: { readonly percentile?: Readonly<Record<string, number>> };
}

export async function measureFio(context: JobContext, job: FioJob, unit: "op/s" | "MB/s"): Promise<Sample> {
  const { server, seconds, images } = context;
  await context.place(job.placement);
  const before = server.cpuSeconds();
  const output = await run("taskset", [
    ...["-c", context.clientCpus(job.placement), "fio", "--name=job", "--ioengine=nbd"],
    ...[`--uri=${server.uri("disk0")}`, `--size=${images.bytes}`, `--rw=${job.rw}`, `--bs=${job.block}`],
    ...[`--iodepth=${job.depth}`, `--numjobs=${job.processes}`, "--group_reporting", "--time_based"],
    ...[`--runtime=${Math.round(seconds * 1000)}ms`, "--norandommap", "--randrepeat=0", "--output-format=json"],
  ]);
  const cpu = server.cpuSeconds() - before;
  const { jobs } = JSON.parse(output.slice(output.indexOf("{"))) as {
    jobs: { error: number; read: FioSide; write: FioSide }[];
  };
  const { error, read, write } = jobs[0]!;
  const side = job.rw.endsWith("read") ? read : write;
  if (error !== 0 || side.total_ios === 0) throw new Error(`fio: error ${error}`);
  const percentile = (name: string) => (side.clat_ns.percentile?.[name] ?? NaN) / 1000;
  return {
    value: unit === "op/s" ? side.iops : side.bw_bytes / 1e6,
    cpuUs: (cpu * 1e6) / (unit === "op/s" ? side.total_ios : (side.total_ios * job.block) / MIB),
    p50: percentile("50.000000"),
    p99: percentile("99.000000"),
    p999: percentile("99.900000"),
  };
}

/** `from-4k` asks as a guest would: small requests, one connection. */
export type CopyDirection = "from" | "to" | "from-4k";

/** Whole copies of the disk, as many as fit into the time; one at least. Starting nbdcopy is part of it. */
export async function measureNbdcopy(context: JobContext, direction: CopyDirection): Promise<Sample> {
  const { server, images, seconds } = context;
  await context.place("free");
  const uri = server.uri("disk0");
  const small = direction === "from-4k" ? ["--connections=1", "--requests=16", "--request-size=4096"] : [];
  const args = direction === "to" ? [await images.master("disk.raw"), uri] : [...small, uri, "null:"];
  const cpuBefore = server.cpuSeconds();
  const begun = performance.now();
  const taken = () => (performance.now() - begun) / 1000;
  let bytes = 0;
  do {
    await run("nbdcopy", args);
    bytes += images.bytes;
  } while (taken() < seconds);
  const rate = bytes / taken() / 1e6;
  const cpu = server.cpuSeconds() - cpuBefore;
  return { value: rate, cpuUs: (cpu * 1e6) / (bytes / MIB) };
}
