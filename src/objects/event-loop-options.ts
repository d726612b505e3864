import { BlockError } from "../base/errors.js";

const INT64_MAX = "9223372036854775807";
/** As many threads the reference can count. */
const INT_MAX = 2 ** 31 - 1;
/** Options of every object with a loop. None means anything to our threads, which neither batch nor own a pool. */
export const EVENT_LOOP_DEFAULTS = { "aio-max-batch": 0, "thread-pool-min": 0, "thread-pool-max": 64 };

export type LoopValues = Readonly<Record<string, number>>;

/** Check those of `defaults`, in their order, which the options may replace. Throws BlockError in the reference's words. */
export function checkLoopOptions(options: Readonly<Record<string, unknown>>, defaults: LoopValues): LoopValues {
  const values: Record<string, number> = {};
  for (const [name, preset] of Object.entries(defaults)) {
    const value = (options[name] as number | undefined) ?? preset;
    if (value < 0) throw new BlockError("invalid", `${name} value must be in range [0, ${INT64_MAX}]`);
    values[name] = value;
  }
  const max = values["thread-pool-max"]!;
  if (max === 0 || max > INT_MAX || values["thread-pool-min"]! > max) {
    throw new BlockError("invalid", "bad thread-pool-min/thread-pool-max values");
  }
  return values;
}
