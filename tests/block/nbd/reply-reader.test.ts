import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockError } from "../../../src/base/errors.js";
import { ClientRequest } from "../../../src/block/nbd/client-request.js";
import * as P from "../../../src/block/nbd/protocol.js";
import { NbdProtocolError, ReplyReader, type ReplyRules } from "../../../src/block/nbd/reply-reader.js";
import { atEverySplit } from "../../helpers/at-every-split.js";
import { chunk, extendedChunk, simpleReply, u } from "../../helpers/nbd.js";

const SIMPLE: ReplyRules = { structuredReplies: false, extendedHeaders: false, contexts: new Map() };
const STRUCTURED: ReplyRules = {
  structuredReplies: true,
  extendedHeaders: false,
  contexts: new Map([
    [0, "base:allocation"],
    [5, "qemu:dirty-bitmap:b"],
  ]),
};
const EXTENDED: ReplyRules = { ...STRUCTURED, extendedHeaders: true };
const OFFSET = 2 ** 40 + 4096;
const DONE = P.NBD_REPLY_FLAG_DONE;

interface Ask {
  readonly command: number;
  readonly length: number;
  readonly flags?: number;
}

interface Session {
  readonly requests: ClientRequest[];
  readonly done: ClientRequest[];
  readonly reader: ReplyReader;
}

/** A reader with requests in flight; request `i` has cookie (9, i). */
function session(rules: ReplyRules, asks: readonly Ask[]): Session {
  const requests = asks.map(({ command, length, flags = 0 }) => {
    const data = command === P.NBD_CMD_READ ? Buffer.alloc(length, 0xee) : null;
    return new ClientRequest(command, flags, OFFSET, length, data, () => undefined);
  });
  const done: ClientRequest[] = [];
  const inFlight = new Map(requests.map((request, i) => [i, request]));
  const reader = new ReplyReader(rules, {
    requestOf: (high, low) => (high === 9 ? inFlight.get(low) : undefined),
    replied: (request) => {
      inFlight.delete(requests.indexOf(request));
      done.push(request);
    },
  });
  return { requests, done, reader };
}

/** What the replies are to: request `i`. */
function to(i: number): P.NbdRequestHeader {
  return { flags: 0, type: 0, cookieHigh: 9, cookieLow: i, offset: OFFSET, length: 0 };
}

const read = (length: number, flags = 0): Ask => ({ command: P.NBD_CMD_READ, length, flags });
const write = (length: number): Ask => ({ command: P.NBD_CMD_WRITE, length });
const status = (length: number, flags = 0): Ask => ({ command: P.NBD_CMD_BLOCK_STATUS, length, flags });
const data = (i: number, at: number, bytes: string, flags = 0): Buffer =>
  chunk(to(i), flags, P.NBD_REPLY_TYPE_OFFSET_DATA, Buffer.concat([u(64, OFFSET + at), Buffer.from(bytes)]));
const hole = (i: number, at: number, length: number, flags = 0): Buffer =>
  chunk(to(i), flags, P.NBD_REPLY_TYPE_OFFSET_HOLE, Buffer.concat([u(64, OFFSET + at), u(32, length)]));
const none = (i: number): Buffer => chunk(to(i), DONE, P.NBD_REPLY_TYPE_NONE);
const error = (i: number, errno: number, message: string, flags = 0): Buffer =>
  chunk(
    to(i),
    flags,
    P.NBD_REPLY_TYPE_ERROR,
    Buffer.concat([u(32, errno), u(16, message.length), Buffer.from(message)]),
  );
const extents = (i: number, id: number, list: readonly number[], flags = 0): Buffer =>
  chunk(to(i), flags, P.NBD_REPLY_TYPE_BLOCK_STATUS, u(32, id, ...list));
const wideExtents = (i: number, id: number, count: number, list: readonly number[], flags = 0): Buffer =>
  extendedChunk(to(i), flags, P.NBD_REPLY_TYPE_BLOCK_STATUS_EXT, Buffer.concat([u(32, id, count), u(64, ...list)]));

