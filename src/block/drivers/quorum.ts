/* hot path: map */
import { BlockError, errnoOf, ioError } from "../../base/errors.js";
import { EIO, ENOTSUP, errnoText } from "../../base/errno.js";
import { blockStatus, StatusWalk } from "../block-status.js";
import { CopyBuffers } from "../copy-buffers.js";
import {
  ATTEMPT,
  OPAQUE,
  PERM_CONSISTENT_READ,
  PERM_WRITE,
  PERM_WRITE_UNCHANGED,
  PREPARE,
  READ,
  REQ_NO_FALLBACK,
  STATUS,
  ZERO,
  defineDriver,
  type Access,
  type ChildList,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type Growth,
  type OpenContext,
  type Permissions,
} from "../driver.js";
import type { BlockChild, BlockNode } from "../node.js";
import { RangeLocks } from "../range-locks.js";
import { StatusCache } from "../status-cache.js";
import { Vote, votedErrno, type Version } from "./quorum-vote.js";
import type { QuorumOpType } from "../../../qapi/generated/types.js";

const SECTOR = 512;
/** What votes under way may hold in memory, bytes; a larger one goes alone. */
const VOTE_BYTES = 16 << 20;
/** Flag of what `said` has: all children read as zeroes. */
const ALL_ZERO = 1;

type Failure = readonly [child: BlockChild, errno: number];

/**
 * The same disk several times. Writes go to all children; reads ask all of them and vote, or (`fifo`) ask the first. Who
 * fails or is outvoted is reported.
 */
class QuorumNode implements DriverNode, ChildList {
  readonly role = "data";
  readonly childList = this;
  private readonly threshold: number;
  private readonly isFifo: boolean;
  /** Two children that must always agree. */
  private readonly verifies: boolean;
  private readonly rewrites: boolean;
  /** In the order of their numbers. */
  private children: readonly BlockChild[];
  /** Of the next child that comes. */
  private nextNumber: number;
  private readonly walk = new StatusWalk();
  /** What the children said together, where one of them could not say it at once. */
  private readonly said = new StatusCache();
  private readonly buffers = new CopyBuffers(VOTE_BYTES);
  /**
   * Held by writes, or two that race could end differently in each child; and by votes on what the children differ in.
   */
  private readonly ranges = new RangeLocks();

  constructor(
    options: DriverOptions<"quorum">,
    private readonly context: OpenContext,
  ) {
    this.threshold = options["vote-threshold"];
    this.isFifo = options["read-pattern"] === "fifo";
    this.verifies = options.blkverify ?? false;
    this.rewrites = options["rewrite-corrupted"] ?? false;
    this.children = this.inOrder();
    this.nextNumber = numberOf(this.children.at(-1)!) + 1;
  }

  get length(): number {
    return this.children[0]!.length;
  }

  get growth(): Growth | undefined {
    const each = this.children.map(({ node }) => node.self.growth);
    if (each.includes(undefined)) return undefined;
    return each.includes("noise") ? "noise" : "zeroes";
  }

  /** The largest: each child's is a power of two. */
  get requestAlignment(): number {
    let largest = 1;
    for (const { node } of this.children) largest = Math.max(largest, node.self.requestAlignment ?? 1);
    return largest;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = length;
    if (access === STATUS) this.status(offset, length, out);
    else if (access === READ && this.isFifo) {
      out.status = ATTEMPT;
      out.child = this.children[0]!;
    }
  }

  /** Zeroes are what all children say are zeroes; data goes on as far as any child's does. */
  private status(offset: number, length: number, out: Extent): void {
    const { walk } = this;
    const said = this.said.find(offset, length);
    if (said !== null) {
      if (said.flags === ALL_ZERO) out.status = ZERO;
      out.length = said.length;
      return;
    }
    let data = 0;
    let zeroes = length;
    for (const child of this.children) {
      if (walk.step(child.node, offset, length) !== null) {
        out.status = PREPARE;
        out.length = length;
        return;
      }
      if (!walk.out.zero) data = Math.max(data, walk.out.length);
      else zeroes = Math.min(zeroes, walk.out.length);
    }
    if (data === 0) out.status = ZERO;
    out.length = data > 0 ? data : zeroes;
  }

