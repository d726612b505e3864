import { ZERO_CHUNK } from "../../base/bytes.js";
import { EncryptedSectors } from "../crypto/encrypted-sectors.js";
import { SECTOR_BYTES, type SectorCipher } from "../crypto/sector-cipher.js";
import type { BlockChild } from "../node.js";

/**
 * The bytes in data clusters, in the slow ways that do not leave them to the core. `guest` is where the disk has them,
 * `host` where the child has them. All reject with BlockError.
 */
export interface ClusterBytes {
  /** What was never written reads as zeroes, and what reads as zeroes need not be written. */
  readonly plain: boolean;
  read(guest: number, host: number, data: Uint8Array): Promise<void>;
  write(guest: number, host: number, data: Uint8Array): Promise<void>;
  writeZeroes(guest: number, host: number, length: number): Promise<void>;
}

export class PlainBytes implements ClusterBytes {
  readonly plain = true;

  constructor(private readonly child: BlockChild) {}

  read(_guest: number, host: number, data: Uint8Array): Promise<void> {
    return this.child.read(host, data);
  }

  write(_guest: number, host: number, data: Uint8Array): Promise<void> {
    return this.child.write(host, data);
  }

  writeZeroes(_guest: number, host: number, length: number): Promise<void> {
    return this.child.writeZeroes(host, length);
  }
}

/** Whole sectors. */
export class EncryptedBytes implements ClusterBytes {
  readonly plain = false;
  private readonly sectors: EncryptedSectors;

  constructor(
    child: BlockChild,
    cipher: SectorCipher,
    /** What makes equal sectors differ: where the child has them, or where the disk has them. */
    private readonly byHost: boolean,
  ) {
    this.sectors = new EncryptedSectors(child, cipher);
  }

  private sector(guest: number, host: number): number {
    return (this.byHost ? host : guest) / SECTOR_BYTES;
  }

  read(guest: number, host: number, data: Uint8Array): Promise<void> {
    return this.sectors.read(host, this.sector(guest, host), data);
  }

  write(guest: number, host: number, data: Uint8Array): Promise<void> {
    return this.sectors.write(host, this.sector(guest, host), data);
  }

  async writeZeroes(guest: number, host: number, length: number): Promise<void> {
    for (let done = 0; done < length; done += ZERO_CHUNK.length) {
      const zeroes = ZERO_CHUNK.subarray(0, Math.min(ZERO_CHUNK.length, length - done));
      await this.write(guest + done, host + done, zeroes);
    }
  }
}
