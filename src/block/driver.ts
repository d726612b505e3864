import type { BitmapList } from "./bitmaps/bitmap-list.js";
import type { DirtyBitmap } from "./bitmaps/dirty-bitmap.js";
import type { EngineFile, IoEngine } from "./engine/engine.js";
import type { ObjectStates } from "../objects/object-type.js";
import type { EventSink } from "./event-sink.js";
import type { BlockChild, BlockNode } from "./node.js";
import type {
  BlkdebugEvent,
  BlockdevAmendOptions,
  BlockdevCreateOptions,
  BlockdevOptions,
  ImageInfoSpecific,
  PreallocMode,
  SnapshotInfo,
} from "../../qapi/generated/types.js";

/** What a request wants to do with a range of a node. */
export const READ = 0;
export const WRITE = 1;
export const WRITE_ZEROES = 2;
export const DISCARD = 3;
/** Ask only: block status, a job looking for holes. Must have no side effect. */
export const STATUS = 4;
/** The whole node's written data to stable storage; only a request's access, never asked of `map`. */
export const FLUSH = 5;
export type Access = typeof READ | typeof WRITE | typeof WRITE_ZEROES | typeof DISCARD | typeof STATUS | typeof FLUSH;

/** Request flags. The request is complete only once its data is on stable storage. */
export const REQ_FUA = 1;
/** WRITE_ZEROES may deallocate. */
export const REQ_MAY_UNMAP = 2;
/** WRITE_ZEROES must be fast, or fail with ENOTSUP. */
export const REQ_NO_FALLBACK = 4;
/** The bytes read the same before and after (copy-on-read): needs only PERM_WRITE_UNCHANGED. */
export const REQ_UNCHANGED = 8;
/** WRITE: store compressed, where the format can. */
export const REQ_COMPRESSED = 16;
/** READ: one of several of a job, to be made beside what the iothread does rather than by it. */
export const REQ_BACKGROUND = 32;

/**
 * The bytes lie in `child` at `offset`; for a protocol node `child` is null and they lie in its own file. For STATUS only
 * the first need lie there: data that is scattered may be told as one run.
 */
export const DATA = 0;
/** Reads as zeroes; there is nothing to transfer. Answered to READ and STATUS only. */
export const ZERO = 1;
/** READ, STATUS: not allocated in this layer; `child` (the backing node) decides at `offset`, or zeroes where it is null. */
export const BACKING = 2;
/** Not known yet. The core calls `prepare` for this range, then `map` again. */
export const PREPARE = 3;
/**
 * Known, but not plain bytes anywhere (compressed, encrypted, remote, an allocating write): the core calls `read`,
 * `write`, `writeZeroes` or `discard`. For STATUS it means: data, at no offset.
 */
export const OPAQUE = 4;
/** READ only: as DATA in `child`, but where that fails the driver has another way: the core calls `readOtherwise`. */
export const ATTEMPT = 5;
export type ExtentStatus = typeof DATA | typeof ZERO | typeof BACKING | typeof PREPARE | typeof OPAQUE | typeof ATTEMPT;

/** Where a run of a node's bytes lies. Owned and reused by the caller: `map` fills it in, nobody keeps it. */
export interface Extent {
  status: ExtentStatus;
  child: BlockChild | null;
  /** In `child`, bytes. */
  offset: number;
  /** Of the run, bytes: at least 1, at most what was asked for. */
  length: number;
}

/** The permissions of the block layer: what a parent does to a child, and what it lets others do meanwhile. */
export const PERM_CONSISTENT_READ = 0x01;
export const PERM_WRITE = 0x02;
export const PERM_WRITE_UNCHANGED = 0x04;
export const PERM_RESIZE = 0x08;
export const PERM_ALL = 0x0f;
export interface Permissions {
  readonly taken: number;
  readonly shared: number;
}

/**
 * What a child is to its parent. `storage`: holds the parent's metadata and data (`file` under a format);
 * `filtered`: the one node a filter shows; `backing`: copy-on-write; `data`: only data (data-file, copy targets).
 */
export type ChildRole = "storage" | "filtered" | "backing" | "data";

/** Encrypted disks read their holes as noise. */
export type Growth = "zeroes" | "noise";

/** What a driver gives the graph for one open node. Everything but `length` and `map` may be left out. */
export interface DriverNode {
  /** In bytes; below 2 ** 53. May change (truncate, growth). */
  readonly length: number;
  /** A write behind the end makes it longer, and what it leaves out reads as this. Absent: it fails with ENOSPC. */
  readonly growth?: Growth | undefined;
  /** Protocol nodes on a host file: where DATA with `child` null lies. */
  readonly file?: EngineFile | undefined;

