import { assert } from "../base/assert.js";
import { Deferred } from "../base/lifecycle.js";
import type { BackendOwner } from "../block/backend.js";

/**
 * An export as the graph knows it. Its requests are held back by the backend while the node is drained; what is left
 * are block-status walks: no requests, but they wait for drivers and hold on to nodes all the same.
 */
export class ExportDrain implements BackendOwner {
  readonly description = "an unnamed block device";

  /** What the export does when its node has another length. */
  onResized: (() => void) | null = null;

  constructor(readonly allowsInactive = false) {}

  private drains = 0;
  private drainOver: Deferred | null = null;
  private walks = 0;
  private walksOver: Deferred | null = null;

  get drained(): boolean {
    return this.drains > 0;
  }

  drainedBegin(): Promise<void> | void {
    this.drains += 1;
    if (this.walks === 0) return;
    this.walksOver ??= new Deferred();
    return this.walksOver.promise;
  }

  resized(): void {
    this.onResized?.();
  }

  /** Drains nest; this is the end of the last. */
  drainedEnd(): void {
    this.drains = 0;
    this.drainOver?.resolve();
    this.drainOver = null;
  }

  /** Before the first step of a walk that may have to wait: not while the node is drained. */
  async beginWalk(): Promise<void> {
    while (this.drains > 0) {
      this.drainOver ??= new Deferred();
      await this.drainOver.promise;
    }
    this.walks += 1;
  }

  endWalk(): void {
    assert(this.walks > 0, "a walk ends once");
    this.walks -= 1;
    if (this.walks > 0) return;
    this.walksOver?.resolve();
    this.walksOver = null;
  }
}
