import { NOT_BUSY, NOT_READ_ONLY, type DirtyBitmap } from "../../block/bitmaps/dirty-bitmap.js";
import type { BlockNode } from "../../block/node.js";
import type { BlockDirtyBitmap } from "../../../qapi/generated/types.js";
import { actionNode, bitmapNode, whileNoneReopens } from "../bitmap-lookup.js";
import { defineCommand, type CommandContext } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Remove a bitmap, from the image too. The one thing that can be done with an inconsistent one. */
export const blockDirtyBitmapRemove = defineCommand("block-dirty-bitmap-remove", async (args, context) => {
  const { node, bitmap } = await takeAway(args, context);
  node.bitmaps.release(bitmap);
});

export const blockDirtyBitmapRemoveAction: TransactionAction<"block-dirty-bitmap-remove"> = {
  type: "block-dirty-bitmap-remove",
  groupable: false,
  node: actionNode,
  async prepare(data, context) {
    const { node, bitmap } = await takeAway(data, context);
    return {
      commit: () => node.bitmaps.release(bitmap),
      // Its stored copy is gone, but it is stored anew when the node is closed.
      abort: () => putBack(bitmap),
    };
  },
};

interface TakenAway {
  readonly node: BlockNode;
  readonly bitmap: DirtyBitmap;
}

/** Make it busy, so that nobody begins to use it, and remove its stored copy. It stays in the list. */
async function takeAway(args: BlockDirtyBitmap, context: CommandContext): Promise<TakenAway> {
  // Begun before the image is settled it is done before: nobody else need wait for its I/O.
  const { removal } = await whileNoneReopens(context, () => ({ removal: removeStored(args, context) }));
  return removal;
}

async function removeStored({ node: nodeName, name }: BlockDirtyBitmap, context: CommandContext): Promise<TakenAway> {
  const node = bitmapNode(nodeName, context);
  const bitmap = node.bitmaps.get(name);
  bitmap.check(NOT_BUSY | NOT_READ_ONLY);
  bitmap.setBusy("block-dirty-bitmap-remove");
  bitmap.skipStore = true;
  try {
    if (bitmap.persistent) await node.self.bitmapStore?.remove(name);
  } catch (error) {
    putBack(bitmap);
    throw error;
  }
  return { node, bitmap };
}

function putBack(bitmap: DirtyBitmap): void {
  bitmap.skipStore = false;
  bitmap.clearBusy();
}
