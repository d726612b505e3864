/** A moment: the number of events before it. */
type Moment = number;

/** A write to one register, as part of a request, or a read of it. */
interface Operation {
  /** "trim": it has the value besides the one that it had, until it is written to. */
  readonly kind: "write" | "trim" | "read";
  readonly value: number;
  readonly start: Moment;
  readonly end: Moment;
  /** False: it may also never have happened. */
  readonly certain: boolean;
  /** A read that sees this write or what came later. */
  readonly after?: Operation | undefined;
}

/** One value on its way to some registers. Until more is known, each of them takes it at any time from now on, or never. */
export class HistoryWrite implements Operation {
  certain = false;
  end: Moment = Infinity;

  constructor(
    private readonly history: RegisterHistory,
    readonly kind: "write" | "trim",
    readonly value: number,
    readonly start: Moment,
  ) {}

  /** Each register has taken it. */
  done(): void {
    this.certain = true;
    this.over();
  }

  /** Each register has taken it or never will. */
  over(): void {
    this.end = Math.min(this.end, this.history.tick());
  }
}

/**
 * What clients did with sectors at the same time, each of which is a register: is there an order in which it could have
 * happened, one thing after the other? Values may be written more than once, as zeroes are.
 *
 * For each register all states are followed in which it can be (G. Lowe, Testing for linearizability, 2017): what it holds,
 * and which of the operations under way have happened. An operation that ends leaves the states in which it has.
 */
export class RegisterHistory {
  private now: Moment = 1;
  private lastNumber: number;
  private readonly operations = new Map<number, Operation[]>();
  private readonly unsettled = new Set<HistoryWrite>();
  private flushedAt: Moment = 0;
  /** The latest write to a register that was to be stable when it is done, and was done. */
  private readonly stable = new Map<number, HistoryWrite>();

  /** `initial`: what the registers held in the beginning, where it was not 0. */
  constructor(private readonly initial: readonly number[] = []) {
    this.lastNumber = Math.max(0, ...initial);
  }

  /** The next event. */
  tick(): Moment {
    this.now += 1;
    return this.now;
  }

  /** A value that nobody has written. */
  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  /** A request begins that writes to registers. */
  write(first: number, count: number, value: number): HistoryWrite {
    return this.change("write", first, count, value);
  }

  /** A request begins that says that nobody needs the contents: from then on it may read as 0, or as before, and as the other again. */
  trim(first: number, count: number): HistoryWrite {
    return this.change("trim", first, count, 0);
  }

  private change(kind: HistoryWrite["kind"], first: number, count: number, value: number): HistoryWrite {
    const write = new HistoryWrite(this, kind, value, this.tick());
    this.unsettled.add(write);
    for (let register = first; register < first + count; register++) this.of(register).push(write);
    return write;
  }

  /** Nobody is there any more to carry out a write. */
  settle(): void {
    for (const write of this.unsettled) write.over();
    this.unsettled.clear();
  }

  /** Somebody saw the register between the two moments. Throws where nobody has written that value there. */
  read(register: number, value: number, start: Moment, end: Moment): void {
    this.see(register, { kind: "read", value, start, end, certain: true });
  }

  /** What had ended before this moment is stable. */
  flushed(start: Moment): void {
    this.flushedAt = Math.max(this.flushedAt, start);
  }

  /** A write is stable, and done. */
  forced(first: number, count: number, write: HistoryWrite): void {
    for (let register = first; register < first + count; register++) this.stable.set(register, write);
  }

  /** After a crash a register has a value that it had when it was last made stable, or later. */
  readAfterCrash(register: number, value: number): void {
    const after = this.stable.get(register);
    const end = this.tick();
    if (after === undefined || after.start < this.flushedAt) this.read(register, value, this.flushedAt, end);
    else this.see(register, { kind: "read", value, start: after.start, end, certain: true, after });
  }

  /** Throws where there is no order in which it could have happened. */
  check(): void {
    for (const [register, operations] of this.operations) {
      checkRegister(register, this.initialOf(register), operations);
    }
  }

