import { BlockError } from "../../src/base/errors.js";
import { NbdClient } from "../../src/block/nbd/client.js";
import type { Random } from "../../src/block/engine/random.js";
import type { RegisterHistory } from "./register-history.js";

export const SECTOR = 512;
const SECTORS_AT_ONCE = 24;

/** What a guest needs of the world around it. */
export interface GuestHost {
  /** Connects to the export, once there is one. Null: there will be none any more. */
  connect(): Promise<NbdClient | null>;
  readonly sectors: number;
}

/** Numbers of requests, by how they ended. */
export interface GuestFigures {
  reads: number;
  writes: number;
  failed: number;
}

/**
 * A guest that reads and writes as long as there is an export, whatever happens to the disk below. What it wrote and read
 * is kept in a history, sector by sector. Its connection may end at any time: then nobody knows of the writes under way.
 */
export class NbdGuest {
  readonly figures: GuestFigures = { reads: 0, writes: 0, failed: 0 };

  constructor(
    private readonly host: GuestHost,
    private readonly history: RegisterHistory,
    private readonly random: Random,
  ) {}

  /** Resolves when there is no export any more. */
  async run(depth: number): Promise<void> {
    for (;;) {
      const client = await this.host.connect();
      if (client === null) return;
      await Promise.all(Array.from({ length: depth }, () => this.use(client)));
      await client.close();
    }
  }

  private async use(client: NbdClient): Promise<void> {
    const { random } = this;
    while (client.failure === null) {
      const count = 1 + random.below(SECTORS_AT_ONCE);
      const first = random.below(this.host.sectors - count);
      const kind = random.below(20);
      try {
        if (kind === 0) await client.flush();
        else if (kind < 9) await this.write(client, first, count);
        else await this.read(client, first, count);
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        this.figures.failed += 1;
      }
    }
  }

  private async write(client: NbdClient, first: number, count: number): Promise<void> {
    const { history } = this;
    const number = history.nextNumber();
    const start = history.tick();
    for (let sector = first; sector < first + count; sector++) history.writing(sector, number, start);
    await client.write(first * SECTOR, new Uint8Array(new Uint32Array((count * SECTOR) / 4).fill(number).buffer));
    const end = history.tick();
    for (let sector = first; sector < first + count; sector++) history.written(sector, number, end);
    this.figures.writes += 1;
  }

  async read(client: NbdClient, first: number, count: number): Promise<void> {
    const start = this.history.tick();
    const data = new Uint8Array(count * SECTOR);
    await client.read(first * SECTOR, data);
    saw(this.history, first, data, start, this.history.tick());
    this.figures.reads += 1;
  }
}

/** Sectors that were read at some moment between `start` and `end`. */
export function saw(history: RegisterHistory, first: number, data: Uint8Array, start: number, end: number): void {
  for (let index = 0; index < data.length / SECTOR; index++) {
    for (const number of numbersIn(data.subarray(index * SECTOR, (index + 1) * SECTOR))) {
      history.read(first + index, number, start, end);
    }
  }
}

/** Mostly one; two where a write came in the middle of the read, and then a word between them may be of both. */
function numbersIn(sector: Uint8Array): Set<number> {
  const words = new Uint32Array(sector.slice().buffer);
  const numbers = new Set<number>();
  words.forEach((word, index) => {
    if (word === words[index + 1]) numbers.add(word);
  });
  return numbers;
}
