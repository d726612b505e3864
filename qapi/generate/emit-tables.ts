import { BANNER } from "./banner.js";
import {
  elementOf,
  isArray,
  BUILTINS,
  INTEGERS,
  type Command,
  type Event,
  type Schema,
  type TypeName,
} from "./schema.js";

/** commands.ts: what each command takes and returns, and their names. */
export function emitCommands(schema: Schema): string {
  const lines = [...schema.commands]
    .sort(byName)
    .flatMap((command) => [
      ...comment(command),
      `  ${property(command.name)}: {`,
      `    arguments: ${command.argumentType ?? "NoArguments"};`,
      `    returns: ${command.returnType === null ? "void" : typeScriptOf(command.returnType)};`,
      "  };",
    ]);
  const types = schema.commands.flatMap((command) => [command.argumentType, command.returnType]);
  return [
    BANNER,
    "",
    ...importLine(types),
    "/** The arguments of a command that takes none. */",
    "export type NoArguments = Record<string, never>;",
    "",
    "/** What each command takes and returns; `void` is sent as an empty object. */",
    "export interface Commands {",
    ...lines,
    "}",
    "",
    "export type CommandName = keyof Commands;",
    "",
    ...list("COMMAND_NAMES", "CommandName", schema.commands),
  ].join("\n");
}

/** events.ts: the data of each event, and their names. */
export function emitEvents(schema: Schema): string {
  const lines = [...schema.events]
    .sort(byName)
    .flatMap((event) => [
      ...comment(event),
      `  ${property(event.name)}: ${event.argumentType ?? "Record<string, never>"};`,
    ]);
  return [
    BANNER,
    "",
    ...importLine(schema.events.map((event) => event.argumentType)),
    "/** The data of each event. */",
    "export interface Events {",
    ...lines,
    "}",
    "",
    "export type EventName = keyof Events;",
    "",
    ...list("EVENT_NAMES", "EventName", schema.events),
  ].join("\n");
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function comment(entity: Command | Event): string[] {
  const first = entity.doc.text.split("\n\n")[0]!;
  const deprecated = entity.doc.features.get("deprecated");
  return deprecated !== undefined
    ? ["  /**", `   * ${first}`, `   * Deprecated: ${deprecated}.`, "   */"]
    : [`  /** ${first} */`];
}

function property(name: string): string {
  return /^[A-Za-z_]+$/.test(name) ? name : JSON.stringify(name);
}

function typeScriptOf(type: TypeName): string {
  if (isArray(type)) return `${typeScriptOf(elementOf(type))}[]`;
  if (!BUILTINS.has(type)) return type;
  if (type in INTEGERS) return "number";
  return { str: "string", bool: "boolean", any: "unknown" }[type] ?? type;
}

function importLine(types: readonly (TypeName | null)[]): string[] {
  const names = new Set(types.filter((type) => type !== null).map(elementOf));
  const sorted = [...names].filter((name) => !BUILTINS.has(name)).sort();
  return ["import type {", ...sorted.map((name) => `  ${name},`), '} from "./types.js";', ""];
}

function list(constant: string, type: string, entities: readonly { readonly name: string }[]): string[] {
  const names = entities.map((entity) => entity.name).sort();
  return [
    `export const ${constant}: readonly ${type}[] = [`,
    ...names.map((name) => `  ${JSON.stringify(name)},`),
    "];",
    "",
  ];
}
