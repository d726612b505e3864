import type { Readable, Writable } from "node:stream";
import type { ChardevClient, ChardevFrontend, ChardevTransport, FrontendSlot } from "./device.js";

/** How long a connection may take to send the last of its output when the daemon ends. */
const FLUSH_MS = 2000;

export interface ConnectionOptions {
  /** Where input comes from; null for devices that only write. */
  readonly input: Readable | null;
  /** Null for devices that discard what they get. */
  readonly output: Writable | null;
  /** The end of input is the end of the connection (sockets), or not (stdio, FIFOs). */
  readonly endsWithInput: boolean;
  readonly log: (message: string) => void;
  readonly onClosed: () => void;
}

/** One connection of a character device, between Node's streams and a frontend. */
export class ChardevConnection implements ChardevTransport {
  private client: ChardevClient | undefined;
  private closed = false;
  private inputEnded = false;
  private wantsInput = true;
  private ending: Promise<void> | undefined;

  constructor(
    private readonly slot: FrontendSlot,
    private readonly options: ConnectionOptions,
  ) {
    const { input, output } = options;
    // A listener before all else: no error of a peer's may reach the top of the process.
    input?.on("error", (error) => this.fail(error));
    if (output !== null && (output as unknown) !== input) output.on("error", (error) => this.fail(error));
    input?.on("close", () => this.inputClosed());
    if (options.endsWithInput) output?.on("close", () => this.finished());
    slot.connected(this.start);
  }

  send(text: string): boolean {
    const { output } = this.options;
    if (this.closed) return true;
    this.slot.copy?.write(text);
    if (output === null || !output.writable) return true;
    return output.write(text);
  }

  setReading(reading: boolean): void {
    this.wantsInput = reading;
    if (reading) this.options.input?.resume();
    else this.options.input?.pause();
  }

  end(): void {
    void this.close();
  }

  destroy(reason: string): void {
    this.options.log(`a QMP client was disconnected: ${reason}`);
    this.destroyStreams();
    this.finished();
  }

  /** Send what is queued, then close. Resolves when that is done or takes too long. */
  close(): Promise<void> {
    this.ending ??= this.flush().then(() => {
      this.destroyStreams();
      this.finished();
    });
    return this.ending;
  }

  private readonly start = (frontend: ChardevFrontend): void => {
    if (this.closed) return;
    const { input, output } = this.options;
    const client = frontend(this);
    this.client = client;
    output?.on("drain", () => client.drained());
    if (input === null) return;
    input.on("data", (chunk: Buffer) => client.received(chunk));
    input.on("end", () => this.inputIsOver());
    // A client that is heard out already (the daemon ends) must be able to end its side.
    if (!this.wantsInput) input.pause();
    if (this.inputEnded) this.inputIsOver();
  };

  private inputIsOver(): void {
    this.inputEnded = true;
    if (this.options.endsWithInput) this.client?.ended();
  }

  private inputClosed(): void {
    this.inputEnded = true;
    if (this.options.endsWithInput) this.finished();
  }

  private flush(): Promise<void> {
    const { output } = this.options;
    if (this.closed || output === null || output.writableLength === 0) {
      if (this.options.endsWithInput && output?.writable === true) output.end();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, FLUSH_MS);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      output.once("close", done);
      output.once("error", done);
      if (this.options.endsWithInput) output.end(done);
      else output.write("", done);
    });
  }

  private fail(error: Error): void {
    this.options.log(`a QMP client was lost: ${error.message}`);
    this.destroyStreams();
    this.finished();
  }

  private destroyStreams(): void {
    this.options.input?.destroy();
    this.options.output?.destroy();
  }

  private finished(): void {
    if (this.closed) return;
    this.closed = true;
    this.slot.forget(this.start);
    this.client?.disconnected();
    this.options.onClosed();
  }
}
