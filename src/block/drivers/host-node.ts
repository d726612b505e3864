/* hot path: map */
import { EACCES, EINVAL, EPERM, EROFS } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import {
  DATA,
  OPAQUE,
  PERM_ALL,
  PREPARE,
  READ,
  STATUS,
  ZERO,
  type Access,
  type DriverNode,
  type Extent,
  type Growth,
  type OpenContext,
  type Permissions,
  type ReopenRules,
} from "../driver.js";
import type { EngineFile, EngineOpenOptions } from "../engine/engine.js";
import { PermissionLocks } from "./file-locks.js";
import { roundUpToSector } from "./sector.js";
import { UnalignedAccess } from "./unaligned.js";
import type { OnOffAuto, PreallocMode } from "../../../qapi/generated/types.js";

/** More answers than this are never kept for askers who do not come back. */
const GRANTED_MAX = 4096;

/** With `auto-read-only`, a file that cannot be written for one of these reasons is opened to be read. */
const READ_ONLY_ERRNOS: ReadonlySet<number> = new Set([EACCES, EPERM, EROFS]);

/** Where the host has data and where holes. `end` may lie behind the file. */
interface HostExtent {
  readonly data: boolean;
  readonly start: number;
  readonly end: number;
  /** Of the file when it was asked: a hole lasts until any write, data until something that may make a hole. */
  readonly generation: number;
}

/** A node whose bytes are those of a file or a device of the host. */
export class HostNode implements DriverNode {
  readonly filename: string;
  readonly requestAlignment: number;
  readonly dirtyFlag: boolean | undefined = false;
  private readonly locks: PermissionLocks | null;
  private readonly unaligned: UnalignedAccess | null;
  private recent: HostExtent = { data: true, start: 0, end: 0, generation: -1 };
  /** Answers for those who wait for them: each serves one question, whatever has been written meanwhile. */
  private readonly granted = new Map<number, HostExtent>();

  constructor(
    readonly file: EngineFile,
    private readonly context: OpenContext,
    locking: OnOffAuto,
  ) {
    this.filename = file.filename;
    this.requestAlignment = file.alignment;
    this.locks = locking === "off" ? null : new PermissionLocks(file.locks, file.filename);
    this.unaligned = file.alignment > 1 ? new UnalignedAccess(file, context.engine) : null;
  }

  get length(): number {
    return roundUpToSector(this.file.length);
  }

  get growth(): Growth | undefined {
    return this.file.isDevice ? undefined : "zeroes";
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.child = null;
    out.offset = offset;
    out.length = length;
    if (access === STATUS) this.mapStatus(offset, length, out);
    else if (this.unaligned === null) out.status = DATA;
    else if (!this.unaligned.isAligned(offset, length)) out.status = OPAQUE;
    else out.status = access !== READ && this.unaligned.isBusy(offset, length) ? PREPARE : DATA;
  }

  private mapStatus(offset: number, length: number, out: Extent): void {
    const granted = this.granted.get(offset);
    // Used once, whether it is needed or not: kept longer, it would answer for what was written since.
    if (granted !== undefined) this.granted.delete(offset);
    let known = this.recent;
    const { holeGeneration, writeGeneration } = this.file;
    const isCurrent = known.generation === (known.data ? holeGeneration : writeGeneration);
    if (!isCurrent || offset < known.start || offset >= known.end) {
      if (granted === undefined) {
        out.status = PREPARE;
        return;
      }
      known = granted;
    }
    out.status = known.data ? DATA : ZERO;
    out.length = Math.min(length, known.end - offset);
  }

  async prepare(access: Access, offset: number, length: number): Promise<void> {
    if (access !== STATUS) return this.unaligned?.whenFree(offset, length);
    const { holeGeneration, writeGeneration } = this.file;
    const { data, end } = await this.file.extent(offset);
    this.recent = { data, start: offset, end, generation: data ? holeGeneration : writeGeneration };
    if (this.granted.size >= GRANTED_MAX) this.granted.clear();
    this.granted.set(offset, this.recent);
  }

