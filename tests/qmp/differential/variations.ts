import fc from "fast-check";
import { isObject, keyOf, type JsonObject, type SharedSchema, type SharedType } from "./shared-schema.js";

/** How deep inside the arguments a value is still varied by itself. */
const MAX_DEPTH = 3;

const INTEGERS = [-1, 0, 1, 511, 512, 65_536, 1 << 20, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 62, 2 ** 63, 2 ** 64];
const STRINGS = ["", "nope", "0bad", "#no", "a".repeat(40), "n0", "top", "base", "f0", "fresh"];

/** Values for the members of that name, in place of those of their type. */
export type Pool = Readonly<Record<string, readonly unknown[]>>;

/** Arguments of which one thing is other than in those that work. */
export interface Variation {
  readonly args: JsonObject;
  /** Which member was varied; empty in those that work, and where one too many was given. */
  readonly member: string;
  /** Is the value at least of the type that the member has? */
  readonly sound: boolean;
}

interface Value {
  readonly value: unknown;
  readonly member: string;
  readonly sound: boolean;
}

const sound = (...values: readonly unknown[]) => values.map((value): Value => ({ value, member: "", sound: true }));
const unsound = (...values: readonly unknown[]) => values.map((value): Value => ({ value, member: "", sound: false }));

/** Good and bad values of a type. `base` is the value that works, when there is one. */
class Variations {
  constructor(
    private readonly schema: SharedSchema,
    private readonly pool: Pool,
  ) {}

  of(type: SharedType, name: string, base: unknown, depth: number): Value[] {
    switch (this.schema.kind(type)) {
      case "builtin":
        return this.builtin(this.schema.jsonType(type), name);
      case "enum":
        return [...unsound(null, 5, "nope"), ...sound(...this.schema.values(type))];
      case "array": {
        if (depth >= MAX_DEPTH) return [...unsound(null), ...sound([])];
        const first: unknown = Array.isArray(base) ? base[0] : undefined;
        const elements = this.of(this.schema.element(type), name, first, depth + 1);
        return [
          ...unsound(null, 5, {}),
          ...sound([]),
          ...elements.map((element) => ({ ...element, value: [element.value] })),
          ...(first === undefined ? [] : sound([first, first])),
        ];
      }
      case "alternate": {
        const branches = this.schema.branches(type).flatMap((branch) => this.of(branch, name, base, depth));
        return [...unsound(5, null, []), ...branches];
      }
      case "object": {
        const inside = depth >= MAX_DEPTH ? [] : this.object(type, isObject(base) ? base : {}, depth);
        return [...unsound(null, "nope"), ...inside];
      }
      default:
        throw new Error(`no argument is a ${this.schema.kind(type)}`);
    }
  }

  object(type: SharedType, base: JsonObject, depth: number): Value[] {
    const missing = Object.keys(base).map((name) => ({ value: without(base, name), member: "", sound: false }));
    const tag = this.schema.tag(type);
    const varied = this.schema.members(type, base).flatMap((member) => {
      const values = this.of(member, member.name, base[member.name], depth + 1);
      return values.map((each): Value => {
        const value = { ...base, [member.name]: each.value };
        return {
          // Of several members that another branch does not have, each daemon names one that it likes.
          value: member.name === tag ? this.known(type, value) : value,
          member: each.member === "" ? keyOf(member) : each.member,
          sound: each.sound,
        };
      });
    });
    return [...sound(base), ...missing, { value: { ...base, unexpected: 1 }, member: "", sound: false }, ...varied];
  }

  private known(type: SharedType, value: JsonObject): JsonObject {
    const names = new Set(this.schema.members(type, value).map(({ name }) => name));
    return Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)));
  }

  private builtin(kind: string, name: string): Value[] {
    const own = this.pool[name];
    if (kind === "string") return [...unsound(null, 5), ...sound(...(own ?? STRINGS))];
    if (kind === "int") return [...unsound(null, "1", 1.5), ...sound(...(own ?? INTEGERS))];
    if (kind === "boolean") return own === undefined ? [...unsound(null, "on"), ...sound(true, false)] : sound(...own);
    if (kind === "null") return sound(null);
    return own === undefined ? [...unsound(null, "nope", [1]), ...sound(true, 1, { b: 2 })] : sound(...own);
  }
}

function without(value: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

/** `base`, then each of its members alone left out, one too many, and each member alone with each of its values. */
export function variationsOf(schema: SharedSchema, type: SharedType, base: JsonObject, pool: Pool): Variation[] {
  const all = new Variations(schema, pool).object(type, base, 0);
  const variations = all.map(({ value, ...rest }): Variation => ({ args: value as JsonObject, ...rest }));
  return [...new Map(variations.map((each) => [JSON.stringify(each.args), each])).values()];
}

/**
 * Of each member that is not in `tried` a value that is of its type and one that is not, and `count` more, another choice
 * for each seed.
 */
export function someOf(variations: readonly Variation[], tried: Set<string>, count: number, seed: number): Variation[] {
  const [shuffled] = fc.sample(fc.shuffledSubarray([...variations], { minLength: variations.length }), {
    numRuns: 1,
    seed,
  });
  let more = count;
  return shuffled!.filter(({ member, sound: good }) => {
    const group = `${member} ${String(good)}`;
    if (member !== "" && !tried.has(group)) {
      tried.add(group);
      return true;
    }
    more -= 1;
    return more >= 0;
  });
}

/** `base` with members of several of its variations, from `seed`. */
export function mixturesOf(
  base: JsonObject,
  variations: readonly Variation[],
  count: number,
  seed: number,
): JsonObject[] {
  if (variations.length < 2) return [];
  const changes = variations.map(({ args }) => {
    const changed = Object.entries(args).filter(
      ([name, value]) => JSON.stringify(base[name]) !== JSON.stringify(value),
    );
    return Object.fromEntries(changed);
  });
  const some = fc.array(fc.constantFrom(...changes), { minLength: 2, maxLength: 4 });
  return fc.sample(some, { numRuns: count, seed }).map((parts) => Object.assign({}, base, ...parts) as JsonObject);
}
