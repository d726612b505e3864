import { closeSync, constants, openSync, writeSync } from "node:fs";
import { openError } from "./open-path.js";

/** `logfile`: a copy of all output of a device. Written in the turn that sends it, so that nothing is lost at a crash. */
export class LogCopy {
  private failed = false;

  private constructor(
    private readonly fd: number,
    private readonly path: string,
    private readonly log: (message: string) => void,
  ) {}

  /** Throws BlockError. */
  static open(path: string, append: boolean, log: (message: string) => void): LogCopy {
    const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC, O_NONBLOCK } = constants;
    try {
      const fd = openSync(path, O_WRONLY | O_CREAT | O_NONBLOCK | (append ? O_APPEND : O_TRUNC), 0o666);
      return new LogCopy(fd, path, log);
    } catch (error) {
      throw openError("create", path, error);
    }
  }

  write(data: string | Uint8Array): void {
    let rest = typeof data === "string" ? Buffer.from(data) : data;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.fd, rest));
    } catch (error) {
      if (!this.failed) this.log(`cannot write to ${this.path}: ${String(error)}`);
      this.failed = true;
    }
  }

  close(): void {
    closeSync(this.fd);
  }
}