  /** Only where an alignment demands what the request does not have. */
  async read(offset: number, data: Uint8Array): Promise<void> {
    await this.unaligned!.read(offset, data);
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    await this.unaligned!.write(offset, data);
  }

  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    await this.unaligned!.writeZeroes(offset, length, flags);
  }

  async discard(offset: number, length: number): Promise<void> {
    await this.unaligned!.discard(offset, length);
  }

  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    const { file } = this;
    if (file.isDevice) {
      if (preallocation !== "off") {
        const message = `Preallocation mode '${preallocation}' unsupported for this non-regular file`;
        throw new BlockError("unsupported", message);
      }
      if (length > file.length) throw new BlockError("invalid", "Cannot grow device files", { errno: EINVAL });
      return;
    }
    if (preallocation === "metadata") {
      throw new BlockError("unsupported", "Unsupported preallocation mode: metadata");
    }
    if (preallocation !== "off" && length < file.length) {
      throw new BlockError("unsupported", "Preallocation can only be used for growing images");
    }
    await file.truncate(length, preallocation);
    file.writeGeneration += 1;
    file.holeGeneration += 1;
  }

  permissionsChanged(permissions: Permissions): void {
    if (this.locks === null) return;
    this.locks.change(this.context.forceShare ? { taken: permissions.taken, shared: PERM_ALL } : permissions);
  }

  shareLocks(old: DriverNode): void {
    if (this.locks !== null && old instanceof HostNode && old.locks !== null) this.locks.share(old.locks);
  }

  keepLocks(keep: boolean): void {
    this.locks?.keep(keep);
  }

  allocatedSize(): Promise<number> {
    return this.file.allocatedSize();
  }

  async close(): Promise<void> {
    this.locks?.release();
    await this.file.close();
  }
}

/** The file of the host is opened once more only where the host is to treat it in another way. */
export const HOST_REOPEN: ReopenRules = {
  changes: ["drop-cache"],
  resets: ["x-check-cache-dropped"],
  keeps: (self, before, after) => self.file?.readOnly === after.readOnly && before.cacheDirect === after.cacheDirect,
};

interface HostOptions {
  readonly filename: string;
  readonly locking?: OnOffAuto;
  readonly aio?: string;
  readonly "drop-cache"?: boolean;
  readonly "x-check-cache-dropped"?: boolean;
}

/** Open what `file`, `host_device` and `host_cdrom` have in common. */
export async function openHostNode(
  kind: EngineOpenOptions["kind"],
  driverName: string,
  options: HostOptions,
  context: OpenContext,
  Node: typeof HostNode = HostNode,
): Promise<HostNode> {
  const { filename, locking = "auto", aio } = options;
  if (filename === "") {
    throw new BlockError("invalid", `The '${driverName}' block driver requires a file name`, { errno: EINVAL });
  }
  if (aio === "native" && !context.cacheDirect) {
    const message = "aio=native was specified, but it requires cache.direct=on, which was not specified.";
    throw new BlockError("invalid", message, { errno: EINVAL });
  }
  const file = await openFile({ kind, locking, threads: aio === "threads" }, filename, context);
  try {
    // By O_DIRECT nothing comes from there.
    if (context.takesOver && !context.cacheDirect && options["drop-cache"] !== false) {
      await file.dropCache?.(options["x-check-cache-dropped"] ?? false);
    }
    return new Node(file, context, locking);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openFile(
  options: Pick<EngineOpenOptions, "kind" | "locking" | "threads">,
  filename: string,
  context: OpenContext,
): Promise<EngineFile> {
  const { readOnly, cacheDirect: direct, descriptor, reopened } = context;
  const open = { ...options, readOnly, direct, descriptor, same: reopened };
  try {
    return await context.engine.open(filename, open);
  } catch (error) {
    const mayFallBack = context.autoReadOnly && !context.readOnly && error instanceof BlockError;
    if (!mayFallBack || !READ_ONLY_ERRNOS.has(error.errno)) throw error;
  }
  const file = await context.engine.open(filename, { ...open, readOnly: true });
  context.becomeReadOnly();
  return file;
}
