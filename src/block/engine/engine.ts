/**
 * The engine does the host's I/O for the iothread: it moves bytes between files and buffers in batches. Three of them
 * stand behind this interface: `uring`, `threadpool` (system calls from libuv's pool), and `memory` (simulation with
 * faults). Above it nobody knows which.
 */

export const OP_READ = 0;
export const OP_WRITE = 1;
/** Write zeroes, allocated (FALLOC_FL_ZERO_RANGE). */
export const OP_ZERO = 2;
/** Write zeroes, and deallocate where possible (FALLOC_FL_PUNCH_HOLE). */
export const OP_ZERO_UNMAP = 3;
/** Deallocate; afterwards the range may read as anything. */
export const OP_DISCARD = 4;
/** fdatasync. */
export const OP_FLUSH = 5;
export type OperationKind =
  typeof OP_READ | typeof OP_WRITE | typeof OP_ZERO | typeof OP_ZERO_UNMAP | typeof OP_DISCARD | typeof OP_FLUSH;

/** One transfer. Pooled by its owner; the engine keeps it from `queue` to `onOperationDone`. */
export interface IoOperation {
  kind: OperationKind;
  file: EngineFile;
  /** In the file, bytes. */
  offset: number;
  /** READ and WRITE: the bytes are `data[start .. start + length)`. */
  data: Uint8Array;
  start: number;
  length: number;
  /** ZERO*: fail with ENOTSUP rather than write zeroes the slow way. */
  noFallback: boolean;
  /** READ: a thread of its own is worth it; else the iothread may copy cached bytes itself. */
  background?: boolean;
}

export interface OperationOwner<T extends IoOperation> {
  /** `errno` is 0 when all bytes moved. Reads past the end of the file are filled with zeroes. */
  onOperationDone(operation: T, errno: number): void;
}

export interface IoEngine {
  readonly name: "threadpool" | "memory" | "uring";
  /** Take an operation. Nothing need reach the kernel before `submit`. Completion is never reported from inside `queue`. */
  queue<T extends IoOperation>(operation: T, owner: OperationOwner<T>): void;
  /** Start everything queued. Completions may be reported from inside it, or in any later turn. */
  submit(): void;
  /**
   * Copy between two files without bringing the bytes here; the host may let both share the blocks. Off the hot path.
   * Resolves with an errno; unless it is 0, the range of `target` may hold anything, and the caller moves the bytes
   * itself. Left out where the engine has no such call.
   */
  copyRange?(
    source: EngineFile,
    sourceOffset: number,
    target: EngineFile,
    targetOffset: number,
    length: number,
  ): Promise<number>;
  /** Open a file of the host. Rejects with BlockError in the reference's words (`Could not open 'x': …`). */
  open(filename: string, options: EngineOpenOptions): Promise<EngineFile>;
  /** Create or truncate a regular file of `size` bytes. Rejects with BlockError in the reference's words. */
  create(
    filename: string,
    size: number,
    preallocation: "off" | "falloc" | "full",
    options?: EngineCreateOptions,
  ): Promise<void>;
  /** Nothing may be in flight any more. */
  close(): Promise<void>;
}

export interface EngineOpenOptions {
  readonly readOnly: boolean;
  /** O_DIRECT. */
  readonly direct: boolean;
  /** What must be there: `file` refuses devices and directories, the others regular files; `cdrom` may lack its disc. */
  readonly kind: "file" | "device" | "cdrom";
  /** Hold no locks (`locking=off`), or OFD locks where the host has them (`auto`, `on`). */
  readonly locking: "auto" | "on" | "off";
  /** Reads and writes that may have to wait go to the thread pool, also where the engine has something better. */
  readonly threads?: boolean;
  /** The file is open already, in just this way: go on with this descriptor and its locks. It stays the caller's. */
  readonly descriptor?: number | null;
  /** A file of this engine: open that one once more, even if its name stands for another one by now, or for none. */
  readonly same?: EngineFile | null;
}

export interface EngineCreateOptions {
  /** No copy on write below the file, where the file system can. */
  readonly nocow?: boolean;
  /** In which steps the file system is to allocate, bytes; 0: as it likes. Only a hint. */
  readonly extentSizeHint?: number;
  /** Called before an existing file loses its content; throws to keep it. The locks end with the creation. */
  readonly guard?: (locks: FileLocks) => void;
}

/** Byte ranges with open-file-description locks; an engine without host files keeps the same rules among its own. */
export interface FileLocks {
  /** Share-lock one byte at `offset`. False when somebody holds it exclusively. */
  lockShared(offset: number): boolean;
  unlock(offset: number): void;
  /** Would an exclusive lock on the byte be granted? True when somebody else holds it. */
  isLockedByOthers(offset: number): boolean;
}

export interface EngineFile {
  /** Of the open description; -1 on engines without descriptors. */
  readonly fd: number;
  readonly filename: string;
  readonly readOnly: boolean;
  readonly isDevice: boolean;
  /** Bytes; the core raises it when a write that ends behind it is done, the engine sets it on `truncate`. */
  length: number;
  /** Counted up by the core when a write is done, and when a flush began after it: a flush of nothing new costs nothing. */
  writeGeneration: number;
  flushedGeneration: number;
  /** Counted up by the core when zeroes or a discard may have made a hole: until then, what was data is data. */
  holeGeneration: number;
  /** Alignment that the file demands of offsets, lengths and memory: 1, or the block size under O_DIRECT. */
  readonly alignment: number;
  readonly locks: FileLocks;
  /** Can ranges be deallocated and zeroed cheaply? Found out at first use. */
  truncate(length: number, preallocation: "off" | "falloc" | "full"): Promise<void>;
  /**
   * Is `offset` data or a hole, and up to where? (lseek SEEK_DATA / SEEK_HOLE; all data where the host cannot tell.)
   * Past the end: a hole.
   */
  extent(offset: number): Promise<{ readonly data: boolean; readonly end: number }>;
  /**
   * Files with an alignment only: resolves once the writes that are in flight now are done. For who must read, change
   * and write back a block.
   */
  settleWrites(): Promise<void>;
  /**
   * Forget what the host keeps of the file in memory, for another host has written to it. `check`: and see that it did.
   * Left out where the host keeps nothing. Rejects with BlockError in the reference's words.
   */
  dropCache?(check: boolean): Promise<void>;
  /** Drives only: is a disc in it? Brings `length` up to date. May take seconds. Rejects with BlockError. */
  discPresent?(): Promise<boolean>;
  /** Bytes of the host in use (st_blocks * 512). */
  allocatedSize(): Promise<number>;
  /** From now on `close` leaves the descriptor open, with its locks: somebody else goes on with it. */
  leaveOpen?(): void;
  close(): Promise<void>;
}
