import { once } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OP_FLUSH, OP_READ, OP_WRITE } from "../../src/block/engine/engine.js";
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_CACHE,
  NBD_CMD_DISC,
  NBD_CMD_FLAG_DF,
  NBD_CMD_FLAG_FUA,
  NBD_CMD_FLAG_REQ_ONE,
  NBD_CMD_FLUSH,
  NBD_CMD_READ,
  NBD_CMD_TRIM,
  NBD_CMD_WRITE,
  NBD_CMD_WRITE_ZEROES,
  NBD_REPLY_TYPE_OFFSET_DATA,
  NBD_REPLY_TYPE_OFFSET_HOLE,
} from "../../src/block/nbd/protocol.js";
import { BYTES_IN_FLIGHT_MAX, REQUESTS_IN_FLIGHT_MAX } from "../../src/nbd-server/transmission.js";
import { addNode } from "../helpers/graph.js";
import { freePort, rawConnect, u } from "../helpers/nbd.js";
import { DISK_BYTES, TestClient, encode, serve, type Mode } from "./harness.js";

const MODES: readonly Mode[] = ["simple", "structured", "extended"];

describe.each(MODES)("the transmission phase, %s replies", (mode) => {
  async function writable(contexts: readonly string[] = []) {
    const serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const client = await serving.client();
    await client.open("n", mode, mode === "simple" ? [] : contexts);
    return { serving, client };
  }

  it("reads what was written, over every length of a small payload", async () => {
    const { serving, client } = await writable();
    await using _ = serving;
    for (const length of [1, 7, 511, 512, 4096, 16384, 16385, 65536, 300_000]) {
      const data = Buffer.alloc(length, length);
      expect(await client.refusal({ type: NBD_CMD_WRITE, offset: 3, data })).toEqual([0, ""]);
      expect((await client.read(3, length)).equals(data)).toBe(true);
      expect((await client.read(3, length, mode === "simple" ? 0 : NBD_CMD_FLAG_DF)).equals(data)).toBe(true);
    }
  });

  it("takes requests however they are cut", async () => {
    const { serving, client } = await writable();
    await using _ = serving;
    const data = Buffer.from("some payload");
    const bytes = Buffer.concat([
      encode({ type: NBD_CMD_WRITE, offset: 512, data, cookie: 1 }, client.extended),
      encode({ type: NBD_CMD_FLUSH, cookie: 2 }, client.extended),
    ]);
    for (let at = 0; at <= bytes.length; at++) {
      client.peer.send(bytes.subarray(0, at));
      await new Promise(setImmediate);
      client.peer.send(bytes.subarray(at));
      const cookies = [await client.answer(), await client.answer()].map((answer) => answer?.cookieLow);
      expect(cookies.sort()).toEqual([1, 2]);
    }
    expect((await client.read(512, data.length)).equals(data)).toBe(true);
  });

  it("takes many requests in pieces of any size", async () => {
    const { serving, client } = await writable();
    await using _ = serving;
    const pieces = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 20 });
    const lengths = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(pieces, lengths, async (sizes, writes) => {
        round += 1;
        const at = (index: number) => index * 8192;
        const data = writes.map((length, index) => Buffer.alloc(length, round * 7 + index));
        const stream = Buffer.concat(
          data.map((bytes, index) =>
            encode({ type: NBD_CMD_WRITE, offset: at(index), data: bytes, cookie: 100 + index }, client.extended),
          ),
        );
        for (let from = 0, i = 0; from < stream.length; i++) {
          const to = from + sizes[i % sizes.length]!;
          client.peer.send(stream.subarray(from, to));
          from = to;
          if (i % 4 === 0) await new Promise(setImmediate);
        }
        const cookies = new Set<number>();
        for (const _data of data) cookies.add((await client.answer())!.cookieLow);
        expect(cookies.size).toBe(data.length);
        for (const [index, bytes] of data.entries()) {
          expect((await client.read(at(index), bytes.length)).equals(bytes)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("carries out every command", async () => {
    const { serving, client } = await writable(["base:allocation"]);
    await using _ = serving;
    const data = Buffer.alloc(8192, 7);
    const commands = [
      { type: NBD_CMD_WRITE, offset: 0, data, flags: NBD_CMD_FLAG_FUA },
      { type: NBD_CMD_FLUSH },
      { type: NBD_CMD_CACHE, offset: 0, length: 4096 },
      { type: NBD_CMD_WRITE_ZEROES, offset: 0, length: 4096 },
      { type: NBD_CMD_TRIM, offset: 4096, length: 4096 },
      { type: NBD_CMD_WRITE, offset: 0, length: 0 },
      { type: NBD_CMD_READ, offset: DISK_BYTES, length: 0 },
    ];
    for (const command of commands) expect(await client.refusal(command)).toEqual([0, ""]);
    expect((await client.read(0, 8192)).equals(Buffer.alloc(8192))).toBe(true);
  });

  it("answers requests that are in flight before it leaves at DISC, and at the end of what the client sends", async () => {
    for (const leave of ["disc", "end"]) {
      const { serving, client } = await writable();
      await using _ = serving;
      client.send({ type: NBD_CMD_READ, offset: 0, length: 100_000, cookie: 9 });
      if (leave === "disc") client.send({ type: NBD_CMD_DISC });
      else client.peer.end();
      expect((await client.answer())?.cookieLow).toBe(9);
      expect(await client.answer()).toBeUndefined();
    }
  });

  it("reports what the host says, and goes on", async () => {
    const { serving, client } = await writable();
    await using _ = serving;
    const { engine } = serving.test;
    const texts =
      mode === "simple" ? ["", "", ""] : ["reading from file failed", "writing to file failed", "flush failed"];
    engine.inject({ kinds: [OP_READ], errno: 5 });
    const read = { type: NBD_CMD_READ, length: 512, flags: mode === "simple" ? 0 : NBD_CMD_FLAG_DF };
    expect(await client.refusal(read)).toEqual([5, texts[0]]);
    engine.inject({ kinds: [OP_WRITE], errno: 122 });
    expect(await client.refusal({ type: NBD_CMD_WRITE, data: Buffer.alloc(512) })).toEqual([28, texts[1]]);
    await client.ask({ type: NBD_CMD_WRITE, data: Buffer.alloc(512, 1) });
    engine.inject({ kinds: [OP_FLUSH], errno: 30 });
    expect(await client.refusal({ type: NBD_CMD_FLUSH })).toEqual([1, texts[2]]);
    expect(await client.refusal({ type: NBD_CMD_FLUSH })).toEqual([0, ""]);
    expect((await client.read(0, 512)).equals(Buffer.alloc(512, 1))).toBe(true);
  });
});

describe("structured replies", () => {
  async function sparse() {
    const serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const client = await serving.client();
    await client.open("n", "structured", ["base:allocation"]);
    await client.ask({ type: NBD_CMD_WRITE, offset: 65536, data: Buffer.alloc(65536, 1) });
    await client.ask({ type: NBD_CMD_WRITE, offset: 262144, data: Buffer.alloc(65536, 2) });
    return { serving, client };
  }

  it("split a READ at holes, unless it is not to be fragmented", async () => {
    const { serving, client } = await sparse();
    await using _ = serving;
    const answers = await client.ask({ type: NBD_CMD_READ, offset: 32768, length: 327680 });
    const [HOLE, DATA] = [NBD_REPLY_TYPE_OFFSET_HOLE, NBD_REPLY_TYPE_OFFSET_DATA];
    expect(answers.map(({ type }) => type)).toEqual([HOLE, DATA, HOLE, DATA, HOLE]);
    expect(answers.map(({ flags }) => flags)).toEqual([0, 0, 0, 0, 1]);
    const whole = await client.ask({ type: NBD_CMD_READ, offset: 32768, length: 327680, flags: NBD_CMD_FLAG_DF });
    expect(whole.map(({ type }) => type)).toEqual([DATA]);
    expect((await client.read(32768, 327680)).equals(whole[0]!.payload.subarray(8))).toBe(true);
  });

  it("tell where data lies", async () => {
    const { serving, client } = await sparse();
    await using _ = serving;
    const extents = await client.status(0, DISK_BYTES);
    expect(extents.get(0)).toEqual([
      [65536, 3],
      [65536, 0],
      [131072, 3],
      [65536, 0],
      [DISK_BYTES - 327680, 3],
    ]);
    expect((await client.status(70000, 1000, NBD_CMD_FLAG_REQ_ONE)).get(0)).toEqual([[1000, 0]]);
    expect((await client.status(60000, 10000, NBD_CMD_FLAG_REQ_ONE)).get(0)).toEqual([[5536, 3]]);
    expect(await client.refusal({ type: NBD_CMD_BLOCK_STATUS, length: 0 })).toEqual([22, "need non-zero length"]);
  });

  it("give the host's errors while holes are looked for", async () => {
    const { serving, client } = await sparse();
    await using _ = serving;
    serving.test.engine.inject({ kinds: ["extent"], errno: 5, times: Infinity });
    const [code, text] = await client.refusal({ type: NBD_CMD_READ, offset: 0, length: 1 << 19 });
    expect([code, text]).toEqual([5, "unable to check for holes: Input/output error"]);
    const status = await client.refusal({ type: NBD_CMD_BLOCK_STATUS, offset: 0, length: 1 << 19 });
    expect(status).toEqual([5, "can't get block status"]);
  });
});

describe("flow control", () => {
  it("starts no more requests than its slots, and all of them in the end", async () => {
    await using serving = await serve({ engine: { manual: true } });
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const client = await serving.client();
    await client.open("n");
    const count = 2 * REQUESTS_IN_FLIGHT_MAX;
    for (let cookie = 0; cookie < count; cookie++) client.send({ type: NBD_CMD_READ, length: 4096, cookie });
    const { engine, graph } = serving.test;
    while (graph.path.inFlight.requests < REQUESTS_IN_FLIGHT_MAX) await new Promise(setImmediate);
    const seen = new Set<number>();
    for (let i = 0; i < count; i++) {
      while (!engine.step()) await new Promise(setImmediate);
      expect(graph.path.inFlight.requests).toBeLessThanOrEqual(REQUESTS_IN_FLIGHT_MAX);
      seen.add((await client.answer())!.cookieLow);
    }
    expect(seen.size).toBe(count);
  });

  it("holds no more data than its budget for one client, however large the requests are", async () => {
    await using serving = await serve({ engine: { manual: true } });
    const { engine, graph } = serving.test;
    await engine.create("big", 1 << 30, "off");
    await addNode(graph, { driver: "file", "node-name": "big", filename: "big" });
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "big" });
    const client = await serving.client();
    await client.open("big");
    const { socket } = client.peer;
    let received = 0;
    socket.removeAllListeners("data").on("data", (bytes: Buffer) => (received += bytes.length));
    const length = 16 << 20;
    const count = 6;
    for (let cookie = 0; cookie < count; cookie++) client.send({ type: NBD_CMD_READ, length, cookie });
    for (let answered = 0; answered < count; answered++) {
      const expected = Math.min(BYTES_IN_FLIGHT_MAX / length, count - answered);
      while (graph.path.inFlight.requests < expected) await new Promise(setImmediate);
      expect(graph.path.inFlight.requests).toBe(expected);
      while (graph.path.inFlight.requests === expected) engine.step();
      while (received < (answered + 1) * (16 + length)) await new Promise(setImmediate);
    }
  });

  it("stalls nobody for a client that does not read", async () => {
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const slow = await rawConnect(serving.address);
    using _slow = slow;
    const lazy = new TestClient(slow);
    await lazy.open("n");
    slow.socket.pause();
    for (let cookie = 0; cookie < 200; cookie++) lazy.send({ type: NBD_CMD_READ, length: DISK_BYTES, cookie });
    const client = await serving.client();
    await client.open("n");
    for (let i = 0; i < 20; i++) expect(await client.read(0, 65536)).toHaveLength(65536);
    // The lazy one is served to the end as soon as it reads.
    slow.socket.resume();
    for (let i = 0; i < 100; i++) expect((await lazy.answer())?.payload).toHaveLength(DISK_BYTES);
  });

  it("finishes what is in flight when a client breaks off, wherever it does", async () => {
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const data = Buffer.alloc(65536, 5);
    const bytes = Buffer.concat([
      encode({ type: NBD_CMD_READ, length: 65536, cookie: 1 }, false),
      encode({ type: NBD_CMD_WRITE, offset: 4096, data, cookie: 2 }, false),
      encode({ type: NBD_CMD_READ, length: 65536, cookie: 3 }, false),
    ]);
    for (const at of [0, 5, 28, 29, 56, 57, 5000, 28 * 2 + 65536, bytes.length]) {
      const client = await serving.client();
      await client.open("n");
      client.peer.send(bytes.subarray(0, at));
      client.peer.socket.destroy();
      await once(client.peer.socket, "close");
    }
    const client = await serving.client();
    await client.open("n");
    expect(await client.read(0, 512)).toHaveLength(512);
  });
});

describe("over TCP", () => {
  it("takes a reset for what it is", async () => {
    await using serving = await serve();
    await serving.server.stop();
    const port = String(await freePort());
    await serving.server.start({ addr: { type: "inet", host: "127.0.0.1", port } });
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    for (let round = 0; round < 5; round++) {
      const client = new TestClient(await rawConnect({ type: "inet", host: "127.0.0.1", port }));
      await client.open("n");
      for (let i = 0; i < 16; i++) client.send({ type: NBD_CMD_READ, length: DISK_BYTES, cookie: i });
      if (round > 0) await client.answer();
      client.peer.socket.resetAndDestroy();
      await once(client.peer.socket, "close");
    }
    const client = new TestClient(await rawConnect({ type: "inet", host: "127.0.0.1", port }));
    await client.open("n");
    expect(await client.read(0, 512)).toHaveLength(512);
    client.peer.socket.destroy();
  });
});

describe("a drained node", () => {
  it("holds requests and block status back, and lets them go afterwards", async () => {
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
    const client = await serving.client();
    await client.open("n", "structured", ["base:allocation"]);
    const { graph } = serving.test;
    const order: string[] = [];
    let answered: Promise<void>;
    await graph.drainedAsync([graph.findNode("n")], async () => {
      client.send({ type: NBD_CMD_WRITE, data: Buffer.alloc(512, 1), cookie: 1 });
      client.send({ type: NBD_CMD_READ, length: 512, cookie: 2 });
      client.send({ type: NBD_CMD_BLOCK_STATUS, length: 512, cookie: 3 });
      answered = (async () => {
        for (let i = 0; i < 3; i++) order.push(`reply ${String((await client.answer())?.cookieLow)}`);
      })();
      // A request of another connection's shows that the server has had its turns.
      const other = await serving.client();
      await other.greet();
      await other.option(3);
      expect(graph.path.inFlight.requests).toBe(0);
      order.push("drained");
    });
    await answered!;
    expect(order[0]).toBe("drained");
    expect(order.slice(1).sort()).toEqual(["reply 1", "reply 2", "reply 3"]);
  });
});

describe("extended headers", () => {
  it("let BLOCK_STATUS choose its contexts in a payload", async () => {
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true, "allocation-depth": true });
    const client = await serving.client();
    await client.open("n", "extended", ["base:allocation", "qemu:allocation-depth"]);
    const payload = (length: number, ...ids: number[]) => Buffer.concat([u(64, length), u(32, ...ids)]);
    const ask = async (data: Buffer) => {
      client.send({ type: NBD_CMD_BLOCK_STATUS, flags: 32, data });
      const answer = (await client.answer())!;
      return answer.type === 6 ? `context ${String(answer.payload[3])}` : answer.payload.toString("utf8", 6);
    };
    expect(await ask(payload(4096, 1))).toBe("context 1");
    expect(await ask(payload(4096, 0))).toBe("context 0");
    for (const bad of [payload(4096), payload(4096, 2), payload(4096, 1, 1), Buffer.alloc(0), Buffer.alloc(9000)]) {
      expect(await ask(bad)).toBe("CMD_BLOCK_STATUS payload not valid");
    }
    expect(await ask(payload(0, 1))).toBe("need non-zero length");
    expect(await ask(payload(1 << 30, 1))).toMatch(/^operation past EOF; From: 0, Len: 1073741824/);
  });

  it("do not fall over a payload without contexts", async () => {
    await using serving = await serve();
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n" });
    const client = await serving.client();
    await client.open("n", "extended");
    client.send({ type: NBD_CMD_BLOCK_STATUS, flags: 32, data: Buffer.concat([u(64, 512), u(32, 0)]) });
    expect((await client.answer())?.type).toBe(0x8001);
    expect(await client.read(0, 512)).toHaveLength(512);
  });
});
