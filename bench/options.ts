import { parseArgs } from "node:util";

export interface Options {
  /** Jobs whose id matches take part. */
  readonly jobs: RegExp;
  readonly rounds: number;
  /** Length of one measurement; its warm-up comes on top. */
  readonly seconds: number;
  /** Of the disk, in MiB. */
  readonly size: number;
  /** Names of contenders beside tsd, in the order of the table. */
  readonly against: readonly string[];
  readonly tsd: string | null;
  readonly reference: string | null;
  readonly folder: string | null;
  readonly json: string | null;
  readonly svg: string | null;
  readonly from: readonly string[];
  readonly markdown: boolean;
  readonly writeDocs: boolean;
  readonly list: boolean;
}

/** What the user has to change; its message says it. */
export class UsageError extends Error {}

export const HELP = `Usage: npm run bench -- [options]
Compares tsd with other NBD servers, in interleaved rounds of one run.

  --jobs REGEXP      only jobs whose id matches; --list shows the ids
  --rounds N         rounds (3)
  --seconds N        length of one measurement (1)
  --size MIB         size of the disk, a multiple of 16 (256)
  --quick            2 rounds of 0.2 seconds on 64 MiB: does it work at all?
  --against NAMES    servers beside tsd (qsd,nbdkit,qemu-nbd); also qsd-threads,
                     tsd-threadpool, and qsd2 with --reference
  --reference FILE   a second qemu-storage-daemon, of another version
  --tsd FILE         another tsd than this checkout's
  --folder DIR       where disks are made (the system's temporary folder)
  --json FILE        write all figures
  --svg FILE         write the plot
  --markdown         print the tables as Markdown
  --from FILE        measure nothing: take the figures of an earlier --json; given
                     several times, of a run in pieces
  --write-docs       renew docs/performance.* and the table in README.md
  --list             list the jobs and what each is for
  --help             print this text
`;

const MIB_STEP = 16;

/** Throws, in words for the user, what is wrong with the arguments. Null: only help was asked for. */
export function parseOptions(args: readonly string[]): Options | null {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ jobs: text, rounds: text, seconds: text, size: text, against: text, reference: text, tsd: text },
      ...{ folder: text, json: text, svg: text, from: { ...text, multiple: true } },
      ...{ quick: flag, markdown: flag, "write-docs": flag, list: flag, help: { ...flag, short: "h" } },
    },
  });
  if (values.help) return null;
  const defaults = values.quick ? { rounds: 2, seconds: 0.2, size: 64 } : { rounds: 3, seconds: 1, size: 256 };
  const number = (name: "rounds" | "seconds" | "size", least: number, most: number, step: number): number => {
    const given = values[name];
    const value = given === undefined ? defaults[name] : Number(given);
    // `!(… )`: what is no number is out of range as well.
    if (given === "" || !(value >= least && value <= most) || (step > 0 && value % step !== 0))
      throw new UsageError(
        `--${name} takes ${step > 1 ? `a multiple of ${step}` : "a number"} from ${least} to ${most}`,
      );
    return value;
  };
  const against = (values.against ?? "qsd,nbdkit,qemu-nbd").split(",").filter((name) => name !== "");
  if (values.reference !== undefined && !against.includes("qsd2")) against.splice(1, 0, "qsd2");
  return {
    jobs: pattern(values.jobs ?? ""),
    rounds: number("rounds", 1, 1000, 1),
    seconds: number("seconds", 0.05, 3600, 0),
    size: number("size", MIB_STEP, 1 << 20, MIB_STEP),
    against,
    tsd: values.tsd ?? null,
    reference: values.reference ?? null,
    folder: values.folder ?? null,
    json: values.json ?? null,
    svg: values.svg ?? null,
    from: values.from ?? [],
    markdown: values.markdown,
    writeDocs: values["write-docs"],
    list: values.list,
  };
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new UsageError(`--jobs takes a regular expression, not '${text}'`);
  }
}
