import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockStatus } from "../../../src/block/block-status.js";
import {
  PERM_ALL,
  PERM_CONSISTENT_READ,
  PERM_WRITE,
  REQ_FUA,
  REQ_MAY_UNMAP,
  REQ_NO_FALLBACK,
} from "../../../src/block/driver.js";
import { filenameOf } from "../../../src/block/graph/filename.js";
import type { BlockNode } from "../../../src/block/node.js";
import * as P from "../../../src/block/nbd/protocol.js";
import type { BlockdevOptionsNbd } from "../../../qapi/generated/types.js";
import { startDaemon, type Daemon } from "../../helpers/daemon.js";
import { addNode, testGraph, type TestGraph } from "../../helpers/graph.js";
import { hasJudge } from "../../helpers/judges.js";
import { freePort, scriptedServer, serveHandshake, serveMemory, startNbdkit, startQemuNbd } from "../../helpers/nbd.js";

const MIB = 1 << 20;
const READ_WRITE = { taken: PERM_CONSISTENT_READ | PERM_WRITE, shared: PERM_ALL };
const READ_ONLY = { taken: PERM_CONSISTENT_READ, shared: PERM_ALL };
const OWNER = { description: "an unnamed block device" };
const FLAGS = P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FLUSH | P.NBD_FLAG_SEND_TRIM | P.NBD_FLAG_SEND_WRITE_ZEROES;

let tmp: string;
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-nbd-driver-"));
});
afterAll(() => rm(tmp, { recursive: true, force: true }));

type Options = Omit<BlockdevOptionsNbd, "driver">;
const open = (test: TestGraph, options: Options): Promise<BlockNode> =>
  addNode(test.graph, { driver: "nbd", "node-name": "n", ...options });

async function rawImage(name: string, bytes: number): Promise<string> {
  const path = join(tmp, name);
  await writeFile(path, "");
  await truncate(path, bytes);
  return path;
}

/** Writes of any offset and length, some at once, against a model; then everything is read in two ways. */
async function exercise(test: TestGraph, node: BlockNode, rounds = 40): Promise<Buffer> {
  await using backend = test.graph.backend(node, READ_WRITE, OWNER);
  const model = Buffer.alloc(node.length);
  await backend.writeZeroes(0, node.length);
  for (let i = 0; i < rounds; i++) {
    const base = (i * 7919 * 13) % (node.length - 200_000);
    const parts = Array.from({ length: 5 }, (_, k) => ({
      offset: base + k * 20_011,
      length: k === 2 ? 20_011 : 3 + k * 4000,
    }));
    const writes = parts.map(async ({ offset, length }, k) => {
      if (k === 3) {
        model.fill(0, offset, offset + length);
        return backend.writeZeroes(offset, length, REQ_MAY_UNMAP);
      }
      const data = Buffer.alloc(length, i + k + 1);
      data.copy(model, offset);
      return backend.write(offset, data);
    });
    await Promise.all(writes);
  }
  await backend.flush();
  const whole = Buffer.alloc(node.length);
  await backend.read(0, whole);
  expect(whole.equals(model)).toBe(true);
  const odd = Buffer.alloc(99_999);
  await backend.read(12_345, odd);
  expect(odd.equals(model.subarray(12_345, 12_345 + 99_999))).toBe(true);
  return model;
}

/** Block status in the form of `qemu-img map`. */
async function mapOf(node: BlockNode): Promise<unknown[]> {
  const entries: { start: number; length: number; data: boolean; zero: boolean }[] = [];
  for (let offset = 0; offset < node.length;) {
    const { length, data, zero } = await blockStatus(node, offset, node.length - offset);
    const last = entries.at(-1);
    if (last?.data === data && last.zero === zero) last.length += length;
    else entries.push({ start: offset, length, data, zero });
    offset += length;
  }
  return entries;
}

