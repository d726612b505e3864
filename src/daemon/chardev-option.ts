/** `--chardev`: the older grammar, and what `chardev-add` calls its options. */
import { BlockError } from "../base/errors.js";
import { CHARDEV_KINDS } from "../chardev/registry.js";
import type {
  ChardevBackend,
  ChardevBackendKind,
  ChardevSocket,
  SocketAddressLegacy,
} from "../../qapi/generated/types.js";
import { parseQemuOpts, QemuOptsError, type QemuOptType } from "./qemu-opts.js";

const TYPES: ReadonlyMap<string, QemuOptType> = new Map<string, QemuOptType>([
  ["abstract", "bool"],
  ["append", "bool"],
  ["backend", "string"],
  ["chardev", "string"],
  ["delay", "bool"],
  ["fd", "string"],
  ["host", "string"],
  ["input-path", "string"],
  ["ipv4", "bool"],
  ["ipv6", "bool"],
  ["localaddr", "string"],
  ["localport", "string"],
  ["logappend", "bool"],
  ["logfile", "string"],
  ["mux", "bool"],
  ["nodelay", "bool"],
  ["path", "string"],
  ["port", "string"],
  ["reconnect", "number"],
  ["reconnect-ms", "number"],
  ["server", "bool"],
  ["signal", "bool"],
  ["size", "size"],
  ["telnet", "bool"],
  ["tight", "bool"],
  ["tls-authz", "string"],
  ["tls-creds", "string"],
  ["tn3270", "bool"],
  ["to", "number"],
  ["wait", "bool"],
  ["websocket", "bool"],
]);

/** Options of devices for virtual machines, taken and of no effect here, as the reference does. */
const IGNORED_TYPES: ReadonlyMap<string, QemuOptType> = new Map<string, QemuOptType>([
  ["clipboard", "bool"],
  ["cols", "number"],
  ["debug", "number"],
  ["height", "number"],
  ["mouse", "bool"],
  ["name", "string"],
  ["rows", "number"],
  ["width", "number"],
]);

const GRAMMAR = { implied: "backend", types: new Map([...TYPES, ...IGNORED_TYPES]), hasId: true };

const ALIASES: ReadonlyMap<string, ChardevBackendKind> = new Map([
  ["parport", "parallel"],
  ["tty", "serial"],
]);

export type ChardevOption =
  | { readonly id: string; readonly backend: ChardevBackend; readonly mux: boolean }
  /** What to print, and the exit code of the reference. */
  | { readonly help: string; readonly code: number };

/** Throws QemuOptsError or BlockError. */
export function readChardevOption(text: string, warn: (message: string) => void): ChardevOption {
  const { id, values, help } = parseQemuOpts(text, GRAMMAR, warn);
  const kind = values.get("backend") as string | undefined;
  if (help) return chardevHelp(kind);
  if (id === undefined) throw new QemuOptsError("chardev: no id specified");
  if (kind === undefined) throw new QemuOptsError(`chardev: "${id}" missing backend`);
  const alias = ALIASES.get(kind);
  if (alias !== undefined) warn(`The alias '${kind}' is deprecated, use '${alias}' instead`);
  const read = READERS[(alias ?? kind) as ChardevBackendKind] as Reader | undefined;
  if (read === undefined || !CHARDEV_KINDS.includes((alias ?? kind) as ChardevBackendKind)) {
    throw new QemuOptsError(`'${kind}' is not a valid char driver name`);
  }
  const options = new Values(values);
  const common = options.given({ logfile: options.text("logfile"), logappend: options.flag("logappend") });
  const backend = read(options);
  return {
    id,
    backend: { ...backend, data: { ...common, ...backend.data } } as ChardevBackend,
    mux: options.flag("mux") === true,
  };
}

class Values {
  constructor(private readonly values: ReadonlyMap<string, string | boolean | number>) {}

  // The parser has converted each by its type.
  text(name: string): string | undefined {
    return this.values.get(name) as string | undefined;
  }

  flag(name: string): boolean | undefined {
    return this.values.get(name) as boolean | undefined;
  }

  number(name: string): number | undefined {
    return this.values.get(name) as number | undefined;
  }

  /** Without those that were not given. */
  given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    const entries = Object.entries(values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
  }

  needed(name: string, problem: string): string {
    const value = this.text(name);
    if (value === undefined) throw new QemuOptsError(problem);
    return value;
  }
}

type Reader = (options: Values) => ChardevBackend;

