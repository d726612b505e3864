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

/** One line, or indented by four spaces as the reference prints with `pretty=on`. ASCII only. */
export function serializeJson(value: unknown, pretty = false): string {
  return pretty ? prettyJson(value, "") : compactJson(value);
}

function compactJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compactJson).join(", ")}]`;
  if (isPlainObject(value)) {
    const members = definedEntries(value).map(([key, member]) => `${stringJson(key)}: ${compactJson(member)}`);
    return `{${members.join(", ")}}`;
  }
  return scalarJson(value);
}

function prettyJson(value: unknown, indent: string): string {
  const inner = `${indent}    `;
  if (Array.isArray(value)) {
    if (value.length === 0) return `[\n${indent}]`;
    return `[\n${value.map((item) => `${inner}${prettyJson(item, inner)}`).join(",\n")}\n${indent}]`;
  }
  if (isPlainObject(value)) {
    const entries = definedEntries(value);
    if (entries.length === 0) return `{\n${indent}}`;
    const members = entries.map(([key, member]) => `${inner}${stringJson(key)}: ${prettyJson(member, inner)}`);
    return `{\n${members.join(",\n")}\n${indent}}`;
  }
  return scalarJson(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof JsonDouble);
}

/** An absent member may be spelled `undefined`. */
function definedEntries(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

function scalarJson(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringJson(value);
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value instanceof JsonDouble) return doubleJson(value.value);
      return "null";
    default:
      throw new TypeError(`no JSON for a ${typeof value}`);
  }
}

/** As a double again: with a point or an exponent, so that the other side reads what was sent. */
function doubleJson(value: number): string {
  if (value === Infinity) return "1e999";
  if (value === -Infinity) return "-1e999";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function stringJson(text: string): string {
  const json = JSON.stringify(text);
  // Everything beyond printable ASCII goes as \u, as the reference has it: safe in any transport and terminal.
  // eslint-disable-next-line no-control-regex
  return /[^\x00-\x7e]/.test(json) ? json.replace(/[^\x00-\x7e]/g, escapeUnit) : json;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
