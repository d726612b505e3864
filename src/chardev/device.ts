import { BlockError } from "../base/errors.js";
import type { ObjectStates } from "../objects/object-type.js";
import type { LogCopy } from "./log-copy.js";

/** What a frontend needs of a connection. */
export interface ChardevTransport {
  /** Queue text for the peer. False: a good deal waits already, and `drained` of the client will be called. */
  send(text: string): boolean;
  /** Bytes may be delivered (`received` of the client), or not. */
  setReading(reading: boolean): void;
  /** Close when all that was queued has been sent. */
  end(): void;
  /** Close now. */
  destroy(reason: string): void;
}

/** What a frontend does with one connection of its character device. */
export interface ChardevClient {
  received(chunk: Uint8Array): void;
  drained(): void;
  ended(): void;
  disconnected(): void;
}

/** Called for every connection, also for those that are there already. */
export type ChardevFrontend = (transport: ChardevTransport) => ChardevClient;

/** A character device: it has no connection, one, or (a server socket) many. */
export interface Chardev {
  readonly id: string;
  /** The device of a pseudo terminal's other side. */
  readonly pty?: string;
  /** As `query-chardev` shows it. */
  filename(): string;
  /** What `qom-get` shows of it, by name. */
  shown?(): Readonly<Record<string, unknown>>;
  /** Something uses it, so it cannot go. */
  readonly isBusy: boolean;
  /** What uses it listens. */
  readonly frontendOpen: boolean;
  /** Throws BlockError when it cannot take another frontend. `isOpen`: the frontend listens; it does if left out. */
  attach(frontend: ChardevFrontend, isOpen?: () => boolean): void;
  /** Left out where the host knows no such thing. */
  sendBreak?(): void;
  /** Resolves when what was to be sent has been sent, or will not be, and no file or socket is left. */
  close(): Promise<void>;
}

/** What character devices need to know of the process. */
export interface ChardevHost {
  /** Messages that come later than the call that opens the device. */
  readonly report: (message: string) => void;
  readonly log: (message: string) => void;
  readonly daemonized: boolean;
  readonly objects: ObjectStates;
  /** Aborted when the daemon is to end. */
  readonly signal: AbortSignal;
  /** Somebody asks for the end of the daemon. */
  readonly quit: (reason: string) => void;
}

/** A device is being opened: by whom, and for whom. */
export interface Opening {
  readonly id: string;
  readonly host: ChardevHost;
  readonly copy: LogCopy | null;
  /** Messages about the option or command that opens it. */
  readonly info: (message: string) => void;
  /** Another device. Throws BlockError. */
  readonly find: (id: string) => Chardev | undefined;
}

/** The connections and the frontend of one device; connections that come first wait for it. */
export class FrontendSlot {
  private frontend: ChardevFrontend | undefined;
  private isOpen: () => boolean = () => false;
  private readonly waiting = new Set<(frontend: ChardevFrontend) => void>();

  constructor(
    readonly id: string,
    readonly copy: LogCopy | null,
  ) {}

  get isBusy(): boolean {
    return this.frontend !== undefined;
  }

  get frontendOpen(): boolean {
    return this.isOpen();
  }

  attach(frontend: ChardevFrontend, isOpen: () => boolean = () => true): void {
    if (this.frontend !== undefined) throw new BlockError("busy", `Device '${this.id}' is in use`);
    this.frontend = frontend;
    this.isOpen = isOpen;
    for (const start of this.waiting) start(frontend);
    this.waiting.clear();
  }

  /** `start` is called once, now or when there is a frontend. */
  connected(start: (frontend: ChardevFrontend) => void): void {
    if (this.frontend === undefined) this.waiting.add(start);
    else start(this.frontend);
  }

  /** A connection that waited has gone. */
  forget(start: (frontend: ChardevFrontend) => void): void {
    this.waiting.delete(start);
  }
}

/** What all devices have in common: one frontend, and its connections. */
export abstract class Device implements Chardev {
  readonly id: string;
  protected readonly slot: FrontendSlot;
  protected readonly host: ChardevHost;

  constructor({ id, host, copy }: Opening) {
    this.id = id;
    this.host = host;
    this.slot = new FrontendSlot(id, copy);
  }

  get isBusy(): boolean {
    return this.slot.isBusy;
  }

  get frontendOpen(): boolean {
    return this.slot.frontendOpen;
  }

  attach(frontend: ChardevFrontend, isOpen?: () => boolean): void {
    this.slot.attach(frontend, isOpen);
  }

  abstract filename(): string;

  async close(): Promise<void> {
    await this.closeConnections();
    this.slot.copy?.close();
  }

  protected abstract closeConnections(): Promise<void>;
}
