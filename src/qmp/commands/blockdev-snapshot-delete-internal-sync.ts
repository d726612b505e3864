import { BlockError } from "../../base/errors.js";
import { snapshotNode } from "../../block/graph/chain.js";
import { defineCommand } from "../command.js";
import { findRoot } from "../internal-snapshot.js";

/** Delete a snapshot inside an image; what only it used becomes free. Answers what it was. */
export const blockdevSnapshotDeleteInternalSync = defineCommand(
  "blockdev-snapshot-delete-internal-sync",
  async ({ device, id, name }, context) => {
    const { graph, jobs } = context;
    const root = findRoot(device, context);
    if (id === undefined && name === undefined) throw new BlockError("invalid", "Name or id must be provided");
    jobs.checkUnblocked(root);
    const node = snapshotNode(root);
    const store = node?.self.snapshots;
    if (node === undefined || store === undefined) {
      throw new BlockError("unsupported", "Failed to get a snapshot list: Operation not supported");
    }
    store.check();
    const found = store
      .list()
      .find((each) => (id === undefined || each.id === id) && (name === undefined || each.name === name));
    if (found === undefined) {
      const message = `Snapshot with id '${id ?? "null"}' and name '${name ?? "null"}' does not exist`;
      throw new BlockError("not-found", `${message} on device '${device}'`);
    }
    if (node.readOnly) {
      throw new BlockError("read-only", "Failed to remove snapshot from snapshot list: Operation not permitted");
    }
    await graph.drainedAsync([node], () => store.delete(found.id, found.name));
    return found;
  },
);
