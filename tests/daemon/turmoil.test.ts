import { describe, expect, it } from "vitest";
import { hostEngines } from "../helpers/engines.js";
import { testGraph } from "../helpers/graph.js";
import { checkFile } from "../helpers/qcow2-check.js";
import { hasJudge } from "../helpers/judges.js";
import { QemuFolder } from "../helpers/qemu-img.js";
import { Disk, Turmoil, type TurmoilFigures } from "../helpers/turmoil.js";
import { imagesIn, inProcess, onDaemon, type Images } from "../helpers/turmoil-worlds.js";

/** More of them by hand: `TSD_TURMOIL_SEEDS=4,5,6 npx vitest run tests/daemon/turmoil.test.ts`, which prints what was done. */
const BY_HAND = process.env["TSD_TURMOIL_SEEDS"]?.split(",").map(Number);
const SEEDS = BY_HAND ?? [1, 14, 41];
const DAEMON_SEEDS = BY_HAND ?? [1];
/** Of daemons that are started one after the other upon the same images. Those in the middle are killed. */
const LIVES = 3;
/** A machine with much else to do needs that long. */
const TIMEOUT_MS = 180_000;

function tell(seed: number, figures: TurmoilFigures): void {
  if (BY_HAND !== undefined) console.log(seed, JSON.stringify(figures));
}

function iothreadsFor(seed: number): readonly string[] {
  return ["io0", "io1"].slice(seed % 2);
}

/** Leaks are what errors may leave behind. */
async function checkImages(images: Images): Promise<void> {
  await using test = testGraph();
  for (const [name, bytes] of images) {
    test.engine.put(name, bytes);
    const { corruptions, messages } = await checkFile(test, name);
    if (corruptions > 0) throw new Error(`${name}: ${messages.join("; ")}`);
  }
}

/** Ours, and the reference where it is there. */
async function checkFiles(folder: QemuFolder, names: readonly string[]): Promise<void> {
  await checkImages(await imagesIn(folder.folder, names));
  if (!hasJudge("qemu-img")) return;
  for (const name of names) {
    const { corruptions, text } = await folder.check(`${name}.q`);
    if (corruptions > 0) throw new Error(`${name}: ${text}`);
  }
}

describe("everything at once", { timeout: TIMEOUT_MS }, () => {
  it.each(SEEDS)("on files that break loses nothing and shows nothing that was not (seed %i)", async (seed) => {
    await using world = await inProcess(seed);
    const turmoil = new Turmoil(world, seed);
    const figures = await turmoil.run(60);
    tell(seed, figures);
    expect(figures.writes).toBeGreaterThan(100);
    expect(Object.keys(figures.done).length).toBeGreaterThan(5);
    await checkImages(world.images(turmoil.disk.images));
  });

  describe.each(hostEngines().map(([name]) => name))("in a daemon with %s", (engine) => {
    it.each(DAEMON_SEEDS)("loses nothing and shows nothing that was not (seed %i)", async (seed) => {
      await using folder = await QemuFolder.make();
      await using world = await onDaemon(folder.folder, engine, iothreadsFor(seed));
      const turmoil = new Turmoil(world, seed);
      tell(seed, await turmoil.run(15));
      await checkFiles(folder, turmoil.disk.images);
    });

    it.each(DAEMON_SEEDS)("that is killed keeps what was flushed (seed %i)", async (seed) => {
      await using folder = await QemuFolder.make();
      const disk = new Disk();
      for (let life = 0; life < LIVES; life++) {
        await using world = await onDaemon(folder.folder, engine, iothreadsFor(seed));
        const turmoil = new Turmoil(world, seed + 1000 * life, disk);
        const kill = () => {
          world.daemon.kill("SIGKILL");
          return world.daemon.exited;
        };
        const isKilled = life > 0 && life < LIVES - 1;
        tell(seed, isKilled ? await turmoil.runAndCrash(5, kill) : await turmoil.run(5));
        await checkFiles(folder, disk.images);
      }
    });
  });
});
