import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../qapi/generate/generate.js";
import { parseSchemaFile } from "../../qapi/generate/parse.js";
import { buildSchema } from "../../qapi/generate/schema.js";
import { COMMAND_NAMES, type CommandName } from "../../qapi/generated/commands.js";
import { EVENT_NAMES } from "../../qapi/generated/events.js";
import { ARGUMENT_TYPES } from "../../qapi/generated/shapes.js";
import type { BlockdevOptions, BlockdevOptionsQcow2, BlockdevRef } from "../../qapi/generated/types.js";
import { VALIDATORS } from "../../qapi/generated/validators.js";
import { validateArguments } from "../../src/qmp/validate.js";
import { visit } from "../../src/qmp/visitor.js";

const root = join(import.meta.dirname, "..", "..");
const schemaPath = join(root, "qapi", "schema.json");

describe("generated files", () => {
  it("are what the schema gives", async () => {
    const files = await generate(schemaPath);
    for (const folder of ["qapi/generated", "docs/qmp-reference"]) {
      const names = (await readdir(join(root, folder))).map((name) => `${folder}/${name}`);
      expect(names.sort()).toEqual([...files.keys()].filter((name) => name.startsWith(`${folder}/`)).sort());
    }
    for (const [name, text] of files) {
      expect(await readFile(join(root, name), "utf8"), `${name}: run npm run generate`).toBe(text);
      expect(text.split("\n")[0], name).toContain("Do not edit.");
    }
  });

  it("link only to places that are there", async () => {
    const pages = new Map([...(await generate(schemaPath))].filter(([name]) => name.endsWith(".md")));
    for (const [name, text] of pages) {
      for (const [, page, anchor] of text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
        const target = pages.get(`docs/qmp-reference/${page!}`);
        expect(target, `${name} → ${page!}`).toBeDefined();
        const headings = [...(target ?? "").matchAll(/^## (.*)$/gm)].map((match) => match[1]!.toLowerCase());
        if (anchor !== undefined) expect(headings, `${name} → ${page!}`).toContain(anchor);
      }
    }
  });

  it("have one entry for each command and event", () => {
    const schema = buildSchema(parseSchemaFile(schemaPath));
    expect(COMMAND_NAMES).toEqual(schema.commands.map((command) => command.name).sort());
    expect(EVENT_NAMES).toEqual(schema.events.map((event) => event.name).sort());
    expect(Object.keys(ARGUMENT_TYPES).sort()).toEqual([...COMMAND_NAMES]);
    for (const type of Object.values(ARGUMENT_TYPES)) if (type !== null) expect(VALIDATORS[type]).toBeTypeOf("function");
  });

  it("give a union that its tag tells apart", () => {
    const fileOf = (options: BlockdevOptions): BlockdevRef | undefined => {
      const qcow2: BlockdevOptionsQcow2 | undefined = options.driver === "qcow2" ? options : undefined;
      return qcow2?.file;
    };
    expect(fileOf({ driver: "qcow2", "node-name": "q", file: "f" })).toBe("f");
    expect(fileOf({ driver: "null-co" })).toBeUndefined();
  });
});

/** `-> message` and `<- message` of an example, each over several lines. */
function messages(example: string): { readonly sent: boolean; readonly message: Record<string, unknown> }[] {
  return example.split(/^(?=-> |<- )/m).map((part) => ({
    sent: part.startsWith("-> "),
    message: JSON.parse(part.slice(3)) as Record<string, unknown>,
  }));
}

describe("the documentation", () => {
  const schema = buildSchema(parseSchemaFile(schemaPath));
  const examples = schema.commands.filter((command) => command.doc.example !== undefined);

  it.each(examples.map((command) => [command.name, command] as const))("has a valid example of %s", (_name, command) => {
    for (const { sent, message } of messages(command.doc.example!)) {
      if (sent) {
        expect(message["execute"]).toBe(command.name);
        validateArguments(message["execute"] as CommandName, message["arguments"]);
      } else {
        visit(command.returnType, message["return"], "json");
      }
    }
  });

  it("does not name the types of another implementation's machine", () => {
    const texts = schema.modules.flatMap((module) => module.entities.map((entity) => entity.doc.text)).join("\n");
    expect(texts).not.toMatch(/\bguest's|qemu-system/i);
  });
});
