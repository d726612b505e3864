/** `[…]` of a pattern: where it ends, and whether it takes a character. */
interface CharacterSet {
  readonly end: number;
  readonly takes: (character: string) => boolean;
}

/**
 * Does the whole of `text` match `pattern`, as fnmatch(3) without flags has it: `*`, `?`, `[a-z]`, `[!a-z]`, and a
 * backslash in front of a character that stands for itself? In time length × length at most, whatever the pattern.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let from = 0;
  // Where to try again when what follows the last `*` does not fit: the `*` takes one character more.
  let star = -1;
  let starFrom = 0;
  while (from < text.length || at < pattern.length) {
    if (pattern[at] === "*") {
      star = ++at;
      starFrom = from;
      continue;
    }
    const next = from < text.length ? stepOver(pattern, at, text[from]!) : -1;
    if (next >= 0) {
      at = next;
      from += 1;
    } else if (star >= 0 && starFrom < text.length) {
      at = star;
      from = ++starFrom;
    } else {
      return false;
    }
  }
  return true;
}

/** One character of the text against one element of the pattern: where the next begins, or -1. */
function stepOver(pattern: string, at: number, character: string): number {
  const element = pattern[at];
  if (element === "?") return at + 1;
  if (element === "[") {
    const set = readSet(pattern, at);
    if (set !== null) return set.takes(character) ? set.end : -1;
  }
  if (element === "\\") return pattern[at + 1] === character ? at + 2 : -1;
  return element === character ? at + 1 : -1;
}

/** Null where no `]` follows: then `[` is a character like any other. */
function readSet(pattern: string, start: number): CharacterSet | null {
  let at = start + 1;
  const negated = pattern[at] === "!" || pattern[at] === "^";
  if (negated) at += 1;
  const ranges: [string, string][] = [];
  // A `]` that comes first is one of the characters.
  for (let first = true; first || pattern[at] !== "]"; first = false) {
    if (pattern[at] === "\\") at += 1;
    const low = pattern[at];
    if (low === undefined) return null;
    at += 1;
    let high = low;
    if (pattern[at] === "-" && pattern[at + 1] !== "]" && pattern[at + 1] !== undefined) {
      high = pattern[at + 1]!;
      at += 2;
    }
    ranges.push([low, high]);
  }
  const takes = (character: string): boolean =>
    ranges.some(([low, high]) => character >= low && character <= high) !== negated;
  return { end: at + 1, takes };
}
