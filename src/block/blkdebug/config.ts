import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { SHAPES, type Shape, type ShapeMember } from "../../../qapi/generated/shapes.js";
import { EFBIG, EINVAL, EISDIR } from "../../base/errno.js";
import { BlockError, errnoOf, systemError } from "../../base/errors.js";
import type { BlkdebugInjectErrorOptions, BlkdebugSetStateOptions } from "../../../qapi/generated/types.js";

const FILE_MAX = 1 << 20;
/** Devices may have no end. */
const DEVICE_MAX = 4096;
/** Longer lines count as several. */
const LINE_MAX = 1023;
/** Of the names of groups and options; what is longer is cut. */
const NAME_MAX = 63;

/** The groups that a file may have; their options are the members of these types. */
const GROUPS: ReadonlyMap<string, readonly ShapeMember[]> = new Map([
  ["inject-error", membersOf("BlkdebugInjectErrorOptions")],
  ["set-state", membersOf("BlkdebugSetStateOptions")],
]);

const BOOLS: ReadonlyMap<string, boolean> = new Map([
  ...["on", "yes", "true", "y"].map((word) => [word, true] as const),
  ...["off", "no", "false", "n"].map((word) => [word, false] as const),
]);

interface Group {
  readonly name: string;
  readonly id: string | null;
  /** As written; of several values the last. */
  readonly values: Map<string, string>;
}

/** What a group says. An event and an I/O type may still be no such thing. */
type Loose = Record<string, string | number | boolean>;

/** What a file says, as the options of the driver say it. */
export interface Config {
  readonly injectError: readonly BlkdebugInjectErrorOptions[];
  readonly setState: readonly BlkdebugSetStateOptions[];
}

/**
 * The rules in a file of groups, `[inject-error]` and `[set-state]`, with lines `option = "value"` in each. It takes and
 * refuses what qemu-storage-daemon does. Rejects with BlockError.
 */
export async function readConfig(filename: string): Promise<Config> {
  return parseConfig(await contentsOf(filename));
}