const READERS: { readonly [K in ChardevBackendKind]: Reader } = {
  file: (options) => ({
    type: "file",
    data: {
      out: options.needed("path", "chardev: file: no filename given"),
      ...options.given({ in: options.text("input-path"), append: options.flag("append") }),
    },
  }),
  memory: (options) => ({ type: "memory", data: options.given({ size: options.number("size") }) }),
  mux: (options) => ({ type: "mux", data: { chardev: options.needed("chardev", "chardev: mux: no chardev given") } }),
  null: () => ({ type: "null", data: {} }),
  parallel: (options) => hostDevice("parallel", options.text("path"), "chardev: parallel: no device path given"),
  pipe: (options) => hostDevice("pipe", options.text("path"), "chardev: pipe: no device path given"),
  pty: (options) => ({ type: "pty", data: options.given({ path: options.text("path") }) }),
  ringbuf: (options) => ({ type: "ringbuf", data: options.given({ size: options.number("size") }) }),
  serial: (options) => hostDevice("serial", options.text("path"), "chardev: serial/tty: no device path given"),
  socket: (options) => ({ type: "socket", data: readSocket(options) }),
  stdio: (options) => ({ type: "stdio", data: options.given({ signal: options.flag("signal") }) }),
  udp: readUdp,
};

function hostDevice(type: "parallel" | "pipe" | "serial", device: string | undefined, problem: string): ChardevBackend {
  if (device === undefined) throw new QemuOptsError(problem);
  return { type, data: { device } };
}

function readSocket(options: Values): ChardevSocket {
  if (options.flag("delay") !== undefined && options.flag("nodelay") !== undefined) {
    throw new QemuOptsError("'delay' and 'nodelay' are mutually exclusive");
  }
  const server = options.flag("server") === true;
  const wait = options.flag("wait");
  const addr = readAddress(options);
  return {
    addr,
    server,
    // Not so in QMP.
    ...(server ? { wait: wait !== false } : options.given({ wait })),
    ...options.given({
      telnet: options.flag("telnet"),
      tn3270: options.flag("tn3270"),
      websocket: options.flag("websocket"),
      reconnect: options.number("reconnect"),
      "reconnect-ms": options.number("reconnect-ms"),
      "tls-creds": options.text("tls-creds"),
      "tls-authz": options.text("tls-authz"),
    }),
  };
}

function readAddress(options: Values): SocketAddressLegacy {
  const path = options.text("path");
  const fd = options.text("fd");
  const port = options.text("port");
  const host = options.text("host") ?? (port !== undefined && path === undefined && fd === undefined ? "" : undefined);
  if ([path, fd, host].filter((value) => value !== undefined).length > 1) {
    throw new QemuOptsError("None or one of 'path', 'fd' or 'host' option required.");
  }
  if (path !== undefined) {
    return {
      type: "unix",
      data: { path, abstract: options.flag("abstract") ?? false, tight: options.flag("tight") ?? true },
    };
  }
  if (host !== undefined) {
    if (port === undefined) throw new QemuOptsError("chardev: socket: no port given");
    const more = { to: options.number("to"), ipv4: options.flag("ipv4"), ipv6: options.flag("ipv6") };
    return { type: "inet", data: { host, port, ...options.given(more) } };
  }
  if (fd === undefined || !/^\d{1,9}$/.test(fd)) throw new QemuOptsError(`Unable to parse FD number ${fd ?? ""}`);
  return { type: "fd", data: { str: fd } };
}

function readUdp(options: Values): ChardevBackend {
  const port = options.text("port") ?? "";
  if (port === "") throw new BlockError("invalid", "chardev: udp: remote port not specified");
  const families = options.given({ ipv4: options.flag("ipv4"), ipv6: options.flag("ipv6") });
  const host = options.text("host") ?? "";
  const remote = { type: "inet" as const, data: { host: host === "" ? "localhost" : host, port, ...families } };
  const localHost = options.text("localaddr");
  const localPort = options.text("localport");
  if (localHost === undefined && localPort === undefined) return { type: "udp", data: { remote } };
  const local = { host: localHost ?? "", port: localPort ?? "0", ...families };
  return { type: "udp", data: { remote, local: { type: "inet", data: local } } };
}

function chardevHelp(kind: string | undefined): { help: string; code: number } {
  if (kind === undefined || kind === "help" || kind === "?") {
    return {
      help: `Available chardev backend types: \n${CHARDEV_KINDS.map((name) => `  ${name}\n`).join("")}`,
      code: 0,
    };
  }
  const types: Readonly<Record<QemuOptType, string>> = {
    string: "<str>",
    bool: "<bool (on/off)>",
    number: "<num>",
    size: "<size>",
  };
  const lines = [...TYPES].map(([name, type]) => `  ${name}=${types[type]}\n`);
  return { help: `chardev options:\n${lines.join("")}`, code: 1 };
}
