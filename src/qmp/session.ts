import { AssertionError } from "../base/assert.js";
import { serializeJson } from "../base/json-text.js";
import { QmpError } from "../base/qmp-error.js";
import { errorInfo, readRequest, type QmpDispatcher, type QmpRequest } from "./dispatcher.js";
import type { EventHub, QmpEventMessage } from "./events.js";
import { JsonStream } from "./json-stream.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./json-value.js";

/** What a session needs of a connection. */
export interface QmpTransport {
  /** Queue text for the client. False: a good deal waits already, and `drained` of the session will be called. */
  send(text: string): boolean;
  /** Bytes may be delivered (`received` of the session), or not. */
  setReading(reading: boolean): void;
  /** Close when all that was queued has been sent. */
  end(): void;
  /** Close now. */
  destroy(reason: string): void;
}

export interface QmpVersion {
  readonly qemu: { readonly major: number; readonly minor: number; readonly micro: number };
  readonly package: string;
}

export interface QmpSessionOptions {
  readonly transport: QmpTransport;
  readonly dispatcher: QmpDispatcher;
  readonly events: EventHub;
  readonly version: QmpVersion;
  /** The capability is offered. */
  readonly oob: boolean;
  readonly pretty: boolean;
}

/** Requests read and not yet answered, with `oob` and without; then reading pauses. */
const QUEUE_MAX_OOB = 8;
const QUEUE_MAX = 1;
/** Bytes of events for a client that does not read them; then it is cut off. */
const UNREAD_EVENT_BYTES_MAX = 16 * 1024 * 1024;

type QueueItem = { readonly value: JsonValue } | { readonly problem: string };

