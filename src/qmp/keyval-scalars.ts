/** Values of the command line, where every scalar is a string. What cannot be read is undefined. */

const TRUE: ReadonlySet<string> = new Set(["on", "yes", "true", "y"]);
const FALSE: ReadonlySet<string> = new Set(["off", "no", "false", "n"]);

export function parseBool(text: string): boolean | undefined {
  return TRUE.has(text) ? true : FALSE.has(text) ? false : undefined;
}

/** White space, a sign, and digits as in C: decimal, octal after `0`, hexadecimal after `0x`. */
const INTEGER = /^[ \t-\r]*([+-]?)(?:(0[0-7]*|[1-9]\d*)|0[xX]([\da-fA-F]+))$/;
/** The longest number that can be in range, with room for leading zeroes; longer ones are not worth a BigInt. */
const MAX_NUMBER_CHARS = 128;

export function parseInteger(text: string): bigint | undefined {
  const match = text.length <= MAX_NUMBER_CHARS ? INTEGER.exec(text) : null;
  if (match === null) return undefined;
  const [, sign, decimal, hex] = match;
  const octal = decimal !== undefined && decimal.length > 1 && decimal.startsWith("0");
  const value = BigInt(octal ? `0o${decimal.slice(1)}` : (decimal ?? `0x${hex ?? ""}`));
  return sign === "-" ? -value : value;
}

/** A decimal number that may have a fraction, or a hexadecimal one; then a suffix. */
const SIZE = /^[ \t-\r]*\+?(?:0[xX]([\da-fA-F]+)|(\d+)(?:\.(\d*))?)([bkmgtpe]?)$/i;
const SUFFIXES = ["b", "k", "m", "g", "t", "p", "e"];
const BITS_PER_SUFFIX = 10n;

/** A number of bytes: `4096`, `0x1000`, `1.5G`. A fraction needs a suffix that makes it whole bytes, cut off below. */
export function parseSize(text: string): bigint | undefined {
  const match = text.length <= MAX_NUMBER_CHARS ? SIZE.exec(text) : null;
  if (match === null) return undefined;
  const [, hex, decimal, fraction = "", suffix = ""] = match;
  const shift = BigInt(Math.max(0, SUFFIXES.indexOf(suffix.toLowerCase()))) * BITS_PER_SUFFIX;
  const whole = BigInt(hex === undefined ? (decimal ?? "") : `0x${hex}`) << shift;
  if (/^0*$/.test(fraction)) return whole;
  if (shift === 0n) return undefined;
  return whole + (BigInt(fraction) << shift) / 10n ** BigInt(fraction.length);
}
