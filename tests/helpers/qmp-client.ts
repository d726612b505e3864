import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** One message of the daemon, as JSON.parse reads it. */
export type QmpMessage = Record<string, unknown>;

export interface QmpEvent {
  readonly event: string;
  readonly data?: unknown;
  readonly timestamp: { readonly seconds: number; readonly microseconds: number };
}

/** An error reply. */
export class QmpReplyError extends Error {
  override readonly name = "QmpReplyError";

  constructor(
    readonly errorClass: string,
    readonly desc: string,
  ) {
    super(desc);
  }
}

interface Waiter {
  readonly take: (message: QmpMessage) => boolean;
  readonly resolve: (message: QmpMessage) => void;
  readonly reject: (error: Error) => void;
}

/** A QMP client for tests: replies in order, events aside, raw bytes where a test wants them. */
export class QmpClient implements AsyncDisposable {
  /** Everything received, in order. */
  readonly log: QmpMessage[] = [];
  private readonly replies: QmpMessage[] = [];
  private readonly eventQueue: QmpMessage[] = [];
  private readonly replyWaiters: Waiter[] = [];
  private readonly eventWaiters: Waiter[] = [];
  private chunks: Buffer[] = [];
  private ended = false;

  constructor(readonly socket: Socket) {
    socket.on("data", (chunk) => this.received(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => this.finish());
  }

  /** Events received and not yet taken by waitEvent. */
  get events(): readonly QmpEvent[] {
    return this.eventQueue as unknown as QmpEvent[];
  }

  get closed(): boolean {
    return this.ended;
  }

  /** Any bytes. Resolves once the kernel has taken them. */
  async send(data: string | Uint8Array): Promise<void> {
    if (this.ended) throw new Error("the QMP connection is closed");
    await new Promise<void>((resolve, reject) => {
      this.socket.write(data, (error) => {
        if (error === null || error === undefined) resolve();
        else reject(error);
      });
    });
  }

  /** The next message that is not an event: the greeting, or a reply. */
  nextReply(): Promise<QmpMessage> {
    return this.wait(this.replies, this.replyWaiters, () => true);
  }

  /** The first event of that name that nobody has taken yet, once there is one. */
  async waitEvent(name: string, matches: (data: never) => boolean = () => true): Promise<QmpEvent> {
    const take = (message: QmpMessage) => message["event"] === name && matches(message["data"] as never);
    return (await this.wait(this.eventQueue, this.eventWaiters, take)) as unknown as QmpEvent;
  }

  /** Send a command, answer its reply: `{return}` or `{error}`. */
  async execute(name: string, args?: object): Promise<QmpMessage> {
    const reply = this.nextReply();
    await this.send(`${JSON.stringify({ execute: name, ...(args === undefined ? {} : { arguments: args }) })}\n`);
    return reply;
  }

  /** Send a command, answer what it returns. Rejects with QmpReplyError. */
  async command<T = unknown>(name: string, args?: object): Promise<T> {
    const reply = await this.execute(name, args);
    const error = reply["error"] as { class: string; desc: string } | undefined;
    if (error !== undefined) throw new QmpReplyError(error.class, error.desc);
    return reply["return"] as T;
  }

  /** The greeting, then qmp_capabilities. */
  async negotiate(enable?: readonly string[]): Promise<void> {
    await this.nextReply();
    await this.command("qmp_capabilities", enable === undefined ? undefined : { enable });
  }

  /** Resolves when the daemon has closed the connection. */
  async untilClosed(): Promise<void> {
    // Not `once`: a connection that the daemon resets is closed as well.
    if (!this.ended) await new Promise<void>((resolve) => this.socket.once("close", () => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.destroy();
    await this.untilClosed();
  }

  private received(chunk: Buffer): void {
    for (;;) {
      const end = chunk.indexOf(0x0a);
      if (end < 0) break;
      const line = Buffer.concat([...this.chunks, chunk.subarray(0, end)]);
      this.chunks = [];
      chunk = chunk.subarray(end + 1);
      this.deliver(JSON.parse(line.toString("utf8")) as QmpMessage);
    }
    if (chunk.length > 0) this.chunks.push(chunk);
  }

  private deliver(message: QmpMessage): void {
    this.log.push(message);
    const isEvent = "event" in message;
    const waiters = isEvent ? this.eventWaiters : this.replyWaiters;
    const index = waiters.findIndex((waiter) => waiter.take(message));
    if (index >= 0) waiters.splice(index, 1)[0]!.resolve(message);
    else (isEvent ? this.eventQueue : this.replies).push(message);
  }

  private wait(queue: QmpMessage[], waiters: Waiter[], take: Waiter["take"]): Promise<QmpMessage> {
    const index = queue.findIndex(take);
    if (index >= 0) return Promise.resolve(queue.splice(index, 1)[0]!);
    const promise = this.ended
      ? Promise.reject(new Error("the QMP connection is closed"))
      : new Promise<QmpMessage>((resolve, reject) => waiters.push({ take, resolve, reject }));
    // A test that fails before it awaits must not end the process as well.
    promise.catch(() => undefined);
    return promise;
  }

  private finish(): void {
    this.ended = true;
    for (const waiter of [...this.replyWaiters.splice(0), ...this.eventWaiters.splice(0)]) {
      waiter.reject(new Error("the QMP connection was closed"));
    }
  }
}

/** Connect to a QMP socket. The greeting is not read yet. */
export async function connectQmp(path: string): Promise<QmpClient> {
  const socket = connect(path);
  await once(socket, "connect");
  return new QmpClient(socket);
}
