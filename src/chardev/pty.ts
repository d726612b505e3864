import { closeSync, constants, openSync, readSync, rmSync, symlinkSync } from "node:fs";
import { ReadStream } from "node:tty";
import { BlockError } from "../base/errors.js";
import type { ChardevPty } from "../../qapi/generated/types.js";
import { ChardevConnection } from "./connection.js";
import { Device, FrontendSlot, type ChardevFrontend, type Opening } from "./device.js";
import { DeviceWriter } from "./device-writer.js";
import { openError } from "./open-path.js";
import { duplicate, makeRaw, terminalOf } from "./terminal.js";

/** How often to look whether somebody has opened the other side: the kernel tells nobody. As the reference. */
const LOOK_MS = 1000;

/** `pty`: a pseudo terminal. Each time that its other side is opened is a connection. */
export class PtyDevice extends Device {
  readonly pty: string;
  private readonly master: number;
  private readonly link: string | undefined;
  private connection: ChardevConnection | undefined;
  private frontend: ChardevFrontend | undefined;
  private current: FrontendSlot;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(opening: Opening, { path }: ChardevPty) {
    super(opening);
    this.current = this.slot;
    const { O_RDWR, O_NOCTTY, O_NONBLOCK } = constants;
    try {
      this.master = openSync("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK);
    } catch (error) {
      throw new BlockError("io", "Failed to create PTY", { cause: error });
    }
    try {
      this.pty = terminalOf(this.master);
      const terminal = openSync(this.pty, O_RDWR | O_NOCTTY);
      makeRaw(terminal, "as it is");
      // A terminal that has been closed says so; one that was never open does not.
      closeSync(terminal);
      if (path !== undefined) symlink(this.pty, path);
    } catch (error) {
      closeSync(this.master);
      throw error;
    }
    this.link = path;
    this.look();
  }

  filename(): string {
    return `pty:${this.pty}`;
  }

  override attach(frontend: ChardevFrontend, isOpen?: () => boolean): void {
    super.attach(frontend, isOpen);
    this.frontend = frontend;
    if (this.current !== this.slot) this.current.attach(frontend);
  }

  protected async closeConnections(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.connection?.close();
    closeSync(this.master);
    if (this.link !== undefined) rmSync(this.link, { force: true });
  }

  private look(): void {
    const first = Buffer.alloc(4096);
    let count = 0;
    try {
      count = readSync(this.master, first);
    } catch (error) {
      const open = error instanceof Error && "code" in error && error.code === "EAGAIN";
      if (!open) {
        this.timer = setTimeout(() => this.look(), LOOK_MS);
        return;
      }
    }
    const input = new ReadStream(duplicate(this.master));
    if (count > 0) input.unshift(first.subarray(0, count));
    this.connection = new ChardevConnection(this.current, {
      input,
      output: new DeviceWriter(this.master),
      endsWithInput: true,
      log: this.host.log,
      onClosed: () => this.lost(),
    });
  }

  private lost(): void {
    this.connection = undefined;
    if (this.closed) return;
    // Whoever comes next is greeted anew.
    this.current = new FrontendSlot(this.id, this.slot.copy);
    if (this.frontend !== undefined) this.current.attach(this.frontend);
    this.timer = setTimeout(() => this.look(), LOOK_MS);
  }
}

function symlink(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    throw openError("create", path, error);
  }
}
