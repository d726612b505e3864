/* hot path: map */
import { BlockError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import {
  DATA,
  PERM_RESIZE,
  PERM_WRITE,
  PREPARE,
  REQ_NO_FALLBACK,
  WRITE,
  WRITE_ZEROES,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
  type Permissions,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild } from "../node.js";
import type { PreallocMode } from "../../../qapi/generated/types.js";

const ALIGN_DEFAULT = 1 << 20;
const SIZE_DEFAULT = 128 << 20;
const SECTOR = 512;
const BOTH = PERM_WRITE | PERM_RESIZE;

/**
 * Shows `file`, which grows. A write behind its end makes it longer than needed, so that the next ones find blocks of
 * the host there. What is too much is cut off again when nobody may write and resize any more.
 */
class PreallocateNode extends FilterNode implements DriverNode {
  /** How far the file has been used, while it may be longer than that; -1: it is as long as it is. */
  private used = -1;
  /** Somebody above may write and resize. */
  private active = false;
  /** How long the file was when no more could be had: then it grows by itself. */
  private refusedAt = -1;
  private readonly oneByOne = new Mutex();
  /** Of cutting off; null when that is done. */
  private trimming: Promise<void> | null = null;

  constructor(
    child: BlockChild,
    private readonly align: number,
    private readonly size: number,
    private readonly warn: (message: string) => void,
  ) {
    super(child);
  }

  override get length(): number {
    return this.used < 0 ? this.child.length : this.used;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = DATA;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
    if (!this.active || (access !== WRITE && access !== WRITE_ZEROES)) return;
    const end = offset + length;
    const present = this.child.length;
    if (this.trimming !== null || (end > present && present !== this.refusedAt)) {
      out.status = PREPARE;
    } else if (this.used >= 0 && end > this.used) {
      this.used = end;
    }
  }

  /** Make room for a write behind the end. */
  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    await this.trimming;
    await this.oneByOne.run(async () => {
      const end = offset + length;
      const present = this.child.length;
      // Somebody else was quicker.
      if (!this.active || end <= present) return;
      const wanted = Math.ceil((end + this.size) / this.align) * this.align;
      if (this.used < 0) this.used = present;
      try {
        await this.child.writeZeroes(present, wanted - present, REQ_NO_FALLBACK);
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        this.refusedAt = this.child.length;
      }
    });
  }

  /** Off the hot path. */
  permissionsChanged({ taken }: Permissions): void {
    const active = (taken & BOTH) === BOTH;
    if (active === this.active) return;
    this.active = active;
    if (active) this.refusedAt = -1;
    else this.trim();
  }

  /** Nobody writes any more: cut off what was not used. */
  private trim(): void {
    if (this.used < 0 || this.trimming !== null) return;
    this.trimming = this.oneByOne.run(async () => {
      const { used } = this;
      try {
        if (used < this.child.length) await this.child.truncate(used);
      } catch (error) {
        if (!(error instanceof BlockError)) throw error;
        this.warn(`Could not cut off what was preallocated: ${error.message}`);
      } finally {
        this.used = -1;
        this.trimming = null;
      }
    });
  }

  async settled(): Promise<void> {
    await this.trimming;
  }

  async drained(begin: boolean): Promise<void> {
    if (begin) await this.trimming;
  }

  override async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    await this.trimming;
    const present = this.child.length;
    // What was preallocated are zeroes.
    const isThere = this.used >= 0 && length >= this.used && length <= present && preallocation === "off";
    if (!isThere) {
      // Between the two lies nothing that anybody wrote: whoever grows this file asks for a kind of blocks.
      if (this.used >= 0 && this.used < present) await this.child.truncate(this.used);
      await this.child.truncate(length, preallocation);
    }
    if (this.used >= 0) this.used = length;
  }

  childPermissions(_child: BlockChild, { taken, shared }: Permissions): Permissions {
    return { taken, shared: (taken & BOTH) === BOTH ? shared & ~BOTH : shared };
  }

  /** Whoever comes in this node's place knows the end of the file by its length alone. */
  async settle(): Promise<void> {
    this.trim();
    await this.trimming;
  }

  async close(): Promise<void> {
    this.active = false;
    await this.settle();
  }

  async replaced(): Promise<void> {
    this.active = false;
  }
}

async function open(options: DriverOptions<"preallocate">, context: OpenContext): Promise<DriverNode> {
  const { "prealloc-align": align = ALIGN_DEFAULT, "prealloc-size": size = SIZE_DEFAULT } = options;
  const child = await context.attach("file", "filtered");
  for (const [name, value] of Object.entries({ "prealloc-align": align, "prealloc-size": size })) {
    if (value < 0) throw new BlockError("invalid", `Parameter '${name}' expects a non-negative number below 2^64`);
  }
  if (align % SECTOR !== 0) {
    throw new BlockError("invalid", `prealloc-align parameter of preallocate filter is not aligned to ${SECTOR}`);
  }
  const node = new PreallocateNode(child, align || SECTOR, size, (message) => context.warn(message));
  // It may be in use already, when it is opened once more.
  node.permissionsChanged(context.node.permissions);
  return node;
}

export const preallocate = defineDriver<"preallocate">({
  name: "preallocate",
  kind: "filter",
  ownName: true,
  transparent: true,
  reopen: { changes: ["prealloc-align", "prealloc-size"] },
  open,
});
