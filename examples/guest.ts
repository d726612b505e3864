import { NbdClient } from "../src/block/nbd/client.js";

const BLOCK = 4096;
/** The part of the disk that is being written, bytes. */
const WINDOW = 4 << 20;
/** Requests under way at once. */
const DEPTH = 8;

/** A disk's user that never stops writing, and remembers what it wrote. */
export class Guest {
  /** What the disk must read as. */
  readonly model: Buffer;
  writes = 0;
  private running: Promise<void> | null = null;
  private stopping = false;
  private seed = 1;

  constructor(
    readonly size: number,
    private client: NbdClient,
  ) {
    this.model = Buffer.alloc(size);
  }

  /** Another connection to the same disk, after its export was moved. */
  reconnect(client: NbdClient): void {
    this.client = client;
  }

  /** Write at random places until `pause`. */
  start(): void {
    this.stopping = false;
    this.running = Promise.all(Array.from({ length: DEPTH }, () => this.writeOften())).then(() => undefined);
  }

  /** Returns when every write is done: what the model holds is then what the disk holds. */
  async pause(): Promise<void> {
    this.stopping = true;
    await this.running;
    this.running = null;
  }

  /** Between two calls only this part of the disk is written, as a guest works on some files and not on all. */
  private window = { offset: 0, length: WINDOW };

  /** Turn to another part of the disk. */
  moveOn(): void {
    this.window = { offset: (this.window.offset + WINDOW) % this.size, length: WINDOW };
  }

  private async writeOften(): Promise<void> {
    while (!this.stopping) {
      const blocks = 1 + this.random(16);
      const offset = this.window.offset + this.random(this.window.length / BLOCK - blocks) * BLOCK;
      await this.write(offset, Buffer.alloc(blocks * BLOCK, 1 + this.random(255)));
    }
  }

  async write(offset: number, data: Buffer): Promise<void> {
    // Two writes under way at one place could end either way: take the place until this one is done.
    if (this.busy.some(([from, to]) => offset < to && from < offset + data.length)) return;
    const range: [number, number] = [offset, offset + data.length];
    this.busy.push(range);
    await this.client.write(offset, data);
    data.copy(this.model, offset);
    this.busy.splice(this.busy.indexOf(range), 1);
    this.writes += 1;
  }

  private readonly busy: [number, number][] = [];

  private random(below: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * below);
  }
}
