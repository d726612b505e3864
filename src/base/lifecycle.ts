/** Closes what was opened, in reverse order, also when opening fails half-way (Node 20 has no AsyncDisposableStack). */
export class DisposeStack implements AsyncDisposable {
  private entries: (() => Promise<void> | void)[] = [];

  /** Register `close`; it runs when the stack is disposed, unless {@link release} was called. */
  defer(close: () => Promise<void> | void): void {
    this.entries.push(close);
  }

  use<T extends AsyncDisposable>(resource: T): T {
    this.defer(() => Promise.resolve(resource[Symbol.asyncDispose]()));
    return resource;
  }

  /** What was opened now belongs to someone else. */
  release(): void {
    this.entries = [];
  }

  /** Run every entry, last first. The first error is rethrown once all have run. */
  async [Symbol.asyncDispose](): Promise<void> {
    let failed = false;
    let first: unknown;
    for (let close = this.entries.pop(); close !== undefined; close = this.entries.pop()) {
      try {
        await close();
      } catch (error) {
        if (!failed) first = error;
        failed = true;
      }
    }
    if (failed) throw first;
  }
}

/** A promise with its ends outside (Promise.withResolvers is not in Node 20). */
export class Deferred<T = void> {
  readonly promise: Promise<T>;
  resolve!: (value: T | PromiseLike<T>) => void;
  reject!: (reason: unknown) => void;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

/** Turns asynchronous sections into a queue: one at a time, in the order of the calls. */
export class Mutex {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(section: () => Promise<T>): Promise<T> {
    const result = this.tail.then(section, section);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

/** So many asynchronous sections at a time; the others wait, and begin in the order of the calls. */
export class Lanes {
  private readonly waiting: Deferred[] = [];
  private busy = 0;

  constructor(private readonly most: number) {}

  async run<T>(section: () => Promise<T>): Promise<T> {
    if (this.busy === this.most) {
      const turn = new Deferred();
      this.waiting.push(turn);
      await turn.promise;
    } else {
      this.busy += 1;
    }
    try {
      return await section();
    } finally {
      const next = this.waiting.shift();
      // The lane is the next one's: nobody who comes now gets in between.
      if (next === undefined) this.busy -= 1;
      else next.resolve();
    }
  }
}
