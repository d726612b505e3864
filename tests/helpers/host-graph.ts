import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { drivers } from "../../src/block/drivers/index.js";
import type { IoEngine } from "../../src/block/engine/engine.js";
import { BlockGraph } from "../../src/block/graph/graph.js";
import { testEngine } from "./engines.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";

/** A graph on real files, in a folder of its own. */
export interface HostGraph extends AsyncDisposable {
  readonly graph: BlockGraph;
  readonly engine: IoEngine;
  /** A path in the folder. */
  path(name: string): string;
}

/** Disposing it closes every node, removes the folder, and fails the test where something was left behind. */
export async function hostGraph(engine: IoEngine = testEngine()): Promise<HostGraph> {
  const dir = await mkdtemp(join(tmpdir(), "tsd-graph-"));
  const graph = new BlockGraph({
    engine,
    drivers,
    emit: () => undefined,
    warn: (message) => expect.fail(message),
    validateOptions: (value) => value as BlockdevOptions,
  });
  return {
    graph,
    engine,
    path: (name) => join(dir, name),
    async [Symbol.asyncDispose]() {
      try {
        await graph.closeAll();
        expect(graph.nodes()).toEqual([]);
        await engine.close();
      } finally {
        await rm(dir, { recursive: true });
      }
    },
  };
}
