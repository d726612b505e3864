/** Sockets of the NBD server, the ring's and Node's, and of its clients: their options, and what there is no room for. */
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import { NBD_CMD_READ, NBD_CMD_WRITE } from "../../src/block/nbd/protocol.js";
import { MSG_DONTWAIT, MSG_WAITALL } from "../../src/base/sockets.js";
import { EAGAIN, EINTR } from "../../src/base/errno.js";
import { libc } from "../../src/base/libc.js";
import type { RingSockets } from "../../src/nbd-server/ring-transport.js";
import { testSockets } from "../helpers/engines.js";
import { freePort } from "../helpers/nbd.js";
import {
  connectionsAt,
  IPPROTO_TCP,
  setSocketOption,
  SO_KEEPALIVE,
  SO_RCVBUF,
  SO_SNDBUF,
  SOL_SOCKET,
  socketOption,
  TCP_NODELAY,
} from "../helpers/socket-options.js";
import { until } from "../helpers/turns.js";
import { DISK_BYTES, serve, type Serving, type TestClient } from "./harness.js";
import { ledger } from "./ledger.js";

afterEach(() => {
  vi.restoreAllMocks();
});

const kinds: [string, RingSockets | null][] = [["Node", null]];
const ring = testSockets();
if (ring !== null) kinds.push(["ring", ring]);
const PLACES = ["unix", "TCP"] as const;
type Place = (typeof PLACES)[number];

async function served(place: Place, sockets: RingSockets | null): Promise<Serving> {
  const addr = { type: "inet", host: "127.0.0.1", port: String(await freePort()) } as const;
  const serving = await serve({ ring: sockets, ...(place === "TCP" ? { addr } : {}) });
  await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
  return serving;
}

const optionsOf = (fd: number) => ({
  noDelay: socketOption(fd, IPPROTO_TCP, TCP_NODELAY),
  keepAlive: socketOption(fd, SOL_SOCKET, SO_KEEPALIVE),
});

describe.runIf(libc() !== null).each(kinds)("TCP connections by %s", (_kind, sockets) => {
  it.each([false, true])("send what is small at once, and notice who is gone (keep-alive: %s)", async (keepAlive) => {
    await using serving = await served("TCP", sockets);
    const { address } = serving;
    if (address.type !== "inet") throw new Error("not TCP");
    await using client = await NbdClient.connect({
      address: { ...address, "keep-alive": keepAlive },
      exportName: "n",
    });
    await client.flush();
    const { accepted, made } = connectionsAt(Number(address.port));
    expect(accepted.map(optionsOf)).toEqual([{ noDelay: 1, keepAlive: 1 }]);
    // Those of a client are as the address has it.
    expect(made.map(optionsOf)).toEqual([{ noDelay: 1, keepAlive: keepAlive ? 1 : 0 }]);
  });
});

/** What there is to read, all over the disk. */
async function fillDisk(client: TestClient): Promise<Buffer> {
  const data = randomBytes(DISK_BYTES);
  expect(await client.refusal({ type: NBD_CMD_WRITE, data })).toEqual([0, ""]);
  return data;
}

/** Asks for `count` pieces, and reads none of them yet. */
function ask(client: TestClient, count: number, length: number): void {
  client.peer.socket.pause();
  for (let cookie = 0; cookie < count; cookie++) {
    client.send({ type: NBD_CMD_READ, offset: (cookie * 4099) % (DISK_BYTES - length + 1), length, cookie });
  }
}

/** Reads the answers to `ask`, whatever their order, and stops after each chunk for a turn. */
async function takeHaltingly(client: TestClient, count: number, length: number, disk: Buffer): Promise<void> {
  const { socket } = client.peer;
  socket.on("data", () => {
    socket.pause();
    setImmediate(() => socket.resume());
  });
  socket.resume();
  for (let i = 0; i < count; i++) {
    const answer = await client.answer();
    const offset = (answer!.cookieLow * 4099) % (DISK_BYTES - length + 1);
    expect(answer!.payload.equals(disk.subarray(offset, offset + length))).toBe(true);
  }
}

const ways = kinds.flatMap(([kind, sockets]) => PLACES.map((place) => [kind, place, sockets] as const));
/** Left to itself, TCP holds some MiB. */
const TCP_BYTES = 65_536;

