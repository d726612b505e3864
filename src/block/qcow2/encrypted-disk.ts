import { AlignedAccess } from "../aligned-access.js";
import { TRANSFER_MAX } from "../crypto/encrypted-sectors.js";
import { SECTOR_BYTES } from "../crypto/sector-cipher.js";
import { DATA, OPAQUE, PREPARE, READ, REQ_COMPRESSED, WRITE, ZERO, type Access, type Extent } from "../driver.js";
import type { ClusterReader } from "./cluster-read.js";
import type { ClusterWriter } from "./cluster-write.js";
import type { ClusterEraser } from "./discard.js";
import { alignDown, alignUp } from "./format.js";
import type { Qcow2Image } from "./image.js";

/**
 * The disk of an encrypted image, at any offset and length. The core may move none of its data: `map` says OPAQUE, and
 * the runs that it would have gone for in a plain image are moved here, through the cipher.
 */
export class EncryptedDisk {
  private readonly access: AlignedAccess;

  constructor(
    private readonly image: Qcow2Image,
    private readonly reader: ClusterReader,
    private readonly writer: ClusterWriter,
    private readonly eraser: ClusterEraser,
  ) {
    const access = {
      read: (offset: number, data: Uint8Array) => this.readSectors(offset, data),
      write: (offset: number, data: Uint8Array, flags: number) => this.writeSectors(offset, data, flags),
    };
    this.access = new AlignedAccess(access, SECTOR_BYTES);
  }

  /** hot path: nothing that is encrypted is anywhere for the core; and no request keeps the iothread for long. */
  hide(access: Access, out: Extent): void {
    if (out.status === DATA) {
      out.status = OPAQUE;
      out.child = null;
    }
    const isTransfer = out.status === OPAQUE && (access === READ || access === WRITE);
    if (isTransfer && out.length > TRANSFER_MAX) out.length = TRANSFER_MAX;
  }

  read(offset: number, data: Uint8Array): Promise<void> {
    return this.access.read(offset, data);
  }

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    return this.access.write(offset, data, flags);
  }

  writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    return this.access.writeZeroes(offset, length, flags, (start, bytes) =>
      this.eraser.writeZeroes(start, bytes, flags),
    );
  }

  /** Other bytes of the same sectors come along: what comes there by itself meanwhile stays, as all of it does. */
  async copyUp(offset: number, data: Uint8Array): Promise<void> {
    const start = alignDown(offset, SECTOR_BYTES);
    const length = alignUp(offset + data.length, SECTOR_BYTES) - start;
    if (length === data.length) return this.writer.copyUp(offset, data);
    const sectors = new Uint8Array(length);
    await this.read(start, sectors);
    await this.writer.copyUp(start, sectors);
  }

  private readSectors(offset: number, data: Uint8Array): Promise<void> {
    const { file, bytes } = this.image;
    return this.walk(READ, offset, data, (guest, host, piece) => {
      if (host < 0) return this.reader.read(guest, piece);
      file.raise("read_aio");
      return bytes.read(guest, host, piece);
    });
  }

  /** Compressed clusters are never encrypted, so in this image none is written. */
  private writeSectors(offset: number, data: Uint8Array, flags: number): Promise<void> {
    const { file, bytes } = this.image;
    return this.walk(WRITE, offset, data, (guest, host, piece) => {
      if (host < 0) return this.writer.write(guest, piece, flags & ~REQ_COMPRESSED);
      file.raise("write_aio");
      return bytes.write(guest, host, piece);
    });
  }

  /** Run by run: `host` is where it lies as a whole, -1 where others know. */
  private async walk(
    access: typeof READ | typeof WRITE,
    offset: number,
    data: Uint8Array,
    each: (guest: number, host: number, piece: Uint8Array) => Promise<void>,
  ): Promise<void> {
    const { map, file } = this.image;
    const out: Extent = { status: ZERO, child: null, offset: 0, length: 0 };
    for (let done = 0; done < data.length;) {
      const guest = offset + done;
      file.checkUsable();
      map.map(access, guest, data.length - done, out);
      if (out.status === PREPARE) {
        await map.load(guest);
        continue;
      }
      const piece = data.subarray(done, done + out.length);
      await each(guest, out.status === DATA ? out.offset : -1, piece);
      done += piece.length;
    }
  }
}
