import { BlockError } from "../../base/errors.js";
import type { DriverOptions } from "../driver.js";
import { COMPAT_LAZY_REFCOUNTS, type Geometry } from "./format.js";
import type { Qcow2Header } from "./header.js";
import {
  OVERLAP_ACTIVE_L1,
  OVERLAP_ACTIVE_L2,
  OVERLAP_ALL,
  OVERLAP_BITMAP_DIRECTORY,
  OVERLAP_CACHED,
  OVERLAP_CONSTANT,
  OVERLAP_INACTIVE_L1,
  OVERLAP_INACTIVE_L2,
  OVERLAP_MAIN_HEADER,
  OVERLAP_REFCOUNT_BLOCK,
  OVERLAP_REFCOUNT_TABLE,
  OVERLAP_SNAPSHOT_TABLE,
} from "./metadata-file.js";

export type Qcow2Options = DriverOptions<"qcow2">;

/** The options of an open node, checked against its image. Sizes are in bytes. */
export interface RuntimeOptions {
  readonly lazyRefcounts: boolean;
  readonly passDiscardRequest: boolean;
  readonly passDiscardSnapshot: boolean;
  readonly passDiscardOther: boolean;
  readonly discardNoUnref: boolean;
  /** OVERLAP_ bits. */
  readonly guarded: number;
  readonly l2EntrySize: number;
  readonly l2CacheEntries: number;
  readonly refcountCacheEntries: number;
  /** 0: never. */
  readonly cacheCleanIntervalSeconds: number;
}

/** All that is not a child. */
export const QCOW2_OPTIONS = [
  "lazy-refcounts",
  "pass-discard-request",
  "pass-discard-snapshot",
  "pass-discard-other",
  "discard-no-unref",
  "overlap-check",
  "cache-size",
  "l2-cache-size",
  "l2-cache-entry-size",
  "refcount-cache-size",
  "cache-clean-interval",
] as const satisfies readonly (keyof Qcow2Options)[];

const L2_CACHE_DEFAULT = 32 * 1024 * 1024;
const L2_ENTRY_DEFAULT = 65536;
const CACHE_ENTRIES_MIN = 2;
const REFCOUNT_CACHE_ENTRIES_MIN = 4;
const CLEAN_INTERVAL_DEFAULT = 600;
const U32_MAX = 0xffff_ffff;
const ENTRIES_MAX = 0x7fff_ffff;

/** Throws in the reference's words for what the image cannot have. */
export function runtimeOptions(
  options: Qcow2Options,
  header: Qcow2Header,
  geometry: Geometry,
  unmap: boolean,
): RuntimeOptions {
  const caches = cacheSizes(options, header, geometry);
  const interval = options["cache-clean-interval"] ?? CLEAN_INTERVAL_DEFAULT;
  if (interval < 0 || interval > U32_MAX) throw new BlockError("invalid", "Cache clean interval too big");
  const lazy = options["lazy-refcounts"] ?? (header.compatible.lo & COMPAT_LAZY_REFCOUNTS) !== 0;
  if (lazy && geometry.version === 2) {
    const message = "Lazy refcounts require a qcow2 image with at least qemu 1.1 compatibility level";
    throw new BlockError("invalid", message);
  }
  return {
    lazyRefcounts: lazy,
    passDiscardRequest: options["pass-discard-request"] ?? unmap,
    passDiscardSnapshot: options["pass-discard-snapshot"] ?? true,
    passDiscardOther: options["pass-discard-other"] ?? false,
    discardNoUnref: options["discard-no-unref"] ?? false,
    guarded: guardedKinds(options),
    cacheCleanIntervalSeconds: interval,
    ...caches,
  };
}

type CacheOptions = Pick<RuntimeOptions, "l2EntrySize" | "l2CacheEntries" | "refcountCacheEntries">;