describe("ReplyReader, at every split", () => {
  it("reads simple replies, out of order", () => {
    const bytes = Buffer.concat([
      simpleReply(to(1), 0),
      simpleReply(to(2), P.NBD_ENOSPC),
      simpleReply(to(0), 0, Buffer.from("abcdefgh")),
      simpleReply(to(3), 77),
    ]);
    atEverySplit(bytes, (pieces) => {
      const { reader, requests, done } = session(SIMPLE, [read(8), write(4), write(4), read(4)]);
      for (const piece of pieces) reader.push(piece, 0, piece.length);
      expect(done).toEqual([requests[1], requests[2], requests[0], requests[3]]);
      expect(requests.map(({ errno }) => errno)).toEqual([0, 0, P.NBD_ENOSPC, P.NBD_EINVAL]);
      expect(Buffer.from(requests[0]!.data!).toString()).toBe("abcdefgh");
      expect(reader.midReply).toBe(false);
    });
  });

  it("reads chunks of several requests between each other", () => {
    const bytes = Buffer.concat([
      data(0, 4, "4567"),
      extents(1, 5, [100, 1]),
      hole(0, 8, 2),
      error(2, P.NBD_EIO, "bad sector"),
      data(0, 0, "0123"),
      simpleReply(to(3), 0),
      none(2),
      extents(1, 0, [60, 0, 500, 3], DONE),
      data(0, 10, "ab", DONE),
    ]);
    atEverySplit(bytes, (pieces) => {
      const { reader, requests, done } = session(STRUCTURED, [read(12), status(100), read(4), write(4)]);
      for (const piece of pieces) reader.push(piece, 0, piece.length);
      expect(done.map((request) => requests.indexOf(request))).toEqual([3, 2, 1, 0]);
      expect(Buffer.from(requests[0]!.data!).toString("latin1")).toBe("01234567\0\0ab");
      expect(requests[2]).toMatchObject({ errno: P.NBD_EIO, message: "bad sector" });
      expect(requests[1]!.extents).toEqual(
        new Map([
          ["qemu:dirty-bitmap:b", [{ length: 100, flags: 1 }]],
          [
            "base:allocation",
            [
              { length: 60, flags: 0 },
              { length: 40, flags: 3 },
            ],
          ],
        ]),
      );
    });
  });

  it("reads extended chunks", () => {
    const offsetData = Buffer.concat([u(64, OFFSET), Buffer.from("xyz!")]);
    const wrong = Buffer.concat([u(32, P.NBD_EINVAL), u(16, 2), Buffer.from("no"), u(64, OFFSET + 1)]);
    const bytes = Buffer.concat([
      wideExtents(1, 0, 2, [2 ** 33, 0, 2 ** 34, 3]),
      extendedChunk(to(0), DONE, P.NBD_REPLY_TYPE_OFFSET_DATA, offsetData),
      wideExtents(1, 5, 1, [2 ** 35, 0], DONE),
      extendedChunk(to(2), DONE, P.NBD_REPLY_TYPE_NONE),
      extendedChunk(to(3), DONE, P.NBD_REPLY_TYPE_ERROR_OFFSET, wrong),
    ]);
    atEverySplit(bytes, (pieces) => {
      const { reader, requests, done } = session(EXTENDED, [read(4), status(2 ** 35), write(4), read(9)]);
      for (const piece of pieces) reader.push(piece, 0, piece.length);
      expect(done).toHaveLength(4);
      expect(Buffer.from(requests[0]!.data!).toString()).toBe("xyz!");
      expect(requests[1]!.extents!.get("base:allocation")).toEqual([
        { length: 2 ** 33, flags: 0 },
        { length: 2 ** 34, flags: 3 },
      ]);
      expect(requests[3]).toMatchObject({ errno: P.NBD_EINVAL, message: "no" });
    });
  });

  it("knows whether it is in the middle of a reply", () => {
    const { reader } = session(STRUCTURED, [read(8)]);
    const bytes = data(0, 0, "01234567", DONE);
    expect(reader.midReply).toBe(false);
    for (let at = 0; at < bytes.length; at++) {
      reader.push(bytes, at, at + 1);
      expect(reader.midReply).toBe(at + 1 < bytes.length);
    }
  });
});

