/**
 * A client that goes from the thread that shakes hands to the thread of its export, and breaks off at every byte and in
 * every turn of that; and exports and servers that go in the meantime. Two servers in one thread: what passes between
 * them is carried by the test, as late as it likes.
 */
import { closeSync, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sleepOneTurn } from "../../src/base/turns.js";
import { NBD_CMD_READ, NBD_CMD_WRITE, NBD_OPT_GO, NBD_OPT_LIST } from "../../src/block/nbd/protocol.js";
import { ExportRegistry } from "../../src/nbd-server/export-registry.js";
import type { NbdNote } from "../../src/nbd-server/peers.js";
import type { RingSockets } from "../../src/nbd-server/ring-transport.js";
import { NbdServer } from "../../src/nbd-server/server.js";
import { testSockets } from "../helpers/engines.js";
import { addNode, testGraph } from "../helpers/graph.js";
import { optionMessage, rawConnect, u } from "../helpers/nbd.js";
import { DISK_BYTES, TestClient, encode, infoRequest } from "./harness.js";
import { ledger } from "./ledger.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

const WRITE_BYTES = 40_000;
const DATA = Buffer.alloc(WRITE_BYTES, 0x5a);
/** A handshake, and requests right behind it. */
const HANDSHAKE = Buffer.concat([u(32, 3), optionMessage(NBD_OPT_LIST), optionMessage(NBD_OPT_GO, infoRequest("n"))]);
const REQUESTS = Buffer.concat([
  encode({ type: NBD_CMD_READ, length: 4096, cookie: 1 }, false),
  encode({ type: NBD_CMD_WRITE, offset: 65_536, data: DATA, cookie: 2 }, false),
  encode({ type: NBD_CMD_READ, length: 4096, cookie: 3 }, false),
]);
const STREAM = Buffer.concat([HANDSHAKE, REQUESTS]);
const WRITE_END = STREAM.length - 28;
/** More than a hand-over takes. */
const TURNS = 16;
const LEAVES = ["end", "destroy"] as const;
type Leave = (typeof LEAVES)[number];