/** One QMP client: greeting, negotiation, requests in order, replies, events. */
export class QmpSession {
  private readonly stream: JsonStream;
  private readonly queue: QueueItem[] = [];
  /** What was received and not parsed, because the queue was full. */
  private rest: { readonly chunk: Uint8Array; readonly at: number }[] = [];
  private negotiated = false;
  private oobEnabled = false;
  private running = false;
  private blocked = false;
  private reading = true;
  private unreadEventBytes = 0;
  private inputEnded = false;
  private ending = false;
  private closed = false;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: QmpSessionOptions) {
    this.stream = new JsonStream({
      value: (value) => this.take({ value }),
      error: (problem) => this.take({ problem }),
      full: () => this.isFull(),
    });
    this.unsubscribe = options.events.subscribe((message) => this.event(message));
    const capabilities = options.oob ? ["oob"] : [];
    this.send(serializeJson({ QMP: { version: options.version, capabilities } }, options.pretty));
  }

  /** Bytes from the client. Beyond what the queue takes they wait here, and `setReading(false)` was called. */
  received(chunk: Uint8Array): void {
    if (this.closed || this.ending) return;
    this.rest.push({ chunk, at: 0 });
    this.parse();
  }

  /** What was queued for sending has been sent. */
  drained(): void {
    this.blocked = false;
    this.unreadEventBytes = 0;
    this.parse();
  }

  /** The client sends no more; what it has sent is answered first. */
  ended(): void {
    this.inputEnded = true;
    this.endIfIdle();
  }

  /** The connection has gone. A request that runs is finished, its reply goes nowhere. */
  disconnected(): void {
    this.closed = true;
    this.queue.length = 0;
    this.rest = [];
    this.unsubscribe();
  }

  /** The daemon ends: the request that runs is answered, nothing else, and the connection closes. */
  finish(): void {
    this.ending = true;
    this.queue.length = 0;
    this.rest = [];
    this.endIfIdle();
  }

  private isFull(): boolean {
    const limit = this.oobEnabled ? QUEUE_MAX_OOB : QUEUE_MAX;
    if (this.blocked || this.closed || this.ending || this.options.dispatcher.isClosed) return true;
    return this.queue.length + Number(this.running) >= limit;
  }

  private parse(): void {
    while (this.rest.length > 0 && !this.isFull()) {
      const { chunk, at } = this.rest[0]!;
      const next = this.stream.feed(chunk, at);
      // A command may have ended the session.
      if (this.rest.length === 0) break;
      if (next < chunk.length) this.rest[0] = { chunk, at: next };
      else this.rest.shift();
    }
    this.setReading(this.rest.length === 0 && !this.isFull());
    this.endIfIdle();
  }

  private setReading(reading: boolean): void {
    if (this.reading === reading || this.closed) return;
    this.reading = reading;
    this.options.transport.setReading(reading);
  }

  private take(item: QueueItem): void {
    if (this.closed || this.ending) return;
    if ("value" in item && this.isOob(item.value)) {
      // Not waiting is the point of it, so it passes the queue.
      this.send(this.refuseOob(item.value));
      return;
    }
    this.queue.push(item);
    if (!this.running) void this.run();
  }

  private isOob(value: JsonValue): boolean {
    return this.oobEnabled && isJsonObject(value) && "exec-oob" in value && !("execute" in value);
  }

  private async run(): Promise<void> {
    this.running = true;
    for (let item = this.queue.shift(); item !== undefined; item = this.queue.shift()) {
      this.send(await this.answer(item));
      if (this.options.dispatcher.isClosed) this.queue.length = 0;
    }
    this.running = false;
    this.parse();
  }

  private async answer(item: QueueItem): Promise<string> {
    const value = "value" in item ? item.value : undefined;
    try {
      if ("problem" in item) throw new QmpError("GenericError", item.problem);
      const request = readRequest(item.value, this.oobEnabled);
      this.check(request);
      return this.replyText(value, { return: (await this.execute(request)) ?? {} });
    } catch (error) {
      return this.replyText(value, { error: errorInfo(error) });
    }
  }

  /** No command may be run out of band, so this can be answered at once. */
  private refuseOob(value: JsonValue): string {
    try {
      this.check(readRequest(value, true));
    } catch (error) {
      return this.replyText(value, { error: errorInfo(error) });
    }
    throw new AssertionError("every request out of band is refused");
  }

  private replyText(request: JsonValue | undefined, reply: { return: unknown } | { error: unknown }): string {
    const id = isJsonObject(request) ? request["id"] : undefined;
    return serializeJson({ ...reply, id }, this.options.pretty);
  }

  /** Throws QmpError for a request that may not be run. */
  private check({ command, oob }: QmpRequest): void {
    if (!this.negotiated && command !== "qmp_capabilities") {
      throw new QmpError("CommandNotFound", "Expecting capabilities negotiation with 'qmp_capabilities'");
    }
    if (!this.options.dispatcher.has(command)) {
      throw new QmpError("CommandNotFound", `The command ${command} has not been found`);
    }
    // The capability is offered all the same, because clients ask for it.
    if (oob) throw new QmpError("GenericError", `The command ${command} does not support OOB`);
  }

  private async execute({ command, args }: QmpRequest): Promise<unknown> {
    const result = await this.options.dispatcher.execute(command, args);
    if (command === "qmp_capabilities") this.negotiate(args);
    return result;
  }

  /** `args` are valid. */
  private negotiate(args: JsonObject | undefined): void {
    if (this.negotiated) {
      throw new QmpError("CommandNotFound", "Capabilities negotiation is already complete, command ignored");
    }
    const enable = args?.["enable"];
    const oob = Array.isArray(enable) && enable.includes("oob");
    if (oob && !this.options.oob) throw new QmpError("GenericError", "Capability oob not available");
    this.oobEnabled = oob;
    this.negotiated = true;
  }

  private event(message: QmpEventMessage): void {
    if (!this.negotiated || this.closed) return;
    const text = message.text(this.options.pretty);
    this.send(text);
    if (!this.blocked) return;
    this.unreadEventBytes += text.length;
    if (this.unreadEventBytes > UNREAD_EVENT_BYTES_MAX) {
      this.options.transport.destroy("the client does not read its events");
    }
  }

  private send(text: string): void {
    if (this.closed) return;
    const lines = this.options.pretty ? text.replaceAll("\n", "\r\n") : text;
    if (!this.options.transport.send(`${lines}\r\n`)) this.blocked = true;
  }

  private endIfIdle(): void {
    if (this.closed || this.running || this.queue.length > 0) return;
    if (this.ending || (this.inputEnded && this.rest.length === 0)) this.options.transport.end();
  }
}
