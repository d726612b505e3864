import { EACCES } from "../../base/errno.js";
import { BlockError } from "../../base/errors.js";
import {
  defineDriver,
  OPAQUE,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { sshFilename } from "./parse-uri.js";
import { RemoteFile } from "./remote-file.js";
import type { BlockdevCreateOptions, PreallocMode } from "../../../qapi/generated/types.js";

const SECTOR_BYTES = 512;

/** A file on another machine, through SSH's file transfer. */
class SshNode implements DriverNode {
  readonly growth = "zeroes";
  readonly filename?: string;
  /** Writes that ended, and how many of them are stable. */
  private written = 0;
  private stable = 0;
  private warned = false;

  constructor(
    private readonly remote: RemoteFile,
    private readonly options: DriverOptions<"ssh">,
    private readonly warn: (message: string) => void,
  ) {
    const filename = sshFilename(options, remote.user);
    if (filename !== undefined) this.filename = filename;
  }

  get length(): number {
    return Math.ceil(this.remote.size / SECTOR_BYTES) * SECTOR_BYTES;
  }

  map(_access: Access, offset: number, length: number, out: Extent): void {
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = length;
  }

  read(offset: number, data: Uint8Array): Promise<void> {
    return this.remote.read(offset, data);
  }

  async write(offset: number, data: Uint8Array): Promise<void> {
    try {
      await this.remote.write(offset, data);
    } finally {
      // One that failed may have written something.
      this.written += 1;
    }
  }

  async flush(): Promise<void> {
    const { written } = this;
    if (written === this.stable) return;
    const synced = await this.remote.sync();
    this.stable = Math.max(this.stable, written);
    if (synced || this.warned) return;
    this.warned = true;
    this.warn(`ssh server ${this.options.server.host} does not support fsync: what is flushed may be lost if it fails`);
  }

  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    checkPreallocation(preallocation);
    if (length < this.remote.size) throw new BlockError("unsupported", "ssh driver does not support shrinking files");
    if (length > this.remote.size) await this.remote.resize(length);
  }

  hurry(patienceMs: number): void {
    this.remote.hurry(patienceMs);
  }

  close(): Promise<void> {
    return this.remote.close();
  }
}

function checkPreallocation(mode: PreallocMode): void {
  if (mode !== "off") throw new BlockError("unsupported", `Unsupported preallocation mode '${mode}'`);
}

async function openFile(options: DriverOptions<"ssh">, context: OpenContext): Promise<RemoteFile> {
  if (context.readOnly) return RemoteFile.open(options, "r");
  try {
    return await RemoteFile.open(options, "r+");
  } catch (error) {
    if (!context.autoReadOnly || !(error instanceof BlockError) || error.errno !== EACCES) throw error;
    context.becomeReadOnly();
    return RemoteFile.open(options, "r");
  }
}

async function open(options: DriverOptions<"ssh">, context: OpenContext): Promise<DriverNode> {
  return new SshNode(await openFile(options, context), options, (message) => context.warn(message));
}

async function create(options: BlockdevCreateOptions): Promise<void> {
  if (options.driver !== "ssh") throw new BlockError("invalid", "Driver does not support blockdev-create");
  const file = await RemoteFile.open(options.location, "w+");
  try {
    await file.resize(options.size);
  } finally {
    await file.close();
  }
}

export const ssh = defineDriver<"ssh">({ name: "ssh", kind: "protocol", transparent: false, open, create });