/** What a bad server may send, and to which requests. None may be believed, in whatever pieces it comes. */
const HOSTILE: Record<string, [ReplyRules, Ask[], Buffer]> = {
  "no magic": [STRUCTURED, [read(8)], Buffer.alloc(32, 0x5a)],
  "a request for a reply": [STRUCTURED, [read(8)], Buffer.concat([u(32, P.NBD_REQUEST_MAGIC), Buffer.alloc(28)])],
  "unknown cookie": [SIMPLE, [write(8)], simpleReply(to(1), 0)],
  "foreign cookie": [SIMPLE, [write(8)], simpleReply({ ...to(0), cookieHigh: 8 }, 0)],
  "a second reply": [SIMPLE, [write(8)], Buffer.concat([simpleReply(to(0), 0), simpleReply(to(0), 0)])],
  "an unsolicited reply": [SIMPLE, [], simpleReply(to(0), 0)],
  "a chunk, not negotiated": [SIMPLE, [read(8)], none(0)],
  "an extended chunk, not negotiated": [STRUCTURED, [read(8)], extendedChunk(to(0), DONE, 0)],
  "a structured chunk with extended headers": [EXTENDED, [write(8)], none(0)],
  "a simple reply with extended headers": [EXTENDED, [write(8)], simpleReply(to(0), 0)],
  "a simple reply to a structured READ": [STRUCTURED, [read(8)], simpleReply(to(0), 0, Buffer.alloc(8))],
  "a simple reply to BLOCK_STATUS": [STRUCTURED, [status(8)], simpleReply(to(0), 0)],
  "the wrong offset": [EXTENDED, [write(8)], extendedChunk({ ...to(0), offset: OFFSET + 1 }, DONE, 0)],
  "NONE without DONE": [STRUCTURED, [write(8)], chunk(to(0), 0, P.NBD_REPLY_TYPE_NONE)],
  "NONE with payload": [STRUCTURED, [write(8)], chunk(to(0), DONE, P.NBD_REPLY_TYPE_NONE, Buffer.alloc(4))],
  "an unknown chunk type": [STRUCTURED, [read(8)], chunk(to(0), DONE, 3)],
  "another unknown chunk type": [STRUCTURED, [write(8)], chunk(to(0), DONE, 0x7fff)],
  "data without bytes": [STRUCTURED, [read(8)], data(0, 0, "")],
  "data shorter than its offset": [STRUCTURED, [read(8)], chunk(to(0), 0, 1, Buffer.alloc(7))],
  "data before the range": [STRUCTURED, [read(8)], data(0, -1, "ab")],
  "data behind the range": [STRUCTURED, [read(8)], data(0, 7, "ab")],
  "more data than the range": [STRUCTURED, [read(8)], data(0, 0, "123456789")],
  "data of 4 GiB": [STRUCTURED, [read(8)], chunk(to(0), 0, 1, u(64, OFFSET), 0xffffffff)],
  "data of 2^53": [EXTENDED, [read(8)], extendedChunk(to(0), 0, 1, u(64, OFFSET), 2 ** 52)],
  "data at 2^64 - 1": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), 0, 1, Buffer.concat([Buffer.alloc(8, 0xff), Buffer.alloc(4)])),
  ],
  "data twice": [STRUCTURED, [read(8)], Buffer.concat([data(0, 0, "1234"), data(0, 3, "45")])],
  "a hole over data": [STRUCTURED, [read(8)], Buffer.concat([data(0, 0, "1234"), hole(0, 0, 8)])],
  "two chunks with DF": [
    STRUCTURED,
    [read(8, P.NBD_CMD_FLAG_DF)],
    Buffer.concat([data(0, 0, "1234"), data(0, 4, "5678")]),
  ],
  "a hole of no length": [STRUCTURED, [read(8)], hole(0, 0, 0)],
  "a hole behind the range": [STRUCTURED, [read(8)], hole(0, 4, 5)],
  "a hole of 4 GiB": [STRUCTURED, [read(8)], hole(0, 0, 0xffffffff)],
  "a hole with the wrong payload": [STRUCTURED, [read(8)], chunk(to(0), 0, 2, Buffer.alloc(16))],
  "data to a WRITE": [STRUCTURED, [write(8)], data(0, 0, "1234")],
  "a hole to BLOCK_STATUS": [STRUCTURED, [status(8)], hole(0, 0, 4)],
  "less data than asked for": [STRUCTURED, [read(8)], data(0, 0, "1234", DONE)],
  "data with a gap": [STRUCTURED, [read(8)], Buffer.concat([data(0, 0, "123"), data(0, 4, "5678", DONE)])],
  "success without data": [STRUCTURED, [read(8)], none(0)],
  "an error without payload": [STRUCTURED, [read(8)], chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR)],
  "an error chunk that is too short": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR, Buffer.alloc(5)),
  ],
  "an error chunk that is too long": [STRUCTURED, [read(8)], error(0, 5, "x".repeat(4097), DONE)],
  "an error of success": [STRUCTURED, [read(8)], error(0, 0, "", DONE)],
  "an error message past the chunk": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR, Buffer.concat([u(32, 5), u(16, 9), Buffer.from("12345678")])),
  ],
  "an error message before the chunk's end": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR, Buffer.concat([u(32, 5), u(16, 7), Buffer.from("12345678")])),
  ],
  "an error offset behind the range": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR_OFFSET, Buffer.concat([u(32, 5), u(16, 0), u(64, OFFSET + 8)])),
  ],
  "an error offset that does not fit": [
    STRUCTURED,
    [read(8)],
    chunk(to(0), DONE, P.NBD_REPLY_TYPE_ERROR_OFFSET, Buffer.concat([u(32, 5), u(16, 0)])),
  ],
  "status to a READ": [STRUCTURED, [read(8)], extents(0, 0, [8, 0])],
  "status without extents": [STRUCTURED, [status(8)], extents(0, 0, [])],
  "status with half an extent": [STRUCTURED, [status(8)], extents(0, 0, [8, 0, 8])],
  "status of 4 GiB of extents": [STRUCTURED, [status(8)], chunk(to(0), 0, 5, u(32, 0), 0xfffffffc)],
  "status of an unknown context": [STRUCTURED, [status(8)], extents(0, 1, [8, 0])],
  "status of a context twice": [STRUCTURED, [status(8)], Buffer.concat([extents(0, 0, [8, 0]), extents(0, 0, [8, 0])])],
  "an extent of no length": [STRUCTURED, [status(8)], extents(0, 0, [0, 0])],
  "extents behind the range": [STRUCTURED, [status(8)], extents(0, 0, [8, 0, 8, 0])],
  "two extents with REQ_ONE": [STRUCTURED, [status(8, P.NBD_CMD_FLAG_REQ_ONE)], extents(0, 0, [4, 0, 4, 1])],
  "status of one context only": [STRUCTURED, [status(8)], extents(0, 0, [8, 0], DONE)],
  "success without status": [STRUCTURED, [status(8)], none(0)],
  "narrow status with extended headers": [EXTENDED, [status(8)], extendedChunk(to(0), 0, 5, u(32, 0, 8, 0))],
  "wide status without extended headers": [STRUCTURED, [status(8)], chunk(to(0), 0, 6, Buffer.alloc(24))],
  "wide status with the wrong count": [EXTENDED, [status(8)], wideExtents(0, 0, 2, [8, 0])],
  "an extent flag beyond 2^53": [
    EXTENDED,
    [status(8)],
    extendedChunk(to(0), 0, 6, Buffer.concat([u(32, 0, 1), u(64, 8), Buffer.alloc(8, 0xff)])),
  ],
  "replies to a finished request": [STRUCTURED, [write(4)], Buffer.concat([none(0), none(0)])],
};

