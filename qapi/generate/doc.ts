/** The documentation of one definition. Texts are Markdown; lines of a paragraph are joined. */
export interface Doc {
  readonly name: string;
  readonly text: string;
  readonly members: ReadonlyMap<string, string>;
  readonly features: ReadonlyMap<string, string>;
  readonly returns: string | undefined;
  /** Markdown list. */
  readonly errors: string | undefined;
  /** Literal lines; `-> ` is what the client sends, `<- ` what it gets. */
  readonly example: string | undefined;
  readonly since: string | undefined;
}

/** What a section collects: the text of the definition, a member, a feature, or one of the tagged parts. */
interface Section {
  readonly kind: "text" | "member" | "feature" | "Returns" | "Errors" | "Example" | "Since";
  readonly name: string;
  readonly lines: string[];
}

/**
 * Parse a documentation block: `@Name:`, text, `@member:` sections, `Features:` with `@feature:` sections, then
 * `Returns:`, `Errors:`, `Example:` and `Since:`. `fail` makes the error to throw.
 */
export function parseDoc(lines: readonly string[], fail: (message: string) => Error): Doc {
  const first = lines.findIndex((line) => line !== "");
  const heading = /^@([A-Za-z0-9_-]+):$/.exec(lines[first] ?? "");
  if (heading === null) throw fail("documentation begins with '@Name:' or '= Title'");
  const sections: Section[] = [{ kind: "text", name: "", lines: [] }];
  let inFeatures = false;
  for (const line of lines.slice(first + 1)) {
    const member = /^@([A-Za-z0-9_-]+):\s*(.*)$/.exec(line);
    const tagged = /^(Returns|Errors|Example|Since):\s*(.*)$/.exec(line);
    if (line === "Features:") {
      inFeatures = true;
    } else if (member !== null) {
      sections.push({ kind: inFeatures ? "feature" : "member", name: member[1]!, lines: [member[2]!] });
    } else if (tagged !== null) {
      inFeatures = false;
      sections.push({ kind: tagged[1] as Section["kind"], name: "", lines: [tagged[2]!] });
    } else {
      sections.at(-1)!.lines.push(line);
    }
  }
  const one = (kind: Section["kind"]): Section | undefined => {
    const found = sections.filter((section) => section.kind === kind);
    if (found.length > 1) throw fail(`documentation of ${heading[1]!} has two sections ${kind}`);
    return found[0];
  };
  const named = (kind: Section["kind"]): Map<string, string> => {
    const map = new Map<string, string>();
    for (const section of sections.filter((other) => other.kind === kind)) {
      if (map.has(section.name)) throw fail(`documentation of ${heading[1]!} has @${section.name} twice`);
      map.set(section.name, paragraphs(section.lines));
    }
    return map;
  };
  const errors = one("Errors");
  const example = one("Example");
  const returns = one("Returns");
  const since = one("Since");
  return {
    name: heading[1]!,
    text: paragraphs(one("text")!.lines),
    members: named("member"),
    features: named("feature"),
    returns: returns && paragraphs(returns.lines),
    errors: errors && bullets(errors.lines),
    example: example && dedent(example.lines),
    since: since && paragraphs(since.lines),
  };
}

/** Join the lines of each paragraph; paragraphs are kept apart by an empty line. */
function paragraphs(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll("\n", " "))
    .join("\n\n");
}

/** One line for each `- ` item. */
function bullets(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")
    .replaceAll(/\n(?!- )/g, " ");
}

/** Literal text without the indentation that all its lines share. */
function dedent(lines: readonly string[]): string {
  const literal = lines.slice(1);
  const indents = literal.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return literal
    .map((line) => line.slice(indent))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
