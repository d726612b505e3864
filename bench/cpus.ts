import { allowedCpus } from "./proc.js";
import { run } from "./processes.js";

/** Client and server on one CPU; on one each; or wherever the kernel puts them. */
export type Placement = "same" | "split" | "free";

/** Which CPUs the two sides get. With a single CPU all placements are one. */
export class Cpus {
  private readonly all = allowedCpus();
  /** What each process was told last. */
  private readonly told = new Map<number, string>();

  server(placement: Placement): string {
    return placement === "free" ? this.all.join(",") : String(this.all.at(-1));
  }

  client(placement: Placement): string {
    return placement === "split" ? String(this.all[0]) : this.server(placement);
  }

  /** All threads of a process, and those it starts later. */
  async pin(pid: number, cpus: string): Promise<void> {
    if (this.told.get(pid) === cpus) return;
    await run("taskset", ["-a", "-c", "-p", cpus, String(pid)]);
    this.told.set(pid, cpus);
  }
}
