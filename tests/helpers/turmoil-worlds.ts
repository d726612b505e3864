import { readFile, readdir, readlink, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EIO, ENOSPC } from "../../src/base/errno.js";
import { BlockError } from "../../src/base/errors.js";
import { QmpError } from "../../src/base/qmp-error.js";
import { OP_DISCARD, OP_FLUSH, OP_READ, OP_WRITE, OP_ZERO, OP_ZERO_UNMAP } from "../../src/block/engine/engine.js";
import type { FaultKind, MemoryEngine } from "../../src/block/engine/memory.js";
import type { Random } from "../../src/block/engine/random.js";
import { JobScheduler } from "../../src/jobs/scheduler.js";
import { ExportRegistry } from "../../src/nbd-server/export-registry.js";
import { NbdServer } from "../../src/nbd-server/server.js";
import type { CommandContext } from "../../src/qmp/command.js";
import { commands } from "../../src/qmp/commands.js";
import { startDaemon, type Daemon } from "./daemon.js";
import { testGraph } from "./graph.js";
import type { TurmoilWorld } from "./turmoil-control.js";

/** The files of all images, by name. */
export type Images = ReadonlyMap<string, Uint8Array>;

export interface InProcess extends TurmoilWorld, AsyncDisposable {
  images(names: readonly string[]): Images;
}

export interface OnDaemon extends TurmoilWorld, AsyncDisposable {
  readonly daemon: Daemon;
}

/** On the engine that breaks on purpose. */
export async function inProcess(seed: number): Promise<InProcess> {
  const folder = await mkdtemp(join(tmpdir(), "tsd-turmoil-"));
  const test = testGraph({ seed, order: "random", shortTransfers: 0.1 });
  const { graph, engine } = test;
  const { emit } = graph.options;
  const jobs = new JobScheduler(emit);
  const nbdServer = new NbdServer(() => undefined, undefined, null);
  const exports = new ExportRegistry(graph, nbdServer, emit);
  const context = { objects: new Map(), graph, jobs, exports, nbdServer, emit } as unknown as CommandContext;
  const table = commands as unknown as Record<string, { run(args: object, context: CommandContext): unknown }>;
  return {
    address: { type: "unix", path: join(folder, "s") },
    iothreads: [],
    turn: () => new Promise(setImmediate),
    async execute(command, args = {}) {
      try {
        return { value: await table[command]!.run(args, context) };
      } catch (error) {
        if (!(error instanceof BlockError) && !(error instanceof QmpError)) throw error;
        return { refused: error.message };
      }
    },
    breakSomething: (random) => breakSomething(engine, random),
    mend: () => engine.clearFaults(),
    async leftovers() {
      const left: [string, number][] = [
        ["nodes", graph.nodes().length],
        ["requests", graph.path.inFlight.requests],
        ["open files", engine.openFiles],
        ["operations", engine.inFlight],
      ];
      return left.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
    },
    images: (names) => new Map(names.map((name) => [name, engine.contents(`${name}.q`)])),
    async [Symbol.asyncDispose]() {
      engine.clearFaults();
      await jobs.cancelAll();
      if (nbdServer.running) await nbdServer.stop();
      await exports.closeAll();
      await test[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const BREAKABLE: readonly {
  readonly kinds: readonly FaultKind[];
  readonly errors: readonly number[];
  readonly of: number;
}[] = [
  { kinds: [OP_READ], errors: [EIO], of: 100 },
  { kinds: [OP_WRITE], errors: [EIO, ENOSPC], of: 100 },
  { kinds: [OP_ZERO, OP_ZERO_UNMAP, OP_DISCARD], errors: [EIO, ENOSPC], of: 20 },
  { kinds: [OP_FLUSH], errors: [EIO, ENOSPC], of: 8 },
  { kinds: ["truncate", "extent", "copy"], errors: [EIO, ENOSPC], of: 4 },
];

function breakSomething(engine: MemoryEngine, random: Random): void {
  engine.clearFaults();
  if (random.below(3) === 0) return;
  const { kinds, errors, of } = BREAKABLE[random.below(BREAKABLE.length)]!;
  const errno = errors[random.below(errors.length)]!;
  engine.inject({ kinds, errno, after: random.below(of), times: 1 + random.below(3) });
}

/** A daemon of its own with these images' folder, that has so many iothreads besides the main one. */
export async function onDaemon(tmp: string, ioEngine: string, iothreads: readonly string[]): Promise<OnDaemon> {
  const objects = iothreads.flatMap((id) => ["--object", `iothread,id=${id}`]);
  const daemon = await startDaemon({ tmp, args: ["--io-engine", ioEngine, ...objects] });
  const { qmp } = daemon;
  const execute: TurmoilWorld["execute"] = async (command, args = {}) => {
    const { return: value, error } = await qmp.execute(command, args);
    return error === undefined ? { value } : { refused: (error as { desc: string }).desc };
  };
  return {
    daemon,
    address: { type: "unix", path: join(tmp, "nbd") },
    iothreads,
    execute,
    turn: () => execute("query-block-jobs"),
    mend: () => undefined,
    leftovers: () => openImages(daemon),
    [Symbol.asyncDispose]: () => daemon[Symbol.asyncDispose](),
  };
}

/** Images that the process has open. */
async function openImages({ pid, tmp }: Daemon): Promise<string[]> {
  const folder = `/proc/${pid}/fd`;
  // A descriptor may go while we look.
  const targets = await Promise.all((await readdir(folder)).map((fd) => readlink(join(folder, fd)).catch(() => "")));
  return targets.filter((target) => target.startsWith(tmp) && target.endsWith(".q"));
}

export async function imagesIn(folder: string, names: readonly string[]): Promise<Images> {
  const files = names.map(async (name) => [name, await readFile(join(folder, `${name}.q`))] as const);
  return new Map(await Promise.all(files));
}
