import {
  BUILTINS,
  INTEGERS,
  elementOf,
  isArray,
  pascalCase,
  type Member,
  type ObjectType,
  type Schema,
  type Type,
  type TypeName,
} from "./schema.js";

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What the JSON Schema is for. `types`: names and documentation, to be turned into TypeScript. `validation`: limits
 * and discriminators, to be compiled by ajv.
 */
export type Purpose = "types" | "validation";

/** One definition for each type, under the name that it has in TypeScript. */
export function definitionsOf(schema: Schema, purpose: Purpose): Record<string, JsonSchema> {
  const definitions: Record<string, JsonSchema> = {};
  const emitter = new Emitter(schema, purpose);
  for (const type of schema.types.values()) Object.assign(definitions, emitter.type(type));
  return definitions;
}

/**
 * The JSON Schema that a member or return value of this type gets. Integers that a double cannot hold are left to the
 * visitor, which sees them exactly.
 */
function referenceTo(type: TypeName): JsonSchema {
  if (isArray(type)) return { type: "array", items: referenceTo(elementOf(type)) };
  if (!BUILTINS.has(type)) return { $ref: `#/definitions/${type}` };
  const range = INTEGERS[type];
  if (range !== undefined) {
    return {
      type: "integer",
      minimum: range[0] ?? Number.MIN_SAFE_INTEGER,
      maximum: range[1] ?? Number.MAX_SAFE_INTEGER,
    };
  }
  if (type === "str") return { type: "string" };
  if (type === "bool") return { type: "boolean" };
  return type === "any" ? { tsType: "unknown" } : { type };
}

/** One variant of a union as it appears in TypeScript. */
interface Variant {
  /** BlockdevOptions of `qcow2` is BlockdevOptionsQcow2. */
  readonly name: string;
  /** The values of the tag that select it. */
  readonly values: readonly string[];
  readonly struct: ObjectType | undefined;
}

/**
 * The variants of a union, in the order of its tag. Values of the tag that add no members are one variant, the last:
 * such a value is refused when it is used (`blockdev-create` of a driver that cannot create), not when it is read.
 */
function variantsOf(union: ObjectType, schema: Schema): Variant[] {
  const tag = union.members.find((member) => member.name === union.tag);
  const values = schema.types.get(tag?.type ?? "");
  if (values?.kind !== "enum") throw new Error(`${union.name} has no tag`);
  const variants: Variant[] = [];
  const others: string[] = [];
  for (const { name: value } of values.values) {
    const struct = schema.types.get(union.variants.get(value) ?? "");
    if (struct?.kind === "object") variants.push({ name: variantName(union, value, schema), values: [value], struct });
    else others.push(value);
  }
  if (others.length > 0) variants.push({ name: `${union.name}Other`, values: others, struct: undefined });
  return variants;
}

/** A variant gives way to a type of the same name: ImageInfoSpecificFile is what ImageInfoSpecificFileWrapper wraps. */
function variantName(union: ObjectType, value: string, schema: Schema): string {
  const name = union.name + pascalCase(value);
  const clash = [...schema.types.values()].find((type) => type.name.toLowerCase() === name.toLowerCase());
  return clash !== undefined && isEmitted(clash, schema) ? `${name}Wrapper` : name;
}

/** Whether a type has a definition of its own: not if it is nothing but a variant, whose members appear in the union. */
function isEmitted(type: Type, schema: Schema): boolean {
  if (type.kind !== "object" || type.implicit) return true;
  const all = [...schema.types.values()];
  const isVariant = all.some((other) => other.kind === "object" && [...other.variants.values()].includes(type.name));
  if (!isVariant) return true;
  return (
    all.some((other) => membersOf(other).some((member) => elementOf(member.type) === type.name)) ||
    schema.commands.some((command) => command.argumentType === type.name || command.returnType === type.name) ||
    schema.events.some((event) => event.argumentType === type.name)
  );
}

function membersOf(type: Type): readonly Member[] {
  return type.kind === "object" ? type.members : type.kind === "alternate" ? type.branches : [];
}

class Emitter {
  constructor(
    private readonly schema: Schema,
    private readonly purpose: Purpose,
  ) {}

  type(type: Type): Record<string, JsonSchema> {
    switch (type.kind) {
      case "enum":
        return { [type.name]: this.enum(type.name) };
      case "alternate":
        return {
          [type.name]: {
            ...this.describe(type.doc.text),
            anyOf: type.branches.map((branch) => referenceTo(branch.type)),
          },
        };
      case "object":
        if (type.tag !== undefined) return this.union(type);
        return isEmitted(type, this.schema) ? { [type.name]: this.object(type.doc.text, type.members) } : {};
    }
  }

  private enum(name: string): JsonSchema {
    const type = this.schema.types.get(name);
    if (type?.kind !== "enum") throw new Error(`${name} is no enum`);
    if (type.values.length === 0) return this.purpose === "types" ? { tsType: "never" } : { not: {} };
    const list = type.values.map((value) => `- \`${value.name}\`: ${value.doc}`).join("\n");
    return {
      ...this.describe(`${type.doc.text}\n\n${list}`),
      type: "string",
      enum: type.values.map((value) => value.name),
    };
  }

  private union(union: ObjectType): Record<string, JsonSchema> {
    const definitions: Record<string, JsonSchema> = {};
    const variants = variantsOf(union, this.schema);
    const tag = union.tag ?? "";
    for (const { name, values, struct } of variants) {
      const where = values.map((value) => `\`${value}\``).join(" or ");
      const text = `\`${union.name}\` where \`${tag}\` is ${where}. ${struct?.doc.text ?? "No further members."}`;
      const object = this.object(text, [...union.members, ...(struct?.members ?? [])]);
      const literal = values.length === 1 ? { const: values[0] } : { enum: values };
      definitions[name] = { ...object, properties: { ...(object["properties"] as JsonSchema), [tag]: literal } };
    }
    const oneOf = variants.map(({ name }) => ({ $ref: `#/definitions/${name}` }));
    definitions[union.name] =
      this.purpose === "types"
        ? { ...this.describe(union.doc.text), oneOf }
        : { type: "object", required: [tag], discriminator: { propertyName: tag }, oneOf };
    const base = `${union.name}Base`;
    if (this.purpose === "types" && !this.schema.types.has(base)) {
      definitions[base] = this.object(`What every \`${union.name}\` has.`, union.members);
    }
    return definitions;
  }

  private object(text: string, members: readonly Member[]): JsonSchema {
    const properties: Record<string, unknown> = {};
    for (const member of members) properties[member.name] = this.property(member);
    const required = members.filter((member) => !member.optional).map((member) => member.name);
    return { ...this.describe(text), type: "object", properties, required, additionalProperties: false };
  }

  /** A reference cannot carry a description of its own, so it is wrapped. */
  private property(member: Member): JsonSchema {
    const reference = referenceTo(member.type);
    if (this.purpose === "validation" || !("$ref" in reference)) return { ...reference, ...this.describe(member.doc) };
    return { allOf: [reference], ...this.describe(member.doc) };
  }

  private describe(description: string): JsonSchema {
    if (this.purpose !== "types" || description === "") return {};
    // `@name` would be a JSDoc tag.
    return { description: description.replaceAll(/@([a-z][\w-]*)/g, "`$1`") };
  }
}
