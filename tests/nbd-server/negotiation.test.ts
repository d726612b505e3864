import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getU32 } from "../../src/base/bytes.js";
import {
  NBD_OPT_ABORT,
  NBD_OPT_EXPORT_NAME,
  NBD_OPT_EXTENDED_HEADERS,
  NBD_OPT_GO,
  NBD_OPT_INFO,
  NBD_OPT_LIST,
  NBD_OPT_LIST_META_CONTEXT,
  NBD_OPT_SET_META_CONTEXT,
  NBD_OPT_STARTTLS,
  NBD_OPT_STRUCTURED_REPLY,
} from "../../src/block/nbd/protocol.js";
import { NbdExport } from "../../src/nbd-server/export.js";
import { exportContexts } from "../../src/nbd-server/meta-context.js";
import { Negotiation, OPTION_PAYLOAD_MAX, type NegotiationHost } from "../../src/nbd-server/negotiation.js";
import type { Agreement } from "../../src/nbd-server/request-runner.js";
import { atEverySplit } from "../helpers/at-every-split.js";
import { greeting, optionMessage, u } from "../helpers/nbd.js";
import { contextQuery, infoRequest } from "./harness.js";

const ACK = 1;
const ERR_UNSUP = 0x80000001;
const ERR_POLICY = 0x80000002;
const ERR_INVALID = 0x80000003;
const ERR_UNKNOWN = 0x80000006;
const ERR_BLOCK_SIZE_REQD = 0x80000008;
const ERR_TOO_BIG = 0x80000009;
const ERR_EXT_HEADER_REQD = 0x8000000a;

/** What the handshake looks at of an export. */
function fakeExport(wireName: string, more: Partial<NbdExport> = {}): NbdExport {
  const fields = {
    wireName,
    size: 1 << 20,
    flags: 0x0d6d,
    description: null,
    alignment: 1,
    preferredBlock: 4096,
    maxBlock: 1 << 25,
    contexts: exportContexts(true, []),
    ...more,
  };
  return Object.assign(Object.create(NbdExport.prototype) as NbdExport, fields);
}

class FakeHost implements NegotiationHost {
  readonly sent: Buffer[] = [];
  agreement: Agreement | null = null;
  left: { reason: string | null } | null = null;
  congested = false;

  constructor(private readonly all: readonly NbdExport[]) {}

  exports(): Iterable<NbdExport> {
    return this.all;
  }

  findExport(name: string): NbdExport | undefined {
    return this.all.find((entry) => entry.wireName === name);
  }

  send(bytes: Uint8Array): void {
    this.sent.push(Buffer.from(bytes));
  }

  startTls(): void {
    throw new Error("not here");
  }
  begin(agreement: Agreement): void {
    this.agreement = agreement;
  }

  leave(reason: string | null): void {
    this.left = { reason };
  }

  get output(): Buffer {
    return Buffer.concat(this.sent);
  }

  /** Types and texts of option replies since `from`. */
  replies(from = 0): [number, string][] {
    return this.sent.slice(from).map((bytes) => [getU32(bytes, 12), bytes.toString("latin1", 20)]);
  }
}

const EXPORTS = [
  fakeExport("a"),
  fakeExport("b", { description: "words", alignment: 4096 }),
  fakeExport(Buffer.from("ümläut").toString("latin1")),
];

/** The replies to each option sent on a new connection, after flags. */
function talk(...messages: Uint8Array[]): FakeHost {
  const host = new FakeHost(EXPORTS);
  const negotiation = new Negotiation(host);
  negotiation.receive(Buffer.concat([u(32, 3), ...messages]));
  return host;
}

