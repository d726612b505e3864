/**
 * The memory engine: a host that lives in this process, can be stepped, and breaks on purpose.
 *
 * What it can do to whoever stands above it, all of it repeatable by `seed`:
 * - complete operations in any order (`order: "random"`), and not before `step` is called (`manual`);
 * - make reads and writes in pieces between which others run (`shortTransfers`), as a host does: a request is not atomic;
 * - fail the n-th operation of a kind with any errno, once or often (`inject`); a write that fails may have happened in part;
 * - run out of space (`capacity`), and out of cheap zeroes and discards (`holes: false`);
 * - stop dead after n operations (`haltAfter`), and lose, keep or tear any of what was not flushed (`crash`).
 *
 * Files are sparse, so a terabyte costs nothing until it is written. Locks follow the rules of OFD locks among the
 * files opened from one engine. `addDevice` makes what looks like a block device, or a drive with a disc.
 */
import { assert } from "../../base/assert.js";
import { clock } from "../../base/clock.js";
import { EBADF, EINVAL, ENOENT, ENOSPC, ENOTSUP } from "../../base/errno.js";
import { systemError } from "../../base/errors.js";
import { Deferred } from "../../base/lifecycle.js";
import {
  OP_DISCARD,
  OP_FLUSH,
  OP_READ,
  OP_WRITE,
  type EngineCreateOptions,
  type EngineFile,
  type EngineOpenOptions,
  type IoEngine,
  type IoOperation,
  type OperationKind,
  type OperationOwner,
} from "./engine.js";
import { MemoryDisk, type CrashPolicy } from "./memory-disk.js";
import { checkFileKind } from "./file-kind.js";
import { MemoryFile, type MemoryHost } from "./memory-file.js";
import { Random } from "./random.js";
import { SPARSE_BLOCK, SparseBytes } from "./sparse-bytes.js";

export interface MemoryEngineOptions {
  readonly seed?: number;
  /** In which order what is in flight completes. Default "fifo". */
  readonly order?: "fifo" | "random";
  /** Nothing completes by itself, only by `step` and `runUntilIdle`. Default false: everything does, in later turns. */
  readonly manual?: boolean;
  /** Probability that a transfer moves only a part at a time. Default 0. */
  readonly shortTransfers?: number;
  /** Bytes that all files together may hold; writes behind that fail with ENOSPC. */
  readonly capacity?: number;
  /** False: ranges can be neither zeroed cheaply nor discarded, as on a file system without fallocate. */
  readonly holes?: boolean;
  /** What `direct` files demand. Default 512. */
  readonly directAlignment?: number;
}

/** What can fail: an operation, or one of the other calls on a file. */
export type FaultKind = OperationKind | "copy" | "open" | "create" | "truncate" | "extent";

export interface Fault {
  /** Left out: any. */
  readonly kinds?: readonly FaultKind[];
  readonly filename?: string;
  readonly errno: number;
  /** How many that match go well first. Default 0. */
  readonly after?: number;
  /** How many then fail. Default 1; Infinity: all. */
  readonly times?: number;
  /** Only operations that touch these bytes. */
  readonly offset?: number;
  readonly length?: number;
}

interface ArmedFault {
  readonly fault: Fault;
  seen: number;
}

interface Flight {
  readonly operation: IoOperation;
  readonly owner: OperationOwner<IoOperation>;
  /** Bytes that have moved. */
  done: number;
  /** FLUSH: what was written when it began. */
  readonly serial: number;
  readonly afterwards: (() => void)[];
}

export class MemoryEngine implements IoEngine, MemoryHost {
  readonly name = "memory";
  /** Operations completed so far. */
  completed = 0;
  /** Times that an injected fault has struck. */
  faultsHit = 0;
  /** Files that are open: 0 when nobody leaks. */
  openFiles = 0;
  readonly holes: boolean;
  private readonly disks = new Map<string, MemoryDisk>();
  private readonly random: Random;
  private queued: Flight[] = [];
  private flights: Flight[] = [];
  private faults: ArmedFault[] = [];
  private turnPlanned = false;
  private haltAt = Infinity;
  private halt: Deferred | null = null;

