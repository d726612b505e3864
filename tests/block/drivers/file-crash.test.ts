import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE, REQ_FUA } from "../../../src/block/driver.js";
import { drivers } from "../../../src/block/drivers/index.js";
import { MemoryEngine } from "../../../src/block/engine/memory.js";
import { BlockGraph } from "../../../src/block/graph/graph.js";
import type { BlockdevOptions } from "../../../qapi/generated/types.js";

const SECTOR = 512;
const SECTORS = 32;

/** One client write, as the client knows it when the power goes. */
interface Written {
  readonly sector: number;
  readonly count: number;
  readonly value: number;
  /** Acknowledged before the power went, and covered by a flush (or FUA) that was acknowledged too. */
  stable: boolean;
  readonly issuedAt: number;
  /** Infinity until it is. */
  acknowledgedAt: number;
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ sector: fc.nat(SECTORS - 1), count: fc.integer({ min: 1, max: 6 }), fua: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant("flush" as const) },
  { weight: 2, arbitrary: fc.constant("wait" as const) },
);

describe("a file through a power cut", () => {
  it.each([false, true])("holds what was flushed (cache.direct %s)", async (direct) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.nat(60), fc.nat(), async (steps, haltAfter, seed) => {
        const engine = new MemoryEngine({ seed, order: "random", shortTransfers: 0.2, directAlignment: 4096 });
        engine.put("disk", new Uint8Array(SECTOR * SECTORS));
        const graph = new BlockGraph({
          engine,
          drivers,
          emit: () => undefined,
          warn: (message) => expect.fail(message),
          validateOptions: (value) => value as BlockdevOptions,
        });
        const file = { driver: "file", filename: "disk", cache: { direct } } as const;
        const node = await graph.open({ driver: "raw", "node-name": "disk", file });
        const permissions = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
        const backend = graph.backend(node, permissions, { description: "the client" });
        const halted = engine.haltAfter(haltAfter).then(() => "halted");
        const history: Written[] = [];
        let now = 0;
        const running = new Set<Promise<void>>();
        const track = (request: Promise<void>, then: () => void): void => {
          const done = request.then(() => {
            running.delete(done);
            then();
          });
          running.add(done);
        };
        for (const [i, what] of steps.entries()) {
          if (what === "flush") {
            const covered = history.filter(({ acknowledgedAt }) => acknowledgedAt < Infinity);
            track(backend.flush(), () => covered.forEach((write) => (write.stable = true)));
          } else if (what === "wait") {
            // Those who never complete any more are waited for by nobody.
            await Promise.race([halted, Promise.all(running)]);
          } else {
            const count = Math.min(what.count, SECTORS - what.sector);
            const { sector } = what;
            const write = {
              sector,
              count,
              value: i + 1,
              stable: false,
              issuedAt: (now += 1),
              acknowledgedAt: Infinity,
            };
            history.push(write);
            const data = new Uint8Array(count * SECTOR).fill(write.value);
            track(backend.write(what.sector * SECTOR, data, what.fua ? REQ_FUA : 0), () => {
              write.acknowledgedAt = now += 1;
              if (what.fua) write.stable = true;
            });
          }
        }
        await Promise.race([halted, Promise.all(running)]);
        // What has completed is told to its owner before the power goes.
        for (let turns = 0; turns < 3; turns++) await new Promise(setImmediate);
        const after = engine.crash({}, { directAlignment: 512 }).contents("disk");
        for (let sector = 0; sector < SECTORS; sector++) {
          const here = history.filter((write) => sector >= write.sector && sector < write.sector + write.count);
          const stable = here.filter((write) => write.stable);
          // Of writes that run at the same time either may be the last.
          const possible = here.filter((write) => !stable.some(({ issuedAt }) => issuedAt > write.acknowledgedAt));
          const values = [...(stable.length === 0 ? [0] : []), ...possible.map(({ value }) => value)];
          const bytes = after.subarray(sector * SECTOR, (sector + 1) * SECTOR);
          expect(new Set(bytes).size).toBe(1);
          expect(values).toContain(bytes[0]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
