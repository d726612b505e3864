import type { SchemaInfo, SchemaInfoObjectMember } from "../generated/types.js";
import { BANNER } from "./banner.js";
import {
  BUILTINS,
  INTEGERS,
  elementOf,
  isArray,
  type Member,
  type ObjectType,
  type Schema,
  type Type,
  type TypeName,
} from "./schema.js";

/** introspection.ts: what query-qmp-schema returns. */
export function emitIntrospection(schema: Schema): string {
  const entries = new Introspection(schema).entries();
  return [
    BANNER,
    "",
    'import type { SchemaInfo } from "./types.js";',
    "",
    "/** What query-qmp-schema returns. */",
    "export const INTROSPECTION: readonly SchemaInfo[] = [",
    ...entries.map((entry) => `  ${JSON.stringify(entry)},`),
    "];",
    "",
  ].join("\n");
}

const JSON_TYPES = {
  str: "string",
  int: "int",
  number: "number",
  bool: "boolean",
  null: "null",
  any: "value",
} as const;

/** The empty object: what a command takes and returns when the schema says nothing. */
const EMPTY = "";

/**
 * Commands and events come first, then every type that can be reached from them, in the order of being mentioned.
 * Names of types are no part of the interface, so they are numbered; only builtins keep theirs.
 */
class Introspection {
  /** Type name to the name that clients see; its order is the order of the entries. */
  private readonly names = new Map<TypeName, string>();
  private count = 0;

  constructor(private readonly schema: Schema) {}

  entries(): SchemaInfo[] {
    const entries: SchemaInfo[] = [];
    for (const entity of this.schema.modules.flatMap((module) => module.entities)) {
      if (entity.kind === "command") {
        const types = {
          "arg-type": this.use(entity.argumentType ?? EMPTY),
          "ret-type": this.use(entity.returnType ?? EMPTY),
        };
        entries.push({ name: entity.name, "meta-type": "command", ...types, ...withFeatures(entity.features) });
      } else if (entity.kind === "event") {
        const type = { "arg-type": this.use(entity.argumentType ?? EMPTY) };
        entries.push({ name: entity.name, "meta-type": "event", ...type, ...withFeatures(entity.features) });
      }
    }
    // Grows while it is walked: describing a type mentions others.
    for (const [type, name] of this.names) entries.push(this.describe(type, name));
    return entries;
  }

  /** The name for clients; notes that the type has to be described. */
  private use(type: TypeName): string {
    const wire = type in INTEGERS ? "int" : type;
    const known = this.names.get(wire);
    if (known !== undefined) return known;
    if (BUILTINS.has(wire)) {
      this.names.set(wire, wire);
      return wire;
    }
    if (isArray(wire)) {
      // The element is described right after its array, whose name it gives.
      const element = this.names.get(elementOf(wire)) ?? this.nameOf(elementOf(wire));
      this.names.set(wire, `[${element}]`);
      this.use(elementOf(wire));
      return `[${element}]`;
    }
    const name = this.nameOf(wire);
    this.names.set(wire, name);
    return name;
  }

  private nameOf(type: TypeName): string {
    const wire = type in INTEGERS ? "int" : type;
    if (BUILTINS.has(wire)) return wire;
    const name = this.reserved.get(wire) ?? String(this.count++);
    this.reserved.set(wire, name);
    return name;
  }
  private readonly reserved = new Map<TypeName, string>();

  private describe(type: TypeName, name: string): SchemaInfo {
    if (type === EMPTY) return { name, "meta-type": "object", members: [] };
    if (isArray(type)) return { name, "meta-type": "array", "element-type": this.use(elementOf(type)) };
    if (BUILTINS.has(type)) {
      return { name, "meta-type": "builtin", "json-type": JSON_TYPES[type as keyof typeof JSON_TYPES] };
    }
    return this.defined(this.schema.types.get(type)!, name);
  }

  private defined(type: Type, name: string): SchemaInfo {
    const features = withFeatures(type.features);
    switch (type.kind) {
      case "enum": {
        const members = type.values.map((value) => ({ name: value.name, ...withFeatures(value.features) }));
        return { name, "meta-type": "enum", members, values: type.values.map((value) => value.name), ...features };
      }
      case "alternate": {
        const members = type.branches.map((branch) => ({ type: this.use(branch.type) }));
        return { name, "meta-type": "alternate", members, ...features };
      }
      case "object": {
        const members = type.members.map((member) => this.member(member));
        return { name, "meta-type": "object", members, ...this.variants(type), ...features };
      }
    }
  }

  private member(member: Member): SchemaInfoObjectMember {
    const type = this.use(member.type);
    const features = withFeatures(member.features);
    return member.optional
      ? { name: member.name, type, default: null, ...features }
      : { name: member.name, type, ...features };
  }

  /** Every value of the tag is listed; those without members of their own get the empty object. */
  private variants(
    type: ObjectType,
  ): { tag: string; variants: { case: string; type: string }[] } | Record<string, never> {
    if (type.tag === undefined) return {};
    const tag = type.members.find((member) => member.name === type.tag)!;
    const values = this.schema.types.get(tag.type);
    if (values?.kind !== "enum") throw new Error(`${type.name} has no tag`);
    const variants = values.values.map((value) => ({
      case: value.name,
      type: this.use(type.variants.get(value.name) ?? EMPTY),
    }));
    return { tag: type.tag, variants };
  }
}

function withFeatures(features: readonly string[]): { features?: string[] } {
  return features.length > 0 ? { features: [...features] } : {};
}
