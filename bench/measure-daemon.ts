/** Measurements of what a daemon does when QMP asks for it. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Format } from "./contenders.js";
import { CLUSTER, MIB } from "./images.js";
import type { JobContext, Sample } from "./job.js";
import { sampleOf, warmUp } from "./measure-load.js";
import { residentKib } from "./proc.js";

const BACKUP_WRITE_BYTES = 4096;
const BACKUP_DEPTH = 16;
/** The longest a backup may take; a client that is not told to stop ends by then. */
const BACKUP_MAX_SECONDS = 60;
const BACKUP_WARM_UP_SECONDS = 0.2;
/** After a start: what the daemon still does by itself is done then. */
const IDLE_MS = 300;

const fileOptions = ({ contender }: JobContext, filename: string) => ({
  ...{ driver: "file", filename },
  ...(contender.aio === null ? {} : { aio: contender.aio }),
});

async function addNode(context: JobContext, format: Format, name: string, filename: string): Promise<void> {
  const file = fileOptions(context, filename);
  await context.server.qmp.execute("blockdev-add", { driver: format, "node-name": name, file });
}

async function exportNode({ server }: JobContext, name: string): Promise<void> {
  await server.qmp.execute("block-export-add", { type: "nbd", id: name, "node-name": name, name, writable: true });
}

/** With its client gone, an export ends when its last request does. */
async function removeExport({ server }: JobContext, name: string): Promise<void> {
  await server.qmp.execute("block-export-del", { id: name, mode: "hard" });
  await server.qmp.event("BLOCK_EXPORT_DELETED", ({ id }) => id === name);
}

/** Each write goes to a cluster that was never written: one after another, or all over the disk. */
export async function measureAllocating(context: JobContext, block: number): Promise<Sample> {
  const { server, images, clients, seconds, folder } = context;
  const image = join(folder, "fill.qcow2");
  await images.empty(image, "qcow2", "fill");
  await addNode(context, "qcow2", "fill", image);
  await exportNode(context, "fill");
  await context.place("split", clients[0].pid);
  const result = await clients[0].run({
    ...{ kind: "nbd", address: server.address, export: "fill", serverPid: server.pid },
    ...{ access: "write", order: block === CLUSTER ? "ascending" : "shuffled", once: true },
    ...{ block, stride: CLUSTER, depth: 16, seconds, warmUpSeconds: 0 },
  });
  await removeExport(context, "fill");
  await server.qmp.execute("blockdev-del", { "node-name": "fill" });
  await rm(image);
  return sampleOf(result, "op/s", block);
}

/** Full backups to new images for as long as a measurement takes. `loaded`: while a client writes all over the source. */
export async function measureBackup(context: JobContext, format: Format, loaded: boolean): Promise<Sample> {
  const samples: Sample[] = [];
  const end = performance.now() + context.seconds * 1000;
  do samples.push(await backup(context, format, loaded));
  while (performance.now() < end);
  const mean = (figure: (sample: Sample) => number | undefined): number =>
    samples.reduce((sum, sample) => sum + figure(sample)!, 0) / samples.length;
  // Of the same number of bytes each: the time of all of them is what counts.
  const figures = { value: 1 / mean(({ value }) => 1 / value), cpuUs: mean(({ cpuUs }) => cpuUs) };
  if (!loaded) return figures;
  return { ...figures, p50: mean(({ p50 }) => p50), p99: mean(({ p99 }) => p99), p999: mean(({ p999 }) => p999) };
}

async function backup(context: JobContext, format: Format, loaded: boolean): Promise<Sample> {
  const { server, images, clients, folder } = context;
  const { qmp } = server;
  const target = join(folder, `target.${format}`);
  await images.empty(target, format, "target");
  await addNode(context, format, "source", join(folder, `disk.${format}`));
  await addNode(context, format, "target", target);
  await context.place("free", clients[0].pid);
  if (loaded) await exportNode(context, "source");
  const load = loaded ? startWriting(context) : null;
  // It is looked at when the backup is done; failing before that must not end the bench.
  load?.catch(() => undefined);
  if (load !== null) await sleep(BACKUP_WARM_UP_SECONDS * 1000);
  const cpuBefore = server.cpuSeconds();
  const begun = performance.now();
  const ended = qmp.event("BLOCK_JOB_COMPLETED", ({ device }) => device === "backup");
  await qmp.execute("blockdev-backup", { "job-id": "backup", device: "source", target: "target", sync: "full" });
  const { error } = await ended;
  const done = performance.now();
  const taken = (done - begun) / 1000;
  const cpu = server.cpuSeconds() - cpuBefore;
  if (error !== undefined) throw new Error(`blockdev-backup: ${JSON.stringify(error)}`);
  if (load !== null) clients[0].endJob({ from: begun, to: done });
  const latencies = await load;
  await qmp.event("JOB_STATUS_CHANGE", ({ id, status }) => id === "backup" && status === "null");
  qmp.forgetEvents();
  if (loaded) await removeExport(context, "source");
  for (const name of ["source", "target"]) await qmp.execute("blockdev-del", { "node-name": name });
  await rm(target);
  return {
    value: images.bytes / taken / 1e6,
    cpuUs: (cpu * 1e6) / (images.bytes / MIB),
    ...(latencies === null ? {} : { p50: latencies.p50, p99: latencies.p99, p999: latencies.p999 }),
  };
}

function startWriting({ server, clients }: JobContext) {
  return clients[0].run({
    ...{ kind: "nbd", address: server.address, export: "source", serverPid: server.pid },
    ...{ access: "write", order: "random", block: BACKUP_WRITE_BYTES, depth: BACKUP_DEPTH },
    ...{ seconds: BACKUP_MAX_SECONDS, warmUpSeconds: BACKUP_WARM_UP_SECONDS, stoppable: true },
  });
}

export async function measureQmp({ server, clients, seconds, place }: JobContext, depth: number): Promise<Sample> {
  await place("free", clients[0].pid);
  const result = await clients[0].run({
    ...{ kind: "qmp", path: server.monitor, command: "query-block-exports", serverPid: server.pid },
    ...{ depth, seconds, warmUpSeconds: warmUp(seconds) },
  });
  return sampleOf(result, "op/s", 1);
}

export async function measureStart({ start }: JobContext): Promise<Sample> {
  await using server = await start();
  return { value: server.startMs };
}

/** What a client sees of a daemon in its first second. */
export async function measureFirstSecond({ start, clients }: JobContext): Promise<Sample> {
  await using server = await start();
  const result = await clients[0].run({
    ...{ kind: "nbd", address: server.address, export: "disk0", serverPid: server.pid },
    ...{ access: "read", order: "random", block: 4096, depth: 1, seconds: 1, warmUpSeconds: 0 },
  });
  return sampleOf(result, "op/s", 4096);
}

export async function measureMemory({ start }: JobContext): Promise<Sample> {
  await using server = await start();
  await sleep(IDLE_MS);
  return { value: residentKib(server.pid) / 1024 };
}
