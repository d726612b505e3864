import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import type { BlockNode } from "../../../src/block/node.js";
import * as P from "../../../src/block/nbd/protocol.js";
import type { BlockdevOptionsNbd } from "../../../qapi/generated/types.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import {
  greeting,
  optionReply,
  scriptedServer,
  serveHandshake,
  serveMemory,
  simpleReply,
  startQemuNbd,
} from "../../helpers/nbd.js";
import { until } from "../../helpers/turns.js";

const MIB = 1 << 20;
const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };
const FLAGS = P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH;

let tmp: string;
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-nbd-link-"));
});
afterAll(() => rm(tmp, { recursive: true, force: true }));

const open = (test: TestGraph, options: Omit<BlockdevOptionsNbd, "driver">): Promise<BlockNode> =>
  addNode(test.graph, { driver: "nbd", "node-name": "n", ...options });

describe("an nbd node whose connection is lost", () => {
  const served = { size: MIB, flags: FLAGS };

  it("fails at once without reconnect-delay, and connects for the next request", async () => {
    const memory = Buffer.alloc(MIB, 3);
    await using server = await scriptedServer(async (peer, index) => {
      if (index > 0) return serveMemory(peer, served, [], memory);
      await serveHandshake(peer, served);
      await peer.request();
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const data = Buffer.alloc(512);
    await expect(backend.read(0, data)).rejects.toMatchObject({ errno: P.NBD_EIO });
    await backend.read(0, data);
    expect(data).toEqual(Buffer.alloc(512, 3));
    expect(server.connections()).toBe(2);
  });

  it("takes requests in flight over to the next connection", async () => {
    const memory = Buffer.alloc(MIB);
    await using server = await scriptedServer(async (peer, index) => {
      if (index === 2) return serveMemory(peer, served, [], memory);
      await serveHandshake(peer, served);
      // Takes some, answers one, goes.
      const requests = [await peer.request(), await peer.request(), await peer.request()];
      peer.send(simpleReply(requests[1]!, 0, Buffer.alloc(512)));
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address, "reconnect-delay": 30 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const reads = Array.from({ length: 10 }, (_, i) => backend.read(i * 512, Buffer.alloc(512)));
    await Promise.all(reads);
    await Promise.all(Array.from({ length: 10 }, (_, i) => backend.write(i * 512, Buffer.alloc(512, i + 1))));
    await backend.flush();
    expect(memory.subarray(9 * 512, 10 * 512)).toEqual(Buffer.alloc(512, 10));
    expect(server.connections()).toBe(3);
  });

  it("lets nobody wait any longer where what waits is not wanted, and connects for the next request", async () => {
    let isBack = false;
    await using server = await scriptedServer(async (peer, index) => {
      if (isBack) return serveMemory(peer, served, [], Buffer.alloc(MIB, 3));
      if (index > 0) return;
      await serveHandshake(peer, served);
      await peer.request();
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address, "reconnect-delay": 3600 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const data = Buffer.alloc(512);
    // Nothing waits: nothing changes.
    node.self.stopWaiting!();
    const waits = [backend.read(0, data), backend.read(512, data)];
    await until(() => server.connections() > 1, "the node tries to connect again");
    node.self.stopWaiting!();
    for (const each of waits) await expect(each).rejects.toMatchObject({ errno: P.NBD_EIO });
    await expect(backend.read(0, data)).rejects.toMatchObject({ errno: P.NBD_EIO });
    isBack = true;
    await backend.read(0, data);
    expect(data).toEqual(Buffer.alloc(512, 3));
  });

  it("does not send the same request forever to a server that dies of it", async () => {
    await using server = await scriptedServer(async (peer) => {
      await serveHandshake(peer, served);
      await peer.request();
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address, "reconnect-delay": 1 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await expect(backend.read(0, Buffer.alloc(512))).rejects.toMatchObject({ errno: P.NBD_EIO });
    expect(server.connections()).toBeGreaterThan(1);
  });

  it("refuses an export that has shrunk, or has become read-only, or is gone", async () => {
    const later = [
      { size: MIB / 2, flags: FLAGS },
      { size: MIB, flags: FLAGS | P.NBD_FLAG_READ_ONLY },
      { size: MIB, flags: FLAGS, blockSizes: [4096, 4096, MIB] as const },
      { size: MIB, flags: 0 },
      { size: 2 * MIB, flags: FLAGS },
    ];
    await using server = await scriptedServer(async (peer, index) => {
      if (index === 5) return serveMemory(peer, later[4]!, [], Buffer.alloc(2 * MIB));
      await serveHandshake(peer, index === 0 ? served : later[index - 1]!);
      if (index === 0) return;
      expect(await peer.rest()).toHaveLength(0);
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    let failed = 0;
    const retry = async (): Promise<void> => {
      await backend.read(0, Buffer.alloc(512)).catch(async (error: unknown) => {
        expect(error).toMatchObject({ errno: P.NBD_EIO });
        failed += 1;
        await retry();
      });
    };
    await retry();
    // The first may also have been in flight when the connection was lost.
    expect(failed).toBeGreaterThanOrEqual(4);
    expect(server.connections()).toBe(6);
    expect(node.length).toBe(MIB);
  });

  it("waits for an export that comes later than its server", async () => {
    await using server = await scriptedServer(async (peer, index) => {
      if (index === 0 || index > 2)
        return serveMemory(peer, served, [], Buffer.alloc(MIB, 5), index === 0 ? 1 : Infinity);
      peer.send(greeting());
      await peer.take(4);
      for (let option = await peer.option(); option !== undefined; option = await peer.option()) {
        peer.send(
          optionReply(option.option, option.option === P.NBD_OPT_GO ? P.NBD_REP_ERR_UNKNOWN : P.NBD_REP_ERR_UNSUP),
        );
      }
    });
    await using test = testGraph();
    const node = await open(test, { server: server.address, "reconnect-delay": 30 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const data = Buffer.alloc(512);
    for (let i = 0; i < 3; i++) await backend.read(0, data);
    expect(data).toEqual(Buffer.alloc(512, 5));
    expect(server.connections()).toBe(4);
  });

  it("closes at once while it tries to connect", async () => {
    await using scripted = await scriptedServer(async (peer, index) => {
      // The second connection is never answered.
      if (index > 0) {
        await peer.rest();
        return;
      }
      await serveHandshake(peer, served);
      const write = (await peer.request())!;
      await peer.take(write.length);
      peer.send(simpleReply(write, 0));
    });
    const test = testGraph();
    const node = await open(test, { server: scripted.address, "reconnect-delay": 3600 });
    {
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      await backend.write(0, Buffer.alloc(512, 1));
    }
    while (scripted.connections() < 2) await new Promise((resolve) => setImmediate(resolve));
    await test[Symbol.asyncDispose]();
    expect(test.warnings).toEqual(["Could not flush node 'n' while closing it: Input/output error"]);
  });

  it.skipIf(!hasJudge("qemu-nbd"))("goes on with a server that was killed and started again", async () => {
    const image = join(tmp, "again.raw");
    await writeFile(image, "");
    await truncate(image, MIB);
    const first = await startQemuNbd(image, "raw", { tmp });
    await using test = testGraph();
    const node = await open(test, { server: first.address, "reconnect-delay": 30 });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(0, Buffer.alloc(4096, 1));
    await first.stop("SIGKILL");
    const read = Buffer.alloc(4096);
    const reading = backend.read(0, read);
    await using second = await startQemuNbd(image, "raw", { tmp });
    await reading;
    expect(second.pid).not.toBe(first.pid);
    expect(read).toEqual(Buffer.alloc(4096, 1));
  });
});
