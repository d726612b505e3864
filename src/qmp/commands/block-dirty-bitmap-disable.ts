import { READABLE } from "../../block/bitmaps/dirty-bitmap.js";
import { actionNode, findBitmap } from "../bitmap-lookup.js";
import { defineCommand } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Let a bitmap record no longer; its contents stay as they are. */
export const blockDirtyBitmapDisable = defineCommand("block-dirty-bitmap-disable", (args, context) => {
  const bitmap = findBitmap(args, context);
  bitmap.check(READABLE);
  bitmap.disable();
});

export const blockDirtyBitmapDisableAction: TransactionAction<"block-dirty-bitmap-disable"> = {
  type: "block-dirty-bitmap-disable",
  groupable: false,
  node: actionNode,
  prepare(data, context) {
    const bitmap = findBitmap(data, context);
    bitmap.check(READABLE);
    const before = bitmap.enabled;
    bitmap.disable();
    return {
      // Nothing was missed meanwhile: requests to the node wait until the transaction is decided.
      abort: () => {
        if (before) bitmap.enable();
      },
    };
  },
};
