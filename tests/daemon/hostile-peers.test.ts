/** What a peer sends, and how it leaves, harms nobody: on every socket that the daemon listens at, on both engines. */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectTls, type TLSSocket } from "node:tls";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  NBD_CMD_BLOCK_STATUS,
  NBD_CMD_READ,
  NBD_CMD_WRITE,
  NBD_OPT_GO,
  NBD_OPT_LIST,
  NBD_OPT_STARTTLS,
  NBD_OPT_STRUCTURED_REPLY,
} from "../../src/block/nbd/protocol.js";
import { AUTHORITY_EXTENSIONS, makeCertificate, makeCredentials } from "../helpers/certificates.js";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";
import { RawPeer, freePort, optionMessage, u } from "../helpers/nbd.js";
import { tapped } from "../helpers/tapped.js";
import { TestClient, encode, infoRequest } from "../nbd-server/harness.js";
import type { ChardevInfo } from "../../qapi/generated/types.js";

/** `nbd-moved`: of an export on another iothread, where its client goes. `in-…`: the bytes go through TLS. */
const TARGETS = ["nbd", "nbd-moved", "nbd-tls", "nbd-in-tls", "telnet", "web", "tls", "in-tls", "qmp"] as const;
type Target = (typeof TARGETS)[number];
const INSIDE: ReadonlySet<Target> = new Set(["nbd-in-tls", "in-tls"]);

/** Rounds, and clients at once in each. */
const ROUNDS = 40;
const CLIENTS_MAX = 8;
/** Fewer than that: some wait for their turn. */
const NBD_CLIENTS_MAX = 3;
/** QMP commands in which the daemon has to close what has left. */
const TURNS_MAX = 2000;
/** More than the messages below, but for the last of the NBD ones. */
const BYTES = 1000;
const ALL = 100_000;

const EMPTY = new Uint8Array();

/** Pieces of what is right, changed, and how the client leaves. */
interface Plan {
  readonly target: Target;
  readonly keep: number;
  readonly flips: readonly (readonly [number, number])[];
  readonly garbage: Uint8Array;
  readonly cuts: readonly number[];
  readonly reads: boolean;
  /** `nbd-in-tls`: begin with an option that does not come in one piece. */
  readonly long: boolean;
  readonly tls: TlsPlan;
  /** `end`: it says no more, and waits for the daemon to let it go. `stay`: until the daemon wants it no longer. */
  readonly leave: "end" | "destroy" | "reset" | "stay";
}

interface TlsPlan {
  readonly version: "TLSv1.2" | "TLSv1.3";
  /** It leaves in this one of its messages, of which `keep` bytes are sent. */
  readonly message: number;
  /** After the handshake. */
  readonly then: "speak" | "speak in the clear" | "shake hands again";
}

const PLAN: fc.Arbitrary<Plan> = fc.record({
  target: fc.constantFrom(...TARGETS),
  keep: fc.oneof(fc.nat(BYTES), fc.constant(ALL)),
  flips: fc.oneof(
    fc.constant([]),
    fc.array(fc.tuple(fc.nat(BYTES), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }),
  ),
  garbage: fc.oneof(fc.constant(EMPTY), fc.uint8Array({ maxLength: 64 })),
  cuts: fc.array(fc.nat(BYTES), { maxLength: 4 }),
  reads: fc.boolean(),
  long: fc.boolean(),
  tls: fc.record({
    version: fc.constantFrom("TLSv1.2", "TLSv1.3"),
    message: fc.constantFrom(1, 2, 3, Infinity),
    then: fc.constantFrom("speak", "speak in the clear", "shake hands again"),
  }),
  leave: fc.constantFrom("end", "destroy", "reset", "stay"),
});
const PROPER: Omit<Plan, "target"> = {
  ...{ keep: ALL, flips: [], garbage: EMPTY, cuts: [], reads: true, long: false },
  ...{ tls: { version: "TLSv1.3", message: Infinity, then: "speak" }, leave: "end" },
};
/** The first message of a real client. */
async function clientHello(): Promise<Buffer> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const client = connectTls({ port, host: "127.0.0.1" }).on("error", () => undefined);
  const [socket] = (await once(server, "connection")) as [Socket];
  const [hello] = (await once(socket, "data")) as [Buffer];
  client.destroy();
  socket.destroy();
  server.close();
  return hello;
}

const FLAGS = u(32, 3);
const STARTTLS = Buffer.concat([FLAGS, optionMessage(NBD_OPT_STARTTLS)]);
/** Greeting, and what acknowledges STARTTLS. */
const STARTTLS_ANSWER_BYTES = 38;