describe.skipIf(!hasJudge("qemu-nbd"))("the nbd driver, with qemu-nbd", () => {
  it.each(["unix", "tcp"])("reads and writes over %s", async (transport) => {
    const image = await rawImage(`${transport}.raw`, 4 * MIB);
    const port = transport === "tcp" ? { port: await freePort() } : {};
    await using server = await startQemuNbd(image, "raw", { tmp, exportName: "e", ...port });
    await using test = testGraph();
    const node = await open(test, { server: server.address, export: "e", discard: "unmap" });
    // qemu-nbd leaves Nagle's algorithm on: over TCP each round takes long.
    const model = await exercise(test, node, transport === "tcp" ? 5 : 40);
    await execa("qemu-img", ["convert", "-O", "raw", "-f", "raw", server.uri, `${image}.copy`]);
    expect(model.equals(await readFile(`${image}.copy`))).toBe(true);
  });

  it("tells of holes what qemu-img map tells, also after writes and discards", async () => {
    const image = join(tmp, "holes.qcow2");
    await execa("qemu-img", ["create", "-q", "-f", "qcow2", image, "64M"]);
    await execa("qemu-io", ["-f", "qcow2", "-c", "write -P 3 1M 2M", "-c", "write -z 8M 1M", image]);
    await using server = await startQemuNbd(image, "qcow2", { tmp, args: ["--discard=unmap"] });
    await using test = testGraph();
    const node = await open(test, { server: server.address, discard: "unmap" });
    const judged = async (): Promise<unknown[]> => {
      const { stdout } = await execa("qemu-img", ["map", "--output=json", "-f", "raw", server.uri]);
      const entries = JSON.parse(stdout) as { start: number; length: number; data: boolean; zero: boolean }[];
      return entries.map(({ start, length, data, zero }) => ({ start, length, data, zero }));
    };
    expect(await mapOf(node)).toEqual(await judged());
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(20 * MIB, Buffer.alloc(65536, 1));
    await backend.discard(MIB, MIB);
    await backend.writeZeroes(2 * MIB, 65536, REQ_MAY_UNMAP);
    const map = await mapOf(node);
    expect(map).toEqual(await judged());
    expect(map).toContainEqual({ start: 20 * MIB, length: 65536, data: true, zero: false });
    // Somebody else writes: a new scan sees it.
    await execa("qemu-io", ["-f", "raw", "-c", "write 30M 64k", server.uri]);
    expect(await mapOf(node)).toContainEqual({ start: 30 * MIB, length: 65536, data: true, zero: false });
  });

  it("shows a dirty bitmap in place of the allocation", async () => {
    const image = join(tmp, "bitmap.qcow2");
    await execa("qemu-img", ["create", "-q", "-f", "qcow2", image, "4M"]);
    await execa("qemu-img", ["bitmap", "--add", "-g", "65536", image, "b0"]);
    await execa("qemu-io", ["-f", "qcow2", "-c", "write 1M 64k", image]);
    await using server = await startQemuNbd(image, "qcow2", { tmp, args: ["-r", "-B", "b0"] });
    await using test = testGraph();
    const common = { server: server.address, "read-only": true };
    const node = await open(test, { ...common, "x-dirty-bitmap": "qemu:dirty-bitmap:b0" });
    expect(await mapOf(node)).toEqual([
      { start: 0, length: MIB, data: true, zero: false },
      { start: MIB, length: 65536, data: false, zero: true },
      { start: MIB + 65536, length: 3 * MIB - 65536, data: true, zero: false },
    ]);
    const missing = open(test, { ...common, "node-name": "m", "x-dirty-bitmap": "qemu:dirty-bitmap:b1" });
    await expect(missing).rejects.toThrow("Could not open image: Invalid argument");
  });

  it("opens a read-only export read-only", async () => {
    const image = await rawImage("ro.raw", MIB);
    await using server = await startQemuNbd(image, "raw", { tmp, args: ["-r"] });
    await using test = testGraph();
    await expect(open(test, { server: server.address })).rejects.toThrow("Could not open image: Permission denied");
    expect((await open(test, { server: server.address, "read-only": true })).readOnly).toBe(true);
    const node = await open(test, { server: server.address, "node-name": "a", "auto-read-only": true });
    expect(node.readOnly).toBe(true);
    await using backend = test.graph.backend(node, READ_ONLY, OWNER);
    await backend.read(0, Buffer.alloc(512));
  });
});

