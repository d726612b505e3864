import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Codec } from "../../src/chardev/coded-socket.js";
import { TelnetCodec } from "../../src/chardev/telnet.js";
import { WebSocketCodec } from "../../src/chardev/websocket.js";

/** What comes out when `bytes` come in, cut at `cuts`. */
function decode(codec: Codec, bytes: Uint8Array, cuts: readonly number[]) {
  const data: number[] = [];
  const replies: number[] = [];
  let ended = false;
  let error = "";
  const sink = {
    data: (chunk: Buffer) => void data.push(...chunk),
    reply: (chunk: Uint8Array) => void replies.push(...chunk),
    end: () => {
      ended = true;
    },
  };
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  let start = 0;
  try {
    for (const end of [...ends, bytes.length]) {
      if (end > start) codec.decode(Buffer.from(bytes.subarray(start, end)), sink);
      start = end;
    }
  } catch (caught) {
    error = (caught as Error).message;
  }
  return { data, replies, ended, error };
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // Bytes that mean something, more often than chance has them.
  fc
    .array(fc.constantFrom(0x00, 0x01, 0x7e, 0x7f, 0x80, 0x81, 0x82, 0x88, 0x89, 0xf0, 0xfa, 0xfb, 0xff), {
      maxLength: 60,
    })
    .map((list) => Uint8Array.from(list)),
);

/** A frame of a client's. */
function frame(opcode: number, payload: Uint8Array, { fin = true, mask = [1, 2, 3, 4], rsv = 0 } = {}): Buffer {
  const head = [(fin ? 0x80 : 0) | rsv | opcode];
  if (payload.length < 126) head.push(0x80 | payload.length);
  else head.push(0x80 | 126, payload.length >> 8, payload.length & 0xff);
  return Buffer.from([...head, ...mask, ...payload.map((byte, at) => byte ^ mask[at & 3]!)]);
}

describe("telnet", () => {
  it("gives every byte back that was sent, wherever the pieces are cut", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), cuts, (bytes, where) => {
        const sent = new TelnetCodec(false).encode(Buffer.from(bytes));
        expect(decode(new TelnetCodec(false), sent, where).data).toEqual([...bytes]);
      }),
    );
  });

  it("takes options, subnegotiations and commands out, and waits for the ends of those that are cut", () => {
    const bytes = Buffer.from("a\xff\xfb\x01b\xff\xfa\x18\x00xterm\xff\xff\xff\xf0c\xff\xf3d\xff\xffe", "latin1");
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(Buffer.from(decode(new TelnetCodec(false), bytes, [cut]).data).toString("latin1")).toBe("abcd\xffe");
    }
  });

  it("answers the same for any input, however it is cut", () => {
    fc.assert(
      fc.property(anyBytes, cuts, (bytes, where) => {
        expect(decode(new TelnetCodec(true), bytes, where)).toEqual(decode(new TelnetCodec(true), bytes, []));
      }),
    );
  });
});

describe("WebSocket", () => {
  it("takes payloads of frames and fragments, wherever they are cut", () => {
    const message = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), cuts, (messages, where) => {
        const frames = messages.flatMap((parts) =>
          parts.map((part, at) => frame(at === 0 ? 2 : 0, part, { fin: at === parts.length - 1 })),
        );
        const { data, error } = decode(new WebSocketCodec(), Buffer.concat(frames), where);
        expect(error).toBe("");
        expect(data).toEqual(messages.flatMap((parts) => parts.flatMap((part) => [...part])));
      }),
    );
  });

  it("answers pings and the end", () => {
    const codec = new WebSocketCodec();
    const bytes = Buffer.concat([
      frame(9, Buffer.from("hi")),
      frame(10, Buffer.from("x")),
      frame(8, Buffer.from([3, 0xe8])),
    ]);
    const { data, replies, ended } = decode(codec, Buffer.concat([bytes, frame(2, Buffer.from("late"))]), []);
    expect(replies).toEqual([0x8a, 2, ...Buffer.from("hi"), 0x88, 2, 3, 0xe8]);
    expect(data).toEqual([]);
    expect(ended).toBe(true);
    expect(codec.closing()).toHaveLength(0);
  });

  it.each([
    ["no mask", Buffer.from([0x82, 1, 65])],
    ["reserved bits", frame(2, Buffer.from("x"), { rsv: 0x40 })],
    ["an unknown opcode", frame(3, Buffer.from("x"))],
    ["a continuation of nothing", frame(0, Buffer.from("x"))],
    [
      "a message within a message",
      Buffer.concat([frame(2, Buffer.from("x"), { fin: false }), frame(2, Buffer.from("y"))]),
    ],
    ["a ping in fragments", frame(9, Buffer.from("x"), { fin: false })],
    ["a ping that is too long", frame(9, Buffer.alloc(126))],
  ])("closes for %s", (_name, bytes) => {
    const { replies, error } = decode(new WebSocketCodec(), bytes, []);
    expect(error).toBe("WebSocket: a frame is malformed");
    expect(replies).toEqual([0x88, 2, 0x03, 0xea]);
  });

  it("closes for a frame of 2^53 bytes, and takes up one of 2^52 without memory for it", () => {
    const long = Buffer.from([0x82, 0xff, 0, 0x20, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
    expect(decode(new WebSocketCodec(), long, []).error).toBe("WebSocket: a frame is too long");
    long[3] = 0x10;
    expect(decode(new WebSocketCodec(), Buffer.concat([long, Buffer.from([1])]), []).data).toEqual([0]);
  });

  it("answers the same for any input, however it is cut", () => {
    fc.assert(
      fc.property(anyBytes, cuts, (bytes, where) => {
        expect(decode(new WebSocketCodec(), bytes, where)).toEqual(decode(new WebSocketCodec(), bytes, []));
      }),
      { numRuns: 500 },
    );
  });
});
