import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createServer, connect, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NbdClient } from "../../src/block/nbd/client.js";
import { NBD_FLAG_HAS_FLAGS } from "../../src/block/nbd/protocol.js";
import { daemonPath, runDaemon, startDaemon } from "../helpers/daemon.js";
import { scriptedServer, serveHandshake } from "../helpers/nbd.js";
import { connectQmp, QmpClient } from "../helpers/qmp-client.js";

let tmp = "";
const children = new Set<ChildProcess>();

beforeEach(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-process-"));
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  await rm(tmp, { recursive: true });
});

const at = (name: string) => join(tmp, name);

/** Resolves when `name` is in the folder, told by the kernel. */
async function appearance(name: string): Promise<void> {
  const watcher = watch(tmp);
  try {
    while (!existsSync(at(name))) await Promise.race([once(watcher, "change"), once(watcher, "rename")]);
  } finally {
    watcher.close();
  }
}

class Running {
  stderr = "";
  stdout = "";
  readonly exited: Promise<number | NodeJS.Signals>;

  constructor(readonly child: ChildProcess) {
    children.add(child);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.exited = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  }

  /** Resolves when stderr has it. */
  async says(text: string): Promise<void> {
    while (!this.stderr.includes(text)) await once(this.child.stderr!, "data");
  }
}

function launch(args: readonly string[], stdio: (number | "pipe" | "ignore" | Socket)[] = ["ignore", "pipe", "pipe"]) {
  return new Running(spawn(daemonPath(), args, { cwd: tmp, stdio }));
}

const QMP_SERVER = ["--chardev", "socket,id=q,path=qmp,server=on,wait=off", "--monitor", "q", "--pidfile", "pid"];

async function client(name = "qmp"): Promise<QmpClient> {
  const qmp = await connectQmp(at(name));
  await qmp.negotiate();
  return qmp;
}

describe("pidfile", () => {
  it("is written when everything serves, is locked, and goes at the end", async () => {
    const daemon = launch([...QMP_SERVER, "--nbd-server", "addr.type=unix,addr.path=nbd", "--pidfile", "pid"]);
    await appearance("pid");
    await using qmp = await client();
    expect(await readFile(at("pid"), "utf8")).toBe(`${String(daemon.child.pid)}\n`);
    expect((await stat(at("pid"))).mode & 0o777).toBe(0o600);
    expect(existsSync(at("nbd"))).toBe(true);
    const second = await runDaemon(["--pidfile", "pid"], { cwd: tmp });
    expect(second).toMatchObject({
      code: 1,
      stderr: "tsd: cannot create PID file: Cannot lock pid file: Resource temporarily unavailable\n",
    });
    expect(existsSync(at("pid"))).toBe(true);
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
    await qmp.untilClosed();
    // The NBD socket, too: the reference leaves it behind.
    expect(await readdir(tmp)).toEqual([]);
    expect(daemon.stderr).toBe("");
  });

  it("is never seen without the id", async () => {
    const reader = new Running(spawn("sh", ["-c", "until [ -e pid ]; do :; done; cat pid"], { cwd: tmp }));
    const daemon = launch(QMP_SERVER);
    expect(await reader.exited).toBe(0);
    expect(reader.stdout).toBe(`${String(daemon.child.pid)}\n`);
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
  });

  it("takes the place of one that a dead daemon left", async () => {
    await writeFile(at("pid"), "123456789012345\n", { mode: 0o644 });
    const daemon = launch([...QMP_SERVER, "--log-level", "info"]);
    await daemon.says('"msg":"ready"');
    await using qmp = await client();
    await qmp.command("query-version");
    expect(await readFile(at("pid"), "utf8")).toBe(`${String(daemon.child.pid)}\n`);
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
  });
});

