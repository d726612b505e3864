import { openSync, closeSync } from "node:fs";
import { errnoText } from "../base/errno.js";
import { BlockError, messageOf } from "../base/errors.js";
import type { NbdServerOptions, SocketAddress, SocketAddressLegacy } from "../../qapi/generated/types.js";
import type { QmpDispatcher } from "../qmp/dispatcher.js";
import type { EventHub } from "../qmp/events.js";
import { parseJson } from "../qmp/json-stream.js";
import { validateKeyval, validateType, type OptionsType } from "../qmp/validate.js";
import type { QapiTypes } from "../../qapi/generated/types.js";
import type { Chardevs } from "../chardev/registry.js";
import type { CliItem } from "./cli.js";
import { RemoteError } from "./iothread-link.js";
import { parseKeyval } from "./keyval.js";
import { isLogLevel, LOG_LEVELS, type DaemonLog } from "./logger.js";
import { Monitor } from "./monitor.js";
import { parseQemuOpts, QemuOptsError, type QemuOptType } from "./qemu-opts.js";
import { printTo, type Reporter } from "./report.js";
import { TRACE_HELP, applyTraceFile, applyTracePattern } from "./trace.js";

/** An option has printed what it was asked for; the daemon ends with `code`. */
export class Exit extends Error {
  override readonly name = "Exit";

  constructor(
    readonly code: number,
    readonly text: string,
  ) {
    super(text);
  }
}

export interface OptionsHost {
  readonly reporter: Reporter;
  readonly log: DaemonLog;
  readonly dispatcher: QmpDispatcher;
  readonly events: EventHub;
  /** Run a command in the iothread; its arguments are checked. */
  readonly run: (command: string, args: unknown) => Promise<unknown>;
  readonly chardevs: Chardevs;
}

const TRACE_GRAMMAR = {
  implied: "enable",
  types: new Map<string, QemuOptType>([
    ["enable", "string"],
    ["events", "string"],
    ["file", "string"],
  ]),
  hasId: false,
};

/** Carries out the options of the second pass, each to its end before the next. */
export class OptionRunner {
  readonly chardevs: Chardevs;
  readonly monitors: Monitor[] = [];

  constructor(private readonly host: OptionsHost) {
    this.chardevs = host.chardevs;
  }

  /** Rejects with an error whose message belongs behind the option, or with Exit. */
  async run(item: CliItem & { kind: "option" }): Promise<void> {
    const { value, typed } = item;
    switch (item.name) {
      case "blockdev":
        await this.host.run("blockdev-add", this.read(value, "driver", "BlockdevOptions"));
        return;
      case "export":
        await this.host.run("block-export-add", this.read(value, "type", "BlockExportOptions"));
        return;
      case "nbd-server":
        await this.host.run("nbd-server-start", legacyServer(this.read(value, null, "NbdServerOptions")));
        return;
      case "object":
        await this.object(value);
        return;
      case "chardev":
        await this.chardev(value, typed);
        return;
      case "monitor":
        this.monitor(value);
        return;
      case "trace":
        await this.trace(value, typed);
        return;
      case "log-level":
        if (!isLogLevel(value))
          throw new BlockError("invalid", `'${value}' is not a log level: ${LOG_LEVELS.join(", ")}`);
        this.host.log.setLevel(value);
        return;
      case "log-file":
        this.logFile(value);
        return;
      case "help":
      case "version":
      case "daemonize":
      case "io-engine":
      case "pidfile":
        // Of the first pass.
        return;
    }
  }

  private read<T extends OptionsType>(text: string, implied: string | null, type: T): QapiTypes[T] {
    if (text.startsWith("{")) return validateType(type, parseJson(text));
    const { value, help } = parseKeyval(text, implied);
    if (help) throw new BlockError("unsupported", "Help is not available for this option");
    return validateKeyval(type, value);
  }

  private async object(text: string): Promise<void> {
    if (!text.startsWith("{")) {
      const { value, help } = parseKeyval(text, "qom-type");
      if (help) throw new Exit(0, (await import("./object-help.js")).objectHelp(value["qom-type"]));
    }
    await this.host.run("object-add", this.read(text, "qom-type", "ObjectOptions"));
  }