describe("the handshake", () => {
  it("greets", () => {
    const host = new FakeHost([]);
    new Negotiation(host).greet();
    expect(host.output.equals(greeting(3))).toBe(true);
  });

  it("leaves when the client has flags that nobody knows, or speaks something else", () => {
    for (const flags of [4, 0x80000001]) {
      const host = new FakeHost(EXPORTS);
      new Negotiation(host).receive(u(32, flags));
      expect(host.left?.reason).toMatch(/^unknown client flags/);
      expect(host.sent).toEqual([]);
    }
    expect(talk(Buffer.from("GET / HTTP/1.1\r\n")).left?.reason).toBe("bad magic received");
  });

  it("takes nothing but EXPORT_NAME from a client without fixed newstyle", () => {
    const host = new FakeHost(EXPORTS);
    new Negotiation(host).receive(Buffer.concat([u(32, 0), optionMessage(NBD_OPT_LIST)]));
    expect(host.left).not.toBeNull();
    const old = new FakeHost(EXPORTS);
    new Negotiation(old).receive(Buffer.concat([u(32, 0), optionMessage(NBD_OPT_EXPORT_NAME, Buffer.from("a"))]));
    expect(old.agreement?.export).toBe(EXPORTS[0]);
    expect(old.output).toHaveLength(134);
  });

  it("answers EXPORT_NAME with 10 bytes where the client wants no zeroes, and leaves silently for unknown names", () => {
    const host = talk(optionMessage(NBD_OPT_EXPORT_NAME, Buffer.from("a")));
    expect(host.output).toHaveLength(10);
    expect(host.output.readUInt16BE(8)).toBe(0x0d6d);
    const unknown = talk(optionMessage(NBD_OPT_EXPORT_NAME, Buffer.from("nope")));
    expect([unknown.left?.reason, unknown.sent]).toEqual(["export not found", []]);
    expect(talk(optionMessage(NBD_OPT_EXPORT_NAME, Buffer.alloc(4097, "n"))).left?.reason).toBe("bad length received");
  });

  it("lists exports with their descriptions", () => {
    expect(talk(optionMessage(NBD_OPT_LIST)).replies()).toEqual([
      [2, "\0\0\0\x01a"],
      [2, "\0\0\0\x01bwords"],
      [2, `\0\0\0\x08${Buffer.from("ümläut").toString("latin1")}`],
      [ACK, ""],
    ]);
  });

  it.each([
    [
      "LIST with data",
      [optionMessage(NBD_OPT_LIST, Buffer.from("x"))],
      ERR_INVALID,
      "option 'list' has unexpected length",
    ],
    ["an option nobody knows", [optionMessage(99, Buffer.from("abc"))], ERR_UNSUP, "Unsupported option 99 (<unknown>)"],
    ["PEEK_EXPORT", [optionMessage(4)], ERR_UNSUP, "Unsupported option 4 (<unknown>)"],
    ["STARTTLS", [optionMessage(NBD_OPT_STARTTLS)], ERR_POLICY, "TLS not configured"],
    [
      "STARTTLS with data",
      [optionMessage(5, Buffer.from("x"))],
      ERR_INVALID,
      "option 'starttls' has unexpected length",
    ],
    [
      "STRUCTURED_REPLY twice",
      [optionMessage(8), optionMessage(8)],
      ERR_INVALID,
      "structured reply already negotiated",
    ],
    [
      "EXTENDED_HEADERS twice",
      [optionMessage(11), optionMessage(11)],
      ERR_INVALID,
      "extended headers already negotiated",
    ],
    [
      "STRUCTURED_REPLY behind EXTENDED_HEADERS",
      [optionMessage(11), optionMessage(8)],
      ERR_EXT_HEADER_REQD,
      "extended headers already negotiated",
    ],
    [
      "SET_META_CONTEXT alone",
      [optionMessage(10, contextQuery("a", []))],
      ERR_INVALID,
      "request option 'set meta context' when structured reply is not negotiated",
    ],
    ["INFO of nothing", [optionMessage(6, infoRequest("nope"))], ERR_UNKNOWN, "export 'nope' not present"],
    ["GO without a name", [optionMessage(7, infoRequest(""))], ERR_UNKNOWN, "export '' not present"],
    ["GO without anything", [optionMessage(7)], ERR_INVALID, "Inconsistent lengths in option go"],
    [
      "a name longer than its option",
      [optionMessage(6, u(32, 5, 0))],
      ERR_INVALID,
      "Inconsistent lengths in option info",
    ],
    ["a name of 4 GiB", [optionMessage(7, u(32, 0xffffffff, 0))], ERR_INVALID, "Invalid name length: 4294967295"],
    [
      "more requests than there are",
      [optionMessage(7, Buffer.concat([u(32, 1), Buffer.from("a"), u(16, 2, 3)]))],
      ERR_INVALID,
      "Inconsistent lengths in option go",
    ],
    [
      "bytes behind the requests",
      [optionMessage(7, Buffer.concat([infoRequest("a"), u(16, 3)]))],
      ERR_INVALID,
      "option 'go' has unexpected length",
    ],
    ["a NUL in a name", [optionMessage(7, infoRequest("a\0b"))], ERR_INVALID, "Unexpected embedded NUL in option go"],
    [
      "a payload of a megabyte",
      [optionMessage(7, Buffer.alloc(OPTION_PAYLOAD_MAX + 1))],
      ERR_TOO_BIG,
      `option 'go' is longer than ${OPTION_PAYLOAD_MAX} bytes`,
    ],
    ["contexts of nothing", [optionMessage(9, contextQuery("nope", []))], ERR_UNKNOWN, "export 'nope' not present"],
    [
      "fewer queries than told",
      [optionMessage(9, Buffer.concat([u(32, 1), Buffer.from("a"), u(32, 3)]))],
      ERR_INVALID,
      "Inconsistent lengths in option list meta context",
    ],
    [
      "a query longer than its option",
      [optionMessage(9, Buffer.concat([u(32, 1), Buffer.from("a"), u(32, 1, 0xffffffff)]))],
      ERR_INVALID,
      "Inconsistent lengths in option list meta context",
    ],
    [
      "bytes behind the queries",
      [optionMessage(9, Buffer.concat([contextQuery("a", []), u(16, 3)]))],
      ERR_INVALID,
      "option 'list meta context' has unexpected length",
    ],
  ])("refuses %s, and stays", (_what, messages, type, text) => {
    const host = talk(...messages, optionMessage(NBD_OPT_LIST));
    expect(host.left).toBeNull();
    const last = host.replies().slice(messages.length - 1);
    expect(last[0]).toEqual([type, text]);
    expect(last.at(-1)).toEqual([ACK, ""]);
  });

  it("cuts long names in messages, between characters", () => {
    const name = `x${"ü".repeat(2000)}`;
    const [[type, text] = [0, ""]] = talk(optionMessage(NBD_OPT_GO, infoRequest(name))).replies();
    expect(type).toBe(ERR_UNKNOWN);
    expect(Buffer.from(text, "latin1").toString("utf8")).toBe(`export 'x${"ü".repeat(39)}...' not present`);
  });

  it("leaves where an option is longer than 32 MiB, whatever it is", () => {
    for (let option = 0; option <= 12; option++) {
      const host = talk(optionMessage(option, Buffer.alloc(0), (32 << 20) + 1));
      expect(host.left?.reason).toBe("len (33554433) is larger than max len (33554432)");
    }
  });

  it("acknowledges ABORT and leaves, even with data", () => {
    const host = talk(optionMessage(NBD_OPT_ABORT, Buffer.from("bye")));
    expect(host.replies()).toEqual([[ACK, ""]]);
    expect(host.left).toEqual({ reason: null });
  });

  it("tells what INFO and GO ask for, in order", () => {
    const types = (host: FakeHost) =>
      host.sent.map((bytes) => (getU32(bytes, 12) === 3 ? bytes.readUInt16BE(20) : "end"));
    expect(types(talk(optionMessage(NBD_OPT_INFO, infoRequest("a"))))).toEqual([3, 0, "end"]);
    expect(types(talk(optionMessage(NBD_OPT_INFO, infoRequest("b", 99, 2, 1, 3, 3))))).toEqual([1, 2, 3, 0, "end"]);
    const go = talk(optionMessage(NBD_OPT_GO, infoRequest("b", 1)));
    expect(types(go)).toEqual([1, 2, 3, 0, "end"]);
    expect(go.agreement?.export).toBe(EXPORTS[1]);
  });

  it("holds clients to an alignment only when they know of it", () => {
    const minimum = (host: FakeHost) =>
      host.sent
        .filter((bytes) => getU32(bytes, 12) === 3 && bytes.readUInt16BE(20) === 3)
        .map((bytes) => getU32(bytes, 22));
    expect(minimum(talk(optionMessage(NBD_OPT_GO, infoRequest("b"))))).toEqual([1]);
    expect(minimum(talk(optionMessage(NBD_OPT_GO, infoRequest("b", 3))))).toEqual([4096]);
    const info = talk(optionMessage(NBD_OPT_INFO, infoRequest("b")));
    expect(minimum(info)).toEqual([4096]);
    expect(info.replies().at(-1)).toEqual([ERR_BLOCK_SIZE_REQD, "request NBD_INFO_BLOCK_SIZE to use this export"]);
  });

  it("offers DF with structured replies, and payloads of BLOCK_STATUS with extended headers and contexts", () => {
    const flags = (host: FakeHost) => host.sent.at(-2)!.readUInt16BE(30);
    const go = optionMessage(NBD_OPT_GO, infoRequest("a"));
    const set = optionMessage(NBD_OPT_SET_META_CONTEXT, contextQuery("a", ["base:allocation"]));
    expect(flags(talk(go))).toBe(0x0d6d);
    expect(flags(talk(optionMessage(NBD_OPT_STRUCTURED_REPLY), go))).toBe(0x0ded);
    expect(flags(talk(optionMessage(NBD_OPT_EXTENDED_HEADERS), go))).toBe(0x0ded);
    expect(flags(talk(optionMessage(NBD_OPT_EXTENDED_HEADERS), set, go))).toBe(0x1ded);
    expect(
      talk(optionMessage(NBD_OPT_EXTENDED_HEADERS), optionMessage(NBD_OPT_EXPORT_NAME, Buffer.from("a"))).left,
    ).not.toBeNull();
  });

  it("keeps contexts for the export they were set for, and only the last set", () => {
    const structured = optionMessage(NBD_OPT_STRUCTURED_REPLY);
    const set = (name: string, ...queries: string[]) =>
      optionMessage(NBD_OPT_SET_META_CONTEXT, contextQuery(name, queries));
    const go = optionMessage(NBD_OPT_GO, infoRequest("a"));
    const ids = (...messages: Uint8Array[]) =>
      talk(structured, ...messages, go).agreement?.contexts.map(({ id }) => id);
    expect(ids(set("a", "base:allocation"))).toEqual([0]);
    expect(ids(set("a", "qemu:allocation-depth", "base:allocation"))).toEqual([0, 1]);
    expect(ids(set("b", "base:allocation"))).toEqual([]);
    expect(ids(set("a", "base:allocation"), set("a"))).toEqual([]);
    expect(ids(set("a", "base:allocation"), set("nope"))).toEqual([]);
    expect(ids(set("a", "base:allocation"), optionMessage(NBD_OPT_SET_META_CONTEXT, u(16, 0)))).toEqual([]);
    expect(ids(set("a", "base:allocation"), optionMessage(NBD_OPT_LIST_META_CONTEXT, contextQuery("a", [])))).toEqual([
      0,
    ]);
  });

  it("answers the same at every split", () => {
    const messages = Buffer.concat([
      u(32, 3),
      optionMessage(NBD_OPT_STRUCTURED_REPLY),
      optionMessage(77, Buffer.from("payload nobody reads")),
      optionMessage(NBD_OPT_LIST_META_CONTEXT, contextQuery("a", ["base:"])),
      optionMessage(NBD_OPT_GO, infoRequest("b", 1, 3)),
      Buffer.from("requests"),
    ]);
    const whole = new FakeHost(EXPORTS);
    const used = new Negotiation(whole).receive(messages);
    expect(messages.toString("latin1", used)).toBe("requests");
    atEverySplit(messages, (pieces) => {
      const host = new FakeHost(EXPORTS);
      const negotiation = new Negotiation(host);
      let at = 0;
      for (const piece of pieces) at += host.agreement === null ? negotiation.receive(piece) : 0;
      expect(at).toBe(used);
      expect(host.output.equals(whole.output)).toBe(true);
    });
  });

  it("stops while the client does not read", () => {
    const host = new FakeHost(EXPORTS);
    const negotiation = new Negotiation(host);
    const lists = Buffer.concat(Array.from({ length: 10 }, () => optionMessage(NBD_OPT_LIST)));
    host.congested = true;
    expect(negotiation.receive(Buffer.concat([u(32, 3), lists]))).toBe(0);
    host.congested = false;
    expect(negotiation.receive(Buffer.concat([u(32, 3), lists]))).toBe(4 + lists.length);
    expect(host.sent).toHaveLength(40);
  });

  it("survives any sequence of options with any bytes in them", () => {
    const payload = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.constantFrom("a", "b", "nope", "").map((name) => new Uint8Array(infoRequest(name, 3))),
      fc.constantFrom("a", "b", "nope").map((name) => new Uint8Array(contextQuery(name, ["base:", "qemu:"]))),
    );
    const option = fc.record({
      option: fc.integer({ min: 0, max: 12 }),
      payload,
      lie: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(option, { maxLength: 12 }), (options) => {
        const messages = options.map((one) => {
          return optionMessage(one.option, one.payload, Math.max(0, one.payload.length + one.lie));
        });
        const host = talk(...messages);
        for (const bytes of host.sent) expect(bytes.length).toBeLessThan(5000);
        if (host.agreement !== null) expect(EXPORTS).toContain(host.agreement.export);
      }),
      { numRuns: 500 },
    );
  });
});
