import { MARKDOWN_BANNER } from "./banner.js";
import {
  BUILTINS,
  elementOf,
  isArray,
  type AnyEntity,
  type Command,
  type Event,
  type Member,
  type Module,
  type ObjectType,
  type Schema,
  type TypeName,
} from "./schema.js";

/** The QMP reference: an index and one page for each module. File names to their text. */
export function emitDocs(schema: Schema): Map<string, string> {
  const emitter = new DocEmitter(schema);
  const pages = new Map([["README.md", emitter.index()]]);
  for (const module of schema.modules) pages.set(`${module.name}.md`, emitter.page(module));
  return pages;
}

const HEADINGS = {
  enum: "Enum",
  object: "Object",
  alternate: "Alternate",
  command: "Command",
  event: "Event",
} as const;

class DocEmitter {
  /** Where each type is described: `page.md#anchor`. */
  private readonly places = new Map<string, string>();

  constructor(private readonly schema: Schema) {
    for (const module of schema.modules) {
      for (const { name } of module.entities) this.places.set(name, `${module.name}.md#${anchor(name)}`);
    }
  }

  index(): string {
    const lines = [
      MARKDOWN_BANNER,
      "",
      "# QMP reference",
      "",
      "Every command, event and type of the monitor and of the command line options that take the same types.",
      "A command or option that is not here does not exist. `query-qmp-schema` tells a program the same.",
    ];
    for (const module of this.schema.modules) {
      lines.push("", `## [${module.title}](${module.name}.md)`, "", module.intro);
      for (const kind of ["command", "event"] as const) {
        const entities = module.entities.filter((entity) => entity.kind === kind);
        if (entities.length > 0) lines.push("");
        for (const { name, doc } of entities) lines.push(`- ${this.link(name)}: ${firstSentence(doc.text)}`);
      }
    }
    return finish(lines);
  }

  page(module: Module): string {
    const lines = [MARKDOWN_BANNER, "", `# ${module.title}`, "", module.intro, "", "[All modules](README.md)"];
    for (const entity of module.entities) lines.push("", ...this.entity(entity));
    return finish(lines);
  }

  private entity(entity: AnyEntity): string[] {
    const { name, doc } = entity;
    const lines = [
      `## ${name}`,
      "",
      `*${HEADINGS[entity.kind]}*${doc.since === undefined ? "" : `, since ${doc.since}`}`,
      "",
    ];
    lines.push(prose(doc.text), ...this.members(entity));
    if (doc.features.size > 0) {
      lines.push("", "**Features**", "");
      for (const [feature, text] of doc.features) lines.push(`- \`${feature}\`: ${prose(text)}`);
    }
    if (entity.kind === "command" && entity.returnType !== null) {
      lines.push("", `**Returns** ${this.link(entity.returnType)}: ${prose(doc.returns ?? "")}`);
    }
    if (doc.errors !== undefined) lines.push("", "**Errors**", "", doc.errors);
    if (doc.example !== undefined) lines.push("", "**Example**", "", "```", doc.example, "```");
    return lines;
  }

  private members(entity: AnyEntity): string[] {
    switch (entity.kind) {
      case "enum":
        if (entity.values.length === 0) return ["", "There is no value yet."];
        return ["", "**Values**", "", ...entity.values.map((value) => `- \`${value.name}\`: ${prose(value.doc)}`)];
      case "alternate":
        return [
          "",
          "**One of**",
          "",
          ...entity.branches.map((branch) => `- ${this.link(branch.type)}: ${prose(branch.doc)}`),
        ];
      case "object":
        return this.objectMembers(entity);
      case "command":
      case "event":
        return this.arguments(entity);
    }
  }

  private arguments(entity: Command | Event): string[] {
    const heading = entity.kind === "command" ? "Arguments" : "Data";
    if (entity.argumentType === null) return ["", `**${heading}**: none`];
    const type = this.schema.types.get(entity.argumentType);
    if (type?.kind !== "object" || !type.implicit)
      return ["", `**${heading}**: the members of ${this.link(entity.argumentType)}`];
    if (type.members.length === 0) return [];
    return ["", `**${heading}**`, "", ...type.members.map((member) => this.member(member))];
  }

  private objectMembers(type: ObjectType): string[] {
    const lines: string[] = [];
    if (type.own.length > 0 || type.base !== undefined) lines.push("", "**Members**", "");
    if (type.base !== undefined) lines.push(`- the members of ${this.link(type.base)}`);
    lines.push(...type.own.map((member) => this.member(member)));
    for (const [value, struct] of type.variants) {
      lines.push(`- where \`${type.tag!}\` is \`${value}\`: the members of ${this.link(struct)}`);
    }
    return lines;
  }

  private member(member: Member): string {
    const optional = member.optional ? ", optional" : "";
    const features = member.features.map((feature) => `, ${feature}`).join("");
    return `- \`${member.name}\` (${this.link(member.type)}${optional}${features}): ${prose(member.doc)}`;
  }

  private link(type: TypeName): string {
    if (isArray(type)) return `array of ${this.link(elementOf(type))}`;
    if (BUILTINS.has(type)) return `\`${type}\``;
    return `[${type}](${this.places.get(type)!})`;
  }
}

/** As GitHub makes it from a heading. */
function anchor(name: string): string {
  return name.toLowerCase();
}

/** `@member` is how the schema mentions a member; Markdown has code. */
function prose(text: string): string {
  return text.replaceAll(/@([A-Za-z][\w-]*)/g, "`$1`");
}

function firstSentence(text: string): string {
  return prose(/^.*?\.(?= |$)/.exec(text.split("\n\n")[0]!)?.[0] ?? text);
}

function finish(lines: readonly string[]): string {
  return `${lines.join("\n").trimEnd()}\n`;
}