/** The last replies are more than sockets hold. */
const nbd = (name: string): Buffer =>
  Buffer.concat([
    optionMessage(NBD_OPT_STRUCTURED_REPLY),
    optionMessage(NBD_OPT_LIST),
    optionMessage(NBD_OPT_GO, infoRequest(name)),
    encode({ type: NBD_CMD_READ, length: 65_536 }, false),
    encode({ type: NBD_CMD_WRITE, data: Buffer.alloc(512, 1) }, false),
    encode({ type: NBD_CMD_BLOCK_STATUS, length: 65_536 }, false),
    ...Array.from({ length: 64 }, () => encode({ type: NBD_CMD_READ, length: 1 << 20 }, false)),
  ]);
const LONG_OPTION = optionMessage(99, Buffer.alloc(50_000));
const QMP = Buffer.from('{"execute":"qmp_capabilities"}{"execute":"query-jobs","id":[1,"\\u00e9"]}');
const WEB_FRAME = Buffer.concat([Buffer.from([0x82, 0x80 | QMP.length, 0, 0, 0, 0]), QMP]);
const UPGRADE =
  "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

function rightBytes(hello: Buffer): Readonly<Record<Target, Buffer>> {
  return {
    nbd: Buffer.concat([FLAGS, nbd("e")]),
    "nbd-moved": Buffer.concat([FLAGS, nbd("moved")]),
    "nbd-tls": Buffer.concat([STARTTLS, hello]),
    "nbd-in-tls": nbd("e"),
    telnet: Buffer.concat([Buffer.from("fffb01fffa18007674fff0", "hex"), QMP]),
    web: Buffer.concat([Buffer.from(UPGRADE), WEB_FRAME, WEB_FRAME]),
    tls: hello,
    "in-tls": QMP,
    qmp: QMP,
  };
}

/** False when the daemon hangs up before `count` bytes have come. */
function skipBytes(socket: Socket, count: number): Promise<boolean> {
  return new Promise((resolve) => {
    const over = (): void => {
      socket.end();
      resolve(false);
    };
    const read = (chunk: Buffer): void => {
      count -= chunk.length;
      if (count > 0) return;
      socket.off("data", read).off("end", over).off("close", over);
      resolve(true);
    };
    socket.on("data", read).on("end", over).on("close", over);
  });
}

const closing = (socket: Socket): Promise<unknown> => new Promise((resolve) => socket.once("close", resolve));

/** Say no more, in `stream`, and be let go. */
async function bidFarewell(socket: Socket, stream = socket): Promise<void> {
  const closed = closing(socket);
  stream.resume().end();
  await closed;
}

function leaveBy(leave: Plan["leave"], socket: Socket, stream = socket): void {
  if (leave === "end") stream.end();
  // A Unix socket is reset when it is closed with something unread in it.
  else if (leave === "reset" && socket.remotePort !== undefined) socket.resetAndDestroy();
  else if (leave !== "stay") socket.destroy();
}

async function insideTls(
  socket: Socket,
  { keep, leave, tls: plan }: Omit<Plan, "target">,
): Promise<TLSSocket | undefined> {
  let messages = 0;
  const stream = tapped(socket, (bytes) => {
    messages += 1;
    if (messages < plan.message) socket.write(bytes);
    if (messages !== plan.message) return;
    socket.write(bytes.subarray(0, keep));
    leaveBy(leave, socket);
  });
  const options = { rejectUnauthorized: false, maxVersion: plan.version, allowHalfOpen: true };
  const tls = connectTls({ ...options, socket: stream }).on("error", () => undefined);
  const handshake = new Promise((resolve) => tls.once("secureConnect", () => resolve(tls)));
  return (await Promise.race([handshake, closing(socket)])) === tls ? tls : undefined;
}

/** Ends early with `closed`, with which the last write may not come back. */
async function speak(socket: Socket, plan: Plan, right: Buffer, closed: Promise<unknown>): Promise<void> {
  const { keep, flips, garbage, cuts } = plan;
  const first = plan.long && plan.target === "nbd-in-tls" ? LONG_OPTION : EMPTY;
  const bytes = Buffer.from(right.subarray(0, keep));
  for (const [at, change] of flips) if (bytes.length > 0) bytes[at % bytes.length]! ^= change;
  const all = Buffer.concat([first, bytes, garbage]);
  const ends = [...cuts.map((cut) => cut % (all.length + 1)).sort((a, b) => a - b), all.length];
  let start = 0;
  for (const end of ends) {
    if (end > start && socket.writable) {
      const sent = new Promise<void>((resolve) => void socket.write(all.subarray(start, end), () => resolve()));
      await Promise.race([sent, closed]);
    }
    start = Math.max(start, end);
  }
}

