import { READABLE, type DirtyBitmap } from "../block/bitmaps/dirty-bitmap.js";
import type { BlockDirtyBitmap } from "../../qapi/generated/types.js";
import { actionNode, findBitmap, whileNoneReopens } from "./bitmap-lookup.js";
import type { CommandContext } from "./command.js";
import type { TransactionAction } from "./transaction.js";

/** Let a bitmap record writes, or record no longer; its contents stay as they are. Rejects with BlockError. */
export function setRecording(args: BlockDirtyBitmap, context: CommandContext, records: boolean): Promise<() => void> {
  return whileNoneReopens(context, () => {
    const bitmap = findBitmap(args, context);
    bitmap.check(READABLE);
    const before = bitmap.enabled;
    apply(bitmap, records);
    return () => apply(bitmap, before);
  });
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
    async prepare(data, context) {
      const restore = await setRecording(data, context, records);
      // Nothing was missed meanwhile: requests to the node wait until the transaction is decided.
      return { abort: () => whileNoneReopens(context, restore) };
    },
  };
}

function apply(bitmap: DirtyBitmap, records: boolean): void {
  if (records) bitmap.enable();
  else bitmap.disable();
}
