import { recordingAction, setRecording } from "../bitmap-recording.js";
import { defineCommand } from "../command.js";

/** Let a bitmap record no longer; its contents stay as they are. */
export const blockDirtyBitmapDisable = defineCommand("block-dirty-bitmap-disable", async (args, context) => {
  await setRecording(args, context, false);
});

export const blockDirtyBitmapDisableAction = recordingAction("block-dirty-bitmap-disable", false);
