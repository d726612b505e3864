import { describe, expect, it } from "vitest";
import { parseSchemaFile } from "../../qapi/generate/parse.js";
import { buildSchema, implicitName, pascalCase, type ObjectType } from "../../qapi/generate/schema.js";

/** A schema out of definitions with their documentation made up: `@name` and each of `members` get some. */
function build(...definitions: (readonly [name: string, expression: string, members?: readonly string[], more?: string])[]) {
  const blocks = definitions.map(([name, expression, members = [], more = ""]) => {
    const docs = members.map((member) => `# @${member}: words\n#\n`).join("");
    return `##\n# @${name}:\n#\n# Words.\n#\n${docs}${more}##\n${expression}\n`;
  });
  const text = `##\n# = Title\n##\n${blocks.join("\n")}`;
  return buildSchema(parseSchemaFile("/s.json", () => text));
}

const ENUM = ["E", "{ 'enum': 'E', 'data': [ 'a', 'b' ] }", ["a", "b"]] as const;
const BASE = ["B", "{ 'struct': 'B', 'data': { 'x': 'int' } }", ["x"]] as const;

describe("buildSchema", () => {
  it("flattens bases, the base first", () => {
    const schema = build(["S", "{ 'struct': 'S', 'base': 'B', 'data': { '*y': [ 'str' ] } }", ["y"]], BASE);
    const struct = schema.types.get("S") as ObjectType;
    expect(struct.members.map(({ name, type, optional }) => [name, type, optional])).toEqual([
      ["x", "int", false],
      ["y", "[str]", true],
    ]);
    expect(struct.own.map((member) => member.name)).toEqual(["y"]);
  });

  it("finds the variants of a union", () => {
    const union = "{ 'union': 'U', 'base': { 'k': 'E' }, 'discriminator': 'k', 'data': { 'a': 'B' } }";
    const schema = build(["U", union, ["k"]], ENUM, BASE);
    expect(schema.types.get("U")).toMatchObject({ tag: "k", variants: new Map([["a", "B"]]) });
  });

  it("gives arguments that a command lists in place a type of their own", () => {
    const schema = build(["do-it", "{ 'command': 'do-it', 'data': { 'x': 'int' } }", ["x"]]);
    expect(schema.commands[0]).toMatchObject({ argumentType: "DoItArguments", returnType: null });
    expect(schema.types.get("DoItArguments")).toMatchObject({ implicit: true });
  });

  it("lets types refer to each other in circles", () => {
    const schema = build(
      ["S", "{ 'struct': 'S', 'data': { '*a': 'A' } }", ["a"]],
      ["A", "{ 'alternate': 'A', 'data': { 's': 'S', 't': 'str' } }", ["s", "t"]],
    );
    expect([...schema.types.keys()]).toEqual(["S", "A"]);
  });

  const union = (data: string, key = "k") =>
    ["U", `{ 'union': 'U', 'base': { 'k': 'E' }, 'discriminator': '${key}', 'data': ${data} }`, ["k"]] as const;

  it.each([
    ["an unknown type", [["S", "{ 'struct': 'S', 'data': { 'x': 'Y' } }", ["x"]]], "there is no type 'Y'"],
    ["a name twice", [BASE, BASE], "'B' is defined twice"],
    ["a builtin", [["S", "{ 'struct': 'int', 'data': {} }"]], "'int' is no name for a struct"],
    ["an unknown key", [["S", "{ 'struct': 'S', 'data': {}, 'if': 'X' }"]], "'if' has no place in 'S'"],
    ["an undocumented member", [["S", "{ 'struct': 'S', 'data': { 'x': 'int' } }"]], "member 'x' is not documented"],
    ["a documented ghost", [["S", "{ 'struct': 'S', 'data': {} }", ["x"]]], "member 'x' is documented and not there"],
    [
      "an undocumented feature",
      [["c", "{ 'command': 'c', 'features': [ 'unstable' ] }"]],
      "feature 'unstable' is not documented",
    ],
    ["documentation of another", [["T", "{ 'struct': 'S', 'data': {} }"]], "documentation of 'T' is in front of 'S'"],
    [
      "a member of the base again",
      [["S", "{ 'struct': 'S', 'base': 'B', 'data': { 'x': 'int' } }", ["x"]], BASE],
      "member 'x' is there twice",
    ],
    ["a tag that is not there", [union("{}", "z"), ENUM], "'discriminator' is no member of the base"],
    ["a variant without a value", [union("{ 'z': 'B' }"), ENUM, BASE], "'z' is no value of the tag"],
    ["a variant that is no struct", [union("{ 'a': 'E' }"), ENUM], "'E' is no struct"],
    [
      "branches that look the same",
      [["A", "{ 'alternate': 'A', 'data': { 'e': 'E', 's': 'str' } }", ["e", "s"]], ENUM],
      "branches of 'A' look the same",
    ],
    ["a union that is not boxed", [["c", "{ 'command': 'c', 'data': 'U' }"], union("{}"), ENUM], "a union has to be boxed"],
    ["a return value without words", [["c", "{ 'command': 'c', 'returns': 'int' }"]], "'Returns:' of 'c' does not fit"],
    ["a command in capitals", [["C", "{ 'command': 'C' }"]], "'C' is no name for a command"],
    ["an event in small letters", [["e", "{ 'event': 'e' }"]], "'e' is no name for a event"],
  ] as const)("refuses %s", (_what, definitions, message) => {
    expect(() => build(...definitions)).toThrow(message);
  });

  it("refuses a definition without documentation, and a file without a title", () => {
    const parse = (text: string) => () => buildSchema(parseSchemaFile("/s.json", () => text));
    expect(parse("{ 'command': 'c' }")).toThrow("'c' has no documentation");
    expect(parse("##\n# @c:\n#\n# Words.\n##\n{ 'command': 'c' }")).toThrow("the file does not begin with '= Title'");
  });
});

describe("names in TypeScript", () => {
  it("are in Pascal case", () => {
    expect(pascalCase("block-dirty-bitmap-add")).toBe("BlockDirtyBitmapAdd");
    expect(pascalCase("BLOCK_JOB_READY")).toBe("BlockJobReady");
    expect(pascalCase("host_device")).toBe("HostDevice");
    expect(implicitName("event", "JOB_STATUS_CHANGE")).toBe("JobStatusChangeEvent");
  });
});
