import { emitCommands, emitEvents } from "./emit-tables.js";
import { emitTypes } from "./emit-types.js";
import { parseSchemaFile } from "./parse.js";
import { buildSchema } from "./schema.js";

/** Everything that is generated from the schema at `path`: file names, from the root of the project, to their text. */
export async function generate(path: string): Promise<Map<string, string>> {
  const schema = buildSchema(parseSchemaFile(path));
  const files = new Map<string, string>();
  files.set("qapi/generated/types.ts", await emitTypes(schema));
  files.set("qapi/generated/commands.ts", emitCommands(schema));
  files.set("qapi/generated/events.ts", emitEvents(schema));
  return files;
}
