import {
  BACKING,
  DATA,
  OPAQUE,
  PREPARE,
  READ,
  STATUS,
  WRITE,
  ZERO,
  type Access,
  type BlockDriver,
  type DriverNode,
  type Extent,
  type OpenContext,
} from "../../src/block/driver.js";
import type { BlockChild } from "../../src/block/node.js";

export const PATCH = 4096;

/**
 * A driver for tests that gives every answer `map` has. Patch `i` of 4 KiB lies in `file` at patch `i ^ 1` (DATA); every
 * seventh is moved by the driver itself (OPAQUE); every fifth needs `prepare` after each use; every eleventh reads as
 * zeroes, every thirteenth comes from `backing`, and both become data once they are written.
 */
export class PatchworkNode implements DriverNode {
  prepared = -1;
  readonly written = new Set<number>();

  constructor(
    readonly length: number,
    private readonly store: BlockChild,
    private readonly backing: BlockChild | null,
  ) {}

  map(access: Access, offset: number, length: number, out: Extent): void {
    const patch = Math.floor(offset / PATCH);
    out.child = this.store;
    out.offset = (patch ^ 1) * PATCH + (offset % PATCH);
    out.length = Math.min(length, PATCH - (offset % PATCH));
    const reads = access === READ || access === STATUS;
    if (patch % 5 === 0 && this.prepared !== patch) out.status = PREPARE;
    else if (patch % 7 === 0 || (access > WRITE && !reads)) out.status = OPAQUE;
    else if (reads && patch % 11 === 0 && !this.written.has(patch)) out.status = ZERO;
    else if (reads && patch % 13 === 0 && !this.written.has(patch)) {
      out.status = BACKING;
      out.child = this.backing;
      out.offset = offset;
    } else if (!reads && !this.written.has(patch)) out.status = OPAQUE;
    else {
      out.status = DATA;
      if (patch % 5 === 0) this.prepared = -1;
    }
  }

  async prepare(_access: Access, offset: number): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.prepared = Math.floor(offset / PATCH);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    await this.store.read(this.placeOf(offset), data);
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    const patch = Math.floor(offset / PATCH);
    if (data.length < PATCH && !this.written.has(patch)) {
      const old = new Uint8Array(PATCH);
      if (patch % 7 === 0 || (patch % 11 !== 0 && patch % 13 !== 0)) {
        await this.store.read(this.placeOf(patch * PATCH), old);
      } else if (patch % 11 !== 0) await this.backing?.read(patch * PATCH, old);
      await this.store.write(this.placeOf(patch * PATCH), old);
    }
    await this.store.write(this.placeOf(offset), data);
    this.written.add(patch);
  }

  private placeOf(offset: number): number {
    return (Math.floor(offset / PATCH) ^ 1) * PATCH + (offset % PATCH);
  }
}

/** In the table under the name of a driver whose options (`file`, `backing`) have the same shape. */
export const patchwork = {
  name: "qcow2",
  kind: "format",
  transparent: false,
  supportsBacking: true,
  async open(_options: unknown, context: OpenContext) {
    const file = await context.attach("file", "storage");
    const backing = await context.attachBacking(undefined, undefined);
    return new PatchworkNode(file.length, file, backing);
  },
} as unknown as BlockDriver;
