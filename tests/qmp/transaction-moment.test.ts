import { describe, expect, it } from "vitest";
import { DISCARD, WRITE, WRITE_ZEROES } from "../../src/block/driver.js";
import { Random } from "../../src/block/engine/random.js";
import { transaction } from "../../src/qmp/commands/transaction.js";
import type { TransactionAction } from "../../qapi/generated/types.js";
import { Guest, jobBench, type JobBench } from "../helpers/backup.js";

const SECTOR = 512;
const SIZE = 20 * 65536 + 4096;

/** A guest that writes, zeroes and discards all the time, until it is told to stop. */
function busyGuest(guest: Guest, random: Random): { stop(): Promise<void> } {
  let going = true;
  const run = async (): Promise<void> => {
    while (going) {
      if (guest.inFlight < 6 && random.chance(0.6)) {
        const length = SECTOR * (1 + random.below(100));
        const offset = SECTOR * random.below(Math.floor((SIZE - length) / SECTOR));
        const access = random.chance(0.6) ? WRITE : random.chance(0.5) ? WRITE_ZEROES : DISCARD;
        const data = access === WRITE ? new Uint8Array(length).fill(random.below(256)) : undefined;
        void guest.start(access, offset, length, data);
      }
      await new Promise(setImmediate);
    }
    await guest.idle();
  };
  const over = run();
  return {
    stop() {
      going = false;
      return over;
    },
  };
}

const bitmap = (verb: "add" | "clear" | "remove" | "disable", name: string): TransactionAction => ({
  type: `block-dirty-bitmap-${verb}`,
  data: { node: "s", name },
});

const backup = (sync: "full" | "incremental", more: object = {}): TransactionAction => ({
  type: "blockdev-backup",
  data: { "job-id": "j", device: "s", target: "t", sync, ...more },
});

async function run(bench: JobBench, random: Random, actions: TransactionAction[]): Promise<void> {
  // They take effect at one moment: their order makes no difference.
  if (random.chance(0.5)) actions.reverse();
  await transaction.run({ actions }, bench.context);
}

async function turns(random: Random): Promise<void> {
  for (let i = random.below(30); i > 0; i--) await new Promise(setImmediate);
}

async function chain(seed: number): Promise<void> {
  const random = new Random(seed);
  await using bench = jobBench({ seed, order: "random" });
  const source = await bench.raw("s", new Uint8Array(SIZE).fill(1), { discard: "unmap" });
  await bench.raw("t", new Uint8Array(SIZE).fill(0xee));
  await using guest = new Guest(bench.test, source);
  const writes = busyGuest(guest, random);
  await turns(random);
  await run(bench, random, [bitmap("add", "b0"), backup("full")]);
  await bench.ended();
  for (let increment = 0; increment < 4; increment++) {
    await turns(random);
    // One that fails must not lose a bit.
    const failing = run(bench, random, [bitmap("clear", "b0"), bitmap("disable", "b0"), { type: "abort", data: {} }]);
    await expect(failing).rejects.toThrow("Transaction aborted using Abort action");
    await turns(random);
    if (random.chance(0.5)) {
      await run(bench, random, [backup("incremental", { bitmap: "b0" })]);
    } else {
      // What is in b0 is copied by way of another bitmap; b0 begins anew, at the same moment.
      await transaction.run(
        {
          actions: [
            bitmap("add", "copy"),
            { type: "block-dirty-bitmap-merge", data: { node: "s", target: "copy", bitmaps: ["b0"] } },
            bitmap("clear", "b0"),
            backup("incremental", { bitmap: "copy" }),
          ],
        },
        bench.context,
      );
      await bench.ended();
      await run(bench, random, [bitmap("remove", "copy")]);
    }
    await bench.ended();
  }
  await writes.stop();
  await run(bench, random, [backup("incremental", { bitmap: "b0" })]);
  await bench.ended();
  expect(source.bitmaps.get("b0").count).toBe(0);
  const { engine } = bench.test;
  expect(Buffer.compare(engine.contents("t.img"), engine.contents("s.img"))).toBe(0);
}

describe("a chain of backups under guest writes, each step a transaction", () => {
  it.each(Array.from({ length: 20 }, (_, at) => at + 1))("loses no write (seed %i)", async (seed) => {
    await chain(seed);
  });
});
