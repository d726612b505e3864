import type { QmpDispatcher } from "../qmp/dispatcher.js";
import type { EventHub } from "../qmp/events.js";
import { QmpSession, type QmpTransport } from "../qmp/session.js";
import type { Chardev, ChardevClient } from "../chardev/device.js";
import { QMP_VERSION } from "./version.js";

export interface MonitorOptions {
  readonly dispatcher: QmpDispatcher;
  readonly events: EventHub;
  readonly pretty: boolean;
  readonly log: (message: string) => void;
}

/** A QMP monitor on a character device: one session for each connection. */
export class Monitor {
  private readonly sessions = new Set<QmpSession>();
  private finishing = false;

  /** Throws BlockError when the device has a monitor. */
  constructor(
    chardev: Chardev,
    private readonly options: MonitorOptions,
  ) {
    chardev.attach((transport) => this.connected(transport, chardev.id));
  }

  /** The daemon ends: requests that run are answered, and the connections close. */
  finish(): void {
    this.finishing = true;
    for (const session of this.sessions) session.finish();
  }

  private connected(transport: QmpTransport, chardev: string): ChardevClient {
    const { dispatcher, events, pretty, log } = this.options;
    const session = new QmpSession({ transport, dispatcher, events, version: QMP_VERSION, oob: true, pretty });
    log(`chardev ${chardev}: a QMP client has connected`);
    this.sessions.add(session);
    if (this.finishing) session.finish();
    return {
      received: (chunk) => session.received(chunk),
      drained: () => session.drained(),
      ended: () => session.ended(),
      disconnected: () => {
        this.sessions.delete(session);
        session.disconnected();
        log(`chardev ${chardev}: a QMP client has gone`);
      },
    };
  }
}
