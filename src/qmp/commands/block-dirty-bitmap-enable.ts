import { READABLE } from "../../block/bitmaps/dirty-bitmap.js";
import { actionNode, findBitmap } from "../bitmap-lookup.js";
import { defineCommand } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Let a bitmap record writes. */
export const blockDirtyBitmapEnable = defineCommand("block-dirty-bitmap-enable", (args, context) => {
  const bitmap = findBitmap(args, context);
  bitmap.check(READABLE);
  bitmap.enable();
});

export const blockDirtyBitmapEnableAction: TransactionAction<"block-dirty-bitmap-enable"> = {
  type: "block-dirty-bitmap-enable",
  groupable: false,
  node: actionNode,
  prepare(data, context) {
    const bitmap = findBitmap(data, context);
    bitmap.check(READABLE);
    const before = bitmap.enabled;
    bitmap.enable();
    return {
      abort: () => {
        if (!before) bitmap.disable();
      },
    };
  },
};
