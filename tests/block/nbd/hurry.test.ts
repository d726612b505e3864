import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type BlockDriver, PERM_ALL, PERM_CONSISTENT_READ, PERM_WRITE } from "../../../src/block/driver.js";
import * as P from "../../../src/block/nbd/protocol.js";
import type { NbdRequestHeader } from "../../../src/block/nbd/protocol.js";
import { addNode, testGraph } from "../../helpers/graph.js";
import { type RawPeer, scriptedServer, serveHandshake, simpleReply } from "../../helpers/nbd.js";
import { until } from "../../helpers/turns.js";

const MIB = 1 << 20;
const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };
const SERVED = { size: MIB, flags: P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH };

/** In the place of raw: a format that may have something to write, so that its last flush reaches the server. */
const keeper: BlockDriver = {
  name: "raw",
  kind: "format",
  transparent: false,
  async open(_options, context) {
    const file = await context.attach("file", "storage");
    return {
      length: file.length,
      map: () => undefined,
      childPermissions: () => READ_WRITE,
    };
  },
};

/** A server whose replies the test gives, or does not, and a node on it. */
async function hanging(options: { readonly "reconnect-delay"?: number } = {}) {
  const asked: NbdRequestHeader[] = [];
  let serving!: RawPeer;
  const server = await scriptedServer(async (peer) => {
    serving = peer;
    await serveHandshake(peer, SERVED);
    for (let request = await peer.request(); request !== undefined; request = await peer.request()) {
      if (request.type === P.NBD_CMD_WRITE) await peer.take(request.length);
      asked.push(request);
    }
  });
  const test = testGraph({}, [keeper]);
  const node = await addNode(test.graph, { driver: "nbd", "node-name": "n", server: server.address, ...options });
  return {
    test,
    node,
    asked: (count: number) => until(() => asked.length === count, "the server has heard the request"),
    answer: () => serving.send(simpleReply(asked.at(-1)!, 0)),
    async [Symbol.asyncDispose]() {
      vi.useRealTimers();
      await test[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe("an nbd node that is to close while its server answers nothing", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("fails requests in flight after 30 seconds, and later ones at once", async () => {
    await using bench = await hanging({ "reconnect-delay": 3600 });
    await using backend = bench.test.graph.backend(bench.node, READ_WRITE, OWNER);
    let failed: unknown = null;
    const write = backend.write(0, Buffer.alloc(512)).catch((error: unknown) => (failed = error));
    await bench.asked(1);
    // As long as nobody wants it to close, it waits.
    await vi.advanceTimersByTimeAsync(1_000_000);
    bench.test.graph.hurry();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(failed).toBe(null);
    await vi.advanceTimersByTimeAsync(1);
    await write;
    expect(failed).toMatchObject({ errno: P.NBD_EIO });
    await expect(backend.flush()).rejects.toMatchObject({ errno: P.NBD_EIO });
  });

  it("waits less when it is told a second time", async () => {
    await using bench = await hanging();
    await using backend = bench.test.graph.backend(bench.node, READ_WRITE, OWNER);
    const write = backend.write(0, Buffer.alloc(512));
    const failed = expect(write).rejects.toMatchObject({ errno: P.NBD_EIO });
    await bench.asked(1);
    bench.test.graph.hurry();
    bench.test.graph.hurry(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await failed;
  });

  it("gives a slow server its time: from one answer to the next, and only while there is something to answer", async () => {
    await using bench = await hanging();
    const { graph } = bench.test;
    {
      await using backend = graph.backend(bench.node, READ_WRITE, OWNER);
      graph.hurry();
      for (let i = 1; i <= 3; i++) {
        const write = backend.write(0, Buffer.alloc(512));
        await bench.asked(i);
        await vi.advanceTimersByTimeAsync(29_000);
        bench.answer();
        await write;
        await vi.advanceTimersByTimeAsync(100_000);
      }
    }
    const closed = graph.close(bench.node);
    await bench.asked(4);
    await vi.advanceTimersByTimeAsync(29_000);
    bench.answer();
    vi.useRealTimers();
    await closed;
    expect(bench.test.warnings).toEqual([]);
  });

  it("does not keep blockdev-del waiting", async () => {
    await using bench = await hanging();
    const { graph } = bench.test;
    {
      await using backend = graph.backend(bench.node, READ_WRITE, OWNER);
      const write = backend.write(0, Buffer.alloc(512));
      await bench.asked(1);
      bench.answer();
      await write;
    }
    const closed = graph.close(bench.node);
    await bench.asked(2);
    await vi.advanceTimersByTimeAsync(30_000);
    await closed;
    expect(graph.nodes()).toEqual([]);
    expect(bench.test.warnings).toEqual(["Could not flush node 'n' while closing it: Input/output error"]);
  });

  it("nor that of a format on top", async () => {
    await using bench = await hanging();
    const { graph } = bench.test;
    const top = await addNode(graph, { driver: "raw", "node-name": "top", file: "n" });
    bench.node.monitorOwned = false;
    const closed = graph.close(top);
    await bench.asked(1);
    await vi.advanceTimersByTimeAsync(30_000);
    await closed;
    expect(graph.nodes()).toEqual([]);
    expect(bench.test.warnings[0]).toBe("Could not flush node 'top' while closing it: Input/output error");
  });
});