describe.each(ways)("sockets of %s, %s", (_kind, place, sockets) => {
  it("have a reader that stops and goes on get all of it, and stall nobody for it", async () => {
    await using serving = await served(place, sockets);
    const open = ledger(serving.server.pool, sockets);
    const slow = await serving.client();
    await slow.open("n");
    if (serving.address.type === "inet" && libc() !== null) {
      const { accepted, made } = connectionsAt(Number(serving.address.port));
      for (const fd of accepted) setSocketOption(fd, SOL_SOCKET, SO_SNDBUF, TCP_BYTES);
      for (const fd of made) setSocketOption(fd, SOL_SOCKET, SO_RCVBUF, TCP_BYTES);
    }
    const disk = await fillDisk(slow);
    ask(slow, 4, DISK_BYTES);
    const brisk = await serving.client();
    await brisk.open("n");
    for (let i = 0; i < 20; i++) expect((await brisk.read(0, 65_536)).equals(disk.subarray(0, 65_536))).toBe(true);
    expect(open.buffersInUse()).toBeGreaterThan(0);
    await takeHaltingly(slow, 4, DISK_BYTES, disk);
    for (const { peer } of [slow, brisk]) peer.end();
    await open.settled();
  });
});

interface Trouble {
  readonly what: string;
  /** Flags that the kernel is given for those of a transport. */
  readonly change: (flags: number) => number;
  /** What a call answers that has sent nothing. */
  readonly refusals: readonly number[];
  /** How often the ring is asked then, at least. */
  readonly sends: number;
  readonly receives: number;
}

const TROUBLES: readonly Trouble[] = [
  // More pieces than an entry of the ring takes.
  { what: "all at once", change: (flags) => flags, refusals: [], sends: 2, receives: 1 },
  { what: "in part", change: (flags) => flags & ~MSG_WAITALL, refusals: [], sends: 10, receives: 1 },
  {
    what: "not now",
    change: (flags) => (flags & ~MSG_WAITALL) | MSG_DONTWAIT,
    refusals: [-EINTR, -EAGAIN],
    sends: 10,
    receives: 20,
  },
];
const SEND_BYTES = 16_384;
const COUNT = 100;
/** Too much to be copied behind its header: each is a piece to send. */
const LENGTH = 20_000;

describe.runIf(ring !== null)("sockets of the ring that have little room", () => {
  it.each(PLACES.flatMap((place) => TROUBLES.map((trouble) => ({ place, ...trouble }))))(
    "lose nothing: $place, $what",
    async ({ place, change, refusals, sends, receives }) => {
      const { sockets, loop } = ring!;
      const { ring: entries } = loop;
      const send = sockets.send.bind(sockets);
      const sendMessage = entries.sendMessage.bind(entries);
      const receive = entries.receive.bind(entries);
      let calls = 0;
      vi.spyOn(sockets, "tune").mockImplementation((fd) => setSocketOption(fd, SOL_SOCKET, SO_SNDBUF, SEND_BYTES));
      vi.spyOn(sockets, "send").mockImplementation(
        (fd, message, flags) => refusals[calls++ % 3] ?? send(fd, message, flags),
      );
      const sending = vi.spyOn(entries, "sendMessage").mockImplementation((id, fd, message, flags) => {
        sendMessage(id, fd, message, change(flags));
      });
      const receiving = vi.spyOn(entries, "receive").mockImplementation((id, fd, address, length, flags) => {
        receive(id, fd, address, length, change(flags));
      });
      await using serving = await served(place, ring);
      const open = ledger(serving.server.pool, ring);
      const client = await serving.client();
      await client.open("n");
      const disk = await fillDisk(client);
      ask(client, COUNT, LENGTH);
      await until(() => serving.test.graph.path.inFlight.requests === 0, "all is there to be sent");
      await takeHaltingly(client, COUNT, LENGTH, disk);
      client.peer.end();
      await open.settled();
      expect(sending.mock.calls.length).toBeGreaterThanOrEqual(sends);
      expect(receiving.mock.calls.length).toBeGreaterThanOrEqual(receives);
    },
  );
});
