import type { Contender } from "./contenders.js";
import { lessIsBetter, type Goals, type Job, type Sample, type Unit } from "./job.js";
import type { Machine } from "./machine.js";
import { median, medianRatio } from "./statistics.js";

/** The figures of one job: of each contender one sample a round, null where it failed. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly unit: Unit;
  readonly goals: Goals;
  readonly samples: Readonly<Record<string, readonly (Sample | null)[]>>;
}

export interface Results {
  readonly machine: Machine;
  /** What each contender says of its version, and which of tsd's engines served. */
  readonly versions: Readonly<Record<string, string>>;
  readonly engine: string;
  readonly references: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly sizeMib: number;
  readonly rows: readonly Row[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export interface Verdict {
  readonly goal: number;
  /** Undefined: it could not be measured. */
  readonly met: boolean | undefined;
}

/** What a row says about tsd. Every ratio is a median over the rounds. */
export interface Finding {
  readonly row: Row;
  /** Medians by contender. */
  readonly medians: Readonly<Record<string, Medians>>;
  /** How many times as good as the best reference of the round; above 1 is better, in every unit. */
  readonly ratio: number | undefined;
  readonly nbdkitRatio: number | undefined;
  /** tsd's CPU time per operation, and its p99, divided by that reference's. */
  readonly cpuRatio: number | undefined;
  readonly p99Ratio: number | undefined;
  readonly verdicts: Readonly<Partial<Record<keyof Goals, Verdict>>>;
}

export type Medians = { readonly [Key in keyof Sample]?: number | undefined };

type Samples = readonly (Sample | null | undefined)[];

export function rowOf(job: Job, samples: ReadonlyMap<Contender, readonly (Sample | null)[]>): Row {
  const { id, title, scenario, unit, goals } = job;
  return {
    ...{ id, title, scenario, unit, goals },
    samples: Object.fromEntries([...samples].map(([{ name }, list]) => [name, list])),
  };
}

export function findingOf(row: Row, references: readonly string[]): Finding {
  const tsd = row.samples["tsd"] ?? [];
  const best = bestOf(
    row.unit,
    references.map((name) => row.samples[name] ?? []),
  );
  const ratio = goodness(row.unit, tsd, best);
  const nbdkitRatio = goodness(row.unit, tsd, row.samples["nbdkit"] ?? []);
  const cpuRatio = medianRatio(pick(tsd, "cpuUs"), pick(best, "cpuUs"));
  const p99Ratio = medianRatio(pick(tsd, "p99"), pick(best, "p99"));
  const medians = Object.fromEntries(Object.entries(row.samples).map(([name, list]) => [name, mediansOf(list)]));
  const { goals } = row;
  const verdict = (goal: number | undefined, value: number | undefined, isMet: (value: number) => boolean) =>
    goal === undefined ? undefined : { goal, met: value === undefined ? undefined : isMet(value) };
  const verdicts = {
    reference: verdict(goals.reference, ratio, (value) => value >= goals.reference!),
    nbdkit: verdict(goals.nbdkit, nbdkitRatio, (value) => value >= goals.nbdkit!),
    cpu: verdict(goals.cpu, cpuRatio, (value) => value <= goals.cpu!),
    p99: verdict(goals.p99, p99Ratio, (value) => value <= goals.p99!),
    most: verdict(goals.most, medians["tsd"]?.value, (value) => value <= goals.most!),
  };
  const stated = Object.fromEntries(Object.entries(verdicts).filter(([, given]) => given !== undefined));
  return { row, medians, ratio, nbdkitRatio, cpuRatio, p99Ratio, verdicts: stated };
}

/** Of each round, the sample of the reference that did best in it. */
function bestOf(unit: Unit, references: readonly Samples[]): Samples {
  const rounds = Math.max(0, ...references.map((list) => list.length));
  return Array.from({ length: rounds }, (_, round) => {
    const there = references.flatMap((list) => list[round] ?? []);
    return there.reduce<Sample | null>(
      (best, sample) => (best === null || lessIsBetter(unit) === sample.value < best.value ? sample : best),
      null,
    );
  });
}

function goodness(unit: Unit, ours: Samples, theirs: Samples): number | undefined {
  const [above, below] = lessIsBetter(unit) ? [theirs, ours] : [ours, theirs];
  return medianRatio(pick(above, "value"), pick(below, "value"));
}

const pick = (samples: Samples, key: keyof Sample): (number | undefined)[] => samples.map((sample) => sample?.[key]);

function mediansOf(samples: Samples): Medians {
  const of = (key: keyof Sample): number | undefined => {
    const values = pick(samples, key).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    ...{ value: of("value"), cpuUs: of("cpuUs"), clientCpuUs: of("clientCpuUs") },
    ...{ p50: of("p50"), p99: of("p99"), p999: of("p999") },
  };
}
