import { EFBIG, EIO, ENOTSUP, errnoText } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import { Mutex } from "../../base/lifecycle.js";
import { secretBytes } from "../../objects/secret.js";
import { AlignedAccess } from "../aligned-access.js";
import {
  defineDriver,
  DISCARD,
  OPAQUE,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type Growth,
  type OpenContext,
} from "../driver.js";
import type { BlockChild } from "../node.js";
import { amendSlots } from "./amend.js";
import { createLuks } from "./create.js";
import { EncryptedSectors, TRANSFER_MAX } from "./encrypted-sectors.js";
import { isLuks } from "./luks-header.js";
import { loadHeader, LuksVolume } from "./luks-volume.js";
import { SECTOR_BYTES, SectorCipher } from "./sector-cipher.js";
import type { BlockdevAmendOptions, ImageInfoSpecific, PreallocMode } from "../../../qapi/generated/types.js";

class LuksNode implements DriverNode {
  readonly encrypted = true;
  readonly maxTransfer = TRANSFER_MAX;
  readonly requestAlignment = SECTOR_BYTES;
  private readonly access: AlignedAccess;
  private readonly amending = new Mutex();

  constructor(
    private readonly child: BlockChild,
    private readonly volume: LuksVolume,
    key: Uint8Array,
    private readonly keySecret: string,
    private readonly context: OpenContext,
  ) {
    const { payloadOffset, spec } = volume.header;
    const sectors = new EncryptedSectors(child, new SectorCipher(spec, key));
    this.access = new AlignedAccess(
      {
        read: (offset, data) => sectors.read(payloadOffset + offset, offset / SECTOR_BYTES, data),
        write: (offset, data, flags) => sectors.write(payloadOffset + offset, offset / SECTOR_BYTES, data, flags),
      },
      SECTOR_BYTES,
    );
  }

  get length(): number {
    const length = this.child.length - this.volume.header.payloadOffset;
    return Math.max(0, length - (length % SECTOR_BYTES));
  }

  get growth(): Growth | undefined {
    return this.child.node.growable ? "noise" : undefined;
  }

  get dirtyFlag(): boolean | undefined {
    return this.child.node.self.dirtyFlag;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = access === DISCARD || length <= TRANSFER_MAX ? length : TRANSFER_MAX;
  }

  read(offset: number, data: Uint8Array): Promise<void> {
    return this.access.read(offset, data);
  }

  write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    return this.access.write(offset, data, flags);
  }

  /** What is discarded would read as noise; the reference discards nothing either. */
  discard(): Promise<void> {
    return Promise.reject(ioError(ENOTSUP));
  }

  async truncate(length: number, preallocation: PreallocMode): Promise<void> {
    const { payloadOffset } = this.volume.header;
    if (length > Number.MAX_SAFE_INTEGER - payloadOffset) {
      throw new BlockError("invalid", `Could not resize file: ${errnoText(EFBIG)}`, { errno: EFBIG });
    }
    await this.child.truncate(payloadOffset + length, preallocation);
  }

  /** One at a time: a slot that one finds free is free when it is filled. */
  async amend(options: BlockdevAmendOptions, force: boolean): Promise<void> {
    if (this.context.node.readOnly) throw new BlockError("read-only", "Block node is read-only");
    if (options.driver !== "luks") throw new BlockError("invalid", "Driver does not support x-blockdev-amend");
    await this.amending.run(() => {
      return amendSlots(this.volume, options, force, this.context.objects, this.keySecret);
    });
  }

  imageInfo(): ImageInfoSpecific {
    return { type: "luks", data: this.volume.info() };
  }
}

async function open(options: DriverOptions<"luks">, context: OpenContext): Promise<DriverNode> {
  const detached = options.header !== undefined;
  const file = await context.attach("file", detached ? "data" : "storage");
  const store = detached ? await context.attach("header", "storage") : file;
  const secret = options["key-secret"];
  if (secret === undefined) throw new BlockError("invalid", "Parameter 'key-secret' is required for cipher");
  const password = secretBytes(context.objects, secret);
  const volume = new LuksVolume(store, await loadHeader(store, detached));
  const key = await volume.unlock(password);
  if (volume.header.payloadOffset > file.length) {
    throw new BlockError("io", `Could not refresh total sector count: ${errnoText(EIO)}`);
  }
  return new LuksNode(file, volume, key, secret, context);
}

/** A disk encrypted in the format LUKS1, as cryptsetup makes it; the header may lie in a node of its own. */
export const luks = defineDriver<"luks">({
  name: "luks",
  kind: "format",
  transparent: false,
  // With the same file it goes on with the key that it has: the secret may be gone by now.
  reopen: { keeps: () => true },
  open,
  create: createLuks,
  probe: (header) => (isLuks(header) ? 100 : 0),
});
