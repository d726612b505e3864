import { ZERO_CHUNK } from "../../base/bytes.js";
import { ENOMEM, ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { sleepOneTurn } from "../../base/turns.js";
import {
  DATA,
  OPAQUE,
  PERM_CONSISTENT_READ,
  PERM_RESIZE,
  PERM_WRITE,
  PERM_WRITE_UNCHANGED,
  PREPARE,
  REQ_NO_FALLBACK,
  STATUS,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
  type Permissions,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild, BlockNode } from "../node.js";
import { RangeLocks } from "../range-locks.js";
import type { BlkdebugEvent, BlkdebugIOType, BlockPermission } from "../../../qapi/generated/types.js";
import { readConfig } from "./config.js";
import { checkLimits, pieces, type Limits } from "./limits.js";
import { Rules } from "./rules.js";

/** What is not whole blocks is made so in a buffer; longer ones are not made. */
const BUFFER_MAX = 64 << 20;

const PERMISSIONS: Readonly<Record<BlockPermission, number>> = {
  "consistent-read": PERM_CONSISTENT_READ,
  write: PERM_WRITE,
  "write-unchanged": PERM_WRITE_UNCHANGED,
  resize: PERM_RESIZE,
};

/** The blocks that a range touches, and what of the first and the last it leaves as it is. */
interface Around {
  readonly start: number;
  readonly end: number;
  /** What the range begins in: one block, or both where there are no others; null: it begins with a block. */
  readonly head: Uint8Array | null;
  /** The last block, where the range ends inside it and `head` does not reach so far. */
  readonly tail: Uint8Array | null;
}

/** Shows `image`, and fails where its rules say so. All I/O takes the slow path: who debugs is not in a hurry. */
class BlkdebugNode extends FilterNode implements DriverNode {
  readonly isDebugged = true;
  readonly splits = true;
  readonly requestAlignment: number;
  readonly maxTransfer: number;
  private readonly writing = new RangeLocks();

  constructor(
    child: BlockChild,
    private readonly node: BlockNode,
    private readonly rules: Rules,
    private readonly limits: Limits,
    private readonly permissions: Permissions,
    private readonly leave: () => void,
  ) {
    super(child);
    this.requestAlignment = limits.align;
    this.maxTransfer = limits.maxTransfer;
  }

  debugEvent(event: BlkdebugEvent): void {
    this.rules.raise(event);
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    if (access !== STATUS) out.status = OPAQUE;
    else out.status = this.rules.find("block-status", offset, length) === null ? DATA : PREPARE;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    if (await this.meets("block-status", offset, length)) throw ioError(ENOTSUP);
  }

  /** Does a rule have it that nothing is to be done? Rejects where one has it that the request fails. */
  private async meets(iotype: BlkdebugIOType, offset: number, length: number): Promise<boolean> {
    const rule = this.rules.hit(iotype, offset, length);
    if (rule === null) return false;
    if (!rule.immediately) await sleepOneTurn();
    if (rule.errno > 0) throw ioError(rule.errno);
    return true;
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const { start, end } = this.blocks(offset, data.length);
    if (end - start === data.length) return this.readBlocks(offset, data);
    const blocks = newBuffer(end - start);
    await this.readBlocks(start, blocks);
    data.set(blocks.subarray(offset - start, offset - start + data.length));
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    await this.around(offset, data.length, async ({ start, end, head, tail }) => {
      let blocks = data;
      if (end - start > data.length) {
        blocks = newBuffer(end - start);
        if (head !== null) blocks.set(head);
        if (tail !== null) blocks.set(tail, blocks.length - tail.length);
        blocks.set(data, offset - start);
      }
      await this.writeBlocks(start, blocks, flags);
    });
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    await this.around(offset, length, async ({ start, end, head, tail }) => {
      const from = start + (head?.length ?? 0);
      const to = end - (tail?.length ?? 0);
      if (head !== null) await this.writeBlocks(start, head.fill(0, offset - start, offset - start + length), flags);
      if (from < to) await this.zeroBlocks(from, to - from, flags);
      if (tail !== null) await this.writeBlocks(to, tail.fill(0, 0, offset + length - to), flags);
    });
  }

  /** Blocks that are discarded in part are left alone. */
  async discard(offset: number, length: number): Promise<void> {
    const { align, optDiscard, maxDiscard } = this.limits;
    const start = Math.ceil(offset / align) * align;
    const end = Math.floor((offset + length) / align) * align;
    for (const [at, bytes] of pieces(start, end, Math.max(align, optDiscard), maxDiscard)) {
      if (!(await this.meetsDiscard(at, bytes))) await this.child.discard(at, bytes);
    }
  }

  /** One that is not possible is none: a hint. The others go on. */
  private async meetsDiscard(offset: number, length: number): Promise<boolean> {
    try {
      return await this.meets("discard", offset, length);
    } catch (error) {
      if (isUnsupported(error)) return true;
      throw error;
    }
  }

  /** Where nothing has changed since the last one, there is none. */
  async flush(): Promise<void> {
    const { changes } = this.node.statistics;
    if (changes === this.node.flushedChanges) return;
    await this.meets("flush", 0, 0);
  }

  private blocks(offset: number, length: number): { readonly start: number; readonly end: number } {
    const { align } = this.limits;
    return { start: Math.floor(offset / align) * align, end: Math.ceil((offset + length) / align) * align };
  }

  /** Read what lies around the range in its first and last block, and hold the blocks meanwhile. */
  private async around(offset: number, length: number, write: (around: Around) => Promise<void>): Promise<void> {
    const { align } = this.limits;
    const { start, end } = this.blocks(offset, length);
    if (align === 1) return write({ start, end, head: null, tail: null });
    const release = await this.writing.take(start, end - start);
    try {
      const isHead = offset > start;
      const isTail = end > offset + length;
      const isOneRead =
        (isHead || isTail) && (end - start === align || (isHead && isTail && end - start === 2 * align));
      let head: Uint8Array | null = null;
      let tail: Uint8Array | null = null;
      if (isHead || isOneRead)
        head = await this.edge(start, isOneRead ? end : start + align, isHead, isOneRead && isTail);
      if (isTail && !isOneRead) tail = await this.edge(end - align, end, false, true);
      await write({ start, end, head, tail });
    } finally {
      release();
    }
  }

  private async edge(start: number, end: number, isHead: boolean, isTail: boolean): Promise<Uint8Array> {
    const blocks = newBuffer(end - start);
    if (isHead) this.rules.raise("pwritev_rmw_head");
    if (isTail) this.rules.raise("pwritev_rmw_tail");
    await this.readBlocks(start, blocks);
    if (isHead) this.rules.raise("pwritev_rmw_after_head");
    if (isTail) this.rules.raise("pwritev_rmw_after_tail");
    return blocks;
  }

  private async readBlocks(offset: number, data: Uint8Array): Promise<void> {
    for (const [at, bytes] of pieces(offset, offset + data.length, 1, this.maxTransfer)) {
      const part = data.subarray(at - offset, at - offset + bytes);
      if (await this.meets("read", at, bytes)) part.fill(0);
      else await this.child.read(at, part);
    }
  }

  private async writeBlocks(offset: number, data: Uint8Array, flags: number): Promise<void> {
    this.rules.raise("pwritev");
    try {
      await this.writeData(offset, data, flags);
    } finally {
      this.rules.raise("pwritev_done");
    }
  }

  private async writeData(offset: number, data: Uint8Array, flags: number): Promise<void> {
    // Blocks may go beyond the end of what cannot grow.
    const within = this.child.node.growable ? data.length : Math.min(data.length, this.length - offset);
    for (const [at, bytes] of pieces(offset, offset + within, 1, this.maxTransfer)) {
      if (await this.meets("write", at, bytes)) continue;
      await this.child.write(at, data.subarray(at - offset, at - offset + bytes), flags);
    }
  }

  private async zeroBlocks(offset: number, length: number, flags: number): Promise<void> {
    const { align, optWriteZero, maxWriteZero } = this.limits;
    const block = Math.max(align, optWriteZero);
    this.rules.raise("pwritev_zero");
    try {
      for (const [at, bytes] of pieces(offset, offset + length, block, maxWriteZero)) {
        const isDone = bytes >= block && (await this.zero(at, bytes, flags));
        if (!isDone) await this.zeroAsData(at, bytes, flags);
      }
    } finally {
      this.rules.raise("pwritev_done");
    }
  }

  /** False: not possible, but as data. */
  private async zero(offset: number, length: number, flags: number): Promise<boolean> {
    try {
      if (!(await this.meets("write-zeroes", offset, length))) await this.child.writeZeroes(offset, length, flags);
      return true;
    } catch (error) {
      if (isUnsupported(error)) return false;
      throw error;
    }
  }

  private async zeroAsData(offset: number, length: number, flags: number): Promise<void> {
    if ((flags & REQ_NO_FALLBACK) !== 0) throw ioError(ENOTSUP);
    for (const [at, bytes] of pieces(offset, offset + length, 1, ZERO_CHUNK.length)) {
      await this.writeData(at, ZERO_CHUNK.subarray(0, bytes), 0);
    }
  }

  childPermissions(_child: BlockChild, { taken, shared }: Permissions): Permissions {
    return { taken: taken | this.permissions.taken, shared: shared & this.permissions.shared };
  }

  async close(): Promise<void> {
    this.leave();
  }
}

/** Throws BlockError. */
function newBuffer(length: number): Uint8Array {
  if (length > BUFFER_MAX) throw ioError(ENOMEM);
  return new Uint8Array(length);
}

function isUnsupported(error: unknown): boolean {
  return error instanceof BlockError && error.errno === ENOTSUP;
}

async function open(options: DriverOptions<"blkdebug">, context: OpenContext): Promise<DriverNode> {
  for (const name of ["inject-error", "set-state", "take-child-perms", "unshare-child-perms"] as const) {
    // A list without items is told from none, and refused, as by the reference.
    if (options[name]?.length !== 0) continue;
    throw new BlockError("invalid", `Block protocol 'blkdebug' doesn't support the option '${name}'`);
  }
  const config = options.config === undefined ? { injectError: [], setState: [] } : await readConfig(options.config);
  const rules = new Rules(
    [...config.injectError, ...(options["inject-error"] ?? [])],
    [...config.setState, ...(options["set-state"] ?? [])],
  );
  const child = await context.attach("image", "filtered");
  const limits = checkLimits(options, child.node.self.requestAlignment ?? 1);
  const taken = permissionsOf(options["take-child-perms"]);
  const shared = ~permissionsOf(options["unshare-child-perms"]);
  return new BlkdebugNode(child, context.node, rules, limits, { taken, shared }, context.listen());
}

function permissionsOf(names: readonly BlockPermission[] = []): number {
  return names.reduce((sum, name) => sum | PERMISSIONS[name], 0);
}

export const blkdebug = defineDriver<"blkdebug">({
  name: "blkdebug",
  kind: "filter",
  ownName: true,
  transparent: true,
  // Its state and the rules that are used up are in the open node only.
  staysOpen: true,
  reopen: { keeps: () => true },
  open,
});
