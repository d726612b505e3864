import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDaemon, startDaemon, type Daemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

const backend = (type: string, data: object = {}) => ({ type, data });
const unix = (path: string) => ({ type: "unix", data: { path } });
const inet = (port: string, host = "127.0.0.1") => ({ type: "inet", data: { host, port } });
const add = (id: string, type: string, data: object = {}): [string, object] => [
  "chardev-add",
  { id, backend: backend(type, data) },
];
const change = (id: string, type: string, data: object = {}): [string, object] => [
  "chardev-change",
  { id, backend: backend(type, data) },
];

/** Commands whose replies are those of the reference, in order. */
const DIALOGUE: readonly [string, object][] = [
  add("n", "null"),
  add("n", "null"),
  add("1x", "null"),
  add("", "null"),
  add("r", "ringbuf"),
  add("r2", "ringbuf", { size: 100 }),
  add("r3", "memory", { size: 8 }),
  add("r4", "ringbuf", { size: 0 }),
  add("r5", "ringbuf", { size: -8 }),
  add("f", "file", { out: "f.out" }),
  add("f2", "file", { out: "/nonexist/f" }),
  add("f3", "file", { out: "f.out", in: "/nonexist" }),
  add("f4", "file", { out: "f.out", in: "/dev/null", append: true }),
  add("p", "pipe", { device: "/nonexist/p" }),
  add("s", "serial", { device: "/nonexist" }),
  add("s2", "serial", { device: "/dev/null" }),
  add("pt", "pty"),
  ["chardev-remove", { id: "pt" }],
  add("mx2", "mux", { chardev: "nope" }),
  add("mx", "mux", { chardev: "n" }),
  add("u", "udp", { remote: inet("5555") }),
  add("u2", "udp", { remote: inet("5555"), local: inet("0") }),
  add("u3", "udp", { remote: unix("x") }),
  add("so", "socket", { addr: unix("so"), wait: false }),
  add("so2", "socket", { addr: unix("nope"), server: false }),
  add("so3", "socket", { addr: unix("nope"), server: false, reconnect: 500 }),
  add("so5", "socket", { addr: unix("so5"), wait: true, server: false }),
  add("so6", "socket", { addr: unix("so6"), wait: false, reconnect: 1 }),
  add("so6", "socket", { addr: unix("so6"), wait: false, reconnect: 0 }),
  add("so7", "socket", { addr: unix("so7"), wait: false, "tls-creds": "nope" }),
  add("so8", "socket", { addr: unix("so8"), wait: false, "tls-authz": "nope" }),
  add("so10", "socket", { addr: { type: "fd", data: { str: "abc" } }, wait: false }),
  add("so11", "socket", { addr: unix("so11"), server: false, websocket: true }),
  add("so12", "socket", { addr: unix("so12"), server: false, telnet: true, reconnect: 500 }),
  add("so13", "socket", {
    addr: { type: "unix", data: { path: "tsd-abs", abstract: true } },
    server: false,
    reconnect: 500,
  }),
  add("t", "socket", { addr: inet("0"), wait: false, telnet: true }),
  add("w", "socket", { addr: inet("0"), wait: false, websocket: true }),
  add("v", "socket", { addr: inet("0", "::1"), wait: false, tn3270: true }),
  add("l", "null", { logfile: "/nonexist/l" }),
  add("l2", "null", { logfile: "l", logappend: true }),
  add("x", "bogus"),
  ["chardev-remove", { id: "nope" }],
  ["chardev-remove", { id: "n" }],
  ["chardev-remove", { id: "mx" }],
  ["chardev-send-break", { id: "nope" }],
  ["chardev-send-break", { id: "f" }],
  ["chardev-send-break", { id: "so" }],
  ["ringbuf-write", { device: "r", data: "héllo" }],
  ["ringbuf-read", { device: "r", size: 3 }],
  ["ringbuf-read", { device: "r", size: 10, format: "base64" }],
  ["ringbuf-write", { device: "r", data: "!!", format: "base64" }],
  ["ringbuf-write", { device: "r", data: "aGVsbG8=", format: "base64" }],
  ["ringbuf-read", { device: "r", size: 10, format: "utf8" }],
  ["ringbuf-write", { device: "f", data: "x" }],
  ["ringbuf-write", { device: "nope", data: "x" }],
  ["ringbuf-read", { device: "nope", size: 1 }],
  ["ringbuf-read", { device: "f", size: 1 }],
  ["ringbuf-read", { device: "r", size: 0 }],
  ["ringbuf-read", { device: "r", size: -1 }],
  ["ringbuf-write", { device: "r3", data: "0123456789" }],
  ["ringbuf-read", { device: "r3", size: 100 }],
  ["ringbuf-read", { device: "r3", size: 100 }],
  change("nope", "null"),
  change("n", "null"),
  change("mx", "null"),
  change("f4", "null"),
  change("so", "null"),
  ["query-chardev", {}],
];

/** What is not the same twice: ports, terminals, the helper's own device, the order. */
function comparable(reply: unknown): unknown {
  const text = JSON.stringify(reply)
    .replace(/\/dev\/pts\/\d+/g, "PTS")
    .replace(/(127\.0\.0\.1|::1):\d+/g, "$1:PORT");
  const value = JSON.parse(text) as { return?: unknown };
  if (!Array.isArray(value.return)) return value;
  const devices = value.return as { label: string; filename: string }[];
  const own = devices.filter(({ label }) => label !== "helper-qmp");
  return own.sort((a, b) => (a.label < b.label ? -1 : 1));
}