  private see(register: number, read: Operation): void {
    const known = this.of(register);
    const { value } = read;
    if (value !== this.initialOf(register) && !known.some((each) => each.kind !== "read" && each.value === value)) {
      throw new Error(`sector ${register} reads as ${value}, which nobody wrote there`);
    }
    known.push(read);
  }

  private initialOf(register: number): number {
    return this.initial[register] ?? 0;
  }

  private of(register: number): Operation[] {
    let found = this.operations.get(register);
    if (found === undefined) {
      found = [];
      this.operations.set(register, found);
    }
    return found;
  }
}

/** More operations at once on a register are not followed. */
const SLOTS = 24;
const MASKS = 2 ** SLOTS;

/**
 * What a register can be: each state is the value, twice, and 1 if it may as well be 0; all that times MASKS, and a bit for
 * each operation under way that has happened.
 */
type States = Set<number>;

function checkRegister(register: number, initial: number, operations: readonly Operation[]): void {
  const moments = operations.flatMap((operation) => [
    { at: operation.start, begins: true, operation },
    { at: operation.end, begins: false, operation },
  ]);
  moments.sort((a, b) => a.at - b.at || Number(b.begins) - Number(a.begins));
  const underWay = new Array<Operation | undefined>(SLOTS).fill(undefined);
  let states: States = new Set([initial * 2 * MASKS]);
  for (const { begins, operation } of moments) {
    if (begins) {
      const slot = underWay.indexOf(undefined);
      if (slot < 0) throw new Error(`sector ${register}: too much at once`);
      underWay[slot] = operation;
      states = closure(states, underWay);
    } else {
      const slot = underWay.indexOf(operation);
      states = leave(states, 1 << slot, operation.certain);
      underWay[slot] = undefined;
      if (states.size === 0) throw new Error(story(register, operation, operations));
    }
  }
}

/** All that can come of the states while these operations are under way. */
function closure(states: States, underWay: readonly (Operation | undefined)[]): States {
  const found: States = new Set();
  const next = [...states];
  for (let state = next.pop(); state !== undefined; state = next.pop()) {
    const held = Math.floor(state / MASKS);
    const mask = withReads(held, state % MASKS, underWay);
    if (found.has(held * MASKS + mask)) continue;
    found.add(held * MASKS + mask);
    for (const [slot, operation] of underWay.entries()) {
      if (operation === undefined || operation.kind === "read" || (mask & (1 << slot)) !== 0) continue;
      const after = operation.kind === "write" ? operation.value * 2 : held | 1;
      next.push(after * MASKS + (mask | (1 << slot)));
    }
  }
  return found;
}

/** A read changes nothing, so it may as well happen as soon as it can. */
function withReads(held: number, mask: number, underWay: readonly (Operation | undefined)[]): number {
  for (const [slot, operation] of underWay.entries()) {
    if (operation?.kind !== "read") continue;
    const { value, after } = operation;
    if (value !== held >> 1 && (value !== 0 || (held & 1) === 0)) continue;
    const before = after === undefined ? -1 : underWay.indexOf(after);
    if (before < 0 || (mask & (1 << before)) !== 0) mask |= 1 << slot;
  }
  return mask;
}

/** The operation with this bit ends. */
function leave(states: States, bit: number, certain: boolean): States {
  const left: States = new Set();
  for (const state of states) {
    const happened = ((state % MASKS) & bit) !== 0;
    if (happened || !certain) left.add(happened ? state - bit : state);
  }
  return left;
}

/** Why nobody can believe it. */
function story(register: number, last: Operation, operations: readonly Operation[]): string {
  const lines = operations
    .filter(({ start }) => start <= last.end)
    .slice(-12)
    .map(({ kind, value, start, end, certain }) => `${certain ? "" : "perhaps "}${kind} ${value} in ${start}..${end}`);
  return `sector ${register}: ${last.kind} ${last.value} in ${last.start}..${last.end} cannot be: ${lines.join("; ")}`;
}
