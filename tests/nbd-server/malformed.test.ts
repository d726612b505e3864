/**
 * What no client should send, and what broken and hostile ones do: none of it may end the server, leave anything
 * behind, or keep others from being served. The list follows the bugs that NBD servers have had.
 */
import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionMessage, u } from "../helpers/nbd.js";
import { until } from "../helpers/turns.js";
import { contextQuery, encode, infoRequest, serve, type Serving, type TestClient } from "./harness.js";

async function exported(): Promise<Serving> {
  const serving = await serve({ "handshake-max-seconds": 0 });
  const { bitmaps } = serving.test.graph.findNode("n");
  bitmaps.add("b");
  await serving.exports.add({
    type: "nbd",
    id: "e",
    "node-name": "n",
    writable: true,
    bitmaps: ["b"],
    "allocation-depth": true,
  });
  return serving;
}

/** The server serves on, and nothing of anybody else is left. */
async function isFine(serving: Serving): Promise<void> {
  const client = await serving.client();
  await client.open("n", "structured", ["base:allocation"]);
  expect(await client.read(0, 512)).toHaveLength(512);
  client.peer.socket.destroy();
  await until(() => serving.server.connectionCount === 0, "the client has gone");
  expect(serving.test.graph.path.inFlight.requests).toBe(0);
  const nodes = new Set(serving.test.graph.nodes());
  expect(serving.exports.of(nodes).map(({ clientCount }) => clientCount)).toEqual([0]);
}

/** Send, wait for whatever comes back, hang up. */
async function throwAt(serving: Serving, ...bytes: Uint8Array[]): Promise<void> {
  const client = await serving.client();
  client.peer.send(...bytes);
  client.peer.end();
  await client.peer.rest();
  client.peer.socket.destroy();
}

const FLAGS = u(32, 3);

describe("the handshake", () => {
  const lengths = [0, 1, 3, 4, 5, 7, 8, 12, 4096, 4097, 65536, 1 << 20, 33 << 20, 0x7fffffff, 0xffffffff];
  const options = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99, 0x80000000, 0xffffffff];

  it("survives every option with every length, with and without the bytes", async () => {
    await using serving = await exported();
    for (const option of options) {
      for (const length of lengths) {
        const bytes = Buffer.alloc(Math.min(length, 1 << 17));
        await throwAt(serving, FLAGS, optionMessage(8), optionMessage(option, bytes, length));
      }
    }
    await isFine(serving);
  });

  it("survives lengths that point anywhere", async () => {
    await using serving = await exported();
    const wild = [0, 1, 2, 4096, 4097, 0x7fffffff, 0x80000000, 0xfffffffb, 0xffffffff];
    for (const option of [6, 7, 9, 10]) {
      for (const first of wild) {
        for (const second of wild) {
          const data = Buffer.concat([u(32, first), Buffer.from("n"), u(32, second), u(32, second), Buffer.alloc(16)]);
          await throwAt(serving, FLAGS, optionMessage(8), optionMessage(option, data));
        }
      }
    }
    await isFine(serving);
  });

  it("survives other protocols", async () => {
    await using serving = await exported();
    for (const bytes of [
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
      "\x16\x03\x01\x02\0",
      "SSH-2.0-x\r\n",
      "\0".repeat(4096),
    ]) {
      await throwAt(serving, Buffer.from(bytes, "latin1"));
      await throwAt(serving, FLAGS, Buffer.from(bytes, "latin1"));
    }
    await isFine(serving);
  });

  it("survives a flood of options whose answers nobody reads", async () => {
    await using serving = await exported();
    const client = await serving.client();
    client.peer.socket.pause();
    const flood = Buffer.concat(Array.from({ length: 20_000 }, () => optionMessage(3)));
    client.peer.send(FLAGS, optionMessage(8), flood);
    await isFineBeside(serving, client);
  });

  it("survives any bytes after the greeting", async () => {
    await using serving = await exported();
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(3, 8, 11), async (tail, option) => {
        await throwAt(serving, FLAGS, optionMessage(option), Buffer.from("IHAVEOPT"), tail);
      }),
      { numRuns: 100 },
    );
    await isFine(serving);
  });
});

/** Others are served while `client` misbehaves; then it goes. */
async function isFineBeside(serving: Serving, client: TestClient): Promise<void> {
  const other = await serving.client();
  await other.open("n");
  for (let i = 0; i < 10; i++) expect(await other.read(4096 * i, 4096)).toHaveLength(4096);
  other.peer.socket.destroy();
  client.peer.socket.destroy();
  await once(client.peer.socket, "close");
  await isFine(serving);
}

