import type { CommandName, Commands } from "../../qapi/generated/commands.js";
import { ARGUMENT_TYPES } from "../../qapi/generated/shapes.js";
import type { QapiTypes } from "../../qapi/generated/types.js";
import { visit, type Flavour } from "./visitor.js";

/** Types that the command line takes. */
export type OptionsType =
  "BlockdevOptions" | "BlockExportOptions" | "NbdServerOptions" | "MonitorOptions" | "ObjectOptions";

/** Compiled by ajv: three quarters of the code of this thread, so they come behind the first command. */
let compiled: typeof import("../../qapi/generated/validators.js").VALIDATORS | undefined;
let loading: Promise<void> | undefined;

async function loadValidators(): Promise<void> {
  compiled = (await import("../../qapi/generated/validators.js")).VALIDATORS;
}

/**
 * Check the arguments of a QMP command as the JSON reader gave them; undefined stands for none.
 *
 * Throws BlockError with the words of the reference. The compiled validator says yes to nearly everything that is
 * right; what it does not, the visitor looks at again, to say what is wrong or to take what only it can read. The visitor alone
 * gives the same answers, slower: that is how the first commands are checked, while the validators are loaded.
 */
export function validateArguments<N extends CommandName>(command: N, args: unknown): Commands[N]["arguments"] {
  const type = ARGUMENT_TYPES[command];
  const value = args ?? {};
  loading ??= loadValidators();
  const valid = type !== null && compiled?.[type]?.(value) === true;
  return (valid ? value : visit(type, value, "json")) as Commands[N]["arguments"];
}

/** Check JSON of the command line (`--blockdev '{…}'`) as the JSON reader gave it. Throws BlockError. */
export function validateType<T extends OptionsType>(type: T, value: unknown): QapiTypes[T] {
  return check(type, value, "json");
}

/**
 * Check an option of the command line in the form `key=value,…` as the keyval parser gave it: objects, arrays and
 * strings. Returns it with numbers and booleans in place of their texts. Throws BlockError.
 */
export function validateKeyval<T extends OptionsType>(type: T, value: unknown): QapiTypes[T] {
  return check(type, value, "keyval");
}

function check<T extends OptionsType>(type: T, value: unknown, flavour: Flavour): QapiTypes[T] {
  return visit(type, value, flavour) as QapiTypes[T];
}
