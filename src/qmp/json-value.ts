import { JsonDouble } from "../base/json-double.js";

/**
 * A value of QMP's JSON. Integers are `number` as far as that is exact, then `bigint` (int64 and uint64); any other
 * number is a double: `number` when it has a fraction, {@link JsonDouble} when its value is integral or infinite.
 * Objects have no prototype, so that any key is only a key.
 */
export type JsonValue = null | boolean | number | bigint | string | JsonDouble | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof JsonDouble);
}

const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;
/** No 64-bit integer has more characters; longer ones are doubles, and need no BigInt to know it. */
const INTEGER_CHARACTERS_MAX = 20;

/** The value of a number as the lexer accepts it: `-?digits`, or with fraction or exponent. */
export function numberValue(text: string, isInteger: boolean): number | bigint | JsonDouble {
  const value = Number(text);
  if (isInteger) {
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
    if (text.length <= INTEGER_CHARACTERS_MAX) {
      const exact = BigInt(text);
      if (exact >= INT64_MIN && exact <= UINT64_MAX) return exact;
    }
    return new JsonDouble(value);
  }
  return Number.isInteger(value) || !Number.isFinite(value) ? new JsonDouble(value) : value;
}
