import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { TEST_ENGINE } from "./engines.js";
import { QmpClient } from "./qmp-client.js";

const TSD = resolve(import.meta.dirname, "../../bin/tsd");

/** `tsd` is this checkout's `bin/tsd` (after `npm run build`); any other name is looked up on the PATH. */
export type DaemonProgram = "tsd" | "qemu-storage-daemon";

export interface DaemonOptions {
  readonly program?: DaemonProgram;
  /** Words before the program: what runs it in other circumstances. */
  readonly prefix?: readonly string[];
  /** After the helper's own `--chardev` and `--monitor`. */
  readonly args?: readonly string[];
  /** Folder for the QMP socket, and the daemon's working directory. Made, and removed at the end, when left out. */
  readonly tmp?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** False: start it with `args` alone; `qmp` may not be used then. */
  readonly monitor?: boolean;
}

export interface DaemonExit {
  readonly code: number | undefined;
  readonly signal: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running daemon with one QMP client, negotiated. Disposing it stops it; it has to end with code 0 then, unless it was killed. */
export interface Daemon extends AsyncDisposable {
  readonly pid: number;
  readonly tmp: string;
  readonly qmp: QmpClient;
  /** What it has printed so far. */
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the process has ended. */
  readonly exited: Promise<DaemonExit>;
  /** SIGTERM unless it has ended already. */
  stop(): Promise<DaemonExit>;
}

export function daemonPath(program: DaemonProgram = "tsd"): string {
  return program === "tsd" ? TSD : program;
}

function engineOption(program: DaemonProgram = "tsd"): string[] {
  return program === "tsd" && TEST_ENGINE !== "auto" ? ["--io-engine", TEST_ENGINE] : [];
}

/** Run a daemon whose command line makes it end by itself (help, errors). */
export async function runDaemon(
  args: readonly string[],
  options: { readonly program?: DaemonProgram; readonly cwd?: string; readonly input?: string } = {},
): Promise<DaemonExit> {
  const result = await execa(daemonPath(options.program), args, {
    reject: false,
    stripFinalNewline: false,
    timeout: 30_000,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.input === undefined ? { stdin: "ignore" as const } : { input: options.input }),
  });
  return { code: result.exitCode, signal: result.signal, stdout: result.stdout, stderr: result.stderr };
}

/**
 * Start a daemon. It connects to a socket of the helper's, so nobody has to poll. Rejects with what it printed when it
 * ends before that.
 */
export async function startDaemon(options: DaemonOptions = {}): Promise<Daemon> {
  const tmp = options.tmp ?? (await mkdtemp(join(tmpdir(), "tsd-daemon-")));
  const path = join(tmp, `qmp-${String(process.pid)}-${String(Math.random()).slice(2, 8)}.sock`);
  const server = createServer();
  const connection = new Promise<Socket>((accept) => server.once("connection", accept));
  server.listen(path);
  await once(server, "listening");
  const monitor = ["--chardev", `socket,id=helper-qmp,path=${path}`, "--monitor", "chardev=helper-qmp"];
  const [program, ...words] = [
    ...(options.prefix ?? []),
    daemonPath(options.program),
    ...engineOption(options.program),
    ...(options.monitor === false ? [] : monitor),
    ...(options.args ?? []),
  ];
  const child = execa(program!, words, {
    reject: false,
    cwd: tmp,
    stdin: "ignore",
    stripFinalNewline: false,
    cleanup: true,
    ...(options.env === undefined ? {} : { env: options.env }),
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  let isKilled = false;
  const exited = child.then((result): DaemonExit => ({
    code: result.exitCode,
    signal: result.signal,
    stdout: result.stdout,
    stderr: result.stderr,
  }));
  const removeTmp = async () => {
    server.close();
    if (options.tmp === undefined) await rm(tmp, { recursive: true, force: true });
  };
  let qmp: QmpClient | undefined;
  if (options.monitor !== false) {
    try {
      const socket = await Promise.race([connection, exited]);
      if ("code" in socket) throw new Error(`the daemon ended with ${String(socket.code)}: ${socket.stderr}`);
      qmp = new QmpClient(socket);
      await qmp.negotiate();
    } catch (error) {
      child.kill("SIGKILL");
      const exit = await exited;
      await removeTmp();
      throw new Error(`the daemon did not start: ${exit.stderr}`, { cause: error });
    }
  }
  const stop = async (): Promise<DaemonExit> => {
    // Nothing happens to a process that has ended: execa knows.
    child.kill("SIGTERM");
    return exited;
  };
  return {
    pid: child.pid!,
    tmp,
    get qmp() {
      if (qmp === undefined) throw new Error("started with monitor: false");
      return qmp;
    },
    stderr: () => stderr,
    kill: (signal) => {
      isKilled ||= signal === "SIGKILL";
      child.kill(signal);
    },
    exited,
    stop,
    async [Symbol.asyncDispose]() {
      const exit = await stop();
      await qmp?.[Symbol.asyncDispose]();
      await removeTmp();
      if (exit.code !== 0 && !isKilled) {
        throw new Error(`the daemon ended with ${String(exit.code ?? exit.signal)}: ${exit.stderr}`);
      }
    },
  };
}