  constructor(private readonly options: MemoryEngineOptions = {}) {
    this.random = new Random(options.seed ?? 1);
    this.holes = options.holes ?? true;
  }

  /** Operations that the engine holds, submitted or not. */
  get inFlight(): number {
    return this.queued.length + this.flights.length;
  }

  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void {
    assert(operation.length >= 0 && operation.offset >= 0, "an operation has a range");
    const serial = operation.kind === OP_FLUSH ? this.diskOf(operation).latest : 0;
    // The owner gets back the very operation that it queued, which is a T.
    this.queued.push({ operation, owner: owner, done: 0, serial, afterwards: [] });
  }

  submit(): void {
    for (const flight of this.queued) this.flights.push(flight);
    this.queued = [];
    if (this.options.manual !== true) this.planTurn();
  }

  /** A read and a write of its own: the host's call is not atomic either. */
  async copyRange(
    source: EngineFile,
    sourceOffset: number,
    target: EngineFile,
    targetOffset: number,
    length: number,
  ): Promise<number> {
    const errno = this.fault("copy", target.filename, targetOffset, length);
    if (errno !== 0) return errno;
    const data = new Uint8Array(length);
    const read = await this.awaited(OP_READ, source, sourceOffset, data);
    return read !== 0 ? read : this.awaited(OP_WRITE, target, targetOffset, data);
  }

  private awaited(kind: OperationKind, file: EngineFile, offset: number, data: Uint8Array): Promise<number> {
    return new Promise((resolve) => {
      const operation = { kind, file, offset, data, start: 0, length: data.length, noFallback: false };
      this.queue(operation, { onOperationDone: (_operation, errno) => resolve(errno) });
      this.submit();
    });
  }

  /**
   * Let one operation in flight move on: the oldest, or any (`order`). False when there is none.
   * Its owner hears of the completion before this returns.
   */
  step(): boolean {
    const { flights } = this;
    if (flights.length === 0 || this.completed >= this.haltAt) return false;
    const at = this.options.order === "random" ? this.random.below(flights.length) : 0;
    const flight = flights[at]!;
    const errno = this.advance(flight);
    if (errno === UNFINISHED) return true;
    flights.splice(at, 1);
    this.completed += 1;
    clock.moved();
    flight.owner.onOperationDone(flight.operation, errno);
    for (const callback of flight.afterwards) callback();
    if (this.completed >= this.haltAt) this.halt?.resolve();
    return true;
  }

