import { messageOf } from "../base/errors.js";
import { Deferred } from "../base/lifecycle.js";
import { Chardevs } from "../chardev/registry.js";
import { COMMAND_NAMES, isMonitorCommand } from "./command-names.js";
import { ObjectRegistry } from "../objects/registry.js";
import { CHARDEV_COMMANDS } from "../qmp/chardev-commands.js";
import { QmpDispatcher } from "../qmp/dispatcher.js";
import { EventHub } from "../qmp/events.js";
import { OBJECT_COMMANDS } from "../qmp/object-commands.js";
import { validateArguments } from "../qmp/validate.js";
import { visitMember } from "../qmp/visitor.js";
import type { CommandName } from "../../qapi/generated/commands.js";
import type { CliItem } from "./cli.js";
import type { EngineChoice } from "../block/engine/engine-choice.js";
import { IoThreads } from "./iothreads.js";
import { DaemonLog } from "./logger.js";
import { Exit, OptionRunner, optionErrorText, printExit } from "./options.js";
import { PidFile } from "./pidfile.js";
import { printTo, type Reporter } from "./report.js";
import { shutDown, type OpenParts } from "./shutdown.js";
import { QMP_VERSION } from "./version.js";

/** The running daemon: everything on the main thread, and the links to the iothreads. */
export class Daemon {
  private readonly log = new DaemonLog();
  private readonly events = new EventHub();
  private readonly begun = new Deferred();
  private readonly stopping = new AbortController();
  private readonly stopped: Promise<void>;
  private readonly dispatcher: QmpDispatcher;
  private readonly parts: OpenParts;
  private readonly reasons = new Set<string>();
  private closing: Promise<void> | undefined;
  private failed = false;

  constructor(
    private readonly reporter: Reporter,
    daemonized: boolean,
    engine: EngineChoice,
  ) {
    const { signal } = this.stopping;
    this.stopped = new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    const threads = new IoThreads(
      {
        event: (name, data, timestampUs) => {
          this.log.write("debug", `event ${name}`, { data });
          this.events.emit(name, data, timestampUs);
        },
        warning: (message, verbatim) => {
          if (verbatim) printTo(2, `${message}\n`);
          else this.reporter.warning(message);
          this.log.write("warn", message);
        },
        notice: (message) => {
          this.log.write("info", message);
          // The reference prints it there whatever else is said there; a monitor's client would choke on it.
          if (!chardevs.usesStdio) printTo(1, `${message}\n`);
        },
        log: (level, message) => this.log.write(level, message),
        died: (error) => this.crash(error),
      },
      engine,
    );
    const objects: ObjectRegistry = new ObjectRegistry({
      iothreads: threads,
      validate: visitMember,
      changed: (id, state) => threads.setObject(id, state),
      chardevs: () => chardevs.shown,
    });
    const chardevs: Chardevs = new Chardevs({
      report: (message) => this.reporter.error(message),
      log: (message) => this.log.write("info", message),
      daemonized,
      objects: objects.states,
      signal,
      quit: (reason) => this.requestStop(reason),
    });
    const run = async (command: string, args: unknown): Promise<unknown> => {
      const ofObjects = OBJECT_COMMANDS.get(command);
      // Objects hold secrets.
      this.log.write("debug", `command ${command}`, ofObjects === undefined ? { arguments: args } : {});
      if (ofObjects !== undefined) return ofObjects(args, objects);
      const ofChardevs = CHARDEV_COMMANDS.get(command);
      return ofChardevs === undefined ? threads.run(command, args) : ofChardevs(args, chardevs);
    };
    this.dispatcher = this.createDispatcher(run);
    const runner = new OptionRunner({
      reporter: this.reporter,
      log: this.log,
      dispatcher: this.dispatcher,
      events: this.events,
      run,
      chardevs,
    });
    this.parts = { threads, objects, runner, events: this.events, log: this.log, pidFile: undefined };
  }

  /** A signal, or `quit`. The first begins the end; the same signal again asks not to wait for remote servers. */
  requestStop(reason: string): void {
    this.log.write("info", `${reason}: ending`);
    this.dispatcher.close();
    this.stopping.abort();
    // Not any other: a terminal that closes, and service managers, send several of them at once.
    if (this.reasons.has(reason)) this.parts.threads.hurry();
    this.reasons.add(reason);
  }

  /** Carry out the options in order. Answers an exit code when the daemon shall not run. */
  async start(items: readonly CliItem[], pidfile: string | undefined): Promise<number | undefined> {
    for (const item of items) {
      const code = await this.carryOut(item);
      if (code !== undefined) return this.end(code);
      if (this.stopping.signal.aborted) return this.end(0);
    }
    try {
      await this.log.open();
      if (pidfile !== undefined) this.parts.pidFile = PidFile.create(pidfile);
    } catch (error) {
      this.reporter.error(optionErrorText(error));
      return this.end(1);
    }
    this.log.write("info", "ready");
    this.begun.resolve();
    this.parts.threads.settle().catch((error: unknown) => this.log.write("debug", `memory: ${messageOf(error)}`));
    return undefined;
  }

  /** Until the end, whatever brings it. Answers the exit code. */
  async run(): Promise<number> {
    await this.stopped;
    return this.end(0);
  }

  private async carryOut(item: CliItem): Promise<number | undefined> {
    if (item.kind === "stray") {
      this.reporter.error("Unexpected argument", item.typed);
      return 1;
    }
    try {
      // A signal must not wait for a server that does not answer.
      await Promise.race([this.parts.runner.run(item), this.stopped]);
      return undefined;
    } catch (error) {
      if (error instanceof Exit) {
        printExit(error);
        return error.code;
      }
      this.reporter.error(optionErrorText(error), item.typed);
      return 1;
    }
  }

  private async end(code: number): Promise<number> {
    this.begun.resolve();
    this.closing ??= shutDown(this.parts);
    await this.closing;
    return this.failed ? 1 : code;
  }

  /** Commands of the monitor itself; all others go to an iothread. */
  private createDispatcher(run: (command: string, args: unknown) => Promise<unknown>): QmpDispatcher {
    const local = new Map<string, (args: unknown) => unknown>([
      // The session does the rest.
      ["qmp_capabilities", () => undefined],
      ["query-version", () => QMP_VERSION],
      ["query-commands", () => COMMAND_NAMES.map((name) => ({ name }))],
      ["query-qmp-schema", async () => (await import("../../qapi/generated/introspection.js")).INTROSPECTION],
      ["quit", () => this.quit()],
    ]);
    return new QmpDispatcher({
      begun: this.begun.promise,
      // The dispatcher has looked the name up.
      validate: (command, args) => validateArguments(command as CommandName, args),
      local,
      remote: new Set(COMMAND_NAMES.filter((name) => !isMonitorCommand(name))),
      run,
    });
  }

  /** Answered when exports, jobs and nodes are closed: their events come first. */
  private async quit(): Promise<void> {
    this.requestStop("quit");
    await this.parts.threads.close();
  }

  /** A bug on this thread. What the iothread holds can still be stored, so the daemon ends in good order, with 1. */
  fail(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.reporter.error(`internal error: ${text}`);
    this.log.write("fatal", text);
    if (this.failed) process.exit(1);
    this.failed = true;
    this.requestStop("internal error");
  }

  /** A bug: nothing more can be stored. What others can see is put away, and the process ends with 1. */
  private crash(error: Error): void {
    this.failed = true;
    this.reporter.error(`the I/O thread has died: ${error.stack ?? error.message}`);
    this.log.write("fatal", error.message, { stack: error.stack });
    this.stopping.abort();
  }
}
