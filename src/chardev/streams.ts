import { closeSync, createReadStream, createWriteStream, fstatSync, constants } from "node:fs";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { ReadStream, isatty } from "node:tty";
import { BlockError } from "../base/errors.js";
import { errnoText } from "../base/errno.js";
import type { ChardevCommon, ChardevFile, ChardevHostdev, ChardevStdio } from "../../qapi/generated/types.js";
import { ChardevConnection } from "./connection.js";
import { Device, type Opening } from "./device.js";
import { DeviceWriter } from "./device-writer.js";
import { openPath } from "./open-path.js";
import { claimParallel, makeRaw, releaseParallel, sendBreak, withoutSignals, writeTermios } from "./terminal.js";

interface Streams {
  readonly input: Readable | null;
  readonly output: Writable | null;
  readonly onClose?: () => void;
  readonly sendBreak?: () => void;
}

/** A device that is connected for as long as it exists. */
export class StreamDevice extends Device {
  private readonly connection: ChardevConnection;

  constructor(
    opening: Opening,
    private readonly name: string,
    private readonly streams: Streams,
  ) {
    super(opening);
    this.connection = new ChardevConnection(this.slot, {
      input: streams.input,
      output: streams.output,
      endsWithInput: false,
      log: this.host.log,
      onClosed: () => undefined,
    });
  }

  filename(): string {
    return this.name;
  }

  sendBreak(): void {
    this.streams.sendBreak?.();
  }

  protected async closeConnections(): Promise<void> {
    await this.connection.close();
    this.streams.onClose?.();
  }
}

let stdioInUse = false;

/** `stdio`. The end of stdin is only the end of input. */
export function openStdio(opening: Opening, { signal }: ChardevStdio): Device {
  if (opening.host.daemonized) throw new BlockError("invalid", "cannot use stdio with -daemonize");
  if (stdioInUse) throw new BlockError("busy", "cannot use stdio by multiple character devices");
  stdioInUse = true;
  const before = signal === false ? withoutSignals(0) : null;
  return new StreamDevice(opening, "stdio", {
    input: process.stdin,
    output: outputOf(1),
    onClose: () => {
      if (before !== null) writeTermios(0, before);
      stdioInUse = false;
    },
  });
}

/** Pipes and sockets without blocking the process when nobody reads; files and terminals as Node does it. */
function outputOf(fd: 1): Writable {
  const stat = fstatSync(fd);
  return stat.isFIFO() || stat.isSocket() ? new Socket({ fd, readable: false, writable: true }) : process.stdout;
}

/** `null`: no input, and output goes nowhere. */
export function openNull(opening: Opening, _options: ChardevCommon): Device {
  return new StreamDevice(opening, "null", { input: null, output: null });
}

/** `file`: output to a file, no input unless `in` names a file. */
export function openFile(opening: Opening, { in: source, out, append }: ChardevFile): Device {
  const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC, O_RDONLY } = constants;
  const fd = openPath(out, O_WRONLY | O_CREAT | (append === true ? O_APPEND : O_TRUNC));
  let input: Readable | null = null;
  try {
    if (source !== undefined) input = createReadStream("", { fd: openPath(source, O_RDONLY) });
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  return new StreamDevice(opening, "file", { input, output: createWriteStream("", { fd }) });
}

/** `pipe`: the FIFOs `path.in` and `path.out`, or the FIFO `path` for both. */
export function openPipe(opening: Opening, { device: path }: ChardevHostdev): Device {
  // Read and write: opening must not wait for a peer, nor may a peer that leaves end the input.
  const flags = constants.O_RDWR | constants.O_NONBLOCK;
  const [input, output] = openPair(`${path}.in`, `${path}.out`, flags) ?? [
    openPath(path, flags),
    openPath(path, flags),
  ];
  return new StreamDevice(opening, "pipe", {
    input: new Socket({ fd: input, readable: true, writable: false }),
    output: new Socket({ fd: output, readable: false, writable: true }),
  });
}

function openPair(first: string, second: string, flags: number): [number, number] | undefined {
  let input: number | undefined;
  try {
    input = openPath(first, flags);
    return [input, openPath(second, flags)];
  } catch {
    // One of the two is missing: `path` alone may be there.
    if (input !== undefined) closeSync(input);
    return undefined;
  }
}

/** `serial`: a serial port, at 115200 baud, eight bits, no parity. Anything else that can be opened as it is. */
export function openSerial(opening: Opening, { device }: ChardevHostdev): Device {
  const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
  const fd = openPath(device, O_RDWR | O_NONBLOCK | O_NOCTTY);
  if (!isatty(fd)) {
    return new StreamDevice(opening, "serial", {
      input: createReadStream("", { fd, autoClose: false }),
      output: createWriteStream("", { fd }),
    });
  }
  makeRaw(fd, "115200 8N1");
  return new StreamDevice(opening, "serial", {
    input: new ReadStream(fd),
    output: new DeviceWriter(fd),
    sendBreak: () => sendBreak(fd),
  });
}

/** `parallel`: claims the port. Its lines are for emulated hardware, so here no byte goes in or out. */
export function openParallel(opening: Opening, { device }: ChardevHostdev): Device {
  const fd = openPath(device, constants.O_RDWR);
  const result = claimParallel(fd);
  if (result < 0) {
    closeSync(fd);
    throw new BlockError("io", `not a parallel port: ${errnoText(-result)}`, { errno: -result });
  }
  return new StreamDevice(opening, "parallel", {
    input: null,
    output: null,
    onClose: () => {
      releaseParallel(fd);
      closeSync(fd);
    },
  });
}
