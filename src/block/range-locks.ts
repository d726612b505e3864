import { Deferred } from "../base/lifecycle.js";

interface Hold {
  readonly start: number;
  readonly end: number;
  readonly released: Deferred;
}

/** Ranges that are worked on by one at a time. Whoever comes later waits for those that came earlier. */
export class RangeLocks {
  private readonly holds = new Set<Hold>();

  /** Resolves, when the range (in bytes) is held, with what lets go of it. */
  async take(offset: number, length: number): Promise<() => void> {
    const hold = { start: offset, end: offset + length, released: new Deferred() };
    const inTheWay: Promise<void>[] = [];
    for (const { start, end, released } of this.holds) {
      if (start < hold.end && hold.start < end) inTheWay.push(released.promise);
    }
    this.holds.add(hold);
    if (inTheWay.length > 0) await Promise.all(inTheWay);
    return () => {
      this.holds.delete(hold);
      hold.released.resolve();
    };
  }
}