describe("the end", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("comes in good order with %s", async (signal) => {
    const daemon = launch(QMP_SERVER);
    await appearance("pid");
    await using qmp = await client();
    await qmp.command("blockdev-add", { driver: "null-co", "node-name": "n" });
    daemon.child.kill(signal);
    expect(await daemon.exited).toBe(0);
    await qmp.untilClosed();
    expect(await readdir(tmp)).toEqual([]);
  });

  it.each(["SIGTERM", "quit"] as const)(
    "waits for no remote server after the second signal (%s first)",
    async (first) => {
      let asked!: () => void;
      const heard = new Promise<void>((resolve) => (asked = resolve));
      // It answers nothing but the handshake.
      await using remote = await scriptedServer(async (peer) => {
        await serveHandshake(peer, { size: 1 << 20, flags: NBD_FLAG_HAS_FLAGS });
        await peer.request();
        asked();
        await peer.rest();
      });
      if (remote.address.type !== "unix") throw new Error("a scripted server listens on a unix socket");
      const blockdev = `nbd,node-name=n,server.type=unix,server.path=${remote.address.path}`;
      const daemon = launch([
        ...["--log-level", "info", "--blockdev", blockdev, "--nbd-server", "addr.type=unix,addr.path=nbd"],
        ...["--export", "nbd,id=e,node-name=n", ...QMP_SERVER],
      ]);
      await daemon.says('"msg":"ready"');
      await using qmp = await client();
      const guest = await NbdClient.connect({ address: { type: "unix", path: at("nbd") }, exportName: "n" });
      const read = expect(guest.read(0, Buffer.alloc(512))).rejects.toThrow();
      await heard;
      if (first === "quit") await qmp.send('{"execute":"quit"}');
      else daemon.child.kill(first);
      await daemon.says(`"msg":"${first}: ending"`);
      await read;
      daemon.child.kill("SIGHUP");
      await daemon.says('"msg":"SIGHUP: ending"');
      daemon.child.kill("SIGHUP");
      // One second: with thirty the test would run out of time.
      expect(await daemon.exited).toBe(0);
      await qmp.untilClosed();
    },
    20_000,
  );

  it("answers quit after the events, and nothing that follows", async () => {
    await using daemon = await startDaemon({
      args: [
        ...["--blockdev", "null-co,node-name=n,size=1048576"],
        ...["--nbd-server", "addr.type=unix,addr.path=nbd"],
        ...["--export", "nbd,id=e,node-name=n"],
      ],
    });
    const { qmp } = daemon;
    await qmp.send('{"execute":"quit","id":1}{"execute":"query-version","id":2}');
    await qmp.untilClosed();
    expect(qmp.log.slice(2)).toEqual([
      { event: "BLOCK_EXPORT_DELETED", data: { id: "e" }, timestamp: expect.anything() },
      { return: {}, id: 1 },
    ]);
    expect((await daemon.exited).code).toBe(0);
  });

  it("closes every client's connection", async () => {
    const daemon = launch(QMP_SERVER);
    await appearance("pid");
    await using one = await client();
    await using two = await client();
    expect(await one.execute("quit")).toEqual({ return: {} });
    await two.untilClosed();
    expect(await daemon.exited).toBe(0);
  });

  it("does not wait for a server that does not answer while it starts", async () => {
    const server = createServer().listen(at("mute"));
    await once(server, "listening");
    const daemon = launch(["--blockdev", "nbd,node-name=n,server.type=unix,server.path=mute"]);
    const [peer] = (await once(server, "connection")) as [Socket];
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
    peer.destroy();
    server.close();
  });
});

