/* hot path: map */
import { ENOTSUP } from "../../base/errno.js";
import { BlockError, ioError } from "../../base/errors.js";
import {
  DATA,
  OPAQUE,
  REQ_COMPRESSED,
  WRITE,
  defineDriver,
  type Access,
  type DriverNode,
  type DriverOptions,
  type Extent,
  type OpenContext,
} from "../driver.js";
import { FilterNode } from "../filter-node.js";
import type { BlockNode } from "../node.js";

/** Shows `file`, an image. What is written is stored compressed where it is a whole cluster that the image has not. */
class CompressNode extends FilterNode implements DriverNode {
  /** Clients that heed it write whole clusters, which can be compressed. */
  get requestAlignment(): number {
    return this.clusterSize ?? 1;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    out.status = access === WRITE ? OPAQUE : DATA;
    out.child = this.child;
    out.offset = offset;
    out.length = length;
  }

  async write(offset: number, data: Uint8Array, flags: number): Promise<void> {
    if (!compresses(this.child.node)) throw ioError(ENOTSUP);
    await this.child.write(offset, data, flags | REQ_COMPRESSED);
  }
}

/** An image that can, maybe behind other filters. */
function compresses(node: BlockNode): boolean {
  while (node.driver.supportsCompression === true) {
    if (node.driver.kind === "format") return true;
    node = node.children.get("file")!.node;
  }
  return false;
}

async function open(_options: DriverOptions<"compress">, context: OpenContext): Promise<DriverNode> {
  const child = await context.attach("file", "filtered");
  const { driver } = child.node;
  if (driver.supportsCompression !== true) {
    throw new BlockError("unsupported", `Compression is not supported for underlying format: ${driver.name}`);
  }
  return new CompressNode(child);
}

export const compress = defineDriver<"compress">({
  name: "compress",
  kind: "filter",
  ownName: true,
  transparent: true,
  open,
});
