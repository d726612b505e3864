import { describe, expect, it } from "vitest";
import { parseDoc } from "../../qapi/generate/doc.js";
import { parseSchemaFile, SchemaError } from "../../qapi/generate/parse.js";

function parse(text: string, others: Readonly<Record<string, string>> = {}) {
  return parseSchemaFile("/schema.json", (path) => {
    const found = path === "/schema.json" ? text : others[path];
    if (found === undefined) throw new Error(`no file ${path}`);
    return found;
  });
}

describe("parseSchemaFile", () => {
  it("reads expressions with single quotes and comments", () => {
    const [file] = parse("# a comment\n{ 'enum': 'E', # another\n  'data': [ 'a', 'b' ] }\n{'struct':'S','data':{'*x':'int'}}\n");
    expect(file!.definitions.map((definition) => [...definition.body])).toEqual([
      [
        ["enum", "E"],
        ["data", ["a", "b"]],
      ],
      [
        ["struct", "S"],
        ["data", new Map([["*x", "int"]])],
      ],
    ]);
    expect(file!.definitions.map((definition) => definition.line)).toEqual([2, 4]);
  });

  it("takes the title and the words below it from the comment that opens the file", () => {
    const [file] = parse("##\n# = Title\n#\n# Words\n# and more.\n##\n{ 'command': 'c' }\n");
    expect(file).toMatchObject({ title: "Title", intro: "Words\nand more." });
  });

  it("reads an included file once, in the place of its first mention", () => {
    const files = parse("{ 'include': 'a.json' }\n{ 'include': 'b.json' }\n", {
      "/a.json": "{ 'include': 'b.json' }\n{ 'command': 'a' }\n",
      "/b.json": "{ 'include': 'a.json' }\n{ 'command': 'b' }\n",
    });
    expect(files.map((file) => file.file)).toEqual(["/b.json", "/a.json"]);
  });

  it.each([
    ["{ 'a': 'b'", "/schema.json:1: expected ',' or '}'"],
    ["{ 'a' 'b' }", "/schema.json:1: expected ':' after 'a'"],
    ["\n{ 'a': }", "/schema.json:2: expected a value, got '}'"],
    ["{ 'a': 1 }", "/schema.json:1: expected a value, got '1'"],
    ["{ 'a': 'b', 'a': 'c' }", "/schema.json:1: member 'a' is there twice"],
    ["{ 'a': 'b }", "/schema.json:1: string does not end, or is not plain ASCII"],
    ["'a'", "/schema.json:1: expected an object"],
    ["{ a: 'b' }", "/schema.json:1: expected a member name"],
    ["##\n# @a:\n", "/schema.json:3: documentation does not end with '##'"],
    ["##\n#bad\n##\n", "/schema.json:3: '#' needs a space after it"],
    ["##\n# @a:\n##\n", "/schema.json:4: documentation of a has no definition after it"],
    ["##\n# words\n##\n{}", "/schema.json:4: documentation begins with '@Name:' or '= Title'"],
    ["{ 'include': 'a.json', 'x': 'y' }", "/schema.json:1: 'include' takes a file name and nothing else"],
  ])("refuses %j", (text, message) => {
    expect(() => parse(text)).toThrow(SchemaError);
    expect(() => parse(text)).toThrow(message);
  });
});

describe("parseDoc", () => {
  const lines = [
    "@c:",
    "",
    "First line",
    "second line.",
    "",
    "Another paragraph.",
    "",
    "@m: a member",
    "    in two lines",
    "",
    "Features:",
    "",
    "@deprecated: gone soon",
    "",
    "Returns: a thing",
    "",
    "Errors:",
    "    - One, when",
    "      it fails",
    "    - Two",
    "",
    "Example:",
    "",
    "    -> { }",
    "       more",
    "    <- { }",
    "",
    "Since: 1.0",
  ];

  it("tells the sections apart", () => {
    const doc = parseDoc(lines, (message) => new Error(message));
    expect(doc).toEqual({
      name: "c",
      text: "First line second line.\n\nAnother paragraph.",
      members: new Map([["m", "a member in two lines"]]),
      features: new Map([["deprecated", "gone soon"]]),
      returns: "a thing",
      errors: "- One, when it fails\n- Two",
      example: "-> { }\n   more\n<- { }",
      since: "1.0",
    });
  });

  it("refuses a section that is there twice", () => {
    const fail = (message: string) => new Error(message);
    expect(() => parseDoc([...lines, "Since: 2.0"], fail)).toThrow("documentation of c has two sections Since");
    expect(() => parseDoc([...lines.slice(0, 8), "@m: again"], fail)).toThrow("documentation of c has @m twice");
  });
});
