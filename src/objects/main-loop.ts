import { BlockError } from "../base/errors.js";
import { checkLoopOptions, EVENT_LOOP_DEFAULTS } from "./event-loop-options.js";
import { defineObject, type OptionsOf } from "./object-type.js";

export interface MainLoopState {
  readonly type: "main-loop";
}

/** The loop of the main thread, which is there whether or not an object stands for it. */
export const mainLoop = defineObject({
  name: "main-loop",
  parent: "event-loop-base",
  defaults: EVENT_LOOP_DEFAULTS,
  create(options: OptionsOf<"main-loop">, { objects }) {
    if ([...objects.values()].some(({ type }) => type === "main-loop")) {
      throw new BlockError("busy", "only one main-loop instance allowed");
    }
    let values = checkLoopOptions({ ...options }, EVENT_LOOP_DEFAULTS);
    return {
      state: { type: "main-loop" },
      set(property, value) {
        values = checkLoopOptions({ ...values, [property]: value }, EVENT_LOOP_DEFAULTS);
      },
      inUse: () => true,
    };
  },
});
