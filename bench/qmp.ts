import { once } from "node:events";
import type { Server, Socket } from "node:net";

type EventData = Readonly<Record<string, unknown>>;

interface Message {
  readonly event?: string;
  readonly data?: EventData;
  readonly return?: unknown;
  readonly error?: { readonly class: string; readonly desc: string };
}

interface Waiter {
  takes(message: Message): boolean;
  resolve(message: Message): void;
  reject(error: Error): void;
}

/** A QMP client for one command at a time. Every message of the daemons is one line. */
export class Qmp {
  private text = "";
  private readonly unread: Message[] = [];
  private readonly waiters: Waiter[] = [];
  private ended = false;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding("utf8").on("data", (chunk: string) => this.received(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      this.ended = true;
      for (const waiter of this.waiters.splice(0)) waiter.reject(new Error("the daemon closed its monitor"));
    });
  }

  /** The daemon that connects to `listener`, once it has greeted. */
  static async accept(listener: Server): Promise<Qmp> {
    const [socket] = (await once(listener, "connection")) as [Socket];
    const qmp = new Qmp(socket);
    await qmp.next((message) => "QMP" in message);
    return qmp;
  }

  async negotiate(): Promise<void> {
    await this.execute("qmp_capabilities");
  }

  /** Rejects with the daemon's own words. */
  async execute(command: string, args?: object): Promise<unknown> {
    this.socket.write(`${JSON.stringify({ execute: command, ...(args === undefined ? {} : { arguments: args }) })}\n`);
    const reply = await this.next((message) => "return" in message || "error" in message);
    if (reply.error !== undefined) throw new Error(`${command}: ${reply.error.desc}`);
    return reply.return;
  }

  /** The data of the next event of that name; those that came earlier count. */
  async event(name: string, matches: (data: EventData) => boolean): Promise<EventData> {
    const { data } = await this.next((message) => message.event === name && matches(message.data ?? {}));
    return data ?? {};
  }

  /** Events that nobody asked for yet. */
  forgetEvents(): void {
    this.unread.length = 0;
  }

  close(): void {
    this.socket.destroy();
  }

  private received(chunk: string): void {
    const lines = (this.text + chunk).split("\n");
    this.text = lines.pop()!;
    for (const line of lines) {
      const message = JSON.parse(line) as Message;
      const index = this.waiters.findIndex((waiter) => waiter.takes(message));
      if (index < 0) this.unread.push(message);
      else this.waiters.splice(index, 1)[0]!.resolve(message);
    }
  }

  private next(takes: (message: Message) => boolean): Promise<Message> {
    const index = this.unread.findIndex(takes);
    if (index >= 0) return Promise.resolve(this.unread.splice(index, 1)[0]!);
    if (this.ended) return Promise.reject(new Error("the daemon has closed its monitor"));
    return new Promise((resolve, reject) => this.waiters.push({ takes, resolve, reject }));
  }
}
