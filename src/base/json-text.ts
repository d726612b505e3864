import { JsonDouble } from "./json-double.js";

/**
 * A value as QMP's JSON: one line, or indented by four spaces as the reference prints with `pretty=on`. ASCII only;
 * members come in the reference's order ({@link bucketOf}); those that are `undefined` are left out.
 */
export function serializeJson(value: unknown, pretty = false): string {
  return pretty ? prettyJson(value, "") : compactJson(value);
}

function compactJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(compactJson).join(", ")}]`;
  if (isPlainObject(value)) {
    const members = membersOf(value).map(([key, member]) => `${stringJson(key)}: ${compactJson(member)}`);
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
    const entries = membersOf(value);
    if (entries.length === 0) return `{\n${indent}}`;
    const members = entries.map(([key, member]) => `${inner}${stringJson(key)}: ${prettyJson(member, inner)}`);
    return `{\n${members.join(",\n")}\n${indent}}`;
  }
  return scalarJson(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof JsonDouble);
}

/** Of two in one bucket, the one that was put there last comes first. */
function membersOf(value: Record<string, unknown>): [string, unknown][] {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length < 2) return members;
  const placed = members.reverse().map((member) => ({ member, bucket: bucketOf(member[0]) }));
  return placed.sort((a, b) => a.bucket - b.bucket).map(({ member }) => member);
}

/**
 * The reference keeps the members of an object in a table of 512 buckets, and writes them bucket by bucket: a fixed
 * order, which scripts that compare replies as text rely on. This is the bucket of a name in ASCII, as the orders of
 * its replies have it.
 */
function bucketOf(name: string): number {
  let sum = 431 * name.length;
  for (let i = 0; i < name.length; i++) sum += name.charCodeAt(i) << ((5 * i) % 24);
  return (107 * (sum & 511) + 57) & 511;
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
