import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NbdExtent } from "../../../src/block/nbd/client-request.js";
import { exportInfo, listExports, listMetaContexts, NbdClient } from "../../../src/block/nbd/client.js";
import * as P from "../../../src/block/nbd/protocol.js";
import { hasJudge } from "../../helpers/judges.js";
import {
  chunk,
  extendedChunk,
  freePort,
  scriptedServer,
  serveHandshake,
  simpleReply,
  startNbdkit,
  startQemuNbd,
  startQemuStorageDaemon,
  u,
  type NbdServerProcess,
  type RawPeer,
} from "../../helpers/nbd.js";

const MIB = 1 << 20;
const ALL_FLAGS =
  P.NBD_FLAG_HAS_FLAGS |
  P.NBD_FLAG_SEND_FLUSH |
  P.NBD_FLAG_SEND_FUA |
  P.NBD_FLAG_SEND_TRIM |
  P.NBD_FLAG_SEND_WRITE_ZEROES |
  P.NBD_FLAG_SEND_DF |
  P.NBD_FLAG_SEND_CACHE |
  P.NBD_FLAG_SEND_FAST_ZERO;
const SERVED = { size: MIB, flags: ALL_FLAGS };

let tmp: string;
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-nbd-client-"));
});
afterAll(() => rm(tmp, { recursive: true, force: true }));

