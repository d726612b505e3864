import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  errnoToNbd,
  hasMagic,
  NBD_EXTENDED_REPLY_MAGIC,
  NBD_EXTENDED_REQUEST_BYTES,
  NBD_INIT_MAGIC_HIGH,
  NBD_INIT_MAGIC_LOW,
  NBD_OPTS_MAGIC_HIGH,
  NBD_OPTS_MAGIC_LOW,
  NBD_REPLY_FLAG_DONE,
  NBD_REQUEST_BYTES,
  NBD_SIMPLE_REPLY_MAGIC,
  NBD_STRUCTURED_REPLY_MAGIC,
  nbdToErrno,
  readExtendedRequest,
  readReply,
  readRequest,
  replyHeaderBytes,
  writeExtendedReply,
  writeExtendedRequest,
  writeOption,
  writeOptionReply,
  writeRequest,
  writeSimpleReply,
  writeStructuredReply,
  type NbdReplyHeader,
  type NbdRequestHeader,
} from "../../../src/block/nbd/protocol.js";

const u16 = fc.nat(0xffff);
const u32 = fc.nat(0xffffffff);
const u53 = fc.maxSafeNat();
const request = (length: fc.Arbitrary<number>): fc.Arbitrary<NbdRequestHeader> =>
  fc.record({ flags: u16, type: u16, cookieHigh: u32, cookieLow: u32, offset: u53, length });

function emptyRequest(): NbdRequestHeader {
  return { flags: 0, type: 0, cookieHigh: 0, cookieLow: 0, offset: 0, length: 0 };
}

function emptyReply(): NbdReplyHeader {
  return { magic: 0, error: 0, flags: 0, type: 0, cookieHigh: 0, cookieLow: 0, offset: 0, length: 0 };
}

describe("request headers", () => {
  it("have the layout of the protocol document", () => {
    const bytes = Buffer.alloc(NBD_REQUEST_BYTES);
    writeRequest(bytes, 0, {
      flags: 1,
      type: 6,
      cookieHigh: 0x01020304,
      cookieLow: 0x05060708,
      offset: 2 ** 40 + 5,
      length: 0xfffffffe,
    });
    expect(bytes.toString("hex")).toBe(
      "25609513" + "0001" + "0006" + "0102030405060708" + "0000010000000005" + "fffffffe",
    );
    const extended = Buffer.alloc(NBD_EXTENDED_REQUEST_BYTES);
    writeExtendedRequest(extended, 0, {
      flags: 0x20,
      type: 1,
      cookieHigh: 1,
      cookieLow: 2,
      offset: 3,
      length: 2 ** 33,
    });
    expect(extended.toString("hex")).toBe(
      "21e41c71" + "0020" + "0001" + "0000000100000002" + "0000000000000003" + "0000000200000000",
    );
  });

  it("come back as they went, at any place", () => {
    fc.assert(
      fc.property(request(u32), request(u53), fc.nat(9), (compact, extended, at) => {
        const bytes = Buffer.alloc(50, 0xaa);
        const out = emptyRequest();
        writeRequest(bytes, at, compact);
        expect(readRequest(bytes, at, out)).toBe(true);
        expect(out).toEqual(compact);
        expect(bytes[at + NBD_REQUEST_BYTES]).toBe(0xaa);
        writeExtendedRequest(bytes, at, extended);
        expect(readExtendedRequest(bytes, at, out)).toBe(true);
        expect(out).toEqual(extended);
        expect(bytes[at + NBD_EXTENDED_REQUEST_BYTES]).toBe(0xaa);
      }),
    );
  });

  it("refuse every other magic", () => {
    const bytes = Buffer.alloc(32);
    const header = { ...emptyRequest(), offset: 1, length: 1 };
    writeRequest(bytes, 0, header);
    expect(readExtendedRequest(bytes, 0, emptyRequest())).toBe(false);
    writeExtendedRequest(bytes, 0, header);
    expect(readRequest(bytes, 0, emptyRequest())).toBe(false);
    for (let bit = 0; bit < 32; bit++) {
      writeRequest(bytes, 0, header);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      expect(readRequest(bytes, 0, emptyRequest())).toBe(false);
    }
  });

  it("give a 64-bit value beyond 2^53 as one that no bound lets pass", () => {
    for (const high of [0x200000, 0x7fffffff, 0x80000000, 0xffffffff]) {
      const bytes = Buffer.alloc(32);
      writeExtendedRequest(bytes, 0, emptyRequest());
      bytes.writeUInt32BE(high, 16);
      bytes.writeUInt32BE(high, 24);
      const out = emptyRequest();
      readExtendedRequest(bytes, 0, out);
      expect(out.offset).toBe(Infinity);
      expect(out.length).toBe(Infinity);
    }
  });
});

