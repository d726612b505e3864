import type { BlockBackend } from "../../src/block/backend.js";
import { REQ_COMPRESSED, REQ_MAY_UNMAP } from "../../src/block/driver.js";
import { drivers } from "../../src/block/drivers/index.js";
import type { MemoryEngine } from "../../src/block/engine/memory.js";
import { Random } from "../../src/block/engine/random.js";
import { BlockGraph } from "../../src/block/graph/graph.js";
import type { BlockdevOptions } from "../../qapi/generated/types.js";
import { SECRETS, type TestGraph } from "./graph.js";

const SECTOR = 512;
/** Instead of a stamp. */
const ANYTHING = -1;

/** A graph on an engine that exists already. Nothing is closed with it: its engine may have stopped for good. */
export function graphOn(engine: MemoryEngine): TestGraph {
  const events: { name: string; data: unknown }[] = [];
  const warnings: string[] = [];
  const graph = new BlockGraph({
    engine,
    drivers,
    objects: SECRETS,
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
  /** Sectors discarded since they were written: a flush makes nothing of them certain. */
  readonly loose = new Set<number>();

  constructor(readonly sectors: number) {
    this.allowed = Array.from({ length: sectors }, () => [0]);
  }

  wrote(sector: number, stamp: number): void {
    this.allowed[sector]!.push(stamp);
  }

  /** A request for these sectors failed: they may hold anything until they are written again. */
  failed(start: number, end: number): void {
    for (let sector = start; sector < end; sector++) this.allowed[sector] = [ANYTHING];
  }

  /** A flush is done, with nothing in flight: only the latest counts, unless the sector was discarded since. */
  flushed(): void {
    this.allowed.forEach((stamps, sector) => {
      this.allowed[sector] = this.loose.has(sector) ? [...new Set(stamps)] : [stamps.at(-1)!];
    });
  }

  copy(): CrashModel {
    const copy = new CrashModel(this.sectors);
    for (const [sector, stamps] of this.allowed.entries()) copy.allowed[sector] = [...stamps];
    return copy;
  }

  /** What a sector holds that it may not; undefined when all is well. Afterwards only what was found is allowed. */
  settle(bytes: Buffer): string | undefined {
    for (let sector = 0; sector < this.sectors; sector++) {
      const stamp = stampOf(bytes.subarray(sector * SECTOR, (sector + 1) * SECTOR));
      const allowed = this.allowed[sector]!;
      if (allowed.includes(ANYTHING)) {
        this.allowed[sector] = [stamp ?? ANYTHING];
        continue;
      }
      if (stamp === undefined || !allowed.includes(stamp)) {
        return `sector ${sector} holds ${stamp ?? "a mixture"} and not one of ${allowed.join()}`;
      }
      this.allowed[sector] = [stamp];
    }
    this.loose.clear();
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
  /** Most requests of a batch. Default 6. */
  readonly parallel?: number;
}

/** Batches of requests, until one fails or somebody stops the engine. */
export async function crashWorkload(
  backend: BlockBackend,
  model: CrashModel,
  options: CrashWorkloadOptions,
  batches: number,
): Promise<void> {
  const random = new Random(options.seed);
  const { loose } = model;
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
    for (let i = random.below(options.parallel ?? 6); i >= 0; i--) {
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
    const results = await Promise.allSettled(requests);
    for (const [i, result] of results.entries()) if (result.status === "rejected") model.failed(...used[i]!);
    for (const result of results) if (result.status === "rejected") throw result.reason;
    if (random.chance(0.3)) {
      await backend.flush();
      model.flushed();
    }
  }
}

function stampBytes(stamp: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(stamp);
  return bytes;
}