  /** Step until nothing is in flight and no promise of the process starts more. */
  async runUntilIdle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      while (this.step()) quiet = 0;
      await new Promise(setImmediate);
      if (this.flights.length > 0 && this.completed < this.haltAt) quiet = 0;
    }
  }

  /** Let something fail; several faults may be armed, the first that matches counts. */
  inject(fault: Fault): void {
    this.faults.push({ fault, seen: 0 });
  }

  clearFaults(): void {
    this.faults = [];
  }

  /** After this many more completions nothing completes any more; resolves when that point is reached. */
  haltAfter(operations: number): Promise<void> {
    this.haltAt = this.completed + operations;
    this.halt = new Deferred();
    if (operations <= 0) this.halt.resolve();
    return this.halt.promise;
  }

  /**
   * The power fails now. Returns the host as it comes up again: every file as its disk has kept it, nothing open, no
   * faults armed. Operations in flight may have reached the disk, in whole or in part; they never complete.
   */
  crash(policy: CrashPolicy = {}, options: MemoryEngineOptions = {}): MemoryEngine {
    this.haltAt = -1;
    for (const flight of this.flights) {
      if (flight.operation.kind !== OP_FLUSH && this.random.chance(0.5)) this.advance(flight);
    }
    this.flights = [];
    this.queued = [];
    const seed = options.seed ?? this.random.below(0x1_0000_0000);
    const after = new MemoryEngine({ ...this.options, ...options, seed });
    for (const [filename, disk] of this.disks) after.disks.set(filename, disk.crash(this.random, policy));
    return after;
  }

  async open(filename: string, options: EngineOpenOptions): Promise<EngineFile> {
    const errno = this.fault("open", filename, 0, 0);
    if (errno !== 0) throw systemError(errno, `Could not open '${filename}'`);
    const disk = options.same instanceof MemoryFile ? options.same.disk : this.disks.get(filename);
    if (disk === undefined) throw systemError(ENOENT, `Could not open '${filename}'`);
    checkFileKind(filename, options.kind, disk.isDevice ? "block-device" : "regular");
    this.openFiles += 1;
    return new MemoryFile(disk, options, options.direct ? (this.options.directAlignment ?? 512) : 1, this);
  }

  async create(
    filename: string,
    size: number,
    preallocation: "off" | "falloc" | "full",
    options: EngineCreateOptions = {},
  ): Promise<void> {
    const errno = this.fault("create", filename, 0, size);
    if (errno !== 0) throw systemError(errno, `Could not create '${filename}'`);
    if (!this.disks.has(filename)) this.put(filename, new Uint8Array(0));
    const file = await this.open(filename, { readOnly: false, direct: false, kind: "file", locking: "auto" });
    try {
      options.guard?.(file.locks);
      await file.truncate(0, "off");
      await file.truncate(size, preallocation);
    } finally {
      await file.close();
    }
  }

  /** Put a file there from outside, stable at once; `length`: longer than its bytes. */
  put(filename: string, bytes: Uint8Array, length = bytes.length): void {
    const contents = new SparseBytes(length);
    contents.write(0, bytes, 0, bytes.length);
    this.disks.set(filename, new MemoryDisk(filename, false, contents));
  }

  /** Make a block device of `size` bytes; it cannot be created, resized or grown. */
  addDevice(filename: string, size: number): void {
    this.disks.set(filename, new MemoryDisk(filename, true, new SparseBytes(size)));
  }

  /** Put a disc, of another length perhaps, into the drive that this device is, or take it out. */
  setDisc(filename: string, isThere: boolean, length = this.disk(filename).now.length): void {
    const disk = this.disk(filename);
    disk.hasDisc = isThere;
    disk.truncate(length);
  }

  remove(filename: string): void {
    this.disks.delete(filename);
  }

  /** What a reader would see now, all of it; throws where there is no such file. */
  contents(filename: string): Uint8Array {
    const { now } = this.disk(filename);
    const bytes = new Uint8Array(now.length);
    now.read(0, bytes, 0, bytes.length);
    return bytes;
  }

  filenames(): string[] {
    return [...this.disks.keys()];
  }

  /** Changes to a file that a crash could still lose. */
  unflushed(filename: string): number {
    return this.disk(filename).unflushed;
  }

  async close(): Promise<void> {
    assert(this.inFlight === 0, "nothing is in flight when an engine closes");
  }

  fault(kind: FaultKind, filename: string, offset: number, length: number): number {
    for (const armed of this.faults) {
      const { fault } = armed;
      if (fault.kinds !== undefined && !fault.kinds.includes(kind)) continue;
      if (fault.filename !== undefined && fault.filename !== filename) continue;
      const from = fault.offset ?? 0;
      if (offset >= from + (fault.length ?? Infinity) || offset + Math.max(length, 1) <= from) continue;
      armed.seen += 1;
      const past = armed.seen - (fault.after ?? 0);
      if (past <= 0 || past > (fault.times ?? 1)) continue;
      this.faultsHit += 1;
      return fault.errno;
    }
    return 0;
  }

  free(): number {
    let used = 0;
    for (const disk of this.disks.values()) used += disk.now.allocated;
    return (this.options.capacity ?? Infinity) - used;
  }

  settleWrites(file: MemoryFile): Promise<void> {
    const settled = new Deferred();
    let left = 0;
    for (const flight of [...this.queued, ...this.flights]) {
      if (flight.operation.file !== file || flight.operation.kind === OP_READ) continue;
      left += 1;
      flight.afterwards.push(() => {
        left -= 1;
        if (left === 0) settled.resolve();
      });
    }
    if (left === 0) settled.resolve();
    return settled.promise;
  }

  closed(): void {
    this.openFiles -= 1;
  }

  private disk(filename: string): MemoryDisk {
    const disk = this.disks.get(filename);
    if (disk === undefined) throw systemError(ENOENT, `Could not open '${filename}'`);
    return disk;
  }

  private diskOf(operation: IoOperation): MemoryDisk {
    assert(operation.file instanceof MemoryFile, "the file was opened by this engine");
    return operation.file.disk;
  }

  private planTurn(): void {
    if (this.turnPlanned || this.flights.length === 0) return;
    this.turnPlanned = true;
    setImmediate(() => {
      this.turnPlanned = false;
      // Each turn completes some, so that later operations overtake earlier ones when the order is random.
      const random = this.options.order === "random";
      for (let left = random ? 1 + this.random.below(this.flights.length + 1) : this.flights.length; left > 0; left--) {
        if (!this.step()) break;
      }
      if (this.completed < this.haltAt) this.planTurn();
    });
  }

  /** Move some or all of what is left. Answers the errno, 0 when all is done, or UNFINISHED. */
  private advance(flight: Flight): number {
    const { operation } = flight;
    const file = operation.file;
    const disk = this.diskOf(operation);
    assert(file instanceof MemoryFile && file.isOpen, "operations end before their file is closed");
    if (operation.kind === OP_FLUSH) {
      const errno = this.fault(OP_FLUSH, disk.filename, 0, 0);
      if (errno === 0) disk.flush(flight.serial);
      return errno;
    }
    const offset = operation.offset + flight.done;
    let length = operation.length - flight.done;
    let errno = flight.done > 0 ? 0 : this.refusal(operation, file);
    if (errno !== 0) return errno;
    errno = this.fault(operation.kind, disk.filename, offset, length);
    const isTransfer = operation.kind === OP_READ || operation.kind === OP_WRITE;
    // What fails may have happened in part; what is short happens in pieces.
    if (isTransfer && length > 1 && (errno !== 0 || this.random.chance(this.options.shortTransfers ?? 0))) {
      length = this.pieceOf(operation.kind, offset, length, errno !== 0);
    } else if (errno !== 0) {
      length = 0;
    }
    const moved = length > 0 ? this.move(operation, disk, offset, length) : 0;
    flight.done += length;
    if (errno !== 0 || moved !== 0) return errno !== 0 ? errno : moved;
    return flight.done < operation.length ? UNFINISHED : 0;
  }

  /** A part of a transfer. Of a sector that is written, all or nothing reaches the file at once. */
  private pieceOf(kind: OperationKind, offset: number, length: number, mayBeNothing: boolean): number {
    let piece = this.random.below(length);
    if (kind === OP_WRITE) piece = Math.max(0, piece - ((offset + piece) % SECTOR));
    return piece > 0 || mayBeNothing ? piece : length;
  }

  /** What a host would refuse before it moves a byte. */
  private refusal(operation: IoOperation, file: MemoryFile): number {
    const { kind, offset, length } = operation;
    if (kind !== OP_READ && file.readOnly) return EBADF;
    if (offset % file.alignment !== 0 || length % file.alignment !== 0) return EINVAL;
    if (kind !== OP_READ && file.isDevice && offset + length > file.length) return ENOSPC;
    return 0;
  }

  private move(operation: IoOperation, disk: MemoryDisk, offset: number, length: number): number {
    const { kind, data } = operation;
    const start = operation.start + (offset - operation.offset);
    if (kind === OP_READ) {
      disk.now.read(offset, data, start, length);
      return 0;
    }
    const asData = kind === OP_WRITE || (kind !== OP_DISCARD && !this.holes);
    if (kind === OP_DISCARD && !this.holes) return ENOTSUP;
    if (kind !== OP_WRITE && !this.holes && operation.noFallback) return ENOTSUP;
    if (asData && disk.now.missing(offset, length) * SPARSE_BLOCK > this.free()) return ENOSPC;
    if (kind === OP_WRITE) disk.write(offset, data, start, length);
    else if (asData) disk.write(offset, new Uint8Array(length), 0, length);
    else disk.zero(offset, length, kind !== OP_DISCARD);
    return 0;
  }
}

/** What a disk writes as a whole. */
const SECTOR = 512;

/** From `advance`: more is left. No errno is negative. */
const UNFINISHED = -1;
