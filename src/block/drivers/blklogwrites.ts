/* hot path: map */
import { BlockError } from "../../base/errors.js";
import {
  DATA,
  DISCARD,
  OPAQUE,
  REQ_FUA,
  WRITE,
  WRITE_ZEROES,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockChild } from "../node.js";
import { RangeLocks } from "../range-locks.js";
import { LOG_DISCARD, LOG_FUA, WriteLog } from "./write-log.js";

const INTERVAL_DEFAULT = 4096;

/** Shows `file`, and keeps a log of all that changes it, in the order in which it came to be. */
class BlklogwritesNode extends FilterNode implements DriverNode {
  /** From before the disk changes until that is in the log, which then has the changes of one place in their order. */
  private readonly ranges = new RangeLocks();

  constructor(
    file: BlockChild,
    /** Null: the node is read-only. */
    private readonly log: WriteLog | null,
  ) {
    super(file);
  }

  /** Clients that heed it write whole sectors of the log, which need nothing read. */
  get requestAlignment(): number {
    return Math.max(this.child.node.self.requestAlignment ?? 1, this.log?.sectorBytes ?? 1);
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = access === WRITE || access === WRITE_ZEROES || access === DISCARD ? OPAQUE : DATA;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    await this.change(offset, data, flags, () => this.child.write(offset, data, flags));
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    await this.change(offset, length, flags, () => this.child.writeZeroes(offset, length, flags));
  }

  /** Logged as whole sectors: with what the disk has around the change. */
  private async change(
    offset: number,
    body: Uint8Array | number,
    flags: number,
    work: () => Promise<void>,
  ): Promise<void> {
    const log = this.log!;
    const { sectorBytes } = log;
    const stop = offset + (typeof body === "number" ? body : body.length);
    const start = offset - (offset % sectorBytes);
    const end = Math.ceil(stop / sectorBytes) * sectorBytes;
    const release = await this.ranges.take(start, end - start);
    try {
      await work();
      const head = await this.present(start, offset);
      const tail = await this.present(stop, end);
      const entry = {
        sector: start / sectorBytes,
        sectors: (end - start) / sectorBytes,
        flags: (flags & REQ_FUA) === 0 ? 0 : LOG_FUA,
      };
      await log.append(entry, { head, body, tail });
    } finally {
      release();
    }
  }

  private async present(start: number, end: number): Promise<Uint8Array> {
    const data = new Uint8Array(end - start);
    if (data.length > 0) await this.child.read(start, data);
    return data;
  }

  /** Of whole sectors of the log; the rest of the hint is dropped. */
  async discard(offset: number, length: number): Promise<void> {
    const log = this.log!;
    const { sectorBytes } = log;
    const sector = Math.ceil(offset / sectorBytes);
    const sectors = Math.floor((offset + length) / sectorBytes) - sector;
    if (sectors <= 0) return;
    const release = await this.ranges.take(sector * sectorBytes, sectors * sectorBytes);
    try {
      await this.child.discard(sector * sectorBytes, sectors * sectorBytes);
      await log.append({ sector, sectors, flags: LOG_DISCARD });
    } finally {
      release();
    }
  }

  async flush(): Promise<void> {
    await this.log?.flush(() => this.child.flush());
  }

  /** `flush` has flushed the disk; the log is flushed after its entry. */
  flushesChild(child: BlockChild): boolean {
    return child !== this.child;
  }

  async close(): Promise<void> {
    await this.log?.finish();
  }
}

async function openLog(options: DriverOptions<"blklogwrites">, context: OpenContext, child: BlockChild) {
  const { "log-append": append = false, "log-sector-size": sectorBytes } = options;
  const { "log-super-update-interval": interval = INTERVAL_DEFAULT } = options;
  if (append && sectorBytes !== undefined) {
    throw new BlockError("invalid", "log-append and log-sector-size are mutually exclusive");
  }
  if (interval === 0) throw new BlockError("invalid", "Invalid log superblock update interval 0");
  if (context.readOnly) return null;
  return append || context.continues ? WriteLog.goOn(child, interval) : WriteLog.begin(child, interval, sectorBytes);
}

async function open(options: DriverOptions<"blklogwrites">, context: OpenContext): Promise<DriverNode> {
  const file = await context.attach("file", "filtered");
  const log = await context.attach("log", "storage");
  return new BlklogwritesNode(file, await openLog(options, context, log));
}

export const blklogwrites = defineDriver<"blklogwrites">({
  name: "blklogwrites",
  kind: "filter",
  ownName: true,
  transparent: true,
  open,
});
