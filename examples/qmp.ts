import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import type { CommandName, Commands } from "../qapi/generated/commands.js";
import type { EventName, Events } from "../qapi/generated/events.js";

interface Reply {
  readonly return?: unknown;
  readonly error?: { readonly class: string; readonly desc: string };
  readonly event?: EventName;
  readonly data?: unknown;
}

/**
 * A QMP client in a few lines, typed by the daemon's own schema. Replies come in the order of the commands; events come
 * at any time, and are kept until somebody waits for them.
 */
export class Qmp {
  private readonly replies: ((reply: Reply) => void)[] = [];
  private readonly events: Reply[] = [];
  private readonly waiting: { matches: (event: Reply) => boolean; resolve: (event: Reply) => void }[] = [];

  private constructor(private readonly socket: Socket) {
    createInterface(socket).on("line", (line) => this.received(JSON.parse(line) as Reply));
  }

  /** Connect, read the greeting, negotiate. */
  static async connect(path: string): Promise<Qmp> {
    const socket = connect(path);
    await once(socket, "connect");
    const qmp = new Qmp(socket);
    await new Promise<Reply>((greeting) => qmp.replies.push(greeting));
    await qmp.command("qmp_capabilities", {});
    return qmp;
  }

  async command<N extends CommandName>(name: N, args: Commands[N]["arguments"]): Promise<Commands[N]["returns"]> {
    const answered = new Promise<Reply>((resolve) => this.replies.push(resolve));
    this.socket.write(`${JSON.stringify({ execute: name, arguments: args })}\n`);
    const reply = await answered;
    if (reply.error !== undefined) throw new Error(`${name}: ${reply.error.desc}`);
    return reply.return;
  }

  /** The first event of that name that matches and that nobody has waited for before. */
  async event<N extends EventName>(name: N, matches: (data: Events[N]) => boolean): Promise<Events[N]> {
    const wanted = (event: Reply) => event.event === name && matches(event.data as Events[N]);
    const at = this.events.findIndex(wanted);
    const event =
      at >= 0
        ? this.events.splice(at, 1)[0]!
        : await new Promise<Reply>((resolve) => this.waiting.push({ matches: wanted, resolve }));
    return event.data as Events[N];
  }

  close(): void {
    this.socket.destroy();
  }

  private received(message: Reply): void {
    if (message.event === undefined) return this.replies.shift()?.(message);
    const at = this.waiting.findIndex(({ matches }) => matches(message));
    if (at >= 0) this.waiting.splice(at, 1)[0]!.resolve(message);
    else this.events.push(message);
  }
}
