import { serializeJson } from "../base/json-text.js";

/** One event on its way to the clients; turned into text once for each form. */
export class QmpEventMessage {
  private compact: string | undefined;
  private pretty: string | undefined;

  constructor(
    readonly event: string,
    readonly data: unknown,
    /** Of the real-time clock, microseconds since 1970. */
    readonly timestampUs: number,
  ) {}

  text(pretty: boolean): string {
    if (pretty) return (this.pretty ??= serializeJson(this.message(), true));
    return (this.compact ??= serializeJson(this.message()));
  }

  private message(): object {
    const seconds = Math.floor(this.timestampUs / 1_000_000);
    const microseconds = Math.floor(this.timestampUs % 1_000_000);
    return { timestamp: { seconds, microseconds }, event: this.event, data: this.data };
  }
}

/** Events that a broken disk raises without end: one a second for each source, the last of those in between. */
const LIMITED_EVENTS: ReadonlySet<string> = new Set(["BLOCK_IO_ERROR", "QUORUM_REPORT_BAD", "QUORUM_FAILURE"]);
const LIMIT_MS = 1000;

interface Limit {
  timer: NodeJS.Timeout;
  waiting: QmpEventMessage | undefined;
}

/** Takes the events of the daemon, limits their rate, and hands them to every subscriber in order. */
export class EventHub {
  private readonly subscribers = new Set<(message: QmpEventMessage) => void>();
  private readonly limits = new Map<string, Limit>();

  /** Answers what undoes it. */
  subscribe(subscriber: (message: QmpEventMessage) => void): () => void {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }

  emit(event: string, data: unknown, timestampUs: number): void {
    const message = new QmpEventMessage(event, data, timestampUs);
    if (!LIMITED_EVENTS.has(event)) {
      this.deliver(message);
      return;
    }
    const key = `${event} ${sourceOf(data)}`;
    const limit = this.limits.get(key);
    if (limit !== undefined) {
      limit.waiting = message;
      return;
    }
    this.deliver(message);
    this.limits.set(key, { timer: this.startTimer(key), waiting: undefined });
  }

  /** No timer is left behind; what waits is dropped. */
  close(): void {
    for (const { timer } of this.limits.values()) clearTimeout(timer);
    this.limits.clear();
    this.subscribers.clear();
  }

  private startTimer(key: string): NodeJS.Timeout {
    return setTimeout(() => {
      const limit = this.limits.get(key);
      if (limit?.waiting === undefined) {
        this.limits.delete(key);
        return;
      }
      const { waiting } = limit;
      limit.waiting = undefined;
      limit.timer = this.startTimer(key);
      this.deliver(waiting);
    }, LIMIT_MS);
  }

  private deliver(message: QmpEventMessage): void {
    for (const subscriber of this.subscribers) subscriber(message);
  }
}

/** What an event is about: sources do not silence each other. */
function sourceOf(data: unknown): string {
  if (typeof data !== "object" || data === null) return "";
  if ("node-name" in data && typeof data["node-name"] === "string") return data["node-name"];
  return "reference" in data && typeof data.reference === "string" ? data.reference : "";
}