describe.skipIf(!hasJudge("nbdkit"))("the nbd driver, with nbdkit", () => {
  it("moves parts of blocks where the server takes whole ones only", async () => {
    const policy = ["blocksize-minimum=4096", "blocksize-preferred=8192", "blocksize-error-policy=error"];
    await using server = await startNbdkit(["--filter=blocksize-policy", "memory", "4M", ...policy], { tmp });
    await using test = testGraph();
    const node = await open(test, { server: server.address, discard: "unmap" });
    expect(node.self.requestAlignment).toBe(4096);
    await exercise(test, node);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    // Neighbours in one block, at once.
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => i & 255));
    await Promise.all(Array.from({ length: 64 }, (_, i) => backend.write(i * 64, bytes.subarray(i * 64, i * 64 + 64))));
    const read = Buffer.alloc(4096);
    await backend.read(0, read);
    expect(read.equals(bytes)).toBe(true);
    await backend.discard(1, 4095);
    await backend.read(0, read);
    expect(read.equals(bytes)).toBe(true);
  });

  it("asks no more of the server at once than it takes", async () => {
    const policy = [
      "blocksize-minimum=1",
      "blocksize-preferred=4096",
      "blocksize-maximum=64k",
      "blocksize-error-policy=error",
    ];
    await using server = await startNbdkit(["--filter=blocksize-policy", "memory", "4M", ...policy], { tmp });
    await using test = testGraph();
    const node = await open(test, { server: server.address, discard: "unmap" });
    expect(node.maxTransfer).toBe(65536);
    await exercise(test, node);
  });

  it.each([
    ["with FUA", ["--filter=fua", "fuamode=force"]],
    ["without zeroing", ["--filter=nozero"]],
    ["without trim", ["--filter=nozero", "zeromode=plugin"]],
    ["without structured replies", ["--no-sr"]],
  ])("reads and writes %s", async (_name, args) => {
    const filters = args.filter((arg) => arg.startsWith("--"));
    const parameters = args.filter((arg) => !arg.startsWith("--"));
    await using server = await startNbdkit(["memory", "4M", ...parameters], { tmp, args: filters });
    await using test = testGraph();
    const node = await open(test, { server: server.address, discard: "unmap" });
    await exercise(test, node);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(0, Buffer.alloc(512, 1), REQ_FUA);
    await backend.discard(0, 4096);
  });

  it("shows an export that ends within a sector with zeroes behind", async () => {
    await using server = await startNbdkit(["--filter=truncate", "memory", "1M", "truncate=1000"], { tmp });
    await using test = testGraph();
    const node = await open(test, { server: server.address });
    expect(node.length).toBe(1024);
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await backend.write(900, Buffer.alloc(100, 7));
    const read = Buffer.alloc(124, 1);
    await backend.read(900, read);
    expect(read.equals(Buffer.concat([Buffer.alloc(100, 7), Buffer.alloc(24)]))).toBe(true);
    await expect(backend.write(990, Buffer.alloc(34))).rejects.toMatchObject({ errno: P.NBD_ENOSPC });
    await backend.discard(0, 1024);
    const status = await mapOf(node);
    expect(status.at(-1)).toMatchObject({ data: false, zero: true });
  });

  it("tells of holes longer than 4 GiB", async () => {
    await using server = await startNbdkit(["memory", "1T"], { tmp });
    await using test = testGraph();
    const node = await open(test, { server: server.address });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    const at = 5 * 1024 * MIB;
    await backend.write(at, Buffer.alloc(65536, 1));
    expect(await mapOf(node)).toEqual([
      { start: 0, length: at, data: false, zero: true },
      { start: at, length: 65536, data: true, zero: false },
      { start: at + 65536, length: 1024 * 1024 * MIB - at - 65536, data: false, zero: true },
    ]);
  });

  it("gives the server's errors", async () => {
    await using server = await startNbdkit(
      ["--filter=error", "memory", "1M", "error-pwrite-rate=100%", "error=ENOSPC"],
      { tmp },
    );
    await using test = testGraph();
    const node = await open(test, { server: server.address });
    await using backend = test.graph.backend(node, READ_WRITE, OWNER);
    await expect(backend.write(0, Buffer.alloc(512, 1))).rejects.toMatchObject({ errno: P.NBD_ENOSPC });
    await backend.read(0, Buffer.alloc(512));
  });
});

