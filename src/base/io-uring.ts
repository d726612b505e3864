/* hot path: an entry is a dozen stores into mapped memory, a completion three loads, and one system call moves a turn */
/**
 * One io_uring(7): its two rings and the entries, mapped once and seen through typed arrays. Layouts and numbers are
 * those of <linux/io_uring.h>. Everything happens on the thread that made it.
 */
import { assert } from "./assert.js";
import { EAGAIN, EBUSY, EINTR, EINVAL, errnoText } from "./errno.js";
import { loadNative, type Native, type NativeCall } from "./native.js";

/** System calls; the same numbers on x64 and arm64. */
const SYS_IO_URING_SETUP = 425;
const SYS_IO_URING_ENTER = 426;

const SETUP_CQSIZE = 1 << 3;
const SETUP_SUBMIT_ALL = 1 << 7;
const SETUP_COOP_TASKRUN = 1 << 8;
const SETUP_SINGLE_ISSUER = 1 << 12;
const SETUP_DEFER_TASKRUN = 1 << 13;
/** The best that the kernel has: since 6.1, 5.19, 5.11. */
const SETUP_FLAGS: readonly number[] = [
  SETUP_SUBMIT_ALL | SETUP_SINGLE_ISSUER | SETUP_DEFER_TASKRUN,
  SETUP_SUBMIT_ALL | SETUP_COOP_TASKRUN,
  0,
];

const FEAT_SINGLE_MMAP = 1 << 0;
const FEAT_NODROP = 1 << 1;
const FEAT_FAST_POLL = 1 << 5;
const FEAT_EXT_ARG = 1 << 8;
/** Linux 5.11 has them all: nothing is lost, sockets wait without a thread, and a wait may have an end. */
const FEATURES = FEAT_SINGLE_MMAP | FEAT_NODROP | FEAT_FAST_POLL | FEAT_EXT_ARG;

const OFFSET_SQES = 0x1000_0000;
const ENTER_GETEVENTS = 1 << 0;
const ENTER_EXT_ARG = 1 << 3;

const OP_FSYNC = 3;
const OP_POLL_ADD = 6;
const OP_SENDMSG = 9;
const OP_ACCEPT = 13;
const OP_ASYNC_CANCEL = 14;
const OP_FALLOCATE = 17;
const OP_READ = 22;
const OP_WRITE = 23;
const OP_RECV = 27;

const FSYNC_DATASYNC = 1;
const IOSQE_ASYNC = 1 << 4;

const SQE_WORDS = 16;
const CQE_WORDS = 4;
const PARAMS_BYTES = 120;
const ENTRIES = 512;
/** Completions that have room; more wait in the kernel. */
const COMPLETIONS = 4096;

const PROT_READ_WRITE = 3;
const MAP_SHARED = 1;
const MAP_POPULATE = 0x8000;
/** `enter` without a limit of time. */
export const FOREVER = -1;

/** Who hears of a completion. Each has one entry under way at a time, by the id that `register` gave. */
export interface RingUser {
  /** `result` is what the system call would answer: a number of bytes, a descriptor, or a negative errno. */
  onRingDone(result: number): void;
}

interface RingCalls {
  readonly enter: NativeCall;
  readonly unmap: NativeCall;
  readonly close: NativeCall;
  readonly errno: () => number;
}

interface RingMemory {
  readonly fd: number;
  readonly rings: Uint32Array;
  readonly entries: Uint32Array;
  readonly params: Uint32Array;
  readonly mappings: readonly (readonly [bigint, number])[];
}

export class IoUring {
  private readonly rings: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly completions: number;
  private readonly sqHead: number;
  private readonly sqTail: number;
  private readonly sqMask: number;
  private readonly cqHead: number;
  private readonly cqTail: number;
  private readonly cqMask: number;
  private tail = 0;
  private readonly users: (RingUser | null)[] = [];
  private readonly freeIds: number[] = [];
  /** Entries made whose completions have not been reaped. */
  inFlight = 0;
  /** struct io_uring_getevents_arg, and the struct __kernel_timespec that it points to. */
  private readonly argument = new Uint32Array(10);

  private constructor(
    private readonly memory: RingMemory,
    private readonly calls: RingCalls,
    addressOf: (data: Uint32Array) => number,
  ) {
    const { params } = memory;
    this.rings = memory.rings;
    this.entries = memory.entries;
    // struct io_sqring_offsets stands at byte 40, struct io_cqring_offsets at 80.
    const word = (at: number): number => params[at]! / 4;
    this.sqHead = word(10);
    this.sqTail = word(11);
    this.sqMask = this.rings[word(12)]!;
    this.cqHead = word(20);
    this.cqTail = word(21);
    this.cqMask = this.rings[word(22)]!;
    this.completions = word(25);
    const array = word(16);
    for (let i = 0; i <= this.sqMask; i++) this.rings[array + i] = i;
    const timespec = addressOf(this.argument) + 24;
    this.argument[4] = timespec;
    this.argument[5] = timespec / 0x1_0000_0000;
  }

