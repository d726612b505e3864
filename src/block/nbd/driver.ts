import { EACCES, EINVAL, ENOSPC, ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError, systemError } from "../../base/errors.js";
import {
  defineDriver,
  OPAQUE,
  PREPARE,
  REQ_FUA,
  REQ_MAY_UNMAP,
  REQ_NO_FALLBACK,
  STATUS,
  ZERO,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { AlignedAccess, type BlockAccess } from "../aligned-access.js";
import { StatusCache } from "../status-cache.js";
import { findCredentials } from "../../objects/tls-creds.js";
import type { NbdClient, NbdConnectOptions, NbdTlsOptions } from "./client.js";
import { connectUntil, ExportLink } from "./export-link.js";
import { nbdFilename } from "./parse-uri.js";
import {
  NBD_CMD_FLAG_FAST_ZERO,
  NBD_CMD_FLAG_FUA,
  NBD_CMD_FLAG_NO_HOLE,
  NBD_FLAG_READ_ONLY,
  NBD_FLAG_SEND_FAST_ZERO,
  NBD_FLAG_SEND_FLUSH,
  NBD_FLAG_SEND_FUA,
  NBD_FLAG_SEND_TRIM,
  NBD_FLAG_SEND_WRITE_ZEROES,
  NBD_MAX_STRING_BYTES,
  NBD_META_BASE_ALLOCATION,
  NBD_STATE_HOLE,
  NBD_STATE_ZERO,
} from "./protocol.js";

/** What a server that says nothing of block sizes is taken to need, if its size agrees. */
const SECTOR_BYTES = 512;

/** Reads and writes as the server gets them. */
class WireAccess implements BlockAccess {
  constructor(private readonly link: ExportLink) {}

  read(offset: number, data: Uint8Array): Promise<void> {
    return this.link.run((client) => client.read(offset, data));
  }

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    return this.link.run((client) => client.write(offset, data, flags));
  }
}

/** A remote export: bytes are moved by requests (OPAQUE), and where they are holes the server tells. */
class NbdNode implements DriverNode {
  readonly length: number;
  readonly requestAlignment: number;
  readonly maxTransfer: number;
  readonly filename?: string;
  /** Of the export, in bytes. The node goes on with zeroes up to a whole sector. */
  private readonly size: number;
  private readonly flags: number;
  private readonly access: AlignedAccess;
  private readonly status = new StatusCache();
  /** Writes through this node, begun and ended; the first `flushed` of them are stable. */
  private writes = 0;
  private flushed = 0;

  constructor(
    client: NbdClient,
    private readonly link: ExportLink,
    filename: string | undefined,
    /** The meta context that tells of holes; undefined where the server has none. */
    private readonly metaContext: string | undefined,
    private readonly context: Pick<OpenContext, "node">,
  ) {
    this.size = client.info.size;
    this.length = Math.ceil(this.size / SECTOR_BYTES) * SECTOR_BYTES;
    this.flags = client.info.flags;
    this.requestAlignment = blockBytes(client);
    this.maxTransfer = client.maximumPayload;
    if (filename !== undefined) this.filename = filename;
    this.access = new AlignedAccess(new WireAccess(link), this.requestAlignment);
    link.onReconnect = () => this.status.clear();
  }

  private has(flag: number): boolean {
    return (this.flags & flag) !== 0;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.child = null;
    out.offset = offset;
    out.length = length;
    out.status = OPAQUE;
    if (access !== STATUS || this.metaContext === undefined) return;
    if (offset >= this.size) {
      out.status = ZERO;
      return;
    }
    const known = this.status.find(offset, Math.min(length, this.size - offset));
    if (known === null) {
      out.status = PREPARE;
      return;
    }
    out.length = known.length;
    // A hole that may read as anything is data to those who copy. A bitmap says in the same bit that a range is dirty.
    const zero = this.metaContext === NBD_META_BASE_ALLOCATION ? NBD_STATE_ZERO : NBD_STATE_HOLE;
    if ((known.flags & zero) !== 0) out.status = ZERO;
  }

  async prepare(_access: Access, offset: number, length: number): Promise<void> {
    const { epoch } = this.status;
    const range = this.access.around(offset, length);
    const context = this.metaContext!;
    const extents = await this.link.run(async (client) => {
      const most = client.maximumLength - (client.maximumLength % this.requestAlignment);
      const asked = Math.min(range.length, most, this.size - range.offset);
      // The context may be gone since a reconnect; then all is data.
      if (!client.metaContexts.includes(context)) return [{ length: asked, flags: 0 }];
      return (await client.blockStatus(range.offset, asked)).get(context)!;
    });
    let end = range.offset;
    for (const extent of extents) end += extent.length;
    // Else `map` would ask again without end.
    if (end <= offset) throw new BlockError("io", "Protocol error: extents smaller than the minimum block size");
    this.status.add(range.offset, extents, epoch);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const within = Math.max(0, Math.min(data.length, this.size - offset));
    if (within > 0) await this.access.read(offset, data.subarray(0, within));
    data.fill(0, within);
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    this.checkEnd(offset + data.length);
    await this.changing(offset, data.length, this.access.write(offset, data, this.stableFlag(flags)));
  }

  /** ENOTSUP where the server cannot; the core then writes zeroes, if it may. */
  async writeZeroes(offset: number, length: number, flags: number): Promise<void> {
    const fast = (flags & REQ_NO_FALLBACK) !== 0;
    if (!this.has(NBD_FLAG_SEND_WRITE_ZEROES) || (fast && !this.has(NBD_FLAG_SEND_FAST_ZERO))) throw ioError(ENOTSUP);
    this.checkEnd(offset + length);
    const stable = this.stableFlag(flags);
    let wire = stable;
    if ((flags & REQ_MAY_UNMAP) === 0) wire |= NBD_CMD_FLAG_NO_HOLE;
    if (fast) wire |= NBD_CMD_FLAG_FAST_ZERO;
    const zero = (start: number, count: number): Promise<void> =>
      this.link.run((client) => client.writeZeroes(start, count, wire));
    await this.changing(offset, length, this.access.writeZeroes(offset, length, stable, zero));
  }