function cacheSizes(options: Qcow2Options, header: Qcow2Header, geometry: Geometry): CacheOptions {
  const { clusterSize, l2Covers } = geometry;
  const total = unsigned(options, "cache-size");
  const l2 = unsigned(options, "l2-cache-size");
  const refcount = unsigned(options, "refcount-cache-size");
  const l2EntrySize = unsigned(options, "l2-cache-entry-size") ?? Math.min(clusterSize, L2_ENTRY_DEFAULT);
  const l2Needed = Math.max(1, Math.ceil(header.size / l2Covers)) * clusterSize;
  const refcountLeast = REFCOUNT_CACHE_ENTRIES_MIN * clusterSize;
  if (total !== undefined) {
    if (l2 !== undefined && refcount !== undefined) {
      const names = "cache-size, l2-cache-size and refcount-cache-size";
      throw new BlockError("invalid", `${names} may not be set at the same time`);
    }
    if ((l2 ?? 0) > total) throw new BlockError("invalid", "l2-cache-size may not exceed cache-size");
    if ((refcount ?? 0) > total) throw new BlockError("invalid", "refcount-cache-size may not exceed cache-size");
  }
  const validEntry = l2EntrySize >= 512 && l2EntrySize <= clusterSize && Number.isInteger(Math.log2(l2EntrySize));
  if (!validEntry) {
    const bounds = `512 and the cluster size (${clusterSize})`;
    throw new BlockError("invalid", `L2 cache entry size must be a power of two between ${bounds}`);
  }
  let l2Bytes = l2;
  let refcountBytes = refcount;
  if (total !== undefined) {
    if (l2 !== undefined) refcountBytes = total - l2;
    else if (refcount !== undefined) l2Bytes = total - refcount;
    else if (total >= l2Needed + refcountLeast) l2Bytes = l2Needed;
    else l2Bytes = Math.max(0, total - refcountLeast);
    refcountBytes ??= total - Math.min(total, l2Bytes ?? 0);
  }
  const refcountEntries = Math.ceil((refcountBytes ?? refcountLeast) / clusterSize);
  if (refcountEntries > ENTRIES_MAX) throw new BlockError("invalid", "Refcount cache size too big");
  return {
    l2EntrySize,
    l2CacheEntries: Math.max(
      CACHE_ENTRIES_MIN,
      Math.ceil(Math.min(l2Bytes ?? L2_CACHE_DEFAULT, l2Needed) / l2EntrySize),
    ),
    refcountCacheEntries: Math.max(REFCOUNT_CACHE_ENTRIES_MIN, refcountEntries),
  };
}

type SizeOption = "cache-size" | "l2-cache-size" | "refcount-cache-size" | "l2-cache-entry-size";

function unsigned(options: Qcow2Options, name: SizeOption): number | undefined {
  const value = options[name];
  if (value !== undefined && value < 0) {
    throw new BlockError("invalid", `Parameter '${name}' expects a non-negative number below 2^64`);
  }
  return value;
}

const OVERLAP_MODES = { none: 0, constant: OVERLAP_CONSTANT, cached: OVERLAP_CACHED, all: OVERLAP_ALL } as const;

const OVERLAP_FLAGS = [
  ["main-header", OVERLAP_MAIN_HEADER],
  ["active-l1", OVERLAP_ACTIVE_L1],
  ["active-l2", OVERLAP_ACTIVE_L2],
  ["refcount-table", OVERLAP_REFCOUNT_TABLE],
  ["refcount-block", OVERLAP_REFCOUNT_BLOCK],
  ["snapshot-table", OVERLAP_SNAPSHOT_TABLE],
  ["inactive-l1", OVERLAP_INACTIVE_L1],
  ["inactive-l2", OVERLAP_INACTIVE_L2],
  ["bitmap-directory", OVERLAP_BITMAP_DIRECTORY],
] as const;

function guardedKinds(options: Qcow2Options): number {
  const check = options["overlap-check"] ?? "cached";
  if (typeof check === "string") return OVERLAP_MODES[check];
  let kinds: number = OVERLAP_MODES[check.template ?? "cached"];
  for (const [name, bit] of OVERLAP_FLAGS) {
    const wanted = check[name];
    if (wanted !== undefined) kinds = wanted ? kinds | bit : kinds & ~bit;
  }
  return kinds;
}
