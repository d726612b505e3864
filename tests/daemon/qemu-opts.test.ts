import { describe, expect, it } from "vitest";
import { parseQemuOpts, QemuOptsError, type QemuOptType } from "../../src/daemon/qemu-opts.js";

const GRAMMAR = {
  implied: "backend",
  types: new Map<string, QemuOptType>([
    ["backend", "string"],
    ["path", "string"],
    ["server", "bool"],
    ["wait", "bool"],
    ["nodelay", "bool"],
    ["width", "number"],
    ["size", "size"],
  ]),
  hasId: true,
};

function parse(text: string) {
  const warnings: string[] = [];
  const { id, values, help } = parseQemuOpts(text, GRAMMAR, (message) => warnings.push(message));
  return { id, values: Object.fromEntries(values), help, warnings };
}

describe("parseQemuOpts", () => {
  it.each<[string, object]>([
    ["", {}],
    ["socket", { backend: "socket" }],
    ["null,,y", { backend: "null,y" }],
    ["x,path=a,,b,path=c", { backend: "x", path: "c" }],
    ["x,server=on,wait=off", { backend: "x", server: true, wait: false }],
    ["x,server=yes,wait=false", { backend: "x", server: true, wait: false }],
    ["x,width=0x10", { backend: "x", width: 16 }],
    ["x,width=010", { backend: "x", width: 8 }],
    ["x,width=-1", { backend: "x", width: -1 }],
    ["x,size=64K", { backend: "x", size: 65536 }],
    ["x,size=1.5m", { backend: "x", size: 1572864 }],
    ["x,size=0x10", { backend: "x", size: 16 }],
    ["x,size=0.1k", { backend: "x", size: 102 }],
  ])("reads %j", (text, values) => {
    expect(parse(text)).toEqual({ id: undefined, values, help: false, warnings: [] });
  });

  it("takes the first id", () => {
    expect(parse("x,id=a,id=b").id).toBe("a");
  });

  it("takes short forms, and says that they are old", () => {
    expect(parse("x,server,nowait,nodelay,nopath")).toEqual({
      id: undefined,
      values: { backend: "x", server: true, wait: false, nodelay: true, path: "off" },
      help: false,
      warnings: [
        "short-form boolean option 'server' deprecated\nPlease use server=on instead",
        "short-form boolean option 'nowait' deprecated\nPlease use wait=off instead",
        "short-form boolean option 'nodelay' deprecated\nPlease use nodelay=on instead",
        "short-form boolean option 'nopath' deprecated\nPlease use path=off instead",
      ],
    });
  });

  it.each(["help", "?", "help,id=x", "x,help", "x,id=a,?"])("sees the help in %j", (text) => {
    expect(parse(text).help).toBe(true);
  });

  it.each<[string, string]>([
    ["x,foo=1", "Invalid parameter 'foo'"],
    ["x,=1", "Invalid parameter ''"],
    ["=x,id=a", "Invalid parameter ''"],
    ["x,no", "Invalid parameter ''"],
    ["x,nohelp", "Invalid parameter 'help'"],
    ["x,foo=1,help", "Invalid parameter 'foo'"],
    ["x,server=1", "Parameter 'server' expects 'on' or 'off'"],
    ["x,width=1x", "Parameter 'width' expects a number"],
    ["x,width=", "Parameter 'width' expects a number"],
    ["x,width=99999999999999999999", "Value '99999999999999999999' is too large for parameter 'width'"],
    ["x,size=-1", "Parameter 'size' expects a non-negative number below 2^64"],
    ["x,size=1x", "Parameter 'size' expects a non-negative number below 2^64"],
    ["x,id=1", "Parameter 'id' expects an identifier"],
    ["x,id=", "Parameter 'id' expects an identifier"],
    ["x,id=a,,", "Parameter 'id' expects an identifier"],
  ])("refuses %j", (text, message) => {
    expect(() => parse(text)).toThrow(QemuOptsError);
    expect(() => parse(text)).toThrow(message);
  });
});
