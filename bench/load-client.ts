import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { stopLine, type Span } from "./load/stop-line.js";
import type { LoadAnswer, LoadOptions } from "./load/client.js";
import type { LoadResult } from "./load/window.js";
import { start, type Running } from "./processes.js";

const PROGRAM = new URL("load/client.ts", import.meta.url).pathname;

/** The load generator: a process that carries out one job after another, so that it is compiled and warm. */
export class LoadClient {
  private readonly lines: Interface;

  private constructor(private readonly process: Running) {
    this.lines = createInterface({ input: process.child.stdout });
  }

  static async start(): Promise<LoadClient> {
    return new LoadClient(await start(process.execPath, ["--import", import.meta.resolve("tsx"), PROGRAM]));
  }

  get pid(): number {
    return this.process.pid;
  }

  /** Rejects with what went wrong. One at a time. */
  async run(options: LoadOptions): Promise<LoadResult> {
    const answered = once(this.lines, "line") as Promise<[string]>;
    this.process.child.stdin.write(`${JSON.stringify(options)}\n`);
    const line = await Promise.race([answered, this.process.ended]);
    if (!Array.isArray(line)) throw new Error(`the load generator ended with ${line}: ${this.process.complaint()}`);
    const answer = JSON.parse(line[0]) as LoadAnswer;
    if ("error" in answer) throw new Error(answer.error);
    return answer.result;
  }

  /** Let a `stoppable` job end now; its latencies are those of `span`. */
  endJob(span: Span): void {
    this.process.child.stdin.write(stopLine(span));
  }

  /** When it does not answer any more. */
  kill(): void {
    this.process.child.kill("SIGKILL");
  }

  async stop(): Promise<void> {
    this.process.child.stdin.end();
    await this.process.ended;
  }
}
