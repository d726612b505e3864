import { readFileSync, unlinkSync, writeSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen, nodeSockets, type Listen, type Listener } from "../../src/nbd-server/listener.js";
import { ringSockets } from "../../src/nbd-server/ring-listener.js";
import { testSockets } from "../helpers/engines.js";
import { freePort } from "../helpers/nbd.js";
import type { SocketAddress } from "../../qapi/generated/types.js";

const ring = testSockets();
/** Node's sockets and the ring's, each saying hello to whoever comes. */
const WAYS: readonly (readonly [string, Listen])[] = [
  ["Node", nodeSockets((socket) => socket.end("hello"))],
  ...(ring === null
    ? []
    : [
        [
          "io_uring",
          ringSockets(ring, (fd) => {
            writeSync(fd, "hello");
            ring.sockets.close(fd);
          }),
        ] as const,
      ]),
];

describe.each(WAYS)("listen, by %s", (_name, sockets) => {
  let folder: string;
  const open: Listener[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsd-listen-"));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((listener) => listener.close()));
    await rm(folder, { recursive: true });
  });

  async function start(address: SocketAddress): Promise<Listener[]> {
    const listeners = await listen(address, sockets);
    open.push(...listeners);
    return listeners;
  }

  async function greeted(to: string | { port: number; host: string }): Promise<string> {
    const socket = typeof to === "string" ? connect(to) : connect(to);
    let text = "";
    for await (const bytes of socket) text += String(bytes);
    return text;
  }

  it("goes on listening at a socket that is gone from its folder at once", async () => {
    const path = join(folder, "s");
    const listeners = await listen({ type: "unix", path }, async (where) => {
      const listener = await sockets(where);
      unlinkSync(path);
      return listener;
    });
    await Promise.all(listeners.map((listener) => listener.close()));
  });

  it("listens on unix sockets, also on the socket file that somebody left behind", async () => {
    const path = join(folder, "s");
    await start({ type: "unix", path });
    expect(await greeted(path)).toBe("hello");
    // Still there: another daemon takes it over, as with the reference.
    await start({ type: "unix", path });
    expect(await greeted(path)).toBe("hello");
  });

  it("listens where it likes when no path is given, and leaves nothing there", async () => {
    let path = "";
    const listeners = await listen({ type: "unix", path: "" }, (where) => {
      path = (where as { path: string }).path;
      return sockets(where);
    });
    expect(await greeted(path)).toBe("hello");
    await Promise.all(listeners.map((listener) => listener.close()));
    await expect(stat(path)).rejects.toThrow("ENOENT");
  });

  it("does not remove a file that is no socket", async () => {
    const path = join(folder, "precious");
    await writeFile(path, "data");
    await expect(start({ type: "unix", path })).rejects.toThrow(
      `Failed to bind socket to ${path}: Address already in use`,
    );
    expect((await stat(path)).size).toBe(4);
    await expect(start({ type: "unix", path: folder })).rejects.toThrow(
      `Failed to unlink socket ${folder}: Is a directory`,
    );
  });

  it("listens on abstract names", async () => {
    const name = `tsd-${String(process.pid)}`;
    await start({ type: "unix", path: name, abstract: true });
    // With NULs behind it, it is another name; Node knows only that one.
    await start({ type: "unix", path: name, abstract: true, tight: false });
    expect(await greeted(`\0${name}`)).toBe("hello");
    const names = readFileSync("/proc/net/unix", "latin1").match(new RegExp(`@${name}@*`, "g"));
    expect(new Set(names?.map((found) => found.length))).toEqual(new Set([name.length + 1, 108]));
  });

  it("listens on TCP, on the first free port of a range", async () => {
    const port = await freePort();
    await start({ type: "inet", host: "127.0.0.1", port: String(port) });
    expect(await greeted({ host: "127.0.0.1", port })).toBe("hello");
    const taken = { type: "inet", host: "127.0.0.1", port: String(port) } as const;
    await expect(start(taken)).rejects.toThrow("Failed to find an available port: Address already in use");
    await start({ ...taken, to: port + 20 });
  });

  it.each<readonly [SocketAddress, string]>([
    [{ type: "unix", path: "x".repeat(109) }, `UNIX socket path '${"x".repeat(109)}' is too long`],
    [{ type: "unix", path: "x".repeat(108), abstract: true }, `UNIX socket path '${"x".repeat(108)}' is too long`],
    [
      { type: "unix", path: "/nonexistent/d/s" },
      "Failed to bind socket to /nonexistent/d/s: No such file or directory",
    ],
    [{ type: "fd", str: "name" }, "Unable to parse FD number name"],
    [{ type: "fd", str: "99999999999" }, "Unable to parse FD number 99999999999: Numerical result out of range"],
    [{ type: "fd", str: "9999" }, "File descriptor '9999' is not a socket"],
    [
      { type: "inet", host: "127.0.0.1", port: "notaport" },
      "address resolution failed for 127.0.0.1:notaport: Servname not supported for ai_socktype",
    ],
    [
      { type: "inet", host: "nohost.invalid", port: "0", numeric: true },
      "address resolution failed for nohost.invalid:0: Name or service not known",
    ],
    [
      { type: "inet", host: "127.0.0.1", port: "0", ipv4: false },
      "address resolution failed for 127.0.0.1:0: Address family for hostname not supported",
    ],
    [{ type: "inet", host: "h", port: "0", ipv4: false, ipv6: false }, "Cannot disable IPv4 and IPv6 at same time"],
    [{ type: "inet", host: "192.0.2.1", port: "5555" }, "Failed to bind socket: Cannot assign requested address"],
  ])("refuses %j", async (address, message) => {
    await expect(start(address)).rejects.toThrow(message);
  });
});
