import { BlockError } from "../../base/errors.js";
import type { BlockdevOptionsBlkdebug } from "../../../qapi/generated/types.js";

/** All bytes. */
export interface Limits {
  /** Requests are of whole blocks of so many. */
  readonly align: number;
  readonly maxTransfer: number;
  readonly optWriteZero: number;
  readonly maxWriteZero: number;
  readonly optDiscard: number;
  readonly maxDiscard: number;
}

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** Of what C calls an int, the largest number. */
const INT_MAX = 0x7fffffff;

/** 0, and what is left out: no limit. `below`: by what the image would have requests aligned. Throws BlockError. */
export function checkLimits(options: BlockdevOptionsBlkdebug, below: number): Limits {
  const align = options.align ?? 0;
  checkSize("align", align, (value) => Number.isInteger(Math.log2(value)));
  const block = Math.max(align, below);
  const multiple = (name: OptionName, unit: number): number => {
    const value = options[name] ?? 0;
    checkSize(name, value, () => value % unit === 0);
    return value;
  };
  const maxTransfer = multiple("max-transfer", block);
  const optWriteZero = multiple("opt-write-zero", block);
  const maxWriteZero = multiple("max-write-zero", Math.max(block, optWriteZero));
  const optDiscard = multiple("opt-discard", block);
  const maxDiscard = multiple("max-discard", Math.max(block, optDiscard));
  return {
    align: align || below,
    maxTransfer: maxTransfer || NO_LIMIT,
    optWriteZero,
    maxWriteZero: maxWriteZero || NO_LIMIT,
    optDiscard,
    maxDiscard: maxDiscard || NO_LIMIT,
  };
}

type OptionName = "max-transfer" | "opt-write-zero" | "max-write-zero" | "opt-discard" | "max-discard";

function checkSize(name: OptionName | "align", value: number, fits: (value: number) => boolean): void {
  if (value < 0) throw new BlockError("invalid", `Parameter '${name}' expects a non-negative number below 2^64`);
  if (value === 0 || (value < INT_MAX && fits(value))) return;
  throw new BlockError("invalid", `Cannot meet constraints with ${name} ${String(value)}`);
}

/** A range in pieces of at most `max`, [offset, length], which end at multiples of `unit` where they can. */
export function* pieces(start: number, end: number, unit: number, max: number): Generator<readonly [number, number]> {
  for (let at = start; at < end;) {
    const whole = Math.floor(end / unit) * unit;
    const stop = at % unit !== 0 ? Math.ceil(at / unit) * unit : whole > at ? whole : end;
    const length = Math.min(stop, end, at + max) - at;
    yield [at, length];
    at += length;
  }
}
