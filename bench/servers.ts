import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Contender, Places, Setup, Transport } from "./contenders.js";
import type { Address } from "./load/sockets.js";
import { cpuSeconds } from "./proc.js";
import { start, stop, type Running } from "./processes.js";
import { Qmp } from "./qmp.js";

const START_MAX_MS = 20_000;
const CONNECT_PAUSE_MS = 5;

/** A server that is ready for clients. */
export interface BenchServer extends AsyncDisposable {
  readonly pid: number;
  readonly address: Address;
  /** For libnbd's programs. */
  uri(exportName: string): string;
  /** From its start until everything is ready: the QMP greeting of a daemon. */
  readonly startMs: number;
  /** Path of a monitor for the load generator. */
  readonly monitor: string;
  /** Throws where the server is no daemon. */
  readonly qmp: Qmp;
  cpuSeconds(): number;
  hasEnded(): boolean;
  complaint(): string;
}

/** The server will not do what it was asked: a job is left out, not failed. */
export class Refusal extends Error {}

let serial = 0;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  await closed(probe);
  return port;
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

function uriOf(transport: Transport, places: Places, exportName: string): string {
  const { nbd, certificates } = places;
  // The certificate is the bench's own, signed by the bench's own authority.
  const tls = transport === "tls" ? `tls-certificates=${certificates}&tls-verify-peer=true` : "";
  if ("path" in nbd) return `nbd+unix:///${exportName}?socket=${nbd.path}`;
  return tls === "" ? `nbd://127.0.0.1:${nbd.port}/${exportName}` : `nbds://localhost:${nbd.port}/${exportName}?${tls}`;
}

/** Start a contender. Throws {@link Refusal} when it does not take its command line. Answers null when it cannot serve that. */
export async function startServer(
  contender: Contender,
  setup: Setup,
  folder: string,
  certificates: string,
): Promise<BenchServer | null> {
  const base = join(folder, `${contender.name}-${serial++}`);
  const nbd = setup.transport === "unix" ? { path: `${base}.nbd` } : { port: await freePort() };
  const places: Places = { nbd, greeting: `${base}.qmp`, monitor: `${base}.load`, certificates };
  const args = contender.args(setup, places);
  if (args === null) return null;
  const listener = contender.isDaemon ? createServer() : null;
  const greeted = listener === null ? null : Qmp.accept(listener);
  if (listener !== null) {
    listener.listen(places.greeting);
    await once(listener, "listening");
  }
  const begun = performance.now();
  const process = await start(contender.program, args);
  process.child.stdin.end();
  process.child.stdout.resume();
  try {
    const qmp = await ready(process, contender, greeted, nbd);
    const startMs = performance.now() - begun;
    await qmp?.negotiate();
    return running(process, contender, { qmp, startMs, places, transport: setup.transport });
  } catch (error) {
    await stop(process);
    throw error;
  } finally {
    // Not awaited: it ends when the daemon's connection does.
    listener?.close();
    await rm(places.greeting, { force: true });
  }
}

async function ready(
  process: Running,
  contender: Contender,
  greeted: Promise<Qmp> | null,
  nbd: Address,
): Promise<Qmp | null> {
  const ended = process.ended.then((status) => {
    throw new Refusal(`${contender.name} ended with ${status}: ${process.complaint()}`);
  });
  const late = AbortSignal.timeout(START_MAX_MS);
  const hangs = once(late, "abort").then(() => {
    throw new Refusal(`${contender.name} is not ready after ${START_MAX_MS} ms: ${process.complaint()}`);
  });
  // Whichever loses the race must not end the bench.
  ended.catch(() => undefined);
  hangs.catch(() => undefined);
  return Promise.race([greeted ?? listens(process, nbd), ended, hangs]);
}

/** Servers without QMP tell nobody when they are ready: try until one answers. */
async function listens(process: Running, nbd: Address): Promise<null> {
  while (!process.hasEnded()) {
    if (!("path" in nbd) || existsSync(nbd.path)) {
      const socket = connect(nbd as { port: number });
      const answer = await new Promise<boolean>((resolve) => {
        socket.once("data", () => resolve(true)).once("error", () => resolve(false));
        socket.once("close", () => resolve(false));
      });
      socket.destroy();
      if (answer) return null;
    }
    await sleep(CONNECT_PAUSE_MS);
  }
  return process.ended.then(() => null);
}

interface Started {
  readonly qmp: Qmp | null;
  readonly startMs: number;
  readonly places: Places;
  readonly transport: Transport;
}

function running(process: Running, contender: Contender, { qmp, startMs, places, transport }: Started): BenchServer {
  return {
    pid: process.pid,
    address: places.nbd,
    uri: (exportName) => uriOf(transport, places, exportName),
    startMs,
    monitor: places.monitor,
    get qmp() {
      if (qmp === null) throw new Error(`${contender.name} has no QMP`);
      return qmp;
    },
    cpuSeconds: () => cpuSeconds(process.pid),
    hasEnded: process.hasEnded,
    complaint: process.complaint,
    async [Symbol.asyncDispose]() {
      await stop(process);
      qmp?.close();
      if ("path" in places.nbd) await rm(places.nbd.path, { force: true });
      await rm(places.monitor, { force: true });
    },
  };
}