describe("--daemonize", () => {
  it("ends the parent when the child serves", async () => {
    const { code, stdout, stderr } = await runDaemon([...QMP_SERVER, "--daemonize", "--pidfile", "pid"], { cwd: tmp });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
    const pid = Number(await readFile(at("pid"), "utf8"));
    expect(await readlink(`/proc/${String(pid)}/cwd`)).toBe("/");
    for (const fd of [0, 1, 2]) expect(await readlink(`/proc/${String(pid)}/fd/${String(fd)}`)).toBe("/dev/null");
    expect((await stat(at("qmp"))).mode & 0o777).toBe(0o750);
    await using qmp = await client();
    expect(await qmp.execute("quit")).toEqual({ return: {} });
    await qmp.untilClosed();
    const watcher = watch(tmp);
    while (existsSync(at("pid"))) await once(watcher, "change");
    watcher.close();
    expect(await readdir(tmp)).toEqual([]);
  });

  it("fails in the parent when the child cannot start", async () => {
    const result = await runDaemon(["--daemonize", "--pidfile", "pid", "--blockdev", "x"], { cwd: tmp });
    expect(result).toMatchObject({
      code: 1,
      stdout: "",
      stderr: "tsd: --blockdev x: Parameter 'driver' does not accept value 'x'\n",
    });
    expect(await readdir(tmp)).toEqual([]);
  });
});

