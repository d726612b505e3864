import { basename } from "node:path";
import { readCommandLine, UsageError, type CliItem } from "./cli.js";
import { beginInBackground, confirmInBackground, startInBackground, takeDaemonMark } from "./daemonize.js";
import { printTo, Reporter } from "./report.js";

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** The daemon, from its command line to its end. Ends the process. */
export async function main(argv: readonly string[]): Promise<void> {
  // As it was called, by a link or not: scripts look for that name in messages.
  const reporter = new Reporter(basename(process.argv[1] ?? "tsd"));
  const code = await start(argv, reporter);
  process.exit(code);
}

interface FirstPass {
  readonly items: readonly CliItem[];
  readonly daemonize: boolean;
  readonly pidfile: string | undefined;
  /** As given. */
  readonly engine: string;
}

/** Help, version, and what the process has to know before all else; errors of the grammar as they come. */
async function readFirstPass(argv: readonly string[]): Promise<FirstPass | { readonly print: string }> {
  const items: CliItem[] = [];
  let daemonize = false;
  let pidfile: string | undefined;
  let engine = "auto";
  for (const item of readCommandLine(argv)) {
    items.push(item);
    if (item.kind === "stray") continue;
    if (item.name === "help") return { print: (await import("./help.js")).HELP };
    if (item.name === "version") return { print: await versionText() };
    if (item.name === "daemonize") daemonize = true;
    if (item.name === "pidfile") pidfile = item.value;
    if (item.name === "io-engine") engine = item.value;
  }
  return { items, daemonize, pidfile, engine };
}

async function versionText(): Promise<string> {
  const { QMP_VERSION, TSD_VERSION } = await import("./version.js");
  const { major, minor, micro } = QMP_VERSION.qemu;
  const speaks = `${String(major)}.${String(minor)}.${String(micro)}`;
  return `tsd version ${TSD_VERSION} (interface of qemu-storage-daemon ${speaks})\n`;
}

async function start(argv: readonly string[], reporter: Reporter): Promise<number> {
  const isChild = takeDaemonMark();
  let first: FirstPass | { readonly print: string };
  try {
    first = await readFirstPass(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    reporter.error(error.message);
    return 1;
  }
  if ("print" in first) {
    printTo(1, first.print);
    return 0;
  }
  if (first.daemonize && !isChild) return startInBackground(argv);
  if (first.daemonize) beginInBackground();
  const { chooseEngine } = await import("./io-engine.js");
  const engine = await chooseEngine(first.engine);
  if ("error" in engine) {
    reporter.error(engine.error, `--io-engine ${first.engine}`);
    return 1;
  }
  const { Daemon } = await import("./daemon.js");
  const daemon = new Daemon(reporter, first.daemonize, engine.choice);
  process.on("uncaughtException", (error) => daemon.fail(error));
  for (const signal of SIGNALS) process.on(signal, () => daemon.requestStop(signal));
  const code = await daemon.start(first.items, first.pidfile);
  if (code !== undefined) return code;
  if (first.daemonize) confirmInBackground();
  return daemon.run();
}
