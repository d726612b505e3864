import { BlockError } from "../base/errors.js";
import type { ChardevMux } from "../../qapi/generated/types.js";
import type { Chardev, ChardevClient, ChardevFrontend, ChardevHost, ChardevTransport, Opening } from "./device.js";
import type { LogCopy } from "./log-copy.js";

const FRONTENDS_MAX = 4;
/** Ctrl-A. */
const ESCAPE = 0x01;
const HELP =
  "\r\nC-a h    print this help\r\nC-a x    end the daemon\r\nC-a c    go on to the next user of this device\r\nC-a C-a  send C-a\r\n";

/** `mux`: several frontends on one device. All write to it; one of them, the newest at first, gets the input. */
export class MuxDevice implements Chardev {
  readonly id: string;
  /** The reference never lets one go. */
  readonly isBusy = true;
  private readonly host: ChardevHost;
  private readonly copy: LogCopy | null;
  private readonly frontends: ChardevFrontend[] = [];
  private readonly links = new Set<MuxLink>();

  constructor({ id, host, copy, find }: Opening, { chardev }: ChardevMux) {
    const base = find(chardev);
    if (base === undefined) throw new BlockError("not-found", `mux: base chardev ${chardev} not found`);
    this.id = id;
    this.host = host;
    this.copy = copy;
    base.attach(
      (transport) => this.connected(transport),
      () => this.frontendOpen,
    );
  }

  get frontendOpen(): boolean {
    return this.frontends.length > 0;
  }

  filename(): string {
    return "mux";
  }

  attach(frontend: ChardevFrontend): void {
    if (this.frontends.length >= FRONTENDS_MAX) throw new BlockError("busy", `Device '${this.id}' is in use`);
    this.frontends.push(frontend);
    for (const link of this.links) link.add(frontend);
  }

  close(): Promise<void> {
    this.copy?.close();
    return Promise.resolve();
  }

  private connected(transport: ChardevTransport): ChardevClient {
    const link = new MuxLink(transport, this.host, this.copy, () => this.links.delete(link));
    this.links.add(link);
    for (const frontend of this.frontends) link.add(frontend);
    return link;
  }
}

interface Member {
  readonly client: ChardevClient;
  readonly wish: { wantsInput: boolean };
}

/** One connection of the device below, and the frontends that share it. */
class MuxLink implements ChardevClient {
  private readonly members: Member[] = [];
  private focus = 0;
  private escaped = false;

  constructor(
    private readonly transport: ChardevTransport,
    private readonly host: ChardevHost,
    private readonly copy: LogCopy | null,
    private readonly gone: () => void,
  ) {}

  add(frontend: ChardevFrontend): void {
    const wish = { wantsInput: true };
    const client = frontend({
      send: (text) => {
        this.copy?.write(text);
        return this.transport.send(text);
      },
      setReading: (reading) => {
        wish.wantsInput = reading;
        this.listen();
      },
      end: () => this.transport.end(),
      destroy: (reason) => this.transport.destroy(reason),
    });
    this.members.push({ client, wish });
    this.focus = this.members.length - 1;
    this.listen();
  }

  received(chunk: Uint8Array): void {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (!this.escaped && chunk[at] !== ESCAPE) continue;
      this.deliver(chunk.subarray(start, at));
      start = at + 1;
      if (this.escaped) this.command(chunk.subarray(at, at + 1));
      this.escaped = !this.escaped;
    }
    this.deliver(chunk.subarray(start));
  }

  drained(): void {
    for (const { client } of this.members) client.drained();
  }

  ended(): void {
    for (const { client } of this.members) client.ended();
  }

  disconnected(): void {
    for (const { client } of this.members) client.disconnected();
    this.gone();
  }

  private deliver(data: Uint8Array): void {
    if (data.length > 0) this.members[this.focus]?.client.received(data);
  }

  private command(key: Uint8Array): void {
    switch (String.fromCharCode(key[0]!)) {
      case "h":
      case "?":
        this.transport.send(HELP);
        return;
      case "x":
        this.transport.send("\r\nQEMU: Terminated\r\n");
        this.host.quit("the terminal");
        return;
      case "c":
        if (this.members.length > 0) this.focus = (this.focus + 1) % this.members.length;
        this.listen();
        return;
      case "\x01":
        this.deliver(key);
        return;
    }
  }

  private listen(): void {
    this.transport.setReading(this.members[this.focus]?.wish.wantsInput ?? true);
  }
}
