import type { BlockBackend } from "../../src/block/backend.js";
import { REQ_COMPRESSED, REQ_MAY_UNMAP } from "../../src/block/driver.js";
import { drivers } from "../../src/block/drivers/index.js";
import type { MemoryEngine } from "../../src/block/engine/memory.js";
import { Random } from "../../src/block/engine/random.js";
import { BlockGraph } from "../../src/block/graph/graph.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";
import type { TestGraph } from "./graph.js";

const SECTOR = 512;

/** A graph on an engine that exists already. Nothing is closed with it: its engine may have stopped for good. */
export function graphOn(engine: MemoryEngine): TestGraph {
  const events: { name: string; data: unknown }[] = [];
  const warnings: string[] = [];
  const graph = new BlockGraph({
    engine,
    drivers,
    emit: (name, data) => events.push({ name, data }),
    warn: (message) => warnings.push(message),
    validateOptions: (value) => value as BlockdevOptions,
  });
  return { graph, engine, events, warnings, [Symbol.asyncDispose]: () => graph.closeAll() };
}

/**
 * What each sector may hold after a crash: a stamp for every write since the last flush, and what was there then.
 * 0 stands for zeroes.
 */
export class CrashModel {
  readonly allowed: number[][];

  constructor(readonly sectors: number) {
    this.allowed = Array.from({ length: sectors }, () => [0]);
  }

  wrote(sector: number, stamp: number): void {
    this.allowed[sector]!.push(stamp);
  }

  /** A flush is done, with nothing in flight: only the latest counts, unless the sector was discarded since. */
  flushed(loose: ReadonlySet<number>): void {
    this.allowed.forEach((stamps, sector) => {
      this.allowed[sector] = loose.has(sector) ? [...new Set(stamps)] : [stamps.at(-1)!];
    });
  }

  /** What a sector holds that it may not; undefined when all is well. Afterwards only what was found is allowed. */
  settle(bytes: Buffer): string | undefined {
    for (let sector = 0; sector < this.sectors; sector++) {
      const stamp = stampOf(bytes.subarray(sector * SECTOR, (sector + 1) * SECTOR));
      const allowed = this.allowed[sector]!;
      if (stamp === undefined || !allowed.includes(stamp)) {
        return `sector ${sector} holds ${stamp ?? "a mixture"} and not one of ${allowed.join()}`;
      }
      this.allowed[sector] = [stamp];
    }
    return undefined;
  }
}

function stampOf(sector: Buffer): number | undefined {
  const stamp = sector.readUInt32LE(0);
  for (let at = 4; at < SECTOR; at += 4) if (sector.readUInt32LE(at) !== stamp) return undefined;
  return stamp;
}

export interface CrashWorkloadOptions {
  readonly seed: number;
  readonly firstStamp: number;
  readonly clusterSize: number;
  readonly maxSectors: number;
  readonly compressed: boolean;
}

/** Batches of requests until somebody stops the engine. Never rejects; stops where a request fails. */
export async function crashWorkload(
  backend: BlockBackend,
  model: CrashModel,
  options: CrashWorkloadOptions,
  batches: number,
): Promise<void> {
  const random = new Random(options.seed);
  const loose = new Set<number>();
  let stamp = options.firstStamp;
  const one = (sector: number, count: number): Promise<void> => {
    const offset = sector * SECTOR;
    const kind = random.below(10);
    if (kind < 7) {
      const data = Buffer.alloc(count * SECTOR);
      for (let i = 0; i < count; i++) {
        stamp += 1;
        data.fill(stampBytes(stamp), i * SECTOR, (i + 1) * SECTOR);
        model.wrote(sector + i, stamp);
        loose.delete(sector + i);
      }
      return backend.write(offset, data, options.compressed && random.chance(0.4) ? REQ_COMPRESSED : 0);
    }
    for (let i = 0; i < count; i++) {
      model.wrote(sector + i, 0);
      if (kind === 9) loose.add(sector + i);
      else loose.delete(sector + i);
    }
    if (kind === 9) return backend.discard(offset, count * SECTOR);
    return backend.writeZeroes(offset, count * SECTOR, random.chance(0.7) ? REQ_MAY_UNMAP : 0);
  };
  for (let batch = 0; batch < batches; batch++) {
    const used: [number, number][] = [];
    const requests: Promise<void>[] = [];
    for (let i = random.below(6); i >= 0; i--) {
      let sector = random.below(model.sectors);
      let count = 1 + random.below(options.maxSectors);
      if (random.chance(0.6)) {
        const unit = options.clusterSize / SECTOR;
        sector -= sector % unit;
        count = Math.max(1, Math.round(count / unit)) * unit;
      }
      count = Math.min(count, model.sectors - sector);
      if (used.some(([start, end]) => sector < end && start < sector + count)) continue;
      used.push([sector, sector + count]);
      requests.push(one(sector, count));
    }
    await Promise.all(requests);
    if (random.chance(0.3)) {
      await backend.flush();
      model.flushed(loose);
    }
  }
}

function stampBytes(stamp: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(stamp);
  return bytes;
}
