import { checkLoopOptions, EVENT_LOOP_DEFAULTS } from "./event-loop-options.js";
import { defineObject, type OptionsOf } from "./object-type.js";

export interface IoThreadState {
  readonly type: "iothread";
}

/** In the order in which they are checked. Our threads do not poll. */
const DEFAULTS = { ...EVENT_LOOP_DEFAULTS, "poll-max-ns": 32768, "poll-grow": 0, "poll-shrink": 0 };

/** A thread that serves exports: a worker with a block graph of its own. */
export const iothread = defineObject({
  name: "iothread",
  parent: "event-loop-base",
  defaults: DEFAULTS,
  create(options: OptionsOf<"iothread">, { iothreads }) {
    const { id } = options;
    let values = checkLoopOptions({ ...options }, DEFAULTS);
    iothreads.add(id);
    return {
      state: { type: "iothread" },
      set(property, value) {
        values = checkLoopOptions({ ...values, [property]: value }, DEFAULTS);
      },
      inUse: () => iothreads.isInUse(id),
      close: () => iothreads.remove(id),
    };
  },
});