  /** Throws, in words for the log, where the kernel has none, or forbids it. */
  static create(): IoUring {
    const native = loadNative();
    const calls: RingCalls = {
      enter: native.bind("syscall", "long", ["long", "uint", "uint", "uint", "uint", "void *", "size_t"]),
      unmap: native.bind("munmap", "int", ["int64_t", "size_t"]),
      close: native.bind("close", "int", ["int"]),
      errno: () => native.koffi.errno(),
    };
    return new IoUring(mapRing(native, calls), calls, (data) => Number(native.koffi.address(data.buffer)));
  }

  /** An id for `user`, by which it makes entries; forget it with `unregister`. */
  register(user: RingUser): number {
    const id = this.freeIds.pop() ?? this.users.length;
    this.users[id] = user;
    return id;
  }

  /** Nothing of the id's is under way. */
  unregister(id: number): void {
    this.users[id] = null;
    this.freeIds.push(id);
  }

  /** Made, and not handed to the kernel. */
  get unsubmitted(): number {
    return (this.tail - this.rings[this.sqHead]!) >>> 0;
  }

  /** Completions that `reap` would find without a system call. */
  get hasCompletions(): boolean {
    return Atomics.load(this.rings, this.cqTail) !== this.rings[this.cqHead];
  }

  /** `async`: let a thread of the kernel do it at once, where it is known that it waits, or that this thread must not copy. */
  read(id: number, fd: number, address: number, length: number, offset: number, async: boolean): void {
    this.entry(id, async ? OP_READ | (IOSQE_ASYNC << 8) : OP_READ, fd, address, length, offset, 0);
  }

  write(id: number, fd: number, address: number, length: number, offset: number, async: boolean): void {
    this.entry(id, async ? OP_WRITE | (IOSQE_ASYNC << 8) : OP_WRITE, fd, address, length, offset, 0);
  }

  fdatasync(id: number, fd: number): void {
    this.entry(id, OP_FSYNC, fd, 0, 0, 0, FSYNC_DATASYNC);
  }

  fallocate(id: number, fd: number, mode: number, offset: number, length: number): void {
    // The length travels where addresses do.
    this.entry(id, OP_FALLOCATE, fd, length, mode, offset, 0);
  }

  /** Completes with the events once one of `events` (poll(2)) is there. */
  poll(id: number, fd: number, events: number): void {
    this.entry(id, OP_POLL_ADD, fd, 0, 0, 0, events);
  }

  accept(id: number, fd: number, flags: number): void {
    this.entry(id, OP_ACCEPT, fd, 0, 0, 0, flags);
  }

  /** End what `other` has under way; it hears ECANCELED, unless it was done before. */
  cancel(id: number, other: number): void {
    this.entry(id, OP_ASYNC_CANCEL, -1, other, 0, 0, 0);
  }

  receive(id: number, fd: number, address: number, length: number, flags: number): void {
    this.entry(id, OP_RECV, fd, address, length, 0, flags);
  }

  /** `message`: the address of a struct msghdr, which stays until this is done. */
  sendMessage(id: number, fd: number, message: number, flags: number): void {
    this.entry(id, OP_SENDMSG, fd, message, 1, 0, flags);
  }

  /** Hand over what was made; with `waitFor` 1, return when there is a completion, or after `milliseconds`. */
  enter(waitFor: 0 | 1, milliseconds: number): void {
    const { argument } = this;
    let flags = ENTER_GETEVENTS | ENTER_EXT_ARG;
    if (milliseconds !== FOREVER) {
      argument[6] = milliseconds / 1000;
      argument[8] = (milliseconds % 1000) * 1_000_000;
    }
    const timed = milliseconds !== FOREVER;
    if (!timed) flags = ENTER_GETEVENTS;
    for (;;) {
      const pending = this.publish();
      const result = this.calls.enter(
        SYS_IO_URING_ENTER,
        this.memory.fd,
        pending,
        waitFor,
        flags,
        timed ? argument : null,
        timed ? 24 : 8,
      );
      // EINTR and EAGAIN (short of memory): whoever calls comes back. EBUSY: completions must be reaped first. ETIME.
      if (result < 0 || result >= pending || waitFor === 1) return;
    }
  }

