/* hot path: map */
import { assert } from "../../base/assert.js";
import { LeakyBuckets, sharedNow } from "../../base/leaky-buckets.js";
import { BlockError } from "../../base/errors.js";
import {
  DATA,
  OPAQUE,
  READ,
  STATUS,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild } from "../node.js";

/** Timers know no longer times: who waits longer looks again. */
const TIMER_MAX_MS = 2 ** 30;

interface Waiting {
  readonly bytes: number;
  readonly go: () => void;
}

/**
 * Requests of one kind, reads or writes, that wait for the limits of the group, oldest first. The oldest is poured into
 * the group's buckets as soon as it is the oldest, and then waits for its time. So the members of a group take turns,
 * on whatever thread they are, and none needs to know the others.
 */
class WaitingLine {
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** When the oldest may go. */
  private due = 0;

  constructor(
    private readonly buckets: LeakyBuckets,
    private readonly isWrite: boolean,
  ) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Resolves when a request of so many bytes may go. */
  join(bytes: number): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ bytes, go });
      if (this.waiting.length === 1) this.advance();
    });
  }

  /** Who is the oldest has no time yet: off it goes, or gets one. Off the hot path. */
  private advance(): void {
    const { waiting } = this;
    while (waiting.length > 0) {
      const now = sharedNow();
      const wait = this.buckets.take(this.isWrite, waiting[0]!.bytes, now, true);
      if (wait > 0) {
        this.due = now + wait;
        this.sleep(wait);
        return;
      }
      waiting.shift()!.go();
    }
  }

  private sleep(ms: number): void {
    this.timer = setTimeout(() => this.wake(), Math.min(Math.ceil(ms), TIMER_MAX_MS));
  }

  private wake(): void {
    this.timer = null;
    const rest = this.due - sharedNow();
    if (rest > 0) {
      this.sleep(rest);
      return;
    }
    this.waiting.shift()!.go();
    this.advance();
  }

  /** The limits are new, and the buckets empty. */
  startAnew(): void {
    this.stopTimer();
    this.advance();
  }

  /** No limit holds: all go at once, and the buckets hear of it. */
  letGo(): void {
    this.stopTimer();
    const now = sharedNow();
    this.waiting.splice(0).forEach(({ bytes, go }, index) => {
      // The oldest is in the buckets already.
      if (index > 0) this.buckets.take(this.isWrite, bytes, now, true);
      go();
    });
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** Shows `file`, at the speed that a throttle-group allows. A request that need not wait only passes through. */
class ThrottleNode extends FilterNode implements DriverNode {
  private readonly reads: WaitingLine;
  private readonly writes: WaitingLine;
  /** Why no limit holds: drains, and the end of the node. */
  private lifted = 0;
  private closing = false;

  constructor(
    child: BlockChild,
    private readonly groupId: string,
    private readonly buckets: LeakyBuckets,
  ) {
    super(child);
    this.reads = new WaitingLine(buckets, false);
    this.writes = new WaitingLine(buckets, true);
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = access === STATUS || this.mayPass(access !== READ, length) ? DATA : OPAQUE;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  private mayPass(isWrite: boolean, length: number): boolean {
    const line = isWrite ? this.writes : this.reads;
    const { buckets, lifted } = this;
    if (!line.isEmpty) return false;
    if (!buckets.isLimited(isWrite)) return true;
    return buckets.take(isWrite, length, sharedNow(), lifted > 0) === 0 || lifted > 0;
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    await this.reads.join(data.length);
    await this.child.read(offset, data);
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    await this.writes.join(data.length);
    await this.child.write(offset, data, flags);
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    await this.writes.join(length);
    await this.child.writeZeroes(offset, length, flags);
  }

  async discard(offset: number, length: number): Promise<void> {
    await this.writes.join(length);
    await this.child.discard(offset, length);
  }

  letThrough(begin: boolean): void {
    this.lifted += begin ? 1 : -1;
    if (begin) this.letAllGo();
  }

  hurry(): void {
    if (this.closing) return;
    this.closing = true;
    this.lifted += 1;
    this.letAllGo();
  }

  private letAllGo(): void {
    this.reads.letGo();
    this.writes.letGo();
  }

  objectChanged(id: string): void {
    if (id !== this.groupId) return;
    this.reads.startAnew();
    this.writes.startAnew();
  }

  async close(): Promise<void> {
    assert(this.reads.isEmpty && this.writes.isEmpty, "a node closes when its requests are done");
    this.buckets.leave();
  }
}

async function open(options: DriverOptions<"throttle">, context: OpenContext): Promise<DriverNode> {
  const id = options["throttle-group"];
  const child = await context.attach("file", "filtered");
  const group = context.objects.get(id);
  if (group?.type !== "throttle-group") throw new BlockError("not-found", `Throttle group '${id}' does not exist`);
  const buckets = new LeakyBuckets(group.memory);
  buckets.join();
  return new ThrottleNode(child, id, buckets);
}

export const throttle = defineDriver<"throttle">({
  name: "throttle",
  kind: "filter",
  ownName: true,
  transparent: true,
  supportsCompression: true,
  reopen: { changes: ["throttle-group"] },
  open,
});
