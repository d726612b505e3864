import { emitCommands, emitEvents } from "./emit-tables.js";
import { emitDocs } from "./emit-docs.js";
import { emitIntrospection } from "./emit-introspection.js";
import { emitShapes } from "./emit-shapes.js";
import { emitTypes } from "./emit-types.js";
import { emitValidators } from "./emit-validators.js";
import { parseSchemaFile } from "./parse.js";
import { buildSchema } from "./schema.js";

/** Everything that is generated from the schema at `path`: file names, from the root of the project, to their text. */
export async function generate(path: string): Promise<Map<string, string>> {
  const schema = buildSchema(parseSchemaFile(path));
  const files = new Map<string, string>();
  files.set("qapi/generated/types.ts", await emitTypes(schema));
  files.set("qapi/generated/commands.ts", emitCommands(schema));
  files.set("qapi/generated/events.ts", emitEvents(schema));
  files.set("qapi/generated/shapes.ts", emitShapes(schema));
  files.set("qapi/generated/validators.ts", await emitValidators(schema));
  files.set("qapi/generated/introspection.ts", emitIntrospection(schema));
  for (const [name, text] of emitDocs(schema)) files.set(`docs/qmp-reference/${name}`, text);
  return files;
}
