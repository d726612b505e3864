import { ENOTSUP } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import { REQ_MAY_UNMAP, REQ_NO_FALLBACK } from "../driver.js";
import {
  OP_DISCARD,
  OP_READ,
  OP_WRITE,
  OP_ZERO,
  OP_ZERO_UNMAP,
  type EngineFile,
  type IoEngine,
  type IoOperation,
  type OperationKind,
} from "../engine/engine.js";

const NOTHING = new Uint8Array(0);
/** A long unaligned write is moved in pieces of at most this, so that its copy stays small. */
const PIECE = 1 << 20;

/**
 * Requests that do not fit the alignment a file demands (O_DIRECT). Reads take the blocks around the range. Writes
 * read, change and write back whole blocks, one at a time; meanwhile no other write may touch these blocks, or it
 * would be undone: those in flight are waited for, later ones wait (`isBusy`, `whenFree`).
 */
export class UnalignedAccess {
  private readonly alignment: number;
  private readonly oneByOne = new Mutex();
  private busyStart = 0;
  private busyEnd = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly file: EngineFile,
    private readonly engine: IoEngine,
  ) {
    this.alignment = file.alignment;
  }

  isAligned(offset: number, length: number): boolean {
    return offset % this.alignment === 0 && length % this.alignment === 0;
  }

  /** Is a block of the range being read, changed and written back? */
  isBusy(offset: number, length: number): boolean {
    return offset < this.busyEnd && offset + length > this.busyStart;
  }

  async whenFree(offset: number, length: number): Promise<void> {
    while (this.isBusy(offset, length)) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
    }
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    for (let done = 0; done < data.length;) {
      const length = Math.min(PIECE, data.length - done);
      const start = this.floor(offset + done);
      const blocks = new Uint8Array(this.ceil(offset + done + length) - start);
      await this.run(OP_READ, start, blocks, blocks.length);
      const from = offset + done - start;
      data.set(blocks.subarray(from, from + length), done);
      done += length;
    }
  }

  write(offset: number, data: Uint8Array): Promise<void> {
    return this.exclusive(offset, data.length, async () => {
      for (let done = 0; done < data.length;) {
        const length = Math.min(PIECE, data.length - done);
        await this.change(offset + done, length, (blocks, at) => blocks.set(data.subarray(done, done + length), at));
        done += length;
      }
    });
  }

  /** Whole blocks in the middle by the host's own means, the rest by writing. */
  writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    const end = offset + length;
    const first = this.ceil(offset);
    const last = this.floor(end);
    if ((flags & REQ_NO_FALLBACK) !== 0) return Promise.reject(ioError(ENOTSUP));
    return this.exclusive(offset, length, async () => {
      if (last <= first) return this.clear(offset, end);
      await this.run((flags & REQ_MAY_UNMAP) !== 0 ? OP_ZERO_UNMAP : OP_ZERO, first, NOTHING, last - first);
      this.file.holeGeneration += 1;
      this.changed(last);
      if (offset < first) await this.clear(offset, first);
      if (last < end) await this.clear(last, end);
    });
  }

  async discard(offset: number, length: number): Promise<void> {
    const first = this.ceil(offset);
    const last = this.floor(offset + length);
    if (last <= first) return;
    await this.whenFree(first, last - first);
    await this.run(OP_DISCARD, first, NOTHING, last - first);
    this.file.holeGeneration += 1;
    this.file.writeGeneration += 1;
  }

  /** Hold the blocks of the range, with no write to them in flight. */
  private exclusive(offset: number, length: number, section: () => Promise<void>): Promise<void> {
    return this.oneByOne.run(async () => {
      this.busyStart = this.floor(offset);
      this.busyEnd = this.ceil(offset + length);
      try {
        await this.file.settleWrites();
        await section();
      } finally {
        this.busyStart = this.busyEnd = 0;
        const { waiting } = this;
        this.waiting = [];
        for (const resolve of waiting) resolve();
      }
    });
  }

  private async change(offset: number, length: number, edit: (blocks: Uint8Array, at: number) => void): Promise<void> {
    const start = this.floor(offset);
    const blocks = new Uint8Array(this.ceil(offset + length) - start);
    if (!this.isAligned(offset, length)) await this.run(OP_READ, start, blocks, blocks.length);
    edit(blocks, offset - start);
    await this.run(OP_WRITE, start, blocks, blocks.length);
    this.changed(start + blocks.length);
  }

  private clear(offset: number, end: number): Promise<void> {
    return this.change(offset, end - offset, (blocks, at) => blocks.fill(0, at, at + end - offset));
  }

  /** What the core does for operations of its own. */
  private changed(end: number): void {
    this.file.writeGeneration += 1;
    if (end > this.file.length) this.file.length = end;
  }

  private run(kind: OperationKind, offset: number, data: Uint8Array, length: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const operation: IoOperation = { kind, file: this.file, offset, data, start: 0, length, noFallback: false };
      this.engine.queue(operation, {
        onOperationDone: (_operation, errno) => {
          if (errno === 0) resolve();
          else reject(ioError(errno));
        },
      });
      this.engine.submit();
    });
  }

  private floor(offset: number): number {
    return offset - (offset % this.alignment);
  }

  private ceil(offset: number): number {
    return this.floor(offset + this.alignment - 1);
  }
}
