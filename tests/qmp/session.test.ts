import { afterEach, describe, expect, it, vi } from "vitest";
import { BlockError } from "../../src/base/errors.js";
import { QmpError } from "../../src/base/qmp-error.js";
import { QmpDispatcher } from "../../src/qmp/dispatcher.js";
import { EventHub } from "../../src/qmp/events.js";
import { QmpSession, type QmpTransport } from "../../src/qmp/session.js";
import { until } from "../helpers/turns.js";

/** A connection that takes everything until told otherwise. */
class FakeTransport implements QmpTransport {
  readonly sent: string[] = [];
  reading = true;
  ended = false;
  destroyed: string | undefined;
  full = false;

  send(text: string): boolean {
    this.sent.push(text);
    return !this.full;
  }
  setReading(reading: boolean): void {
    this.reading = reading;
  }
  end(): void {
    this.ended = true;
  }
  destroy(reason: string): void {
    this.destroyed = reason;
  }
  /** Messages since the last call. */
  take(): unknown[] {
    return this.sent.splice(0).map((text): unknown => {
      expect(text.endsWith("\r\n")).toBe(true);
      return JSON.parse(text);
    });
  }
}

const VERSION = { qemu: { major: 10, minor: 0, micro: 13 }, package: "test" };

class Rig {
  readonly transport = new FakeTransport();
  readonly events = new EventHub();
  /** Commands under way, to be ended by the test. */
  readonly running: { command: string; resolve: (value: unknown) => void; reject: (error: Error) => void }[] = [];
  readonly dispatcher: QmpDispatcher;
  readonly session: QmpSession;

  constructor(options: { oob?: boolean; pretty?: boolean } = {}) {
    this.dispatcher = new QmpDispatcher({
      begun: Promise.resolve(),
      validate: (command, args) => {
        if (args !== undefined && "bad" in args) throw new BlockError("invalid", "Parameter 'bad' is unexpected");
        return { command, ...args };
      },
      local: new Map<string, (args: unknown) => unknown>([
        ["qmp_capabilities", () => undefined],
        ["echo", (args) => args],
        [
          "fail",
          () => {
            throw new QmpError("DeviceNotActive", "Block job 'x' not found");
          },
        ],
      ]),
      remote: new Set(["slow"]),
      run: (command) => new Promise((resolve, reject) => this.running.push({ command, resolve, reject })),
    });
    this.session = this.connect(this.transport, options);
  }

  connect(transport: QmpTransport, { oob = true, pretty = false } = {}): QmpSession {
    const { dispatcher, events } = this;
    return new QmpSession({ transport, dispatcher, events, version: VERSION, oob, pretty });
  }

  send(text: string): void {
    this.session.received(Buffer.from(text));
  }

  async negotiate(enable: string[] = []): Promise<void> {
    this.send(JSON.stringify({ execute: "qmp_capabilities", arguments: { enable } }));
    await this.settle();
    this.transport.take();
  }

