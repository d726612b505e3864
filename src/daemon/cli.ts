/** The options, by their long names, and whether they take a value. */
export const LONG_OPTIONS = {
  blockdev: true,
  chardev: true,
  daemonize: false,
  export: true,
  help: false,
  "io-engine": true,
  "log-file": true,
  "log-level": true,
  monitor: true,
  "nbd-server": true,
  object: true,
  pidfile: true,
  trace: true,
  version: false,
} as const;

export type OptionName = keyof typeof LONG_OPTIONS;

const SHORT_OPTIONS: ReadonlyMap<string, OptionName> = new Map([
  ["h", "help"],
  ["T", "trace"],
  ["V", "version"],
]);

/** One word of the command line, taken apart. */
export type CliItem =
  | {
      readonly kind: "option";
      readonly name: OptionName;
      /** Empty for options without a value. */
      readonly value: string;
      /** As it was typed: what messages about it begin with. */
      readonly typed: string;
    }
  | { readonly kind: "stray"; readonly typed: string };

/** The command line cannot be taken apart. In the words of getopt_long. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Take the command line apart, in order, as getopt_long does: long options may be cut short while they stay unambiguous,
 * values follow or are joined by `=`, short options may be joined, `--` ends everything. Throws UsageError when it comes
 * to a bad word, so that what stands before it has been seen.
 */
export function* readCommandLine(argv: readonly string[]): Generator<CliItem> {
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--") return;
    if (word.startsWith("--")) {
      const item = readLong(word, argv[at + 1]);
      if (item.typed !== word) at += 1;
      yield item;
    } else if (word.startsWith("-") && word.length > 1) {
      for (const item of readShort(word, argv[at + 1])) {
        if (item.typed !== word) at += 1;
        yield item;
      }
    } else {
      yield { kind: "stray", typed: word };
    }
  }
}

function readLong(word: string, next: string | undefined): CliItem & { kind: "option" } {
  const equals = word.indexOf("=");
  const typedName = equals < 0 ? word.slice(2) : word.slice(2, equals);
  const name = findLong(typedName, word);
  if (!LONG_OPTIONS[name]) {
    if (equals >= 0) throw new UsageError(`option '--${name}' doesn't allow an argument`);
    return { kind: "option", name, value: "", typed: word };
  }
  if (equals >= 0) return { kind: "option", name, value: word.slice(equals + 1), typed: word };
  if (next === undefined) throw new UsageError(`option '--${name}' requires an argument`);
  return { kind: "option", name, value: next, typed: `${word} ${next}` };
}

function findLong(typedName: string, word: string): OptionName {
  const names = Object.keys(LONG_OPTIONS) as OptionName[];
  const found = names.filter((name) => name.startsWith(typedName));
  if (found.length === 1) return found[0]!;
  const exact = found.find((name) => name === typedName);
  if (exact !== undefined) return exact;
  if (found.length === 0) throw new UsageError(`unrecognized option '${word}'`);
  const possibilities = found.map((name) => `'--${name}'`).join(" ");
  throw new UsageError(`option '${word}' is ambiguous; possibilities: ${possibilities}`);
}

function* readShort(word: string, next: string | undefined): Generator<CliItem> {
  for (let at = 1; at < word.length; at++) {
    const letter = word[at]!;
    const name = SHORT_OPTIONS.get(letter);
    if (name === undefined) throw new UsageError(`invalid option -- '${letter}'`);
    if (!LONG_OPTIONS[name]) {
      yield { kind: "option", name, value: "", typed: word };
      continue;
    }
    if (at + 1 < word.length) yield { kind: "option", name, value: word.slice(at + 1), typed: word };
    else if (next === undefined) throw new UsageError(`option requires an argument -- '${letter}'`);
    else yield { kind: "option", name, value: next, typed: `${word} ${next}` };
    return;
  }
}