  /** One child after the other: what the first says is forgotten by the time that the last has said something. */
  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    const { epoch } = this.said;
    let data = 0;
    let zeroes = length;
    for (const child of this.children) {
      try {
        const told = await blockStatus(child.node, offset, length);
        if (!told.zero) data = Math.max(data, told.length);
        else zeroes = Math.min(zeroes, told.length);
      } catch (error) {
        // As far as anybody knows there is data; the others have it, too.
        this.report("read", child, offset, length, errnoOf(error));
        data = length;
      }
    }
    this.said.add(offset, [data > 0 ? { length: data, flags: 0 } : { length: zeroes, flags: ALL_ZERO }], epoch);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const { children } = this;
    const { length } = data;
    const buffer = await this.buffers.take(length * Math.max(1, children.length - 1));
    try {
      // Each child's answer; the first one's goes where it is wanted.
      const answers = children.map((_, index) =>
        index === 0 ? data : buffer.subarray((index - 1) * length, index * length),
      );
      const first = await this.ballot(offset, answers);
      const vote = first.versions.length === 1 ? first : await this.voteAgain(offset, answers);
      const { value } = vote.winner()!;
      if (value !== data) data.set(value);
    } finally {
      this.buffers.give(buffer);
    }
  }

  /**
   * The children differ. That may be due to a write that was under way: with none in this range they are asked once
   * more, and what they say then counts.
   */
  private async voteAgain(offset: number, answers: readonly Uint8Array[]): Promise<Vote<Uint8Array>> {
    const { length } = answers[0]!;
    const release = await this.ranges.take(offset, length);
    try {
      const vote = await this.ballot(offset, answers);
      if (vote.versions.length === 1) return vote;
      const winner = vote.winner()!;
      if (this.verifies) this.warnOfMismatch(offset, answers);
      if (winner.voters.length < this.threshold) this.fail(offset, length, EIO);
      await this.outvoted(offset, vote, winner);
      return vote;
    } finally {
      release();
    }
  }

  /** All children are read. Rejects where fewer than the threshold can be. */
  private async ballot(offset: number, answers: readonly Uint8Array[]): Promise<Vote<Uint8Array>> {
    const vote = new Vote<Uint8Array>((a, b) => Buffer.compare(a, b) === 0);
    const { children } = this;
    const failures = await this.all("read", offset, answers[0]!.length, (child, index) =>
      child.read(offset, answers[index]!),
    );
    const failed = new Set(failures.map(([child]) => child));
    children.forEach((child, index) => {
      if (!failed.has(child)) vote.cast(child, answers[index]!);
    });
    return vote;
  }

  private async outvoted(offset: number, vote: Vote<Uint8Array>, winner: Version<Uint8Array>): Promise<void> {
    const { length } = winner.value;
    for (const version of vote.versions) {
      if (version === winner) continue;
      for (const child of version.voters) {
        this.report("read", child, offset, length, 0);
        if (this.rewrites) await this.rewrite(child, offset, winner.value);
      }
    }
  }

  private async rewrite(child: BlockChild, offset: number, data: Uint8Array): Promise<void> {
    try {
      await child.write(offset, data);
    } catch (error) {
      // The read is good all the same.
      this.report("write", child, offset, data.length, errnoOf(error));
    }
  }

  private warnOfMismatch(offset: number, [a, b]: readonly Uint8Array[]): void {
    const at = offset + a!.findIndex((byte, index) => byte !== b![index]);
    this.context.warn(
      `quorum: offset=${String(offset)} bytes=${String(a!.length)} contents mismatch at offset ${String(at)}`,
      true,
    );
  }

  /** `fifo`: the first child failed; the others get their turns. */
  async readOtherwise(offset: number, data: Uint8Array, errno: number): Promise<void> {
    let last = errno;
    this.report("read", this.children[0]!, offset, data.length, last);
    for (const child of this.children.slice(1)) {
      try {
        await child.read(offset, data);
        return;
      } catch (error) {
        last = errnoOf(error);
        this.report("read", child, offset, data.length, last);
      }
    }
    throw ioError(last);
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    await this.change(offset, data.length, (child) => child.write(offset, data, flags));
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    const isHint = (errno: number): boolean => errno === ENOTSUP && (flags & REQ_NO_FALLBACK) !== 0;
    await this.change(offset, length, (child) => child.writeZeroes(offset, length, flags), isHint);
  }

  /** `isRefusal`: the child is well, but will not do this; so the quorum will not. */
  private async change(
    offset: number,
    length: number,
    write: (child: BlockChild) => Promise<void>,
    isRefusal?: (errno: number) => boolean,
  ): Promise<void> {
    const release = await this.ranges.take(offset, length);
    this.said.written(offset, length);
    try {
      await this.all("write", offset, length, write, isRefusal);
    } finally {
      this.said.written(offset, length);
      release();
    }
  }

  /** A hint: what becomes of it in the children is their affair. */
  async discard(offset: number, length: number): Promise<void> {
    this.said.written(offset, length);
    await Promise.allSettled(this.children.map((child) => child.discard(offset, length)));
    this.said.written(offset, length);
  }

  async flush(): Promise<void> {
    if (this.context.node.readOnly) return;
    await this.all("flush", 0, 0, (child) => child.flush());
  }

  /** `flush` does that, and votes. */
  flushesChild(): boolean {
    return false;
  }

  /** Have all children do something. Who fails is reported; rejects where fewer than the threshold succeed. */
  private async all(
    type: QuorumOpType,
    offset: number,
    length: number,
    work: (child: BlockChild, index: number) => Promise<void>,
    isRefusal: (errno: number) => boolean = () => false,
  ): Promise<readonly Failure[]> {
    const { children } = this;
    const results = await Promise.allSettled(children.map(work));
    const failures: Failure[] = [];
    results.forEach((result, index) => {
      if (result.status === "rejected") failures.push([children[index]!, errnoOf(result.reason)]);
    });
    if (failures.length === 0) return failures;
    const refusal = failures.find(([, errno]) => isRefusal(errno));
    if (refusal !== undefined) throw ioError(refusal[1]);
    for (const [child, errno] of failures) this.report(type, child, offset, length, errno);
    if (children.length - failures.length >= this.threshold) return failures;
    const errno = votedErrno(failures);
    if (type === "flush") throw ioError(errno);
    return this.fail(offset, length, errno);
  }

  private fail(offset: number, length: number, errno: number): never {
    this.context.emit("QUORUM_FAILURE", {
      reference: this.context.node.nodeName,
      "sector-num": firstSector(offset),
      "sectors-count": sectorsOf(offset, length),
    });
    throw ioError(errno);
  }

  /** `errno` 0: the child was outvoted. Off the hot path. */
  private report(type: QuorumOpType, { node }: BlockChild, offset: number, length: number, errno: number): void {
    this.context.emit("QUORUM_REPORT_BAD", {
      ...(errno === 0 ? {} : { error: errnoText(errno) }),
      "node-name": node.nodeName,
      "sectors-count": sectorsOf(offset, length),
      "sector-num": firstSector(offset),
      type,
    });
  }

  /** Nobody else writes to a child, or it would differ from the others. */
  childPermissions(_child: BlockChild, { taken, shared }: Permissions): Permissions {
    return {
      taken: taken | (this.rewrites ? PERM_WRITE : 0),
      shared: shared & (PERM_CONSISTENT_READ | PERM_WRITE_UNCHANGED),
    };
  }

  nameFor(node: BlockNode): string {
    if (this.verifies) throw new BlockError("invalid", "Cannot add a child to a quorum in blkverify mode");
    if (node.length !== this.length) {
      const message = `Node '${node.nodeName}' is of ${String(node.length)} bytes, the quorum of ${String(this.length)}`;
      throw new BlockError("invalid", message);
    }
    return `children.${String(this.nextNumber)}`;
  }

  checkRemoval(): void {
    if (this.children.length > this.threshold) return;
    const message = `The number of children cannot be lower than the vote threshold ${String(this.threshold)}`;
    throw new BlockError("invalid", message);
  }

  changed(child: BlockChild, isThere: boolean): void {
    this.children = this.inOrder();
    const number = numberOf(child);
    // A number is free again only where it was the last one given.
    if (isThere) this.nextNumber = Math.max(this.nextNumber, number + 1);
    else if (number === this.nextNumber - 1) this.nextNumber = number;
  }

  private inOrder(): BlockChild[] {
    return Array.from(this.context.node.children.values()).sort((a, b) => numberOf(a) - numberOf(b));
  }

  /** Memory for votes is kept from one to the next, not for ever; and the children may be others afterwards. */
  drained(begin: boolean): void {
    if (!begin) return;
    this.buffers.trim();
    this.said.clear();
  }
}

