import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EIO } from "../../src/base/errno.js";
import { BlockError } from "../../src/base/errors.js";
import { QmpError } from "../../src/base/qmp-error.js";
import { OP_READ } from "../../src/block/engine/engine.js";
import { JobScheduler } from "../../src/jobs/scheduler.js";
import { ExportRegistry } from "../../src/nbd-server/export-registry.js";
import { NbdServer } from "../../src/nbd-server/server.js";
import type { CommandContext } from "../../src/qmp/command.js";
import { commands } from "../../src/qmp/commands.js";
import { testGraph } from "../helpers/graph.js";
import { Turmoil, type TurmoilWorld } from "../helpers/turmoil.js";

/** More of them by hand: `TSD_TURMOIL_SEEDS=4,5,6 npx vitest run tests/daemon/turmoil.test.ts`, which prints what was done. */
const SEEDS = (process.env["TSD_TURMOIL_SEEDS"] ?? "1,41").split(",").map(Number);
const STEPS = 60;

interface InProcess extends TurmoilWorld, AsyncDisposable {
  readonly warnings: readonly string[];
}

/** On the engine that breaks on purpose. */
async function inProcess(seed: number): Promise<InProcess> {
  const folder = await mkdtemp(join(tmpdir(), "tsd-turmoil-"));
  const test = testGraph({ seed, order: "random", shortTransfers: 0.1 });
  const jobs = new JobScheduler(test.graph.options.emit);
  const nbdServer = new NbdServer(() => undefined, undefined, null);
  const exports = new ExportRegistry(test.graph, nbdServer, test.graph.options.emit);
  const { emit } = test.graph.options;
  const context = {
    objects: new Map(),
    graph: test.graph,
    jobs,
    exports,
    nbdServer,
    emit,
  } as unknown as CommandContext;
  const table = commands as unknown as Record<string, { run(args: object, context: CommandContext): unknown }>;
  return {
    address: { type: "unix", path: join(folder, "s") },
    warnings: test.warnings,
    async execute(command, args = {}) {
      try {
        return { value: await table[command]!.run(args, context) };
      } catch (error) {
        if (!(error instanceof BlockError) && !(error instanceof QmpError)) throw error;
        return { refused: error.message };
      }
    },
    breakSomething(random) {
      test.engine.clearFaults();
      if (random.below(2) === 0) return;
      test.engine.inject({ kinds: [OP_READ], errno: EIO, after: random.below(100), times: 1 + random.below(3) });
    },
    async [Symbol.asyncDispose]() {
      test.engine.clearFaults();
      await jobs.cancelAll();
      if (nbdServer.running) await nbdServer.stop();
      await exports.closeAll();
      await test[Symbol.asyncDispose]();
      expect(test.engine.openFiles, "no file stays open").toBe(0);
      await rm(folder, { recursive: true });
    },
  };
}

describe("everything at once", () => {
  it.each(SEEDS)("loses nothing and shows nothing that was not (seed %i)", async (seed) => {
    await using world = await inProcess(seed);
    const figures = await new Turmoil(world, seed).run(STEPS);
    if (process.env["TSD_TURMOIL_SEEDS"] !== undefined) console.log(seed, JSON.stringify(figures));
    expect(figures.writes).toBeGreaterThan(100);
    expect(Object.keys(figures.done).length).toBeGreaterThan(5);
  });
});
