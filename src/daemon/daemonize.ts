import { spawn, type StdioOptions } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { constants } from "node:os";
import { libc } from "../base/libc.js";

/** Set in the environment of the process that goes into the background. */
const CHILD_MARK = "TSD_DAEMON_CHILD";
/** Rights that others never get to what a background daemon creates. */
const DAEMON_UMASK = 0o027;

/** Am I the child? Asked once: the mark goes no further. */
export function takeDaemonMark(): boolean {
  const marked = process.env[CHILD_MARK] !== undefined && process.send !== undefined;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
  delete process.env[CHILD_MARK];
  return marked;
}

/**
 * Start this program again, in a session of its own, and wait until it is ready (the answer is 0) or has failed (its
 * exit code). What it prints on stderr until then is passed on. Descriptors that the command line names are inherited.
 */
export async function startInBackground(argv: readonly string[]): Promise<number> {
  const stdio: StdioOptions = ["ignore", "ignore", "pipe"];
  const inherited = namedDescriptors(argv);
  for (let fd = 3; fd <= Math.max(2, ...inherited); fd++) stdio.push(inherited.has(fd) ? fd : "ignore");
  stdio.push("ipc");
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...argv], {
    detached: true,
    stdio,
    env: { ...process.env, [CHILD_MARK]: "1" },
  });
  const stderr: Buffer[] = [];
  child.stderr!.on("data", (chunk: Buffer) => {
    stderr.push(chunk);
    process.stderr.write(chunk);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("message", () => resolve(0));
    // `close`, not `exit`: what it printed has arrived.
    child.once("close", (status, signal) => {
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  if (code === 0 && child.connected) child.disconnect();
  child.unref();
  return code;
}

/** `fd=5`, `addr.str=5`, `"str": "5"`, `/dev/fd/5`: numbers beyond stderr that an option hands over. */
function namedDescriptors(argv: readonly string[]): Set<number> {
  const found = new Set<number>();
  const pattern = /(?:\bfd=|\bstr=|"(?:fd|str)"\s*:\s*"?|\/dev\/fd\/|\/proc\/self\/fd\/)(\d{1,4})/g;
  for (const word of argv) {
    for (const [, number] of word.matchAll(pattern)) if (Number(number) > 2) found.add(Number(number));
  }
  return found;
}

/** In the child, before anything is created. */
export function beginInBackground(): void {
  process.umask(DAEMON_UMASK);
}

/** In the child, when everything is ready: let the parent end, and let go of its terminal and its folder. */
export function confirmInBackground(): void {
  process.chdir("/");
  const devNull = openSync("/dev/null", "r+");
  const calls = libc();
  if (calls !== null) calls.dup2(devNull, 2);
  else {
    // The lowest free descriptor is taken: 2 again.
    closeSync(2);
    openSync("/dev/null", "r+");
  }
  closeSync(devNull);
  process.send?.("ready", () => {
    if (process.connected) process.disconnect();
  });
}
