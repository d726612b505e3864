/** What FAT allows in no name, control characters among it. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f"*/:<>?\\|\u007f]/g;
const NAME_MAX = 255;
/** Names that fit into eight and three characters, but for their case. */
const SHORT = /^([A-Za-z0-9!#$%&'()@^_`{}~-]{1,8})(?:\.([A-Za-z0-9!#$%&'()@^_`{}~-]{1,3}))?$/;
const NOT_SHORT = /[^A-Z0-9!#$%&'()@^_`{}~-]/g;

export interface FatName {
  readonly long: string;
  /** Eleven characters: eight and three, padded with spaces. */
  readonly short: string;
}

/**
 * Names for the files of one directory, in the order of `names`, which are the host's bytes. For FAT "a" and "A" are one
 * name: the second becomes "A~1". No short name is another file's long name.
 */
export function fatNames(names: readonly Uint8Array[]): FatName[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const longs = names.map((name) => longName(name, taken, counts));
  counts.clear();
  return longs.map((long) => ({ long, short: shortName(long, taken, counts) }));
}

/** The short name as people see it. */
export function shownShortName(short: string): string {
  const extension = short.slice(8).trimEnd();
  return short.slice(0, 8).trimEnd() + (extension === "" ? "" : `.${extension}`);
}

function longName(bytes: Uint8Array, taken: Set<string>, counts: Map<string, number>): string {
  // Bytes that are no UTF-8 become U+FFFD.
  const plain = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).replace(FORBIDDEN, "_");
  const name = plain.replace(/[. ]+$/, "") || "_";
  const { base, extension } = split(name);
  for (let candidate = name; ;) {
    const key = candidate.toUpperCase();
    if (!taken.has(key)) {
      taken.add(key);
      return candidate;
    }
    const tail = `~${nextNumber(name.toUpperCase(), counts)}${extension === "" ? "" : `.${extension}`}`.slice(
      -NAME_MAX,
    );
    candidate = base.slice(0, NAME_MAX - tail.length) + tail;
  }
}

function shortName(long: string, taken: Set<string>, counts: Map<string, number>): string {
  const fits = SHORT.exec(long);
  // Long names are taken, so nobody else has it.
  if (fits !== null) return padded(fits[1]!.toUpperCase(), (fits[2] ?? "").toUpperCase());
  const parts = split(long);
  const base = toShort(parts.base).slice(0, 6) || "_";
  const extension = toShort(parts.extension).slice(0, 3);
  for (;;) {
    const tail = `~${nextNumber(`${base}.${extension}`, counts)}`;
    const short = padded(base.slice(0, 8 - tail.length) + tail, extension);
    const key = shownShortName(short);
    if (taken.has(key)) continue;
    taken.add(key);
    return short;
  }
}

function nextNumber(key: string, counts: Map<string, number>): number {
  const number = (counts.get(key) ?? 0) + 1;
  counts.set(key, number);
  return number;
}

function split(name: string): { base: string; extension: string } {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? { base: name, extension: "" } : { base: name.slice(0, dot), extension: name.slice(dot + 1) };
}

function toShort(part: string): string {
  return part.replace(/[. ]/g, "").toUpperCase().replace(NOT_SHORT, "_");
}

function padded(base: string, extension: string): string {
  return base.padEnd(8) + extension.padEnd(3);
}