  /** A hint: what the server has no command for, or what is no whole block, stays. */
  async discard(offset: number, length: number): Promise<void> {
    if (!this.has(NBD_FLAG_SEND_TRIM)) return;
    const blocks = this.access.inside(offset, Math.min(length, this.size - offset));
    if (blocks.length <= 0) return;
    const trimmed = this.link.run((client) => client.trim(blocks.offset, blocks.length));
    await this.changing(offset, length, trimmed);
  }

  async flush(): Promise<void> {
    if (!this.has(NBD_FLAG_SEND_FLUSH) || this.context.node.cacheNoFlush) return;
    const { node } = this.context;
    const { writes } = this;
    // The last flush before the node closes must not wait for a server that may never come back.
    const last = node.parents.size === 0 && !node.monitorOwned;
    if (last && writes === this.flushed) return;
    await this.link.run((client) => client.flush(), !last);
    this.flushed = writes;
  }

  /** What lies behind the export, in its last sector, cannot be written. */
  private checkEnd(end: number): void {
    if (end > this.size) throw ioError(ENOSPC);
  }

  /** The core flushes behind a write that is to be stable; FUA is for servers without FLUSH. */
  private stableFlag(flags: number): number {
    const needed = (flags & REQ_FUA) !== 0 && !this.context.node.cacheNoFlush && !this.has(NBD_FLAG_SEND_FLUSH);
    return needed && this.has(NBD_FLAG_SEND_FUA) ? NBD_CMD_FLAG_FUA : 0;
  }

  /** What is known of the range is doubtful from before the request to its end, whether it fails or not. */
  private async changing(offset: number, length: number, request: Promise<void>): Promise<void> {
    this.status.written(offset, length);
    this.writes += 1;
    try {
      await request;
    } finally {
      this.status.written(offset, length);
      this.writes += 1;
    }
  }

  /** The server's size stays; whoever wants less has it. */
  async truncate(length: number): Promise<void> {
    if (length > this.length) throw new BlockError("invalid", "Cannot grow NBD nodes");
  }

  /** Throws where the server lets nobody write. */
  checkReopen(readOnly: boolean): void {
    if (readOnly || !this.has(NBD_FLAG_READ_ONLY)) return;
    throw new BlockError("read-only", "Can't reopen read-only NBD mount as read/write", { errno: EACCES });
  }

  hurry(patienceMs: number): void {
    this.link.hurry(patienceMs);
  }

  stopWaiting(): void {
    this.link.stopWaiting();
  }

  close(): Promise<void> {
    return this.link.close();
  }
}

/** Requests are multiples of this. */
function blockBytes({ info }: NbdClient): number {
  return info.minimumBlock || (info.size % SECTOR_BYTES === 0 ? SECTOR_BYTES : 1);
}

function checkLength(text: string | undefined, what: string): void {
  if (text !== undefined && Buffer.byteLength(text) > NBD_MAX_STRING_BYTES) {
    throw new BlockError("invalid", `${what} too long to send to server`);
  }
}

/** Read-only servers and writers do not go together, unless the node may become read-only. */
function checkWritable(client: NbdClient, context: OpenContext): void {
  if (context.readOnly || !client.has(NBD_FLAG_READ_ONLY)) return;
  if (!context.autoReadOnly) throw systemError(EACCES, "Could not open image");
  context.becomeReadOnly();
}

function tlsOptions(options: DriverOptions<"nbd">, { objects }: OpenContext): NbdTlsOptions | undefined {
  const { server, "tls-creds": id, "tls-hostname": hostname } = options;
  if (id === undefined) return undefined;
  const credentials = findCredentials(objects, id, "client");
  return { credentials, hostname: hostname ?? (server.type === "inet" ? server.host : null) };
}

async function openNbd(options: DriverOptions<"nbd">, context: OpenContext): Promise<DriverNode> {
  const { server, export: exportName, "x-dirty-bitmap": bitmap } = options;
  checkLength(exportName, "export name");
  checkLength(bitmap, "x-dirty-bitmap query");
  const metaContext = bitmap ?? NBD_META_BASE_ALLOCATION;
  const connectOptions: NbdConnectOptions = {
    address: server,
    exportName: exportName ?? "",
    metaContexts: [metaContext],
    tls: tlsOptions(options, context),
  };
  const deadline = performance.now() + 1000 * (options["open-timeout"] ?? 0);
  const client = await connectUntil(connectOptions, deadline);
  try {
    const known = client.metaContexts.includes(metaContext);
    if (bitmap !== undefined && !known) throw systemError(EINVAL, "Could not open image");
    checkWritable(client, context);
    const writable = !context.readOnly && !client.has(NBD_FLAG_READ_ONLY);
    const link = new ExportLink(connectOptions, client, 1000 * (options["reconnect-delay"] ?? 0), writable);
    const filename = nbdFilename(server, exportName);
    return new NbdNode(client, link, filename, known ? metaContext : undefined, context);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** An export of an NBD server, over a unix socket or TCP. */
export const nbd = defineDriver<"nbd">({
  name: "nbd",
  kind: "protocol",
  transparent: false,
  reopen: {
    keeps(self, _before, after) {
      if (self instanceof NbdNode) self.checkReopen(after.readOnly);
      return true;
    },
  },
  open: openNbd,
});
