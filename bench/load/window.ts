import { cpuSeconds } from "../proc.js";
import type { Histogram } from "./histogram.js";

export interface LoadResult {
  readonly operations: number;
  readonly seconds: number;
  /** Latencies in microseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  /** CPU time of this process per operation, and that of the server's, in microseconds. */
  readonly clientCpuUs: number;
  readonly serverCpuUs: number;
}

/** The stretch of time that counts: after the warm-up, before the last requests come in. Times are of `performance.now`. */
export class Window {
  private opensAt = 0;
  private closesAt = 0;
  private openedAt = 0;
  private lastTurn = 0;
  private state: "warm-up" | "open" | "closed" = "warm-up";
  private clientCpu = 0;
  private serverCpu = 0;

  constructor(
    private readonly histogram: Histogram,
    private readonly serverPid: number,
    private readonly warmUpSeconds: number,
    private readonly seconds: number,
  ) {}

  begin(now: number): void {
    this.opensAt = now + this.warmUpSeconds * 1000;
    this.closesAt = this.opensAt + this.seconds * 1000;
    if (this.warmUpSeconds === 0) this.open(now);
  }

  record(milliseconds: number): void {
    if (this.state === "open") this.histogram.record(milliseconds * 1e6);
  }

  /** After each batch of replies. True when no more requests shall go out. */
  turn(now: number): boolean {
    if (this.state === "open") {
      this.lastTurn = now;
      if (now >= this.closesAt) this.end(now);
    } else if (this.state === "warm-up" && now >= this.opensAt) {
      this.open(now);
    }
    return this.state === "closed";
  }

  end(now: number): void {
    if (this.state === "closed") return;
    if (this.state === "warm-up") throw new Error("the job ended while it was warming up");
    this.state = "closed";
    this.lastTurn = now;
    this.clientCpu = ownCpuSeconds() - this.clientCpu;
    this.serverCpu = cpuSeconds(this.serverPid) - this.serverCpu;
  }

  result(): LoadResult {
    const operations = this.histogram.count;
    if (operations === 0) throw new Error("no operation ended in time");
    return {
      operations,
      seconds: (this.lastTurn - this.openedAt) / 1000,
      p50: this.histogram.percentile(0.5),
      p99: this.histogram.percentile(0.99),
      p999: this.histogram.percentile(0.999),
      clientCpuUs: (this.clientCpu * 1e6) / operations,
      serverCpuUs: (this.serverCpu * 1e6) / operations,
    };
  }

  private open(now: number): void {
    this.state = "open";
    this.openedAt = now;
    this.histogram.clear();
    this.clientCpu = ownCpuSeconds();
    this.serverCpu = cpuSeconds(this.serverPid);
  }
}

function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
