import type { IoOperation } from "./engine.js";

const NOBODY: readonly (() => void)[] = [];

/** The writes of one file that an engine holds, for those who must wait until these are done. */
export class WritesInFlight {
  private readonly writes = new Map<IoOperation, readonly (() => void)[]>();

  queued(operation: IoOperation): void {
    this.writes.set(operation, NOBODY);
  }

  /** Does nothing for an operation that was not `queued`: a read. */
  done(operation: IoOperation): void {
    const waiting = this.writes.get(operation);
    if (waiting === undefined) return;
    this.writes.delete(operation);
    for (const callback of waiting) callback();
  }

  /** Resolves once everything that is in flight now is done; what comes later is not waited for. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      let left = this.writes.size;
      if (left === 0) resolve();
      const callback = (): void => {
        left -= 1;
        if (left === 0) resolve();
      };
      for (const [operation, waiting] of this.writes) this.writes.set(operation, [...waiting, callback]);
    });
  }
}
