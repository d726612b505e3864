import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { ReadStream } from "node:tty";
import { connect as connectTls } from "node:tls";
import { constants, openSync, readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AUTHORITY_EXTENSIONS, makeCertificate, makeCredentials } from "../helpers/certificates.js";
import { startDaemon, type Daemon } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

/** All that a stream sends, until a piece of text has come or it ends. */
class Reader {
  private bytes = Buffer.alloc(0);
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(readonly stream: Duplex) {
    stream.on("data", (chunk: Buffer) => {
      this.bytes = Buffer.concat([this.bytes, chunk]);
      this.wake();
    });
    stream.on("error", () => undefined);
    stream.on("close", () => {
      this.ended = true;
      this.wake();
    });
  }

  async until(text: string): Promise<Buffer> {
    while (!this.bytes.includes(text) && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const end = this.bytes.indexOf(text);
    const taken = end < 0 ? this.bytes : this.bytes.subarray(0, end + text.length);
    this.bytes = this.bytes.subarray(taken.length);
    return taken;
  }
}

const CAPABILITIES = '{"execute":"qmp_capabilities"}\n';

interface Device {
  readonly label: string;
  readonly filename: string;
}

async function filename(daemon: Daemon, label: string): Promise<string> {
  const devices = await daemon.qmp.command<Device[]>("query-chardev");
  return devices.find((device) => device.label === label)!.filename;
}

async function portOf(daemon: Daemon, label: string): Promise<number> {
  return Number(/:(\d+),server=on/.exec(await filename(daemon, label))![1]);
}

const server = (id: string, more: string) => [
  ...["--chardev", `socket,id=${id},host=127.0.0.1,port=0,server=on,wait=off,${more}`],
  ...["--monitor", id],
];

function frame(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const head = Buffer.from([0x80 | opcode, 0x80 | payload.length]);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at & 3]!)]);
}

function upgrade(key: string, more = ""): string {
  return (
    "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n" +
    `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`
  );
}

describe("monitors on sockets that speak something", () => {
  let daemon: Daemon;
  let tmp: string;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    tmp = await mkdtemp(join(tmpdir(), "tsd-chardev-"));
    const authority = makeCertificate(tmp, "ca", { subject: "/CN=authority", extensions: AUTHORITY_EXTENSIONS });
    makeCredentials(join(tmp, "server"), authority, "server");
    makeCredentials(join(tmp, "client"), authority, "client");
    makeCredentials(join(tmp, "other"), authority, "client", { subject: "/O=Example/CN=other" });
    daemon = await startDaemon({
      args: [
        ...server("telnet", "telnet=on"),
        ...server("tn3270", "tn3270=on"),
        ...server("web", "websocket=on"),
        ...["--object", `tls-creds-x509,id=tls,endpoint=server,verify-peer=on,dir=${join(tmp, "server")}`],
        ...["--object", "authz-simple,id=who,identity=O=Example,,CN=client"],
        ...server("tls", "tls-creds=tls,tls-authz=who"),
        ...server("wss", "tls-creds=tls,websocket=on"),
        ...["--chardev", "pty,id=pty,path=terminal", "--monitor", "pty"],
      ],
    });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await daemon[Symbol.asyncDispose]();
    await rm(tmp, { recursive: true });
  });

  async function open(label: string): Promise<Socket> {
    const socket = connect(await portOf(daemon, label), "127.0.0.1");
    sockets.push(socket);
    await once(socket, "connect");
    return socket;
  }

  async function openTls(label: string, who: string): Promise<Duplex> {
    const socket = await open(label);
    const folder = join(tmp, who);
    const read = (name: string) => readFileSync(join(folder, name));
    return connectTls({
      socket,
      ca: read("ca-cert.pem"),
      cert: read("client-cert.pem"),
      key: read("client-key.pem"),
      servername: "localhost",
    });
  }

  it.each([
    ["telnet", "fffb01fffb03fffb00fffd00"],
    ["tn3270", "fffd19fffb19fffd00fffb00fffd18fffa1801fff0"],
  ])("%s begins as the reference does, and takes the peer's options out", async (label, opening) => {
    const socket = await open(label);
    const reader = new Reader(socket);
    const greeting = await reader.until("\r\n");
    const start = greeting.indexOf("{");
    expect(greeting.subarray(0, start).toString("hex")).toBe(opening);
    socket.write(Buffer.from(`\xff\xfb\x01{"execute":"qmp_\xff\xfa\x18\x00vt\xff\xf0capabilities"}\r\n`, "latin1"));
    expect((await reader.until("\r\n")).toString()).toBe('{"return": {}}\r\n');
    expect(await filename(daemon, label)).toMatch(
      new RegExp(
        `^${label === "telnet" ? "telnet" : "tcp"}:127\\.0\\.0\\.1:\\d+,server=on <-> 127\\.0\\.0\\.1:${String(socket.localPort)}$`,
      ),
    );
    socket.end();
    await once(socket, "close");
  });

  async function webSocket(stream: Duplex): Promise<void> {
    const reader = new Reader(stream);
    const key = randomBytes(16).toString("base64");
    // The first frame may come together with the request.
    stream.write(upgrade(key, "Sec-WebSocket-Protocol: chat, binary\r\n"));
    stream.write(frame(2, Buffer.from(CAPABILITIES)));
    const head = (await reader.until("\r\n\r\n")).toString();
    const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    expect(head).toMatch(/^HTTP\/1\.1 101 /);
    expect(head).toContain(`Sec-WebSocket-Accept: ${accept}\r\n`);
    expect(head).toContain("Sec-WebSocket-Protocol: binary\r\n");
    await reader.until("QMP");
    expect((await reader.until('{"return": {}}\r\n')).length).toBeGreaterThan(0);
    stream.write(frame(9, Buffer.from("alive?")));
    expect((await reader.until("alive?")).toString("latin1")).toContain("\x8a\x06alive?");
    stream.write(frame(8, Buffer.from([3, 0xe9])));
    expect((await reader.until("\x03")).toString("latin1")).toContain("\x88\x02\x03");
    await once(stream, "close");
  }

  it("WebSocket carries QMP, pings and the end", async () => {
    await webSocket(await open("web"));
  });

  it("WebSocket over TLS as well", async () => {
    await webSocket(await openTls("wss", "client"));
  });

  it.each([
    ["no HTTP", "hello\r\n\r\n", "400"],
    ["another method", upgrade("x").replace("GET", "POST"), "400"],
    ["no key", upgrade("short"), "400"],
    ["another version", upgrade("dGhlIHNhbXBsZSBub25jZQ==").replace("13", "8"), "426"],
    ["another protocol", upgrade("dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: chat\r\n"), "400"],
    ["no end", `GET / HTTP/1.1\r\n${"x".repeat(5000)}`, "431"],
  ])("WebSocket refuses a request with %s", async (_name, request, status) => {
    const socket = await open("web");
    const reader = new Reader(socket);
    socket.write(request);
    expect((await reader.until("\r\n\r\n")).toString()).toContain(`HTTP/1.1 ${status} `);
    await once(socket, "close");
  });

  it("TLS lets in whom the rule allows, and nobody else", async () => {
    const allowed = await openTls("tls", "client");
    expect((await new Reader(allowed).until("\r\n")).toString()).toContain("QMP");
    allowed.destroy();
    const denied = await openTls("tls", "other");
    expect((await new Reader(denied).until("\r\n")).toString()).toBe("");
  });

  it("a pseudo terminal greets whoever opens it", async () => {
    const terminal = new ReadStream(openSync(join(daemon.tmp, "terminal"), constants.O_RDWR | constants.O_NOCTTY));
    const reader = new Reader(terminal);
    expect((await reader.until("\r\n")).toString()).toContain("QMP");
    terminal.write(CAPABILITIES);
    expect((await reader.until("\r\n")).toString()).toBe('{"return": {}}\r\n');
    terminal.destroy();
  });
});

