import { Deferred } from "../base/lifecycle.js";

/** Buffers for copies: reused, and never more bytes at a time than the budget, however many ask. */
export class CopyBuffers {
  private readonly free = new Map<number, Uint8Array[]>();
  private inUse = 0;
  /** In the order of their asking, so that a large one is not starved by small ones. */
  private waiting: { readonly bytes: number; readonly granted: Deferred }[] = [];

  constructor(private readonly budget: number) {}

  /** At least `bytes` long (a power of two). Waits while the budget is used up; one that exceeds it goes alone. */
  async take(bytes: number): Promise<Uint8Array> {
    const size = 2 ** Math.ceil(Math.log2(bytes));
    if (this.waiting.length > 0 || !this.fits(size)) {
      const granted = new Deferred();
      this.waiting.push({ bytes: size, granted });
      await granted.promise;
    } else {
      this.inUse += size;
    }
    return this.free.get(size)?.pop() ?? new Uint8Array(size);
  }

  give(buffer: Uint8Array): void {
    const spare = this.free.get(buffer.length);
    if (spare === undefined) this.free.set(buffer.length, [buffer]);
    else spare.push(buffer);
    this.inUse -= buffer.length;
    for (let first = this.waiting[0]; first !== undefined && this.fits(first.bytes); first = this.waiting[0]) {
      this.waiting.shift();
      this.inUse += first.bytes;
      first.granted.resolve();
    }
  }

  /** Forget what is not in use. */
  trim(): void {
    this.free.clear();
  }

  private fits(bytes: number): boolean {
    return this.inUse === 0 || this.inUse + bytes <= this.budget;
  }
}
