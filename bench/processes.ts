/** Every process that the bench starts, so that none is left when it ends, however it ends. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

// Node reads that list at each start, 0.1 s of it, and nobody here meets a host that it vouches for.
delete process.env["NODE_EXTRA_CA_CERTS"];

const STDERR_KEPT = 2000;
const PATIENCE_MS = 5000;

/** A process with pipes for its output, and what it said on standard error, the end of it. */
export interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly pid: number;
  readonly complaint: () => string;
  /** Resolves when it has ended: an exit code, or the name of a signal. */
  readonly ended: Promise<number | string>;
  readonly hasEnded: () => boolean;
}

const running = new Set<ChildProcess>();

/** At once, by process id; for the way out on a signal or an error. */
export function killAllNow(): void {
  for (const child of running) child.kill("SIGKILL");
}

export function runningPids(): number[] {
  return [...running].flatMap(({ pid }) => pid ?? []);
}

/** Rejects when there is no such program. */
export async function start(program: string, args: readonly string[]): Promise<Running> {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  running.add(child);
  let text = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (text = (text + chunk).slice(-STDERR_KEPT)));
  // A process that ends early closes its input; what counts is how it ended.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<number | string>((resolve) =>
    child.once("exit", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? "unknown");
    }),
  );
  try {
    await once(child, "spawn");
  } catch (error) {
    running.delete(child);
    throw error;
  }
  return {
    child,
    pid: child.pid!,
    complaint: () => text.trim(),
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  };
}

/** SIGTERM, and SIGKILL for what does not listen. */
export async function stop(process: Running): Promise<void> {
  const timer = setTimeout(() => process.child.kill("SIGKILL"), PATIENCE_MS);
  process.child.kill("SIGTERM");
  await process.ended;
  clearTimeout(timer);
}

/** Run a program to its end. Answers its output; throws what it complained of. */
export async function run(program: string, args: readonly string[], input = ""): Promise<string> {
  const process = await start(program, args);
  let output = "";
  process.child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  process.child.stdin.end(input);
  await once(process.child, "close");
  const status = await process.ended;
  if (status !== 0)
    throw new Error(`${program} ended with ${status}: ${process.complaint() || output.slice(-STDERR_KEPT)}`);
  return output;
}
