import { EACCES, ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import {
  defineDriver,
  OPAQUE,
  READ,
  STATUS,
  ZERO,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { HostFiles } from "./host-files.js";
import { buildImage, type Image } from "./image.js";
import { layoutFor, SECTOR_BYTES, type Layout } from "./layout.js";
import { readTree } from "./tree.js";

const LABEL_DEFAULT = "QEMU VVFAT";
const LABEL_BYTES = 11;
const TRANSFER_MAX = 1 << 20;

/** A FAT disk with the files of a folder of the host. */
class VvfatNode implements DriverNode {
  readonly length: number;
  readonly maxTransfer = TRANSFER_MAX;
  private readonly files = new HostFiles();
  /** Zeroes from here on, bytes. */
  private readonly end: number;

  constructor(
    private readonly image: Image,
    private readonly clusterBytes: number,
    layout: Layout,
  ) {
    this.length = (layout.start + layout.total) * SECTOR_BYTES;
    this.end = image.head.length + image.used * clusterBytes;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    const empty = offset >= this.end && (access === READ || access === STATUS);
    out.status = empty ? ZERO : OPAQUE;
    out.child = null;
    out.offset = offset;
    out.length = offset >= this.end ? length : Math.min(length, this.end - offset);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    const { head, runs } = this.image;
    let done = head.copy(data, 0, Math.min(offset, head.length), Math.min(offset + data.length, head.length));
    if (done === data.length) return;
    for (let index = this.runAt(offset + done); done < data.length; index++) {
      const { entry, first, bytes } = runs[index]!;
      const size = bytes?.length ?? entry.size;
      const begin = head.length + first * this.clusterBytes;
      const end = begin + Math.ceil(size / this.clusterBytes) * this.clusterBytes;
      const from = offset + done - begin;
      const part = data.subarray(done, Math.min(data.length, end - offset));
      const filled = Math.max(0, Math.min(part.length, size - from));
      if (bytes !== null) part.set(bytes.subarray(from, from + filled));
      else if (filled > 0) await this.files.read(entry, from, part.subarray(0, filled));
      part.fill(0, filled);
      done += part.length;
    }
  }

  write(): Promise<void> {
    return Promise.reject(ioError(ENOTSUP));
  }

  close(): Promise<void> {
    return this.files.close();
  }

  /** The run with the byte at `offset`. */
  private runAt(offset: number): number {
    const { head, runs } = this.image;
    const cluster = Math.floor((offset - head.length) / this.clusterBytes);
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (runs[middle]!.first <= cluster) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A folder of the host as a disk, read-only. */
export const vvfat = defineDriver<"vvfat">({
  name: "vvfat",
  kind: "protocol",
  transparent: false,
  // Opened again it would be another disk, where the folder has changed.
  staysOpen: true,
  async open(options: DriverOptions<"vvfat">, context: OpenContext): Promise<DriverNode> {
    const { dir, label = LABEL_DEFAULT, floppy = false } = options;
    checkAccess(options, context);
    if (Buffer.byteLength(label) > LABEL_BYTES) {
      throw new BlockError("invalid", `vvfat label cannot be longer than ${LABEL_BYTES} bytes`);
    }
    const layout = layoutFor(options["fat-type"] ?? 0, floppy);
    const { root, leftOut } = await readTree(dir);
    if (leftOut.length > 0) {
      const first = leftOut[0]!.toString();
      context.warn(`vvfat: not in the image, as neither files nor folders: '${first}' and ${leftOut.length - 1} more`);
    }
    const label11 = Buffer.from(label).toString("latin1").padEnd(LABEL_BYTES);
    return new VvfatNode(buildImage(root, dir, layout, label11), layout.clusterBytes, layout);
  },
});

function checkAccess({ rw = false }: DriverOptions<"vvfat">, context: OpenContext): void {
  if (rw && context.readOnly) {
    throw new BlockError("invalid", "Unable to set VVFAT to 'rw' when drive is read-only");
  }
  if (rw) throw new BlockError("unsupported", "vvfat does not write to the host's folder: 'rw' must be off");
  if (context.readOnly) return;
  if (!context.autoReadOnly) throw new BlockError("read-only", "Image is read-only", { errno: EACCES });
  context.becomeReadOnly();
}