async function replies(program: DaemonProgram): Promise<unknown[]> {
  await using daemon = await startDaemon({ program });
  const answers: unknown[] = [];
  for (const [name, args] of DIALOGUE) {
    const reply = await daemon.qmp.execute(name, args);
    answers.push({ command: JSON.stringify([name, args]), reply: comparable(reply) });
  }
  return answers;
}

describe("the commands of character devices", () => {
  it.skipIf(!hasJudge("qemu-storage-daemon"))("answer as the reference", { timeout: 60_000 }, async () => {
    const [ours, theirs] = await Promise.all([replies("tsd"), replies("qemu-storage-daemon")]);
    expect(ours).toEqual(theirs);
  });

  it.skipIf(!hasJudge("qemu-storage-daemon"))("know the kinds of the reference", async () => {
    const kinds = async (program: DaemonProgram) => {
      await using daemon = await startDaemon({ program });
      const list = await daemon.qmp.command<{ name: string }[]>("query-chardev-backends");
      return list.map(({ name }) => name).sort();
    };
    expect(await kinds("tsd")).toEqual(await kinds("qemu-storage-daemon"));
  });
});

describe("--chardev", () => {
  const lines: readonly string[][] = [
    ["--chardev", "ringbuf,id=r,size=100"],
    ["--chardev", "null,id=r", "--chardev", "null,id=r"],
    ["--chardev", "file,id=x"],
    ["--chardev", "pipe,id=x"],
    ["--chardev", "serial,id=x"],
    ["--chardev", "parallel,id=x"],
    ["--chardev", "udp,id=x"],
    ["--chardev", "udp,id=x,host=a"],
    ["--chardev", "mux,id=x"],
    ["--chardev", "mux,id=x,chardev=q"],
    ["--chardev", "tty,id=x,path=/dev/null", "--chardev", "serial,id=x"],
    ["--chardev", "null,id=x,logfile=/nonexist/y"],
    ["--chardev", "socket,id=x,websocket=on,path=k"],
    ["--chardev", "socket,id=x,path=k,tls-creds=c"],
    ["--chardev", "socket,id=x,path=k,tls-authz=c"],
    ["--chardev", "socket,id=x"],
    ["--chardev", "socket,id=x,host=1"],
    ["--chardev", "socket,id=x,port=1,delay=off,nodelay=on"],
    ["--chardev", "null,id=1x"],
    ["--chardev", "memory,id=x,size=1x"],
    ["--chardev", "vc,id=x"],
    ["--chardev", "pipe,id=x,path=/tmp"],
    ["--chardev", "null,id=x,mux=on", "--monitor", "y"],
  ];

  it.skipIf(!hasJudge("qemu-storage-daemon"))(
    "says of mistakes what the reference says",
    { timeout: 60_000 },
    async () => {
      for (const args of lines) {
        const theirs = await runDaemon(args, { program: "qemu-storage-daemon", cwd: "/tmp" });
        const ours = await runDaemon(args, { cwd: "/tmp" });
        expect({ args, code: ours.code, text: ours.stderr.replace(/^tsd:/gm, "qemu-storage-daemon:") }).toEqual({
          args,
          code: theirs.code,
          text: theirs.stderr,
        });
      }
    },
  );
});

describe("what a device does", () => {
  let daemon: Daemon;
  const GREETING = /^\{"QMP": .*\}\r\n$/;

  beforeAll(async () => {
    daemon = await startDaemon({
      args: [
        ...["--chardev", "ringbuf,id=ring", "--monitor", "ring"],
        ...["--chardev", "file,id=file,path=out,logfile=log", "--monitor", "file"],
      ],
    });
  });
  afterAll(() => daemon[Symbol.asyncDispose]());

  it("a monitor's output stays in a ring buffer", async () => {
    expect(await daemon.qmp.command("ringbuf-read", { device: "ring", size: 4096 })).toMatch(GREETING);
  });

  it("a log file gets a copy of the output, and keeps what it had when it shall", async () => {
    expect(await readFile(join(daemon.tmp, "log"), "utf8")).toMatch(GREETING);
    await writeFile(join(daemon.tmp, "kept"), "before");
    await daemon.qmp.command("chardev-add", {
      id: "k",
      backend: backend("null", { logfile: "kept", logappend: true }),
    });
    expect(await readFile(join(daemon.tmp, "kept"), "utf8")).toBe("before");
  });

  it("a device that is used cannot go, and its id is free after one that is not", async () => {
    expect(await daemon.qmp.execute("chardev-remove", { id: "ring" })).toHaveProperty(
      "error.desc",
      "Chardev 'ring' is busy",
    );
    for (let round = 0; round < 3; round++) {
      await daemon.qmp.command("chardev-add", { id: "p", backend: backend("pty", { path: "link" }) });
      await daemon.qmp.command("chardev-remove", { id: "p" });
    }
  });

  it("a ring buffer that no host has memory for is refused", async () => {
    const reply = await daemon.qmp.execute("chardev-add", {
      id: "big",
      backend: backend("ringbuf", { size: 2 ** 40 }),
    });
    expect(reply).toHaveProperty("error.class", "GenericError");
  });
});
