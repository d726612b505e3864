import { BlockError } from "../../base/errors.js";
import {
  DATA,
  OPAQUE,
  STATUS,
  defineDriver,
  type Access,
  type ChildRole,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type Growth,
  type OpenContext,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild } from "../node.js";
import { SECTOR, roundUpToSector } from "./sector.js";
import type { BlkdebugEvent, PreallocMode } from "../../../qapi/generated/types.js";

/** A window onto `file`: all of it, all from `offset` on, or `size` bytes from there. */
class RawNode extends FilterNode implements DriverNode {
  constructor(
    child: BlockChild,
    private readonly offset: number,
    private readonly size: number | undefined,
  ) {
    super(child);
  }

  override get length(): number {
    return this.size ?? roundUpToSector(Math.max(0, this.child.length - this.offset));
  }

  override get growth(): Growth | undefined {
    return this.size === undefined ? super.growth : undefined;
  }

  get isDebugged(): boolean {
    return this.child.isDebugged;
  }

  debugEvent(event: BlkdebugEvent): void {
    this.child.raise(event);
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = this.child.isDebugged && access !== STATUS ? OPAQUE : DATA;
    out.child = this.child;
    out.offset = this.offset + offset;
    out.length = length;
  }

  /** What goes past events; all else is DATA. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    this.child.raise("read_aio");
    await this.child.read(this.offset + offset, data);
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    this.child.raise("pwritev");
    this.child.raise("write_aio");
    try {
      await this.child.write(this.offset + offset, data, flags);
    } finally {
      this.child.raise("pwritev_done");
    }
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    this.child.raise("pwritev_zero");
    try {
      await this.child.writeZeroes(this.offset + offset, length, flags);
    } finally {
      this.child.raise("pwritev_done");
    }
  }

  async discard(offset: number, length: number): Promise<void> {
    await this.child.discard(this.offset + offset, length);
  }

  override async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    if (this.size !== undefined) throw new BlockError("unsupported", "Cannot resize fixed-size raw disks");
    if (length > Number.MAX_SAFE_INTEGER - this.offset) {
      throw new BlockError("invalid", "Disk size too large for the chosen offset");
    }
    await this.child.truncate(this.offset + length, preallocation);
  }
}

/** Where it shows a part, the rest of the file belongs to others. */
function fileRole({ offset, size }: DriverOptions<"raw">): ChildRole {
  return offset === undefined && size === undefined ? "filtered" : "data";
}

async function open(options: DriverOptions<"raw">, context: OpenContext): Promise<DriverNode> {
  const { offset = 0, size } = options;
  const file = await context.attach("file", fileRole(options));
  const whole = roundUpToSector(file.length);
  if (offset < 0) throw new BlockError("invalid", "Parameter 'offset' expects a non-negative number below 2^64");
  if (size !== undefined && size < 0) {
    throw new BlockError("invalid", "Parameter 'size' expects a non-negative number below 2^64");
  }
  if (offset > whole) {
    const message = `Offset (${offset}) cannot be greater than size of the containing file (${whole})`;
    throw new BlockError("invalid", message);
  }
  if (size !== undefined && whole - offset < size) {
    throw new BlockError(
      "invalid",
      `The sum of offset (${offset}) and size (${size}) has to be smaller or equal to the  actual size of the ` +
        `containing file (${whole})`,
    );
  }
  if (size !== undefined && size % SECTOR !== 0) {
    throw new BlockError("invalid", `Specified size is not multiple of ${SECTOR}`);
  }
  return new RawNode(file, offset, size);
}

/** The bytes of a protocol node as they are; with `offset` and `size`, a part of them. */
export const raw = defineDriver<"raw">({
  name: "raw",
  kind: "format",
  transparent: true,
  reopen: { resets: ["offset", "size"], fileRole: (options) => fileRole(options as DriverOptions<"raw">) },
  open,
  // Anything at all can be raw: taken when no other format recognises the image.
  probe: () => 1,
});