function numberOf({ name }: BlockChild): number {
  return Number(name.slice("children.".length));
}

function firstSector(offset: number): number {
  return Math.floor(offset / SECTOR);
}

/** Those that hold a byte of the range. */
function sectorsOf(offset: number, length: number): number {
  return Math.ceil((offset + length) / SECTOR) - firstSector(offset);
}

/** Throws BlockError where the options do not go together. */
function check(options: DriverOptions<"quorum">): void {
  const { blkverify = false, children, "vote-threshold": threshold } = options;
  const refuse = (message: string): never => {
    throw new BlockError("invalid", message);
  };
  if (children.length === 0) refuse("Number of provided children must be 1 or more");
  if (threshold < 1) refuse("Parameter 'vote-threshold' expects a value >= 1");
  if (threshold > children.length) refuse("threshold may not exceed children count");
  if (blkverify && (children.length !== 2 || threshold !== 2)) {
    refuse("blkverify=on can only be set if there are exactly two files and vote-threshold is 2");
  }
  if (blkverify && options["rewrite-corrupted"] === true) {
    refuse("rewrite-corrupted=on cannot be used with blkverify=on");
  }
}

async function open(options: DriverOptions<"quorum">, context: OpenContext): Promise<DriverNode> {
  check(options);
  const children = await context.attachAll("children", "data");
  const { length } = children[0]!;
  if (children.some((child) => child.length !== length)) {
    throw new BlockError("io", "Could not refresh total sector count: Input/output error");
  }
  return new QuorumNode(options, context);
}

export const quorum = defineDriver<"quorum">({ name: "quorum", kind: "format", transparent: false, open });