describe("reply headers", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(u16, u16, u32, u32, u53, u53, u32, (flags, type, cookieHigh, cookieLow, offset, length, error) => {
        const bytes = Buffer.alloc(32);
        const out = emptyReply();
        writeSimpleReply(bytes, 0, error, cookieHigh, cookieLow);
        expect(readReply(bytes, 0, out)).toBe(true);
        const simple = {
          magic: NBD_SIMPLE_REPLY_MAGIC,
          error,
          flags: NBD_REPLY_FLAG_DONE,
          type: 0,
          offset: 0,
          length: 0,
        };
        expect(out).toEqual({ ...simple, cookieHigh, cookieLow });
        writeStructuredReply(bytes, 0, flags, type, cookieHigh, cookieLow, length >>> 0);
        expect(readReply(bytes, 0, out)).toBe(true);
        const chunk = { error: 0, flags, type, cookieHigh, cookieLow };
        expect(out).toEqual({ magic: NBD_STRUCTURED_REPLY_MAGIC, ...chunk, offset: 0, length: length >>> 0 });
        writeExtendedReply(bytes, 0, flags, type, cookieHigh, cookieLow, offset, length);
        expect(readReply(bytes, 0, out)).toBe(true);
        expect(out).toEqual({ magic: NBD_EXTENDED_REPLY_MAGIC, ...chunk, offset, length });
      }),
    );
  });

  it("tell their length by the magic", () => {
    expect(
      [NBD_SIMPLE_REPLY_MAGIC, NBD_STRUCTURED_REPLY_MAGIC, NBD_EXTENDED_REPLY_MAGIC, 0].map(replyHeaderBytes),
    ).toEqual([16, 20, 32, 0]);
    expect(readReply(Buffer.alloc(32), 0, emptyReply())).toBe(false);
  });
});

describe("option headers", () => {
  it("have the layout of the protocol document", () => {
    const bytes = Buffer.alloc(20);
    writeOption(bytes, 0, 7, 5);
    expect(bytes.toString("latin1", 0, 8)).toBe("IHAVEOPT");
    expect(bytes.toString("hex", 8, 16)).toBe("0000000700000005");
    expect(hasMagic(bytes, 0, NBD_OPTS_MAGIC_HIGH, NBD_OPTS_MAGIC_LOW)).toBe(true);
    expect(hasMagic(Buffer.from("NBDMAGIC"), 0, NBD_INIT_MAGIC_HIGH, NBD_INIT_MAGIC_LOW)).toBe(true);
    writeOptionReply(bytes, 0, 7, 0x80000006, 5);
    expect(bytes.toString("hex")).toBe("0003e889045565a9" + "00000007" + "80000006" + "00000005");
  });
});

describe("error numbers", () => {
  it("go on the wire as the protocol has them, the rest as EINVAL", () => {
    const on = (errno: number): number => errnoToNbd(errno);
    expect([0, 1, 5, 12, 22, 28, 75, 95, 108].map(on)).toEqual([0, 1, 5, 12, 22, 28, 75, 95, 108]);
    expect(on(30)).toBe(1); // EROFS
    expect(on(27)).toBe(28); // EFBIG
    expect(on(122)).toBe(28); // EDQUOT
    expect([2, 13, 16, 110, 9999].map(on)).toEqual([22, 22, 22, 22, 22]);
  });

  it("come from the wire as errno, unknown ones as EINVAL", () => {
    expect([0, 1, 5, 12, 22, 28, 75, 95, 108].map(nbdToErrno)).toEqual([0, 1, 5, 12, 22, 28, 75, 95, 108]);
    expect([2, 30, 0xffffffff].map(nbdToErrno)).toEqual([22, 22, 22]);
  });
});
