import { describe, expect, it } from "vitest";
import { nbdFilename, parseNbdFilename } from "../../../src/block/nbd/parse-uri.js";

const unix = (path: string, name?: string): unknown => ({
  driver: "nbd",
  server: { type: "unix", path },
  ...(name === undefined ? {} : { export: name }),
});
const inet = (host: string, port: string, name?: string, more: object = {}): unknown => ({
  driver: "nbd",
  server: { type: "inet", host, port, ...more },
  ...(name === undefined ? {} : { export: name }),
});

/** Each as the reference takes it (`qemu-img info NAME`). */
const GOOD: readonly [string, unknown][] = [
  ["nbd:unix:/tmp/s.sock", unix("/tmp/s.sock")],
  ["nbd:unix:/tmp/s.sock:exportname=exp", unix("/tmp/s.sock", "exp")],
  ["nbd:unix:/tmp/s.sock:exportname=a:b", unix("/tmp/s.sock", "a:b")],
  ["nbd:unix:", unix("")],
  ["nbd:localhost:10999", inet("localhost", "10999")],
  ["nbd:localhost:10999:exportname=a=b", inet("localhost", "10999", "a=b")],
  ["nbd:[::1]:10999", inet("::1", "10999")],
  ["nbd::10999", inet("", "10999")],
  ["nbd:127.0.0.1:10999:foo", inet("127.0.0.1", "10999:foo")],
  ["nbd:localhost:10999,ipv4", inet("localhost", "10999", undefined, { ipv4: true })],
  ["nbd:localhost:10999,ipv4=off,ipv6=on", inet("localhost", "10999", undefined, { ipv4: false, ipv6: true })],
  ["nbd://localhost", inet("localhost", "10809")],
  ["nbd://localhost/", inet("localhost", "10809")],
  ["nbd://localhost:10999", inet("localhost", "10999")],
  ["nbd://localhost:10999/exp", inet("localhost", "10999", "exp")],
  ["nbd://localhost:10999//x", inet("localhost", "10999", "/x")],
  ["nbd://localhost:10999#frag", inet("localhost", "10999")],
  ["nbd://user@localhost:10999/", inet("localhost", "10999")],
  ["nbd://local%68ost:10999", inet("localhost", "10999")],
  ["nbd://[::1]:10999/x", inet("::1", "10999", "x")],
  ["nbd+tcp://localhost:10999/", inet("localhost", "10999")],
  ["nbd+unix:///exp?socket=/tmp/s.sock", unix("/tmp/s.sock", "exp")],
  ["nbd+unix://?socket=/tmp/s.sock", unix("/tmp/s.sock")],
  ["nbd+unix:///?socket=/tmp/s.sock", unix("/tmp/s.sock")],
  ["nbd+unix:///exp?socket=", unix("", "exp")],
  ["nbd+unix:///e%20x%3Fp?socket=/tmp/%73.sock", unix("/tmp/s.sock", "e x?p")],
];

/** Each with the words of the reference. */
const BAD: readonly [string, string][] = [
  ["nbd:", "NBD server address missing"],
  ["nbd:unix:/tmp/s.sock:exportname=", "NBD server address missing"],
  ["nbd:localhost:10999:exportname=", "NBD server address missing"],
  ["nbd:localhost", "error parsing address 'localhost'"],
  ["nbd:localhost:", "error parsing address 'localhost:'"],
  ["nbd://", "No valid URL specified"],
  ["nbd:///exp", "No valid URL specified"],
  ["nbd://localhost:bogus/", "No valid URL specified"],
  ["nbd://localhost:10999/?a=b", "No valid URL specified"],
  ["nbd://localhost/%zz", "No valid URL specified"],
  ["nbd+tcp://localhost:10999/?socket=x", "No valid URL specified"],
  ["nbd+unix:///exp", "No valid URL specified"],
  ["nbd+unix://host/exp?socket=/tmp/s.sock", "No valid URL specified"],
  ["nbd+unix://:1/x?socket=/tmp/s.sock", "No valid URL specified"],
  ["nbd+unix:///exp?socket=/tmp/s.sock&a=b", "No valid URL specified"],
  ["nbd+unix:///exp?sock=/tmp/s.sock", "No valid URL specified"],
  ["nbd+unix:/exp?socket=/tmp/s.sock", "File name string for NBD must start with 'nbd:'"],
  ["nbd+foo://localhost", "Unknown protocol 'nbd+foo'"],
  ["nbds://localhost", "Unknown protocol 'nbds'"],
];

describe("parseNbdFilename", () => {
  it.each(GOOD)("reads %s", (filename, options) => {
    expect(parseNbdFilename(filename)).toEqual(options);
  });

  it.each(BAD)("refuses %s", (filename, message) => {
    expect(() => parseNbdFilename(filename)).toThrow(message);
  });
});

describe("nbdFilename", () => {
  it("says what opens the same export again", () => {
    expect(nbdFilename({ type: "unix", path: "/tmp/s p&?#.sock" }, undefined)).toBe(
      "nbd+unix://?socket=/tmp/s p&?#.sock",
    );
    expect(nbdFilename({ type: "unix", path: "/s" }, "")).toBe("nbd+unix:///?socket=/s");
    expect(nbdFilename({ type: "unix", path: "/s" }, "e x?p&/é%#")).toBe("nbd+unix:///e x?p&/é%#?socket=/s");
    expect(nbdFilename({ type: "inet", host: "h", port: "1", "keep-alive": true }, undefined)).toBe("nbd://h:1");
    expect(nbdFilename({ type: "inet", host: "h", port: "1", numeric: true }, "")).toBe("nbd://h:1/");
  });

  it("leaves to json: what a name cannot say", () => {
    expect(nbdFilename({ type: "inet", host: "h", port: "1", ipv6: true }, "x")).toBeUndefined();
    expect(nbdFilename({ type: "inet", host: "h", port: "1", to: 5 }, "x")).toBeUndefined();
    expect(nbdFilename({ type: "unix", path: "s", abstract: true }, "x")).toBeUndefined();
  });
});