describe("the nbd driver, on the wire", () => {
  const serve = async (
    flags: number,
    use: (test: TestGraph, node: BlockNode) => Promise<void>,
    options: object = {},
  ): Promise<number[][]> => {
    const seen: number[][] = [];
    await using server = await scriptedServer((peer) =>
      serveMemory(peer, { size: MIB, flags }, seen, Buffer.alloc(MIB)),
    );
    await using test = testGraph();
    await use(test, await open(test, { server: server.address, discard: "unmap", ...options }));
    // What closing the node sends does not count.
    return [...seen];
  };
  const write =
    (flags: number, kind: "write" | "zeroes" = "write") =>
    async (test: TestGraph, node: BlockNode): Promise<void> => {
      await using backend = test.graph.backend(node, READ_WRITE, OWNER);
      if (kind === "write") await backend.write(0, Buffer.alloc(512, 1), flags);
      else await backend.writeZeroes(0, 4096, flags);
    };

  it("makes a write stable with FLUSH, or where there is none with FUA", async () => {
    expect(await serve(FLAGS, write(REQ_FUA))).toEqual([
      [P.NBD_CMD_WRITE, 0],
      [P.NBD_CMD_FLUSH, 0],
    ]);
    const fuaOnly = P.NBD_FLAG_HAS_FLAGS | P.NBD_FLAG_SEND_FUA;
    expect(await serve(fuaOnly, write(REQ_FUA))).toEqual([[P.NBD_CMD_WRITE, P.NBD_CMD_FLAG_FUA]]);
    expect(await serve(fuaOnly, write(0))).toEqual([[P.NBD_CMD_WRITE, 0]]);
    expect(await serve(FLAGS, write(REQ_FUA), { cache: { "no-flush": true } })).toEqual([[P.NBD_CMD_WRITE, 0]]);
  });

  it("zeroes as it is asked to", async () => {
    expect(await serve(FLAGS, write(REQ_MAY_UNMAP, "zeroes"))).toEqual([[P.NBD_CMD_WRITE_ZEROES, 0]]);
    expect(await serve(FLAGS, write(0, "zeroes"))).toEqual([[P.NBD_CMD_WRITE_ZEROES, P.NBD_CMD_FLAG_NO_HOLE]]);
    const fast = FLAGS | P.NBD_FLAG_SEND_FAST_ZERO;
    const both = P.NBD_CMD_FLAG_NO_HOLE | P.NBD_CMD_FLAG_FAST_ZERO;
    expect(await serve(fast, write(REQ_NO_FALLBACK, "zeroes"))).toEqual([[P.NBD_CMD_WRITE_ZEROES, both]]);
    await expect(serve(FLAGS, write(REQ_NO_FALLBACK, "zeroes"))).rejects.toMatchObject({ errno: P.NBD_ENOTSUP });
    expect(await serve(P.NBD_FLAG_HAS_FLAGS, write(0, "zeroes"))).toEqual([[P.NBD_CMD_WRITE, 0]]);
  });

  it("cannot be made longer, and stays as it is when it is to be shorter", async () => {
    await serve(FLAGS, async (test, node) => {
      await test.graph.truncate(node, MIB / 2);
      await test.graph.truncate(node, MIB);
      expect(node.length).toBe(MIB);
      await expect(test.graph.truncate(node, MIB + 512)).rejects.toThrow("Cannot grow NBD nodes");
    });
  });

  it("opens a disk of 2^50 bytes, and refuses one of 2^53", async () => {
    for (const size of [2 ** 50, 2 ** 53 - 512]) {
      await using server = await scriptedServer((peer) => serveHandshake(peer, { size, flags: FLAGS }));
      await using test = testGraph();
      const outcome = open(test, { server: server.address });
      if (size === 2 ** 50) expect((await outcome).length).toBe(size);
      else await expect(outcome).rejects.toThrow("Could not refresh total sector count: File too large");
    }
  });
});

