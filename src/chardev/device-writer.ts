import { writeSync } from "node:fs";
import { Writable } from "node:stream";

/** Until a terminal that is full is asked again: there is no event for this in Node, whose own streams would block. */
const RETRY_MS = 20;

/** Writes to a descriptor with O_NONBLOCK that Node has no stream for. The descriptor stays whoever opened it. */
export class DeviceWriter extends Writable {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly fd: number) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    let rest = chunk;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.fd, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) {
        done(error as Error);
        return;
      }
      this.timer = setTimeout(() => this._write(rest, _encoding, done), RETRY_MS);
      return;
    }
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.timer);
    done(error);
  }
}
