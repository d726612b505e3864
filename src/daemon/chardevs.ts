import { BlockError } from "../base/errors.js";
import type { Chardev, ChardevHost } from "./chardev.js";
import { parseQemuOpts, QemuOptsError, type QemuOptType, type QemuOpts } from "./qemu-opts.js";

type Open = (id: string, values: QemuOpts["values"], host: ChardevHost) => Chardev | Promise<Chardev>;

const OPTION_TYPES: ReadonlyMap<string, QemuOptType> = new Map<string, QemuOptType>([
  ["backend", "string"],
  ["path", "string"],
  ["input-path", "string"],
  ["host", "string"],
  ["port", "string"],
  ["fd", "string"],
  ["to", "number"],
  ["ipv4", "bool"],
  ["ipv6", "bool"],
  ["abstract", "bool"],
  ["tight", "bool"],
  ["server", "bool"],
  ["wait", "bool"],
  ["delay", "bool"],
  ["nodelay", "bool"],
  ["reconnect", "number"],
  ["reconnect-ms", "number"],
  ["signal", "bool"],
  ["append", "bool"],
  ["mux", "bool"],
  ["telnet", "bool"],
  ["tn3270", "bool"],
  ["websocket", "bool"],
  ["tls-creds", "string"],
  ["tls-authz", "string"],
  ["logfile", "string"],
  ["logappend", "bool"],
]);

/** Options of other users of character devices, taken and of no effect here, as the reference does. */
const IGNORED_TYPES: ReadonlyMap<string, QemuOptType> = new Map<string, QemuOptType>([
  ["width", "number"],
  ["height", "number"],
  ["cols", "number"],
  ["rows", "number"],
  ["size", "size"],
  ["chardev", "string"],
  ["localaddr", "string"],
  ["localport", "string"],
  ["name", "string"],
  ["debug", "number"],
  ["clipboard", "bool"],
  ["mouse", "bool"],
]);

const GRAMMAR = {
  implied: "backend",
  types: new Map([...OPTION_TYPES, ...IGNORED_TYPES]),
  hasId: true,
};

/** Loaded when used: most daemons have one kind. */
const BACKENDS: ReadonlyMap<string, Open> = new Map<string, Open>([
  ["file", async (...args) => (await import("./chardev-stream.js")).openFile(...args)],
  ["null", async (...args) => (await import("./chardev-stream.js")).openNull(...args)],
  ["pipe", async (...args) => (await import("./chardev-stream.js")).openPipe(...args)],
  ["socket", async (...args) => (await import("./chardev-socket.js")).openSocket(...args)],
  ["stdio", async (...args) => (await import("./chardev-stream.js")).openStdio(...args)],
]);

/** All character devices of the process. */
export class Chardevs {
  private readonly devices = new Map<string, Chardev>();

  /**
   * `--chardev`. Rejects with BlockError or QemuOptsError. With `help` it answers the text to print, and the exit code
   * of the reference.
   */
  async add(text: string, host: ChardevHost): Promise<{ readonly help: string; readonly code: number } | undefined> {
    const { id, values, help } = parseQemuOpts(text, GRAMMAR, host.warn);
    const backend = values.get("backend") as string | undefined;
    if (help) return chardevHelp(backend);
    if (id === undefined) throw new QemuOptsError("chardev: no id specified");
    if (backend === undefined) throw new QemuOptsError(`chardev: "${id}" missing backend`);
    const open = BACKENDS.get(backend);
    if (open === undefined) throw new QemuOptsError(`'${backend}' is not a valid char driver name`);
    if (this.devices.has(id)) {
      throw new BlockError("busy", `attempt to add duplicate property '${id}' to object (type 'container')`);
    }
    for (const name of ["telnet", "tn3270", "websocket", "tls-authz", "logfile"]) {
      if (values.get(name) !== undefined && values.get(name) !== false) {
        throw new BlockError("unsupported", `'${name}' is not supported`);
      }
    }
    this.devices.set(id, await open(id, values, host));
    return undefined;
  }

  /** Throws BlockError in the reference's words. */
  get(id: string): Chardev {
    const device = this.devices.get(id);
    if (device === undefined) throw new BlockError("not-found", `chardev "${id}" not found`);
    return device;
  }

  async close(): Promise<void> {
    await Promise.all([...this.devices.values()].map((device) => device.close()));
    this.devices.clear();
  }
}

function chardevHelp(backend: string | undefined): { help: string; code: number } {
  if (backend === undefined || backend === "help" || backend === "?") {
    const names = [...BACKENDS.keys()].map((name) => `  ${name}\n`);
    return { help: `Available chardev backend types: \n${names.join("")}`, code: 0 };
  }
  const types: Readonly<Record<QemuOptType, string>> = {
    string: "<str>",
    bool: "<bool (on/off)>",
    number: "<num>",
    size: "<size>",
  };
  const lines = [...OPTION_TYPES].map(([name, type]) => `  ${name}=${types[type]}\n`).sort();
  return { help: `chardev options:\n${lines.join("")}`, code: 1 };
}
