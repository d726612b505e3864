import { BlockError } from "../base/errors.js";
import type { QmpTransport } from "../qmp/session.js";

/** What a monitor does with one connection of its character device. */
export interface ChardevClient {
  received(chunk: Uint8Array): void;
  drained(): void;
  ended(): void;
  disconnected(): void;
}

/** Called for every connection, also for those that are there already. */
export type ChardevFrontend = (transport: QmpTransport) => ChardevClient;

/** A character device: it has no connection, one, or (a server socket) many. */
export interface Chardev {
  readonly id: string;
  /** Throws BlockError when it has a frontend. */
  attach(frontend: ChardevFrontend): void;
  /** Resolves when what was to be sent has been sent, or will not be, and no file or socket is left. */
  close(): Promise<void>;
}

/** What character devices need to know of the process. */
export interface ChardevHost {
  readonly warn: (message: string) => void;
  readonly info: (message: string) => void;
  /** Messages that come later, without the option in front. */
  readonly report: (message: string) => void;
  readonly log: (message: string) => void;
  readonly daemonized: boolean;
  /** Aborted when the daemon is to end while it starts. */
  readonly signal: AbortSignal;
}

/** The connections and the frontend of one device; connections that come first wait for it. */
export class FrontendSlot {
  private frontend: ChardevFrontend | undefined;
  private readonly waiting: ((frontend: ChardevFrontend) => void)[] = [];

  constructor(readonly id: string) {}

  attach(frontend: ChardevFrontend): void {
    if (this.frontend !== undefined) throw new BlockError("busy", `Device '${this.id}' is in use`);
    this.frontend = frontend;
    for (const start of this.waiting.splice(0)) start(frontend);
  }

  /** `start` is called once, now or when there is a frontend. */
  connected(start: (frontend: ChardevFrontend) => void): void {
    if (this.frontend === undefined) this.waiting.push(start);
    else start(this.frontend);
  }
}