const folder = mkdtempSync(join(tmpdir(), "tsd-hand-over-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Both servers. `delay`: turns that a note is on its way. */
async function twoServers(ring: RingSockets | null) {
  const test = testGraph({ order: "random", seed: 1 });
  await test.engine.create("disk", DISK_BYTES, "off");
  await addNode(test.graph, { driver: "file", "node-name": "n", filename: "disk" });
  const offered = new Set<string>();
  const state = { delay: 0, carrying: 0 };
  /** In order, as between threads. */
  let last = Promise.resolve();
  const carry = (note: NbdNote, deliver: (note: NbdNote) => void): void => {
    const copy = structuredClone(note);
    const turns = state.delay;
    state.carrying += 1;
    last = last.then(async () => {
      for (let turn = 0; turn < turns; turn++) await sleepOneTurn();
      state.carrying -= 1;
      deliver(copy);
    });
  };
  const front: NbdServer = new NbdServer(undefined, (note) => carry(note, toBack), ring);
  const back: NbdServer = new NbdServer(undefined, (note) => carry(note, toFront), ring);
  function toBack(note: NbdNote): void {
    if (note.kind !== "client" || offered.has(note.client.exportId)) {
      back.receive(note);
      return;
    }
    closeSync(note.client.fd);
    front.receive({ kind: "gone", number: note.client.number });
  }
  function toFront(note: NbdNote): void {
    if (note.kind === "offer") offered.add(note.facts.id);
    if (note.kind === "withdraw") offered.delete(note.exportId);
    front.receive(note);
  }
  const exports = new ExportRegistry(test.graph, back, test.graph.options.emit);
  const addr: SocketAddress = { type: "unix", path: join(folder, "s") };
  const settle = async (): Promise<void> => {
    const busy = (): boolean =>
      state.carrying > 0 || front.connectionCount + back.connectionCount + test.graph.path.inFlight.requests > 0;
    for (let turn = 0; turn < 10_000 && busy(); turn++) await sleepOneTurn();
    expect(busy()).toBe(false);
  };
  return {
    test,
    front,
    back,
    state,
    exports,
    settle,
    connect: () => rawConnect(addr),
    async start(): Promise<void> {
      // One at a time: who is not counted out keeps all others out.
      await front.start({ addr, "max-connections": 1, "handshake-max-seconds": 0 });
      await settle();
    },
    async addExport(): Promise<void> {
      await exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
      await settle();
    },
    async stop(): Promise<void> {
      await front.stop();
      await back.empty();
    },
    async [Symbol.asyncDispose](): Promise<void> {
      if (front.isListening) await front.stop();
      await back.empty();
      await exports.closeAll();
      await settle();
      await test[Symbol.asyncDispose]();
    },
  };
}

type TwoServers = Awaited<ReturnType<typeof twoServers>>;

/** Whoever comes next is served, and finds the write done in full or not at all. Whether it was. */
async function serveNext({ connect, settle }: TwoServers): Promise<boolean> {
  const client = new TestClient(await connect());
  await client.open("n");
  const found = await client.read(65_536, WRITE_BYTES);
  const isDone = found.equals(DATA);
  if (!isDone) expect(found.equals(Buffer.alloc(WRITE_BYTES))).toBe(true);
  await client.ask({ type: NBD_CMD_WRITE, offset: 65_536, data: Buffer.alloc(WRITE_BYTES) });
  client.peer.end();
  await once(client.peer.socket, "close");
  await settle();
  return isDone;
}

async function leave(peer: Awaited<ReturnType<TwoServers["connect"]>>, how: Leave): Promise<void> {
  const closed = new Promise((resolve) => peer.socket.once("close", resolve));
  if (how === "end") peer.end();
  else peer.socket.destroy();
  await closed;
}

const kinds: [string, () => RingSockets | null][] = [["Node", () => null]];
if (testSockets() !== null) kinds.push(["ring", testSockets]);

describe.each(kinds)("sockets of %s", (_kind, sockets) => {
  const ring = sockets();

  it("a client may leave at any byte", async () => {
    await using both = await twoServers(ring);
    await both.start();
    await both.addExport();
    await serveNext(both);
    const open = ledger(both.back.pool, ring);
    const moments = [
      ...Array(HANDSHAKE.length + 40).keys(),
      WRITE_END - 1,
      WRITE_END,
      STREAM.length - 1,
      STREAM.length,
    ];
    for (const at of moments) {
      for (const how of LEAVES) {
        both.state.delay = at % 3;
        const peer = await both.connect();
        peer.send(STREAM.subarray(0, at));
        await leave(peer, how);
        await both.settle();
        const isDone = await serveNext(both);
        // Who only says that it will send no more is done all that it has sent.
        if (how === "end" || at < WRITE_END) expect([at, how, isDone]).toEqual([at, how, at >= WRITE_END]);
        await open.settled();
      }
    }
  });

  it("a client may leave in any turn", async () => {
    await using both = await twoServers(ring);
    await both.start();
    await both.addExport();
    await serveNext(both);
    const open = ledger(both.back.pool, ring);
    for (let turns = 0; turns < TURNS; turns++) {
      for (const how of LEAVES) {
        for (const split of [HANDSHAKE.length, WRITE_END - 5, STREAM.length]) {
          both.state.delay = turns % 4;
          const peer = await both.connect();
          peer.send(STREAM.subarray(0, split));
          for (let turn = 0; turn < turns; turn++) await sleepOneTurn();
          peer.send(STREAM.subarray(split));
          await leave(peer, how);
          await both.settle();
          const isDone = await serveNext(both);
          if (how === "end") expect([turns, split, isDone]).toEqual([turns, split, true]);
          await open.settled();
        }
      }
    }
  });

  it.each(["the export", "the export, and comes again", "the server"])("%s may go in any turn", async (what) => {
    await using both = await twoServers(ring);
    await both.start();
    await both.addExport();
    await serveNext(both);
    const open = ledger(both.back.pool, ring);
    for (let turns = 0; turns < TURNS; turns++) {
      for (const delay of [0, 1, 5]) {
        both.state.delay = delay;
        const peer = await both.connect();
        const closed = new Promise((resolve) => peer.socket.once("close", resolve));
        peer.send(STREAM);
        for (let turn = 0; turn < turns; turn++) await sleepOneTurn();
        if (what === "the server") await both.stop();
        else {
          await both.exports.remove("e", "hard");
          for (let turn = 0; both.exports.list().length > 0; turn++) {
            expect(turn).toBeLessThan(10_000);
            await sleepOneTurn();
          }
          if (what.endsWith("again"))
            await both.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
        }
        // Where the client is told that there is no such export, or is served by the next one, it is the one to go.
        if (what !== "the server") peer.end();
        await closed;
        await both.settle();
        if (what === "the server") await both.start();
        if (!what.endsWith("again")) await both.addExport();
        await serveNext(both);
        await open.settled();
      }
    }
  });
});
