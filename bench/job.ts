import type { Contender, Format, Transport } from "./contenders.js";
import type { ImageName, Images } from "./images.js";
import type { LoadClient } from "./load-client.js";
import type { Placement } from "./cpus.js";
import type { BenchServer } from "./servers.js";

/** One figure of one contender in one round. */
export interface Sample {
  /** In the job's unit. */
  readonly value: number;
  /** CPU time of the server, in microseconds: per operation, or per MiB where the unit is MB/s. */
  readonly cpuUs?: number;
  /** Latencies, in microseconds. */
  readonly p50?: number;
  readonly p99?: number;
  readonly p999?: number;
  /** CPU time of the load generator per operation, in microseconds. */
  readonly clientCpuUs?: number;
}

export type Unit = "op/s" | "MB/s" | "ms" | "MiB";

export const lessIsBetter = (unit: Unit): boolean => unit === "ms" || unit === "MiB";

/** What tsd is to reach: ratios of its figure to others' in the same round. */
export interface Goals {
  /** At least so many times as good as the best reference. */
  readonly reference?: number;
  readonly nbdkit?: number;
  /** At most so much of the reference's CPU time per operation. */
  readonly cpu?: number;
  /** At most so much of the reference's p99. */
  readonly p99?: number;
  /** tsd's own figure at most. */
  readonly most?: number;
}

/** Who serves what while the jobs of a group run. */
export interface Scenario {
  readonly format: Format;
  readonly transport: Transport;
  /** Exported as `disk0`, `disk1`, … */
  readonly exports: readonly ImageName[];
  /** Only there, in the contender's folder. */
  readonly files?: readonly ImageName[];
  readonly iothreads?: boolean;
  /** The job starts its servers itself. */
  readonly isStarted?: false;
}

export interface Job {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly scenario: string;
  /** Contenders beside tsd and the references. */
  readonly also: readonly string[];
  readonly goals: Goals;
  measure(context: JobContext): Promise<Sample>;
}

export interface JobContext {
  readonly contender: Contender;
  /** The contender's, running. */
  readonly server: BenchServer;
  /** Start one more. */
  readonly start: () => Promise<BenchServer>;
  /** A folder with the contender's own copies of the images. */
  readonly folder: string;
  readonly images: Images;
  readonly clients: readonly [LoadClient, LoadClient];
  readonly seconds: number;
  readonly place: (placement: Placement, ...clients: number[]) => Promise<void>;
  /** CPUs for a program that is started by the job. */
  clientCpus(placement: Placement): string;
}
