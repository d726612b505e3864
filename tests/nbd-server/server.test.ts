import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { NBD_CMD_READ, NBD_OPT_LIST, NBD_REP_ACK } from "../../src/block/nbd/protocol.js";
import { NbdServer } from "../../src/nbd-server/server.js";
import { optionMessage, u } from "../helpers/nbd.js";
import { until } from "../helpers/turns.js";
import { serve, type Serving } from "./harness.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

async function exported(options: Parameters<typeof serve>[0] = {}): Promise<Serving> {
  const serving = await serve(options);
  await serving.exports.add({ type: "nbd", id: "e", "node-name": "n", writable: true });
  return serving;
}

describe("NbdServer", () => {
  it("starts once, and stops once", async () => {
    await using serving = await serve();
    const { server, address } = serving;
    await expect(server.start({ addr: address })).rejects.toThrow("NBD server already running");
    await server.stop();
    await expect(server.stop()).rejects.toThrow("NBD server not running");
    expect(address.type === "unix" && existsSync(address.path)).toBe(false);
    await server.start({ addr: address });
  });

  it("forgets the credentials that it did not start with", async () => {
    const server = new NbdServer();
    const anonymous = { endpoint: "server", verifyPeer: false, priority: null, dhParameters: null } as const;
    const objects = new Map([["tls", { type: "tls-creds-anon", ...anonymous } as const]]);
    const addr: SocketAddress = { type: "unix", path: "/nowhere/s" };
    await expect(server.start({ addr, "tls-creds": "tls" }, objects)).rejects.toThrow("Failed to bind socket");
    expect(server.tls).toBe(null);
  });

  it("lets clients above the limit wait for their turn", async () => {
    await using serving = await exported({ "max-connections": 2 });
    const first = await serving.client();
    const second = await serving.client();
    await first.greet();
    await second.greet();
    const third = await serving.client();
    const greeting = third.peer.take(18);
    await first.option(NBD_OPT_LIST);
    expect(serving.server.connectionCount).toBe(2);
    second.peer.end();
    expect((await greeting).toString("latin1", 0, 8)).toBe("NBDMAGIC");
    third.peer.send(u(32, 3));
    expect(await third.option(NBD_OPT_LIST)).toHaveLength(2);
  });

  it("says that one client at a time is the limit", async () => {
    await using one = await exported({ "max-connections": 1 });
    await using many = await exported({ "max-connections": 0 });
    expect(one.server.findExport("n")!.flags).toBe(0x0c6d);
    expect(many.server.findExport("n")!.flags).toBe(0x0d6d);
  });

  it("serves no more than 100 clients unless told otherwise", async () => {
    await using serving = await exported();
    const clients = [];
    for (let i = 0; i < 110; i++) clients.push(await serving.client());
    await Promise.all(clients.slice(0, 100).map((client) => client.greet()));
    expect(serving.server.connectionCount).toBe(100);
  });

  it("drops a client that does not choose an export in time, however busy it looks", async () => {
    await using serving = await exported({ "handshake-max-seconds": 1 });
    const idle = await serving.client();
    const busy = await serving.client();
    await busy.greet();
    // One question after the other, as fast as they are answered.
    const dropped = (async () => {
      while ((await busy.option(NBD_OPT_LIST)).at(-1)?.type === NBD_REP_ACK);
    })();
    const settled = await serving.client();
    await settled.open("n");
    await Promise.all([idle.peer.rest(), dropped]);
    expect(serving.log.filter((line) => line === "handshake took too long")).toHaveLength(2);
    expect(await settled.read(0, 512)).toHaveLength(512);
  });

  it("stops at once, whatever its clients are doing", async () => {
    await using serving = await exported({ engine: { manual: true } });
    const silent = await serving.client();
    const greeted = await serving.client();
    await greeted.greet();
    const half = await serving.client();
    await half.greet();
    half.peer.send(Buffer.from("IHAVEOPT\0\0"));
    const idle = await serving.client();
    await idle.open("n");
    const waiting = await serving.client();
    await waiting.open("n");
    waiting.send({ type: NBD_CMD_READ, length: 65536 });
    const writing = await serving.client();
    await writing.open("n");
    writing.peer.send(Buffer.alloc(10));
    const { engine, graph } = serving.test;
    await until(() => graph.path.inFlight.requests === 1, "the request has begun");
    const stopped = serving.server.stop();
    // Nobody is served any more, but the node is let go only when the host has done what was begun.
    const clients = [silent, greeted, half, idle, waiting, writing];
    await Promise.all(clients.map((client) => client.peer.rest()));
    expect(serving.exports.list()).toMatchObject([{ id: "e", "shutting-down": true }]);
    await engine.runUntilIdle();
    await stopped;
    expect(serving.test.events).toEqual([{ name: "BLOCK_EXPORT_DELETED", data: { id: "e" } }]);
  });

  it("is not disturbed by clients that leave in the middle of anything", async () => {
    await using serving = await exported();
    const bytes = Buffer.concat([
      u(32, 3),
      optionMessage(NBD_OPT_LIST),
      optionMessage(7, Buffer.concat([u(32, 1), Buffer.from("n"), u(16, 0)])),
    ]);
    const path = serving.address.type === "unix" ? serving.address.path : "";
    for (let at = 0; at <= bytes.length; at++) {
      const socket: Socket = connect(path);
      await once(socket, "connect");
      socket.write(bytes.subarray(0, at));
      socket.destroy();
      await once(socket, "close");
    }
    const client = await serving.client();
    await client.open("n");
    expect(await client.read(0, 4096)).toHaveLength(4096);
    client.peer.end();
    await client.peer.rest();
    await until(() => serving.server.connectionCount === 0, "the client has gone");
  });

  it("ends every connection of an export that is removed the hard way, and keeps the others", async () => {
    await using serving = await exported();
    await serving.exports.add({ type: "nbd", id: "other", "node-name": "n", name: "other" });
    const gone = await serving.client();
    await gone.open("n");
    const stays = await serving.client();
    await stays.open("other");
    await expect(serving.exports.remove("e", "safe")).rejects.toThrow("export 'e' still in use");
    await serving.exports.remove("e", "hard");
    expect(await gone.peer.rest()).toHaveLength(0);
    expect(await stays.read(0, 512)).toHaveLength(512);
    await until(() => serving.exports.list().length === 1, "the export has gone");
    // The name and the id are free again.
    await serving.exports.add({ type: "nbd", id: "e", "node-name": "n" });
  });

  it("takes no connections before it is started", () => {
    expect(new NbdServer().running).toBe(false);
  });
});