  private async chardev(text: string, typed: string): Promise<void> {
    const { reporter } = this.host;
    const { readChardevOption } = await import("./chardev-option.js");
    const option = readChardevOption(text, (message) => reporter.warning(message, typed));
    if ("help" in option) throw new Exit(option.code, option.help);
    const info = (message: string): void => reporter.info(message, typed);
    const { id, backend, mux } = option;
    const device = await this.chardevs.open(mux ? `${id}-base` : id, backend, info);
    if (mux) await this.chardevs.open(id, { type: "mux", data: { chardev: device.id } }, info);
    if (device.pty !== undefined) printTo(1, `char device redirected to ${device.pty} (label ${device.id})\n`);
  }

  private monitor(text: string): void {
    const options = this.read(text, "chardev", "MonitorOptions");
    const { dispatcher, events, log } = this.host;
    const chardev = this.chardevs.get(options.chardev);
    if (options.mode === "readline") throw new BlockError("unsupported", "Only QMP is supported");
    const pretty = options.pretty ?? false;
    const monitor = new Monitor(chardev, {
      dispatcher,
      events,
      pretty,
      log: (message) => log.write("info", message),
    });
    this.monitors.push(monitor);
  }

  private async trace(text: string, typed: string): Promise<void> {
    const { reporter, log } = this.host;
    const { values, help } = parseQemuOpts(text, TRACE_GRAMMAR, (message) => reporter.warning(message, typed));
    if (help) throw new Exit(0, TRACE_HELP);
    const events = values.get("events") as string | undefined;
    const pattern = values.get("enable") as string | undefined;
    if (pattern !== undefined && pattern !== "" && !applyTracePattern(pattern, log)) {
      reporter.warning(`trace event '${pattern.replace(/^-/, "")}' does not exist`, typed);
    }
    if (events !== undefined) this.traceFile(events);
    const file = values.get("file") as string | undefined;
    if (file !== undefined) this.logFile(file);
  }

  /** The log is opened when all options have been read; whether it can be is found out here, where the option is known. */
  private logFile(path: string): void {
    try {
      closeSync(openSync(path, "a"));
    } catch (error) {
      throw new BlockError("io", `Error opening logfile ${path}: ${systemText(error)}`, { cause: error });
    }
    this.host.log.setFile(path);
  }

  private traceFile(path: string): void {
    const { reporter, log } = this.host;
    try {
      applyTraceFile(path, log, (line, name) => {
        reporter.warning(`trace event '${name}' does not exist`, undefined, `${path}:${String(line)}`);
      });
    } catch (error) {
      throw new BlockError("io", `${path}: ${systemText(error)}`, { cause: error });
    }
  }
}

function systemText(error: unknown): string {
  return error instanceof Error && "errno" in error && typeof error.errno === "number"
    ? errnoText(Math.abs(error.errno))
    : messageOf(error);
}

/** The option has the flat address, the QMP command the nested one. */
function legacyServer({ addr, ...options }: NbdServerOptions): object {
  return { ...options, addr: legacyAddress(addr) };
}

function legacyAddress(addr: SocketAddress): SocketAddressLegacy {
  switch (addr.type) {
    case "inet": {
      const { type, ...data } = addr;
      return { type, data };
    }
    case "unix": {
      const { type, ...data } = addr;
      return { type, data };
    }
    case "vsock": {
      const { type, ...data } = addr;
      return { type, data };
    }
    case "fd": {
      const { type, ...data } = addr;
      return { type, data };
    }
  }
}

/** The message of an option's error; what the reference puts on further lines follows on those. */
export function optionErrorText(error: unknown): string {
  const hasHint = error instanceof QemuOptsError || error instanceof RemoteError || error instanceof BlockError;
  const hint = hasHint && error.hint !== undefined ? `\n${error.hint}` : "";
  return `${messageOf(error)}${hint}`;
}

export function printExit({ text }: Exit): void {
  printTo(1, text);
}