  /**
   * Say where the run of bytes that starts at `offset` lies.
   *
   * Synchronous, and on the path of every request: it must not allocate, throw, or wait. A driver that would have to
   * do any of these answers PREPARE or OPAQUE. The range lies inside the node (the core clamps reads and refuses the
   * rest), except for writes to a protocol node that grows.
   */
  map(access: Access, offset: number, length: number, out: Extent): void;
  /** Make `map` able to answer for the start of the range: load a table, wait for a budget, copy before a write. */
  prepare?(access: Access, offset: number, length: number): Promise<void>;

  /**
   * WRITE, for a run that `map` called OPAQUE: give the start of it a new place now, without waiting, and answer DATA in
   * `out`. The core writes there and then calls `landed`, once for each range that was placed, before anybody hears of
   * the write, and whatever else the request waits for. False: not possible, call `write`. Neither may throw.
   */
  place?(offset: number, length: number, flags: number, out: Extent): boolean;
  /** The range, as `place` sent it to its place, is written. `errno` is not 0: nobody knows what was written. */
  landed?(offset: number, length: number, errno: number): void;

  /** Called only for runs that `map` called OPAQUE and `place` (WRITE) refused. Reject with BlockError; a bug may throw anything. */
  read?(offset: number, data: Uint8Array): Promise<void>;
  /** The run that `map` called ATTEMPT failed with `errno`. Rejects with BlockError. */
  readOtherwise?(offset: number, data: Uint8Array, errno: number): Promise<void>;
  write?(offset: number, data: Uint8Array, flags: number): Promise<void>;
  writeZeroes?(offset: number, length: number, flags: number): Promise<void>;
  /**
   * A layer above a backing node: `data` is what a range of it reads as; keep it in this layer (copy-on-read). What the
   * layer has of its own by then is as new or newer, and stays. Rejects with BlockError.
   */
  copyUp?(offset: number, data: Uint8Array): Promise<void>;
  discard?(offset: number, length: number): Promise<void>;

  /** Write back what this layer caches into its children; the core flushes those afterwards. */
  flush?(): Promise<void>;
  /** Does a flush of this node reach `child`? Default: each child that it writes to. */
  flushesChild?(child: BlockChild): boolean;
  /** Change the length. The core holds PERM_RESIZE and has drained the node. */
  truncate?(length: number, preallocation: PreallocMode): Promise<void>;
  /** What this node needs of `child`, given the sum of what its own parents take and share. Default: by role. */
  childPermissions?(child: BlockChild, parents: Permissions): Permissions;
  /** No request is in flight on this node and none will come until `false`. Background work must stop too. */
  drained?(begin: boolean): Promise<void> | void;
  /**
   * Requests above this node are waited for (true), or no longer: hold none back on purpose while they are. Nests. Who
   * has this sees every request itself: no copy is left to the host.
   */
  letThrough?(begin: boolean): void;
  /** Events that the node above raises are of interest here, or further below; then `debugEvent` hears of them. */
  readonly isDebugged?: boolean;
  /** A layer above has come to this moment of its work on the node. */
  debugEvent?(event: BlkdebugEvent): void;
  /** An object that options may refer to has changed, or has gone. */
  objectChanged?(id: string): void;
  /** Permissions changed: e.g. a protocol node takes file locks or reopens read-write. A rejection undoes the change. */
  permissionsChanged?(permissions: Permissions): void;
  /** Resolves when what a change of permissions has set off is done. Waited for before a command returns that let go. */
  settled?(): Promise<void>;
  /**
   * The node is to close soon: fail what waits for another host once that has answered nothing for `patienceMs`, and all
   * that is asked of it afterwards. May be called again, with less.
   */
  hurry?(patienceMs: number): void;
  /** Who waits here for a lost connection wants its requests no more: fail those, and later ones until there is one again. */
  stopWaiting?(): void;
  /** Store everything (bitmaps, caches) and release. The node is drained and has no parents. */
  close?(): Promise<void>;

  /**
   * The node is to be opened anew, from what its children hold by then: write back all that is cached. `storing`: also
   * what `close` stores, for this is the last time that it can be written. Rejects with BlockError: nothing has changed.
   */
  settle?(storing: boolean): Promise<void>;
  /** It goes on after all, as if it had never settled. Rejects with BlockError. */
  unsettle?(): Promise<void>;
  /** It has settled, and another one stands in its place: release, and write nothing. Default: `close`. */
  replaced?(): Promise<void>;
  /** Hold the same locks as `old`, which still has them: the two are one user of the same file. Throws BlockError. */
  shareLocks?(old: DriverNode): void;
  /** While true, locks that are not needed any more are kept: the change that is going on may be undone. */
  keepLocks?(keep: boolean): void;

