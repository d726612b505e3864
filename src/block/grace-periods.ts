/* hot path: enter and leave are two integer operations */
import { assert } from "../base/assert.js";

/**
 * "Once every request that is in flight now is done": what a format needs before it frees a cluster that `map` may have
 * sent somebody to. Two generations are counted; a callback waits until the generation it was asked in, and the one
 * before, are empty. (The idea is RCU's grace period.)
 */
export class GracePeriods {
  private generation = 0;
  private readonly live = [0, 0];
  /** Waiting for the older generation to end, which lets these begin to wait. */
  private asked: (() => void)[] = [];
  /** Waiting for the generation before the current one to end. */
  private waiting: (() => void)[] = [];

  /** A request begins: returns its generation, to be handed to `leave`. */
  enter(): number {
    this.live[this.generation]! += 1;
    return this.generation;
  }

  leave(generation: number): void {
    const left = (this.live[generation]! -= 1);
    assert(left >= 0, "a request leaves once");
    if (left === 0 && generation !== this.generation) this.advance();
  }

  get requests(): number {
    return this.live[0]! + this.live[1]!;
  }

  /** Run `callback` once all requests that have entered until now have left; at once where there are none. */
  after(callback: () => void): void {
    if (this.requests === 0) {
      callback();
      return;
    }
    this.asked.push(callback);
    if (this.live[this.generation ^ 1] === 0) this.advance();
  }

  /** The older generation is empty: those who waited for it are served, and the current one becomes the older. */
  private advance(): void {
    do {
      const ready = this.waiting;
      this.waiting = this.asked;
      this.asked = [];
      this.generation ^= 1;
      for (const callback of ready) callback();
    } while ((this.waiting.length > 0 || this.asked.length > 0) && this.live[this.generation ^ 1] === 0);
  }
}
