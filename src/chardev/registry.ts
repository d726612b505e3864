import { BlockError } from "../base/errors.js";
import { QmpError } from "../base/qmp-error.js";
import type { ChardevBackend, ChardevBackendKind, ChardevInfo, ChardevReturn } from "../../qapi/generated/types.js";
import type { QomDevice } from "../objects/registry.js";
import type { Chardev, ChardevHost, Opening } from "./device.js";
import { LogCopy } from "./log-copy.js";
import type { RingbufDevice } from "./ringbuf.js";

type DataOf<K extends ChardevBackendKind> = Extract<ChardevBackend, { type: K }>["data"];
type Openers = {
  readonly [K in ChardevBackendKind]: (opening: Opening, data: DataOf<K>) => Promise<Chardev>;
};

const streams = () => import("./streams.js");
const ringbuf = async (name: "ringbuf" | "memory", opening: Opening, data: DataOf<"ringbuf">) =>
  new (await import("./ringbuf.js")).RingbufDevice(opening, name, data);

/** Loaded when used: most daemons have one kind. */
const OPENERS: Openers = {
  file: async (opening, data) => (await streams()).openFile(opening, data),
  memory: (opening, data) => ringbuf("memory", opening, data),
  mux: async (opening, data) => new (await import("./mux.js")).MuxDevice(opening, data),
  null: async (opening, data) => (await streams()).openNull(opening, data),
  parallel: async (opening, data) => (await streams()).openParallel(opening, data),
  pipe: async (opening, data) => (await streams()).openPipe(opening, data),
  pty: async (opening, data) => new (await import("./pty.js")).PtyDevice(opening, data),
  ringbuf: (opening, data) => ringbuf("ringbuf", opening, data),
  serial: async (opening, data) => (await streams()).openSerial(opening, data),
  socket: async (opening, data) => (await import("./socket.js")).openSocket(opening, data),
  stdio: async (opening, data) => (await streams()).openStdio(opening, data),
  udp: async (opening, data) => (await import("./udp.js")).openUdp(opening, data),
};

export const CHARDEV_KINDS = Object.keys(OPENERS) as ChardevBackendKind[];

/** All character devices of the process, on the main thread. The calls that wait must not overlap. */
export class Chardevs {
  private readonly devices = new Map<string, Chardev>();
  private readonly kinds = new Map<string, ChardevBackendKind>();
  /** There has been a device. */
  private hasFolder = false;

  constructor(private readonly host: ChardevHost) {}

  /** `--chardev`. `info` is for messages about it. Rejects with BlockError; then there is no device. */
  async open(id: string, backend: ChardevBackend, info: (message: string) => void): Promise<Chardev> {
    if (this.devices.has(id)) {
      throw new BlockError("busy", `attempt to add duplicate property '${id}' to object (type 'container')`);
    }
    const { logfile, logappend } = backend.data;
    const copy = logfile === undefined ? null : LogCopy.open(logfile, logappend === true, this.host.log);
    const opening = { id, host: this.host, copy, info, find: (other: string) => this.devices.get(other) };
    try {
      // The table has the opener of each kind; the compiler cannot follow that it goes with these data.
      const open = OPENERS[backend.type] as (opening: Opening, data: object) => Promise<Chardev>;
      const device = await open(opening, backend.data);
      this.devices.set(id, device);
      this.kinds.set(id, backend.type);
      this.hasFolder = true;
      return device;
    } catch (error) {
      copy?.close();
      throw error;
    }
  }

  /** chardev-add. */
  async add(id: string, backend: ChardevBackend): Promise<ChardevReturn> {
    if (this.devices.has(id)) throw new BlockError("busy", `Chardev with id '${id}' already exists`);
    try {
      refuseNamesOfDescriptors(backend);
      const { pty } = await this.open(id, backend, this.host.log);
      return pty === undefined ? {} : { pty };
    } catch (error) {
      if (!(error instanceof BlockError)) throw error;
      const options = error.hint === undefined ? { cause: error } : { cause: error, hint: error.hint };
      throw new BlockError(error.kind, `Failed to add chardev '${id}': ${error.message}`, options);
    }
  }

  /** chardev-change. */
  async change(id: string, backend: ChardevBackend): Promise<ChardevReturn> {
    const device = this.devices.get(id);
    if (device === undefined) throw new BlockError("not-found", `Chardev '${id}' does not exist`);
    if (device.filename() === "mux" || backend.type === "mux") {
      throw new BlockError("unsupported", "Mux device hotswap not supported yet");
    }
    if (device.isBusy) throw new BlockError("unsupported", "Chardev user does not support chardev hotswap");
    await this.remove(id);
    return this.add(id, backend);
  }

  /** chardev-remove. */
  async remove(id: string): Promise<void> {
    const device = this.existing(id);
    if (device.isBusy) throw new BlockError("busy", `Chardev '${id}' is busy`);
    this.devices.delete(id);
    this.kinds.delete(id);
    await device.close();
  }

  /** chardev-send-break. */
  sendBreak(id: string): void {
    this.existing(id).sendBreak?.();
  }

  /** stdout belongs to a device. */
  get usesStdio(): boolean {
    return this.list().some(({ filename }) => filename === "stdio");
  }

  /** For the commands on objects; null where there has never been a device. */
  get shown(): ReadonlyMap<string, QomDevice> | null {
    if (!this.hasFolder) return null;
    return new Map(
      [...this.devices.values()].map((device) => [
        device.id,
        { typename: `chardev-${this.kinds.get(device.id)!}`, shown: device.shown?.() ?? {} },
      ]),
    );
  }

  /** query-chardev. */
  list(): ChardevInfo[] {
    return [...this.devices.values()].map((device) => ({
      label: device.id,
      filename: device.filename(),
      "frontend-open": device.frontendOpen,
    }));
  }

  /** For ringbuf-read and ringbuf-write. Throws BlockError. */
  ring(id: string): RingbufDevice["ring"] {
    const device = this.devices.get(id);
    if (device === undefined) throw new QmpError("GenericError", `Device '${id}' not found`);
    if (!("ring" in device)) throw new BlockError("invalid", `${id} is not a ringbuf device`);
    return (device as RingbufDevice).ring;
  }

  /** For `--monitor`. Throws BlockError in the reference's words. */
  get(id: string): Chardev {
    const device = this.devices.get(id);
    if (device === undefined) throw new BlockError("not-found", `chardev "${id}" not found`);
    return device;
  }

  async close(): Promise<void> {
    await Promise.all([...this.devices.values()].map((device) => device.close()));
    this.devices.clear();
  }

  private existing(id: string): Chardev {
    const device = this.devices.get(id);
    if (device === undefined) throw new BlockError("not-found", `Chardev '${id}' not found`);
    return device;
  }
}

/** Only a virtual machine's monitor has descriptors by name. */
function refuseNamesOfDescriptors(backend: ChardevBackend): void {
  if (backend.type !== "socket" || backend.data.addr.type !== "fd") return;
  if (/^\d+$/.test(backend.data.addr.data.str)) return;
  throw new BlockError("invalid", "only QEMU supports file descriptor passing");
}