  /** Name for users; children's names are combined by the graph where this is left out. */
  readonly filename?: string | undefined;
  /** `format-specific` of ImageInfo. */
  imageInfo?(): ImageInfoSpecific | undefined;
  /** Extra facts for ImageInfo. */
  readonly clusterSize?: number | undefined;
  /** Ranges for `copyUp` should be aligned to this, bytes. Default: 1. */
  readonly copyUpUnit?: number | undefined;
  readonly encrypted?: boolean;
  readonly compressed?: boolean;
  readonly dirtyFlag?: boolean | undefined;
  /** Backing file as the header names it. */
  readonly backingFilename?: string | undefined;
  readonly backingFormat?: string | undefined;
  /** How many bytes of the host are really in use. */
  allocatedSize?(): Promise<number>;
  /**
   * Write into the image which backing file it has, and of which format; an empty word for none. The node's children
   * stay as they are. Rejects with BlockError, and the old name stays.
   */
  changeBackingFile?(name: string, format: string): Promise<void>;
  /** Drives: is there a medium? Brings `length` up to date. Rejects with BlockError. */
  hasMedium?(): Promise<boolean>;
  /** `x-blockdev-amend`: change how the image is stored. `force`: also what cannot be undone. Rejects with BlockError. */
  amend?(options: BlockdevAmendOptions, force: boolean): Promise<void>;
  /** The node has another backing file from now on, or none. It is drained. */
  backingChanged?(child: BlockChild | null): void;
  /** Drivers whose children come and go: `x-blockdev-change`. */
  readonly childList?: ChildList;
  /** Formats that keep snapshots of the disk inside the image. */
  readonly snapshots?: SnapshotStore;
  /** Formats that keep bitmaps: refuse what cannot be stored; forget one that was stored. */
  readonly bitmapStore?: BitmapStore | undefined;
  /** Bytes by which requests should be aligned; reported as NBD minimum/preferred block size. */
  readonly requestAlignment?: number;
  /** Largest read, write or zero request in bytes; the core splits, so `map` need not look at it. */
  readonly maxTransfer?: number;
  /** The driver splits, not the core: `maxTransfer` is only for others to know. */
  readonly splits?: boolean;
}

/** Children of one kind, as many as there are. All of it is synchronous; the node is drained while the list changes. */
export interface ChildList {
  readonly role: ChildRole;
  /** The name that `node` is to have as a child. Throws BlockError where it cannot be one. */
  nameFor(node: BlockNode): string;
  /** Throws BlockError where the list cannot do without it. */
  checkRemoval(child: BlockChild): void;
  /** The child is there now, or is there no more; also where a change is taken back. */
  changed(child: BlockChild, isThere: boolean): void;
}

/** The node is drained while snapshots are made and deleted. All reject with BlockError. */
export interface SnapshotStore {
  /** Throws BlockError where this very image cannot have any. */
  check(): void;
  /** Oldest first. */
  list(): SnapshotInfo[];
  create(name: string): Promise<SnapshotInfo>;
  delete(id: string, name: string): Promise<void>;
}

export interface BitmapStore {
  /** Throws BlockError with the reason why a bitmap of this name and granularity cannot be stored. */
  check(name: string, granularity: number): Promise<void>;
  /** Forget a stored bitmap. */
  remove(name: string): Promise<void>;
}

/** The options each driver gets, out of the discriminated union of the schema. */
export type DriverOptions<N extends string> = Extract<BlockdevOptions, { driver: N }>;

