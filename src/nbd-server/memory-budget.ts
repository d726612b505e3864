/* hot path: one call a request, and where a client holds little it ends after a subtraction */

import { nextTurn } from "../base/turns.js";

/** What a client holds beyond this, bytes, comes from what all share. */
export const OWN_BYTES = 2 * 1024 * 1024;
/** What all clients together hold beyond their own, bytes. */
export const SHARED_BYTES = 256 * 1024 * 1024;
/** Half of how long a client may keep others waiting without taking a reply or finishing a payload, and how long at least. */
export const STALLED_MS = 30_000;

/** A client, as the budget sees it. */
export interface BudgetHolder {
  /** Replies that it does not read, or a payload that it does not send, are what its memory waits for. */
  readonly waitsForClient: boolean;
  /** Counts replies taken and payloads finished. */
  readonly progress: number;
  /** There may be room now for the request that `admits` refused. */
  roomAgain(): void;
  /** It holds what others wait for, and does nothing with it. */
  stalled(): void;
}

/** Used by the budget alone; one for each connection. */
export interface Account {
  readonly holder: BudgetHolder;
  /** Counted against what all share, bytes. */
  shared: number;
  /** `holder.progress` when it was last looked at; -1 where it was not. */
  seen: number;
}

/**
 * Memory for the data of requests, of all clients of a server together. A client's first 2 MiB are its own, so nobody is
 * kept from work by others. The rest is shared, in the order of asking; and who sits on some of it while others wait is
 * disconnected.
 */
export class MemoryBudget {
  private used = 0;
  private readonly accounts = new Set<Account>();
  private readonly waiting = new Set<Account>();
  private waking = false;
  private timer: NodeJS.Timeout | null = null;

  /** Bytes of the shared part in use. */
  get sharedBytes(): number {
    return this.used;
  }

  open(holder: BudgetHolder): Account {
    const account = { holder, shared: 0, seen: -1 };
    this.accounts.add(account);
    return account;
  }

  close(account: Account): void {
    this.accounts.delete(account);
    this.leave(account);
    this.count(account, 0);
  }

  /** The client holds `bytes` now. */
  count(account: Account, bytes: number): void {
    const shared = bytes > OWN_BYTES ? bytes - OWN_BYTES : 0;
    if (shared === account.shared) return;
    const freed = shared < account.shared;
    this.used += shared - account.shared;
    account.shared = shared;
    if (freed && this.waiting.size > 0) this.wakeSoon();
  }

  /** May the client hold `bytes` in all? If not, it is told when to ask again. */
  admits(account: Account, bytes: number): boolean {
    if (bytes <= OWN_BYTES && this.waiting.size === 0) return true;
    const more = bytes - OWN_BYTES - account.shared;
    if (bytes <= OWN_BYTES || (this.used + more <= SHARED_BYTES && this.isFirst(account))) {
      this.leave(account);
      return true;
    }
    this.waiting.add(account);
    this.timer ??= setInterval(this.dropStalled, STALLED_MS);
    return false;
  }

  private isFirst(account: Account): boolean {
    if (this.waiting.size === 0) return true;
    for (const first of this.waiting) return first === account;
    return true;
  }

  /** It asks for nothing any more. */
  leave(account: Account): void {
    const first = this.isFirst(account);
    if (!this.waiting.delete(account)) return;
    if (this.waiting.size > 0) {
      if (first) this.wakeSoon();
      return;
    }
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    for (const each of this.accounts) each.seen = -1;
  }

  private wakeSoon(): void {
    if (this.waking) return;
    this.waking = true;
    nextTurn(this.wake);
  }

  /** Off the hot path: somebody has waited. In their order, as far as there is room for the first. */
  private readonly wake = (): void => {
    this.waking = false;
    for (const account of [...this.waiting]) {
      account.holder.roomAgain();
      if (this.waiting.has(account)) return;
    }
  };

  /** Off the hot path. */
  private readonly dropStalled = (): void => {
    for (const account of [...this.accounts]) {
      const { holder } = account;
      if (account.shared === 0 || !holder.waitsForClient) account.seen = -1;
      else if (account.seen === holder.progress) holder.stalled();
      else account.seen = holder.progress;
    }
  };
}
