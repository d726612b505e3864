/** The same bytes to tsd and to the reference, and the same bytes back. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { optionMessage, rawConnect, u } from "../helpers/nbd.js";
import { TestClient, contextQuery, infoRequest, type Answer, type Mode, type TestRequest } from "./harness.js";

const run = promisify(execFile);
const PROGRAMS = ["qemu-storage-daemon", "tsd"] as const satisfies readonly DaemonProgram[];
const RAW_BYTES = (1 << 20) + 1024;
const QCOW2_BYTES = 64 << 20;

interface Side extends AsyncDisposable {
  readonly daemon: Daemon;
  readonly socket: string;
  client(): Promise<TestClient>;
}

async function prepare(folder: string): Promise<void> {
  const raw = await open(join(folder, "raw"), "w");
  await raw.truncate(RAW_BYTES);
  await raw.write(Buffer.alloc(4096, 0x55), 0, 4096, 65536);
  await raw.close();
  const qemu = (tool: string, ...args: string[]) => run(tool, args, { cwd: folder });
  await qemu("qemu-img", "create", "-q", "-f", "qcow2", "base", "64M");
  const base = ["write -P 1 0 64k", "write -P 2 192k 100k", "write -z 1M 64k"];
  await qemu("qemu-io", ...base.flatMap((command) => ["-c", command]), "base");
  await qemu("qemu-img", "create", "-q", "-f", "qcow2", "-b", "base", "-F", "qcow2", "top");
  await qemu("qemu-io", "-c", "write -P 3 64k 64k", "top");
}

async function side(program: DaemonProgram, images: string): Promise<Side> {
  const folder = await mkdtemp(join(tmpdir(), "tsd-same-"));
  for (const name of ["raw", "base", "top"]) await copyFile(join(images, name), join(folder, name));
  const daemon = await startDaemon({ program });
  const { qmp } = daemon;
  const socket = join(folder, "nbd");
  const file = (name: string) => ({ driver: "file", filename: join(folder, name), discard: "unmap" });
  await qmp.command("nbd-server-start", { addr: { type: "unix", data: { path: socket } } });
  await qmp.command("blockdev-add", { driver: "raw", "node-name": "n", discard: "unmap", file: file("raw") });
  await qmp.command("blockdev-add", { driver: "qcow2", "node-name": "q", discard: "unmap", file: file("top") });
  for (const name of ["b0", "b1"]) {
    await qmp.command("block-dirty-bitmap-add", { node: "q", name, granularity: 65536 });
  }
  await qmp.command("block-export-add", { type: "nbd", id: "n", "node-name": "n", writable: true });
  await qmp.command("block-export-add", { type: "nbd", id: "ro", "node-name": "n", name: "ro", description: "words" });
  await qmp.command("block-export-add", {
    type: "nbd",
    id: "q",
    "node-name": "q",
    writable: true,
    description: "a disk",
    "allocation-depth": true,
    bitmaps: ["b0", "b1"],
  });
  const clients: TestClient[] = [];
  return {
    daemon,
    socket,
    async client() {
      const client = new TestClient(await rawConnect({ type: "unix", path: socket }));
      clients.push(client);
      return client;
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.peer[Symbol.dispose]();
      await daemon[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const missing = !hasJudge("qemu-storage-daemon") || !hasJudge("qemu-img") || !hasJudge("qemu-io");

describe.skipIf(missing)("tsd and the reference", () => {
  let images: string;
  const sides: Side[] = [];
  beforeAll(async () => {
    images = await mkdtemp(join(tmpdir(), "tsd-images-"));
    await prepare(images);
    for (const program of PROGRAMS) sides.push(await side(program, images));
  });
  afterAll(async () => {
    for (const one of sides) await one[Symbol.asyncDispose]();
    await rm(images, { recursive: true, force: true });
  });

  async function both<T>(ask: (one: Side) => Promise<T>): Promise<[T, T]> {
    const [reference, ours] = sides;
    return [await ask(reference!), await ask(ours!)];
  }

  const names = ["n", "q", "ro", "nope", ""];
  const queries = [
    [],
    ["base:"],
    ["qemu:"],
    ["qemu:dirty-bitmap:"],
    ["base:allocation"],
    ["base:alloc", "base:allocationx", "foo:bar", "", "base", "qemu:x"],
    ["qemu:allocation-depth"],
    ["qemu:dirty-bitmap:b1", "qemu:dirty-bitmap:b0", "base:allocation"],
    ["qemu:dirty-bitmap:b"],
    ["x".repeat(4097), "base:allocation"],
  ];
  const bad: readonly (readonly [number, Buffer])[] = [6, 7, 9, 10].flatMap((option) =>
    [
      Buffer.alloc(0),
      Buffer.from("abc"),
      u(32, 1),
      u(32, 0xffffffff, 0),
      u(32, 4097, 0),
      Buffer.concat([u(32, 1), Buffer.from("n")]),
      Buffer.concat([u(32, 1), Buffer.from("n"), u(16, 9, 9)]),
      Buffer.concat([u(32, 1), Buffer.from("n"), u(32, 5)]),
      Buffer.concat([u(32, 1), Buffer.from("n"), u(32, 1, 0xffffffff)]),
      Buffer.concat([u(32, 3), Buffer.from("n\0x"), u(32, 0)]),
      infoRequest("n".repeat(4096)),
      Buffer.alloc(7),
      Buffer.alloc(8),
    ].map((data) => [option, data] as const),
  );
  const options: readonly (readonly [number, Buffer])[] = [
    ...[0, 3, 4, 5, 8, 12, 99].flatMap((option) => [
      [option, Buffer.alloc(0)] as const,
      [option, Buffer.from("xyz")] as const,
      [option, Buffer.alloc(100_000)] as const,
    ]),
    ...names.flatMap((name) => [6, 7].map((option) => [option, infoRequest(name, 1, 2, 3, 99)] as const)),
    ...names.flatMap((name) => [6].map((option) => [option, infoRequest(name)] as const)),
    ...names.flatMap((name) =>
      [9, 10].flatMap((option) => queries.map((query) => [option, contextQuery(name, query)] as const)),
    ),
    ...bad,
  ];

  it.each([false, true])("answer every option with the same bytes, structured replies %s", async (structured) => {
    const [reference, ours] = await both(async (one) => {
      const results: string[] = [];
      for (const [option, data] of options) {
        const client = await one.client();
        await client.greet();
        if (structured) await client.option(8);
        const answers = await client.option(option, data);
        results.push(`${String(option)} ${data.toString("hex", 0, 64)}: ${JSON.stringify(answers)}`);
        client.peer[Symbol.dispose]();
      }
      return results;
    });
    expect(ours).toEqual(reference);
  });

  it("answer EXPORT_NAME and ABORT with the same bytes", async () => {
    for (const flags of [0, 1, 2, 3, 4]) {
      for (const [option, data] of [
        [1, "q"],
        [1, "nope"],
        [1, ""],
        [2, ""],
        [2, "bye"],
        [3, ""],
      ] as const) {
        const [reference, ours] = await both(async (one) => {
          const client = await one.client();
          await client.greet(flags);
          client.peer.send(optionMessage(option, Buffer.from(data)));
          if (flags === 0 || option !== 1 || data !== "q") client.peer.end();
          const length = option === 1 && data === "q" ? ((flags & 2) === 0 ? 134 : 10) : 1000;
          const bytes = (await client.peer.take(flags === 4 ? 1000 : length)).toString("hex");
          client.peer[Symbol.dispose]();
          return bytes;
        });
        expect([flags, option, data, ours]).toEqual([flags, option, data, reference]);
      }
    }
  });

  const sizes: Readonly<Record<string, number>> = { n: RAW_BYTES, ro: RAW_BYTES, q: QCOW2_BYTES };

  function requests(name: string): TestRequest[] {
    const size = sizes[name]!;
    const data = (length: number) => Buffer.alloc(length, 0x5a);
    const ranges = [
      [0, 4096],
      [0, 0],
      [61440, 12288],
      [3, 65537],
      [size - 512, 512],
      [size - 512, 1024],
      [size, 0],
      [size, 1],
      [size + 512, 0],
      [2 ** 53 - 512, 1024],
      [2 ** 63, 512],
    ] as const;
    const flags = [0, 1, 2, 4, 8, 16, 32, 0x8000];
    const commands = [0, 3, 4, 5, 6, 7, 8, 9, 99, 0xffff].flatMap((type) => [
      ...ranges.map(([offset, length]) => ({ type, offset, length })),
      ...flags.map((one) => ({ type, offset: 0, length: 4096, flags: one })),
    ]);
    const writes = [
      ...ranges.map(([offset, length]) => ({ type: 1, offset, data: data(length) })),
      ...flags.map((one) => ({ type: 1, offset: 0, data: data(4096), flags: one })),
      { type: 6, offset: 0, length: 3 << 16, flags: 2 },
      { type: 4, offset: 65536, length: 65536 },
      { type: 6, offset: 70001, length: 99, flags: 16 },
    ];
    const reads = [0, 4].map((one) => ({ type: 0, offset: 0, length: 1 << 20, flags: one }));
    const all = [...commands, ...writes, ...commands, ...reads, { type: 7, offset: 0, length: size }];
    // A part of a cluster can be zeroed fast in the image file, which tsd's qcow2 finds, and the reference's does not.
    return name === "q" ? all.filter((one) => one.type !== 6 || !("flags" in one) || one.flags !== 16) : all;
  }

  /** How an answer reads; runs of one kind count as one, however many chunks they come in. */
  function summary(answers: readonly Answer[]): unknown[] {
    const parts: unknown[] = [];
    let kind = 0;
    let pieces: Buffer[] = [];
    const endRun = (next: number): void => {
      if (pieces.length > 0) parts.push([kind, createHash("sha256").update(Buffer.concat(pieces)).digest("hex")]);
      pieces = [];
      kind = next;
    };
    for (const { magic, type, error, payload, cookieLow } of answers) {
      if (kind !== type) endRun(type);
      if (type === 1 || type === 2) {
        pieces.push(type === 1 ? payload.subarray(8) : Buffer.alloc(payload.readUInt32BE(8)));
      } else {
        parts.push([magic, type, error, cookieLow, message(payload)]);
      }
    }
    endRun(0);
    return parts;
  }

  /** 7.2 writes a stray space in one of its messages. */
  function message(payload: Buffer): string {
    return payload.toString("latin1", 0, 200).replace(/^(.{6}len \(\d+) \)/s, "$1)");
  }

  async function hasExtendedHeaders(one: Side): Promise<boolean> {
    const client = await one.client();
    await client.greet();
    const found = (await client.option(11)).at(-1)?.type === 1;
    // The reference hangs at nbd-server-stop while a client is in its handshake.
    client.peer[Symbol.dispose]();
    return found;
  }

  const CONTEXTS = ["base:allocation", "qemu:allocation-depth", "qemu:dirty-bitmap:b1"];

  it.each(
    ["n", "q", "ro"].flatMap((name) =>
      (["simple", "structured", "extended"] as const).map((mode) => [name, mode] as const),
    ),
  )("answer every request to %s with the same %s replies", async (name: string, mode: Mode) => {
    const [reference, ours] = await both(async (one) => {
      // The reference has extended headers since 8.2.
      if (mode === "extended" && !(await hasExtendedHeaders(sides[0]!))) return [];
      const client = await one.client();
      await client.open(name, mode, mode === "simple" ? [] : CONTEXTS);
      const results: unknown[] = [];
      for (const request of requests(name)) {
        const { data, ...rest } = request;
        // A payload is announced that does not come.
        if (mode === "extended" && data === undefined && ((request.flags ?? 0) & 32) !== 0) continue;
        results.push([{ ...rest, bytes: data?.length }, summary(await client.ask(request))]);
      }
      client.send({ type: 2 });
      expect(await client.answer()).toBeUndefined();
      return results;
    });
    for (const [index, result] of ours.entries()) expect(result).toEqual(reference[index]);
  });

  it.each([
    { type: 1, length: (32 << 20) + 1 },
    { type: 0, length: 512, magic: 0x12345678 },
    { type: 0, length: 512, magic: 0x21e41c71 },
  ])("end the connection after %j", async ({ magic, ...request }) => {
    const [reference, ours] = await both(async (one) => {
      const client = await one.client();
      await client.open("n");
      if (magic === undefined) client.send(request);
      else client.peer.send(Buffer.concat([u(32, magic), Buffer.alloc(24)]));
      const answer = await client.answer();
      expect(await client.answer()).toBeUndefined();
      return [answer?.error, answer?.cookieLow];
    });
    expect(ours).toEqual(reference);
  });

  it("refuse exports in the same words", async () => {
    const commands: readonly (readonly [string, object?])[] = [
      ["block-export-add", { type: "nbd", id: "3x", "node-name": "n" }],
      ["block-export-add", { type: "nbd", id: "n", "node-name": "n", name: "z" }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "zz" }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "n" }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "n", name: "x".repeat(4097) }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "n", name: "z", description: "x".repeat(4097) }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "n", name: "z", bitmaps: ["none"] }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "q", name: "z", writable: true, bitmaps: ["b0"] }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "q", name: "z", bitmaps: [{ node: "q", name: "no" }] }],
      [
        "block-export-add",
        { type: "nbd", id: "z", "node-name": "q", name: "z", bitmaps: [{ node: "no", name: "b0" }] },
      ],
      ["block-dirty-bitmap-add", { node: "q", name: "free" }],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "q", name: "z", bitmaps: ["free"] }],
      [
        "block-export-add",
        { type: "nbd", id: "z", "node-name": "q", name: "z", writable: true, bitmaps: ["free", "free"] },
      ],
      ["block-dirty-bitmap-remove", { node: "q", name: "free" }],
      ["query-block-exports"],
      ["block-export-del", { id: "nope" }],
      ["nbd-server-add", { device: "zz" }],
      ["nbd-server-add", { device: "n", name: "a b" }],
      ["nbd-server-add", { device: "n", name: "added", writable: true, bitmap: "none" }],
      ["nbd-server-add", { device: "n", name: "added" }],
      ["nbd-server-remove", { name: "zz" }],
      ["nbd-server-remove", { name: "added" }],
      ["block-export-del", { id: "z" }],
      ["blockdev-del", { "node-name": "n" }],
      ["nbd-server-start", { addr: { type: "unix", data: { path: "other" } } }],
      ["nbd-server-stop"],
      ["nbd-server-stop"],
      ["query-block-exports"],
      ["block-export-add", { type: "nbd", id: "z", "node-name": "n" }],
      ["nbd-server-add", { device: "n" }],
      ["nbd-server-start", { addr: { type: "unix", data: { path: "x".repeat(109) } } }],
      ["nbd-server-start", { addr: { type: "unix", data: { path: "/nonexistent/d/s" } } }],
      ["nbd-server-start", { addr: { type: "inet", data: { host: "127.0.0.1", port: "notaport" } } }],
      ["nbd-server-start", { addr: { type: "inet", data: { host: "192.0.2.1", port: "55" } } }],
      ["nbd-server-start", { addr: { type: "inet", data: { host: "127.0.0.1", port: "0", ipv4: false } } }],
      ["nbd-server-start", { addr: { type: "inet", data: { host: "x", port: "0", ipv4: false, ipv6: false } } }],
    ];
    const [reference, ours] = await both(async ({ daemon: { qmp } }) => {
      const results: unknown[] = [];
      for (const [name, args] of commands) results.push([name, args, await qmp.execute(name, args)]);
      // At nbd-server-stop 7.2 begins with the oldest export, 10.0 with the newest.
      results.push(qmp.events.map(({ event, data }) => JSON.stringify([event, data])).sort());
      return results;
    });
    for (const [index, result] of ours.entries()) expect(result).toEqual(reference[index]);
  });
});
