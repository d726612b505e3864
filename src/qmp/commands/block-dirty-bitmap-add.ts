import type { DirtyBitmap } from "../../block/bitmaps/dirty-bitmap.js";
import type { BlockDirtyBitmapAdd } from "../../../qapi/generated/types.js";
import { actionNode, whileNoneReopens } from "../bitmap-lookup.js";
import { defineCommand, type CommandContext } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Make a bitmap: clean, and recording from now on unless it is made disabled. */
export const blockDirtyBitmapAdd = defineCommand("block-dirty-bitmap-add", async (args, context) => {
  await add(args, context);
});

export const blockDirtyBitmapAddAction: TransactionAction<"block-dirty-bitmap-add"> = {
  type: "block-dirty-bitmap-add",
  groupable: false,
  node: actionNode,
  async prepare(data, context) {
    const bitmap = await add(data, context);
    const { bitmaps } = context.graph.findNode(data.node);
    return { abort: () => bitmaps.release(bitmap) };
  },
};

function add(args: BlockDirtyBitmapAdd, context: CommandContext): Promise<DirtyBitmap> {
  const { node, name, granularity, persistent = false, disabled = false } = args;
  return whileNoneReopens(context, async () => {
    const { bitmaps } = context.graph.findNode(node);
    if (persistent) await bitmaps.checkStorable(name, granularity);
    const bitmap = bitmaps.add(name, granularity);
    bitmap.persistent = persistent;
    if (disabled) bitmap.disable();
    return bitmap;
  });
}
