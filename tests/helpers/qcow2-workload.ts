import type { BlockBackend } from "../../src/block/backend.js";
import { REQ_COMPRESSED, REQ_MAY_UNMAP } from "../../src/block/driver.js";
import { Random } from "../../src/block/engine/random.js";

const SECTOR = 512;

/** What a disk must read as. Bytes of discarded ranges may be anything that they were, or zero. */
export class DiskModel {
  readonly bytes: Buffer;
  /** 1 for each sector whose contents are uncertain. */
  readonly loose: Uint8Array;

  constructor(readonly length: number) {
    this.bytes = Buffer.alloc(length);
    this.loose = new Uint8Array(length / SECTOR);
  }

  write(offset: number, data: Uint8Array): void {
    this.bytes.set(data, offset);
    this.loose.fill(0, offset / SECTOR, (offset + data.length) / SECTOR);
  }

  zero(offset: number, length: number): void {
    this.bytes.fill(0, offset, offset + length);
    this.loose.fill(0, offset / SECTOR, (offset + length) / SECTOR);
  }

  discard(offset: number, length: number): void {
    this.loose.fill(1, offset / SECTOR, (offset + length) / SECTOR);
  }

  /** The first sector of `found` that is neither what it must be nor, where loose, zeroes or the old bytes; -1. */
  differs(found: Uint8Array): number {
    for (let sector = 0; sector < this.loose.length; sector++) {
      const a = Buffer.from(found.buffer, found.byteOffset + sector * SECTOR, SECTOR);
      const b = this.bytes.subarray(sector * SECTOR, (sector + 1) * SECTOR);
      if (a.equals(b)) continue;
      if (this.loose[sector] === 1 && a.every((byte) => byte === 0)) continue;
      return sector;
    }
    return -1;
  }
}

export interface WorkloadOptions {
  readonly compressed?: boolean;
  readonly discard?: boolean;
  /** Largest request, bytes. */
  readonly maxLength: number;
  /** Requests in flight at once; they do not overlap. */
  readonly parallel: number;
  readonly clusterSize: number;
}

/** Random requests to a disk, and to a model of it. */
export class Workload {
  readonly random: Random;
  private stamp = 1;

  constructor(
    readonly backend: BlockBackend,
    readonly model: DiskModel,
    readonly options: WorkloadOptions,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** One batch of requests that run at once. Rejects where a read finds what it should not. */
  async batch(): Promise<void> {
    const used: [number, number][] = [];
    const requests: Promise<void>[] = [];
    const count = 1 + this.random.below(this.options.parallel);
    for (let i = 0; i < count; i++) {
      const [offset, length] = this.range();
      if (used.some(([start, end]) => offset < end && start < offset + length)) continue;
      used.push([offset, offset + length]);
      requests.push(this.request(offset, length));
    }
    for (const result of await Promise.allSettled(requests)) {
      if (result.status === "rejected") throw result.reason;
    }
  }

  private range(): [number, number] {
    const { model, options, random } = this;
    const sectors = model.length / SECTOR;
    let start = random.below(sectors);
    let length = 1 + random.below(options.maxLength / SECTOR);
    // Whole clusters often: they take other ways.
    if (random.chance(0.5)) {
      const unit = options.clusterSize / SECTOR;
      start -= start % unit;
      length = Math.max(1, Math.round(length / unit)) * unit;
    }
    return [start * SECTOR, Math.min(length, sectors - start) * SECTOR];
  }

  private async request(offset: number, length: number): Promise<void> {
    const { backend, model, random, options } = this;
    const kind = random.below(10);
    if (kind < 5) {
      const data = this.data(length);
      const compress = options.compressed === true && random.chance(0.4);
      model.write(offset, data);
      await backend.write(offset, data, compress ? REQ_COMPRESSED : 0);
    } else if (kind < 6) {
      model.zero(offset, length);
      await backend.writeZeroes(offset, length, random.chance(0.5) ? REQ_MAY_UNMAP : 0);
    } else if (kind < 7) {
      if (options.discard !== true) return;
      model.discard(offset, length);
      await backend.discard(offset, length);
    } else if (kind < 9) {
      await this.read(offset, length);
    } else if (random.chance(0.3)) {
      await backend.flush();
    }
  }

  /** Numbered sectors: no two writes look alike. Some compress well. */
  private data(length: number): Uint8Array {
    const data = Buffer.alloc(length, this.random.below(256));
    for (let at = 0; at < length; at += SECTOR) data.writeUInt32LE(this.stamp++, at);
    return data;
  }

  private async read(offset: number, length: number): Promise<void> {
    const expected = Buffer.from(this.model.bytes.subarray(offset, offset + length));
    const loose = this.model.loose.slice(offset / SECTOR, (offset + length) / SECTOR);
    const data = Buffer.alloc(length);
    await this.backend.read(offset, data);
    for (let at = 0; at < length; at += SECTOR) {
      const found = data.subarray(at, at + SECTOR);
      if (found.equals(expected.subarray(at, at + SECTOR))) continue;
      if (loose[at / SECTOR] === 1 && found.every((byte) => byte === 0)) continue;
      throw new Error(`sector ${(offset + at) / SECTOR} reads wrong`);
    }
  }
}
