import { basename } from "node:path";
import type { Doc } from "./doc.js";
import { SchemaError, type Definition, type ParsedFile, type QapiObject, type QapiValue } from "./parse.js";

/** Name of a type; `[X]` is an array of X. */
export type TypeName = string;

export interface Member {
  readonly name: string;
  readonly type: TypeName;
  readonly optional: boolean;
  readonly features: readonly string[];
  readonly doc: string;
}

interface EnumValue {
  readonly name: string;
  readonly features: readonly string[];
  readonly doc: string;
}

interface Entity {
  readonly name: string;
  readonly doc: Doc;
  readonly features: readonly string[];
}

interface EnumType extends Entity {
  readonly kind: "enum";
  readonly values: readonly EnumValue[];
}

/** A struct, a union (it has `tag` and `variants`), or the arguments that a command or event lists in place. */
export interface ObjectType extends Entity {
  readonly kind: "object";
  readonly base: string | undefined;
  /** Without those of `base`. */
  readonly own: readonly Member[];
  /** All, those of `base` first. */
  readonly members: readonly Member[];
  readonly tag: string | undefined;
  /** Value of the tag to the struct of its further members; values that add nothing are left out. */
  readonly variants: ReadonlyMap<string, string>;
  /** Listed in place, so nobody but its command or event refers to it. */
  readonly implicit: boolean;
}

interface AlternateType extends Entity {
  readonly kind: "alternate";
  readonly branches: readonly Member[];
}

export interface Command extends Entity {
  readonly kind: "command";
  /** Null: it takes no arguments. */
  readonly argumentType: string | null;
  /** Null: it returns an empty object. */
  readonly returnType: TypeName | null;
}

export interface Event extends Entity {
  readonly kind: "event";
  readonly argumentType: string | null;
}

export type Type = EnumType | ObjectType | AlternateType;
export type AnyEntity = Type | Command | Event;

export interface Module {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  readonly entities: readonly AnyEntity[];
}

export interface Schema {
  readonly modules: readonly Module[];
  readonly types: ReadonlyMap<string, Type>;
  readonly commands: readonly Command[];
  readonly events: readonly Event[];
}

/** Integer types with their smallest and largest values; null where a double cannot tell. */
export const INTEGERS: Readonly<Record<string, readonly [number | null, number | null]>> = {
  int: [null, null],
  int8: [-0x80, 0x7f],
  int16: [-0x8000, 0x7fff],
  int32: [-0x8000_0000, 0x7fff_ffff],
  int64: [null, null],
  uint8: [0, 0xff],
  uint16: [0, 0xffff],
  uint32: [0, 0xffff_ffff],
  uint64: [0, null],
  size: [0, null],
};

export const BUILTINS: ReadonlySet<string> = new Set([
  ...Object.keys(INTEGERS),
  "str",
  "bool",
  "number",
  "null",
  "any",
]);

export function isArray(type: TypeName): boolean {
  return type.startsWith("[");
}

/** `X` of `[X]`; other names are returned as they are. */
export function elementOf(type: TypeName): string {
  return isArray(type) ? type.slice(1, -1) : type;
}