describe("ReplyReader, with a hostile server", () => {
  it.each(Object.entries(HOSTILE))("refuses %s", (_name, [rules, asks, bytes]) => {
    atEverySplit(bytes, (pieces) => {
      const { reader } = session(rules, asks);
      expect(() => {
        for (const piece of pieces) reader.push(piece, 0, piece.length);
      }).toThrow(NbdProtocolError);
    });
  });

  it("refuses more pieces of data than it wants to remember", () => {
    const { reader } = session(STRUCTURED, [read(32768)]);
    expect(() => {
      for (let at = 0; at < 32768; at += 2) {
        const bytes = data(0, at, "x");
        reader.push(bytes, 0, bytes.length);
      }
    }).toThrow("overlapping or too many");
  });

  it("throws nothing but NbdProtocolError, whatever comes, and writes nowhere else", () => {
    const replies = Object.values(HOSTILE).map(([, , bytes]) => bytes);
    const good = [
      data(0, 0, "12345678", DONE),
      extents(1, 0, [8, 0]),
      hole(0, 2, 2),
      error(1, 5, "x"),
      none(2),
      simpleReply(to(2), 0),
    ];
    const mutated = fc
      .tuple(fc.constantFrom(...replies, ...good), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }))
      .map(([bytes, changes]) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(
        fc.constantFrom(SIMPLE, STRUCTURED, EXTENDED),
        fc.array(mutated, { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (rules, list, step) => {
          const { reader, requests } = session(rules, [read(8), status(8), write(4), read(8)]);
          const around = Buffer.alloc(24, 0x77);
          Object.assign(requests[3]!, { data: around.subarray(8, 16) });
          const bytes = Buffer.concat(list);
          try {
            for (let at = 0; at < bytes.length; at += step) reader.push(bytes, at, Math.min(bytes.length, at + step));
          } catch (error) {
            expect(error).toBeInstanceOf(NbdProtocolError);
            expect(error).toBeInstanceOf(BlockError);
          }
          expect([...around.subarray(0, 8), ...around.subarray(16)].every((byte) => byte === 0x77)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