/** What the graph offers to a driver that opens a node. */
export interface OpenContext {
  /** The node being opened (name, bitmaps, parents later); its `self` is set after `open` returns. */
  readonly node: BlockNode;
  readonly engine: IoEngine;
  readonly emit: EventSink;
  /** What options refer to by id. */
  readonly objects: ObjectStates;
  readonly bitmaps: BitmapList;
  /** Effective `read-only`: false means that writes must be possible. */
  readonly readOnly: boolean;
  /** False: another process may be writing to the image; open it to be read, and take nothing over from it that changes. */
  readonly active: boolean;
  /** `auto-read-only`: a protocol may open read-only when it cannot open read-write; it then calls `becomeReadOnly`. */
  readonly autoReadOnly: boolean;
  readonly forceShare: boolean;
  /** `discard=unmap`. */
  readonly unmap: boolean;
  /** `cache.direct` and `cache.no-flush`. */
  readonly cacheDirect: boolean;
  readonly cacheNoFlush: boolean;
  /** The host file is open already, and locked: a descriptor to go on with, which stays the caller's. Mostly null. */
  readonly descriptor: number | null;
  /** The node is open, and this is what it has of the host: the file to open once more, whatever its name stands for now. */
  readonly reopened: EngineFile | null;
  /** The node is no longer inactive: another process may have changed what this host remembers of the file. */
  readonly takesOver: boolean;
  /** The node was open on another thread: it goes on with what it was doing. */
  readonly continues: boolean;
  becomeReadOnly(): void;
  /** A bitmap of any node. Throws BlockError where there is no such node or bitmap. */
  findBitmap(nodeName: string, name: string): DirtyBitmap;
  /** Any node of the graph, by its name; undefined where there is none. */
  findNode(nodeName: string): BlockNode | undefined;
  /**
   * Attach the child that option `name` refers to: a node-name, or inline options; `implied` where it is missing. Throws
   * where there is neither.
   */
  attach(name: string, role: ChildRole, implied?: BlockdevOptions): Promise<BlockChild>;
  /** Attach all items of the array `name`, as `name.0`, `name.1`, … in the order of the numbers. */
  attachAll(name: string, role: ChildRole): Promise<BlockChild[]>;
  /**
   * Attach `backing`: what the option says (a node, inline options, null for none), else `filename` of `format` as
   * the image's header names them (a plain path, never `json:` or a URI: images lie).
   */
  attachBacking(filename: string | undefined, format: string | undefined): Promise<BlockChild | null>;
  /**
   * Run `callback` once every request now in flight anywhere is done. A format frees a cluster only then: a request
   * that `map` sent there may still be on its way.
   */
  afterRequestsInFlight(callback: () => void): void;
  /** From now on events are raised; until the function that is returned is called. */
  listen(): () => void;
  /**
   * A warning for the user (stderr and log), one line; `verbatim`: with nothing before it, as the reference prints what
   * scripts look for.
   */
  warn(message: string, verbatim?: boolean): void;
}

/** What `blockdev-create` offers to a driver: nodes by reference, and the engine. */
export interface CreateContext {
  readonly engine: IoEngine;
  /** What options refer to by id. */
  readonly objects: ObjectStates;
  /** Open and hold the node that a BlockdevRef names, with WRITE and RESIZE, sharing nothing that hurts. */
  child(ref: string | BlockdevOptions): Promise<BlockChild>;
  warn(message: string): void;
}

/** What of a driver's nodes may be changed while they are open, besides the options that all nodes have. */
export interface ReopenRules {
  /** Options that may have another value, but must not be left out when they were there. */
  readonly changes?: readonly string[];
  /** Options that may have another value, or none, which means the default. */
  readonly resets?: readonly string[];
  /**
   * The open node need not be opened anew for these, as long as it has the same children; default: it always is. Throws
   * BlockError where it cannot go on so.
   */
  keeps?(self: DriverNode, before: CommonOptions, after: CommonOptions): boolean;
  /** What `file` is to the node, where that depends on its options. */
  fileRole?(options: BlockdevOptions): ChildRole;
}

/** The options every driver shares, with what an inline child inherits already in. */
export interface CommonOptions {
  /** False: the image is another process's. Nobody changes it here, and no lock is held. */
  readonly active: boolean;
  readonly readOnly: boolean;
  readonly autoReadOnly: boolean;
  readonly forceShare: boolean;
  /** `discard=unmap`. */
  readonly unmap: boolean;
  readonly cacheDirect: boolean;
  readonly cacheNoFlush: boolean;
  readonly detectZeroes: 0 | 1 | 2;
}

/** One entry of the driver table: the whole contract between a driver and the daemon. */
export interface BlockDriver<N extends BlockdevOptions["driver"] = BlockdevOptions["driver"]> {
  readonly name: N;
  readonly kind: "protocol" | "format" | "filter";
  /** Allocation is the child's (filters, raw): block status walks on. Else this node's own tables or file decide. */
  readonly transparent: boolean;
  readonly supportsBacking?: boolean;
  /** A filter that shows its child's data as an image of its own: not a layer above the child in image info. */
  readonly endsChain?: boolean;
  /** The node leaves by itself, whenever its job ends: no other job may rely on an edge to it. */
  readonly leaves?: boolean;
  /** A filter that is to be seen in the names of nodes (`json:{…}`); the others go by the name of what they show. */
  readonly ownName?: boolean;
  /** WRITE with REQ_COMPRESSED means something. */
  readonly supportsCompression?: boolean;
  /** Nodes can be opened again with other options (blockdev-reopen). Left out: refused. */
  readonly reopen?: ReopenRules;
  /** An open node knows what its options and files do not tell: it cannot be closed and opened again unnoticed. */
  readonly staysOpen?: boolean;
  open(options: DriverOptions<N>, context: OpenContext): Promise<DriverNode>;
  create?(options: BlockdevCreateOptions, context: CreateContext): Promise<void>;
  /** 0 to 100: how sure it is that `header` (the first bytes) is this format. */
  probe?(header: Uint8Array): number;
}

export function defineDriver<N extends BlockdevOptions["driver"]>(driver: BlockDriver<N>): BlockDriver<N> {
  return driver;
}
