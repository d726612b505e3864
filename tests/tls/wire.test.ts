/** STARTTLS, byte by byte, on both daemons. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { connect as connectTls, type ConnectionOptions } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const MAGIC = Buffer.from("49484156454f5054", "hex");
const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const option = (number: number, data: Uint8Array = Buffer.alloc(0)) =>
  Buffer.concat([MAGIC, u32(number), u32(data.length), data]);
const name = Buffer.concat([u32(1), Buffer.from("n")]);
const LIST = 3;
const STARTTLS = 5;
const GREETING_BYTES = 18;

/** Everything that the server answers until it ends, or until `bytes` have come. */
function collect(socket: NodeJS.ReadableStream, bytes = Infinity): Promise<Buffer> {
  return new Promise((resolve) => {
    let all = Buffer.alloc(0);
    const done = () => resolve(all);
    socket.on("data", (chunk: Buffer) => {
      all = Buffer.concat([all, chunk]);
      if (all.length >= bytes) done();
    });
    socket.on("end", done).on("close", done).on("error", done);
  });
}

async function hello(path: string, flags = 3): Promise<Socket> {
  const socket = connect(path);
  const greeting = collect(socket, GREETING_BYTES);
  socket.write(u32(flags));
  await greeting;
  socket.removeAllListeners("data");
  return socket;
}

/** Send, end, and show what comes back. */
async function exchange(path: string, bytes: Uint8Array, flags = 3): Promise<string> {
  const socket = await hello(path, flags);
  const answer = collect(socket);
  socket.end(bytes);
  const text = (await answer).toString("latin1");
  socket.destroy();
  return text;
}

async function startServer(program: DaemonProgram, tls: boolean): Promise<Daemon> {
  const daemon = await startDaemon({ program });
  const { qmp } = daemon;
  await qmp.command("blockdev-add", { driver: "null-co", "node-name": "n", size: 1 << 20 });
  await qmp.command("object-add", { "qom-type": "tls-creds-anon", id: "tls", endpoint: "server" });
  await qmp.command("nbd-server-start", {
    addr: { type: "unix", data: { path: join(daemon.tmp, "nbd") } },
    ...(tls ? { "tls-creds": "tls" } : {}),
  });
  await qmp.command("block-export-add", { type: "nbd", id: "e", "node-name": "n" });
  return daemon;
}

const REQUESTS: readonly (readonly [string, Uint8Array, number?])[] = [
  ["EXPORT_NAME", option(1, Buffer.from("n"))],
  ["ABORT", Buffer.concat([option(2), option(LIST)])],
  ["LIST", Buffer.concat([option(LIST), option(LIST)])],
  ["LIST with data", option(LIST, Buffer.from("xx"))],
  ["STARTTLS with data", Buffer.concat([option(STARTTLS, Buffer.from("xx")), option(LIST)])],
  ["INFO", option(6, Buffer.concat([name, u16(0)]))],
  ["GO", Buffer.concat([option(7, Buffer.concat([name, u16(0)])), option(LIST)])],
  ["GO, malformed", Buffer.concat([option(7, Buffer.from("x")), option(LIST)])],
  ["GO, long", Buffer.concat([option(7, Buffer.alloc(1 << 20)), option(LIST)])],
  ["STRUCTURED_REPLY", option(8)],
  ["LIST_META_CONTEXT", option(9, Buffer.concat([name, u32(0)]))],
  ["SET_META_CONTEXT", option(10, Buffer.concat([name, u32(0)]))],
  ["EXTENDED_HEADERS", option(11)],
  ["unknown", option(99, Buffer.from("zz"))],
  ["STARTTLS without fixed newstyle", option(STARTTLS), 0],
  ["LIST without fixed newstyle", option(LIST), 0],
];

describe.skipIf(!hasJudge("qemu-storage-daemon"))("before TLS", () => {
  it("all is answered as by the reference", async () => {
    await using ours = await startServer("tsd", true);
    await using theirs = await startServer("qemu-storage-daemon", true);
    const answers = async (daemon: Daemon) => {
      const found: [string, string][] = [];
      for (const [what, bytes, flags] of REQUESTS) {
        found.push([what, await exchange(join(daemon.tmp, "nbd"), bytes, flags)]);
      }
      return found;
    };
    expect(await answers(ours)).toEqual(await answers(theirs));
  });
});

const ANONYMOUS = {
  ciphers: "ADH-AES256-GCM-SHA384:@SECLEVEL=0",
  maxVersion: "TLSv1.2",
  rejectUnauthorized: false,
  checkServerIdentity: () => undefined,
} as const;

/** In TLS: send, and show `bytes` of what comes. */
async function exchangeSecurely(path: string, bytes: Uint8Array, wanted: number): Promise<string> {
  const socket = await hello(path);
  const ack = collect(socket, 20);
  socket.write(option(STARTTLS));
  expect((await ack).subarray(8).toString("hex")).toBe("000000050000000100000000");
  socket.removeAllListeners("data");
  const tls = connectTls({ socket, ...ANONYMOUS });
  const answer = collect(tls, wanted);
  tls.write(bytes);
  const text = (await answer).toString("latin1");
  tls.destroy();
  return text;
}

