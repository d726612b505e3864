/* hot path: map */
import { ENOTSUP } from "../../base/errno.js";
import { ioError } from "../../base/errors.js";
import {
  DISCARD,
  OPAQUE,
  PERM_ALL,
  PREPARE,
  READ,
  STATUS,
  defineDriver,
  type Access,
  type DriverNode,
  type Extent,
  type Permissions,
} from "../driver.js";
import type { BlockChild } from "../node.js";
import { isSnapshotSource, type SnapshotSource } from "../snapshot-source.js";

/**
 * Shows the snapshot that `file` keeps, such as the disk below a copy-before-write node as it was when that came. A
 * `file` that keeps none is found out at the first read, as in the reference: another filter may come between.
 */
class SnapshotAccessNode implements DriverNode {
  constructor(private readonly child: BlockChild) {}

  get length(): number {
    return this.child.length;
  }

  map(access: Access, offset: number, length: number, out: Extent): void {
    const { self } = this.child.node;
    if (isSnapshotSource(self) && (access === READ || access === STATUS)) {
      self.mapSnapshot(access, offset, length, out);
      return;
    }
    // Reads of no snapshot, and writes, are refused; a discard is an order to the snapshot.
    out.status = access === DISCARD ? OPAQUE : PREPARE;
    out.child = null;
    out.offset = offset;
    out.length = length;
  }

  async prepare(access: Access, offset: number, length: number): Promise<void> {
    if (access === READ || access === STATUS) await this.source().prepareSnapshot(access, offset, length);
    throw ioError(ENOTSUP);
  }

  async read(offset: number, data: Uint8Array): Promise<void> {
    await this.source().readSnapshot(offset, data);
  }

  async discard(offset: number, length: number): Promise<void> {
    await this.source().discardSnapshot(offset, length);
  }

  private source(): SnapshotSource {
    const { self } = this.child.node;
    if (!isSnapshotSource(self)) throw ioError(ENOTSUP);
    return self;
  }

  /** The source of the snapshot holds what is needed; so any number of these may stand beside its users. */
  childPermissions(): Permissions {
    return { taken: 0, shared: PERM_ALL };
  }
}

export const snapshotAccess = defineDriver<"snapshot-access">({
  name: "snapshot-access",
  kind: "filter",
  endsChain: true,
  transparent: true,
  open: async (_options, context) => new SnapshotAccessNode(await context.attach("file", "filtered")),
});