/** block-dirty-bitmap-add → BlockDirtyBitmapAdd; BLOCK_JOB_READY → BlockJobReady. */
export function pascalCase(name: string): string {
  return name
    .split(/[-_]/)
    .map((word) => (/^[A-Z]+$/.test(word) ? word.toLowerCase() : word))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** Name of the type that the arguments of a command or event get when it lists them in place. */
export function implicitName(kind: "command" | "event", name: string): string {
  return pascalCase(name) + (kind === "command" ? "Arguments" : "Event");
}

/** Which JSON value a builtin type takes: what the branches of an alternate have to differ in. */
function jsonKind(type: TypeName): string {
  if (isArray(type)) return "array";
  if (type in INTEGERS || type === "number") return "number";
  return { str: "string", bool: "boolean" }[type] ?? type;
}

/** Build the model out of parsed files. Throws SchemaError where names, types or documentation do not fit. */
export function buildSchema(files: readonly ParsedFile[]): Schema {
  return new Builder(files).build();
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  enum: ["data", "features"],
  struct: ["data", "base", "features"],
  union: ["base", "discriminator", "data", "features"],
  alternate: ["data", "features"],
  command: ["data", "returns", "boxed", "features"],
  event: ["data", "boxed", "features"],
};

class Builder {
  private readonly definitions = new Map<string, Definition>();
  private readonly types = new Map<string, Type>();

  constructor(private readonly files: readonly ParsedFile[]) {}

  build(): Schema {
    for (const definition of this.files.flatMap((file) => file.definitions)) {
      const name = this.nameOf(definition);
      if (this.definitions.has(name) || BUILTINS.has(name)) throw this.error(definition, `'${name}' is defined twice`);
      this.definitions.set(name, definition);
    }
    const modules = this.files.map((file) => ({
      name: basename(file.file, ".json"),
      title: file.title,
      intro: file.intro,
      entities: file.definitions.map((definition) => this.entity(definition)),
    }));
    const entities = modules.flatMap((module) => module.entities);
    const commands = entities.filter((entity) => entity.kind === "command");
    const events = entities.filter((entity) => entity.kind === "event");
    for (const module of modules) {
      if (module.title === "") throw new SchemaError(module.name, 1, "the file does not begin with '= Title'");
    }
    return { modules, types: this.types, commands, events };
  }

  private error(definition: Definition, message: string): SchemaError {
    return new SchemaError(definition.file, definition.line, message);
  }

  /** The kind of a definition is its first key, its name that key's value. */
  private kindOf(definition: Definition): string {
    const kind = Object.keys(KEYS).find((key) => definition.body.has(key));
    if (kind === undefined) throw this.error(definition, "no enum, struct, union, alternate, command or event");
    return kind;
  }

  private nameOf(definition: Definition): string {
    const kind = this.kindOf(definition);
    const name = definition.body.get(kind);
    if (typeof name !== "string") throw this.error(definition, `'${kind}' needs a name`);
    for (const key of definition.body.keys()) {
      if (key !== kind && !KEYS[kind]!.includes(key))
        throw this.error(definition, `'${key}' has no place in '${name}'`);
    }
    const pattern =
      kind === "command" ? /^[a-z][a-z0-9_-]*$/ : kind === "event" ? /^[A-Z][A-Z0-9_]*$/ : /^[A-Z][A-Za-z0-9]*$/;
    if (!pattern.test(name)) throw this.error(definition, `'${name}' is no name for a ${kind}`);
    return name;
  }

  private entity(definition: Definition): AnyEntity {
    const kind = this.kindOf(definition);
    if (kind === "command" || kind === "event") return this.message(definition, kind);
    return this.type(this.nameOf(definition), definition);
  }

  /** The type called `name`, built on first use; bases and variants are therefore complete when they are needed. */
  private type(name: string, from: Definition): Type {
    const known = this.types.get(name);
    if (known !== undefined) return known;
    const definition = this.definitions.get(name);
    if (definition === undefined) throw this.error(from, `there is no type '${name}'`);
    const kind = this.kindOf(definition);
    if (kind === "command" || kind === "event") throw this.error(from, `'${name}' is no type`);
    const type =
      kind === "enum"
        ? this.enumType(name, definition)
        : kind === "alternate"
          ? this.alternateType(name, definition)
          : this.objectType(name, definition);
    this.types.set(name, type);
    return type;
  }

  private enumType(name: string, definition: Definition): EnumType {
    const data = definition.body.get("data");
    if (!Array.isArray(data)) throw this.error(definition, `'data' of '${name}' is a list`);
    const doc = this.docOf(name, definition);
    const values = (data as readonly QapiValue[]).map((value): EnumValue => {
      const text = value instanceof Map ? (value as QapiObject).get("name") : value;
      if (typeof text !== "string") throw this.error(definition, `a value of '${name}' is no string`);
      return { name: text, features: this.featuresOf(value, definition), doc: doc.members.get(text) ?? "" };
    });
    const features = this.featuresOf(definition.body, definition);
    this.checkDoc(definition, doc, values, features);
    return { kind: "enum", name, doc, features, values };
  }

  private alternateType(name: string, definition: Definition): AlternateType {
    const doc = this.docOf(name, definition);
    const branches = this.members(definition.body.get("data"), definition, doc);
    const features = this.featuresOf(definition.body, definition);
    this.checkDoc(definition, doc, branches, features);
    // The branches may refer back to this type, so only their kinds are looked at.
    const kinds = branches.map((branch) => this.kindOfReference(branch.type, definition));
    if (new Set(kinds).size < kinds.length) throw this.error(definition, `branches of '${name}' look the same`);
    return { kind: "alternate", name, doc, features, branches };
  }

  private kindOfReference(type: TypeName, from: Definition): string {
    const definition = this.definitions.get(type);
    if (definition === undefined) return jsonKind(type);
    const kind = this.kindOf(definition);
    if (kind === "alternate") throw this.error(from, `an alternate in an alternate: '${type}'`);
    return kind === "enum" ? "string" : "object";
  }

  private objectType(name: string, definition: Definition): ObjectType {
    const isUnion = definition.body.has("union");
    const doc = this.docOf(name, definition);
    const base = definition.body.get("base");
    const inherited = typeof base === "string" ? this.struct(base, definition).members : [];
    const own = this.members(
      isUnion ? (base instanceof Map ? base : new Map()) : definition.body.get("data"),
      definition,
      doc,
    );
    const members = [...inherited, ...own];
    const features = this.featuresOf(definition.body, definition);
    this.checkDoc(definition, doc, own, features);
    this.checkNames(definition, members);
    const tag = definition.body.get("discriminator");
    const variants = isUnion ? this.variants(definition, members, tag) : new Map<string, string>();
    return {
      kind: "object",
      name,
      doc,
      features,
      base: typeof base === "string" ? base : undefined,
      own,
      members,
      tag: typeof tag === "string" ? tag : undefined,
      variants,
      implicit: false,
    };
  }

  private struct(name: string, from: Definition): ObjectType {
    const type = this.type(name, from);
    if (type.kind !== "object" || type.tag !== undefined) throw this.error(from, `'${name}' is no struct`);
    return type;
  }

  private variants(
    definition: Definition,
    members: readonly Member[],
    tag: QapiValue | undefined,
  ): Map<string, string> {
    const member = members.find((other) => other.name === tag);
    if (member === undefined || member.optional)
      throw this.error(definition, "'discriminator' is no member of the base");
    const values = this.type(member.type, definition);
    if (values.kind !== "enum") throw this.error(definition, "the discriminator is no enum");
    const variants = new Map<string, string>();
    const data = definition.body.get("data");
    if (!(data instanceof Map)) throw this.error(definition, "'data' of a union is an object");
    for (const [value, struct] of data as QapiObject) {
      if (!values.values.some((other) => other.name === value))
        throw this.error(definition, `'${value}' is no value of the tag`);
      if (typeof struct !== "string") throw this.error(definition, `variant '${value}' needs a struct`);
      this.checkNames(definition, [...members, ...this.struct(struct, definition).members]);
      variants.set(value, struct);
    }
    return variants;
  }

  private message(definition: Definition, kind: "command" | "event"): Command | Event {
    const name = this.nameOf(definition);
    const doc = this.docOf(name, definition);
    const features = this.featuresOf(definition.body, definition);
    const data = definition.body.get("data");
    let argumentType: string | null = null;
    let own: readonly Member[] = [];
    if (typeof data === "string") {
      const type = this.type(data, definition);
      if (type.kind !== "object") throw this.error(definition, `'${data}' is no struct or union`);
      if (type.tag !== undefined && definition.body.get("boxed") !== true)
        throw this.error(definition, "a union has to be boxed");
      argumentType = data;
    } else if (data !== undefined) {
      own = this.members(data, definition, doc);
      argumentType = implicitName(kind, name);
      const implicit = {
        base: undefined,
        own,
        members: own,
        tag: undefined,
        variants: new Map<string, string>(),
        implicit: true,
      };
      this.checkNames(definition, own);
      if (this.definitions.has(argumentType)) throw this.error(definition, `'${argumentType}' is taken`);
      this.types.set(argumentType, { kind: "object", name: argumentType, doc, features: [], ...implicit });
    }
    this.checkDoc(definition, doc, own, features);
    if (kind === "event") return { kind, name, doc, features, argumentType };
    const returns = definition.body.get("returns");
    const returnType = returns === undefined ? null : this.reference(returns, definition);
    if ((returnType === null) !== (doc.returns === undefined))
      throw this.error(definition, `'Returns:' of '${name}' does not fit`);
    return { kind, name, doc, features, argumentType, returnType };
  }

  /** The members of `data`: `'*name'` may be left out; a type may come with features. */
  private members(data: QapiValue | undefined, definition: Definition, doc: Doc): Member[] {
    if (!(data instanceof Map)) throw this.error(definition, "expected an object of members");
    return [...(data as QapiObject)].map(([key, value]) => {
      const name = key.replace(/^\*/, "");
      if (!/^[a-z][a-z0-9_-]*$/.test(name)) throw this.error(definition, `'${key}' is no member name`);
      const type = value instanceof Map ? (value as QapiObject).get("type") : value;
      if (type === undefined) throw this.error(definition, `'${key}' has no type`);
      return {
        name,
        type: this.reference(type, definition),
        optional: key.startsWith("*"),
        features: this.featuresOf(value, definition),
        doc: doc.members.get(name) ?? "",
      };
    });
  }

  private reference(value: QapiValue, definition: Definition): TypeName {
    const array = Array.isArray(value);
    const name: unknown = array && value.length === 1 ? value[0] : value;
    if (typeof name !== "string") throw this.error(definition, "a type is a name, or a list with one name");
    if (!BUILTINS.has(name) && !this.definitions.has(name)) throw this.error(definition, `there is no type '${name}'`);
    return array ? `[${name}]` : name;
  }

  private featuresOf(value: QapiValue, definition: Definition): string[] {
    const features = value instanceof Map ? (value as QapiObject).get("features") : undefined;
    if (features === undefined) return [];
    if (!Array.isArray(features) || !features.every((feature) => typeof feature === "string")) {
      throw this.error(definition, "'features' is a list of names");
    }
    return features;
  }

  private docOf(name: string, definition: Definition): Doc {
    const doc = definition.doc;
    if (doc === undefined) throw this.error(definition, `'${name}' has no documentation`);
    if (doc.name !== name) throw this.error(definition, `documentation of '${doc.name}' is in front of '${name}'`);
    if (doc.text === "") throw this.error(definition, `documentation of '${name}' says nothing`);
    return doc;
  }

  /** Every member and feature is documented, and nothing else is. */
  private checkDoc(
    definition: Definition,
    doc: Doc,
    members: readonly { readonly name: string; readonly features: readonly string[] }[],
    features: readonly string[],
  ): void {
    const compare = (what: string, there: ReadonlySet<string>, documented: ReadonlyMap<string, string>): void => {
      for (const name of there) {
        if ((documented.get(name) ?? "") === "") throw this.error(definition, `${what} '${name}' is not documented`);
      }
      for (const name of documented.keys()) {
        if (!there.has(name)) throw this.error(definition, `${what} '${name}' is documented and not there`);
      }
    };
    compare("member", new Set(members.map((member) => member.name)), doc.members);
    compare("feature", new Set([...features, ...members.flatMap((member) => member.features)]), doc.features);
  }

  private checkNames(definition: Definition, members: readonly Member[]): void {
    const names = new Set<string>();
    for (const { name } of members) {
      if (names.has(name)) throw this.error(definition, `member '${name}' is there twice`);
      names.add(name);
    }
  }
}