  /** Let everything happen that needs no one's help. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
  }

  async ask(text: string): Promise<unknown[]> {
    this.send(text);
    await this.settle();
    return this.transport.take();
  }
}

const generic = (desc: string) => ({ error: { class: "GenericError", desc } });
const EXPECTING = {
  error: { class: "CommandNotFound", desc: "Expecting capabilities negotiation with 'qmp_capabilities'" },
};

afterEach(() => {
  vi.useRealTimers();
});

describe("QmpSession", () => {
  it("greets, and offers oob where the connection can", () => {
    expect(new Rig().transport.take()).toEqual([{ QMP: { version: VERSION, capabilities: ["oob"] } }]);
    expect(new Rig({ oob: false }).transport.take()).toEqual([{ QMP: { version: VERSION, capabilities: [] } }]);
  });

  it("checks the form of a request before it asks for negotiation", async () => {
    const rig = new Rig();
    rig.transport.take();
    expect(await rig.ask('{"execute":"echo"}')).toEqual([EXPECTING]);
    expect(await rig.ask('{"execute":"nope"}')).toEqual([EXPECTING]);
    expect(await rig.ask('{"execute":1}')).toEqual([generic("QMP input member 'execute' must be a string")]);
    expect(await rig.ask("1 ")).toEqual([generic("QMP input must be a JSON object")]);
    expect(await rig.ask('{"execute":"echo","arguments":[]}')).toEqual([
      generic("QMP input member 'arguments' must be an object"),
    ]);
    expect(await rig.ask('{"exec-oob":"echo"}')).toEqual([generic("QMP input member 'exec-oob' is unexpected")]);
  });

  it("negotiates once", async () => {
    const rig = new Rig();
    rig.transport.take();
    expect(await rig.ask('{"execute":"qmp_capabilities","id":1}{"execute":"qmp_capabilities"}')).toEqual([
      { return: {}, id: 1 },
      { error: { class: "CommandNotFound", desc: "Capabilities negotiation is already complete, command ignored" } },
    ]);
  });

  it("does not enable what it did not offer", async () => {
    const rig = new Rig({ oob: false });
    rig.transport.take();
    expect(await rig.ask('{"execute":"qmp_capabilities","arguments":{"enable":["oob"]}}{"execute":"echo"}')).toEqual([
      generic("Capability oob not available"),
      EXPECTING,
    ]);
  });

  it.each([
    ["{}", generic("QMP input lacks member 'execute'")],
    ['{"id":5}', { id: 5, ...generic("QMP input lacks member 'execute'") }],
    ['{"bogus":1}', generic("QMP input member 'bogus' is unexpected")],
    ['{"execute":"echo","bogus":1,"id":3}', { id: 3, ...generic("QMP input member 'bogus' is unexpected") }],
    ['{"execute":"echo","arguments":null}', generic("QMP input member 'arguments' must be an object")],
    ['{"execute":"e\\u0000x"}', { error: { class: "CommandNotFound", desc: "The command e\0x has not been found" } }],
    ['{"execute":"echo","arguments":{"bad":1}}', generic("Parameter 'bad' is unexpected")],
    ['{"execute":"fail","id":[]}', { id: [], error: { class: "DeviceNotActive", desc: "Block job 'x' not found" } }],
    ['{"execute":"echo","id":null}', { return: { command: "echo" }, id: null }],
    ["nope ", generic("JSON parse error, invalid keyword 'nope'")],
  ])("answers %s", async (text, reply) => {
    const rig = new Rig();
    await rig.negotiate();
    expect(await rig.ask(text)).toEqual([reply]);
  });

  it("echoes any id exactly", async () => {
    const rig = new Rig();
    await rig.negotiate();
    rig.send('{"execute":"echo","id":{"b":[1.0,18446744073709551615,"\\u20ac"],"a":{"__proto__":1}}}');
    await rig.settle();
    expect(rig.transport.sent).toEqual([
      '{"return": {"command": "echo"}, "id": {"a": {"__proto__": 1}, "b": [1.0, 18446744073709551615, "\\u20AC"]}}\r\n',
    ]);
  });

  it("knows exec-oob once it is enabled", async () => {
    const rig = new Rig();
    await rig.negotiate(["oob"]);
    const oob = (name: string) => generic(`The command ${name} does not support OOB`);
    expect(await rig.ask('{"exec-oob":"echo","id":1}')).toEqual([{ id: 1, ...oob("echo") }]);
    expect(await rig.ask('{"exec-oob":"qmp_capabilities"}')).toEqual([oob("qmp_capabilities")]);
    expect(await rig.ask('{"exec-oob":"nope"}')).toEqual([
      { error: { class: "CommandNotFound", desc: "The command nope has not been found" } },
    ]);
    expect(await rig.ask('{"exec-oob":1}')).toEqual([generic("QMP input member 'exec-oob' must be a string")]);
    expect(await rig.ask('{"exec-oob":"echo","execute":"echo"}')).toEqual([
      generic("QMP input member 'execute' clashes with 'exec-oob'"),
    ]);
    // It does not wait for the command that runs.
    rig.send('{"execute":"slow"}');
    expect(await rig.ask('{"exec-oob":"echo","id":2}')).toEqual([{ id: 2, ...oob("echo") }]);
  });

  it("answers in order, errors of the parser too", async () => {
    const rig = new Rig();
    await rig.negotiate(["oob"]);
    expect(await rig.ask('{"execute":"slow","id":1}{"execute":"echo","id":2} nope {"execute":"slow","id":3}')).toEqual(
      [],
    );
    rig.running[0]!.resolve(undefined);
    await rig.settle();
    expect(rig.transport.take()).toEqual([
      { return: {}, id: 1 },
      { return: { command: "echo" }, id: 2 },
      generic("JSON parse error, invalid keyword 'nope'"),
    ]);
    rig.running[1]!.reject(new BlockError("not-found", "Job not found"));
    await rig.settle();
    expect(rig.transport.take()).toEqual([{ id: 3, ...generic("Job not found") }]);
  });

  it.each([
    ["eight requests with oob", ["oob"], 8],
    ["one request without", [], 1],
  ])("pauses reading at %s", async (_name, enable, limit) => {
    const rig = new Rig();
    await rig.negotiate(enable);
    for (let i = 1; i <= limit; i++) {
      expect(rig.transport.reading).toBe(true);
      rig.send('{"execute":"slow"}');
    }
    expect(rig.transport.reading).toBe(false);
    rig.send('{"execute":"echo","id":1}');
    await rig.settle();
    rig.running[0]!.resolve(undefined);
    await rig.settle();
    expect(rig.transport.take()).toHaveLength(limit === 1 ? 2 : 1);
    expect(rig.transport.reading).toBe(limit === 1);
  });

  it("stops reading while the client does not read", async () => {
    const rig = new Rig();
    await rig.negotiate();
    rig.transport.full = true;
    rig.send('{"execute":"echo"}'.repeat(1000));
    await rig.settle();
    expect(rig.transport.take()).toHaveLength(1);
    expect(rig.transport.reading).toBe(false);
    rig.transport.full = false;
    rig.session.drained();
    await rig.settle();
    await until(() => rig.transport.sent.length === 999, "all replies have been sent");
    expect(rig.transport.reading).toBe(true);
  });

  it("cuts off a client that lets events pile up", async () => {
    const rig = new Rig();
    await rig.negotiate();
    rig.transport.full = true;
    for (let i = 0; i < 17; i++) rig.events.emit("JOB_STATUS_CHANGE", { id: "x".repeat(1 << 20) }, 0);
    expect(rig.transport.destroyed).toBe("the client does not read its events");
  });

  it("sends events to negotiated sessions only, in order with replies", async () => {
    const rig = new Rig();
    rig.events.emit("JOB_STATUS_CHANGE", { id: "early", status: "running" }, 1_000_001);
    await rig.negotiate();
    const other = new FakeTransport();
    rig.connect(other);
    other.take();
    rig.send('{"execute":"slow"}');
    await rig.settle();
    rig.events.emit("JOB_STATUS_CHANGE", { id: "j", status: "running" }, 1_500_000_000_123_456);
    rig.running[0]!.resolve({ a: 1 });
    await rig.settle();
    expect(rig.transport.take()).toEqual([
      {
        timestamp: { seconds: 1_500_000_000, microseconds: 123_456 },
        event: "JOB_STATUS_CHANGE",
        data: { id: "j", status: "running" },
      },
      { return: { a: 1 } },
    ]);
    expect(other.take()).toEqual([]);
  });

  it("serves several clients, one remote command at a time", async () => {
    const rig = new Rig();
    await rig.negotiate();
    const other = new FakeTransport();
    const second = rig.connect(other);
    second.received(Buffer.from('{"execute":"qmp_capabilities"}{"execute":"slow"}{"execute":"echo"}'));
    rig.send('{"execute":"slow"}');
    await rig.settle();
    expect(rig.running).toHaveLength(1);
    expect(await rig.ask('{"execute":"nope"}')).toEqual([]);
    rig.running[0]!.resolve(undefined);
    await rig.settle();
    expect(rig.running).toHaveLength(2);
    rig.running[1]!.resolve(undefined);
    await rig.settle();
    expect(other.take()).toHaveLength(4);
    expect(rig.transport.take()).toHaveLength(2);
  });

  it("prints with indentation and CRLF when asked", () => {
    const rig = new Rig({ pretty: true });
    expect(rig.transport.sent[0]).toMatch(/^\{\r\n {4}"QMP": \{\r\n {8}"version"/);
    expect(rig.transport.sent[0]).not.toMatch(/[^\r]\n/);
    expect(rig.transport.sent[0]).toMatch(/\}\r\n$/);
  });

  it("answers what was sent before the client ended its side", async () => {
    const rig = new Rig();
    await rig.negotiate();
    rig.send('{"execute":"slow","id":1}{"execute":"echo","id":2}');
    rig.session.ended();
    await rig.settle();
    expect(rig.transport.ended).toBe(false);
    rig.running[0]!.resolve(undefined);
    await rig.settle();
    expect(rig.transport.take()).toHaveLength(2);
    expect(rig.transport.ended).toBe(true);
  });

  it("finishes the request that runs when the daemon ends, and no other", async () => {
    const rig = new Rig();
    await rig.negotiate(["oob"]);
    rig.send('{"execute":"slow","id":1}{"execute":"echo","id":2}');
    await rig.settle();
    rig.session.finish();
    rig.running[0]!.resolve(undefined);
    await rig.settle();
    expect(rig.transport.take()).toEqual([{ return: {}, id: 1 }]);
    expect(rig.transport.ended).toBe(true);
    rig.send('{"execute":"echo"}');
    await rig.settle();
    expect(rig.transport.sent).toEqual([]);
  });

  it("lets a command run on when its client has gone", async () => {
    const rig = new Rig();
    await rig.negotiate();
    rig.send('{"execute":"slow"}');
    await rig.settle();
    rig.session.disconnected();
    rig.running[0]!.resolve(undefined);
    rig.events.emit("JOB_STATUS_CHANGE", {}, 0);
    await rig.settle();
    expect(rig.transport.sent).toEqual([]);
  });
});