describe("STARTTLS", () => {
  let daemon: Daemon;
  let path: string;
  beforeAll(async () => {
    daemon = await startServer("tsd", true);
    path = join(daemon.tmp, "nbd");
  });
  afterAll(() => daemon[Symbol.asyncDispose]());

  it("leaves everything to be agreed on anew", async () => {
    // No structured replies: no contexts.
    const setMeta = option(10, Buffer.concat([name, u32(0)]));
    const text = "request option 'set meta context' when structured reply is not negotiated";
    expect(await exchangeSecurely(path, setMeta, 20 + text.length)).toContain(text);
    expect(await exchangeSecurely(path, option(LIST), 45)).toContain("n");
  });

  it("may be asked for once", async () => {
    const text = "TLS already enabled";
    const again = await exchangeSecurely(path, Buffer.concat([option(STARTTLS), option(LIST)]), 20 + text.length + 45);
    expect(again).toContain(text);
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("is followed by the reference's answers", async () => {
    await using theirs = await startServer("qemu-storage-daemon", true);
    const requests: readonly (readonly [Uint8Array, number])[] = [
      [option(STARTTLS), 39],
      [option(LIST), 45],
      [option(8), 20],
      [Buffer.concat([option(8), option(8)]), 74],
      [option(1, Buffer.from("n")), 10],
    ];
    for (const [bytes, wanted] of requests) {
      const ours = await exchangeSecurely(path, bytes, wanted);
      expect(ours).toBe(await exchangeSecurely(join(theirs.tmp, "nbd"), bytes, wanted));
    }
  });

  const injected: readonly (readonly [string, Uint8Array])[] = [
    ["an option", option(LIST)],
    ["a byte", Buffer.from([22])],
    ["a request", option(1, Buffer.from("n"))],
  ];
  it.each(injected)("behind which %s comes in the same segment ends the connection", async (_name, bytes) => {
    const answer = await exchange(path, Buffer.concat([option(STARTTLS), bytes]));
    // The acknowledgement at most: nothing in the clear is answered.
    expect(answer.length).toBeLessThanOrEqual(20);
  });

  it("behind which a request comes in the clear ends the connection", async () => {
    const socket = await hello(path);
    const ack = collect(socket, 20);
    socket.write(option(STARTTLS));
    await ack;
    socket.removeAllListeners("data");
    const answer = collect(socket);
    socket.write(option(LIST));
    // At most an alert.
    expect((await answer).length).toBeLessThan(20);
    socket.destroy();
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["the beginning of a record", Buffer.from("160301", "hex")],
  ])("behind which comes %s and then the end is over at once", async (_name, bytes) => {
    await using patient = await startDaemon();
    await patient.qmp.command("object-add", { "qom-type": "tls-creds-anon", id: "tls", endpoint: "server" });
    const other = join(patient.tmp, "nbd");
    // No timer would end it.
    await patient.qmp.command("nbd-server-start", {
      addr: { type: "unix", data: { path: other } },
      "tls-creds": "tls",
      "handshake-max-seconds": 0,
    });
    const socket = connect({ path: other, allowHalfOpen: true }).on("error", () => undefined);
    const greeting = collect(socket, GREETING_BYTES + 20);
    socket.write(Buffer.concat([u32(3), option(STARTTLS)]));
    await greeting;
    const closed = once(socket, "close");
    socket.end(bytes);
    await closed;
  });

  it("leaves a client that has said all it wants its answers", async () => {
    const socket = await hello(path);
    const ack = collect(socket, 20);
    socket.write(option(STARTTLS));
    await ack;
    socket.removeAllListeners("data");
    const tls = connectTls({ socket, ...ANONYMOUS, allowHalfOpen: true } as ConnectionOptions);
    const answer = collect(tls);
    tls.end(option(LIST));
    expect((await answer).length).toBe(45);
    tls.destroy();
  });

  it("that is followed by nothing ends in time", async () => {
    await using impatient = await startDaemon();
    await impatient.qmp.command("object-add", { "qom-type": "tls-creds-anon", id: "tls", endpoint: "server" });
    const other = join(impatient.tmp, "nbd");
    await impatient.qmp.command("nbd-server-start", {
      addr: { type: "unix", data: { path: other } },
      "tls-creds": "tls",
      "handshake-max-seconds": 1,
    });
    const socket = await hello(other);
    const answer = collect(socket);
    const start = performance.now();
    socket.write(option(STARTTLS));
    expect((await answer).length).toBe(20);
    expect(performance.now() - start).toBeLessThan(10_000);
    socket.destroy();
  });
});

describe("nbd-server-start", () => {
  it("wants credentials of a server, and certificates for tls-authz", async () => {
    await using daemon = await startDaemon();
    const { qmp } = daemon;
    await qmp.command("object-add", { "qom-type": "tls-creds-anon", id: "client" });
    await qmp.command("object-add", { "qom-type": "tls-creds-anon", id: "server", endpoint: "server" });
    await qmp.command("object-add", { "qom-type": "secret", id: "secret", data: "x" });
    const addr = { type: "unix", data: { path: join(daemon.tmp, "nbd") } };
    const answer = async (options: object) =>
      ((await qmp.execute("nbd-server-start", { addr, ...options }))["error"] as { desc: string } | undefined)?.desc;
    expect(await answer({ "tls-creds": "nope" })).toBe("No TLS credentials with id 'nope'");
    expect(await answer({ "tls-creds": "secret" })).toBe("Object with id 'secret' is not TLS credentials");
    expect(await answer({ "tls-creds": "client" })).toBe("Expected TLS credentials for a server endpoint");
    expect(await answer({ "tls-authz": "who" })).toBe("'tls-authz' needs 'tls-creds'");
    expect(await answer({ "tls-creds": "server", "tls-authz": "who" })).toMatch(/^'tls-authz' needs credentials/);
    expect(await answer({ "tls-creds": "server" })).toBe(undefined);
  });
});
