import { BlockError } from "../base/errors.js";
import { defineObject, type OptionsOf } from "./object-type.js";

export interface IoThreadState {
  readonly type: "iothread";
}

type IoThreadOptions = OptionsOf<"iothread">;

/** In the order in which they are checked. None means anything to our threads, which neither poll nor own a pool. */
const NUMBERS = [
  "aio-max-batch",
  "thread-pool-min",
  "thread-pool-max",
  "poll-max-ns",
  "poll-grow",
  "poll-shrink",
] as const satisfies (keyof IoThreadOptions)[];
const INT64_MAX = "9223372036854775807";
const DEFAULTS = {
  "aio-max-batch": 0,
  "thread-pool-min": 0,
  "thread-pool-max": 64,
  "poll-max-ns": 32768,
  "poll-grow": 0,
  "poll-shrink": 0,
};

/** A thread that serves exports: a worker with a block graph of its own. */
export const iothread = defineObject({
  name: "iothread",
  parent: "event-loop-base",
  defaults: DEFAULTS,
  create(options: IoThreadOptions, { iothreads }) {
    const { id } = options;
    let values: Readonly<Record<string, number>> = checked({ ...DEFAULTS, ...options });
    iothreads.add(id);
    return {
      state: { type: "iothread" },
      set(property, value) {
        values = checked({ ...values, [property]: value as number });
      },
      inUse: () => iothreads.isInUse(id),
      close: () => iothreads.remove(id),
    };
  },
});

/** Throws BlockError in the reference's words. */
function checked(options: Partial<IoThreadOptions>): Record<string, number> {
  const values: Record<string, number> = {};
  for (const name of NUMBERS) {
    const value = options[name] ?? DEFAULTS[name];
    if (value < 0) throw new BlockError("invalid", `${name} value must be in range [0, ${INT64_MAX}]`);
    values[name] = value;
  }
  const max = values["thread-pool-max"]!;
  if (max === 0 || values["thread-pool-min"]! > max) {
    throw new BlockError("invalid", "bad thread-pool-min/thread-pool-max values");
  }
  return values;
}
