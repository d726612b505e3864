import type { SchemaInfo } from "../../../qapi/generated/types.js";

export type Entry<K extends SchemaInfo["meta-type"]> = Extract<SchemaInfo, { "meta-type": K }>;

/** The type of one thing in both introspections: their names differ, so a type is a pair of names. */
export interface SharedType {
  readonly ours: string;
  readonly theirs: string;
}

export interface SharedMember extends SharedType {
  readonly name: string;
  readonly optional: boolean;
  /** The reference's name of the type whose member it is; with a tag, of its variant. */
  readonly owner: string;
}

/** The same wherever the type is used. */
export function keyOf({ owner, name }: SharedMember): string {
  return `${owner} ${name}`;
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What two introspections have in common: only of that can both daemons be asked. */
export class SharedSchema {
  private readonly ours: ReadonlyMap<string, SchemaInfo>;
  private readonly theirs: ReadonlyMap<string, SchemaInfo>;

  constructor(ours: readonly SchemaInfo[], theirs: readonly SchemaInfo[]) {
    this.ours = new Map(ours.map((entry) => [entry.name, entry]));
    this.theirs = new Map(theirs.map((entry) => [entry.name, entry]));
  }

  /** The commands of both. */
  commands(): string[] {
    const isCommand = (entry: SchemaInfo | undefined) => entry?.["meta-type"] === "command";
    return [...this.theirs.values()]
      .filter(isCommand)
      .flatMap(({ name }) => (isCommand(this.ours.get(name)) ? [name] : []));
  }

  argumentsOf(command: string): SharedType {
    const [ours, theirs] = this.both<"command">({ ours: command, theirs: command });
    return { ours: ours["arg-type"], theirs: theirs["arg-type"] };
  }

  returnOf(command: string): SharedType {
    const [ours, theirs] = this.both<"command">({ ours: command, theirs: command });
    return { ours: ours["ret-type"], theirs: theirs["ret-type"] };
  }

  dataOf(event: string): SharedType {
    const [ours, theirs] = this.both<"event">({ ours: event, theirs: event });
    return { ours: ours["arg-type"], theirs: theirs["arg-type"] };
  }

  kind(type: SharedType): SchemaInfo["meta-type"] {
    return this.theirs.get(type.theirs)!["meta-type"];
  }

  /** "string", "int", "boolean", "null", "value", … of a builtin type. */
  jsonType(type: SharedType): string {
    return this.both<"builtin">(type)[1]["json-type"];
  }

  values(type: SharedType): string[] {
    const [ours, theirs] = this.both<"enum">(type);
    return common(ours.members, theirs.members).map(([{ name }]) => name);
  }

  element(type: SharedType): SharedType {
    const [ours, theirs] = this.both<"array">(type);
    return { ours: ours["element-type"], theirs: theirs["element-type"] };
  }

  /** The branches of an alternate, paired by their order among those of the same kind. */
  branches(type: SharedType): SharedType[] {
    const [ours, theirs] = this.both<"alternate">(type);
    return theirs.members.flatMap((branch) => {
      const kind = (types: ReadonlyMap<string, SchemaInfo>, name: string) => {
        const entry = types.get(name)!;
        return entry["meta-type"] === "builtin" ? entry["json-type"] : entry["meta-type"];
      };
      const own = ours.members.find((each) => kind(this.ours, each.type) === kind(this.theirs, branch.type));
      return own === undefined ? [] : [{ ours: own.type, theirs: branch.type }];
    });
  }

  tag(type: SharedType): string | undefined {
    return this.both<"object">(type)[1].tag;
  }

  /** The values of the tag that bring members. */
  tagValues(type: SharedType): string[] {
    const [ours, theirs] = this.both<"object">(type);
    const own = new Set(ours.variants?.map((variant) => variant.case));
    return (theirs.variants ?? []).map((variant) => variant.case).filter((value) => own.has(value));
  }

  /** The members that a value has, given the tag in it. */
  members(type: SharedType, value: JsonObject): SharedMember[] {
    const [ours, theirs] = this.both<"object">(type);
    const own = common(ours.members, theirs.members).map(([mine, other]) => ({
      name: other.name,
      optional: "default" in other,
      owner: type.theirs,
      ours: mine.type,
      theirs: other.type,
    }));
    const tag = theirs.tag === undefined ? undefined : value[theirs.tag];
    const branch = (entry: Entry<"object">) => entry.variants?.find((variant) => variant.case === tag)?.type;
    const [mine, other] = [branch(ours), branch(theirs)];
    if (mine === undefined || other === undefined) return own;
    return [...own, ...this.members({ ours: mine, theirs: other }, {})];
  }

  /** `value` without what only one of the two could have given. */
  project(value: unknown, type: SharedType): unknown {
    switch (this.kind(type)) {
      case "array":
        return Array.isArray(value) ? value.map((each) => this.project(each, this.element(type))) : value;
      case "object": {
        if (!isObject(value)) return value;
        const members = this.members(type, value).filter(({ name }) => name in value);
        return Object.fromEntries(members.map((member) => [member.name, this.project(value[member.name], member)]));
      }
      case "alternate": {
        const branch = this.branches(type).find((each) => (this.kind(each) === "object") === isObject(value));
        return branch === undefined ? value : this.project(value, branch);
      }
      default:
        return value;
    }
  }

  private both<K extends SchemaInfo["meta-type"]>(type: SharedType): [Entry<K>, Entry<K>] {
    return [this.ours.get(type.ours) as Entry<K>, this.theirs.get(type.theirs) as Entry<K>];
  }
}

function common<T extends { readonly name: string }, U extends { readonly name: string }>(
  ours: readonly T[],
  theirs: readonly U[],
): [T, U][] {
  return theirs.flatMap((other): [T, U][] => {
    const own = ours.find(({ name }) => name === other.name);
    return own === undefined ? [] : [[own, other]];
  });
}
