import { USABLE } from "../../block/bitmaps/dirty-bitmap.js";
import { actionNode, findBitmap, whileNoneReopens } from "../bitmap-lookup.js";
import { defineCommand } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Make a bitmap clean. */
export const blockDirtyBitmapClear = defineCommand("block-dirty-bitmap-clear", (args, context) =>
  whileNoneReopens(context, () => {
    const bitmap = findBitmap(args, context);
    bitmap.check(USABLE);
    bitmap.clearAll();
  }),
);

export const blockDirtyBitmapClearAction: TransactionAction<"block-dirty-bitmap-clear"> = {
  type: "block-dirty-bitmap-clear",
  groupable: false,
  node: actionNode,
  prepare(data, context) {
    return whileNoneReopens(context, () => {
      const bitmap = findBitmap(data, context);
      bitmap.check(USABLE);
      const before = bitmap.checkpoint();
      bitmap.clearAll();
      return { commit: () => before.release(), abort: () => whileNoneReopens(context, () => before.restore()) };
    });
  },
};
