import { describe, expect, it } from "vitest";
import { MuxDevice } from "../../src/chardev/mux.js";
import type { Chardev, ChardevClient, ChardevFrontend, ChardevTransport } from "../../src/chardev/device.js";

/** A mux on a device that notes what it is told. */
function setUp() {
  const quits: string[] = [];
  const sent: string[] = [];
  const reading: boolean[] = [];
  let frontend: ChardevFrontend | undefined;
  const base = {
    attach: (each: ChardevFrontend) => {
      frontend = each;
    },
  } as unknown as Chardev;
  const host = { quit: (reason: string) => quits.push(reason) };
  const mux = new MuxDevice({ id: "mux", host, copy: null, info: () => undefined, find: () => base } as never, {
    chardev: "base",
  });
  const transport: ChardevTransport = {
    send: (text) => sent.push(text) > 0,
    setReading: (on) => void reading.push(on),
    end: () => undefined,
    destroy: () => undefined,
  };
  return { mux, quits, sent, reading, connect: () => frontend!(transport) };
}

function user() {
  const got: string[] = [];
  let transport: ChardevTransport | undefined;
  const client: ChardevClient = {
    received: (chunk) => void got.push(Buffer.from(chunk).toString("latin1")),
    drained: () => void got.push("<drained>"),
    ended: () => void got.push("<ended>"),
    disconnected: () => void got.push("<gone>"),
  };
  const frontend: ChardevFrontend = (each) => {
    transport = each;
    return client;
  };
  return { got, frontend, transport: () => transport! };
}

describe("a mux", () => {
  it("gives input to the newest user, and to the next at Ctrl-A c, also when it comes in pieces", () => {
    const { mux, connect } = setUp();
    const [one, two] = [user(), user()];
    mux.attach(one.frontend);
    const link = connect();
    mux.attach(two.frontend);
    for (const piece of ["a", "b\x01", "cx\x01\x01y", "\x01cz"]) link.received(Buffer.from(piece, "latin1"));
    expect(one.got.join("")).toBe("x\x01y");
    expect(two.got.join("")).toBe("abz");
    link.ended();
    link.disconnected();
    expect(one.got.slice(-2)).toEqual(["<ended>", "<gone>"]);
  });

  it("ends the daemon at Ctrl-A x, and shows its keys at Ctrl-A h", () => {
    const { connect, quits, sent } = setUp();
    const link = connect();
    link.received(Buffer.from("\x01h\x01x"));
    expect(quits).toEqual(["the terminal"]);
    expect(sent[0]).toContain("C-a c");
  });

  it("reads as long as the user with the input wants some", () => {
    const { mux, connect, reading } = setUp();
    const [one, two] = [user(), user()];
    mux.attach(one.frontend);
    mux.attach(two.frontend);
    const link = connect();
    one.transport().setReading(false);
    expect(reading.at(-1)).toBe(true);
    link.received(Buffer.from("\x01c"));
    expect(reading.at(-1)).toBe(false);
  });

  it("takes four users", () => {
    const { mux } = setUp();
    for (let count = 0; count < 4; count++) mux.attach(user().frontend);
    expect(() => mux.attach(user().frontend)).toThrow("Device 'mux' is in use");
  });
});