describe("the transmission phase", () => {
  const setups = ["simple", "structured", "extended"] as const;

  it.each(setups)("survives every command with every range and flag, %s", async (mode) => {
    await using serving = await exported();
    const client = await serving.client();
    await client.open("n", mode, mode === "simple" ? [] : ["base:allocation", "qemu:dirty-bitmap:b"]);
    const offsets = [0, 1, 511, (1 << 20) - 1, 1 << 20, 2 ** 32, 2 ** 53, 2 ** 63, 18446744073709549568];
    const lengths = mode === "extended" ? [0, 1, 0xffffffff, 2 ** 53, 2 ** 63] : [0, 1, 512, 0xfffffe00, 0xffffffff];
    for (const type of [0, 3, 4, 5, 6, 7, 8, 9, 255, 65535]) {
      for (const offset of offsets) {
        for (const length of lengths) {
          for (const flags of [0, 0xffdf]) {
            const answers = await client.ask({ type, offset, length, flags });
            expect(answers.length).toBeGreaterThan(0);
          }
        }
      }
    }
    client.peer.socket.destroy();
    await isFine(serving);
  });

  it("drains the payload of a write it refuses, and ends where the payload is beyond all bounds", async () => {
    await using serving = await exported();
    for (const extended of [false, true]) {
      const client = await serving.client();
      await client.open("n", extended ? "extended" : "structured");
      const data = Buffer.alloc(100_000, 0x25);
      for (const offset of [1 << 20, 2 ** 63]) {
        expect((await client.refusal({ type: 1, offset, data }))[0]).toBe(22);
      }
      expect((await client.refusal({ type: 1, offset: 0, data, flags: 0x8000 }))[0]).toBe(22);
      if (extended) expect((await client.refusal({ type: 77, data, flags: 32 }))[0]).toBe(22);
      expect(await client.read(0, 512)).toEqual(Buffer.alloc(512));
      client.send({ type: 1, length: 0xffffffff });
      expect((await client.answer())?.type).toBe(0x8001);
      expect(await client.answer()).toBeUndefined();
    }
    await isFine(serving);
  });

  it("serves requests with one cookie, and cookies of any bits", async () => {
    await using serving = await exported();
    const client = await serving.client();
    await client.open("n", "structured");
    for (let i = 0; i < 40; i++) client.send({ type: 0, length: 512, cookie: 0xffffffff });
    for (let i = 0; i < 40; i++) expect((await client.answer())?.cookieLow).toBe(0xffffffff);
  });

  it("survives a client that leaves with everything in flight", async () => {
    await using serving = await exported();
    for (let round = 0; round < 20; round++) {
      const client = await serving.client();
      await client.open("n", "structured", ["base:allocation"]);
      const requests = [0, 1, 3, 4, 5, 6, 7].map((type) =>
        encode({ type, length: 65536, ...(type === 1 ? { data: Buffer.alloc(65536) } : {}) }, false),
      );
      client.peer.send(...requests, ...requests, ...(round % 2 === 0 ? [encode({ type: 2 }, false)] : []));
      if (round % 3 === 0) await client.answer();
      client.peer.socket.destroy();
    }
    await isFine(serving);
  });

  it("survives a payload that never ends, beside others", async () => {
    await using serving = await exported();
    const client = await serving.client();
    await client.open("n");
    client.peer.send(encode({ type: 1, length: 32 << 20 }, false), Buffer.alloc(1000));
    await isFineBeside(serving, client);
  });

  it("survives floods of requests that are refused, and answers each", async () => {
    await using serving = await exported();
    const client = await serving.client();
    await client.open("n", "structured");
    const count = 5000;
    client.send(...Array.from({ length: count }, (_, cookie) => ({ type: 99, cookie, flags: 0xffff })));
    for (let cookie = 0; cookie < count; cookie++) expect((await client.answer())?.cookieLow).toBe(cookie);
    client.peer.socket.destroy();
    await isFine(serving);
  });

  it("survives any bytes", async () => {
    await using serving = await exported();
    const start = (option: number) => [
      FLAGS,
      optionMessage(option),
      optionMessage(10, contextQuery("n", ["base:allocation"])),
      optionMessage(7, infoRequest("n")),
    ];
    const request = fc
      .record({
        type: fc.integer({ min: 0, max: 9 }),
        flags: fc.integer({ min: 0, max: 63 }),
        offset: fc.oneof(fc.integer({ min: 0, max: 1 << 20 }), fc.constantFrom(2 ** 53, 2 ** 63)),
        length: fc.oneof(fc.integer({ min: 0, max: 70_000 }), fc.constant(0xffffffff)),
      })
      .map((one) => encode(one, false));
    const messages = fc.array(fc.oneof(request, fc.uint8Array({ maxLength: 100 })), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(messages, fc.constantFrom(8, 11), async (tail, option) => {
        await throwAt(serving, ...start(option), ...tail);
      }),
      { numRuns: 150 },
    );
    await isFine(serving);
  });
});

describe("five hundred connections", () => {
  it("leave nothing behind", async () => {
    await using serving = await exported();
    for (let round = 0; round < 10; round++) {
      const clients = await Promise.all(Array.from({ length: 50 }, () => serving.client()));
      await Promise.all(
        clients.map(async (client, index) => {
          if (index % 3 === 0) await client.open("n");
          if (index % 3 === 1) await client.greet();
          client.peer.socket.destroy();
        }),
      );
    }
    await isFine(serving);
  });
});
