import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseDoc, type Doc } from "./doc.js";

/** A value of the QAPI language: JSON with single quotes and comments, and without numbers and null. */
export type QapiValue = string | boolean | readonly QapiValue[] | QapiObject;
export type QapiObject = ReadonlyMap<string, QapiValue>;

/** One top-level expression with the documentation in front of it. */
export interface Definition {
  readonly body: QapiObject;
  readonly doc: Doc | undefined;
  readonly file: string;
  readonly line: number;
}

/** One schema file. */
export interface ParsedFile {
  readonly file: string;
  /** From the `= Title` comment that opens it. */
  readonly title: string;
  readonly intro: string;
  readonly definitions: readonly Definition[];
}

export class SchemaError extends Error {
  override readonly name = "SchemaError";
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
  }
}

/** Read a schema file and those that it includes; each file is read once. Throws SchemaError. */
export function parseSchemaFile(path: string, read: (path: string) => string = readText): ParsedFile[] {
  const files: ParsedFile[] = [];
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const parsed = new Parser(read(file), file).parse();
    const own: Definition[] = [];
    for (const definition of parsed.definitions) {
      const include = definition.body.get("include");
      if (include === undefined) own.push(definition);
      else if (typeof include === "string" && definition.body.size === 1) visit(resolve(dirname(file), include));
      else throw new SchemaError(file, definition.line, "'include' takes a file name and nothing else");
    }
    if (own.length > 0) files.push({ ...parsed, definitions: own });
  };
  visit(resolve(path));
  return files;
}

function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** Turns one file into definitions. */
class Parser {
  private position = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  parse(): ParsedFile {
    const definitions: Definition[] = [];
    let title = "";
    let intro = "";
    let doc: Doc | undefined;
    for (;;) {
      const comment = this.skip();
      if (comment !== undefined) {
        if (doc !== undefined) throw this.error(`documentation of ${doc.name} has no definition after it`);
        const first = comment.find((line) => line.trim() !== "")?.trim() ?? "";
        if (first.startsWith("= ")) {
          title = first.slice(2);
          intro = comment
            .slice(comment.findIndex((line) => line.startsWith("= ")) + 1)
            .join("\n")
            .trim();
        } else {
          doc = parseDoc(comment, (message) => this.error(message));
        }
        continue;
      }
      if (this.position >= this.text.length) break;
      const line = this.line;
      const body = this.value();
      if (!(body instanceof Map)) throw this.error("expected an object");
      definitions.push({ body: body as QapiObject, doc, file: this.file, line });
      doc = undefined;
    }
    if (doc !== undefined) throw this.error(`documentation of ${doc.name} has no definition after it`);
    return { file: this.file, title, intro, definitions };
  }

  private error(message: string): SchemaError {
    return new SchemaError(this.file, this.line, message);
  }

  /** Skip white space and comments; a block between `##` lines is returned, without its `#`s. */
  private skip(): string[] | undefined {
    for (;;) {
      const char = this.text[this.position];
      if (char === "\n") this.line++;
      if (char === " " || char === "\n" || char === "\t") {
        this.position++;
        continue;
      }
      if (char !== "#") return undefined;
      if (this.restOfLine() !== "##") continue;
      const block: string[] = [];
      for (;;) {
        if (this.text[this.position] !== "#") throw this.error("documentation does not end with '##'");
        const line = this.restOfLine();
        if (line === "##") return block;
        if (line !== "#" && !line.startsWith("# ")) throw this.error("'#' needs a space after it");
        block.push(line.slice(2));
      }
    }
  }

  private restOfLine(): string {
    const end = this.text.indexOf("\n", this.position);
    const line = this.text.slice(this.position, end === -1 ? undefined : end);
    this.position = end === -1 ? this.text.length : end + 1;
    this.line++;
    return line.trimEnd();
  }

  private peek(): string {
    if (this.skip() !== undefined) throw this.error("documentation inside of a definition");
    return this.text[this.position] ?? "";
  }

  private value(): QapiValue {
    const char = this.peek();
    if (char === "{") return this.object();
    if (char === "[") return this.array();
    if (char === "'") return this.string();
    for (const [word, value] of [
      ["true", true],
      ["false", false],
    ] as const) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length;
        return value;
      }
    }
    throw this.error(`expected a value, got '${char}'`);
  }

  private string(): string {
    const end = this.text.indexOf("'", this.position + 1);
    const text = this.text.slice(this.position + 1, end);
    if (end === -1 || !/^[\x20-\x7e]*$/.test(text)) throw this.error("string does not end, or is not plain ASCII");
    this.position = end + 1;
    return text;
  }

  private object(): QapiObject {
    const members = new Map<string, QapiValue>();
    this.list("}", () => {
      if (this.peek() !== "'") throw this.error("expected a member name");
      const key = this.string();
      if (members.has(key)) throw this.error(`member '${key}' is there twice`);
      if (this.peek() !== ":") throw this.error(`expected ':' after '${key}'`);
      this.position++;
      members.set(key, this.value());
    });
    return members;
  }

  private array(): QapiValue[] {
    const elements: QapiValue[] = [];
    this.list("]", () => elements.push(this.value()));
    return elements;
  }

  /** What both brackets have in common: elements with commas between them. */
  private list(close: string, element: () => void): void {
    this.position++;
    if (this.peek() === close) {
      this.position++;
      return;
    }
    for (;;) {
      element();
      const char = this.peek();
      this.position++;
      if (char === close) return;
      if (char !== ",") throw this.error(`expected ',' or '${close}'`);
    }
  }
}
