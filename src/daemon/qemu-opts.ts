/**
 * The older grammar of options, which `--chardev` and `--trace` take: flat, with short forms for booleans, and every
 * name known.
 */

export type QemuOptType = "string" | "bool" | "number" | "size";

export interface QemuOptsGrammar {
  /** The name that a first parameter without `=` is the value of. */
  readonly implied: string;
  readonly types: ReadonlyMap<string, QemuOptType>;
  /** The options may be named by `id`. */
  readonly hasId: boolean;
}

export interface QemuOpts {
  readonly id: string | undefined;
  readonly values: ReadonlyMap<string, string | boolean | number>;
  readonly help: boolean;
}

/** In the words of the reference; `hint` goes on lines of its own. */
export class QemuOptsError extends Error {
  override readonly name = "QemuOptsError";

  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

const ID = /^[A-Za-z][A-Za-z0-9\-._]*$/;
const UINT64_MAX = 2n ** 64n - 1n;

interface Parameter {
  readonly name: string;
  readonly value: string;
  /** `name` or `noname`, without `=`. */
  readonly short: boolean;
}

/**
 * Parse `name=value,…`; a comma in a value is written twice, the last of equal names counts. `warn` is told of what
 * is deprecated. Throws QemuOptsError at the first thing that is wrong.
 */
export function parseQemuOpts(text: string, grammar: QemuOptsGrammar, warn: (message: string) => void): QemuOpts {
  const parameters = splitParameters(text, grammar);
  const first = parameters[0];
  const values = new Map<string, string | boolean | number>();
  if (first?.name === grammar.implied && isHelpWord(first.value)) {
    return { id: undefined, values: values.set(first.name, first.value), help: true };
  }
  const id = grammar.hasId ? parameters.find(({ name }) => name === "id")?.value : undefined;
  if (id !== undefined && !ID.test(id)) {
    throw new QemuOptsError(
      "Parameter 'id' expects an identifier",
      "Identifiers consist of letters, digits, '-', '.', '_', starting with a letter.",
    );
  }
  for (const parameter of parameters) {
    const { name, value, short } = parameter;
    if (short && value === "on" && isHelpWord(name)) return { id, values, help: true };
    if (short) warn(shortFormText(name, value));
    if (grammar.hasId && name === "id") continue;
    const type = grammar.types.get(name);
    if (type === undefined) throw new QemuOptsError(`Invalid parameter '${name}'`);
    values.set(name, convert(parameter, type, warn));
  }
  return { id, values, help: false };
}

function isHelpWord(text: string): boolean {
  return text === "help" || text === "?";
}

function shortFormText(name: string, value: string): string {
  const typed = value === "on" ? name : `no${name}`;
  return `short-form boolean option '${typed}' deprecated\nPlease use ${name}=${value} instead`;
}

function splitParameters(text: string, { implied, types }: QemuOptsGrammar): Parameter[] {
  const parameters: Parameter[] = [];
  let at = 0;
  while (at < text.length) {
    const match = /[=,]/.exec(text.slice(at));
    const end = match === null ? text.length : at + match.index;
    const word = text.slice(at, end);
    if (text[end] === "=") {
      const value = readValue(text, end + 1);
      parameters.push({ name: word, value: value.text, short: false });
      at = value.next;
    } else if (parameters.length === 0 && at === 0) {
      const value = readValue(text, at);
      parameters.push({ name: implied, value: value.text, short: false });
      at = value.next;
    } else {
      const negated = word.startsWith("no") && !types.has(word);
      parameters.push({ name: negated ? word.slice(2) : word, value: negated ? "off" : "on", short: true });
      at = end + 1;
    }
  }
  return parameters;
}

function readValue(text: string, start: number): { readonly text: string; readonly next: number } {
  let value = "";
  let at = start;
  for (; at < text.length; at++) {
    if (text[at] === ",") {
      at += 1;
      if (text[at] !== ",") break;
    }
    value += text[at]!;
  }
  return { text: value, next: at };
}

function convert(
  { name, value }: Parameter,
  type: QemuOptType,
  warn: (message: string) => void,
): string | boolean | number {
  switch (type) {
    case "string":
      return value;
    case "bool":
      if (/^(?:on|yes|true|y)$/.test(value)) return true;
      if (/^(?:off|no|false|n)$/.test(value)) return false;
      throw new QemuOptsError(`Parameter '${name}' expects 'on' or 'off'`);
    case "number":
      return toNumber(name, value);
    case "size":
      return toSize(name, value, warn);
  }
}

/** Decimal, octal after `0`, hexadecimal after `0x`. */
function toNumber(name: string, value: string): number {
  const match = /^\s*([+-]?)(?:0[xX]([0-9a-fA-F]{1,64})|(0[0-7]{0,64}|[1-9][0-9]{0,64}))$/.exec(value);
  if (match === null) throw new QemuOptsError(`Parameter '${name}' expects a number`);
  const [, sign, hex, digits] = match;
  const isOctal = digits !== undefined && digits.length > 1 && digits.startsWith("0");
  const exact = BigInt(hex !== undefined ? `0x${hex}` : isOctal ? `0o${digits.slice(1)}` : digits!);
  if (exact > UINT64_MAX) throw new QemuOptsError(`Value '${value}' is too large for parameter '${name}'`);
  return sign === "-" ? -Number(exact) : Number(exact);
}

const SUFFIXES = "bkmgtpe";
const SIZE = /^\s*\+?(?:0x([0-9a-f]{1,64})|([0-9]{1,64})(?:\.([0-9]*))?)([bkmgtpe]?)/i;

/** Bytes, in decimal with a fraction of a unit, or hexadecimal. */
function toSize(name: string, value: string, warn: (message: string) => void): number {
  const match = SIZE.exec(value);
  const [all = "", hex, digits = "0", fraction = "", suffix = ""] = match ?? [];
  if (hex !== undefined && suffix !== "") {
    warn(`Using a multiplier suffix on hex numbers is deprecated: ${value}`);
  }
  const unit = 1024n ** BigInt(Math.max(0, SUFFIXES.indexOf(suffix.toLowerCase())));
  const isFractionOfByte = unit === 1n && /[1-9]/.test(fraction);
  if (match === null || all.length < value.length || isFractionOfByte) {
    throw new QemuOptsError(
      `Parameter '${name}' expects a non-negative number below 2^64`,
      "Optional suffix k, M, G, T, P or E means kilo-, mega-, giga-, tera-, peta-\nand exabytes, respectively.",
    );
  }
  // Further digits are less than a byte.
  const places = fraction.slice(0, 20);
  const part = (BigInt(places === "" ? 0 : places) * unit) / 10n ** BigInt(places.length);
  const exact = BigInt(hex === undefined ? digits : `0x${hex}`) * unit + part;
  if (exact > UINT64_MAX) throw new QemuOptsError(`Value '${value}' is out of range for parameter '${name}'`);
  return Number(exact);
}
