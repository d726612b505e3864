import {
  isObject,
  keyOf,
  type JsonObject,
  type SharedMember,
  type SharedSchema,
  type SharedType,
} from "./shared-schema.js";

interface Found {
  readonly type: SharedType;
  readonly place: string;
}

/** Which arguments of all commands have been part of one that worked, and which had a value for which one was refused. */
export class Coverage {
  /** Where each is found first, by type and member. */
  private readonly places = new Map<string, string>();
  private readonly good = new Set<string>();
  private readonly bad = new Set<string>();

  constructor(
    private readonly schema: SharedSchema,
    commands: readonly string[],
  ) {
    const found = commands.map((command): Found => ({ type: schema.argumentsOf(command), place: command }));
    // In breadth, so that each has a short place.
    for (let next = found.shift(); next !== undefined; next = found.shift()) found.push(...this.inside(next));
  }

  /** `base`: arguments that work, of which these are a variation. */
  note(command: string, args: JsonObject, base: JsonObject, worked: boolean): void {
    this.visit(this.schema.argumentsOf(command), args, base, (member, changed) => {
      const key = keyOf(member);
      if (worked) this.good.add(key);
      else if (changed) this.bad.add(key);
    });
  }

  /** Arguments that never worked, and those that never were refused. */
  missing(): { readonly good: string[]; readonly bad: string[] } {
    const without = (had: ReadonlySet<string>) =>
      [...this.places].flatMap(([key, place]) => (had.has(key) ? [] : [place])).sort();
    return { good: without(this.good), bad: without(this.bad) };
  }

  get size(): number {
    return this.places.size;
  }

  private inside({ type, place }: Found): Found[] {
    const { schema } = this;
    const kind = schema.kind(type);
    if (kind === "array") return [{ type: schema.element(type), place }];
    if (kind === "alternate") return schema.branches(type).map((branch) => ({ type: branch, place }));
    if (kind !== "object") return [];
    const tag = schema.tag(type);
    const variants = tag === undefined ? [] : schema.tagValues(type);
    return [
      ...this.members(type, {}, place),
      ...variants.flatMap((value) => this.members(type, { [tag!]: value }, `${place}<${value}>`)),
    ];
  }

  /** Those that no other place has had. */
  private members(type: SharedType, value: JsonObject, place: string): Found[] {
    return this.schema.members(type, value).flatMap((member) => {
      const key = keyOf(member);
      if (this.places.has(key)) return [];
      this.places.set(key, `${place}.${member.name}`);
      return [{ type: member, place: `${place}.${member.name}` }];
    });
  }

  private visit(
    type: SharedType,
    value: unknown,
    base: unknown,
    found: (member: SharedMember, changed: boolean) => void,
  ): void {
    const { schema } = this;
    const kind = schema.kind(type);
    if (kind === "array" && Array.isArray(value)) {
      const first: unknown = Array.isArray(base) ? base[0] : undefined;
      for (const each of value) this.visit(schema.element(type), each, first, found);
    }
    if (kind === "alternate") {
      for (const branch of schema.branches(type)) {
        if (schema.kind(branch) === "object") this.visit(branch, value, base, found);
      }
    }
    if (kind !== "object" || !isObject(value)) return;
    const was = isObject(base) ? base : {};
    for (const member of schema.members(type, value)) {
      if (!(member.name in value)) continue;
      found(member, JSON.stringify(value[member.name]) !== JSON.stringify(was[member.name]));
      this.visit(member, value[member.name], was[member.name], found);
    }
  }
}