describe("a monitor that connects out", () => {
  it("connects again when its server comes back", async () => {
    const tmp = await mkdtemp(join(tmpdir(), "tsd-chardev-"));
    const path = join(tmp, "socket");
    const listener = createServer().listen(path);
    const greeting = async () => {
      const [socket] = (await once(listener, "connection")) as [Socket];
      const text = await new Reader(socket).until("\r\n");
      return { socket, text: text.toString() };
    };
    const first = greeting();
    await using daemon = await startDaemon({
      args: ["--chardev", `socket,id=out,path=${path},reconnect-ms=20`, "--monitor", "out"],
    });
    const { socket, text } = await first;
    expect(text).toContain("QMP");
    const second = greeting();
    socket.destroy();
    const again = await second;
    expect(again.text).toContain("QMP");
    expect(await filename(daemon, "out")).toBe(`unix:${path}`);
    again.socket.destroy();
    listener.close();
    await rm(tmp, { recursive: true });
  });
});

const SEND_DESCRIPTORS = `
import array, json, os, socket, sys
client = socket.socket(socket.AF_UNIX)
client.connect(sys.argv[1])
client.recv(65536)
def ask(text, count):
    pipes = [os.pipe() for _ in range(count)]
    sent = [pipe[0] for pipe in pipes]
    for pipe in pipes: os.close(pipe[1])
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", sent))] if sent else []
    client.sendmsg([text.encode()], rights)
    for each in sent: os.close(each)
    return json.loads(client.makefile().readline())
def fewest():
    # What it has open for a moment, for itself, is not open each time.
    counts = []
    for _ in range(20):
        ask('{"execute":"query-jobs"}', 0)
        counts.append(len(os.listdir("/proc/%s/fd" % sys.argv[2])))
    return min(counts)
ask('{"execute":"qmp_capabilities"}', 0)
before = fewest()
for count in (1, 16, 253, 253, 253, 253):
    ask('{"execute":"query-jobs"}', count)
after = fewest()
print(before == after)
`;

describe("a client that sends descriptors", () => {
  it.skipIf(!hasJudge("python3"))("leaves none of them open", async () => {
    await using daemon = await startDaemon({
      args: ["--chardev", "socket,id=c,path=qmp,server=on,wait=off", "--monitor", "c"],
    });
    const args = ["-c", SEND_DESCRIPTORS, join(daemon.tmp, "qmp"), String(daemon.pid)];
    expect(execFileSync("python3", args, { encoding: "utf8", timeout: 20_000 }).trim()).toBe("True");
  });
});
