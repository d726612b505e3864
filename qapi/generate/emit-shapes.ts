import { BANNER } from "./banner.js";
import type { Schema, Type } from "./schema.js";

/**
 * shapes.ts: the types again, as data, for the visitor that explains what is wrong with a value: it needs the order of
 * members and the names and widths of types, which JSON Schema does not keep.
 */
export function emitShapes(schema: Schema): string {
  const shapes = [...schema.types.values()].map((type) => `  ${type.name}: ${shape(type)},`).sort();
  const argumentTypes = [...schema.commands]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((command) => `  ${JSON.stringify(command.name)}: ${JSON.stringify(command.argumentType)},`);
  return [
    BANNER,
    "",
    'import type { CommandName } from "./commands.js";',
    "",
    "/** Type names are those of the schema; `[X]` is an array of X. */",
    "export interface ShapeMember {",
    "  readonly name: string;",
    "  readonly type: string;",
    "  readonly optional: boolean;",
    "}",
    "",
    "export type Shape =",
    "  | {",
    '      readonly kind: "object";',
    "      readonly members: readonly ShapeMember[];",
    "      readonly tag: string | null;",
    "      /** Value of the tag to the struct of its further members. */",
    "      readonly variants: Readonly<Record<string, string>>;",
    "    }",
    '  | { readonly kind: "enum"; readonly values: readonly string[] }',
    '  | { readonly kind: "alternate"; readonly branches: readonly string[] };',
    "",
    "export const SHAPES: Readonly<Record<string, Shape>> = {",
    ...shapes,
    "};",
    "",
    "/** The type of the arguments of each command; null where it takes none. */",
    "export const ARGUMENT_TYPES: Readonly<Record<CommandName, string | null>> = {",
    ...argumentTypes,
    "};",
    "",
  ].join("\n");
}

function shape(type: Type): string {
  switch (type.kind) {
    case "enum":
      return JSON.stringify({ kind: "enum", values: type.values.map((value) => value.name) });
    case "alternate":
      return JSON.stringify({ kind: "alternate", branches: type.branches.map((branch) => branch.type) });
    case "object":
      return JSON.stringify({
        kind: "object",
        members: type.members.map(({ name, type: memberType, optional }) => ({ name, type: memberType, optional })),
        tag: type.tag ?? null,
        variants: Object.fromEntries(type.variants),
      });
  }
}