describe.each(["uring", "threadpool"])("hostile peers, %s", (engine) => {
  const places = new Map<string, { readonly path: string } | { readonly host: string; readonly port: number }>();
  let tmp: string;
  let plain: Daemon;
  let secured: Daemon;
  let right: Readonly<Record<Target, Buffer>>;

  beforeAll(async () => {
    if (!hasJudge("openssl")) return;
    tmp = await mkdtemp(join(tmpdir(), "tsd-peers-"));
    const authority = makeCertificate(tmp, "ca", { subject: "/CN=authority", extensions: AUTHORITY_EXTENSIONS });
    const folder = makeCredentials(join(tmp, "server"), authority, "server");
    const monitor = (id: string, more = "") => [
      ...["--chardev", `socket,id=${id},host=127.0.0.1,port=0,server=on,wait=off${more}`],
      ...["--monitor", id],
    ];
    const node = (name: string) => ["--blockdev", `file,node-name=${name},filename=${join(tmp, name)}`];
    for (const name of ["disk", "moved", "secret"]) await writeFile(join(tmp, name), Buffer.alloc(1 << 20, 7));
    plain = await startDaemon({
      args: [
        ...["--io-engine", engine, "--object", "iothread,id=io", ...node("disk"), ...node("moved")],
        ...[...monitor("telnet", ",telnet=on"), ...monitor("qmp")],
      ],
    });
    secured = await startDaemon({
      args: [
        ...["--io-engine", engine, ...node("secret")],
        ...["--object", `tls-creds-x509,id=tls,endpoint=server,verify-peer=off,dir=${folder}`],
        ...[...monitor("web", ",websocket=on"), ...monitor("tls", ",tls-creds=tls")],
      ],
    });
    for (const { qmp } of [plain, secured]) {
      for (const { label, filename } of await qmp.command<ChardevInfo[]>("query-chardev")) {
        const [, port] = /:(\d+),server=on/.exec(filename) ?? [];
        if (port !== undefined) places.set(label, { host: "127.0.0.1", port: Number(port) });
      }
    }
    places.set("in-tls", places.get("tls")!);
    right = rightBytes(await clientHello());
    await serve();
  });
  afterAll(async () => {
    for (const daemon of [plain, secured]) await daemon[Symbol.asyncDispose]();
    await rm(tmp, { recursive: true });
  });

  const EXPORTS = [
    { id: "e", "node-name": "disk" },
    { id: "moved", "node-name": "moved", iothread: "io" },
  ];
  const SECURED_EXPORTS = [{ id: "e", "node-name": "secret" }];
  const exportsOf = (daemon: Daemon) => (daemon === plain ? EXPORTS : SECURED_EXPORTS);
  const addExport = ({ qmp }: Daemon, more: { readonly id: string }): Promise<unknown> =>
    qmp.command("block-export-add", { type: "nbd", name: more.id, writable: true, ...more });

  let servings = 0;

  /** Unix sockets and TCP in turn: they are reset in other ways. */
  async function serve(): Promise<void> {
    const overTcp = servings++ % 2 === 1;
    for (const daemon of [plain, secured]) {
      const place = overTcp ? { host: "127.0.0.1", port: await freePort() } : { path: join(daemon.tmp, "nbd") };
      const targets = daemon === plain ? ["nbd", "nbd-moved"] : ["nbd-tls", "nbd-in-tls"];
      for (const target of targets) places.set(target, place);
      await daemon.qmp.command("nbd-server-start", {
        addr:
          "port" in place
            ? { type: "inet", data: { host: place.host, port: String(place.port) } }
            : { type: "unix", data: place },
        "max-connections": NBD_CLIENTS_MAX,
        // No timer lets anybody go.
        "handshake-max-seconds": 0,
        ...(daemon === secured ? { "tls-creds": "tls" } : {}),
      });
      for (const each of exportsOf(daemon)) await addExport(daemon, each);
    }
  }

  async function open(target: Target): Promise<Socket> {
    const socket = connect({ ...places.get(target)!, allowHalfOpen: true }).on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  }

  /** Undefined when it did not come to that. */
  async function secure(target: Target, socket: Socket, plan: Omit<Plan, "target">): Promise<TLSSocket | undefined> {
    if (target === "nbd-in-tls") {
      const acknowledged = skipBytes(socket, STARTTLS_ANSWER_BYTES);
      socket.write(STARTTLS);
      if (!(await acknowledged)) return undefined;
    }
    return insideTls(socket, plan);
  }

  /** Resolves when the client is gone; one that stays goes after `stopped`, if it is let go. */
  async function misbehave(socket: Socket, plan: Plan, stopped?: Promise<unknown>): Promise<void> {
    const { target, tls, reads, leave } = plan;
    const inside = INSIDE.has(target);
    const inner = inside ? await secure(target, socket, plan) : undefined;
    const closed = socket.destroyed ? Promise.resolve() : closing(socket);
    const stream = inner ?? socket;
    const again = tls.then === "shake hands again";
    // Who waits for an answer, or to be let go, has to hear of it.
    if (reads || again || leave === "end") stream.resume();
    if (again) inner?.renegotiate({}, () => undefined);
    await speak(inside && tls.then === "speak in the clear" ? socket : stream, plan, right[target], closed);
    leaveBy(leave, socket, stream);
    if (leave === "stay") {
      await stopped;
      stream.resume();
      socket.end();
    }
    await closed;
  }

  async function serveGoodClients(): Promise<void> {
    for (const name of ["e", "moved"]) {
      const client = new TestClient(new RawPeer(await open("nbd")));
      await client.open(name, "structured");
      expect(await client.read(4096, 4096)).toHaveLength(4096);
      await bidFarewell(client.peer.socket);
    }
    for (const [target, message, answerBytes] of [
      ["nbd-in-tls", optionMessage(NBD_OPT_LIST), 45],
      ["in-tls", "", 1],
    ] as const) {
      const socket = await open(target);
      const inner = (await secure(target, socket, PROPER))!;
      const answered = skipBytes(inner, answerBytes);
      inner.write(message);
      expect(await answered).toBe(true);
      await bidFarewell(socket, inner);
    }
  }

  const descriptors = ({ pid }: Daemon): number => readdirSync(`/proc/${String(pid)}/fd`).length;

  /** "safe" is the default: refused while the export has clients. */
  const isIdle = ({ qmp }: Daemon, id: string): Promise<boolean> =>
    qmp.execute("block-export-del", { id }).then((answer) => "return" in answer);

  /** Nothing is left of those that went: no descriptor, and no client in the list of an export. */
  async function settled(daemon: Daemon, before: number): Promise<void> {
    for (const each of exportsOf(daemon)) {
      let turns = 0;
      while (!(await isIdle(daemon, each.id))) expect(++turns, `clients of ${each.id}`).toBeLessThan(TURNS_MAX);
      await addExport(daemon, each);
    }
    for (let turns = 0; descriptors(daemon) > before; turns++) {
      expect(turns, `descriptors, ${String(before)} before`).toBeLessThan(TURNS_MAX);
      await daemon.qmp.command("query-jobs");
    }
  }

  async function stopServers(): Promise<void> {
    for (const { qmp } of [plain, secured]) await qmp.command("nbd-server-stop");
  }

  it.skipIf(!hasJudge("openssl"))("leave the daemon as it was", { timeout: 120_000 }, async () => {
    // What is opened for good, at first use, is opened here.
    for (const target of TARGETS) await misbehave(await open(target), { ...PROPER, target });
    await serveGoodClients();
    const daemons = [plain, secured];
    const before = daemons.map((daemon) => descriptors(daemon));
    const stays = ({ target, leave }: Plan): boolean => leave === "stay" && target.startsWith("nbd");
    await fc.assert(
      fc.asyncProperty(fc.array(PLAN, { minLength: 1, maxLength: CLIENTS_MAX }), async (plans) => {
        const leaving = plans
          .filter((plan) => !stays(plan))
          .map((plan): Plan => ({ ...plan, leave: plan.leave === "stay" ? "destroy" : plan.leave }));
        await Promise.all(leaving.map(async (plan) => misbehave(await open(plan.target), plan)));
        await serveGoodClients();
        for (const [at, daemon] of daemons.entries()) await settled(daemon, before[at]!);
        const staying = plans.filter(stays);
        if (staying.length === 0) return;
        let stop!: (stopping: Promise<void>) => void;
        const stopped = new Promise<void>((resolve) => (stop = resolve));
        const sockets = await Promise.all(staying.map(({ target }) => open(target)));
        const gone = staying.map((plan, i) => misbehave(sockets[i]!, plan, stopped));
        stop(stopServers());
        await Promise.all([stopped, ...gone]);
        await serve();
      }),
      { numRuns: ROUNDS, timeout: 20_000, endOnFailure: true },
    );
    await serveGoodClients();
    for (const [at, daemon] of daemons.entries()) await settled(daemon, before[at]!);
    for (const daemon of daemons) expect(daemon.stderr()).not.toContain("internal error");
  });
});
