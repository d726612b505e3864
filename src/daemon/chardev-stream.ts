import { createReadStream, createWriteStream, fstatSync, openSync, constants } from "node:fs";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { errnoText } from "../base/errno.js";
import { BlockError } from "../base/errors.js";
import { ChardevConnection } from "./chardev-connection.js";
import { FrontendSlot, type Chardev, type ChardevFrontend, type ChardevHost } from "./chardev.js";
import { QemuOptsError, type QemuOpts } from "./qemu-opts.js";

type Values = QemuOpts["values"];

/** A device that is connected for as long as it exists. */
class StreamChardev implements Chardev {
  readonly id: string;
  private readonly slot: FrontendSlot;
  private readonly connection: ChardevConnection;

  constructor(
    id: string,
    input: Readable | null,
    output: Writable | null,
    host: ChardevHost,
    private readonly onClose: () => void = () => undefined,
  ) {
    this.id = id;
    this.slot = new FrontendSlot(id);
    this.connection = new ChardevConnection(this.slot, {
      input,
      output,
      endsWithInput: false,
      log: host.log,
      onClosed: () => undefined,
    });
  }

  attach(frontend: ChardevFrontend): void {
    this.slot.attach(frontend);
  }

  async close(): Promise<void> {
    await this.connection.close();
    this.onClose();
  }
}

let stdioInUse = false;

/** `--chardev stdio`. The end of stdin is only the end of input. */
export function openStdio(id: string, _values: Values, host: ChardevHost): Chardev {
  if (host.daemonized) throw new BlockError("invalid", "cannot use stdio with -daemonize");
  if (stdioInUse) throw new BlockError("busy", "cannot use stdio by multiple character devices");
  stdioInUse = true;
  return new StreamChardev(id, process.stdin, outputOf(1), host, () => {
    stdioInUse = false;
  });
}

/** Pipes and sockets without blocking the process when nobody reads; files and terminals as Node does it. */
function outputOf(fd: 1): Writable {
  const stat = fstatSync(fd);
  return stat.isFIFO() || stat.isSocket() ? new Socket({ fd, readable: false, writable: true }) : process.stdout;
}

/** `--chardev null`: no input, and output goes nowhere. */
export function openNull(id: string, _values: Values, host: ChardevHost): Chardev {
  return new StreamChardev(id, null, null, host);
}

/** `--chardev file,path=…`: output to a file, no input unless `input-path` names a file. */
export function openFile(id: string, values: Values, host: ChardevHost): Chardev {
  const path = values.get("path") as string | undefined;
  if (path === undefined) throw new QemuOptsError("chardev: file: no filename given");
  const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC } = constants;
  const fd = openPath(path, O_WRONLY | O_CREAT | (values.get("append") === true ? O_APPEND : O_TRUNC));
  const inputPath = values.get("input-path") as string | undefined;
  const input = inputPath === undefined ? null : createReadStream("", { fd: openPath(inputPath, constants.O_RDONLY) });
  return new StreamChardev(id, input, createWriteStream("", { fd }), host);
}

/** `--chardev pipe,path=…`: the FIFOs `path.in` and `path.out`, or the FIFO `path` for both. */
export function openPipe(id: string, values: Values, host: ChardevHost): Chardev {
  const path = values.get("path") as string | undefined;
  if (path === undefined) throw new QemuOptsError("chardev: pipe: no device path given");
  // Read and write: opening must not wait for a peer, nor may a peer that leaves end the input.
  const flags = constants.O_RDWR | constants.O_NONBLOCK;
  let input: number;
  let output: number;
  try {
    input = openPath(`${path}.in`, flags);
    output = openPath(`${path}.out`, flags);
  } catch {
    input = openPath(path, flags);
    output = openPath(path, flags);
  }
  const reader = new Socket({ fd: input, readable: true, writable: false });
  return new StreamChardev(id, reader, new Socket({ fd: output, readable: false, writable: true }), host);
}

function openPath(path: string, flags: number): number {
  try {
    return openSync(path, flags, 0o666);
  } catch (error) {
    if (!(error instanceof Error && "errno" in error && typeof error.errno === "number")) throw error;
    throw new BlockError("io", `Could not open '${path}': ${errnoText(Math.abs(error.errno))}`, { cause: error });
  }
}
