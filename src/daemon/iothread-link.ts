import { Worker } from "node:worker_threads";
import type { ObjectState } from "../objects/state.js";
import { QmpError, type QmpErrorClass } from "../base/qmp-error.js";
import type { NbdNote } from "../nbd-server/peers.js";
import {
  NO_NAMES,
  type IoThreadMessage,
  type IoThreadOptions,
  type IoThreadRequest,
  type Placed,
} from "./iothread-protocol.js";
import type { TaskName, Tasks } from "./iothread-tasks.js";

/** How long the thread may take to end once everything in it is closed. */
const EXIT_MS = 2000;

export interface IoThreadEvents {
  readonly event: (name: string, data: unknown, timestampUs: number) => void;
  readonly warning: (message: string, verbatim: boolean) => void;
  readonly notice: (message: string) => void;
  readonly log: (level: "error" | "info" | "debug", message: string) => void;
  /** Which I/O engine it has, in a line. */
  readonly engine: (message: string) => void;
  /** Its NBD server has something to tell the others. */
  readonly nbd: (note: NbdNote, from: IoThreadLink) => void;
  /** The thread has died of a bug. Nothing can be stored any more. */
  readonly died: (error: Error) => void;
}

/** What a command failed with in the iothread. */
export class RemoteError extends QmpError {
  constructor(
    errorClass: QmpErrorClass,
    message: string,
    /** A second line for people. */
    readonly hint: string | undefined,
  ) {
    super(errorClass, message);
  }
}

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The main thread's side of an iothread. */
export class IoThreadLink {
  private readonly worker: Worker;
  private readonly calls = new Map<number, Call>();
  private sequence = 0;
  private closed = false;
  private closing: Promise<void> | undefined;
  private onClosed: () => void = () => undefined;

  constructor(
    private readonly events: IoThreadEvents,
    options: IoThreadOptions,
  ) {
    // build.ts puts it beside whatever file this code ends up in.
    // Files go from one iothread to another: the end of the one that opened them is not theirs.
    const worker = { workerData: options, trackUnmanagedFds: false };
    this.worker = new Worker(new URL("./io-thread.js", import.meta.url), worker);
    this.worker.on("message", (message: IoThreadMessage) => this.message(message));
    this.worker.on("error", (error) => this.die(error));
    this.worker.on("exit", (code) => {
      if (!this.closed) this.die(new Error(`the I/O thread ended with code ${String(code)}`));
    });
  }

  /** Run a command with checked arguments. `elsewhere`: what of its words other iothreads have. Rejects with QmpError. */
  run(command: string, args: unknown, elsewhere = NO_NAMES): Promise<unknown> {
    return this.call((sequence) => ({ kind: "command", sequence, command, args, elsewhere, placed: false }));
  }

  /** A query that lists things; each comes with its place among those of all iothreads. */
  list(command: string, args: unknown): Promise<Placed[]> {
    const list = this.call((sequence) => ({
      kind: "command",
      sequence,
      command,
      args,
      elsewhere: NO_NAMES,
      placed: true,
    }));
    return list as Promise<Placed[]>;
  }

  /** Rejects with QmpError. */
  task<N extends TaskName>(task: N, args: Parameters<Tasks[N]>[0]): Promise<Awaited<ReturnType<Tasks[N]>>> {
    // The iothread runs the function of that name.
    return this.call((sequence) => ({ kind: "task", sequence, task, args })) as Promise<Awaited<ReturnType<Tasks[N]>>>;
  }

  /** From the NBD server of another iothread. */
  tell(note: NbdNote): void {
    if (!this.closed) this.post({ kind: "nbd", note });
  }

  private call(request: (sequence: number) => IoThreadRequest): Promise<unknown> {
    if (this.closed) return Promise.reject(new QmpError("GenericError", "The daemon is shutting down"));
    const sequence = ++this.sequence;
    return new Promise((resolve, reject) => {
      this.calls.set(sequence, { resolve, reject });
      this.post(request(sequence));
    });
  }

  /** An object is new, has changed, or (undefined) has gone. */
  setObject(id: string, state: ObjectState | undefined): void {
    if (!this.closed) this.post({ kind: "object", id, state });
  }

  /** Exports, jobs and nodes are closed, their events have been passed on, and the thread has ended. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  /** `close` has been called, and takes too long for somebody: remote servers are not waited for any more. */
  hurry(): void {
    if (this.closing !== undefined && !this.closed) this.post({ kind: "shutdown" });
  }

  private async shutDown(): Promise<void> {
    if (this.closed) return;
    if (this.sequence === 0) {
      // Nothing has been opened in it.
      this.closed = true;
      await this.worker.terminate();
      return;
    }
    const exited = new Promise<void>((resolve) => this.worker.once("exit", () => resolve()));
    const closed = new Promise<void>((resolve) => {
      this.onClosed = resolve;
    });
    this.post({ kind: "shutdown" });
    await Promise.race([closed, exited]);
    this.closed = true;
    this.rejectAll("The daemon is shutting down");
    const timer = setTimeout(() => void this.worker.terminate(), EXIT_MS);
    await exited;
    clearTimeout(timer);
  }

  private post(request: IoThreadRequest): void {
    this.worker.postMessage(request);
  }

  private message(message: IoThreadMessage): void {
    switch (message.kind) {
      case "return":
        this.take(message.sequence)?.resolve(message.value);
        return;
      case "error":
        this.take(message.sequence)?.reject(new RemoteError(message.error.class, message.error.desc, message.hint));
        return;
      case "event":
        this.events.event(message.name, message.data, message.timestampUs);
        return;
      case "nbd":
        this.events.nbd(message.note, this);
        return;
      case "engine":
        this.events.engine(message.message);
        return;
      case "warning":
        this.events.warning(message.message, message.verbatim);
        return;
      case "notice":
        this.events.notice(message.message);
        return;
      case "log":
        this.events.log(message.level, message.message);
        return;
      case "closed":
        this.closed = true;
        this.onClosed();
        return;
    }
  }

  private take(sequence: number): Call | undefined {
    const call = this.calls.get(sequence);
    this.calls.delete(sequence);
    return call;
  }

  private die(error: Error): void {
    if (this.closed) return;
    this.closed = true;
    this.onClosed();
    this.rejectAll("The I/O thread has died");
    this.events.died(error);
  }

  private rejectAll(reason: string): void {
    for (const call of this.calls.values()) call.reject(new QmpError("GenericError", reason));
    this.calls.clear();
  }
}
