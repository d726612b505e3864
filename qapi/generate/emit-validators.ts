import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { format } from "prettier";
import { BANNER } from "./banner.js";
import { definitionsOf } from "./json-schema.js";
import type { Schema } from "./schema.js";

/** Types that the command line takes, beside the arguments of commands. */
const COMMAND_LINE_TYPES = [
  "BlockdevOptions",
  "BlockExportOptions",
  "NbdServerOptions",
  "MonitorOptions",
  "ObjectOptions",
];

/**
 * validators.ts: a function for each type that comes from outside, which says whether a value is of that type. It says
 * no to some values that are (integers at and above 2 ** 53), never yes to one that is not.
 */
export async function emitValidators(schema: Schema): Promise<string> {
  const ajv = new Ajv({
    code: { source: true, esm: true, lines: true },
    discriminator: true,
    inlineRefs: false,
    messages: false,
    ownProperties: true,
    strictTypes: false,
  });
  // What a type is in TypeScript is for the other output.
  ajv.addKeyword("tsType");
  ajv.addSchema({ $id: "qapi", definitions: definitionsOf(schema, "validation") });
  const names = inputTypes(schema);
  const exported = Object.fromEntries(names.map((name) => [name, `qapi#/definitions/${name}`]));
  // The package is CommonJS: its default export is one level below.
  const code = standalone.default(ajv, exported);
  const functions = new Map<string, string>();
  const body = withoutErrors(code).replaceAll(
    /export const (\w+) = (\w+);/g,
    (_all, name: string, validator: string) => {
      functions.set(name, validator);
      return "";
    },
  );
  if (functions.size !== names.length || body.includes("require(")) throw new Error("ajv's code has another shape");
  const table = names.map((name) => `${name}: ${functions.get(name)!},`).join("\n");
  const text = `${body}\nexport const VALIDATORS: Readonly<Record<string, (value: unknown) => boolean>> = {${table}};`;
  const formatted = await format(text, { parser: "typescript", printWidth: 120, trailingComma: "all" });
  return `${BANNER}\n// @ts-nocheck: written by ajv\n\n${formatted}`;
}

/** Nobody reads ajv's errors, only how many they are: the visitor explains. Without them the code is a third as long. */
function withoutErrors(code: string): string {
  const short = code
    .replaceAll(/\b(validate\d+)\.errors = \[\{.*?\}\];(?=\nreturn false;)/gs, "$1.errors = ONE_ERROR;")
    .replaceAll(/\bconst (err\d+) = \{.*?\};(?=\nif\(vErrors === null\))/gs, "const $1 = null;");
  return `const ONE_ERROR = [null];\n${short}`;
}

/** The types of all values that come from outside, sorted. */
function inputTypes(schema: Schema): string[] {
  const names = schema.commands.map((command) => command.argumentType).filter((name) => name !== null);
  return [...new Set([...names, ...COMMAND_LINE_TYPES])].sort();
}