describe.skipIf(!hasJudge("qemu-storage-daemon") || !hasJudge("qemu-nbd"))(
  "the nbd driver, beside the reference",
  () => {
    /** `blockdev-add` on both; the names or the errors that come out. */
    async function compare(reference: Daemon, options: Options): Promise<[string, string]> {
      const args = { driver: "nbd", "node-name": "n", ...options };
      const theirs = await reference.qmp
        .command("blockdev-add", args)
        .then(async () => {
          const [node] = await reference.qmp.command<{ file: string; ro: boolean }[]>("query-named-block-nodes", {
            flat: true,
          });
          await reference.qmp.command("blockdev-del", { "node-name": "n" });
          return `${node!.file} ${String(node!.ro)}`;
        })
        .catch((error: unknown) => (error as Error).message);
      await using test = testGraph();
      const ours = await open(test, options)
        .then((node) => `${filenameOf(node)} ${String(node.readOnly)}`)
        .catch((error: unknown) => (error as Error).message);
      return [ours, theirs];
    }

    it("has its names and its errors", async () => {
      const image = await rawImage("same.raw", MIB);
      const name = "e x?p&/é%#";
      const port = await freePort();
      await using unix = await startQemuNbd(image, "raw", { tmp, exportName: name });
      await using tcp = await startQemuNbd(image, "raw", { tmp, port, args: ["-r"] });
      await using reference = await startDaemon({ program: "qemu-storage-daemon" });
      const closed = String(await freePort());
      const inet = (host: string, at: string, more: object = {}): Options => ({
        server: { type: "inet", host, port: at, ...more },
        "read-only": true,
      });
      const open = String(port);
      const path = (text: string, more: object = {}): Options => ({ server: { type: "unix", path: text, ...more } });
      const cases: Options[] = [
        { server: unix.address, export: name },
        { server: unix.address, export: name, "read-only": true },
        { server: unix.address, export: name, "reconnect-delay": 5, "open-timeout": 3 },
        { server: unix.address, export: name, "x-dirty-bitmap": "base:allocation" },
        { server: unix.address, export: name, "x-dirty-bitmap": "qemu:dirty-bitmap:none" },
        { server: unix.address, export: name, "x-dirty-bitmap": "" },
        { server: unix.address, export: name, "x-dirty-bitmap": "x".repeat(4097) },
        { server: unix.address },
        { server: unix.address, export: "nope" },
        { server: unix.address, export: "x".repeat(4097) },
        { server: tcp.address },
        { server: tcp.address, "auto-read-only": true },
        inet("127.0.0.1", open),
        inet("localhost", open),
        { ...inet("127.0.0.1", open), export: "" },
        inet("127.0.0.1", open, { "keep-alive": true, numeric: true }),
        inet("127.0.0.1", open, { ipv4: false, ipv6: false }),
        inet("127.0.0.1", closed),
        inet("localhost", closed),
        inet("127.0.0.1", "bogus"),
        inet("", open),
        inet("nosuch.invalid", open),
        inet("::1", open, { ipv6: false }),
        path("/nonexistent/s.sock"),
        { ...path(join(tmp, "missing.sock")), "open-timeout": 1 },
        path("/" + "x".repeat(120)),
        path(""),
        path("tsd-nobody-listens", { abstract: true }),
        path(image),
        { server: { type: "fd", str: "99" } },
      ];
      for (const options of cases) {
        const [ours, theirs] = await compare(reference, options);
        expect(ours, JSON.stringify(options)).toBe(theirs);
      }
    });
  },
);
