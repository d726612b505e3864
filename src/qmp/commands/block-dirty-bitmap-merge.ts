import { READABLE, USABLE, type DirtyBitmap } from "../../block/bitmaps/dirty-bitmap.js";
import type { BlockDirtyBitmapMerge } from "../../../qapi/generated/types.js";
import { actionNode, findBitmap, whileNoneReopens } from "../bitmap-lookup.js";
import { defineCommand, type CommandContext } from "../command.js";
import type { TransactionAction } from "../transaction.js";

/** Add what is dirty in some bitmaps, perhaps of other nodes, to another one. All of them or none. */
export const blockDirtyBitmapMerge = defineCommand("block-dirty-bitmap-merge", (args, context) =>
  whileNoneReopens(context, () => {
    const { target, sources } = resolve(args, context);
    for (const source of sources) target.merge(source);
  }),
);

export const blockDirtyBitmapMergeAction: TransactionAction<"block-dirty-bitmap-merge"> = {
  type: "block-dirty-bitmap-merge",
  groupable: false,
  node: actionNode,
  prepare(data, context) {
    return whileNoneReopens(context, () => {
      const { target, sources } = resolve(data, context);
      const before = target.checkpoint();
      for (const source of sources) target.merge(source);
      return { commit: () => before.release(), abort: () => whileNoneReopens(context, () => before.restore()) };
    });
  },
};

/** Throws where the merge could not be done in full; afterwards it cannot fail. */
function resolve(
  args: BlockDirtyBitmapMerge,
  context: CommandContext,
): { target: DirtyBitmap; sources: DirtyBitmap[] } {
  const target = findBitmap({ node: args.node, name: args.target }, context);
  const sources = args.bitmaps.map((source) => {
    const bitmap = findBitmap(typeof source === "string" ? { node: args.node, name: source } : source, context);
    bitmap.check(READABLE);
    target.checkSameSize(bitmap);
    return bitmap;
  });
  target.check(USABLE);
  return { target, sources };
}