/** A seeded generator (mulberry32): the same numbers at every run. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Several lanes, each with its own part of the export, write, zero and read at once; then everything is compared. */
async function exercise(client: NbdClient, bytes: number, step = 1): Promise<void> {
  const lanes = 8;
  const lane = bytes / lanes;
  const model = Buffer.alloc(bytes);
  await client.writeZeroes(0, bytes);
  const run = async (index: number): Promise<void> => {
    const next = random(index + 1);
    for (let i = 0; i < 60; i++) {
      const length = step * (1 + next(65536 / step));
      const offset = index * lane + step * next((lane - length) / step);
      const kind = next(4);
      if (kind === 0) {
        await client.writeZeroes(offset, length, next(2) === 0 ? P.NBD_CMD_FLAG_NO_HOLE : 0);
        model.fill(0, offset, offset + length);
      } else if (kind === 1) {
        const data = Buffer.alloc(length);
        await client.read(offset, data);
        expect(data.equals(model.subarray(offset, offset + length))).toBe(true);
      } else {
        const data = Buffer.alloc(length, 1 + next(255));
        await client.write(offset, data, next(8) === 0 ? P.NBD_CMD_FLAG_FUA : 0);
        data.copy(model, offset);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => run(index)));
  await client.flush();
  const whole = Buffer.alloc(bytes);
  await client.read(0, whole);
  expect(whole.equals(model)).toBe(true);
}

interface MapEntry {
  readonly start: number;
  readonly length: number;
  readonly data: boolean;
  readonly zero: boolean;
}

/** The whole of `base:allocation` in the form of `qemu-img map`, neighbours of one kind merged. */
async function mapOf(client: NbdClient): Promise<MapEntry[]> {
  const entries: MapEntry[] = [];
  for (let offset = 0; offset < client.info.size;) {
    const extents: NbdExtent[] = (await client.blockStatus(offset, client.info.size - offset)).get("base:allocation")!;
    for (const { length, flags } of extents) {
      const data = (flags & P.NBD_STATE_HOLE) === 0;
      const zero = (flags & P.NBD_STATE_ZERO) !== 0;
      const last = entries.at(-1);
      if (last?.data === data && last.zero === zero)
        entries[entries.length - 1] = { ...last, length: last.length + length };
      else entries.push({ start: offset, length, data, zero });
      offset += length;
    }
  }
  return entries;
}

async function judgedMap(uri: string): Promise<MapEntry[]> {
  const { stdout } = await execa("qemu-img", ["map", "--output=json", "-f", "raw", uri]);
  const entries = JSON.parse(stdout) as MapEntry[];
  return entries.map(({ start, length, data, zero }) => ({ start, length, data, zero }));
}

async function holeyQcow2(name: string): Promise<string> {
  const path = join(tmp, name);
  await execa("qemu-img", ["create", "-q", "-f", "qcow2", path, "64M"]);
  await execa("qemu-io", ["-f", "qcow2", "-c", "write -P 3 1M 2M", "-c", "write -z 8M 1M", "-c", "write 63M 1M", path]);
  return path;
}

describe.skipIf(!hasJudge("qemu-nbd"))("NbdClient, with qemu-nbd", () => {
  it.each(["unix", "tcp"])("reads and writes over %s", async (transport) => {
    const image = join(tmp, `${transport}.raw`);
    await writeFile(image, "");
    await truncate(image, 4 * MIB);
    const port = transport === "tcp" ? { port: await freePort() } : {};
    await using server = await startQemuNbd(image, "raw", { tmp, exportName: "disk", ...port });
    const address = server.address.type === "inet" ? { ...server.address, "keep-alive": true } : server.address;
    await using client = await NbdClient.connect({ address, exportName: "disk" });
    expect(client).toMatchObject({ structuredReplies: true, metaContexts: [] });
    expect(client.info).toMatchObject({ size: 4 * MIB, minimumBlock: 1, preferredBlock: 4096, maximumBlock: 32 * MIB });
    await exercise(client, 4 * MIB);
  });

  it("tells of holes what qemu-img and nbdinfo tell", async () => {
    const image = await holeyQcow2("holes.qcow2");
    await using server = await startQemuNbd(image, "qcow2", { tmp });
    await using client = await NbdClient.connect({ address: server.address, metaContexts: ["base:allocation"] });
    const map = await mapOf(client);
    expect(map).toEqual(await judgedMap(server.uri));
    if (!hasJudge("nbdinfo")) return;
    const { stdout } = await execa("nbdinfo", ["--map", "--json", server.uri]);
    const judged = JSON.parse(stdout) as { offset: number; length: number; type: number }[];
    expect(map.map(({ start, length }) => ({ offset: start, length }))).toEqual(
      judged.map(({ offset, length }) => ({ offset, length })),
    );
  });

  it("asks without opening", async () => {
    const image = await holeyQcow2("ask.qcow2");
    await using server = await startQemuNbd(image, "qcow2", { tmp, exportName: "e", args: ["-D", "what it is", "-A"] });
    const { address } = server;
    expect(await listExports({ address })).toEqual([{ name: "e", description: "what it is" }]);
    expect(await exportInfo({ address, exportName: "e" })).toMatchObject({ size: 64 * MIB, description: "what it is" });
    expect(await listMetaContexts({ address, exportName: "e" })).toEqual(["base:allocation", "qemu:allocation-depth"]);
    expect(await listMetaContexts({ address, exportName: "e", metaContexts: ["qemu:"] })).toEqual([
      "qemu:allocation-depth",
    ]);
    await expect(exportInfo({ address, exportName: "x" })).rejects.toThrow("Requested export not available");
    await using client = await NbdClient.connect({
      address,
      exportName: "e",
      metaContexts: ["qemu:allocation-depth", "base:allocation"],
    });
    const status = await client.blockStatus(0, 2 * MIB);
    expect(status.get("qemu:allocation-depth")).toEqual([
      { length: MIB, flags: 0 },
      { length: MIB, flags: 1 },
    ]);
    expect((await client.blockStatus(0, 2 * MIB, P.NBD_CMD_FLAG_REQ_ONE)).get("base:allocation")).toEqual([
      { length: MIB, flags: 3 },
    ]);
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon"))("NbdClient, with qemu-storage-daemon", () => {
  const serve = (image: string, args: string[] = []): Promise<NbdServerProcess> => {
    const node = `driver=qcow2,node-name=n,file.driver=file,file.filename=${image}`;
    const served = "nbd,id=e,node-name=n,name=disk,writable=on";
    return startQemuStorageDaemon({ tmp, exportName: "disk", args: ["--blockdev", node, "--export", served, ...args] });
  };

  it("reads and writes at every length", async () => {
    const image = join(tmp, "qsd.qcow2");
    await execa("qemu-img", ["create", "-q", "-f", "qcow2", image, "8M"]);
    await using server = await serve(image);
    await using client = await NbdClient.connect({ address: server.address, exportName: "disk" });
    await exercise(client, 8 * MIB);
    await client.trim(0, 8 * MIB, P.NBD_CMD_FLAG_FUA);
    await client.cache(0, 8 * MIB);
    await client.read(4096, Buffer.alloc(65536), P.NBD_CMD_FLAG_DF);
  });

  it("reads dirty bitmaps", async () => {
    const image = await holeyQcow2("dirty.qcow2");
    await execa("qemu-img", ["bitmap", "--add", "-g", "65536", image, "b0"]);
    await execa("qemu-io", ["-f", "qcow2", "-c", "write 5M 128k", image]);
    const node = `driver=qcow2,node-name=n,read-only=on,file.driver=file,file.filename=${image}`;
    const args = ["--blockdev", node, "--export", "nbd,id=e,node-name=n,name=disk,bitmaps.0=b0"];
    await using server = await startQemuStorageDaemon({ tmp, exportName: "disk", args });
    const context = "qemu:dirty-bitmap:b0";
    await using client = await NbdClient.connect({
      address: server.address,
      exportName: "disk",
      metaContexts: [context],
    });
    expect((await client.blockStatus(0, 8 * MIB)).get(context)).toEqual([
      { length: 5 * MIB, flags: 0 },
      { length: 131072, flags: P.NBD_STATE_DIRTY },
      { length: 3 * MIB - 131072, flags: 0 },
    ]);
    await expect(client.write(0, Buffer.alloc(512))).rejects.toThrow("the export is read-only");
  });
});

describe.skipIf(!hasJudge("nbdkit"))("NbdClient, with nbdkit", () => {
  it("reads and writes with simple replies only, or structured ones", async () => {
    for (const args of [["--no-sr"], []]) {
      await using server = await startNbdkit(["memory", "4M"], { tmp, args });
      await using client = await NbdClient.connect({ address: server.address, metaContexts: ["base:allocation"] });
      expect(client.structuredReplies).toBe(args.length === 0);
      expect(client.metaContexts).toHaveLength(args.length === 0 ? 1 : 0);
      await exercise(client, 4 * MIB);
    }
  });

  it("reads from a server that answers slowly, out of order, in pieces", async () => {
    const plugin = ["--filter=delay", "pattern", "1M", "rdelay=1ms"];
    await using server = await startNbdkit(plugin, { tmp, args: ["-t", "16"] });
    await using client = await NbdClient.connect({ address: server.address });
    const reads = Array.from({ length: 256 }, async (_, i) => {
      const data = Buffer.alloc(4096);
      await client.read(i * 4096, data);
      expect(data.readBigUInt64BE(8)).toBe(BigInt(i * 4096 + 8));
    });
    await Promise.all(reads);
  });

  it("gives the errors that the server gives", async () => {
    const plugin = ["--filter=error", "memory", "1M", "error-rate=100%", "error=ENOSPC"];
    await using server = await startNbdkit(plugin, { tmp });
    await using client = await NbdClient.connect({ address: server.address });
    await expect(client.write(0, Buffer.alloc(512))).rejects.toMatchObject({ errno: P.NBD_ENOSPC, kind: "no-space" });
    await expect(client.read(0, Buffer.alloc(512))).rejects.toMatchObject({ errno: P.NBD_ENOSPC });
    expect(client.failure).toBeNull();
  });

  it("works with large blocks only", async () => {
    const plugin = [
      "--filter=blocksize-policy",
      "memory",
      "4M",
      "blocksize-minimum=4096",
      "blocksize-error-policy=error",
    ];
    await using server = await startNbdkit([...plugin, "blocksize-preferred=8192"], { tmp });
    await using client = await NbdClient.connect({ address: server.address });
    expect(client.info).toMatchObject({ minimumBlock: 4096, preferredBlock: 8192 });
    await exercise(client, 4 * MIB, 4096);
    await expect(client.read(1, Buffer.alloc(1))).rejects.toMatchObject({ errno: P.NBD_EINVAL });
  });
});

/** A server that shakes hands, then does what `script` says. */
async function served(
  script: (peer: RawPeer) => Promise<void>,
  options: { structured?: boolean; extended?: boolean; size?: number; flags?: number } = {},
): Promise<{ client: NbdClient; [Symbol.asyncDispose](): Promise<void> }> {
  const server = await scriptedServer(async (peer) => {
    await serveHandshake(peer, { ...SERVED, ...options });
    await script(peer);
  });
  const client = await NbdClient.connect({ address: server.address, metaContexts: ["base:allocation"] });
  return {
    client,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe("NbdClient, on the wire", () => {
  it("sends the requests of one turn in one piece", async () => {
    await using session = await served(async (peer) => {
      const first = await new Promise<Buffer>((resolve) => peer.socket.once("data", resolve));
      expect(first.length).toBe(3 * P.NBD_REQUEST_BYTES);
      for (let i = 0; i < 3; i++) peer.send(simpleReply((await peer.request())!, 0));
      await peer.rest();
    });
    const { client } = session;
    await Promise.all([client.flush(), client.trim(0, 512), client.writeZeroes(512, 512)]);
  });

  it("sends what each command means", async () => {
    const seen: P.NbdRequestHeader[] = [];
    await using session = await served(
      async (peer) => {
        for (let request = await peer.request(); request !== undefined; request = await peer.request()) {
          seen.push({ ...request, cookieHigh: 0, cookieLow: 0 });
          if (request.type === P.NBD_CMD_DISC) return;
          if (request.type === P.NBD_CMD_WRITE) expect(await peer.take(request.length)).toEqual(Buffer.alloc(512, 7));
          const ids = Buffer.concat([u(32, 0), u(32, request.length, 3)]);
          if (request.type === P.NBD_CMD_BLOCK_STATUS) peer.send(chunk(request, 1, P.NBD_REPLY_TYPE_BLOCK_STATUS, ids));
          else if (request.type !== P.NBD_CMD_READ) peer.send(simpleReply(request, 0));
          else peer.send(chunk(request, 1, 1, Buffer.concat([u(64, request.offset), Buffer.alloc(request.length, 5)])));
        }
      },
      { structured: true },
    );
    const { client } = session;
    const data = Buffer.alloc(512);
    await client.read(1024, data, P.NBD_CMD_FLAG_DF);
    expect(data).toEqual(Buffer.alloc(512, 5));
    await client.write(2048, Buffer.alloc(512, 7), P.NBD_CMD_FLAG_FUA);
    await client.flush();
    await client.trim(0, MIB);
    await client.cache(1, 2);
    await client.writeZeroes(3, 4, P.NBD_CMD_FLAG_NO_HOLE | P.NBD_CMD_FLAG_FAST_ZERO);
    expect(await client.blockStatus(5, 6)).toEqual(new Map([["base:allocation", [{ length: 6, flags: 3 }]]]));
    await client.read(9, Buffer.alloc(0));
    await client.close();
    expect(client.failure).not.toBeNull();
    const sent = seen.map(({ type, flags, offset, length }) => [type, flags, offset, length]);
    expect(sent).toEqual([
      [P.NBD_CMD_READ, P.NBD_CMD_FLAG_DF, 1024, 512],
      [P.NBD_CMD_WRITE, P.NBD_CMD_FLAG_FUA, 2048, 512],
      [P.NBD_CMD_FLUSH, 0, 0, 0],
      [P.NBD_CMD_TRIM, 0, 0, MIB],
      [P.NBD_CMD_CACHE, 0, 1, 2],
      [P.NBD_CMD_WRITE_ZEROES, P.NBD_CMD_FLAG_NO_HOLE | P.NBD_CMD_FLAG_FAST_ZERO, 3, 4],
      [P.NBD_CMD_BLOCK_STATUS, 0, 5, 6],
      [P.NBD_CMD_DISC, 0, 0, 0],
    ]);
  });

  it("uses extended headers, with lengths beyond 32 bits", async () => {
    const size = 2 ** 45;
    await using session = await served(
      async (peer) => {
        const zeroes = (await peer.request(true))!;
        expect(zeroes).toMatchObject({ type: P.NBD_CMD_WRITE_ZEROES, offset: 512, length: size - 512 });
        const write = (await peer.request(true))!;
        expect(write).toMatchObject({ type: P.NBD_CMD_WRITE, flags: P.NBD_CMD_FLAG_PAYLOAD_LEN, length: 4 });
        expect(String(await peer.take(4))).toBe("data");
        const status = (await peer.request(true))!;
        peer.send(
          extendedChunk(status, 1, P.NBD_REPLY_TYPE_BLOCK_STATUS_EXT, Buffer.concat([u(32, 0, 1), u(64, size, 3)])),
        );
        peer.send(extendedChunk(write, 1, P.NBD_REPLY_TYPE_NONE));
        const message = Buffer.concat([u(32, P.NBD_EIO), u(16, 3), Buffer.from("bad")]);
        peer.send(extendedChunk(zeroes, 1, P.NBD_REPLY_TYPE_ERROR, message));
        await peer.rest();
      },
      { extended: true, size },
    );
    const { client } = session;
    const zeroes = expect(client.writeZeroes(512, size - 512)).rejects.toMatchObject({
      errno: P.NBD_EIO,
      message: "bad",
    });
    const write = client.write(0, Buffer.from("data"));
    expect(await client.blockStatus(0, size)).toEqual(new Map([["base:allocation", [{ length: size, flags: 3 }]]]));
    await Promise.all([zeroes, write]);
  });

  it("keeps requests back beyond a limit, and loses none", async () => {
    let most = 0;
    await using session = await served(async (peer) => {
      const waiting: P.NbdRequestHeader[] = [];
      for (let answered = 0; answered < 1000;) {
        while (waiting.length < Math.min(64, 1000 - answered)) waiting.push((await peer.request())!);
        most = Math.max(most, waiting.length);
        for (const request of waiting.splice(0).reverse()) {
          peer.send(simpleReply(request, 0, Buffer.alloc(512, request.offset / 512)));
          answered += 1;
        }
      }
      await peer.rest();
    });
    const reads = Array.from({ length: 1000 }, async (_, i) => {
      const data = Buffer.alloc(512);
      await session.client.read(i * 512, data);
      expect(data[511]).toBe(i & 255);
    });
    await Promise.all(reads);
    expect(most).toBe(64);
  });

  it("refuses what the server does not offer, or what lies outside", async () => {
    await using session = await served((peer) => peer.rest().then(() => undefined), { flags: P.NBD_FLAG_HAS_FLAGS });
    const { client } = session;
    const data = Buffer.alloc(1);
    for (const refused of [client.flush(), client.trim(0, 1), client.writeZeroes(0, 1), client.cache(0, 1)]) {
      await expect(refused).rejects.toMatchObject({ kind: "unsupported", errno: P.NBD_ENOTSUP });
    }
    await expect(client.write(0, data, P.NBD_CMD_FLAG_FUA)).rejects.toMatchObject({ kind: "unsupported" });
    await expect(client.read(0, data, P.NBD_CMD_FLAG_DF)).rejects.toMatchObject({ kind: "unsupported" });
    await expect(client.read(MIB, data)).rejects.toMatchObject({ kind: "out-of-bounds" });
    await expect(client.write(-1, data)).rejects.toMatchObject({ kind: "out-of-bounds" });
  });

  it("rejects everything in flight, and everything later, when the server hangs up", async () => {
    await using session = await served(async (peer) => {
      for (let i = 0; i < 5; i++) await peer.request();
    });
    const { client } = session;
    const lost = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => client.read(i * 512, Buffer.alloc(512))),
    );
    const reasons = new Set(
      lost.map((result) => (result.status === "rejected" ? (result.reason as unknown) : "fulfilled")),
    );
    expect([...reasons]).toEqual([client.failure]);
    expect(await client.closed).toBe(client.failure);
    await expect(client.flush()).rejects.toBe(client.failure);
    await client.close();
  });

  it("ends the connection on a broken reply, with the reason", async () => {
    await using session = await served(async (peer) => {
      const request = (await peer.request())!;
      peer.send(simpleReply({ ...request, cookieLow: request.cookieLow + 1 }, 0));
      expect(await peer.rest()).toHaveLength(0);
    });
    const { client } = session;
    await expect(client.flush()).rejects.toThrow("Protocol error: reply to no request (unexpected cookie)");
    expect(client.failure).toMatchObject({ kind: "io" });
  });

  it("ends the connection when the server speaks before it is asked", async () => {
    await using session = await served(async (peer) => {
      peer.send("surprise, surprise");
      expect(await peer.rest()).toHaveLength(0);
    });
    expect((await session.client.closed).message).toBe("Protocol error: invalid magic (got 0x73757270)");
  });

  it("sends nothing behind its goodbye", async () => {
    await using session = await served(async (peer) => {
      const requests: P.NbdRequestHeader[] = [];
      for (let i = 0; i < 65; i++) requests.push((await peer.request())!);
      expect(requests[64]!.type).toBe(P.NBD_CMD_DISC);
      for (const request of requests.slice(0, 64)) peer.send(simpleReply(request, 0));
      expect(await peer.rest()).toHaveLength(0);
    });
    const { client } = session;
    const flushes = Promise.allSettled(Array.from({ length: 70 }, () => client.flush()));
    await client.close();
    const outcomes = (await flushes).map(({ status }) => status);
    expect(outcomes.filter((status) => status === "rejected").length).toBeGreaterThanOrEqual(6);
  });

  it("closes although the server does not hang up", async () => {
    await using session = await served(async (peer) => {
      peer.socket.allowHalfOpen = true;
      const request = await peer.request();
      expect(request).toMatchObject({ type: P.NBD_CMD_DISC });
      await new Promise((resolve) => peer.socket.once("close", resolve));
    });
    await session.client.close();
    await session.client.close();
    await expect(session.client.flush()).rejects.toThrow();
  });
});
