const BACKSLASH = 0x5c;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** A string that the lexer took and QMP does not: `message` as the reference words it. */
export class JsonStringError extends Error {
  override readonly name = "JsonStringError";
}

/**
 * The text of a string token's bytes, without its quotes. Strict UTF-8, without noncharacters; the one overlong form
 * taken is C0 80 for U+0000. `quote` is what it stood in. Throws JsonStringError. Time and memory are linear.
 */
export function decodeString(bytes: Uint8Array, quote: number): string {
  // No form takes fewer bytes than it yields UTF-16 units.
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH) {
      at = decodeEscape(bytes, at, quote, (unit) => {
        units[length++] = unit;
      });
    } else if (byte < 0x80) {
      units[length++] = byte;
      at += 1;
    } else {
      const size = sequenceLength(byte);
      const point = decodeSequence(bytes, at, size);
      if (point > 0xffff) {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 | (point & 0x3ff);
      } else {
        units[length++] = point;
      }
      at += size;
    }
  }
  return Buffer.from(units.buffer, 0, length * 2).toString("utf16le");
}

/** Answers where the text goes on. */
function decodeEscape(bytes: Uint8Array, start: number, quote: number, put: (unit: number) => void): number {
  const letter = String.fromCharCode(bytes[start + 1]!);
  const simple = SIMPLE_ESCAPES[letter];
  if (simple !== undefined) {
    put(simple.charCodeAt(0));
    return start + 2;
  }
  if (letter !== "u") throw new JsonStringError("invalid escape sequence in string");
  const unit = hexUnit(bytes, start + 2);
  let end = start + 6;
  let point = unit;
  if (unit >= 0xd800 && unit <= 0xdbff && bytes[end] === BACKSLASH && bytes[end + 1] === 0x75) {
    const low = hexUnit(bytes, end + 2);
    if (low >= 0xdc00 && low <= 0xdfff) {
      point = 0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff);
      end += 6;
    }
  }
  if (!isCharacter(point)) {
    // The closing quote is part of what the reference shows when the string ends too early.
    const shown = `${displayText(bytes.subarray(start, end))}${end > bytes.length ? String.fromCharCode(quote) : ""}`;
    throw new JsonStringError(`${shown} is not a valid Unicode character`);
  }
  if (point > 0xffff) {
    put(0xd7c0 + (point >> 10));
    put(0xdc00 | (point & 0x3ff));
  } else {
    put(point);
  }
  return end;
}

/** The four hexadecimal digits at `at`, or -1. */
function hexUnit(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i] ?? 0;
    let digit: number;
    if (byte >= 0x30 && byte <= 0x39) digit = byte - 0x30;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66) digit = (byte | 0x20) - 0x57;
    else return -1;
    value = (value << 4) | digit;
  }
  return value;
}

/** Neither a surrogate nor a noncharacter, and within Unicode. */
function isCharacter(point: number): boolean {
  if (point < 0 || point > 0x10ffff) return false;
  if (point >= 0xd800 && point <= 0xdfff) return false;
  if (point >= 0xfdd0 && point <= 0xfdef) return false;
  return (point & 0xfffe) !== 0xfffe;
}

function sequenceLength(byte: number): number {
  if (byte >= 0xc0 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  if (byte >= 0xf0 && byte < 0xf8) return 4;
  throw new JsonStringError("invalid UTF-8 sequence in string");
}

/** Any bytes as text for a message: a sequence that is not UTF-8 as QMP takes it becomes one U+FFFD. */
export function displayText(bytes: Uint8Array): string {
  let text = "";
  let at = 0;
  while (at < bytes.length) {
    const size = bytes[at]! < 0x80 ? 1 : displayLength(bytes, at);
    try {
      text += bytes[at]! < 0x80 ? String.fromCharCode(bytes[at]!) : String.fromCodePoint(codePointAt(bytes, at));
    } catch (error) {
      if (!(error instanceof JsonStringError)) throw error;
      text += "\ufffd";
    }
    at += size;
  }
  return text;
}

function codePointAt(bytes: Uint8Array, at: number): number {
  return decodeSequence(bytes, at, sequenceLength(bytes[at]!));
}

/** The first byte of a sequence and what can follow it, as far as it goes. */
function displayLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  const longest = byte >= 0xf8 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
  let size = 1;
  while (size < longest && ((bytes[at + size] ?? 0) & 0xc0) === 0x80) size += 1;
  return size;
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

function decodeSequence(bytes: Uint8Array, at: number, size: number): number {
  let point = bytes[at]! & (0x7f >> size);
  for (let i = at + 1; i < at + size; i++) {
    const byte = bytes[i] ?? 0;
    if ((byte & 0xc0) !== 0x80) throw new JsonStringError("invalid UTF-8 sequence in string");
    point = (point << 6) | (byte & 0x3f);
  }
  const isModifiedZero = size === 2 && point === 0 && bytes[at] === 0xc0;
  if (!isModifiedZero && (point < SMALLEST[size]! || !isCharacter(point))) {
    throw new JsonStringError("invalid UTF-8 sequence in string");
  }
  return point;
}
