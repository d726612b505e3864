import { READABLE, type DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import type { BlockDirtyBitmap } from "../../qapi/generated/types.js";
import { actionNode, findBitmap } from "./bitmap-lookup.js";
import type { CommandContext } from "./command.js";
import type { TransactionAction } from "./transaction.js";

/** Let a bitmap record writes, or record no longer; its contents stay as they are. Throws BlockError. */
export function setRecording(args: BlockDirtyBitmap, context: CommandContext, records: boolean): DirtyBitmap {
  const bitmap = findBitmap(args, context);
  bitmap.check(READABLE);
  apply(bitmap, records);
  return bitmap;
}

/** The same in a transaction. */
export function recordingAction<Type extends "block-dirty-bitmap-enable" | "block-dirty-bitmap-disable">(
  type: Type,
  records: boolean,
): TransactionAction<Type> {
  return {
    type,
    groupable: false,
    node: actionNode,
    prepare(data, context) {
      const before = findBitmap(data, context).enabled;
      const bitmap = setRecording(data, context, records);
      // Nothing was missed meanwhile: requests to the node wait until the transaction is decided.
      return { abort: () => apply(bitmap, before) };
    },
  };
}

function apply(bitmap: DirtyBitmap, records: boolean): void {
  if (records) bitmap.enable();
  else bitmap.disable();
}
