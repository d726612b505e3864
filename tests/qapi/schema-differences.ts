import type { SchemaInfo } from "../../qapi/generated/types.js";

type Entry<K extends SchemaInfo["meta-type"]> = Extract<SchemaInfo, { "meta-type": K }>;

/**
 * What of one introspection another lacks: a line for each command, event, member, variant, branch and value. Names of types
 * are nobody's business; what is there besides is no difference, unless clients would have to give it.
 */
export function missingFrom(ours: readonly SchemaInfo[], reference: readonly SchemaInfo[]): string[] {
  return new Comparison(ours, reference).run();
}

class Comparison {
  private readonly found: string[] = [];
  private readonly seen = new Set<string>();
  private readonly ours: ReadonlyMap<string, SchemaInfo>;
  private readonly theirs: ReadonlyMap<string, SchemaInfo>;

  constructor(ours: readonly SchemaInfo[], reference: readonly SchemaInfo[]) {
    this.ours = new Map(ours.map((entry) => [entry.name, entry]));
    this.theirs = new Map(reference.map((entry) => [entry.name, entry]));
  }

  run(): string[] {
    for (const [name, theirs] of this.theirs) {
      if (theirs["meta-type"] !== "command" && theirs["meta-type"] !== "event") continue;
      const ours = this.ours.get(name);
      if (ours?.["meta-type"] !== theirs["meta-type"]) {
        this.found.push(name);
        continue;
      }
      this.type(name, ours["arg-type"], theirs["arg-type"]);
      if (theirs["meta-type"] === "command") {
        this.type(`${name} returns`, (ours as Entry<"command">)["ret-type"], theirs["ret-type"]);
      }
    }
    return this.found.sort();
  }

  private type(where: string, oursName: string, theirsName: string): void {
    const pair = `${oursName} ${theirsName}`;
    if (this.seen.has(pair)) return;
    this.seen.add(pair);
    const ours = this.ours.get(oursName)!;
    const theirs = this.theirs.get(theirsName)!;
    if (ours["meta-type"] !== theirs["meta-type"]) this.found.push(`${where} is not a ${theirs["meta-type"]}`);
    else if (theirs["meta-type"] === "builtin") {
      const same = (ours as Entry<"builtin">)["json-type"] === theirs["json-type"];
      if (!same) this.found.push(`${where} is not ${theirs["json-type"]}`);
    } else if (theirs["meta-type"] === "enum") {
      const values = new Set((ours as Entry<"enum">).members.map(({ name }) => name));
      for (const { name } of theirs.members) if (!values.has(name)) this.found.push(`${where}=${name}`);
    } else if (theirs["meta-type"] === "array") {
      this.type(`${where}[]`, (ours as Entry<"array">)["element-type"], theirs["element-type"]);
    } else if (theirs["meta-type"] === "object") this.object(where, ours as Entry<"object">, theirs);
    else if (theirs["meta-type"] === "alternate") this.alternate(where, ours as Entry<"alternate">, theirs);
  }

  private object(where: string, ours: Entry<"object">, theirs: Entry<"object">): void {
    for (const member of theirs.members) {
      const own = ours.members.find(({ name }) => name === member.name);
      const path = `${where}.${member.name}`;
      if (own === undefined) this.found.push(path);
      else {
        if ("default" in own !== "default" in member) this.found.push(`${path} is optional on one side only`);
        this.type(path, own.type, member.type);
      }
    }
    for (const { name, ...rest } of ours.members) {
      const known = theirs.members.some((member) => member.name === name);
      if (!known && !("default" in rest) && where.indexOf("returns") < 0) this.found.push(`${where}.${name} is mandatory`);
    }
    for (const variant of theirs.variants ?? []) {
      const own = ours.variants?.find((each) => each.case === variant.case);
      // A value of the tag that does not exist is told where the tag is.
      if (own !== undefined) this.type(`${where}<${variant.case}>`, own.type, variant.type);
    }
  }

  /** Branches have no names: they go by the kind of JSON. */
  private alternate(where: string, ours: Entry<"alternate">, theirs: Entry<"alternate">): void {
    const kind = (types: ReadonlyMap<string, SchemaInfo>, type: string): string => {
      const entry = types.get(type)!;
      return entry["meta-type"] === "builtin" ? entry["json-type"] : entry["meta-type"];
    };
    for (const { type } of theirs.members) {
      const own = ours.members.find((each) => kind(this.ours, each.type) === kind(this.theirs, type));
      if (own === undefined) this.found.push(`${where} as ${kind(this.theirs, type)}`);
      else this.type(where, own.type, type);
    }
  }
}