  /** Tell the users of everything that is done. How many there were. */
  reap(): number {
    const { rings, cqMask, completions } = this;
    let count = 0;
    let head = rings[this.cqHead]!;
    // What users cause meanwhile is left for the next time, or this might never end.
    const tail = Atomics.load(rings, this.cqTail);
    while (head !== tail) {
      const at = completions + (head & cqMask) * CQE_WORDS;
      const id = rings[at]!;
      const result = rings[at + 2]! | 0;
      head = (head + 1) >>> 0;
      // Before the user hears: it may throw, or look for completions itself.
      Atomics.store(rings, this.cqHead, head);
      this.inFlight -= 1;
      count += 1;
      this.users[id]!.onRingDone(result);
    }
    return count;
  }

  /** Nothing may be under way but what nobody wants to hear of: the kernel ends that. */
  close(): void {
    this.calls.close(this.memory.fd);
    for (const [address, length] of this.memory.mappings) this.calls.unmap(address, length);
  }

  private entry(
    id: number,
    operation: number,
    fd: number,
    address: number,
    length: number,
    offset: number,
    flags: number,
  ): void {
    if (this.unsubmitted > this.sqMask) this.makeRoom();
    const { entries } = this;
    const at = (this.tail & this.sqMask) * SQE_WORDS;
    entries[at] = operation;
    entries[at + 1] = fd;
    entries[at + 2] = offset;
    entries[at + 3] = offset / 0x1_0000_0000;
    entries[at + 4] = address;
    entries[at + 5] = address / 0x1_0000_0000;
    entries[at + 6] = length;
    entries[at + 7] = flags;
    entries[at + 8] = id;
    entries[at + 9] = 0;
    entries[at + 10] = 0;
    entries[at + 11] = 0;
    this.tail = (this.tail + 1) >>> 0;
    this.inFlight += 1;
  }

  /** The ring is full: the kernel takes what there is. Bounded queues above make that rare. */
  private makeRoom(): void {
    for (let tries = 0; this.unsubmitted > this.sqMask; tries++) {
      assert(tries < 1000, "the kernel takes the entries of a full ring");
      const pending = this.publish();
      const result = this.calls.enter(SYS_IO_URING_ENTER, this.memory.fd, pending, 0, 0, null, 8);
      if (result >= 0) continue;
      const errno = this.calls.errno();
      assert(errno === EINTR || errno === EAGAIN || errno === EBUSY, "a full ring can be emptied");
    }
  }

  private publish(): number {
    Atomics.store(this.rings, this.sqTail, this.tail);
    return this.unsubmitted;
  }
}

/** Off the hot path. */
function mapRing(native: Native, calls: RingCalls): RingMemory {
  const setup = native.bind("syscall", "long", ["long", "uint", "void *"]);
  const map = native.bind("mmap", "int64_t", ["void *", "size_t", "int", "int", "int", "int64_t"]);
  const params = new Uint32Array(PARAMS_BYTES / 4);
  let fd = -1;
  let errno = 0;
  for (const flags of SETUP_FLAGS) {
    params.fill(0);
    params[1] = COMPLETIONS;
    params[2] = flags | SETUP_CQSIZE;
    fd = setup(SYS_IO_URING_SETUP, ENTRIES, params);
    errno = fd < 0 ? calls.errno() : 0;
    if (errno !== EINVAL) break;
  }
  if (fd < 0) throw new Error(`io_uring_setup: ${errnoText(errno)}`);
  const mappings: (readonly [bigint, number])[] = [];
  const fail = (text: string): Error => {
    for (const [address, length] of mappings) calls.unmap(address, length);
    calls.close(fd);
    return new Error(text);
  };
  // A filter of system calls may leave the one and not the other.
  if (calls.enter(SYS_IO_URING_ENTER, fd, 0, 0, 0, null, 8) < 0) {
    throw fail(`io_uring_enter: ${errnoText(calls.errno())}`);
  }
  if ((params[5]! & FEATURES) !== FEATURES) throw fail("the io_uring of this kernel is too old (before Linux 5.11)");
  const view = (length: number, offset: number): Uint32Array => {
    const address = map(null, length, PROT_READ_WRITE, MAP_SHARED | MAP_POPULATE, fd, offset);
    if (address === -1) throw fail(`mmap of io_uring: ${errnoText(calls.errno())}`);
    mappings.push([BigInt(address), length]);
    return new Uint32Array(native.koffi.view(BigInt(address), length));
  };
  const ringBytes = Math.max(params[16]! + params[0]! * 4, params[25]! + params[1]! * CQE_WORDS * 4);
  const rings = view(Math.ceil(ringBytes / 4096) * 4096, 0);
  const entries = view(params[0]! * SQE_WORDS * 4, OFFSET_SQES);
  return { fd, rings, entries, params, mappings };
}
