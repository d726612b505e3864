import { expect } from "vitest";
import type { BlockDriver } from "../../src/block/driver.js";
import { drivers } from "../../src/block/drivers/index.js";
import { MemoryEngine, type MemoryEngineOptions } from "../../src/block/engine/memory.js";
import { BlockGraph } from "../../src/block/graph/graph.js";
import type { ObjectStates } from "../../src/objects/object-type.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";

/** A graph on an engine in memory, with what it told. */
export interface TestGraph extends AsyncDisposable {
  readonly graph: BlockGraph;
  readonly engine: MemoryEngine;
  readonly events: { readonly name: string; readonly data: unknown }[];
  readonly warnings: string[];
}

/** Passwords, for encrypted disks. */
export const SECRETS: ObjectStates = new Map(
  [["s", "123456"] as const, ["n", "newpass"] as const, ["bad", "wrong"] as const].map(([id, text]) => [
    id,
    { type: "secret", bytes: Buffer.from(text) },
  ]),
);

/** Disposing it closes every node, and fails the test where something was left behind. */
export function testGraph(
  options: MemoryEngineOptions = {},
  extra: readonly BlockDriver[] = [],
  objects: ObjectStates = SECRETS,
): TestGraph {
  const engine = new MemoryEngine(options);
  const events: { name: string; data: unknown }[] = [];
  const warnings: string[] = [];
  const table = new Map<string, BlockDriver>(drivers);
  for (const driver of extra) table.set(driver.name, driver);
  const graph = new BlockGraph({
    engine,
    drivers: table,
    objects,
    emit: (name, data) => events.push({ name, data }),
    warn: (message) => warnings.push(message),
    validateOptions: (value) => value as BlockdevOptions,
  });
  return {
    graph,
    engine,
    events,
    warnings,
    async [Symbol.asyncDispose]() {
      // A manual engine completes nothing by itself, not even the last flush.
      let open = options.manual === true;
      const closed = graph.closeAll().finally(() => (open = false));
      while (open) await engine.runUntilIdle();
      await closed;
      expect(graph.nodes()).toEqual([]);
      expect(graph.path.inFlight.requests).toBe(0);
      await engine.close();
    },
  };
}

/** Open a node as blockdev-add does. */
export async function addNode(graph: BlockGraph, options: BlockdevOptions) {
  const node = await graph.open(options);
  node.monitorOwned = true;
  return node;
}
