/** A moment: the number of events before it. */
type Moment = number;

/** All that had to do with one value: the write that brought it, and the reads that saw it. */
interface Cluster {
  /** The first of them to be over. */
  firstEnd: Moment;
  /** The last of them to begin. */
  lastStart: Moment;
}

/**
 * What clients did with sectors at the same time, each of which is a register: is there an order in which it could have
 * happened, one thing after the other? Every write has a number of its own, so that a read tells which one it saw; 0 is
 * what was there before.
 *
 * That every value is written once makes the question easy (P. B. Gibbons and E. Korach, Testing Shared Memories, 1997):
 * between the first end and the last start of what belongs to a value (where they are in that order) the register had
 * that value and no other. Two such stretches must not overlap, and no value may have come and gone within one of them.
 */
export class RegisterHistory {
  private now: Moment = 1;
  private lastNumber = 0;
  private readonly registers = new Map<number, Map<number, Cluster>>();

  /** The next event. */
  tick(): Moment {
    this.now += 1;
    return this.now;
  }

  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  /** `number` is on its way to `register`: a read may see it from now on. */
  writing(register: number, number: number, start: Moment): void {
    this.of(register).set(number, { firstEnd: Infinity, lastStart: start });
  }

  /** It is there. A write of which nobody knows whether it is there has not ended. */
  written(register: number, number: number, end: Moment): void {
    const cluster = this.of(register).get(number)!;
    cluster.firstEnd = Math.min(cluster.firstEnd, end);
  }

  /** Throws where nobody has written the number there. */
  read(register: number, number: number, start: Moment, end: Moment): void {
    const cluster = this.of(register).get(number);
    if (cluster === undefined) throw new Error(`sector ${register} reads as ${number}, which nobody wrote there`);
    cluster.firstEnd = Math.min(cluster.firstEnd, end);
    cluster.lastStart = Math.max(cluster.lastStart, start);
  }

  /** Throws where there is no order in which it could have happened. */
  check(): void {
    for (const [register, clusters] of this.registers) checkRegister(register, clusters);
  }

  private of(register: number): Map<number, Cluster> {
    let found = this.registers.get(register);
    if (found === undefined) {
      found = new Map([[0, { firstEnd: 0, lastStart: 0 }]]);
      this.registers.set(register, found);
    }
    return found;
  }
}

function checkRegister(register: number, clusters: ReadonlyMap<number, Cluster>): void {
  const stretches = [...clusters].filter(([, { firstEnd, lastStart }]) => firstEnd < lastStart);
  stretches.sort(([, a], [, b]) => a.firstEnd - b.firstEnd);
  for (const [index, [number, { lastStart }]] of stretches.entries()) {
    const next = stretches[index + 1];
    if (next === undefined || next[1].firstEnd > lastStart) continue;
    throw new Error(`sector ${register} went from ${number} to ${next[0]} and back`);
  }
  for (const [number, { firstEnd, lastStart }] of clusters) {
    if (firstEnd < lastStart) continue;
    const around = stretches.find(([, held]) => held.firstEnd < lastStart && firstEnd < held.lastStart);
    if (around !== undefined) throw new Error(`sector ${register} was ${number} while it was ${around[0]}`);
  }
}
