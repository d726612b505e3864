import type { CommandName, Commands } from "../../qapi/generated/commands.js";
import { ARGUMENT_TYPES } from "../../qapi/generated/shapes.js";
import type { QapiTypes } from "../../qapi/generated/types.js";
import { VALIDATORS } from "../../qapi/generated/validators.js";
import { visit, type Flavour } from "./visitor.js";

/** Types that the command line takes. */
export type OptionsType =
  "BlockdevOptions" | "BlockExportOptions" | "NbdServerOptions" | "MonitorOptions" | "ObjectOptions";

/**
 * Check the arguments of a QMP command as the JSON reader gave them; undefined stands for none.
 *
 * Throws BlockError with the words of the reference. The compiled validator says yes to nearly everything that is
 * right; what it does not, the visitor looks at again, to say what is wrong or to take what only it can read.
 */
export function validateArguments<N extends CommandName>(command: N, args: unknown): Commands[N]["arguments"] {
  const type = ARGUMENT_TYPES[command];
  const value = args ?? {};
  const valid = type !== null && VALIDATORS[type]?.(value) === true;
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