describe("--chardev socket", () => {
  it("replaces a stale socket", async () => {
    const first = launch(QMP_SERVER);
    await appearance("pid");
    first.child.kill("SIGKILL");
    expect(await first.exited).toBe("SIGKILL");
    expect(existsSync(at("qmp"))).toBe(true);
    await rm(at("pid"));
    const daemon = launch([...QMP_SERVER, "--pidfile", "pid"]);
    await appearance("pid");
    await using qmp = await client();
    await qmp.command("quit");
    expect(await daemon.exited).toBe(0);
  });

  it("waits for a client with wait=on", async () => {
    const daemon = launch(["--chardev", "socket,id=q,path=qmp,server=on", "--monitor", "q", "--pidfile", "pid"]);
    await daemon.says("info: QEMU waiting for connection on: disconnected:unix:qmp,server=on\n");
    expect(existsSync(at("pid"))).toBe(false);
    const qmp = await connectQmp(at("qmp"));
    await appearance("pid");
    await qmp.negotiate();
    await qmp.command("quit");
    expect(await daemon.exited).toBe(0);
  });

  it("can be stopped while it waits", async () => {
    const daemon = launch(["--chardev", "socket,id=q,path=qmp,server=on", "--monitor", "q"]);
    await daemon.says("waiting");
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
    expect(await readdir(tmp)).toEqual([]);
  });

  it("serves several clients at once, each in its own state", async () => {
    await using daemon = await startDaemon({ args: QMP_SERVER, tmp });
    await using one = await client();
    await using two = await connectQmp(at("qmp"));
    expect(await two.nextReply()).toHaveProperty("QMP");
    expect(await two.execute("query-version")).toMatchObject({ error: { class: "CommandNotFound" } });
    await one.command("blockdev-add", { driver: "null-co", "node-name": "a" });
    expect(await daemon.qmp.command("query-named-block-nodes")).toHaveLength(1);
  });

  it("listens and connects by TCP", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const daemon = launch(["--chardev", `socket,id=q,host=127.0.0.1,port=${String(port)}`, "--monitor", "q"]);
    const [socket] = (await once(server, "connection")) as [Socket];
    const qmp = new QmpClient(socket);
    await qmp.negotiate();
    expect(await qmp.execute("quit")).toEqual({ return: {} });
    expect(await daemon.exited).toBe(0);
    server.close();
  });

  it("takes abstract addresses", async () => {
    const name = `tsd-test-${String(process.pid)}`;
    const daemon = launch([
      ...["--chardev", `socket,id=q,path=${name},abstract=on,tight=off,server=on,wait=off`, "--monitor", "q"],
      ...["--pidfile", "pid"],
    ]);
    await appearance("pid");
    // Newer versions of Node take the name as it is, older ones fill it up.
    const socket = connect(`\0${name}`.padEnd(108, "\0"));
    await once(socket, "connect");
    const qmp = new QmpClient(socket);
    await qmp.negotiate();
    await qmp.command("quit");
    expect(await daemon.exited).toBe(0);
  });

  it("takes an inherited descriptor, also in the background", async () => {
    for (const background of [[], ["--daemonize"]]) {
      const server = createServer().listen(at("s"));
      await once(server, "listening");
      const mine = connect(at("s"));
      const [peer] = (await once(server, "connection")) as [Socket];
      const daemon = launch(
        [...background, "--chardev", "socket,id=q,fd=5", "--monitor", "q"],
        ["ignore", "pipe", "pipe", "ignore", "ignore", peer],
      );
      const qmp = new QmpClient(mine);
      await qmp.negotiate();
      peer.destroy();
      expect(await qmp.execute("quit")).toEqual({ return: {} });
      await qmp.untilClosed();
      expect(await daemon.exited).toBe(0);
      server.close();
    }
  });

  it("listens on inherited descriptors, as does the NBD server", async () => {
    // Who made the sockets must not take the clients: it starts the daemon and dies, as a service manager would not.
    const activator = `
      const { createServer } = require("node:net"), { spawn } = require("node:child_process");
      const [daemon, ...args] = process.argv.slice(1);
      const qmp = createServer().listen("listening", () => {
        const nbd = createServer().listen("nbd", () => {
          spawn(daemon, args, { stdio: ["ignore", "inherit", "inherit", qmp._handle.fd, nbd._handle.fd] });
          process.kill(process.pid, "SIGKILL");
        });
      });`;
    const args = [
      ...["--chardev", "socket,id=q,fd=3,server=on,wait=off", "--monitor", "q"],
      ...["--nbd-server", "addr.type=fd,addr.str=4", "--pidfile", "pid"],
    ];
    const daemon = new Running(
      spawn(process.execPath, ["-e", activator, daemonPath(), ...args], {
        cwd: tmp,
        stdio: ["ignore", "pipe", "pipe"],
      }),
    );
    await appearance("pid");
    const nbd = connect(at("nbd"));
    const [hello] = (await once(nbd, "data")) as [Buffer];
    expect(hello.toString("latin1", 0, 8)).toBe("NBDMAGIC");
    nbd.destroy();
    await using qmp = await client("listening");
    await qmp.command("quit");
    // Its stderr is closed when the daemon has ended.
    expect(await daemon.exited).toBe("SIGKILL");
    expect(daemon.stderr).toBe("");
    expect(existsSync(at("pid"))).toBe(false);
  });

  it("connects again after `reconnect` seconds, and serves anew", async () => {
    const daemon = launch(["--chardev", "socket,id=q,path=peer,reconnect-ms=10", "--monitor", "q"]);
    await daemon.says("tsd: Unable to connect character device q: Failed to connect to 'peer': No such file");
    const server = createServer().listen(at("peer"));
    const [first] = (await once(server, "connection")) as [Socket];
    const one = new QmpClient(first);
    await one.negotiate();
    first.destroy();
    const [second] = (await once(server, "connection")) as [Socket];
    const two = new QmpClient(second);
    await two.negotiate();
    await two.command("quit");
    expect(await daemon.exited).toBe(0);
    server.close();
  });

  it("refuses a file that is no socket, and leaves it alone", async () => {
    await writeFile(at("qmp"), "precious");
    const result = await runDaemon(QMP_SERVER, { cwd: tmp });
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining("Failed to bind socket to qmp: ") });
    expect(await readFile(at("qmp"), "utf8")).toBe("precious");
  });
});

describe("--chardev stdio", () => {
  it("speaks QMP on stdin and stdout, and nothing else", async () => {
    const result = await runDaemon(["--chardev", "stdio,id=s", "--monitor", "s"], {
      input: '{"execute":"qmp_capabilities"}\n{"execute":"quit","id":1}\n{"execute":"query-version"}',
    });
    expect(result.code).toBe(0);
    const lines = result.stdout.split("\r\n").filter((line) => line !== "");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { QMP: expect.anything() },
      { return: {} },
      { return: {}, id: 1 },
    ]);
  });

  it("goes on when stdin ends", async () => {
    const daemon = launch(["--chardev", "stdio,id=s", "--monitor", "s", ...QMP_SERVER, "--pidfile", "pid"]);
    await appearance("pid");
    await using qmp = await client();
    expect(await qmp.execute("quit")).toEqual({ return: {} });
    expect(await daemon.exited).toBe(0);
    expect(daemon.stdout).toContain('"QMP"');
  });
});

