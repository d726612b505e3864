import { BlockError } from "../../src/base/errors.js";
import type { Random } from "../../src/block/engine/random.js";
import type { NbdClient } from "../../src/block/nbd/client.js";
import { NBD_CMD_FLAG_FAST_ZERO, NBD_CMD_FLAG_FUA, NBD_CMD_FLAG_NO_HOLE } from "../../src/block/nbd/protocol.js";
import type { HistoryWrite, RegisterHistory } from "./register-history.js";

export const SECTOR = 512;
const SECTORS_AT_ONCE = 24;
/** base:allocation: reads as zeroes. */
const STATE_ZERO = 2;
/** A kind of request: a read. */
const CALM = 99;

/** What a guest needs of the world around it. */
export interface GuestHost {
  /** Connects to the export, once there is one. Null: there will be none any more. */
  connect(): Promise<NbdClient | null>;
  readonly sectors: number;
  /** Guests shall only read, so that jobs can get ahead of them. */
  readonly calm: boolean;
}

/** Numbers of requests, by how they ended. */
export interface GuestFigures {
  reads: number;
  writes: number;
  trims: number;
  failed: number;
  /** Of connections that the guest broke off. */
  left: number;
}

/**
 * A guest that reads and writes as long as there is an export, whatever happens to the disk below. What it wrote and read
 * is kept in a history, sector by sector. Its connection may end at any time: then nobody knows of the writes under way.
 */
export class NbdGuest {
  readonly figures: GuestFigures = { reads: 0, writes: 0, trims: 0, failed: 0, left: 0 };

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
      const kind = this.host.calm ? CALM : random.below(100);
      try {
        if (kind < 5) await this.flush(client);
        else if (kind < 35) await this.write(client, first, count);
        else if (kind < 42) await this.trim(client, first, count);
        else if (kind < 49) await this.writeZeroes(client, first, count);
        else if (kind < 54) await this.status(client, first, count);
        else await this.read(client, first, count);
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        this.figures.failed += 1;
      }
      if (random.below(400) > 0) continue;
      this.figures.left += 1;
      client.destroy();
    }
  }

  private async flush(client: NbdClient): Promise<void> {
    const start = this.history.tick();
    await client.flush();
    this.history.flushed(start);
  }

  private async write(client: NbdClient, first: number, count: number): Promise<void> {
    const number = this.history.nextNumber();
    const data = new Uint8Array(new Uint32Array((count * SECTOR) / 4).fill(number).buffer);
    const flags = this.someFlags();
    const write = this.history.write(first, count, number);
    await this.ended(client, write, client.write(first * SECTOR, data, flags));
    write.done();
    if (flags !== 0) this.history.forced(first, count, write);
    this.figures.writes += 1;
  }

  private async writeZeroes(client: NbdClient, first: number, count: number): Promise<void> {
    const more = [0, 0, NBD_CMD_FLAG_NO_HOLE, NBD_CMD_FLAG_FAST_ZERO][this.random.below(4)]!;
    const flags = this.someFlags() | more;
    const write = this.history.write(first, count, 0);
    await this.ended(client, write, client.writeZeroes(first * SECTOR, count * SECTOR, flags));
    write.done();
    if ((flags & NBD_CMD_FLAG_FUA) !== 0) this.history.forced(first, count, write);
    this.figures.writes += 1;
  }

  private async trim(client: NbdClient, first: number, count: number): Promise<void> {
    const write = this.history.trim(first, count);
    await this.ended(client, write, client.trim(first * SECTOR, count * SECTOR, this.someFlags()));
    write.over();
    this.figures.trims += 1;
  }

  private someFlags(): number {
    return this.random.below(8) === 0 ? NBD_CMD_FLAG_FUA : 0;
  }

  /** Rejects as the request does. One that the server has refused has no effect any more; else nobody knows. */
  private async ended(client: NbdClient, write: HistoryWrite, request: Promise<void>): Promise<void> {
    try {
      await request;
    } catch (error) {
      if (client.failure === null) write.over();
      throw error;
    }
  }

  private async read(client: NbdClient, first: number, count: number): Promise<void> {
    const start = this.history.tick();
    const data = new Uint8Array(count * SECTOR);
    await client.read(first * SECTOR, data);
    saw(this.history, first, data, start, this.history.tick());
    this.figures.reads += 1;
  }

  /** Who says that there are zeroes has seen them. */
  private async status(client: NbdClient, first: number, count: number): Promise<void> {
    const start = this.history.tick();
    const extents = (await client.blockStatus(first * SECTOR, count * SECTOR)).get("base:allocation")!;
    const end = this.history.tick();
    let at = first * SECTOR;
    for (const { length, flags } of extents) {
      if ((flags & STATE_ZERO) !== 0) {
        const last = Math.floor((at + length) / SECTOR);
        for (let sector = Math.ceil(at / SECTOR); sector < last; sector++) this.history.read(sector, 0, start, end);
      }
      at += length;
    }
    this.figures.reads += 1;
  }
}

/** Sectors that were read at some moment between `start` and `end`. */
export function saw(history: RegisterHistory, first: number, data: Uint8Array, start: number, end: number): void {
  for (const [index, numbers] of sectorsOf(data).entries()) {
    for (const number of numbers) history.read(first + index, number, start, end);
  }
}

/** What each sector holds: mostly one number; two where a write came in the middle of the read, and then a word between them may be of both. */
export function sectorsOf(data: Uint8Array): number[][] {
  return Array.from({ length: data.length / SECTOR }, (_, index) => {
    const words = new Uint32Array(data.slice(index * SECTOR, (index + 1) * SECTOR).buffer);
    return [...new Set(words.filter((word, at) => word === words[at + 1]))];
  });
}
