import { describe, expect, it } from "vitest";
import { BufferPool, HEADROOM } from "../../src/nbd-server/buffers.js";
import { EXTENDED, ReplyWriter, SIMPLE, STRUCTURED, clipped } from "../../src/nbd-server/reply.js";
import type { SendList } from "../../src/nbd-server/send-list.js";
import type { Transport } from "../../src/nbd-server/transport.js";

class FakeTransport implements Transport {
  readonly writes: Buffer[] = [];
  start(): void {
    this.writes.length = 0;
  }
  startTls(): Promise<void> {
    throw new Error("not here");
  }
  pause(): void {
    expect.fail("replies do not pause");
  }
  resume(): void {
    expect.fail("replies do not resume");
  }
  write(list: SendList): boolean {
    this.writes.push(Buffer.concat(Array.from({ length: list.count }, (_, i) => list.piece(i))));
    return false;
  }
  end(): void {
    expect.fail("replies do not end");
  }
  destroy(): void {
    expect.fail("replies do not destroy");
  }
}

const TO = { cookieHigh: 0x01020304, cookieLow: 0x05060708, offsetHigh: 0xffffffff, offsetLow: 0xfffffe00 };

describe("ReplyWriter", () => {
  it.each([
    [SIMPLE, "67446698 00000000 0102030405060708"],
    [STRUCTURED, "67446698 00000000 0102030405060708"],
    [EXTENDED, "6e8a278c 0001 0000 0102030405060708 fffffffffffffe00 0000000000000000"],
  ] as const)("says done in form %i", (mode, hex) => {
    const transport = new FakeTransport();
    const writer = new ReplyWriter(transport, new BufferPool(), mode);
    writer.done(TO);
    writer.flush();
    expect(transport.writes[0]!.toString("hex")).toBe(hex.replaceAll(" ", ""));
  });

  it.each([
    [SIMPLE, "67446698 0000001c 0102030405060708"],
    [STRUCTURED, "668e33ef 0001 8001 0102030405060708 00000008 0000001c 0002 6e6f"],
    [EXTENDED, "6e8a278c 0001 8001 0102030405060708 fffffffffffffe00 0000000000000008 0000001c 0002 6e6f"],
  ] as const)("says what went wrong in form %i", (mode, hex) => {
    const transport = new FakeTransport();
    const writer = new ReplyWriter(transport, new BufferPool(), mode);
    writer.error(TO, 27, "no");
    writer.flush();
    expect(transport.writes[0]!.toString("hex")).toBe(hex.replaceAll(" ", ""));
  });

  it("sends everything of a turn in one write, in order, whatever its size", () => {
    const transport = new FakeTransport();
    const writer = new ReplyWriter(transport, new BufferPool(), SIMPLE);
    const expected: Buffer[] = [];
    for (const length of [1, 5000, 16384, 16385, 40000, 3, 16384, 16384, 16384, 16384, 200_000, 7]) {
      const data = Buffer.alloc(length, length);
      writer.wholeData(TO, Buffer.concat([Buffer.alloc(HEADROOM), data]), 0, length);
      expected.push(Buffer.from("674466980000000001020304" + "05060708", "hex"), data);
    }
    writer.flush();
    writer.flush();
    expect(transport.writes).toHaveLength(1);
    expect(transport.writes[0]!.equals(Buffer.concat(expected))).toBe(true);
  });

  it("counts replies until they are written, and gives their buffers back then", () => {
    const transport = new FakeTransport();
    const pool = new BufferPool();
    const writer = new ReplyWriter(transport, pool, SIMPLE);
    const buffer = pool.take(100_000);
    writer.wholeData(TO, buffer, 0, 50_000);
    writer.requestReplied(100_000);
    writer.flush();
    writer.done(TO);
    writer.requestReplied(0);
    expect([writer.unwritten, writer.unwrittenBytes]).toEqual([2, 100_000]);
    expect(pool.take(100_000)).not.toBe(buffer);
    writer.onWritten();
    expect([writer.unwritten, writer.unwrittenBytes]).toEqual([1, 0]);
    expect(pool.take(100_000)).toBe(buffer);
    writer.close();
    expect(writer.unwritten).toBe(0);
  });
});

describe("clipped", () => {
  it("cuts at 4096 bytes, between characters", () => {
    expect(clipped("x".repeat(5000))).toHaveLength(4096);
    const cut = Buffer.from(clipped(`x${"€".repeat(2000)}`));
    expect(cut.toString("utf8")).toBe(`x${"€".repeat(1365)}`);
    expect(Buffer.from(clipped("short")).toString()).toBe("short");
  });
});

describe("BufferPool", () => {
  it("gives buffers of a size, again and again", () => {
    const pool = new BufferPool();
    for (const bytes of [1, 8192, 8193, 65536, 65537, 32 << 20]) {
      const buffer = pool.take(bytes);
      expect(buffer.length).toBeGreaterThanOrEqual(bytes);
      expect(buffer.length).toBeLessThanOrEqual(Math.max(8192, 2 * bytes) + HEADROOM);
      pool.give(buffer);
      expect(pool.take(bytes)).toBe(buffer);
    }
  });
});