describe("other character devices", () => {
  it("writes to a file", async () => {
    const daemon = launch(["--chardev", "file,id=f,path=out", "--monitor", "f", "--pidfile", "pid"]);
    await appearance("pid");
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
    expect(JSON.parse(await readFile(at("out"), "utf8"))).toHaveProperty("QMP");
  });

  it("speaks through a pair of FIFOs", async () => {
    for (const name of ["p.in", "p.out"]) await once(spawn("mkfifo", [at(name)]), "close");
    const daemon = launch(["--chardev", "pipe,id=p,path=p", "--monitor", "p"]);
    const reader = spawn("cat", [at("p.out")]);
    await once(reader.stdout, "data");
    await writeFile(at("p.in"), '{"execute":"qmp_capabilities"}{"execute":"quit"}');
    expect(await daemon.exited).toBe(0);
    reader.kill();
  });
});

describe("the log", () => {
  it("goes to a file, level by level", async () => {
    const daemon = launch([...QMP_SERVER, "--log-file", "log", "--log-level", "debug", "--pidfile", "pid"]);
    await appearance("pid");
    await using qmp = await client();
    await qmp.command("query-block-exports");
    await qmp.command("quit");
    expect(await daemon.exited).toBe(0);
    const lines = (await readFile(at("log"), "utf8")).trim().split("\n");
    const messages = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages).toEqual(expect.arrayContaining(["ready", "command query-block-exports", "ended"]));
    expect(daemon.stderr).toBe("");
    expect(daemon.stdout).toBe("");
  });

  it("goes to stderr without a file", async () => {
    const daemon = launch(["--log-level", "info"]);
    await daemon.says('"msg":"ready"');
    daemon.child.kill("SIGTERM");
    expect(await daemon.exited).toBe(0);
    expect(daemon.stdout).toBe("");
  });

  it("refuses a level that does not exist and a file that cannot be", async () => {
    expect(await runDaemon(["--log-level", "loud"])).toMatchObject({
      code: 1,
      stderr: "tsd: --log-level loud: 'loud' is not a log level: fatal, error, warn, info, debug, trace\n",
    });
    expect(await runDaemon(["--log-file", "/nonexist/x"])).toMatchObject({
      code: 1,
      stderr: "tsd: --log-file /nonexist/x: Error opening logfile /nonexist/x: No such file or directory\n",
    });
  });
});

describe("help", () => {
  it.each([["--help"], ["-h"], ["-hV"], ["--help", "--bogus"]])("is printed for %s %s", async (...args) => {
    const result = await runDaemon(args);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toMatch(/^Usage: tsd \[options\]\n/);
    for (const line of result.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("names the program as it was called", async () => {
    await symlink(daemonPath(), at("my-daemon"));
    const daemon = new Running(spawn(at("my-daemon"), ["--x"], { stdio: ["ignore", "pipe", "pipe"] }));
    expect(await daemon.exited).toBe(1);
    expect(daemon.stderr).toBe("my-daemon: unrecognized option '--x'\n");
  });

  it("tells the version of package.json", async () => {
    const { version } = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    expect((await runDaemon(["-V"])).stdout).toMatch(new RegExp(`^tsd version ${version} `));
  });

  it.each([
    ["--chardev", "help", 0, "Available chardev backend types: \n"],
    ["--chardev", "socket,help", 1, "chardev options:\n"],
    ["--object", "help", 0, "List of user creatable objects:\n"],
    ["--trace", "help", 0, "fatal\n"],
  ])("is printed for %s %s", async (option, value, code, begins) => {
    const result = await runDaemon([option, value]);
    expect(result).toMatchObject({ code, stderr: "" });
    expect(result.stdout.startsWith(begins)).toBe(true);
  });
});
