import type { Random } from "./random.js";
import { SparseBytes } from "./sparse-bytes.js";

/** A change that has been made but not flushed: it may be lost when the power goes. */
interface Change {
  readonly kind: "write" | "zero" | "truncate";
  readonly offset: number;
  readonly length: number;
  readonly data: Uint8Array | null;
  readonly serial: number;
}

/** What a power cut does to changes that were not flushed. */
export interface CrashPolicy {
  /** Probability that a change survives. 1: the process was killed, but the host lives. Default 0.5. */
  readonly keep?: number;
  /** Probability that a surviving write is torn: each `sector` of it survives or not by itself. Default 0.25. */
  readonly tear?: number;
  /** Bytes that a disk writes as a whole. Default 512. */
  readonly sector?: number;
}

/**
 * One file of the memory engine, in two states: what a reader sees now, and what is certain to be there after a power
 * cut, with the list of changes in between.
 */
export class MemoryDisk {
  readonly now: SparseBytes;
  /** Byte offset → who holds a shared lock there. */
  readonly locks = new Map<number, Set<object>>();
  /** Of a drive. */
  hasDisc = true;
  private readonly stable: SparseBytes;
  private changes: Change[] = [];
  private serial = 0;

  constructor(
    readonly filename: string,
    readonly isDevice: boolean,
    contents: SparseBytes,
  ) {
    this.now = contents;
    this.stable = contents.clone();
  }

  /** Number of the latest change: a flush that begins now makes everything up to it stable. */
  get latest(): number {
    return this.serial;
  }

  get unflushed(): number {
    return this.changes.length;
  }

  write(offset: number, data: Uint8Array, start: number, length: number): void {
    this.now.write(offset, data, start, length);
    this.note("write", offset, length, data.slice(start, start + length));
  }

  zero(offset: number, length: number, grow: boolean): void {
    this.now.zero(offset, length, grow);
    this.note("zero", offset, grow ? length : Math.min(length, Math.max(0, this.now.length - offset)), null);
  }

  truncate(length: number): void {
    this.now.truncate(length);
    this.note("truncate", length, 0, null);
  }

  /** Make stable what was changed up to `serial`. */
  flush(serial: number): void {
    let done = 0;
    for (const change of this.changes) {
      if (change.serial > serial) break;
      apply(this.stable, change);
      done += 1;
    }
    this.changes.splice(0, done);
  }

  /** The file after a power cut: what is stable, and any of the rest, in order. */
  crash(random: Random, policy: CrashPolicy): MemoryDisk {
    const after = this.stable.clone();
    for (const change of this.changes) {
      if (!random.chance(policy.keep ?? 0.5)) continue;
      if (change.kind === "write" && random.chance(policy.tear ?? 0.25))
        tear(after, change, random, policy.sector ?? 512);
      else apply(after, change);
    }
    return new MemoryDisk(this.filename, this.isDevice, after);
  }

  private note(kind: Change["kind"], offset: number, length: number, data: Uint8Array | null): void {
    this.serial += 1;
    this.changes.push({ kind, offset, length, data, serial: this.serial });
  }
}

function apply(bytes: SparseBytes, change: Change): void {
  if (change.kind === "truncate") bytes.truncate(change.offset);
  else if (change.data === null) bytes.zero(change.offset, change.length, true);
  else bytes.write(change.offset, change.data, 0, change.length);
}

function tear(bytes: SparseBytes, change: Change, random: Random, sector: number): void {
  const end = change.offset + change.length;
  for (let at = change.offset; at < end;) {
    const run = Math.min(end, (Math.floor(at / sector) + 1) * sector) - at;
    if (random.chance(0.5)) bytes.write(at, change.data!, at - change.offset, run);
    at += run;
  }
}
