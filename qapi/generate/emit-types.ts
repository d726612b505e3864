import { compile, type JSONSchema } from "json-schema-to-typescript";
import { BANNER } from "./banner.js";
import { definitionsOf } from "./json-schema.js";
import type { Schema } from "./schema.js";

/** types.ts: a TypeScript type for each type of the schema, and `QapiTypes`, which finds them by name. */
export async function emitTypes(schema: Schema): Promise<string> {
  const definitions = definitionsOf(schema, "types");
  const names = Object.keys(definitions);
  const root = {
    description: "Every type, by its name.",
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }])),
    required: names,
    additionalProperties: false,
    definitions,
  };
  const compiled = await compile(root as unknown as JSONSchema, "QapiTypes", {
    bannerComment: BANNER,
    additionalProperties: false,
    unreachableDefinitions: true,
    style: { printWidth: 120, trailingComma: "all" },
  });
  const text = withoutReferences(compiled);
  for (const name of names) {
    if (!new RegExp(`^export (type|interface) ${name}\\b`, "m").test(text)) throw new Error(`types.ts lacks ${name}`);
  }
  return text;
}

/** The compiler notes for each type which definition it came from; the name says that already. */
function withoutReferences(text: string): string {
  return text.replaceAll(
    /( \*\n)? \* This interface was referenced by `QapiTypes`'s JSON-Schema\n \* via the `definition` ".*"\.\n/g,
    "",
  );
}
