/** Every job: what is measured, of what, and what tsd is to reach. */
import { CLUSTER, MIB } from "./images.js";
import type { Goals, Job, Scenario } from "./job.js";
import {
  measureAllocating,
  measureBackup,
  measureFirstSecond,
  measureMemory,
  measureQmp,
  measureStart,
} from "./measure-daemon.js";
import {
  measureFio,
  measureLoad,
  measureNbdcopy,
  measureTwo,
  type Access,
  type CopyDirection,
  type FioJob,
} from "./measure-load.js";

const RAW = { format: "raw", transport: "unix", exports: ["disk.raw"] } as const;
const QCOW2 = { format: "qcow2", transport: "unix", exports: ["disk.qcow2"] } as const;
const TWO = { ...RAW, exports: ["disk.raw", "second.raw"] } as const;

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  raw: RAW,
  tcp: { ...RAW, transport: "tcp" },
  tls: { ...RAW, transport: "tls" },
  qcow2: QCOW2,
  chain1: { ...QCOW2, exports: ["chain1.qcow2"] },
  chain3: { ...QCOW2, exports: ["chain3.qcow2"] },
  /** A daemon without nodes: the jobs add and remove theirs, so that a new image does not mean a cold daemon. */
  daemon: { ...RAW, exports: [], files: ["disk.raw", "disk.qcow2"] },
  two: TWO,
  iothreads: { ...TWO, iothreads: true },
  start: { ...RAW, isStarted: false },
};

const KIB = 1024;
const BLOCK = 4 * KIB;
const ACCESSES = ["read", "write"] as const;

/** 4 KiB at one depth: the goals are the same for raw and qcow2. */
const SMALL_GOALS: Readonly<Record<string, Goals>> = {
  "read-qd1": { reference: 1.8, nbdkit: 1.1, cpu: 1 / 2 },
  "write-qd1": { reference: 2.2, nbdkit: 1.1, cpu: 1 / 2 },
  "read-qd16": { reference: 2.5, nbdkit: 1.3, cpu: 1 / 3 },
  "write-qd16": { reference: 2.5, nbdkit: 1, cpu: 1 / 4 },
  "read-qd64": { reference: 5, nbdkit: 2.5, cpu: 1 / 6 },
  "write-qd64": { reference: 5, nbdkit: 1.1, cpu: 1 / 6 },
};

function small(scenario: string, access: Access, depth: number, goals: Goals, also: readonly string[]): Job {
  return {
    id: `${scenario}-4k-rand${access}-qd${depth}`,
    title: `4 KiB random ${access}, qd ${depth}`,
    unit: "op/s",
    ...{ scenario, also, goals },
    measure: (context) => measureLoad(context, { access, order: "random", block: BLOCK, depth }, "op/s"),
  };
}

function large(scenario: string, access: Access, block: number, depth: number, also: readonly string[]): Job {
  const name = block === MIB ? "1m" : `${block / KIB}k`;
  return {
    id: `${scenario}-${name}-${access}-qd${depth}`,
    title: `${block === MIB ? "1 MiB" : `${block / KIB} KiB`} sequential ${access}, qd ${depth}`,
    unit: "MB/s",
    ...{ scenario, also, goals: {} },
    measure: (context) => measureLoad(context, { access, order: "ascending", block, depth }, "MB/s"),
  };
}

function fio(scenario: string, job: FioJob, goals: Goals): Job {
  const isLarge = job.block === MIB;
  const clients = job.processes === 1 ? `qd ${job.depth}` : `${job.processes} × qd ${job.depth}`;
  return {
    id: `${scenario}-fio-${isLarge ? "1m" : "4k"}-${job.rw}-${job.processes}x${job.depth}`,
    title: `fio: ${isLarge ? "1 MiB" : "4 KiB"} ${job.rw}, ${clients}`,
    unit: isLarge ? "MB/s" : "op/s",
    also: ["nbdkit"],
    ...{ scenario, goals },
    measure: (context) => measureFio(context, job, isLarge ? "MB/s" : "op/s"),
  };
}

const small1 = { block: BLOCK, depth: 64, processes: 1, placement: "split" } as const;
const small4 = { block: BLOCK, depth: 16, processes: 4, placement: "free" } as const;
const large1 = { block: MIB, depth: 4, processes: 1, placement: "split" } as const;

function nbdcopy(scenario: string, direction: CopyDirection, goals: Goals, also: readonly string[]): Job {
  return {
    id: `${scenario}-nbdcopy-${direction}`,
    title: direction === "from-4k" ? "nbdcopy from the server, 4 KiB, qd 16" : `nbdcopy ${direction} the server`,
    unit: "MB/s",
    ...{ scenario, also, goals },
    measure: (context) => measureNbdcopy(context, direction),
  };
}

