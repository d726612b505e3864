import { recordingAction, setRecording } from "../bitmap-recording.js";
import { defineCommand } from "../command.js";

/** Let a bitmap record writes. */
export const blockDirtyBitmapEnable = defineCommand("block-dirty-bitmap-enable", async (args, context) => {
  await setRecording(args, context, true);
});

export const blockDirtyBitmapEnableAction = recordingAction("block-dirty-bitmap-enable", true);
