/**
 * A log of writes, in the format that Linux's device-mapper target log-writes writes and its tools replay: a superblock,
 * then entries, each a header of one sector and, for writes, the sectors that were written. Little-endian.
 */
import { BlockError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import { REQ_MAY_UNMAP } from "../driver.js";
import type { BlockChild } from "../node.js";

/** All before it is on stable storage. */
export const LOG_FLUSH = 1;
export const LOG_FUA = 2;
export const LOG_DISCARD = 4;
/** Flags that entries have: those above, marks that a user put there (8), metadata of a filesystem (16). */
const KNOWN_FLAGS = 31;

/** Two halves of a number that JavaScript has not exactly. */
const MAGIC_LOW = 0x77736872;
const MAGIC_HIGH = 0x6a7366;
const VERSION = 1;
const SUPERBLOCK_BYTES = 28;
const ENTRY_BYTES = 32;
const SECTOR_DEFAULT = 512;
const SECTOR_MAX = 8 << 20;

/** What a write put into the sectors of its entry: bytes of the first sector, then these, or so many zeroes, then the last's. */
export interface Payload {
  readonly head: Uint8Array;
  readonly body: Uint8Array | number;
  readonly tail: Uint8Array;
}

/** Counted in sectors of the log. */
export interface Entry {
  readonly sector: number;
  readonly sectors: number;
  readonly flags: number;
}

export class WriteLog {
  private readonly oneByOne = new Mutex();
  /** Of headers and the superblock, which are written one at a time. */
  private readonly block: Buffer;
  /** The last entry is a flush, or there is none. */
  private flushed = true;
  /** How many entries the superblock tells of. */
  private told: number;

  private constructor(
    private readonly child: BlockChild,
    readonly sectorBytes: number,
    /** The superblock tells of new entries after each flush, and after so many. */
    private readonly interval: number,
    private entries: number,
    private end: number,
  ) {
    this.block = Buffer.alloc(sectorBytes);
    this.told = entries;
  }

  /** An empty log, at once: what the child held is no log any more. Rejects with BlockError. */
  static async begin(child: BlockChild, interval: number, sectorBytes = SECTOR_DEFAULT): Promise<WriteLog> {
    checkSector(sectorBytes);
    const log = new WriteLog(child, sectorBytes, interval, 0, sectorBytes);
    await log.writeSuperblock();
    return log;
  }

  /** The log that the child holds; an empty child holds an empty one. Rejects with BlockError. */
  static async goOn(child: BlockChild, interval: number): Promise<WriteLog> {
    if (child.length === 0) return WriteLog.begin(child, interval);
    const superblock = Buffer.alloc(SUPERBLOCK_BYTES);
    await child.read(0, superblock);
    if (superblock.readUInt32LE(0) !== MAGIC_LOW || superblock.readUInt32LE(4) !== MAGIC_HIGH) {
      throw new BlockError("invalid", "Invalid log superblock magic");
    }
    const version = getLittle64(superblock, 8);
    if (version !== VERSION) throw new BlockError("invalid", `Unsupported log version ${String(version)}`);
    const sectorBytes = superblock.readUInt32LE(24);
    checkSector(sectorBytes);
    const entries = getLittle64(superblock, 16);
    return new WriteLog(child, sectorBytes, interval, entries, await endOf(child, entries, sectorBytes));
  }

  /** Rejects with BlockError where the entry is not in the log. Those of writes to one place have to come in order. */
  append(entry: Entry, payload: Payload | null = null): Promise<void> {
    return this.oneByOne.run(() => this.put(entry, payload));
  }

  /** Nothing is logged while `flush` runs: it covers what is in front of its entry, and maybe not what comes behind. */
  flush(flush: () => Promise<void>): Promise<void> {
    return this.oneByOne.run(async () => {
      await flush();
      if (!this.flushed) await this.put({ sector: 0, sectors: 0, flags: LOG_FLUSH }, null);
    });
  }

  /** An entry that could not be written has its place taken by the next. */
  private async put({ sector, sectors, flags }: Entry, payload: Payload | null): Promise<void> {
    const { block, child, sectorBytes, end } = this;
    putLittle64(block, 0, sector);
    putLittle64(block, 8, sectors);
    putLittle64(block, 16, flags);
    putLittle64(block, 24, 0);
    await child.write(end, block);
    if (payload !== null) await this.writePayload(end + sectorBytes, payload);
    this.entries += 1;
    this.end = end + sectorBytes * (payload === null ? 1 : 1 + sectors);
    this.flushed = flags === LOG_FLUSH;
    if (this.flushed || this.entries % this.interval === 0) await this.writeSuperblock();
  }

  private async writePayload(at: number, { head, body, tail }: Payload): Promise<void> {
    const { child } = this;
    if (head.length > 0) await child.write(at, head);
    at += head.length;
    if (typeof body === "number") await child.writeZeroes(at, body, REQ_MAY_UNMAP);
    else await child.write(at, body);
    at += typeof body === "number" ? body : body.length;
    if (tail.length > 0) await child.write(at, tail);
  }

  private async writeSuperblock(): Promise<void> {
    const { block } = this;
    block.writeUInt32LE(MAGIC_LOW, 0);
    block.writeUInt32LE(MAGIC_HIGH, 4);
    putLittle64(block, 8, VERSION);
    putLittle64(block, 16, this.entries);
    putLittle64(block, 24, this.sectorBytes);
    await this.child.write(0, block);
    this.told = this.entries;
  }

  /** Have the superblock tell of all entries. Rejects with BlockError. */
  finish(): Promise<void> {
    return this.oneByOne.run(async () => {
      if (this.told !== this.entries) await this.writeSuperblock();
    });
  }
}

/** Where the next entry goes. Rejects with BlockError where there cannot be so many entries. */
async function endOf(child: BlockChild, entries: number, sectorBytes: number): Promise<number> {
  const header = Buffer.alloc(ENTRY_BYTES);
  let at = sectorBytes;
  for (let index = 0; index < entries; index++) {
    if (at + sectorBytes > child.length) {
      const message = `Log entry ${String(index)} of ${String(entries)} lies behind the end of the log`;
      throw new BlockError("invalid", message);
    }
    await child.read(at, header);
    const flags = getLittle64(header, 16);
    if (flags > KNOWN_FLAGS) {
      throw new BlockError("invalid", `Invalid flags 0x${flags.toString(16)} in log entry ${String(index)}`);
    }
    at += sectorBytes * ((flags & LOG_DISCARD) === 0 ? 1 + getLittle64(header, 8) : 1);
  }
  if (at > child.length) throw new BlockError("invalid", "The last log entry ends behind the end of the log");
  return at;
}

/** An entry's header has to fit, and one sector of the log in memory. Throws BlockError. */
function checkSector(bytes: number): void {
  const isPowerOfTwo = (bytes & (bytes - 1)) === 0;
  if (isPowerOfTwo && bytes >= ENTRY_BYTES && bytes <= SECTOR_MAX) return;
  throw new BlockError("invalid", `Invalid log sector size ${String(bytes)}`);
}

/** Infinity where it does not fit 53 bits, so that any bound refuses it. */
function getLittle64(bytes: Buffer, at: number): number {
  const high = bytes.readUInt32LE(at + 4);
  return high > 0x1fffff ? Infinity : high * 0x1_0000_0000 + bytes.readUInt32LE(at);
}

/** `value` is below 2 ** 53. */
function putLittle64(bytes: Buffer, at: number, value: number): void {
  bytes.writeUInt32LE(value >>> 0, at);
  bytes.writeUInt32LE(Math.floor(value / 0x1_0000_0000), at + 4);
}
