import { BlockError } from "../base/errors.js";
import { BUCKETS, LeakyBuckets, sharedNow, type BucketLimits, type BucketName } from "../base/leaky-buckets.js";
import { defineObject, type OptionsOf } from "./object-type.js";
import type { ThrottleLimits } from "../../qapi/generated/types.js";

export interface ThrottleGroupState {
  readonly type: "throttle-group";
  /** Of the group's {@link LeakyBuckets}, limits and all. */
  readonly memory: SharedArrayBuffer;
}

type Limits = Required<ThrottleLimits>;
type LimitName = keyof Limits;

const VALUE_MAX = 1e15;
const LENGTH_MAX = 2 ** 32 - 1;

/** As the reference looks at them. */
const CHECKED = ["bps-total", "bps-read", "bps-write", "iops-total", "iops-read", "iops-write"] as const;

/** In the order of the schema. */
const NO_LIMITS = Object.fromEntries(
  (["iops-total", "iops-read", "iops-write", "bps-total", "bps-read", "bps-write"] as const).flatMap((name) => [
    [name, 0],
    [`${name}-max`, 0],
    [`${name}-max-length`, 1],
  ]),
) as Omit<Limits, "iops-size">;
const DEFAULTS: Limits = { ...NO_LIMITS, "iops-size": 0 };
const LIMIT_NAMES = Object.keys(DEFAULTS) as LimitName[];

/** Limits of speed that `throttle` nodes share. */
export const throttleGroup = defineObject({
  name: "throttle-group",
  parent: "object",
  defaults: {},
  settable: ["limits"],
  create(options) {
    let limits = withFlat(merged(DEFAULTS, options.limits ?? {}), options);
    const buckets = new LeakyBuckets();
    buckets.setLimits(checked(limits), sharedNow());
    return {
      state: { type: "throttle-group", memory: buckets.memory },
      get: (property) => (property === "limits" ? limits : limits[property.slice("x-".length) as LimitName]),
      set(_property, value) {
        const changed = merged(limits, value as ThrottleLimits);
        buckets.setLimits(checked(changed), sharedNow());
        limits = changed;
      },
      inUse: () => buckets.members > 0,
    };
  },
});

/** With those that are options of their own, which count where both are given. Throws BlockError in the reference's words. */
function withFlat(limits: Limits, options: OptionsOf<"throttle-group">): Limits {
  const all = { ...limits };
  for (const name of LIMIT_NAMES) {
    const value = options[`x-${name}`];
    if (value === undefined) continue;
    if (value < 0) throw new BlockError("invalid", "Property values cannot be negative");
    if (name.endsWith("-length") && value > LENGTH_MAX) {
      // The space is missing there, too.
      throw new BlockError("invalid", `x-${name} value must be in therange [0, ${LENGTH_MAX}]`);
    }
    all[name] = value;
  }
  return all;
}

/** `given` in the place of what was. Throws BlockError for what no limit can be. */
function merged(limits: Limits, given: ThrottleLimits): Limits {
  for (const name of LIMIT_NAMES) {
    const value = given[name];
    // Negative ones are too large, by the way in which the reference counts.
    if (name.endsWith("-length") && value !== undefined && value > LENGTH_MAX) {
      throw new BlockError("invalid", `${name} value must be in the range [0, ${LENGTH_MAX}]`);
    }
  }
  return { ...limits, ...given };
}

/** Throws BlockError in the reference's words. */
function checked(limits: Limits): BucketLimits {
  const invalid = (message: string) => new BlockError("invalid", message);
  const isSet = (name: LimitName) => limits[name] !== 0;
  const mixed = (["bps", "iops"] as const).some((unit) =>
    (["", "-max"] as const).some(
      (max) => isSet(`${unit}-total${max}`) && (isSet(`${unit}-read${max}`) || isSet(`${unit}-write${max}`)),
    ),
  );
  if (mixed) throw invalid("bps/iops/max total values and read/write values cannot be used at the same time");
  if (isSet("iops-size") && !isSet("iops-total") && !isSet("iops-read") && !isSet("iops-write")) {
    throw invalid("iops size requires an iops value to be set");
  }
  for (const name of CHECKED) checkBucket(name, limits);
  const bucket = (name: BucketName) => ({
    average: limits[name],
    max: limits[`${name}-max`],
    burstSeconds: limits[`${name}-max-length`],
  });
  const buckets = Object.fromEntries(BUCKETS.map((name) => [name, bucket(name)]));
  return { ...(buckets as Record<BucketName, ReturnType<typeof bucket>>), opSize: limits["iops-size"] };
}

function checkBucket(name: BucketName, limits: Limits): void {
  const invalid = (message: string) => new BlockError("invalid", message);
  const average = limits[name];
  const max = limits[`${name}-max`];
  const seconds = limits[`${name}-max-length`];
  for (const value of [average, max]) {
    if (value < 0 || value > VALUE_MAX) throw invalid(`bps/iops/max values must be within [0, ${VALUE_MAX}]`);
  }
  if (seconds === 0) throw invalid("the burst length cannot be 0");
  if (seconds !== 1 && max === 0) throw invalid("burst length set without burst rate");
  if (max !== 0 && average === 0) throw invalid("bps_max/iops_max require corresponding bps/iops values");
  if (max !== 0 && max < average) throw invalid("bps_max/iops_max cannot be lower than bps/iops");
  if (seconds !== 1 && (seconds < 0 || seconds > VALUE_MAX / max)) {
    throw invalid("burst length too high for this burst rate");
  }
}
