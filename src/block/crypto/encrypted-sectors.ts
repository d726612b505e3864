import type { BlockChild } from "../node.js";
import { BouncePool } from "./bounce-pool.js";
import { SECTOR_BYTES, type SectorCipher } from "./sector-cipher.js";

/** The largest piece that is encrypted at once, bytes: some 1.5 ms of the iothread, and as much memory. */
export const TRANSFER_MAX = 1 << 20;

/** Encrypted bytes in a child: reads are decrypted where they lie, writes are encrypted in a copy, which is pooled. */
export class EncryptedSectors {
  private readonly pool = new BouncePool(TRANSFER_MAX);

  constructor(
    private readonly child: BlockChild,
    private readonly cipher: SectorCipher,
  ) {}

  /** Whole sectors from `offset` in the child on, the first of which is `sector` to the cipher. */
  async read(offset: number, sector: number, data: Uint8Array): Promise<void> {
    await this.child.read(offset, data);
    this.cipher.decrypt(sector, data);
  }

  async write(offset: number, sector: number, data: Uint8Array, flags = 0): Promise<void> {
    for (let done = 0; done < data.length; done += TRANSFER_MAX) {
      const piece = data.subarray(done, done + TRANSFER_MAX);
      await this.writePiece(offset + done, sector + done / SECTOR_BYTES, piece, flags);
    }
  }

  private async writePiece(offset: number, sector: number, data: Uint8Array, flags: number): Promise<void> {
    const buffer = this.pool.take(data.length);
    try {
      const copy = buffer.subarray(0, data.length);
      copy.set(data);
      this.cipher.encrypt(sector, copy);
      await this.child.write(offset, copy, flags);
    } finally {
      this.pool.give(buffer);
    }
  }
}