function allocating(block: number): Job {
  return {
    id: `qcow2-allocating-${block / KIB}k`,
    title: `qcow2: ${block / KIB} KiB writes to new clusters, qd 16`,
    unit: "op/s",
    scenario: "daemon",
    also: [],
    goals: { reference: 2 },
    measure: (context) => measureAllocating(context, block),
  };
}

function chain(layers: 1 | 3): Job {
  const job = small(`chain${layers}`, "read", 16, { reference: 2 }, []);
  return { ...job, title: `4 KiB random read, qd 16, ${layers} overlay${layers === 1 ? "" : "s"}` };
}

function backup(format: "raw" | "qcow2", loaded: boolean): Job {
  return {
    id: `backup-${format}${loaded ? "-loaded" : ""}`,
    title: `backup ${format} → ${format}${loaded ? ", client writes at qd 16" : ""}`,
    unit: "MB/s",
    scenario: "daemon",
    also: [],
    goals: loaded ? { reference: 1, p99: 1 } : { reference: 1.5 },
    measure: (context) => measureBackup(context, format, loaded),
  };
}

function qmp(depth: number): Job {
  return {
    id: depth === 1 ? "qmp-single" : "qmp-pipelined",
    title: depth === 1 ? "QMP round trips" : `QMP commands, ${depth} at once`,
    unit: "op/s",
    scenario: "daemon",
    also: [],
    goals: { reference: 5 },
    measure: (context) => measureQmp(context, depth),
  };
}

function two(scenario: "two" | "iothreads"): Job {
  return {
    id: scenario === "two" ? "two-exports" : "two-exports-iothreads",
    title: `two exports${scenario === "two" ? "" : " on two iothreads"}, 4 KiB random read, 2 × qd 16`,
    unit: "op/s",
    ...{ scenario, also: [], goals: {} },
    measure: (context) => measureTwo(context, { access: "read", order: "random", block: BLOCK, depth: 16 }),
  };
}

export const JOBS: readonly Job[] = [
  ...[1, 16, 64].flatMap((depth) =>
    ACCESSES.map((access) =>
      small("raw", access, depth, SMALL_GOALS[`${access}-qd${depth}`]!, ["nbdkit", "qemu-nbd", "null"]),
    ),
  ),
  ...ACCESSES.map((access) => large("raw", access, 256 * KIB, 1, ["nbdkit"])),
  ...ACCESSES.map((access) => large("raw", access, MIB, 4, ["nbdkit"])),
  fio("raw", { ...small1, rw: "randread" }, { reference: 1.8 }),
  fio("raw", { ...small1, rw: "randwrite" }, { reference: 3 }),
  fio("raw", { ...small4, rw: "randread" }, { reference: 2 }),
  fio("raw", { ...small4, rw: "randwrite" }, { reference: 4 }),
  fio("raw", { ...large1, rw: "read" }, { reference: 7, nbdkit: 1 }),
  fio("raw", { ...large1, rw: "write" }, { reference: 7, nbdkit: 1 }),
  nbdcopy("raw", "from", { reference: 1.7, nbdkit: 1.2 }, ["nbdkit"]),
  nbdcopy("raw", "to", { reference: 1.2, nbdkit: 1 }, ["nbdkit"]),
  small("tcp", "read", 16, {}, ["nbdkit"]),
  small("tcp", "write", 16, {}, ["nbdkit"]),
  small("tcp", "read", 64, {}, ["nbdkit"]),
  nbdcopy("tls", "from-4k", { reference: 1 }, ["nbdkit"]),
  nbdcopy("tls", "from", { reference: 1 }, ["nbdkit"]),
  nbdcopy("tls", "to", { reference: 1 }, ["nbdkit"]),
  ...[1, 16, 64].flatMap((depth) =>
    ACCESSES.map((access) => {
      const { nbdkit: _, ...goals } = SMALL_GOALS[`${access}-qd${depth}`]!;
      return small("qcow2", access, depth, goals, []);
    }),
  ),
  ...ACCESSES.map((access) => large("qcow2", access, MIB, 4, [])),
  allocating(BLOCK),
  allocating(CLUSTER),
  chain(1),
  chain(3),
  backup("raw", false),
  backup("qcow2", false),
  backup("raw", true),
  backup("qcow2", true),
  qmp(1),
  qmp(8),
  two("two"),
  two("iothreads"),
  {
    ...{ id: "start", title: "start to QMP greeting, one export", unit: "ms", scenario: "start", also: [] },
    goals: { most: 250 },
    measure: measureStart,
  },
  {
    ...{ id: "first-second", title: "4 KiB random read, qd 1, in its first second", unit: "op/s", scenario: "start" },
    ...{ also: [], goals: {} },
    measure: measureFirstSecond,
  },
  {
    ...{ id: "memory", title: "resident memory, idle, one export", unit: "MiB", scenario: "start", also: [] },
    goals: { most: 65 },
    measure: measureMemory,
  },
];
