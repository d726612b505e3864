/** What /proc tells of a process and of this machine. */
import { readFileSync } from "node:fs";

/** USER_HZ: 100 on every architecture that tsd runs on. */
const TICKS_PER_SECOND = 100;

/** User and system time of a process so far, of all its threads, in seconds. Precise to a hundredth. */
export function cpuSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name stands in brackets and may hold anything, brackets too.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory, in KiB. */
export function residentKib(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

/** The CPUs this process may run on. */
export function allowedCpus(): number[] {
  const list = /Cpus_allowed_list:\s+(\S+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]!;
  return cpusIn(list);
}

/** `0-2,5` as [0, 1, 2, 5]. */
export function cpusIn(list: string): number[] {
  return list.split(",").flatMap((part) => {
    const [first = NaN, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
