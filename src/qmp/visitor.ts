import { BlockError } from "../base/errors.js";
import { JsonDouble } from "../base/json-double.js";
import { SHAPES, type Shape } from "../../qapi/generated/shapes.js";
import { parseBool, parseInteger, parseSize } from "./keyval-scalars.js";

/** Where a value came from: QMP and JSON on the command line, or `key=value,…`, where every scalar is a string. */
export type Flavour = "json" | "keyval";

/** A value's place: its full path, for most messages; and its own name, which some messages are content with. */
interface Place {
  /** `actions[0].data`; for keyval `actions.0.data`. Null for the outermost value. */
  readonly path: string | null;
  readonly name: string | null;
  /** The struct that it is a member of. */
  readonly owner: string;
}

type ObjectShape = Shape & { readonly kind: "object" };
type Json = Readonly<Record<string, unknown>>;

const ROOT: Place = { path: null, name: null, owner: "" };
const NO_MEMBERS: ObjectShape = { kind: "object", members: [], tag: null, variants: {} };

/** Smallest and largest values of the integer types. */
const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int: [-(2n ** 63n), 2n ** 63n - 1n],
  int8: [-(2n ** 7n), 2n ** 7n - 1n],
  int16: [-(2n ** 15n), 2n ** 15n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint8: [0n, 2n ** 8n - 1n],
  uint16: [0n, 2n ** 16n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
  size: [0n, 2n ** 64n - 1n],
};
const INT64 = RANGES["int64"]!;
const UINT64 = RANGES["uint64"]!;
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The last byte that the reference lets a node have. */
const MAX_LENGTH = 9223372035781033984n;

/**
 * What the reference says later about integers that it takes up to 64 bits: of these it does not depend on anything
 * else. Undefined where it would go on.
 */
const TOO_LARGE: Readonly<Record<string, (value: bigint) => string | undefined>> = {
  "BlockdevBackup.speed": (value) => (value < 0n ? "Parameter 'speed' expects a non-negative value" : undefined),
  "BackupPerf.max-workers": () => "max-workers must be between 1 and 2147483647",
  "BackupPerf.max-chunk": (value) =>
    value < 0n ? "max-chunk must be zero (which means no limit) or positive" : undefined,
  "BlockResizeArguments.size": (value) => {
    if (value < 0n) return "Parameter 'size' expects a >0 size";
    return value > MAX_LENGTH ? `offset(${value}) exceeds maximum(${MAX_LENGTH})` : undefined;
  },
  "BlockdevOptionsNull.latency-ns": () => "latency-ns is invalid",
  "BlockdevOptionsRaw.offset": (value) => negativeText("offset", value),
  "BlockdevOptionsRaw.size": (value) => negativeText("size", value),
};

/** Integers that are handed on whatever they are, above 2 ** 53 as a bigint: a job refuses them, in words of its own. */
const REFUSED_LATER: ReadonlySet<string> = new Set(["BlockdevCreateOptionsQcow2.size"]);

function negativeText(name: string, value: bigint): string | undefined {
  return value < 0n ? `Parameter '${name}' expects a non-negative number below 2^64` : undefined;
}

/**
 * Check a value against a type of the schema, member by member in the order of the schema, and return it with strings
 * read as what they stand for (keyval) and integers as plain numbers. `type` null stands for an object without members.
 *
 * Throws BlockError with the words of the reference for the first thing that is wrong. An integer that is right but not
 * below 2 ** 53 is refused, too, here or (as a bigint) by who gets it: nothing in this daemon would use it exactly.
 */
export function visit(type: string | null, value: unknown, flavour: Flavour): unknown {
  const visitor = new Visitor(flavour);
  return type === null ? visitor.object("", NO_MEMBERS, value, ROOT) : visitor.type(type, value, ROOT);
}

/** Check one member by itself, called `name` in messages. Throws BlockError. */
export function visitMember(type: string, name: string, value: unknown): unknown {
  return new Visitor("json").type(type, value, { path: name, name, owner: "" });
}

class Visitor {
  constructor(private readonly flavour: Flavour) {}

  /** Two frames of the stack for each level of nesting, of which the JSON reader lets pass as many as the reference. */
  type(type: string, value: unknown, place: Place): unknown {
    const shape = SHAPES[type];
    if (shape === undefined) return this.builtin(type, value, place);
    switch (shape.kind) {
      case "object":
        return this.object(type, shape, value, place);
      case "enum":
        return this.enum(shape.values, value, place);
      case "alternate": {
        const branch = branchFor(shape.branches, value);
        if (branch === undefined) throw invalid(`Invalid parameter type for '${nameOf(place)}', expected: ${type}`);
        const struct = SHAPES[branch];
        // Not by way of `type`, which would be a third frame.
        if (struct?.kind === "object") return this.object(branch, struct, value, place);
        return this.type(branch, value, place);
      }
    }
  }

  private builtin(type: string, value: unknown, place: Place): unknown {
    if (type.startsWith("[")) return this.array(type.slice(1, -1), value, place);
    const range = RANGES[type];
    if (range !== undefined) return this.integer(type, range, value, place);
    switch (type) {
      case "str":
        return this.string(value, place);
      case "bool":
        return this.bool(value, place);
      case "number":
        return this.number(value, place);
      case "null":
        if (value !== null) throw invalidType(place, "null");
        return null;
      case "any":
        return value;
    }
    throw new Error(`there is no type ${type}`);
  }

  object(type: string, shape: ObjectShape, value: unknown, place: Place): Json {
    if (kindOf(value) !== "object") throw invalidType(place, "object");
    const source = value as Json;
    const result: Record<string, unknown> = {};
    let owner = type;
    let members: ObjectShape["members"] | undefined = shape.members;
    while (members !== undefined) {
      for (const { name, type: memberType, optional } of members) {
        if (Object.hasOwn(source, name)) {
          result[name] = this.type(memberType, source[name], { path: memberPath(place, name), name, owner });
        } else if (!optional) {
          throw invalid(`Parameter '${memberPath(place, name)}' is missing`);
        }
      }
      // Once: the members of the variant. The tag has just been checked, so it is a value of its enum.
      const tag: string | null = members === shape.members ? shape.tag : null;
      owner = tag === null ? "" : (shape.variants[result[tag] as string] ?? "");
      const variant: Shape | undefined = SHAPES[owner];
      members = variant?.kind === "object" ? variant.members : undefined;
    }
    for (const key of Object.keys(source)) {
      if (!Object.hasOwn(result, key)) throw invalid(`Parameter '${memberPath(place, key)}' is unexpected`);
    }
    return result;
  }

  private array(type: string, value: unknown, place: Place): unknown[] {
    if (!Array.isArray(value)) throw invalidType(place, "array");
    const path = pathOf(place);
    const result: unknown[] = [];
    for (const [index, element] of value.entries()) {
      const elementPath = this.flavour === "json" ? `${path}[${index}]` : `${path}.${index}`;
      result.push(this.type(type, element, { path: elementPath, name: null, owner: place.owner }));
    }
    return result;
  }

  /** The text of a scalar on the command line. */
  private text(value: unknown, place: Place): string {
    if (typeof value === "string") return value;
    throw invalid(`Parameters '${pathOf(place)}.*' are unexpected`);
  }

  private string(value: unknown, place: Place): string {
    if (this.flavour === "keyval") return this.text(value, place);
    if (typeof value !== "string") throw invalidType(place, "string");
    return value;
  }

  private bool(value: unknown, place: Place): boolean {
    if (this.flavour === "json") {
      if (typeof value !== "boolean") throw invalidType(place, "boolean");
      return value;
    }
    const parsed = parseBool(this.text(value, place));
    if (parsed === undefined) throw invalid(`Parameter '${pathOf(place)}' expects 'on' or 'off'`);
    return parsed;
  }

  private number(value: unknown, place: Place): number {
    if (this.flavour === "json") {
      if (kindOf(value) !== "number") throw invalidType(place, "number");
      return value instanceof JsonDouble ? value.value : Number(value);
    }
    const text = this.text(value, place);
    const parsed = Number(text);
    if (text.trim() === "" || !Number.isFinite(parsed)) throw invalid(`Parameter '${pathOf(place)}' expects number`);
    return parsed;
  }

  private enum(values: readonly string[], value: unknown, place: Place): string {
    const text = this.string(value, place);
    if (!values.includes(text)) throw invalid(`Parameter '${nameOf(place)}' does not accept value '${text}'`);
    return text;
  }

  private integer(type: string, range: readonly [bigint, bigint], value: unknown, place: Place): number | bigint {
    const signed = range[0] < 0n;
    const parsed =
      this.flavour === "json" ? jsonInteger(value, signed) : this.keyvalInteger(type, value, signed, place);
    if (parsed === undefined) {
      const wanted = type === "size" ? "size" : "integer";
      if (this.flavour === "keyval") throw invalid(`Parameter '${pathOf(place)}' expects ${wanted}`);
      throw signed ? invalidType(place, "integer") : invalid(`Parameter '${pathOf(place)}' expects uint64`);
    }
    if (parsed < range[0] || parsed > range[1]) throw invalid(`Parameter '${nameOf(place)}' expects ${type}_t`);
    if (parsed >= -MAX_SAFE && parsed <= MAX_SAFE) return Number(parsed);
    const member = `${place.owner}.${place.name ?? ""}`;
    if (REFUSED_LATER.has(member)) return parsed;
    const message = TOO_LARGE[member]?.(parsed);
    const limit = parsed < 0n ? "above -2^53" : "below 2^53";
    throw invalid(message ?? `Parameter '${pathOf(place)}' expects a value ${limit}`);
  }

  private keyvalInteger(type: string, value: unknown, signed: boolean, place: Place): bigint | undefined {
    const text = this.text(value, place);
    const parsed = type === "size" ? parseSize(text) : parseInteger(text);
    if (parsed === undefined) return undefined;
    if (signed) return parsed < INT64[0] || parsed > INT64[1] ? undefined : parsed;
    return parsed < -UINT64[1] || parsed > UINT64[1] ? undefined : BigInt.asUintN(64, parsed);
  }
}

/** Negative numbers are unsigned ones as C has it, as the reference has taken them for ever. */
function jsonInteger(value: unknown, signed: boolean): bigint | undefined {
  if (typeof value !== "bigint" && !Number.isSafeInteger(value)) return undefined;
  const integer = BigInt(value as number | bigint);
  if (integer >= INT64[0] && integer <= INT64[1]) return signed ? integer : BigInt.asUintN(64, integer);
  return !signed && integer >= 0n && integer <= UINT64[1] ? integer : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "bigint" || value instanceof JsonDouble) return "number";
  return typeof value;
}

function branchFor(branches: readonly string[], value: unknown): string | undefined {
  const kind = kindOf(value);
  return branches.find((branch) => kindOfType(branch) === kind);
}

/** Which values a branch of an alternate takes. */
function kindOfType(type: string): string {
  if (type === "str") return "string";
  if (type === "bool") return "boolean";
  if (type === "null") return "null";
  if (type in RANGES || type === "number") return "number";
  if (type.startsWith("[")) return "array";
  return SHAPES[type]?.kind === "enum" ? "string" : "object";
}

function memberPath(place: Place, key: string): string {
  return place.path === null ? key : `${place.path}.${key}`;
}

function pathOf(place: Place): string {
  return place.path ?? "null";
}

/** The reference knows elements of arrays by no name. */
function nameOf(place: Place): string {
  return place.name ?? "null";
}

function invalidType(place: Place, expected: string): BlockError {
  return invalid(`Invalid parameter type for '${pathOf(place)}', expected: ${expected}`);
}

function invalid(message: string): BlockError {
  return new BlockError("invalid", message);
}
