import { JsonDouble } from "../../src/base/json-double.js";

const TOKEN = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const MARK = "\u0000number";
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;

/**
 * Read JSON as the QMP reader does: integers that a double cannot hold become bigint, numbers that are integral but
 * not written as 64-bit integers become JsonDouble.
 */
export function readExactJson(text: string): unknown {
  const marked = text.replaceAll(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    const plain = /^-?\d+$/.test(token) ? Number.isSafeInteger(Number(token)) : !Number.isInteger(Number(token));
    return plain ? token : JSON.stringify({ [MARK]: token });
  });
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, MARK)) return value;
    const token = (value as Record<string, string>)[MARK]!;
    const integer = /^-?\d+$/.test(token) ? BigInt(token) : undefined;
    return integer !== undefined && integer >= INT64_MIN && integer <= UINT64_MAX
      ? integer
      : new JsonDouble(Number(token));
  });
}