/** A byte is a character here, for lines and names have their limits in bytes. */
async function contentsOf(filename: string): Promise<string> {
  const cannotRead = "Cannot read config file";
  // A named pipe would have us wait until somebody writes to it.
  const file = await open(filename, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw systemError(errnoOf(error), "Could not read blkdebug config file");
  });
  try {
    const stat = await file.stat();
    // `/dev/null` has no rules; what another device gives is looked at like a file.
    const isDevice = stat.isCharacterDevice();
    if (!stat.isFile() && !isDevice) throw systemError(stat.isDirectory() ? EISDIR : EINVAL, cannotRead);
    const buffer = Buffer.alloc(isDevice ? DEVICE_MAX : Math.min(stat.size, FILE_MAX) + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null).catch((error: unknown) => {
      throw systemError(errnoOf(error), cannotRead);
    });
    if (bytesRead > FILE_MAX) throw systemError(EFBIG, cannotRead);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** `text` has a character for each byte. Throws BlockError. */
export function parseConfig(text: string): Config {
  const injectError: Loose[] = [];
  const setState: Loose[] = [];
  for (const { name, options } of groupsOf(text)) (name === "set-state" ? setState : injectError).push(options);
  // In this order: of two mistakes the reference tells the same.
  injectError.forEach(checkNames);
  setState.forEach(checkNames);
  return {
    injectError: injectError as unknown as BlkdebugInjectErrorOptions[],
    setState: setState.map((options) => ({ new_state: 0, ...options }) as unknown as BlkdebugSetStateOptions),
  };
}

function groupsOf(text: string): { readonly name: string; readonly options: Loose }[] {
  const groups: { name: string; options: Loose }[] = [];
  const ids = new Set<string>();
  let group: Group | null = null;
  const finish = (): void => {
    if (group !== null) groups.push({ name: group.name, options: optionsOf(group, ids) });
  };
  for (const line of linesOf(text)) {
    if (line === "\n" || line.startsWith("#")) continue;
    const header = headerOf(line);
    if (header !== null) {
      finish();
      group = header;
      continue;
    }
    const [name, value] = optionOf(line);
    if (group === null) throw mistake("no group defined");
    group.values.set(name, value);
  }
  finish();
  return groups;
}

/** With their ends; what follows a NUL is not seen. */
function linesOf(text: string): string[] {
  const lines = text.match(new RegExp(`[^\\n]{0,${LINE_MAX - 1}}\\n|[^\\n]{1,${LINE_MAX}}`, "g")) ?? [];
  return lines.map((line) => line.split("\0", 1)[0]!);
}

/** `[group "id"]` or `[group]`; what follows is ignored. */
function headerOf(line: string): Group | null {
  const match =
    // A word is taken whole, and never given back.
    new RegExp(`^\\[\\s*(?=(\\S{1,${NAME_MAX}}))\\1\\s*"([^"]{1,${NAME_MAX}})`).exec(line) ??
    new RegExp(`^\\[([^\\]]{1,${NAME_MAX}})`).exec(line);
  return match === null ? null : { name: match[1]!, id: match[2] ?? null, values: new Map() };
}

/** `option = "value"`. Whatever else begins with a word has an empty value. */
function optionOf(line: string): readonly [string, string] {
  const match = new RegExp(`^\\s*(\\S{1,${NAME_MAX}})(?:\\s*=\\s*"([^"]+))?`).exec(line);
  if (match === null) throw mistake("parse error");
  return [match[1]!, match[2] ?? ""];
}

function optionsOf({ name, id, values }: Group, ids: Set<string>): Loose {
  const members = GROUPS.get(name);
  if (members === undefined) throw mistake(`There is no option group '${name}'`);
  if (id !== null) {
    if (!/^[A-Za-z][A-Za-z0-9\-._]*$/.test(id)) throw mistake("Parameter 'id' expects an identifier");
    if (ids.has(`${name} ${id}`)) throw mistake(`Duplicate ID '${id}' for ${name}`);
    ids.add(`${name} ${id}`);
  }
  const options: Loose = {};
  for (const [key, value] of values) {
    if (key === "id") continue;
    const member = members.find((each) => each.name === key);
    if (member === undefined) throw mistake(`Invalid parameter '${key}'`);
    options[key] = valueOf(member, value);
  }
  return options;
}

function valueOf({ name, type }: ShapeMember, value: string): string | number | boolean {
  if (type === "int") return integerOf(name, value);
  if (type !== "bool") return value;
  const bool = BOOLS.get(value);
  if (bool === undefined) throw mistake(`Parameter '${name}' expects 'on' or 'off'`);
  return bool;
}

/** As C's `strtoull` with base 0: decimal, octal or hexadecimal, 64 bits, and numbers below 0 as their complement. */
function integerOf(name: string, value: string): number {
  const match = /^\s*([+-]?)(?:0[xX]([0-9a-fA-F]+)|0([0-7]*)|([1-9][0-9]*))$/.exec(value);
  if (match === null) throw mistake(`Parameter '${name}' expects a number`);
  const [, sign, hex, octal, decimal] = match;
  const size = BigInt(hex !== undefined ? `0x${hex}` : octal !== undefined ? `0o${octal || "0"}` : decimal!);
  if (size >= 1n << 64n) throw mistake(`Value '${value}' is too large for parameter '${name}'`);
  return Number(BigInt.asIntN(64, sign === "-" ? -size : size));
}

function checkNames(options: Loose): void {
  if (options["event"] === undefined) throw mistake("Missing event name for rule");
  checkOneOf("BlkdebugEvent", options["event"]);
  checkOneOf("BlkdebugIOType", options["iotype"]);
}

function checkOneOf(type: string, value: unknown): void {
  const shape = SHAPES[type] as Extract<Shape, { kind: "enum" }>;
  if (value === undefined || shape.values.includes(value as string)) return;
  throw mistake(`invalid parameter value: ${value as string}`);
}

function membersOf(type: string): readonly ShapeMember[] {
  return (SHAPES[type] as Extract<Shape, { kind: "object" }>).members;
}

function mistake(text: string): BlockError {
  return new BlockError("invalid", Buffer.from(text, "latin1").toString());
}
