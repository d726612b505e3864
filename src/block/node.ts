import { assert } from "../base/assert.js";
import { copyRange } from "./copy-range.js";
import { BlockError } from "../base/errors.js";
import type { BlockBackend } from "./backend.js";
import type { BitmapList } from "./bitmaps/bitmap-list.js";
import {
  DISCARD,
  READ,
  REQ_MAY_UNMAP,
  WRITE,
  WRITE_ZEROES,
  type BlockDriver,
  type ChildRole,
  type DriverNode,
  type Permissions,
} from "./driver.js";
import type { WriteThreshold } from "./write-threshold.js";
import type { IoPath } from "./io-path.js";
import { IoStatistics } from "./statistics.js";
import type { BlkdebugEvent, BlockdevOptions, PreallocMode } from "../../qapi/generated/types.js";

/** Hears of every write to a node when it is done (failed or not): dirty bitmaps, mirror jobs. */
export interface WriteObserver {
  written(offset: number, length: number): void;
}

/** Who holds a node: another node through a child, or a backend (export, job, monitor command). */
export type NodeParent = BlockChild | BlockBackend;

/** One open node of the graph. Made, wired and closed by `graph/` alone; drivers and users read it. */
export class BlockNode {
  /** What the driver gave; replaced as a whole when the node is reopened. */
  self!: DriverNode;
  /** `self` is there: the driver's `open` has returned. */
  opened = false;
  readonly children = new Map<string, BlockChild>();
  readonly parents = new Set<NodeParent>();
  /** Sum of what the parents take, and what all of them share. */
  permissions: Permissions = { taken: 0, shared: 0x0f };
  /** Opened inline, as a child of this node, whose options it follows. */
  inheritsFrom: BlockNode | null = null;
  /** Added by blockdev-add or the command line: stays without parents until blockdev-del. */
  monitorOwned = false;
  readOnly = false;
  /** False: the image is another process's. Nobody changes it here. */
  active = true;
  autoReadOnly = false;
  /** A filter that a job put there, and takes away when it ends: headers do not name it. */
  ofJob = false;
  /** One whose job was told no name for it: names of nodes do not show it either. */
  implicit = false;
  /** `discard=unmap`. Else discards end here, and zero-writes of parent nodes do not unmap; those of users still may. */
  unmap = false;
  /** 0 off, 1 on, 2 unmap. */
  detectZeroes: 0 | 1 | 2 = 0;
  cacheDirect = false;
  cacheNoFlush = false;
  forceShare = false;
  maxTransfer = Number.MAX_SAFE_INTEGER;
  private readonly observers: WriteObserver[] = [];
  bitmaps!: BitmapList;
  /** Announced when it is passed; null: there is none. */
  writeThreshold: WriteThreshold | null = null;
  /** Of all that has passed here, and of the time that backends on this node waited. */
  readonly statistics = new IoStatistics();
  /** How many of its changes the last flush has covered. */
  flushedChanges = 0;
  /** Rank in the list of nodes: 0 until it has one. */
  rank = 0;

  constructor(
    readonly nodeName: string,
    readonly driver: BlockDriver,
    /** As given, with inline children still inside. */
    public options: BlockdevOptions,
    /** A node that nobody named: `#block123`. */
    readonly generatedName: boolean,
  ) {}

  get length(): number {
    return this.self.length;
  }

  /** How many want to hear of writes. */
  get writeObservers(): number {
    return this.observers.length;
  }

  observe(observer: WriteObserver): void {
    this.observers.push(observer);
  }

  unobserve(observer: WriteObserver): void {
    const at = this.observers.indexOf(observer);
    assert(at >= 0, "an observer leaves once");
    this.observers.splice(at, 1);
  }

  /** Change the length. The core has drained the node. Rejects with BlockError. */
  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    const { self } = this;
    if (self.truncate === undefined) throw new BlockError("unsupported", "Image format driver does not support resize");
    try {
      await self.truncate(length, preallocation);
    } finally {
      // Not every driver takes any length: a remote export keeps its own. And one that failed may have it already.
      this.bitmaps.truncate(this.length);
    }
  }

  get growable(): boolean {
    return this.self.growth !== undefined;
  }

  /** From the io-path, when a request that wrote here is done. */
  written(offset: number, length: number): void {
    // From the end: who hears of it may leave.
    for (let i = this.observers.length - 1; i >= 0; i--) this.observers[i]!.written(offset, length);
  }
}

/** An edge of the graph: a parent node's hold on a child node, and the parent's way to do I/O of its own there. */
export class BlockChild {
  permissions: Permissions = { taken: 0, shared: 0x0f };
  /** How many rely on the child staying the same node. */
  frozen = 0;

  constructor(
    readonly name: string,
    readonly role: ChildRole,
    readonly parent: BlockNode,
    public node: BlockNode,
    private readonly path: IoPath,
  ) {}

  get length(): number {
    return this.node.self.length;
  }

  /** Flags of requests that reach the child: where it ignores discards, nothing is unmapped for its parents' sake. */
  get passes(): number {
    return this.node.unmap ? ~0 : ~REQ_MAY_UNMAP;
  }

  /** Does somebody below listen to events of this parent's? */
  get isDebugged(): boolean {
    return this.path.listeners > 0 && this.node.self.isDebugged === true;
  }

  /** The parent has come to this moment of its work: for who debugs it. */
  raise(event: BlkdebugEvent): void {
    if (this.path.listeners > 0) this.node.self.debugEvent?.(event);
  }

  /** Read exactly `data.length` bytes; zeroes behind the end of the node. Rejects with BlockError. */
  read(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.path.run(this.node, READ, offset, data.length, data, flags);
  }

  /** Written when it resolves, stable after `flush`. A protocol child may grow. */
  write(offset: number, data: Uint8Array, flags = 0): Promise<void> {
    return this.path.run(this.node, WRITE, offset, data.length, data, flags);
  }

  /** Let the host copy the range to the same place of another child. False where it cannot; then nothing is known. */
  copyTo(target: BlockChild, offset: number, length: number): Promise<boolean> {
    return copyRange(this.path, this.node, target.node, offset, length);
  }

  writeZeroes(offset: number, length: number, flags = 0): Promise<void> {
    return this.path.run(this.node, WRITE_ZEROES, offset, length, undefined, flags & this.passes);
  }

  discard(offset: number, length: number): Promise<void> {
    return this.path.run(this.node, DISCARD, offset, length);
  }

  flush(): Promise<void> {
    return this.path.flush(this.node);
  }

  /** Change the child's length; needs PERM_RESIZE. */
  truncate(length: number, preallocation: PreallocMode = "off"): Promise<void> {
    return this.node.truncate(length, preallocation);
  }
}
